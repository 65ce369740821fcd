"""Who and where: the mentions that the words around a trigger lead to."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import EntityType
from ingest.gazetteer import Sense
from ingest.reading import Mention, Reading, SentenceReading
from ingest.reference import City, Ref, reference
from ingest.syntax import (
    child,
    children,
    conjuncts,
    is_noun,
    objects_of_prepositions,
    subjects,
)

_BODIES: Final = frozenset(
    """government parliament senate assembly congress duma cabinet authorities lawmakers voters house
    court prosecutor prosecutors legislature ministry state nation president king delegation officials
    leadership administration regime tribunal judge judges ambassador people electorate kingdom""".split()
)


def people_at(sentence: SentenceReading, tokens: Iterable[Token]) -> list[Mention]:
    """Persons that these tokens (heads of noun phrases) stand for, each once."""
    found: dict[str, Mention] = {}
    for token in tokens:
        for mention in _people(sentence, token):
            found.setdefault(mention.ref.id, mention)
            for other in _coordinated(sentence, mention):
                found.setdefault(other.ref.id, other)
    return list(found.values())


def actors_of(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """Persons who do it: the verb's subjects, or the name right before it where the parse has none."""
    found = people_at(sentence, subjects(verb))
    if found or child(verb, "nsubj", "nsubjpass") is not None:
        return found
    before = verb.i - 1
    while before >= 0 and verb.doc[before].dep_ in ("aux", "auxpass", "neg", "advmod"):
        before -= 1
    left = [
        m
        for m in sentence.mentions
        if m.ref.type is EntityType.LEADER and before == max(m.last, m.reach[1])
    ]
    return left[:1]


def place_behind(
    sentence: SentenceReading, token: Token, prepositions: Iterable[str] = ()
) -> list[tuple[Mention, Mention | None]]:
    """The place right behind a word (and a preposition), wherever the parser hangs it."""
    doc, index = token.doc, token.i + 1
    if prepositions:
        if index >= len(doc) or doc[index].lower_ not in prepositions:
            return []
        index += 1
    while index < len(doc) and doc[index].lower_ in ("the", "neighbouring", "neighboring"):
        index += 1
    place = country_at(sentence, doc[index]) if index < len(doc) else None
    mention = sentence.mention_at(doc[index]) if index < len(doc) else None
    behind = doc[mention.last + 1] if mention and mention.last + 1 < len(doc) else None
    if place is None or (behind is not None and behind.lower_ == "'s"):
        return []
    return [place]


def the_country(sentence: SentenceReading, token: Token) -> Mention | None:
    """Which one "the country" is: the only one in the sentence that is not part of a person's title."""
    if token.lower_ != "country" or not any(c.lower_ == "the" for c in token.children):
        return None
    people = [m for m in sentence.mentions if m.ref.type is EntityType.LEADER]
    named = {
        m.ref.id: m
        for m in sentence.mentions
        if m.ref.type is EntityType.COUNTRY
        and m.start < sentence.position(token)
        and not any(p.covers(m.first) for p in people)
    }
    if len(named) != 1:
        return None
    known = next(iter(named.values()))
    start = sentence.position(token)
    return Mention(
        start, start + len(token.text), token.i, token.i, known.ref, Sense.NAME, "the-country",
        known.ref.id,
    )  # fmt: skip


def _coordinated(sentence: SentenceReading, mention: Mention) -> list[Mention]:
    """Persons listed right behind this one: "A, the minister of X, and B, the minister of Y, meet".

    The parser often hangs B below X; the words between tell better.
    """
    doc = sentence.doc
    found: list[Mention] = []
    end = max(mention.last, mention.reach[1])
    while doc is not None and end + 2 < len(doc):
        between = end + 1
        seen_and = False
        while between < len(doc) and doc[between].lower_ in (",", "and", "the"):
            seen_and = seen_and or doc[between].lower_ == "and"
            between += 1
        following = next(
            (m for m in sentence.mentions if m.ref.type is EntityType.LEADER
             and between == min(m.first, m.reach[0] if m.reach[1] >= 0 else m.first)),
            None,
        )  # fmt: skip
        if following is None or between == end + 1:
            break
        head = doc[following.first : following.last + 1].root
        own = doc[mention.first : mention.last + 1].root
        if head.dep_ in ("nsubj", "nsubjpass") and head.head != own.head:
            break
        found.append(following)
        end = max(following.last, following.reach[1])
        if seen_and:
            return found
    return []


def _people(sentence: SentenceReading, token: Token) -> Iterator[Mention]:
    if token.i in sentence.people:
        yield from sentence.people[token.i]
        return
    mention = sentence.person_at(token)
    if mention is not None:
        yield mention
        return
    if token.tag_ in ("NNP", "NNPS"):
        # "Communist Party of China Secretary-General Hu Jintao": the name ends the phrase
        inside = [m for m in sentence.mentions if m.ref.type is EntityType.LEADER
                  and token.left_edge.i <= m.first and m.last <= token.right_edge.i]  # fmt: skip
        if (
            len(inside) == 1
            and inside[0].linked_by != "pronoun"
            and "," not in token.doc[token.i : inside[0].first].text
        ):
            yield inside[0]
            return
    # "a delegation led by X" is no person; "Minister" whose name hangs on it is.
    for one in children(token, "appos", "flat"):
        mention = sentence.person_at(one)
        if mention is not None:
            yield mention
            return


_SURE_POPULATION: Final = 200_000
"""A smaller town is taken for the one of that name only where its country stands in the sentence."""


def country_at(sentence: SentenceReading, token: Token) -> tuple[Mention, Mention | None] | None:
    """Country that a noun phrase names as a place, and the city where it is one."""
    mention = sentence.mention_at(token)
    if mention is None and (known := the_country(sentence, token)):
        return known, None
    if mention is None or mention.ref.type is EntityType.LEADER:
        return _country_of_phrase(sentence, token)
    if mention.ref.type is EntityType.COUNTRY:
        if mention.sense is Sense.DEMONYM and not _is_capital(token):
            return None
        return mention, None
    if mention.ref.type is EntityType.CITY:
        return _country_of_city(sentence, token, mention)
    return None


def _is_capital(token: Token) -> bool:
    return token.lower_ in ("capital", "city", "town", "resort", "parliament", "port", "island")


def _country_of_phrase(
    sentence: SentenceReading, token: Token
) -> tuple[Mention, Mention | None] | None:
    """ "the Russian capital", "the Chinese city of Sanya", "a school in Kabul"."""
    if not is_noun(token):
        return None
    if _is_capital(token):
        for one in children(token, "amod", "compound", "poss", "nmod"):
            mention = sentence.mention_at(one)
            if mention is not None and mention.ref.type is EntityType.COUNTRY:
                return mention, None
        for _, one in objects_of_prepositions(token, "of"):
            found = country_at(sentence, one)
            if found:
                return found
    return None


def _country_of_city(
    sentence: SentenceReading, token: Token, city: Mention
) -> tuple[Mention, Mention | None] | None:
    """The country a city lies in; "Georgetown, Guyana" tells which Georgetown."""
    named = [
        m
        for m in sentence.mentions
        if m.ref.type is EntityType.COUNTRY and city.last < m.first <= city.last + 3
    ]
    options = (city.ref, *city.others)
    if named:
        there = [r for r in options if r.country == named[0].ref.id]
        if there:
            city.ref = there[0]
            return named[0], city
    spoken_of = {m.ref.id for m in sentence.mentions if m.ref.type is EntityType.COUNTRY}
    fitting = [r for r in options if r.country in spoken_of]
    if len(options) > 1 and len({r.country for r in fitting}) == 1:
        city.ref = fitting[0]
    elif not _is_sure(city.ref) and city.ref.country not in spoken_of:
        return None
    country = reference().countries.get(city.ref.country or "")
    if country is None:
        return None
    made = Mention(
        city.start, city.end, city.first, city.last, country.ref, Sense.NAME,
        f"city:{city.ref.name}", country.alpha3,
    )  # fmt: skip
    return made, city


def _is_sure(ref: Ref) -> bool:
    city = _cities().get(ref.id)
    return city is None or city.is_capital or city.population >= _SURE_POPULATION


@cache
def _cities() -> dict[str, City]:
    return {c.ref.id: c for c in reference().cities}


def governments_at(sentence: SentenceReading, tokens: Iterable[Token]) -> list[Mention]:
    """Countries that act: by name, by capital or seat ("New Delhi skipped"), by their bodies."""
    found: dict[str, Mention] = {}
    for token in tokens:
        mention = _government(sentence, token)
        if mention is not None:
            found.setdefault(mention.ref.id, mention)
    return list(found.values())


def _government(sentence: SentenceReading, token: Token) -> Mention | None:
    mention = sentence.mention_at(token)
    if (
        mention is not None
        and mention.ref.type is EntityType.COUNTRY
        and mention.sense not in (Sense.DEMONYM, Sense.PLACE)
    ):
        return mention
    if mention is not None and mention.ref.type is EntityType.CITY:
        country = reference().countries.get(mention.ref.country or "")
        if (
            country
            and mention.ref.name in (*country.capitals, "New Delhi")
            and _is_capital_city(mention.ref)
        ):
            return _as_country(mention, country.ref, "capital")
        return None
    if token.lower_ in _BODIES or token.tag_ in ("NN", "NNS", "NNP"):
        for one in (*children(token, "amod", "compound", "poss", "nmod"),
                    *(o for _, o in objects_of_prepositions(token, "of", "in"))):  # fmt: skip
            inner = sentence.mention_at(one)
            if (
                inner is not None
                and inner.ref.type is EntityType.COUNTRY
                and token.lower_ in _BODIES
            ):
                return inner
            if inner is not None and inner.ref.type is EntityType.CITY and token.lower_ in _BODIES:
                country = reference().countries.get(inner.ref.country or "")
                if country is not None and _is_sure(inner.ref):
                    return _as_country(inner, country.ref, "city")
    if mention is not None and mention.sense is Sense.DEMONYM and token.tag_ in ("NNS", "NNPS"):
        return mention
    return None


def _is_capital_city(ref: Ref) -> bool:
    country = reference().countries.get(ref.country or "")
    return bool(country and any(ref.name == c for c in country.capitals))


def _as_country(mention: Mention, ref: Ref, how: str) -> Mention:
    return Mention(
        mention.start, mention.end, mention.first, mention.last, ref, Sense.NAME,
        f"{how}:{mention.ref.name}", ref.id,
    )  # fmt: skip


def organizations_at(sentence: SentenceReading, tokens: Iterable[Token]) -> list[Mention]:
    """Organizations (or their treaties) that these tokens name."""
    found: dict[str, Mention] = {}
    for token in tokens:
        for one in (token, *children(token, "compound", "nmod", "appos", "amod")):
            mention = sentence.mention_at(one)
            if mention is not None and mention.ref.type is EntityType.ORGANIZATION:
                found.setdefault(mention.ref.id, mention)
                break
    return list(found.values())


def places_below(
    sentence: SentenceReading, token: Token, *prepositions: str
) -> list[tuple[Mention, Mention | None]]:
    """(country, city) for every place on these prepositions below a token, in text order."""
    found: dict[str, tuple[Mention, Mention | None]] = {}
    for _, one in objects_of_prepositions(token, *prepositions):
        place = country_at(sentence, one)
        if place:
            known = found.get(place[0].ref.id)
            if known is None or (known[1] is None and place[1] is not None):
                found[place[0].ref.id] = place
    return list(found.values())


def is_home(person: Mention, country: Mention, reading: Reading) -> bool:
    """Whether the country is the person's own: a trip there is no visit."""
    known = reading.people.get(person.ref.id)
    own = {person.country, known.country if known else None, person.ref.country}
    return country.ref.id in own


def noun_conjuncts(token: Token | None) -> list[Token]:
    """The token with its conjuncts; empty for None."""
    return conjuncts(token) if token is not None else []
