"""The worker: lease some articles, read them, commit what they say, and go on.

Articles are read and written in batches, each batch in one transaction, and one batch is read while
the one before it is written. Where a batch fails its articles are taken one by one: one that cannot
be read or written costs an attempt and its error is kept, and the others go through. While the
store gives no answer the worker waits, and keeps what it has read until that is written.
"""

import contextlib
import logging
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final

from app.domain.errors import DomainError, GraphUnavailable, StoreBusy
from app.settings import Settings
from ingest.batches import ReadsMany, read_all
from ingest.delivery import Batch, Writes

log = logging.getLogger("entente.worker")

BACKOFF_S: Final = (0.25, 5.0)
"""First and longest pause while the store gives no answer; each is twice the one before."""


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
        self._reading: Batch | None = None
        self._writing: Batch | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._written: Future[None] | None = None
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
                if not self._step():
                    pause_s = self._settings.poll_ms / 1_000
                backoff_s = BACKOFF_S[0]
            except (GraphUnavailable, StoreBusy) as error:
                log.warning("%s; trying again in %.2g s", error, backoff_s)
                pause_s, backoff_s = backoff_s, min(2 * backoff_s, BACKOFF_S[1])
            with contextlib.suppress(_Interrupted), self._interruptible():
                stop.wait(pause_s)
        self._leave()

    def run_once(self) -> bool:
        """Bring one batch to its end; False if none waits, or the worker is interrupted.

        Raises GraphUnavailable and StoreBusy. What was leased and read by then is kept, and
        the next call goes on with it.
        """
        is_busy = self._step()
        self._end_writing()
        return is_busy

    def _step(self) -> bool:
        """Read a batch while the one before it is being written, then begin to write it.

        Whether there was anything to do.
        """
        if self._writing is not None and self._written is None:
            self._begin_writing(self._writing)  # the store gave no answer before
        batch = self._reading or self._lease()
        self._reading = batch
        if batch is not None:
            try:
                self._read(batch)
            except _Interrupted:
                return False
        was_writing = self._writing is not None
        self._end_writing()
        if batch is not None:
            self._reading = None
            self._begin_writing(batch)
        return batch is not None or was_writing

    def _lease(self) -> Batch | None:
        leases = self._writer.lease(
            self._name,
            n=self._settings.batch,
            lease_s=self._settings.lease_s,
            max_attempts=self._settings.max_attempts,
            held=[] if self._writing is None else self._writing.tokens(),
        )
        if not leases:
            return None
        return Batch(self._writer, leases, max_attempts=self._settings.max_attempts)

    def _read(self, batch: Batch) -> None:
        with self._interruptible():
            for article, result in read_all(self._pipeline, batch.unread()):
                batch.keep(article, result)

    def _begin_writing(self, batch: Batch) -> None:
        self._writing = batch
        self._written = self._thread.submit(batch.write)

    def _end_writing(self) -> None:
        """Wait for what is being written; what it raises, and the batch is kept then."""
        if self._written is not None:
            written, self._written = self._written, None
            written.result()
            self._writing = None

    def _leave(self) -> None:
        """Finish what is being written, and give back everything else."""
        try:
            self._end_writing()
        except (GraphUnavailable, StoreBusy) as error:
            log.warning("what was read could not be written: %s", error)
        leases = [x for batch in (self._reading, self._writing) if batch for x in batch.leases]
        self._reading = self._writing = None
        try:
            if leases:
                self._writer.release(leases)
        except DomainError as error:
            # The leases run out by themselves.
            log.warning("%d articles could not be given back: %s", len(leases), error)
        self._thread.shutdown()

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
