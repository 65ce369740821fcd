"""Drafts of a meeting: of whom with whom, and where: "in Moscow" below the word that tells it."""

from collections.abc import Iterator
from itertools import combinations, product
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind
from ingest.frames.drafts import Trigger, make_draft
from ingest.frames.visits import visited_places
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, Place, SentenceReading
from ingest.syntax import children, coordinated, is_verb, lemma, mark_of, objects_of
from ingest.where import (
    country_at,
    first_found,
    place_behind,
    places_below,
    places_below_preposition,
)

_IN_PLACE: Final = ("in", "at")


def meeting_drafts(trigger: Trigger, left: list[Mention], right: list[Mention]) -> Iterator[Draft]:
    """Each of the left with each of the right; all of the left with one another if alone."""
    pairs = product(left, right) if right else combinations(left, 2)
    apart = _places_apart(trigger.sentence, right)
    for one, other in pairs:
        is_couple = not right and _are_of_one_family(one, other)
        if one.ref.id != other.ref.id and not is_couple:
            draft = make_draft(Kind.MEETING, trigger, one, other)
            place = _place(trigger.sentence, trigger.word)
            place = apart.get(other.ref.id) if apart else place
            if place is not None:
                draft.place, draft.host = place.nearest, place.country
            yield draft


def _places_apart(sentence: SentenceReading, met: list[Mention]) -> dict[str, Place]:
    """Where each is met, if two have places of their own: "met Xi in London, Modi in Delhi"."""
    doc = sentence.parsed
    found = {m.ref.id: place_behind(sentence, doc[m.ends], _IN_PLACE)[:1] for m in met}
    told = {person: places[0] for person, places in found.items() if places}
    return told if len(told) > 1 else {}


def _are_of_one_family(one: Mention, other: Mention) -> bool:
    """Whether two have one surname: "Emmanuel and Brigitte Macron" meet others."""
    first, second = one.ref.name.split(), other.ref.name.split()
    return len(first) > 1 and len(second) > 1 and first[-1] == second[-1]


def _place(sentence: SentenceReading, trigger: Token) -> Place | None:
    """Where: "in Moscow" below the trigger, or below the verb that carries the noun."""
    is_reception = lemma(trigger) in lexicon().triggers.receive
    places = places_below(sentence, trigger, *_IN_PLACE, *(("to",) if is_reception else ()))
    if not places:
        below = (*objects_of(trigger, "with", "at"), *children(trigger, "dobj"))
        places = first_found(places_below(sentence, one, *_IN_PLACE) for one in below)
        places = places or _places_behind_list(sentence, trigger)
    if not places:
        places = _places_above(sentence, trigger)
    return places[0] if len(places) == 1 else None


def _places_behind_list(sentence: SentenceReading, trigger: Token) -> list[Place]:
    """The place behind a list, on whom of it ever the parser hangs it: "met A, B and C in Rome".

    Not where another has a place of his own: "met A in Paris and B in Rome".
    """
    listed = [*coordinated(trigger, "dobj"), *objects_of(trigger, "with")]
    found = [place for one in listed for place in places_below(sentence, one, *_IN_PLACE)]
    is_behind = len(found) == 1 and found[0].nearest.first > max(one.i for one in listed)
    return found if len(listed) > 1 and is_behind else []


def _places_above(sentence: SentenceReading, trigger: Token) -> list[Place]:
    """Places of the verb that carries a noun, or that leads to the meeting: "flew to meet"."""
    head = trigger.head
    if not is_verb(trigger):
        if is_verb(head):
            return places_below(sentence, head, *_IN_PLACE)
        above = head.head if trigger.dep_ == "pobj" else None
        if above is not None and above.dep_ == "dobj" and head.lower_ == "of":
            above = above.head  # "held four hours of talks"
        if above is not None and is_verb(above):
            return places_below(sentence, above, *_IN_PLACE, "to")
    elif trigger.dep_ in ("xcomp", "advcl") and is_verb(head):
        motion = lexicon().triggers.visit_motion.get(lemma(head))
        if motion:
            return places_below(sentence, head, *motion)
        if lemma(head) in lexicon().triggers.visit_transitive:
            return visited_places(sentence, head)
    elif trigger.dep_ == "relcl" and mark_of(trigger) == "where":
        there = country_at(sentence, head)
        return [there] if there is not None else []
    elif trigger.dep_ == "conj" and is_verb(head):  # "In Lima, he will see the port and meet X"
        fronted = (c for c in children(head, "prep") if c == head.left_edge)
        return [p for c in fronted for p in places_below_preposition(sentence, c)]
    return []
