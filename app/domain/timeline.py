"""Things by their time, so that those near a day are found without looking at all of them.

Only bounded intervals are kept; what has an open side is the caller's own matter.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date
from typing import Generic, TypeVar

from app.domain.edtf import Interval

T = TypeVar("T")

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


class Timeline(Generic[T]):
    """Items with a first and a last day, sorted by the first; ties in the order of adding."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._rows: list[tuple[int, int, T]] = []
        self._longest = 0

    def add(self, interval: Interval, item: T) -> None:
        """Keep `item` at a bounded interval."""
        assert interval.earliest is not None
        assert interval.latest is not None
        start, end = interval.earliest.toordinal(), interval.latest.toordinal()
        at = bisect_right(self._starts, start)
        self._starts.insert(at, start)
        self._rows.insert(at, (start, end, item))
        self._longest = max(self._longest, end - start)

    def meeting(self, interval: Interval, *, near: date | None, slack_days: int = 0) -> Iterator[T]:
        """Items that share a day with `interval`, or lie at most `slack_days` from it.

        The one that begins nearest to `near` comes first, of two as near the earlier; without
        `near` the earliest comes first. Nothing may be added while this is being read.
        """
        first = (interval.earliest.toordinal() if interval.earliest else _FIRST) - slack_days
        last = (interval.latest.toordinal() if interval.latest else _LAST) + slack_days
        low = bisect_left(self._starts, first - self._longest)
        high = bisect_right(self._starts, last)
        day = near.toordinal() if near else _FIRST
        after = min(max(bisect_right(self._starts, day), low), high)
        before = after - 1
        while before >= low or after < high:
            if after >= high or (
                before >= low and day - self._starts[before] <= self._starts[after] - day
            ):
                at, before = before, before - 1
            else:
                at, after = after, after + 1
            if self._rows[at][1] >= first:
                yield self._rows[at][2]
