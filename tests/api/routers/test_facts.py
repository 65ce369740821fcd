"""Facts by filter and by id."""

from datetime import date

import pytest
from fastapi.testclient import TestClient

from app.api import examples
from app.domain.views import FactFilter, FactSummary, Page
from tests.api.fake_store import FakeStore
from tests.api.problems import assert_problem


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["PLANS_TO_VISIT", "NOT_MEMBER_OF"]),
        ("?kind=visit", ["PLANS_TO_VISIT"]),
        ("?status=planned", ["PLANS_TO_VISIT"]),
        ("?status=occurred", []),
        ("?actor=IND", ["NOT_MEMBER_OF"]),
        ("?object=IND&kind=visit", ["PLANS_TO_VISIT"]),
    ],
)
def test_facts_are_found_by_each_filter(
    client: TestClient, query: str, expected: list[str]
) -> None:
    items = client.get(f"/v1/facts{query}").json()["items"]

    assert [item["relationship"] for item in items] == expected


def test_the_range_of_days_reaches_the_store(
    client: TestClient, store: FakeStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[FactFilter] = []

    def facts(wanted: FactFilter, *, limit: int, cursor: str | None) -> Page[FactSummary]:
        asked.append(wanted)
        return Page(items=(), next_cursor=None, total=0)

    monkeypatch.setattr(store, "facts", facts)

    response = client.get("/v1/facts?from=2024-11-01&to=2024-11-30")

    assert response.status_code == 200
    assert asked == [FactFilter(since=date(2024, 11, 1), until=date(2024, 11, 30))]


@pytest.mark.parametrize("query", ["from=2024-13-01", "to=1732000000", "from=", "to=2024-11"])
def test_a_day_that_is_no_day_is_an_error(client: TestClient, store: FakeStore, query: str) -> None:
    response = client.get(f"/v1/facts?{query}")

    assert "YYYY-MM-DD" in assert_problem(response, 422, "invalid_date")["detail"]
    assert store.calls == []


def test_a_range_that_ends_before_it_begins_is_an_error(client: TestClient) -> None:
    response = client.get("/v1/facts?from=2024-12-01&to=2024-11-01")

    assert "later than `to`" in assert_problem(response, 422, "invalid_input")["detail"]


@pytest.mark.parametrize("status", ["VISITED", "PLANS_TO_VISIT", "Planned", ""])
def test_a_status_is_a_status_word(client: TestClient, status: str) -> None:
    response = client.get(f"/v1/facts?status={status}")

    body = assert_problem(response, 422, "invalid_request")
    assert "'occurred', 'planned'" in body["errors"][0]["message"]


def test_a_fact_has_its_claims_with_spans_and_its_history(client: TestClient) -> None:
    claim = examples.planned_visit()

    body = client.get(f"/v1/facts/{examples.fact_id(claim)}").json()

    assert body["claims"][0]["quote"] == claim.quote
    assert body["history"] == [
        {"told_on": "2024-11-19", "status": "planned", "claim_id": claim.claim_id}
    ]


def test_an_unknown_fact_is_404(client: TestClient) -> None:
    assert_problem(client.get(f"/v1/facts/fct_{'0' * 24}"), 404, "fact_not_found")
