"""Who may write: those with the token, or where there is none those on the machine itself."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.api import openapi
from app.api.application import assemble
from app.api.deps import Store
from app.api.security import SAFE_METHODS, is_loopback_host
from tests.api.conftest import MAX_BODY_BYTES
from tests.api.fake_store import FakeStore
from tests.api.problems import assert_problem

TOKEN = "cq1Zp7Yw0sKd9fLx"
ARTICLE = {"text": "Vladimir Putin visited India."}
ELSEWHERE = "http://news.example"


@pytest.fixture(scope="module")
def guarded_app() -> FastAPI:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield

    return assemble(lifespan, max_body_bytes=MAX_BODY_BYTES, write_token=TOKEN)


@pytest.fixture
def guarded(guarded_app: FastAPI, store: FakeStore) -> Iterator[TestClient]:
    """A client of a server with a token, under a name that is not the machine's own."""
    guarded_app.state.store = Store(store, store)
    with TestClient(guarded_app, base_url=ELSEWHERE, raise_server_exceptions=False) as client:
        yield client


def bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


def writes(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    found = [
        (path, method, operation)
        for path, method, operation in openapi.operations(document)
        if method.upper() not in SAFE_METHODS
    ]
    assert found
    return found


def test_every_write_of_the_document_needs_the_token(
    guarded: TestClient, guarded_app: FastAPI, store: FakeStore
) -> None:
    for path, method, _ in writes(guarded_app.openapi()):
        response = guarded.request(method, path, json={})

        assert_problem(response, 401, "unauthorized")
        assert response.headers["www-authenticate"] == "Bearer"
        assert response.headers["connection"] == "close"
    assert store.calls == []


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "QUERY", "post"])
def test_every_path_is_guarded_also_one_that_is_not_in_the_document(
    guarded: TestClient, guarded_app: FastAPI, method: str
) -> None:
    others = ["/", "/docs", "/docs/assets/favicon.png", "/openapi.json", "/nowhere"]
    for path in [*guarded_app.openapi()["paths"], *others]:
        assert guarded.request(method, path).status_code == 401, path


def test_every_write_of_the_document_says_so(guarded_app: FastAPI) -> None:
    document = guarded_app.openapi()
    assert document["components"]["securitySchemes"]["writeToken"]["scheme"] == "bearer"
    guards = writes(document)
    for _, _, operation in guards:
        assert {"writeToken": []} in operation["security"]
        assert {"401", "403"} <= set(operation["responses"])
    documented = [path for path, _, o in openapi.operations(document) if "security" in o]
    assert documented == [path for path, _, _ in guards]


def test_the_token_lets_a_write_through_under_any_name(guarded: TestClient) -> None:
    response = guarded.post("/v1/articles", json=ARTICLE, headers=bearer(TOKEN))

    assert response.status_code == 202


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("", id="empty"),
        pytest.param("Bearer", id="no-token"),
        pytest.param("Bearer ", id="empty-token"),
        pytest.param(TOKEN, id="no-scheme"),
        pytest.param(f"Basic {TOKEN}", id="other-scheme"),
        pytest.param(f"Bearer {TOKEN[:-1]}", id="cut"),
        pytest.param(f"Bearer {TOKEN}x", id="longer"),
        pytest.param(f"Bearer {TOKEN.lower()}", id="other-case"),
        pytest.param("Bearer caf\xe9", id="not-ascii"),
    ],
)
def test_a_wrong_token_is_401(guarded: TestClient, store: FakeStore, value: str) -> None:
    response = guarded.post(
        "/v1/articles", json=ARTICLE, headers={b"authorization": value.encode("latin-1")}
    )

    body = assert_problem(response, 401, "unauthorized")
    assert TOKEN not in body["detail"]
    assert store.calls == []


def test_two_tokens_are_none(guarded: TestClient) -> None:
    headers = [("authorization", f"Bearer {TOKEN}"), ("authorization", "Bearer other")]

    assert guarded.post("/v1/articles", json=ARTICLE, headers=headers).status_code == 401


def test_the_scheme_is_read_in_any_case(guarded: TestClient) -> None:
    headers = {"authorization": f"bearer {TOKEN}"}

    assert guarded.post("/v1/articles", json=ARTICLE, headers=headers).status_code == 202


def test_reading_needs_no_token(guarded: TestClient) -> None:
    assert guarded.get("/v1/facts").status_code == 200
    assert guarded.options("/v1/articles").status_code == 405


def test_the_loopback_is_not_trusted_where_there_is_a_token(guarded: TestClient) -> None:
    response = guarded.post("http://127.0.0.1:8000/v1/articles", json=ARTICLE)

    assert_problem(response, 401, "unauthorized")


def test_without_a_token_another_name_writes_nothing(client: TestClient, store: FakeStore) -> None:
    response = client.post(f"{ELSEWHERE}/v1/articles", json=ARTICLE)

    body = assert_problem(response, 403, "host_refused")
    assert "ENTENTE_WRITE_TOKEN" in body["detail"]
    assert store.calls == []


def test_without_a_token_another_name_reads(client: TestClient) -> None:
    assert client.get(f"{ELSEWHERE}/v1/facts").status_code == 200


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.0.0.1:8000", "127.8.9.1:1", "localhost", "LocalHost:80", "[::1]:8000"],
)
def test_names_of_the_machine_itself(host: str) -> None:
    assert is_loopback_host(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "news.example",
        "localhost.news.example",
        "127.0.0.1.news.example:8000",
        "192.168.1.5",
        "0.0.0.0",
        "[::]",
        "::1",
        "127.0.0.1:8000:9",
        "user@127.0.0.1",
        "localhost,news.example",
    ],
)
def test_names_that_others_have_a_say_in(host: str) -> None:
    assert not is_loopback_host(host)
