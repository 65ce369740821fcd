"""Who stands on both sides of a meeting: "talks between", "met with", "was received by"."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from ingest.arguments import actors_of, country_of_person, is_owner, people_at
from ingest.lexicon import lexicon
from ingest.pairs import joined_by_dash
from ingest.reading import Mention, SentenceReading
from ingest.subjects import possessors, subjects
from ingest.syntax import (
    children,
    clause_root,
    coordinated,
    is_passive,
    is_verb,
    lemma,
    objects_of,
)
from ingest.where import places_below

_NEAR_GUEST: Final = 12
"""Tokens of place and time between "received" and the guest."""
_TWO: Final = 2
_NEAR_WITH: Final = 9
"""Tokens behind a meeting noun within which "with" is its own."""


def participants(sentence: SentenceReading, noun: Token) -> tuple[list[Mention], list[Mention]]:
    """Both sides of a meeting noun: between A and B; A's talks with B; A held talks with B."""
    between = _between(sentence, noun)
    pair = between if len(between) >= 2 else joined_by_dash(sentence, noun)
    if len(pair) == _TWO:
        return pair, []
    counterpart = people_at(sentence, objects_of(noun, "with"))
    counterpart = counterpart or people_at(sentence, with_behind(noun))
    owners = people_at(sentence, possessors(noun)) or between
    if not owners and any(t.tag_ in ("NN", "NNP") for t in children(noun, "poss")):
        return [], counterpart  # "at the king's dinner": his guests may not have met
    noun = _carried_by(noun)
    head = noun.head
    if owners:
        return owners, counterpart
    if noun.dep_ == "dobj" and is_verb(head):
        if lemma(head) in lexicon().triggers.attend and not counterpart:
            return [], []  # to attend the same summit is not to meet
        if lemma(head) == "include":  # "his trip includes a meeting with X"
            whose = [p for t in subjects(head) for p in possessors(t)]
            return people_at(sentence, whose), counterpart
        if lemma(head) in lexicon().triggers.lead_together and not counterpart:
            return [], []  # whether it was theirs, the countries tell
        counterpart = counterpart or people_at(sentence, objects_of(head, "with"))
        if lemma(noun) in lexicon().frames.meetings.meals and not counterpart:
            counterpart = people_at(sentence, objects_of(noun, "for"))  # "gave a dinner for"
        if not counterpart and lemma(head) in lexicon().syntax.giving:  # "granted an audience to"
            counterpart = people_at(sentence, [*children(head, "dative"), *objects_of(head, "to")])
            counterpart = counterpart or people_at(sentence, objects_of(noun, "to"))
        return actors_of(sentence, head), counterpart
    if noun.dep_ == "nsubjpass" and is_verb(head):
        both = people_at(sentence, objects_of(head, "between"))
        if len(both) >= 2 and not counterpart:
            return both, []
        counterpart = counterpart or people_at(sentence, objects_of(head, "with", "between"))
        return people_at(sentence, objects_of(head, "by")), counterpart
    if noun.dep_ == "pobj" and head.dep_ == "prep":
        counterpart = counterpart or _addressed(sentence, noun, head)
        return _who_around(sentence, head), counterpart
    if noun.dep_ == "conj":
        left, right = participants(sentence, head)
        return left, counterpart or right
    return [], counterpart


def comes_together(verb: Token) -> bool:
    """Whether it is to meet: "came together for talks", "came face to face"."""
    if lemma(verb) != "come":
        return False
    behind = verb.doc[verb.i + 1 : verb.i + 4].text.lower()
    return behind.startswith("together") or behind.startswith("face to face")


def _without_verbs(token: Token) -> Iterator[Token]:
    """The words below, without those of any other verb."""
    for below in token.children:
        if not is_verb(below):
            yield below
            yield from _without_verbs(below)


def is_in_private(verb: Token) -> bool:
    """Whether two speak where both are: "spoke behind closed doors", "face to face"."""
    behind = " ".join(t.lower_ for t in sorted(_without_verbs(verb), key=lambda t: t.i))
    return any(phrase in behind for phrase in lexicon().frames.meetings.in_private)


def _carried_by(noun: Token) -> Token:
    """The noun that stands for it below the verb: "held four hours of talks"."""
    is_of = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    above = noun.head.head
    is_whole = is_of and lemma(above) in lexicon().triggers.transparent_nouns
    return above if is_whole and above.dep_ in ("dobj", "nsubjpass") else noun


def _who_around(sentence: SentenceReading, prep: Token) -> list[Mention]:
    """Who it is that something happens "in a meeting with": the subject, or the name before."""
    above, words = prep.head, lexicon()
    while not is_verb(above) and lemma(above) in words.triggers.transparent_nouns:
        if above.dep_ != "pobj":
            break
        prep, above = above.head, above.head.head  # "arrives for four days of talks"
    if is_verb(above):
        return people_at(sentence, subjects(above))
    beside = people_at(sentence, [above])
    if beside or prep.lower_ not in words.frames.meetings.adjunct:
        return beside
    return people_at(sentence, subjects(clause_root(above)))


def _addressed(sentence: SentenceReading, noun: Token, prep: Token) -> list[Mention]:
    """To whom something is said at a meeting of the two: "at a meeting in Lima, X urged Y to".

    At one with others, or where the speaker is at home, the other may be told from afar.
    """
    words, verb = lexicon().frames.meetings, prep.head
    if prep.lower_ not in words.addressed_at or not is_verb(verb) or is_passive(verb):
        return []
    is_of_others = any(children(noun, "compound", "nmod")) or any(
        t.lower_ in ("with", "of", "between") for t in noun.subtree
    )
    if lemma(verb) not in words.addressing or is_of_others:
        return []  # "at a cabinet meeting", "at a meeting with reporters"
    speakers = [country_of_person(m) for m in people_at(sentence, subjects(verb))]
    own = {c.ref.id for c in speakers if c is not None}
    places = [p.country.ref.id for p in places_below(sentence, noun, "in", "at")]
    others = people_at(sentence, coordinated(verb, "dobj"))
    at_home = {c.ref.id for m in others if (c := country_of_person(m)) is not None}
    is_abroad = any(place not in own and (own or place in at_home) for place in places)
    is_theirs = any(c.lower_ == "their" for c in children(noun, "poss"))
    return others if is_abroad or is_theirs else []


def with_behind(noun: Token) -> list[Token]:
    """Whom the next "with" behind the noun names, wherever the parser hangs it, verbs excepted."""
    for token in noun.doc[noun.i + 1 : noun.i + _NEAR_WITH]:
        if is_verb(token) or token.is_punct:
            return []
        if token.lower_ == "with":
            return coordinated(token, "pobj")
    return []


def _between(sentence: SentenceReading, noun: Token) -> list[Mention]:
    """Persons of "between A and B", "of A and B", however the parser hangs them."""
    for prep in children(noun, "prep"):
        if prep.lower_ not in lexicon().frames.meetings.between:
            continue
        found = people_at(sentence, objects_of(noun, prep.lower_))
        if prep.lower_ == "between" and len(found) < 2:
            last = prep.right_edge.i
            inside = {
                m.ref.id: m
                for m in sentence.mentions
                if m.is_leader and prep.i < m.first and m.last <= last
            }
            if len(inside) == 2:
                return list(inside.values())
        if found:
            return found
    return []


def surely_people(sentence: SentenceReading, tokens: list[Token]) -> list[Mention]:
    """Persons of whom more is known than a capitalised name: what is visited may be a park."""
    found = people_at(sentence, tokens)
    return [m for m in found if m.linked_by != "name" or m.begins < m.first]


def guest_behind(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """The guest behind place and time: "received in Damascus on Wednesday Saudi Ambassador X"."""
    doc = verb.doc
    for mention in sentence.mentions:
        if not mention.is_leader or mention.first <= verb.i:
            continue
        first = mention.begins
        between = doc[verb.i + 1 : first]
        is_near = 0 < len(between) <= _NEAR_GUEST
        is_plain = not any(is_verb(t) or t.text in ",;:" for t in between)
        is_object = first > 0 and doc[first - 1].tag_ not in ("IN", "TO", "CC", "POS", "DT")
        has_title = first < mention.first and not is_owner(sentence, mention)
        return [mention] if is_near and is_plain and is_object and has_title else []
    return []


def host_behind(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """The host behind the next "by": "was received with a salute by X", hung on the salute."""
    for token in verb.doc[verb.i + 1 : verb.i + _NEAR_WITH]:
        if is_verb(token) or token.is_punct and token.text != "-":
            return []
        if token.lower_ == "by":
            return people_at(sentence, coordinated(token, "pobj"))
    return []
