"""Lists of who is at a summit that was named before: "Also present were A, B and C"."""

from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.frames.drafts import Trigger
from ingest.frames.presence import listed_from
from ingest.lexicon import lexicon
from ingest.modality import Verdict
from ingest.reading import Mention, SentenceReading
from ingest.syntax import tokens

_CUE: Final = 10
"""Tokens at the start of a sentence in which a list announces itself."""
_FINITE: Final = ("VBD", "VBZ", "VBP", "MD")
_WHERE: Final = frozenset({"in", "at", "on", "from"})
_FIRST: Final = 2
"""Tokens in which a list of those who are awaited says so: "Also expected in Lima are"."""


def list_copula(sentence: SentenceReading) -> Token | None:
    """The "were" of "Taking part were A, B and C": the parser makes nothing of such a sentence."""
    doc, words = tokens(sentence.parsed), lexicon().frames.attendance
    copula = next((t for t in doc[:_CUE] if t.lower_ in words.list_copulas or t.text == ":"), None)
    if copula is None or copula.i == 0:
        return None
    if any(t.dep_ == "neg" or t.lower_ in words.negators for t in doc[: copula.i + 2]):
        return None
    if copula.text == ":":
        return copula if _is_heading(copula) else None
    if copula.lower_ != "are" and any(t.lower_ in words.awaited_first for t in doc[: copula.i]):
        return None  # who was expected may have come or not
    before = doc[copula.i - 1].lower_
    is_list = before in words.there_first  # not "Part of the talks were about"
    return copula if is_list or _are_awaited(copula) or _is_among_those(copula) else None


def listed_guests(sentence: SentenceReading, copula: Token) -> tuple[Trigger, list[Mention]]:
    """What such a list says, and of whom."""
    if _are_awaited(copula) or _is_ahead(copula):
        said = ["a list of who is to come"]
        verdict = Verdict(Status.PLANNED, "future", said, nodes=[copula])
    else:
        verdict = Verdict(Status.OCCURRED, "past", ["a list of who was there"], nodes=[copula])
    trigger = Trigger(sentence, copula, verdict, "listed-there")
    doc = sentence.parsed
    found = listed_from(sentence, copula.i)
    return trigger, [m for m in found if doc[m.last].dep_ != "poss"]


def _is_heading(colon: Token) -> bool:
    """ "Confirmed so far: A, B", "Participants: A, B": nothing else stands before the colon."""
    words = lexicon().frames.attendance
    opening = [t.lower_ for t in tokens(colon.doc)[: colon.i]]
    heads = words.awaited_first | words.there_first
    behind = tokens(colon.doc)[colon.i + 1 :]
    if any(t.tag_ in _FINITE for t in behind):
        return False  # "Confirmed: Putin stays away"
    return any(word in heads for word in opening) and all(
        word in heads | words.among_whom | words.so_far for word in opening
    )


def _are_awaited(copula: Token) -> bool:
    """ "Expected in Lima are A and B", "Also confirmed are C and D"."""
    doc, words = tokens(copula.doc), lexicon().frames.attendance
    if copula.lower_ != "are":
        return False
    opening = [t.lower_ for t in doc[: copula.i]]
    first = next((i for i, word in enumerate(opening) if word in words.awaited_first), None)
    if first is None or first >= _FIRST:
        return False
    between = doc[first + 1 : copula.i]
    return all(t.tag_ == "NNP" or t.lower_ in words.so_far | _WHERE for t in between)


def _is_among_those(copula: Token) -> bool:
    """ "Among those round the table were", "Among the others who will come are"."""
    words = lexicon().frames.attendance
    opening = [t.lower_ for t in tokens(copula.doc)[: copula.i]]
    if opening[0] not in words.among or not all(word in words.among_whom for word in opening[1:]):
        return False  # not "Among those arrested were"
    return any(word in words.among_guests for word in opening)


def _is_ahead(copula: Token) -> bool:
    opening = tokens(copula.doc)[: copula.i]
    ahead = lexicon().contexts.modal_future | lexicon().frames.attendance.awaited_first
    return any(t.lower_ in ahead for t in opening)
