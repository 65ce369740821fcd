"""The one transaction that writes what was read in articles.

Locks are taken in one order by everybody: articles, dossiers, entities by label, then the counter
of changes; each sorted by id.
"""

from typing import Final, LiteralString

LOCK_ARTICLES: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (a:Article {article_id: row.article_id})
SET a.lock = 0
WITH a, row
WHERE a.token = row.token
RETURN a.article_id AS article_id, a.newest_key AS newest_key, a.version_key AS version_key,
       a.n_claims AS n_claims
"""

CLAIMS_OF_ARTICLES: Final[LiteralString] = """
UNWIND $article_ids AS article_id
MATCH (c:Claim {article_id: article_id})
RETURN c.claim_id AS claim_id, c.body AS body
"""

LOCK_DOSSIERS: Final[LiteralString] = """
UNWIND $rows AS row
MERGE (d:Dossier {dossier_id: row.dossier_id})
SET d.kind = row.kind, d.actor_id = row.actor_id, d.object_id = row.object_id
"""

CLAIMS_OF_DOSSIERS: Final[LiteralString] = """
UNWIND $dossier_ids AS dossier_id
MATCH (c:Claim {dossier_id: dossier_id})
RETURN c.claim_id AS claim_id, c.fact_id AS fact_id, c.may_refer_to AS may_refer_to,
       c.set_aside AS set_aside, c.body AS body
"""

FACTS_OF_DOSSIERS: Final[LiteralString] = """
UNWIND $dossier_ids AS dossier_id
MATCH (f:Fact {dossier_id: dossier_id})
RETURN properties(f) AS fact
"""

REMOVE_CLAIMS: Final[LiteralString] = """
UNWIND $ids AS id
MATCH (c:Claim {claim_id: id})
DETACH DELETE c
"""

REMOVE_FACTS: Final[LiteralString] = """
UNWIND $ids AS id
MATCH (f:Fact {fact_id: id})
DETACH DELETE f
"""

ADD_FACTS: Final[LiteralString] = """
UNWIND $rows AS row
CREATE (f:Fact {fact_id: row.fact_id})
SET f += row
"""

CHANGE_FACTS: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (f:Fact {fact_id: row.fact_id})
SET f = row
"""

ADD_CLAIMS: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (a:Article {article_id: row.article_id})
CREATE (c:Claim {claim_id: row.claim_id})
SET c += row
CREATE (c)-[:FROM]->(a)
"""

CHANGE_CLAIMS: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (c:Claim {claim_id: row.claim_id})
SET c = row
"""

REMOVE_SUPPORTS: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (c:Claim {claim_id: row.start})-[r:SUPPORTS]->(:Fact {fact_id: row.end})
DELETE r
"""

ADD_SUPPORTS: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (c:Claim {claim_id: row.start})
MATCH (f:Fact {fact_id: row.end})
CREATE (c)-[:SUPPORTS]->(f)
"""

REMOVE_MAY_REFER: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (c:Claim {claim_id: row.start})-[r:MAY_REFER_TO]->(:Fact {fact_id: row.end})
DELETE r
"""

ADD_MAY_REFER: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (c:Claim {claim_id: row.start})
MATCH (f:Fact {fact_id: row.end})
CREATE (c)-[:MAY_REFER_TO]->(f)
"""

NAME_ENTITIES: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (e:Entity {entity_id: row.entity_id})
SET e += row
"""

# Not DETACH: an entity that a fact still holds is a fault here, and must stop the transaction.
REMOVE_ENTITIES: Final[LiteralString] = """
UNWIND $ids AS id
MATCH (e:Entity {entity_id: id})
DELETE e
"""

REMOVE_DOSSIERS: Final[LiteralString] = """
UNWIND $ids AS id
MATCH (d:Dossier {dossier_id: id})
DELETE d
"""

ADD_CHANGES: Final[LiteralString] = """
UNWIND $rows AS row
CREATE (c:Change {seq: row.seq, at: $at})
SET c += row
"""

FINISH_ARTICLES: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (a:Article {article_id: row.article_id})
SET a += row
"""
