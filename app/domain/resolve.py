"""Claims of a dossier become facts: a pure, deterministic function of the set of claims.

A dossier is all claims of one kind about one pair (actor, object). Counting and vague claims never
make a fact; where they fit what others tell, they may refer to it.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice

from app.domain import edtf, ids
from app.domain.clusters import (
    MAX_REFERENCES,
    Cluster,
    Clustering,
    cluster_events,
    reference_day,
)
from app.domain.edtf import Interval
from app.domain.model import Claim, Fact, Resolution
from app.domain.ontology import Aspect, Kind, Ontology, Stage, Status
from app.domain.origins import count_origins
from app.domain.spells import cluster_states, is_decisive, is_end
from app.domain.status import fold, is_disputed
from app.domain.timeline import Timeline

_STAGE_CLASS = {Stage.PARTY: Stage.MEMBER}


def resolve(claims: Iterable[Claim], ontology: Ontology) -> Resolution:
    """The facts of one dossier. All claims must share a `dossier_id`; repeats change nothing.

    A claim that may refer to more than MAX_REFERENCES facts is linked to those alone that begin
    nearest to its day of telling (inside its own time, where it has one), the earlier of two as
    near: a dossier of thousands of claims stays as small as its facts.
    """
    every = sorted({c.claim_id: c for c in claims}.values(), key=lambda c: c.anchor_order)
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in every:
        if claim.can_anchor:
            groups.setdefault(_group(claim), []).append(claim)
    facts: list[Fact] = []
    may_refer: set[tuple[str, str]] = set()
    for members in groups.values():
        found = _cluster(members, ontology)
        made = {id(k): _fact(k, ontology) for k in found.clusters}
        facts += made.values()
        may_refer |= {
            (claim.claim_id, made[id(k)].fact_id) for claim, fits in found.unsure for k in fits
        }
    facts.sort(key=lambda f: f.fact_id)
    may_refer |= _references([c for c in every if not c.can_anchor], facts)
    return Resolution(facts=tuple(facts), may_refer=tuple(sorted(may_refer)))


def _group(claim: Claim) -> tuple[str, ...]:
    """Claims in different groups of a dossier are never of one fact.

    An office is told apart by its title, a membership by its stage (a signature is no ratification;
    "has not ratified" denies membership as such), a call from a meeting in person.
    """
    if claim.kind is Kind.OFFICE:
        return (ids.fold(claim.title or ""),)
    if claim.kind is Kind.MEMBERSHIP and claim.stage is not None:
        stage = _STAGE_CLASS.get(claim.stage, claim.stage)
        if claim.status is Status.NEGATED and stage is Stage.RATIFIED:
            stage = Stage.MEMBER
        return (stage,)
    return (claim.mode or "",)


def _cluster(claims: Sequence[Claim], ontology: Ontology) -> Clustering:
    spec = ontology.kinds[claims[0].kind]
    return cluster_events(claims, spec) if spec.family == "event" else cluster_states(claims)


def _references(claims: Sequence[Claim], facts: Sequence[Fact]) -> set[tuple[str, str]]:
    """Which facts each counting or vague claim may speak of: the nearest whose time it meets."""
    timeline: Timeline[Fact] = Timeline()
    without_end: list[Fact] = []
    for fact in facts:
        interval = Interval(fact.earliest, fact.latest)
        if interval.is_bounded:
            timeline.add(interval, fact)
        else:
            without_end.append(fact)
    pairs: set[tuple[str, str]] = set()
    for claim in claims:
        day = reference_day(claim) or date.min
        fits = [*islice(timeline.meeting(claim.interval, near=day), MAX_REFERENCES)]
        fits += [f for f in without_end if Interval(f.earliest, f.latest).meets(claim.interval)]
        fits.sort(key=lambda f: _days_between(f, day))
        pairs |= {(claim.claim_id, f.fact_id) for f in fits[:MAX_REFERENCES]}
    return pairs


def _days_between(fact: Fact, day: date) -> tuple[int, date]:
    start = fact.earliest or fact.latest or date.max
    return abs((start - day).days), start


def _fact(cluster: Cluster, ontology: Ontology) -> Fact:
    claims = sorted(cluster.claims, key=lambda c: c.anchor_order)
    anchor = claims[0]
    is_state = ontology.kinds[anchor.kind].family == "state"
    ends = frozenset(c.status for c in claims if is_state and is_end(c))
    history = fold(claims, ontology, ends=ends)
    status = history[-1].status
    leading = [c for c in claims if c.status is status]
    telling = [c for c in claims if is_state and is_decisive(c)] or claims
    interval, text = _span_of_state(telling) if is_state else _time_of_event(leading, claims)
    stage = next((c.stage for c in leading if c.stage), anchor.stage)
    place, occasion = (_shared([getattr(c, n) for c in claims]) for n in ("place", "occasion"))
    return Fact(
        fact_id=ids.fact_id(anchor.claim_id),
        dossier_id=anchor.dossier_id,
        kind=anchor.kind,
        status=status,
        relationship=_relationship(leading[0], stage, ontology),
        stage=stage,
        title=next((c.title for c in claims if c.title), None),
        actor_id=anchor.pair[0],
        object_id=anchor.pair[1],
        place_id=place,
        occasion_id=occasion,
        edtf=text,
        earliest=interval.earliest,
        latest=interval.latest,
        valid_from=_narrowest(telling, Aspect.STARTS) if is_state else None,
        valid_to=_narrowest(telling, Aspect.ENDS) if is_state else None,
        is_disputed=is_disputed(claims, ontology),
        history=history,
        claim_ids=tuple(c.claim_id for c in claims),
        n_articles=len({c.article_id for c in claims}),
        n_origins=count_origins(claims),
        basis="news",
    )


def _relationship(claim: Claim, stage: Stage | None, ontology: Ontology) -> str | None:
    if claim.mode == "phone" and claim.status is not Status.VIRTUAL:
        return None  # a planned call is no planned meeting
    return ontology.relationship(claim.kind, claim.status, stage)


def _time_of_event(
    leading: Sequence[Claim], claims: Sequence[Claim]
) -> tuple[Interval, str | None]:
    """The narrowest time that a claim of the winning status gives, else any claim's.

    Never an intersection of two: no source says that.
    """
    timed = [c for c in leading if c.time] or [c for c in claims if c.time]
    if not timed:
        return edtf.EVER, None
    best = min(timed, key=lambda c: (_breadth(c.interval), c.anchor_order))
    return best.interval, best.time.edtf if best.time else None


def _span_of_state(claims: Sequence[Claim]) -> tuple[Interval, str | None]:
    """From the first to the last day that the claims speak of.

    What is only planned or sought says nothing of when the state held; its claims are left out.
    """
    timed = [c.interval for c in claims if c.time]
    starts = [i.earliest or i.latest for i in timed]
    ends = [i.latest for i in timed]
    known = [d for d in starts if d]
    if not timed:
        return edtf.EVER, None
    if all(i.earliest is None for i in timed):
        span = Interval(None, max((d for d in ends if d), default=None))
    else:
        last = None if None in ends else max(d for d in ends if d)
        span = Interval(min(known, default=None), last)
    stated = (c.time.edtf for c in claims if c.time and c.interval == span)
    return span, next(stated, edtf.write(span))


def _breadth(interval: Interval) -> int:
    return interval.n_days if interval.n_days is not None else date.max.toordinal()


def _narrowest(claims: Sequence[Claim], aspect: Aspect) -> str | None:
    timed = [c for c in claims if c.aspect is aspect and c.time]
    if not timed:
        return None
    best = min(timed, key=lambda c: (_breadth(c.interval), c.anchor_order))
    return best.time.edtf if best.time else None


def _shared(arguments: Sequence[object]) -> str | None:
    """The one entity that the claims name here; None where they name none, or several."""
    named = {a.id for a in arguments if a is not None and hasattr(a, "id")}
    return str(next(iter(named))) if len(named) == 1 else None
