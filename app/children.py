"""The processes that `entente serve` starts: `python -m app.children api|worker`.

A child loads what it needs, reads from its standard input where the store is, and holds on to that
pipe: when it closes the parent is gone, however it died, and the child leaves. Ctrl-C in the
terminal is for the parent alone: children run in sessions of their own, and SIGTERM ends them.
"""

import argparse
import contextlib
import json
import logging
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from types import FrameType
from typing import Final, Literal, Protocol, Self

from app.domain.errors import DomainError
from app.graph.connection import Connection, open_driver
from app.graph.embedded import open_store, stop_process
from app.graph.store import GraphReader, GraphWriter, ensure_schema
from app.listener import listen_safely
from app.settings import Settings

log = logging.getLogger("entente.children")

Role = Literal["api", "worker"]

PARENT_DIED: Final = 3
LEAVE_S: Final = 3.0
"""How long a child whose parent is gone may take to leave in order."""

WORKER_GRACE_S: Final = 3.0
"""How long the worker of a `Helper` may take to leave, in seconds."""

API_GRACE_S: Final = 1
"""How long requests may go on after SIGTERM, in seconds."""


def start_child(role: Role, *, listener: socket.socket | None = None) -> subprocess.Popen[bytes]:
    """Start a child, which waits for `hand_over`; the API will serve on `listener`."""
    command = [sys.executable, "-P", "-m", "app.children", role]
    fds: Sequence[int] = ()
    if listener is not None:
        fds = (listener.fileno(),)
        command += ["--fd", str(listener.fileno())]
    # This very project in front, wherever it is started from.
    paths = [str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    return subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.PIPE,
        bufsize=0,
        pass_fds=fds,
        start_new_session=True,
    )


def hand_over(process: subprocess.Popen[bytes], connection: Connection) -> None:
    """Tell a child where the store is; by pipe, so that the password is in no process list."""
    assert process.stdin is not None
    with contextlib.suppress(BrokenPipeError):  # dead already; its parent will see
        process.stdin.write(json.dumps(asdict(connection), default=str).encode() + b"\n")


class Helper:
    """A worker process of our own, for a store that nobody else works on."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            stop_process(self._process, grace_s=WORKER_GRACE_S)

    def ensure(self) -> None:
        """Start the worker unless it runs; DomainError if it has ended by itself."""
        if self._process is None:
            self._process = start_child("worker")
            hand_over(self._process, self._connection)
        elif (status := self._process.poll()) is not None:
            raise DomainError(f"the worker ended with status {status}; its words stand above")


def work(settings: Settings, find_store: Callable[[], Connection]) -> None:
    """Run a worker on a store until SIGTERM or Ctrl-C; what it has leased it gives back."""
    # Only here: the model takes seconds to load, and no other process needs it.
    from ingest.pipeline import Pipeline
    from ingest.worker import Worker

    pipeline = Pipeline()
    connection = find_store()
    with open_driver(connection) as driver:
        ensure_schema(driver, connection)
        name = f"{socket.gethostname()}:{os.getpid()}"
        writer = GraphWriter(driver, connection)
        expire_leases_of_the_dead(GraphReader(driver), writer, name)
        worker = Worker(writer, pipeline, settings, name=name)

        def on_signal(_signum: int, _frame: FrameType | None) -> None:
            worker.interrupt()

        for signum in (signal.SIGTERM, signal.SIGINT):
            signal.signal(signum, on_signal)
        log.info("worker %s is ready", name)
        worker.run(threading.Event())


class Holders(Protocol):
    """Who can say which workers hold leases."""

    def holders(self) -> frozenset[str]: ...


class Expires(Protocol):
    """Who can let the leases of workers run out."""

    def expire(self, workers: Sequence[str]) -> int: ...


def expire_leases_of_the_dead(reader: Holders, writer: Expires, name: str) -> None:
    """Take over at once what workers of this machine held that are no more.

    Of another machine nobody here can tell; its leases run out by themselves. Should a process id
    be somebody else's by now, so do these.
    """
    host = name.rpartition(":")[0]
    dead = [
        holder
        for holder in reader.holders()
        if holder == name or (holder.startswith(f"{host}:") and not _is_alive(holder))
    ]
    if dead and (n := writer.expire(dead)):
        log.info("%d articles of %s are free again", n, ", ".join(sorted(dead)))


def _is_alive(holder: str) -> bool:
    pid = holder.rpartition(":")[2]
    if not pid.isdecimal():
        return True
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        pass
    return True


def serve_api(
    settings: Settings, listener: socket.socket, find_store: Callable[[], Connection]
) -> None:
    """Serve the API on a socket that listens already, until SIGTERM; DomainError if it cannot."""
    import uvicorn

    from app.connections import PromptProtocol
    from app.main import create_app

    config = uvicorn.Config(
        create_app(settings, find_store()),
        http=PromptProtocol,
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=API_GRACE_S,
    )
    server = uvicorn.Server(config)
    server.run(sockets=[listener])
    if not server.started:
        raise DomainError("the API did not start; what it said stands above")


def serve_alone(settings: Settings) -> None:
    """Serve the API on the store of the settings, until SIGTERM or Ctrl-C: SystemExit with 0.

    Raises what keeps it from that: an address that is taken, or that others reach without a token;
    a store that does not answer, or is of another version.
    """
    for signum in (signal.SIGTERM, signal.SIGINT):
        # The server takes both over while it runs, and gives them back, raised again, at its end.
        signal.signal(signum, _leave)
    with listen_safely(settings) as listener, open_store(settings) as connection:
        with open_driver(connection) as driver:
            ensure_schema(driver, connection)
        host, port = listener.getsockname()[:2]
        log.info("the API serves on %s, port %d", host, port)
        serve_api(settings, listener, lambda: connection)


def _leave(_signum: int, _frame: FrameType | None) -> None:
    sys.exit(0)


def main(arguments: list[str] | None = None) -> int:
    """Be the child that the arguments say; return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m app.children")
    parser.add_argument("role", choices=["api", "worker"])
    parser.add_argument("--fd", type=int, default=-1, help="the API's listening socket")
    options = parser.parse_args(arguments)
    log_to_stderr()
    try:
        if options.role == "api":
            serve_api(Settings(), socket.socket(fileno=options.fd), _store_from_parent)
        else:
            work(Settings(), _store_from_parent)
    except DomainError as error:
        log.error("%s: %s", options.role, error)
        return 1
    return 0


def log_to_stderr() -> None:
    """Our own lines from INFO on, everybody else's from WARNING on."""
    logging.basicConfig(
        format="%(asctime)s %(levelname)s %(name)s: %(message)s", datefmt="%H:%M:%S"
    )
    logging.getLogger("entente").setLevel(logging.INFO)


def _store_from_parent() -> Connection:
    """Wait for the line that `hand_over` writes, then watch the pipe."""
    line = b""
    # Unbuffered: the watching thread reads on from the same descriptor.
    while not line.endswith(b"\n"):
        byte = os.read(sys.stdin.fileno(), 1)
        if not byte:
            sys.exit(PARENT_DIED)
        line += byte
    fields = json.loads(line)
    data_dir = fields.pop("data_dir")
    threading.Thread(target=_leave_with_parent, name="parent", daemon=True).start()
    return Connection(**fields, data_dir=None if data_dir is None else Path(data_dir))


def _leave_with_parent() -> None:
    """Wait for the end of standard input, then leave: in order if possible, soon in any case."""
    while os.read(sys.stdin.fileno(), 4096):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(LEAVE_S)
    os._exit(PARENT_DIED)


if __name__ == "__main__":
    sys.exit(main())
