"""Where and when each summit of an article is, as far as its sentences agree.

"Honduras will host the summit from 3 to 5 December. ... Petro will attend it": only the first says
where, and on which days.
"""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Final, NamedTuple, TypeGuard

from app.domain.edtf import Interval
from app.domain.model import ClaimTime
from app.domain.ontology import Kind, Status
from ingest.dating import resolve
from ingest.lexicon import lexicon
from ingest.modality import own_form
from ingest.reading import Draft, Mention, SummitMention, Timed, Timex
from ingest.syntax import auxiliaries, children, lemma

_TOLD: Final = (Status.PLANNED, Status.OCCURRED)
_LATELY: Final = timedelta(days=60)
"""A summit that ended longer before the article is not the one that it goes on to speak of."""
LATER_ON: Final = frozenset({"later-this", "later-today"})
"""Rules of time expressions that begin today and mean later: "flies to Ankara tonight"."""
_QUALIFIERS: Final = frozenset("~?%")

Side = tuple[str, bool]
"""A summit by its series, else by its name, and whether it has happened."""


class Venue(NamedTuple):
    """The one host of a summit, and its days where the article gives one date."""

    host: Mention
    time: ClaimTime | None


def venues_told(timed: Iterable[Timed], anchor: Interval | None) -> dict[Side, Venue]:
    """The venue of each summit to which the article gives one host, and no date long ago.

    "The last summit was held in Vilnius" is of another than the one that the article is about.
    """
    told: dict[Side, list[tuple[Mention, ClaimTime | None]]] = {}
    for draft, time in timed:
        is_told = draft.kind is Kind.HOSTING and draft.status in _TOLD
        if is_told and not _is_another(draft):
            told.setdefault(side_of(draft), []).append((draft.actor, time))
    found: dict[Side, Venue] = {}
    for side, places in told.items():
        dates = {time.edtf: time for _, time in places if is_dated(time)}
        is_one = len({host.ref.id for host, _ in places}) == 1
        if is_one and not any(_is_long_ago(time, anchor) for time in dates.values()):
            only = next(iter(dates.values())) if len(dates) == 1 else None
            found[side] = Venue(places[0][0], only)
    return found


def days_told(
    timed: Iterable[Timed], told: Mapping[Side, Venue], anchor: Interval | None
) -> dict[Side, ClaimTime]:
    """The days of each summit: those of its venue, else the one date of all who are at it.

    "Modi will attend the summit in Kazan on 22 October. Xi is also coming": on that day.
    """
    dates: dict[Side, dict[str, ClaimTime]] = {}
    for draft, time in timed:
        is_there = draft.kind is Kind.ATTENDANCE and draft.status in _TOLD and not draft.mode
        is_there = is_there and draft.rule == "attend-verb"  # who arrives or leaves, does so once
        if is_there and is_dated(time) and not _is_another(draft) and not is_of_another_time(draft):
            dates.setdefault(side_of(draft), {})[time.edtf] = time
    days = {side: next(iter(found.values())) for side, found in dates.items() if len(found) == 1}
    days |= {side: venue.time for side, venue in told.items() if venue.time is not None}
    return {side: time for side, time in days.items() if not _is_long_ago(time, anchor)}


def side_of(draft: Draft) -> Side:
    """Of which summit a draft speaks, and whether it says that it happened."""
    object_, has_happened = draft.object, draft.status is Status.OCCURRED
    if not isinstance(object_, SummitMention):
        return object_.ref.id, has_happened
    return object_.key, has_happened


def is_dated(time: ClaimTime | None) -> TypeGuard[ClaimTime]:
    """Whether the text gives its first and last day; "soon" and "about May" date nothing else."""
    return (
        time is not None
        and time.phrase is not None
        and not set(time.edtf) & _QUALIFIERS
        and time.earliest is not None
        and time.latest is not None
    )


def is_awaited(draft: Draft, told: Mapping[Side, Venue], anchor: Interval | None) -> bool:
    """Whether somebody is put at a summit that has not begun.

    By the present tense, where the article gives its days: "Carney closes his tour at the forum in
    Davos. It begins on Monday"; by any, where its own clause says so: "that opens tomorrow".
    """
    last = anchor.latest if anchor is not None else None
    if draft.status is Status.OCCURRED and anchor is not None and _opens_later(draft, anchor):
        return True
    is_now = draft.status is Status.OCCURRED and draft.tense == "present"
    is_now = is_now and lemma(draft.trigger) != "be"  # who "is at" it, is there
    if draft.kind is not Kind.ATTENDANCE or not is_now or last is None:
        return False
    name, _ = side_of(draft)
    venue = told.get((name, False)) if (name, True) not in told else None
    first = venue.time.earliest if venue is not None and venue.time is not None else None
    return first is not None and first > last


def _opens_later(draft: Draft, anchor: Interval) -> bool:
    """Whether the summit's own clause says that: "the G20 summit that opens tomorrow"."""
    summit, sentence = draft.object, draft.sentence
    if not isinstance(summit, SummitMention):
        return False
    for clause in children(sentence.parsed[summit.head], "relcl", "acl"):
        if (
            lemma(clause) not in lexicon().frames.hosting.opening
            or own_form(clause).tense == "past"
        ):
            continue
        span = (sentence.position(clause.left_edge), sentence.end_of(clause.right_edge))
        inside = [t for t in sentence.timexes if span[0] <= t.start and t.end <= span[1]]
        if any(_is_to_come(timex, anchor) for timex in inside):
            return True
    return False


def _is_to_come(timex: Timex, anchor: Interval) -> bool:
    dated = resolve(timex, anchor=anchor, tense="present")
    first = dated.interval.earliest if dated is not None else None
    is_after = first is not None and anchor.latest is not None and first > anchor.latest
    return is_after or timex.rule in LATER_ON


def is_of_another_time(draft: Draft) -> bool:
    """Whether the words tell of before or of another time: "had met", "will visit it again"."""
    words, trigger = lexicon().triggers, draft.trigger
    is_perfect = any(lemma(a) == "have" for a in auxiliaries(trigger))
    return is_perfect or any(t.lower_ in words.other_times for t in trigger.subtree)


def _is_another(draft: Draft) -> bool:
    """Whether its own phrase tells the summit from the one spoken of: "the last summit"."""
    if not isinstance(draft.object, SummitMention):
        return False
    head, words = draft.sentence.parsed[draft.object.head], lexicon().triggers.other_times
    return any(child.lower_ in words for child in head.children)


def _is_long_ago(time: ClaimTime, anchor: Interval | None) -> bool:
    first = anchor.earliest if anchor is not None else None
    return first is not None and time.latest is not None and time.latest < first - _LATELY
