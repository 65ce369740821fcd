"""Entities by name, type and id."""

import pytest
from fastapi.testclient import TestClient

from tests.api.problems import assert_problem


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["IND", "Q7747", "org:icc"]),
        ("?q=PUTIN", ["Q7747"]),
        ("?type=organization", ["org:icc"]),
        ("?q=in&type=country", ["IND"]),
        ("?q=nobody", []),
    ],
)
def test_entities_are_found_by_name_and_type(
    client: TestClient, query: str, expected: list[str]
) -> None:
    items = client.get(f"/v1/entities{query}").json()["items"]

    assert [item["entity_id"] for item in items] == expected


@pytest.mark.parametrize("query", ["q=", "q=" + "a" * 201, "type=person"])
def test_a_search_that_cannot_be_meant_is_an_error(client: TestClient, query: str) -> None:
    response = client.get(f"/v1/entities?{query}")

    assert_problem(response, 422, "invalid_request")


@pytest.mark.parametrize("q", ["%ED%A0%80", "---", "%20", "%27"])
def test_a_search_without_a_letter_is_an_error(client: TestClient, q: str) -> None:
    response = client.get(f"/v1/entities?q={q}")

    assert "without a letter" in assert_problem(response, 422, "invalid_input")["detail"]


def test_an_entity_has_its_facts_by_relationship(client: TestClient) -> None:
    body = client.get("/v1/entities/org:icc").json()

    assert body["type"] == "organization"
    assert body["facts_by_relationship"] == {"NOT_MEMBER_OF": 1}


def test_an_unknown_entity_is_404(client: TestClient) -> None:
    assert_problem(client.get("/v1/entities/XXX"), 404, "entity_not_found")
