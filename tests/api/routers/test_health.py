"""Alive is not ready."""

from fastapi.testclient import TestClient

from app.domain.errors import GraphUnavailable, SchemaUnknown
from tests.api.fake_store import FakeStore
from tests.api.problems import assert_problem


def test_alive_never_asks_the_store(client: TestClient, store: FakeStore) -> None:
    store.failure = GraphUnavailable("down")

    response = client.get("/healthz")

    assert response.json() == {"status": "alive"}
    assert store.calls == []


def test_ready_asks_the_store(client: TestClient, store: FakeStore) -> None:
    response = client.get("/readyz")

    assert response.json() == {"status": "ready"}
    assert store.calls == ["ready"]


def test_not_ready_while_the_store_gives_no_answer(client: TestClient, store: FakeStore) -> None:
    store.failure = GraphUnavailable("down")

    assert_problem(client.get("/readyz"), 503, "graph_unavailable")


def test_not_ready_with_an_unknown_schema(client: TestClient, store: FakeStore) -> None:
    store.failure = SchemaUnknown("version 99")

    response = client.get("/readyz")

    assert_problem(response, 503, "schema_unknown")
    # Waiting does not mend it.
    assert "retry-after" not in response.headers
