"""Sentences, each with the names in it that the reference data know."""

from typing import ClassVar

from ingest.components.step import Fields
from ingest.gazetteer import Gazetteer
from ingest.reading import Reading, SentenceReading
from ingest.text import split_sentences


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
            sentence = SentenceReading(number, span.start, span.end, span.paragraph)
            sentence.hits = tuple(hits[first:place])
            reading.sentences.append(sentence)
