"""The writing half of the store: articles arrive, are leased, and their claims are committed."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import neo4j

from app.domain.article import Article
from app.domain.model import Extraction, Judgement
from app.domain.views import JudgementView, State, Tombstone
from app.graph import judging, queue, rebuild
from app.graph.checks import accepted
from app.graph.commit import Committed, Prepared, commit_in
from app.graph.connection import Connection
from app.graph.queue import Lease, Submission
from app.graph.session import T, write


def _utc_now() -> datetime:
    return datetime.now(UTC)


class GraphWriter:
    """Every change of the graph, each in one transaction, alone on the embedded store.

    All methods raise GraphUnavailable if the store gives no answer, and StoreBusy if another writer
    holds the embedded store for too long; the same call may be made again.
    """

    def __init__(
        self,
        driver: neo4j.Driver,
        connection: Connection,
        *,
        clock: Callable[[], datetime] = _utc_now,
    ) -> None:
        """`clock` gives the time, with its zone, for arrivals, leases and the log of changes."""
        self._driver = driver
        self._connection = connection
        self._clock = clock

    def submit_all(self, articles: Sequence[Article]) -> list[Submission]:
        """Queue articles in one transaction; when this returns they are on the disk.

        A version that is not newer than the newest that has arrived changes nothing.
        ArticleWithdrawn, with nothing queued, if one of them was withdrawn.
        """
        now = self._clock()
        return self._write(lambda tx: queue.submit_in(tx, articles, now=now))

    def lease(
        self,
        worker: str,
        *,
        n: int,
        lease_s: int,
        max_attempts: int,
        held: Sequence[str] = (),
    ) -> list[Lease]:
        """Lease the `n` articles that have waited longest for `lease_s` seconds.

        Fewer if fewer wait, or if they are long. Leases that ran out come back first; an article
        that has used `max_attempts` is failed. `held` are the tokens of this worker: a lease of its
        that it does not know of, its answer having been lost, is free again.
        """
        now = self._clock()
        return self._write(
            lambda tx: queue.lease_in(
                tx,
                worker,
                n=n,
                lease_s=lease_s,
                max_attempts=max_attempts,
                held=held,
                now=now,
            )
        )

    def commit_all(self, batch: Sequence[tuple[Lease, Extraction]]) -> Committed:
        """Write what was read in leased articles, in place of what their last versions said.

        In one transaction: all of them or none. A claim that breaks a rule of the graph is counted
        as refused and not written. LeaseLost if one article is not leased under its token any more.
        """
        prepared = [
            Prepared(lease, extraction, *accepted(extraction.claims, lease.article))
            for lease, extraction in batch
        ]
        now = self._clock()
        return self._write(lambda tx: commit_in(tx, prepared, now=now))

    def fail(self, lease: Lease, error: str, *, max_attempts: int) -> State:
        """Record a failed attempt: the state is `queued` again, or `failed` with its error.

        LeaseLost if the article is not leased under this token any more.
        """
        now = self._clock()
        return self._write(
            lambda tx: queue.fail_in(tx, lease, error, max_attempts=max_attempts, now=now)
        )

    def release(self, leases: Sequence[Lease]) -> int:
        """Give articles back, their attempt uncounted, for a clean stop.

        How many were given back: not those whose lease was lost meanwhile.
        """
        return self._write(lambda tx: queue.release_in(tx, leases))

    def expire(self, workers: Sequence[str]) -> int:
        """Let the leases of workers that are known to be dead run out; how many articles."""
        now = self._clock() - timedelta(seconds=1)
        return self._write(lambda tx: queue.expire_in(tx, workers, now=now))

    def retry(self, article_id: str) -> None:
        """Queue an article that has failed again, with all its attempts.

        ArticleNotFound, ArticleWithdrawn, or Conflict if it has not failed.
        """
        self._write(lambda tx: queue.retry_in(tx, article_id))

    def withdraw(self, article_id: str, *, author: str, reason: str) -> Tombstone:
        """Take an article, and all that it said, out of the graph; twice is once.

        Whoever reads it at this moment cannot write its result any more. ArticleNotFound,
        InvalidInput.
        """
        now = self._clock()
        return self._write(
            lambda tx: judging.withdraw_in(tx, article_id, author=author, reason=reason, now=now)
        )

    def reinstate(self, article_id: str) -> Tombstone:
        """Let a withdrawn article be sent again. ArticleNotFound; Conflict if it is there."""
        now = self._clock()
        return self._write(lambda tx: judging.reinstate_in(tx, article_id, now=now))

    def judge(self, judgement: Judgement) -> JudgementView:
        """Put a judgement in force, with all that follows from it; twice is once.

        InvalidInput, ClaimNotFound, or JudgementConflict where another one says otherwise.
        """
        now = self._clock()
        return self._write(lambda tx: judging.judge_in(tx, judgement, now=now))

    def revoke(self, judgement_id: str, *, author: str, reason: str) -> JudgementView:
        """Take a judgement back, and all that followed. JudgementNotFound, InvalidInput."""
        now = self._clock()
        return self._write(
            lambda tx: judging.revoke_in(tx, judgement_id, author=author, reason=reason, now=now)
        )

    def begin_rebuild(self) -> None:
        """Take away all that was derived and queue every article; see `app.graph.rebuild`."""
        rebuild.begin_rebuild(self._driver, self._connection, now=self._clock())

    def end_rebuild(self) -> None:
        """Open the store again once every article is read."""
        rebuild.end_rebuild(self._driver, self._connection, now=self._clock())

    def _write(self, work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        return write(self._driver, self._connection, work)
