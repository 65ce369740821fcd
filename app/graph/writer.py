"""The writing half of the store: articles arrive, are leased, and their claims are committed."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import neo4j

from app.domain.article import Article
from app.domain.model import Extraction
from app.domain.views import State
from app.graph import queue
from app.graph.checks import accepted
from app.graph.commit import Committed, Prepared, commit_in
from app.graph.connection import Connection
from app.graph.queue import Lease, Submission
from app.graph.session import write


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

    def submit(self, article: Article) -> Submission:
        """Queue the article; when this returns it is on the disk.

        A version that is not newer than the newest that has arrived changes nothing.
        """
        now = self._clock()
        return write(
            self._driver, self._connection, lambda tx: queue.submit_in(tx, article, now=now)
        )

    def lease(self, worker: str, *, lease_s: int, max_attempts: int) -> Lease | None:
        """Lease the article that has waited longest for `lease_s` seconds; None if none waits.

        Leases that ran out come back first; an article that has used `max_attempts` is failed.
        """
        now = self._clock()
        return write(
            self._driver,
            self._connection,
            lambda tx: queue.lease_in(
                tx, worker, lease_s=lease_s, max_attempts=max_attempts, now=now
            ),
        )

    def commit(self, lease: Lease, extraction: Extraction) -> Committed:
        """Write what was read in the article, in place of what its last version said.

        A claim that breaks a rule of the graph is counted as refused and not written. LeaseLost,
        with nothing written, if the article is not leased under this token any more.
        """
        return self.commit_all([(lease, extraction)])

    def commit_all(self, batch: Sequence[tuple[Lease, Extraction]]) -> Committed:
        """Write several articles, each leased, in one transaction: all of them or none."""
        prepared = [
            Prepared(lease, extraction, *accepted(extraction.claims, lease.article))
            for lease, extraction in batch
        ]
        now = self._clock()
        return write(self._driver, self._connection, lambda tx: commit_in(tx, prepared, now=now))

    def fail(self, lease: Lease, error: str, *, max_attempts: int) -> State:
        """Record a failed attempt: the state is `queued` again, or `failed` with its error.

        LeaseLost if the article is not leased under this token any more.
        """
        return write(
            self._driver,
            self._connection,
            lambda tx: queue.fail_in(tx, lease, error, max_attempts=max_attempts),
        )

    def release(self, lease: Lease) -> None:
        """Give the article back, the attempt uncounted; for a clean stop. LeaseLost as `fail`."""
        write(self._driver, self._connection, lambda tx: queue.release_in(tx, lease))
