"""The shape of the graph: labels, relationship types, constraints, and the version of all that."""

from typing import Final

import neo4j

from app.domain.errors import SchemaUnknown
from app.domain.ontology import ontology
from app.graph.connection import DATABASE, Connection
from app.graph.embedded import write_lock
from app.graph.queries import schema as q
from app.graph.session import read_rows, translated

SCHEMA_VERSION: Final = 2
"""Raise when a store written by older code can no longer be read by the new.

1. The first.
2. Claims name their entities (`entity_ids`); judgements and tombstones.
"""

FIXED_TYPES: Final[tuple[str, ...]] = (
    "FROM", "SUPPORTS", "MAY_REFER_TO", "ACTOR", "OBJECT", "PLACE", "OCCASION",
)  # fmt: skip
"""Relationship types of the apparatus: between articles, claims, facts and their entities."""

DIRECT_TYPES: Final[tuple[str, ...]] = ontology().relationship_types()
"""Relationship types between entities, one for each status that has an edge."""


def ensure_schema(driver: neo4j.Driver, connection: Connection) -> None:
    """Make constraints, indexes and the version node in a store that has no version; twice is once.

    Raises SchemaUnknown, and changes nothing, if the store was written under another version, or
    is in the middle of a rebuild.
    """
    if _check(_read(driver)) is None:
        make_schema(driver, connection)
        with translated(), write_lock(connection), driver.session(database=DATABASE) as session:
            # Last, so that a schema that was made only in part has no version and is made again.
            session.run(q.WRITE_VERSION, version=SCHEMA_VERSION).consume()


def make_schema(driver: neo4j.Driver, connection: Connection) -> None:
    """Make constraints and indexes where they are missing, whatever the version."""
    with translated(), write_lock(connection), driver.session(database=DATABASE) as session:
        for statement in (*q.CONSTRAINTS, *q.INDEXES):
            session.run(statement).consume()


def check_schema(driver: neo4j.Driver) -> None:
    """SchemaUnknown unless the store has the version of this code, and is whole."""
    if _check(_read(driver)) is None:
        raise SchemaUnknown("the store has no schema yet: start it with `entente serve`")


def check_rebuildable(driver: neo4j.Driver) -> None:
    """SchemaUnknown where a rebuild by this code would not help: no schema, or a later one."""
    version, _ = _read(driver)
    if version is None or version > SCHEMA_VERSION:
        _check((version, False))
        raise SchemaUnknown("the store has no schema yet: there is nothing to rebuild")


def _read(driver: neo4j.Driver) -> tuple[int | None, bool]:
    """The version, and whether a rebuild has begun and not ended."""
    rows = {row["key"]: row["version"] for row in read_rows(driver, q.READ_VERSION)}
    return rows.get("schema"), "rebuild" in rows


def _check(found: tuple[int | None, bool]) -> int | None:
    version, is_rebuilding = found
    if is_rebuilding:
        raise SchemaUnknown(
            "the graph is being rebuilt, or a rebuild was interrupted: "
            "wait for it, or finish it with `entente rebuild`"
        )
    if version is not None and version < SCHEMA_VERSION:
        raise SchemaUnknown(
            f"the store has schema version {version}, and this version of Entente needs "
            f"{SCHEMA_VERSION}: back it up, then run `entente rebuild`"
        )
    if version is not None and version > SCHEMA_VERSION:
        raise SchemaUnknown(
            f"the store has schema version {version} and this version of Entente knows only "
            f"{SCHEMA_VERSION}: use the version of Entente that wrote it, or an empty store"
        )
    return version
