"""Finding what lies near a day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.edtf import EVER, Interval
from app.domain.timeline import Timeline
from tests.domain.strategies import FIRST, days, thorough

intervals = st.builds(
    lambda start, n: Interval(start, start + timedelta(days=n)), days, st.integers(0, 400)
)
windows = st.one_of(
    intervals,
    st.builds(lambda day: Interval(None, day), days),
    st.builds(lambda day: Interval(day, None), days),
    st.just(EVER),
)


def timeline_of(items: list[Interval]) -> Timeline[int]:
    timeline: Timeline[int] = Timeline()
    for number, interval in enumerate(items):
        timeline.add(interval, number)
    return timeline


def test_an_empty_timeline_has_nothing() -> None:
    assert list(Timeline[int]().meeting(EVER, near=FIRST)) == []


@thorough
@given(st.lists(intervals, max_size=15), windows, st.none() | days, st.integers(0, 3))
def test_all_that_meet_are_found_and_nothing_else(
    items: list[Interval], window: Interval, near: date | None, slack: int
) -> None:
    found = timeline_of(items).meeting(window, near=near, slack_days=slack)

    assert sorted(found) == [
        n for n, item in enumerate(items) if item.meets(window, slack_days=slack)
    ]


@thorough
@given(st.lists(intervals, max_size=15), windows, days)
def test_the_nearest_beginning_comes_first(
    items: list[Interval], window: Interval, near: date
) -> None:
    found = list(timeline_of(items).meeting(window, near=near))
    starts = [items[n].earliest or date.min for n in found]

    assert starts == sorted(starts, key=lambda start: (abs(start - near), start))
