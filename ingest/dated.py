"""Days with the EDTF text that says them, and the early, middle and late part of a time."""

from dataclasses import dataclass
from datetime import date

from app.domain.edtf import Interval, write
from ingest.calendar_days import month_of, third_of, years_from
from ingest.lexicon import lexicon
from ingest.reading import Timex


@dataclass(frozen=True)
class Dated:
    """An interval with the EDTF text that says it, which may carry a `~`."""

    interval: Interval
    edtf: str

    @classmethod
    def of(cls, interval: Interval) -> "Dated":
        """The interval with its plain text."""
        return cls(interval, write(interval))


def part_of(interval: Interval, part: str) -> Dated:
    """Early, mid or late: a third of the interval, about."""
    third = lexicon().times.thirds.get(part.strip("- "))
    if third is None or not interval.is_bounded:
        return Dated.of(interval)
    days = third_of(interval, third)
    return Dated(days, f"{days.earliest}~/{days.latest}~")


def month_year(timex: Timex) -> Dated:
    """ "May 2024", "early May 2024"."""
    return part_of(month_of(timex.year, timex.month), timex.words.get("part", ""))


def of_year(timex: Timex) -> Dated:
    """ "2024", "the first half of 2024", "by 2024"."""
    part, year = timex.words.get("part", ""), timex.year
    if "first half" in part:
        return Dated.of(Interval(date(year, 1, 1), date(year, 6, 30)))
    if "second half" in part:
        return Dated.of(Interval(date(year, 7, 1), date(year, 12, 31)))
    if timex.words.get("lead") == "by":
        return by_year(timex)
    return part_of(years_from(year), part)


def by_year(timex: Timex) -> Dated:
    """ "By the end of 2024": that year or before it."""
    return Dated.of(Interval(None, date(timex.year, 12, 31)))


def since(timex: Timex) -> Dated:
    """ "Since May 2024": from then on."""
    year, month = timex.year, timex.month
    text = f"{year}-{month:02d}/.." if month else f"{year}/.."
    return Dated(Interval(date(year, month or 1, 1), None), text)
