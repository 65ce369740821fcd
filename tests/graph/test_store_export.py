"""Rule 1: the graph is a function of the current articles, whatever came when, on either store."""

import json
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest

from app.domain.article import Article
from app.domain.model import Claim
from app.domain.ontology import Kind, Status
from app.graph.connection import Connection
from tests.factories import (
    ICC,
    INDIA,
    MODI,
    MONGOLIA,
    PUTIN,
    RUSSIA,
    make_article,
    make_claim,
    make_extraction,
)
from tests.graph.harness import Store, open_case

Said = tuple[Article, tuple[Claim, ...]]

VISIT_STATUSES = [
    Status.OCCURRED, Status.PLANNED, Status.NEGATED, Status.DECLINED, Status.HYPOTHETICAL,
]  # fmt: skip
NAMES = ["Vladimir Putin", "Putin", "President Putin"]


@pytest.fixture
def store(store_connection: Connection) -> Iterator[Store]:
    with open_case(store_connection) as case:
        yield case


def said(seed: int, n_articles: int = 12) -> list[Said]:
    """Articles that agree, disagree and overlap, some of them new versions; the same for a seed."""
    rng = random.Random(seed)
    found: list[Said] = []
    for i in range(n_articles):
        day = date(2024, 7, 1) + timedelta(days=rng.randrange(20))
        article = make_article(
            f"Story {i}. Vladimir Putin, Narendra Modi, India, Russia.",
            rng.choice([day.isoformat(), None]),
            updated=rng.choice([None, "2024-08-01"]),
            url=f"https://news.example/{rng.randrange(n_articles)}",
        )
        claims = tuple(_some_claim(rng, article) for _ in range(rng.randrange(5)))
        found.append((article, claims))
    return found


def _some_claim(rng: random.Random, article: Article) -> Claim:
    day = date(2024, 7, 1) + timedelta(days=rng.randrange(12))
    times = [day.isoformat(), "2024-07", f"../{day}", f"{day}/..", None]
    if rng.random() < 0.2:
        return make_claim(
            article, kind=Kind.MEMBERSHIP, actor=INDIA, object=ICC, time=rng.choice(times),
            status=rng.choice([Status.OCCURRED, Status.NEGATED, Status.ENDED]),
        )  # fmt: skip
    kind = rng.choice([Kind.VISIT, Kind.VISIT, Kind.MEETING])
    more: dict[str, Any] = {"is_vague": rng.random() < 0.15}
    if rng.random() < 0.3:
        more["place"] = ("city:1261481", "New Delhi")
    return make_claim(
        article,
        kind=kind,
        status=rng.choice(VISIT_STATUSES),
        actor=("Q7747", rng.choice(NAMES)),
        object=MODI if kind is Kind.MEETING else rng.choice([INDIA, MONGOLIA]),
        time=rng.choice(times),
        **more,
    )


def ingest(store: Store, *everything: Said) -> str:
    """Each article in turn; one that is not new is not read. Returns the export."""
    for article, claims in everything:
        if store.submit(article).outcome in ("created", "new_version"):
            store.commit(store.must_lease(), make_extraction(article, *claims))
    return store.export()


def current(everything: list[Said]) -> list[Said]:
    """The greatest version of each article."""
    best: dict[str, Said] = {}
    for article, claims in sorted(everything, key=lambda pair: pair[0].version_key):
        best[article.article_id] = (article, claims)
    return list(best.values())


def pair() -> tuple[Said, Said]:
    first = make_article("Vladimir Putin plans to visit India.", "2024-07-01", url="https://a.ex")
    second = make_article("Putin visited India.", "2024-07-10", url="https://b.ex")
    return (
        (first, (make_claim(first, status=Status.PLANNED, time="2024-07-08"),)),
        (second, (make_claim(second, actor=("Q7747", "Putin"), time="2024-07-08"),)),
    )


def test_the_order_of_arrival_does_not_matter(store: Store) -> None:
    a, b = pair()

    exports = []
    for order in ((a, b), (b, a), (a, a, b)):
        exports.append(ingest(store, *order))
        store.empty()

    assert exports[0] == exports[1] == exports[2]
    assert '"type":"relationship"' in exports[0]


@pytest.mark.parametrize("seed", range(4))
def test_any_order_gives_the_graph_of_the_current_versions(store: Store, seed: int) -> None:
    everything = said(seed)
    shuffled = everything[:]
    random.Random(seed + 1000).shuffle(shuffled)

    exports = []
    for order in (everything, shuffled, current(everything)):
        exports.append(ingest(store, *order))
        store.empty()

    assert exports[0] == exports[2]
    assert exports[1] == exports[2]


@pytest.mark.parametrize("seed", [1, 2])
def test_the_links_in_the_graph_are_those_of_the_facts(store: Store, seed: int) -> None:
    lines = [json.loads(line) for line in ingest(store, *said(seed)).split("\n")]

    facts = {row["fact_id"]: row for row in lines if row["type"] == "fact"}
    edges = {row["fact_id"]: row for row in lines if row["type"] == "relationship"}
    claims = [row for row in lines if row["type"] == "claim"]
    entities = {row["entity_id"] for row in lines if row["type"] == "entity"}
    assert {f for f, row in facts.items() if row["relationship"]} == set(edges)
    for fact_id, edge in edges.items():
        fact = facts[fact_id]
        assert edge["relationship"] == fact["relationship"]
        assert (edge["start"], edge["end"]) == (fact["actor_id"], fact["object_id"])
        assert (edge["date"], edge["earliest"]) == (fact["edtf"], fact["earliest"])
    for fact_id, fact in facts.items():
        supporting = {c["claim_id"] for c in claims if c["supports"] == [fact_id]}
        assert supporting == set(fact["claim_ids"])
    cited = {c[role]["id"] for c in claims for role in ("actor", "object", "place") if c[role]}
    assert entities == cited
    _assert_arguments(store)


def _assert_arguments(store: Store) -> None:
    rows = store.rows(
        "MATCH (f:Fact)-[r:ACTOR|OBJECT|PLACE|OCCASION]->(e:Entity) "
        "RETURN f.fact_id AS id, type(r) AS role, e.entity_id AS entity"
    )
    shown = sorted((row["id"], row["role"], row["entity"]) for row in rows)
    facts = store.rows("MATCH (f:Fact) RETURN properties(f) AS f")
    roles = {"ACTOR": "actor_id", "OBJECT": "object_id", "PLACE": "place_id"}
    wanted = [
        (row["f"]["fact_id"], role, row["f"][name])
        for row in facts
        for role, name in roles.items()
        if row["f"].get(name)
    ]
    assert shown == sorted(wanted)


def test_workers_at_once_make_the_same_graph(store: Store) -> None:
    everything = [
        (article, claims)
        for article, claims in (
            _fresh(f"https://news.example/{seed}/{i}", claims)
            for seed in range(3)
            for i, (_, claims) in enumerate(said(seed))
        )
    ]
    by_id = {article.article_id: claims for article, claims in everything}
    alone = ingest(store, *everything)
    store.empty()
    for article, _ in everything:
        store.submit(article)

    def work(name: str) -> int:
        n = 0
        while lease := store.lease(name):
            claims = by_id[lease.article.article_id]
            store.commit(lease, make_extraction(lease.article, *claims))
            n += 1
        return n

    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(work, ["w1", "w2", "w3", "w4"]))

    assert sum(done) == len(everything)
    assert store.export() == alone
    seqs = store.rows("MATCH (c:Change) RETURN c.seq AS seq ORDER BY seq")
    assert [row["seq"] for row in seqs] == list(range(1, len(seqs) + 1))


def _fresh(url: str, claims: tuple[Claim, ...]) -> Said:
    """The same claims in an article of another address."""
    article = make_article("Vladimir Putin, Narendra Modi, India, Russia.", url=url)
    moved = []
    for claim in claims:
        draft = claim.model_copy(
            update={
                "article_id": article.article_id,
                "content_hash": article.content_hash,
                "start": 0,
                "end": len(article.text),
                "quote": article.text,
            }
        )
        moved.append(draft.model_copy(update={"claim_id": draft.content_id()}))
    return article, tuple(moved)


@pytest.mark.neo4j
@pytest.mark.parametrize("seed", [0, 3])
def test_both_stores_give_the_same_bytes(
    embedded_connection: Connection, neo4j_connection: Connection, seed: int
) -> None:
    exports = []
    for connection in (embedded_connection, neo4j_connection):
        with open_case(connection) as store:
            store.empty()
            everything = [*said(seed), _odd_names()]
            exports.append(ingest(store, *everything).encode())

    assert exports[0] == exports[1]
    assert exports[0].count(b"\n") > 10


def _odd_names() -> Said:
    """Names whose letters sort differently as UTF-16 and as code points."""
    article = make_article("Öz, ﬀ 𠮷 visited India.", url="https://odd.example")
    return article, tuple(
        make_claim(article, actor=(f"leader:{name}", name)) for name in ("öz", "ﬀ", "𠮷", "\uffee")
    )


def test_lines_are_canonical_and_in_order(store: Store) -> None:
    lines = ingest(store, *said(4)).split("\n")

    rows = [json.loads(line) for line in lines]
    types = [row["type"] for row in rows]
    order = ["article", "claim", "entity", "fact", "relationship"]
    assert types == sorted(types, key=order.index)
    for line, row in zip(lines, rows, strict=True):
        assert line == json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert not {"received_at", "attempts", "state", "queue_no", "seq"} & {
        k for r in rows for k in r
    }


def test_an_empty_graph_has_an_empty_export(store: Store) -> None:
    assert list(store.reader.export()) == []


def test_everything_that_was_said_is_exported(store: Store) -> None:
    article = make_article("Vladimir Putin visited Russia.")
    claim = make_claim(article, object=RUSSIA, actor=PUTIN)

    lines = [json.loads(line) for line in ingest(store, (article, (claim,))).split("\n")]

    (row,) = [line for line in lines if line["type"] == "claim"]
    assert {k: row[k] for k in claim.model_dump()} == claim.model_dump(mode="json")
