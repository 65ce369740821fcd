"""The supervisor of `entente serve`: it starts store, API and worker and keeps them running.

It owns the data directory and the listening socket; the API is a child like the others, so that a
crash of any of the three leaves the other two and this small process alone, and a new API finds
the same socket, where connections have waited meanwhile. Everything ends with the supervisor: in
order at Ctrl-C or SIGTERM, and through the pipes that the children watch if it is killed.
"""

import contextlib
import logging
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Final

from rich.console import Console

from app.children import Role, hand_over, start_child
from app.domain.errors import DomainError, StoreFailed
from app.graph.connection import Connection, open_driver
from app.graph.embedded import EmbeddedStore, open_store
from app.graph.store import GraphReader, GraphWriter, ensure_schema
from app.intake import Intake, submit_paths, wait_for
from app.listener import is_ready, listen_safely, own_address
from app.printable import printable
from app.settings import Settings
from app.show import show_findings, show_next_steps

log = logging.getLogger("entente.serve")

READY_S: Final = 60.0
TICK_S: Final = 0.2
CHILDREN_GRACE_S: Final = 2.0

BACKOFF_S: Final = (0.2, 30.0)
"""First and longest pause before a child that died is started again; each is twice the last."""
STEADY_S: Final = 30.0
"""A child that lived so long is taken for sound, and the pauses begin anew."""


def serve(settings: Settings, console: Console, *, ingest: Path | None = None) -> None:
    """Serve until Ctrl-C or SIGTERM; with `ingest`, send the articles of that path first.

    Raises Conflict for a port in use, InvalidInput for an address that others reach and no token,
    StoreBusy for a directory in use, and what else keeps the store or the API from starting;
    nothing is left running then.
    """
    with listen_safely(settings) as listener:
        supervisor = Supervisor(settings, listener)
        try:
            _let_signals_interrupt(supervisor)
            connection = supervisor.start()
            console.print(f"Entente is ready at {supervisor.url}; Ctrl-C stops it.", style="bold")
            if ingest is not None:
                visit = _Visit(settings, connection, supervisor, console)
                # On a thread of its own, since the children have to be watched meanwhile; as a
                # daemon, since nothing is lost when it is left: all it does can be repeated.
                threading.Thread(target=visit.run, args=(ingest,), daemon=True).start()
            supervisor.watch()
        except KeyboardInterrupt:
            supervisor.is_stopping = True
            console.print("Stopping.")
        finally:
            supervisor.stop()


class Supervisor:
    """Store, API and worker of one data directory. All methods are for the main thread."""

    def __init__(self, settings: Settings, listener: socket.socket) -> None:
        self._settings = settings
        self._listener = listener
        self.is_stopping = False
        self._resources = contextlib.ExitStack()
        self._store: _Kept | None = None
        self._children: list[_Child] = []

    @property
    def url(self) -> str:
        """Base address of the API, as a client on this machine writes it."""
        host, port = _address(self._listener)
        return f"http://{f'[{host}]' if ':' in host else host}:{port}"

    def start(self) -> Connection:
        """Start all three and return when the API answers; where the store is."""
        # It loads while the store starts.
        api = _Child("api", self._listener)
        self._children = [api]
        connection = self._start_store()
        with open_driver(connection) as driver:
            ensure_schema(driver, connection)
        api.hand_over(connection)
        self._children.append(_Child("worker"))
        self._children[-1].hand_over(connection)
        deadline = time.monotonic() + READY_S
        while not is_ready(*_address(self._listener)):
            if api.has_died():
                raise DomainError("the API ended before it was ready; what it said stands above")
            if time.monotonic() > deadline:
                raise DomainError(f"the API was not ready after {READY_S:g} s")
            time.sleep(TICK_S / 4)
        return connection

    def watch(self) -> None:
        """Start again whatever dies, without end; KeyboardInterrupt is the way out."""
        while True:
            self.tick()
            time.sleep(TICK_S)

    def tick(self) -> None:
        """Look once at everything that should be running."""
        for kept in (self._store, *self._children):
            if kept is not None:
                kept.restart_if_dead()

    def stop(self) -> None:
        """End API and worker together, then the store; twice is once."""
        self.is_stopping = True
        deadline = time.monotonic() + CHILDREN_GRACE_S
        for child in self._children:
            child.terminate()
        for child in self._children:
            child.wait(deadline)
        self._children, self._store = [], None
        self._resources.close()

    def _start_store(self) -> Connection:
        if self._settings.neo4j_uri:
            return self._resources.enter_context(open_store(self._settings))
        store = EmbeddedStore(
            self._settings.data_dir,
            heap_mb=self._settings.heap_mb,
            command_timeout_ms=self._settings.command_timeout_ms,
        )
        self._resources.enter_context(store)
        self._store = _Kept("store", store.restart_if_dead)
        return store.connection


class _Kept:
    """Something that is started again when it dies, after a pause if that did not help."""

    def __init__(self, name: str, restart: Callable[[], bool]) -> None:
        self.name = name
        self._restart = restart
        self._pause_s = BACKOFF_S[0]
        self._last_start = time.monotonic()
        self._not_before = 0.0

    def restart_if_dead(self) -> None:
        """Start it again if it is dead and the pause is over."""
        now = time.monotonic()
        if now < self._not_before:
            return
        try:
            if not self._restart():
                return
            log.warning("the %s had ended and was started again", self.name)
        except StoreFailed as error:
            log.error("%s", error)
        if now - self._last_start > STEADY_S:
            self._pause_s = BACKOFF_S[0]
        self._last_start = time.monotonic()
        self._not_before = self._last_start + self._pause_s
        self._pause_s = min(2 * self._pause_s, BACKOFF_S[1])


class _Child(_Kept):
    """The API or the worker."""

    def __init__(self, role: Role, listener: socket.socket | None = None) -> None:
        super().__init__(role, self._start_if_dead)
        self._role: Role = role
        self._listener = listener
        self._connection: Connection | None = None
        self._process = start_child(role, listener=listener)

    def hand_over(self, connection: Connection) -> None:
        """Tell it, and those that come after it, where the store is."""
        self._connection = connection
        hand_over(self._process, connection)

    def has_died(self) -> bool:
        """Whether the process has ended by itself."""
        return self._process.poll() is not None

    def terminate(self) -> None:
        """Ask it to end."""
        self._process.terminate()

    def wait(self, deadline: float) -> None:
        """Wait for its end until the deadline, then make an end of it."""
        try:
            self._process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._close_pipe()

    def _start_if_dead(self) -> bool:
        if not self.has_died():
            return False
        self._close_pipe()
        self._process = start_child(self._role, listener=self._listener)
        if self._connection is not None:
            hand_over(self._process, self._connection)
        return True

    def _close_pipe(self) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()


class _Visit:
    """The articles of `--ingest`, sent, waited for, and what was found in them."""

    def __init__(
        self,
        settings: Settings,
        connection: Connection,
        supervisor: Supervisor,
        console: Console,
    ) -> None:
        self._settings = settings
        self._connection = connection
        self._supervisor = supervisor
        self._console = console

    def run(self, path: Path) -> None:
        """Never raises: the server goes on whatever becomes of the articles."""
        try:
            with open_driver(self._connection) as driver:
                writer, reader = GraphWriter(driver, self._connection), GraphReader(driver)
                taken = submit_paths(writer, [path], max_bytes=self._settings.max_body_bytes)
                self._report(reader, taken)
        except DomainError as error:
            if not self._supervisor.is_stopping:
                log.error("%s: %s", path, error)

    def _report(self, reader: GraphReader, taken: Intake) -> None:
        self._console.print(taken.sentence())
        for failure in taken.failures:
            self._complain(failure)
        for article_id, error in wait_for(reader, list(taken.article_ids)):
            self._complain(f"{article_id}: {error}")
        facts = show_findings(self._console, reader, list(taken.article_ids))
        show_next_steps(self._console, self._supervisor.url, facts)

    def _complain(self, sentence: str) -> None:
        self._console.print(printable(sentence), style="red", markup=False, highlight=False)


def _address(listener: socket.socket) -> tuple[str, int]:
    host, port = listener.getsockname()[:2]
    return own_address(host), port


def _let_signals_interrupt(supervisor: Supervisor) -> None:
    """Let Ctrl-C, SIGTERM and the end of the terminal raise KeyboardInterrupt.

    No more once it is stopping: a second signal must not break that off.
    """

    def handle(_signum: int, _frame: FrameType | None) -> None:
        if not supervisor.is_stopping:
            raise KeyboardInterrupt

    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        # What is ignored stays so: that is how nohup works.
        if signal.getsignal(signum) is not signal.SIG_IGN:
            signal.signal(signum, handle)
