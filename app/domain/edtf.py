"""Time as EDTF (ISO 8601-2:2019): the subset this project writes and reads.

A day, month or year (`2024-07-08`, `2024-07`, `2024`), each with an optional `~` (about), and
intervals of two such dates with `..` for an open end (`../2024-11-19`, `2024-11-19/..`). A season,
an unspecified digit or a set is not written by the pipeline and is refused on reading.
"""

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple, Self

from app.domain.errors import InvalidDate

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(~?)", re.ASCII)


class Interval(NamedTuple):
    """First and last day, both inclusive; None where that side is open."""

    earliest: date | None
    latest: date | None

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are known."""
        return self.earliest is not None and self.latest is not None

    @property
    def n_days(self) -> int | None:
        """Length in days, or None where a side is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def meets(self, other: "Interval", *, slack_days: int = 0) -> bool:
        """Whether the two share a day, or lie at most `slack_days` apart."""
        return not (
            _after(self.earliest, other.latest, slack_days)
            or _after(other.earliest, self.latest, slack_days)
        )

    def contains(self, other: "Interval") -> bool:
        """Whether every day of `other` is a day of this one."""
        starts = self.earliest is None or (
            other.earliest is not None and self.earliest <= other.earliest
        )
        ends = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return starts and ends

    @classmethod
    def of_day(cls, day: date) -> Self:
        """The interval of one day."""
        return cls(day, day)


EVER = Interval(None, None)


def _after(start: date | None, end: date | None, slack_days: int) -> bool:
    return start is not None and end is not None and (start - end).days > slack_days


def parse_day(text: str) -> date:
    """A calendar day `YYYY-MM-DD`; InvalidDate for anything else, times of day included."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise InvalidDate(f"{text!r} is not a day; write it as YYYY-MM-DD, such as 2024-11-19")


def parse(text: str) -> Interval:
    """First and last day of an EDTF expression; InvalidDate outside the supported subset."""
    start, slash, end = text.partition("/")
    if not slash:
        return _parse_date(text)
    earliest = None if start == ".." else _parse_date(start).earliest
    latest = None if end == ".." else _parse_date(end).latest
    if earliest is not None and latest is not None and earliest > latest:
        raise InvalidDate(f"{text!r} ends before it begins")
    return Interval(earliest, latest)


def _parse_date(text: str) -> Interval:
    match = _DATE.fullmatch(text)
    if not match:
        raise InvalidDate(f"{text!r} is not an EDTF date; write 2024, 2024-07 or 2024-07-08")
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise InvalidDate(f"{text!r} is no day of the calendar: {error}") from error
    if day:
        return Interval(first, first)
    return Interval(first, last_of_month(first) if month else date(first.year, 12, 31))


def last_of_month(day: date) -> date:
    """The last day of the month that holds `day`."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def write(interval: Interval) -> str:
    """The shortest EDTF text of an interval: a year, a month, a day, or two dates.

    >>> write(Interval(date(2024, 7, 1), date(2024, 7, 31)))
    '2024-07'
    """
    earliest, latest = interval
    if earliest is None or latest is None:
        return f"{earliest or '..'}/{latest or '..'}"
    if earliest == latest:
        return earliest.isoformat()
    if earliest.day == 1 and latest == last_of_month(latest):
        if (earliest.year, earliest.month) == (latest.year, latest.month):
            return earliest.isoformat()[:7]
        if earliest.month == 1 and latest.month == 12 and earliest.year == latest.year:
            return f"{earliest.year:04d}"
    return f"{earliest.isoformat()}/{latest.isoformat()}"


def week_of(day: date) -> Interval:
    """Monday to Sunday of the week that holds `day` (ISO 8601 weeks)."""
    monday = day - timedelta(days=day.weekday())
    return Interval(monday, monday + timedelta(days=6))
