"""Candidates: every pair of entities of one sentence that a claim of a kind could join.

A person and a country may be a visit, two persons a meeting, a country and a body a membership.
Which of them the sentence states is for the model to say (`ingest.relations.model`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import EntityType, Kind
from ingest.arguments import is_excepted
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.reading import (
    TWO_PERSONS,
    Draft,
    Mention,
    Place,
    Reading,
    SentenceReading,
    SummitMention,
)
from ingest.syntax import is_verb, lemmas
from ingest.where import country_of_city

KINDS: Final = (
    Kind.VISIT,
    Kind.MEETING,
    Kind.ATTENDANCE,
    Kind.HOSTING,
    Kind.MEMBERSHIP,
    Kind.WARRANT,
)
_CLAUSES: Final = frozenset(
    {"ccomp", "advcl", "relcl", "acl", "parataxis", "pcomp", "csubj", "conj", "dep", "appos"}
)
_MOST_PEOPLE: Final = 12
"""Persons of a sentence who are paired; a longer list is no event that all of them share."""


ParsePath = tuple[list[Token], Token, list[Token]]
"""Tokens from one end up to the lowest common ancestor, that one, those from the other end."""


@dataclass(frozen=True)
class Candidate:
    """A pair that a claim of `kind` could join; `place` is the object of a visit or host's."""

    kind: Kind
    sentence: SentenceReading
    actor: Mention
    object: Mention | SummitMention
    actor_head: Token
    object_head: Token
    place: Place | None = None

    @cached_property
    def path(self) -> ParsePath | None:
        """How the parse joins the two: see `path_between`."""
        return path_between(self.actor_head, self.object_head)

    @property
    def key(self) -> tuple[str, str, str]:
        """Kind and entities; those of a meeting in either order."""
        pair = (self.actor.ref.id, entity_key(self.object))
        first, second = sorted(pair) if self.kind is Kind.MEETING else pair
        return (self.kind, first, second)


def path_between(one: Token, other: Token) -> ParsePath | None:
    """The tokens from one up to the lowest common ancestor, that one, and those from the other."""
    above = [one, *one.ancestors]
    places = {t.i: n for n, t in enumerate(above)}
    down: list[Token] = []
    for token in (other, *other.ancestors):
        if token.i in places:
            return above[: places[token.i]], token, down
        down.append(token)
    return None


def path_of(candidate: Candidate) -> tuple[Token, ...]:
    """The tokens between the two entities in the parse, their common ancestor among them."""
    path = candidate.path
    return (*path[0], path[1], *path[2]) if path is not None else ()


def n_clauses(candidate: Candidate) -> int:
    """How many clauses lie between the two entities of a candidate; a list of names is none."""
    path = candidate.path
    tokens = (*path[0], *path[2]) if path is not None else ()
    return sum(t.dep_ in _CLAUSES and (t.dep_ != "conj" or is_verb(t)) for t in tokens)


def entity_key(one: Mention | SummitMention) -> str:
    """What tells one entity of a sentence from another: an id, or a summit's name."""
    return one.name if isinstance(one, SummitMention) else one.ref.id


def candidates(reading: Reading, sentence: SentenceReading) -> Iterator[Candidate]:
    """Every candidate of a parsed sentence, kind by kind."""
    people = people_of(sentence)
    countries = [m for m in sentence.mentions if m.is_country]
    places = list(places_of(sentence))
    hosts = [Place(c, None) for c in countries if _may_be_a_host(c, places)]
    bodies = [m for m in sentence.mentions if m.ref.type is EntityType.ORGANIZATION]
    for person in people:
        for place in (*places, *hosts):
            if not person.covers(place.nearest.first):
                yield _pair(Kind.VISIT, sentence, person, place.country, place)
    for one, other in combinations(people, 2):
        if one.ref.id != other.ref.id:
            yield _pair(Kind.MEETING, sentence, one, other)
    for summit in sentence.summits:
        for person in people if summit.linked_by != TWO_PERSONS else ():
            yield _pair(Kind.ATTENDANCE, sentence, person, summit)
        for place in places:
            yield _pair(Kind.HOSTING, sentence, place.country, summit, place)
        for country in countries:
            if country.sense in (Sense.DEMONYM, Sense.SEAT):
                yield _pair(Kind.HOSTING, sentence, country, summit)
    for body in bodies:
        for country in countries:
            yield _pair(Kind.MEMBERSHIP, sentence, country, body)
    if any(word.startswith("warrant") for word in lemmas(sentence.parsed)):
        courts = [b for b in bodies if b.ref.id in lexicon().frames.warrants.courts]
        for issuer in (*courts, *countries):
            for person in people:
                if not person.covers(issuer.first):
                    yield _pair(Kind.WARRANT, sentence, issuer, person)


def candidate_of(draft: Draft) -> Candidate:
    """The candidate that a draft of the frames is."""
    place = None
    if draft.kind is Kind.VISIT and isinstance(draft.object, Mention):
        place = Place(draft.object, draft.place)
    elif draft.kind is Kind.HOSTING:
        place = Place(draft.actor, draft.place)
    return _pair(draft.kind, draft.sentence, draft.actor, draft.object, place)


def people_of(sentence: SentenceReading) -> list[Mention]:
    """Persons of the sentence, pronouns and pairs included."""
    found = [m for m in sentence.mentions if m.is_leader and not is_excepted(sentence, m)]
    found += [m for pair in sentence.people.values() for m in pair]
    found = list({(m.ref.id, m.first, m.last): m for m in found}.values())
    ids = list(dict.fromkeys(m.ref.id for m in found))
    if len(ids) > _MOST_PEOPLE:
        keep = set(ids[:_MOST_PEOPLE])
        found = [m for m in found if m.ref.id in keep]
    return found


def places_of(sentence: SentenceReading) -> Iterator[Place]:
    people = [m for m in sentence.mentions if m.is_leader]
    for mention in sentence.mentions:
        if any(p.covers(mention.first) for p in people):
            continue
        if mention.is_country and mention.sense is not Sense.DEMONYM:
            yield Place(mention, None)
        elif mention.ref.type is EntityType.CITY:
            place = country_of_city(sentence, mention)
            if place is not None:
                yield place


def _may_be_a_host(country: Mention, places: list[Place]) -> bool:
    """Whether a country that is named as somebody's may be where another is.

    So it may of "the Austrian chancellor receives the visiting X", or of "King Y of Jordan".
    """
    is_named = country.first >= 0 and country.sense in (Sense.DEMONYM, Sense.NAME)
    return is_named and all(p.nearest is not country and p.country is not country for p in places)


def _pair(
    kind: Kind,
    sentence: SentenceReading,
    actor: Mention,
    object_: Mention | SummitMention,
    place: Place | None = None,
) -> Candidate:
    doc = sentence.parsed

    def head(one: Mention | SummitMention) -> Token:
        if isinstance(one, SummitMention):
            return doc[one.head]
        return doc[one.first : one.last + 1].root

    actor_head = head(place.nearest if kind is Kind.HOSTING and place else actor)
    object_head = head(place.nearest if kind is Kind.VISIT and place else object_)
    return Candidate(kind, sentence, actor, object_, actor_head, object_head, place)
