"""The two stores, each started once for the whole run.

`store_connection` is for tests that both must pass; `embedded_connection` and `neo4j_connection`
are for what only one of them does. A test that uses the latter is marked `neo4j` by that.
"""

import os
import shutil
import signal
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Final, NoReturn

import pytest

from app.domain.errors import StoreMissing
from app.graph.connection import DATABASE, Connection, open_driver
from app.graph.embedded import EmbeddedStore
from app.graph.neo4j_jars import fetch_jars, find_java, jars_directory
from app.local_console import console_server

LEFT_OUT: Final = pytest.StashKey[dict[str, str]]()
"""By mark, why the tests that have it were left out."""

WHAT: Final = {"neo4j": "against a real Neo4j", "browser": "in a real browser"}


@pytest.fixture(scope="session")
def embedded_connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """The embedded store. It may hold what an earlier test left there."""
    with EmbeddedStore(tmp_path_factory.mktemp("embedded")) as store:
        yield store.connection


@pytest.fixture(scope="session")
def neo4j_lib(pytestconfig: pytest.Config) -> Path:
    """The jars of Neo4j. Without Java or Maven the test is left out, and in CI it fails."""
    lib = jars_directory()
    try:
        find_java()
        fetch_jars(lib)
    except StoreMissing as error:
        _leave_out(pytestconfig, "neo4j", f"Neo4j is not optional in CI: {error}", str(error))
    return lib


@pytest.fixture(scope="session")
def chromium(pytestconfig: pytest.Config) -> str:
    """Path of Chromium. Without one the test is left out, and in CI it fails."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        reason = "there is no chromium on the PATH"
        _leave_out(pytestconfig, "browser", f"Chromium is not optional in CI: {reason}", reason)
    return path


def _leave_out(config: pytest.Config, mark: str, in_ci: str, reason: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(in_ci, pytrace=False)
    config.stash.setdefault(LEFT_OUT, {})[mark] = reason
    pytest.skip(reason)


@pytest.fixture(scope="session")
def neo4j_connection(
    neo4j_lib: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Connection]:
    """A real Neo4j, with our console. It may hold what an earlier test left there."""
    home = tmp_path_factory.mktemp("neo4j")
    with console_server(home, ports=(0, 0), lib=neo4j_lib) as server:
        yield server.connection


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store_connection(request: pytest.FixtureRequest) -> Connection:
    """Each store in turn, without a node in it; constraints and indexes stay."""
    connection: Connection = request.getfixturevalue(f"{request.param}_connection")
    with open_driver(connection) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n", database_=DATABASE)
    return connection


def pytest_configure() -> None:
    """Let the programs that the tests start hear Ctrl-C.

    A shell starts what runs in the background with SIGINT ignored, and every child inherits that.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(tryfirst=True)  # before -m looks at the marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        names = getattr(item, "fixturenames", ())
        if "neo4j_lib" in names:
            item.add_marker(pytest.mark.neo4j)
        if "chromium" in names:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True, tryfirst=True)  # outermost, so the last to write
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> Generator[None, None, None]:
    """Say what was left out where nobody can overlook it: at the very end."""
    yield
    left_out = config.stash.get(LEFT_OUT, {})
    if left_out:
        terminalreporter.section("LEFT OUT", red=True, bold=True)
    for mark, reason in left_out.items():
        skipped = terminalreporter.getreports("skipped")
        n_tests = sum(mark in report.keywords for report in skipped)
        terminalreporter.write_line(
            f"{n_tests} tests {WHAT[mark]} were NOT run: {reason}.", red=True, bold=True
        )
