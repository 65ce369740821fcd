"""What `entente health` says of the worker; that of the API is in `test_listener.py`."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from app import health
from app.domain.article import Article, ArticleRow
from app.domain.errors import DomainError
from app.graph.connection import Connection, open_driver
from app.graph.store import GraphWriter, ensure_schema
from app.health import check_api, check_worker
from app.settings import Settings


@pytest.fixture(autouse=True)
def _short_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "WATCH_S", 0.5)


def settings_of(connection: Connection) -> Settings:
    if connection.data_dir is not None:
        return Settings(data_dir=connection.data_dir)
    return Settings(
        neo4j_uri=connection.uri,
        neo4j_username=connection.username,
        neo4j_password=SecretStr(connection.password),
    )


def test_a_queue_that_moves_is_well_and_one_that_stands_is_not(
    store_connection: Connection,
) -> None:
    settings = settings_of(store_connection)
    with open_driver(store_connection) as driver:
        ensure_schema(driver, store_connection)
        writer = GraphWriter(driver, store_connection)
        assert check_worker(settings) == "no article waits"

        writer.submit_all([Article.from_row(ArticleRow(text="Narendra Modi visited Ukraine."))])
        with pytest.raises(DomainError, match="^articles wait, and none has been read for 0.5 s$"):
            check_worker(settings)

        assert writer.lease("a worker", n=1, lease_s=60, max_attempts=3) is not None
        assert check_worker(settings) == "an article is being read"


def test_no_store_is_started_to_look_at(tmp_path: Path) -> None:
    with pytest.raises(DomainError, match="no server is running"):
        check_worker(Settings(data_dir=tmp_path / "none"))
    assert not (tmp_path / "none").exists()


def test_an_api_that_is_not_there_is_named() -> None:
    with pytest.raises(DomainError, match="no API is ready at 0.0.0.0, port 9"):
        check_api(Settings(host="0.0.0.0", port=9))
