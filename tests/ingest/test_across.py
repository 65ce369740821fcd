"""Claims across sentences: who is at the summit, or in the place, that an article speaks of."""

import pytest

from app.domain.ontology import Kind, Status
from ingest.pipeline import Pipeline
from ingest.relations import Context, Discourse, features_across, features_of_sentence
from tests.ingest.telling import article_of, events

OPENING = (
    "Leaders of the Group of Twenty opened their annual G20 summit in Rio de Janeiro on Monday. "
)
REST = (
    " Trade and hunger are on the agenda of the two-day gathering. Delegates worked on a joint"
    " declaration through the night. Police closed the roads along the bay."
)

THERE = {
    "arrived": ("Keir Starmer arrived late on Sunday.", "Keir Starmer"),
    "arrived-with-many": (
        "British Prime Minister Keir Starmer arrived with a large delegation.",
        "Keir Starmer",
    ),
    "also-present": ("Also present is Indian Prime Minister Narendra Modi.", "Narendra Modi"),
}
NOT_THERE = {
    "stayed-at-home": "Olaf Scholz stayed at home because of the crisis in his coalition.",
    "without-him": "The photograph was taken without Olaf Scholz.",
    "in-parliament": "In Berlin, Olaf Scholz told parliament that he would call an election.",
    "did-not-travel": "Olaf Scholz did not travel.",
    "whether": "Diplomats asked whether Olaf Scholz would come.",
}


def _there(pipeline: Pipeline, sentence: str) -> dict[str, Status]:
    """Status by person of who is at the summit, or in the country that it is in."""
    return {
        c.actor.name: c.status
        for c in events(pipeline, OPENING + sentence + REST)
        if c.kind in (Kind.ATTENDANCE, Kind.VISIT)
    }


@pytest.mark.parametrize(("sentence", "who"), THERE.values(), ids=THERE)
def test_who_is_at_the_summit_spoken_of(pipeline: Pipeline, sentence: str, who: str) -> None:
    assert _there(pipeline, sentence).get(who) is Status.OCCURRED


@pytest.mark.parametrize("sentence", NOT_THERE.values(), ids=NOT_THERE)
def test_nobody_is_at_it_who_is_kept_away(pipeline: Pipeline, sentence: str) -> None:
    assert _there(pipeline, sentence).get("Olaf Scholz") is not Status.OCCURRED


def test_a_short_note_means_what_the_sentence_before_names(pipeline: Pipeline) -> None:
    text = OPENING + "Trade is on the agenda. Keir Starmer arrived late on Sunday."

    assert [c.rule for c in events(pipeline, text) if "across" in c.rule] == []


NEVER_HELD = {
    "never-held": "The NATO summit in Kyiv never took place.",
    "cancelled": "The NATO summit in Kyiv was cancelled.",
    "if-held": "If the NATO summit is held in Kyiv, protests will follow.",
    "planned": "The NATO summit in Kyiv will open in December.",
}


@pytest.mark.parametrize("sentence", NEVER_HELD.values(), ids=NEVER_HELD)
def test_nobody_was_at_what_was_not_held(pipeline: Pipeline, sentence: str) -> None:
    text = (
        sentence + " Joe Biden took part in a ceremony. Narendra Modi arrived at the hall." + REST
    )

    told = [c for c in events(pipeline, text) if c.kind in (Kind.ATTENDANCE, Kind.VISIT)]
    assert [c.quote for c in told if c.status is Status.OCCURRED] == []


def test_claim_shows_where_the_other_end_is_named(pipeline: Pipeline) -> None:
    text = OPENING + THERE["arrived"][0] + REST
    claim = next(c for c in events(pipeline, text) if c.rule == "learned-across")

    assert claim.object.linked_by.startswith("discourse")
    assert claim.object.end <= len(OPENING)
    assert claim.quote in THERE["arrived"][0]
    why = claim.explanation["model"]
    assert isinstance(why, list)
    assert str(why[0]).startswith("probability 0.")


def test_features_across_hold_no_name(pipeline: Pipeline) -> None:
    text = OPENING + THERE["arrived"][0] + " Olaf Scholz met Xi Jinping in Lima." + REST
    reading = next(pipeline.drafted([article_of(text)]))
    names = {"starmer", "scholz", "jinping", "lima", "janeiro", "rio", "g20", "twenty"}

    discourse, found = Discourse(reading), list[str]()
    for sentence in reading.parsed:
        context = Context(reading, sentence, [])
        shared = features_of_sentence(context)
        for one in discourse.candidates(sentence):
            found += features_across(one, context, discourse, shared)
        discourse.hear(sentence)
    assert len(found) > 50
    assert [f for f in found if any(name in f.lower() for name in names)] == []


DATELINES = {
    "in-capitals": ("COLOMBO (AP) - ", "LKA"),
    "two-words-in-capitals": ("ABU DHABI, Nov. 18 (WAM) -- ", "ARE"),
    "small-words": ("PORT OF SPAIN, Nov. 18 (AP) - ", "TTO"),
    "hyphens": ("PORT-AU-PRINCE (AP) - ", "HTI"),
    "short-words": ("RIO DE JANEIRO, Nov. 18 (AP) - ", "BRA"),
    "a-state-of-the-same-name": ("ATLANTA, Georgia, Nov. 18 (AP) - ", "USA"),
    "as-names-are-written": ("Oslo, Nov. 18 -- ", "NOR"),
}


@pytest.mark.parametrize(("dateline", "country"), DATELINES.values(), ids=DATELINES)
def test_dateline_is_a_place_that_is_spoken_of(
    pipeline: Pipeline, dateline: str, country: str
) -> None:
    text = f"{dateline}Police closed the road. Olaf Scholz met Narendra Modi."
    reading = next(pipeline.drafted([article_of(text)]))
    discourse = Discourse(reading)
    discourse.hear(reading.parsed[0])

    found = {key: "dateline" in focus.said for key, focus in discourse.places.items()}
    assert found == {country: True}
