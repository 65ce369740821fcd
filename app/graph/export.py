"""The canonical export: the graph as text, the same bytes for the same articles on either store.

JSON Lines, each with a `type`: articles, claims, entities, facts, relationships, contradictions,
judgements in force, in this order and sorted by id within a type; relationships by start, type,
end and fact. What depends on when and how something arrived is left out. Claims and relationships
show the links as they stand in the graph, not as a field remembers them.
"""

import json
from collections.abc import Iterator
from typing import Any, Final, LiteralString

import neo4j

from app.graph.codec import canonical, fact_from, in_json, native
from app.graph.queries import export as q
from app.graph.queries.judgements import IN_FORCE
from app.graph.session import read_rows

_PAGE: Final = 500

_EDGE: Final = ("start", "relationship", "end", "fact_id", "date", "earliest", "latest")
"""Of a relationship: its key, and the properties that are absent where they are null."""


def export_lines(driver: neo4j.Driver) -> Iterator[str]:
    """The lines, read page by page; exact while nobody writes."""
    for row in _pages(driver, q.ARTICLES):
        fields = {name: in_json(value) for name, value in native(row["row"]).items()}
        report = json.loads(fields["report"]) if fields["report"] else None
        yield canonical(fields | {"type": "article", "report": report})
    for row in _pages(driver, q.CLAIMS):
        links = {name: sorted(row[name]) for name in ("supports", "may_refer_to")}
        yield canonical(json.loads(row["body"]) | links | {"type": "claim"})
    # Ids of entities may hold letters that the two stores sort differently.
    entity_ids = sorted(row["id"] for row in read_rows(driver, q.ENTITY_IDS))
    batches = [entity_ids[i : i + _PAGE] for i in range(0, len(entity_ids), _PAGE)]
    for batch in batches:
        yield from _entities(driver, batch)
    for row in _pages(driver, q.FACTS):
        yield canonical(fact_from(row["row"]).model_dump(mode="json") | {"type": "fact"})
    for batch in batches:
        yield from _relationships(driver, batch)
    # Contradictions follow here once the graph has them.
    for row in sorted(read_rows(driver, IN_FORCE), key=lambda row: str(row["id"])):
        yield canonical(json.loads(row["body"]) | {"type": "judgement"})


def _pages(driver: neo4j.Driver, query: LiteralString) -> Iterator[neo4j.Record]:
    after = ""
    while rows := read_rows(driver, query, after=after, limit=_PAGE):
        yield from rows
        after = rows[-1]["id"]


def _entities(driver: neo4j.Driver, batch: list[str]) -> Iterator[str]:
    found = {row["id"]: row["row"] for row in read_rows(driver, q.ENTITIES, ids=batch)}
    for entity_id in batch:
        if entity_id in found:
            row = dict(found[entity_id])
            yield canonical(row | {"entity_type": row["type"], "type": "entity"})


def _relationships(driver: neo4j.Driver, batch: list[str]) -> Iterator[str]:
    rows: list[tuple[Any, ...]] = []
    for row in read_rows(driver, q.RELATIONSHIPS_FROM, ids=batch):
        properties = {name: in_json(value) for name, value in native(row["properties"]).items()}
        key = (row["start"], row["relationship"], row["end"], properties["fact_id"])
        line = dict.fromkeys(_EDGE) | dict(zip(_EDGE, key, strict=False)) | properties
        rows.append((*key, canonical(line | {"type": "relationship"})))
    yield from (line for *_, line in sorted(rows))
