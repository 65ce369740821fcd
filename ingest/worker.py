"""The worker: lease an article, read it, commit what it says, and go on.

An article that cannot be read costs an attempt and its error is kept; the next one runs. While the
store gives no answer the worker waits, and keeps what it has read until that is written.
"""

import contextlib
import logging
import threading
import time
from collections.abc import Iterator
from typing import Final, Protocol

from app.domain.article import Article
from app.domain.errors import DomainError, GraphUnavailable, LeaseLost, StoreBusy
from app.domain.model import Extraction
from app.domain.views import State
from app.graph.store import Committed, Lease
from app.settings import Settings

log = logging.getLogger("entente.worker")

BACKOFF_S: Final = (0.25, 30.0)
"""First and longest pause while the store gives no answer; each is twice the one before."""


class Reads(Protocol):
    """What a worker needs of a pipeline."""

    def read(self, article: Article) -> Extraction: ...


class Writes(Protocol):
    """What a worker needs of the store; see `app.graph.store.GraphWriter` for the errors."""

    def lease(self, worker: str, *, lease_s: int, max_attempts: int) -> Lease | None: ...
    def commit(self, lease: Lease, extraction: Extraction) -> Committed: ...
    def fail(self, lease: Lease, error: str, *, max_attempts: int) -> State: ...
    def release(self, lease: Lease) -> None: ...


class _Interrupted(BaseException):
    """Leave what is being done; raised by a signal handler, caught in this module."""


class Worker:
    """One worker. Not for several threads; only `interrupt` may come from a signal handler."""

    def __init__(self, writer: Writes, pipeline: Reads, settings: Settings, *, name: str) -> None:
        self._writer = writer
        self._pipeline = pipeline
        self._settings = settings
        self._name = name
        self._lease: Lease | None = None
        # What the leased article says, or why it cannot be read; None until it was read.
        self._result: Extraction | str | None = None
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
        """Bring one article to its end; False if none waits, or the worker is interrupted.

        Raises GraphUnavailable and StoreBusy. What was leased and read by then is kept, and
        the next call goes on with it.
        """
        if self._lease is None:
            self._lease = self._writer.lease(
                self._name,
                lease_s=self._settings.lease_s,
                max_attempts=self._settings.max_attempts,
            )
            self._started = time.monotonic()
        lease = self._lease
        if lease is None:
            return False
        try:
            if self._result is None:
                self._result = self._read(lease)
            self._write(lease)
        except LeaseLost:
            log.warning("%s: the lease is lost, nothing was written", _shown(lease))
        except _Interrupted:
            return False
        self._lease = self._result = None
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

    def _read(self, lease: Lease) -> Extraction | str:
        try:
            with self._interruptible():
                return self._pipeline.read(lease.article)
        except Exception as error:
            log.exception("%s: the pipeline failed", _shown(lease))
            return _sentence("the pipeline failed", error)

    def _write(self, lease: Lease) -> None:
        if isinstance(self._result, Extraction):
            self._commit(lease, self._result)
        if isinstance(self._result, str):
            state = self._writer.fail(lease, self._result, max_attempts=self._settings.max_attempts)
            log.error("%s: %s (%s)", _shown(lease), self._result, state)

    def _commit(self, lease: Lease, extraction: Extraction) -> None:
        try:
            done = self._writer.commit(lease, extraction)
        except (GraphUnavailable, StoreBusy, LeaseLost):
            raise
        except Exception as error:
            log.exception("%s: the store refused the result", _shown(lease))
            self._result = _sentence("the store refused the result", error)
        else:
            log.info(
                "%s: %d claims, %d refused, %d facts changed, %.2f s",
                _shown(lease),
                done.n_claims,
                done.n_refused,
                done.n_facts,
                time.monotonic() - self._started,
            )

    def _release(self) -> None:
        lease, self._lease, self._result = self._lease, None, None
        if lease is None:
            return
        try:
            self._writer.release(lease)
        except LeaseLost:
            pass
        except DomainError as error:
            # The lease runs out by itself.
            log.warning("%s: could not be given back: %s", _shown(lease), error)


def _sentence(what: str, error: Exception) -> str:
    first = next(iter(str(error).splitlines()), "")
    return (
        f"{what}: {first}"
        if isinstance(error, DomainError)
        else (f"{what}: {type(error).__name__}: {first}")
    )


def _shown(lease: Lease) -> str:
    article = lease.article
    # As Python writes it: a sender's id may hold line ends, which would forge lines of the log.
    name = f" ({article.source_id!r})" if article.source_id else ""
    attempt = f", attempt {lease.attempt}" if lease.attempt > 1 else ""
    return f"{article.article_id}{name}{attempt}"
