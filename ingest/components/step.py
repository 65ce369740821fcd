"""What a step of the pipeline is, and whether an order of steps can work.

A step names the fields that it needs and those that it fills: `reading.anchor` is a field of
`Reading`, `sentence.doc` one of `SentenceReading`. Where several steps fill one field, each adds to
what the others left there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import ClassVar, Final, Protocol

from ingest.reading import Reading, SentenceReading

Fields = frozenset[str]

FIELDS: Final[Fields] = frozenset(f"reading.{f.name}" for f in fields(Reading)) | frozenset(
    f"sentence.{f.name}" for f in fields(SentenceReading)
)
GIVEN: Final[Fields] = frozenset({"reading.article", "reading.text", "reading.plain"})
"""What every reading begins with."""


class StepsDisordered(ValueError):
    """A step needs what no step before it fills, or names a field that does not exist."""


class Declared(Protocol):
    """Whatever says which fields it needs and which it fills."""

    requires: ClassVar[Fields]
    assigns: ClassVar[Fields]


class Step(Declared, Protocol):
    """One step: adds its annotations to a reading."""

    def run(self, reading: Reading) -> None:
        """Add to the reading what the step assigns."""


class ManyStep(Declared, Protocol):
    """A step that is quicker for many articles at once, since a model runs in it."""

    def run_many(self, readings: Sequence[Reading]) -> None:
        """Add to each of the readings what the step assigns."""


def check_order(steps: Iterable[Declared], *, wanted: Fields = frozenset()) -> None:
    """StepsDisordered unless every step's needs are given or filled by the steps before it.

    `wanted` is what the whole order must have filled in the end.
    """
    filled = set(GIVEN)
    for step in steps:
        name = type(step).__name__
        if unknown := (step.requires | step.assigns) - FIELDS:
            raise StepsDisordered(f"{name} names no field of a reading: {_listed(unknown)}")
        if missing := step.requires - filled:
            raise StepsDisordered(f"{name} needs {_listed(missing)}, which no step before it fills")
        filled |= step.assigns
    if missing := wanted - filled:
        raise StepsDisordered(f"no step fills {_listed(missing)}")


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
