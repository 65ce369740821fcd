"""Days, weeks, months and years around a day, and the third of one that "early" or "late" means."""

from datetime import date, timedelta
from typing import Final

from app.domain.edtf import Interval, last_of_month, week_of
from ingest.lexicon import lexicon
from ingest.reading import Tense

_JUST_GONE_DAYS: Final = 31
"""A plan's day without a year may lie this far back: a notice is read while it is carried out."""
_JUST_AHEAD_DAYS: Final = 3
"""A past day without a year may lie this far ahead: articles are dated some days late or early."""


def month_of(year: int, month: int) -> Interval:
    """The days of a month."""
    first = date(year, month, 1)
    return Interval(first, last_of_month(first))


def years_from(year: int, n_years: int = 1) -> Interval:
    """The days of so many years from a year on."""
    return Interval(date(year, 1, 1), date(year + n_years - 1, 12, 31))


def month_shifted(day: date, shift: int) -> tuple[int, int]:
    """Year and month that lie `shift` months from the month of `day`."""
    months = day.year * 12 + day.month - 1 + shift
    return months // 12, months % 12 + 1


def unit_around(unit: str, day: date, shift: int) -> Interval:
    """The day, week, weekend, month, year or decade `shift` units from the one that holds `day`.

    A decade is ten years from the year of `day` on.
    """
    if unit == "day":
        return Interval.of_day(day + timedelta(days=shift))
    if unit == "week":
        return week_of(day + timedelta(weeks=shift))
    if unit == "weekend":
        monday = day + timedelta(weeks=shift, days=-day.weekday())
        return Interval(monday + timedelta(days=5), monday + timedelta(days=6))
    if unit == "month":
        return month_of(*month_shifted(day, shift))
    n_years = 10 if unit == "decade" else 1
    return years_from(day.year + shift * n_years, n_years)


def third_of(interval: Interval, third: int) -> Interval:
    """The first, second or last third of a bounded interval, to the nearest day."""
    if interval.earliest is None or interval.n_days is None:
        return interval
    length = interval.n_days / 3
    start = interval.earliest + timedelta(days=round(length * (third - 1)))
    return Interval(start, interval.earliest + timedelta(days=round(length * third) - 1))


def year_for(month: int, day: int, base: date, tense: Tense) -> int:
    """The year of a day without one.

    Before the anchor in the past tense, after it in the future, else the nearest.
    """
    choices = [date(base.year + k, month, min(day or 1, 28)) for k in (-1, 0, 1)]
    if tense == "past":
        last = base + timedelta(days=_JUST_AHEAD_DAYS)
        return max([d for d in choices if d <= last] or choices).year
    if tense == "future":
        first = base - timedelta(days=_JUST_GONE_DAYS)
        return min([d for d in choices if d >= first] or choices).year
    return min(choices, key=lambda d: abs((d - base).days)).year


def is_on(day: date, weekday: str | None) -> bool:
    """Whether a day is on the weekday of a name, "friday"; on None it always is."""
    return weekday is None or lexicon().times.weekdays.index(weekday) == day.weekday()
