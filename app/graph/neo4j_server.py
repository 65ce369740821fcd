"""A real Neo4j without Docker, from its Maven artefacts: `python -m app.graph.neo4j_server`.

For the tests that run against production's store, and for a console on one's own machine. The
jars are fetched once; the server listens on the loopback address only.
"""

import argparse
import os
import secrets
import signal
import string
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType, TracebackType
from typing import Final, NoReturn, Self

from filelock import FileLock, Timeout

from app.domain.errors import StoreBusy, StoreError, StoreFailed
from app.graph.child import HOST
from app.graph.connection import Connection, wait_until_ready
from app.graph.embedded import free_ports, is_free, last_line, stop_process, write_private
from app.graph.neo4j_jars import (
    DEPLOY,
    FETCHING,
    LIB,
    PROJECT,
    fetch_jars,
    find_java,
    jars_directory,
)

USERNAME: Final = "neo4j"
PASSWORD_FILE: Final = "password"
START_S: Final = 120.0
STOP_S: Final = 15.0

JVM_ARGS: Final = (
    "-Xms256m",
    "-Xmx512m",
    "-XX:+UseSerialGC",
    "-XX:+ExitOnOutOfMemoryError",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
)


@dataclass(frozen=True, slots=True)
class Console:
    """What stands before the Browser's own files.

    `write` makes a directory with all of `browser/`; `guide` is the path in that of the page which
    opens when somebody connects.
    """

    write: Callable[[Path], None]
    guide: str


class Neo4jServer:
    """Run a Neo4j in a home directory, from `with` to the end of the block.

    `home` keeps data, logs, configuration and the password (`home/password`, for its user only);
    a password that is not given is made up on the first start and found again on the next. A
    port of 0 takes a free one. Entering fetches the jars into `lib` when they are not there.
    With a `console` its files are served under `/browser/`, and its guide opens on connecting.

    Entering raises StoreMissing when Java or Maven is, StoreBusy when the home or a port is
    taken, StoreFailed when the server does not start.
    """

    def __init__(
        self,
        home: Path,
        *,
        password: str | None = None,
        bolt_port: int = 0,
        http_port: int = 0,
        lib: Path = LIB,
        console: Console | None = None,
    ) -> None:
        self.home = home.resolve()
        self._password = password
        self._ports = (bolt_port, http_port)
        self._lib = lib.resolve()
        self._console = console
        self._lock = FileLock(self.home / "owner.lock", thread_local=False)
        self._connection: Connection | None = None
        self._server: subprocess.Popen[bytes] | None = None
        self._guard: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        java = find_java()
        fetch_jars(self._lib)
        self._claim()
        try:
            self._start(java)
        except BaseException:
            self.stop()
            raise
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
        """Where the server is; StoreFailed when it was not started."""
        if self._connection is None:
            raise StoreFailed(f"the Neo4j in {self.home} is not running")
        return self._connection

    @property
    def server_pid(self) -> int | None:
        """Process id of the server, None when there is none."""
        return None if self._server is None else self._server.pid

    def restart(self) -> None:
        """Start the server again on its ports, after it has ended; StoreFailed if it does not."""
        self._end()
        self._server = self._launch(find_java())
        self._await(self.connection)

    def wait(self) -> NoReturn:
        """Wait for the server to end by itself, which it should not: always StoreFailed."""
        if self._server is not None:
            self._server.wait()
        raise StoreFailed(f"the Neo4j in {self.home} has ended: {self._last_words()}")

    def stop(self) -> None:
        """End the server and give the home back; twice is once."""
        self._end()
        self._connection = None
        self._lock.release()

    def _end(self) -> None:
        # The guard first: later, its process id of the server may be somebody else's.
        for process in (self._guard, self._server):
            if process is not None:
                stop_process(process, grace_s=STOP_S)
        self._guard = self._server = None

    def _claim(self) -> None:
        try:
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock.acquire(timeout=0)
        except Timeout:
            raise StoreBusy(
                f"a Neo4j is running in {self.home}: stop it, or choose another home with --home"
            ) from None
        except OSError as error:
            raise StoreFailed(f"{self.home} cannot be used: {error.strerror}") from error

    def _start(self, java: str) -> None:
        bolt_port, http_port = _choose_ports(*self._ports)
        for name in ("conf", "import", "logs"):
            (self.home / name).mkdir(exist_ok=True)
        template = string.Template((DEPLOY / "neo4j.conf").read_text(encoding="utf-8"))
        guide = ""
        if self._console is not None:
            self._console.write(self.home / "console")
            guide = f"play http://{HOST}:{http_port}/browser/{self._console.guide}"
        (self.home / "conf" / "neo4j.conf").write_text(
            template.substitute(bolt_port=bolt_port, http_port=http_port, on_connect=guide),
            encoding="utf-8",
        )
        self._connection = Connection(
            uri=f"bolt://{HOST}:{bolt_port}",
            username=USERNAME,
            password=self._settle_password(java),
            embedded=False,
            data_dir=None,
            http_url=f"http://{HOST}:{http_port}",
        )
        self._server = self._launch(java)
        self._await(self._connection)

    def _await(self, connection: Connection) -> None:
        server = self._server

        def check() -> None:
            if server is None or server.poll() is not None:
                raise StoreFailed(f"the Neo4j in {self.home} did not start: {self._last_words()}")

        wait_until_ready(connection, timeout_s=START_S, check=check)

    def _launch(self, java: str) -> subprocess.Popen[bytes]:
        command = [java, *JVM_ARGS, "-cp", self._class_path()]
        command += ["org.neo4j.server.CommunityEntryPoint"]
        command += [f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"]
        with (self.home / "logs" / "java.log").open("wb") as log:
            # A session of its own: Ctrl-C in the terminal is for us, and we stop the server.
            server = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        if os.name == "posix":
            # Were we killed without a chance to stop the server, the pipe closes and this does.
            self._guard = subprocess.Popen(
                ["/bin/sh", "-c", 'read -r _; kill -TERM "$0"', str(server.pid)],
                stdin=subprocess.PIPE,
                start_new_session=True,
            )
        return server

    def _settle_password(self, java: str) -> str:
        """Return the password, and set it while the home is new."""
        file = self.home / PASSWORD_FILE
        password = self._password
        if password is None and file.exists():
            password = file.read_text(encoding="utf-8").strip()
        if (self.home / "data" / "databases" / "system").exists():
            if password is None:
                raise StoreFailed(f"{self.home} has data, and its password is not in {file}")
            return password
        password = password or secrets.token_urlsafe(24)
        self._set_initial_password(java, password)
        write_private(file, password + "\n")
        return password

    def _set_initial_password(self, java: str, password: str) -> None:
        # By a file of arguments: those of a process are there for everybody to see. After "--" a
        # password that begins with "-" (one random one in 64) is no option.
        quoted = password.replace("\\", "\\\\").replace('"', '\\"')
        arguments = self.home / "conf" / "initial-password.args"
        write_private(arguments, f'dbms\nset-initial-password\n--\n"{quoted}"\n')
        try:
            result = subprocess.run(
                [java, "-cp", self._class_path(), "org.neo4j.cli.AdminTool", f"@{arguments}"],
                env={
                    **os.environ,
                    "NEO4J_HOME": str(self.home),
                    "NEO4J_CONF": str(self.home / "conf"),
                },
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                check=False,
            )
        finally:
            arguments.unlink()
        if result.returncode != 0:
            raise StoreFailed(f"Neo4j refused the initial password: {_last(result.stderr)}")

    def _class_path(self) -> str:
        """Return the console's files before the jars: the first that has `browser/` serves it."""
        own = [] if self._console is None else [str(self.home / "console")]
        return os.pathsep.join([*own, str(self._lib / "*")])

    def _last_words(self) -> str:
        words = last_line(self.home / "logs" / "neo4j.log")
        java_words = last_line(self.home / "logs" / "java.log")
        return f"{words}; {java_words} (see {self.home / 'logs'})"


def _choose_ports(bolt_port: int, http_port: int) -> tuple[int, int]:
    """Replace zeros by free ports; StoreBusy when a given port is taken."""
    for port, option in ((bolt_port, "--bolt-port"), (http_port, "--http-port")):
        if port and not is_free(port):
            raise StoreBusy(
                f"port {port} of {HOST} is in use: stop its server, or choose another with {option}"
            )
    free = free_ports(2)
    return bolt_port or free[0], http_port or free[1]


def _last(text: str) -> str:
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "no reason")


def main(arguments: list[str] | None = None) -> int:
    """Serve until Ctrl-C or SIGTERM; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m app.graph.neo4j_server", description=__doc__)
    parser.add_argument("--home", type=Path, default=PROJECT / ".neo4j" / "home")
    parser.add_argument("--bolt-port", type=_port, default=7687)
    parser.add_argument("--http-port", type=_port, default=7474)
    options = parser.parse_args(arguments)
    lib = jars_directory()
    signal.signal(signal.SIGTERM, interrupt)
    try:
        if not lib.exists():
            sys.stdout.write(f"{FETCHING.format(lib=lib)}\n")
            sys.stdout.flush()
        server = Neo4jServer(
            options.home, bolt_port=options.bolt_port, http_port=options.http_port, lib=lib
        )
        with server:
            sys.stdout.write(_greeting(server))
            sys.stdout.flush()
            server.wait()
    except StoreError as error:
        sys.stderr.write(f"error: {error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stdout.write("\nStopped.\n")
        return 0


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; 0 takes a free one")
    return int(text)


def interrupt(_signum: int, _frame: FrameType | None) -> NoReturn:
    """Handle a signal like Ctrl-C."""
    raise KeyboardInterrupt


def _greeting(server: Neo4jServer) -> str:
    connection = server.connection
    return (
        f"Neo4j is ready; Ctrl-C stops it.\n"
        f"  Bolt      {connection.uri}\n"
        f"  Console   {connection.http_url}/browser/\n"
        f"  User      {connection.username}, password in {server.home / PASSWORD_FILE}\n"
    )


if __name__ == "__main__":
    sys.exit(main())
