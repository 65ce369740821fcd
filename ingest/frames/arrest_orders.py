"""Courts that order an arrest: a warrant by another word."""

from collections.abc import Iterator

from spacy.tokens import Token

from app.domain.ontology import Kind
from ingest.arguments import governments_at, people_at
from ingest.frames.courts import courts_at, in_the_hague, with_owners
from ingest.frames.drafts import Trigger, make_draft
from ingest.frames.warrants import ASPECTS
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, Reading, SentenceReading
from ingest.subjects import subjects
from ingest.syntax import children, coordinated, is_passive, is_verb, lemma, objects_of, tokens
from ingest.wanted import is_sure


def find_arrest_orders(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of "a court in Lima ordered the arrest of X"; none where police or leaders order it.

    Nor for somebody of whom the text does not make sure.
    """
    words = lexicon().frames.warrants
    for verb in tokens(sentence.parsed):
        if verb.lower_ not in words.ordering or not is_verb(verb):
            continue
        for noun in coordinated(verb, "nsubjpass" if is_passive(verb) else "dobj"):
            if lemma(noun) in words.ordered and not _is_other(verb, noun):
                yield from _ordered(reading, sentence, verb, noun)


def _is_other(verb: Token, noun: Token) -> bool:
    """Whether it is a house arrest, or the order is that one be lifted: "ordered it suspended"."""
    lifting = lexicon().triggers.lift_warrant
    is_at_home = any(c.lower_ == "house" for c in children(noun, "compound"))
    return is_at_home or any(lemma(t) in lifting for t in verb.subtree)


def _ordered(
    reading: Reading, sentence: SentenceReading, verb: Token, noun: Token
) -> Iterator[Draft]:
    wanted = people_at(sentence, [*objects_of(noun, "of"), *children(noun, "poss")])
    trigger = Trigger.verb(sentence, verb, "arrest-order")
    if trigger.verdict.status is None:
        return
    for issuer in _issuers(reading, sentence, verb, wanted):
        for person in (p for p in wanted if is_sure(p, issuer)):
            draft = make_draft(Kind.WARRANT, trigger, issuer, person)
            draft.aspect = ASPECTS.get(draft.status, "holds")
            yield draft


def _issuers(
    reading: Reading, sentence: SentenceReading, verb: Token, wanted: list[Mention]
) -> list[Mention]:
    officers = lexicon().frames.warrants.officers
    who = objects_of(verb, "by") if is_passive(verb) else subjects(verb)
    acting = [t for t in who if t.lower_ in officers]
    courts = courts_at(sentence, with_owners(who))
    return courts or in_the_hague(reading, governments_at(sentence, acting), wanted)
