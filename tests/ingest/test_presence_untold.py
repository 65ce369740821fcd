"""Who is at the summit that the article is about, where a sentence does not name it."""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import events, lines

SUMMIT = "The CELAC summit opened in Lima on Monday. Penny Wong attended. "
AT = "series:celac-summit"
TOLD = {
    "might-be-absent": (
        "Gustavo Petro might be absent.", f"attendance hypothetical Gustavo Petro -> {AT}"),
    "absent": ("Gustavo Petro was absent.", f"attendance negated Gustavo Petro -> {AT}"),
    "did-not-come": ("Gustavo Petro did not come.", f"attendance negated Gustavo Petro -> {AT}"),
    "will-not-come": ("Gustavo Petro will not come.", f"attendance declined Gustavo Petro -> {AT}"),
    "present": ("Gustavo Petro was present.", f"attendance occurred Gustavo Petro -> {AT}"),
    "would-be-there": (
        "Gustavo Petro said that he would be there.",
        f"attendance planned Gustavo Petro -> {AT}"),
    "among-the-speakers": (
        "Gustavo Petro was among the speakers.", f"attendance occurred Gustavo Petro -> {AT}"),
    "led-the-delegation": (
        "Gustavo Petro led the Colombian delegation.",
        f"attendance occurred Gustavo Petro -> {AT}"),
    "delegation-led-by": (
        "The Colombian delegation was led by President Gustavo Petro.",
        f"attendance occurred Gustavo Petro -> {AT}"),
}  # fmt: skip
NOT_TOLD = {
    "in-a-courtroom": "The trial of Nicolas Sarkozy resumed in Paris. Gustavo Petro was present.",
    "of-a-party": "His party elected a new board. Gustavo Petro did not attend.",
    "at-an-inauguration": "Then came his inauguration. Gustavo Petro was there.",
    "at-a-dinner": "Penny Wong held a dinner. Gustavo Petro attended.",
    "in-another-city": "He flew on to Quito. Gustavo Petro was there.",
    "of-a-delegation-elsewhere": "Gustavo Petro led the delegation of the left to Lima.",
    "present-when": "Gustavo Petro was present when a fire broke out.",
    "present-at-a-birth": "Gustavo Petro was present at the birth of his son.",
    "did-not-lead-it": "Gustavo Petro did not lead the Colombian delegation at Davos.",
}


@pytest.mark.parametrize(("text", "says"), TOLD.values(), ids=TOLD)
def test_presence_is_that_of_the_summit_of_the_article(
    pipeline: Pipeline, text: str, says: str
) -> None:
    assert says in lines(pipeline, SUMMIT + text)


@pytest.mark.parametrize("text", NOT_TOLD.values(), ids=NOT_TOLD)
def test_presence_elsewhere_is_not_that_of_the_summit(pipeline: Pipeline, text: str) -> None:
    told = lines(pipeline, SUMMIT + text)

    assert [line for line in told if line.startswith("attendance") and "Petro" in line] == []


def test_nothing_is_told_of_where_two_summits_were_named(pipeline: Pipeline) -> None:
    text = (
        f"{SUMMIT}The NATO summit in Vilnius was last year. The sun set. Gustavo Petro was absent."
    )

    told = lines(pipeline, text)

    assert [line for line in told if line.startswith("attendance") and "Petro" in line] == []


def test_who_leads_a_delegation_to_a_summit_of_next_week_is_not_there_yet(
    pipeline: Pipeline,
) -> None:
    text = "The CELAC summit will be held in Lima next week. Gustavo Petro leads the delegation."

    assert f"attendance planned Gustavo Petro -> {AT}" in lines(pipeline, text)


def test_who_was_there_before_a_summit_to_come_was_at_another(pipeline: Pipeline) -> None:
    text = "The CELAC summit will be held in Lima in May. Gustavo Petro was there last year."

    assert [line for line in lines(pipeline, text) if line.startswith("attendance")] == []


def test_list_of_who_did_not_take_part_is_none_of_who_did(pipeline: Pipeline) -> None:
    told = lines(pipeline, f"{SUMMIT}Not taking part were Gustavo Petro and Xi Jinping.")

    assert not [line for line in told if "attendance occurred" in line and "Petro" in line]


def test_who_closes_his_tour_at_a_forum_to_come_is_not_there_yet(pipeline: Pipeline) -> None:
    text = "Mark Carney closes his tour at the World Economic Forum in Davos, which begins Monday."

    assert {(c.kind, c.status) for c in events(pipeline, text)} == {
        ("attendance", "planned"), ("visit", "planned"), ("hosting", "planned"),
    }  # fmt: skip


def test_the_last_summit_is_another(pipeline: Pipeline) -> None:
    text = "Lima hosts the CELAC summit. Gustavo Petro chaired the last summit."

    assert [line for line in lines(pipeline, text) if line.startswith("attendance")] == []
