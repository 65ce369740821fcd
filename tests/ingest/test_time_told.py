"""Which of the times in a sentence dates what it tells, and what of a journey needs none."""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import dated_lines, events

DAY = "2025-09-20"
TOLD = {
    "a-weekday-with-its-date": (
        "Maia Sandu will visit Oslo on Friday, October 30, 2026.",
        "2026-10-30",
    ),
    "a-day-before-the-month": (
        "The NATO summit was held in Madrid on Wednesday, 29th June 2022.",
        "2022-06-29",
    ),
    "the-summit-held-then": (
        "The follow-up to the NATO summit held in Madrid on 29 June 2022 is under way.",
        "2022-06-29",
    ),
    "for-talks-in-those-days": (
        "Maia Sandu will visit Oslo from Oct. 4 to 6 for a summit and a state dinner with "
        "Jonas Gahr Støre, and other official events, a spokesman said in a press briefing.",
        "2025-10-04/2025-10-06",
    ),
    "over-a-bombing-of-1994": (
        "Argentina issues an arrest warrant for Iranian interior minister Ahmad Vahidi "
        "in connection with the 1994 bombing in Buenos Aires.",
        "2025-09-20",
    ),
    "the-first-since-he-took-office-in-may": (
        "Shots were fired in Prague, Czech Republic, during the state visit of Maia Sandu to the "
        "country, the first of a neighbour since Petr Fiala took office in May 2021.",
        "../2025-09-20",
    ),
    "a-companion-has-the-days-of-the-journey": (
        "Emmanuel Macron will travel to Palau and Fiji from October 4 to 9. "
        "He will be joined on the trip to Palau by Defence Minister Sébastien Lecornu.",
        "2025-10-04/2025-10-09",
    ),
    "a-day-of-last-year": (
        "Maia Sandu visited Oslo on March 20 last year.",
        "2024-03-20",
    ),
    "what-a-journey-of-today-is-for": (
        "Viktor Orbán travels to Beijing to meet Xi Jinping.",
        "2025-09-20",
    ),
}
JOURNEY = (
    "Deputy Secretary of State Ann Gray will travel to Trinidad and Tobago and Guyana "
    "October 9-12. In Guyana, Deputy Secretary Gray will meet with President Irfaan Ali."
)


@pytest.mark.parametrize(("text", "edtf"), TOLD.values(), ids=TOLD)
def test_each_claim_is_of_that_time(pipeline: Pipeline, text: str, edtf: str) -> None:
    found = {c.time.edtf if c.time else None for c in events(pipeline, text, DAY)}
    assert found == {edtf}


def test_meeting_at_the_second_stop_is_in_the_days_of_the_journey(pipeline: Pipeline) -> None:
    meetings = [c for c in events(pipeline, JOURNEY, DAY) if c.kind == "meeting"]
    assert [c.time.edtf for c in meetings if c.time] == ["2025-10-09/2025-10-12"]


def test_meeting_before_another_has_its_own_day(pipeline: Pipeline) -> None:
    text = "Maia Sandu flies to Oslo to meet Petr Fiala after a meeting with Xi Jinping on Friday."
    found = {c.object.name: c.time for c in events(pipeline, text, DAY) if c.kind == "meeting"}
    when = found.get("Xi Jinping")
    assert when is not None
    assert when.edtf == "2025-09-19"


def test_weekday_is_no_head_of_government_of_that_name(pipeline: Pipeline) -> None:
    text = "Marco Rubio will host the G20 foreign ministers in Oslo on Friday, October 30, 2026."
    assert [c.kind for c in events(pipeline, text, "2026-07-21") if c.kind == "meeting"] == []


def test_date_on_another_weekday_is_of_no_year(pipeline: Pipeline) -> None:
    found = events(pipeline, "Maia Sandu visited Berlin on Monday, July 4.", DAY)
    assert [c.time.edtf for c in found if c.time] == ["../2025-09-20"]


def test_companion_has_the_days_of_his_own_party(pipeline: Pipeline) -> None:
    text = (
        "Friedrich Merz will travel to Fiji on October 20. Emmanuel Macron will travel to Fiji. "
        "He will be joined on the trip to Fiji by Defence Minister Sébastien Lecornu."
    )
    found = [c for c in events(pipeline, text, DAY) if c.actor.name.endswith("Lecornu")]
    assert [c.time.edtf for c in found if c.time] == ["2025-09-20/.."]


def test_companions_visit_follows_from_that_of_his_lead(pipeline: Pipeline) -> None:
    text = (
        "Emmanuel Macron arrived in Hanoi on Monday. "
        "He was accompanied by Defence Minister Sébastien Lecornu."
    )
    visits = {c.actor.name.split()[-1]: c for c in events(pipeline, text, DAY)}
    assert visits["Lecornu"].entailed_by == visits["Macron"].claim_id


def test_talks_for_which_one_comes_are_in_the_days_of_the_visit(pipeline: Pipeline) -> None:
    text = (
        "President Alexander Stubb will make a four-day state visit to China from Sunday, his "
        "office announced Tuesday. Stubb will visit Beijing from Jan. 4 to 6 for a summit and a "
        "state dinner with Chinese President Xi Jinping, and other official bilateral events, "
        "presidential spokesperson Ann Gray said in a press briefing at the palace in Helsinki."
    )
    found = [c for c in events(pipeline, text, "2025-12-30") if c.kind == "meeting"]
    assert [c.time.edtf for c in found if c.time] == ["2026-01-04/2026-01-06"]


def test_visit_under_way_is_no_plan_of_another(pipeline: Pipeline) -> None:
    text = (
        "Maia Sandu visits Austria. Sandu's visit to Austria marks a turn. "
        "Sandu will visit Austria on October 14."
    )
    told = [c.status.value for c in events(pipeline, text, DAY) if c.kind == "visit"]
    assert told == ["occurred", "occurred", "planned"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "20 February 2023: Joe Biden visits Kyiv.",
            "visit occurred Joe Biden -> UKR @ 2023-02-20",
        ),
        (
            "On 20 February 2023, Joe Biden visits Kyiv.",
            "visit occurred Joe Biden -> UKR @ 2023-02-20",
        ),
        (
            "March 3: Emmanuel Macron visits India.",
            "visit occurred Emmanuel Macron -> IND @ 2024-03-03",
        ),
        (
            "Xi Jinping visited Belgrade on the 25th anniversary of the bombing.",
            "visit occurred Xi Jinping -> SRB @ ../2024-11-19",
        ),
        (
            "On 25 December, Xi Jinping visits Belgrade.",
            "visit planned Xi Jinping -> SRB @ 2024-12-25",
        ),
        (
            "Xi Jinping visits the site of the bombing of 7 May 1999 in Belgrade.",
            "visit occurred Xi Jinping -> SRB @ 2024-11-19",
        ),
        (
            "Xi Jinping visited Belgrade on the 15th and left.",
            "visit occurred Xi Jinping -> SRB @ 2024-11-15",
        ),
    ],
)
def test_a_date_that_opens_an_entry_and_a_number_that_is_none(
    pipeline: Pipeline, text: str, says: str
) -> None:
    assert says in dated_lines(pipeline, text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "Sergey Lavrov will visit Benin, from 22 to 23 December; Guinea, from 23 to 24"
            " December; and Nigeria, on 25 and 26 December.",
            "visit planned Sergey Lavrov -> NGA @ 2024-12-25/2024-12-26",
        ),
        (
            "Sergey Lavrov visited Berlin on Monday and Paris on Tuesday.",
            "visit occurred Sergey Lavrov -> DEU @ 2024-11-18",
        ),
        (
            "Keir Starmer met Olaf Scholz in Berlin on Thursday and in Paris on Friday.",
            "visit occurred Keir Starmer -> FRA @ 2024-11-15",
        ),
    ],
)
def test_each_stop_has_the_time_right_behind_it(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in dated_lines(pipeline, text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On Friday next week Emmanuel Macron will be in Oslo.", "2024-11-29"),
        ("Emmanuel Macron will visit Oslo on Monday of next week.", "2024-11-25"),
        ("Keir Starmer was to have met Xi Jinping on Wednesday.", "2024-11-20"),
        ("Keir Starmer was to have met Xi Jinping on Monday.", "2024-11-18"),
        ("Emmanuel Macron came to Oslo in December of that year.", "../2024-11-19"),
        (
            "Pedro Sanchez was in Lima in April. Keir Starmer visited Oslo in January and"
            " Emmanuel Macron in February.",
            "2024-01",
        ),
    ],
)
def test_a_day_of_a_week_and_the_nearest_of_a_plan_given_up(
    pipeline: Pipeline, text: str, edtf: str
) -> None:
    assert edtf in [c.time.edtf for c in events(pipeline, text, "2024-11-19") if c.time]
