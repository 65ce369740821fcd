"""Files on their way into the store: counted, told of, and taken up again where they were left."""

import io
import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import intake
from app.domain.article import Article
from app.domain.errors import GraphUnavailable, StoreBusy
from app.graph.connection import Connection
from app.intake import ingest_paths, submit_paths, wait_for
from app.progress import Progress
from tests.factories import make_article, make_claim, make_extraction
from tests.graph.harness import MAX_ATTEMPTS, Store, open_case

MAX_BYTES = 10_000


@pytest.fixture
def store(store_connection: Connection) -> Iterator[Store]:
    with open_case(store_connection) as case:
        yield case


def write_lines(path: Path, n: int, *more: str) -> Path:
    rows = [
        json.dumps(
            {"url": f"https://news.example/{i}", "date": "2024-07-10", "text": "He met her."}
        )
        for i in range(n)
    ]
    path.write_text("\n".join([*rows, *more]) + "\n", encoding="utf-8")
    return path


def read_everything(store: Store) -> None:
    while lease := store.lease():
        store.commit(lease, make_extraction(lease.article, make_claim(lease.article)))


def submit(store: Store, path: Path) -> str:
    return submit_paths(store.writer, [path], max_bytes=MAX_BYTES).sentence()


def test_a_bad_line_is_said_and_the_rest_goes_on(store: Store, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", 3, "no json", '{"text": "One more."}')

    taken = submit_paths(store.writer, [path], max_bytes=MAX_BYTES)

    assert taken.sentence() == "read 4 articles: 4 new, 0 unchanged, 1 not readable"
    assert taken.failures[0].startswith(f"{path}, line 4: not JSON")


def test_what_is_there_is_not_read_again(store: Store, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", 50)
    submit(store, write_lines(tmp_path / "b.jsonl", 20))
    read_everything(store)

    assert submit(store, path) == "read 50 articles: 30 new, 20 unchanged"
    assert len(store.lease_many(1_000)) == 30


def test_the_same_article_twice_in_a_batch_is_one(store: Store, tmp_path: Path) -> None:
    row = '{"url": "https://news.example/x", "date": "2024-07-10", "text": "He met her."}'
    newer = row.replace("07-10", "07-12")
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join([row, row, newer, row]), encoding="utf-8")

    sentence = submit(store, path)

    assert sentence == (
        "read 4 articles: 1 new, 1 unchanged, 1 in a new version, 1 older than what is known"
    )
    assert str(store.must_lease().article.published) == "2024-07-12"


def test_a_withdrawn_article_is_said_and_the_rest_goes_on(store: Store, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", 3)
    submit(store, path)
    gone = store.must_lease().article.article_id
    store.writer.withdraw(gone, author="Ada", reason="a mistake")

    taken = submit_paths(store.writer, [path], max_bytes=MAX_BYTES)

    assert taken.outcomes == {"unchanged": 2}
    assert "reinstate it first" in taken.failures[0]


def test_failed_articles_come_with_their_error(store: Store) -> None:
    good, bad = (
        make_article(url="https://news.example/1"),
        make_article(url="https://news.example/2"),
    )
    for article in (good, bad):
        store.submit(article)
    lease = store.must_lease()
    store.commit(lease, make_extraction(good))
    for _ in range(MAX_ATTEMPTS):
        store.writer.fail(store.must_lease(), "no verb", max_attempts=MAX_ATTEMPTS)

    ended = dict(wait_for(store.reader, [good.article_id, bad.article_id]))

    assert ended == {bad.article_id: "no verb"}


def test_an_article_that_is_withdrawn_meanwhile_is_not_waited_for(store: Store) -> None:
    article = make_article()
    store.submit(article)
    store.writer.withdraw(article.article_id, author="Ada", reason="a mistake")

    assert list(wait_for(store.reader, [article.article_id])) == []


def test_a_store_that_restarts_is_waited_for(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit_all, answers = store.writer.submit_all, iter([False, False])

    def sometimes(articles: object) -> object:
        if not next(answers, True):
            raise GraphUnavailable("no answer")
        return submit_all(articles)  # type: ignore[arg-type]

    monkeypatch.setattr(store.writer, "submit_all", sometimes)

    assert submit(store, write_lines(tmp_path / "a.jsonl", 2)).startswith("read 2 articles: 2 new")


def test_no_more_text_than_agreed_is_sent_together(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lengths = [400, 500, 200, 2_000, 100]
    rows = [json.dumps({"url": f"https://news.example/{n}", "text": "x" * n}) for n in lengths]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(rows), encoding="utf-8")
    submit_all, sent = store.writer.submit_all, []

    def watched(articles: list[Article]) -> object:
        sent.append([len(article.text) for article in articles])
        return submit_all(articles)

    monkeypatch.setattr(store.writer, "submit_all", watched)
    monkeypatch.setattr(intake, "BATCH_CHARS", 1_000)

    submit(store, path)

    assert sent == [[400, 500], [200], [2_000], [100]]


@pytest.mark.parametrize("fault", [GraphUnavailable("no answer"), StoreBusy("a writer is at it")])
def test_a_store_that_stays_away_is_given_up(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def away(_: object) -> None:
        raise fault

    monkeypatch.setattr(store.writer, "submit_all", away)
    monkeypatch.setattr(intake, "PATIENCE_S", 0.3)

    start = time.monotonic()
    with pytest.raises(type(fault), match=str(fault)):
        submit(store, write_lines(tmp_path / "a.jsonl", 2))
    assert 0.3 < time.monotonic() - start < 5


def test_a_store_that_is_away_while_articles_are_read_is_waited_for(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = make_article()
    store.submit(article)
    states, answers = store.reader.states, iter([False, False, False])

    def sometimes(article_ids: list[str]) -> object:
        if not next(answers, True):
            raise GraphUnavailable("no answer")
        read_everything(store)
        return states(article_ids)

    monkeypatch.setattr(store.reader, "states", sometimes)
    assert list(wait_for(store.reader, [article.article_id])) == []

    monkeypatch.setattr(intake, "PATIENCE_S", 0.0)
    answers = iter([False])
    with pytest.raises(GraphUnavailable, match="no answer"):
        list(wait_for(store.reader, [article.article_id]))


def test_who_watches_is_told_of_everything(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_lines(tmp_path / "a.jsonl", 3, "no json")
    monkeypatch.setattr(intake, "STALL_S", 0.1)
    complaints: list[str] = []
    stream, seconds = io.StringIO(), iter(range(0, 10_000, 5))
    progress = Progress(stream, complaints.append, clock=lambda: float(next(seconds)))

    with progress:
        taken = ingest_paths(
            store.writer,
            store.reader,
            [path],
            max_bytes=MAX_BYTES,
            watcher=progress,
            on_stall=lambda: read_everything(store),
        )

    assert taken.sentence() == "read 3 articles: 3 new, 0 unchanged, 1 not readable"
    assert len(complaints) == 1
    shown = stream.getvalue().splitlines()
    assert shown[0].startswith("2 sent") or shown[0].startswith("1 sent")
    assert shown[-1].startswith("3 of 3 read, ")
    assert shown[-1].endswith("1 failed")


def test_the_time_that_is_left_follows_from_the_rate() -> None:
    now = [0.0]
    progress = Progress(io.StringIO(), lambda sentence: None, clock=lambda: now[0])
    progress.sent(3, 3_000)
    now[0] = 10.0
    progress.read(1, 1_000)

    assert progress.sentence() == "1 of 3 read, 100 words/s, 20 s left"
    progress.sent(100, 1_000_000)
    assert progress.sentence() == "1 of 103 read, 100 words/s, 2 h 47 min left"
