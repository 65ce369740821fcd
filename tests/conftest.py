"""The two stores, each started once for the whole run.

`store_connection` is for tests that both must pass; `embedded_connection` and `neo4j_connection`
are for what only one of them does. A test that uses the latter is marked `neo4j` by that.
"""

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Final

import pytest

from app.domain.errors import StoreMissing
from app.graph.connection import DATABASE, Connection, open_driver
from app.graph.embedded import EmbeddedStore
from app.graph.neo4j_server import LIB, Neo4jServer, fetch_jars, find_java

LEFT_OUT: Final = pytest.StashKey[str]()


@pytest.fixture(scope="session")
def embedded_connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """The embedded store. It may hold what an earlier test left there."""
    with EmbeddedStore(tmp_path_factory.mktemp("embedded")) as store:
        yield store.connection


@pytest.fixture(scope="session")
def neo4j_lib(pytestconfig: pytest.Config) -> Path:
    """The jars of Neo4j. Without Java or Maven the test is left out, and in CI it fails."""
    lib = Path(os.environ.get("ENTENTE_NEO4J_LIB") or LIB)
    try:
        find_java()
        fetch_jars(lib)
    except StoreMissing as error:
        if os.environ.get("CI") == "true":
            pytest.fail(f"Neo4j is not optional in CI: {error}", pytrace=False)
        pytestconfig.stash[LEFT_OUT] = str(error)
        pytest.skip(str(error))
    return lib


@pytest.fixture(scope="session")
def neo4j_connection(
    neo4j_lib: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Connection]:
    """A real Neo4j. It may hold what an earlier test left there."""
    with Neo4jServer(tmp_path_factory.mktemp("neo4j"), lib=neo4j_lib) as server:
        yield server.connection


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store_connection(request: pytest.FixtureRequest) -> Connection:
    """Each store in turn, without a node in it; constraints and indexes stay."""
    connection: Connection = request.getfixturevalue(f"{request.param}_connection")
    with open_driver(connection) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n", database_=DATABASE)
    return connection


@pytest.hookimpl(tryfirst=True)  # before -m looks at the marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "neo4j_lib" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.neo4j)


@pytest.hookimpl(wrapper=True, tryfirst=True)  # outermost, so the last to write
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> Generator[None, None, None]:
    """Say what was left out where nobody can overlook it: at the very end."""
    yield
    reason = config.stash.get(LEFT_OUT, None)
    if reason is not None:
        reports = terminalreporter.getreports("skipped")
        n_tests = sum("neo4j" in report.keywords for report in reports)
        terminalreporter.section("LEFT OUT", red=True, bold=True)
        terminalreporter.write_line(
            f"{n_tests} tests against a real Neo4j were NOT run: {reason}.", red=True, bold=True
        )
