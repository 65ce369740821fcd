"""Three answers to a question: yes (stated), no (stated), not stated.

An event is a yes where a fact says that it happened within `as_of`; a state is a yes where it is
stated to hold on some day of `as_of`. A no needs a stated negative: for an event `negated`, for a
state that it does not hold (or has ended) for all of `as_of`. A refusal, a plan or silence is
neither. Without `as_of` any event counts, and of a state the last spell that was told.
"""

from collections.abc import Sequence
from datetime import date

from app.domain.edtf import EVER, Interval
from app.domain.ontology import Kind, Ontology, Status
from app.domain.views import Answer, FactSummary

_POSITIVE = frozenset({Status.OCCURRED})
_NEGATIVE = frozenset({Status.NEGATED, Status.ENDED})


def answer(
    facts: Sequence[FactSummary], kind: Kind, as_of: Interval | None, ontology: Ontology
) -> tuple[Answer, bool, Status | None, tuple[FactSummary, ...]]:
    """Answer, whether it is disputed, the strongest status, and the facts that bear on it."""
    is_state = ontology.kinds[kind].family == "state"
    bearing = [f for f in facts if as_of is None or _span(f, is_state).meets(as_of)]
    if is_state and as_of is None:
        bearing = _last_spell(bearing)
    positive = [f for f in bearing if f.status in _POSITIVE and f.relationship]
    negative = [
        f
        for f in bearing
        if f.status in _NEGATIVE
        and f.relationship
        and (as_of is None or not is_state or _denial(f).contains(as_of))
    ]
    is_disputed = any(f.is_disputed for f in bearing) or bool(positive and negative and is_state)
    best = min((f.status for f in bearing), key=ontology.rank, default=None)
    reply: Answer = "yes" if positive else "no" if negative else "not_stated"
    if positive and is_disputed and is_state:
        reply = "not_stated"
    return reply, is_disputed, best, tuple(bearing)


def _span(fact: FactSummary, is_state: bool) -> Interval:
    """Days that a fact speaks of; a state of unknown start is only known on its last day."""
    if not is_state:
        return Interval(fact.earliest, fact.latest)
    if fact.status is Status.ENDED:
        return _denial(fact)
    return Interval(fact.earliest or fact.latest, fact.latest)


def _denial(fact: FactSummary) -> Interval:
    if fact.status is Status.ENDED:
        return Interval(fact.latest, None)
    return Interval(fact.earliest or fact.latest, fact.latest)


def _last_spell(facts: Sequence[FactSummary]) -> list[FactSummary]:
    """The decided facts told of the latest day, and all that are undecided."""
    decided = [f for f in facts if f.status in _POSITIVE | _NEGATIVE]
    last = max((_known_until(f) for f in decided), default=date.min)
    return [f for f in facts if f not in decided or _known_until(f) == last]


def _known_until(fact: FactSummary) -> date:
    span = Interval(fact.earliest, fact.latest)
    return span.latest or span.earliest or (date.max if span == EVER else date.min)
