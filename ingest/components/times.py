"""Time expressions of each sentence; which one dates which claim is decided in settling."""

from typing import ClassVar

from ingest.components.step import Fields
from ingest.reading import Reading
from ingest.timex import find_timexes


class Times:
    """Finds the time expressions of every parsed sentence."""

    requires: ClassVar[Fields] = frozenset({"reading.text", "sentence.doc"})
    assigns: ClassVar[Fields] = frozenset({"sentence.timexes"})

    def run(self, reading: Reading) -> None:
        """Add the expressions, in text order."""
        for sentence in reading.parsed:
            words = reading.text[sentence.start : sentence.end]
            sentence.timexes = find_timexes(words, offset=sentence.start)
