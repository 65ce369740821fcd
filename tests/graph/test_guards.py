"""What no statement may do on either store: read a file, ask an address, tell the password.

Each test tries. `docs/security.md` says the same in words.
"""

import base64
import json
import re
import stat
import subprocess
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Final

import neo4j
import pytest
from neo4j.exceptions import Neo4jError

from app.graph.connection import DATABASE, Connection, open_driver
from app.graph.embedded import EmbeddedStore
from app.graph.neo4j_server import Neo4jServer

CSV: Final = "LOAD CSV FROM $url AS row RETURN row"
OUTSIDE: Final = re.compile(r"apoc|csv|export|file|http|import|load|url", re.IGNORECASE)


class Lure:
    """A web server on the loopback address that counts who comes."""

    def __init__(self) -> None:
        lure = self
        self.n_visits = 0

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                lure.n_visits += 1
                self.send_response(200)
                self.end_headers()
                self.wfile.write(b"a,b\n")

            def log_message(self, *arguments: object) -> None:
                return

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/rows.csv"


@pytest.fixture
def lure() -> Iterator[Lure]:
    lure = Lure()
    thread = threading.Thread(target=lure.server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield lure
    lure.server.shutdown()
    thread.join()
    lure.server.server_close()


# both stores


@pytest.mark.parametrize("mode", [neo4j.READ_ACCESS, neo4j.WRITE_ACCESS])
@pytest.mark.parametrize("url", ["file:///etc/passwd", "/etc/passwd", "file:/etc/passwd"])
def test_no_statement_reads_a_file(store_connection: Connection, mode: str, url: str) -> None:
    with (
        open_driver(store_connection, retry_s=0) as driver,
        driver.session(database=DATABASE, default_access_mode=mode) as session,
        pytest.raises(Neo4jError) as caught,
    ):
        session.run(CSV, url=url).consume()
    assert "root:" not in str(caught.value)


def test_no_statement_reads_a_file_of_our_own(store_connection: Connection, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("a,b\n", encoding="utf-8")
    url = (tmp_path / "rows.csv").as_uri()
    with open_driver(store_connection, retry_s=0) as driver, pytest.raises(Neo4jError):
        driver.execute_query(CSV, url=url, database_=DATABASE)


def test_no_statement_asks_an_address(store_connection: Connection, lure: Lure) -> None:
    with open_driver(store_connection, retry_s=0) as driver, pytest.raises(Neo4jError):
        driver.execute_query(CSV, url=lure.url, database_=DATABASE)
    assert lure.n_visits == 0


def test_the_password_is_in_no_process_list(store_connection: Connection) -> None:
    shown = subprocess.run(
        ["ps", "-e", "-ww", "-o", "args="], capture_output=True, text=True, check=True
    )
    assert len(store_connection.password) >= 32
    assert store_connection.password not in shown.stdout


# Neo4j


def test_neo4j_has_no_procedure_or_function_that_reaches_outside(
    neo4j_connection: Connection,
) -> None:
    with open_driver(neo4j_connection) as driver:
        names = {
            str(record["name"])
            for show in ("SHOW PROCEDURES", "SHOW FUNCTIONS")
            for record in driver.execute_query(f"{show} YIELD name", database_=DATABASE)[0]
        }
    assert {"db.labels", "coalesce"} <= names
    # `file()` names the file that LOAD CSV is reading, which is none.
    assert {name for name in names if OUTSIDE.search(name)} <= {"file"}


def test_neo4j_keeps_its_password_to_its_user_and_out_of_its_logs(
    neo4j_connection: Connection, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (file,) = [
        path
        for path in tmp_path_factory.getbasetemp().glob("neo4j[0-9]*/password")
        if path.read_text(encoding="utf-8").strip() == neo4j_connection.password
    ]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert files_with(neo4j_connection.password, file.parent) == {file}


def test_each_neo4j_has_a_password_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Neo4jServer, "_set_initial_password", lambda *arguments: None)
    homes = [tmp_path / "a", tmp_path / "b"]
    for home in homes:
        home.mkdir()

    passwords = [Neo4jServer(home)._settle_password("java") for home in homes]

    assert len(set(passwords)) == 2
    assert min(map(len, passwords)) >= 32


# the embedded store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """A store that was once started before, by code that left its users to the store."""
    directory = tmp_path_factory.mktemp("guarded")
    config = directory / "store" / "config"
    config.mkdir(parents=True)
    old = {"name": "root", "password": "old", "databases": {"*": ["admin"]}}
    (config / "server-users.jsonl").write_text(json.dumps(old) + "\n", encoding="utf-8")
    with EmbeddedStore(directory, heap_mb=256) as store:
        yield store


def post(connection: Connection, path: str, **body: str) -> tuple[int, str]:
    """Ask the HTTP port of the embedded store, as whoever knows the password may."""
    given = f"{connection.username}:{connection.password}".encode()
    request = urllib.request.Request(
        f"{connection.http_url}{path}",
        data=json.dumps(body).encode(),
        headers={
            "Authorization": f"Basic {base64.b64encode(given).decode()}",
            "Content-Type": "application/json",
        },
    )
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def files_with(text: str, directory: Path) -> set[Path]:
    """The files below a directory that hold a text."""
    files = (path for path in directory.rglob("*") if path.is_file())
    return {path for path in files if text.encode() in path.read_bytes()}


def sql(store: EmbeddedStore, statement: str) -> tuple[int, str]:
    path = f"/api/v1/command/{DATABASE}"
    return post(store.connection, path, language="sql", command=statement)


def archives(directory: Path) -> set[Path]:
    return {path for path in directory.rglob("*") if path.suffix in {".zip", ".tgz"}}


SQL: Final = [
    "IMPORT DATABASE file:///etc/passwd",
    "IMPORT DATABASE {lure}",
    "EXPORT DATABASE file://stolen.jsonl.tgz",
    "BACKUP DATABASE",
    "BACKUP DATABASE file:///tmp/stolen.zip",
    'DEFINE FUNCTION f.g "return 1" LANGUAGE js',
    "CREATE TRIGGER t BEFORE CREATE ON TYPE Lured EXECUTE JAVA 'java.lang.Runtime'",
    "CREATE TRIGGER t BEFORE CREATE ON TYPE Lured EXECUTE JAVASCRIPT 'return true'",
    "ALTER DATABASE `arcadedb.opencypher.loadCsv.allowFileUrls` true",
]
COMMANDS: Final = [
    "set server setting arcadedb.opencypher.loadCsv.allowFileUrls true",
    "set database setting neo4j arcadedb.opencypher.loadCsv.allowFileUrls true",
    'create user {"name":"x","password":"0123456789","databases":{"*":["admin"]}}',
    "import database x file:///etc/passwd",
    "restore database x {lure}",
    "create database x",
    "drop database neo4j",
    "shutdown",
]


@pytest.mark.parametrize("statement", SQL)
def test_sql_reaches_nothing_outside(store: EmbeddedStore, lure: Lure, statement: str) -> None:
    sql(store, "CREATE VERTEX TYPE Lured IF NOT EXISTS")
    before = archives(store.data_dir)

    status, said = sql(store, statement.format(lure=lure.url))

    assert (status, "not allowed" in said) == (403, True), said
    assert lure.n_visits == 0
    assert archives(store.data_dir) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_the_server_takes_no_commands(store: EmbeddedStore, lure: Lure, command: str) -> None:
    given = command.replace("{lure}", lure.url)

    status, said = post(store.connection, "/api/v1/server", command=given)

    assert (status, "Only root user" in said) == (403, True), said
    assert lure.n_visits == 0


@pytest.mark.parametrize("language", ["js", "gremlin", "python"])
def test_no_other_language_is_there(store: EmbeddedStore, language: str) -> None:
    command = f"/api/v1/command/{DATABASE}"
    status, said = post(store.connection, command, language=language, command="1 + 1")

    assert (status, "was not found" in said) == (400, True), said


def test_no_method_of_java_is_there(store: EmbeddedStore) -> None:
    status, said = post(
        store.connection,
        f"/api/v1/command/{DATABASE}",
        language="java",
        command="java.lang.System::getenv",
    )

    assert (status, "not registered" in said) == (403, True), said


def test_nobody_gets_in_without_the_password(store: EmbeddedStore) -> None:
    for name, password in (("root", "old"), ("root", ""), ("entente", ""), ("root", "root")):
        stranger = Connection(
            uri=store.connection.uri,
            username=name,
            password=password,
            embedded=True,
            data_dir=None,
            http_url=store.connection.http_url,
        )
        status, _ = post(
            stranger, f"/api/v1/command/{DATABASE}", language="sql", command="SELECT 1"
        )
        assert status == 403, (name, password)


def test_the_password_is_in_one_file_for_its_user(store: EmbeddedStore) -> None:
    file = store.data_dir / "connection.json"

    assert files_with(store.connection.password, store.data_dir) == {file}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    users = store.data_dir / "store" / "config" / "server-users.jsonl"
    assert stat.S_IMODE(users.stat().st_mode) == 0o600


def test_each_start_has_a_password_of_its_own(
    store: EmbeddedStore, tmp_path_factory: pytest.TempPathFactory
) -> None:
    directory = tmp_path_factory.mktemp("again")
    with EmbeddedStore(directory, heap_mb=256) as first:
        password = first.connection.password
    with EmbeddedStore(directory, heap_mb=256) as second:
        passwords = {password, second.connection.password, store.connection.password}

    assert len(passwords) == 3
