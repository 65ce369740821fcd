"""Who and where: the mentions that the words around a trigger lead to."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, TypeVar

from spacy.tokens import Doc, Token

from app.domain.ontology import EntityType
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.reading import Mention, Place, Reading, SentenceReading
from ingest.reference import reference
from ingest.rows import City, Country, Ref
from ingest.subjects import subjects
from ingest.syntax import (
    child,
    children,
    conjuncts,
    has_subject,
    is_noun,
    is_plural,
    lemma,
    objects_of,
)

_Found = TypeVar("_Found")
_SURE_POPULATION: Final = 200_000
"""A smaller town is taken for the one of that name only where its country is in the sentence."""


def people_at(sentence: SentenceReading, tokens: Iterable[Token]) -> list[Mention]:
    """Persons that these tokens (heads of noun phrases) stand for, each once."""
    found: dict[str, Mention] = {}
    for token in tokens:
        for mention in _people(sentence, token):
            found.setdefault(mention.ref.id, mention)
            for other in _listed_behind(sentence, mention):
                found.setdefault(other.ref.id, other)
    return list(found.values())


def actors_of(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """Persons who do it: the verb's subjects, or the name right before it where it has none."""
    found = people_at(sentence, subjects(verb))
    if found or has_subject(verb):
        return found
    before = verb.i - 1
    while before >= 0 and verb.doc[before].dep_ in ("aux", "auxpass", "neg", "advmod"):
        before -= 1
    named = [m for m in sentence.mentions if m.is_leader and m.ends == before]
    return [m for m in named if not is_excepted(sentence, m)][:1]


def countries_listed(sentence: SentenceReading, first: Mention) -> list[Mention]:
    """The country and those listed right behind it: "Denmark, Portugal and the Netherlands"."""
    joiners = lexicon().arguments.list_joiners
    found, end, has_joint = [first], first.last, False
    while not has_joint:
        index = end + 1
        while index < len(sentence.parsed) and sentence.parsed[index].lower_ in joiners:
            has_joint = has_joint or sentence.parsed[index].lower_ == "and"
            index += 1
        behind = [m for m in sentence.mentions if m.is_country and m.first == index]
        named = [m for m in behind if m.sense is Sense.NAME]
        if not named or index == end + 1:
            break
        found.append(named[0])
        end = named[0].last
    return found


def is_excepted(sentence: SentenceReading, mention: Mention) -> bool:
    """Whether the name is what a statement leaves out: "everyone but Putin"."""
    before = mention.first - 1
    words = lexicon().arguments.exceptions
    return before >= 0 and sentence.parsed[before].lower_ in words


def _people(sentence: SentenceReading, token: Token) -> Iterator[Mention]:
    if token.i in sentence.people:
        yield from sentence.people[token.i]
        return
    mention = sentence.person_at(token) or _name_inside(sentence, token)
    if mention is not None:
        if not is_excepted(sentence, mention):
            yield mention
        return
    if is_plural(token):
        for one in objects_of(token, "including"):
            yield from _people(sentence, one)  # "leaders including Nicolas Sarkozy"
    # "a delegation led by X" is no person; "Minister" whose name hangs on it is.
    for one in children(token, "appos", "flat"):
        mention = sentence.person_at(one)
        if mention is not None:
            yield mention
            return


def _name_inside(sentence: SentenceReading, token: Token) -> Mention | None:
    """The name that ends a phrase: "Labour Party of Norway Leader Jonas Gahr Støre"."""
    if token.tag_ not in ("NNP", "NNPS"):
        return None
    first, last = token.left_edge.i, token.right_edge.i
    inside = [m for m in sentence.mentions if m.is_leader and first <= m.first and m.last <= last]
    if len(inside) != 1 or inside[0].linked_by == "pronoun":
        return None
    return inside[0] if "," not in token.doc[token.i : inside[0].first].text else None


def _listed_behind(sentence: SentenceReading, mention: Mention) -> list[Mention]:
    """Persons listed right behind this one: "A, the minister of X, and B, the minister of Y, meet".

    The parser often hangs B below X; the words between tell better. A list has its "and": without
    one, what a comma joins is an apposition.
    """
    doc = sentence.parsed
    found: list[Mention] = []
    end = mention.ends
    while end + 2 < len(doc):
        begin = between = end + 1
        while between < len(doc) and doc[between].lower_ in lexicon().arguments.list_joiners:
            between += 1
        following = _person_from(sentence, between)
        if following is None or between == begin or _is_other_subject(doc, following, mention):
            return []
        found.append(following)
        end = following.ends
        if any(t.lower_ == "and" for t in doc[begin:between]):
            return found
    return []


def _is_other_subject(doc: Doc, following: Mention, mention: Mention) -> bool:
    head = doc[following.first : following.last + 1].root
    own = doc[mention.first : mention.last + 1].root
    return head.dep_ in ("nsubj", "nsubjpass") and head.head != own.head


def _person_from(sentence: SentenceReading, index: int) -> Mention | None:
    """The person whose name or phrase begins with a token."""
    return next((m for m in sentence.mentions if m.is_leader and index == _begin(m)), None)


def _begin(mention: Mention) -> int:
    return min(mention.first, mention.reach[0]) if mention.reach[1] >= 0 else mention.first


# Places


def first_found(groups: Iterable[list[_Found]]) -> list[_Found]:
    """The first that is not empty; the later ones are not even looked for."""
    return next((group for group in groups if group), [])


def place_behind(
    sentence: SentenceReading, token: Token, prepositions: Iterable[str] = ()
) -> list[Place]:
    """The place right behind a word (and a preposition), wherever the parser hangs it."""
    doc, index = token.doc, token.i + 1
    if prepositions:
        if index >= len(doc) or doc[index].lower_ not in prepositions:
            return []
        index += 1
    while index < len(doc) and doc[index].lower_ in lexicon().arguments.before_place:
        index += 1
    if index >= len(doc):
        return []
    place = country_at(sentence, doc[index])
    mention = sentence.mention_at(doc[index])
    behind = doc[mention.last + 1] if mention and mention.last + 1 < len(doc) else None
    if place is None or (behind is not None and behind.lower_ == "'s"):
        return []
    return [place]


def places_below(sentence: SentenceReading, token: Token, *prepositions: str) -> list[Place]:
    """A place for every country on these prepositions below a token, in text order."""
    found: dict[str, Place] = {}
    for one in objects_of(token, *prepositions):
        place = country_at(sentence, one)
        if place:
            known = found.get(place.country.ref.id)
            if known is None or (known.city is None and place.city is not None):
                found[place.country.ref.id] = place
    return list(found.values())


def country_at(sentence: SentenceReading, token: Token) -> Place | None:
    """Country that a noun phrase names as a place, and the city where it is one."""
    mention = sentence.mention_at(token)
    if mention is None and (known := _the_country(sentence, token)):
        return Place(known, None)
    if mention is None and (behind := _country_behind(sentence, token)):
        return Place(behind, None)
    if mention is None or mention.is_leader:
        return _country_of_phrase(sentence, token)
    if mention.is_country:
        if mention.sense is Sense.DEMONYM and not _is_settlement(token):
            return None
        return Place(mention, None)
    if mention.ref.type is EntityType.CITY:
        return country_of_city(sentence, mention)
    return None


def _the_country(sentence: SentenceReading, token: Token) -> Mention | None:
    """Which one "the country" is: the only one before it that is in nobody's title."""
    if token.lower_ not in lexicon().arguments.countries:
        return None
    if not any(c.lower_ == "the" for c in token.children):
        return None
    start = sentence.position(token)
    people = [m for m in sentence.mentions if m.is_leader]
    named = {
        m.ref.id: m
        for m in sentence.mentions
        if m.is_country and m.start < start and not any(p.covers(m.first) for p in people)
    }
    if len(named) != 1:
        return None
    ref = next(iter(named.values())).ref
    end = start + len(token.text)
    return Mention(start, end, token.i, token.i, ref, Sense.NAME, "the-country", ref.id)


def _is_settlement(token: Token) -> bool:
    return token.lower_ in lexicon().arguments.settlements


def _country_behind(sentence: SentenceReading, town: Token) -> Mention | None:
    """The country behind a town that no table knows: "in Springtown, Croatia"."""
    country = child(town, "appos")
    if not town.tag_.startswith("NNP") or country is None or child(country, "conj") is not None:
        return None
    mention = sentence.mention_at(country)
    is_name = mention is not None and mention.is_country and mention.sense is Sense.NAME
    return mention if is_name else None


def _country_of_phrase(sentence: SentenceReading, token: Token) -> Place | None:
    """The country of "the Russian capital", "the Chinese city of Sanya"."""
    if not is_noun(token) or not _is_settlement(token):
        return None
    for one in children(token, "amod", "compound", "poss", "nmod"):
        mention = sentence.mention_at(one)
        if mention is not None and mention.is_country:
            return Place(mention, None)
    return next((p for one in objects_of(token, "of") if (p := country_at(sentence, one))), None)


def country_of_city(sentence: SentenceReading, city: Mention) -> Place | None:
    """The country a city lies in; "Georgetown, Guyana" tells which Georgetown."""
    countries = [m for m in sentence.mentions if m.is_country]
    options = (city.ref, *city.others)
    named = next((m for m in countries if city.last < m.first <= city.last + 3), None)
    there = next((r for r in options if named is not None and r.country == named.ref.id), None)
    if named is not None and there is not None:
        city.ref = there
        return Place(named, city)
    spoken_of = {m.ref.id for m in countries}
    fitting = [r for r in options if r.country in spoken_of]
    if len(options) > 1 and len({r.country for r in fitting}) == 1:
        city.ref = fitting[0]
    elif not _is_sure(city.ref) and city.ref.country not in spoken_of:
        return None
    country = _country_of(city.ref)
    return Place(_as_country(city, country.ref, "city"), city) if country is not None else None


def _is_sure(ref: Ref) -> bool:
    city = _cities().get(ref.id)
    return city is None or city.is_capital or city.population >= _SURE_POPULATION


@cache
def _cities() -> dict[str, City]:
    return {c.ref.id: c for c in reference().cities}


def _country_of(ref: Ref) -> Country | None:
    return reference().countries.get(ref.country or "")


def _as_country(mention: Mention, ref: Ref, how: str) -> Mention:
    return Mention(
        mention.start, mention.end, mention.first, mention.last, ref, Sense.NAME,
        f"{how}:{mention.ref.name}", ref.id,
    )  # fmt: skip


def is_home(person: Mention, country: Mention, reading: Reading) -> bool:
    """Whether the country is the person's own: a trip there is no visit."""
    known = reading.people.get(person.ref.id)
    own = {person.country, known.country if known else None, person.ref.country}
    return country.ref.id in own | reference().countries_of(person.ref.id)


# Governments and organizations


def governments_at(sentence: SentenceReading, tokens: Iterable[Token]) -> list[Mention]:
    """Countries that act: by name, by capital or seat ("New Delhi skipped"), by their bodies."""
    found: dict[str, Mention] = {}
    for token in tokens:
        mention = _government(sentence, token)
        group = [] if mention is not None else _named_in_group(sentence, token)
        for one in (mention, *group):
            if one is not None:
                found.setdefault(one.ref.id, one)
    return list(found.values())


def _named_in_group(sentence: SentenceReading, token: Token) -> list[Mention]:
    """The countries of "ten new member states (Cyprus, Estonia ...)"."""
    if not is_plural(token) or token.lower_ not in lexicon().summits.members:
        return []
    names = [c for one in children(token, "appos") for c in conjuncts(one)]
    return [m for one in names if (m := sentence.mention_at(one)) and m.is_country]


def _government(sentence: SentenceReading, token: Token) -> Mention | None:
    mention = sentence.mention_at(token)
    if mention is not None and mention.ref.type is EntityType.CITY:
        return _capital(mention)
    is_demonym = mention is not None and mention.sense is Sense.DEMONYM
    if mention is not None and mention.is_country:
        if not is_demonym and mention.sense is not Sense.PLACE:
            return mention
    if token.lower_ in lexicon().arguments.bodies:
        owner = _owner_of_body(sentence, token)
        if owner is not None:
            return owner
    if token.lower_ in lexicon().arguments.countries:
        return _the_country(sentence, token) or _country_of_owner(sentence, token)
    return mention if is_demonym and is_plural(token) else None


def _capital(mention: Mention) -> Mention | None:
    """The country for which its capital stands."""
    country = _country_of(mention.ref)
    if country is None or mention.ref.name not in country.capitals:
        return None
    return _as_country(mention, country.ref, "capital")


def _owner_of_body(sentence: SentenceReading, body: Token) -> Mention | None:
    """The country of "the Russian government", "a court in Paris"."""
    inner = children(body, "amod", "compound", "poss", "nmod")
    for one in (*inner, *objects_of(body, "of", "in")):
        mention = sentence.mention_at(one)
        if mention is not None and mention.is_country:
            return mention
        if mention is not None and mention.ref.type is EntityType.CITY:
            country = _country_of(mention.ref)
            if country is not None and _is_sure(mention.ref):
                return _as_country(mention, country.ref, "city")
    return _country_of_owner(sentence, body)


def _country_of_owner(sentence: SentenceReading, token: Token) -> Mention | None:
    """The country of the person whose it is: "the Trump administration", "his country"."""
    for one in children(token, "poss", "compound", "nmod"):
        person = sentence.person_at(one)
        if person is not None and (country := country_of_person(person)):
            return country
    return None


def country_of_person(person: Mention) -> Mention | None:
    """The country that a person acts for, as far as the text or the reference data give one."""
    country = reference().countries.get(person.country or person.ref.country or "")
    return _as_country(person, country.ref, "leader") if country is not None else None


def named_below(group: Token) -> list[Token]:
    """What names a group of people: "EU leaders", "ministers of the states of the Arab League"."""
    found: list[Token] = []
    for one in (
        *children(group, "compound", "amod", "nmod", "poss"),
        *objects_of(group, "of", "from"),
    ):
        found += [one, *named_below(one)]
    return found


def organizations_at(sentence: SentenceReading, tokens: Iterable[Token]) -> list[Mention]:
    """Organizations (or their treaties) that these tokens name."""
    found: dict[str, Mention] = {}
    for token in tokens:
        named = lemma(token) in lexicon().arguments.organization_heads
        deps = ("compound", "nmod", "appos", "amod") if named else ("appos",)
        for one in (token, *children(token, *deps)):
            mention = sentence.mention_at(one)
            if mention is not None and mention.ref.type is EntityType.ORGANIZATION:
                found.setdefault(mention.ref.id, mention)
                break
    return list(found.values())
