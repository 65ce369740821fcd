"""Days with the EDTF text that says them, and the early, middle and late part of a time."""

from dataclasses import dataclass

from app.domain.edtf import Interval, write
from ingest.calendar_days import third_of
from ingest.lexicon import lexicon


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
