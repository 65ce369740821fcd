"""Articles that are withdrawn, on both stores: what goes, what stays, and how they come back."""

from collections.abc import Iterator

import pytest

from app.domain.errors import (
    ArticleNotFound,
    ArticleWithdrawn,
    Conflict,
    FactNotFound,
    Gone,
    InvalidInput,
    LeaseLost,
)
from app.domain.views import FactFilter, FactSummary
from app.graph.connection import Connection
from tests.factories import MONGOLIA, make_article, make_claim, make_extraction
from tests.graph.harness import MAX_ATTEMPTS, Store, open_case

KEPT = make_article("Vladimir Putin visited India.")
GOING = make_article(
    "Vladimir Putin visited India and Mongolia.", "2024-07-11", url="https://news.example/2"
)


@pytest.fixture
def store(store_connection: Connection) -> Iterator[Store]:
    with open_case(store_connection) as case:
        yield case


def ingest_both(store: Store) -> str:
    """Two articles on one visit, one of them on another as well; the export before the second."""
    store.ingest(KEPT, make_claim(KEPT, time="2024-07-08"))
    before = store.export()
    store.ingest(
        GOING,
        make_claim(GOING, time="2024-07-08"),
        make_claim(GOING, object=MONGOLIA, time="2024-07-09"),
    )
    return before


def withdraw(store: Store, article_id: str = GOING.article_id) -> None:
    store.writer.withdraw(article_id, author="Ada", reason="the publisher took it back")


def test_the_graph_is_the_one_that_never_had_it(store: Store) -> None:
    before = ingest_both(store)
    assert store.export() != before

    withdraw(store)

    assert store.export() == before
    assert store.n("MATCH (e:Entity {entity_id: 'MNG'}) RETURN count(e)") == 0
    assert store.n("MATCH (d:Dossier) RETURN count(d)") == 1


def test_a_tombstone_without_text_is_left(store: Store) -> None:
    ingest_both(store)

    withdraw(store)

    (left,) = store.rows("MATCH (t:Tombstone) RETURN properties(t) AS t")
    assert left["t"].keys() == {"article_id", "received_at", "withdrawn_at", "author", "reason"}
    with pytest.raises(Gone, match="withdrawn on 2024-12-01 by Ada: the publisher took it back"):
        store.reader.article(GOING.article_id)
    with pytest.raises(Gone):
        store.reader.claims_of(GOING.article_id, limit=5, cursor=None)


def test_it_is_listed_and_counted_as_withdrawn(store: Store) -> None:
    ingest_both(store)
    withdraw(store)

    page = store.reader.articles(state="withdrawn", limit=5, cursor=None)

    assert [a.article_id for a in page.items] == [GOING.article_id]
    assert store.reader.counts().n_articles["withdrawn"] == 1
    assert store.reader.counts().n_articles["done"] == 1


def test_a_fact_of_its_own_is_gone_and_a_fact_of_others_stays(store: Store) -> None:
    ingest_both(store)
    facts = {f.object.entity_id: f.fact_id for f in _facts(store)}

    withdraw(store)

    assert store.reader.fact(facts["IND"]).n_articles == 1
    with pytest.raises(Gone):
        store.reader.fact(facts["MNG"])
    with pytest.raises(FactNotFound):
        store.reader.fact("fct_000000000000000000000000")


def test_every_change_is_in_the_log_with_the_withdrawal_last(store: Store) -> None:
    ingest_both(store)
    n = store.n("MATCH (c:Change) RETURN count(c)")

    withdraw(store)

    rows = [c for c in store.reader.changes(limit=50, cursor=None).items if c.seq > n]
    assert sorted(c.what for c in rows[:-1]) == ["fact_changed", "fact_deleted"]
    assert (rows[-1].what, rows[-1].subject_id) == ("article_withdrawn", GOING.article_id)
    assert [c.seq for c in rows] == list(range(n + 1, n + 4))


def test_twice_is_once(store: Store) -> None:
    ingest_both(store)
    withdraw(store)
    n = store.n("MATCH (c:Change) RETURN count(c)")

    again = store.writer.withdraw(GOING.article_id, author="Bob", reason="again")

    assert (again.author, again.reason) == ("Ada", "the publisher took it back")
    assert store.n("MATCH (c:Change) RETURN count(c)") == n


def test_it_cannot_be_sent_again_until_it_is_reinstated(store: Store) -> None:
    ingest_both(store)
    with_both = store.export()
    withdraw(store)

    with pytest.raises(ArticleWithdrawn, match="reinstate it first"):
        store.submit(GOING)
    store.writer.reinstate(GOING.article_id)
    store.ingest(
        GOING,
        make_claim(GOING, time="2024-07-08"),
        make_claim(GOING, object=MONGOLIA, time="2024-07-09"),
    )

    assert store.export() == with_both
    assert store.reader.changes(limit=50, cursor=None).items[-3].what == "article_reinstated"


def test_one_withdrawn_article_of_a_batch_stops_the_batch(store: Store) -> None:
    ingest_both(store)
    withdraw(store)
    other = make_article(url="https://news.example/3")

    with pytest.raises(ArticleWithdrawn):
        store.writer.submit_all([other, GOING])

    assert store.n("MATCH (a:Article) RETURN count(a)") == 1


def test_who_reads_it_meanwhile_cannot_write(store: Store) -> None:
    store.submit(GOING)
    lease = store.must_lease()

    withdraw(store)

    with pytest.raises(LeaseLost):
        store.commit(lease, make_extraction(GOING, make_claim(GOING)))
    with pytest.raises(LeaseLost):
        store.writer.fail(lease, "too late", max_attempts=MAX_ATTEMPTS)
    assert store.writer.release([lease]) == 0
    assert store.n("MATCH (c:Claim) RETURN count(c)") == 0


def test_what_waits_is_not_read_any_more(store: Store) -> None:
    store.submit(GOING)

    withdraw(store)

    assert store.lease() is None


def test_an_unknown_article_is_not_found(store: Store) -> None:
    with pytest.raises(ArticleNotFound):
        withdraw(store)
    with pytest.raises(ArticleNotFound):
        store.writer.reinstate(GOING.article_id)


def test_only_what_was_withdrawn_is_reinstated(store: Store) -> None:
    store.submit(GOING)

    with pytest.raises(Conflict, match="not withdrawn"):
        store.writer.reinstate(GOING.article_id)


@pytest.mark.parametrize(
    ("author", "reason", "said"),
    [
        (" ", "why", "`author` is empty"),
        ("Ada", "", "`reason` is empty"),
        ("Ada", "x" * 2_001, "longer"),
    ],
)
def test_who_and_why_must_be_said(store: Store, author: str, reason: str, said: str) -> None:
    store.submit(GOING)

    with pytest.raises(InvalidInput, match=said):
        store.writer.withdraw(GOING.article_id, author=author, reason=reason)


# Retry


def test_a_failed_article_is_tried_again(store: Store) -> None:
    store.submit(KEPT)
    for _ in range(MAX_ATTEMPTS):
        store.writer.fail(store.must_lease(), "no", max_attempts=MAX_ATTEMPTS)
    assert store.lease() is None

    store.writer.retry(KEPT.article_id)

    lease = store.must_lease()
    assert (lease.article, lease.attempt) == (KEPT, 1)
    assert store.reader.article(KEPT.article_id).error is None


def test_only_what_has_failed_is_tried_again(store: Store) -> None:
    store.submit(KEPT)

    with pytest.raises(Conflict, match="is queued"):
        store.writer.retry(KEPT.article_id)
    with pytest.raises(ArticleNotFound):
        store.writer.retry(GOING.article_id)
    withdraw(store, KEPT.article_id)
    with pytest.raises(ArticleWithdrawn):
        store.writer.retry(KEPT.article_id)


def _facts(store: Store) -> list[FactSummary]:
    return list(store.reader.facts(FactFilter(), limit=50, cursor=None).items)
