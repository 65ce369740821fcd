"""The store is the queue: articles arrive, are leased to a worker, and come back.

A lease has an expiry and a token. Whoever holds the token that stands in the article's node may
write its result; a worker that was too slow finds another token there.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal

import neo4j

from app.domain.article import Article
from app.domain.errors import LeaseLost
from app.domain.views import State
from app.graph.codec import article_properties, version_text
from app.graph.queries import articles as q
from app.graph.session import run

Outcome = Literal["created", "unchanged", "new_version", "superseded"]

_MAX_ERROR: Final = 2_000
"""Longest error that is kept, in code points."""

_WINDOW: Final = 50
"""How many numbers of the queue are looked at together."""


@dataclass(frozen=True, slots=True)
class Submission:
    """What became of an article that arrived, and the state that it is in."""

    article_id: str
    outcome: Outcome
    state: State


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to write one version of one article; `attempt` counts from 1."""

    article: Article
    token: str
    attempt: int


def submit_in(tx: neo4j.ManagedTransaction, article: Article, *, now: datetime) -> Submission:
    """Queue an article, or a version of it that is newer than any that has arrived."""
    key = version_text(article)
    found = run(tx, q.READ_KEYS, article_id=article.article_id)
    if not found:
        run(
            tx,
            q.CREATE_ARTICLE,
            article_id=article.article_id,
            properties=_arrival(tx, article) | {"received_at": now},
        )
        return Submission(article.article_id, "created", "queued")
    state, newest_key = found[0]["state"], found[0]["newest_key"]
    if key <= newest_key:
        outcome: Outcome = "unchanged" if key == newest_key else "superseded"
        return Submission(article.article_id, outcome, state)
    arrival = _arrival(tx, article)
    replaced = run(
        tx,
        q.REPLACE_PENDING,
        article_id=article.article_id,
        untried=article_properties(article),
        **{name: arrival[name] for name in ("newest_key", "pending", "queue_no")},
    )
    if not replaced:
        return Submission(article.article_id, "superseded", state)
    return Submission(article.article_id, "new_version", replaced[0]["state"])


def _arrival(tx: neo4j.ManagedTransaction, article: Article) -> dict[str, Any]:
    return article_properties(article) | {
        "state": "queued",
        "attempts": 0,
        "n_claims": 0,
        "pending": article.model_dump_json(),
        "newest_key": version_text(article),
        "queue_no": run(tx, q.NEXT_NUMBERS, key="queue", n=1)[0]["first"],
    }


def lease_in(
    tx: neo4j.ManagedTransaction,
    worker: str,
    *,
    lease_s: int,
    max_attempts: int,
    now: datetime,
) -> Lease | None:
    """The article that has waited longest, leased to `worker`; None if none waits."""
    run(tx, q.EXPIRE_LEASES, now=now, max_attempts=max_attempts)
    token = secrets.token_hex(16)
    until = now + timedelta(seconds=lease_s)
    while (number := _first_queued(tx)) is not None:
        taken = run(tx, q.TAKE, queue_no=number, token=token, worker=worker, until=until)
        if taken:
            article = Article.model_validate_json(taken[0]["pending"])
            return Lease(article=article, token=token, attempt=taken[0]["attempt"])
    return None


def _first_queued(tx: neo4j.ManagedTransaction) -> int | None:
    """The least number of a queued article, found without looking at all that wait.

    An article keeps its number until it is done or failed, so what lies below the head is free.
    """
    ends = run(tx, q.QUEUE_ENDS)
    if not ends:
        return None
    head, end = ends[0]["head"], ends[0]["next"]
    first: int | None = None
    low = new_head = head
    while first is None and low < end:
        high = min(low + _WINDOW, end)
        found = run(tx, q.WAITING_BETWEEN, low=low, high=high - 1)[0]
        if found["n"] == 0 and new_head == low:
            new_head = high
        first, low = found["first"], high
    if new_head != head:
        run(tx, q.MOVE_HEAD, head=new_head)
    return first


def fail_in(tx: neo4j.ManagedTransaction, lease: Lease, error: str, *, max_attempts: int) -> State:
    """Give the article back after a failed attempt: queued again, or failed with its error."""
    return _give_back(
        run(
            tx,
            q.FAIL,
            article_id=lease.article.article_id,
            token=lease.token,
            error=error[:_MAX_ERROR],
            max_attempts=max_attempts,
        ),
        lease,
    )


def release_in(tx: neo4j.ManagedTransaction, lease: Lease) -> State:
    """Give the article back as if it had not been leased."""
    rows = run(tx, q.RELEASE, article_id=lease.article.article_id, token=lease.token)
    return _give_back(rows, lease)


def _give_back(rows: list[neo4j.Record], lease: Lease) -> State:
    if not rows:
        raise LeaseLost(
            f"the lease on article {lease.article.article_id} is not this worker's any more"
        )
    state: State = rows[0]["state"]
    return state
