"""Articles from files into the store: sent, counted, waited for."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from app.graph.store import GraphReader, GraphWriter
from ingest.reader import ReadFailure, read_path

POLL_S: Final = 0.1
STALL_S: Final = 5.0
"""If none is worked on for so long while one of ours waits, there may be no worker."""

_MORE: Final = {
    "new_version": "in a new version",
    "superseded": "older than what is known",
    "failure": "not readable",
}


@dataclass
class Intake:
    """What became of the articles of some files; each id once, each failure one sentence."""

    article_ids: dict[str, None] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)

    def sentence(self) -> str:
        """`read 3 articles: 1 new, 2 unchanged`, and more where there is more to say."""
        n = self.outcomes.total()
        parts = [f"{self.outcomes['created']} new", f"{self.outcomes['unchanged']} unchanged"]
        told = self.outcomes | Counter(failure=len(self.failures))
        parts += [f"{told[name]} {words}" for name, words in _MORE.items() if told[name]]
        return f"read {n} article{'' if n == 1 else 's'}: {', '.join(parts)}"


def submit_paths(
    writer: GraphWriter,
    paths: Iterable[Path],
    *,
    max_bytes: int,
    on_failure: Callable[[str], None] = lambda sentence: None,
) -> Intake:
    """Send every article at the paths. One that is known already changes nothing."""
    taken = Intake()
    for path in paths:
        for read in read_path(path, max_bytes=max_bytes):
            if isinstance(read, ReadFailure):
                taken.failures.append(str(read))
                on_failure(str(read))
            else:
                submission = writer.submit(read.article)
                taken.article_ids[submission.article_id] = None
                taken.outcomes[submission.outcome] += 1
    return taken


def wait_for(
    reader: GraphReader,
    article_ids: Iterable[str],
    *,
    on_stall: Callable[[], None] = lambda: None,
) -> Iterator[tuple[str, str]]:
    """Wait until all are done or failed; the failed ones come with their error.

    `on_stall` is called now and then while nobody seems to work: it may start a worker, or raise.
    """
    quiet_since = time.monotonic()
    for article_id in article_ids:
        # In the order of the queue: while the first waits there is no need to ask for the others.
        while (view := reader.article(article_id)).state in {"queued", "processing"}:
            if view.state == "processing" or reader.counts().n_articles["processing"]:
                quiet_since = time.monotonic()
            elif time.monotonic() - quiet_since > STALL_S:
                quiet_since = time.monotonic()
                on_stall()
            time.sleep(POLL_S)
        if view.state == "failed":
            yield article_id, view.error or "failed, without a word why"
