"""Articles as a queue: arrival, lease, failure, release."""

from typing import Final, LiteralString

READ_KEYS: Final[LiteralString] = """
UNWIND $ids AS id
MATCH (a:Article {article_id: id})
RETURN a.article_id AS article_id, a.state AS state, a.newest_key AS newest_key
"""

TOMBSTONES: Final[LiteralString] = """
UNWIND $ids AS id
MATCH (t:Tombstone {article_id: id})
RETURN t.article_id AS article_id, t.reason AS reason
ORDER BY article_id
"""

# `SET m.lock` first: the number must be read under the node's lock.
NEXT_NUMBERS: Final[LiteralString] = """
MERGE (m:Meta {key: $key})
SET m.lock = 0
WITH m, coalesce(m.next, 1) AS first
SET m.next = first + $n
RETURN first
"""

CREATE_ARTICLES: Final[LiteralString] = """
UNWIND $rows AS row
CREATE (a:Article {article_id: row.article_id})
SET a += row
"""

# No row: a newer version came in between, or it was withdrawn. `untried` is the content of an
# article that was never read: it shows its newest version at once, having no claims that could
# disagree with it.
REPLACE_PENDING: Final[LiteralString] = """
MATCH (a:Article {article_id: $article_id})
SET a.lock = 0
WITH a
WHERE a.newest_key < $newest_key
SET a += CASE WHEN a.report IS NULL THEN $untried ELSE {} END
SET a.pending = $pending, a.newest_key = $newest_key, a.queue_no = $queue_no
SET a += CASE WHEN a.state = 'processing' THEN {}
              ELSE {state: 'queued', attempts: 0, error: null} END
RETURN a.state AS state
"""

# A lease that ran out, or that was taken in what is the future by now, since a clock was set back:
# it would run out too late. Where a newer version arrived meanwhile, that one starts afresh.
EXPIRE_LEASES: Final[LiteralString] = """
MATCH (a:Article {state: 'processing'})
WHERE a.lease_until < $now OR a.leased_at > $too_late
SET a.lock = 0
WITH a
WHERE a.state = 'processing' AND (a.lease_until < $now OR a.leased_at > $too_late)
WITH a, a.newest_key <> a.leased_key AS is_newer
SET a += CASE
  WHEN is_newer THEN {state: 'queued', attempts: 0, error: null}
  WHEN a.attempts >= $max_attempts THEN {
    state: 'failed', queue_no: null,
    error: 'gave no result in ' + toString(a.attempts) + ' attempts; the last was by worker '
           + a.worker + ', whose lease ran out'}
  ELSE {state: 'queued'} END
SET a.token = null, a.worker = null, a.leased_at = null, a.lease_until = null,
    a.leased_key = null
RETURN a.article_id AS article_id, a.state AS state
"""

# Numbers in use start at `head`; `next` is the first that was never given.
QUEUE_ENDS: Final[LiteralString] = """
MATCH (m:Meta {key: 'queue'})
RETURN coalesce(m.head, 1) AS head, m.next AS next
"""

# Single numbers, not a range: the embedded store walks far more of the index for a range.
WAITING_BETWEEN: Final[LiteralString] = """
UNWIND range($low, $high) AS no
MATCH (a:Article {queue_no: no})
RETURN no, a.state = 'queued' AS is_queued, a.attempts AS n_attempts,
       size(coalesce(a.pending, a.text)) AS n_chars
"""

LOCK_QUEUE: Final[LiteralString] = """
MATCH (m:Meta {key: 'queue'})
SET m.lock = 0
"""

MOVE_HEAD: Final[LiteralString] = """
MATCH (m:Meta {key: 'queue'})
SET m.head = $head
"""

# No row for one that another worker took faster.
TAKE: Final[LiteralString] = """
UNWIND $numbers AS no
MATCH (a:Article {queue_no: no})
SET a.lock = 0
WITH a
WHERE a.state = 'queued'
SET a.state = 'processing', a.attempts = a.attempts + 1, a.leased_key = a.newest_key,
    a.token = $token, a.worker = $worker, a.leased_at = $now, a.lease_until = $until
RETURN a.queue_no AS queue_no, a.attempts AS attempt, a.pending AS pending,
       CASE WHEN a.pending IS NULL
         THEN a {.article_id, .content_hash, .source_id, .text, .title, .published, .updated, .url,
                 .publisher, .body_start} END AS article
"""

# No row: the lease is lost. The same for the next one.
FAIL: Final[LiteralString] = """
MATCH (a:Article {article_id: $article_id})
SET a.lock = 0
WITH a
WHERE a.token = $token
WITH a, a.newest_key <> a.leased_key AS is_newer
SET a += CASE
  WHEN is_newer THEN {state: 'queued', attempts: 0, error: null}
  WHEN a.attempts >= $max_attempts THEN {state: 'failed', queue_no: null, error: $error}
  ELSE {state: 'queued', error: $error} END
SET a.token = null, a.worker = null, a.leased_at = null, a.lease_until = null,
    a.leased_key = null
RETURN a.state AS state
"""

RELEASE: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (a:Article {article_id: row.article_id})
SET a.lock = 0
WITH a, row
WHERE a.token = row.token
SET a.attempts = CASE WHEN a.newest_key <> a.leased_key THEN 0 ELSE a.attempts - 1 END
SET a.state = 'queued', a.token = null, a.worker = null, a.leased_at = null, a.lease_until = null,
    a.leased_key = null
RETURN a.article_id AS article_id
"""

# Leases that their worker does not know of: the store died between the commit and its answer.
FREE_FORGOTTEN: Final[LiteralString] = """
MATCH (a:Article {state: 'processing'})
WHERE a.worker = $worker AND NOT a.token IN $held
SET a.lock = 0
WITH a
WHERE a.state = 'processing' AND a.worker = $worker AND NOT a.token IN $held
SET a.attempts = CASE WHEN a.newest_key <> a.leased_key THEN 0 ELSE a.attempts - 1 END
SET a.state = 'queued', a.token = null, a.worker = null, a.leased_at = null, a.lease_until = null,
    a.leased_key = null
"""

EXPIRE_ALL: Final[LiteralString] = """
MATCH (a:Article {state: 'processing'})
SET a.lease_until = $now
RETURN count(a) AS n
"""

EXPIRE_OF_WORKERS: Final[LiteralString] = """
MATCH (a:Article {state: 'processing'})
WHERE a.worker IN $workers
SET a.lease_until = $now
RETURN count(a) AS n
"""

HOLDERS: Final[LiteralString] = """
MATCH (a:Article {state: 'processing'})
RETURN DISTINCT a.worker AS worker
"""

# Failed, and showing another version than the one that failed, which still waits beside it.
OLDER_THAN_FAILED: Final[LiteralString] = """
UNWIND $ids AS id
MATCH (a:Article {article_id: id})
WHERE a.state = 'failed' AND a.version_key <> a.newest_key
RETURN a.article_id AS article_id, a.pending AS pending
"""

SHOW: Final[LiteralString] = """
UNWIND $rows AS row
MATCH (a:Article {article_id: row.article_id})
SET a += row
"""

STATE: Final[LiteralString] = """
MATCH (a:Article {article_id: $article_id})
RETURN a.state AS state
"""

# No row: it has not failed.
RETRY: Final[LiteralString] = """
MATCH (a:Article {article_id: $article_id})
SET a.lock = 0
WITH a
WHERE a.state = 'failed'
SET a.state = 'queued', a.attempts = 0, a.error = null, a.queue_no = $queue_no
RETURN a.article_id AS article_id
"""
