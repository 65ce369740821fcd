"""What belongs to a dated journey: its meetings and stops happen while it lasts.

"She will travel to Peru and Chile from March 3 to 8. ... In Lima she will meet the president": no
day is given for the meeting, but it is one of those days. The time is marked as inferred
(rule `within-journey`), with the words that date the journey as its phrase.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple, TypeGuard

from app.domain.model import ClaimTime
from app.domain.ontology import Kind, Status
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, SummitMention, Timed
from ingest.syntax import auxiliaries, lemma

_UNDATED: Final = ("plan-undated", "past-undated")
_TOLD: Final = (Status.PLANNED, Status.OCCURRED)
_LONGEST: Final = 31
"""Days of a journey that still date what belongs to it."""
_RIGHT_BEFORE: Final = 2
"""Sentences behind the one that tells of a journey."""
_QUALIFIERS: Final = frozenset("~?%")


class _Stop(NamedTuple):
    """A traveller, a country, and whether the journey there is planned or done."""

    person: str
    country: str
    status: Status


def dated_by_journey(timed: list[Timed]) -> list[Timed]:
    """The same claims; what has no date of its own takes that of the one journey it is part of."""
    timed = _dated_by_summit(timed)
    journeys = _journeys(timed)
    if not journeys:
        return timed
    hosts = _hosts(timed)
    return [_within(one, journeys, hosts) for one in timed]


def _dated_by_summit(timed: list[Timed]) -> list[Timed]:
    """The same claims; who is or was to be at a summit is there when it is held.

    "Putin will not attend the summit. ... It will be held from 22 to 24 August": if the article
    gives one date for it, and on the same side of its own day.
    """
    dates: dict[tuple[str, bool], list[ClaimTime]] = {}
    hosts: dict[tuple[str, bool], set[str]] = {}
    for draft, time in timed:
        if draft.kind is Kind.HOSTING and draft.status in _TOLD:
            hosts.setdefault(side_of(draft), set()).add(draft.actor.ref.id)
            if _is_dated(time):
                dates.setdefault(side_of(draft), []).append(time)
    sure = {
        key: times[0]
        for key, times in dates.items()
        if len(hosts[key]) == 1 and len({t.edtf for t in times}) == 1
    }
    return [_at_summit(one, sure) for one in timed]


def side_of(draft: Draft) -> tuple[str, bool]:
    """Of which summit a draft speaks, and whether it says that it happened."""
    object_ = draft.object
    if not isinstance(object_, SummitMention):
        return object_.ref.id, draft.status is Status.OCCURRED
    named = object_.series.id if object_.series is not None else object_.name
    return named, draft.status is Status.OCCURRED


def _at_summit(one: Timed, sure: dict[tuple[str, bool], ClaimTime]) -> Timed:
    draft, time = one
    is_undated = time is None or time.rule in _UNDATED
    premise = draft.entailed_by or draft
    told = sure.get(side_of(premise)) if premise.kind in (Kind.ATTENDANCE, Kind.HOSTING) else None
    if told is None or not is_undated or draft.timex is not None or _is_of_another_time(draft):
        return one
    return Timed(draft, told.model_copy(update={"rule": "within-summit"}))


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
        if draft.kind is not Kind.VISIT or draft.status not in _TOLD or not _is_dated(time):
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
    if time is None or time.rule not in _UNDATED or _is_of_another_time(draft):
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
    near = [t for s, t in own.items() if any(m.country == s.country for m in met)]
    near = [t for t in near if 0 <= draft.sentence.index - t[1] <= _RIGHT_BEFORE]
    return near if len(own) == 1 else []


def _is_of_one_end(draft: Draft, time: ClaimTime) -> bool:
    """Whether the date is only that of leaving or arriving, or too coarse to date its parts."""
    first, last = time.earliest, time.latest
    is_long = first is None or last is None or (last - first).days > _LONGEST
    return is_long or lemma(draft.trigger) in lexicon().triggers.journey_ends


def _is_of_another_time(draft: Draft) -> bool:
    """Whether the words tell of before or of another time: "had met", "will visit it again"."""
    words, trigger = lexicon().triggers, draft.trigger
    is_perfect = any(lemma(a) == "have" for a in auxiliaries(trigger))
    return is_perfect or any(t.lower_ in words.other_times for t in trigger.subtree)


def _stops(draft: Draft, hosts: dict[tuple[int, str], list[str]]) -> list[_Stop]:
    """The journeys that a draft may be part of: of those who take part, to where it is said to be.

    That somebody meets the president of a country he visits does not say that he meets him there.
    """
    if draft.mode:  # by phone nobody travels
        return []
    ends = [m for m in (draft.actor, draft.object) if isinstance(m, Mention)]
    people = [m for m in ends if m.is_leader]
    countries = [draft.host.ref.id] if draft.host is not None else []
    if draft.kind is Kind.VISIT:
        countries = [m.ref.id for m in ends[1:]]
    elif draft.kind is Kind.ATTENDANCE:
        countries = countries or hosts.get(_occasion(draft), [])
    elif draft.kind is not Kind.MEETING:
        return []  # a summit may last longer than the journey of one guest
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
