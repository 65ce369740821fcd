"""The schema: made once, the same on both stores, and never guessed."""

from collections.abc import Iterator

import pytest
from neo4j.exceptions import ConstraintError

from app.domain.errors import GraphUnavailable, SchemaUnknown
from app.domain.ontology import Kind, ontology
from app.graph.connection import Connection, open_driver
from app.graph.queries.typed import ADD_EDGES, ARGUMENT_TYPES
from app.graph.schema import DIRECT_TYPES, FIXED_TYPES, SCHEMA_VERSION, ensure_schema
from app.graph.store import GraphReader
from tests.graph.harness import Store, open_case


@pytest.fixture
def store(store_connection: Connection) -> Iterator[Store]:
    with open_case(store_connection) as case:
        yield case


def test_a_second_time_changes_nothing(store: Store) -> None:
    ensure_schema(store.driver, store.connection)

    store.reader.ready()
    assert store.n("MATCH (m:Meta {key: 'schema'}) RETURN m.version") == SCHEMA_VERSION
    assert store.n("MATCH (n) RETURN count(n)") == 1


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Article", "article_id"),
        ("Claim", "claim_id"),
        ("Fact", "fact_id"),
        ("Entity", "entity_id"),
        ("Dossier", "dossier_id"),
        ("Change", "seq"),
        ("Meta", "key"),
    ],
)
def test_an_id_is_there_once(store: Store, label: str, key: str) -> None:
    text = f"CREATE (:{label} {{{key}: 'x'}}) CREATE (:{label} {{{key}: 'x'}})"

    with pytest.raises(ConstraintError):
        store.rows(text)


def test_an_unknown_version_is_refused(store: Store) -> None:
    store.rows("MATCH (m:Meta {key: 'schema'}) SET m.version = 99")

    with pytest.raises(SchemaUnknown, match="version 99"):
        ensure_schema(store.driver, store.connection)


def test_a_reader_is_not_ready_under_an_unknown_version(store: Store) -> None:
    store.rows("MATCH (m:Meta {key: 'schema'}) SET m.version = 99")

    with pytest.raises(SchemaUnknown, match="version 99"):
        store.reader.ready()


def test_a_reader_is_not_ready_without_a_schema(store: Store) -> None:
    store.rows("MATCH (m:Meta) DELETE m")

    with pytest.raises(SchemaUnknown, match="no schema"):
        store.reader.ready()


def test_no_answer_is_said_in_our_words() -> None:
    nowhere = Connection("bolt://127.0.0.1:9", "neo4j", "secret", embedded=False, data_dir=None)

    with open_driver(nowhere, retry_s=0) as driver, pytest.raises(GraphUnavailable):
        GraphReader(driver).ready()


def test_a_wrong_password_is_said_in_our_words(store_connection: Connection) -> None:
    c = store_connection
    wrong = Connection(c.uri, c.username, "not-it-at-all", embedded=c.embedded, data_dir=c.data_dir)

    with open_driver(wrong, retry_s=0) as driver, pytest.raises(GraphUnavailable, match="password"):
        GraphReader(driver).ready()


def test_every_relationship_of_the_ontology_has_its_texts() -> None:
    assert set(DIRECT_TYPES) == set(ontology().relationship_types())
    for kind in Kind:
        for name in ontology().relationship_types(kind):
            assert f"-[r:{name}]->" in ADD_EDGES[kind]


def test_no_relationship_of_a_fact_is_taken_for_one_of_the_apparatus() -> None:
    assert not set(DIRECT_TYPES) & {*FIXED_TYPES, *ARGUMENT_TYPES}
