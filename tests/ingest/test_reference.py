"""The reference tables: a source in every row, ids of their own, and nothing lost on loading."""

import csv
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from app.domain import ids
from app.domain.edtf import Interval
from ingest.reference import Reference, reference

TABLES = Path(__file__).parents[2] / "seeds" / "reference"
COUNTED = {
    "cities": 12_000,
    "countries": 249,
    "icc_states": 190,
    "icc_warrants": 60,
    "leaders": 2_500,
    "memberships": 1_600,
    "organizations": 60,
    "people": 20,
    "places": 100,
    "summits": 500,
}
KEYS = {
    "countries": ("iso3",),
    "icc_states": ("iso3",),
    "organizations": ("id",),
    "people": ("name",),
    "places": ("name",),
    "summits": ("series", "year", "start"),
}


def rows(table: str) -> list[dict[str, str]]:
    """The rows of a table as they stand in its file."""
    with (TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def tables() -> Reference:
    return reference()


@pytest.mark.parametrize("table", COUNTED)
def test_every_row_has_a_source(table: str) -> None:
    assert [row for row in rows(table) if not row["source"].strip()] == []


@pytest.mark.parametrize(("table", "n_least"), COUNTED.items(), ids=COUNTED)
def test_table_is_whole(table: str, n_least: int) -> None:
    assert len(rows(table)) >= n_least


@pytest.mark.parametrize(("table", "key"), KEYS.items(), ids=KEYS)
def test_key_is_unique(table: str, key: tuple[str, ...]) -> None:
    counts = Counter(tuple(row[name] for name in key) for row in rows(table))

    assert [k for k, n in counts.items() if n > 1] == []


@pytest.mark.parametrize(
    "table", ["cities", "icc_states", "leaders", "memberships", "places", "summits"]
)
def test_country_codes_are_of_countries(table: str, tables: Reference) -> None:
    name = "host_iso3" if table == "summits" else "iso3"
    codes = {row[name] for row in rows(table) if row[name]}

    assert codes - set(tables.countries) == set()


def test_memberships_are_of_known_organizations() -> None:
    parts = ("acronym", "name", "aliases")
    names = {n for row in rows("organizations") for part in parts for n in row[part].split("|")}

    assert {row["org"] for row in rows("memberships")} - names == set()


def test_no_row_of_a_country_is_lost(tables: Reference) -> None:
    assert len(tables.countries) == len(rows("countries"))


def test_no_row_of_a_city_is_lost(tables: Reference) -> None:
    assert len(tables.cities) == len(rows("cities"))


def test_no_row_of_a_leader_is_lost(tables: Reference) -> None:
    assert len(tables.terms) == len(rows("leaders"))


def test_no_row_of_a_summit_is_lost(tables: Reference) -> None:
    assert len(tables.editions) == len(rows("summits"))


def test_alpha3_codes_are_three_capitals(tables: Reference) -> None:
    assert [c for c in tables.countries if not re.fullmatch("[A-Z]{3}", c)] == []


def test_kosovo_is_xkx(tables: Reference) -> None:
    assert tables.countries["XKX"].name == "Kosovo"


def test_ids_of_summits_are_unique(tables: Reference) -> None:
    counts = Counter(e.id for e in tables.editions)

    assert [i for i, n in counts.items() if n > 1] == []


def test_ids_of_cities_are_unique(tables: Reference) -> None:
    counts = Counter(c.ref.id for c in tables.cities)

    assert [i for i, n in counts.items() if n > 1] == []


def test_ids_of_organizations_carry_their_type(tables: Reference) -> None:
    assert [o.id for o in tables.organizations if not re.fullmatch("org:[a-z0-9-]+", o.id)] == []


def test_ids_of_persons_are_wikidata_or_typed(tables: Reference) -> None:
    form = r"Q[1-9]\d*|leader:[A-Za-z0-9-]+"

    assert [t.person_id for t in tables.terms if not re.fullmatch(form, t.person_id)] == []


def test_one_wikidata_id_is_one_name(tables: Reference) -> None:
    names: dict[str, set[str]] = {}
    for term in tables.terms:
        if term.person_id.startswith("Q") and term.is_full_name:
            names.setdefault(term.person_id, set()).add(term.person)

    assert {i: n for i, n in names.items() if len(n) > 3} == {}


def test_terms_end_after_they_begin(tables: Reference) -> None:
    assert [t for t in tables.terms if t.start and t.end and t.start > t.end] == []


def test_editions_end_after_they_begin(tables: Reference) -> None:
    spans = [e.days for e in tables.editions]

    assert [d for d in spans if d.earliest and d.latest and d.earliest > d.latest] == []


@pytest.mark.parametrize(
    ("alpha3", "day", "office", "name"),
    [
        pytest.param("IND", "2024-07-08", "head of government", "Narendra Modi", id="india"),
        pytest.param("RUS", "2024-07-08", "head of state", "Vladimir Putin", id="russia"),
        pytest.param("RUS", "2010-07-08", "head of state", "Dmitry Medvedev", id="russia-2010"),
        pytest.param("DEU", "2015-07-08", "head of government", "Angela Merkel", id="germany"),
        pytest.param("FRA", "2024-07-08", "head of state", "Emmanuel Macron", id="france"),
    ],
)
def test_office_is_held_by_one(
    tables: Reference, alpha3: str, day: str, office: str, name: str
) -> None:
    when = Interval.of_day(date.fromisoformat(day))
    holders = {
        t.person
        for t in tables.terms_in(alpha3)
        if t.office == office and t.is_full_name and t.holds_on(when)
    }

    assert holders == {name}


def test_surname_leads_to_every_bearer(tables: Reference) -> None:
    bearers = {t.person for t in tables.terms_by_surname("clinton")}

    assert {"Bill Clinton", "Hillary Clinton"} <= bearers


def test_family_name_comes_first_in_china(tables: Reference) -> None:
    assert "Xi Jinping" in {t.person for t in tables.terms_by_surname("xi")}


def test_g20_of_2024_was_in_rio(tables: Reference) -> None:
    edition = next(e for e in tables.editions if e.id == "summit:g20-2024")

    assert (edition.host, edition.city, str(edition.days.earliest)) == (
        "BRA",
        "Rio de Janeiro",
        "2024-11-18",
    )


def test_tables_are_read_once() -> None:
    assert reference() is reference()


def test_no_two_persons_share_a_wikidata_item() -> None:
    names: dict[str, set[str]] = {}
    for term in reference().terms:
        if term.is_full_name:
            names.setdefault(term.person_id, set()).add(ids.fold(term.person))

    assert {item: shared for item, shared in names.items() if len(shared) > 1} == {}
