"""The rows of the reference tables, typed, and what they are as entities."""

from dataclasses import dataclass
from datetime import date

from app.domain import ids
from app.domain.edtf import Interval
from app.domain.ontology import EntityType
from ingest.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Ref:
    """An entity that a name can mean; `country` is the alpha-3 code it belongs to, if any."""

    id: str
    type: EntityType
    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Country:
    """A row of countries.csv."""

    alpha3: str
    name: str
    capitals: tuple[str, ...]
    demonyms: tuple[str, ...]
    names: tuple[str, ...]
    seats: tuple[str, ...]
    source: str

    @property
    def ref(self) -> Ref:
        """The country as an entity."""
        return Ref(self.alpha3, EntityType.COUNTRY, self.name, self.alpha3)


@dataclass(frozen=True, slots=True)
class City:
    """A row of cities.csv; `population` of the GeoNames row."""

    alpha3: str
    name: str
    names: tuple[str, ...]
    population: int
    is_capital: bool
    geonames: str

    @property
    def ref(self) -> Ref:
        """The city as an entity, its country beside it."""
        return Ref(
            ids.city_id(self.name, alpha3=self.alpha3, geonames=self.geonames),
            EntityType.CITY,
            self.name,
            self.alpha3,
        )


@dataclass(frozen=True, slots=True)
class Organization:
    """A row of organizations.csv."""

    id: str
    acronym: str
    name: str
    names: tuple[str, ...]
    treaties: tuple[str, ...]
    is_treaty: bool
    is_area: bool

    @property
    def ref(self) -> Ref:
        """The organization as an entity, named as it is commonly called."""
        return Ref(self.id, EntityType.ORGANIZATION, self.acronym or self.name)


@dataclass(frozen=True, slots=True)
class Term:
    """A row of leaders.csv: a person in an office, from `start` to `end` (None: not known).

    `is_effective` where a source that lists one leader a country (REIGN, Archigos) has the person.
    """

    person: str
    person_id: str
    alpha3: str
    organization: str
    office: str
    title: str
    is_full_name: bool
    start: date | None
    end: date | None
    is_effective: bool = False

    @property
    def ref(self) -> Ref:
        """The person as an entity."""
        return Ref(self.person_id, EntityType.LEADER, self.person, self.alpha3 or None)

    def holds_on(self, interval: Interval) -> bool:
        """Whether the term covers some day of the interval."""
        return Interval(self.start, self.end).meets(interval)


@dataclass(frozen=True, slots=True)
class Edition:
    """A row of summits.csv: one edition of a series."""

    series: str
    ordinal: int | None
    year: int
    days: Interval
    host: str
    city: str
    name: str
    format: str
    id: str

    @property
    def ref(self) -> Ref:
        """The edition as an entity, its host country beside it."""
        return Ref(self.id, EntityType.SUMMIT, self.name, self.host or None)

    @property
    def series_ref(self) -> Ref:
        """The series that it is an edition of."""
        return series_ref(self.series)


def series_ref(name: str) -> Ref:
    """A summit series of this name, or acronym of the tables, as an entity."""
    title = lexicon().names.series_titles.get(name, name)
    return Ref(ids.series_id(name), EntityType.SERIES, title)


@dataclass(frozen=True, slots=True)
class Place:
    """A row of places.csv: a part, territory or small town and its country, if it has just one."""

    name: str
    alpha3: str
    is_state: bool = False


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A row of people.csv: somebody in the news who holds no office of leaders.csv."""

    names: tuple[str, ...]
    ref: Ref


@dataclass(frozen=True, slots=True)
class Wanted:
    """A row of icc_warrants.csv: somebody for whom the court issued a warrant on `issued`."""

    names: tuple[str, ...]
    ref: Ref
    issued: date | None
