"""How many independent origins a fact has: a shared quote or a wire copy counts once.

Claims of one article share an origin, and so do articles that carry the same words: a passage of at
least six words of which four in five stand in both. What is counted is therefore a lower bound, as
it must be for a service that never says more than its sources say.
"""

from collections.abc import Sequence
from typing import Final

from app.domain.ids import fold
from app.domain.model import Claim

_MIN_WORDS: Final = 6
_SHARED: Final = 0.8


def count_origins(claims: Sequence[Claim]) -> int:
    """Number of groups of articles that do not repeat each other's words."""
    words: dict[str, list[frozenset[str]]] = {}
    for claim in claims:
        words.setdefault(claim.article_id, []).append(frozenset(fold(claim.quote).split()))
    groups: list[list[frozenset[str]]] = []
    for article_id in sorted(words):
        passages = words[article_id]
        joined = [g for g in groups if any(_same(p, q) for p in passages for q in g)]
        merged = [p for g in joined for p in g] + passages
        groups = [g for g in groups if g not in joined] + [merged]
    return len(groups)


def _same(first: frozenset[str], second: frozenset[str]) -> bool:
    if min(len(first), len(second)) < _MIN_WORDS:
        return False
    return len(first & second) >= _SHARED * len(first | second)
