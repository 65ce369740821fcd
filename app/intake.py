"""Articles from files into the store: sent, counted, waited for.

Nothing is kept beside the store of how far this has come: an article that is there already is
`unchanged`, so the same call after a kill -9 goes on where the last one was.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final, Protocol

from app.domain.article import Article
from app.domain.errors import ArticleWithdrawn, GraphUnavailable, StoreBusy
from app.graph.store import GraphReader, GraphWriter, Submission
from ingest.reader import ReadFailure, read_path

POLL_S: Final = 0.2
STALL_S: Final = 5.0
"""If none is worked on for so long while one of ours waits, there may be no worker."""

BATCH: Final = 200
"""Articles that are sent in one transaction."""

BATCH_CHARS: Final = 1_000_000
"""Longest text that is sent in one transaction, in code points; one article may be longer."""

WINDOW: Final = 500
"""Articles whose state is asked for together."""

PATIENCE_S: Final = 300.0
"""How long a store that gives no answer is waited for."""

_MORE: Final = {
    "new_version": "in a new version",
    "superseded": "older than what is known",
    "failure": "not readable",
    "failed": "failed",
}


@dataclass
class Intake:
    """What became of the articles of some files; each id once, each failure one sentence."""

    article_ids: dict[str, None] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)
    n_failed: int = 0

    def sentence(self) -> str:
        """`read 3 articles: 1 new, 2 unchanged`, and more where there is more to say."""
        n = self.outcomes.total()
        parts = [f"{self.outcomes['created']} new", f"{self.outcomes['unchanged']} unchanged"]
        unreadable = len(self.failures) - self.n_failed
        told = self.outcomes | Counter(failure=unreadable, failed=self.n_failed)
        parts += [f"{told[name]} {words}" for name, words in _MORE.items() if told[name]]
        return f"read {n} article{'' if n == 1 else 's'}: {', '.join(parts)}"


class Watcher(Protocol):
    """Who is told how it goes."""

    def sent(self, n_articles: int, n_words: int) -> None: ...
    def read(self, n_articles: int, n_words: int) -> None: ...
    def failed(self, sentence: str) -> None: ...


class Nobody:
    """A watcher that looks away."""

    def sent(self, n_articles: int, n_words: int) -> None:
        """Nothing."""

    def read(self, n_articles: int, n_words: int) -> None:
        """Nothing."""

    def failed(self, sentence: str) -> None:
        """Nothing."""


def ingest_paths(
    writer: GraphWriter,
    reader: GraphReader,
    paths: Iterable[Path],
    *,
    max_bytes: int,
    watcher: Watcher | None = None,
    on_stall: Callable[[], None] = lambda: None,
) -> Intake:
    """Send every article at the paths and wait until each is read, or has failed."""
    told = watcher or Nobody()
    n_words: dict[str, int] = {}
    taken = submit_paths(writer, paths, max_bytes=max_bytes, watcher=told, n_words=n_words)
    for article_id, error in wait_for(
        reader, list(taken.article_ids), on_stall=on_stall, watcher=told, n_words=n_words
    ):
        taken.n_failed += 1
        taken.failures.append(f"{article_id}: {error}")
        told.failed(taken.failures[-1])
    return taken


def submit_paths(
    writer: GraphWriter,
    paths: Iterable[Path],
    *,
    max_bytes: int,
    watcher: Watcher | None = None,
    n_words: dict[str, int] | None = None,
) -> Intake:
    """Send every article at the paths. One that is known already changes nothing.

    A file that cannot be read, or an article that is refused, is one sentence; the rest goes on.
    `n_words` is filled with the words of each article.
    """
    taken, told = Intake(), watcher or Nobody()

    def articles() -> Iterator[Article]:
        for path in paths:
            for read in read_path(path, max_bytes=max_bytes):
                if isinstance(read, ReadFailure):
                    taken.failures.append(str(read))
                    told.failed(str(read))
                else:
                    yield read.article

    for batch in _batches(articles()):
        for article, sent in zip(batch, _submit(writer, batch), strict=True):
            if isinstance(sent, str):
                taken.failures.append(sent)
                told.failed(sent)
                continue
            taken.article_ids[sent.article_id] = None
            taken.outcomes[sent.outcome] += 1
            words = len(article.text.split())
            if n_words is not None:
                n_words[sent.article_id] = words
            told.sent(1, words)
    return taken


def _batches(articles: Iterator[Article]) -> Iterator[list[Article]]:
    """At most so many together, and at most so long, in the order they come."""
    batch: list[Article] = []
    n_chars = 0
    for article in articles:
        if batch and (len(batch) == BATCH or n_chars + len(article.text) > BATCH_CHARS):
            yield batch
            batch, n_chars = [], 0
        batch.append(article)
        n_chars += len(article.text)
    if batch:
        yield batch


def _submit(writer: GraphWriter, batch: Sequence[Article]) -> list[Submission | str]:
    """Each article with what became of it, or why it was refused."""
    try:
        return [*_patiently(lambda: writer.submit_all(batch))]
    except ArticleWithdrawn as error:
        if len(batch) == 1:
            return [str(error)]
        return [sent for article in batch for sent in _submit(writer, [article])]


def _patiently(work: Callable[[], list[Submission]]) -> list[Submission]:
    """Wait for a store that gives no answer: it may be restarting."""
    deadline = time.monotonic() + PATIENCE_S
    while True:
        try:
            return work()
        except (GraphUnavailable, StoreBusy):
            if time.monotonic() > deadline:
                raise
            time.sleep(POLL_S)


def wait_for(
    reader: GraphReader,
    article_ids: Sequence[str],
    *,
    on_stall: Callable[[], None] = lambda: None,
    watcher: Watcher | None = None,
    n_words: dict[str, int] | None = None,
) -> Iterator[tuple[str, str]]:
    """Wait until all are done or failed; the failed ones come with their error.

    `on_stall` is called now and then while nobody seems to work: it may start a worker, or raise.
    """
    told, words = watcher or Nobody(), n_words or {}
    answered_at = time.monotonic()
    waiting = iter(article_ids)
    # In the order of the queue: while these wait there is no need to ask for the others.
    while window := dict.fromkeys(islice(waiting, WINDOW)):
        quiet_since = time.monotonic()
        while window:
            try:
                states = reader.states(list(window))
            except GraphUnavailable:
                if time.monotonic() - answered_at > PATIENCE_S:
                    raise
                time.sleep(POLL_S)
                continue
            answered_at = time.monotonic()
            ended = [i for i in window if _has_ended(states.get(i))]
            for article_id in ended:
                del window[article_id]
                told.read(1, words.get(article_id, 0))
                state, error = states.get(article_id, ("withdrawn", None))
                if state == "failed":
                    yield article_id, error or "failed, without a word why"
            if ended or any(state == "processing" for state, _ in states.values()):
                quiet_since = time.monotonic()
            elif time.monotonic() - quiet_since > STALL_S:
                quiet_since = time.monotonic()
                on_stall()
            if window:
                time.sleep(POLL_S)


def _has_ended(found: tuple[str, str | None] | None) -> bool:
    return found is None or found[0] not in {"queued", "processing"}
