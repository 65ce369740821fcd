"""What people decide, written: judgements made and taken back, articles withdrawn and reinstated.

Each in one transaction, with everything that follows from it in the graph.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

import neo4j

from app.domain import judge
from app.domain.errors import (
    ArticleNotFound,
    ClaimNotFound,
    Conflict,
    InvalidInput,
    JudgementNotFound,
)
from app.domain.judge import Judged
from app.domain.model import Claim, Judgement
from app.domain.views import JudgementView, Tombstone
from app.graph.codec import claim_from, judgement_view, native
from app.graph.queries import commit as commit_texts
from app.graph.queries import judgements as q
from app.graph.rewriting import (
    Rewriting,
    claims_of_articles,
    judgements_in_force,
    log,
    rewrite,
)
from app.graph.session import Raced, run

MAX_WORDS: Final = 2_000
"""Longest reason or name of an author, in code points."""


def judge_in(tx: neo4j.ManagedTransaction, judgement: Judgement, *, now: datetime) -> JudgementView:
    """Put a judgement in force; one that is in force already changes nothing.

    Raises InvalidInput for subjects, author or reason that do not fit, and for an article that
    does not cite the entity; ClaimNotFound; JudgementConflict where another one says otherwise.
    """
    judge.check_subjects(judgement.verdict, judgement.subjects)
    _check_author(judgement.author, judgement.reason)
    standing = judgements_in_force(tx)
    if judgement in standing:
        return _read(tx, judgement.judgement_id)
    _check_subjects_exist(tx, judgement)
    _apply(tx, judgement, before=standing, after=[*standing, judgement], now=now)
    return _read(tx, judgement.judgement_id)


def revoke_in(
    tx: neo4j.ManagedTransaction, judgement_id: str, *, author: str, reason: str, now: datetime
) -> JudgementView:
    """Take a judgement back; twice is once. JudgementNotFound, InvalidInput."""
    _check_author(author, reason)
    view = _read(tx, judgement_id)
    if not view.is_in_force:
        return view
    standing = judgements_in_force(tx)
    (judgement,) = (j for j in standing if j.judgement_id == judgement_id)
    rest = [j for j in standing if j != judgement]
    _apply(tx, judgement, before=standing, after=rest, now=now, revoked=(author, reason))
    return _read(tx, judgement_id)


def withdraw_in(
    tx: neo4j.ManagedTransaction, article_id: str, *, author: str, reason: str, now: datetime
) -> Tombstone:
    """Take an article, and everything that it said, out of the graph; twice is once.

    What is left is a tombstone without text. ArticleNotFound, InvalidInput.
    """
    _check_author(author, reason)
    found = run(tx, q.LOCK_ARTICLE, article_id=article_id)
    if not found:
        return tombstone_in(tx, article_id)
    judgements = judgements_in_force(tx)
    judged = Judged.of(judgements)
    own = claims_of_articles(tx, [article_id])
    changes = rewrite(tx, Rewriting(removed=own, added=(), before=judged, after=judged))
    run(tx, q.REMOVE_ARTICLE, article_id=article_id)
    run(
        tx,
        q.MAKE_TOMBSTONE,
        article_id=article_id,
        received_at=found[0]["received_at"],
        author=author,
        reason=reason,
        now=now,
    )
    log(tx, [*changes, ("article_withdrawn", article_id)], now, read_under=judgements)
    return tombstone_in(tx, article_id)


def reinstate_in(tx: neo4j.ManagedTransaction, article_id: str, *, now: datetime) -> Tombstone:
    """Let a withdrawn article be sent again; the tombstone that is gone now.

    ArticleNotFound where there is none; Conflict for an article that was not withdrawn.
    """
    if run(tx, q.LOCK_ARTICLE, article_id=article_id):
        raise Conflict(f"article {article_id} is not withdrawn, so it cannot be reinstated")
    tombstone = tombstone_in(tx, article_id)
    if not run(tx, q.REMOVE_TOMBSTONE, article_id=article_id)[0]["n"]:
        raise Raced(f"article {article_id} was reinstated in between")
    log(tx, [("article_reinstated", article_id)], now, read_under=judgements_in_force(tx))
    return tombstone


def tombstone_in(tx: neo4j.ManagedTransaction, article_id: str) -> Tombstone:
    """What is left of a withdrawn article; ArticleNotFound."""
    rows = run(tx, q.TOMBSTONE, article_id=article_id)
    if not rows:
        raise ArticleNotFound(article_id)
    return Tombstone.model_validate(native(rows[0]["tombstone"]))


def _apply(
    tx: neo4j.ManagedTransaction,
    judgement: Judgement,
    *,
    before: Sequence[Judgement],
    after: Sequence[Judgement],
    now: datetime,
    revoked: tuple[str, str] | None = None,
) -> None:
    old, new = Judged.of(before), Judged.of(after)
    affected = _affected(tx, judgement, old, new)
    changes = rewrite(tx, Rewriting(removed=affected, added=affected, before=old, after=new))
    judgement_id = judgement.judgement_id
    if revoked is None:
        what, body = "judgement_made", judgement.model_dump_json()
        written = run(tx, q.MAKE, judgement_id=judgement_id, body=body, now=now)
    else:
        what, (author, reason) = "judgement_revoked", revoked
        written = run(
            tx, q.REVOKE, judgement_id=judgement_id, author=author, reason=reason, now=now
        )  # fmt: skip
    if not written:
        raise Raced("somebody else made or revoked the same judgement in between")
    log(tx, [*changes, (what, judgement_id)], now, read_under=_by_id(after))
    # Under the lock of the log: a commit that ended in between may have brought more of them.
    if _affected(tx, judgement, old, new) != affected:
        raise Raced("an article came in between")


def _by_id(judgements: Iterable[Judgement]) -> list[Judgement]:
    return sorted(judgements, key=lambda j: j.judgement_id)


def _affected(
    tx: neo4j.ManagedTransaction, judgement: Judgement, old: Judged, new: Judged
) -> list[Claim]:
    """Every claim that the judgement changes the meaning or the standing of, by id."""
    if judgement.verdict == "claim_wrong":
        own = run(tx, q.CLAIMS_BY_ID, ids=list(judgement.subjects))
        articles = sorted({row["article_id"] for row in own})
        rows = run(tx, commit_texts.CLAIMS_OF_ARTICLES, article_ids=articles)
    else:
        changed = _meaning(judgement, old, new)
        rows = run(tx, q.CLAIMS_CITING, entity_ids=sorted(changed)) if changed else []
    claims = sorted((claim_from(row["body"]) for row in rows), key=lambda c: c.claim_id)
    return [c for c in claims if _stand(c, old) != _stand(c, new)]


def _stand(claim: Claim, judged: Judged) -> tuple[Claim, Any]:
    meant = judged.apply(claim)
    return meant, judged.set_aside(meant)


def _meaning(judgement: Judgement, old: Judged, new: Judged) -> frozenset[str]:
    """Ids that claims may carry and that mean something else after the judgement."""
    every_id = {*old.canonical, *new.canonical}
    named = {i for i in every_id if old.canonical.get(i) != new.canonical.get(i)}
    every = {*old.splits.items(), *new.splits.items()}
    sources = {entity_id for (entity_id, _), other in every if other in named}
    split = judge.split_of(judgement)
    return frozenset(named | sources | ({split[0]} if split else set()))


def _check_author(author: str, reason: str) -> None:
    for name, words in (("author", author), ("reason", reason)):
        if not words.strip():
            raise InvalidInput(f"`{name}` is empty: say who decides this, and why")
        if len(words) > MAX_WORDS:
            raise InvalidInput(f"`{name}` is longer than {MAX_WORDS} characters")


def _check_subjects_exist(tx: neo4j.ManagedTransaction, judgement: Judgement) -> None:
    """A judgement on what is not there is most likely a slip of the pen."""
    if judgement.verdict == "claim_wrong":
        found = {row["claim_id"] for row in run(tx, q.CLAIMS_BY_ID, ids=list(judgement.subjects))}
        for claim_id in sorted(set(judgement.subjects) - found):
            raise ClaimNotFound(claim_id)
        return
    split = judge.split_of(judgement)
    if split is None:
        return  # Entities may be judged before the article that names them comes.
    entity_id, articles = split
    citing = {
        claim.article_id
        for claim in claims_of_articles(tx, articles)
        if entity_id in {argument.id for argument in claim.arguments()}
    }
    for article_id in sorted(set(articles) - citing):
        raise InvalidInput(f"no claim of article {article_id} cites {entity_id!r}")


def _read(tx: neo4j.ManagedTransaction, judgement_id: str) -> JudgementView:
    rows = run(tx, q.READ, judgement_id=judgement_id)
    if not rows:
        raise JudgementNotFound(judgement_id)
    return judgement_view(rows[0])
