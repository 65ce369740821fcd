"""`entente console`, as `make neo4j` runs it: a Neo4j with articles in it, and where to look."""

import os
import re
import signal
import urllib.request
from pathlib import Path

from app.graph.connection import Connection
from app.graph.embedded import free_ports
from app.local_console import address
from tests.console.drawing import drawn
from tests.stores import children_of, is_alive, start_python

CONNECTION = Connection("bolt://127.0.0.1:1", "neo4j", "p/#?", False, None, "http://127.0.0.1:2")


def test_the_password_is_where_no_server_sees_it() -> None:
    assert address(CONNECTION) == "http://127.0.0.1:2/browser/preset.html"
    assert address(CONNECTION, password="p/#?") == f"{address(CONNECTION)}#p%2F%23%3F"


def test_missing_java_is_said_in_one_line(tmp_path: Path) -> None:
    process = start_python("-m", "app.cli", "console", PATH=str(tmp_path), JAVA_HOME="")

    output = process.communicate(timeout=60)[0]

    assert process.returncode == 1
    assert output.splitlines()[-1].startswith("error: Neo4j needs Java 17 or newer")


def test_a_life_of_the_console(tmp_path: Path, neo4j_lib: Path) -> None:
    """One story, since a start takes ten seconds: made, filled, looked at, stopped."""
    bolt_port, http_port = free_ports(2)
    (tmp_path / "a.txt").write_text("Vladimir Putin visited India in 2021.")
    process = start_python(
        *("-m", "app.cli", "console", "--home", str(tmp_path / "home")),
        *("--bolt-port", str(bolt_port), "--http-port", str(http_port)),
        *("--ingest", str(tmp_path / "a.txt")),
        ENTENTE_NEO4J_LIB=str(neo4j_lib),
        PYTHONUNBUFFERED="1",
    )
    assert process.stdout is not None
    try:
        said = ""
        while "password in" not in said:
            line = process.stdout.readline()
            assert line, said
            said += line
        password = (tmp_path / "home" / "password").read_text(encoding="utf-8").strip()
        uri, url = f"bolt://127.0.0.1:{bolt_port}", f"http://127.0.0.1:{http_port}"
        connection = Connection(uri, "neo4j", password, False, None, url)
        assert "read 1 article: 1 new, 0 unchanged" in said
        assert password not in said
        (shown,) = re.findall(r"^Console +(\S+)$", said, re.MULTILINE)
        assert shown == address(connection)
        with urllib.request.urlopen(shown) as response:
            assert b"preset.js" in response.read()
        visits = drawn(connection, "MATCH (a)-[r:VISITED]->(b) RETURN a, r, b")
        assert [edge[:3] for edge in visits.relationships] == [("VISITED", "Q7747", "IND")]
        [java_pid] = children_of(process.pid, named="CommunityEntryPoint")
        # The worker has done what it was started for.
        assert children_of(process.pid, named="app.children worker") == []
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(15) == 0
        assert not is_alive(java_pid)
        assert process.stdout.read().splitlines()[-1] == "Stopped."
    finally:
        process.kill()
        process.communicate()
