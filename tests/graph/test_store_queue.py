"""The queue: what arrives, who works on it, and what a lost lease may do."""

from collections.abc import Iterator
from typing import Any

import pytest

from app.domain.errors import ArticleNotFound, LeaseLost
from app.graph import queue, session
from app.graph.connection import Connection
from app.graph.queries import articles as texts
from tests.factories import make_article, make_claim, make_extraction
from tests.graph.harness import LEASE_S, MAX_ATTEMPTS, Store, open_case


@pytest.fixture
def store(store_connection: Connection) -> Iterator[Store]:
    with open_case(store_connection) as case:
        yield case


# Arrival


def test_a_new_article_is_queued_and_shown_with_its_text(store: Store) -> None:
    article = make_article(source_id="000.txt", title="A visit")

    submission = store.submit(article)

    view = store.reader.article(article.article_id)
    assert (submission.outcome, submission.state) == ("created", "queued")
    assert (view.state, view.text, view.source_id) == ("queued", article.text, "000.txt")
    assert (view.report, view.attempts, view.n_claims, view.error) == (None, 0, 0, None)
    assert view.received_at == store.clock.now


def test_the_same_article_again_is_unchanged(store: Store) -> None:
    article = make_article()
    store.submit(article)

    again = store.submit(article)

    assert (again.outcome, again.state) == ("unchanged", "queued")
    assert store.n("MATCH (a:Article) RETURN count(a)") == 1


def test_a_done_article_again_is_not_read_again(store: Store) -> None:
    article = make_article()
    store.ingest(article, make_claim(article))

    again = store.submit(article)

    assert (again.outcome, again.state) == ("unchanged", "done")
    assert store.lease() is None


# Leases


def test_the_oldest_is_leased_first(store: Store) -> None:
    articles = [make_article(url=f"https://news.example/{i}") for i in range(4)]
    for article in articles:
        store.submit(article)

    leased = [store.must_lease().article.article_id for _ in articles]

    assert leased == [article.article_id for article in articles]
    assert store.lease() is None


def test_a_lease_carries_the_article_and_counts_the_attempt(store: Store) -> None:
    article = make_article("Пу́тин “met” Modi \\ `x` 😀\u2028", title="T", source_id="i")
    store.submit(article)

    lease = store.must_lease()

    assert (lease.article, lease.attempt) == (article, 1)
    assert store.reader.article(article.article_id).state == "processing"


def test_a_lease_that_ran_out_goes_to_the_next_worker(store: Store) -> None:
    article = make_article()
    store.submit(article)
    late = store.must_lease("slow")
    store.clock.advance(LEASE_S + 1)

    lease = store.must_lease("quick")

    assert (lease.article, lease.attempt) == (article, 2)
    with pytest.raises(LeaseLost):
        store.commit(late, make_extraction(article, make_claim(article)))
    assert store.n("MATCH (c:Claim) RETURN count(c)") == 0


def test_a_running_lease_is_left_alone(store: Store) -> None:
    store.submit(make_article())
    store.must_lease()
    store.clock.advance(LEASE_S - 1)

    assert store.lease("other") is None


def test_a_clock_that_is_set_back_holds_no_lease(store: Store) -> None:
    article = make_article()
    store.submit(article)
    store.must_lease("before")
    store.clock.advance(-86_400)

    assert store.must_lease("after").article == article


def test_a_clock_that_is_a_little_behind_takes_nothing_away(store: Store) -> None:
    store.submit(make_article())
    store.must_lease("one machine")
    store.clock.advance(-30)

    assert store.lease("another machine") is None


def test_leases_of_the_dead_are_free_at_once(store: Store) -> None:
    for i in range(3):
        store.submit(make_article(url=f"https://news.example/{i}"))
    store.must_lease("dead")
    alive = store.must_lease("alive")

    assert store.reader.holders() == {"dead", "alive"}
    assert store.writer.expire(["dead"]) == 1
    assert len([store.must_lease("next"), store.must_lease("next")]) == 2
    assert store.commit(alive, make_extraction(alive.article)).n_refused == 0


def test_a_lease_whose_answer_was_lost_is_free_for_the_next_one(store: Store) -> None:
    articles = [make_article(url=f"https://news.example/{i}") for i in range(3)]
    store.writer.submit_all(articles)
    known = store.must_lease("w1")
    store.lease_many(1, "w1")  # committed, and the store dies before it says so
    forgotten = store.held.pop()
    other = store.must_lease("w2")

    again = store.must_lease("w1")

    assert (again.article, again.attempt) == (articles[1], 1)
    assert again.token != forgotten
    for lease in (known, other, again):
        store.commit(lease, make_extraction(lease.article))


def test_long_articles_are_leased_in_smaller_batches(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "MAX_BATCH_CHARS", 100)
    for i in range(4):
        store.submit(make_article("Putin " * 8, url=f"https://news.example/{i}"))

    assert [len(store.lease_many(10)) for _ in range(3)] == [2, 2, 0]


def test_an_article_that_comes_while_the_head_moves_is_not_left_behind(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A look that sees nothing, as of an index that is a moment late, must not move the head."""
    store.submit(make_article())
    looks: list[Any] = []

    def blind_once(tx: Any, query: Any, **parameters: Any) -> Any:
        if query == texts.WAITING_BETWEEN:
            looks.append(parameters)
            if len(looks) == 1:
                return []
        return session.run(tx, query, **parameters)

    monkeypatch.setattr(queue, "run", blind_once)
    assert store.lease() is None

    assert store.lease() is not None


def test_a_long_article_is_leased_for_longer(store: Store) -> None:
    store.submit(make_article("x " * 50_000))
    store.must_lease()
    store.clock.advance(LEASE_S + 100_000 // queue.CHARS_PER_S - 1)
    assert store.lease("other") is None

    store.clock.advance(2)
    assert store.lease("other") is not None


def test_a_late_worker_may_write_while_nobody_else_took_over(store: Store) -> None:
    article = make_article()
    store.submit(article)
    lease = store.must_lease()
    store.clock.advance(LEASE_S + 1)

    assert store.commit(lease, make_extraction(article)).n_claims == 0
    assert store.reader.article(article.article_id).state == "done"


def test_leases_that_run_out_three_times_fail_the_article(store: Store) -> None:
    article = make_article()
    store.submit(article)
    for _ in range(MAX_ATTEMPTS):
        store.must_lease("mayfly")
        store.clock.advance(LEASE_S + 1)

    assert store.lease() is None
    view = store.reader.article(article.article_id)
    assert (view.state, view.attempts) == ("failed", MAX_ATTEMPTS)
    assert view.error is not None
    assert "3 attempts" in view.error
    assert "mayfly" in view.error


def test_a_failed_attempt_is_tried_again_and_then_fails(store: Store) -> None:
    article = make_article()
    store.submit(article)

    states = [store.fail(store.must_lease(), f"error {i}") for i in range(MAX_ATTEMPTS)]

    view = store.reader.article(article.article_id)
    assert states == ["queued", "queued", "failed"]
    assert (view.state, view.error, view.attempts) == ("failed", "error 2", MAX_ATTEMPTS)
    assert store.lease() is None


def test_a_failed_article_does_not_stop_the_next(store: Store) -> None:
    store.submit(make_article())
    for _ in range(MAX_ATTEMPTS):
        store.fail(store.must_lease())
    other = make_article(url="https://news.example/2")

    store.ingest(other, make_claim(other))

    assert store.reader.article(other.article_id).state == "done"


def test_a_released_article_loses_no_attempt(store: Store) -> None:
    store.submit(make_article())
    store.writer.release([store.must_lease()])

    assert store.must_lease().attempt == 1


def test_a_lost_lease_can_give_nothing_back(store: Store) -> None:
    store.submit(make_article())
    lost = store.must_lease()
    store.clock.advance(LEASE_S + 1)
    current = store.must_lease()

    assert store.writer.release([lost]) == 0
    with pytest.raises(LeaseLost):
        store.fail(lost)

    assert store.commit(current, make_extraction(current.article)).n_refused == 0


def test_a_done_article_cannot_be_committed_again(store: Store) -> None:
    article = make_article()
    store.submit(article)
    lease = store.must_lease()
    store.commit(lease, make_extraction(article))

    with pytest.raises(LeaseLost):
        store.commit(lease, make_extraction(article))


def test_an_unknown_article_is_not_found(store: Store) -> None:
    with pytest.raises(ArticleNotFound):
        store.reader.article("art_000000000000000000000000")
