"""The console's files as they are served: by the API under `/console/`, and by Neo4j itself.

Both serve style and guide. Only Neo4j's own server has the page that presets the Browser, whose
storage belongs to that server's origin (`app.console.classpath`).
"""

import hashlib
import html
import json
import string
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from app.console.queries import SavedQuery, placeholders, saved_queries
from app.console.style import Rules, StatusClass, grass, palette, rules
from app.domain.ontology import ontology

STYLE: Final = "entente.grass"
GUIDE: Final = "guide.html"
QUERIES: Final = "queries.json"

_TEXT: Final = "text/plain; charset=utf-8"
_HTML: Final = "text/html; charset=utf-8"
_JSON: Final = "application/json"
_FOLDER: Final = {"id": "entente", "name": "Entente"}

BEHIND_AN_EDGE: Final = """\
MATCH (fact:Fact {fact_id: 'fct_...'})<-[support:SUPPORTS]-(claim:Claim)-[source:FROM]->(article)
RETURN fact, support, claim, source, article"""

# By name in the settings of the Browser. Read transactions guard against accidents; that nobody
# is told who asks what is a matter of the server's content policy, and asked for here as well.
_SETTINGS: Final[Mapping[str, Any]] = {
    "playImplicitInitCommands": True,
    "useReadTransactions": True,
    "allowCrashReports": False,
    "allowUserStats": False,
    "showSampleScripts": False,
    "enableMultiStatementMode": True,
    "connectionTimeout": 30_000,
    "autoComplete": False,
    "scrollToTop": True,
    "showWheelZoomInfo": False,
    "theme": "normal",
}
_NEVER_ASK: Final = {"consentBannerShownCount": 99}
_CONNECTION: Final = {
    "id": "$$discovery",
    "name": "$$discovery",
    "type": "bolt",
    "db": None,
    "username": "neo4j",
    "authenticationMethod": "NATIVE",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file: its bytes, and the type they are served under."""

    content: bytes
    media_type: str

    @property
    def etag(self) -> str:
        """Changes when the bytes do, and only then."""
        return f'"{hashlib.sha256(self.content).hexdigest()[:32]}"'


@cache
def assets() -> Mapping[str, Asset]:
    """What the API serves, by name."""
    return {
        STYLE: Asset(grass(_rules()).encode(), _TEXT),
        GUIDE: Asset(guide(saved_queries()).encode(), _HTML),
        QUERIES: Asset(dumped([query.model_dump() for query in saved_queries()]), _JSON),
    }


def preset(queries: Sequence[SavedQuery]) -> dict[str, Any]:
    """What `preset.js` writes into the Browser's storage; the first query is drawn at once."""
    return {
        "grass": _rules(),
        "folder": _FOLDER,
        "documents": [
            {"id": f"entente-{query.name}", "folder": _FOLDER["id"], "content": query.favourite}
            for query in queries
        ],
        "settings": {**_SETTINGS, "initCmd": queries[0].cypher},
        "udc": _NEVER_ASK,
        "connection": _CONNECTION,
    }


def guide(queries: Iterable[SavedQuery]) -> str:
    """The guide as HTML: what the colours mean, and every query, ready to run."""
    types = placeholders(ontology(), palette())
    legend = (_legend_row(cls, types[name]) for name, cls in palette().classes.items())
    return string.Template(static(GUIDE)).substitute(
        legend="\n".join(legend),
        questions="\n".join(_question(query) for query in queries),
        behind=html.escape(BEHIND_AN_EDGE),
    )


def _legend_row(cls: StatusClass, types: Iterable[str]) -> str:
    # The Browser's own style sheet has no class for this, and its policy allows no picture.
    line = (
        "display:inline-block;vertical-align:middle;width:60px;"
        f"height:{cls.width:g}px;background:{cls.color}"
    )
    names = " ".join(f"<code>{name}</code>" for name in types)
    return (
        f'      <tr><td><span style="{line}"></span></td>'
        f'<td style="padding:2px 20px">{html.escape(cls.means)}</td><td>{names}</td></tr>'
    )


def _question(query: SavedQuery) -> str:
    return (
        f"  <h5>{html.escape(query.question)}</h5>\n"
        f"  <p>{html.escape(query.draws)}</p>\n"
        f'  <pre class="code runnable">{html.escape(query.cypher)}</pre>'
    )


def _rules() -> Rules:
    return rules(ontology(), palette())


def static(name: str) -> str:
    """The text of a file in `app/console/static`."""
    return files("app.console").joinpath("static", name).read_text(encoding="utf-8")


def dumped(value: Any) -> bytes:
    """The value as JSON for people to read."""
    return json.dumps(value, ensure_ascii=False, indent=1).encode()
