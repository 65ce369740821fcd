"""What a commit writes: the model of design section 4, only differences, whole or not at all."""

import json
from collections.abc import Iterator
from datetime import date

import pytest

from app.domain.ontology import Kind, Status
from app.domain.views import FactFilter
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


@pytest.fixture
def store(store_connection: Connection) -> Iterator[Store]:
    with open_case(store_connection) as case:
        yield case


def changes(store: Store) -> list[tuple[int, str]]:
    rows = store.rows("MATCH (c:Change) RETURN c.seq AS seq, c.what AS what ORDER BY seq")
    return [(row["seq"], row["what"]) for row in rows]


def test_a_claim_becomes_a_fact_and_a_relationship(store: Store) -> None:
    article = make_article("Vladimir Putin visited India on 8 July.")
    claim = make_claim(article, time="2024-07-08", place=("city:1261481", "New Delhi"))

    committed = store.ingest(article, claim)

    assert (committed.n_claims, committed.n_refused, committed.n_facts) == (1, 0, 1)
    path = store.rows(
        "MATCH (a:Article)<-[:FROM]-(c:Claim)-[:SUPPORTS]->(f:Fact)-[:ACTOR]->(x:Leader:Entity) "
        "MATCH (f)-[:OBJECT]->(y:Country) MATCH (f)-[:PLACE]->(z:City) "
        "RETURN a.article_id AS a, c.quote AS quote, x.entity_id AS x, y.name AS y, z.name AS z"
    )
    assert path == [
        {"a": article.article_id, "quote": article.text, "x": "Q7747", "y": "India",
         "z": "New Delhi"}
    ]  # fmt: skip
    edge = store.rows(
        "MATCH (a:Leader {name: 'Vladimir Putin'})-[r:VISITED]->(b:Country {name: 'India'}) "
        "RETURN r.date AS date, r.basis AS basis, r.is_disputed AS disputed, r.fact_id AS fact_id,"
        " toString(r.earliest) AS earliest, toString(r.latest) AS latest"
    )
    fact_id = "fct_" + claim.claim_id.removeprefix("clm_")
    assert edge == [
        {"date": "2024-07-08", "basis": "news", "disputed": False, "fact_id": fact_id,
         "earliest": "2024-07-08", "latest": "2024-07-08"}
    ]  # fmt: skip


def test_the_article_is_done_with_its_report(store: Store) -> None:
    article = make_article()

    store.ingest(article, make_claim(article))

    view = store.reader.article(article.article_id)
    assert (view.state, view.n_claims, view.told_on) == ("done", 1, date(2024, 7, 10))
    assert view.report is not None
    assert (view.report.n_claims, view.report.n_refused) == (1, 0)
    assert store.n("MATCH (a:Article) WHERE a.pending IS NOT NULL RETURN count(a)") == 0


def test_a_claim_without_an_edge_makes_a_fact_alone(store: Store) -> None:
    article = make_article("India asked to join the International Criminal Court.")

    store.ingest(
        article,
        make_claim(article, kind=Kind.MEMBERSHIP, status=Status.REQUESTED, actor=INDIA, object=ICC),
    )

    assert store.n("MATCH (f:Fact)-[:ACTOR]->(:Country) RETURN count(f)") == 1
    assert store.n("MATCH (:Entity)-[r]->(:Entity) RETURN count(r)") == 0


def test_a_plan_is_no_visit(store: Store) -> None:
    article = make_article("Vladimir Putin plans to visit India.")

    store.ingest(article, make_claim(article, status=Status.PLANNED, time="2024-07-10/.."))

    assert store.rows("MATCH (:Entity)-[r]->(:Entity) RETURN type(r) AS t") == [
        {"t": "PLANS_TO_VISIT"}
    ]


def test_a_fact_changes_its_relationship_with_its_status(store: Store) -> None:
    plan = make_article("Vladimir Putin plans to visit India.", "2024-07-01", url="https://n.ex/1")
    visit = make_article("Vladimir Putin visited India.", "2024-07-10", url="https://n.ex/2")
    store.ingest(plan, make_claim(plan, status=Status.PLANNED, time="2024-07-08"))

    store.ingest(visit, make_claim(visit, time="2024-07-08"))

    assert store.rows("MATCH (:Entity)-[r]->(:Entity) RETURN type(r) AS t") == [{"t": "VISITED"}]
    assert store.n("MATCH (:Claim)-[:SUPPORTS]->(f:Fact) RETURN count(f)") == 2
    assert changes(store) == [(1, "fact_created"), (2, "fact_changed")]


def test_a_vague_claim_supports_nothing_and_may_refer(store: Store) -> None:
    article = make_article("Vladimir Putin visited India. He made two visits to India.")
    count = make_claim(article, quote="He made two visits to India.", count=2)

    store.ingest(article, make_claim(article, time="2024-07-08"), count)

    assert store.rows(
        "MATCH (c:Claim)-[r:SUPPORTS|MAY_REFER_TO]->(:Fact) "
        "RETURN c.claim_id = $id AS is_vague, type(r) AS t, c.fact_id IS NULL AS free ORDER BY t",
        id=count.claim_id,
    ) == [
        {"is_vague": True, "t": "MAY_REFER_TO", "free": True},
        {"is_vague": False, "t": "SUPPORTS", "free": False},
    ]


def test_the_same_again_writes_no_change(store: Store) -> None:
    article = make_article()
    claims = [
        make_claim(article, time="2024-07-08", place=("city:1261481", "New Delhi")),
        make_claim(article, kind=Kind.MEETING, object=MODI, time="2024-07-08"),
        make_claim(article, is_vague=True),
    ]
    store.ingest(article, *claims)
    before, n_changes = store.export(), len(changes(store))

    committed = store.read_again(article, *claims)

    assert committed.n_facts == 0
    assert len(changes(store)) == n_changes == 2
    assert store.export() == before


def test_a_new_reading_of_the_same_version_replaces_the_old(store: Store) -> None:
    article = make_article()
    claim = make_claim(article, time="2024-07-08")
    store.ingest(article, claim, make_claim(article, object=RUSSIA))

    explained = claim.model_copy(update={"explanation": {"why": "a better rule"}})
    store.read_again(article, explained)

    assert [v.explanation for v in store.reader.fact(_fact_of(claim.claim_id)).claims] == [
        {"why": "a better rule"}
    ]
    assert store.n("MATCH (c:Claim) RETURN count(c)") == 1
    assert store.n("MATCH (e:Entity {entity_id: 'RUS'}) RETURN count(e)") == 0


def _fact_of(claim_id: str) -> str:
    return "fct_" + claim_id.removeprefix("clm_")


def test_changes_are_numbered_and_timed(store: Store) -> None:
    article = make_article()
    store.ingest(article, make_claim(article), make_claim(article, object=RUSSIA))

    rows = store.rows("MATCH (c:Change) RETURN c.seq AS seq, c.at AS at ORDER BY seq")

    assert [row["seq"] for row in rows] == [1, 2]
    assert {row["at"].to_native() for row in rows} == {store.clock.now}


# Refused


def test_a_claim_whose_quote_is_not_the_text_is_refused_and_the_rest_written(store: Store) -> None:
    article = make_article()
    other = make_article("Vladimir Putin met nobody.")
    lie = make_claim(other).model_copy(
        update={"article_id": article.article_id, "content_hash": article.content_hash}
    )
    lie = lie.model_copy(update={"claim_id": lie.content_id()})

    committed = store.ingest(article, make_claim(article), lie)

    view = store.reader.article(article.article_id)
    assert (committed.n_claims, committed.n_refused) == (1, 1)
    assert view.report is not None
    assert (view.n_claims, view.report.n_claims, view.report.n_refused) == (1, 1, 1)
    assert store.n("MATCH (c:Claim) RETURN count(c)") == 1


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"article_id": "art_000000000000000000000000"}, id="another article"),
        pytest.param({"content_hash": "0" * 24}, id="another version"),
        pytest.param({"status": Status.NEGATED, "claim_id": "clm_1"}, id="a false id"),
        pytest.param({"actor": ("no id", "Vladimir Putin")}, id="an id of no form"),
        pytest.param({"kind": Kind.MEETING, "object": PUTIN}, id="with oneself"),
    ],
)
def test_a_claim_that_breaks_a_rule_is_refused(store: Store, more: dict[str, object]) -> None:
    article = make_article()
    fields = {k: v for k, v in more.items() if k != "claim_id"}
    claim = make_claim(article, **fields)  # type: ignore[arg-type]  # a table of odd fields
    if "claim_id" in more:
        claim = claim.model_copy(update={"claim_id": more["claim_id"]})

    committed = store.ingest(article, claim)

    assert (committed.n_claims, committed.n_refused) == (0, 1)
    assert store.n("MATCH (n) WHERE n:Claim OR n:Fact OR n:Entity RETURN count(n)") == 0


def test_an_entity_never_has_two_types(store: Store) -> None:
    article = make_article()
    claim = make_claim(article)
    wrong = claim.object.model_copy(update={"id": "org:india"})
    draft = claim.model_copy(update={"object": wrong})
    bad = draft.model_copy(update={"claim_id": draft.content_id()})

    assert store.ingest(article, claim, bad).n_refused == 1


def test_hostile_names_are_stored_as_they_are(store: Store) -> None:
    name = "'}) DETACH DELETE (n) // \" ` \\ <script>alert(1)</script> $rows \u2028 {x} 😀"
    article = make_article(f"{name} visited India.", title=name, source_id=name)

    store.ingest(
        article,
        make_claim(article, actor=("leader:x'})-[:Y]-(\"`\\", name), reason=None, title=name),
    )

    entity = store.reader.entity("leader:x'})-[:Y]-(\"`\\")
    (claim,) = store.reader.claims_of(article.article_id, limit=5, cursor=None).items
    assert (entity.name, entity.names) == (name, (name,))
    assert (claim.actor.name, claim.quote) == (name, article.text)
    assert store.reader.article(article.article_id).source_id == name
    assert store.reader.counts().n_entities == 2


def test_a_long_text_is_kept(store: Store) -> None:
    article = make_article("Vladimir Putin visited India. " + "ünïcode 😀 filler. " * 50_000)

    store.ingest(article, make_claim(article, quote="Vladimir Putin visited India."))

    assert store.reader.article(article.article_id).text == article.text


# Names


def test_an_entity_has_the_name_that_is_cited_most(store: Store) -> None:
    for i, name in enumerate(["V. Putin", "Putin", "Putin"]):
        article = make_article(f"{name} visited India.", url=f"https://news.example/{i}")
        store.ingest(article, make_claim(article, actor=("Q7747", name)))

    entity = store.reader.entity("Q7747")

    assert (entity.name, entity.names) == ("Putin", ("Putin", "V. Putin"))
    assert json.loads(store.rows("MATCH (e:Leader) RETURN e.citations AS c")[0]["c"]) == {
        "Putin": 2,
        "V. Putin": 1,
    }


def test_a_tie_goes_to_the_least_name(store: Store) -> None:
    for i, name in enumerate(["V. Putin", "Putin"]):
        article = make_article(f"{name} visited India.", url=f"https://news.example/{i}")
        store.ingest(article, make_claim(article, actor=("Q7747", name)))

    assert store.reader.entity("Q7747").name == "Putin"


def test_a_withdrawn_name_is_forgotten(store: Store) -> None:
    old = make_article("Vladimir V. Putin visited India.")
    store.ingest(old, make_claim(old, actor=("Q7747", "Vladimir V. Putin")))
    new = make_article("Vladimir Putin visited India.", updated="2024-07-12")

    store.ingest(new, make_claim(new))

    assert store.reader.entity("Q7747").names == ("Vladimir Putin",)


# New versions


def test_what_a_new_version_does_not_say_leaves_nothing_behind(store: Store) -> None:
    old = make_article("Vladimir Putin visited Mongolia.")
    store.ingest(old, make_claim(old, object=MONGOLIA, place=("city:1", "Ulan Bator")))
    new = make_article("Nothing happened.", updated="2024-07-12")

    store.ingest(new)

    labels = store.rows("MATCH (n) UNWIND labels(n) AS l RETURN DISTINCT l ORDER BY l")
    assert [row["l"] for row in labels] == ["Article", "Change", "Meta"]
    assert changes(store) == [(1, "fact_created"), (2, "fact_deleted")]
    assert store.reader.article(new.article_id).text == new.text


def test_what_others_still_say_stays(store: Store) -> None:
    first = make_article(url="https://news.example/1")
    second = make_article(url="https://news.example/2")
    store.ingest(first, make_claim(first, time="2024-07-08"))
    store.ingest(second, make_claim(second, time="2024-07-08"))

    store.ingest(make_article("Nothing.", updated="2024-07-12", url="https://news.example/1"))

    (fact,) = store.reader.facts(_everything(), limit=5, cursor=None).items
    assert (fact.n_claims, fact.n_articles) == (1, 1)
    assert store.n("MATCH (:Leader)-[r:VISITED]->(:Country) RETURN count(r)") == 1


def _everything() -> FactFilter:
    return FactFilter()


def test_several_articles_go_in_one_transaction(store: Store) -> None:
    articles = [make_article(url=f"https://news.example/{i}") for i in range(3)]
    for article in articles:
        store.submit(article)
    leases = [store.must_lease() for _ in articles]

    committed = store.writer.commit_all(
        [(x, make_extraction(x.article, make_claim(x.article, time="2024-07-08"))) for x in leases]
    )

    assert (committed.n_claims, committed.n_facts) == (3, 1)
    assert store.reader.counts().n_articles["done"] == 3
