"""The store is the queue: articles arrive, are leased to a worker, and come back.

A lease has an expiry and a token. Whoever holds the token that stands in the article's node may
write its result; a worker that was too slow finds another token there.
"""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal

import neo4j

from app.domain.article import Article
from app.domain.errors import ArticleNotFound, ArticleWithdrawn, Conflict, LeaseLost
from app.domain.views import State
from app.graph.codec import article_from, article_properties, version_text
from app.graph.failing import show_failed
from app.graph.queries import articles as q
from app.graph.session import Raced, run, run_rows

Outcome = Literal["created", "unchanged", "new_version", "superseded"]

CLOCK_SLACK_S: Final = 60
"""A lease taken further in the future than this is of a clock that was set back since."""

CHARS_PER_S: Final = 2_000
"""A lease lasts longer for long texts, by a second for so many code points; one core that was busy
otherwise read 7,800 in a second, all of them on topic."""

MAX_BATCH_CHARS: Final = 400_000
"""Longest text that is leased together with another article, in code points of all of them."""

_MAX_ERROR: Final = 2_000
"""Longest error that is kept, in code points."""

_WINDOW: Final = 200
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


# Arrival


def submit_in(
    tx: neo4j.ManagedTransaction, articles: Sequence[Article], *, now: datetime
) -> list[Submission]:
    """Queue articles, or versions of them that are newer than any that has arrived.

    ArticleWithdrawn, and nothing queued, if one of them was withdrawn.
    """
    by_id: dict[str, list[Article]] = {}
    for article in articles:
        by_id.setdefault(article.article_id, []).append(article)
    known = _known(tx, by_id)
    fresh = [same[0] for article_id, same in by_id.items() if article_id not in known]
    made = {a.article_id: a for a in fresh}
    _create(tx, sorted(fresh, key=lambda a: a.article_id), now)
    found: list[Submission] = []
    for article in articles:
        if made.pop(article.article_id, None) is article:
            known[article.article_id] = {"state": "queued", "newest_key": version_text(article)}
            found.append(Submission(article.article_id, "created", "queued"))
        else:
            found.append(_another_version(tx, article, known[article.article_id]))
    return found


def _known(tx: neo4j.ManagedTransaction, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    wanted = sorted(ids)
    _refuse_withdrawn(tx, wanted)
    rows = run(tx, q.READ_KEYS, ids=wanted)
    return {row["article_id"]: dict(row) for row in rows}


def _refuse_withdrawn(tx: neo4j.ManagedTransaction, ids: Sequence[str]) -> None:
    for row in run(tx, q.TOMBSTONES, ids=ids):
        raise ArticleWithdrawn(row["article_id"], row["reason"])


def _create(tx: neo4j.ManagedTransaction, articles: Sequence[Article], now: datetime) -> None:
    if not articles:
        return
    first = run(tx, q.NEXT_NUMBERS, key="queue", n=len(articles))[0]["first"]
    rows = [
        article_properties(article)
        | {
            "state": "queued",
            "attempts": 0,
            "n_claims": 0,
            "newest_key": version_text(article),
            "queue_no": first + i,
            "received_at": now,
        }
        for i, article in enumerate(articles)
    ]
    run_rows(tx, q.CREATE_ARTICLES, rows)
    # It was made, so any that was there before is gone: withdrawn, perhaps a moment ago.
    _refuse_withdrawn(tx, [article.article_id for article in articles])


def _another_version(
    tx: neo4j.ManagedTransaction, article: Article, known: dict[str, Any]
) -> Submission:
    key = version_text(article)
    if key <= known["newest_key"]:
        outcome: Outcome = "unchanged" if key == known["newest_key"] else "superseded"
        return Submission(article.article_id, outcome, known["state"])
    replaced = run(
        tx,
        q.REPLACE_PENDING,
        article_id=article.article_id,
        untried=article_properties(article),
        pending=article.model_dump_json(),
        newest_key=key,
        queue_no=run(tx, q.NEXT_NUMBERS, key="queue", n=1)[0]["first"],
    )
    if not replaced:
        raise Raced(f"article {article.article_id} was replaced or withdrawn in between")
    known |= {"newest_key": key, "state": replaced[0]["state"]}
    return Submission(article.article_id, "new_version", known["state"])


# Leases


def lease_in(
    tx: neo4j.ManagedTransaction,
    worker: str,
    *,
    n: int,
    lease_s: int,
    max_attempts: int,
    held: Sequence[str],
    now: datetime,
) -> list[Lease]:
    """At most `n` articles that have waited longest, leased to `worker`; none if none waits.

    Fewer where their texts are long: a lease must last for all of them. `held` are the tokens that
    the worker knows to be its own; what else stands under its name is free again.
    """
    run(tx, q.FREE_FORGOTTEN, worker=worker, held=list(held))
    slack = timedelta(seconds=CLOCK_SLACK_S)
    ended = run(tx, q.EXPIRE_LEASES, now=now, too_late=now + slack, max_attempts=max_attempts)
    show_failed(tx, [row["article_id"] for row in ended if row["state"] == "failed"], now=now)
    token = secrets.token_hex(16)
    while waiting := _first_queued(tx, n):
        numbers, n_chars = waiting
        until = now + timedelta(seconds=lease_s + n_chars // CHARS_PER_S)
        taken = run(
            tx, q.TAKE, numbers=numbers, token=token, worker=worker, now=now, until=until
        )  # fmt: skip
        if taken:
            taken.sort(key=lambda row: int(row["queue_no"]))
            return [
                Lease(article=_leased(row), token=token, attempt=row["attempt"]) for row in taken
            ]
    return []


def _leased(row: Mapping[str, Any]) -> Article:
    """The version that waits: that of the node, or one that is newer than what it shows."""
    if row["pending"]:
        return Article.model_validate_json(row["pending"])
    return article_from(row["article"])


def _first_queued(tx: neo4j.ManagedTransaction, n: int) -> tuple[list[int], int] | None:
    """The least numbers of queued articles, found without looking at all that wait; their length.

    An article keeps its number until it is done or failed, so what lies below the head is free.
    """
    ends = run(tx, q.QUEUE_ENDS)
    if not ends:
        return None
    head, end = ends[0]["head"], ends[0]["next"]
    found: list[neo4j.Record] = []
    low = new_head = head
    while len(found) < n and low < end:
        high = min(low + _WINDOW, end)
        rows = run(tx, q.WAITING_BETWEEN, low=low, high=high - 1)
        if not rows and new_head == low:
            new_head = high
        found += sorted((r for r in rows if r["is_queued"]), key=lambda r: int(r["no"]))
        low = high
    if new_head != head:
        _move_head(tx, head, new_head)
    return _together(found[:n]) if found else None


def _move_head(tx: neo4j.ManagedTransaction, head: int, new_head: int) -> None:
    """Leave the numbers below behind, if they are free under the lock that every submitter holds.

    Without it the numbers of articles that are being committed at this moment might look free.
    """
    run(tx, q.LOCK_QUEUE)
    if not run(tx, q.WAITING_BETWEEN, low=head, high=new_head - 1):
        run(tx, q.MOVE_HEAD, head=new_head)


def _together(waiting: Sequence[neo4j.Record]) -> tuple[list[int], int]:
    """Numbers of the first articles that one worker may hold together, and their length.

    An article that was tried before is leased alone: it may be what ended the process that held
    it, and the others of its batch would fail with it.
    """
    numbers: list[int] = []
    n_chars = 0
    for row in waiting:
        if numbers and (n_chars + row["n_chars"] > MAX_BATCH_CHARS or row["n_attempts"]):
            break
        numbers.append(row["no"])
        n_chars += row["n_chars"]
        if row["n_attempts"]:
            break
    return numbers, n_chars


def fail_in(
    tx: neo4j.ManagedTransaction, lease: Lease, error: str, *, max_attempts: int, now: datetime
) -> State:
    """Give the article back after a failed attempt: queued again, or failed with its error.

    One that has failed says nothing any more, whatever an older version said. LeaseLost.
    """
    rows = run(
        tx,
        q.FAIL,
        article_id=lease.article.article_id,
        token=lease.token,
        error=error[:_MAX_ERROR],
        max_attempts=max_attempts,
    )
    if not rows:
        raise LeaseLost(lost(lease))
    state: State = rows[0]["state"]
    if state == "failed":
        show_failed(tx, [lease.article.article_id], now=now)
    return state


def release_in(tx: neo4j.ManagedTransaction, leases: Sequence[Lease]) -> int:
    """Give articles back as if they had not been leased; how many of the leases still held."""
    rows = [{"article_id": lease.article.article_id, "token": lease.token} for lease in leases]
    return len(run_rows(tx, q.RELEASE, sorted(rows, key=lambda row: row["article_id"])))


def expire_in(tx: neo4j.ManagedTransaction, workers: Sequence[str], *, now: datetime) -> int:
    """Let the leases of these workers run out now; how many articles they held."""
    n: int = run(tx, q.EXPIRE_OF_WORKERS, workers=list(workers), now=now)[0]["n"]
    return n


def retry_in(tx: neo4j.ManagedTransaction, article_id: str) -> None:
    """Queue a failed article again, with all its attempts; Conflict if it has not failed."""
    rows = run(tx, q.STATE, article_id=article_id)
    if not rows:
        _refuse_withdrawn(tx, [article_id])
        raise ArticleNotFound(article_id)
    number = run(tx, q.NEXT_NUMBERS, key="queue", n=1)[0]["first"]
    if not run(tx, q.RETRY, article_id=article_id, queue_no=number):
        raise Conflict(
            f"article {article_id} is {rows[0]['state']}: only one that has failed can be retried"
        )


def lost(lease: Lease) -> str:
    """The sentence on a lease that is somebody else's now."""
    return f"the lease on article {lease.article.article_id} is not this worker's any more"
