"""Withdrawing, retrying and judging over HTTP, and bodies of many lines."""

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.api import body
from app.domain.errors import Moved
from tests.api.fake_store import FakeStore

ROW = {"url": "https://news.example/1", "text": "Vladimir Putin visited India."}
OTHER = {"url": "https://news.example/2", "text": "Vladimir Putin visited Mongolia."}
WHO = "author=Ada&reason=a+mistake"
SAME: dict[str, Any] = {
    "verdict": "same",
    "subjects": ["Q7747", "leader:v-putin"],
    "author": "Ada",
    "reason": "one man",
}


def send_lines(client: TestClient, *lines: object) -> Any:
    body = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return client.post(
        "/v1/articles", content=body, headers={"content-type": "application/x-ndjson"}
    )


# Lines


def test_each_line_is_answered(client: TestClient, store: FakeStore) -> None:
    answer = send_lines(client, ROW, "", '{"text": 7}', "no json", OTHER, ROW)

    assert answer.status_code == 202
    body = answer.json()
    assert (body["n_queued"], body["n_failed"]) == (2, 2)
    assert [line["line"] for line in body["lines"]] == [1, 3, 4, 5, 6]
    assert [line["outcome"] for line in body["lines"]] == [
        "created", None, None, "created", "unchanged",
    ]  # fmt: skip
    assert body["lines"][1]["error"] == "text: Input should be a valid string"
    assert body["lines"][2]["error"].startswith("the line is not JSON: Expecting value")
    assert len(store.submitted) == 2
    assert store.calls == ["submit_all"]


def test_lines_that_are_all_there_are_nothing_new(client: TestClient) -> None:
    send_lines(client, ROW)

    answer = send_lines(client, ROW)

    assert (answer.status_code, answer.json()["n_queued"]) == (200, 0)


def test_lines_of_which_none_can_be_used_are_a_bad_request(
    client: TestClient, store: FakeStore
) -> None:
    answer = send_lines(client, "no json", '{"title": "no text"}', '{"text": "  "}')

    assert answer.status_code == 422
    assert [part["loc"] for part in answer.json()["errors"]] == ["line.1", "line.2", "line.3"]
    assert store.calls == []


def test_a_withdrawn_article_stops_no_other_line(client: TestClient, store: FakeStore) -> None:
    article_id = send_lines(client, ROW).json()["lines"][0]["article_id"]
    client.delete(f"/v1/articles/{article_id}?{WHO}")

    body = send_lines(client, ROW, OTHER).json()

    assert "reinstate it first" in body["lines"][0]["error"]
    assert body["lines"][1]["outcome"] == "created"
    assert len(store.submitted) == 1


def test_many_lines_are_stored_in_chunks(client: TestClient, store: FakeStore) -> None:
    rows = [{"url": f"https://news.example/{i}", "text": "x"} for i in range(120)]

    assert send_lines(client, *rows).json()["n_queued"] == 120
    assert store.calls == ["submit_all", "submit_all"]


def test_more_lines_than_can_be_answered_are_refused(
    client: TestClient, store: FakeStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body, "MAX_LINES", 3)

    assert send_lines(client, ROW, ROW, ROW).status_code == 202
    answer = send_lines(client, *[ROW] * 5)

    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    assert "send it in parts" in answer.json()["detail"]
    assert store.calls == ["submit_all"]


def test_no_line_at_all_is_refused(client: TestClient) -> None:
    answer = send_lines(client, "", "  ")

    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_input")
    assert "an article a line" in answer.json()["detail"]


# Withdrawal


def test_an_article_is_withdrawn_and_reinstated(client: TestClient) -> None:
    article_id = client.post("/v1/articles", json=ROW).json()["article_id"]

    withdrawn = client.delete(f"/v1/articles/{article_id}?{WHO}")
    refused = client.post("/v1/articles", json=ROW)
    reinstated = client.post(f"/v1/articles/{article_id}/reinstate")
    again = client.post("/v1/articles", json=ROW)

    assert (withdrawn.status_code, withdrawn.json()["reason"]) == (200, "a mistake")
    assert (refused.status_code, refused.json()["code"]) == (409, "article_withdrawn")
    assert (reinstated.status_code, again.status_code) == (200, 202)


@pytest.mark.parametrize("query", ["", "?author=Ada", "?reason=why"])
def test_who_withdraws_and_why_must_be_said(client: TestClient, query: str) -> None:
    article_id = client.post("/v1/articles", json=ROW).json()["article_id"]

    assert client.delete(f"/v1/articles/{article_id}{query}").status_code == 422


def test_a_failed_article_is_queued_again(client: TestClient) -> None:
    article_id = client.post("/v1/articles", json=ROW).json()["article_id"]

    answer = client.post(f"/v1/articles/{article_id}/retry")

    assert (answer.status_code, answer.json()["state"]) == (202, "queued")


# Judgements


def test_a_judgement_is_made_read_and_taken_back(client: TestClient) -> None:
    made = client.post("/v1/judgements", json=SAME)
    address = made.headers["location"]

    read = client.get(address)
    revoked = client.delete(f"{address}?author=Bob&reason=two+men")

    assert (made.status_code, made.json()["is_in_force"]) == (201, True)
    assert read.json() == made.json()
    assert (revoked.json()["is_in_force"], revoked.json()["revoked_by"]) == (False, "Bob")
    assert client.get("/v1/judgements").json()["items"] == [revoked.json()]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"verdict": "perhaps"}, "invalid_request"),
        ({"author": None}, "invalid_request"),
        ({"subjects": "Q7747"}, "invalid_request"),
        ({"subjects": ["Q7747\x00"]}, "text_rejected"),
        ({"reason": "\ud800"}, "text_rejected"),
    ],
)
def test_a_judgement_that_does_not_fit_is_refused(
    client: TestClient, store: FakeStore, change: dict[str, Any], code: str
) -> None:
    answer = client.post(
        "/v1/judgements",
        content=json.dumps(SAME | change),
        headers={"content-type": "application/json"},
    )

    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert store.calls == []


def test_judgements_are_sent_one_at_a_time(client: TestClient) -> None:
    answer = client.post(
        "/v1/judgements",
        content=json.dumps(SAME),
        headers={"content-type": "application/x-ndjson"},
    )

    assert answer.status_code == 415


@pytest.mark.parametrize("verb", ["get", "delete"])
def test_an_unknown_judgement_is_not_found(client: TestClient, verb: str) -> None:
    path = f"/v1/judgements/jdg_{'0' * 24}{'?' + WHO if verb == 'delete' else ''}"

    answer = client.request(verb.upper(), path)

    assert (answer.status_code, answer.json()["code"]) == (404, "judgement_not_found")


def test_an_entity_that_was_merged_leads_on(client: TestClient, store: FakeStore) -> None:
    store.failure = Moved("leader:v-putin", "leader:vladimir-putin", collection="entities")

    answer = client.get("/v1/entities/leader:v-putin")

    assert answer.status_code == 308
    assert answer.headers["location"] == "/v1/entities/leader%3Avladimir-putin"
