"""Constraints, indexes and the version of the schema."""

from typing import Final, LiteralString

CONSTRAINTS: Final[tuple[LiteralString, ...]] = (
    "CREATE CONSTRAINT meta_key IF NOT EXISTS FOR (n:Meta) REQUIRE n.key IS UNIQUE",
    "CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.article_id IS UNIQUE",
    "CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.claim_id IS UNIQUE",
    "CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (n:Fact) REQUIRE n.fact_id IS UNIQUE",
    "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.entity_id IS UNIQUE",
    "CREATE CONSTRAINT dossier_id IF NOT EXISTS FOR (n:Dossier) REQUIRE n.dossier_id IS UNIQUE",
    "CREATE CONSTRAINT tombstone_id IF NOT EXISTS FOR (n:Tombstone) REQUIRE n.article_id IS UNIQUE",
    "CREATE CONSTRAINT judgement_id IF NOT EXISTS "
    "FOR (n:Judgement) REQUIRE n.judgement_id IS UNIQUE",
    "CREATE CONSTRAINT change_seq IF NOT EXISTS FOR (n:Change) REQUIRE n.seq IS UNIQUE",
)

# None on the kind or status of facts: there are few of either, and the embedded store would take
# such an index instead of the one that gives the order of the list.
INDEXES: Final[tuple[LiteralString, ...]] = (
    "CREATE INDEX article_state IF NOT EXISTS FOR (n:Article) ON (n.state)",
    "CREATE INDEX article_queue IF NOT EXISTS FOR (n:Article) ON (n.queue_no)",
    "CREATE INDEX claim_article IF NOT EXISTS FOR (n:Claim) ON (n.article_id)",
    "CREATE INDEX claim_dossier IF NOT EXISTS FOR (n:Claim) ON (n.dossier_id)",
    "CREATE INDEX claim_fact IF NOT EXISTS FOR (n:Claim) ON (n.fact_id)",
    "CREATE INDEX fact_dossier IF NOT EXISTS FOR (n:Fact) ON (n.dossier_id)",
    "CREATE INDEX fact_actor IF NOT EXISTS FOR (n:Fact) ON (n.actor_id, n.sort_key)",
    "CREATE INDEX fact_object IF NOT EXISTS FOR (n:Fact) ON (n.object_id, n.sort_key)",
    "CREATE INDEX fact_sort_key IF NOT EXISTS FOR (n:Fact) ON (n.sort_key)",
    "CREATE INDEX claim_set_aside IF NOT EXISTS FOR (n:Claim) ON (n.set_aside)",
    "CREATE INDEX judgement_force IF NOT EXISTS FOR (n:Judgement) ON (n.is_in_force)",
    "CREATE INDEX entity_type IF NOT EXISTS FOR (n:Entity) ON (n.type)",
    "CREATE INDEX change_subject IF NOT EXISTS FOR (n:Change) ON (n.subject_id)",
)

READ_VERSION: Final[LiteralString] = """
MATCH (m:Meta)
WHERE m.key IN ['schema', 'rebuild']
RETURN m.key AS key, m.version AS version
"""

WRITE_VERSION: Final[LiteralString] = """
MERGE (m:Meta {key: 'schema'})
SET m.version = $version
"""
