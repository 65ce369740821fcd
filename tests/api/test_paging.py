"""One page envelope, the same bounds, for every list."""

import pytest
from fastapi.testclient import TestClient

from app.api import examples
from tests.api.fake_store import FakeStore
from tests.api.problems import assert_problem

ARTICLE = examples.planned_visit().article_id
LISTS = [
    "/v1/articles",
    f"/v1/articles/{ARTICLE}/claims",
    "/v1/changes",
    "/v1/entities",
    "/v1/judgements",
    "/v1/facts",
    "/v1/neighbors/IND",
]


def test_lists_are_all_that_take_a_cursor(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    with_cursor = [
        path
        for path, item in paths.items()
        if any(p["name"] == "cursor" for p in item.get("get", {}).get("parameters", []))
    ]

    names = {"article_id": ARTICLE, "entity_id": "IND"}
    assert sorted(path.format_map(names) for path in with_cursor) == sorted(LISTS)


@pytest.mark.parametrize("path", LISTS)
def test_every_list_has_the_one_envelope(client: TestClient, path: str) -> None:
    response = client.get(path)

    assert response.status_code == 200
    assert list(response.json()) == ["items", "next_cursor", "total"]


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("limit", ["0", "501", "-1", "ten", "1.5", ""])
def test_a_limit_out_of_bounds_is_an_error(
    client: TestClient, store: FakeStore, path: str, limit: str
) -> None:
    response = client.get(f"{path}?limit={limit}")

    body = assert_problem(response, 422, "invalid_request")
    assert [part["loc"] for part in body["errors"]] == ["query.limit"]
    assert store.calls == []


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("limit", [1, 500])
def test_a_limit_at_its_bounds_is_taken(client: TestClient, path: str, limit: int) -> None:
    assert client.get(f"{path}?limit={limit}").status_code == 200


@pytest.mark.parametrize("path", LISTS)
def test_a_cursor_that_was_never_given_out_is_an_error(client: TestClient, path: str) -> None:
    response = client.get(f"{path}?cursor=nonsense")

    assert_problem(response, 422, "invalid_cursor")


def test_the_cursor_leads_through_all_items_once(client: TestClient) -> None:
    seen: list[str] = []
    cursor = ""
    while True:
        page = client.get(f"/v1/entities?limit=2{cursor}").json()
        seen += [item["entity_id"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"

    assert seen == ["IND", "Q7747", "org:icc"]
    assert page["total"] == 3
