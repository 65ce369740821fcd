"""Articles as a queue: arrival, lease, failure, release."""

from typing import Final, LiteralString

READ_KEYS: Final[LiteralString] = """
MATCH (a:Article {article_id: $article_id})
RETURN a.state AS state, a.newest_key AS newest_key
"""

# `SET m.lock` first: the number must be read under the node's lock.
NEXT_NUMBERS: Final[LiteralString] = """
MERGE (m:Meta {key: $key})
SET m.lock = 0
WITH m, coalesce(m.next, 1) AS first
SET m.next = first + $n
RETURN first
"""

CREATE_ARTICLE: Final[LiteralString] = """
CREATE (a:Article {article_id: $article_id})
SET a += $properties
"""

# No row: a newer version came in between. `untried` is the content of an article that was never
# read: it shows its newest version at once, having no claims that could disagree with it.
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

# A lease that ran out. Where a newer version arrived meanwhile, that one starts afresh.
EXPIRE_LEASES: Final[LiteralString] = """
MATCH (a:Article {state: 'processing'})
WHERE a.lease_until < $now
SET a.lock = 0
WITH a
WHERE a.state = 'processing' AND a.lease_until < $now
WITH a, a.newest_key <> a.leased_key AS is_newer
SET a += CASE
  WHEN is_newer THEN {state: 'queued', attempts: 0, error: null}
  WHEN a.attempts >= $max_attempts THEN {
    state: 'failed', queue_no: null,
    error: 'gave no result in ' + toString(a.attempts) + ' attempts; the last was by worker '
           + a.worker + ', whose lease ran out'}
  ELSE {state: 'queued'} END
SET a.token = null, a.worker = null, a.lease_until = null, a.leased_key = null
RETURN count(a) AS n
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
RETURN count(a) AS n, min(CASE WHEN a.state = 'queued' THEN a.queue_no END) AS first
"""

MOVE_HEAD: Final[LiteralString] = """
MATCH (m:Meta {key: 'queue'})
SET m.head = $head
"""

# No row: another worker was faster.
TAKE: Final[LiteralString] = """
MATCH (a:Article {queue_no: $queue_no})
SET a.lock = 0
WITH a
WHERE a.state = 'queued'
SET a.state = 'processing', a.attempts = a.attempts + 1, a.leased_key = a.newest_key,
    a.token = $token, a.worker = $worker, a.lease_until = $until
RETURN a.pending AS pending, a.attempts AS attempt
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
SET a.token = null, a.worker = null, a.lease_until = null, a.leased_key = null
RETURN a.state AS state
"""

RELEASE: Final[LiteralString] = """
MATCH (a:Article {article_id: $article_id})
SET a.lock = 0
WITH a
WHERE a.token = $token
SET a.attempts = CASE WHEN a.newest_key <> a.leased_key THEN 0 ELSE a.attempts - 1 END
SET a.state = 'queued', a.token = null, a.worker = null, a.lease_until = null,
    a.leased_key = null
RETURN a.state AS state
"""
