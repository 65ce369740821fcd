"""Every failure, whoever raises it, has the one body."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.api import errors as api_errors
from app.domain import errors
from tests.api.fake_store import FakeStore
from tests.api.problems import assert_problem

FACT = "/v1/facts/fct_" + "0" * 24


def all_errors(
    cls: type[errors.DomainError] = errors.DomainError,
) -> list[type[errors.DomainError]]:
    """The whole tree; classes that a test makes are not of it."""
    own = [sub for sub in cls.__subclasses__() if sub.__module__ == errors.__name__]
    return [cls, *(found for sub in own for found in all_errors(sub))]


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        pytest.param("GET", FACT, 404, "fact_not_found", id="domain"),
        pytest.param("GET", "/v1/facts?limit=x", 422, "invalid_request", id="validation"),
        pytest.param("GET", "/nowhere", 404, "unknown_path", id="unknown-path"),
        pytest.param("GET", "/v1/facts/", 404, "unknown_path", id="trailing-slash"),
        pytest.param("GET", "/docs/assets/nothing.js", 404, "unknown_path", id="unknown-asset"),
        pytest.param("POST", "/v1/facts", 405, "method_not_allowed", id="wrong-method"),
        pytest.param("POST", "/docs", 405, "method_not_allowed", id="wrong-method-of-a-page"),
    ],
)
def test_one_body_for_failures_of_the_caller(
    client: TestClient, method: str, path: str, status: int, code: str
) -> None:
    response = client.request(method, path)

    body = assert_problem(response, status, code)
    assert body["instance"] == path.split("?")[0]


@pytest.mark.parametrize("path", ["/v1/counts", "/v1/facts", "/readyz", "/v1/neighbors/IND"])
def test_a_store_without_answer_is_503_with_the_time_to_wait(
    client: TestClient, store: FakeStore, path: str
) -> None:
    store.failure = errors.GraphUnavailable("bolt://secret-host:7687 refused the connection")

    response = client.get(path)

    body = assert_problem(response, 503, "graph_unavailable")
    assert int(response.headers["retry-after"]) > 0
    assert "secret-host" not in body["detail"]


def test_the_message_of_a_server_error_is_in_the_log(
    client: TestClient, store: FakeStore, caplog: pytest.LogCaptureFixture
) -> None:
    store.failure = errors.GraphUnavailable("bolt://secret-host:7687 refused the connection")

    client.get("/v1/counts")

    assert "secret-host:7687 refused" in caplog.text
    assert "graph_unavailable" in caplog.text


def test_a_bug_is_500_and_tells_nothing(client: TestClient, store: FakeStore) -> None:
    store.failure = RuntimeError("password=hunter2")

    response = client.get("/v1/counts")

    assert_problem(response, 500, "internal_error")
    assert "hunter2" not in response.text


def test_a_bug_reaches_the_log_of_the_server(app: FastAPI, store: FakeStore) -> None:
    """Servers log what the application raises; Starlette raises it after the answer."""
    store.failure = RuntimeError("password=hunter2")

    with TestClient(app) as client, pytest.raises(RuntimeError, match="hunter2"):
        client.get("/v1/counts")


def test_a_fact_that_moved_leads_to_the_other(client: TestClient, store: FakeStore) -> None:
    old, new = "fct_" + "0" * 24, "fct_" + "1" * 24
    store.moved[old] = errors.Moved(old, new)

    response = client.get(f"/v1/facts/{old}")

    assert_problem(response, 308, "moved")
    assert response.headers["location"] == f"/v1/facts/{new}"


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.Gone("withdrawn on 2024-12-01: retracted by its publisher"), 410),
        (errors.Conflict("withdrawn; reinstate it by name first"), 409),
    ],
)
def test_withdrawn_and_conflicting_say_why(
    client: TestClient, store: FakeStore, error: errors.DomainError, status: int
) -> None:
    store.failure = error

    response = client.get(FACT)

    assert assert_problem(response, status, error.code)["detail"] == str(error)


def test_a_wrong_method_names_every_right_one(client: TestClient) -> None:
    response = client.delete("/v1/articles")

    assert response.headers["allow"] == "GET, POST"
    assert "GET, POST" in response.json()["detail"]


def test_what_is_echoed_is_a_valid_reference(client: TestClient) -> None:
    response = client.get("/no%20where/%3Cscript%3E/%ED%A0%80/caf%C3%A9")

    body = assert_problem(response, 404, "unknown_path")
    assert body["instance"].startswith("/no%20where/%3Cscript%3E/")
    assert body["instance"].isascii()


@pytest.mark.parametrize("error", all_errors())
def test_every_domain_error_is_mapped_by_name(error: type[errors.DomainError]) -> None:
    assert error in api_errors.FAILURES
    assert "code" in vars(error)


def test_the_table_names_no_class_twice_and_no_code_twice() -> None:
    codes = [error.code for error in all_errors()]

    assert len(codes) == len(set(codes))
    assert set(api_errors.FAILURES) == set(all_errors())


def test_a_subclass_of_tomorrow_is_the_kind_of_its_parent() -> None:
    class CityNotFound(errors.EntityNotFound):
        code = "city_not_found"

    assert api_errors.failure_of(CityNotFound)[:2] == (404, "city_not_found")


@pytest.mark.parametrize("error", [e for e in all_errors() if issubclass(e, errors.InvalidInput)])
def test_input_that_cannot_be_used_is_422_or_413(error: type[errors.DomainError]) -> None:
    expected = 413 if error is errors.TooLarge else 422

    assert api_errors.failure_of(error).status == expected
