"""Plans that the words behind them take back: "was due in Tokyo, but the trip was called off".

A clause of the same sentence, or the sentence right behind, may call off or put off "the trip",
"the meeting", "the summit": then what was planned before it is cancelled or postponed.
"""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.lexicon import lexicon
from ingest.modality import class_of, own_form
from ingest.modality.verdict import STATUS_OF_CLASS
from ingest.reading import Draft, Reading, SentenceReading
from ingest.syntax import child, is_verb, lemma, particle_lemma

_ENDS: Final = ("cancelled", "postponed")
_DEFINITE: Final = frozenset({"the", "this", "that", "his", "her", "their"})


class _TakenBack(NamedTuple):
    """A verb that takes back the last plan of some kinds."""

    sentence: SentenceReading
    verb: Token
    kinds: frozenset[Kind]
    status: Status


def take_back(reading: Reading) -> None:
    """Give the plans of a sentence the status that the words behind them leave them."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in reading.drafts:
        if draft.is_decided and draft.status is Status.PLANNED:
            by_sentence.setdefault(draft.sentence.index, []).append(draft)
    for number, plans in by_sentence.items():
        for said in _said_behind(reading, number):
            for plan in plans:
                _apply(plan, said)


def _said_behind(reading: Reading, number: int) -> Iterator[_TakenBack]:
    here = reading.sentences[number]
    yield from _taken_back(here)
    following = reading.sentences[number + 1 : number + 2]
    for other in following:
        if other.doc is not None and other.paragraph == here.paragraph:
            yield from _taken_back(other)


def _taken_back(sentence: SentenceReading) -> Iterator[_TakenBack]:
    """The verbs of a sentence by which "the trip" is called off."""
    for verb in sentence.parsed:
        group = class_of(particle_lemma(verb), "verbs") if is_verb(verb) else None
        subject = child(verb, "nsubjpass")
        if group not in _ENDS or subject is None or own_form(verb).negated:
            continue
        kinds = _kinds_of(subject)
        if kinds and own_form(verb).status is Status.OCCURRED:
            yield _TakenBack(sentence, verb, kinds, STATUS_OF_CLASS[group])


def _kinds_of(subject: Token) -> frozenset[Kind]:
    """The kinds of claim that "the trip", "the meeting", "the summit" can be."""
    words = [c for c in subject.children if c.i < subject.i]
    is_plain = all(c.dep_ in ("det", "poss") for c in words)
    is_plain = is_plain and child(subject, "prep", "acl", "relcl") is None
    if not is_plain or not any(c.lower_ in _DEFINITE for c in words):
        return frozenset()  # "his earlier trip to Rome" is another
    word = lemma(subject)
    return frozenset(kind for kind, words in _names().items() if word in words)


def _names() -> Mapping[Kind, frozenset[str]]:
    triggers = lexicon().triggers
    meetings = triggers.meeting_nouns - triggers.summit_nouns | {"meeting"}
    return {
        Kind.VISIT: triggers.visit_nouns,
        Kind.MEETING: meetings,
        Kind.ATTENDANCE: triggers.summit_nouns - {"meeting"},
        Kind.HOSTING: triggers.summit_nouns - {"meeting"},
    }


def _apply(plan: Draft, said: _TakenBack) -> None:
    is_behind = said.sentence is not plan.sentence or said.verb.i > plan.trigger.i
    is_meant = plan.kind in said.kinds or (plan.kind is Kind.VISIT and plan.is_learned)
    if not is_meant or not is_behind or plan.status is not Status.PLANNED:
        return
    plan.decide(said.status, plan.tense, f"taken back: {said.verb.text}")
    subject = child(said.verb, "nsubjpass")
    first = subject.left_edge if subject is not None else said.verb
    plan.extra_spans.append((said.sentence.position(first), said.sentence.end_of(said.verb)))
