"""Every saved query draws the same on both stores, only reads, and walks one side of the graph."""

import re
from datetime import date

import pytest

from app.console.assets import BEHIND_AN_EDGE
from app.console.queries import placeholders, saved_queries
from app.console.style import palette
from app.domain.ontology import Status, ontology
from app.graph.connection import DATABASE, Connection
from app.graph.schema import DIRECT_TYPES, FIXED_TYPES
from tests.console.conftest import Fill, query
from tests.console.drawing import Drawing, drawn
from tests.factories import make_article, make_claim
from tests.graph.harness import open_case

QUERIES = {query.name: query for query in saved_queries()}
TEN = "visits announced refused wanted members leader gatherings words disagree articles".split()


def types_in(cypher: str) -> set[str]:
    """The relationship types that a query names."""
    found = re.findall(r"\[\w*:([A-Z_|]+)\]", cypher)
    return {name for types in found for name in types.split("|")}


def test_the_ten_questions_of_a_newcomer_are_there() -> None:
    assert set(TEN) <= set(QUERIES)
    assert len({one.question for one in QUERIES.values()}) == len(QUERIES)


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_walks_the_direct_relationships_or_the_apparatus(name: str) -> None:
    cypher = QUERIES[name].cypher
    types = types_in(cypher)

    assert types <= set(DIRECT_TYPES) or types <= set(FIXED_TYPES)
    if not types:  # every type, but between entities, where only the direct ones are
        assert len(re.findall(r"\(\w+:(?:Entity|Leader)\b", cypher)) == 2


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_only_reads_and_has_a_bound(name: str) -> None:
    cypher = QUERIES[name].cypher

    assert not re.search(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|LOAD|CALL|DROP)\b", cypher, re.I)
    assert re.search(r"\nLIMIT \d+$", cypher)
    assert "<" not in re.sub(r"<-|<=|>", "", cypher), "a placeholder was left"


def test_every_type_is_in_a_class_and_in_a_kind() -> None:
    types = placeholders(ontology(), palette())
    by_class = [name for cls in palette().classes for name in types[cls]]

    assert sorted(by_class) == sorted(DIRECT_TYPES)
    assert {name for kind in ontology().kinds for name in types[kind]} == set(DIRECT_TYPES)


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_draws_something_on_the_seeds(seeded: dict[str, Drawing], name: str) -> None:
    assert len(seeded[name].nodes) >= 2
    assert len(seeded[name].relationships) >= 1


@pytest.fixture(scope="module")
def on_embedded(embedded_connection: Connection, fill: Fill) -> dict[str, Drawing]:
    fill(embedded_connection)
    return {name: drawn(embedded_connection, one.cypher) for name, one in QUERIES.items()}


@pytest.fixture(scope="module")
def on_neo4j(neo4j_connection: Connection, fill: Fill) -> dict[str, Drawing]:
    fill(neo4j_connection)
    return {name: drawn(neo4j_connection, one.cypher) for name, one in QUERIES.items()}


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def seeded(request: pytest.FixtureRequest) -> dict[str, Drawing]:
    """What every query draws, on each store in turn."""
    drawings: dict[str, Drawing] = request.getfixturevalue(f"on_{request.param}")
    return drawings


def test_both_stores_draw_the_same(
    on_embedded: dict[str, Drawing], on_neo4j: dict[str, Drawing]
) -> None:
    assert on_embedded == on_neo4j


def test_who_visited_whom_has_no_plan(seeded: dict[str, Drawing]) -> None:
    """Putin plans to visit India in both seeds; his visit of 2021 is the one that is drawn."""
    assert {edge[0] for edge in seeded["visits"].relationships} == {"VISITED"}
    assert ("PLANS_TO_VISIT", "Q7747", "IND") in {
        edge[:3] for edge in seeded["announced"].relationships
    }


def test_members_are_told_from_those_that_are_none(seeded: dict[str, Drawing]) -> None:
    edges = {edge[:3] for edge in seeded["members"].relationships}

    assert ("NOT_MEMBER_OF", "IND", "org:icc") in edges
    assert ("MEMBER_OF", "MNG", "org:icc") in edges


# Cases that the seeds do not have


def edge(connection: Connection, name: str, earliest: date) -> None:
    """One more relationship from the leader to the country, as the writer would make it."""
    texts = {
        "VISITED": "MATCH (a:Leader), (b:Country) CREATE (a)-[:VISITED {earliest: $day}]->(b)",
        "PLANS_TO_VISIT": (
            "MATCH (a:Leader), (b:Country) CREATE (a)-[:PLANS_TO_VISIT {earliest: $day}]->(b)"
        ),
    }
    with open_case(connection) as store:
        store.driver.execute_query(texts[name], {"day": earliest}, database_=DATABASE)


@pytest.mark.parametrize(("visited", "is_open"), [("2024-06-01", True), ("2024-08-10", False)])
def test_a_plan_that_a_later_visit_answers_is_not_open(
    store_connection: Connection, visited: str, is_open: bool
) -> None:
    with open_case(store_connection) as store:
        store.driver.execute_query(
            "CREATE (:Entity:Leader {entity_id: 'Q7747', name: 'P'}), "
            "(:Entity:Country {entity_id: 'IND', name: 'I'})",
            database_=DATABASE,
        )
    edge(store_connection, "PLANS_TO_VISIT", date(2024, 8, 1))
    edge(store_connection, "VISITED", date.fromisoformat(visited))

    found = drawn(store_connection, query("announced").cypher)

    assert len(found.relationships) == is_open


def test_articles_that_contradict_each_other_are_found(store_connection: Connection) -> None:
    said = [
        {"text": "Vladimir Putin visited India.", "url": "https://news.example/1"},
        {"text": "Vladimir Putin did not visit India.", "url": "https://news.example/2"},
    ]
    with open_case(store_connection) as store:
        for row, status in zip(said, (Status.OCCURRED, Status.NEGATED), strict=True):
            article = make_article(row["text"], url=row["url"])
            store.ingest(article, make_claim(article, status=status, time="2024-07"))

    found = drawn(store_connection, query("disagree").cypher)

    assert {label for label, _ in found.nodes} == {"Fact", "Claim", "Article"}
    assert len(found.nodes) == 5


def test_articles_that_agree_are_not_shown_to_disagree(store_connection: Connection) -> None:
    with open_case(store_connection) as store:
        for n in (1, 2):
            article = make_article("Vladimir Putin visited India.", url=f"https://news.example/{n}")
            store.ingest(article, make_claim(article, time="2024-07"))

    assert drawn(store_connection, query("disagree").cypher).n_rows == 0


def test_the_words_behind_an_edge_are_found_by_its_fact_id(
    store_connection: Connection,
) -> None:
    with open_case(store_connection) as store:
        article = make_article("Vladimir Putin visited India.")
        store.ingest(article, make_claim(article, time="2024-07"))
        fact_id = store.rows("MATCH ()-[r:VISITED]->() RETURN r.fact_id AS id")[0]["id"]

    found = drawn(store_connection, BEHIND_AN_EDGE.replace("fct_...", fact_id))

    assert {label for label, _ in found.nodes} == {"Fact", "Claim", "Article"}
