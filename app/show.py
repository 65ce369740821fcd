"""Facts as a person reads them in a terminal. Status first: VISITED is not PLANS_TO_VISIT."""

import shlex
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Final
from urllib.parse import urlencode

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from app.domain.model import Claim, Unread
from app.domain.ontology import Kind, Status, ontology
from app.domain.views import FactSummary
from app.graph.store import GraphReader
from app.printable import printable

MAX_ARTICLES: Final = 50
"""Of more articles than these the findings are not listed, but left to the API."""
PAGE: Final = 500

_STYLES: Final = {
    Status.OCCURRED: "green",
    Status.VIRTUAL: "green",
    Status.PLANNED: "cyan",
    Status.INVITED: "cyan",
    Status.REQUESTED: "cyan",
    Status.POSTPONED: "cyan",
    Status.HYPOTHETICAL: "yellow",
}
_OTHER_STYLE: Final = "red"


def facts_table(facts: Iterable[FactSummary], *, title: str | None = None) -> Table:
    """One row a fact, by kind and status; in brackets where that has no relationship."""
    table = _table(title)
    table.add_column("relationship", no_wrap=True)
    table.add_column("actor", overflow="fold")
    table.add_column("object", overflow="fold")
    table.add_column("when", no_wrap=True)
    table.add_column("articles/\norigins", justify="right", no_wrap=True)
    ordered = sorted(facts, key=_order)
    for fact, following in zip_longest(ordered, ordered[1:]):
        table.add_row(
            _relationship(fact),
            Text(printable(fact.actor.name)),
            _object(fact),
            # Two lines for an interval: the names need the width.
            (fact.edtf or "").replace("/", "/\n"),
            f"{fact.n_articles}/{fact.n_origins}",
            end_section=following is None or following.kind != fact.kind,
        )
    return table


def claims_table(claims: Iterable[Claim], *, title: str) -> Table:
    """One row a claim, in the order of the text."""
    table = _table(title)
    for column in ("kind", "status", "actor", "object", "when", "quote"):
        table.add_column(column, overflow="fold")
    for claim in claims:
        table.add_row(
            claim.kind.value,
            Text(claim.status.value, style=_STYLES.get(claim.status, _OTHER_STYLE)),
            Text(printable(claim.actor.name)),
            Text(printable(claim.object.name)),
            claim.time.edtf if claim.time else "",
            Text(printable(claim.quote)),
        )
    return table


def explained_table(claims: Iterable[Claim], *, title: str) -> Table:
    """One row a claim, and how it came about: what the explanation holds, key by key."""
    table = _table(title)
    for column in ("claim", "quote", "how"):
        table.add_column(column, overflow="fold")
    for claim in claims:
        status = Text(claim.status.value, style=_STYLES.get(claim.status, _OTHER_STYLE))
        said = f"{claim.kind.value} {printable(claim.actor.name)} -> {printable(claim.object.name)}"
        how = "\n".join(f"{key}: {_told(value)}" for key, value in claim.explanation.items())
        table.add_row(Text(f"{said}\n").append(status), Text(printable(claim.quote)), Text(how))
        table.add_section()
    return table


def _told(value: object) -> str:
    parts = value if isinstance(value, (list, tuple)) else [value]
    return printable("; ".join(str(part) for part in parts)) or "-"


def unread_table(unread: Iterable[Unread], *, title: str) -> Table:
    """One row for what gave no claim, in the order it was noted: the step, why, the words."""
    table = _table(title)
    for column in ("step", "why", "words"):
        table.add_column(column, overflow="fold")
    for one in unread:
        table.add_row(one.step, Text(printable(one.reason)), Text(printable(one.text)))
    return table


def show_findings(
    console: Console, reader: GraphReader, article_ids: Sequence[str]
) -> list[FactSummary]:
    """Print and return the facts that these articles support; of many articles only counts."""
    if len(article_ids) > MAX_ARTICLES:
        counts = reader.counts()
        console.print(f"the graph has {counts.n_facts} facts from {counts.n_claims} claims")
        return []
    fact_ids = {
        claim.fact_id
        for article_id in article_ids
        for claim in reader.claims_of(article_id, limit=PAGE, cursor=None).items
        if claim.fact_id is not None
    }
    facts = [reader.fact(fact_id) for fact_id in sorted(fact_ids)]
    if facts:
        console.print(facts_table(facts))
    else:
        console.print("no facts were found")
    return list(facts)


def show_next_steps(console: Console, url: str, facts: Sequence[FactSummary]) -> None:
    """Print where to look next, with ids of facts that were found."""
    console.print(f"Documentation, to read and to try: {url}/docs", highlight=False)
    linked = sorted((f for f in facts if f.relationship), key=lambda f: (-f.n_claims, f.fact_id))
    if not linked:
        return
    fact = linked[0]
    question = {"kind": fact.kind.value, "actor": fact.actor.entity_id}
    question["object"] = fact.object.entity_id
    for path in (
        f"/v1/check?{urlencode(question)}",
        f"/v1/facts/{fact.fact_id}",
        f"/v1/neighbors/{fact.actor.entity_id}?limit=5",
    ):
        # Not wrapped, so that it can be copied.
        console.print(f"  curl {shlex.quote(url + path)}", soft_wrap=True, highlight=False)


def _table(title: str | None) -> Table:
    """A table that says as much as it can in a terminal of 80 columns."""
    return Table(
        title=None if title is None else Text(printable(title)),
        title_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 1, 0, 0),
    )


def _order(fact: FactSummary) -> tuple[int, int, str, str, str]:
    return (
        list(Kind).index(fact.kind),
        ontology().rank(fact.status),
        fact.relationship or "",
        fact.actor.name,
        f"{fact.latest or fact.earliest or ''} {fact.fact_id}",
    )


def _relationship(fact: FactSummary) -> Text:
    style = _STYLES.get(fact.status, _OTHER_STYLE)
    disputed = " (disputed)" if fact.is_disputed else ""
    if fact.relationship is None:
        return Text(f"({fact.kind}, {fact.status}){disputed}", style="dim")
    return Text(fact.relationship + disputed, style=f"bold {style}")


def _object(fact: FactSummary) -> Text:
    more = [fact.title] if fact.title else []
    more += [entity.name for entity in (fact.place, fact.occasion) if entity is not None]
    name = f"{fact.object.name} ({', '.join(more)})" if more else fact.object.name
    return Text(printable(name))
