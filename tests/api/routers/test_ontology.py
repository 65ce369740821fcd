"""The ontology over HTTP."""

from fastapi.testclient import TestClient

from app.domain.ontology import ontology
from tests.api.fake_store import FakeStore


def test_the_whole_table_is_sent_and_the_store_not_asked(
    client: TestClient, store: FakeStore
) -> None:
    body = client.get("/v1/ontology").json()

    names = {row["relationship"] for row in body["relationships"]} - {None}
    assert sorted(names) == list(ontology().relationship_types())
    assert len(body["kinds"]) == 9
    assert store.calls == []
