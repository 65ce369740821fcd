"""Lists of articles, claims, entities and neighbours: filters, order, and pages by cursor."""

import base64
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from app.domain.errors import ArticleNotFound, EntityNotFound, InvalidCursor, InvalidInput
from app.domain.ontology import EntityType, Kind, Status
from app.domain.views import EntityFilter, FactFilter, Page
from app.graph.connection import Connection, open_driver
from app.graph.paging import encode
from app.graph.store import GraphReader
from tests.factories import ICC, INDIA, MODI, MONGOLIA, PUTIN, RUSSIA, make_article, make_claim
from tests.graph.harness import Store, open_case

Ask = Callable[[GraphReader, int, str | None], Page[Any]]

LISTS: dict[str, Ask] = {
    "articles": lambda r, n, c: r.articles(state=None, limit=n, cursor=c),
    "done": lambda r, n, c: r.articles(state="done", limit=n, cursor=c),
    "claims": lambda r, n, c: r.claims_of(_hub().article_id, limit=n, cursor=c),
    "entities": lambda r, n, c: r.entities(EntityFilter(), limit=n, cursor=c),
    "facts": lambda r, n, c: r.facts(FactFilter(), limit=n, cursor=c),
    "facts of one": lambda r, n, c: r.facts(FactFilter(actor="Q7747"), limit=n, cursor=c),
    "neighbors": lambda r, n, c: r.neighbors("Q7747", limit=n, cursor=c),
}


@pytest.fixture
def store(store_connection: Connection) -> Iterator[Store]:
    with open_case(store_connection) as case:
        yield case


@pytest.fixture
def unasked() -> Iterator[GraphReader]:
    """A reader of a store that is not there: what it answers, it knows by itself."""
    nowhere = Connection("bolt://127.0.0.1:9", "neo4j", "secret", embedded=False, data_dir=None)
    with open_driver(nowhere) as driver:
        yield GraphReader(driver)


def _hub() -> Any:
    return make_article("Vladimir Putin went everywhere.", url="https://news.example/hub")


@pytest.fixture
def filled(store: Store) -> Store:
    """One article with many claims, dated and not, and some others."""
    hub = _hub()
    countries = [("IND", "India"), ("CHN", "China"), ("MNG", "Mongolia"), ("PRK", "North Korea")]
    times = ["2024-07-08", "2024-06", None, "../2024-07-10"]
    claims = [
        make_claim(hub, object=country, time=time)
        for country, time in zip(countries, times, strict=True)
    ]
    claims += [
        make_claim(hub, kind=Kind.MEETING, object=MODI, time="2024-07-08"),
        make_claim(hub, kind=Kind.MEETING, actor=("Q1", "Ann"), object=PUTIN, time="2024-07-09"),
        make_claim(hub, status=Status.PLANNED, object=INDIA, time="2025"),
    ]
    store.ingest(hub, *claims)
    for i in range(4):
        store.ingest(make_article(url=f"https://news.example/{i}"))
    store.submit(make_article(url="https://news.example/waits"))
    return store


# Pages


@pytest.mark.parametrize("name", LISTS)
def test_pages_show_everything_once_and_in_order(filled: Store, name: str) -> None:
    whole = LISTS[name](filled.reader, 500, None)

    walked: list[Any] = []
    cursor = None
    while True:
        page = LISTS[name](filled.reader, 2, cursor)
        walked += page.items
        assert page.total == whole.total
        if (cursor := page.next_cursor) is None:
            break

    assert len(whole.items) >= 4
    assert whole.next_cursor is None
    assert tuple(walked) == whole.items


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "nonsense",
        "é",
        "a" * 5_000,
        base64.urlsafe_b64encode(b"[1,2]").decode(),
        base64.urlsafe_b64encode(b'["facts",{"$ne":1}]').decode(),
        encode("elsewhere", "x"),
        encode("claims", "x", "y"),
        encode("claims", 2**63, "y"),
        base64.urlsafe_b64encode(b'["articles","\\ud800"]').decode(),
    ],
)
def test_a_foreign_cursor_is_refused(unasked: GraphReader, name: str, cursor: str) -> None:
    with pytest.raises(InvalidCursor):
        LISTS[name](unasked, 10, cursor)


@pytest.mark.parametrize("key", ["", "20", "2024-02-31 x", "0000-00-00 fct", "9999-12-31", "é"])
def test_a_made_up_key_is_a_place_in_the_list(filled: Store, key: str) -> None:
    page = filled.reader.facts(FactFilter(), limit=100, cursor=encode("facts", key))

    assert {f.fact_id for f in page.items} <= {
        f.fact_id for f in filled.reader.facts(FactFilter(), limit=100, cursor=None).items
    }


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("limit", [0, -1, 501])
def test_a_limit_out_of_range_is_refused(unasked: GraphReader, name: str, limit: int) -> None:
    with pytest.raises(InvalidInput):
        LISTS[name](unasked, limit, None)


# Articles and claims


def test_articles_of_a_state(filled: Store) -> None:
    queued = filled.reader.articles(state="queued", limit=10, cursor=None)
    failed = filled.reader.articles(state="failed", limit=10, cursor=None)

    assert [a.url for a in queued.items] == ["https://news.example/waits"]
    assert failed.items == ()


def test_claims_stand_in_the_order_of_the_text(store: Store) -> None:
    article = make_article("Putin visited India. Putin visited Russia. Putin visited Mongolia.")
    quotes = ["Putin visited Mongolia.", "Putin visited India.", "Putin visited Russia."]
    objects = [MONGOLIA, INDIA, RUSSIA]
    store.ingest(
        article,
        *(
            make_claim(article, quote=quote, object=country, actor=("Q7747", "Putin"))
            for quote, country in zip(quotes, objects, strict=True)
        ),
    )

    page = store.reader.claims_of(article.article_id, limit=10, cursor=None)

    assert [c.object.id for c in page.items] == ["IND", "RUS", "MNG"]
    assert page.total == 3


def test_a_claim_is_shown_with_what_it_may_refer_to(store: Store) -> None:
    article = make_article("Vladimir Putin visited India twice.")
    vague = make_claim(article, count=2)
    dated = [make_claim(article, time=day) for day in ("2024-07-08", "2024-10-22")]
    store.ingest(article, vague, *dated)

    views = store.reader.claims_of(article.article_id, limit=10, cursor=None).items

    by_id = {view.claim_id: view for view in views}
    facts = sorted("fct_" + c.claim_id.removeprefix("clm_") for c in dated)
    assert by_id[vague.claim_id].fact_id is None
    assert list(by_id[vague.claim_id].may_refer_to) == facts
    assert sorted(str(by_id[c.claim_id].fact_id) for c in dated) == facts


def test_claims_of_no_article_are_not_found(store: Store) -> None:
    with pytest.raises(ArticleNotFound):
        store.reader.claims_of("art_000000000000000000000000", limit=1, cursor=None)


# Entities


@pytest.mark.parametrize("q", ["ERDOGAN", "erdoğan", "tayyip", "Recep Tayyip"])
def test_an_entity_is_found_by_a_part_of_a_name(store: Store, q: str) -> None:
    article = make_article("Recep Tayyip Erdoğan visited India.")
    who = ("Q39259", "Recep Tayyip Erdoğan")
    store.ingest(article, make_claim(article, actor=who))

    page = store.reader.entities(EntityFilter(q=q), limit=10, cursor=None)

    assert [(e.entity_id, e.name, e.n_facts) for e in page.items] == [(*who, 1)]


@pytest.mark.parametrize("q", ["nobody", "!?", "'; MATCH (n) DETACH DELETE n //", "%", ".*"])
def test_what_is_in_no_name_finds_nothing(filled: Store, q: str) -> None:
    assert filled.reader.entities(EntityFilter(q=q), limit=10, cursor=None).items == ()


def test_entities_of_a_type(filled: Store) -> None:
    wanted = EntityFilter(type=EntityType.LEADER)

    page = filled.reader.entities(wanted, limit=10, cursor=None)

    assert [e.entity_id for e in page.items] == ["Q1", "Q1058", "Q7747"]


def test_an_entity_counts_its_facts_by_relationship(filled: Store) -> None:
    putin = filled.reader.entity("Q7747")

    assert putin.facts_by_relationship == {"MET": 2, "PLANS_TO_VISIT": 1, "VISITED": 4}
    assert putin.n_facts == 7


def test_an_entity_cited_without_a_fact_has_none(store: Store) -> None:
    article = make_article()
    store.ingest(article, make_claim(article, is_vague=True))

    india = store.reader.entity("IND")

    assert (india.n_facts, india.facts_by_relationship) == (0, {})


def test_an_unknown_entity_is_not_found(store: Store) -> None:
    with pytest.raises(EntityNotFound):
        store.reader.entity("FRA")


def test_neighbors_show_both_directions(store: Store) -> None:
    article = make_article("Vladimir Putin visited India, which is not in the ICC.")
    store.ingest(
        article,
        make_claim(article, time="2024-07-08"),
        make_claim(
            article, kind=Kind.MEMBERSHIP, status=Status.NEGATED, actor=INDIA, object=ICC,
            time="2024-07-10",
        ),
    )  # fmt: skip

    page = store.reader.neighbors("IND", limit=10, cursor=None)

    shown = [(n.relationship, n.direction, n.neighbor.entity_id, n.when) for n in page.items]
    assert shown == [
        ("NOT_MEMBER_OF", "out", "org:icc", "2024-07-10"),
        ("VISITED", "in", "Q7747", "2024-07-08"),
    ]


def test_neighbors_of_an_unknown_entity_are_not_found(store: Store) -> None:
    with pytest.raises(EntityNotFound):
        store.reader.neighbors("FRA", limit=1, cursor=None)


def test_an_entity_without_a_relationship_has_no_neighbors(store: Store) -> None:
    article = make_article()
    store.ingest(article, make_claim(article, is_vague=True))

    assert store.reader.neighbors("IND", limit=1, cursor=None).items == ()


def test_counts_add_up(filled: Store) -> None:
    counts = filled.reader.counts()

    assert counts.n_articles == {
        "queued": 1, "processing": 0, "done": 5, "failed": 0, "withdrawn": 0,
    }  # fmt: skip
    assert (counts.n_claims, counts.n_facts, counts.n_entities) == (7, 7, 7)
    assert counts.facts_by_relationship == {"MET": 2, "PLANS_TO_VISIT": 1, "VISITED": 4}


def test_days_come_back_as_days(filled: Store) -> None:
    (summary, *_) = filled.reader.articles(state="done", limit=1, cursor=None).items

    assert (summary.published, summary.told_on) == (date(2024, 7, 10), date(2024, 7, 10))
