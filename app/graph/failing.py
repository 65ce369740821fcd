"""Articles whose newest version cannot be read: what an older one said goes, as with any newer one.

The publisher has replaced it, so it is not what the source says any more; and whether the older
one was read before would depend on what arrived when.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import neo4j

from app.domain.article import Article
from app.domain.judge import Judged
from app.graph.codec import article_properties
from app.graph.queries import articles as q
from app.graph.rewriting import Rewriting, claims_of_articles, judgements_in_force, log, rewrite
from app.graph.session import run, run_rows

_UNREAD = dict.fromkeys(("pending", "report", "told_on", "inferred_date", "date_premise"))


def show_failed(tx: neo4j.ManagedTransaction, article_ids: Sequence[str], *, now: datetime) -> None:
    """Let those of the articles that have failed show their newest version, without a claim.

    They are locked by whoever let them fail; the others, and what shows it already, stay as they
    are.
    """
    found = run(tx, q.OLDER_THAN_FAILED, ids=sorted(article_ids))
    if not found:
        return
    judgements = judgements_in_force(tx)
    judged = Judged.of(judgements)
    own = claims_of_articles(tx, [row["article_id"] for row in found])
    changes = rewrite(tx, Rewriting(removed=own, added=(), before=judged, after=judged))
    rows: list[dict[str, Any]] = [
        article_properties(Article.model_validate_json(row["pending"])) | _UNREAD | {"n_claims": 0}
        for row in found
    ]
    run_rows(tx, q.SHOW, rows)
    log(tx, changes, now, read_under=judgements)
