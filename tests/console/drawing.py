"""What a query draws: the nodes and relationships in its answer, each once, by keys of our own."""

from dataclasses import dataclass
from typing import Any

import neo4j
from neo4j.graph import Node, Path, Relationship

from app.graph.connection import DATABASE, Connection, open_driver

_KEYS = ("entity_id", "fact_id", "claim_id", "article_id")


@dataclass(frozen=True, slots=True)
class Drawing:
    """Nodes by label and key; relationships by type, the keys of both ends, and their fact."""

    n_rows: int
    nodes: frozenset[tuple[str, str]]
    relationships: frozenset[tuple[str, str, str, str]]


def drawn(connection: Connection, cypher: str) -> Drawing:
    """Run a query in a transaction that may only read, and see what it draws."""
    with (
        open_driver(connection) as driver,
        driver.session(database=DATABASE, default_access_mode=neo4j.READ_ACCESS) as session,
    ):
        rows = session.execute_read(_rows, cypher)
        values = [value for row in rows for value in row]
    return Drawing(
        n_rows=len(rows),
        nodes=frozenset(_key(value) for value in values if isinstance(value, Node)),
        relationships=frozenset(
            _edge(value) for value in values if isinstance(value, Relationship)
        ),
    )


def _rows(tx: neo4j.ManagedTransaction, cypher: str) -> list[list[Any]]:
    rows = [record.values() for record in tx.run(cypher)]
    assert not any(isinstance(value, Path) for row in rows for value in row)
    return rows


def _key(node: Node) -> tuple[str, str]:
    label = min(node.labels - {"Entity"})
    # A claim has the ids of its article and fact as well.
    name = "claim_id" if label == "Claim" else next(key for key in _KEYS if key in node)
    return label, node[name]


def _edge(edge: Relationship) -> tuple[str, str, str, str]:
    start, end = edge.nodes
    assert start is not None
    assert end is not None
    return edge.type, _id_of(start), _id_of(end), edge.get("fact_id", "")


def _id_of(node: Node) -> str:
    # Only nodes that are in the answer themselves have properties.
    return _key(node)[1] if node.labels else ""
