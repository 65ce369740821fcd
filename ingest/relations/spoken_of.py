"""Persons of whom a sentence only speaks, and verbs that an infinitive below says less of.

"Sunak told the gathering that Putin was to blame", "mocked the summit", "chose not to come".
"""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.lexicon import lexicon
from ingest.modality import HARMLESS, judge_verb
from ingest.syntax import children, first_conjunct, is_verb, lemma

_TOWARDS: Final = frozenset({"on", "about", "against", "over", "toward", "towards", "at", "for"})
"""Prepositions before somebody at whom something is aimed: "an attack on Putin"."""


def is_only_spoken_of(head: Token) -> bool:
    """Whether a person is what somebody else says or does something about."""
    head = first_conjunct(head)
    words = lexicon().frames.attendance
    if head.dep_ == "pobj" and head.head.lower_ in _TOWARDS:
        return True
    verb = next((t for t in head.ancestors if is_verb(t)), None)
    if verb is None:
        return False
    if head.dep_ == "dobj" and lemma(verb) not in _bringing():
        return True
    if head.dep_ == "nsubj" and lemma(verb) in words.mocking:
        return any(lemma(t) in words.sittings | _events() for t in children(verb, "dobj"))
    return _is_said_by_another(verb)


def presence_below(verb: Token) -> Iterator[Token]:
    """Verbs of being there that another one governs: "come" of "was too busy to come"."""
    for below in children(verb, "xcomp", "acomp", "oprd", "attr"):
        if is_verb(below) and lemma(below) in lexicon().frames.attendance.being_present:
            yield below
        yield from presence_below(below)


def is_said_otherwise(verb: Token, *, is_ahead: bool) -> bool:
    """Whether what one is to do, or would, is less than to be there, or to be there one day."""
    for below in presence_below(verb):
        status = judge_verb(below).status
        if status not in HARMLESS and not (is_ahead and status is Status.PLANNED):
            return True
    return False


def _is_said_by_another(verb: Token) -> bool:
    """Whether a clause is what somebody says of a person, but for "said that X attended"."""
    contexts, words = lexicon().contexts, lexicon().frames.attendance
    for node in (verb, *verb.ancestors):
        said = node.head
        is_own = any(t.tag_ not in ("WDT", "WP") for t in children(node, "nsubj"))
        if (
            node.dep_ == "relcl"
            and is_own
            and lemma(said) in words.sittings | _events() | words.audiences
        ):
            said = said.head  # "told the gathering that Putin was to blame", as the parser has it
        elif node.dep_ != "ccomp":
            continue
        if lemma(said) in contexts.verbs["report"]:
            is_spoken = node.i > said.i and any(children(said, "nsubj"))
            return is_spoken and lemma(verb) not in words.being_present - {"be"}
    return False


def _bringing() -> frozenset[str]:
    """Verbs of which the object is there too."""
    triggers, words = lexicon().triggers, lexicon().frames.attendance
    bringing = triggers.receive | triggers.meet | triggers.see | triggers.gather
    return bringing | words.sending | words.including | words.bringing | words.being_with


def _events() -> frozenset[str]:
    return lexicon().triggers.summit_nouns | lexicon().triggers.meeting_nouns
