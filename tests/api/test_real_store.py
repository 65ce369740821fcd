"""From HTTP to a store and back, over each real store: what a fake cannot show."""

from collections.abc import Iterator
from datetime import date

import pytest
from fastapi.testclient import TestClient

from app.domain.article import Article, ArticleRow
from app.domain.model import Claim
from app.domain.ontology import Kind, Status
from app.graph.connection import DATABASE, Connection, open_driver
from app.graph.store import GraphWriter
from app.main import create_app
from app.settings import Settings
from tests.api.conftest import BASE_URL
from tests.api.problems import assert_problem
from tests.factories import ICC, INDIA, MODI, PUTIN, make_claim, make_extraction

ROW = {
    "id": "putin-india",
    "date": "2024-11-19",
    "title": "Putin to visit India",
    "text": "Vladimir Putin plans to visit India. In July, Narendra Modi met Vladimir Putin. "
    "India isn’t an ICC member.",
    "url": "https://news.example/putin-india",
    "publisher": "Example News",
}


@pytest.fixture
def client(store_connection: Connection) -> Iterator[TestClient]:
    """The whole application over one of the stores, by the connection that `serve` passes."""
    app = create_app(Settings(), store_connection)
    with TestClient(app, base_url=BASE_URL, follow_redirects=False) as client:
        yield client


def read_by_hand(connection: Connection, article: Article, *claims: Claim) -> None:
    """What a worker does with the one article in the queue, without a pipeline."""
    with open_driver(connection) as driver:
        writer = GraphWriter(driver, connection)
        (lease,) = writer.lease("test", n=5, lease_s=60, max_attempts=1)
        assert lease.article == article
        writer.commit_all([(lease, make_extraction(article, *claims))])


def three_claims(article: Article) -> tuple[Claim, Claim, Claim]:
    plan = make_claim(
        article,
        status=Status.PLANNED,
        quote="Vladimir Putin plans to visit India",
        time="2024-11-19/..",
    )
    meeting = make_claim(
        article,
        kind=Kind.MEETING,
        actor=MODI,
        object=PUTIN,
        quote="In July, Narendra Modi met Vladimir Putin",
        time="2024-07",
    )
    denial = make_claim(
        article,
        kind=Kind.MEMBERSHIP,
        status=Status.NEGATED,
        actor=INDIA,
        object=ICC,
        quote="India isn’t an ICC member",
        time="2024-11-19",
    )
    return plan, meeting, denial


@pytest.fixture
def article(client: TestClient, store_connection: Connection) -> Article:
    """An article that was posted and read: a plan, a meeting, a membership denied."""
    response = client.post("/v1/articles", json=ROW)
    assert response.status_code == 202, response.text
    article = Article.from_row(ArticleRow.model_validate(ROW))
    assert response.json()["article_id"] == article.article_id
    read_by_hand(store_connection, article, *three_claims(article))
    return article


def test_a_posted_article_is_there_before_the_answer(client: TestClient) -> None:
    response = client.post("/v1/articles", json=ROW)

    body = client.get(response.headers["location"]).json()
    assert body["state"] == "queued"
    assert body["text"] == ROW["text"]
    assert body["source_id"] == "putin-india"
    assert body["report"] is None


def test_outcomes_of_posting_it_again(client: TestClient) -> None:
    later = ROW | {"updated": "2024-11-21"}
    outcomes = [
        (response.status_code, response.json()["outcome"])
        for response in (client.post("/v1/articles", json=row) for row in (ROW, ROW, later, ROW))
    ]

    assert outcomes == [
        (202, "created"),
        (200, "unchanged"),
        (202, "new_version"),
        (200, "superseded"),
    ]
    assert client.get("/v1/articles").json()["total"] == 1


def test_a_refused_article_changes_nothing(client: TestClient) -> None:
    before = client.get("/v1/counts").json()

    response = client.post("/v1/articles", json=ROW | {"date": "2024-02-30"})

    assert_problem(response, 422, "invalid_date")
    assert client.get("/v1/counts").json() == before


def test_cypher_and_html_in_names_are_kept_as_text(client: TestClient) -> None:
    title = "<b>x</b> `}) DETACH DELETE n // \" ' \\ 🕊 é"

    response = client.post("/v1/articles", json=ROW | {"title": title, "id": title})

    body = client.get(response.headers["location"]).json()
    assert (body["title"], body["source_id"]) == (title, title)


def test_a_read_article_has_its_report_and_claims(client: TestClient, article: Article) -> None:
    body = client.get(f"/v1/articles/{article.article_id}").json()
    claims = client.get(f"/v1/articles/{article.article_id}/claims").json()

    assert (body["state"], body["n_claims"]) == ("done", 3)
    assert body["report"]["n_claims"] == 3
    assert claims["total"] == 3
    for claim in claims["items"]:
        assert article.text[claim["start"] : claim["end"]] == claim["quote"]
        assert claim["fact_id"].startswith("fct_")


def test_articles_are_filtered_by_state(client: TestClient, article: Article) -> None:
    done = client.get("/v1/articles?state=done").json()

    assert [item["article_id"] for item in done["items"]] == [article.article_id]
    assert client.get("/v1/articles?state=queued").json()["items"] == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kind=visit", ["PLANS_TO_VISIT"]),
        ("status=occurred", ["MET"]),
        ("status=planned&actor=Q7747&object=IND", ["PLANS_TO_VISIT"]),
        ("kind=meeting&actor=Q7747", ["MET"]),
        ("kind=meeting&actor=Q1058", ["MET"]),
        ("object=org:icc", ["NOT_MEMBER_OF"]),
        ("from=2024-07-31&to=2024-08-01", ["MET"]),
        ("from=2030-01-01", ["PLANS_TO_VISIT"]),
        ("to=2020-01-01", []),
    ],
)
@pytest.mark.usefixtures("article")
def test_facts_are_found_by_each_filter(
    client: TestClient, query: str, expected: list[str]
) -> None:
    items = client.get(f"/v1/facts?{query}").json()["items"]

    assert [item["relationship"] for item in items] == expected


def test_a_fact_leads_back_to_the_words(client: TestClient, article: Article) -> None:
    listed = client.get("/v1/facts?kind=visit").json()["items"][0]

    fact = client.get(f"/v1/facts/{listed['fact_id']}").json()

    assert {name: fact[name] for name in listed} == listed
    (claim,) = fact["claims"]
    assert article.text[claim["start"] : claim["end"]] == claim["quote"]
    assert fact["history"][0]["told_on"] == str(date(2024, 11, 19))


@pytest.mark.usefixtures("article")
def test_pages_hold_every_fact_once(client: TestClient) -> None:
    seen: list[str] = []
    address: str | None = "/v1/facts?limit=1"
    while address:
        page = client.get(address).json()
        seen += [item["fact_id"] for item in page["items"]]
        cursor = page["next_cursor"]
        address = f"/v1/facts?limit=1&cursor={cursor}" if cursor else None

    assert len(seen) == len(set(seen)) == page["total"] == 3


@pytest.mark.parametrize(
    ("path", "cursor"),
    [
        ("articles", "x"),
        ("entities", "bnVsbA"),
        ("neighbors/IND", "W10"),
        ("facts", "é"),
        ("facts", "WyJhcnRpY2xlcyIsIngiXQ"),
    ],
    ids=["no-base64", "null", "empty-list", "no-ascii", "of-another-list"],
)
def test_a_cursor_that_was_never_given_out_is_an_error(
    client: TestClient, path: str, cursor: str
) -> None:
    response = client.get(f"/v1/{path}?cursor={cursor}")

    assert_problem(response, 422, "invalid_cursor")


@pytest.mark.usefixtures("article")
def test_entities_are_found_by_name_and_read_by_id(client: TestClient) -> None:
    found = client.get("/v1/entities?q=CRIMINAL&type=organization").json()["items"]

    assert [item["entity_id"] for item in found] == ["org:icc"]
    body = client.get("/v1/entities/org:icc").json()
    assert body["facts_by_relationship"] == {"NOT_MEMBER_OF": 1}


@pytest.mark.usefixtures("article")
def test_neighbors_carry_the_status_in_their_relationship(client: TestClient) -> None:
    items = client.get("/v1/neighbors/Q7747").json()["items"]

    found = {(i["relationship"], i["direction"], i["neighbor"]["entity_id"]) for i in items}
    assert ("PLANS_TO_VISIT", "out", "IND") in found
    assert {(name, other) for name, _, other in found} == {
        ("PLANS_TO_VISIT", "IND"),
        ("MET", "Q1058"),
    }


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("kind=visit&actor=Q7747&object=IND", "not_stated"),
        ("kind=meeting&actor=Q7747&object=Q1058&as_of=2024-07", "yes"),
        ("kind=membership&actor=IND&object=org:icc", "no"),
        ("kind=visit&actor=Q7747&object=MNG", "not_stated"),
    ],
)
@pytest.mark.usefixtures("article")
def test_check_has_three_answers(client: TestClient, query: str, answer: str) -> None:
    assert client.get(f"/v1/check?{query}").json()["answer"] == answer


@pytest.mark.usefixtures("article")
def test_counts(client: TestClient) -> None:
    body = client.get("/v1/counts").json()

    assert body["n_articles"]["done"] == 1
    assert (body["n_claims"], body["n_facts"], body["n_entities"]) == (3, 3, 4)
    assert body["facts_by_relationship"] == {"MET": 1, "NOT_MEMBER_OF": 1, "PLANS_TO_VISIT": 1}


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/v1/articles/art_" + "0" * 24, "article_not_found"),
        ("/v1/articles/art_" + "0" * 24 + "/claims", "article_not_found"),
        ("/v1/entities/XXX", "entity_not_found"),
        ("/v1/entities/leader:%27%7D%29-DETACH-DELETE-n", "entity_not_found"),
        ("/v1/facts/fct_" + "0" * 24, "fact_not_found"),
        ("/v1/neighbors/XXX", "entity_not_found"),
    ],
)
def test_what_is_not_there_is_404(client: TestClient, path: str, code: str) -> None:
    assert_problem(client.get(path), 404, code)


def test_a_fact_of_a_version_that_is_replaced_is_gone(
    client: TestClient, article: Article, store_connection: Connection
) -> None:
    fact_id = client.get("/v1/facts?kind=visit").json()["items"][0]["fact_id"]
    row = ROW | {"updated": "2024-11-20", "text": "Nothing of the kind."}
    client.post("/v1/articles", json=row)
    read_by_hand(store_connection, Article.from_row(ArticleRow.model_validate(row)))

    assert_problem(client.get(f"/v1/facts/{fact_id}"), 410, "gone")


def test_a_fact_that_joined_another_leads_there(
    client: TestClient, article: Article, store_connection: Connection
) -> None:
    """An earlier report of the same plan becomes the anchor, and the fact gets its id."""
    fact_id = client.get("/v1/facts?kind=visit").json()["items"][0]["fact_id"]
    row = {"date": "2024-11-10", "text": "Vladimir Putin plans to visit India."}
    client.post("/v1/articles", json=row)
    earlier = Article.from_row(ArticleRow.model_validate(row))
    claim = make_claim(earlier, status=Status.PLANNED, time="2024-11-10/..")
    read_by_hand(store_connection, earlier, claim)

    response = client.get(f"/v1/facts/{fact_id}")

    assert_problem(response, 308, "moved")
    fact = client.get(response.headers["location"]).json()
    assert {c["article_id"] for c in fact["claims"]} == {earlier.article_id, article.article_id}


def test_ready(client: TestClient) -> None:
    assert client.get("/readyz").json() == {"status": "ready"}


def test_not_ready_with_a_schema_of_tomorrow(
    client: TestClient, store_connection: Connection
) -> None:
    with open_driver(store_connection) as driver:
        driver.execute_query(
            "MATCH (m:Meta {key: 'schema'}) SET m.version = 999", database_=DATABASE
        )

    assert_problem(client.get("/readyz"), 503, "schema_unknown")
