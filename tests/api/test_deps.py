"""Parameters: what is unknown, repeated or malformed is an error that says what would be right."""

import pytest
from fastapi.testclient import TestClient

from app.api import openapi
from tests.api.fake_store import FakeStore
from tests.api.problems import assert_problem


def test_an_unknown_parameter_is_named_with_the_known_ones(
    client: TestClient, store: FakeStore
) -> None:
    response = client.get("/v1/facts?stauts=planned&relationship=VISITED&limit=3")

    body = assert_problem(response, 422, "invalid_request")
    assert [part["loc"] for part in body["errors"]] == ["query.stauts", "query.relationship"]
    known = "known here: limit, cursor, kind, actor, object, status, from, to"
    assert known in body["errors"][0]["message"]
    assert store.calls == []


def test_every_documented_route_refuses_an_unknown_parameter(client: TestClient) -> None:
    document = client.get("/openapi.json").json()

    for path, method, operation in openapi.operations(document):
        examples = {p["name"]: p.get("example", "x") for p in operation.get("parameters", [])}
        response = client.request(method, path.format_map(examples) + "?no_such_parameter=1")
        body = assert_problem(response, 422, "invalid_request")
        assert body["errors"][0]["loc"] == "query.no_such_parameter", path


def test_a_parameter_that_is_given_twice_is_an_error(client: TestClient) -> None:
    response = client.get("/v1/facts?kind=visit&kind=meeting")

    body = assert_problem(response, 422, "invalid_request")
    assert body["errors"] == [
        {"loc": "query.kind", "message": "given more than once; give it once"}
    ]


@pytest.mark.parametrize("path", ["/v1/entities?q=a%00", "/v1/facts?cursor=%00"])
def test_a_nul_in_a_parameter_is_an_error(client: TestClient, store: FakeStore, path: str) -> None:
    response = client.get(path)

    assert "NUL" in assert_problem(response, 422, "invalid_request")["detail"]
    assert store.calls == []


@pytest.mark.parametrize(
    "query", ["a%ED%A0%80", "a%ff", "a%", "%3Cscript%3E", "%27%7D%29%20DETACH%20DELETE%20n"]
)
def test_odd_characters_in_a_parameter_are_only_characters(client: TestClient, query: str) -> None:
    response = client.get(f"/v1/entities?q={query}")

    assert response.status_code == 200
    assert isinstance(response.json()["items"], list)


@pytest.mark.parametrize(
    "entity_id",
    ["IND", "Q7747", "org:icc", "summit:g20-2024", "leader:josé-ramos-horta", "city:RUS-moskva"],
)
def test_every_form_of_an_entity_id_fits_into_a_path(client: TestClient, entity_id: str) -> None:
    response = client.get(f"/v1/entities/{entity_id}")

    assert response.status_code in (200, 404), response.text
    if response.status_code == 404:
        assert_problem(response, 404, "entity_not_found")


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/v1/entities/india", id="lower-case"),
        pytest.param("/v1/entities/Q0", id="no-qid"),
        pytest.param("/v1/entities/person:putin", id="unknown-type"),
        pytest.param("/v1/entities/org:", id="nothing-behind-the-type"),
        pytest.param("/v1/entities/org:a%00b", id="nul"),
        pytest.param("/v1/neighbors/Putin", id="neighbors"),
        pytest.param("/v1/facts?actor=Putin", id="filter"),
        pytest.param("/v1/facts?object=", id="blank-filter"),
        pytest.param("/v1/check?kind=visit&actor=Putin&object=IND", id="check"),
    ],
)
def test_a_malformed_entity_id_is_told_its_forms(
    client: TestClient, store: FakeStore, path: str
) -> None:
    response = client.get(path)

    detail = assert_problem(response, 422, "invalid_id")["detail"]
    for form in ("Q7747", "IND", "org:icc", "summit:g20-2024", "leader:narendra-modi"):
        assert form in detail
    assert store.calls == []


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/v1/articles/000_f1aed34d1ed44813.txt", "`art_`"),
        ("/v1/articles/fct_" + "0" * 24, "`art_`"),
        ("/v1/articles/ART_" + "0" * 24 + "/claims", "`art_`"),
        ("/v1/facts/fct_123", "`fct_`"),
    ],
)
def test_a_malformed_hashed_id_is_told_its_form(
    client: TestClient, store: FakeStore, path: str, form: str
) -> None:
    response = client.get(path)

    assert form in assert_problem(response, 422, "invalid_id")["detail"]
    assert store.calls == []
