"""The console as somebody sees it: Neo4j's own Browser in Chromium, over the graph of the seeds.

One page for all tests of this file, in their order: it takes seconds to open.
`ENTENTE_RENEW_SCREENSHOTS=1` (`make screenshots`) makes the pictures of docs/console.md anew.
"""

import json
import os
import threading
import time
import urllib.request
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import pytest
import uvicorn
from fastapi import FastAPI

from app.api.application import assemble
from app.console.assets import assets
from app.console.queries import saved_queries
from app.console.style import palette, rules
from app.domain.ontology import ontology
from app.graph.connection import DATABASE, Connection, open_driver
from app.local_console import address
from tests.console.browser import Console, chromium_page, width_of
from tests.console.conftest import Fill, query
from tests.console.drawing import drawn

DOCS: Final = Path(__file__).parents[2] / "docs" / "console"
SHOTS: Final = ("everything", "happened-or-not", "words")
MARKUP: Final = "<img src=x onerror=alert(1)>"
STYLE: Final = rules(ontology(), palette())


@pytest.fixture(scope="module")
def server(chromium: str, neo4j_connection: Connection, fill: Fill) -> Connection:
    """The Neo4j with the console, and the seeds in it; no test of this file may empty it."""
    fill(neo4j_connection)
    return neo4j_connection


@pytest.fixture(scope="module")
def console(server: Connection, chromium: str) -> Iterator[Console]:
    """The console, opened by the address that `entente console` gives on a terminal."""
    with chromium_page(chromium) as (page, traffic):
        console = Console(page, traffic)
        console.open(address(server, password=server.password))
        yield console


def test_it_opens_connected_with_guide_and_picture(server: Connection, console: Console) -> None:
    expected = drawn(server, query("everything").cypher)

    picture = console.page.evaluate(
        "[document.querySelectorAll('g.node').length, "
        "document.querySelectorAll('g.relationship').length]"
    )

    assert picture == [len(expected.nodes), len(expected.relationships)]
    assert server.password not in console.page.url
    assert console.page.get_by_text("Database access not available").count() == 0


def test_the_preset_is_what_the_browser_works_with(console: Console) -> None:
    assert console.stored("grass") == STYLE
    assert console.stored("settings")["useReadTransactions"] is True
    assert console.stored("settings")["autoComplete"] is False


def test_every_question_is_a_favourite(console: Console) -> None:
    for one in saved_queries():
        console.favourite(one.question).wait_for()


@pytest.mark.parametrize("name", [one.name for one in saved_queries()])
def test_a_favourite_draws_what_the_driver_answers(
    server: Connection, console: Console, name: str
) -> None:
    """By keys and in the style's colours and widths, and not one edge more."""
    expected = drawn(server, query(name).cypher)
    console.favourite(query(name).question).click()

    console.run()
    picture = console.picture(len(expected.nodes), len(expected.relationships))

    assert {next(iter(set(n["labels"]) - {"Entity"})) for n in picture.nodes} == {
        label for label, _ in expected.nodes
    }
    assert len(picture.nodes) == len(expected.nodes)
    assert sorted(edge["type"] for edge in picture.edges) == sorted(
        edge[0] for edge in expected.relationships
    )
    for node in picture.nodes:
        (label,) = set(node["labels"]) - {"Entity"}
        style = STYLE[f"node.{label}"]
        assert node["fill"] == style["color"]
        assert 2 * float(node["radius"]) == float(style["diameter"].removesuffix("px"))
        assert node["caption"].strip()
    for edge in picture.edges:
        style = STYLE[f"relationship.{edge['type']}"]
        assert edge["fill"] == style["color"]
        width = width_of(edge["outline"])
        assert width is None or f"{width:g}px" == style["shaft-width"]
    if name == "everything":
        assert len({width_of(edge["outline"]) for edge in picture.edges} - {None}) >= 4


def test_a_query_of_the_guide_goes_to_the_editor_and_runs(console: Console) -> None:
    console.clear()
    console.do(f":play {console.page.url}entente/guide.html")
    console.page.locator("pre.runnable").nth(2).click()

    console.run()

    assert {edge["type"] for edge in console.picture(4, 4).edges} == {"VISITED"}


def test_the_style_as_text_is_read_as_the_preset(console: Console) -> None:
    """It is what the API serves, for a Browser that our preset cannot reach."""
    console.do(":style reset")
    console.wait_for_style(lambda style: "node.Leader" not in style)

    console.do(f":style {console.page.url}entente/entente.grass")

    console.wait_for_style(lambda style: style == STYLE)


def test_a_write_is_refused(server: Connection, console: Console) -> None:
    console.write("CREATE (n:Leader {name: 'nobody'}) RETURN n")
    console.run()

    console.page.get_by_text("Neo.ClientError.Statement.AccessMode").first.wait_for()
    assert drawn(server, "MATCH (n:Leader {name: 'nobody'}) RETURN n").n_rows == 0


def test_a_name_with_markup_in_it_is_text(server: Connection, console: Console) -> None:
    with open_driver(server) as driver:
        driver.execute_query(
            "CREATE (:Entity:Leader {entity_id: $name, name: $name})-[:VISITED {date: $name}]->"
            "(:Entity:Country {entity_id: 'X', name: $name})",
            {"name": MARKUP},
            database_=DATABASE,
        )
    console.write(f"MATCH (a:Leader {{name: '{MARKUP}'}})-[r]->(b:Entity) RETURN a, r, b")
    console.run()

    picture = console.picture(2, 1)
    assert {node["properties"]["name"] for node in picture.nodes} == {MARKUP}
    assert all(node["caption"].replace(" ", "").startswith("<img") for node in picture.nodes)
    console.page.locator("g.node").first.click()
    console.page.get_by_test_id("vizInspector").get_by_text(MARKUP).first.wait_for()
    console.page.get_by_test_id("cypherFrameSidebarTable").first.click()
    console.page.get_by_text("onerror").first.wait_for()
    assert console.page.locator("img[src=x]").count() == 0
    assert console.dialogs == []
    with open_driver(server) as driver:
        driver.execute_query(
            "MATCH (n:Entity {name: $name}) DETACH DELETE n", {"name": MARKUP}, database_=DATABASE
        )


def test_nobody_else_is_called(console: Console) -> None:
    """After all of the above. What the Browser tries of itself, the content policy stops."""
    assert console.traffic.answered == []
    assert set(console.traffic.stopped.values()) <= {"csp"}


@pytest.mark.parametrize(
    "path", ["/browser/", "/browser/preset.html", "/browser/entente/guide.html"]
)
def test_every_page_has_the_strict_policy(server: Connection, path: str) -> None:
    with urllib.request.urlopen(f"{server.http_url}{path}") as response:
        policy = response.headers["Content-Security-Policy"]

    bolt = server.uri.removeprefix("bolt://")
    assert dict(rule.strip().split(" ", 1) for rule in policy.split(";")) == {
        "default-src": "'self'",
        "script-src": "'self'",
        "img-src": "'self' data:",
        "style-src": "'self' 'unsafe-inline'",
        "font-src": "'self'",
        "base-uri": "'none'",
        "object-src": "'none'",
        "frame-ancestors": "'none'",
        "connect-src": f"'self' ws://{bolt} {server.http_url} http://{bolt}",
    }


def test_favourites_of_ones_own_stay(server: Connection, console: Console) -> None:
    own = {"id": "mine", "content": "// mine\nRETURN 1"}
    documents = [*console.stored("documents"), own]
    console.page.evaluate(
        f"localStorage.setItem('neo4j.documents', {json.dumps(json.dumps(documents))})"
    )

    console.open(address(server))

    kept = [entry["id"] for entry in console.stored("documents") if not entry.get("isStatic")]
    assert kept == [*(f"entente-{one.name}" for one in saved_queries()), "mine"]


def test_without_the_password_it_is_asked_for(server: Connection, console: Console) -> None:
    with console.stranger() as page:
        page.goto(address(server))
        page.get_by_test_id("password").wait_for()

        assert page.get_by_test_id("username").input_value() == "neo4j"


@pytest.fixture(scope="module")
def api() -> Iterator[str]:
    """Address of the API, without a store: the console's files need none."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield

    app = assemble(lifespan, max_body_bytes=10_000)
    serving = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None))
    thread = threading.Thread(target=serving.run)
    thread.start()
    while not serving.started:
        time.sleep(0.01)
    host, port = serving.servers[0].sockets[0].getsockname()
    yield f"http://{host}:{port}"
    serving.should_exit = True
    thread.join()


def test_the_api_gives_its_files_to_the_browser_and_nothing_else(
    server: Connection, console: Console, api: str
) -> None:
    """As the Browser asks for a guide, from its own origin, where a policy allows the address."""
    ask = """address => fetch(address, {headers: {pragma: "no-cache", "cache-control": "no-cache"}})
        .then(answer => answer.text(), error => error.name)"""
    with console.stranger(bypass_csp=True) as page:
        page.goto(f"{server.http_url}/browser/manifest.json")
        for name, asset in assets().items():
            assert page.evaluate(ask, f"{api}/console/{name}") == asset.content.decode()
        assert page.evaluate(ask, f"{api}/v1/ontology") == "TypeError"


@pytest.mark.skipif(
    not os.environ.get("ENTENTE_RENEW_SCREENSHOTS"), reason="the pictures are made on demand"
)
@pytest.mark.parametrize("name", SHOTS)
def test_pictures_are_made(console: Console, name: str) -> None:
    DOCS.mkdir(exist_ok=True)
    console.write(query(name).cypher)
    console.run()
    console.shoot(DOCS / f"{name}.png")


@pytest.mark.parametrize("name", SHOTS)
def test_a_picture_is_there_and_small(name: str) -> None:
    picture = (DOCS / f"{name}.png").read_bytes()

    assert picture.startswith(b"\x89PNG")
    assert len(picture) < 200_000
