"""Every command of `Dockerfile` and `docker-compose.yml`, run outside of a container.

The image is built in a directory, and what compose starts is started from there, with the
variables that compose sets, against a real Neo4j.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from app.graph.connection import DATABASE, Connection, open_driver
from app.graph.embedded import free_ports
from tests.app.servers import wait_until
from tests.deploy import compose, dockerfile

TOKEN: Final = compose.SECRETS["ENTENTE_WRITE_TOKEN"]
ARTICLE: Final = {"text": "Narendra Modi visited Ukraine.", "date": "2024-08-23"}

# Stands in for the one of Neo4j's image: the same variables, the same arguments, the same status.
SHELL: Final = """#!{python}
import os, sys
import neo4j
option, database, statement = sys.argv[1:]
assert option == "--database"
auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
try:
    with neo4j.GraphDatabase.driver("{uri}", auth=auth, max_transaction_retry_time=0) as driver:
        driver.execute_query(statement, database_=database)
except neo4j.exceptions.Neo4jError:
    sys.exit(1)
"""


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The programs of the image: what the last stage copies of the build."""
    root = tmp_path_factory.mktemp("image")
    try:
        dockerfile.build(root)
        yield root / "opt" / "entente" / "bin"
    except subprocess.CalledProcessError as error:
        pytest.fail(f"{error}\n{error.stdout}", pytrace=False)
    finally:
        shutil.rmtree(root)


class Services:
    """API and worker as compose starts them, but for the addresses of this machine."""

    def __init__(self, image: Path, connection: Connection, directory: Path) -> None:
        variables = {"NEO4J_PASSWORD": connection.password, "ENTENTE_WRITE_TOKEN": TOKEN}
        self.services = compose.services(**variables)
        self.image = image
        self.directory = directory
        port = str(free_ports(1)[0])
        self.url = f"http://127.0.0.1:{port}"
        self._here = {"NEO4J_URI": connection.uri, "ENTENTE_PORT": port}
        self._processes: list[subprocess.Popen[str]] = []

    def environment(self, name: str) -> dict[str, str]:
        """What the image and compose set, and nothing of our own."""
        given: dict[str, str] = self.services[name]["environment"]
        image = dockerfile.variables(dockerfile.stages()[-1])
        # The image is compiled when it is built; here what runs first compiles for the next.
        del image["PYTHONDONTWRITEBYTECODE"]
        here = {key: value for key, value in self._here.items() if key in given}
        path = f"{self.image}{os.pathsep}{os.environ['PATH']}"
        return {**image, **given, **here, "PATH": path, "HOME": str(self.directory)}

    def start(self, name: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            self.services[name]["command"],
            cwd=self.directory,
            env=self.environment(name),
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            text=True,
        )
        self._processes.append(process)
        return process

    def health(self, name: str) -> subprocess.CompletedProcess[str]:
        kind, *command = self.services[name]["healthcheck"]["test"]
        assert kind == "CMD"
        return subprocess.run(
            command,
            cwd=self.directory,
            env=self.environment(name),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def post(self, article: dict[str, str], token: str) -> httpx.Response:
        headers = {"authorization": f"Bearer {token}"}
        return httpx.post(
            f"{self.url}/v1/articles", json=article, headers=headers, timeout=30, trust_env=False
        )

    def answers(self) -> bool:
        try:
            return httpx.get(f"{self.url}/readyz", trust_env=False).status_code == 200
        except httpx.HTTPError:
            return False

    def state(self, article_id: str) -> Any:
        path = f"{self.url}/v1/articles/{article_id}"
        return httpx.get(path, timeout=30, trust_env=False).json()["state"]

    def close(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()


@pytest.fixture
def running(image: Path, neo4j_connection: Connection, tmp_path: Path) -> Iterator[Services]:
    with open_driver(neo4j_connection) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n", database_=DATABASE)
    services = Services(image, neo4j_connection, tmp_path)
    try:
        yield services
    finally:
        services.close()


def stop(process: subprocess.Popen[str]) -> int:
    """Ask a process to end as compose does and return its status; it has a third of the grace."""
    process.send_signal(signal.SIGTERM)
    return process.wait(5)


def resident_mb(process: subprocess.Popen[str]) -> int:
    shown = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(process.pid)], capture_output=True, text=True, check=True
    )
    return int(shown.stdout) // 1024


def test_a_life_of_the_services(running: Services) -> None:
    """One story, since each start takes seconds: not ready, ready, at work, stuck, ended."""
    assert running.health("api").returncode == 1
    api = running.start("api")
    wait_until(lambda: api.poll() is not None or running.answers(), "the API")
    assert running.health("api").stdout == "the API is ready\n"
    assert running.post(ARTICLE, "another-token-than-the-right-one").status_code == 401

    worker = running.start("worker")
    first = running.post(ARTICLE, TOKEN)
    assert first.status_code == 202
    article = first.json()["article_id"]
    wait_until(lambda: worker.poll() is not None or running.state(article) == "done", "the worker")
    assert worker.poll() is None
    assert running.health("worker").stdout == "no article waits\n"

    for name, process in (("api", api), ("worker", worker)):
        limit = running.services[name]["deploy"]["resources"]["limits"]["memory"]
        assert resident_mb(process) < int(limit.removesuffix("m")) * 0.8, name

    assert stop(worker) == 0
    assert running.post({"text": "Narendra Modi visited Poland."}, TOKEN).status_code == 202
    stuck = running.health("worker")
    assert stuck.returncode == 1
    assert stuck.stderr.startswith("error: articles wait, and none has been read for 5 s")

    assert stop(api) == 0
    assert running.health("api").returncode == 1
    # The file system of the image is read-only.
    assert list(running.directory.iterdir()) == []


def test_the_api_refuses_to_start_without_its_token(running: Services) -> None:
    environment = {**running.environment("api"), "ENTENTE_WRITE_TOKEN": ""}
    done = subprocess.run(
        running.services["api"]["command"],
        cwd=running.directory,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 1
    assert done.stderr.startswith("error: 0.0.0.0 can be reached from other machines")


def test_the_image_has_the_wheel_and_what_it_needs_and_no_more(image: Path, tmp_path: Path) -> None:
    script = (
        "import importlib.metadata as m, app, ingest.pipeline;"
        "print(app.__file__, *sorted(d.name for d in m.distributions()))"
    )
    shown = subprocess.run(
        [image / "python", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    file, *names = shown.stdout.split()

    assert Path(file).is_relative_to(image.parent)
    assert {"entente", "fastapi", "neo4j", "spacy"} <= set(names)
    assert not {"pip", "hatchling", "arcadedb-embedded", "jpype1", "pytest"} & set(names)


@pytest.mark.parametrize(("password", "status"), [(None, 0), ("another-password", 1)])
def test_the_health_check_of_neo4j_asks_the_database(
    neo4j_connection: Connection, tmp_path: Path, password: str | None, status: int
) -> None:
    shell = tmp_path / "cypher-shell"
    shell.write_text(SHELL.format(python=sys.executable, uri=neo4j_connection.uri))
    shell.chmod(0o755)
    variables = {**compose.SECRETS, "NEO4J_PASSWORD": password or neo4j_connection.password}
    service = compose.services(**variables)["neo4j"]
    kind, command = service["healthcheck"]["test"]
    assert kind == "CMD-SHELL"

    done = subprocess.run(
        ["/bin/sh", "-c", command],
        env={
            "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
            "NEO4J_AUTH": service["environment"]["NEO4J_AUTH"],
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == status, done.stderr
