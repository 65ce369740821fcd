"""`docker-compose.yml` without Docker: it fits its schema, asks for its secrets, lets nobody in."""

import re
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.api.application import assemble
from app.graph import neo4j_jars, neo4j_server
from app.graph.connection import DATABASE, open_driver
from app.graph.neo4j_server import Neo4jServer
from app.settings import Settings
from app.settings_page import variable
from tests.api.conftest import BASE_URL
from tests.deploy import compose
from tests.deploy.compose import SECRETS, MissingVariable, neo4j_settings, services, variables_of
from tests.stores import PROJECT

NAMES = ["neo4j", "api", "worker"]


def service(name: str) -> Any:
    return services(**SECRETS)[name]


def test_the_file_fits_the_published_schema() -> None:
    checker = Path(sys.executable).with_name("check-jsonschema")
    done = subprocess.run(
        [checker, "--builtin-schema", "vendor.compose-spec", compose.FILE],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_services() -> None:
    assert list(services(**SECRETS)) == NAMES


# secrets


@pytest.mark.parametrize("value", ["", None])
@pytest.mark.parametrize("name", SECRETS)
def test_without_a_secret_nothing_starts(name: str, value: str | None) -> None:
    variables = {**SECRETS, name: value or ""}
    if value is None:
        del variables[name]

    with pytest.raises(MissingVariable, match=rf"{name}: set it .*docs/docker\.md"):
        services(**variables)


def test_no_secret_has_a_default() -> None:
    found = set(variables_of(compose.raw()))

    assert {name for name, operator in found if operator == "?"} == set(SECRETS)
    assert {name for name, operator in found if operator != "?"} == {"ENTENTE_VERSION"}


def test_the_page_names_every_variable_and_whether_it_is_needed() -> None:
    text = (PROJECT / "docs" / "docker.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| (yes|no) \|", text, re.MULTILINE))
    found = dict(variables_of(compose.raw()))

    assert rows == {name: "yes" if operator == "?" else "no" for name, operator in found.items()}


def test_every_password_and_token_comes_from_the_environment() -> None:
    for name in NAMES:
        for key, value in compose.raw()["services"][name]["environment"].items():
            if re.search(r"AUTH|PASSWORD|TOKEN", key):
                assert "?" in {operator for _, operator in variables_of(value)}, (name, key)


def test_the_settings_of_api_and_worker_are_settings_of_the_code() -> None:
    known = {variable(name, field) for name, field in Settings.model_fields.items()}
    for name in ("api", "worker"):
        assert set(service(name)["environment"]) <= known


def test_the_api_gets_a_token_since_it_listens_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    for key, value in service("api")["environment"].items():
        monkeypatch.setenv(key, value)
    settings = Settings()

    assert settings.host == "0.0.0.0"
    assert settings.write_token is not None
    assert settings.neo4j_uri == "bolt://neo4j:7687"
    assert settings.neo4j_password.get_secret_value() == SECRETS["NEO4J_PASSWORD"]


# walls


def test_ports_are_published_on_the_loopback_address_only() -> None:
    published = {name: service(name).get("ports", []) for name in NAMES}

    assert published["worker"] == []
    for ports in published.values():
        assert all(port.startswith("127.0.0.1:") for port in ports)


@pytest.mark.parametrize("name", NAMES)
def test_every_service_is_bounded_watched_and_without_privileges(name: str) -> None:
    found = service(name)

    assert set(found["deploy"]["resources"]["limits"]) == {"cpus", "memory"}
    assert {"test", "interval", "timeout", "retries", "start_period"} == set(found["healthcheck"])
    assert found["cap_drop"] == ["ALL"]
    assert found["security_opt"] == ["no-new-privileges:true"]
    assert found["restart"] == "unless-stopped"
    assert "stop_grace_period" in found
    # Neo4j's image writes its configuration into itself when it starts.
    assert found.get("read_only", False) is (name != "neo4j")


def test_the_worker_has_no_way_out() -> None:
    assert service("worker")["networks"] == ["store"]
    assert compose.raw()["networks"]["store"] == {"internal": True}


def test_what_neo4j_keeps_is_in_named_volumes() -> None:
    named = [volume.split(":") for volume in service("neo4j")["volumes"]]

    assert dict(named) == {"neo4j-data": "/data", "neo4j-logs": "/logs"}
    assert set(compose.raw()["volumes"]) == {name for name, _ in named}


def test_each_waits_for_what_it_needs() -> None:
    healthy = {"condition": "service_healthy"}

    assert service("api")["depends_on"] == {"neo4j": healthy}
    assert service("worker")["depends_on"] == {"neo4j": healthy, "api": healthy}


# Neo4j


def configured() -> dict[str, str]:
    """The settings of the Neo4j that `make neo4j` starts."""
    lines = (neo4j_jars.DEPLOY / "neo4j.conf").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def test_neo4j_is_the_version_that_the_tests_run() -> None:
    pom = (PROJECT / "deploy" / "neo4j" / "pom.xml").read_text(encoding="utf-8")
    version = re.search(r"<neo4j.version>(.+)</neo4j.version>", pom)

    assert version is not None
    assert service("neo4j")["image"] == f"neo4j:{version[1]}-community"


def test_neo4j_has_every_guard_of_the_other_one() -> None:
    here = neo4j_settings(service("neo4j")["environment"])
    there = configured()
    # Sizes may differ, and addresses must: of a container it is the ports that are on loopback.
    free = re.compile(r"memory|address|server\.https\.enabled|security_policy|post_connect_cmd")

    assert {k: v for k, v in there.items() if not free.search(k)}.items() <= here.items()


def test_neo4js_console_talks_to_the_ports_that_are_published() -> None:
    header = "dbms.security.http_static_content_security_policy_header"
    here = neo4j_settings(service("neo4j")["environment"])[header]
    there = configured()[header].replace("${bolt_port}", "7687").replace("${http_port}", "7474")

    # Its style and guide come from the API.
    assert here == f"{there} http://127.0.0.1:8000"
    assert "127.0.0.1:8000:8000" in service("api")["ports"]
    assert service("neo4j")["ports"] == ["127.0.0.1:7474:7474", "127.0.0.1:7687:7687"]


def test_neo4js_console_opens_with_what_the_api_serves() -> None:
    command = neo4j_settings(service("neo4j")["environment"])["browser.post_connect_cmd"]
    addresses = re.findall(r"http://127\.0\.0\.1:8000(/console/\S+?)(?:;|$)", command)

    with TestClient(assemble(_nothing, max_body_bytes=1_000), base_url=BASE_URL) as client:
        for address in addresses:
            answer = client.get(address, headers={"origin": "http://127.0.0.1:7474"})
            assert answer.status_code == 200, address
            assert answer.headers["access-control-allow-origin"] == "http://127.0.0.1:7474"
    assert len(addresses) == 2


@asynccontextmanager
async def _nothing(_app: FastAPI) -> AsyncIterator[None]:
    yield


def test_neo4j_starts_with_these_very_settings(
    neo4j_lib: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A setting that it does not know would stop the server."""
    given = neo4j_settings(service("neo4j")["environment"])
    template = {**configured(), **given}
    # Ports of the machine are not those of a container.
    for name in ("bolt", "http"):
        template[f"server.{name}.listen_address"] = f"127.0.0.1:${{{name}_port}}"
    deploy = tmp_path / "deploy"
    deploy.mkdir()
    shutil.copy(neo4j_jars.DEPLOY / "pom.xml", deploy)
    lines = [f"{name}={value}" for name, value in template.items()]
    (deploy / "neo4j.conf").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(neo4j_server, "DEPLOY", deploy)

    with (
        Neo4jServer(tmp_path / "home", lib=neo4j_lib) as server,
        open_driver(server.connection) as driver,
    ):
        shown = driver.execute_query("SHOW SETTINGS YIELD name, value", database_=DATABASE)[0]
    taken = {record["name"]: record["value"] for record in shown}

    assert taken["dbms.security.allow_csv_import_from_file_urls"] == "false"
    assert taken["server.directories.import"].endswith("/import")
    assert taken["server.memory.heap.max_size"] == "1.00GiB"
    # Internal ones are not shown; that it started says that it knows them.
    assert {name for name in given if not name.startswith("internal.")} <= set(taken)
