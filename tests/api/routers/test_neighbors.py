"""What is one relationship away."""

import pytest
from fastapi.testclient import TestClient

from tests.api.fake_store import FakeStore
from tests.api.problems import assert_problem


@pytest.mark.parametrize("query", ["", "?depth=1"])
def test_neighbors_come_with_relationship_and_direction(client: TestClient, query: str) -> None:
    items = client.get(f"/v1/neighbors/IND{query}").json()["items"]

    found = [(i["direction"], i["relationship"], i["neighbor"]["entity_id"]) for i in items]
    assert found == [("in", "PLANS_TO_VISIT", "Q7747"), ("out", "NOT_MEMBER_OF", "org:icc")]


@pytest.mark.parametrize("depth", ["0", "2", "-1"])
def test_another_depth_is_an_error(client: TestClient, store: FakeStore, depth: str) -> None:
    response = client.get(f"/v1/neighbors/IND?depth={depth}")

    assert "only 1 is served" in assert_problem(response, 422, "invalid_input")["detail"]
    assert store.calls == []


def test_a_depth_that_is_no_number_is_an_error(client: TestClient) -> None:
    response = client.get("/v1/neighbors/IND?depth=all")

    assert_problem(response, 422, "invalid_request")


def test_an_unknown_entity_is_404(client: TestClient) -> None:
    assert_problem(client.get("/v1/neighbors/XXX"), 404, "entity_not_found")
