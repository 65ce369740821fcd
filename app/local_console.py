"""`entente console`: a Neo4j on one's own machine, with articles in it, seen through our console.

Without Docker, from its Maven artefacts. The server listens on the loopback address only and calls
nobody; everything ends with this process.
"""

import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import quote

from rich.console import Console as Terminal

from app.children import Helper
from app.console.classpath import GUIDE_PAGE, PRESET_PAGE, write_class_path
from app.graph.connection import Connection, open_driver
from app.graph.neo4j_jars import FETCHING, PROJECT, jars_directory
from app.graph.neo4j_server import PASSWORD_FILE, Console, Neo4jServer, interrupt
from app.graph.store import GraphReader, GraphWriter, ensure_schema
from app.intake import submit_paths, wait_for
from app.printable import printable
from app.settings import Settings

HOME: Final = PROJECT / ".neo4j" / "home"


def run(
    settings: Settings,
    terminal: Terminal,
    *,
    home: Path,
    ports: tuple[int, int],
    articles: Sequence[Path],
) -> None:
    """Run it until Ctrl-C or SIGTERM; `ports` are those of Bolt and HTTP, 0 takes a free one.

    What `Neo4jServer` raises keeps it from starting. An article that cannot be read is said, and
    keeps nothing from going on.
    """
    signal.signal(signal.SIGTERM, interrupt)
    lib = jars_directory()
    if not lib.exists():
        _say(terminal, FETCHING.format(lib=lib))
    try:
        with console_server(home, ports=ports, lib=lib) as server:
            _say(terminal, f"Neo4j is ready at {server.connection.uri}; Ctrl-C stops it.")
            load(server.connection, articles, terminal, max_bytes=settings.max_body_bytes)
            _say(terminal, _greeting(server, is_private=sys.stdout.isatty()))
            server.wait()
    except KeyboardInterrupt:
        _say(terminal, "Stopped.")


def console_server(home: Path, *, ports: tuple[int, int], lib: Path) -> Neo4jServer:
    """A Neo4j, not started yet, that will serve our console."""
    return Neo4jServer(
        home,
        bolt_port=ports[0],
        http_port=ports[1],
        lib=lib,
        console=Console(partial(write_class_path, lib=lib), GUIDE_PAGE),
    )


def load(
    connection: Connection, articles: Sequence[Path], terminal: Terminal, *, max_bytes: int
) -> None:
    """Send the articles and wait until they are read; those that are known cost nothing."""
    with open_driver(connection) as driver:
        ensure_schema(driver, connection)
        writer, reader = GraphWriter(driver, connection), GraphReader(driver)
        complain = partial(_say, terminal, style="red")
        with Helper(connection) as helper:
            taken = submit_paths(writer, articles, max_bytes=max_bytes)
            if reader.counts().n_articles["queued"]:
                helper.ensure()
            failed = list(wait_for(reader, list(taken.article_ids), on_stall=helper.ensure))
        for sentence in (*taken.failures, *(f"{i}: {error}" for i, error in failed)):
            complain(sentence)
        if articles:
            _say(terminal, taken.sentence())


def address(connection: Connection, *, password: str = "") -> str:
    """Of the page that prepares the Browser, and connects it when it has the password.

    The password stands behind `#`, which browsers send to nobody.
    """
    page = f"{connection.http_url}/browser/{PRESET_PAGE}"
    return f"{page}#{quote(password, safe='')}" if password else page


def _greeting(server: Neo4jServer, *, is_private: bool) -> str:
    """The address has the password on a terminal; elsewhere, as in a log, it must not stand."""
    connection = server.connection
    password = connection.password if is_private else ""
    return (
        f"Console   {address(connection, password=password)}\n"
        f"User      {connection.username}, password in {server.home / PASSWORD_FILE}"
    )


def _say(terminal: Terminal, sentence: str, *, style: str | None = None) -> None:
    text = "\n".join(printable(line) for line in sentence.splitlines())
    terminal.print(text, style=style, markup=False, highlight=False, soft_wrap=True)
