"""The whole graph, in pages by id, for the canonical export."""

from typing import Final, LiteralString

ARTICLES: Final[LiteralString] = """
MATCH (a:Article)
WHERE a.article_id > $after AND a.state <> 'withdrawn'
RETURN a.article_id AS id,
       a {.article_id, .content_hash, .source_id, .title, .published, .updated, .url, .publisher,
          .text, .body_start, .told_on, .inferred_date, .date_premise, .n_claims,
          .report} AS row
ORDER BY id
LIMIT $limit
"""

CLAIMS: Final[LiteralString] = """
MATCH (c:Claim)
WHERE c.claim_id > $after
WITH c
ORDER BY c.claim_id
LIMIT $limit
OPTIONAL MATCH (c)-[:SUPPORTS]->(s:Fact)
WITH c, collect(s.fact_id) AS supports
OPTIONAL MATCH (c)-[:MAY_REFER_TO]->(f:Fact)
WITH c, supports, collect(f.fact_id) AS may_refer_to
RETURN c.claim_id AS id, c.body AS body, supports, may_refer_to
ORDER BY id
"""

FACTS: Final[LiteralString] = """
MATCH (f:Fact)
WHERE f.fact_id > $after
RETURN f.fact_id AS id, properties(f) AS row
ORDER BY id
LIMIT $limit
"""

ENTITY_IDS: Final[LiteralString] = """
MATCH (e:Entity)
RETURN e.entity_id AS id
"""

ENTITIES: Final[LiteralString] = """
UNWIND $ids AS id
MATCH (e:Entity {entity_id: id})
RETURN id, e {.entity_id, .type, .name, .names} AS row
"""

RELATIONSHIPS_FROM: Final[LiteralString] = """
UNWIND $ids AS id
MATCH (e:Entity {entity_id: id})-[r]->(n:Entity)
RETURN id AS start, type(r) AS relationship, n.entity_id AS end, properties(r) AS properties
"""
