"""The embedded store: one process owns a data directory, others attach through it.

The owner holds `owner.lock` in the directory and runs the store in a child process
(`app.graph.child`). `connection.json`, readable by its user only, tells other processes of the
same user where the store is. `write.lock` orders the writers of all of them.
"""

import contextlib
import importlib.util
import json
import os
import platform
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from filelock import FileLock, Timeout

from app.domain.errors import StoreBusy, StoreFailed, StoreMissing
from app.graph.child import HOST, USERNAME, ChildConfig
from app.graph.connection import DATABASE, Connection, wait_until_ready
from app.settings import Settings

OWNER_LOCK: Final = "owner.lock"
WRITE_LOCK: Final = "write.lock"
CONNECTION_FILE: Final = "connection.json"
CHILD_LOG: Final = Path("log", "child.log")

START_S: Final = 60.0
STOP_S: Final = 3.0
"""Grace of a child at SIGTERM; what was committed is on the disk, so a kill loses nothing."""
WRITE_LOCK_S: Final = 60.0
NEO4J_WAIT_S: Final = 30.0
ATTACH_WAIT_S: Final = 15.0

# A lock that is only being looked at is free again after microseconds; one that is held is not.
CLAIM_S: Final = 0.5
LOOK_S: Final = 0.05
LOCK_POLL_S: Final = 0.005

# Options of Java from the environment would undo those that the child is started with.
JAVA_OPTIONS: Final = ("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "ARCADEDB_JVM_ARGS")


class EmbeddedStore:
    """Own a data directory and run its store, from `with` to the end of the block.

    Entering raises StoreBusy when another process owns the directory, StoreMissing where the
    platform has no embedded store, StoreFailed when it does not start.
    """

    def __init__(
        self, data_dir: Path, *, heap_mb: int = 512, command_timeout_ms: int = 30_000
    ) -> None:
        self.data_dir = data_dir.resolve()
        self._heap_mb = heap_mb
        self._command_timeout_ms = command_timeout_ms
        # Not bound to a thread: a signal handler's thread may be the one that stops the store.
        self._lock = FileLock(self.data_dir / OWNER_LOCK, thread_local=False)
        self._config: ChildConfig | None = None
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def connection(self) -> Connection:
        """Where the store is; StoreFailed when it was not started."""
        config = self._config
        if config is None:
            raise StoreFailed(f"the store in {self.data_dir} is not running")
        return Connection(
            uri=f"bolt://{HOST}:{config.bolt_port}",
            username=USERNAME,
            password=config.password,
            embedded=True,
            data_dir=self.data_dir,
            http_url=f"http://{HOST}:{config.http_port}",
        )

    @property
    def child_pid(self) -> int | None:
        """Process id of the child last started, None when there is none."""
        return None if self._child is None else self._child.pid

    def start(self) -> None:
        """Claim the directory, start the child, publish the connection; what `with` does."""
        if importlib.util.find_spec("arcadedb_embedded") is None:
            raise StoreMissing(
                f"there is no embedded store for {platform.system()} {platform.machine()}: "
                "set NEO4J_URI to the address of a Neo4j 5"
            )
        self._claim()
        try:
            self._launch_on_free_ports()
            self._publish()
        except BaseException:
            self.stop()
            raise

    def restart_if_dead(self) -> bool:
        """Start the child again, on its ports and with its password, if it has ended.

        Returns whether it had. Raises StoreFailed when it does not come up again; the caller may
        try once more.
        """
        if self._config is None:
            raise StoreFailed(f"the store in {self.data_dir} is not running")
        if self._child is not None:
            if self._child.poll() is None:
                return False
            stop_process(self._child, grace_s=STOP_S)
        self._launch(self._config)
        return True

    def stop(self) -> None:
        """Withdraw the connection, end the child and give the directory back; twice is once."""
        if not self._lock.is_locked:
            return
        # First, so that nobody attaches to a store that is on its way out.
        (self.data_dir / CONNECTION_FILE).unlink(missing_ok=True)
        if self._child is not None:
            stop_process(self._child, grace_s=STOP_S)
        self._child = self._config = None
        self._lock.release()

    def _claim(self) -> None:
        try:
            self.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock.acquire(timeout=CLAIM_S, poll_interval=LOCK_POLL_S)
        except Timeout:
            raise StoreBusy(
                f"another process is using the data directory {self.data_dir}: stop it, "
                "or choose another directory with ENTENTE_DATA_DIR"
            ) from None
        except OSError as error:
            raise StoreFailed(
                f"{self.data_dir} cannot be used as data directory: {error.strerror}"
            ) from error
        # Left behind by an owner that was killed.
        (self.data_dir / CONNECTION_FILE).unlink(missing_ok=True)

    def _launch_on_free_ports(self) -> None:
        """Launch; once more on other ports if one was taken between the choice and its use."""
        password = secrets.token_urlsafe(24)
        for is_last in (False, True):
            bolt_port, http_port = free_ports(2)
            config = ChildConfig(
                database=DATABASE,
                bolt_port=bolt_port,
                http_port=http_port,
                password=password,
                heap_mb=self._heap_mb,
                command_timeout_ms=self._command_timeout_ms,
            )
            try:
                self._launch(config)
            except StoreFailed:
                if is_last or (is_free(bolt_port) and is_free(http_port)):
                    raise
            else:
                return

    def _launch(self, config: ChildConfig) -> None:
        self._config = config
        log_file = self.data_dir / CHILD_LOG
        log_file.parent.mkdir(mode=0o700, exist_ok=True)
        with log_file.open("wb") as log:
            # A session of its own: Ctrl-C in the terminal is for the owner, which ends the child
            # in order. -P: the data directory is no place to import from.
            self._child = child = subprocess.Popen(
                [sys.executable, "-P", "-m", "app.graph.child"],
                cwd=self.data_dir,
                env=_child_environment(),
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                bufsize=0,
                start_new_session=True,
            )
        assert child.stdin is not None
        with contextlib.suppress(BrokenPipeError):  # dead already; said below
            child.stdin.write(config.to_line())

        def check() -> None:
            if child.poll() is not None:
                raise StoreFailed(
                    f"the embedded store ended with status {child.returncode} before it was "
                    f"ready: {last_line(log_file)} (see {log_file.parent})"
                )

        wait_until_ready(self.connection, timeout_s=START_S, check=check)

    def _publish(self) -> None:
        connection = self.connection
        content = {
            "uri": connection.uri,
            "username": connection.username,
            "password": connection.password,
            "http_url": connection.http_url,
            "pid": os.getpid(),
        }
        write_private(self.data_dir / CONNECTION_FILE, json.dumps(content, indent=2) + "\n")


def attach(data_dir: Path) -> Connection | None:
    """Return the connection of the live owner of a directory, None when it has none (yet)."""
    directory = data_dir.resolve()
    path = directory / CONNECTION_FILE
    try:
        if not path.exists() or not _is_held(directory / OWNER_LOCK):
            return None
        content = json.loads(path.read_text(encoding="utf-8"))
        return Connection(
            uri=content["uri"],
            username=content["username"],
            password=content["password"],
            embedded=True,
            data_dir=directory,
            http_url=content["http_url"],
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError) as error:
        raise StoreFailed(f"{path} cannot be read: {error}") from error


def _is_held(path: Path) -> bool:
    try:
        with FileLock(path).acquire(LOOK_S, poll_interval=LOCK_POLL_S):
            return False
    except Timeout:
        return True


@contextlib.contextmanager
def open_store(settings: Settings) -> Iterator[Connection]:
    """Yield a store that answers: the configured Neo4j, a running owner's, or one of our own.

    A store of our own lives as long as the block. Raises GraphUnavailable when the Neo4j cannot
    be reached, and what `EmbeddedStore` raises.
    """
    if settings.neo4j_uri:
        connection = Connection(
            uri=settings.neo4j_uri,
            username=settings.neo4j_username,
            password=settings.neo4j_password.get_secret_value(),
            embedded=False,
            data_dir=None,
        )
        wait_until_ready(connection, timeout_s=NEO4J_WAIT_S)
        yield connection
        return
    found = _attach_or_own(settings)
    if isinstance(found, Connection):
        # Its owner may be restarting it at this moment.
        wait_until_ready(found, timeout_s=ATTACH_WAIT_S)
        yield found
        return
    try:
        yield found.connection
    finally:
        found.stop()


def _attach_or_own(settings: Settings) -> Connection | EmbeddedStore:
    """Try both in turn: an owner that is just starting has not published its connection."""
    store = EmbeddedStore(
        settings.data_dir,
        heap_mb=settings.heap_mb,
        command_timeout_ms=settings.command_timeout_ms,
    )
    deadline = time.monotonic() + START_S
    while True:
        connection = attach(settings.data_dir)
        if connection is not None:
            return connection
        try:
            store.start()
        except StoreBusy:
            if time.monotonic() >= deadline:
                raise
        else:
            return store


def write_lock(connection: Connection) -> AbstractContextManager[None]:
    """Return what to hold around a write transaction: a lock, or nothing on Neo4j.

    The embedded store takes one writer at a time over all processes; racing `MERGE`s have
    doubled relationships there without a word. Not re-entrant. Entering raises StoreBusy when
    another writer holds it for a minute.
    """
    if connection.data_dir is None:
        return contextlib.nullcontext()
    return _held(connection.data_dir / WRITE_LOCK)


@contextlib.contextmanager
def _held(path: Path) -> Iterator[None]:
    # A lock object for each holder: shared between threads, it would let both in.
    lock = FileLock(path, thread_local=False)
    try:
        lock.acquire(timeout=WRITE_LOCK_S, poll_interval=LOCK_POLL_S)
    except Timeout:
        raise StoreBusy(
            f"another writer has held {path} for {WRITE_LOCK_S:g} s; try again later"
        ) from None
    try:
        yield
    finally:
        lock.release()


def free_ports(count: int) -> list[int]:
    """Return different ports of the loopback address that nobody listens on right now."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind((HOST, 0))
        return [each.getsockname()[1] for each in sockets]


def is_free(port: int) -> bool:
    """Return whether a server could listen on this port of the loopback address."""
    with socket.socket() as probe:
        if os.name == "posix":  # elsewhere the option lets two servers share a port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def stop_process(process: subprocess.Popen[bytes], *, grace_s: float) -> None:
    """End a process by SIGTERM, after `grace_s` by SIGKILL, reap it and close its input."""
    process.terminate()
    try:
        process.wait(grace_s)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdin is not None:
        process.stdin.close()


def write_private(path: Path, text: str) -> None:
    """Write a file that only its user may read, whole or not at all."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)


def last_line(path: Path) -> str:
    """Return the last line of a log that says something, cut to 300 characters."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        lines = []
    return next((line.strip()[:300] for line in reversed(lines) if line.strip()), "no word why")


def _child_environment() -> dict[str, str]:
    """Return our environment, with this very project in front and without Java's options."""
    environment = {k: v for k, v in os.environ.items() if k not in JAVA_OPTIONS}
    paths = [str(Path(__file__).parents[2]), environment.get("PYTHONPATH", "")]
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    return environment
