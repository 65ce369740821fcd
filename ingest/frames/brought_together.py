"""Meetings by other words: "brings A and B together", "plays host to A", "spoke on the margins"."""

from collections.abc import Iterator
from itertools import combinations, product
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind
from ingest.arguments import people_at
from ingest.frames.drafts import Trigger, make_draft
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, Reading, SentenceReading
from ingest.subjects import subjects
from ingest.syntax import child, children, coordinated, is_passive, lemma, objects_of, verbs_in

_PAIR: Final = 2


def find_brought_together(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of those who are brought together, hosted, or speak beside something that goes on."""
    del reading
    for verb in verbs_in(sentence.parsed):
        for one, other in (*_brought(sentence, verb), *_hosted(sentence, verb)):
            yield _met(sentence, verb, one, other, "brought-together")
        for one, other in _spoke_aside(sentence, verb):
            yield _met(sentence, verb, one, other, "spoke-aside")


def _met(sentence: SentenceReading, verb: Token, one: Mention, other: Mention, rule: str) -> Draft:
    return make_draft(Kind.MEETING, Trigger.verb(sentence, verb, rule), one, other)


def _brought(sentence: SentenceReading, verb: Token) -> Iterator[tuple[Mention, Mention]]:
    """ "Brings together A and B", "A and B were brought together"."""
    particles = lexicon().frames.attendance.uniting.get(lemma(verb))
    if not particles or not any(c.lower_ in particles for c in verb.children):
        return
    who = children(verb, "nsubjpass") if is_passive(verb) else coordinated(verb, "dobj")
    yield from combinations(people_at(sentence, [*who]), _PAIR)


def _hosted(sentence: SentenceReading, verb: Token) -> Iterator[tuple[Mention, Mention]]:
    """ "Plays host to A"."""
    host = child(verb, "dobj")
    if lemma(verb) not in lexicon().frames.hosting.playing or host is None:
        return
    if host.lower_ == "host":
        guests = people_at(sentence, [*objects_of(verb, "to"), *objects_of(host, "to")])
        yield from product(people_at(sentence, subjects(verb)), guests)


def _spoke_aside(sentence: SentenceReading, verb: Token) -> Iterator[tuple[Mention, Mention]]:
    """ "A and B spoke on the sidelines of the ceremony": two alone, with each other."""
    words = lexicon().frames.attendance
    if lemma(verb) not in lexicon().triggers.speak or objects_of(verb, "to", "with", "at"):
        return
    if any(t.lower_ in words.margins for t in objects_of(verb, "on", "at", "in")):
        who = people_at(sentence, subjects(verb))
        if len({m.ref.id for m in who}) == _PAIR:
            yield who[0], who[1]
