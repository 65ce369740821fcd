"""Quotations, and who speaks them."""

from typing import ClassVar

from ingest.components.step import Fields
from ingest.lexicon import lexicon
from ingest.reading import Reading, SentenceReading
from ingest.subjects import subjects
from ingest.syntax import is_verb, lemma, tokens


class Quotes:
    """Notes the quoted stretches of each sentence; one may run over several of a paragraph."""

    requires: ClassVar[Fields] = frozenset({"reading.plain", "reading.sentences"})
    assigns: ClassVar[Fields] = frozenset({"sentence.quoted"})

    def run(self, reading: Reading) -> None:
        """Add the stretches; a quotation that is not closed ends with its paragraph."""
        spans: list[tuple[int, int]] = []
        start: int | None = None
        paragraph = -1
        for sentence in reading.sentences:
            if sentence.paragraph != paragraph:
                start, paragraph = None, sentence.paragraph
            for place in range(sentence.start, sentence.end):
                if reading.plain[place] == '"':
                    if start is None:
                        start = place
                    else:
                        spans.append((start, place + 1))
                        start = None
            if start is not None:
                spans.append((start, sentence.end))
                start = sentence.end
        for sentence in reading.sentences:
            sentence.quoted = [(s, e) for s, e in spans if s < sentence.end and sentence.start < e]


class Speakers:
    """Notes who speaks the quotations of each sentence."""

    requires: ClassVar[Fields] = frozenset({"sentence.doc", "sentence.mentions", "sentence.quoted"})
    assigns: ClassVar[Fields] = frozenset({"sentence.speaker"})

    def run(self, reading: Reading) -> None:
        """Add the subject of the verb of saying; else that of the next sentence's quotation."""
        for sentence in reading.parsed:
            if sentence.quoted:
                _mark_speaker(sentence)
        for sentence, following in zip(reading.sentences, reading.sentences[1:], strict=False):
            same = sentence.paragraph == following.paragraph
            if same and sentence.quoted and sentence.speaker is None and following.quoted:
                sentence.speaker = following.speaker


def _mark_speaker(sentence: SentenceReading) -> None:
    saying = lexicon().triggers.say
    for token in tokens(sentence.parsed):
        if lemma(token) in saying and is_verb(token) and not sentence.is_quoted(token):
            for subject in subjects(token):
                mention = sentence.mention_at(subject)
                if mention and mention.is_leader:
                    sentence.speaker = mention
