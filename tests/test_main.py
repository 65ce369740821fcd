"""The composition root: what is opened at the start is closed at the end."""

import pytest
from fastapi.testclient import TestClient

from app.domain.errors import GraphUnavailable, SchemaUnknown
from app.graph.connection import DATABASE, Connection, open_driver
from app.main import create_app
from app.settings import Settings


def test_the_application_makes_the_schema_and_serves(store_connection: Connection) -> None:
    with TestClient(create_app(Settings(), store_connection)) as client:
        assert client.get("/readyz").status_code == 200


def test_a_schema_of_tomorrow_stops_the_start(store_connection: Connection) -> None:
    with (
        TestClient(create_app(Settings(), store_connection)),
        open_driver(store_connection) as driver,
    ):
        driver.execute_query(
            "MATCH (m:Meta {key: 'schema'}) SET m.version = 999", database_=DATABASE
        )

    with pytest.raises(SchemaUnknown), TestClient(create_app(Settings(), store_connection)):
        pass


def test_a_store_that_does_not_answer_stops_the_start() -> None:
    nowhere = Connection(
        uri="bolt://127.0.0.1:9", username="u", password="p", embedded=False, data_dir=None
    )

    with pytest.raises(GraphUnavailable), TestClient(create_app(Settings(), nowhere)):
        pass


def test_nothing_is_opened_before_the_start() -> None:
    nowhere = Connection(
        uri="bolt://127.0.0.1:9", username="u", password="p", embedded=False, data_dir=None
    )

    assert create_app(Settings(), nowhere).openapi()["info"]["title"] == "Entente"
