"""Visits told by one word before a name: "held talks with visiting President Abdullah Gül"."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.arguments import country_of_person, is_owner
from ingest.frames.drafts import Trigger
from ingest.frames.visit_drafts import visit_drafts
from ingest.lexicon import lexicon
from ingest.modality import judge_verb
from ingest.reading import Draft, Mention, Place, Reading, SentenceReading
from ingest.syntax import clause_root, is_verb, lemma, objects_of_prepositions, tokens
from ingest.where import country_at

_LONGEST_TITLE: Final = 6
"""Tokens between the word and the name that may be a title: "Israeli Prime Minister"."""
_KNOWN: Final = (Status.OCCURRED, Status.PLANNED)


def find_guests(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of everybody who is called a visitor: in the place told, else in his host's country.

    Who the host is must be plain: all others whom the sentence names are of one country.
    """
    doc, visiting = tokens(sentence.parsed), lexicon().frames.visits.visiting
    if not any(t.lower_ in visiting for t in doc):
        return
    people = [m for m in sentence.mentions if m.is_leader]
    guests = {m.ref.id: (m, word) for m in people if (word := _called_visiting(sentence, m))}
    for guest, word in guests.values():
        verb = clause_root(doc[guest.last])
        verdict = judge_verb(verb) if is_verb(verb) else None
        beside = [m for m in people if m.ref.id not in guests]
        hosts = [m for m in beside if not is_owner(sentence, m) and not _is_told_of(m, doc, verb)]
        place = _told_place(sentence, verb) or _at_home(guest, hosts)
        if verdict is not None and verdict.status in _KNOWN and place is not None:
            trigger = Trigger(sentence, word, verdict, "visiting-guest")
            yield from visit_drafts(reading, trigger, [guest], [place])


def _called_visiting(sentence: SentenceReading, person: Mention) -> Token | None:
    """The "visiting" before a name and its title; not the verb of "after visiting President X"."""
    doc, words = sentence.parsed, lexicon().frames.visits
    start = max(0, person.begins - 1 - _LONGEST_TITLE)
    for index in range(person.begins - 1, start - 1, -1):
        token = doc[index]
        if token.lower_ in words.visiting:
            if index == 0:  # "Visiting President X met Y", who is his host; not "praised Y"
                behind = doc[min(person.ends + 1, len(doc) - 1)]
                return token if lemma(behind) in lexicon().triggers.meet else None
            return token if token.dep_ == "amod" or _is_joined(sentence, token) else None
        if not token.tag_.startswith(("NN", "JJ", "POS")):
            return None
    return None


def _is_joined(sentence: SentenceReading, word: Token) -> bool:
    """Whether "and visiting" stands behind another person: not "met Merkel and visiting Macron"."""
    person = sentence.mention_at(word.doc[word.i - 2]) if word.i > 1 else None
    is_and = word.nbor(-1).lower_ == "and" and person is not None and person.is_leader
    return is_and and not (word.dep_ == "conj" and word.head.tag_ == "VBG")


def _told_place(sentence: SentenceReading, verb: Token) -> Place | None:
    """Where the clause on the guest is set: not "told visiting X that troops stay in Iraq"."""
    near = [o for p, o in objects_of_prepositions(verb, "in", "at") if p.head == verb]
    found = [place for one in near if (place := country_at(sentence, one)) is not None]
    return found[0] if len({p.country.ref.id for p in found}) == 1 else None


def _is_told_of(person: Mention, doc: Sequence[Token], verb: Token) -> bool:
    """Whether only what is said names somebody: "told visiting X that Y would resign"."""
    root = clause_root(doc[person.last])
    return root != verb and root.dep_ == "ccomp"


def _at_home(guest: Mention, hosts: list[Mention]) -> Place | None:
    """The country of all the hosts, if it is one."""
    homes = {h.ref.id if h is not None else "": h for h in map(country_of_person, hosts)}
    own = country_of_person(guest)
    if len(homes) != 1 or own is None:
        return None
    home = next(iter(homes.values()))
    return Place(home, None) if home is not None and home.ref.id != own.ref.id else None
