"""One batch on its way: leased articles, what was read in them, and how that is written."""

import logging
import time
from collections.abc import Sequence
from typing import Protocol

from app.domain.article import Article
from app.domain.errors import GraphUnavailable, LeaseLost, StoreBusy, TooMuchAtOnce
from app.domain.model import Extraction
from app.domain.views import State
from app.graph.store import Committed, Lease
from ingest.batches import sentence

log = logging.getLogger("entente.worker")


class Writes(Protocol):
    """What a worker needs of the store; see `app.graph.store.GraphWriter` for the errors."""

    def lease(
        self, worker: str, *, n: int, lease_s: int, max_attempts: int, held: Sequence[str]
    ) -> list[Lease]: ...
    def commit_all(self, batch: Sequence[tuple[Lease, Extraction]]) -> Committed: ...
    def fail(self, lease: Lease, error: str, *, max_attempts: int) -> State: ...
    def release(self, leases: Sequence[Lease]) -> int: ...


class Batch:
    """Leases that are not at their end yet. One thread at a time may read or write it."""

    def __init__(self, writer: Writes, leases: Sequence[Lease], *, max_attempts: int) -> None:
        self.leases = list(leases)
        self._writer = writer
        self._max_attempts = max_attempts
        # What an article says, or why it cannot be read; not there until it was read.
        self._read: dict[str, Extraction | str] = {}
        self._started = time.monotonic()

    def tokens(self) -> list[str]:
        """Under which the articles are held."""
        return sorted({lease.token for lease in self.leases})

    def unread(self) -> list[Article]:
        """The articles that nobody has read yet."""
        return [x.article for x in self.leases if x.article.article_id not in self._read]

    def keep(self, article: Article, result: Extraction | str) -> None:
        """Keep what was read in an article until it is written."""
        self._read[article.article_id] = result

    def write(self) -> None:
        """Write everything that was read: together if possible, else each by itself.

        GraphUnavailable and StoreBusy leave what is not written yet for another call.
        """
        whole = [(x, read) for x, read in self._results() if not isinstance(read, str)]
        try:
            self._commit(whole)
        except TooMuchAtOnce as error:
            log.warning("%s: %d articles, writing one by one", error, len(whole))
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
        except TooMuchAtOnce as error:
            return sentence("the store refused the result", error)
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
        state = self._writer.fail(lease, error, max_attempts=self._max_attempts)
        log.error("%s: %s (%s)", _shown(lease), error, state)

    def _results(self) -> list[tuple[Lease, Extraction | str]]:
        return [(lease, self._read[lease.article.article_id]) for lease in self.leases]

    def _done(self, leases: Sequence[Lease]) -> None:
        gone = {lease.article.article_id for lease in leases}
        self.leases = [lease for lease in self.leases if lease.article.article_id not in gone]
        for article_id in gone:
            self._read.pop(article_id, None)


def _shown(lease: Lease) -> str:
    article = lease.article
    # As Python writes it: a sender's id may hold line ends, which would forge lines of the log.
    name = f" ({article.source_id!r})" if article.source_id else ""
    attempt = f", attempt {lease.attempt}" if lease.attempt > 1 else ""
    return f"{article.article_id}{name}{attempt}"
