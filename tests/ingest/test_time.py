"""When a claim was, will be or holds; nothing asks the clock."""

import datetime
import sys
import time
from typing import Any, NoReturn

import pytest

from app.domain.edtf import Interval
from app.domain.model import ClaimTime
from app.domain.ontology import Status
from ingest.dating import date_claim
from ingest.pipeline import Pipeline
from tests.ingest.telling import events, read


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
            "Emmanuel Macron will visit Serbia at the end of the month.",
            "2024-11-21~/2024-11-30~", "end-of-unit", id="end-of-the-month"),
        pytest.param(
            "Emmanuel Macron will visit Serbia by the end of the year.",
            "2024-11-19/2024-12-31", "end-of-unit", id="by-the-end-of-the-year"),
        pytest.param(
            "Emmanuel Macron visited Serbia at the end of the month.",
            "../2024-11-19", "past-undated", id="at-the-end-of-a-month-gone"),
        pytest.param(
            "Emmanuel Macron visited Serbia by December.",
            "../2024-11-19", "past-undated", id="by-a-month-gone"),
        pytest.param(
            "Emmanuel Macron will visit Serbia on Monday and Friday.",
            "2024-11-25", "weekdays", id="two-weekdays-apart"),
        pytest.param(
            "Emmanuel Macron visited Serbia from Tuesday to Thursday.",
            "2024-11-12/2024-11-14", "weekdays", id="weekdays-of-last-week"),
        pytest.param(
            "Emmanuel Macron visited Serbia after overnight strikes.",
            "../2024-11-19", "past-undated", id="overnight-strikes"),
        pytest.param(
            "Emmanuel Macron will travel overnight to Serbia.",
            "2024-11-19/2024-11-20", "overnight", id="overnight-ahead"),
        pytest.param(
            "Emmanuel Macron visited Serbia before the end of the year.",
            "../2024-11-19", "past-undated", id="before-the-end-of-a-year-gone"),
        pytest.param(
            "Emmanuel Macron will visit Serbia by May.",
            "2024-11-19/2025-05-31", "month", id="by-a-month"),
        pytest.param(
            "Emmanuel Macron will visit Serbia on Friday and Saturday.",
            "2024-11-22/2024-11-23", "weekdays", id="two-weekdays"),
        pytest.param(
            "Emmanuel Macron visited Serbia from Saturday to Monday.",
            "2024-11-16/2024-11-18", "weekdays", id="weekdays-over-a-sunday"),
        pytest.param(
            "Emmanuel Macron arrived in Serbia overnight.",
            "2024-11-18/2024-11-19", "overnight", id="overnight"),
        pytest.param(
            "Emmanuel Macron arrived in Serbia by overnight train.",
            "../2024-11-19", "past-undated", id="by-an-overnight-train"),
        pytest.param(
            "Emmanuel Macron said on Monday he would visit Serbia on Friday.",
            "2024-11-22", "weekday", id="said-on-monday-he-would"),
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Olaf Scholz travelled to Kyiv on 3 February to attend the EU-Ukraine summit.",
            "2024-02-03", id="day-of-the-journey"),
        pytest.param(
            "Olaf Scholz travelled to Kyiv to attend the EU-Ukraine summit on Friday.",
            "2024-11-22", id="day-of-its-purpose"),
    ],
)  # fmt: skip
def test_what_a_journey_was_for_has_its_day(pipeline: Pipeline, text: str, told: str) -> None:
    (plan,) = [c for c in events(pipeline, text) if c.kind == "attendance"]
    assert (plan.status, plan.time and plan.time.edtf) == ("planned", told)
