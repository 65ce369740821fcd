"""The few texts that need a label or a relationship type, which Cypher takes no parameter for.

Each is made once, on import, from the ontology's names; nothing that arrives is ever put into one.
"""

from collections.abc import Mapping
from typing import Final, LiteralString, cast

from app.domain.ontology import LABELS, EntityType, ontology

ARGUMENT_TYPES: Final = ("ACTOR", "OBJECT", "PLACE", "OCCASION")
"""From a fact to its entities; no relationship type of a fact may have one of these names."""

# The node is locked by the write, so the citations are read after it.
_LOCK_ENTITIES: Final[LiteralString] = """
UNWIND $rows AS row
MERGE (e:Entity:<name> {entity_id: row.entity_id})
SET e.type = row.type
RETURN e.entity_id AS entity_id, e.citations AS citations
"""

_ADD_EDGES: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (a:Entity {entity_id: row.actor_id})
MATCH (b:Entity {entity_id: row.object_id})
CREATE (a)-[r:<name>]->(b)
SET r = row.properties
"""

_REMOVE_EDGES: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (:Entity {entity_id: row.actor_id})-[r:<name>]->(:Entity {entity_id: row.object_id})
WHERE r.fact_id = row.fact_id
DELETE r
"""

_ADD_ARGUMENTS: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (f:Fact {fact_id: row.start})
MATCH (e:Entity {entity_id: row.end})
CREATE (f)-[:<name>]->(e)
"""

_REMOVE_ARGUMENTS: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (f:Fact {fact_id: row.start})-[r:<name>]->(:Entity {entity_id: row.end})
DELETE r
"""


def _named(text: LiteralString, name: str) -> LiteralString:
    """The text for one name of the ontology; the only place where a text is made of parts."""
    if not name.isidentifier():
        raise ValueError(f"{name!r} cannot be a label or relationship type")
    # The ontology is a file of this package, so its names are as literal as this module.
    # (mypy takes LiteralString for str.)
    return text.replace("<name>", cast(LiteralString, name))  # type: ignore[redundant-cast]


LOCK_ENTITIES: Final[Mapping[EntityType, LiteralString]] = {
    entity_type: _named(_LOCK_ENTITIES, label) for entity_type, label in LABELS.items()
}
ADD_EDGES: Final[Mapping[str, LiteralString]] = {
    name: _named(_ADD_EDGES, name) for name in ontology().relationship_types()
}
REMOVE_EDGES: Final[Mapping[str, LiteralString]] = {
    name: _named(_REMOVE_EDGES, name) for name in ontology().relationship_types()
}
ADD_ARGUMENTS: Final[Mapping[str, LiteralString]] = {
    name: _named(_ADD_ARGUMENTS, name) for name in ARGUMENT_TYPES
}
REMOVE_ARGUMENTS: Final[Mapping[str, LiteralString]] = {
    name: _named(_REMOVE_ARGUMENTS, name) for name in ARGUMENT_TYPES
}
