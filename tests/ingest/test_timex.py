"""Expressions of time become EDTF intervals under a rule with a name."""

from typing import Literal

import pytest

from app.domain import edtf
from ingest.dating import resolve
from ingest.reading import Timex
from ingest.timex import find_timexes

Tense = Literal["past", "present", "future", "none"]
Row = tuple[str, Tense, str, str]
WEEK = "2024-11-18/2024-11-24"

# Told on Tuesday, 2024-11-19: sentence, tense of its verb, EDTF, rule.
TABLE: dict[str, Row] = {
    "day-month-year": ("met on 6 December 2021", "past", "2021-12-06", "date"),
    "month-day-year": ("met on December 6, 2021", "past", "2021-12-06", "date"),
    "abbreviated-month": ("met on Dec. 6, 2021", "past", "2021-12-06", "date"),
    "ordinal-and-of": ("met on the 6th of December 2021", "past", "2021-12-06", "date"),
    "iso-day": ("met on 2023-05-19", "past", "2023-05-19", "iso-date"),
    "leap-day": ("met on 29 February 2024", "past", "2024-02-29", "date"),
    "days-of-a-month": ("May 19-21, 2023", "past", "2023-05-19/2023-05-21", "day-range"),
    "days-in-words": ("19 to 21 May 2023", "past", "2023-05-19/2023-05-21", "day-range"),
    "days-of-two-months": (
        "from 30 May to 2 June 2023", "past", "2023-05-30/2023-06-02", "two-dates"),
    "days-over-new-year": (
        "28 December to 3 January", "future", "2024-12-28/2025-01-03", "two-dates"),
    "day-behind": ("met on 12 November", "past", "2024-11-12", "date"),
    "day-behind-in-last-year": ("met on December 20", "past", "2023-12-20", "date"),
    "day-ahead": ("will meet on 3 December", "future", "2024-12-03", "date"),
    "day-ahead-in-next-year": ("will meet on January 9", "future", "2025-01-09", "date"),
    "month-and-year": ("in October 2024", "past", "2024-10", "month-year"),
    "early-in-a-month": ("in early March 2023", "past", "2023-03-01~/2023-03-10~", "month-year"),
    "late-in-a-month": ("in late March 2023", "past", "2023-03-22~/2023-03-31~", "month-year"),
    "month-behind": ("in July", "past", "2024-07", "month"),
    "month-behind-in-last-year": ("in December", "past", "2023-12", "month"),
    "month-ahead": ("in December", "future", "2024-12", "month"),
    "month-ahead-in-next-year": ("in March", "future", "2025-03", "month"),
    "july-this-year": ("in July this year", "past", "2024-07", "month-this-year"),
    "march-last-year": ("in March last year", "past", "2023-03", "month-this-year"),
    "may-next-year": ("in May next year", "future", "2025-05", "month-this-year"),
    "last-september": ("last September", "past", "2024-09", "which-month"),
    "last-december": ("last December", "past", "2023-12", "which-month"),
    "next-march": ("next March", "future", "2025-03", "which-month"),
    "year": ("in 2022", "past", "2022", "year"),
    "half-of-a-year": (
        "in the first half of 2025", "future", "2025-01-01/2025-06-30", "part-year"),
    "by-a-year": ("by 2030", "future", "../2030-12-31", "by-year"),
    "since-a-year": ("since 2019", "past", "2019/..", "since"),
    "since-a-month": ("since March 2019", "past", "2019-03/..", "since"),
    "today": ("today", "present", "2024-11-19", "today"),
    "tonight": ("tonight", "future", "2024-11-19", "later-today"),
    "this-evening": ("this evening", "past", "2024-11-19", "later-today"),
    "this-morning": ("this morning", "past", "2024-11-19", "today"),
    "yesterday": ("yesterday", "past", "2024-11-18", "yesterday"),
    "tomorrow": ("tomorrow", "future", "2024-11-20", "tomorrow"),
    "monday-behind": ("on Monday", "past", "2024-11-18", "weekday"),
    "monday-ahead": ("on Monday", "future", "2024-11-25", "weekday"),
    "friday-behind": ("on Friday", "past", "2024-11-15", "weekday"),
    "friday-ahead": ("on Friday", "future", "2024-11-22", "weekday"),
    "the-same-weekday": ("on Tuesday", "past", "2024-11-19", "weekday"),
    "last-friday": ("last Friday", "past", "2024-11-15", "which-weekday"),
    "next-thursday": ("next Thursday", "future", "2024-11-21", "which-weekday"),
    "this-week": ("this week", "present", WEEK, "which-unit"),
    "last-week": ("last week", "past", "2024-11-11/2024-11-17", "which-unit"),
    "next-week": ("next week", "future", "2024-11-25/2024-12-01", "which-unit"),
    "this-month": ("this month", "past", "2024-11", "which-unit"),
    "last-month": ("last month", "past", "2024-10", "which-unit"),
    "next-month": ("next month", "future", "2024-12", "which-unit"),
    "last-year": ("last year", "past", "2023", "which-unit"),
    "next-year": ("next year", "future", "2025", "which-unit"),
    "last-weekend": ("last weekend", "past", "2024-11-16/2024-11-17", "which-unit"),
    "next-weekend": ("next weekend", "future", "2024-11-30/2024-12-01", "which-unit"),
    "over-the-weekend-behind": (
        "over the weekend", "past", "2024-11-16/2024-11-17", "weekend"),
    "over-the-weekend-ahead": (
        "over the weekend", "future", "2024-11-23/2024-11-24", "weekend"),
    "days-ago": ("two days ago", "past", "2024-11-17", "ago"),
    "weeks-ago": ("three weeks ago", "past", "2024-10-28/2024-11-03", "ago"),
    "months-ago": ("six months ago", "past", "2024-05", "ago"),
    "a-year-ago": ("a year ago", "past", "2023", "ago"),
    "in-days": ("in three days", "future", "2024-11-22", "in-n"),
    "in-weeks": ("in two weeks", "future", "2024-12-02/2024-12-08", "in-n"),
    "coming-weeks": ("in the coming weeks", "future", "2024-11-19/2024-12-15~", "coming-unit"),
    "coming-months": ("in the coming months", "future", "2024-11-19/2025-02~", "coming-unit"),
    "next-few-days": ("in the next few days", "future", "2024-11-19/2024-11-22~", "coming-unit"),
    "next-six-months": ("in the next six months", "future", "2024-11-19/2025-05~", "next-n"),
    "earlier-this-month": (
        "earlier this month", "past", "2024-11-01/2024-11-19", "earlier-this"),
    "earlier-this-year": ("earlier this year", "past", "2024-01-01/2024-11-19", "earlier-this"),
    "later-this-month": ("later this month", "future", "2024-11-19/2024-11-30", "later-this"),
    "later-this-year": ("later this year", "future", "2024-11-19/2024-12-31", "later-this"),
    "end-of-the-month": (
        "at the end of this month", "future", "2024-11-21~/2024-11-30~", "part-unit"),
    "late-last-year": ("late last year", "past", "2023-09-01~/2023-12-31~", "part-unit"),
    "day-of-the-month-ahead": ("on the 25th", "future", "2024-11-25", "ordinal-day"),
    "day-of-the-month-behind": ("on the 25th", "past", "2024-10-25", "ordinal-day"),
    "soon": ("soon", "future", "2024-11-19/..", "soon"),
    "near-future": ("in the near future", "future", "2024-11-19/..", "soon"),
    "recently": ("recently", "past", "../2024-11-19", "recently"),
}  # fmt: skip

ROWS = [pytest.param(*row, id=name) for name, row in TABLE.items()]


def only_timex(text: str) -> Timex:
    found = find_timexes(text, offset=0)
    assert len(found) == 1, [t.phrase for t in found]
    return found[0]


def resolved(text: str, tense: Tense, anchor: str | None) -> str | None:
    """EDTF text of the one expression in a text; None where it has no day."""
    interval = edtf.parse(anchor) if anchor else None
    dated = resolve(only_timex(text), anchor=interval, tense=tense)
    return dated.edtf if dated else None


@pytest.mark.parametrize(("text", "tense", "told", "rule"), ROWS)
def test_expression_has_its_days(text: str, tense: Tense, told: str, rule: str) -> None:
    assert resolved(text, tense, "2024-11-19") == told


@pytest.mark.parametrize(("text", "tense", "told", "rule"), ROWS)
def test_expression_has_its_rule(text: str, tense: Tense, told: str, rule: str) -> None:
    assert only_timex(text).rule == rule


@pytest.mark.parametrize(("text", "tense", "told", "rule"), ROWS)
def test_days_agree_with_the_edtf_text(text: str, tense: Tense, told: str, rule: str) -> None:
    dated = resolve(only_timex(text), anchor=edtf.parse("2024-11-19"), tense=tense)

    assert dated is not None
    assert dated.interval == edtf.parse(told)


@pytest.mark.parametrize(
    ("anchor", "text", "tense", "told"),
    [
        pytest.param("2025-01-05", "last month", "past", "2024-12", id="month-before-january"),
        pytest.param("2024-12-31", "next month", "future", "2025-01", id="month-after-december"),
        pytest.param(
            "2025-01-02", "last week", "past", "2024-12-23/2024-12-29", id="week-in-the-old-year"),
        pytest.param(
            "2024-11-24", "next week", "future", "2024-11-25/2024-12-01", id="week-after-a-sunday"),
        pytest.param("2024-01-01", "yesterday", "past", "2023-12-31", id="day-before-new-year"),
        pytest.param("2024-02-28", "tomorrow", "future", "2024-02-29", id="day-into-a-leap-day"),
        pytest.param("2024-05-31", "three months ago", "past", "2024-02", id="from-a-31st"),
        pytest.param("2024-12-28", "on January 3", "future", "2025-01-03", id="into-a-new-year"),
        pytest.param("2025-01-03", "on December 28", "past", "2024-12-28", id="back-over-new-year"),
        pytest.param("2024-11-23", "over the weekend", "past", "2024-11-23/2024-11-24",
                     id="a-weekend-told-on-saturday"),
    ],
)  # fmt: skip
def test_calendar_turns(anchor: str, text: str, tense: Tense, told: str) -> None:
    assert resolved(text, tense, anchor) == told


@pytest.mark.parametrize(
    ("text", "tense", "told"),
    [
        pytest.param("yesterday", "past", "2024-11-23", id="the-past-counts-from-the-last-day"),
        pytest.param("tomorrow", "future", "2024-11-19", id="plans-count-from-the-first-day"),
        pytest.param("last month", "past", "2024-10", id="last-month"),
        pytest.param("soon", "future", "2024-11-18/..", id="soon"),
        pytest.param("recently", "past", "../2024-11-24", id="recently"),
        pytest.param("today", "present", WEEK, id="today-is-some-day-of-it"),
    ],
)
def test_anchor_may_be_a_week(text: str, tense: Tense, told: str) -> None:
    assert resolved(text, tense, WEEK) == told


@pytest.mark.parametrize(
    "text", ["last month", "on Monday", "in July", "tomorrow", "on 3 December", "two weeks ago"]
)
def test_without_an_anchor_a_relative_time_has_no_days(text: str) -> None:
    assert resolved(text, "past", None) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("on 6 December 2021", "2021-12-06", id="day"),
        pytest.param("in October 2024", "2024-10", id="month"),
        pytest.param("in 2022", "2022", id="year"),
    ],
)
def test_without_an_anchor_a_full_date_holds(text: str, told: str) -> None:
    assert resolved(text, "past", None) == told


def test_no_day_of_the_calendar_is_no_day() -> None:
    assert resolved("on February 30, 2024", "past", "2024-11-19") is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Theresa May spoke in Paris", id="a-name"),
        pytest.param("Protesters march through Minsk", id="a-march"),
        pytest.param("they may come", id="a-modal"),
        pytest.param("1,000 soldiers and 45 tanks", id="numbers"),
        pytest.param("the second summit", id="an-ordinal"),
        pytest.param("the Seychelles and Monaco", id="names-of-places"),
    ],
)
def test_other_words_are_no_time(text: str) -> None:
    assert find_timexes(text, offset=0) == []


def test_phrase_stands_where_it_says() -> None:
    text = "He met her on Monday and will see her again next week."
    found = find_timexes(text, offset=100)

    assert [t.phrase for t in found] == [text[t.start - 100 : t.end - 100] for t in found]


@pytest.mark.parametrize("text", ["in two weeks", "in three months"])
def test_a_finished_thing_took_that_long(text: str) -> None:
    assert resolved(text, "past", "2024-11-19") is None
