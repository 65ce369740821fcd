"""Bad days of the store and the worker: a full disk, a pause longer than a lease, ten at once."""

import contextlib
import os
import resource
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from filelock import FileLock, Timeout

from app.domain.errors import GraphUnavailable
from app.graph.connection import open_driver
from app.graph.embedded import WRITE_LOCK, attach
from app.graph.neo4j_server import Neo4jServer
from app.graph.store import GraphReader, GraphWriter, ensure_schema
from tests.app.servers import Server, running, wait_until
from tests.campaign import articles
from tests.factories import make_article
from tests.stores import start_python

MB: Final = 1_000_000


@contextlib.contextmanager
def files_of_at_most(n_bytes: int) -> Iterator[None]:
    """Let no file that a process started here writes grow beyond this: a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (n_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def row(number: int, words: int = 10) -> dict[str, str]:
    text = "Vladimir Putin visited India. " + "word " * words
    return {"url": f"https://news.example/{number}", "date": "2024-07-10", "text": text}


def post(server: Server, body: dict[str, str]) -> httpx.Response:
    return httpx.post(f"{server.url}/v1/articles", json=body, timeout=60, trust_env=False)


def is_quiet(server: Server) -> bool:
    n: dict[str, int] = server.get("/v1/counts")["n_articles"]
    return not n["queued"] and not n["processing"]


# A full disk


def test_an_embedded_store_whose_disk_is_full_loses_nothing(tmp_path: Path) -> None:
    acknowledged = []
    with files_of_at_most(8 * MB):
        full = Server(tmp_path)
        assert full.url
    try:
        for number in range(60):
            answer = post(full, row(number, words=60_000))
            if answer.status_code == 503:
                break
            assert answer.status_code == 202
            acknowledged.append(answer.json()["article_id"])
        assert "retry-after" in answer.headers
        assert answer.json()["code"] == "graph_unavailable"
        wait_until(lambda: "look whether its disk is full" in full.output, full.output)
        assert full.get("/healthz")
    finally:
        full.close()

    assert acknowledged
    with running(tmp_path) as server:
        wait_until(lambda: is_quiet(server), server.output)
        assert {server.state(article_id) for article_id in acknowledged} == {"done"}
        assert post(server, row(99)).status_code == 202


@pytest.mark.neo4j
def test_a_neo4j_whose_disk_is_full_loses_nothing(tmp_path: Path, neo4j_lib: Path) -> None:
    with Neo4jServer(tmp_path, lib=neo4j_lib) as server, open_driver(server.connection) as driver:
        ensure_schema(driver, server.connection)
    acknowledged = []
    with files_of_at_most(15 * MB):
        full = Neo4jServer(tmp_path, lib=neo4j_lib).__enter__()
    try:
        with open_driver(full.connection) as driver:
            writer = GraphWriter(driver, full.connection)

            def fill() -> None:
                for number in range(200):
                    article = make_article("x " * 100_000, url=f"https://news.example/{number}")
                    acknowledged.append(writer.submit_all([article])[0].article_id)

            with pytest.raises(GraphUnavailable, match="look whether its disk is full"):
                fill()
    finally:
        full.stop()

    assert acknowledged
    with Neo4jServer(tmp_path, lib=neo4j_lib) as server, open_driver(server.connection) as driver:
        assert GraphReader(driver).states(acknowledged).keys() == set(acknowledged)


# Many at once, and one that is late


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    data_dir = tmp_path_factory.mktemp("bad-stores")
    with running(data_dir, ENTENTE_LEASE_S="2", ENTENTE_BATCH="8") as server:
        yield server, data_dir


def test_the_same_article_from_ten_clients_at_once_is_one(server: tuple[Server, Path]) -> None:
    served, _ = server
    start = threading.Barrier(10)

    def send(_number: int) -> Any:
        start.wait()
        return post(served, row(1_000)).json()

    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(send, range(10)))

    assert Counter(a["outcome"] for a in answers) == {"created": 1, "unchanged": 9}
    (article_id,) = {a["article_id"] for a in answers}
    wait_until(lambda: served.state(article_id) == "done", served.output)
    claims = served.get(f"/v1/articles/{article_id}/claims")
    assert claims["total"] == len({c["claim_id"] for c in claims["items"]}) > 0


def test_a_worker_that_is_paused_for_longer_than_its_lease_writes_nothing(
    server: tuple[Server, Path],
) -> None:
    served, data_dir = server
    pid = served.child("worker")
    rows = articles(120)
    ids = []
    with FileLock(data_dir / WRITE_LOCK).acquire(timeout=30):  # nobody writes, so it does not
        os.kill(pid, signal.SIGSTOP)
    try:
        for body in rows:
            ids.append(post(served, body).json()["article_id"])
    finally:
        os.kill(pid, signal.SIGCONT)
    held = wait_until(lambda: _paused_with_a_lease(pid, data_dir), served.output)
    try:
        time.sleep(2.5)
        other = start_python("-m", "app.cli", "worker", ENTENTE_DATA_DIR=str(data_dir))
        try:
            wait_until(lambda: is_quiet(served), served.output)
        finally:
            other.send_signal(signal.SIGTERM)
            other.communicate(timeout=30)
    finally:
        os.kill(pid, signal.SIGCONT)

    assert held
    assert {served.state(i) for i in ids} == {"done"}
    time.sleep(1)  # what the late one would write, it would write now
    connection = attach(data_dir)
    assert connection is not None
    with open_driver(connection) as driver:
        n = driver.execute_query(
            "MATCH (a:Article) OPTIONAL MATCH (c:Claim)-[:FROM]->(a) WITH a, count(c) AS n "
            "WHERE a.n_claims <> n RETURN count(a) AS n"
        ).records[0]["n"]
    assert n == 0
    assert served.get("/v1/counts")["n_articles"]["failed"] == 0


def _paused_with_a_lease(pid: int, data_dir: Path) -> frozenset[str]:
    """Pause the worker where it holds a lease and is not writing; nobody if it is not there yet.

    One that is paused while it writes keeps all others waiting, on the embedded store.
    """
    os.kill(pid, signal.SIGSTOP)
    with contextlib.suppress(Timeout), FileLock(data_dir / WRITE_LOCK).acquire(timeout=0.05):
        if held := _holders(data_dir):
            return held
    os.kill(pid, signal.SIGCONT)
    return frozenset()


def _holders(data_dir: Path) -> frozenset[str]:
    connection = attach(data_dir)
    assert connection is not None
    with open_driver(connection) as driver:
        return GraphReader(driver).holders()
