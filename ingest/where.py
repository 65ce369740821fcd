"""Where: the countries and cities that the words around a trigger lead to."""

from collections.abc import Collection, Iterable
from functools import cache
from typing import Final, TypeVar

from spacy.tokens import Doc, Token

from app.domain.ontology import EntityType
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.reading import Mention, Place, Reading, SentenceReading
from ingest.reference import reference
from ingest.rows import City, Country, Ref
from ingest.subjects import possessors, subjects
from ingest.syntax import (
    DASHES,
    behind_brackets,
    child,
    children,
    clause_root,
    coordinated,
    is_noun,
    names_of_days,
    objects_of,
)

_Found = TypeVar("_Found")
_PLACE_JOINERS: Final = (",", ";", "and", "the", "then", "finally")
_OPENS_LIST: Final = (*DASHES, "—", ":", "(")
_LAST_JOINERS: Final = (";", "and", "then", "finally")
_OF_DAYS: Final = frozenset({",", "from", "to", "on", "and", "-", "until", "between", "th"})
_SURE_POPULATION: Final = 200_000
"""A smaller town is taken for the one of that name only where its country is in the sentence."""

_LESSER: Final = 10
"""A namesake so many times smaller than a capital is not meant by its bare name."""


def first_found(groups: Iterable[list[_Found]]) -> list[_Found]:
    """The first that is not empty; the later ones are not even looked for."""
    return next((group for group in groups if group), [])


def places_listed(sentence: SentenceReading, places: list[Place]) -> list[Place]:
    """The places with those listed behind the first: "Madrid, Spain; Rabat, Morocco; and"."""
    listed = [p for start in dict.fromkeys(map(_end_of, places)) for p in _list(sentence, start)]
    found = {p.country.ref.id: p for p in (*places, *listed)}
    return list(found.values())


def _list(sentence: SentenceReading, end: int) -> list[Place]:
    """The places of a list behind a token; none where no "and" tells that it is one."""
    found, has_joint = list[Place](), False
    while True:
        index = _behind_dates(sentence.parsed, behind_brackets(sentence.parsed, end + 1))
        while index < len(sentence.parsed) and sentence.parsed[index].lower_ in _PLACE_JOINERS:
            has_joint = has_joint or sentence.parsed[index].lower_ in _LAST_JOINERS
            index += 1
        is_joined = sentence.parsed[index - 1].text != ")" and index > end + 1
        behind = _place_from(sentence, index) if is_joined else None
        if behind is None or _is_subject_there(sentence, behind):
            break
        end = _end_of(behind)
        found.append(behind)
    return found if has_joint else []  # "visits Kyiv, Moscow furious"


def _behind_dates(doc: Doc, index: int) -> int:
    """The semicolon behind the days of a stop: "Benin, from 22 to 23 October; Guinea, from 23"."""
    days, after = names_of_days() | _OF_DAYS, index
    if index >= len(doc) or doc[index].text != ",":
        return index
    while after < len(doc) and (doc[after].lower_ in days or doc[after].like_num):
        after += 1
    return after if after < len(doc) and doc[after].text == ";" else index


def _end_of(place: Place) -> int:
    cities = [place.city.last] if place.city is not None else []
    return max(place.country.last, *cities) if cities else place.country.last


def _place_from(sentence: SentenceReading, index: int) -> Place | None:
    """The country or city whose name begins at a token."""
    mention = next((m for m in sentence.mentions if m.first == index and not m.is_leader), None)
    people = [m for m in sentence.mentions if m.is_leader]
    if mention is None or any(p.covers(index) for p in people):
        return None
    if mention.is_country and mention.sense is Sense.NAME:
        return Place(mention, None)
    return country_of_city(sentence, mention) if mention.ref.type is EntityType.CITY else None


def _is_subject_there(sentence: SentenceReading, place: Place) -> bool:
    """Whether the name begins a clause of its own: "visited Rome, and Paris protested"."""
    doc, last = sentence.parsed, _end_of(place)
    head = doc[last]
    behind = doc[last + 1] if last + 1 < len(doc) else None
    is_dated = head.dep_ == "compound" and head.head.lower_ in names_of_days()
    if head.dep_ in ("nsubj", "nsubjpass", "poss", "compound", "amod"):
        return not is_dated  # "and Guyana August 9-12"
    return behind is not None and (behind.text == "'s" or behind.tag_.startswith(("VB", "MD")))


def place_behind(
    sentence: SentenceReading, token: Token, prepositions: Collection[str] = ()
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
    if behind is not None and mention is not None and _is_name_of(doc[mention.last], behind):
        return []
    return [place]


def _is_name_of(last: Token, behind: Token) -> bool:
    """Whether a place's name only begins another's: "Plymouth County"."""
    is_joined = last.dep_ == "compound" and last.head == behind
    return is_joined and behind.tag_.startswith("NNP") and not _is_settlement(behind)


def places_below(sentence: SentenceReading, token: Token, *prepositions: str) -> list[Place]:
    """A place for every country on these prepositions below a token, in text order."""
    found: dict[str, Place] = {}
    for one in objects_of(token, *prepositions):
        own = country_at(sentence, one)
        for place in [own] if own is not None else places_of_group(sentence, one):
            known = found.get(place.country.ref.id)
            if known is None or (known.city is None and place.city is not None):
                found[place.country.ref.id] = place
    return list(found.values())


def places_of_group(sentence: SentenceReading, noun: Token) -> list[Place]:
    """Which ones they are: "the three states - A, B and C", "three countries (A and B)"."""
    doc, behind = sentence.parsed, noun.i + 1
    is_group = noun.lower_ in lexicon().arguments.groups_of_places
    if not is_group or behind + 1 >= len(doc) or doc[behind].text not in _OPENS_LIST:
        return []
    first = _place_from(sentence, behind + 1)
    return places_listed(sentence, [first]) if first is not None else []


def places_below_preposition(sentence: SentenceReading, prep: Token) -> list[Place]:
    """Places that are objects of one preposition."""
    found = (country_at(sentence, one) for one in coordinated(prep, "pobj"))
    return [place for place in found if place is not None]


def country_at(sentence: SentenceReading, token: Token) -> Place | None:
    """Country that a noun phrase names as a place, and the city where it is one."""
    mention = sentence.mention_at(token)
    if mention is not None and (state := _state_behind(sentence, mention)) is not None:
        return Place(state, None)
    if mention is None and (known := the_country(sentence, token)):
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


def _state_behind(sentence: SentenceReading, place: Mention) -> Mention | None:
    """The state that tells which town is meant, by its country: "Paris, Texas", "Peru, Indiana"."""
    doc, behind = sentence.parsed, place.last + 2
    if place.is_leader or behind >= len(doc) or doc[place.last + 1].text != ",":
        return None
    state = next((m for m in sentence.mentions if m.first == behind and m.is_country), None)
    if state is None:
        return None
    is_state = doc[state.first : state.last + 1].text in reference().states
    if not is_state and state.ref.id not in lexicon().names.states_like_countries:
        return None
    its_union = lexicon().names.states_like_countries.get(state.ref.id)
    if its_union is not None and its_union == place.ref.country:
        return None  # "Atlanta, Georgia": the town tells
    is_of_it = state.ref.id in (place.ref.country, place.ref.id)
    return state if not is_of_it else None


def the_country(
    sentence: SentenceReading, token: Token, *, may_be_before: bool = False
) -> Mention | None:
    """Which one "the country" is: the only one before it that is in nobody's title.

    `may_be_before`: where the sentence names none, not even by a title, the one that the sentences
    before speak of.
    """
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
    named = named or _of_others(sentence, token)
    is_none_here = not any(m.is_country for m in sentence.mentions)
    before = sentence.country_before if may_be_before and is_none_here else None
    refs = [before] if before is not None else [m.ref for m in named.values()]
    if len(refs) != 1:
        return None
    ref = refs[0]
    end = start + len(token.text)
    return Mention(start, end, token.i, token.i, ref, Sense.NAME, "the-country", ref.id)


def _of_others(sentence: SentenceReading, country: Token) -> dict[str, Mention]:
    """Countries of the titles of others: "talks with Canada's X on his first visit to the country".

    Only for a journey whose traveller is told.
    """
    noun = country.head.head
    acting = subjects(clause_root(noun))
    doers = {m.ref.id for t in acting if (m := sentence.mention_at(t)) is not None}
    whose = [m for t in possessors(noun) if (m := sentence.mention_at(t)) is not None]
    who = [m for m in whose if m.is_leader and m.ref.id in doers]
    if country.dep_ != "pobj" or not who:
        return {}
    traveller = who[0].ref.id
    people = [m for m in sentence.mentions if m.is_leader]
    others = [m for m in people if m.ref.id != traveller]
    start = sentence.position(country)
    return {
        m.ref.id: m
        for m in sentence.mentions
        if m.is_country and m.start < start
        if any(p.covers(m.first) for p in others)
    }


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
    """The country a city lies in; "Georgetown, Guyana" tells which Georgetown.

    Another of the name than a capital needs its country right behind it: "Canada's Justin Trudeau
    is in London" is of the capital. Of other towns the country may stand anywhere in the sentence.
    """
    countries = [m for m in sentence.mentions if m.is_country]
    options = (city.ref, *city.others)
    named = next((m for m in countries if city.last < m.first <= city.last + 3), None)
    there = next((r for r in options if named is not None and r.country == named.ref.id), None)
    if named is not None and there is not None:
        city.ref = there
        return Place(named, city)
    spoken_of = {m.ref.id for m in countries}
    fitting = [r for r in options if r.country in spoken_of]
    if is_capital(city.ref):
        if any(r != city.ref and _is_as_great(r, city.ref) for r in fitting):
            return None  # "Lebanon's prime minister visited Tripoli"
    elif len({r.country for r in fitting}) == 1:
        city.ref = fitting[0]
    elif not is_sure(city.ref) and city.ref.country not in spoken_of:
        return None
    country = country_of(city.ref)
    return Place(as_country(city, country.ref, "city"), city) if country is not None else None


def is_sure(ref: Ref) -> bool:
    """Whether a city's bare name surely means that one: a capital, or a large one (by people)."""
    city = _cities().get(ref.id)
    return city is None or city.is_capital or city.population >= _SURE_POPULATION


def _is_as_great(ref: Ref, capital: Ref) -> bool:
    """Whether a namesake is a town that may be meant without more, by its size beside the other."""
    one, other = _cities().get(ref.id), _cities().get(capital.id)
    return one is not None and other is not None and one.population * _LESSER > other.population


def is_capital(ref: Ref) -> bool:
    """Whether a city is the capital of its country."""
    city = _cities().get(ref.id)
    return city is not None and city.is_capital


@cache
def _cities() -> dict[str, City]:
    return {c.ref.id: c for c in reference().cities}


def country_of(ref: Ref) -> Country | None:
    """The country that an entity belongs to, as the tables hold it; None without one."""
    return reference().countries.get(ref.country or "")


def as_country(mention: Mention, ref: Ref, how: str) -> Mention:
    return Mention(
        mention.start, mention.end, mention.first, mention.last, ref, Sense.NAME,
        f"{how}:{mention.ref.name}", ref.id,
    )  # fmt: skip


def is_home(person: Mention, country: Mention, reading: Reading) -> bool:
    """Whether the country is the person's own: a trip there is no visit."""
    own = _own_countries(person, reading)
    if "VAT" in own and country.linked_by == "city:Rome":
        return True  # the Pope lives there
    residence = lexicon().titles.living_in.get(person.ref.id)
    if residence is not None:
        return country.ref.id == residence
    if lexicon().names.states_like_countries.get(country.ref.id) in own - {None}:
        return not _is_told_of(country.ref, reading)
    return country.ref.id in own | reference().countries_of(person.ref.id)


def _own_countries(person: Mention, reading: Reading) -> set[str | None]:
    known = reading.people.get(person.ref.id)
    return {person.country, known.country if known else None, person.ref.country}


def is_home_town(
    person: Mention, place: Place, sentence: SentenceReading, reading: Reading
) -> bool:
    """Whether a town may be one of the same name in the person's own country.

    "Starmer visited Perth": Scotland has one as well. A capital is what its name means, and so is
    the town of a country that the sentence names.
    """
    city, country = place.city, place.country.ref.id
    if city is None or is_capital(city.ref):
        return False
    if any(m.is_country and m.ref.id == country for m in sentence.mentions):
        return False
    own = _own_countries(person, reading) - {None}
    return any(other.country in own for other in (city.ref, *city.others))


def _is_told_of(country: Ref, reading: Reading) -> bool:
    """Whether a text says more of a country than a name that is also that of a state.

    A town or a person of it, its adjective, or a third country in a sentence with it: else "Trump
    arrived in Georgia" is of his own.
    """
    state_of = lexicon().names.states_like_countries[country.id]
    for sentence in reading.sentences:
        meanings = [m for h in sentence.hits for m in h.meanings]
        ids = {m.ref.id for m in meanings if m.ref.type is EntityType.COUNTRY}
        if any(m.ref.id != country.id and m.ref.country == country.id for m in meanings):
            return True
        if any(m.ref.id == country.id and m.sense is Sense.DEMONYM for m in meanings):
            return True
        if country.id in ids and ids - {country.id, state_of}:
            return True
    return False
