"""The reference tables of `seeds/reference/`, typed, with the source of every row.

They feed the gazetteer, the ids, the linking and the dating of undated articles. Rows that rest on
memory alone keep their `unverified` mark in `source`; nothing here turns them into facts.
"""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Final

from app.domain import edtf, ids
from app.domain.edtf import Interval
from app.domain.errors import ReferenceInvalid
from app.domain.ontology import EntityType
from ingest.lexicon import lexicon
from ingest.rows import City, Country, Edition, KnownPerson, Organization, Place, Ref, Term, Wanted

_STATES: Final = ("state", "province")
"""Kinds of places.csv that stand behind a town: "Paris, Texas"."""


@dataclass(frozen=True)
class Reference:
    """All tables, with the look-ups that the pipeline asks for."""

    countries: Mapping[str, Country]
    cities: tuple[City, ...]
    organizations: tuple[Organization, ...]
    terms: tuple[Term, ...]
    editions: tuple[Edition, ...]
    places: tuple[Place, ...]
    people: tuple[KnownPerson, ...]
    wanted: tuple[Wanted, ...]
    states: frozenset[str] = frozenset()
    """Names of states and provinces, which say which town of a name is meant."""
    _by_person: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    _by_country: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    _by_surname: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    _countries_of: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def terms_of(self, folded_name: str) -> tuple[Term, ...]:
        """Terms of the person of this folded full name."""
        return self._by_person.get(folded_name, ())

    def terms_in(self, alpha3: str) -> tuple[Term, ...]:
        """Terms in offices of a country."""
        return self._by_country.get(alpha3, ())

    def countries_of(self, person_id: str) -> frozenset[str]:
        """Every country that a person holds or held an office of: a monarch may have several."""
        return self._countries_of.get(person_id, frozenset())

    def terms_by_surname(self, folded_surname: str) -> tuple[Term, ...]:
        """Terms of everybody who may be called by this word alone."""
        return self._by_surname.get(folded_surname, ())

    def has_left(self, person: Ref, when: Interval) -> bool:
        """Whether every office that the tables give a person had ended before these days."""
        terms = self.terms_of(ids.fold(person.name))
        return bool(terms) and not any(t.holds_on(when) for t in terms)

    def editions_of(self, series: str) -> list[Edition]:
        """The editions of a series, oldest first."""
        return sorted((e for e in self.editions if e.series == series), key=lambda e: str(e.days))


def _rows(name: str) -> Iterator[dict[str, str]]:
    path = files("seeds").joinpath("reference", name)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    for number, row in enumerate(csv.DictReader(lines), start=2):
        if not row.get("source"):
            raise ReferenceInvalid(f"{name}, row {number}: a row without a source")
        yield row


def _split(*cells: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for cell in cells for part in cell.split("|") if part))


def _countries() -> dict[str, Country]:
    return {
        row["iso3"]: Country(
            alpha3=row["iso3"],
            name=row["name"],
            capitals=_split(row["capital"], row["capital_alt"]),
            demonyms=_split(row["demonyms"]),
            names=_split(row["name"], row["official_name"], row["aliases"]),
            seats=_split(row["seats"]),
            source=row["source"],
        )
        for row in _rows("countries.csv")
    }


def _cities() -> tuple[City, ...]:
    return tuple(
        City(
            alpha3=row["iso3"],
            name=row["name"],
            names=_split(row["name"], row["alternate_names"]),
            population=int(row["population"] or 0),
            is_capital=row["capital"] == "true",
            geonames=row["source"].removeprefix("geonames:").split()[0],
        )
        for row in _rows("cities.csv")
    )


def _organizations() -> tuple[Organization, ...]:
    return tuple(
        Organization(
            id=row["id"],
            acronym=row["acronym"],
            name=row["name"],
            names=_split(row["acronym"], row["name"], row["aliases"]),
            treaties=_split(row["treaty"]),
            is_treaty=row["kind"] == "treaty",
            is_area=row["kind"] == "area",
        )
        for row in _rows("organizations.csv")
    )


def _places() -> tuple[Place, ...]:
    return tuple(
        Place(row["name"], row["iso3"], is_state=row["kind"] in _STATES)
        for row in _rows("places.csv")
    )


def _people() -> tuple[KnownPerson, ...]:
    return tuple(
        KnownPerson(
            _split(row["name"], row["aliases"]),
            Ref(ids.leader_id(row["name"]), EntityType.LEADER, row["name"], row["iso3"] or None),
        )
        for row in _rows("people.csv")
    )


def _wanted(terms: Iterable[Term], people: Iterable[KnownPerson]) -> tuple[Wanted, ...]:
    """Those on the court's list, as the persons whom the other tables know by one of the names."""
    known = {ids.fold(t.person): t.ref for t in terms if t.is_full_name}
    known |= {ids.fold(name): person.ref for person in people for name in person.names}
    found = []
    for row in _rows("icc_warrants.csv"):
        names = _split(row["person"], row["aliases"])
        own = Ref(ids.leader_id(names[0]), EntityType.LEADER, names[0], row["iso3"] or None)
        ref = next((known[n] for n in map(ids.fold, names) if n in known), own)
        found.append(Wanted(names, ref, _day(row["issued"])))
    return tuple(found)


def _terms() -> tuple[Term, ...]:
    rows = list(_rows("leaders.csv"))
    qids: dict[str, set[str]] = {}
    for row in rows:
        if row["qid"]:
            qids.setdefault(ids.fold(row["person"]), set()).add(row["qid"])
    return tuple(_term(row, qids.get(ids.fold(row["person"]), set())) for row in rows)


def _term(row: Mapping[str, str], qids: set[str]) -> Term:
    is_full = row["name_form"] == "full"
    if len(qids) == 1:
        person_id = next(iter(qids))
    elif is_full:
        person_id = ids.leader_id(row["person"])
    else:
        person_id = f"leader:{row['iso3']}-{ids.slug(row['person'])}"
    return Term(
        person=row["person"],
        person_id=person_id,
        alpha3=row["iso3"],
        organization=row["organisation"],
        office=row["office"],
        title=row["title"],
        is_full_name=is_full,
        start=_day(row["start"]),
        end=_end_of(row),
        is_effective=any(name in row["source"] for name in _ONE_LEADER_SOURCES),
    )


_ONE_LEADER_SOURCES: Final = ("REIGN", "archigos")


def _day(text: str) -> date | None:
    return edtf.parse(text).earliest if text else None


def _end_of(row: Mapping[str, str]) -> date | None:
    """End of a term; where only the day it was last seen is known, that day."""
    if row["end"]:
        return edtf.parse(row["end"]).latest
    _, last_seen, day = row["end_certainty"].partition("last seen ")
    return edtf.parse(day[:10]).latest if last_seen else None


def _editions() -> tuple[Edition, ...]:
    rows = list(_rows("summits.csv"))
    per_year = Counter((row["series"], row["year"]) for row in rows)
    return tuple(
        _edition(row, is_one_of_many=per_year[row["series"], row["year"]] > 1) for row in rows
    )


def _edition(row: Mapping[str, str], *, is_one_of_many: bool) -> Edition:
    year = int(row["year"])
    return Edition(
        series=row["series"],
        ordinal=int(row["edition"]) if row["edition"].isdigit() else None,
        year=year,
        days=_days(row),
        host=row["host_iso3"],
        city=row["city"],
        name=row["official_name"],
        format=row["format"],
        id=ids.summit_id(row["series"], year=year, start=row["start"] if is_one_of_many else None),
    )


def _days(row: Mapping[str, str]) -> Interval:
    if not row["start"]:
        return edtf.parse(row["year"])
    start = edtf.parse(row["start"])
    return Interval(start.earliest, edtf.parse(row["end"]).latest if row["end"] else start.latest)


def _countries_by_person(terms: Iterable[Term]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for term in terms:
        if term.alpha3:
            found.setdefault(term.person_id, set()).add(term.alpha3)
    return {person: frozenset(countries) for person, countries in found.items()}


@cache
def reference() -> Reference:
    """The project's own tables, read once; ReferenceInvalid where a row has no source."""
    terms, people, places = _terms(), _people(), _places()
    return Reference(
        countries=_countries(),
        cities=_cities(),
        organizations=_organizations(),
        terms=terms,
        editions=_editions(),
        places=places,
        states=frozenset(p.name for p in places if p.is_state),
        people=people,
        wanted=_wanted(terms, people),
        _by_person=_grouped(terms, lambda t: {ids.fold(t.person)}),
        _by_country=_grouped(terms, lambda t: {t.alpha3} - {""}),
        _by_surname=_grouped(terms, _surnames),
        _countries_of=_countries_by_person(terms),
    )


def _grouped(
    terms: Iterable[Term], keys_of: Callable[[Term], set[str]]
) -> Mapping[str, tuple[Term, ...]]:
    groups: dict[str, list[Term]] = {}
    for term in terms:
        for key in keys_of(term):
            groups.setdefault(key, []).append(term)
    return {key: tuple(group) for key, group in groups.items()}


def _surnames(term: Term) -> set[str]:
    """The words by which somebody may be called alone: never "Jr."."""
    names = lexicon().names
    folded = ids.fold(term.person).split()
    words = [w for w in folded if w.rstrip(".") not in names.generations] or folded
    by_first = names.family_name_first | names.called_by_first_name
    is_title = words[0] in lexicon().titles.reigning  # "Sultan Ibrahim" of Malaysia
    return {words[-1], words[0]} if term.alpha3 in by_first and not is_title else {words[-1]}


def near(interval: Interval, *, n_days: int) -> Interval:
    """The interval widened by `n_days` on both sides."""
    slack = timedelta(days=n_days)
    earliest, latest = interval
    if earliest is not None:
        earliest = earliest - slack if earliest - date.min > slack else date.min
    if latest is not None:
        latest = latest + slack if date.max - latest > slack else date.max
    return Interval(earliest, latest)
