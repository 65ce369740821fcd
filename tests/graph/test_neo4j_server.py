"""The Neo4j that is started by Java alone: what it needs, what it leaves, how it ends."""

import os
import signal
import stat
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.errors import StoreBusy, StoreFailed, StoreMissing
from app.graph import neo4j_server
from app.graph.connection import DATABASE, Connection, open_driver
from app.graph.embedded import free_ports
from app.graph.neo4j_jars import find_java
from app.graph.neo4j_server import Neo4jServer
from tests.stores import children_of, is_alive, programs, seconds_until_gone, start_python


@dataclass(frozen=True)
class Command:
    """A running `python -m app.graph.neo4j_server`."""

    process: subprocess.Popen[str]
    connection: Connection
    java_pid: int


@contextmanager
def running(home: Path, lib: Path) -> Iterator[Command]:
    """Run the command until it says that it is ready; kill it if the test did not end it."""
    bolt_port, http_port = free_ports(2)
    ports = ("--bolt-port", str(bolt_port), "--http-port", str(http_port))
    process = start_python(
        *("-m", "app.graph.neo4j_server", "--home", str(home), *ports),
        ENTENTE_NEO4J_LIB=str(lib),
    )
    assert process.stdout is not None
    try:
        greeting = [process.stdout.readline() for _ in range(4)]
        assert "Neo4j is ready" in greeting[0]
        assert f"bolt://127.0.0.1:{bolt_port}" in greeting[1]
        assert f"http://127.0.0.1:{http_port}/browser/" in greeting[2]
        assert f"{home / 'password'}" in greeting[3]
        password = (home / "password").read_text(encoding="utf-8").strip()
        uri = f"bolt://127.0.0.1:{bolt_port}"
        connection = Connection(
            uri, "neo4j", password, False, None, f"http://127.0.0.1:{http_port}"
        )
        [java_pid] = children_of(process.pid, named="CommunityEntryPoint")
        yield Command(process, connection, java_pid)
    finally:
        process.kill()
        process.communicate()


def run_main(*arguments: str, **environment: str) -> tuple[int, str]:
    process = start_python("-m", "app.graph.neo4j_server", *arguments, **environment)
    output = process.communicate(timeout=60)[0]
    return process.returncode, output


def test_a_life_of_the_server(tmp_path: Path, neo4j_lib: Path) -> None:
    """One story, since each start takes ten seconds: made, stopped, found again, orphaned.

    Its password looks like an option of Neo4j's own program, as one random one in 64 does.
    """
    home = tmp_path / "a home with spaces"
    home.mkdir()
    (home / "password").write_text('-P"as \\an option', encoding="utf-8")
    with running(home, neo4j_lib) as first:
        assert stat.S_IMODE((home / "password").stat().st_mode) == 0o600
        with urllib.request.urlopen(f"{first.connection.http_url}/browser/") as response:
            assert "connect-src 'self'" in response.headers["Content-Security-Policy"]
        with open_driver(first.connection) as driver:
            driver.execute_query("CREATE (:Kept)", database_=DATABASE)
        with pytest.raises(StoreBusy, match="a Neo4j is running in"):
            Neo4jServer(home, lib=neo4j_lib).__enter__()
        os.killpg(first.process.pid, signal.SIGINT)
        assert first.process.wait(10) == 0
        assert not is_alive(first.java_pid)
    with running(home, neo4j_lib) as second:
        assert second.connection.password == first.connection.password == '-P"as \\an option'
        with open_driver(second.connection) as driver:
            records = driver.execute_query("MATCH (n:Kept) RETURN count(n)", database_=DATABASE)[0]
        assert records[0][0] == 1
        second.process.kill()
        assert seconds_until_gone(second.java_pid) < 10


def test_missing_java_is_said_in_one_line(tmp_path: Path) -> None:
    path = programs(tmp_path / "empty")
    status, output = run_main("--home", str(tmp_path / "home"), PATH=path, JAVA_HOME="")
    assert (status, output) == (
        1,
        "error: Neo4j needs Java 17 or newer, and there is no java on the PATH\n",
    )


@pytest.mark.parametrize(("version", "shown"), [("1.8.0_392", "8"), ("11.0.2", "11")])
def test_old_java_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, shown: str
) -> None:
    java = f"#!/bin/sh\necho 'openjdk version \"{version}\"' >&2\n"
    monkeypatch.setenv("PATH", programs(tmp_path / "old", java=java))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(StoreMissing, match=f"is Java {shown}$"):
        find_java()


def test_java_home_goes_before_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs(tmp_path / "bin", java="#!/bin/sh\necho 'openjdk version \"21\"' >&2\n")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert find_java() == str(tmp_path / "bin" / "java")


def test_missing_maven_is_said_in_one_line(tmp_path: Path) -> None:
    path = programs(tmp_path / "bin", java="#!/bin/sh\necho 'openjdk version \"17\"' >&2\n")
    status, output = run_main(PATH=path, JAVA_HOME="", ENTENTE_NEO4J_LIB=str(tmp_path / "lib"))
    assert status == 1
    assert output.splitlines()[1:] == [
        "error: Neo4j's jars are fetched by Maven, and there is no mvn on the PATH"
    ]


def test_busy_port_is_said_in_one_line(
    tmp_path: Path, neo4j_connection: Connection, neo4j_lib: Path
) -> None:
    port = neo4j_connection.uri.rpartition(":")[2]
    arguments = ("--home", str(tmp_path / "home"), "--bolt-port", port)
    status, output = run_main(*arguments, ENTENTE_NEO4J_LIB=str(neo4j_lib))
    assert status == 1
    assert output == (
        f"error: port {port} of 127.0.0.1 is in use: "
        "stop its server, or choose another with --bolt-port\n"
    )


@pytest.mark.parametrize("port", ["99999", "-1", "bolt"])
def test_port_that_is_none_is_refused(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        neo4j_server.main([f"--bolt-port={port}"])
    assert "is no port" in capsys.readouterr().err


def test_short_password_is_refused_with_neo4js_reason(tmp_path: Path, neo4j_lib: Path) -> None:
    with pytest.raises(StoreFailed, match="refused the initial password: .*8 characters"):
        Neo4jServer(tmp_path, password="short", lib=neo4j_lib).__enter__()


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
def test_run_without_java_leaves_neo4j_out_aloud_and_fails_in_ci(
    tmp_path: Path, ci: str, status: int
) -> None:
    case = "tests/graph/test_connection.py::test_store_answers_and_is_empty[neo4j]"
    path = programs(tmp_path / "empty")
    process = start_python(
        *("-m", "pytest", "-p", "no:cacheprovider", case), PATH=path, JAVA_HOME="", CI=ci
    )
    output = process.communicate(timeout=60)[0]
    assert process.returncode == status
    assert "no java on the PATH" in output
    assert ("1 tests against a real Neo4j were NOT run" in output) == (ci == "")
    assert ("LEFT OUT" in output) == (ci == "")
