"""Which claims of a dossier speak of one happening, or of one spell of a state.

Pure and deterministic: the claims are sorted before anything is decided, so the order in which they
arrived cannot matter. The narrowest times are placed first; a claim that would fit several
happenings belongs to none of them and may refer to each.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from app.domain.edtf import EVER, Interval
from app.domain.model import Claim
from app.domain.ontology import Aspect, KindSpec, Status

_HAPPENED: Final = frozenset({Status.OCCURRED, Status.VIRTUAL})
_AHEAD: Final = frozenset(
    {Status.PLANNED, Status.INVITED, Status.REQUESTED, Status.HYPOTHETICAL, Status.POSTPONED}
)
_AGAINST: Final = frozenset(
    {Status.DECLINED, Status.DISINVITED, Status.CANCELLED, Status.NEGATED, Status.POSTPONED}
)
_NARROW_DAYS: Final = 7
"""Times up to this long are taken as dates of the happening itself, not as vague periods."""


@dataclass
class Cluster:
    """Claims about one happening; `core` is the narrowest time among them."""

    claims: list[Claim] = field(default_factory=list)
    core: Interval = EVER

    def add(self, claim: Claim) -> None:
        """Take the claim in; the first one gives the core."""
        if not self.claims or not self.core.is_bounded and claim.interval.is_bounded:
            self.core = claim.interval
        self.claims.append(claim)

    @property
    def has_happened(self) -> bool:
        """Whether some claim says that it took place."""
        return any(c.status in _HAPPENED for c in self.claims)

    def has_article(self, article_id: str) -> bool:
        """Whether a claim of that article is among them."""
        return any(c.article_id == article_id for c in self.claims)


@dataclass
class Clustering:
    """Clusters, and the claims that fit several of them."""

    clusters: list[Cluster] = field(default_factory=list)
    unsure: list[tuple[Claim, list[Cluster]]] = field(default_factory=list)


def cluster_events(claims: Iterable[Claim], spec: KindSpec) -> Clustering:
    """Group the claims of an event kind by happening."""
    found = Clustering()
    every = sorted(claims, key=lambda c: c.anchor_order)
    dated = [c for c in every if c.interval.is_bounded]
    for claim in sorted(dated, key=_narrowest_first):
        _place_dated(claim, found, spec)
    leftovers = [c for c in every if not c.interval.is_bounded and not _place_open(c, found, spec)]
    open_clusters: list[Cluster] = []
    for claim in leftovers:
        fitting = [k for k in open_clusters if _is_one_open_happening(k, claim)]
        if fitting:
            fitting[0].add(claim)
        else:
            open_clusters.append(Cluster())
            open_clusters[-1].add(claim)
    found.clusters += open_clusters
    return found


def _narrowest_first(claim: Claim) -> tuple[int, str]:
    interval = claim.interval
    return (interval.n_days or 0, str(interval.earliest))


def _place_dated(claim: Claim, found: Clustering, spec: KindSpec) -> None:
    is_narrow = (claim.interval.n_days or 0) <= _NARROW_DAYS
    slack = spec.same_within_days if is_narrow else 0
    near = [k for k in found.clusters if _is_possible(k, claim, slack_days=slack)]
    exact = [k for k in near if k.core.meets(claim.interval)]
    fitting = exact or near
    if not fitting:
        found.clusters.append(Cluster())
        found.clusters[-1].add(claim)
    elif len(fitting) == 1 or is_narrow:
        min(fitting, key=lambda k: str(k.core.earliest)).add(claim)
    else:
        found.unsure.append((claim, fitting))


def _place_open(claim: Claim, found: Clustering, spec: KindSpec) -> bool:
    """Put a claim with an open time to the one dated happening it fits; False where none does."""
    fitting = [
        k
        for k in found.clusters
        if k.core.is_bounded
        and _is_possible(k, claim, slack_days=0)
        and (k.has_article(claim.article_id) or _is_near(k.core, claim, spec.open_claim_days))
        and not (claim.status in _AGAINST and k.has_happened)
    ]
    own = [k for k in fitting if k.has_article(claim.article_id)]
    if len(own) == 1:
        fitting = own
    if not fitting:
        return False
    if len(fitting) == 1:
        fitting[0].add(claim)
    else:
        found.unsure.append((claim, fitting))
    return True


def _is_near(core: Interval, claim: Claim, n_days: int) -> bool:
    """Whether a dated happening lies within `n_days` of the known end of an open time."""
    earliest, latest = claim.interval
    if latest is not None and core.latest is not None:
        return (latest - core.latest).days <= n_days
    if earliest is not None and core.earliest is not None:
        return (core.earliest - earliest).days <= n_days
    return False


def _is_possible(cluster: Cluster, claim: Claim, *, slack_days: int) -> bool:
    if not cluster.core.meets(claim.interval, slack_days=slack_days):
        return False
    for other in cluster.claims:
        if other.occasion and claim.occasion and other.occasion.id != claim.occasion.id:
            return False
        for plan, happening in ((claim, other), (other, claim)):
            if plan.status in _AHEAD and happening.status in _HAPPENED:
                if _is_another_happening(plan, happening):
                    return False
    return True


def _is_another_happening(plan: Claim, happening: Claim) -> bool:
    """A plan told after a happening, and for a later time, is of another happening."""
    if plan.told_on is None or happening.interval.latest is None:
        return False
    if happening.interval.is_bounded:
        return plan.told_on > happening.interval.latest
    return plan.told_on >= happening.interval.latest


def _is_one_open_happening(cluster: Cluster, claim: Claim) -> bool:
    for other in cluster.claims:
        statuses = {other.status, claim.status}
        if statuses & _HAPPENED and statuses & _AGAINST:
            return False
        if not other.interval.meets(claim.interval):
            return False
    return _is_possible(cluster, claim, slack_days=0)


# States


def cluster_states(claims: Iterable[Claim]) -> Clustering:
    """Group the claims of a state kind into spells: runs that hold, do not hold, or are ahead."""
    every = sorted(claims, key=lambda c: (_point(c), c.anchor_order))
    decisive = [c for c in every if _polarity(c) != 0]
    spells: list[Cluster] = []
    for claim in decisive:
        if not spells or not _continues(spells[-1].claims, claim):
            spells.append(Cluster())
        spells[-1].add(claim)
    ahead = Cluster()
    for claim in every:
        if _polarity(claim) == 0:
            _spell_of(claim, spells, ahead).add(claim)
    return Clustering(clusters=[*spells, ahead] if ahead.claims else spells)


def _point(claim: Claim) -> date:
    """The latest day that a state claim surely speaks of."""
    interval = claim.interval
    return interval.latest or claim.told_on or interval.earliest or date.min


def _polarity(claim: Claim) -> int:
    """1 it holds, -1 it does not, 2 it ended, 0 ahead or not decided."""
    if claim.status is Status.OCCURRED:
        return 1
    if claim.status is Status.NEGATED:
        return -1
    return 2 if claim.status in (Status.ENDED, Status.CANCELLED) else 0


def _continues(spell: Sequence[Claim], claim: Claim) -> bool:
    """Whether the claim goes on with a spell, or contradicts it for the same time."""
    polarities = {_polarity(c) for c in spell}
    mine = _polarity(claim)
    if 2 in polarities:
        return mine == 2
    if mine == 2:
        return 1 in polarities
    if mine in polarities and len(polarities) == 1:
        return True
    opposed = [c for c in spell if _polarity(c) == -mine]
    return any(_is_same_time(c, claim) for c in opposed)


def _is_same_time(first: Claim, second: Claim) -> bool:
    one, other = first.interval, second.interval
    return one.is_bounded and other.is_bounded and one.meets(other)


def _spell_of(claim: Claim, spells: Sequence[Cluster], ahead: Cluster) -> Cluster:
    """The spell that a plan leads to, or that an announced end would close; else `ahead`."""
    positive = [s for s in spells if any(_polarity(c) == 1 for c in s.claims)]
    ends = claim.status is Status.ENDING or claim.aspect is Aspect.ENDS
    if ends:
        before = [s for s in positive if _point(s.claims[0]) <= _point(claim)]
        return before[-1] if before else ahead
    after = [s for s in positive if _point(s.claims[0]) > _point(claim)]
    return after[0] if after else ahead
