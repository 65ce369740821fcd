"""Sentences, each with the names in it that the reference data know."""

from collections.abc import Iterator
from typing import ClassVar

from ingest.components.step import Fields
from ingest.gazetteer import Gazetteer, Hit, Sense
from ingest.reading import Reading, SentenceReading
from ingest.text import Sentence, split_sentences, town_in_capitals


class Sentences:
    """Cuts the text into sentences and looks for known names, in one pass over the text."""

    requires: ClassVar[Fields] = frozenset({"reading.article", "reading.text", "reading.plain"})
    assigns: ClassVar[Fields] = frozenset({"reading.sentences", "sentence.hits"})

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def run(self, reading: Reading) -> None:
        """Add the sentences; a name that crosses the end of one belongs to none."""
        hits = list(self._gazetteer.find(reading.plain))
        place = 0
        begin = reading.article.body_start
        for number, span in enumerate(split_sentences(reading.text, start=begin)):
            while place < len(hits) and hits[place].start < span.start:
                place += 1
            first = place
            while place < len(hits) and hits[place].end <= span.end:
                place += 1
            sentence = SentenceReading(number, *span)
            sentence.hits = tuple(hits[first:place])
            if span.is_dateline:
                sentence.hits = (*self._town(reading, span), *sentence.hits)
            reading.sentences.append(sentence)

    def _town(self, reading: Reading, span: Sentence) -> Iterator[Hit]:
        """The town of a dateline, which is written in capitals; no name that is a part of it."""
        town = town_in_capitals(reading.plain[span.start : span.end])
        meanings = self._gazetteer.meanings(town) if town is not None else ()
        if town is not None and any(m.sense is Sense.CITY for m in meanings):
            yield Hit(span.start, span.start + len(town), meanings)
