"""What docs/operations.md says of backup and restore, done: the graph comes back as it was."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from app.domain.model import Judgement
from app.graph.connection import Connection, open_driver
from app.graph.embedded import EmbeddedStore
from app.graph.neo4j_jars import find_java
from app.graph.neo4j_server import Neo4jServer
from app.graph.store import GraphReader, ensure_schema
from tests.factories import make_article, make_claim
from tests.graph.harness import open_case

FIRST = make_article("Vladimir Putin visited India.")
SECOND = make_article("Vladimir Putin visited India.", url="https://news.example/2")
WAITING = make_article("Narendra Modi will visit Russia.", url="https://news.example/3")


def fill(connection: Connection) -> str:
    """Something of every sort; the export."""
    with open_case(connection) as store:
        for article in (FIRST, SECOND):
            store.ingest(article, make_claim(article, time="2024-07-08"))
        store.writer.withdraw(SECOND.article_id, author="Ada", reason="a mistake")
        same = Judgement.of("same", ["Q7747", "leader:v-putin"], author="Ada", reason="he is")
        store.writer.judge(same)
        store.submit(WAITING)
        return store.export()


def check(connection: Connection, export: str) -> None:
    with open_driver(connection) as driver:
        ensure_schema(driver, connection)
        reader = GraphReader(driver)
        assert "\n".join(reader.export()) == export
        assert reader.counts().n_articles["withdrawn"] == 1
        assert reader.counts().n_articles["queued"] == 1
        assert len(reader.judgements(limit=5, cursor=None).items) == 1
        assert reader.changes(limit=50, cursor=None).items


def test_a_copy_of_the_data_directory_is_a_backup(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "data", heap_mb=256) as store:
        export = fill(store.connection)
    shutil.copytree(tmp_path / "data", tmp_path / "backup")
    shutil.rmtree(tmp_path / "data")

    shutil.copytree(tmp_path / "backup", tmp_path / "elsewhere")
    with EmbeddedStore(tmp_path / "elsewhere", heap_mb=256) as store:
        check(store.connection, export)


@pytest.mark.neo4j
def test_a_dump_of_neo4j_is_a_backup(tmp_path: Path, neo4j_lib: Path) -> None:
    old, new, backup = tmp_path / "old", tmp_path / "new", tmp_path / "backup"
    backup.mkdir()
    with Neo4jServer(old, lib=neo4j_lib) as server:
        export = fill(server.connection)
    admin(old, neo4j_lib, "dump", "neo4j", f"--to-path={backup}")
    assert (backup / "neo4j.dump").stat().st_size > 0

    with Neo4jServer(new, lib=neo4j_lib):
        pass  # makes its home and its user
    admin(new, neo4j_lib, "load", "neo4j", f"--from-path={backup}", "--overwrite-destination")
    with Neo4jServer(new, lib=neo4j_lib) as server:
        check(server.connection, export)


def admin(home: Path, lib: Path, *arguments: str) -> None:
    """`neo4j-admin database ...` on a home whose server has stopped."""
    subprocess.run(
        [find_java(), "-cp", str(lib / "*"), "org.neo4j.cli.AdminTool", "database", *arguments],
        env={**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")},
        check=True,
        capture_output=True,
        timeout=120,
    )
