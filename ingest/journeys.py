"""What belongs to a dated journey: its meetings and stops happen while it lasts.

"She will travel to Peru and Chile from March 3 to 8. ... In Lima she will meet the president": no
day is given for the meeting, but it is one of those days. The time is marked as inferred
(rule `within-journey`), with the words that date the journey as its phrase.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple, TypeGuard

from app.domain.model import ClaimTime
from app.domain.ontology import Kind, Status
from ingest.reading import Draft, Mention, SummitMention, Timed

_UNDATED: Final = ("plan-undated", "past-undated")
_TOLD: Final = (Status.PLANNED, Status.OCCURRED)
_QUALIFIERS: Final = frozenset("~?%")


class _Stop(NamedTuple):
    """A traveller, a country, and whether the journey there is planned or done."""

    person: str
    country: str
    status: Status


def dated_by_journey(timed: list[Timed]) -> list[Timed]:
    """The same claims; what has no date of its own takes that of the one journey it is part of."""
    journeys = _journeys(timed)
    if not journeys:
        return timed
    told = _Summits(timed)
    return [_within(one, journeys, told) for one in timed]


class _Summits:
    """Which country hosts a summit, and who attends it, as one sentence tells."""

    def __init__(self, timed: Iterable[Timed]) -> None:
        self.hosts: dict[tuple[int, str], list[str]] = {}
        self.guests: dict[tuple[int, str], list[str]] = {}
        for draft, _ in timed:
            if draft.kind is Kind.HOSTING:
                self.hosts.setdefault(_occasion(draft), []).append(draft.actor.ref.id)
            elif draft.kind is Kind.ATTENDANCE and draft.actor.is_leader:
                self.guests.setdefault(_occasion(draft), []).append(draft.actor.ref.id)

    def stops(self, draft: Draft) -> list[_Stop]:
        """The journeys to the country that hosts a summit, of those who attend it."""
        where, who = self.hosts.get(_occasion(draft), []), self.guests.get(_occasion(draft), [])
        if draft.kind is Kind.HOSTING:
            where = [draft.actor.ref.id]
        elif draft.actor.is_leader:
            who = [draft.actor.ref.id]
        return [_Stop(person, country, draft.status) for person in who for country in where]


def _occasion(draft: Draft) -> tuple[int, str]:
    object_ = draft.object
    name = object_.name if isinstance(object_, SummitMention) else object_.ref.id
    return draft.sentence.index, name


def _journeys(timed: Iterable[Timed]) -> dict[_Stop, tuple[ClaimTime, int]]:
    """When each journey is and in which sentence it is told; none that has two dates."""
    found: dict[_Stop, tuple[ClaimTime, int]] = {}
    spoiled: set[_Stop] = set()
    for draft, time in timed:
        if draft.kind is not Kind.VISIT or draft.status not in _TOLD or not _is_dated(time):
            continue
        if not isinstance(draft.object, Mention):
            continue
        stop = _Stop(draft.actor.ref.id, draft.object.ref.id, draft.status)
        known = found.setdefault(stop, (time, draft.sentence.index))
        if known[0].edtf != time.edtf:
            spoiled.add(stop)
    return {stop: told for stop, told in found.items() if stop not in spoiled}


def _within(one: Timed, journeys: dict[_Stop, tuple[ClaimTime, int]], summits: _Summits) -> Timed:
    draft, time = one
    if time is None or time.rule not in _UNDATED:
        return one
    told = [journeys[s] for s in _stops(draft, summits) if s in journeys]
    times = [t for t, sentence in told if sentence <= draft.sentence.index]
    if not times or any(t.edtf != times[0].edtf for t in times):
        return one
    return Timed(draft, times[0].model_copy(update={"rule": "within-journey"}))


def _stops(draft: Draft, summits: _Summits) -> list[_Stop]:
    """The journeys that a draft may be part of: of those who take part, to where it is."""
    if draft.mode:  # by phone nobody travels
        return []
    ends = [m for m in (draft.actor, draft.object) if isinstance(m, Mention)]
    people = [m for m in ends if m.is_leader]
    countries = [draft.host.ref.id] if draft.host is not None else []
    if draft.kind is Kind.VISIT:
        countries = [m.ref.id for m in ends[1:]]
    elif draft.kind is Kind.MEETING:
        countries = countries or [m.country or m.ref.country or "" for m in people]
    elif draft.kind is Kind.HOSTING or (draft.kind is Kind.ATTENDANCE and not countries):
        return summits.stops(draft)
    return [_Stop(p.ref.id, c, draft.status) for p in people for c in countries]


def _is_dated(time: ClaimTime | None) -> TypeGuard[ClaimTime]:
    """Whether the text gives its first and last day; "soon" and "about May" date nothing else."""
    return (
        time is not None
        and time.phrase is not None
        and not set(time.edtf) & _QUALIFIERS
        and time.earliest is not None
        and time.latest is not None
    )
