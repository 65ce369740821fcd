"""What a dated journey dates: its stops, meetings and summits, and nothing beside it."""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import events, line

TOUR = "Olaf Scholz will travel to Peru and Chile from December 3 to 8, 2024. "
WITHIN = ("2024-12-03/2024-12-08", "within-journey")

INSIDE = {
    "stop-of-the-tour": ("He will first travel to Lima.", "visit"),
    "meeting-there": ("In Lima he will meet Dina Boluarte.", "meeting"),
    "summit-there": (
        "He will then travel to Lima to attend the Blue Valley Fisheries Summit.",
        "attendance"),
}  # fmt: skip

OUTSIDE = {
    "another-country": "He will also travel to Kenya.",
    "another-traveller": "Emmanuel Macron will travel to Peru.",
    "leader-of-another-country": "Scholz will also meet Canadian Prime Minister Justin Trudeau.",
    "what-was-before": "Scholz visited Peru before.",
    "leader-of-the-host": "Scholz will meet Chilean President Gabriel Boric.",
    "another-visit": "He will visit Peru again.",
    "leader-of-the-host-elsewhere": "Scholz will meet Peruvian President Dina Boluarte in Oslo.",
    "met-somewhere": "Scholz will meet Dina Boluarte.",
    "by-video": "Scholz will attend the Blue Valley Fisheries Summit in Lima by video.",
    "summit-that-may-last-longer": "Peru will host the Blue Valley Fisheries Summit.",
    "by-phone": "Scholz will speak by phone with Chilean President Gabriel Boric.",
}


@pytest.mark.parametrize(("more", "kind"), INSIDE.values(), ids=INSIDE)
def test_part_of_the_journey_is_within_its_days(pipeline: Pipeline, more: str, kind: str) -> None:
    claims = [c for c in events(pipeline, TOUR + more) if c.start >= len(TOUR)]
    told = [c for c in claims if c.kind == kind]

    assert [(c.time.edtf, c.time.rule) for c in told if c.time] == [WITHIN]


@pytest.mark.parametrize("more", OUTSIDE.values(), ids=OUTSIDE)
def test_other_things_are_not_dated_by_it(pipeline: Pipeline, more: str) -> None:
    claims = [c for c in events(pipeline, TOUR + more) if c.start >= len(TOUR)]

    assert claims
    assert not [c for c in claims if c.time and c.time.rule == "within-journey"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Olaf Scholz leaves for Peru on November 25.", id="day-of-leaving"),
        pytest.param("Olaf Scholz will arrive in Peru on November 25.", id="day-of-arriving"),
        pytest.param("Olaf Scholz will visit Peru in 2025.", id="year"),
        pytest.param("Olaf Scholz will visit Peru soon.", id="soon"),
        pytest.param("Olaf Scholz will visit Peru in the coming weeks.", id="about-so"),
    ],
)
def test_date_that_is_not_that_of_the_whole_journey_dates_nothing(
    pipeline: Pipeline, text: str
) -> None:
    claims = events(pipeline, text + " In Lima he will meet Dina Boluarte.")

    assert [c.time.rule for c in claims if c.kind == "meeting" and c.time] == ["plan-undated"]


def test_what_was_before_a_journey_is_not_dated_by_it(pipeline: Pipeline) -> None:
    text = "Olaf Scholz visited Peru on November 14. Scholz had met Dina Boluarte in Lima."

    meetings = [c for c in events(pipeline, text) if c.kind == "meeting"]

    assert [c.time.rule for c in meetings if c.time] == ["past-undated"]


def test_two_journeys_that_differ_date_no_meeting_of_the_two(pipeline: Pipeline) -> None:
    text = (
        "Olaf Scholz will visit Peru on December 3, 2024. Emmanuel Macron will visit Peru on"
        " December 5, 2024. Scholz will meet Macron in Lima."
    )

    meetings = [c for c in events(pipeline, text) if c.kind == "meeting"]

    assert [c.time.rule for c in meetings if c.time] == ["plan-undated"]


def test_two_dates_of_a_journey_date_nothing_else(pipeline: Pipeline) -> None:
    text = (
        "Olaf Scholz will visit Peru on December 3, 2024. Olaf Scholz will visit Peru on"
        " December 9, 2024. In Lima he will meet Dina Boluarte."
    )

    meetings = [c for c in events(pipeline, text) if c.kind == "meeting"]

    assert [c.time.rule for c in meetings if c.time] == ["plan-undated"]


def test_quote_stays_with_its_sentence(pipeline: Pipeline) -> None:
    claims = events(pipeline, TOUR + "In Lima he will meet Dina Boluarte.")

    meeting = next(c for c in claims if c.kind == "meeting")

    assert meeting.start >= len(TOUR)
    assert meeting.time is not None
    assert meeting.time.phrase == "from December 3 to 8, 2024"


def test_who_is_back_has_made_one_journey(pipeline: Pipeline) -> None:
    claims = events(pipeline, "Emmanuel Macron is back from Beijing.")

    assert [line(c) for c in claims] == ["visit occurred Emmanuel Macron -> CHN"]
