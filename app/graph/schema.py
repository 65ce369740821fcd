"""The shape of the graph: labels, relationship types, constraints, and the version of all that."""

from typing import Final

import neo4j

from app.domain.errors import SchemaUnknown
from app.domain.ontology import ontology
from app.graph.connection import DATABASE, Connection
from app.graph.embedded import write_lock
from app.graph.queries import schema as q
from app.graph.session import read_rows, translated

SCHEMA_VERSION: Final = 1
"""Raise when a store written by older code can no longer be read by the new."""

FIXED_TYPES: Final[tuple[str, ...]] = (
    "FROM", "SUPPORTS", "MAY_REFER_TO", "ACTOR", "OBJECT", "PLACE", "OCCASION",
)  # fmt: skip
"""Relationship types of the apparatus: between articles, claims, facts and their entities."""

DIRECT_TYPES: Final[tuple[str, ...]] = ontology().relationship_types()
"""Relationship types between entities, one for each status that has an edge."""


def ensure_schema(driver: neo4j.Driver, connection: Connection) -> None:
    """Make constraints, indexes and the version node where they are missing; twice is once.

    Raises SchemaUnknown, and changes nothing, if the store was written under another version.
    """
    version = schema_version(driver)
    if version == SCHEMA_VERSION:
        return
    if version is not None:
        raise SchemaUnknown(_unknown(version))
    with translated(), write_lock(connection), driver.session(database=DATABASE) as session:
        for statement in (*q.CONSTRAINTS, *q.INDEXES):
            session.run(statement).consume()
        # Last, so that a schema that was made only in part has no version and is made again.
        session.run(q.WRITE_VERSION, version=SCHEMA_VERSION).consume()


def schema_version(driver: neo4j.Driver) -> int | None:
    """The version that the store was made under, None if it has none yet."""
    rows = read_rows(driver, q.READ_VERSION)
    return rows[0]["version"] if rows else None


def check_schema(driver: neo4j.Driver) -> None:
    """SchemaUnknown unless the store has the version of this code."""
    version = schema_version(driver)
    if version is None:
        raise SchemaUnknown("the store has no schema yet: start it with `entente serve`")
    if version != SCHEMA_VERSION:
        raise SchemaUnknown(_unknown(version))


def _unknown(version: int) -> str:
    return (
        f"the store has schema version {version} and this version of Entente knows only "
        f"{SCHEMA_VERSION}: use the version of Entente that wrote it, or an empty store"
    )
