"""Whose travels are told for what they are: officials, and not scholars, bakers or brothers."""

from functools import cached_property
from typing import Final

from app.domain.ontology import Kind
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, Person, Reading, SentenceReading
from ingest.syntax import is_verb, lemma

_NEAR: Final = 6
"""Tokens around a name where its bearer's title may stand."""


class Officials:
    """The officials of an article whose people are known; each question is answered when asked."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    @cached_property
    def are_of_states(self) -> bool:
        """Whether somebody in it is an official of a state or a body for sure."""
        return any(map(_is_of_state, self._reading.people.values()))

    @cached_property
    def are_placed(self) -> bool:
        """Whether the article or the tables give somebody in it a country or a body."""
        return any(_is_known(p) or _has_seat(p) for p in self._reading.people.values())

    @cached_property
    def titled(self) -> frozenset[str]:
        """Persons near whose name an office stands: "X, the trade minister of Norway"."""
        found: set[str] = set()
        for sentence in self._reading.parsed:
            for mention in sentence.mentions:
                if mention.ref.id not in found and _is_titled(mention, sentence):
                    found.add(mention.ref.id)
        return frozenset(found)


def _is_titled(person: Mention, sentence: SentenceReading) -> bool:
    """Whether an office stands near a name; one that provinces give too, with a country or city.

    That is "Governor of the U.S. state of Ohio X", "Lisbon mayor X"; not "In Lisbon, Mayor X".
    """
    titles, doc = lexicon().titles, sentence.parsed
    near = doc[max(0, person.begins - _NEAR) : person.ends + _NEAR + 1]
    if any(t.lower_ in titles.title_heads and t.lower_ not in titles.home_titles for t in near):
        return True
    first = person.first
    while first > 0 and not (doc[first - 1].is_punct or is_verb(doc[first - 1])):
        first -= 1
    is_placed = any(first <= m.first < person.first for m in sentence.mentions if not m.is_leader)
    return is_placed and any(t.lower_ in titles.home_titles for t in doc[first : person.first])


def is_private(draft: Draft, reading: Reading, officials: Officials) -> bool:
    """Whether nothing says that who travels, or meets, is an official, or one abroad; noted.

    In news of officials one may be named without a title; not where there is none of them at all.
    """
    why = _why_private(draft, reading, officials)
    if why is not None:
        reading.note("link", f"{draft.kind}: {why}", draft.actor.start, draft.actor.end)
    return why is not None


def _why_private(draft: Draft, reading: Reading, officials: Officials) -> str | None:
    ends = [draft.actor]
    if draft.kind is Kind.MEETING and isinstance(draft.object, Mention):
        ends.append(draft.object)
    elif draft.kind is not Kind.VISIT:
        return None
    people = [reading.people.get(one.ref.id) for one in ends]
    known = [person for person in people if person is not None]
    if len(known) < len(people) or any(map(_is_known, known)):
        return None  # who is known by role alone is one
    if draft.kind is Kind.VISIT and not _has_seat(known[0]) and draft.actor.country is None:
        if lemma(draft.trigger) in lexicon().frames.visits.homeward:
            return "nothing says where one who returns is at home"
        if not officials.are_placed and reading.anchor is None:
            return "nothing says where this person is at home"
    is_senator = draft.kind is Kind.VISIT and bool(
        _offices(known[0]) - lexicon().titles.common_titles
    )  # and not a party's leader
    are_told = officials.are_of_states or is_senator
    if not are_told and not any(one.ref.id in officials.titled for one in ends):
        return "nothing says that this is an official of a state"
    if draft.kind is Kind.MEETING and all(map(_is_of_parliament, known)) and len(known) > 1:
        return "two politicians, and nothing says that one is from abroad"
    is_business = any(p.titles & lexicon().titles.private_titles for p in known)
    if is_business and not any(map(_is_official, known)):
        return "nothing says that this is an official"
    return None


def _is_known(person: Person) -> bool:
    """Whether the tables know the person."""
    return person.linked_by != "name"


def _has_seat(person: Person) -> bool:
    """Whether the article gives the person a country or a body."""
    return person.country is not None or person.organization is not None


def _is_official(person: Person) -> bool:
    """Whether the tables know the person, or the article gives a title, a country or a body."""
    titles = lexicon().titles
    if _is_known(person):
        return True
    if person.titles & titles.private_titles:
        return False
    return bool(_offices(person)) or _has_seat(person)


def _is_of_parliament(person: Person) -> bool:
    """Whether all that the article calls somebody is a senator, a mayor or a party's leader."""
    titles, offices = lexicon().titles, _offices(person)
    is_at_home = bool(offices) and offices <= titles.home_titles | titles.common_titles
    return is_at_home and not _has_seat(person)


def _is_of_state(person: Person) -> bool:
    """Whether it is an official of a state or a body, and not only of a party or a province."""
    offices = _offices(person)
    is_at_home = bool(offices) and offices <= lexicon().titles.home_titles
    return _is_official(person) and (_is_known(person) or _has_seat(person) or not is_at_home)


def _offices(person: Person) -> set[str]:
    return person.titles - lexicon().titles.courtesies
