"""Time as EDTF, with the `edtf` package as an oracle."""

from datetime import date
from time import struct_time

import edtf as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import edtf
from app.domain.edtf import EVER, Interval
from app.domain.errors import InvalidDate
from tests.domain.strategies import thorough

ANY_DAY = st.dates(date(1000, 1, 1), date(9999, 12, 31))
SIDES = st.builds(
    lambda day, n, about: day.isoformat()[:n] + about,
    ANY_DAY,
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "~"]),
)
EXPRESSIONS = SIDES | st.builds(
    lambda a, b: f"{a}/{b}", SIDES | st.just(".."), SIDES | st.just("..")
)


def day_of(bound: struct_time | float) -> date | None:
    return date(*bound[:3]) if isinstance(bound, struct_time) else None


def bounds_by_oracle(text: str) -> Interval:
    expression = oracle.parse_edtf(text)
    return Interval(day_of(expression.lower_strict()), day_of(expression.upper_strict()))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        pytest.param("2024-07-08", date(2024, 7, 8), date(2024, 7, 8), id="day"),
        pytest.param("2024-07", date(2024, 7, 1), date(2024, 7, 31), id="month"),
        pytest.param("2024-02", date(2024, 2, 1), date(2024, 2, 29), id="leap-month"),
        pytest.param("2024", date(2024, 1, 1), date(2024, 12, 31), id="year"),
        pytest.param("2024-07~", date(2024, 7, 1), date(2024, 7, 31), id="about-a-month"),
        pytest.param("../2024-11-19", None, date(2024, 11, 19), id="until"),
        pytest.param("2024-11-19/..", date(2024, 11, 19), None, id="from"),
        pytest.param("../..", None, None, id="open-on-both-sides"),
        pytest.param(
            "2024-11-19/2025-02~", date(2024, 11, 19), date(2025, 2, 28), id="coming-months"
        ),
    ],
)
def test_expression_has_its_first_and_last_day(
    text: str, earliest: date | None, latest: date | None
) -> None:
    assert edtf.parse(text) == (earliest, latest)


@thorough
@given(EXPRESSIONS)
def test_bounds_agree_with_the_oracle(text: str) -> None:
    try:
        mine = edtf.parse(text)
    except InvalidDate:
        return  # an interval that ends before it begins; the oracle does not mind

    assert mine == bounds_by_oracle(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("yesterday", id="a-word"),
        pytest.param("2024-13", id="thirteenth-month"),
        pytest.param("2024-02-30", id="thirtieth-of-february"),
        pytest.param("2023-02-29", id="no-leap-year"),
        pytest.param("0000", id="year-zero"),
        pytest.param("24", id="two-digits"),
        pytest.param("2024-7-8", id="no-leading-zeros"),
        pytest.param("2024-07-08T10:00", id="time-of-day"),
        pytest.param("2024-12/2024-01", id="ends-before-it-begins"),
        pytest.param("2024/", id="nothing-behind-the-slash"),
        pytest.param("/2024", id="nothing-before-the-slash"),
        pytest.param("2024/2025/2026", id="two-slashes"),
        pytest.param("..", id="only-dots"),
        pytest.param("2024-21", id="season"),
        pytest.param("202X", id="unspecified-digit"),
        pytest.param("2024?", id="uncertain"),
        pytest.param("2024-07-08\n", id="newline"),
        pytest.param(" 2024", id="space"),
        pytest.param("٢٠٢٤", id="digits-of-another-script"),
        pytest.param("2024-07-08' OR 1=1", id="injection"),
        pytest.param("\ud800", id="lone-surrogate"),
    ],
)
def test_what_is_outside_of_the_subset_is_refused(text: str) -> None:
    with pytest.raises(InvalidDate):
        edtf.parse(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("2024-13", "no day of the calendar", id="no-such-month"),
        pytest.param("soon", "write 2024, 2024-07 or 2024-07-08", id="no-date"),
        pytest.param("2025/2024", "ends before it begins", id="backwards"),
    ],
)
def test_refusal_says_what_to_do(text: str, words: str) -> None:
    with pytest.raises(InvalidDate, match=words):
        edtf.parse(text)


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        pytest.param((date(2024, 7, 8), date(2024, 7, 8)), "2024-07-08", id="day"),
        pytest.param((date(2024, 7, 1), date(2024, 7, 31)), "2024-07", id="month"),
        pytest.param((date(2024, 1, 1), date(2024, 12, 31)), "2024", id="year"),
        pytest.param((date(2024, 7, 1), date(2024, 8, 31)), "2024-07-01/2024-08-31", id="months"),
        pytest.param((None, date(2024, 7, 8)), "../2024-07-08", id="until"),
        pytest.param((date(2024, 7, 8), None), "2024-07-08/..", id="from"),
        pytest.param((None, None), "../..", id="ever"),
    ],
)
def test_an_interval_is_written_as_short_as_can_be(
    interval: tuple[date | None, date | None], text: str
) -> None:
    assert edtf.write(Interval(*interval)) == text


@thorough
@given(st.none() | ANY_DAY, st.none() | ANY_DAY)
def test_what_is_written_is_read_as_the_same_days(first: date | None, last: date | None) -> None:
    if first and last and first > last:
        first, last = last, first
    interval = Interval(first, last)

    assert edtf.parse(edtf.write(interval)) == interval


@pytest.mark.parametrize("text", ["2024-11-19", "2024-02-29"])
def test_a_day_is_a_day(text: str) -> None:
    assert edtf.parse_day(text).isoformat() == text


@pytest.mark.parametrize(
    "text",
    ["2024", "2024-07", "2024-07-32", "2024-11-19T00:00:00Z", "19/11/2024", "", "20241119", "٢٠٢٤"],
)
def test_anything_else_is_no_day(text: str) -> None:
    with pytest.raises(InvalidDate, match="YYYY-MM-DD"):
        edtf.parse_day(text)


# Intervals


@pytest.mark.parametrize(
    ("first", "second", "slack", "expected"),
    [
        pytest.param("2024-07", "2024-07-08", 0, True, id="inside"),
        pytest.param("2024-07", "2024-08", 0, False, id="next-month"),
        pytest.param("2024-07", "2024-08", 1, True, id="next-month-with-slack"),
        pytest.param("2024-07-08", "2024-07-10", 1, False, id="two-days-on-with-one-of-slack"),
        pytest.param("../2024-07-08", "2024-07-08/..", 0, True, id="open-sides-share-a-day"),
        pytest.param("../2024-07-08", "2024-07-09/..", 0, False, id="open-sides-apart"),
        pytest.param("../..", "1999", 0, True, id="ever-meets-all"),
    ],
)
def test_intervals_meet(first: str, second: str, slack: int, expected: bool) -> None:
    assert edtf.parse(first).meets(edtf.parse(second), slack_days=slack) is expected


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        pytest.param("2024-07", "2024-07-08", True, id="a-day-of-the-month"),
        pytest.param("2024-07", "2024-07", True, id="the-same"),
        pytest.param("2024-07-08", "2024-07", False, id="the-other-way-round"),
        pytest.param("2024", "2024-07-08/..", False, id="open-inside-bounded"),
        pytest.param("../2024", "../2023", True, id="until-an-earlier-day"),
        pytest.param("../2024", "../..", False, id="ever-inside-until"),
    ],
)
def test_one_interval_contains_another(outer: str, inner: str, expected: bool) -> None:
    assert edtf.parse(outer).contains(edtf.parse(inner)) is expected


@pytest.mark.parametrize(
    ("text", "n_days"), [("2024-07-08", 1), ("2024-07", 31), ("2024", 366), ("2024/..", None)]
)
def test_length_in_days(text: str, n_days: int | None) -> None:
    assert edtf.parse(text).n_days == n_days


def test_ever_has_no_bounds() -> None:
    assert not EVER.is_bounded


@pytest.mark.parametrize("day", [date(2024, 11, 18), date(2024, 11, 21), date(2024, 11, 24)])
def test_a_week_runs_from_monday_to_sunday(day: date) -> None:
    assert edtf.week_of(day) == edtf.parse("2024-11-18/2024-11-24")
