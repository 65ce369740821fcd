"""Parses of the sentences that the gate let through, batched over articles for speed."""

from collections.abc import Sequence
from typing import ClassVar, Final

from spacy.language import Language
from spacy.tokens import Doc

from ingest.components.step import Fields
from ingest.reading import Reading

_BATCH_SENTENCES: Final = 128


class Parse:
    """Gives each kept sentence its parse, as one tree."""

    requires: ClassVar[Fields] = frozenset(
        {"reading.text", "reading.sentences", "sentence.is_gated", "sentence.is_neighbour"}
    )
    assigns: ClassVar[Fields] = frozenset({"sentence.doc"})

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def run_many(self, readings: Sequence[Reading]) -> None:
        """Parse the kept sentences of all these articles together."""
        wanted = [
            (sentence, reading.text[sentence.start : sentence.end])
            for reading in readings
            for sentence in reading.sentences
            if sentence.is_gated or sentence.is_neighbour
        ]
        docs = (self._tokens(words) for _, words in wanted)
        parses = self._nlp.pipe(docs, batch_size=_BATCH_SENTENCES)
        for (sentence, _), doc in zip(wanted, parses, strict=True):
            sentence.doc = doc

    def _tokens(self, words: str) -> Doc:
        doc = self._nlp.make_doc(words)
        for token in doc[1:]:
            token.is_sent_start = False  # else the parser may cut the sentence again
        return doc
