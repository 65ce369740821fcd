"""Two who meet at a summit, or on its sidelines, are both there."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.lexicon import lexicon
from ingest.reading import TWO_PERSONS, Draft, Mention, Reading, SentenceReading, SummitMention
from ingest.syntax import is_noun, is_verb
from ingest.where import places_below

_HELD: Final = (Status.OCCURRED, Status.PLANNED)
_AT: Final = frozenset({"at", "during"})
_ASIDE: Final = frozenset({"on", "at", "in"})
"""Between a meeting and the "sidelines" of a summit."""
_BETWEEN: Final = frozenset({"pobj", "prep", "appos", "conj", "compound", "poss"})
"""From a summit up to a meeting: over the persons met, their titles and the place."""
_OF_VERB: Final = frozenset({"dobj", "nsubj", "nsubjpass", "attr"})


def find_presence_at_talks(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of both who "hold talks on the sidelines of the summit", one by one.

    Those who are told to be there by another frame are left to it.
    """
    drafts = [d for d in reading.drafts if d.sentence is sentence]
    talks = [d for d in drafts if d.kind is Kind.MEETING and d.mode is None]
    told = {
        (d.actor.ref.id, d.object.name)
        for d in drafts
        if d.kind is Kind.ATTENDANCE and isinstance(d.object, SummitMention)
    }
    for summit in sentence.summits if talks else ():
        above = _met_above(sentence.parsed[summit.head])
        if above is None or summit.linked_by == TWO_PERSONS:
            continue
        for draft in talks:
            if draft.status not in _HELD or not _is_reached(draft.trigger, above.word):
                continue
            for person in (draft.actor, draft.object):
                if isinstance(person, Mention) and person.is_leader:
                    there = _there(draft, person, summit)
                    is_open = above.is_while and draft.host is not None and there.host is None
                    if (person.ref.id, summit.name) in told or is_open or _are_apart(draft, there):
                        continue
                    told.add((person.ref.id, summit.name))
                    yield there


class _Met(NamedTuple):
    """What a summit hangs on; `is_while`: it only says when, "during the summit"."""

    word: Token
    is_while: bool = False


def _met_above(head: Token) -> _Met | None:
    """What "at the summit" or "on the sidelines of the summit" hangs on."""
    node = head
    while node.dep_ in ("conj", "appos") and is_noun(node.head):
        node = node.head
    if node.dep_ != "pobj":
        return None
    prep, part = node.head, node.head.head
    is_part = prep.lower_ == "of" and part.lower_ in lexicon().frames.attendance.sidelines
    if is_part and part.dep_ == "pobj":
        return _Met(part.head.head) if part.head.lower_ in _ASIDE else None
    return _Met(prep.head, prep.lower_ == "during") if prep.lower_ in _AT else None


def _is_reached(word: Token, above: Token) -> bool:
    """Whether the way up leads to the word that tells of the meeting, or to its verb."""
    verb = word.head if word.dep_ in _OF_VERB else None
    while above not in (word, verb):
        if is_verb(above) or above.dep_ not in _BETWEEN:
            return False
        above = above.head
    return True


def _are_apart(talks: Draft, there: Draft) -> bool:
    """Whether they meet in another country: "will meet her in Oslo during the summit in Lima"."""
    one, other = talks.host, there.host
    return one is not None and other is not None and one.ref.id != other.ref.id


def _there(draft: Draft, person: Mention, summit: SummitMention) -> Draft:
    sentence, head = draft.sentence, draft.sentence.parsed[summit.head]
    places = places_below(sentence, head, "in", "at")
    place = places[0] if len(places) == 1 else None
    return replace(
        draft,
        kind=Kind.ATTENDANCE,
        actor=person,
        object=summit,
        rule="talks-at-summit",
        nodes=(*draft.nodes, head),
        place=place.nearest if place else None,
        host=place.country if place else None,
        extra_spans=[],
    )
