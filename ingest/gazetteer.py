"""Names that the reference data know, found in one pass of an Aho-Corasick automaton.

A hit says what a name can mean, not what it means: "Moscow" is a city and, where it acts, a
government; "Georgia" is a country and a state of the USA. The later steps decide, with a reason.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final, Protocol

from ahocorasick_rs import AhoCorasick, MatchKind

from app.domain.ontology import EntityType
from ingest.lexicon import lexicon
from ingest.reference import Reference, reference
from ingest.rows import City, Ref, series_ref
from ingest.text import plain


class Sense(StrEnum):
    """In which way a name stands for its entity."""

    NAME = "name"
    DEMONYM = "demonym"
    SEAT = "seat"
    CITY = "city"
    TREATY = "treaty"
    PLACE = "place"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that a name can mean."""

    sense: Sense
    ref: Ref


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name in a text: `[start, end)` and everything it can mean."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]

    def of(self, *senses: Sense, type_: EntityType | None = None) -> Ref | None:
        """The first meaning in one of these senses (and of this type)."""
        for meaning in self.meanings:
            if meaning.sense in senses and (type_ is None or meaning.ref.type is type_):
                return meaning.ref
        return None


_WORD: Final = re.compile(r"\w")
_DOUBLE_NAME: Final = re.compile(r"([^()]+) \(([^()]+)\)")
_HYPHENED: Final = re.compile(r"-(\w)")
_FUSED_NUMBER: Final = re.compile(r"([A-Z]+)(\d+)")
_GENERATION: Final = re.compile(r",? Jr\b")
_NOTHING: Final = Ref("", EntityType.CITY, "")
"""What "Latin America" means here: no country, although a country's name stands in it."""
_LARGE_POPULATION: Final = 300_000
"""A smaller town is known by its main name only: its other names are often ordinary words."""


class _Automaton(Protocol):
    """What is used of the automaton, whose package publishes no types."""

    def find_matches_as_indexes(self, haystack: str) -> list[tuple[int, int, int]]:
        """Pattern number, start and end of every match, in code points."""


class Gazetteer:
    """All names of the reference data, ready to be looked for."""

    def __init__(self, tables: Reference) -> None:
        self._meanings: dict[str, list[Meaning]] = {}
        for name, meaning in _names(tables):
            known = self._meanings.setdefault(plain(name), [])
            if meaning not in known:
                known.append(meaning)
        self._patterns = sorted(self._meanings)
        self._automaton: _Automaton = AhoCorasick(
            self._patterns, matchkind=MatchKind.LeftmostLongest
        )

    def find(self, plain_text: str) -> Iterator[Hit]:
        """Hits in a text already made plain (`ingest.text.plain`), left to right, longest first."""
        for number, start, end in self._automaton.find_matches_as_indexes(plain_text):
            if start and _WORD.match(plain_text[start - 1]):
                continue
            if end < len(plain_text) and _WORD.match(plain_text[end]):
                continue
            meanings = self._meanings[self._patterns[number]]
            if all(m.sense is Sense.CITY for m in meanings) and (
                _is_surname(plain_text, start) or _is_another_word(plain_text, start, end)
            ):
                continue
            if _GENERATION.match(plain_text, end) and meanings[0].ref.type is EntityType.LEADER:
                continue  # "Donald Trump Jr." is another
            if meanings[0].sense is not Sense.NONE:
                yield Hit(start, end, tuple(meanings))

    def meanings(self, name: str) -> tuple[Meaning, ...]:
        """What a whole name can mean."""
        return tuple(self._meanings.get(plain(name), ()))


def _is_another_word(plain_text: str, start: int, end: int) -> bool:
    """Whether it is a word that is a city's name only behind "in", where no other name goes on."""
    if plain_text[start:end] not in lexicon().names.cities_behind_in:
        return False
    goes_on = plain_text[end : end + 1] in (" ", "-") and plain_text[end + 1 : end + 2].isupper()
    return goes_on or not plain_text[:start].endswith(" in ")


def _is_surname(plain_text: str, start: int) -> bool:
    """Whether "al-" or "el-" stands right before: "Muqtada al-Sadr" is no city."""
    return start > 2 and plain_text[start - 3 : start] in ("al-", "el-")


def _names(tables: Reference) -> Iterator[tuple[str, Meaning]]:
    yield from _country_names(tables)
    for organization in tables.organizations:
        sense = Sense.TREATY if organization.is_treaty else Sense.NAME
        yield from _each(organization.names, sense, organization.ref)
        yield from _each(organization.treaties, Sense.TREATY, organization.ref)
    for place in tables.places:
        if part_of := tables.countries.get(place.alpha3):
            yield place.name, Meaning(Sense.PLACE, part_of.ref)
    for name in lexicon().names.blockers:
        yield name, Meaning(Sense.NONE, _NOTHING)
    words = lexicon().names.ordinary_words - lexicon().names.cities_behind_in
    words |= {p.name for p in tables.places}
    for city in sorted(tables.cities, key=lambda c: (not c.is_capital, -c.population)):
        yield from _each((n for n in _city_names(city) if n not in words), Sense.CITY, city.ref)
    yield from _capitals(tables)
    for term in tables.terms:
        if term.is_full_name and " " in term.person:
            yield term.person, Meaning(Sense.NAME, term.ref)
            if "-" in term.person:  # "Kim Jong Un", as agencies write Kim Jong-un
                yield _HYPHENED.sub(_in_two, term.person), Meaning(Sense.NAME, term.ref)
    for person in tables.people:
        yield from _each(person.names, Sense.NAME, person.ref)
    series_names = lexicon().names.series_names
    for edition in tables.editions:
        yield from _each(_edition_names(edition.name), Sense.NAME, edition.ref)
        if edition.series not in series_names:
            yield from _each((edition.series,), Sense.NAME, edition.series_ref)
    for series, names in series_names.items():
        yield from _each(names, Sense.NAME, series_ref(series))


def _in_two(match: re.Match[str]) -> str:
    return f" {match[1].upper()}"


def _edition_names(name: str) -> Iterator[str]:
    """The name, both names of "A (B)", and the other spellings of "COP29"."""
    yield name
    if double := _DOUBLE_NAME.fullmatch(name):
        yield from double.groups()
        if fused := _FUSED_NUMBER.fullmatch(double[1]):
            letters, number = fused.groups()
            yield from (f"{letters} {number}", f"{letters}-{number}")
            yield f"{letters.capitalize()}{number}"


def _country_names(tables: Reference) -> Iterator[tuple[str, Meaning]]:
    for country in tables.countries.values():
        yield from _each(country.names, Sense.NAME, country.ref)
        yield from _each(country.demonyms, Sense.DEMONYM, country.ref)
        yield from _each(_plurals(country.demonyms), Sense.DEMONYM, country.ref)
        yield from _each(country.seats, Sense.SEAT, country.ref)


def _each(names: Iterable[str], sense: Sense, ref: Ref) -> Iterator[tuple[str, Meaning]]:
    for name in names:
        if len(name) > 1:
            yield name, Meaning(sense, ref)


def _plurals(demonyms: Iterable[str]) -> Iterator[str]:
    return (f"{name}s" for name in demonyms if name[-1] in "nirk")


def _city_names(city: City) -> Iterator[str]:
    yield city.name
    if city.is_capital or city.population >= _LARGE_POPULATION:
        yield from city.names


def _capitals(tables: Reference) -> Iterator[tuple[str, Meaning]]:
    """Capitals by the country table's spellings, which the city table may lack."""
    by_name = {(c.alpha3, plain(n)): c for c in tables.cities for n in c.names}
    main = {c.alpha3: c for c in tables.cities if c.is_capital}
    for country in tables.countries.values():
        for name in country.capitals:
            city = by_name.get((country.alpha3, plain(name))) or main.get(country.alpha3)
            if city:
                yield name, Meaning(Sense.CITY, city.ref)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer over the project's own reference data, built once (about a second)."""
    return Gazetteer(reference())
