"""The guide shows what the favourites hold, loads nothing from anywhere, and runs nothing."""

import html
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from app.console.assets import BEHIND_AN_EDGE, assets, guide, preset, static
from app.console.queries import saved_queries
from app.console.style import palette
from app.graph.schema import DIRECT_TYPES

GUIDE = assets()["guide.html"].content.decode()
PAGES = {"guide.html": GUIDE, "preset.html": static("preset.html")}
VOID = {"meta"}


class Balance(HTMLParser):
    """Notes every element, attribute and fault."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


def parsed(page: str) -> Balance:
    parser = Balance()
    parser.feed(page)
    parser.close()
    return parser


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_whole(page: str) -> None:
    found = parsed(PAGES[page])

    assert (found.open, found.faults) == ([], [])


@pytest.mark.parametrize("page", PAGES)
def test_a_page_loads_nothing_from_elsewhere_and_has_no_script_in_it(page: str) -> None:
    assert "//" not in PAGES[page]
    assert not re.search(r"<script[^>]*>[^<]", PAGES[page])
    assert not any(name.startswith("on") for name, _ in parsed(PAGES[page]).attributes)
    assert "javascript:" not in PAGES[page]


def test_the_script_names_no_other_server() -> None:
    assert not re.search(r"https?:", static("preset.js"))
    assert "eval" not in static("preset.js")


def test_what_can_be_run_is_what_the_favourites_hold() -> None:
    runnable = re.findall(r'<pre class="code runnable">(.*?)</pre>', GUIDE, re.DOTALL)

    texts = [html.unescape(text) for text in runnable]
    assert texts == [*(query.cypher for query in saved_queries()), BEHIND_AN_EDGE]
    favourites = [entry["content"] for entry in preset(saved_queries())["documents"]]
    assert favourites == [f"// {query.question}\n{query.cypher}" for query in saved_queries()]


def test_the_legend_has_every_class_with_its_colour_width_and_types() -> None:
    for cls in palette().classes.values():
        assert f"height:{cls.width:g}px;background:{cls.color}" in GUIDE
        assert html.escape(cls.means) in GUIDE
    assert sorted(re.findall(r"<code>([A-Z_]{3,})</code>", GUIDE)) == sorted(DIRECT_TYPES)


def test_a_query_with_markup_in_it_is_shown_as_text() -> None:
    evil = saved_queries()[0].model_copy(update={"question": "<img src=x>", "cypher": "a < b & c"})

    text = guide([evil])

    assert "<img" not in text
    assert "a &lt; b &amp; c" in text


def test_the_preset_guards_against_writes_and_tells_nobody() -> None:
    settings = preset(saved_queries())["settings"]

    assert settings["useReadTransactions"]
    # Otherwise every edge between the nodes of an answer is drawn, plans among the visits.
    assert not settings["autoComplete"]
    assert not settings["allowUserStats"]
    assert not settings["allowCrashReports"]


def test_the_queries_are_served_as_data() -> None:
    served = json.loads(assets()["queries.json"].content)

    assert [row["name"] for row in served] == [query.name for query in saved_queries()]


def test_the_page_of_the_documentation_shows_every_class_and_question() -> None:
    page = (Path(__file__).parents[2] / "docs" / "console.md").read_text(encoding="utf-8")

    for name, cls in palette().classes.items():
        row = f"| {name} | `{cls.color}` | {cls.width:g} px | {cls.means} |"
        assert row in page
    for query in saved_queries():
        assert f"| `{query.name}` | {query.question} | {query.draws} |" in page
