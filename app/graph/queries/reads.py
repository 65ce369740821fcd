"""What readers ask. Lists page by key: each takes the rows behind `$after`, at most `$limit`."""

from collections.abc import Iterable, Mapping
from typing import Final, LiteralString

_SUMMARY: Final[LiteralString] = (
    "a {.article_id, .source_id, .state, .title, .published, .updated, .told_on, .url, "
    ".publisher, .n_claims} AS article"
)

ARTICLES: Final[LiteralString] = f"""
MATCH (a:Article)
WHERE a.article_id > $after
RETURN {_SUMMARY}
ORDER BY a.article_id
LIMIT $limit
"""

ARTICLES_IN_STATE: Final[LiteralString] = f"""
MATCH (a:Article {{state: $state}})
WHERE a.article_id > $after
RETURN {_SUMMARY}
ORDER BY a.article_id
LIMIT $limit
"""

STATES: Final[LiteralString] = """
UNWIND $ids AS id
MATCH (a:Article {article_id: id})
RETURN a.article_id AS article_id, a.state AS state, a.error AS error
"""

FAILED: Final[LiteralString] = """
MATCH (a:Article {state: 'failed'})
RETURN a.article_id AS article_id, coalesce(a.error, 'no word why') AS error
ORDER BY article_id
"""

TOMBSTONES: Final[LiteralString] = """
MATCH (t:Tombstone)
WHERE t.article_id > $after
RETURN t {.article_id} AS tombstone
ORDER BY t.article_id
LIMIT $limit
"""

CHANGES: Final[LiteralString] = """
MATCH (c:Change)
WHERE c.seq > $after
RETURN c {.seq, .at, .what, .subject_id} AS change
ORDER BY c.seq
LIMIT $limit
"""

ARTICLE: Final[LiteralString] = """
MATCH (a:Article {article_id: $article_id})
RETURN a {.article_id, .source_id, .state, .title, .published, .updated, .told_on, .url,
          .publisher, .n_claims, .content_hash, .text, .inferred_date, .date_premise, .attempts,
          .error, .report, .received_at} AS article
"""

CLAIMS_OF: Final[LiteralString] = """
MATCH (c:Claim {article_id: $article_id})
WHERE c.start > $start OR (c.start = $start AND c.claim_id > $after)
RETURN c.claim_id AS claim_id, c.start AS start, c.body AS body, c.fact_id AS fact_id,
       c.may_refer_to AS may_refer_to, c.set_aside AS set_aside
ORDER BY start, claim_id
LIMIT $limit
"""

_ENTITIES: Final[LiteralString] = "MATCH (e:Entity)\nWHERE e.entity_id > $after"

_ENTITY_FILTERS: Final[Mapping[str, LiteralString]] = {
    "type": " AND e.type = $type",
    "q": " AND e.search CONTAINS $q",
}

_ENTITIES_END: Final[LiteralString] = """
WITH e
ORDER BY e.entity_id
LIMIT $limit
OPTIONAL MATCH (e)<-[:ACTOR|OBJECT|PLACE|OCCASION]-(f:Fact)
WITH e, count(DISTINCT f) AS n_facts
RETURN e {.entity_id, .type, .name, .names} AS entity, n_facts
ORDER BY e.entity_id
"""

ENTITY: Final[LiteralString] = """
MATCH (e:Entity {entity_id: $entity_id})
OPTIONAL MATCH (e)<-[:ACTOR|OBJECT|PLACE|OCCASION]-(f:Fact)
WITH e, f.relationship AS relationship, count(DISTINCT f) AS n
RETURN e {.entity_id, .type, .name, .names} AS entity, relationship, n
"""

# Newest first: `sort_key` is the fact's last known day and its id, so that it is never null.
_FACTS: Final[LiteralString] = "MATCH (f:Fact)\nWHERE f.sort_key < $before AND f.sort_key >= $low"

_FACT_FILTERS: Final[Mapping[str, LiteralString]] = {
    "actor": " AND f.actor_id = $actor",
    "object": " AND f.object_id = $object",
    "kind": " AND f.kind = $kind",
    "symmetric": " AND f.kind IN $symmetric",
    "status": " AND f.status = $status",
    "since": " AND (f.latest IS NULL OR f.latest >= $since)",
    "until": " AND (f.earliest IS NULL OR f.earliest <= $until)",
}

_WITH_ENTITIES: Final[LiteralString] = """
MATCH (f)-[:ACTOR]->(a:Entity)
MATCH (f)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (f)-[:PLACE]->(p:Entity)
OPTIONAL MATCH (f)-[:OCCASION]->(c:Entity)
"""

_FACT_COLUMNS: Final[LiteralString] = (
    "properties(f) AS fact, a {.entity_id, .type, .name} AS actor,"
    " o {.entity_id, .type, .name} AS object, p {.entity_id, .type, .name} AS place,"
    " c {.entity_id, .type, .name} AS occasion"
)

# Only the keys: a statement that goes on to the entities is not planned with an index on the
# embedded store.
_FACTS_END: Final[LiteralString] = """
RETURN f.sort_key AS key, f.fact_id AS fact_id
ORDER BY key DESC
LIMIT $limit
"""

FACTS_BY_ID: Final[LiteralString] = f"""
UNWIND $ids AS id
MATCH (f:Fact {{fact_id: id}})
{_WITH_ENTITIES}
RETURN {_FACT_COLUMNS}
"""

FACTS_OF_DOSSIER: Final[LiteralString] = f"""
MATCH (f:Fact {{dossier_id: $dossier_id}})
{_WITH_ENTITIES}
RETURN {_FACT_COLUMNS}
ORDER BY f.sort_key DESC
"""

FACT: Final[LiteralString] = f"""
MATCH (f:Fact {{fact_id: $fact_id}})
{_WITH_ENTITIES}
OPTIONAL MATCH (s:Claim)-[:SUPPORTS]->(f)
WITH f, a, o, p, c, collect(s.body) AS claims
RETURN {_FACT_COLUMNS}, claims
"""

CLAIMS_REFERRING: Final[LiteralString] = """
MATCH (:Fact {fact_id: $fact_id})<-[:MAY_REFER_TO]-(c:Claim)
RETURN c.body AS body, c.fact_id AS fact_id, c.may_refer_to AS may_refer_to,
       c.set_aside AS set_aside
"""

TRACE_OF_FACT: Final[LiteralString] = """
OPTIONAL MATCH (c:Claim {claim_id: $claim_id})
OPTIONAL MATCH (h:Change {subject_id: $fact_id})
WITH c, count(h) AS n_changes
RETURN c.fact_id AS fact_id, n_changes > 0 AS was_there
"""

NEIGHBORS: Final[LiteralString] = """
MATCH (e:Entity {entity_id: $entity_id})-[r]-(n:Entity)
WITH e, r, n, type(r) + ' ' + n.entity_id + ' ' + r.fact_id AS key
WHERE key > $after
RETURN key, type(r) AS relationship, startNode(r).entity_id = e.entity_id AS is_out,
       r {.fact_id, .date, .basis, .is_disputed} AS edge,
       n {.entity_id, .type, .name} AS neighbor
ORDER BY key
LIMIT $limit
"""

ENTITY_EXISTS: Final[LiteralString] = """
MATCH (e:Entity {entity_id: $entity_id})
RETURN count(e) AS n
"""

ARTICLE_SIZE: Final[LiteralString] = """
MATCH (a:Article {article_id: $article_id})
RETURN a.n_claims AS n
"""

COUNT_ARTICLES: Final[LiteralString] = """
MATCH (a:Article)
RETURN a.state AS state, count(*) AS n
"""

COUNT_TOMBSTONES: Final[LiteralString] = "MATCH (t:Tombstone) RETURN count(t) AS n"

COUNT_SET_ASIDE: Final[LiteralString] = """
MATCH (c:Claim)
WHERE c.set_aside IS NOT NULL
RETURN c.set_aside AS why, count(*) AS n
"""

COUNT_ALL_ARTICLES: Final[LiteralString] = "MATCH (a:Article) RETURN count(a) AS n"

COUNT_CLAIMS: Final[LiteralString] = "MATCH (c:Claim) RETURN count(c) AS n"

COUNT_FACTS: Final[LiteralString] = "MATCH (f:Fact) RETURN count(f) AS n"

COUNT_ENTITIES: Final[LiteralString] = "MATCH (e:Entity) RETURN count(e) AS n"

COUNT_FACTS_BY_RELATIONSHIP: Final[LiteralString] = """
MATCH (f:Fact)
RETURN f.relationship AS relationship, count(*) AS n
"""


def entities(filters: Iterable[str]) -> LiteralString:
    """The list of entities under these of the filters `type` and `q`."""
    return _ENTITIES + "".join([_ENTITY_FILTERS[name] for name in filters]) + _ENTITIES_END


def facts(filters: Iterable[str]) -> LiteralString:
    """Keys of the facts under these filters; each needs the parameter of its name."""
    return _FACTS + "".join([_FACT_FILTERS[name] for name in filters]) + _FACTS_END
