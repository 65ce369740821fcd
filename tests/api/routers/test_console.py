"""`/console/` serves style and guide to a Neo4j Browser on this machine, and to no other origin."""

import pytest
from fastapi.testclient import TestClient

from app.console.assets import assets
from tests.api.problems import assert_problem

BROWSER = "http://127.0.0.1:7474"
TYPES = {
    "entente.grass": "text/plain; charset=utf-8",
    "guide.html": "text/html; charset=utf-8",
    "queries.json": "application/json",
}


@pytest.mark.parametrize("name", assets())
def test_a_file_is_served_as_what_it_is(client: TestClient, name: str) -> None:
    response = client.get(f"/console/{name}")

    assert response.status_code == 200
    assert response.content == assets()[name].content
    assert response.headers["content-type"] == TYPES[name]
    assert response.headers["content-security-policy"].startswith("default-src 'none'")


def test_the_directory_is_the_guide(client: TestClient) -> None:
    assert client.get("/console/").content == assets()["guide.html"].content


def test_an_unknown_file_and_a_wrong_method_are_problems(client: TestClient) -> None:
    assert_problem(client.get("/console/preset.js"), 404, "unknown_path")
    assert_problem(client.get("/console/../main.py"), 404, "unknown_path")
    response = client.post("/console/guide.html")
    assert_problem(response, 405, "method_not_allowed")
    assert response.headers["allow"] == "GET, HEAD"


def test_a_copy_is_used_only_after_asking(client: TestClient) -> None:
    first = client.get("/console/guide.html")
    again = client.get("/console/guide.html", headers={"if-none-match": first.headers["etag"]})
    other = client.get("/console/guide.html", headers={"if-none-match": '"another"'})

    assert first.headers["cache-control"] == "no-cache"
    assert (again.status_code, again.content) == (304, b"")
    assert other.status_code == 200


def preflight(client: TestClient, origin: str, path: str = "/console/guide.html") -> dict[str, str]:
    """The headers of the answer to what a browser asks before the Browser's own request."""
    asked = {
        "origin": origin,
        "access-control-request-method": "GET",
        "access-control-request-headers": "cache-control,pragma",
    }
    return dict(client.options(path, headers=asked).headers)


@pytest.mark.parametrize("origin", [BROWSER, "http://localhost:17474", "http://[::1]:7474"])
def test_a_browser_on_a_loopback_address_may_read(client: TestClient, origin: str) -> None:
    answer = client.get("/console/guide.html", headers={"origin": origin})

    assert answer.headers["access-control-allow-origin"] == origin
    assert "Origin" in answer.headers["vary"]
    assert "access-control-allow-credentials" not in answer.headers
    allowed = preflight(client, origin)
    assert allowed["access-control-allow-origin"] == origin
    assert {"Cache-Control", "Pragma"} <= set(allowed["access-control-allow-headers"].split(", "))


@pytest.mark.parametrize(
    "origin",
    [
        "https://example.org",
        "http://127.0.0.1.example.org",
        "http://localhost:7474.example.org",
        "http://192.168.0.1:7474",
        "null",
    ],
)
def test_no_other_origin_may(client: TestClient, origin: str) -> None:
    answer = client.get("/console/guide.html", headers={"origin": origin})

    assert "access-control-allow-origin" not in answer.headers
    assert "access-control-allow-origin" not in preflight(client, origin)


@pytest.mark.parametrize("path", ["/v1/facts", "/healthz", "/docs"])
def test_nothing_else_may_be_read_by_another_origin(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"origin": BROWSER})

    assert "access-control-allow-origin" not in answer.headers
    assert "access-control-allow-origin" not in preflight(client, BROWSER, path)
