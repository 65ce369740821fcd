"""The trained model: what it adds, what it may never say, and what its weights are made of."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import ValidationError

from app.domain.ontology import Kind, Status
from ingest.gold import is_kept_aside
from ingest.pipeline import Pipeline
from ingest.relations import ACROSS, KINDS, Context, Model, candidates, features, model
from ingest.relations.ruled_out import doubts
from ingest.relations.train import Example, train
from tests.ingest.telling import article_of, events, read

WEIGHTS = Path("ingest/relations/weights.json")

FOUND = {
    "toasts-her-host": (
        "Australian Foreign Minister Penny Wong toasted Donald Tusk at a banquet in Warsaw.",
        "visit occurred Penny Wong -> POL",
    ),
}
NEVER_OCCURRED = {
    "skipped": "Xi Jinping skipped the G20 summit in Brazil.",
    "purpose": "George W. Bush arrives in Riyadh to discuss oil prices with King Abdullah.",
    "cancelled": "Emmanuel Macron cancelled a speech in Warsaw.",
    "may": "Emmanuel Macron may speak in Warsaw.",
    "would": "Emmanuel Macron said he would speak in Warsaw.",
    "without": "Emmanuel Macron left without a meeting with Donald Tusk.",
    "refused": "Emmanuel Macron refused to hold talks in Warsaw.",
}


def _told(pipeline: Pipeline, text: str) -> set[str]:
    return {
        f"{c.kind} {c.status} {c.actor.name} -> {c.object.id}"
        for c in events(pipeline, text)
        if c.rule == "learned"
    }


@pytest.mark.parametrize(("text", "says"), FOUND.values(), ids=FOUND)
def test_model_finds_what_no_frame_fits(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in _told(pipeline, text)


@pytest.mark.parametrize("text", NEVER_OCCURRED.values(), ids=NEVER_OCCURRED)
def test_model_makes_nothing_happen_that_the_rules_do_not(pipeline: Pipeline, text: str) -> None:
    polish = [c for c in events(pipeline, text) if c.kind in (Kind.VISIT, Kind.MEETING)]

    assert [c.quote for c in polish if c.rule == "learned" and c.status is Status.OCCURRED] == []


NOT_THERE = {
    "his-envoy": "Olaf Scholz's envoy met Xi Jinping in Beijing.",
    "letter-from-him": "Emmanuel Macron received a letter from Xi Jinping in Paris.",
    "message-to-the-summit": "Olaf Scholz sent a message to the G20 summit in Brazil.",
    "by-video": "Olaf Scholz addressed the Blue Valley Fisheries Summit in Lima by video link.",
    "video-from-elsewhere": "Olaf Scholz, by video link from Berlin, addressed the Blue Valley"
    " Fisheries Summit in Lima.",
    "virtually": "Olaf Scholz joined the summit in Lima virtually.",
    "plan-by-video": "Olaf Scholz will attend the Blue Valley Fisheries Summit in Lima by video.",
    "stood-in-for": "Dina Boluarte will stand in for Olaf Scholz at the summit in Lima.",
    "represented": "Olaf Scholz was represented at the summit in Lima by a minister.",
    "congratulated-by-him": "Olaf Scholz congratulated Narendra Modi on his visit to Kyiv.",
    "sent-another": "Olaf Scholz ordered an envoy to visit Peru.",
}


@pytest.mark.parametrize("text", NOT_THERE.values(), ids=NOT_THERE)
def test_nobody_travels_who_is_only_spoken_of(pipeline: Pipeline, text: str) -> None:
    visits = {c.actor.name for c in events(pipeline, text) if c.kind == "visit"}

    assert not visits & {"Olaf Scholz", "Xi Jinping"}


def test_claim_of_the_model_shows_why(pipeline: Pipeline) -> None:
    text, _ = FOUND["toasts-her-host"]
    claim = next(c for c in events(pipeline, text) if c.rule == "learned")

    why = claim.explanation["model"]
    assert isinstance(why, list)
    assert str(why[0]).startswith("probability 0.")
    assert len(why) > 1


def test_features_hold_no_name(pipeline: Pipeline) -> None:
    text = "Emmanuel Macron met Olaf Scholz in Warsaw before the NATO summit in Vilnius."
    reading = next(pipeline.drafted([article_of(text)]))
    names = {"macron", "scholz", "emmanuel", "olaf", "warsaw", "vilnius", "nato", "poland"}

    found = [
        feature
        for sentence in reading.parsed
        for one in candidates(reading, sentence)
        for feature in features(one, Context(reading, sentence, reading.drafts))
    ]
    assert len(found) > 100
    assert [f for f in found if any(name in f.lower() for name in names)] == []


def test_weights_are_small_and_hold_no_name() -> None:
    assert WEIGHTS.stat().st_size < 5_000_000
    words = {
        part
        for relations in (model().within, model().across)
        for detector in relations.detectors.values()
        for feature in detector.weights
        for part in feature.replace("=", "_").replace(":", "_").split("_")
    }
    assert not words & {"putin", "obama", "russia", "china", "washington", "modi", "francis"}


def test_every_kind_has_a_detector() -> None:
    assert set(model().within.detectors) == set(KINDS)
    assert set(model().across.detectors) == set(ACROSS)


def test_unknown_kind_has_no_probability() -> None:
    assert model().within.probability(Kind.OFFICE, ["order=ao"]) == 0.0
    assert not model().within.is_stated(Kind.OFFICE, 1.0)


def test_unknown_features_leave_the_bias() -> None:
    alone = model().within.probability(Kind.VISIT, [])

    assert model().within.probability(Kind.VISIT, ["never-seen"]) == alone


def test_broken_weights_are_refused() -> None:
    raw = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    raw["within"]["detectors"]["visit"]["weight"] = {}

    with pytest.raises(ValidationError):
        Model.model_validate(raw)


def _examples() -> list[Example]:
    found = []
    for kind, is_across in [*((k, False) for k in KINDS), *((k, True) for k in ACROSS)]:
        for n in range(12):
            is_stated = n % 2 == 0
            word = "between=meet" if is_stated else "between=criticise"
            status = ("occurred" if n % 4 else "planned") if is_stated else None
            seen = [f"said={status}"] if is_stated else []
            place = (f"article {n}", 0)
            one = Example(kind, [word, "order=ao"], is_stated, status, seen, place, is_across)
            found.append(one)
    return found


def test_training_learns_and_is_reproducible() -> None:
    one, two = train(_examples()), train(_examples())
    trained = Model.model_validate(one)

    assert one == two
    assert trained.within.probability(Kind.MEETING, ["between=meet"]) > 0.55
    assert trained.within.probability(Kind.MEETING, ["between=criticise"]) < 0.45
    assert trained.within.status(Kind.VISIT, ["said=planned"]).status is Status.PLANNED
    assert trained.across.probability(Kind.ATTENDANCE, ["between=meet"]) > 0.55


def test_a_long_list_teaches_no_more_than_a_short_one() -> None:
    short = _examples()
    of_list = [replace(e, is_stated=True, sentence=("a list", 0)) for e in short * 40]
    alone, beside = train(short), train([*short, *of_list])

    before = Model.model_validate(alone).within.probability(Kind.VISIT, [])
    after = Model.model_validate(beside).within.probability(Kind.VISIT, [])
    assert after < 0.95 > before


def test_a_third_is_kept_aside() -> None:
    aside = [is_kept_aside(f"item-{n}") for n in range(3_000)]

    assert 900 < sum(aside) < 1_100


def test_report_counts_what_the_model_found(pipeline: Pipeline) -> None:
    text, _ = FOUND["toasts-her-host"]

    assert read(pipeline, text).report.n_claims == len(read(pipeline, text).claims)


ONLY_SPOKEN_OF = {
    "the-late": "Olaf Scholz flew to Tokyo to pay his respects to the late Shinzo Abe.",
    "death-of": "Olaf Scholz expressed sorrow in Lima at the death of Shinzo Abe.",
    "angry-with": "The CELAC summit was attended by ministers angry with Shinzo Abe.",
    "allies-of": "The CELAC summit was attended by allies of Penny Wong and Shinzo Abe.",
    "criticised": "Shinzo Abe was criticised at the CELAC summit in Lima.",
    "on-television": "Olaf Scholz watched Shinzo Abe on television in Lima.",
    "seen-as": "Olaf Scholz saw Shinzo Abe as a rival in Lima.",
}


@pytest.mark.parametrize("text", ONLY_SPOKEN_OF.values(), ids=ONLY_SPOKEN_OF)
def test_who_is_only_spoken_of_is_nowhere(pipeline: Pipeline, text: str) -> None:
    told = [c for c in events(pipeline, text) if c.kind in (Kind.MEETING, Kind.ATTENDANCE)]

    assert [c.quote for c in told if "Abe" in (c.actor.name + c.object.name)] == []


ANOTHERS_WARRANT = {
    "for-a-house": "The ICC issued a search warrant for the house of Olaf Scholz.",
    "another-issues-it": "The ICC welcomed it when Peru issued an arrest warrant for Olaf Scholz.",
}


@pytest.mark.parametrize("text", ANOTHERS_WARRANT.values(), ids=ANOTHERS_WARRANT)
def test_warrant_of_another_is_not_the_courts(pipeline: Pipeline, text: str) -> None:
    told = [c.actor.name for c in events(pipeline, text) if c.kind is Kind.WARRANT]

    assert "ICC" not in told


def test_each_pair_is_a_candidate_once(pipeline: Pipeline) -> None:
    article = article_of("The leaders of Iran, India and Russia meet in Ankara.")
    (reading,) = pipeline.drafted([article])
    found = [c.key for c in candidates(reading, reading.parsed[0]) if c.kind is Kind.MEETING]

    assert len(found) == len(set(found)) == 3


DOUBTED = {
    "his-envoy": ("Olaf Scholz's envoy met Xi Jinping in Beijing.", "meeting", "of-a-thing"),
    "from-there": ("Olaf Scholz sent a letter from Beijing.", "visit", "not-where"),
    "in-the-capital": ("Olaf Scholz spoke in Beijing.", "visit", None),
    "judged": ("Olaf Scholz criticised a summit in Lima.", "visit", "judges"),
    "named-after": (
        "Olaf Scholz spoke of the guarantors of the Astana process.",
        "visit",
        "named-after",
    ),
    "of-another": (
        "Olaf Scholz flies on to Lima, while Xi Jinping is in Paris.",
        "visit",
        "of-other",
    ),
    "far": (
        "Olaf Scholz said that a man who feared that a spy who knew Xi Jinping listened had fled.",
        "meeting",
        "far",
    ),
    "matter": (
        "Olaf Scholz raised the question of the G20 summit in Lima.",
        "attendance",
        "matter",
    ),
    "speaks": ("Olaf Scholz and Xi Jinping spoke of Beijing.", "meeting", "speaks"),
    "aside": (
        "The ICC said that its warrant, which names Vladimir Putin's aides, stands.",
        "warrant",
        "aside",
    ),
}


@pytest.mark.parametrize(("text", "kind", "doubt"), DOUBTED.values(), ids=DOUBTED)
def test_what_speaks_against_a_candidate(
    pipeline: Pipeline, text: str, kind: str, doubt: str | None
) -> None:
    (reading,) = pipeline.drafted([article_of(text)])
    of_kind = [c for c in candidates(reading, reading.parsed[0]) if c.kind == kind]

    assert of_kind
    assert {d for c in of_kind for d in doubts(c)} == ({doubt} if doubt else set())


def test_what_was_once_a_candidate_plans_nothing(pipeline: Pipeline) -> None:
    text = "Serbia was a candidate for membership of the European Union."

    assert [c for c in events(pipeline, text) if c.kind is Kind.MEMBERSHIP] == []


def test_the_card_tells_the_least_probabilities_of_the_weights() -> None:
    card = Path("docs/model-card.md").read_text(encoding="utf-8").splitlines()
    head = next(n for n, line in enumerate(card) if line.startswith("| | visit |"))
    kinds = [cell.strip() for cell in card[head].strip("|").split("|")][1:]

    for line, relations in zip(card[head + 2 :], (model().within, model().across), strict=False):
        told = dict(zip(kinds, [c.strip() for c in line.strip("|").split("|")][1:], strict=True))
        known = {kind.value: f"{one.threshold:g}" for kind, one in relations.detectors.items()}
        assert {kind: value for kind, value in told.items() if value} == known
