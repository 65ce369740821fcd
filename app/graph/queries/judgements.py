"""What people decide: judgements, withdrawals, and the claims that they touch."""

from typing import Final, LiteralString

IN_FORCE: Final[LiteralString] = """
MATCH (j:Judgement {is_in_force: true})
RETURN j.judgement_id AS id, j.body AS body
"""

# A node of its own for each judgement that was ever made; made again, it is in force again. No row:
# somebody else made it in between. The same for the next one.
MAKE: Final[LiteralString] = """
MERGE (j:Judgement {judgement_id: $judgement_id})
SET j.lock = 0
WITH j
WHERE coalesce(j.is_in_force, false) = false
SET j.body = $body, j.is_in_force = true, j.made_at = coalesce(j.made_at, $now),
    j.revoked_at = null, j.revoked_by = null, j.revoke_reason = null
RETURN j.judgement_id AS judgement_id
"""

REVOKE: Final[LiteralString] = """
MATCH (j:Judgement {judgement_id: $judgement_id})
SET j.lock = 0
WITH j
WHERE j.is_in_force
SET j.is_in_force = false, j.revoked_at = $now, j.revoked_by = $author, j.revoke_reason = $reason
RETURN j.judgement_id AS judgement_id
"""

READ: Final[LiteralString] = """
MATCH (j:Judgement {judgement_id: $judgement_id})
RETURN j {.judgement_id, .body, .is_in_force, .made_at, .revoked_at, .revoked_by,
          .revoke_reason} AS judgement
"""

LIST: Final[LiteralString] = """
MATCH (j:Judgement)
WHERE j.judgement_id > $after
RETURN j {.judgement_id, .body, .is_in_force, .made_at, .revoked_at, .revoked_by,
          .revoke_reason} AS judgement
ORDER BY j.judgement_id
LIMIT $limit
"""

# All claims are looked at: people judge seldom, and an index on lists is not to be had.
CLAIMS_CITING: Final[LiteralString] = """
MATCH (c:Claim)
WHERE any(id IN c.entity_ids WHERE id IN $entity_ids)
RETURN c.body AS body
"""

CLAIMS_BY_ID: Final[LiteralString] = """
UNWIND $ids AS id
MATCH (c:Claim {claim_id: id})
RETURN c.claim_id AS claim_id, c.article_id AS article_id, c.body AS body
"""

LOCK_ARTICLE: Final[LiteralString] = """
MATCH (a:Article {article_id: $article_id})
SET a.lock = 0
RETURN a.received_at AS received_at
"""

REMOVE_ARTICLE: Final[LiteralString] = """
MATCH (a:Article {article_id: $article_id})
DETACH DELETE a
"""

MAKE_TOMBSTONE: Final[LiteralString] = """
CREATE (t:Tombstone {article_id: $article_id})
SET t.received_at = $received_at, t.withdrawn_at = $now, t.author = $author, t.reason = $reason
"""

TOMBSTONE: Final[LiteralString] = """
MATCH (t:Tombstone {article_id: $article_id})
RETURN t {.article_id, .received_at, .withdrawn_at, .author, .reason} AS tombstone
"""

REMOVE_TOMBSTONE: Final[LiteralString] = """
MATCH (t:Tombstone {article_id: $article_id})
SET t.lock = 0
DELETE t
RETURN count(t) AS n
"""
