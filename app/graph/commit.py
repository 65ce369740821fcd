"""Writing what was read in articles, each whole or not at all, in one transaction.

Read under locks, compute the difference in memory (`app.graph.difference`), write only that. The
locks are taken in one order everywhere (see `queries.commit`), so two workers cannot resolve one
dossier at once, and wait for each other rather than deadlock.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Final, LiteralString

import neo4j

from app.domain.errors import LeaseLost
from app.domain.model import Claim, Extraction
from app.domain.ontology import ontology
from app.graph.codec import (
    article_properties,
    canonical,
    claim_from,
    claim_properties,
    fact_from,
    fact_properties,
    version_text,
)
from app.graph.difference import Difference, Edge, Graph, Link, difference, resolved
from app.graph.names import Citations, apply_changes, citation_changes, entity_properties
from app.graph.queries import articles as queue_texts
from app.graph.queries import commit as q
from app.graph.queries import typed
from app.graph.queue import Lease
from app.graph.session import run, run_rows


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article ready to be written: its lease, what was read in it, the claims that passed."""

    lease: Lease
    extraction: Extraction
    claims: Sequence[Claim]
    n_refused: int


@dataclass(frozen=True, slots=True)
class Committed:
    """What a commit did. `n_facts` counts the facts created, changed or deleted."""

    n_claims: int
    n_refused: int
    n_facts: int


def commit_in(
    tx: neo4j.ManagedTransaction, batch: Sequence[Prepared], *, now: datetime
) -> Committed:
    """Write all of the batch; LeaseLost, and nothing written, if one lease is not current."""
    newest = _lock_articles(tx, batch)
    own = _claims_of_articles(tx, newest)
    read = [claim for prepared in batch for claim in prepared.claims]
    _lock_dossiers(tx, [*own, *read])
    old = _stored(tx, {claim.dossier_id for claim in (*own, *read)})
    own_ids = {claim.claim_id for claim in own}
    others = [claim for claim_id, claim in old.claims.items() if claim_id not in own_ids]
    new = resolved([*others, *read], ontology())
    changes = difference(old, new)
    _write(tx, changes, old)
    _remove_empty_dossiers(tx, old, new)
    _log(tx, changes.changes(), now)
    run_rows(tx, q.FINISH_ARTICLES, [_finish(p, newest) for p in batch])
    return Committed(
        n_claims=len(read),
        n_refused=sum(p.n_refused for p in batch),
        n_facts=len(changes.changes()),
    )


# Read, under locks


def _lock_articles(tx: neo4j.ManagedTransaction, batch: Sequence[Prepared]) -> dict[str, str]:
    """By article, the newest version that has arrived."""
    rows = [{"article_id": p.lease.article.article_id, "token": p.lease.token} for p in batch]
    held = run_rows(tx, q.LOCK_ARTICLES, sorted(rows, key=lambda row: row["article_id"]))
    newest = {row["article_id"]: row["newest_key"] for row in held}
    lost = sorted({row["article_id"] for row in rows} - newest.keys())
    if lost:
        raise LeaseLost(f"the lease on article {lost[0]} is not this worker's any more")
    return newest


def _claims_of_articles(tx: neo4j.ManagedTransaction, article_ids: Iterable[str]) -> list[Claim]:
    rows = run(tx, q.CLAIMS_OF_ARTICLES, article_ids=sorted(article_ids))
    return [claim_from(row["body"]) for row in rows]


def _lock_dossiers(tx: neo4j.ManagedTransaction, claims: Iterable[Claim]) -> None:
    rows = {
        claim.dossier_id: {
            "dossier_id": claim.dossier_id,
            "kind": claim.kind.value,
            "actor_id": claim.pair[0],
            "object_id": claim.pair[1],
        }
        for claim in claims
    }
    run_rows(tx, q.LOCK_DOSSIERS, [rows[dossier_id] for dossier_id in sorted(rows)])


def _stored(tx: neo4j.ManagedTransaction, dossier_ids: Iterable[str]) -> Graph:
    wanted = sorted(dossier_ids)
    if not wanted:
        return Graph(claims={}, facts={}, fact_of={}, may_refer={})
    claims = run(tx, q.CLAIMS_OF_DOSSIERS, dossier_ids=wanted)
    facts = [fact_from(r["fact"]) for r in run(tx, q.FACTS_OF_DOSSIERS, dossier_ids=wanted)]
    return Graph(
        claims={row["claim_id"]: claim_from(row["body"]) for row in claims},
        facts={fact.fact_id: fact for fact in facts},
        fact_of={row["claim_id"]: row["fact_id"] for row in claims if row["fact_id"]},
        may_refer={r["claim_id"]: tuple(r["may_refer_to"]) for r in claims if r["may_refer_to"]},
    )


# Write


def _write(tx: neo4j.ManagedTransaction, changes: Difference, old: Graph) -> None:
    """Everything but the article itself: entities first, which are locks too."""
    removed = [old.claims[claim_id] for claim_id in changes.claims_removed]
    uncited = _cite(tx, citation_changes(removed, changes.claims_added))
    _remove(tx, changes)
    run_rows(tx, q.ADD_FACTS, [fact_properties(f) for f in changes.facts_added])
    run_rows(tx, q.CHANGE_FACTS, [fact_properties(f) for f in changes.facts_changed])
    run_rows(tx, q.ADD_CLAIMS, _claim_rows(changes.claims_added, changes))
    run_rows(tx, q.CHANGE_CLAIMS, _claim_rows(changes.claims_changed, changes))
    _each_type(tx, _ADD_LINKS, changes.links_added)
    _each_edge_type(tx, typed.ADD_EDGES, changes.edges_added)
    if uncited:
        run(tx, q.REMOVE_ENTITIES, ids=uncited)


def _claim_rows(claims: Iterable[Claim], changes: Difference) -> list[dict[str, Any]]:
    return [
        claim_properties(
            claim, changes.fact_of.get(claim.claim_id), changes.may_refer.get(claim.claim_id, ())
        )
        for claim in claims
    ]


def _remove(tx: neo4j.ManagedTransaction, changes: Difference) -> None:
    gone = {*changes.claims_removed, *changes.facts_removed}
    # What hangs on a removed node goes with it.
    links = [link for link in changes.links_removed if not {link.start, link.end} & gone]
    _each_type(tx, _REMOVE_LINKS, links)
    _each_edge_type(tx, typed.REMOVE_EDGES, changes.edges_removed)
    if changes.claims_removed:
        run(tx, q.REMOVE_CLAIMS, ids=changes.claims_removed)
    if changes.facts_removed:
        run(tx, q.REMOVE_FACTS, ids=changes.facts_removed)


def _cite(tx: neo4j.ManagedTransaction, citations: Citations) -> list[str]:
    """Make and name the entities; return those that nothing cites any more."""
    named: list[dict[str, Any]] = []
    uncited: list[str] = []
    for entity_type, keys in groupby(sorted(citations), key=lambda key: key[0]):
        wanted = [{"entity_id": key[1], "type": entity_type.value} for key in keys]
        for row in run_rows(tx, typed.LOCK_ENTITIES[entity_type], wanted):
            entity_id = row["entity_id"]
            counts = apply_changes(row["citations"], citations[entity_type, entity_id])
            if counts:
                named.append(entity_properties(entity_id, counts))
            else:
                uncited.append(entity_id)
    run_rows(tx, q.NAME_ENTITIES, named)
    return uncited


_ADD_LINKS: Final[Mapping[str, LiteralString]] = {
    "SUPPORTS": q.ADD_SUPPORTS,
    "MAY_REFER_TO": q.ADD_MAY_REFER,
    **typed.ADD_ARGUMENTS,
}
_REMOVE_LINKS: Final[Mapping[str, LiteralString]] = {
    "SUPPORTS": q.REMOVE_SUPPORTS,
    "MAY_REFER_TO": q.REMOVE_MAY_REFER,
    **typed.REMOVE_ARGUMENTS,
}


def _each_type(
    tx: neo4j.ManagedTransaction, texts: Mapping[str, LiteralString], links: Sequence[Link]
) -> None:
    for name, members in groupby(links, key=lambda link: link.type):
        run_rows(tx, texts[name], [{"start": m.start, "end": m.end} for m in members])


def _each_edge_type(
    tx: neo4j.ManagedTransaction, texts: Mapping[str, LiteralString], edges: Sequence[Edge]
) -> None:
    for name, members in groupby(edges, key=lambda edge: edge.relationship):
        rows = [
            {
                "actor_id": edge.actor_id,
                "object_id": edge.object_id,
                "fact_id": edge.fact_id,
                "properties": dict(edge.properties),
            }
            for edge in members
        ]
        run_rows(tx, texts[name], rows)


def _remove_empty_dossiers(tx: neo4j.ManagedTransaction, old: Graph, new: Graph) -> None:
    used = {claim.dossier_id for claim in new.claims.values()}
    empty = sorted({claim.dossier_id for claim in old.claims.values()} - used)
    if empty:
        run(tx, q.REMOVE_DOSSIERS, ids=empty)


def _log(tx: neo4j.ManagedTransaction, changes: Sequence[tuple[str, str]], now: datetime) -> None:
    """One row for each changed fact, numbered without gaps in the order of commits."""
    if not changes:
        return
    first = run(tx, queue_texts.NEXT_NUMBERS, key="changes", n=len(changes))[0]["first"]
    rows = [
        {"seq": first + i, "at": now, "what": what, "subject_id": fact_id}
        for i, (fact_id, what) in enumerate(changes)
    ]
    run_rows(tx, q.ADD_CHANGES, rows)


def _finish(prepared: Prepared, newest: Mapping[str, str]) -> dict[str, Any]:
    """The article's node with its new content; queued again if a newer version has arrived."""
    article, read = prepared.lease.article, prepared.extraction
    report = read.report.model_copy(
        update={"n_claims": len(prepared.claims), "n_refused": prepared.n_refused}
    )
    properties = article_properties(article) | {
        "told_on": read.told_on,
        "inferred_date": read.inferred_date,
        "date_premise": read.date_premise,
        "n_claims": len(prepared.claims),
        "report": canonical(report.model_dump(mode="json")),
        "error": None,
        **dict.fromkeys(("token", "worker", "lease_until", "leased_key")),
    }
    if newest[article.article_id] == version_text(article):
        return properties | {"state": "done", "pending": None, "queue_no": None}
    return properties | {"state": "queued", "attempts": 0}
