"""The few texts that need a label or a relationship type, which Cypher takes no parameter for.

Each is made once, on import, from the ontology's names; nothing that arrives is ever put into one.
"""

from collections.abc import Iterable, Mapping
from typing import Final, LiteralString, cast

from app.domain.ontology import LABELS, Kind, ontology

ARGUMENT_TYPES: Final = ("ACTOR", "OBJECT", "PLACE", "OCCASION")
"""From a fact to its entities; no relationship type of a fact may have one of these names."""

# Cypher has no parameter for a label or a type, so a text has one arm for each, of which a row
# takes the one that is its own: one statement for a batch, not one for each type in it.

# The node is locked by the write, so the citations are read after it.
_LOCK_ENTITIES: Final[LiteralString] = """
UNWIND $rows AS row
<arms>
WITH row
MATCH (e:Entity {entity_id: row.entity_id})
RETURN e.entity_id AS entity_id, e.type AS type, e.citations AS citations
"""

_ENTITY_ARM: Final[LiteralString] = """
FOREACH (_ IN CASE WHEN row.type = '<key>' THEN [1] ELSE [] END |
  MERGE (e:Entity:<name> {entity_id: row.entity_id}) SET e.type = row.type)
"""

_ADD_EDGES: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (a:Entity {entity_id: row.actor_id})
MATCH (b:Entity {entity_id: row.object_id})
<arms>
"""

_EDGE_ARM: Final[LiteralString] = """
FOREACH (_ IN CASE WHEN row.type = '<key>' THEN [1] ELSE [] END |
  CREATE (a)-[r:<name>]->(b) SET r = row.properties)
"""

_ADD_ARGUMENTS: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (f:Fact {fact_id: row.start})
MATCH (e:Entity {entity_id: row.end})
<arms>
"""

_ARGUMENT_ARM: Final[LiteralString] = """
FOREACH (_ IN CASE WHEN row.type = '<key>' THEN [1] ELSE [] END | CREATE (f)-[:<name>]->(e))
"""

# Without a type, so that it is one text which is planned once: what joins two entities is looked
# through, one edge for each fact of theirs.
REMOVE_EDGES: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (a:Entity {entity_id: row.actor_id})
MATCH (b:Entity {entity_id: row.object_id})
MATCH (a)-[r]->(b)
WHERE r.fact_id = row.fact_id
DELETE r
"""

REMOVE_ARGUMENTS: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (f:Fact {fact_id: row.start})-[r]->(:Entity {entity_id: row.end})
WHERE type(r) = row.type
DELETE r
"""


def _with_arms(text: LiteralString, arm: LiteralString, names: Mapping[str, str]) -> LiteralString:
    """The text with an arm for each name by its key; the only place where a text is made of parts.

    The ontology is a file of this package, so its names are as literal as this module.
    """
    arms = ""
    for key, name in names.items():
        if not (name.isidentifier() and key.isidentifier()):
            raise ValueError(f"{name!r} cannot be a label or relationship type")
        arms += arm.strip().replace("<name>", name).replace("<key>", key) + "\n"
    # (mypy takes LiteralString for str.)
    return cast(LiteralString, text.replace("<arms>\n", arms))  # type: ignore[redundant-cast]


def _same(names: Iterable[str]) -> dict[str, str]:
    return {name: name for name in names}


LOCK_ENTITIES: Final[LiteralString] = _with_arms(
    _LOCK_ENTITIES, _ENTITY_ARM, {entity_type.value: label for entity_type, label in LABELS.items()}
)

ADD_EDGES: Final[Mapping[Kind, LiteralString]] = {
    # By kind: with an arm for each of sixty types Neo4j takes seconds to plan it the first time.
    kind: _with_arms(_ADD_EDGES, _EDGE_ARM, _same(ontology().relationship_types(kind)))
    for kind in Kind
}

ADD_ARGUMENTS: Final[LiteralString] = _with_arms(
    _ADD_ARGUMENTS, _ARGUMENT_ARM, _same(ARGUMENT_TYPES)
)
