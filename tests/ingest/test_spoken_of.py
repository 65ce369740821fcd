"""Who is only spoken of at a summit, or is to come and does not: told on 2023-09-10."""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import lines

LEAD = "The G20 closed its summit in New Delhi on Sunday. "
NOT_THERE = {
    "chose-not-to": ("Xi Jinping chose not to come.", "Xi Jinping"),
    "too-busy": ("Xi Jinping was too busy to come.", "Xi Jinping"),
    "supposed-to": ("Xi Jinping was supposed to come.", "Xi Jinping"),
    "meant-to": ("Xi Jinping was meant to arrive on Saturday.", "Xi Jinping"),
    "due-to": ("Xi Jinping had been due to come.", "Xi Jinping"),
    "said-to-be": ("Rishi Sunak told the gathering that Putin was to blame.", "Vladimir Putin"),
    "said-to-need": ("Joe Biden told the summit Volodymyr Zelensky needed arms.", "Volodymyr"),
    "blamed": ("Macron addressed the meeting and blamed Putin.", "Vladimir Putin"),
    "attacked": ("Macron opened the gathering with an attack on Vladimir Putin.", "Vladimir Putin"),
    "dismissed-it": ("Kim Jong Un dismissed the gathering as a show.", "Kim Jong-un"),
    "mocked-it": ("Vladimir Putin mocked the gathering.", "Vladimir Putin"),
    "not-a-guest": ("Donald Trump dismissed the meeting.", "Donald Trump"),
}
THERE = {
    "told-it": ("Rishi Sunak told the gathering that Putin was to blame.", "Rishi Sunak"),
    "came": ("UN chief Antonio Guterres came to the summit.", "Antonio Guterres"),
}


@pytest.mark.parametrize(("text", "who"), NOT_THERE.values(), ids=NOT_THERE)
def test_who_is_not_there(pipeline: Pipeline, text: str, who: str) -> None:
    told = lines(pipeline, LEAD + text, "2023-09-10")
    assert not [one for one in told if f" occurred {who}" in one or f" planned {who}" in one]


@pytest.mark.parametrize(("text", "who"), THERE.values(), ids=THERE)
def test_who_is_there(pipeline: Pipeline, text: str, who: str) -> None:
    told = lines(pipeline, LEAD + text, "2023-09-10")
    assert [one for one in told if one.startswith(f"attendance occurred {who}")]
