"""Three answers to a question: yes (stated), no (stated), not stated.

An event is a yes where a fact says that it happened within `as_of`: a visit "in July" is one for
July, and for no single day of it. A state is a yes where it is stated to hold on some day of
`as_of`. A no needs a stated negative for all of `as_of`: of an event that it did not happen, of a
state that it does not hold, has ended, or was withdrawn. A refusal, a plan or silence is neither,
and so is a state on which the sources disagree for that time. What began or ended at an unknown
time is known for the last day of that time only.

Without `as_of` any event counts, and of a state the last spell that was told. Of memberships only
those of members and parties are asked for (a signature or a seat as an observer is neither yes nor
no), and each title of an office is a state of its own.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from app.domain import edtf
from app.domain.edtf import Interval
from app.domain.ids import fold
from app.domain.ontology import Kind, Ontology, Stage, Status
from app.domain.views import Answer, FactSummary

_CLOSED: Final = frozenset({Status.ENDED, Status.CANCELLED})


def answer(
    facts: Sequence[FactSummary], kind: Kind, as_of: Interval | None, ontology: Ontology
) -> tuple[Answer, bool, Status | None, tuple[FactSummary, ...]]:
    """Answer, whether it is disputed, the strongest status, and the facts that bear on it."""
    yes = [f for f in facts if f.status is Status.OCCURRED and _is_asked_for(f, ontology)]
    if ontology.kinds[kind].family == "event":
        no = [f for f in facts if f.status is Status.NEGATED and _is_asked_for(f, ontology)]
        bearing, reply, is_disputed = _of_event(facts, yes, no, as_of)
    else:
        denials = _CLOSED | {Status.NEGATED}
        no = [f for f in facts if f.status in denials and _is_asked_for(f, ontology)]
        bearing, reply, is_disputed = _of_states(facts, yes, no, as_of)
    best = min((f.status for f in bearing), key=ontology.rank, default=None)
    return reply, is_disputed, best, tuple(bearing)


def _is_asked_for(fact: FactSummary, ontology: Ontology) -> bool:
    """Whether its edge is the plain one of that status: of memberships, that of a member."""
    stage = Stage.MEMBER if fact.kind is Kind.MEMBERSHIP else None
    plain = ontology.relationship(fact.kind, fact.status, stage)
    return fact.relationship is not None and fact.relationship == plain


def _of_event(
    facts: Sequence[FactSummary],
    yes: Iterable[FactSummary],
    no: Iterable[FactSummary],
    as_of: Interval | None,
) -> tuple[list[FactSummary], Answer, bool]:
    bearing = [f for f in facts if as_of is None or _time(f).meets(as_of)]
    is_disputed = any(f.is_disputed for f in bearing)
    if any(as_of is None or as_of.contains(_time(f)) for f in yes):
        return bearing, "yes", is_disputed
    if any(as_of is None or _known(f).contains(as_of) for f in no):
        return bearing, "no", is_disputed
    return bearing, "not_stated", is_disputed


def _of_states(
    facts: Sequence[FactSummary],
    yes: Sequence[FactSummary],
    no: Sequence[FactSummary],
    as_of: Interval | None,
) -> tuple[list[FactSummary], Answer, bool]:
    replies: list[tuple[Answer, bool]] = []
    bearing: list[FactSummary] = []
    for title in sorted({_title(f) for f in facts}):
        mine = [f for f in yes if _title(f) == title]
        against = [f for f in no if _title(f) == title]
        others = [f for f in facts if _title(f) == title and f not in mine and f not in against]
        if as_of is None:
            last = max((_known_until(f) for f in mine + against), default=date.min)
            mine = [f for f in mine if _known_until(f) == last]
            against = [f for f in against if _known_until(f) == last]
        else:
            others = [f for f in others if _known(f).meets(as_of)]
            denied = [f for f in against if _denial(f, mine).contains(as_of)]
            mine = [f for f in mine if _known(f).meets(as_of)]
            mine += [f for f in against if _held(f, as_of)]
            against = denied
        found = list({f.fact_id: f for f in mine + against + others}.values())
        is_disputed = any(f.is_disputed for f in found) or bool(mine and against)
        sure: Answer = "yes" if mine else "no" if against else "not_stated"
        replies.append(("not_stated" if is_disputed else sure, is_disputed))
        bearing += found
    answers = {reply for reply, _ in replies}
    is_disputed = any(disputed for _, disputed in replies)
    reply: Answer = "not_stated"
    if "yes" in answers:
        reply = "yes"
    elif "no" in answers and not is_disputed:
        reply = "no"
    order = {f.fact_id: i for i, f in enumerate(facts)}
    return sorted(bearing, key=lambda f: order[f.fact_id]), reply, is_disputed


def _title(fact: FactSummary) -> str:
    return fold(fact.title or "") if fact.kind is Kind.OFFICE else ""


def _time(fact: FactSummary) -> Interval:
    return Interval(fact.earliest, fact.latest)


def _known(fact: FactSummary) -> Interval:
    """The days that a fact surely speaks of: with an unknown beginning, its last day."""
    return Interval(fact.earliest or fact.latest, fact.latest)


def _denial(fact: FactSummary, holding: Iterable[FactSummary]) -> Interval:
    """The days for which a fact says no: from an end on, up to the next spell that holds."""
    if fact.status not in _CLOSED or fact.latest is None:
        return _known(fact)
    starts = [start for f in holding if (start := _known(f).earliest) and start > fact.latest]
    return Interval(fact.latest, min(starts) - timedelta(days=1) if starts else None)


def _held(fact: FactSummary, as_of: Interval) -> bool:
    """Whether a spell that has ended held on a day of `as_of`, between its start and its end."""
    if fact.status not in _CLOSED or fact.valid_from is None or fact.valid_to is None:
        return False
    start, end = edtf.parse(fact.valid_from).latest, edtf.parse(fact.valid_to).earliest
    if start is None or end is None or start >= end:
        return False
    return Interval(start, end - timedelta(days=1)).meets(as_of)


def _known_until(fact: FactSummary) -> date:
    """The last day told of; a fact without any time is the least of all."""
    return fact.latest or fact.earliest or date.min
