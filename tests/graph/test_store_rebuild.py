"""The graph made again: equal to the one that grew, also after an interruption."""

from collections.abc import Iterator

import pytest

from app.domain.errors import Conflict, SchemaUnknown
from app.domain.model import Claim, Judgement
from app.graph.connection import Connection
from app.graph.schema import SCHEMA_VERSION, ensure_schema
from tests.factories import make_article, make_claim, make_extraction
from tests.graph.harness import Store, open_case
from tests.graph.test_store_judgements import CLAIM_ONE, CLAIM_TWO, ONE, TWO

GOING = make_article(url="https://news.example/3")
CLAIMS = {
    ONE.article_id: CLAIM_ONE,
    TWO.article_id: CLAIM_TWO,
    GOING.article_id: make_claim(GOING),
}


@pytest.fixture
def store(store_connection: Connection) -> Iterator[Store]:
    with open_case(store_connection) as case:
        yield case


def grow(store: Store) -> str:
    """Three articles, one withdrawn, and a judgement; the export."""
    for article in (ONE, TWO, GOING):
        store.ingest(article, CLAIMS[article.article_id])
    store.writer.withdraw(GOING.article_id, author="Ada", reason="a mistake")
    store.writer.judge(
        Judgement.of("same", ["Q7747", "leader:vladimir-putin"], author="Ada", reason="he is")
    )
    return store.export()


def read_all(store: Store) -> None:
    """What the worker of a rebuild does."""
    while lease := store.lease():
        claims: list[Claim] = [CLAIMS[lease.article.article_id]]
        store.commit(lease, make_extraction(lease.article, *claims))


def test_it_equals_the_graph_that_grew(store: Store) -> None:
    grown = grow(store)

    store.writer.begin_rebuild()
    assert store.n("MATCH (f:Fact) RETURN count(f)") == 0
    read_all(store)
    store.writer.end_rebuild()

    assert store.export() == grown
    store.reader.ready()
    assert store.reader.changes(limit=50, cursor=None).items[-1].what == "rebuilt"
    assert store.n("MATCH (t:Tombstone) RETURN count(t)") == 1


def test_it_mends_a_graph_that_somebody_has_damaged(store: Store) -> None:
    grown = grow(store)
    store.rows("MATCH ()-[r:VISITED]->() DELETE r")
    store.rows("MATCH (f:Fact) SET f.status = 'planned'")
    assert store.export() != grown

    store.writer.begin_rebuild()
    read_all(store)
    store.writer.end_rebuild()

    assert store.export() == grown


def test_until_it_ends_the_store_serves_nobody(store: Store) -> None:
    grow(store)

    store.writer.begin_rebuild()

    with pytest.raises(SchemaUnknown, match="being rebuilt"):
        store.reader.ready()
    with pytest.raises(SchemaUnknown, match="finish it with `entente rebuild`"):
        ensure_schema(store.driver, store.connection)


@pytest.mark.parametrize("is_read", [0, 1])
def test_it_goes_on_where_it_was_interrupted(store: Store, is_read: int) -> None:
    grown = grow(store)
    store.writer.begin_rebuild()
    for _ in range(is_read):
        lease = store.must_lease()
        store.commit(lease, make_extraction(lease.article, CLAIMS[lease.article.article_id]))
    n_claims = store.n("MATCH (c:Claim) RETURN count(c)")

    store.writer.begin_rebuild()

    assert store.n("MATCH (c:Claim) RETURN count(c)") == n_claims == is_read
    read_all(store)
    store.writer.end_rebuild()
    assert store.export() == grown


def test_what_an_interrupted_one_had_leased_is_free_for_the_next(store: Store) -> None:
    grown = grow(store)
    store.writer.begin_rebuild()
    store.must_lease("a-machine-that-is-gone:1")

    store.writer.begin_rebuild()
    read_all(store)
    store.writer.end_rebuild()

    assert store.export() == grown


def test_it_begins_anew_when_it_was_interrupted_before_all_was_taken_away(store: Store) -> None:
    grown = grow(store)
    store.rows("CREATE (:Meta {key: 'rebuild', is_cleared: false})")
    store.rows("MATCH (f:Fact) DETACH DELETE f")

    store.writer.begin_rebuild()
    read_all(store)
    store.writer.end_rebuild()

    assert store.export() == grown


def test_a_version_that_waits_is_the_one_that_is_read(store: Store) -> None:
    new = make_article("Putin did visit India.", updated="2024-08-01")
    claim = make_claim(new, time="2024-07-08")
    store.ingest(ONE, CLAIM_ONE)
    store.submit(new)

    store.writer.begin_rebuild()
    store.commit(store.must_lease(), make_extraction(new, claim))
    store.writer.end_rebuild()

    assert store.reader.article(ONE.article_id).text == new.text
    assert store.reader.article(ONE.article_id).state == "done"


def test_workers_have_to_stop_first(store: Store) -> None:
    store.submit(ONE)
    store.must_lease("host:1")

    with pytest.raises(Conflict, match=r"host:1.*stop"):
        store.writer.begin_rebuild()


def test_a_store_of_later_code_is_left_alone(store: Store) -> None:
    store.rows("MATCH (m:Meta {key: 'schema'}) SET m.version = 99")

    with pytest.raises(SchemaUnknown, match="version 99"):
        store.writer.begin_rebuild()


def test_a_store_of_the_version_before_asks_for_a_rebuild(store: Store) -> None:
    store.rows("MATCH (m:Meta {key: 'schema'}) SET m.version = $v", v=SCHEMA_VERSION - 1)

    with pytest.raises(SchemaUnknown, match="run `entente rebuild`"):
        ensure_schema(store.driver, store.connection)
