"""Which claims of a dossier speak of one spell of a state: a run that holds, or does not, or ended.

Pure and deterministic, as for events. Claims are put in the order of the days they surely speak of,
and a spell ends where the next claim says otherwise. What is only planned, sought or announced
belongs to the spell that came of it; until then it is a fact of its own, so that a membership that
holds and a withdrawal that was announced both stand.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from app.domain.clusters import Cluster, Clustering
from app.domain.model import Claim
from app.domain.ontology import Aspect, Kind, Status

_SAME_TERM_DAYS: Final = 366
"""Two reports of an office further apart than this are two spells. A choice of ours."""
_HOLDS: Final = 1
_DENIED: Final = -1
_ENDED: Final = 2
_OPEN: Final = 0


@dataclass
class Spell(Cluster):
    """A cluster with what its claims come to."""

    polarities: set[int] = field(default_factory=set)

    def add(self, claim: Claim) -> None:
        """Take the claim in."""
        super().add(claim)
        self.polarities.add(_polarity(claim))


def cluster_states(claims: Iterable[Claim]) -> Clustering:
    """Group the claims of a state kind into spells, and those of what is still ahead."""
    every = sorted(claims, key=lambda c: (_point(c), c.anchor_order))
    spells: list[Spell] = []
    for claim in every:
        if not is_decisive(claim):
            continue
        if not spells or not _continues(spells[-1], claim):
            spells.append(Spell())
        spells[-1].add(claim)
    starts = [(_point(s.claims[0]), s) for s in spells if _HOLDS in s.polarities]
    ends = [(_point(s.claims[-1]), s) for s in spells if _ENDED in s.polarities]
    coming, leaving = Cluster(), Cluster()
    for claim in every:
        if not is_decisive(claim):
            if claim.status is Status.ENDING or claim.aspect is Aspect.ENDS:
                _first_since(claim, ends, leaving).add(claim)
            else:
                _first_since(claim, starts, coming).add(claim)
    return Clustering(clusters=[*spells, *(k for k in (coming, leaving) if k.claims)])


def is_decisive(claim: Claim) -> bool:
    """Whether the claim says that the state holds, does not hold, or has ended."""
    return _polarity(claim) != _OPEN


def is_end(claim: Claim) -> bool:
    """Whether the claim says that the state has ended; a warrant ends by being cancelled, too."""
    return _polarity(claim) == _ENDED


def _point(claim: Claim) -> date:
    """The latest day that a state claim surely speaks of."""
    interval = claim.interval
    return interval.latest or claim.told_on or interval.earliest or date.min


def _polarity(claim: Claim) -> int:
    if claim.status is Status.OCCURRED:
        return _HOLDS
    if claim.status is Status.NEGATED:
        return _DENIED
    if claim.status is Status.ENDED:
        return _ENDED
    is_withdrawal = claim.kind is Kind.WARRANT and claim.status is Status.CANCELLED
    return _ENDED if is_withdrawal else _OPEN


def _continues(spell: Spell, claim: Claim) -> bool:
    """Whether the claim goes on with a spell, or contradicts it for the same time."""
    mine = _polarity(claim)
    if _ENDED in spell.polarities:
        return mine == _ENDED
    if mine == _ENDED:
        return _HOLDS in spell.polarities
    if spell.polarities == {mine}:
        return not _is_another_term(spell, claim)
    # The last ones are the nearest in time.
    opposed = (c for c in reversed(spell.claims) if _polarity(c) == -mine)
    return any(_is_same_time(c, claim) for c in opposed)


def _is_another_term(spell: Spell, claim: Claim) -> bool:
    """Whether an office is told of again after so long that nobody says it was held between."""
    if claim.kind is not Kind.OFFICE:
        return False
    last = max(_point(c) for c in spell.claims)
    return (_point(claim) - last).days > _SAME_TERM_DAYS


def _is_same_time(first: Claim, second: Claim) -> bool:
    one, other = first.interval, second.interval
    if one.is_bounded and other.is_bounded:
        return one.meets(other)
    return _point(first) == _point(second) != date.min


def _first_since(claim: Claim, turns: Sequence[tuple[date, Spell]], otherwise: Cluster) -> Cluster:
    """The spell that began, or ended, first after the claim was told; else `otherwise`."""
    told = claim.told_on or _point(claim)
    at = bisect_left(turns, told, key=lambda turn: turn[0])
    return turns[at][1] if at < len(turns) else otherwise
