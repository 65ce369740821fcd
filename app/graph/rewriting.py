"""The one way in which the graph is changed: take claims away, put claims there, judge anew.

Read under locks, compute the difference in memory (`app.graph.difference`), write only that. The
locks of dossiers are taken in one order (see `queries.commit`), so two transactions cannot resolve
one at once, and mostly wait for each other; a deadlock that is left, as with the queue's counter,
is broken by the store and run again. The counter of changes comes last; under its lock the
judgements are read a second time, so that nothing ends on judgements that have changed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Final, LiteralString

import neo4j

from app.domain.judge import Judged
from app.domain.model import Claim, Judgement
from app.domain.ontology import EntityType, Kind, ontology
from app.graph.codec import claim_from, claim_properties, fact_from, fact_properties
from app.graph.difference import Difference, Edge, Graph, Link, difference, resolved
from app.graph.names import Citations, apply_changes, citation_changes, entity_properties
from app.graph.queries import articles as queue_texts
from app.graph.queries import commit as q
from app.graph.queries import judgements as judgement_texts
from app.graph.queries import typed
from app.graph.session import Raced, run, run_rows

Change = tuple[str, str]
"""What happened, and the id of what it happened to."""


@dataclass(frozen=True, slots=True)
class Rewriting:
    """What is to change: claims, as extracted, that go and that come, and the judgements.

    `before` are the judgements that the store was resolved by, `after` those that hold from now on.
    """

    removed: Sequence[Claim]
    added: Sequence[Claim]
    before: Judged
    after: Judged


def judgements_in_force(tx: neo4j.ManagedTransaction) -> tuple[Judgement, ...]:
    """All judgements that are in force, by id."""
    rows = run(tx, judgement_texts.IN_FORCE)
    found = [Judgement.model_validate_json(row["body"]) for row in rows]
    return tuple(sorted(found, key=lambda j: j.judgement_id))


def rewrite(tx: neo4j.ManagedTransaction, wanted: Rewriting) -> list[Change]:
    """Make the change, all but its log; what happened to which fact."""
    judged = [wanted.before.apply(claim) for claim in wanted.removed]
    judged += [wanted.after.apply(claim) for claim in wanted.added]
    touched = {claim.dossier_id: claim for claim in judged}
    _lock_dossiers(tx, touched)
    stored, old = _stored(tx, touched, wanted.before)
    gone = {claim.claim_id for claim in wanted.removed}
    if not gone <= stored.keys():
        raise Raced("a claim was removed in between")
    bodies = {claim_id: claim for claim_id, claim in stored.items() if claim_id not in gone}
    bodies |= {claim.claim_id: claim for claim in wanted.added}
    new = resolved(bodies.values(), wanted.after, ontology())
    changes = difference(old, new)
    _write(tx, changes, new, bodies)
    used = {claim.dossier_id for claim in new.claims.values()}
    if empty := sorted(touched.keys() - used):
        run(tx, q.REMOVE_DOSSIERS, ids=empty)
    return changes.changes()


def log(
    tx: neo4j.ManagedTransaction,
    changes: Sequence[Change],
    now: datetime,
    *,
    read_under: Sequence[Judgement],
) -> None:
    """Write the log of changes, numbered without gaps in the order of commits; always last.

    Raced if the judgements in force are no more those that the change was made under.
    """
    first = run(tx, queue_texts.NEXT_NUMBERS, key="changes", n=len(changes))[0]["first"]
    if judgements_in_force(tx) != tuple(read_under):
        raise Raced("a judgement was made in between")
    rows = [
        {"seq": first + i, "what": what, "subject_id": subject_id}
        for i, (what, subject_id) in enumerate(changes)
    ]
    if rows:
        run(tx, q.ADD_CHANGES, rows=rows, at=now)


def claims_of_articles(tx: neo4j.ManagedTransaction, article_ids: Iterable[str]) -> list[Claim]:
    """What these articles say, as it was extracted."""
    rows = run(tx, q.CLAIMS_OF_ARTICLES, article_ids=sorted(article_ids))
    return [claim_from(row["body"]) for row in rows]


# Read, under locks


def _lock_dossiers(tx: neo4j.ManagedTransaction, touched: Mapping[str, Claim]) -> None:
    rows = [
        {
            "dossier_id": dossier_id,
            "kind": claim.kind.value,
            "actor_id": claim.pair[0],
            "object_id": claim.pair[1],
        }
        for dossier_id, claim in sorted(touched.items())
    ]
    run_rows(tx, q.LOCK_DOSSIERS, rows)


def _stored(
    tx: neo4j.ManagedTransaction, dossier_ids: Iterable[str], judged: Judged
) -> tuple[dict[str, Claim], Graph]:
    """The claims of some dossiers as they were extracted, and the dossiers as they stand."""
    wanted = sorted(dossier_ids)
    if not wanted:
        return {}, Graph()
    rows = run(tx, q.CLAIMS_OF_DOSSIERS, dossier_ids=wanted)
    facts = [fact_from(r["fact"]) for r in run(tx, q.FACTS_OF_DOSSIERS, dossier_ids=wanted)]
    bodies = {row["claim_id"]: claim_from(row["body"]) for row in rows}
    return bodies, Graph(
        claims={claim_id: judged.apply(claim) for claim_id, claim in bodies.items()},
        facts={fact.fact_id: fact for fact in facts},
        fact_of={row["claim_id"]: row["fact_id"] for row in rows if row["fact_id"]},
        may_refer={r["claim_id"]: tuple(r["may_refer_to"]) for r in rows if r["may_refer_to"]},
        set_aside={r["claim_id"]: r["set_aside"] for r in rows if r["set_aside"]},
    )


# Write


def _write(
    tx: neo4j.ManagedTransaction, changes: Difference, new: Graph, bodies: Mapping[str, Claim]
) -> None:
    """Everything but the articles: entities first, which are locks too."""
    uncited = _cite(tx, citation_changes(changes.uncited, changes.cited))
    _remove(tx, changes)
    run_rows(tx, q.ADD_FACTS, [fact_properties(f) for f in changes.facts_added])
    run_rows(tx, q.CHANGE_FACTS, [fact_properties(f) for f in changes.facts_changed])
    run_rows(tx, q.ADD_CLAIMS, _claim_rows(changes.claims_added, new, bodies))
    run_rows(tx, q.CHANGE_CLAIMS, _claim_rows(changes.claims_changed, new, bodies))
    _add_links(tx, changes.links_added)
    for kind, edges in _by_kind(changes.edges_added):
        run_rows(tx, typed.ADD_EDGES[kind], [_edge_row(edge) for edge in edges])
    if uncited:
        run(tx, q.REMOVE_ENTITIES, ids=uncited)


def _claim_rows(
    claims: Iterable[Claim], new: Graph, bodies: Mapping[str, Claim]
) -> list[dict[str, Any]]:
    return [
        claim_properties(
            bodies[judged.claim_id],
            judged,
            fact_id=new.fact_of.get(judged.claim_id),
            may_refer_to=new.may_refer.get(judged.claim_id, ()),
            set_aside=new.set_aside.get(judged.claim_id),
        )
        for judged in claims
    ]


def _remove(tx: neo4j.ManagedTransaction, changes: Difference) -> None:
    gone = {*changes.claims_removed, *changes.facts_removed}
    # What hangs on a removed node goes with it.
    links = [link for link in changes.links_removed if not {link.start, link.end} & gone]
    for name, members in groupby(links, key=lambda link: link.type):
        text = _REMOVE_LINKS.get(name, typed.REMOVE_ARGUMENTS)
        run_rows(tx, text, [link._asdict() for link in members])
    run_rows(tx, typed.REMOVE_EDGES, [_edge_row(edge) for edge in changes.edges_removed])
    if changes.claims_removed:
        run(tx, q.REMOVE_CLAIMS, ids=changes.claims_removed)
    if changes.facts_removed:
        run(tx, q.REMOVE_FACTS, ids=changes.facts_removed)


def _cite(tx: neo4j.ManagedTransaction, citations: Citations) -> list[str]:
    """Make and name the entities; return those that nothing cites any more."""
    wanted = [{"entity_id": i, "type": entity_type.value} for entity_type, i in sorted(citations)]
    named: list[dict[str, Any]] = []
    uncited: list[str] = []
    for row in run_rows(tx, typed.LOCK_ENTITIES, wanted):
        entity_id = row["entity_id"]
        changes = citations[EntityType(row["type"]), entity_id]
        if counts := apply_changes(row["citations"], changes):
            named.append(entity_properties(entity_id, counts))
        else:
            uncited.append(entity_id)
    run_rows(tx, q.NAME_ENTITIES, named)
    return uncited


_REMOVE_LINKS: Final[Mapping[str, LiteralString]] = {
    "SUPPORTS": q.REMOVE_SUPPORTS,
    "MAY_REFER_TO": q.REMOVE_MAY_REFER,
}
_ADD_LINKS: Final[Mapping[str, LiteralString]] = {
    "SUPPORTS": q.ADD_SUPPORTS,
    "MAY_REFER_TO": q.ADD_MAY_REFER,
}


def _add_links(tx: neo4j.ManagedTransaction, links: Sequence[Link]) -> None:
    """Relationships of the apparatus; those from facts to entities all in one statement."""
    arguments = [link._asdict() for link in links if link.type not in _ADD_LINKS]
    run_rows(tx, typed.ADD_ARGUMENTS, arguments)
    for name, text in _ADD_LINKS.items():
        run_rows(tx, text, [link._asdict() for link in links if link.type == name])


def _by_kind(edges: Iterable[Edge]) -> list[tuple[Kind, list[Edge]]]:
    found: dict[Kind, list[Edge]] = {}
    for edge in edges:
        found.setdefault(edge.kind, []).append(edge)
    return sorted(found.items())


def _edge_row(edge: Edge) -> dict[str, Any]:
    return {
        "type": edge.relationship,
        "actor_id": edge.actor_id,
        "object_id": edge.object_id,
        "fact_id": edge.fact_id,
        "properties": dict(edge.properties),
    }
