"""The day an article is told on: its date, or what its own words allow for.

An undated article that says "this week's G-20 in Brazil" was written in the week of the one G20
that the reference data put in Brazil. The premise is kept and shown. Where nothing singles out a
day, the article stays undated; the clock is never asked.
"""

import re
from dataclasses import dataclass
from typing import Final

from app.domain.edtf import Interval, week_of, write
from app.domain.ontology import EntityType
from ingest.gazetteer import Hit, Sense
from ingest.reading import Reading
from ingest.reference import Edition, Reference

_NOW: Final = re.compile(
    r"\b(this week|today|this (?:morning|afternoon|evening)|this month)(?:'s)?\b"
)
_REACH: Final = 60
"""Code points between the time word and the summit that it speaks of."""


@dataclass(frozen=True, slots=True)
class Inference:
    """An inferred anchor with the words and the reference row it rests on."""

    interval: Interval
    premise: str


def anchor_of(reading: Reading, tables: Reference) -> None:
    """Set the reading's anchor from the article's date, else by inference."""
    article = reading.article
    if article.published is not None:
        reading.anchor = Interval.of_day(article.published)
        return
    found = {i.interval: i for i in _inferences(reading, tables)}
    if len(found) == 1:
        inference = next(iter(found.values()))
        reading.anchor = inference.interval
        reading.inferred_date = write(inference.interval)
        reading.date_premise = inference.premise


def _inferences(reading: Reading, tables: Reference) -> list[Inference]:
    found = []
    for sentence in reading.sentences:
        for match in _NOW.finditer(reading.plain, sentence.start, sentence.end):
            for hit in sentence.hits:
                near = match.end() <= hit.start <= match.end() + 12
                series = hit.of(Sense.NAME, type_=EntityType.SERIES) if near else None
                if series is None:
                    continue
                host = _host_behind(reading, sentence.hits, hit)
                edition = _single(tables, series.id, host)
                if edition is not None and edition.days.earliest is not None:
                    found.append(_infer(reading, match, hit, edition, host))
    return found


def _host_behind(reading: Reading, hits: tuple[Hit, ...], summit: Hit) -> str | None:
    """Country of "in Brazil" right behind the summit's name."""
    for hit in hits:
        between = reading.plain[summit.end : hit.start] if hit.start >= summit.end else ""
        if re.fullmatch(r"(?: [a-z]+){0,2} in ", between):
            ref = hit.of(Sense.NAME, type_=EntityType.COUNTRY) or hit.of(Sense.CITY)
            return ref.country if ref else None
    return None


def _single(tables: Reference, series_id: str, host: str | None) -> Edition | None:
    if host is None:
        return None
    fitting = [
        e
        for e in tables.editions
        if e.series_ref.id == series_id
        and e.host == host
        and e.format in ("in person", "partly virtual")
    ]
    return fitting[0] if len(fitting) == 1 else None


def _infer(
    reading: Reading, match: re.Match[str], hit: Hit, edition: Edition, host: str | None
) -> Inference:
    first, last = edition.days
    assert first is not None
    words = reading.article.text[match.start() : hit.end]
    premise = f"{words!r} in {host}: {edition.name}, {write(edition.days)} (summits.csv)"
    if match[1] == "this week":
        return Inference(week_of(first), premise)
    if match[1] == "this month":
        return Inference(Interval(first.replace(day=1), last), premise)
    return Inference(edition.days, premise)
