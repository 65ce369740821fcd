"""The worker against both stores, with a pipeline made by hand."""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import pytest

from app.domain.article import Article
from app.domain.errors import GraphUnavailable, ReferenceInvalid, TooMuchAtOnce
from app.domain.model import Extraction
from app.domain.views import State
from app.graph.connection import Connection
from app.graph.store import Committed, Lease
from app.settings import Settings
from ingest import worker as worker_module
from ingest.worker import Worker
from tests.factories import make_article, make_claim, make_extraction
from tests.graph.harness import Store, open_case

SETTINGS = Settings(poll_ms=10, max_attempts=2)


@pytest.fixture
def store(store_connection: Connection) -> Iterator[Store]:
    with open_case(store_connection) as case:
        yield case


class Pipeline:
    """Reads one visit in every article; `before` runs first and may raise."""

    def __init__(self, before: Callable[[Article], object] = lambda article: None) -> None:
        self.before = before
        self.n_read = 0

    def read_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Extraction]]:
        for article in articles:
            self.n_read += 1
            self.before(article)
            yield article, make_extraction(article, make_claim(article))


Batch = Sequence[tuple[Lease, Extraction]]


def broken(text: str) -> Callable[[Article], object]:
    """What fails on the article that has this text, and on no other."""

    def check(article: Article) -> None:
        if text in article.text:
            raise KeyError(text)

    return check


def make_worker(store: Store, pipeline: Pipeline | None = None) -> Worker:
    return Worker(store.writer, pipeline or Pipeline(), SETTINGS, name="w1")


def submit(store: Store, number: int = 1, text: str = "Vladimir Putin visited India.") -> str:
    article = make_article(text, url=f"https://news.example/{number}")
    return store.submit(article).article_id


def state(store: Store, article_id: str) -> State:
    return store.reader.article(article_id).state


def test_an_article_is_read_and_committed(store: Store) -> None:
    article_id = submit(store)

    assert make_worker(store).run_once()
    assert state(store, article_id) == "done"
    assert store.reader.counts().n_facts == 1


def test_nothing_waits(store: Store) -> None:
    assert not make_worker(store).run_once()


def test_one_line_is_logged_for_an_article(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    article_id = submit(store)
    caplog.set_level(logging.INFO, "entente.worker")

    make_worker(store).run_once()

    (record,) = caplog.records
    assert record.getMessage().startswith(f"{article_id}: 1 claims, 0 refused, 1 facts changed")


def test_articles_are_read_and_committed_together(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit, sizes = store.writer.commit_all, []

    def counting(batch: Batch) -> Committed:
        sizes.append(len(batch))
        return commit(batch)

    ids = [submit(store, i) for i in range(5)]
    monkeypatch.setattr(store.writer, "commit_all", counting)

    assert make_worker(store).run_once()

    assert {state(store, i) for i in ids} == {"done"}
    assert sizes == [5]


def test_no_more_are_leased_than_the_setting_says(store: Store) -> None:
    ids = [submit(store, i) for i in range(5)]
    few = SETTINGS.model_copy(update={"batch": 2})

    Worker(store.writer, Pipeline(), few, name="w1").run_once()

    assert [state(store, i) for i in ids] == ["done", "done", "queued", "queued", "queued"]


def test_a_failing_pipeline_costs_an_attempt_and_the_next_article_runs(store: Store) -> None:
    bad, good = submit(store, 1, "Poison."), submit(store, 2)
    worker = make_worker(store, Pipeline(broken("Poison")))

    assert worker.run_once()
    assert (state(store, bad), state(store, good)) == ("queued", "done")
    while worker.run_once():
        pass

    failed = store.reader.article(bad)
    assert (failed.state, failed.attempts) == ("failed", 2)
    assert failed.error == "the pipeline failed: KeyError: 'Poison'"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ValueError("no"), "ValueError: no"),
        (TooMuchAtOnce("the store gave up"), "the store gave up"),
    ],
)
def test_a_result_that_the_store_refuses_costs_the_others_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    bad, good = submit(store, 1, "Poison."), submit(store, 2)
    commit = store.writer.commit_all

    def refuse(batch: Batch) -> Committed:
        if any(lease.article.text == "Poison." for lease, _ in batch):
            raise error
        return commit(batch)

    monkeypatch.setattr(store.writer, "commit_all", refuse)

    make_worker(store).run_once()

    view = store.reader.article(bad)
    assert (view.state, view.error) == ("queued", f"the store refused the result: {said}")
    assert state(store, good) == "done"


def test_an_article_whose_lease_was_lost_costs_the_others_nothing(store: Store) -> None:
    lost, kept = submit(store, 1), submit(store, 2)

    def steal(article: Article) -> None:
        if article.article_id == kept:
            store.rows("MATCH (a:Article {article_id: $id}) SET a.token = 'other'", id=lost)

    make_worker(store, Pipeline(steal)).run_once()

    assert (state(store, lost), state(store, kept)) == ("processing", "done")


def test_what_was_tried_before_is_leased_alone(store: Store) -> None:
    ids = [submit(store, i) for i in range(4)]
    store.rows("MATCH (a:Article {article_id: $id}) SET a.attempts = 1", id=ids[1])

    leased = [[x.article.article_id for x in store.lease_many(10)] for _ in range(3)]

    assert leased == [ids[:1], ids[1:2], ids[2:]]


def test_an_error_of_ours_is_kept_as_its_sentence(store: Store) -> None:
    def refuse(article: Article) -> None:
        raise ReferenceInvalid("leaders.csv has no column `qid`\nand more")

    article_id = submit(store)

    make_worker(store, Pipeline(refuse)).run_once()

    error = store.reader.article(article_id).error
    assert error == "the pipeline failed: leaders.csv has no column `qid`"


def test_what_was_read_is_kept_until_the_store_answers(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_answer(batch: Batch) -> Committed:
        raise GraphUnavailable("no answer")

    article_id, pipeline = submit(store), Pipeline()
    worker = make_worker(store, pipeline)
    with monkeypatch.context() as patch:
        patch.setattr(store.writer, "commit_all", no_answer)
        with pytest.raises(GraphUnavailable):
            worker.run_once()

    assert worker.run_once()
    assert (state(store, article_id), pipeline.n_read) == ("done", 1)


def test_a_store_without_an_answer_is_waited_for(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    lease, answers = store.writer.lease, iter([False, False, True])

    def sometimes(worker: str, **more: Any) -> list[Lease]:
        if not next(answers, True):
            raise GraphUnavailable("no answer")
        return lease(worker, **more)

    article_id, stop = submit(store), threading.Event()
    monkeypatch.setattr(worker_module, "BACKOFF_S", (0.01, 0.02))
    monkeypatch.setattr(store.writer, "lease", sometimes)

    make_worker(store, Pipeline(lambda article: stop.set())).run(stop)

    assert state(store, article_id) == "done"


def test_the_lease_is_given_back_when_it_stops(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop = threading.Event()

    def no_answer(batch: Batch) -> Committed:
        stop.set()
        raise GraphUnavailable("no answer")

    article_id = submit(store)
    monkeypatch.setattr(store.writer, "commit_all", no_answer)

    make_worker(store).run(stop)

    view = store.reader.article(article_id)
    assert (view.state, view.attempts) == ("queued", 0)


def test_a_batch_is_read_while_the_one_before_is_written(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commit of the first waits until the second is being read: alone it would never end."""
    second_is_read, stop = threading.Event(), threading.Event()
    commit = store.writer.commit_all

    def slow(batch: Batch) -> Committed:
        assert second_is_read.wait(30)
        return commit(batch)

    def before(article: Article) -> None:
        if article.article_id == second:
            second_is_read.set()
            stop.set()

    first, second = submit(store, 1), submit(store, 2)
    monkeypatch.setattr(store.writer, "commit_all", slow)
    one = SETTINGS.model_copy(update={"batch": 1})

    Worker(store.writer, Pipeline(before), one, name="w1").run(stop)

    assert (state(store, first), state(store, second)) == ("done", "done")


def test_an_interrupt_leaves_the_article_that_is_being_read(store: Store) -> None:
    article_id = submit(store)
    worker = make_worker(store, Pipeline(lambda article: worker.interrupt()))

    worker.run(threading.Event())

    view = store.reader.article(article_id)
    assert (view.state, view.attempts) == ("queued", 0)


def test_an_interrupt_lets_a_commit_end(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    commit = store.writer.commit_all

    def interrupted(batch: Batch) -> Committed:
        worker.interrupt()
        return commit(batch)

    article_id = submit(store)
    monkeypatch.setattr(store.writer, "commit_all", interrupted)
    worker = make_worker(store)

    worker.run(threading.Event())

    assert state(store, article_id) == "done"


def test_an_interrupt_ends_the_pause_of_an_idle_worker(store: Store) -> None:
    class Stop(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            worker.interrupt()
            return super().wait(60)

    worker = make_worker(store)

    worker.run(Stop())  # and comes back
