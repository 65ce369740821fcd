"""The console in a real Chromium, and what can be seen there."""

import contextlib
import json
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from playwright.sync_api import (
    Dialog,
    Locator,
    Page,
    Request,
    Response,
    ViewportSize,
    sync_playwright,
)

ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
)
VIEW: Final[ViewportSize] = {"width": 1360, "height": 860}
WAIT_MS: Final = 60_000
"""Generous: other tests may share the machine."""

_HERE: Final = {"127.0.0.1", "localhost"}
# D3 keeps with each element what it stands for.
_DRAWN: Final = """frame => ({
    nodes: [...frame.querySelectorAll("g.node")].map(g => ({
        labels: g.__data__.labels,
        properties: g.__data__.propertyMap,
        fill: g.querySelector("circle.b-outline").getAttribute("fill"),
        radius: g.querySelector("circle.b-outline").getAttribute("r"),
        caption: [...g.querySelectorAll("text")].map(t => t.textContent).join(""),
    })),
    edges: [...frame.querySelectorAll("g.relationship")].map(g => ({
        type: g.__data__.type,
        fill: g.querySelector("path.b-outline").getAttribute("fill"),
        outline: g.querySelector("path.b-outline").getAttribute("d"),
        caption: g.querySelector("text").textContent,
    })),
})"""


@dataclass
class Traffic:
    """Every request of a page that left for, or tried to leave for, another host."""

    answered: list[str] = field(default_factory=list)
    stopped: dict[str, str | None] = field(default_factory=dict)

    def watch(self, page: Page) -> None:
        """Note from now on."""
        page.on("response", self._on_response)
        page.on("requestfailed", self._on_failure)

    def _on_response(self, response: Response) -> None:
        if _is_elsewhere(response.url):
            self.answered.append(response.url)

    def _on_failure(self, request: Request) -> None:
        if _is_elsewhere(request.url):
            self.stopped[request.url] = request.failure


@dataclass(frozen=True)
class Picture:
    """Nodes and edges that the topmost frame shows."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]


class Console:
    """A page of the console that is open."""

    def __init__(self, page: Page, traffic: Traffic) -> None:
        self.page = page
        self.traffic = traffic
        self.dialogs: list[str] = []
        page.on("dialog", self._on_dialog)

    def open(self, address: str) -> None:
        """Go through the preset to the Browser, until the guide and the first picture are there."""
        self.page.goto(address)
        self.page.wait_for_url("**/browser/")
        self.page.get_by_text("What an edge looks like").wait_for()
        self.page.locator("g.node").first.wait_for()

    def favourite(self, question: str) -> Locator:
        """The entry of the list behind the star, which is opened if it is not."""
        entry = self.page.get_by_test_id(f"scriptTitle-{question}")
        if not entry.count():
            self.page.get_by_test_id("navigationFavorites").click()
            self.page.get_by_text("Entente", exact=True).click()
        return entry

    def write(self, cypher: str) -> None:
        """Put a query into the editor, as if pasted: it closes brackets that are typed."""
        self.page.get_by_test_id("activeEditor").click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(cypher)

    def run(self) -> None:
        """Run what is in the editor, with nothing else left on the page."""
        self.clear()
        self.page.get_by_test_id("editor-Run").click()
        self.page.get_by_test_id("frame-loaded-contents").first.wait_for()

    def do(self, command: str) -> None:
        """Run a command of the Browser's own, which begins with a colon."""
        self.write(command)
        self.page.get_by_test_id("editor-Run").click()

    def stored(self, key: str) -> Any:
        """What the Browser keeps under a key."""
        return json.loads(self.page.evaluate(f"localStorage.getItem('neo4j.{key}')"))

    def wait_for_style(self, is_wanted: Callable[[Any], bool]) -> None:
        """Wait until the Browser has stored a style that is wanted; it does so after a pause."""
        deadline = time.monotonic() + WAIT_MS / 1_000
        while not is_wanted(self.stored("grass")):
            assert time.monotonic() < deadline
            self.page.wait_for_timeout(100)

    def clear(self) -> None:
        """Close every frame."""
        for _ in range(self.page.get_by_test_id("frame").count()):
            self.page.get_by_title("Close", exact=True).first.click()

    @contextlib.contextmanager
    def stranger(self, *, bypass_csp: bool = False) -> Iterator[Page]:
        """A page of the same browser with a storage of its own."""
        assert self.page.context.browser is not None
        context = self.page.context.browser.new_context(viewport=VIEW, bypass_csp=bypass_csp)
        try:
            yield context.new_page()
        finally:
            context.close()

    def picture(self, n_nodes: int, n_edges: int) -> Picture:
        """What is drawn, when at least so much is; whoever asks compares."""
        frame = self.page.get_by_test_id("frame").first
        frame.locator("g.node").nth(n_nodes - 1).wait_for()
        frame.locator("g.relationship").nth(n_edges - 1).wait_for(state="attached")
        # What the Browser might add of itself would come now.
        self.page.wait_for_timeout(500)
        return Picture(**frame.evaluate(_DRAWN))

    def _on_dialog(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def shoot(self, path: Path) -> None:
        """A picture of the topmost frame alone, its graph as large as fits."""
        self.page.get_by_title("Fullscreen", exact=True).first.click()
        # It covers a part of the graph. Once closed it stays so, in later frames too.
        inspector = self.page.get_by_label("Collapse the node properties display")
        if inspector.count():
            inspector.first.click()
        self.page.wait_for_timeout(1_500)
        self.page.get_by_label("zoom-to-fit").first.click()
        self.page.wait_for_timeout(1_500)
        self.page.screenshot(path=path)
        self.page.get_by_title("Close fullscreen", exact=True).first.click()


def width_of(outline: str) -> float | None:
    """Width of a straight edge, from the outline that is drawn; None for a bent one."""
    found = re.match(r"M \S+ ([\d.]+) L", outline)
    return None if found is None or "A" in outline else 2 * float(found[1])


def _is_elsewhere(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in {"data", "blob"} and parts.hostname not in _HERE


@contextlib.contextmanager
def chromium_page(path: str) -> Iterator[tuple[Page, Traffic]]:
    """An empty page in a Chromium of its own, with the traffic of everything it will do."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        page = browser.new_page(viewport=VIEW)
        page.set_default_timeout(WAIT_MS)
        traffic = Traffic()
        traffic.watch(page)
        try:
            yield page, traffic
        finally:
            browser.close()
