"""The status of a fact: its claims folded day by day of telling.

Within a day the strongest status counts. A later day replaces an earlier one, but nothing replaces
the first group (`occurred`, `virtual`, `negated`, `ended`) except that group itself, and an
invitation, a request or a hypothesis replaces nothing stronger (design, section 6).

A spell of a state that has ended stays so, whatever is told later about the time before its end:
that somebody joined in 1973 is no news against their leaving in 2020.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from app.domain.model import Claim, StatusChange
from app.domain.ontology import Ontology, Status

_END_RANK = -1
_DECISIVE_RANK = 0
_WEAK_FROM_RANK = 4


def fold(
    claims: Iterable[Claim], ontology: Ontology, *, ends: frozenset[Status] = frozenset()
) -> tuple[StatusChange, ...]:
    """The history of a fact's status, oldest first; its last step is the status.

    `ends` are the statuses that end the spell of a state; nothing else replaces one of these.
    """

    def rank(status: Status) -> int:
        return _END_RANK if status in ends else ontology.rank(status)

    history: list[StatusChange] = []
    ordered = sorted(claims, key=_by_day_of_telling)
    for _, day_claims in groupby(ordered, key=_by_day_of_telling):
        strongest = min(
            sorted(day_claims, key=lambda c: c.claim_id, reverse=True),
            key=lambda c: rank(c.status),
        )
        if not history or (
            strongest.status != history[-1].status
            and _replaces(rank(strongest.status), rank(history[-1].status))
        ):
            history.append(
                StatusChange(
                    told_on=strongest.told_on,
                    status=strongest.status,
                    claim_id=strongest.claim_id,
                )
            )
    return tuple(history)


def is_disputed(claims: Sequence[Claim], ontology: Ontology) -> bool:
    """Whether decisive statuses that exclude each other are told of this one happening."""
    told = {claim.status for claim in claims}
    return any(set(pair) <= told for pair in ontology.exclusive)


def _by_day_of_telling(claim: Claim) -> str:
    return claim.told_on.isoformat() if claim.told_on else ""


def _replaces(new_rank: int, old_rank: int) -> bool:
    if old_rank <= _DECISIVE_RANK:
        return new_rank <= old_rank
    return new_rank < _WEAK_FROM_RANK or new_rank <= old_rank
