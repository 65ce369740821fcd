"""Versions of one article: the greatest counts, whatever came when, and whether it can be read."""

from collections.abc import Iterator

import pytest

from app.graph.connection import Connection
from tests.factories import make_article, make_claim, make_extraction
from tests.graph.harness import LEASE_S, MAX_ATTEMPTS, Store, open_case


@pytest.fixture
def store(store_connection: Connection) -> Iterator[Store]:
    with open_case(store_connection) as case:
        yield case


# Arrival


def test_a_new_version_waits_beside_the_one_that_is_shown(store: Store) -> None:
    old = make_article("Vladimir Putin visited India.")
    new = make_article("Vladimir Putin visited Mongolia.", updated="2024-07-12")
    store.ingest(old, make_claim(old))

    submission = store.submit(new)

    view = store.reader.article(old.article_id)
    assert (submission.outcome, submission.state) == ("new_version", "queued")
    assert (view.text, view.content_hash, view.n_claims) == (old.text, old.content_hash, 1)
    assert store.must_lease().article == new


def test_a_version_that_was_never_read_makes_way_at_once(store: Store) -> None:
    store.submit(make_article("Vladimir Putin visited India."))
    new = make_article("Vladimir Putin visited Mongolia.", updated="2024-07-12")

    store.submit(new)

    assert store.reader.article(new.article_id).text == new.text
    assert store.must_lease().article == new


def test_an_older_version_changes_nothing(store: Store) -> None:
    new = make_article("Vladimir Putin visited Mongolia.", updated="2024-07-12")
    store.ingest(new, make_claim(new, object=("MNG", "Mongolia")))
    before = store.export()

    submission = store.submit(make_article("Vladimir Putin visited India."))

    assert (submission.outcome, submission.state) == ("superseded", "done")
    assert store.lease() is None
    assert store.export() == before


def test_an_older_version_does_not_replace_one_that_waits(store: Store) -> None:
    new = make_article("Vladimir Putin visited Mongolia.", updated="2024-07-12")
    store.submit(new)

    submission = store.submit(make_article("Vladimir Putin visited India."))

    assert (submission.outcome, submission.state) == ("superseded", "queued")
    assert store.must_lease().article == new


def test_a_version_without_a_day_is_older_than_one_with(store: Store) -> None:
    store.submit(make_article("Vladimir Putin visited India.", "2024-07-10"))

    submission = store.submit(make_article("Vladimir Putin visited India.", None))

    assert submission.outcome == "superseded"


# A newer version while the older is being read


def test_a_version_that_comes_in_between_is_read_next(store: Store) -> None:
    old = make_article("Vladimir Putin visited India.")
    new = make_article("Vladimir Putin visited Mongolia.", updated="2024-07-12")
    store.submit(old)
    lease = store.must_lease()

    assert store.submit(new).state == "processing"
    store.commit(lease, make_extraction(old, make_claim(old)))

    view = store.reader.article(old.article_id)
    assert (view.state, view.text, view.n_claims) == ("queued", old.text, 1)
    lease = store.must_lease()
    assert (lease.article, lease.attempt) == (new, 1)


@pytest.mark.parametrize("how", ["fail", "release", "expire"])
def test_a_version_that_comes_in_between_has_all_its_attempts(store: Store, how: str) -> None:
    store.submit(make_article())
    for _ in range(MAX_ATTEMPTS - 1):
        store.fail(store.must_lease())
    lease = store.must_lease()
    new = make_article("Vladimir Putin visited Mongolia.", updated="2024-07-12")
    store.submit(new)
    if how == "fail":
        assert store.fail(lease) == "queued"
    elif how == "release":
        store.writer.release([lease])
    else:
        store.clock.advance(LEASE_S + 1)

    lease = store.must_lease()

    assert (lease.article, lease.attempt) == (new, 1)


# The newest one cannot be read


def test_a_new_version_of_a_failed_article_starts_afresh(store: Store) -> None:
    store.submit(make_article())
    for _ in range(MAX_ATTEMPTS):
        store.fail(store.must_lease())
    new = make_article("Vladimir Putin visited Mongolia.", updated="2024-07-12")

    assert store.submit(new).state == "queued"

    lease = store.must_lease()
    assert (lease.article, lease.attempt) == (new, 1)
    assert store.reader.article(new.article_id).error is None


@pytest.mark.parametrize("how", ["fail", "expire"])
def test_what_an_older_version_said_goes_when_the_newer_one_fails(store: Store, how: str) -> None:
    old = make_article("Vladimir Putin visited India.")
    store.ingest(old, make_claim(old))
    new = make_article("Putin did not visit India.", updated="2024-07-12")
    store.submit(new)

    for _ in range(MAX_ATTEMPTS):
        lease = store.must_lease()
        assert store.n("MATCH (f:Fact) RETURN count(f)") == 1
        if how == "fail":
            store.fail(lease)
        else:
            store.clock.advance(LEASE_S + 1)
    assert store.lease() is None

    view = store.reader.article(new.article_id)
    assert (view.state, view.text, view.n_claims, view.report) == ("failed", new.text, 0, None)
    assert view.error is not None
    assert store.n("MATCH (n) WHERE n:Claim OR n:Fact OR n:Entity RETURN count(n)") == 0
    assert store.reader.changes(limit=9, cursor=None).items[-1].what == "fact_deleted"


def test_a_newer_version_that_failed_can_be_tried_again(store: Store) -> None:
    old = make_article("Vladimir Putin visited India.")
    store.ingest(old, make_claim(old))
    new = make_article("Putin did visit India.", updated="2024-07-12")
    store.submit(new)
    for _ in range(MAX_ATTEMPTS):
        store.fail(store.must_lease())

    store.writer.retry(new.article_id)
    lease = store.must_lease()
    store.commit(lease, make_extraction(new, make_claim(new)))

    assert (lease.article, store.reader.article(new.article_id).n_claims) == (new, 1)
