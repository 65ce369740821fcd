"""The worker: lease some articles, read them, commit what they say, and go on.

Articles are read and written in batches, each batch in one transaction. Where that fails they are
taken one by one: an article that cannot be read or written costs an attempt and its error is kept,
and the others go through. While the store gives no answer the worker waits, and keeps what it has
read until that is written.
"""

import contextlib
import logging
import threading
import time
from collections.abc import Iterator, Sequence
from typing import Final, Protocol

from app.domain.errors import DomainError, GraphUnavailable, LeaseLost, StoreBusy
from app.domain.model import Extraction
from app.domain.views import State
from app.graph.store import Committed, Lease
from app.settings import Settings
from ingest.batches import ReadsMany, read_all, sentence

log = logging.getLogger("entente.worker")

BACKOFF_S: Final = (0.25, 30.0)
"""First and longest pause while the store gives no answer; each is twice the one before."""


class Writes(Protocol):
    """What a worker needs of the store; see `app.graph.store.GraphWriter` for the errors."""

    def lease(self, worker: str, *, n: int, lease_s: int, max_attempts: int) -> list[Lease]: ...
    def commit_all(self, batch: Sequence[tuple[Lease, Extraction]]) -> Committed: ...
    def fail(self, lease: Lease, error: str, *, max_attempts: int) -> State: ...
    def release(self, leases: Sequence[Lease]) -> int: ...


class _Interrupted(BaseException):
    """Leave what is being done; raised by a signal handler, caught in this module."""


class Worker:
    """One worker. Not for several threads; only `interrupt` may come from a signal handler."""

    def __init__(
        self, writer: Writes, pipeline: ReadsMany, settings: Settings, *, name: str
    ) -> None:
        self._writer = writer
        self._pipeline = pipeline
        self._settings = settings
        self._name = name
        self._leases: list[Lease] = []
        # What a leased article says, or why it cannot be read; not there until it was read.
        self._read: dict[str, Extraction | str] = {}
        self._started = 0.0
        self._may_leave = False
        self._is_interrupted = False

    def run(self, stop: threading.Event) -> None:
        """Work until `stop` is set or `interrupt` called, then give back what is leased.

        An idle worker looks again after `poll_ms`; one without a store waits longer each time.
        """
        backoff_s = BACKOFF_S[0]
        while not stop.is_set() and not self._is_interrupted:
            pause_s = 0.0
            try:
                if not self.run_once():
                    pause_s = self._settings.poll_ms / 1_000
                backoff_s = BACKOFF_S[0]
            except (GraphUnavailable, StoreBusy) as error:
                log.warning("%s; trying again in %.2g s", error, backoff_s)
                pause_s, backoff_s = backoff_s, min(2 * backoff_s, BACKOFF_S[1])
            with contextlib.suppress(_Interrupted), self._interruptible():
                stop.wait(pause_s)
        self._release()

    def run_once(self) -> bool:
        """Bring one batch to its end; False if none waits, or the worker is interrupted.

        Raises GraphUnavailable and StoreBusy. What was leased and read by then is kept, and
        the next call goes on with it.
        """
        if not self._leases:
            self._started = time.monotonic()
            self._leases = self._writer.lease(
                self._name,
                n=self._settings.batch,
                lease_s=self._settings.lease_s,
                max_attempts=self._settings.max_attempts,
            )
        if not self._leases:
            return False
        try:
            self._read_rest()
        except _Interrupted:
            return False
        self._write()
        return True

    def interrupt(self) -> None:
        """Stop soon: leave an article that is being read at once, finish one that is written.

        For a handler of signals, which runs in the worker's own thread. It sets no event: that
        would wait for ever on the lock of one that this very thread is waiting for.
        """
        self._is_interrupted = True
        if self._may_leave:
            self._may_leave = False
            raise _Interrupted

    @contextlib.contextmanager
    def _interruptible(self) -> Iterator[None]:
        # In this order there is no moment at which an interrupt goes unnoticed.
        self._may_leave = True
        try:
            if self._is_interrupted:
                raise _Interrupted
            yield
        finally:
            self._may_leave = False

    def _read_rest(self) -> None:
        """Read those of the leased articles that were not read yet."""
        waiting = [x.article for x in self._leases if x.article.article_id not in self._read]
        with self._interruptible():
            for article, result in read_all(self._pipeline, waiting):
                self._read[article.article_id] = result

    def _write(self) -> None:
        """Write everything that was read: together if possible, else each by itself."""
        whole = [
            (lease, result) for lease, result in self._results() if not isinstance(result, str)
        ]
        try:
            self._commit(whole)
        except (GraphUnavailable, StoreBusy):
            raise
        except Exception as error:
            log.debug("a batch was refused, writing its articles one by one", exc_info=error)
        for lease, result in self._results():
            self._write_one(lease, result)

    def _write_one(self, lease: Lease, result: Extraction | str) -> None:
        try:
            if not isinstance(result, str):
                result = self._try_to_commit(lease, result)
            if isinstance(result, str):
                self._fail(lease, result)
        except LeaseLost:
            log.warning("%s: the lease is lost, nothing was written", _shown(lease))
        self._done([lease])

    def _try_to_commit(self, lease: Lease, extraction: Extraction) -> str | Extraction:
        """Commit one article; the sentence to fail it with, if the store refuses it."""
        try:
            self._commit([(lease, extraction)])
        except (GraphUnavailable, StoreBusy, LeaseLost):
            raise
        except Exception as error:
            log.exception("%s: the store refused the result", _shown(lease))
            return sentence("the store refused the result", error)
        return extraction

    def _commit(self, batch: Sequence[tuple[Lease, Extraction]]) -> None:
        if not batch:
            return
        done = self._writer.commit_all(batch)
        self._done([lease for lease, _ in batch])
        log.info(
            "%s: %d claims, %d refused, %d facts changed, %.2f s",
            _shown(batch[0][0]) if len(batch) == 1 else f"{len(batch)} articles",
            done.n_claims,
            done.n_refused,
            done.n_facts,
            time.monotonic() - self._started,
        )

    def _fail(self, lease: Lease, error: str) -> None:
        state = self._writer.fail(lease, error, max_attempts=self._settings.max_attempts)
        log.error("%s: %s (%s)", _shown(lease), error, state)

    def _results(self) -> list[tuple[Lease, Extraction | str]]:
        return [(lease, self._read[lease.article.article_id]) for lease in self._leases]

    def _done(self, leases: Sequence[Lease]) -> None:
        self._leases = [lease for lease in self._leases if lease not in leases]
        for lease in leases:
            self._read.pop(lease.article.article_id, None)

    def _release(self) -> None:
        leases, self._leases, self._read = self._leases, [], {}
        if not leases:
            return
        try:
            self._writer.release(leases)
        except DomainError as error:
            # The leases run out by themselves.
            log.warning("%d articles could not be given back: %s", len(leases), error)


def _shown(lease: Lease) -> str:
    article = lease.article
    # As Python writes it: a sender's id may hold line ends, which would forge lines of the log.
    name = f" ({article.source_id!r})" if article.source_id else ""
    attempt = f", attempt {lease.attempt}" if lease.attempt > 1 else ""
    return f"{article.article_id}{name}{attempt}"
