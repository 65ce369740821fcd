"""Words a second of an ingest into a store, and of spaCy's full pipeline alone.

`python -m ingest.bench_store --corpus FILE` starts the embedded store and, unless told otherwise, a
Neo4j in directories of their own, and sends them the same news: as it comes, and the part of it
that is all on topic (where the pipeline finds something). Everything that a user waits for counts:
sending, leasing, reading, writing. The same number of processes runs spaCy over the same text.
Models are loaded before the clock starts, and the store has read some hundred other articles on
topic, a few times over: a Java that is just started runs several times slower for its first half
minute, in which each statement is planned for the first time and nothing is compiled yet.

The two take turns, `--rounds` times, spaCy first and last: a machine that others use may be twice
as fast a minute later. A round's ratio is to the mean of the two turns of spaCy around it.
"""

import argparse
import contextlib
import math
import multiprocessing
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Final

import spacy
from spacy.language import Language

from app.domain.article import Article
from app.domain.model import Extraction
from app.domain.views import State
from app.graph.connection import DATABASE, Connection, open_driver
from app.graph.embedded import EmbeddedStore
from app.graph.neo4j_server import Neo4jServer
from app.graph.store import Committed, GraphWriter, Lease, ensure_schema
from app.settings import Settings
from ingest.bench import corpus, corpus_file
from ingest.pipeline import MODEL, Pipeline
from ingest.worker import Worker

WORDS: Final = 200_000
TOPIC_WORDS: Final = 30_000
WARM_ROUNDS: Final = 3
"""How often the store reads the other articles before the clock starts; the last time they stay."""

SENT_TOGETHER: Final = 200


@dataclass(frozen=True, slots=True)
class Run:
    """One ingest: seconds in all, and how long what took; reading and storing overlap."""

    seconds: float
    sending: float
    reading: float
    storing: float
    theirs: float
    """Seconds that spaCy took for the same text, the mean of right before and right after."""

    @property
    def times(self) -> float:
        """How many times the rate is spaCy's."""
        return self.theirs / self.seconds


class _Timed:
    """A writer that counts the time that is spent in it."""

    def __init__(self, writer: GraphWriter) -> None:
        self._writer = writer
        self.seconds = 0.0

    def lease(
        self, worker: str, *, n: int, lease_s: int, max_attempts: int, held: Sequence[str]
    ) -> list[Lease]:
        with self._counted():
            return self._writer.lease(
                worker, n=n, lease_s=lease_s, max_attempts=max_attempts, held=held
            )

    def commit_all(self, batch: Sequence[tuple[Lease, Extraction]]) -> Committed:
        with self._counted():
            return self._writer.commit_all(batch)

    def fail(self, lease: Lease, error: str, *, max_attempts: int) -> State:
        return self._writer.fail(lease, error, max_attempts=max_attempts)

    def release(self, leases: Sequence[Lease]) -> int:
        return self._writer.release(leases)

    @contextlib.contextmanager
    def _counted(self) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds += time.perf_counter() - start


class _TimedReading:
    """A pipeline that counts the time that is spent in it."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self.seconds = 0.0

    def read_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Extraction]]:
        start = time.perf_counter()
        found = list(self._pipeline.read_many(articles))
        self.seconds += time.perf_counter() - start
        return iter(found)


class _WhenIdle(threading.Event):
    """Stops a worker as soon as it would pause: then nothing waits any more."""

    def wait(self, timeout: float | None = None) -> bool:
        if timeout:
            self.set()
        return self.is_set()


def main(arguments: Sequence[str] | None = None) -> None:
    """Print one line for each text, store and number of workers."""
    parser = argparse.ArgumentParser(prog="python -m ingest.bench_store", description=__doc__)
    parser.add_argument("--corpus", type=corpus_file, required=True)
    parser.add_argument("--words", type=int, default=WORDS, help="words of each text, about")
    parser.add_argument("--workers", type=int, action="append", default=[])
    parser.add_argument("--rounds", type=int, default=1, help="turns of each")
    parser.add_argument("--store", action="append", choices=["embedded", "neo4j"], default=[])
    parser.add_argument("--text", action="append", choices=["as it comes", "on topic"], default=[])
    options = parser.parse_args(arguments)
    if options.rounds < 1:
        parser.error("--rounds must be 1 or more")
    everything = corpus(options.corpus, options.words)
    topic = on_topic(options.corpus, 2 * min(options.words, TOPIC_WORDS))
    topic, warm = topic[::2], topic[1::2]
    texts = {"as it comes": everything, "on topic": topic}
    texts = {name: texts[name] for name in options.text or texts}
    for store, text, n_workers in product(
        options.store or ["neo4j", "embedded"], texts, options.workers or [1, 2]
    ):
        known = {article.article_id for article in texts[text]}
        others = [a for a in warm if a.article_id not in known]
        with _store(store) as connection:
            for _ in range(WARM_ROUNDS):
                empty(connection)
                ingest(others, 1, connection)
            runs = take_turns(texts[text], n_workers, connection, rounds=options.rounds)
        say(f"{text}, {store}", texts[text], n_workers, runs)


def take_turns(
    articles: Sequence[Article], n_workers: int, connection: Connection, *, rounds: int
) -> list[Run]:
    """Ingest so many times, and let spaCy read the same text before, between and after.

    The first time beside what the store holds; then the store is emptied before each.
    """
    runs: list[Run] = []
    before = full_pipeline(articles, n_workers)
    for number in range(rounds):
        if number:
            empty(connection)
        run = ingest(articles, n_workers, connection)
        after = full_pipeline(articles, n_workers)
        runs.append(replace(run, theirs=(before + after) / 2))
        before = after
    return runs


def on_topic(path: Path, n_words: int) -> list[Article]:
    """Articles of the corpus in which the pipeline finds something, about so many words."""
    found: list[Article] = []
    words = 0
    for article, read in Pipeline().read_many(corpus(path, 20 * n_words)):
        if read.claims:
            found.append(article)
            words += len(article.text.split())
            if words >= n_words:
                break
    return found


def say(name: str, articles: Sequence[Article], n_workers: int, runs: Sequence[Run]) -> None:
    """One line: both speeds, how many times the one is the other, and where the time went.

    Of several rounds the one in the middle is told, with the least and the greatest ratio.
    """
    n_words = sum(len(article.text.split()) for article in articles)
    ordered = sorted(runs, key=lambda run: run.times)
    run = ordered[(len(ordered) - 1) // 2]
    whole = run.reading + run.storing
    spread = f"{ordered[0].times:.2f} to {ordered[-1].times:.2f} in {len(runs)} rounds; "
    sys.stdout.write(
        f"{name}, {n_workers} worker{'' if n_workers == 1 else 's'}: "
        f"{n_words / run.seconds:,.0f} words/s, "
        f"spaCy's full pipeline {n_words / run.theirs:,.0f}: {run.times:.2f} times "
        f"({spread if len(runs) > 1 else ''}"
        f"{len(articles):,} articles, {n_words:,} words; sending {run.sending:.1f} s of "
        f"{run.seconds:.1f} s; of the time spent {run.reading / whole:.0%} reading, "
        f"{run.storing / whole:.0%} in the store)\n"
    )
    sys.stdout.flush()


def ingest(articles: Sequence[Article], n_workers: int, connection: Connection) -> Run:
    """Send everything, then read it with so many workers that have loaded their models before."""
    with open_driver(connection) as driver:
        ensure_schema(driver, connection)
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(n_workers, mp_context=context, initializer=_load) as pool:
            list(pool.map(_wait, range(n_workers)))
            start = time.perf_counter()
            writer = GraphWriter(driver, connection)
            for i in range(0, len(articles), SENT_TOGETHER):
                writer.submit_all(articles[i : i + SENT_TOGETHER])
            sending = time.perf_counter() - start
            times = list(pool.map(_work, [connection] * n_workers, range(n_workers)))
            seconds = time.perf_counter() - start
    return Run(
        seconds=seconds,
        sending=sending,
        reading=sum(read for read, _ in times),
        storing=sum(stored for _, stored in times),
        theirs=math.nan,
    )


def empty(connection: Connection) -> None:
    """Take everything out of the store but its schema and its counters."""
    with open_driver(connection) as driver:
        ensure_schema(driver, connection)
        for text in (
            "MATCH (n) WHERE n:Fact OR n:Claim OR n:Change DETACH DELETE n",
            "MATCH (n) WHERE n:Entity OR n:Dossier OR n:Article DETACH DELETE n",
        ):
            driver.execute_query(text, database_=DATABASE)


def full_pipeline(articles: Sequence[Article], n_processes: int) -> float:
    """Seconds that spaCy's full pipeline takes for the same text in so many processes."""
    parts = [[a.text for a in articles[i::n_processes]] for i in range(n_processes)]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(n_processes, mp_context=context, initializer=_load_spacy) as pool:
        list(pool.map(_wait, range(n_processes)))
        start = time.perf_counter()
        list(pool.map(_parse, parts))
        return time.perf_counter() - start


_loaded: dict[str, object] = {}


def _load() -> None:
    _loaded["pipeline"] = Pipeline()


def _load_spacy() -> None:
    _loaded["nlp"] = spacy.load(MODEL)


def _wait(_number: int) -> None:
    """Hold a process for a moment, so that each of them is started."""
    time.sleep(0.5)


def _work(connection: Connection, number: int) -> tuple[float, float]:
    """Be a worker until nothing waits: seconds of reading, and those in the store."""
    pipeline = _loaded["pipeline"]
    assert isinstance(pipeline, Pipeline)
    with open_driver(connection) as driver:
        writer, reader = _Timed(GraphWriter(driver, connection)), _TimedReading(pipeline)
        worker = Worker(writer, reader, Settings(), name=f"bench:{number}")
        worker.run(_WhenIdle())
        return reader.seconds, writer.seconds


def _parse(texts: Sequence[str]) -> int:
    nlp = _loaded["nlp"]
    assert isinstance(nlp, Language)
    return sum(len(doc) for doc in nlp.pipe(texts))


@contextlib.contextmanager
def _store(name: str) -> Iterator[Connection]:
    with tempfile.TemporaryDirectory() as directory:
        server = EmbeddedStore if name == "embedded" else Neo4jServer
        with server(Path(directory)) as store:
            yield store.connection


if __name__ == "__main__":
    main()
