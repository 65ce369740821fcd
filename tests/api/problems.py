"""The one shape of a failure, asserted in one place."""

from typing import Any

import httpx2

from app.api.problem import SAFETY_HEADERS


def assert_problem(response: httpx2.Response, status: int, code: str) -> dict[str, Any]:
    """The body, after checking that it is a problem of this status and code."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    for name, value in SAFETY_HEADERS.items():
        assert response.headers[name] == value
    body: dict[str, Any] = response.json()
    assert list(body) == ["type", "title", "status", "detail", "instance", "code", "errors"]
    assert body["status"] == status
    assert body["code"] == code
    assert body["type"] == f"/problems/{code}"
    assert body["title"]
    assert body["detail"]
    for part in body["errors"]:
        assert set(part) == {"loc", "message"}
    return body
