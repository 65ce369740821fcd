"""When: expressions become EDTF intervals under a rule with a name; nothing asks the clock."""

import datetime
import sys
import time
from typing import Any, Literal, NoReturn

import pytest

from app.domain import edtf
from app.domain.edtf import Interval
from app.domain.model import ClaimTime
from app.domain.ontology import Status
from ingest.dating import date_claim, resolve
from ingest.pipeline import Pipeline
from ingest.reading import Timex
from ingest.timex import find_timexes
from tests.ingest.telling import events, read

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
    "tonight": ("tonight", "future", "2024-11-19", "today"),
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


# ------------------------------------------------------------------ the time of a whole claim


def time_of(pipeline: Pipeline, text: str, day: str | None = "2024-11-19") -> ClaimTime | None:
    """The time of the first visit that a text tells of."""
    visits = [c for c in events(pipeline, text, day) if c.kind == "visit"]
    assert visits, text
    return visits[0].time


@pytest.mark.parametrize(
    ("text", "told", "rule"),
    [
        pytest.param("Emmanuel Macron visits Serbia.", "2024-11-19", "present-news", id="news"),
        pytest.param("Emmanuel Macron visited Serbia.", "../2024-11-19", "past-undated", id="past"),
        pytest.param(
            "Emmanuel Macron has visited Serbia.", "../2024-11-19", "past-undated", id="perfect"),
        pytest.param(
            "Emmanuel Macron will visit Serbia.", "2024-11-19/..", "plan-undated", id="plan"),
        pytest.param(
            "Emmanuel Macron may visit Serbia.", "2024-11-19/..", "plan-undated", id="may"),
        pytest.param("Emmanuel Macron visited Serbia in July.", "2024-07", "month", id="july"),
        pytest.param(
            "Emmanuel Macron will visit Serbia in July.", "2025-07", "month", id="july-ahead"),
        pytest.param(
            "In July, Emmanuel Macron visited Serbia.", "2024-07", "month", id="time-first"),
        pytest.param(
            "Emmanuel Macron, who met reporters on Monday, visited Serbia in July.", "2024-07",
            "month", id="other-clause"),
        pytest.param(
            "Emmanuel Macron arrived in Serbia on Monday.", "2024-11-18", "weekday", id="monday"),
        pytest.param(
            "Emmanuel Macron arrives in Serbia for talks with the recently elected mayor.",
            "2024-11-19", "present-news", id="recently-elected"),
    ],
)  # fmt: skip
def test_claim_has_its_time(pipeline: Pipeline, text: str, told: str, rule: str) -> None:
    when = time_of(pipeline, text)

    assert when is not None
    assert (when.edtf, when.rule) == (told, rule)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Emmanuel Macron attends the Blue Valley Fisheries Summit in Serbia.", "2024-11-19",
            id="with-its-verb"),
        pytest.param(
            "Emmanuel Macron meets Xi Jinping in Serbia on the sidelines of the Blue Valley"
            " Fisheries Summit.", "2024-11-19", id="beside-it"),
        pytest.param(
            "After a Blue Valley Fisheries Summit in Serbia, Emmanuel Macron calls for peace.",
            "../2024-11-19", id="after-it"),
    ],
)  # fmt: skip
def test_summit_is_when_its_clause_is(pipeline: Pipeline, text: str, told: str) -> None:
    hosting = [c for c in events(pipeline, text) if c.kind == "hosting"]

    assert [c.time.edtf for c in hosting if c.time] == [told]


def test_phrase_is_as_the_article_writes_it(pipeline: Pipeline) -> None:
    when = time_of(pipeline, "Emmanuel Macron will visit Serbia on December 10–12.")

    assert when is not None
    assert (when.edtf, when.phrase) == ("2024-12-10/2024-12-12", "December 10–12")


def test_membership_holds_when_it_is_told(pipeline: Pipeline) -> None:
    when = events(pipeline, "Finland is a member of NATO.")[0].time

    assert when is not None
    assert (when.edtf, when.rule) == ("2024-11-19", "holds-when-told")


def test_undated_article_leaves_a_visit_without_a_time(pipeline: Pipeline) -> None:
    assert time_of(pipeline, "Emmanuel Macron visited Serbia.", None) is None


def test_undated_article_does_not_guess_last_month(pipeline: Pipeline) -> None:
    assert time_of(pipeline, "Emmanuel Macron visited Serbia last month.", None) is None


def test_undated_article_keeps_a_full_date(pipeline: Pipeline) -> None:
    when = time_of(pipeline, "Emmanuel Macron visited Serbia on August 29, 2024.", None)

    assert when is not None
    assert when.edtf == "2024-08-29"


def test_relative_time_names_its_anchor(pipeline: Pipeline) -> None:
    when = time_of(pipeline, "Emmanuel Macron visited Serbia last month.")

    assert when is not None
    assert (when.phrase, when.anchor) == ("last month", "2024-11-19")


def test_full_date_needs_no_anchor(pipeline: Pipeline) -> None:
    when = time_of(pipeline, "Emmanuel Macron visited Serbia on August 29, 2024.")

    assert when is not None
    assert when.anchor is None


@pytest.mark.xfail(reason="a year that only names a thing dates a plan", strict=True)
def test_invasion_of_2022_does_not_date_the_visit(pipeline: Pipeline) -> None:
    when = time_of(
        pipeline, "Vladimir Putin will visit Armenia, a critic of the 2022 invasion of Ukraine."
    )

    assert when is not None
    assert when.edtf == "2024-11-19/.."


@pytest.mark.parametrize("status", [Status.DECLINED, Status.CANCELLED])
def test_what_was_called_off_has_no_day_of_its_own(status: Status) -> None:
    anchor = Interval.of_day(datetime.date(2024, 11, 19))

    assert date_claim(None, anchor=anchor, status=status, tense="past", is_state=False) is None


def test_what_did_not_happen_did_not_by_the_day_it_is_told() -> None:
    anchor = Interval.of_day(datetime.date(2024, 11, 19))
    status = Status.NEGATED

    time = date_claim(None, anchor=anchor, status=status, tense="past", is_state=False)

    assert time is not None
    assert time.edtf == "../2024-11-19"


MANY = """On Monday, French President Emmanuel Macron visited Serbia. He will travel to Brazil next
week for the G20 summit. “We met in Belgrade,” Serbian President Aleksandar Vučić said 🇷🇸.
Olaf Scholz cancelled last month’s trip to Canada, and India isn’t a member of NATO."""


@pytest.mark.parametrize("day", ["2024-11-19", None], ids=["dated", "undated"])
def test_every_span_is_what_the_text_says_there(pipeline: Pipeline, day: str | None) -> None:
    claims = read(pipeline, MANY, day).claims

    assert len(claims) >= 5
    assert [c.quote for c in claims if MANY[c.start : c.end] != c.quote] == []


def test_every_time_phrase_is_what_the_text_says_there(pipeline: Pipeline) -> None:
    times = [c.time for c in read(pipeline, MANY).claims if c.time and c.time.start is not None]

    assert len(times) >= 2
    assert [t.phrase for t in times if MANY[t.start : t.end] != t.phrase] == []


class _NoToday(datetime.date):
    """A day that does not know which day it is."""

    @classmethod
    def today(cls) -> NoReturn:
        raise AssertionError("the clock was asked")


class _NoNow(datetime.datetime):
    """An instant that does not know which one it is."""

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> NoReturn:
        raise AssertionError("the clock was asked")


@pytest.mark.parametrize("day", ["2024-11-19", "1999-01-02", None], ids=["dated", "old", "undated"])
def test_nothing_asks_the_clock(
    pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch, day: str | None
) -> None:
    expected = [c.model_dump() for c in read(pipeline, MANY, day).claims]
    with monkeypatch.context() as patch:
        for name, module in list(sys.modules.items()):
            if name.partition(".")[0] in ("ingest", "app"):
                _stop_clocks(patch, module)
        told = [c.model_dump() for c in read(pipeline, MANY, day).claims]

    assert told == expected


def _stop_clocks(patch: pytest.MonkeyPatch, module: Any) -> None:
    """Every name by which a module knows the clock, replaced by one that raises."""
    for name, value in list(vars(module).items()):
        if value is datetime.date:
            patch.setattr(module, name, _NoToday)
        elif value is datetime.datetime:
            patch.setattr(module, name, _NoNow)
        elif value in (datetime, time) or value in (time.time, time.monotonic):
            patch.setattr(module, name, None)
