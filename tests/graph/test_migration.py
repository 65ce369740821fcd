"""The step from schema version 1: a store that was written by its code, rebuilt by this one.

`schema_1.jsonl` is such a store, node by node, as the code of version 1 left it: two articles read,
one waiting.
"""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pytest

from app.domain.article import Article
from app.domain.errors import SchemaUnknown
from app.domain.model import Claim
from app.domain.ontology import Status
from app.graph.connection import DATABASE, Connection
from app.graph.schema import SCHEMA_VERSION, ensure_schema
from tests.factories import MONGOLIA, make_article, make_claim, make_extraction
from tests.graph.harness import Store, open_case

STORE: Final = Path(__file__).with_name("schema_1.jsonl")

ONE = make_article("Vladimir Putin visited India.")
TWO = make_article(
    "V. Putin visited India and did not go to Mongolia.",
    "2024-07-11",
    url="https://news.example/2",
    source_id="two",
)
THREE = make_article("Narendra Modi will visit Russia.", None, url="https://news.example/3")
HE = ("leader:vladimir-putin", "V. Putin")
CLAIMS: Final[dict[str, list[Claim]]] = {
    ONE.article_id: [make_claim(ONE, time="2024-07-08")],
    TWO.article_id: [
        make_claim(TWO, actor=HE, time="2024-07-08"),
        make_claim(TWO, actor=HE, object=MONGOLIA, status=Status.NEGATED),
    ],
    THREE.article_id: [],
}


@pytest.fixture
def store(store_connection: Connection) -> Iterator[Store]:
    with open_case(store_connection) as case:
        yield case


def load(store: Store) -> None:
    """Put the old store in place of what is there."""
    store.rows("MATCH (n) DETACH DELETE n")
    for line in STORE.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        properties = {name: _native(value) for name, value in row["properties"].items()}
        if "node" in row:
            labels = ":".join(row["labels"])
            _run(
                store, f"CREATE (n:{labels}) SET n = $p, n.number = $i", p=properties, i=row["node"]
            )
        else:
            _run(
                store,
                "MATCH (a {number: $a}) MATCH (b {number: $b}) "
                f"CREATE (a)-[r:{row['type']}]->(b) SET r = $p",
                a=row["from"], b=row["to"], p=properties,
            )  # fmt: skip
    store.rows("MATCH (n) REMOVE n.number")


def _run(store: Store, text: str, **parameters: Any) -> None:
    store.driver.execute_query(text, parameters, database_=DATABASE)


def _native(value: Any) -> Any:
    if isinstance(value, dict):
        return (
            date.fromisoformat(value["day"])
            if "day" in value
            else datetime.fromisoformat(value["time"])
        )
    return value


def read_everything(store: Store) -> int:
    n = 0
    while lease := store.lease():
        store.commit(lease, make_extraction(lease.article, *CLAIMS[lease.article.article_id]))
        n += 1
    return n


def fresh(store: Store, *articles: Article) -> str:
    store.empty()
    store.writer.submit_all(articles)
    read_everything(store)
    return store.export()


def test_a_store_of_version_1_is_rebuilt(store: Store) -> None:
    wanted = fresh(store, ONE, TWO, THREE)
    load(store)
    assert store.n("MATCH (m:Meta {key: 'schema'}) RETURN m.version") == 1
    with pytest.raises(SchemaUnknown, match=f"version 1, and .* needs {SCHEMA_VERSION}"):
        ensure_schema(store.driver, store.connection)

    store.writer.begin_rebuild()
    assert read_everything(store) == 3
    store.writer.end_rebuild()

    assert store.export() == wanted
    ensure_schema(store.driver, store.connection)


def test_what_version_1_knew_of_its_past_is_kept(store: Store) -> None:
    load(store)
    before = store.rows("MATCH (c:Change) RETURN properties(c) AS c ORDER BY c.seq")
    received = store.rows("MATCH (a:Article) RETURN a.received_at AS t ORDER BY a.article_id")

    store.writer.begin_rebuild()
    read_everything(store)
    store.writer.end_rebuild()

    after = store.rows("MATCH (c:Change) RETURN properties(c) AS c ORDER BY c.seq")
    assert after[: len(before)] == before
    assert received == store.rows(
        "MATCH (a:Article) RETURN a.received_at AS t ORDER BY a.article_id"
    )
