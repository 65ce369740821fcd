"""What both stores answer alike, and what is said when one does not."""

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.errors import GraphUnavailable, StoreFailed
from app.graph.connection import DATABASE, Connection, open_driver, wait_until_ready
from app.graph.embedded import free_ports


def nowhere() -> Connection:
    return Connection(f"bolt://127.0.0.1:{free_ports(1)[0]}", "neo4j", "secret", False, None)


def test_store_answers_and_is_empty(store_connection: Connection) -> None:
    with open_driver(store_connection) as driver:
        records, _, _ = driver.execute_query("MATCH (n) RETURN count(n) AS n", database_=DATABASE)
    assert records[0]["n"] == 0


def test_store_gives_an_instant_back_in_utc(store_connection: Connection) -> None:
    instant = datetime(2024, 12, 2, 10, 30, 15, 123456, tzinfo=UTC)
    with open_driver(store_connection) as driver:
        driver.execute_query("CREATE (:Clock {at: $at})", at=instant, database_=DATABASE)
        records, _, _ = driver.execute_query("MATCH (c:Clock) RETURN c.at", database_=DATABASE)
    assert records[0][0].to_native() == instant


def test_wrong_password_is_said_at_once(store_connection: Connection) -> None:
    start = time.monotonic()
    with pytest.raises(GraphUnavailable, match="refused the user name or the password"):
        wait_until_ready(replace(store_connection, password="not-the-password"), timeout_s=20)
    assert time.monotonic() - start < 5


def test_silence_is_waited_for_until_the_timeout(capfd: pytest.CaptureFixture[str]) -> None:
    start = time.monotonic()
    with pytest.raises(GraphUnavailable, match="no answer from the store at bolt://127.0.0.1"):
        wait_until_ready(nowhere(), timeout_s=0.3)
    assert 0.3 <= time.monotonic() - start < 3
    assert capfd.readouterr() == ("", "")


def test_check_may_end_the_wait() -> None:
    def check() -> None:
        raise StoreFailed("dead")

    with pytest.raises(StoreFailed, match="dead"):
        wait_until_ready(nowhere(), timeout_s=20, check=check)


@pytest.mark.parametrize(
    "uri", ["", "http://localhost:7474", "localhost:7687", "bolt://", "bolt://localhost:bolt"]
)
def test_uri_of_another_kind_is_refused(uri: str) -> None:
    with pytest.raises(GraphUnavailable, match="is no address of a store"):
        open_driver(replace(nowhere(), uri=uri))


def test_uri_with_a_password_is_refused_without_showing_it() -> None:
    with pytest.raises(GraphUnavailable) as caught:
        open_driver(replace(nowhere(), uri="bolt://neo4j:hush@localhost:7687"))
    assert "hush" not in str(caught.value)


def test_uri_that_the_driver_cannot_use_is_said_at_once() -> None:
    start = time.monotonic()
    with pytest.raises(GraphUnavailable, match="is no address that the driver can use"):
        wait_until_ready(replace(nowhere(), uri="bolt://localhost:7687?region=eu"), timeout_s=20)
    assert time.monotonic() - start < 5


def test_password_is_not_shown() -> None:
    assert "secret" not in repr(nowhere())
