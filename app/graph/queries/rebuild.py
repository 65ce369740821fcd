"""Everything that follows from the articles, taken away; the articles, queued again."""

from typing import Final, LiteralString

BEGIN: Final[LiteralString] = """
MERGE (m:Meta {key: 'rebuild'})
SET m.started_at = coalesce(m.started_at, $now), m.is_cleared = coalesce(m.is_cleared, false)
RETURN m.is_cleared AS is_cleared
"""

CLEARED: Final[LiteralString] = """
MATCH (m:Meta {key: 'rebuild'})
SET m.is_cleared = true
"""

END: Final[LiteralString] = """
MATCH (m:Meta {key: 'rebuild'})
DELETE m
"""

# By label, so that a label that is added has to be thought of here.
REMOVE_SOME: Final[tuple[LiteralString, ...]] = (
    "MATCH (n:Contradiction) WITH n LIMIT 1000 DETACH DELETE n RETURN count(*) AS n",
    "MATCH (n:Claim) WITH n LIMIT 1000 DETACH DELETE n RETURN count(*) AS n",
    "MATCH (n:Fact) WITH n LIMIT 1000 DETACH DELETE n RETURN count(*) AS n",
    "MATCH (n:Entity) WITH n LIMIT 1000 DETACH DELETE n RETURN count(*) AS n",
    "MATCH (n:Dossier) WITH n LIMIT 1000 DETACH DELETE n RETURN count(*) AS n",
)

ARTICLES_AFTER: Final[LiteralString] = """
MATCH (a:Article)
WHERE a.article_id > $after
RETURN a.article_id AS article_id
ORDER BY article_id
LIMIT $limit
"""

REQUEUE: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (a:Article {article_id: row.article_id})
SET a.state = 'queued', a.queue_no = row.queue_no, a.attempts = 0, a.n_claims = 0,
    a.report = null, a.told_on = null, a.inferred_date = null, a.date_premise = null,
    a.error = null, a.token = null, a.worker = null, a.leased_at = null, a.lease_until = null,
    a.leased_key = null
"""
