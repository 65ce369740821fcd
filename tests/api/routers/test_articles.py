"""Sending articles and reading them back."""

import pytest
from fastapi.testclient import TestClient

from app.api import examples
from tests.api.fake_store import FakeStore
from tests.api.problems import assert_problem

ROW = {
    "id": "putin-india",
    "date": "2024-11-19",
    "text": "Putin plans to visit India.",
    "url": "https://news.example/putin-india",
}


def test_a_new_article_is_accepted_and_its_address_given(client: TestClient) -> None:
    response = client.post("/v1/articles", json=ROW)

    assert response.status_code == 202
    body = response.json()
    assert body["outcome"] == "created"
    assert body["state"] == "queued"
    assert response.headers["location"] == f"/v1/articles/{body['article_id']}"
    assert client.get(response.headers["location"]).json()["text"] == ROW["text"]


def test_the_same_article_again_changes_nothing(client: TestClient) -> None:
    first = client.post("/v1/articles", json=ROW)

    again = client.post("/v1/articles", json=ROW)

    assert again.status_code == 200
    assert again.json() == {**first.json(), "outcome": "unchanged"}
    assert "location" not in again.headers


def test_a_later_version_is_accepted(client: TestClient) -> None:
    client.post("/v1/articles", json=ROW)

    response = client.post("/v1/articles", json=ROW | {"updated": "2024-11-20"})

    assert response.status_code == 202
    assert response.json()["outcome"] == "new_version"
    assert response.headers["location"] == f"/v1/articles/{response.json()['article_id']}"


def test_an_earlier_version_is_superseded(client: TestClient) -> None:
    client.post("/v1/articles", json=ROW)

    response = client.post("/v1/articles", json=ROW | {"date": "2024-11-18"})

    assert response.status_code == 200
    assert response.json()["outcome"] == "superseded"


def test_a_seed_keeps_its_text_and_its_name(client: TestClient, store: FakeStore) -> None:
    response = client.post("/v1/articles", json=examples.row())

    article = store.submitted[response.json()["article_id"]]
    assert article.text == examples.row()["text"]
    assert article.source_id == "000_f1aed34d1ed44813.txt"


def test_articles_are_listed_by_state(client: TestClient) -> None:
    client.post("/v1/articles", json=ROW)

    assert client.get("/v1/articles?state=queued").json()["total"] == 1
    assert client.get("/v1/articles?state=done").json()["total"] == 0


def test_an_unknown_state_is_told_the_known_ones(client: TestClient) -> None:
    response = client.get("/v1/articles?state=waiting")

    body = assert_problem(response, 422, "invalid_request")
    assert "'queued', 'processing', 'done'" in body["errors"][0]["message"]


@pytest.mark.parametrize("path", ["", "/claims"])
def test_an_unknown_article_is_404(client: TestClient, path: str) -> None:
    response = client.get(f"/v1/articles/art_{'0' * 24}{path}")

    assert_problem(response, 404, "article_not_found")


def test_claims_carry_their_spans(client: TestClient) -> None:
    claim = examples.planned_visit()

    item = client.get(f"/v1/articles/{claim.article_id}/claims").json()["items"][0]

    text = examples.article(str(claim.source_id)).text
    assert text[item["start"] : item["end"]] == item["quote"]
    assert item["status"] == "planned"
    assert item["fact_id"] == examples.fact_id(claim)
