"""`entente serve` as processes: what it starts, what it starts again, and what it leaves behind."""

import re
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console

from app.domain.errors import Conflict
from app.serve import serve
from app.settings import Settings
from tests.app.servers import Server, kill, running, wait_until
from tests.stores import PROJECT, seconds_until_gone, start_python

SEEDS = PROJECT / "seeds" / "articles"
STOP_S = 5.0


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("serve") / "data"


@pytest.fixture(scope="module")
def server(data_dir: Path) -> Iterator[Server]:
    with running(data_dir, "--ingest", str(SEEDS)) as server:
        wait_until(lambda: "curl" in server.output, server.output)
        yield server


def run(*arguments: str, data_dir: Path) -> tuple[int, str]:
    process = start_python("-m", "app.cli", *arguments, ENTENTE_DATA_DIR=str(data_dir))
    output = process.communicate(timeout=90)[0]
    return process.returncode, output


def test_it_answers(server: Server) -> None:
    assert server.get("/healthz") == {"status": "alive"}
    assert server.get("/readyz") == {"status": "ready"}


def test_the_articles_are_read_and_the_findings_shown_by_status(server: Server) -> None:
    assert "read 2 articles: 2 new, 0 unchanged" in server.output
    assert re.search(r"PLANS_TO_VISIT +Vladimir( Putin)? +India", server.output)
    assert not re.search(r" VISITED +Vladimir( Putin)? +India +2024-11", server.output)


def test_the_addresses_that_it_names_answer(server: Server) -> None:
    paths = re.findall(rf"{re.escape(server.url)}(/v1/[^'\s]+)", server.output)

    assert len(paths) == 3
    assert all(server.get(path) for path in paths)


def test_the_same_articles_again_are_unchanged(server: Server, data_dir: Path) -> None:
    status, output = run("ingest", str(SEEDS), data_dir=data_dir)

    assert (status, output) == (0, "read 2 articles: 0 new, 2 unchanged\n")


def test_facts_are_read_from_the_running_server(server: Server, data_dir: Path) -> None:
    status, output = run("facts", "--kind", "visit", "--status", "planned", data_dir=data_dir)

    assert status == 0
    assert "PLANS_TO_VISIT" in output
    assert " VISITED" not in output


def test_a_killed_worker_comes_back_and_works(server: Server) -> None:
    before = server.child("worker")

    kill(before)

    article_id = server.post({"text": "Narendra Modi visited Ukraine.", "date": "2024-08-23"})
    wait_until(lambda: server.state(article_id) == "done", server.output)
    assert server.child("worker") != before


def test_a_killed_store_comes_back_with_everything(server: Server) -> None:
    before = server.get("/v1/counts")

    kill(server.child("store"))

    wait_until(server.answers, server.output)
    assert server.get("/v1/counts") == before


def test_a_killed_api_comes_back_on_its_port(server: Server) -> None:
    kill(server.child("api"))

    assert server.get("/readyz") == {"status": "ready"}


def test_a_second_server_on_the_directory_is_refused(server: Server, data_dir: Path) -> None:
    status, output = run("serve", "--port", "0", data_dir=data_dir)

    assert status == 1
    assert output.startswith("error: another process is using the data directory")
    assert output.count("\n") == 1


def test_ctrl_c_ends_everything_in_time(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        children = server.children()

        assert server.signal(signal.SIGINT) < STOP_S
        assert server.process.returncode == 0
        assert [seconds_until_gone(pid) for pid in children] == pytest.approx([0, 0, 0], abs=0.3)


def test_nothing_outlives_a_killed_supervisor(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        children = server.children()

        kill(server.process.pid)

        assert max(seconds_until_gone(pid) for pid in children) < STOP_S


def test_it_can_be_ended_while_it_starts(tmp_path: Path) -> None:
    server = Server(tmp_path)
    try:
        store = server.child("store")

        assert server.signal(signal.SIGTERM) < STOP_S
        assert server.process.returncode == 0
        assert seconds_until_gone(store) < 0.3
    finally:
        server.close()


def test_a_busy_port_is_said_before_anything_is_started(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        settings = Settings(port=port, data_dir=tmp_path / "data")
        start = time.monotonic()

        with pytest.raises(Conflict, match=f"^port {port} of 127.0.0.1 is in use: .*ENTENTE_PORT"):
            serve(settings, Console())

    assert time.monotonic() - start < 1
    assert not (tmp_path / "data").exists()
