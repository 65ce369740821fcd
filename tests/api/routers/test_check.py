"""Three answers."""

import pytest
from fastapi.testclient import TestClient

from tests.api.fake_store import FakeStore
from tests.api.problems import assert_problem


@pytest.mark.parametrize(
    ("query", "answer", "best_status"),
    [
        pytest.param(
            "kind=membership&actor=IND&object=org:icc", "no", "negated", id="stated-negative"
        ),
        pytest.param(
            "kind=visit&actor=Q7747&object=IND&as_of=2025", "not_stated", "planned", id="a-plan"
        ),
        pytest.param("kind=visit&actor=Q7747&object=MNG", "not_stated", None, id="silence"),
    ],
)
def test_a_question_has_one_of_three_answers(
    client: TestClient, query: str, answer: str, best_status: str | None
) -> None:
    body = client.get(f"/v1/check?{query}").json()

    assert (body["answer"], body["best_status"]) == (answer, best_status)


@pytest.mark.parametrize("as_of", ["yesterday", "2024-13", "2024-12/2024-01", ""])
def test_a_time_that_is_no_edtf_is_an_error(
    client: TestClient, store: FakeStore, as_of: str
) -> None:
    response = client.get(f"/v1/check?kind=visit&actor=Q7747&object=IND&as_of={as_of}")

    assert "`as_of`" in assert_problem(response, 422, "invalid_date")["detail"]
    assert store.calls == []


def test_a_question_without_its_parts_is_an_error(client: TestClient) -> None:
    response = client.get("/v1/check?kind=visit")

    body = assert_problem(response, 422, "invalid_request")
    assert [part["loc"] for part in body["errors"]] == ["query.actor", "query.object"]
