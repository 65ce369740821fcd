"""Which claims may be written: the last check before the graph (rule 2, no edge without a span)."""

from collections.abc import Iterable

from app.domain.article import Article
from app.domain.errors import ClaimRefused
from app.domain.model import Claim, check_spans
from app.domain.ontology import type_of


def accepted(claims: Iterable[Claim], article: Article) -> tuple[list[Claim], int]:
    """The claims that may be written, each once, and the number of those refused."""
    found: dict[str, Claim] = {}
    n_refused = 0
    for claim in claims:
        try:
            check_claim(claim, article)
        except ClaimRefused:
            n_refused += 1
        else:
            found[claim.claim_id] = claim
    return list(found.values()), n_refused


def check_claim(claim: Claim, article: Article) -> None:
    """ClaimRefused unless the claim is of this version, its spans and ids hold, and it joins two.

    The id decides the type of an entity, so that two claims can never give one entity two labels.
    """
    if (claim.article_id, claim.content_hash) != (article.article_id, article.content_hash):
        raise ClaimRefused(f"claim {claim.claim_id} is not of this version of the article")
    if claim.claim_id != claim.content_id():
        raise ClaimRefused(f"claim {claim.claim_id} has an id that is not of its content")
    check_spans(claim, article.text)
    for argument in claim.arguments():
        if type_of(argument.id) is not argument.type:
            raise ClaimRefused(f"claim {claim.claim_id}: {argument.id!r} is no {argument.type}")
    if claim.actor.id == claim.object.id:
        raise ClaimRefused(f"claim {claim.claim_id} joins {claim.actor.id!r} to itself")
