"""Where there is "no reason", "no need", "little point" to do something, or "no date" for it."""

from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.lexicon import lexicon
from ingest.syntax import child, children, is_negated, is_verb, lemma

_OF_NEED: Final = ("for", "in", "of")
_OF_PLAN: Final = ("for", "on", "about", "of")
_NONE: Final = ("no", "any")


def is_needless(noun: Token) -> bool:
    """Whether there is "no reason", "no need", "little point" to do it."""
    words, negators = lexicon().modality.needless, lexicon().contexts.negative_determiners
    lacking = {c.lower_ for c in children(noun, "det", "amod")} & {*negators, "little"}
    is_denied = is_verb(noun.head) and is_negated(noun.head)
    return lemma(noun) in words and bool(lacking or is_denied)


def needless_beside(prep: Token) -> Token | None:
    """The "no point" of "sees no point in going", "there is no need for talks"."""
    above = prep.head
    near = (above, *children(above, "dobj", "attr")) if prep.lower_ in _OF_NEED else ()
    return next((t for t in near if is_needless(t)), None)


def said_needless(noun: Token) -> Status | None:
    """Who "sees no reason to meet him" declines to; that there is no need is open."""
    is_seen = noun.dep_ == "dobj" and child(noun.head, "nsubj") is not None
    return Status.DECLINED if is_seen else None


def is_undated(prep: Token) -> bool:
    """Whether when, or that, it is to be is not decided: "no date has been set for a visit"."""
    above, words = prep.head, lexicon().modality.to_be_decided
    beside = (above, *children(above, "nsubjpass", "nsubj", "dobj", "attr"))
    is_denied = is_verb(above) and is_negated(above)
    return prep.lower_ in _OF_PLAN and any(
        is_denied or any(c.lower_ in _NONE for c in children(noun, "det"))
        for noun in beside
        if lemma(noun) in words
    )
