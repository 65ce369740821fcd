"""The embedded store as processes: who owns a directory, who may attach, who dies with whom."""

import importlib.util
import json
import os
import signal
import stat
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import neo4j
import pytest
from neo4j.exceptions import DriverError, Neo4jError
from pydantic import SecretStr

from app.domain.errors import GraphUnavailable, StoreBusy, StoreError, StoreFailed, StoreMissing
from app.graph import embedded
from app.graph.connection import DATABASE, Connection, open_driver
from app.graph.embedded import EmbeddedStore, attach, free_ports, open_store, write_lock
from app.settings import Settings
from tests.stores import is_alive, seconds_until_gone, start_python

COMMAND_TIMEOUT_MS: Final = 1_000

# Owns a directory, commits one node, says the child's process id, and waits to be ended.
OWNER: Final = """
import sys, time
from pathlib import Path
from app.graph.connection import DATABASE, open_driver
from app.graph.embedded import EmbeddedStore
with EmbeddedStore(Path(sys.argv[1])) as store:
    with open_driver(store.connection) as driver:
        driver.execute_query("CREATE (:Kept)", database_=DATABASE)
    sys.stdout.write(f"{store.child_pid}\\n")
    sys.stdout.flush()
    time.sleep(120)
"""

# Attaches, or owns for a moment, and says how many nodes there are.
VISITOR: Final = """
import sys
from pathlib import Path
from app.graph.connection import DATABASE, open_driver
from app.graph.embedded import open_store
from app.settings import Settings
with open_store(Settings(data_dir=Path(sys.argv[1]))) as connection:
    with open_driver(connection) as driver:
        records = driver.execute_query("MATCH (n:Kept) RETURN count(n)", database_=DATABASE)[0]
    sys.stdout.write(f"{records[0][0]} {connection.uri}")
"""

RIVAL: Final = """
import sys
from pathlib import Path
from app.domain.errors import StoreBusy
from app.graph.embedded import EmbeddedStore
try:
    EmbeddedStore(Path(sys.argv[1])).start()
except StoreBusy as error:
    sys.stdout.write(str(error))
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """A store of this module's own, in a directory with spaces and a percent sign."""
    directory = tmp_path_factory.mktemp("own") / "data of 100 % spaces"
    with EmbeddedStore(directory, heap_mb=256, command_timeout_ms=COMMAND_TIMEOUT_MS) as store:
        yield store


def count(connection: Connection, label: str) -> int:
    with open_driver(connection) as driver:
        query = f"MATCH (n:{label}) RETURN count(n) AS n"
        n: int = driver.execute_query(query, database_=DATABASE)[0][0]["n"]
    return n


def start_owner(directory: Path) -> tuple[subprocess.Popen[str], int]:
    owner = start_python("-c", OWNER, str(directory))
    assert owner.stdout is not None
    return owner, int(owner.stdout.readline())


def run(script: str, directory: Path) -> str:
    process = start_python("-c", script, str(directory))
    return process.communicate(timeout=60)[0]


def test_connection_file_is_private_and_names_its_owner(store: EmbeddedStore) -> None:
    file = store.data_dir / "connection.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert content["pid"] == os.getpid()
    assert content["password"] == store.connection.password
    assert stat.S_IMODE(store.data_dir.stat().st_mode) == 0o700


def test_second_owner_is_refused_in_one_sentence(store: EmbeddedStore) -> None:
    said = run(RIVAL, store.data_dir)
    assert said.startswith("another process is using the data directory")
    assert "\n" not in said


def test_other_process_attaches_to_the_owner(store: EmbeddedStore) -> None:
    assert run(VISITOR, store.data_dir) == f"0 {store.connection.uri}"


def test_attached_connection_is_the_owners(store: EmbeddedStore) -> None:
    assert attach(store.data_dir) == store.connection


def test_nobody_is_attached_to_an_empty_directory(tmp_path: Path) -> None:
    assert attach(tmp_path / "none") is None
    assert not (tmp_path / "none").exists()


def test_connection_file_without_an_owner_counts_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "connection.json").write_text("{}", encoding="utf-8")
    assert attach(tmp_path) is None


def test_long_statement_is_ended(store: EmbeddedStore) -> None:
    start = time.monotonic()
    with open_driver(store.connection, retry_s=0) as driver, pytest.raises(Neo4jError):
        driver.execute_query(
            "UNWIND range(1, 9000) AS x UNWIND range(1, 9000) AS y RETURN sum(x * y)",
            database_=DATABASE,
        )
    assert time.monotonic() - start < 10 * COMMAND_TIMEOUT_MS / 1_000


def test_killed_child_comes_back_with_every_acknowledged_row(store: EmbeddedStore) -> None:
    before, child = store.connection, store.child_pid
    assert child is not None
    acknowledged = write_until_killed(store, child)
    assert store.restart_if_dead()
    assert store.connection == before
    # One more than was acknowledged may have reached the disk.
    assert acknowledged <= count(before, "Row") <= acknowledged + 1
    assert not store.restart_if_dead()


def write_until_killed(store: EmbeddedStore, child: int) -> int:
    """Commit one row after the other, kill the child meanwhile, return how many were confirmed."""
    killer = threading.Timer(0.5, os.kill, (child, signal.SIGKILL))
    acknowledged = 0
    with open_driver(store.connection, retry_s=0) as driver:
        killer.start()
        try:
            while True:
                driver.execute_query("CREATE (:Row)", database_=DATABASE)
                acknowledged += 1
        except (DriverError, Neo4jError, OSError):
            killer.join()
    assert seconds_until_gone(child) < 1
    assert acknowledged > 0
    return acknowledged


def test_child_dies_with_a_killed_owner_and_the_next_owner_has_its_data(tmp_path: Path) -> None:
    owner, child = start_owner(tmp_path)
    owner.kill()
    owner.communicate()
    assert seconds_until_gone(child) < 1
    # Its connection file is still there, and nobody is led astray by it.
    assert (tmp_path / "connection.json").exists()
    assert attach(tmp_path) is None
    assert run(VISITOR, tmp_path).startswith("1 bolt://")
    assert not (tmp_path / "connection.json").exists()


def test_ctrl_c_ends_the_owner_and_its_child_in_order(tmp_path: Path) -> None:
    owner, child = start_owner(tmp_path)
    os.killpg(owner.pid, signal.SIGINT)
    owner.communicate(timeout=10)
    assert not is_alive(child)
    assert not (tmp_path / "connection.json").exists()
    assert "stopped" in (tmp_path / "log" / "child.log").read_text(encoding="utf-8")


def test_sigterm_ends_the_child_with_status_0_and_nothing_on_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with EmbeddedStore(tmp_path / "store") as store:
        child = store._child
        assert child is not None
        start = time.monotonic()
        child.terminate()
        assert child.wait(10) == 0
        assert time.monotonic() - start < 5
    assert not (tmp_path / "store" / "connection.json").exists()
    assert attach(tmp_path / "store") is None
    assert capfd.readouterr() == ("", "")


def test_store_that_does_not_start_says_why_and_lets_go(tmp_path: Path) -> None:
    with pytest.raises(StoreFailed, match="ended with status 1 before it was ready: ") as caught:
        EmbeddedStore(tmp_path, heap_mb=1).start()
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "connection.json").exists()
    with pytest.raises(StoreFailed):  # not StoreBusy: the lock is free
        EmbeddedStore(tmp_path, heap_mb=1).start()


def test_data_directory_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreFailed, match="cannot be used as data directory"):
        EmbeddedStore(tmp_path / "file").start()


def test_platform_without_the_wheel_is_asked_for_a_neo4j(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(StoreMissing, match="set NEO4J_URI"):
        EmbeddedStore(tmp_path).start()


def test_stopped_store_has_no_connection(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path)
    store.stop()
    with pytest.raises(StoreError, match="is not running"):
        _ = store.connection


def test_configured_neo4j_that_is_silent_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "NEO4J_WAIT_S", 0.2)
    uri = f"bolt://127.0.0.1:{free_ports(1)[0]}"
    settings = Settings(data_dir=tmp_path / "none", neo4j_uri=uri)
    with pytest.raises(GraphUnavailable, match=uri), open_store(settings):
        pass
    assert not (tmp_path / "none").exists()


@pytest.mark.neo4j
def test_configured_neo4j_is_used(tmp_path: Path, neo4j_connection: Connection) -> None:
    settings = Settings(
        data_dir=tmp_path / "none",
        neo4j_uri=neo4j_connection.uri,
        neo4j_username=neo4j_connection.username,
        neo4j_password=SecretStr(neo4j_connection.password),
    )
    with open_store(settings) as connection:
        assert not connection.embedded
        assert count(connection, "NoSuchLabel") == 0
    assert not (tmp_path / "none").exists()


def test_writers_come_one_after_the_other(embedded_connection: Connection) -> None:
    """Counting up by read and write is exact only if no two writers overlap."""
    with open_driver(embedded_connection) as driver:
        driver.execute_query("MERGE (c:Counter) SET c.n = 0", database_=DATABASE)
        threads = [
            threading.Thread(target=count_up, args=(driver, embedded_connection)) for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        records = driver.execute_query("MATCH (c:Counter) RETURN c.n", database_=DATABASE)[0]
    assert records[0][0] == 40


def count_up(driver: neo4j.Driver, connection: Connection) -> None:
    for _ in range(10):
        with write_lock(connection):
            records = driver.execute_query("MATCH (c:Counter) RETURN c.n AS n", database_=DATABASE)
            n = records[0][0]["n"]
            driver.execute_query("MATCH (c:Counter) SET c.n = $n", n=n + 1, database_=DATABASE)


def test_writer_that_waits_too_long_is_told(
    embedded_connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "WRITE_LOCK_S", 0.1)
    with write_lock(embedded_connection), pytest.raises(StoreBusy, match="try again later"):
        write_lock(embedded_connection).__enter__()


def test_neo4j_orders_its_writers_itself() -> None:
    connection = Connection("bolt://localhost:7687", "neo4j", "secret", False, None)
    with write_lock(connection), write_lock(connection):
        pass
