"""Which claims of a dossier speak of one happening.

Pure and deterministic: the claims are sorted before anything is decided, so the order in which they
arrived cannot matter. The narrowest times are placed first; a claim that would fit several
happenings belongs to none of them and may refer to each.

A happening keeps a digest of its claims, so that one question about it costs the same however many
they are, and a timeline of happenings keeps far ones out of sight: a dossier of thousands of claims
is resolved in well under a second.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice
from typing import Final

from app.domain.edtf import EVER, Interval
from app.domain.model import Claim
from app.domain.ontology import KindSpec, Status
from app.domain.timeline import Timeline

MAX_REFERENCES: Final = 5
"""A claim that fits more happenings than this may refer to those nearest in time only."""

_HAPPENED: Final = frozenset({Status.OCCURRED, Status.VIRTUAL})
_SETTLED: Final = _HAPPENED | {Status.NEGATED}
_AHEAD: Final = frozenset(
    {Status.PLANNED, Status.INVITED, Status.REQUESTED, Status.HYPOTHETICAL, Status.POSTPONED}
)
_REFUSED: Final = frozenset({Status.DECLINED, Status.DISINVITED, Status.CANCELLED})
_AGAINST: Final = _REFUSED | {Status.NEGATED}
_NARROW_DAYS: Final = 7
"""Times up to this long are taken as dates of the happening itself, not as vague periods."""


@dataclass
class Cluster:
    """Claims about one happening or one spell; `core` is the narrowest time among them."""

    claims: list[Claim] = field(default_factory=list)
    core: Interval = EVER

    def add(self, claim: Claim) -> None:
        """Take the claim in; the first one, or the first with both ends, gives the core."""
        if not self.claims or not self.core.is_bounded and claim.interval.is_bounded:
            self.core = claim.interval
        self.claims.append(claim)


@dataclass
class Happening(Cluster):
    """A cluster with what its claims come to, kept up to date as they are added."""

    slack_days: int = 0
    statuses: set[Status] = field(default_factory=set)
    wide: set[Status] = field(default_factory=set)
    occasion: str | None = None
    shared: Interval = EVER
    _settled_until: dict[bool, date] = field(default_factory=dict)
    _plans_until: dict[bool, date] = field(default_factory=dict)

    def add(self, claim: Claim) -> None:
        """Take the claim in, and keep the digest."""
        super().add(claim)
        self.statuses.add(claim.status)
        is_narrow = _is_narrow(claim)
        if not is_narrow:
            self.wide.add(claim.status)
        if claim.occasion:
            self.occasion = claim.occasion.id
        earliest, latest = claim.interval
        starts = [d for d in (self.shared.earliest, earliest) if d]
        ends = [d for d in (self.shared.latest, latest) if d]
        self.shared = Interval(max(starts, default=None), min(ends, default=None))
        if claim.status in _SETTLED and latest is not None:
            known = self._settled_until.get(is_narrow, latest)
            self._settled_until[is_narrow] = min(known, latest)
        if claim.status in _AHEAD:
            for is_day in (True, False):
                limit = _limit(claim, self.slack_days, is_day=is_day)
                if limit is not None:
                    known = self._plans_until.get(is_day, limit)
                    self._plans_until[is_day] = max(known, limit)

    @property
    def has_happened(self) -> bool:
        """Whether some claim says that it took place."""
        return not _HAPPENED.isdisjoint(self.statuses)

    def may_be_told_by(self, claim: Claim) -> bool:
        """Whether nothing but the time could keep the claim from being about this happening."""
        if self.occasion and claim.occasion and self.occasion != claim.occasion.id:
            return False
        return not self._is_other_refusal(claim) and not self._is_other_plan(claim)

    def _is_other_refusal(self, claim: Claim) -> bool:
        """A refusal and a happening are only of one occasion where both are dated narrowly."""
        for mine, other in ((_REFUSED, _HAPPENED), (_HAPPENED, _REFUSED)):
            if claim.status in mine and not other.isdisjoint(self.statuses):
                return not _is_narrow(claim) or not other.isdisjoint(self.wide)
        return False

    def _is_other_plan(self, claim: Claim) -> bool:
        """A plan told after a happening, and for a later time, is of another happening."""
        if claim.status in _AHEAD:
            for is_day, until in self._settled_until.items():
                limit = _limit(claim, self.slack_days, is_day=is_day)
                if limit is not None and until < limit:
                    return True
        if claim.status in _SETTLED and claim.interval.latest is not None:
            limit = self._plans_until.get(_is_narrow(claim))
            return limit is not None and claim.interval.latest < limit
        return False


def _is_narrow(claim: Claim) -> bool:
    n_days = claim.interval.n_days
    return n_days is not None and n_days <= _NARROW_DAYS


def _limit(plan: Claim, slack_days: int, *, is_day: bool) -> date | None:
    """What ended before this day is not what the plan is about; None where it says nothing.

    A plan looks ahead from its telling, so what had ended by then is another happening, unless the
    plan itself is for no later time ("had planned to come on 8 July"). On the day of telling itself
    only a happening with a date of its own (`is_day`) can still be the one that was planned.
    """
    if plan.told_on is None:
        return None
    limit = plan.told_on if is_day else _days_later(plan.told_on, 1)
    latest = plan.interval.latest
    return limit if latest is None else min(limit, _days_later(latest, -slack_days))


def _days_later(day: date, n_days: int) -> date:
    ordinal = day.toordinal() + n_days
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))


@dataclass
class Clustering:
    """Clusters, and the claims that fit several of them (the nearest ones)."""

    clusters: list[Cluster] = field(default_factory=list)
    unsure: list[tuple[Claim, list[Cluster]]] = field(default_factory=list)


def cluster_events(claims: Iterable[Claim], spec: KindSpec) -> Clustering:
    """Group the claims of an event kind by happening.

    A claim that fits several happenings goes to `unsure`, with at most MAX_REFERENCES of them.
    """
    events = _Events(spec)
    every = sorted(claims, key=lambda c: c.anchor_order)
    dated = [c for c in every if c.interval.is_bounded]
    for claim in sorted(dated, key=_narrowest_first):
        events.place_dated(claim)
    leftovers = [c for c in every if not c.interval.is_bounded and not events.place_open(c)]
    for claim in leftovers:
        events.place_leftover(claim)
    return Clustering(clusters=[*events.dated, *events.open], unsure=events.unsure)


def _narrowest_first(claim: Claim) -> tuple[int, date]:
    interval = claim.interval
    return (interval.n_days or 0, interval.earliest or date.min)


class _Events:
    """The happenings found so far."""

    def __init__(self, spec: KindSpec) -> None:
        self.dated: list[Happening] = []
        self.open: list[Happening] = []
        self.unsure: list[tuple[Claim, list[Cluster]]] = []
        self._spec = spec
        self._timeline: Timeline[tuple[int, Happening]] = Timeline()
        self._by_article: dict[str, dict[int, Happening]] = {}

    def place_dated(self, claim: Claim) -> None:
        """To the happening whose time it meets; a new one where there is none."""
        is_narrow = _is_narrow(claim)
        slack = self._spec.same_within_days if is_narrow else 0
        near = (
            (number, k)
            for number, k in self._timeline.meeting(
                claim.interval, near=reference_day(claim), slack_days=slack
            )
            if k.may_be_told_by(claim)
        )
        if not is_narrow:
            self._place(claim, list(islice(near, MAX_REFERENCES)))
            return
        fitting = list(near)
        exact = [row for row in fitting if row[1].core.meets(claim.interval)]
        first = sorted(exact or fitting, key=lambda row: (row[1].core.earliest or date.min, row[0]))
        self._place(claim, first[:1])

    def _place(self, claim: Claim, fitting: list[tuple[int, Happening]]) -> None:
        if not fitting:
            number, made = len(self.dated), self._new()
            self.dated.append(made)
            self._timeline.add(claim.interval, (number, made))
            fitting = [(number, made)]
        if len(fitting) > 1:
            self.unsure.append((claim, [k for _, k in fitting]))
            return
        [(number, only)] = fitting
        only.add(claim)
        self._by_article.setdefault(claim.article_id, {})[number] = only

    def place_open(self, claim: Claim) -> bool:
        """To the one dated happening that fits, its own article's first; False where none does.

        What was put off is a plan sooner than what took place, if one of each would fit.
        """
        if claim.status is Status.POSTPONED and self._place_open(claim, is_ahead=True):
            return True
        return self._place_open(claim, is_ahead=claim.status in _AGAINST)

    def _place_open(self, claim: Claim, *, is_ahead: bool) -> bool:
        """`is_ahead`: only to what has not happened."""

        def fits(happening: Happening) -> bool:
            return not (is_ahead and happening.has_happened) and happening.may_be_told_by(claim)

        own = {
            number: k
            for number, k in self._by_article.get(claim.article_id, {}).items()
            if k.core.meets(claim.interval) and fits(k)
        }
        if len(own) == 1:
            self._place(claim, list(own.items()))
            return True
        near = (row for row in self._within_reach(claim) if fits(row[1]))
        fitting = own | dict(islice(near, MAX_REFERENCES))
        if not fitting:
            return False
        day = reference_day(claim)
        nearest = sorted(fitting.items(), key=lambda row: (_distance(row[1].core, day), row[0]))
        self._place(claim, nearest[:MAX_REFERENCES])
        return True

    def _within_reach(self, claim: Claim) -> Iterator[tuple[int, Happening]]:
        """Dated happenings within `open_claim_days` of the known end of an open time."""
        earliest, latest = claim.interval
        n_days = self._spec.open_claim_days
        if latest is not None:
            window = Interval(_days_later(latest, -n_days), latest)
        elif earliest is not None:
            window = Interval(earliest, _days_later(earliest, n_days))
        else:
            return iter(())
        return self._timeline.meeting(window, near=reference_day(claim))

    def place_leftover(self, claim: Claim) -> None:
        """To the first happening without a date that fits; a new one where there is none."""
        for happening in self.open:
            if _is_one_open_happening(happening, claim):
                break
        else:
            happening = self._new()
            self.open.append(happening)
        happening.add(claim)

    def _new(self) -> Happening:
        return Happening(slack_days=self._spec.same_within_days)


def _is_one_open_happening(happening: Happening, claim: Claim) -> bool:
    if claim.status in _AGAINST and happening.has_happened:
        return False
    if claim.status in _HAPPENED and not _AGAINST.isdisjoint(happening.statuses):
        return False
    return happening.shared.meets(claim.interval) and happening.may_be_told_by(claim)


def reference_day(claim: Claim) -> date | None:
    """The day from which a claim looks at happenings: that of its telling, inside its own time."""
    earliest, latest = claim.interval
    day = claim.told_on or latest or earliest
    if day is None:
        return None
    return min(max(day, earliest or day), latest or date.max)


def _distance(interval: Interval, day: date | None) -> timedelta:
    start = interval.earliest or interval.latest or date.max
    return abs(start - (day or date.min))
