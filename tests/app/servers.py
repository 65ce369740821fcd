"""A real `entente serve` as a process, for tests that end it in every way."""

import contextlib
import os
import re
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, TypeVar

import httpx

from tests.stores import children_of, is_alive, start_python

T = TypeVar("T")

START_S: Final = 90.0
"""Generous: other tests may share the machine."""

CHILDREN: Final = {"api": "app.children api", "worker": "app.children worker"}
STORE: Final = "app.graph.child"


class Server:
    """One server, what it has printed so far, and its children."""

    def __init__(self, data_dir: Path, *arguments: str, **environment: str) -> None:
        self.process = start_python(
            *("-m", "app.cli", "serve", "--port", "0", *arguments),
            ENTENTE_DATA_DIR=str(data_dir),
            PYTHONUNBUFFERED="1",
            **environment,
        )
        self.lines: list[str] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def output(self) -> str:
        return "\n".join(self.lines)

    @property
    def url(self) -> str:
        """Base address, once it is ready."""
        ready = wait_until(lambda: re.search(r"ready at (http://\S+);", self.output), self.output)
        assert ready is not None
        return ready[1]

    def get(self, path: str) -> Any:
        """The JSON at a path; an error status is an error."""
        return httpx.get(self.url + path, timeout=30, trust_env=False).raise_for_status().json()

    def post(self, article: dict[str, str]) -> str:
        """Send an article and return its id."""
        response = httpx.post(f"{self.url}/v1/articles", json=article, timeout=30, trust_env=False)
        return str(response.raise_for_status().json()["article_id"])

    def state(self, article_id: str) -> str:
        return str(self.get(f"/v1/articles/{article_id}")["state"])

    def answers(self) -> bool:
        try:
            return bool(self.get("/readyz") == {"status": "ready"})
        except httpx.HTTPError:
            return False

    def child(self, name: str) -> int:
        """Process id of the child of this name, once it is there."""
        wanted = CHILDREN.get(name, STORE)
        return wait_until(lambda: children_of(self.process.pid, named=wanted), self.output)[0]

    def children(self) -> list[int]:
        return [self.child(name) for name in ("api", "worker", "store")]

    def signal(self, signum: signal.Signals) -> float:
        """Send a signal to the supervisor alone and return how long it took to end."""
        start = time.monotonic()
        self.process.send_signal(signum)
        self.process.wait(30)
        return time.monotonic() - start

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._reader.join(20)
        assert self.process.stdout is not None
        self.process.stdout.close()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))


@contextlib.contextmanager
def running(data_dir: Path, *arguments: str, **environment: str) -> Iterator[Server]:
    """A server that answers, ended at the end of the block if it has not ended before."""
    server = Server(data_dir, *arguments, **environment)
    try:
        assert server.url
        yield server
    finally:
        server.close()


def kill(pid: int) -> None:
    """End a process without a word to it."""
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: not is_alive(pid), f"{pid} lives")


def wait_until(condition: Callable[[], T], what: object, *, limit_s: float = START_S) -> T:
    """What the condition returns as soon as that is true; an AssertionError after `limit_s`."""
    deadline = time.monotonic() + limit_s
    while not (found := condition()):
        assert time.monotonic() < deadline, f"waited {limit_s:g} s in vain: {what}"
        time.sleep(0.05)
    return found
