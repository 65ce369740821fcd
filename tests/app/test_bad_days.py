"""Bad days of a real server: clients that send too much or too slowly, disks of another time."""

import select
import socket
import statistics
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import httpx
import pytest

from app.graph.connection import DATABASE, open_driver
from app.graph.embedded import EmbeddedStore
from app.graph.store import ensure_schema
from tests.app.servers import Server, running
from tests.stores import start_python

MB: Final = 1_000_000
N_SLOW: Final = 200
HEAD: Final = b"POST /v1/articles HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("bad-days")) as server:
        yield server


def connect(server: Server) -> socket.socket:
    url = httpx.URL(server.url)
    return socket.create_connection((url.host, url.port or 80), timeout=20)


def resident_mb(pid: int) -> float:
    shown = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True
    )
    return int(shown.stdout) * 1024 / MB


def answer_to(client: socket.socket) -> bytes:
    """What comes back, up to the end of the connection."""
    received = b""
    try:
        while piece := client.recv(65_536):
            received += piece
    except ConnectionResetError:
        pass  # we sent on after the answer
    return received


def send_until_refused(client: socket.socket, piece: bytes, n_pieces: int) -> int:
    """Send as long as it is taken and nothing comes back; how many pieces were."""
    for number in range(n_pieces):
        try:
            client.sendall(piece)
        except ConnectionError:
            return number
        if select.select([client], [], [], 0)[0]:
            return number + 1
    return n_pieces


# bodies


def test_fifty_megabytes_are_refused_by_their_length(server: Server) -> None:
    before = resident_mb(server.child("api"))
    for _ in range(3):
        with connect(server) as client:
            client.sendall(HEAD + b"Content-Length: 50000000\r\n\r\n" + b"x" * 65_536)
            assert b" 413 " in answer_to(client)
    assert resident_mb(server.child("api")) - before < 10


def test_fifty_megabytes_in_chunks_are_refused_and_not_kept(server: Server) -> None:
    before = resident_mb(server.child("api"))
    chunk = b"10000\r\n" + b"x" * 65_536 + b"\r\n"
    with ExitStack() as stack:
        clients = [stack.enter_context(connect(server)) for _ in range(5)]
        for client in clients:
            client.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
        for client in clients:
            assert send_until_refused(client, chunk, 50 * MB // len(chunk)) < 10 * MB // len(chunk)
            assert b" 413 " in answer_to(client)
        during = resident_mb(server.child("api"))
    # Each may hold the two megabytes that a body may have, and their copy when they are joined.
    assert during - before < 5 * 2 * 2 + 10


# slow clients


def median_ms(server: Server) -> float:
    """How long a read takes that goes to the store."""
    took = []
    with httpx.Client(base_url=server.url, trust_env=False) as client:
        for _ in range(30):
            start = time.perf_counter()
            assert client.get("/v1/facts?limit=1").status_code == 200
            took.append(time.perf_counter() - start)
    return statistics.median(took) * 1_000


def test_slow_clients_hold_up_nobody(server: Server) -> None:
    alone = median_ms(server)
    with ExitStack() as stack:
        clients = [stack.enter_context(connect(server)) for _ in range(N_SLOW)]
        for number, client in enumerate(clients):
            # Half of them are slow with the body, the others with what comes before it.
            client.sendall(HEAD + (b"Content-Length: 1000\r\n\r\n{" if number % 2 else b"X-Slow: "))
        for _ in range(2):
            for client in clients:
                client.sendall(b" ")
            beside = median_ms(server)
    assert beside < 3 * alone + 20, (alone, beside)


# disks


def test_a_graph_of_a_newer_version_is_left_as_it_is(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path, heap_mb=256) as store, open_driver(store.connection) as driver:
        ensure_schema(driver, store.connection)
        driver.execute_query(
            "MATCH (m:Meta {key: 'schema'}) SET m.version = 999", database_=DATABASE
        )

    process = start_python(
        *("-m", "app.cli", "serve", "--port", "0"), ENTENTE_DATA_DIR=str(tmp_path)
    )
    output = process.communicate(timeout=90)[0]

    assert process.returncode == 1
    assert output.startswith("error: the store has schema version 999"), output
    assert output.count("\n") == 1
    with EmbeddedStore(tmp_path, heap_mb=256) as store, open_driver(store.connection) as driver:
        rows = driver.execute_query("MATCH (m:Meta) RETURN m.version", database_=DATABASE)[0]
    assert [row[0] for row in rows] == [999]


def test_a_directory_that_nobody_may_write_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no directory", encoding="utf-8")
    process = start_python(
        *("-m", "app.cli", "serve", "--port", "0"), ENTENTE_DATA_DIR=str(tmp_path / "file" / "data")
    )
    output = process.communicate(timeout=90)[0]

    assert process.returncode == 1
    assert "cannot be used as data directory" in output
    assert output.count("\n") == 1
