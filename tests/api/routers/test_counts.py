"""The size of the graph over HTTP."""

from fastapi.testclient import TestClient


def test_counts_have_every_state(client: TestClient) -> None:
    body = client.get("/v1/counts").json()

    assert set(body["n_articles"]) == {"queued", "processing", "done", "failed", "withdrawn"}
    assert body["facts_by_relationship"] == {"NOT_MEMBER_OF": 1, "PLANS_TO_VISIT": 1}
