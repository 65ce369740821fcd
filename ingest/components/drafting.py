"""Drafts of claims: every frame asked of every parsed sentence."""

from collections.abc import Sequence
from typing import ClassVar

from ingest.components.step import Fields
from ingest.frames import FRAMES, Frame
from ingest.reading import Reading


class Drafting:
    """Asks each frame what a sentence says of its kind."""

    requires: ClassVar[Fields] = frozenset(
        {
            "reading.people",
            "reading.plain",
            "reading.sentences",
            "sentence.doc",
            "sentence.hits",
            "sentence.mentions",
            "sentence.people",
            "sentence.summits",
        }
    )
    assigns: ClassVar[Fields] = frozenset({"reading.drafts"})

    def __init__(self, frames: Sequence[Frame] = FRAMES) -> None:
        self._frames = tuple(frames)

    def run(self, reading: Reading) -> None:
        """Add the drafts, sentence by sentence: a frame sees those of the sentences before."""
        for sentence in reading.parsed:
            for frame in self._frames:
                reading.drafts += frame(reading, sentence)
