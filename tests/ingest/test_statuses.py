"""Whether it happened: thirteen statuses, and many ways to say each (`status_cases.py`).

A case that the pipeline still reads wrongly is an expected failure with its reason. Nothing may
become `occurred` which is not; where it does, the expected failure is a danger and goes first.
"""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.status_cases import GROUPS
from tests.ingest.telling import Case, dated_lines, lines

# Nothing in these happened, however they put it. `says` is left open.
UNREAL = {
    "question-in-the-past": Case(
        "Did Olaf Scholz visit Ghana?", ""),
    "question-of-the-future": Case(
        "Will Xi Jinping visit Ukraine?", ""),
    "had-he-visited": Case(
        "Had Vladimir Putin visited Armenia, he would have been arrested.", ""),
    "almost": Case("Joe Biden almost visited Ukraine.", ""),
    "nearly": Case("Donald Trump nearly met Kim Jong Un.", ""),
    "rumour-is-false": Case(
        "The rumour that Vladimir Putin visited Syria is false.", ""),
    "imagine": Case("Imagine that Olaf Scholz visits Cuba.", ""),
    "not-true": Case("It is not true that Xi Jinping visited Ukraine.", ""),
    "was-to-have": Case("Narendra Modi was to have visited Kenya.", ""),
    "was-supposed-to": Case("Narendra Modi was supposed to visit Kenya.", ""),
    "should-have": Case("Narendra Modi should have visited Kenya.", ""),
    "few-expect": Case("Few expect Olaf Scholz to visit Ghana.", ""),
    "is-unlikely": Case("Olaf Scholz is unlikely to visit Ghana.", ""),
    "instead-of": Case("Instead of visiting Ghana, Olaf Scholz stayed at home.", ""),
    "pretended": Case("Olaf Scholz pretended to visit Ghana.", ""),
    "forgot": Case("Olaf Scholz forgot to visit Ghana.", ""),
    "promised-and-never-did": Case("Olaf Scholz promised to visit Ghana but never did.", ""),
    "fell-through": Case("A planned meeting between Donald Trump and Xi Jinping fell through.", ""),
    "had-not": Case("The Kremlin said Vladimir Putin had not met Donald Trump.", ""),
    "why-never": Case("Critics ask why Olaf Scholz never visited Ghana.", ""),
    "would-have": Case("Olaf Scholz would have visited Kenya.", ""),
    "calls-to": Case("Calls for Emmanuel Macron to visit Rwanda are growing.", ""),
    "whether-is-not-known": Case(
        "Whether Vladimir Putin turns up in Damascus next weekend is not known.",
        "visit hypothetical Vladimir Putin -> SYR"),
    "refuses-to-say-whether": Case(
        "The Kremlin refuses to say whether Vladimir Putin visited Syria.", ""),
    "no-evidence": Case("There is no evidence that Vladimir Putin visited Syria.", ""),
    "doubts": Case(
        "Officials doubt that Vladimir Putin visited Syria.", ""),
    "nobody": Case("No Western leader visited Belarus.", ""),
    "in-a-film": Case("In the film, Vladimir Putin visits Japan.", ""),
    "film-shows": Case("A film shows Vladimir Putin visiting Japan.", ""),
    "schedule-shows": Case("The schedule shows Donald Trump visiting Japan.", ""),
    "deepfake": Case("A deepfake showed Joe Biden meeting Kim Jong Un in Pyongyang.", ""),
    "in-a-novel-of-a-date": Case(
        "In a novel published on Monday, Angela Merkel travels to Togo.", ""),
    "one-who-would-be-first": Case(
        "Narendra Modi would be the first Indian prime minister to visit Ukraine.", ""),
}  # fmt: skip

CASES = [
    pytest.param(
        case.text,
        case.says,
        id=f"{status}-{name}",
        marks=[pytest.mark.xfail(reason=case.miss, strict=True)] if case.miss else [],
    )
    for status, group in GROUPS.items()
    for name, case in group.items()
]
NOT_HAPPENED = [
    pytest.param(
        case.text,
        id=f"{status}-{name}",
        marks=[pytest.mark.xfail(reason=case.miss, strict=True)]
        if status == "unreal" and case.miss
        else [],
    )
    for status, group in [*GROUPS.items(), ("unreal", UNREAL)]
    if status != "occurred"
    for name, case in group.items()
]


@pytest.mark.parametrize(("text", "says"), CASES)
def test_status_is_read(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in lines(pipeline, text)


@pytest.mark.parametrize("text", NOT_HAPPENED)
def test_what_did_not_happen_never_occurred(pipeline: Pipeline, text: str) -> None:
    assert [told for told in lines(pipeline, text) if " occurred " in told] == []


def test_documentary_is_no_fiction(pipeline: Pipeline) -> None:
    text = "Angela Merkel visited Togo in a documentary film."

    assert "visit occurred Angela Merkel -> TGO" in lines(pipeline, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "David Lammy announced on Sunday that he will visit Beijing.", id="announced-that"),
        pytest.param("Keir Starmer announced on Sunday he will travel to Berlin.", id="no-that"),
        pytest.param(
            "Keir Starmer said on Sunday he will travel to Berlin.", id="said-on-sunday"),
        pytest.param("On Sunday Keir Starmer said that he would fly to Berlin.", id="day-first"),
    ],
)  # fmt: skip
def test_day_of_the_announcement_is_not_the_day_of_the_visit(pipeline: Pipeline, text: str) -> None:
    visits = [told for told in dated_lines(pipeline, text) if told.startswith("visit")]

    assert len(visits) == 1
    assert visits[0].endswith("@ 2024-11-19/..")


def test_day_of_the_visit_wins_over_the_day_of_the_announcement(pipeline: Pipeline) -> None:
    text = "Keir Starmer announced on Sunday that he will travel to Berlin on Friday."

    assert dated_lines(pipeline, text) == {"visit planned Keir Starmer -> DEU @ 2024-11-22"}


def test_month_of_the_visit_wins_over_the_day_it_was_said(pipeline: Pipeline) -> None:
    text = "Keir Starmer said on Sunday he will travel to Berlin next month."

    assert dated_lines(pipeline, text) == {"visit planned Keir Starmer -> DEU @ 2024-12"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Emmanuel Macron postponed a visit to Peru to attend the Blue Valley Fisheries Summit"
            " in Brazil.", id="postponed-for-it"),
        pytest.param(
            "Emmanuel Macron cancelled a trip to Rome to meet Sergio Mattarella in Paris.",
            id="cancelled-for-it"),
        pytest.param(
            "Emmanuel Macron postponed a visit to Peru to attend the Blue Valley Fisheries Summit.",
            id="postponed-for-it-somewhere"),
        pytest.param("Serbia was a candidate for membership of the European Union.", id="was"),
    ],
)  # fmt: skip
def test_what_may_be_done_instead_is_not_called_off(pipeline: Pipeline, text: str) -> None:
    told = lines(pipeline, text)

    assert not [line for line in told if line.startswith(("attendance", "meeting", "membership"))]


def test_who_warns_does_not_join(pipeline: Pipeline) -> None:
    told = lines(pipeline, "Russia warned Finland against joining NATO.")

    assert told == {"membership hypothetical FIN -> org:nato"}


def test_a_set_phrase_is_said_of_what_stands_right_before_it(pipeline: Pipeline) -> None:
    text = "Joe Biden's visit to Moscow is certain, but talks are off the table."
    assert not any("declined" in line for line in lines(pipeline, text))
