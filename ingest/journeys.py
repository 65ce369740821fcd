"""What belongs to a dated journey or summit: meetings and stops happen while it lasts.

"She will travel to Peru and Chile from March 3 to 8. ... In Lima she will meet the president": no
day is given for the meeting, but it is one of those days. The time is marked as inferred
(rule `within-journey`), with the words that date the journey as its phrase; likewise the days of a
summit for those who are at it (`within-summit`, see `ingest/venues.py`).
"""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from app.domain.model import ClaimTime
from app.domain.ontology import Kind, Status
from ingest.frames.companions import COMPANION
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, SummitMention, Timed
from ingest.syntax import lemma
from ingest.venues import Side, is_dated, is_of_another_time, side_of

_UNDATED: Final = ("plan-undated", "past-undated")
_TOLD: Final = (Status.PLANNED, Status.OCCURRED)
_LONGEST: Final = 31
"""Days of a journey that still date what belongs to it."""
_RIGHT_BEFORE: Final = 2
"""Sentences behind the one that tells of a journey."""
_OF_SUMMITS: Final = (Kind.ATTENDANCE, Kind.HOSTING)


class _Stop(NamedTuple):
    """A traveller, a country, and whether the journey there is planned or done."""

    person: str
    country: str
    status: Status


def dated_by_journey(timed: list[Timed], days: Mapping[Side, ClaimTime]) -> list[Timed]:
    """The same claims; what has no date of its own takes that of the one journey it is part of.

    Before that, what belongs to a summit takes its days (`ingest.venues.days_told`).
    """
    timed = [_at_summit(one, days) for one in timed]
    journeys = _journeys(timed)
    if not journeys:
        return timed
    hosts = _hosts(timed)
    return [_within(one, journeys, hosts) for one in timed]


def _at_summit(one: Timed, days: Mapping[Side, ClaimTime]) -> Timed:
    """Who is or was to be at a summit is there when it is held.

    "Putin will not attend the summit. ... It will be held from 22 to 24 August".
    """
    draft, time = one
    premise = draft.entailed_by or draft
    if premise.kind not in _OF_SUMMITS or (time is not None and time.rule not in _UNDATED):
        return one
    name, has_happened = side_of(premise)
    when = days.get((name, has_happened))
    if when is None and premise.status not in _TOLD:  # who stayed away may do so of what was held
        when = days.get((name, not has_happened))
    if when is None or draft.timex is not None or is_of_another_time(draft):
        return one
    return Timed(draft, when.model_copy(update={"rule": "within-summit"}))


def _hosts(timed: Iterable[Timed]) -> dict[tuple[int, str], list[str]]:
    """Which country hosts a summit, as one sentence tells."""
    hosts: dict[tuple[int, str], list[str]] = {}
    for draft, _ in timed:
        if draft.kind is Kind.HOSTING:
            hosts.setdefault(_occasion(draft), []).append(draft.actor.ref.id)
    return hosts


def _occasion(draft: Draft) -> tuple[int, str]:
    object_ = draft.object
    name = object_.name if isinstance(object_, SummitMention) else object_.ref.id
    return draft.sentence.index, name


def _journeys(timed: Iterable[Timed]) -> dict[_Stop, tuple[ClaimTime, int]]:
    """When each journey is and in which sentence it is told; none that has two dates."""
    found: dict[_Stop, tuple[ClaimTime, int]] = {}
    spoiled: set[_Stop] = set()
    for draft, time in timed:
        if draft.kind is not Kind.VISIT or draft.status not in _TOLD or not is_dated(time):
            continue
        if not isinstance(draft.object, Mention) or _is_of_one_end(draft, time):
            continue
        stop = _Stop(draft.actor.ref.id, draft.object.ref.id, draft.status)
        known = found.setdefault(stop, (time, draft.sentence.index))
        if known[0].edtf != time.edtf:
            spoiled.add(stop)
    return {stop: told for stop, told in found.items() if stop not in spoiled}


def _within(
    one: Timed,
    journeys: dict[_Stop, tuple[ClaimTime, int]],
    hosts: dict[tuple[int, str], list[str]],
) -> Timed:
    draft, time = one
    if time is None or time.rule not in _UNDATED or is_of_another_time(draft):
        return one
    told = [journeys[s] for s in _stops(draft, hosts) if s in journeys]
    told = told or _of_the_visited(draft, journeys)
    times = [t for t, sentence in told if sentence <= draft.sentence.index]
    if not times or any(t.edtf != times[0].edtf for t in times):
        return one
    return Timed(draft, times[0].model_copy(update={"rule": "within-journey"}))


def _of_the_visited(
    draft: Draft, journeys: dict[_Stop, tuple[ClaimTime, int]]
) -> list[tuple[ClaimTime, int]]:
    """The one journey told right before, to the country of whom the traveller is to meet."""
    if draft.kind is not Kind.MEETING or draft.status is not Status.PLANNED or draft.mode:
        return []
    ends = [m for m in (draft.actor, draft.object) if isinstance(m, Mention)]
    own = {
        stop: told
        for stop, told in journeys.items()
        if stop.status is draft.status and stop.person in {m.ref.id for m in ends}
    }
    met = [m for m in ends if m.ref.id not in {s.person for s in own}]
    elsewhere = draft.host.ref.id if draft.host is not None else None
    near = [
        told
        for stop, told in own.items()
        if any(m.country == stop.country for m in met) and elsewhere in (None, stop.country)
    ]
    near = [t for t in near if 0 <= draft.sentence.index - t[1] <= _RIGHT_BEFORE]
    return near if len(own) == 1 else []


def _is_of_one_end(draft: Draft, time: ClaimTime) -> bool:
    """Whether the date is only that of leaving or arriving, or too coarse to date its parts."""
    first, last = time.earliest, time.latest
    is_long = first is None or last is None or (last - first).days > _LONGEST
    return is_long or lemma(draft.trigger) in lexicon().triggers.journey_ends


def _stops(draft: Draft, hosts: dict[tuple[int, str], list[str]]) -> list[_Stop]:
    """The journeys that a draft may be part of: of those who take part, to where it is said to be.

    That somebody meets the president of a country he visits does not say that he meets him there.
    """
    if draft.mode:  # by phone nobody travels
        return []
    ends = [m for m in (draft.actor, draft.object) if isinstance(m, Mention)]
    people = [m for m in ends if m.is_leader]
    if draft.rule == COMPANION and draft.entailed_by is not None:
        people.append(draft.entailed_by.actor)  # whose journey it is
    countries = [draft.host.ref.id] if draft.host is not None else []
    if draft.kind is Kind.VISIT:
        countries = [m.ref.id for m in ends[1:]]
    elif draft.kind is Kind.ATTENDANCE:
        countries = countries or hosts.get(_occasion(draft), [])
    elif draft.kind is not Kind.MEETING:
        return []  # a summit may last longer than the journey of one guest
    return [_Stop(p.ref.id, c, draft.status) for p in people for c in countries]
