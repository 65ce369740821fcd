"""The process in which the embedded store runs: `python -m app.graph.child`.

`app.graph.embedded` starts it in the data directory, writes one line of JSON (a `ChildConfig`) to
its standard input and holds that pipe open. When the pipe closes the parent is gone, however it
died, and the child leaves at once: every commit is on the disk already. SIGTERM ends it in order,
with status 0.

This is the only module that imports the wheel, and only once it runs as a process: the Java
runtime is never loaded into the API or the worker. It imports nothing else that takes time.
"""

import base64
import hashlib
import json
import logging
import os
import secrets
import signal
import sys
import threading
from dataclasses import asdict, dataclass
from pathlib import Path
from types import FrameType
from typing import Any, Final, Self

HOST: Final = "127.0.0.1"
USERNAME: Final = "entente"
STORE: Final = "store"
PARENT_DIED: Final = 3

log = logging.getLogger("app.graph.child")

# Paths are relative to the data directory, the child's working directory: a `%` or a space in
# its name would mean something in a pattern.
LOGGING: Final = """\
handlers = java.util.logging.FileHandler
.level = INFO
io.undertow.level = WARNING
org.xnio.level = WARNING
org.jboss.level = WARNING
java.util.logging.FileHandler.pattern = log/store.log
java.util.logging.FileHandler.limit = 5000000
java.util.logging.FileHandler.count = 2
java.util.logging.FileHandler.append = true
java.util.logging.FileHandler.formatter = com.arcadedb.log.LogFormatter
"""

# What the one user that has a known password may do: keep a graph and its schema. The store's own
# administrator may also read files and lift the guards of `jvm_args`; nobody knows its password.
GROUP: Final = "writer"
ACCESS: Final[dict[str, Any]] = {
    "resultSetLimit": -1,
    "readTimeout": -1,
    "access": ["updateSchema"],
    "types": {"*": {"access": ["createRecord", "readRecord", "updateRecord", "deleteRecord"]}},
}
HASH_ROUNDS: Final = 65_536
"""What the store's PBKDF2 takes; of one password a process, so its cost is nothing."""


@dataclass(frozen=True, slots=True)
class ChildConfig:
    """What the child has to know; it travels by pipe, so the password is in no process list."""

    database: str
    bolt_port: int
    http_port: int
    password: str
    heap_mb: int
    command_timeout_ms: int

    def to_line(self) -> bytes:
        """Return the configuration as one line of JSON."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Self:
        """Read back what `to_line` wrote; a wrong field is a TypeError."""
        return cls(**json.loads(line))


def jvm_args(config: ChildConfig) -> list[str]:
    """Return the options of the Java runtime, each for a reason that was measured."""
    settings = {
        # Zoned, so that a UTC instant comes back as one.
        "dateTimeImplementation": "java.time.ZonedDateTime",
        # fsync at each commit; the default leaves an acknowledged commit to the kernel.
        "txWalFlush": 2,
        # The timeouts that a driver sends are ignored; this one is not.
        "command.timeout": config.command_timeout_ms,
        # Both are open by default: any statement could read any file.
        "opencypher.loadCsv.allowFileUrls": "false",
        "opencypher.loadCsv.allowRemoteUrls": "false",
        # Not used here, and each costs time at the start.
        "polyglotEngineEnabled": "false",
        "serverMetrics": "false",
    }
    return [
        # Signals stay Python's: the runtime would answer SIGTERM with status 143.
        "-Xrs",
        # Out of memory it would go on half alive; dead, it is restarted.
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.util.logging.config.file=log/logging.properties",
        *(f"-Darcadedb.{key}={value}" for key, value in settings.items()),
    ]


def write_users(directory: Path, config: ChildConfig) -> None:
    """Write who may do what, in the store's own files; a user of an earlier start is gone."""
    directory.mkdir(parents=True, exist_ok=True)
    groups = {"databases": {config.database: {"groups": {GROUP: ACCESS}}}, "version": 2}
    (directory / "server-groups.json").write_text(json.dumps(groups), encoding="utf-8")
    user = {
        "name": USERNAME,
        "password": _hashed(config.password),
        "databases": {config.database: [GROUP]},
    }
    users = directory / "server-users.jsonl"
    users.unlink(missing_ok=True)
    users.write_text(f"{json.dumps(user)}\n", encoding="utf-8")


def _hashed(password: str) -> str:
    """The form in which the store keeps a password."""
    salt = base64.b64encode(secrets.token_bytes(32)).decode()
    key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), HASH_ROUNDS)
    return f"PBKDF2WithHmacSHA256${HASH_ROUNDS}${salt}${base64.b64encode(key).decode()}"


def main() -> int:
    """Serve until SIGTERM; return the exit status."""
    os.umask(0o077)
    config = ChildConfig.from_line(_read_line(sys.stdin.fileno()))
    threading.Thread(target=_exit_with_parent, name="parent", daemon=True).start()
    stopping = threading.Event()

    def on_sigterm(_signum: int, _frame: FrameType | None) -> None:
        stopping.set()

    signal.signal(signal.SIGTERM, on_sigterm)
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.INFO)
    server = _start(config)
    log.info("serving on ports %d (Bolt) and %d (HTTP)", config.bolt_port, config.http_port)
    stopping.wait()
    server.stop()
    log.info("stopped")
    return 0


def _start(config: ChildConfig) -> Any:
    """Start the server with its database; what it raises ends in the log, and the process with it.

    The wheel carries no types, so the server is an Any, and stays inside this module.
    """
    os.environ["ARCADEDB_JVM_ERROR_FILE"] = "log/java-crash-%p.log"
    Path("log").mkdir(exist_ok=True)
    Path("log/logging.properties").write_text(LOGGING, encoding="utf-8")
    write_users(Path(STORE, "config"), config)

    from arcadedb_embedded import ArcadeDBServer

    server = ArcadeDBServer(
        str(Path(STORE).absolute()),
        # Of the administrator, whom the server makes where there is none.
        secrets.token_urlsafe(24),
        {
            "host": HOST,
            "http_port": config.http_port,
            "bolt_port": config.bolt_port,
            "bolt_defaultDatabase": config.database,
            "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        },
        {"heap_size": f"{config.heap_mb}m", "jvm_args": jvm_args(config)},
    )
    server.start()
    server.create_database(config.database)
    return server


def _read_line(fd: int) -> bytes:
    """Read up to the first line end, unbuffered: a thread reads on from the same descriptor."""
    line = b""
    while not line.endswith(b"\n"):
        byte = os.read(fd, 1)
        if not byte:
            os._exit(PARENT_DIED)
        line += byte
    return line


def _exit_with_parent() -> None:
    """Wait for the end of standard input, then leave without another word.

    Not through `sys.exit`: the main thread may be deep in Java, and nothing is left to save.
    """
    while os.read(sys.stdin.fileno(), 4096):
        pass
    os._exit(PARENT_DIED)


if __name__ == "__main__":
    sys.exit(main())
