"""Writing what was read in articles, each whole or not at all, in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import neo4j

from app.domain.errors import LeaseLost
from app.domain.judge import Judged
from app.domain.model import Claim, Extraction
from app.graph.codec import article_properties, canonical, version_text
from app.graph.queries import commit as q
from app.graph.queue import Lease, lost
from app.graph.rewriting import Rewriting, claims_of_articles, judgements_in_force, log, rewrite
from app.graph.session import run_rows


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
    standing = _lock_articles(tx, batch)
    judgements = judgements_in_force(tx)
    judged = Judged.of(judgements)
    # An article that is read for the first time has no claims to look for.
    again = [article_id for article_id, row in standing.items() if row["n_claims"]]
    read = [claim for prepared in batch for claim in prepared.claims]
    changes = rewrite(
        tx,
        Rewriting(removed=claims_of_articles(tx, again), added=read, before=judged, after=judged),
    )
    run_rows(tx, q.FINISH_ARTICLES, [_finish(p, standing) for p in batch])
    log(tx, changes, now, read_under=judgements)
    return Committed(
        n_claims=len(read),
        n_refused=sum(p.n_refused for p in batch),
        n_facts=len(changes),
    )


def _lock_articles(
    tx: neo4j.ManagedTransaction, batch: Sequence[Prepared]
) -> dict[str, Mapping[str, Any]]:
    """By article: the version that it shows, the newest that has arrived, its claims counted."""
    tokens = {p.lease.article.article_id: p.lease for p in batch}
    rows = [{"article_id": i, "token": tokens[i].token} for i in sorted(tokens)]
    standing: dict[str, Mapping[str, Any]] = {
        row["article_id"]: row for row in run_rows(tx, q.LOCK_ARTICLES, rows)
    }
    for article_id in sorted(tokens.keys() - standing.keys()):
        raise LeaseLost(lost(tokens[article_id]))
    return standing


def _finish(prepared: Prepared, standing: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The article's node with its new content; queued again if a newer version has arrived."""
    article, read = prepared.lease.article, prepared.extraction
    stands, key = standing[article.article_id], version_text(article)
    report = read.report.model_copy(
        update={"n_claims": len(prepared.claims), "n_refused": prepared.n_refused}
    )
    # Its text is there already, unless this is another version.
    shown = {"article_id": article.article_id} if stands["version_key"] == key else (
        article_properties(article)
    )  # fmt: skip
    properties = shown | {
        "told_on": read.told_on,
        "inferred_date": read.inferred_date,
        "date_premise": read.date_premise,
        "n_claims": len(prepared.claims),
        "report": canonical(report.model_dump(mode="json")),
        "error": None,
        **dict.fromkeys(("token", "worker", "leased_at", "lease_until", "leased_key")),
    }
    if stands["newest_key"] == key:
        return properties | {"state": "done", "pending": None, "queue_no": None}
    return properties | {"state": "queued", "attempts": 0}
