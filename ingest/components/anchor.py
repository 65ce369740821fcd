"""The day an article is told on: its date, or what its own words allow for.

An undated article that says "this week's G-20 in Brazil" was written in the week of the one G20
that the reference data put in Brazil. The premise is kept and shown. Where nothing singles out a
day, the article stays undated; the clock is never asked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from app.domain.edtf import Interval, week_of, write
from app.domain.ontology import EntityType
from ingest.components.step import Fields
from ingest.gazetteer import Hit, Sense
from ingest.reading import Reading, SentenceReading
from ingest.reference import Reference
from ingest.rows import Edition

_NOW: Final = re.compile(
    r"\b(this week|today|this (?:morning|afternoon|evening)|this month)(?:'s)?\b"
)
_IN_PLACE: Final = re.compile(r"(?: [a-z]+){0,2} in ")
_REACH: Final = 12
"""Code points between the time word and the summit that it speaks of."""
_FORMATS: Final = ("in person", "partly virtual")
"""Formats of summits.csv of an edition that was held in its host country."""


@dataclass(frozen=True, slots=True)
class _Inference:
    """An inferred anchor with the words and the reference row it rests on."""

    interval: Interval
    premise: str


class Anchor:
    """Sets the reading's anchor from the article's date, else by inference."""

    requires: ClassVar[Fields] = frozenset(
        {"reading.article", "reading.plain", "reading.sentences", "sentence.hits"}
    )
    assigns: ClassVar[Fields] = frozenset(
        {"reading.anchor", "reading.inferred_date", "reading.date_premise"}
    )

    def __init__(self, tables: Reference) -> None:
        self._tables = tables

    def run(self, reading: Reading) -> None:
        """Date the article; two inferences that differ leave it undated."""
        published = reading.article.published
        if published is not None:
            reading.anchor = Interval.of_day(published)
            return
        found = {
            inference.interval: inference
            for sentence in reading.sentences
            for inference in self._inferences(reading, sentence)
        }
        if len(found) == 1:
            inference = next(iter(found.values()))
            reading.anchor = inference.interval
            reading.inferred_date = write(inference.interval)
            reading.date_premise = inference.premise

    def _inferences(self, reading: Reading, sentence: SentenceReading) -> Iterator[_Inference]:
        for match in _NOW.finditer(reading.plain, sentence.start, sentence.end):
            for hit in sentence.hits:
                if not match.end() <= hit.start <= match.end() + _REACH:
                    continue
                series = hit.of(Sense.NAME, type_=EntityType.SERIES)
                host = _host_behind(reading, sentence.hits, hit)
                if series is None or host is None:
                    continue
                edition = self._only_edition(series.id, host)
                if edition is not None:
                    words = reading.article.text[match.start() : hit.end]
                    yield from _infer(match[1], f"{words!r} in {host}", edition)

    def _only_edition(self, series_id: str, host: str) -> Edition | None:
        fitting = [
            e
            for e in self._tables.editions
            if e.series_ref.id == series_id and e.host == host and e.format in _FORMATS
        ]
        return fitting[0] if len(fitting) == 1 else None


def _host_behind(reading: Reading, hits: tuple[Hit, ...], summit: Hit) -> str | None:
    """Country of "in Brazil" right behind the summit's name."""
    for hit in hits:
        between = reading.plain[summit.end : hit.start] if hit.start >= summit.end else ""
        if _IN_PLACE.fullmatch(between):
            ref = hit.of(Sense.NAME, type_=EntityType.COUNTRY) or hit.of(Sense.CITY)
            return ref.country if ref else None
    return None


def _infer(when: str, words: str, edition: Edition) -> Iterator[_Inference]:
    first, last = edition.days
    if first is None:
        return
    premise = f"{words}: {edition.name}, {write(edition.days)} (summits.csv)"
    if when == "this week":
        yield _Inference(week_of(first), premise)
    elif when == "this month":
        yield _Inference(Interval(first.replace(day=1), last), premise)
    else:
        yield _Inference(edition.days, premise)
