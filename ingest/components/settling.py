"""Drafts are settled: times chosen, undecided ones decided or dropped, what they entail added.

An undecided noun ("Putin's visit to India", with nothing said of whether it happened) is decided by
its own date against the article's day, or says again what the article says elsewhere of the same
visit; else it makes no claim and is counted.
"""

import re
from collections.abc import Iterable, Set
from datetime import timedelta
from typing import ClassVar, Final

from spacy.tokens import Token

from app.domain.edtf import Interval
from app.domain.model import ClaimTime
from app.domain.ontology import STATES, Kind, Status
from ingest.components.step import Fields
from ingest.dating import date_claim, resolve
from ingest.editions import Editions
from ingest.entailment import entailed_visits
from ingest.firsts import note_first
from ingest.journeys import dated_by_journey
from ingest.modality import HAPPENED, tense_around
from ingest.next_stops import is_futurate, is_later_stop, narrated
from ingest.officials import Officials, is_private
from ingest.reading import (
    Draft,
    Reading,
    SummitMention,
    Tense,
    Timed,
)
from ingest.retraction import overtake, share_fate, take_back
from ingest.syntax import is_noun, is_verb, lemma
from ingest.temporal import timex_of
from ingest.venues import LATER_ON, days_told, is_awaited, venues_told

_OF_OLD: Final = re.compile(r"\bin (?:1[0-8]\d\d|19(?:[0-3]\d|4[0-4]))\b")
"""A year before the United Nations, of whose members the list of countries (ISO 3166) is one."""
_THESE_DAYS: Final = timedelta(days=7)
"""How long ago a visit may have begun that goes on: few last longer."""
_COMING_WEEKS: Final = timedelta(days=60)
"""What is ahead by more is another visit than the one that is spoken of."""


class Settling:
    """Decides every draft, gives it its time and its summit's edition, or notes why not."""

    requires: ClassVar[Fields] = frozenset(
        {
            "reading.anchor",
            "reading.people",
            "reading.drafts",
            "sentence.doc",
            "sentence.timexes",
        }
    )
    assigns: ClassVar[Fields] = frozenset({"reading.settled"})

    def __init__(self, editions: Editions) -> None:
        self._editions = editions

    def run(self, reading: Reading) -> None:
        """Add every draft that makes a claim, with its time, in text order."""
        share_fate(reading)
        take_back(reading)
        officials = Officials(reading)
        reading.drafts = [
            d
            for d in reading.drafts
            if not _is_asked(d, reading) and not is_private(d, reading, officials)
            if not _is_history(d)
        ]
        missing = {_who_by(d) for d in reading.drafts if d.kind is Kind.ATTENDANCE and _is_away(d)}
        reading.drafts = [d for d in reading.drafts if not _is_kept_from_summit(d, missing)]
        for draft in reading.drafts:
            draft.timex = timex_of(draft)
        overtake(reading)
        decided = [d for d in reading.drafts if d.is_decided]
        decided = [d for d in decided if not _has_begun(d, decided, reading.anchor)]
        open_ = [d for d in reading.drafts if not d.is_decided]
        kept = decided + [d for d in open_ if _decide(d, decided, reading)]
        past = narrated(kept)
        for draft in kept:
            if is_later_stop(draft, kept) or is_futurate(draft, past):
                draft.decide(Status.PLANNED, "future", "a later stop of what is planned")
            note_first(draft, reading)
        for draft in kept:
            if _is_of_a_plan(draft, kept, reading):
                draft.decide(Status.PLANNED, "future", "the article says that it is to come")
        timed = [_timed(d, reading) for d in kept]
        told = venues_told(timed, reading.anchor)
        for number, one in enumerate(timed):
            if is_awaited(one.draft, told, reading.anchor):
                one.draft.decide(Status.PLANNED, "future", "the summit is still to come")
                timed[number] = _timed(one.draft, reading)
        timed += [_timed(d, reading) for d in entailed_visits(kept, reading, told)]
        timed = dated_by_journey(timed, days_told(timed, told, reading.anchor))
        for draft, time in timed:
            if isinstance(draft.object, SummitMention):
                draft.object = self._editions.choose(draft.object, time, draft)
            if draft.occasion is not None:
                draft.occasion = self._editions.choose(draft.occasion, time, draft)
        in_order = sorted(_unique(timed), key=lambda t: (t.draft.sentence.index, t.draft.trigger.i))
        reading.settled = in_order


def _has_begun(draft: Draft, decided: Iterable[Draft], anchor: Interval | None) -> bool:
    """Whether "during his stay he will meet" is of a visit that the text has told to go on."""
    noun = draft.trigger
    is_while = noun.dep_ == "pobj" and noun.head.lower_ == "during"
    if draft.kind is not Kind.VISIT or draft.status is not Status.PLANNED or not is_while:
        return False
    told = [d for d in decided if _key(d) == _key(draft) and d.status is Status.OCCURRED]
    before = [d for d in told if d.sentence.index < draft.sentence.index]
    return any(_is_of_these_days(d, anchor) for d in before)


def _is_of_these_days(draft: Draft, anchor: Interval | None) -> bool:
    """Whether what happened has no date of its own, or one of the last days."""
    dated = resolve(draft.timex, anchor=anchor, tense="past") if draft.timex is not None else None
    last = dated.interval.latest if dated is not None else None
    today = anchor.latest if anchor is not None else None
    return draft.timex is None or (
        last is not None and today is not None and today - last <= _THESE_DAYS
    )


def _is_of_a_plan(draft: Draft, kept: Iterable[Draft], reading: Reading) -> bool:
    """Whether "X's visit to Y marks" is of a visit that the article tells to be still ahead."""
    is_named = draft.kind is Kind.VISIT and is_noun(draft.trigger) and draft.timex is None
    if not is_named or draft.status is not Status.OCCURRED or draft.tense != "present":
        return False
    told = [d for d in kept if d is not draft and _key(d) == _key(draft)]
    ahead = [d for d in told if _side_of_anchor(d, reading.anchor) is Status.PLANNED]
    ahead = [d for d in ahead if _is_soon(d, reading.anchor)]
    have_happened = {d.status for d in told if not is_noun(d.trigger)} & set(HAPPENED)
    return bool(ahead) and not have_happened and all(d.status is Status.PLANNED for d in ahead)


def _is_soon(draft: Draft, anchor: Interval | None) -> bool:
    """Whether a plan is of the coming weeks, and not of another time: "will visit it again"."""
    if any(c.lower_ == "again" for c in draft.trigger.children) or draft.timex is None:
        return False
    dated = resolve(draft.timex, anchor=anchor, tense="future")
    first = dated.interval.earliest if dated is not None else None
    today = anchor.latest if anchor is not None else None
    return first is not None and today is not None and first - today <= _COMING_WEEKS


def _is_kept_from_summit(draft: Draft, missing: Set[tuple[str, Token]]) -> bool:
    """Whether not going somewhere is not attending a summit, and no more than that.

    "Putin will not travel to Johannesburg for the BRICS summit" says nothing of other visits there.
    """
    return draft.kind is Kind.VISIT and _is_away(draft) and _who_by(draft) in missing


def _is_away(draft: Draft) -> bool:
    return draft.status in (Status.DECLINED, Status.NEGATED)


def _who_by(draft: Draft) -> tuple[str, Token]:
    """Whose draft it is, by which word."""
    return draft.actor.ref.id, draft.trigger


def _is_asked(draft: Draft, reading: Reading) -> bool:
    """Whether the sentence only asks: a question states nothing, and is noted."""
    sentence = draft.sentence
    if not reading.plain[sentence.start : sentence.end].rstrip("\"')] ").endswith("?"):
        return False
    place = (sentence.position(draft.trigger), sentence.end_of(draft.trigger))
    reading.note("claim", f"{draft.kind}: the sentence is a question", *place)
    return True


def _is_history(draft: Draft) -> bool:
    """Whether a conference was held before the countries of today's list: "Berlin, in 1885"."""
    return draft.kind is Kind.HOSTING and bool(_OF_OLD.search(draft.sentence.parsed.text))


def _is_long_over(draft: Draft, anchor: Interval | None) -> bool:
    """Whether a happening has a date of its own before the article: "the visit" is another."""
    if draft.status is not Status.OCCURRED:
        return False
    return _side_of_anchor(draft, anchor) is Status.OCCURRED


def _timed(draft: Draft, reading: Reading) -> Timed:
    """The draft with its time; one whose day is still to come is a plan."""
    time = _time(draft, reading)
    if _is_after(draft, time, reading):
        ahead = Status.ENDING if draft.status is Status.ENDED else Status.PLANNED
        draft.decide(ahead, "future", "its day is still to come")
        time = _time(draft, reading)
    return Timed(draft, time)


def _time(draft: Draft, reading: Reading) -> ClaimTime | None:
    return date_claim(
        draft.timex, anchor=reading.anchor, status=draft.status, tense=_tense_for_time(draft),
        is_state=draft.kind in STATES,
    )  # fmt: skip


def _tense_for_time(draft: Draft) -> Tense:
    """The draft's own, but a plan's where the time stands behind what a journey was for.

    "Went to Kyiv on 3 February to attend": the day of the journey, which is over; "was sent to
    attend on Friday": a day to come.
    """
    if draft.status is Status.OCCURRED and draft.timex is not None and _is_entry(draft):
        return "past"
    if draft.status is not Status.PLANNED or draft.tense != "past" or draft.timex is None:
        return draft.tense
    is_behind = draft.timex.start > draft.sentence.position(draft.trigger)
    return "future" if is_behind else "past"


def _is_entry(draft: Draft) -> bool:
    """Whether a date opens what is told, as in a chronicle: "20 May 2023: X visits Y"."""
    timex, sentence = draft.timex, draft.sentence
    if timex is None or timex.start - sentence.start > len("On "):
        return False
    behind = sentence.parsed.text[timex.end - sentence.start :].lstrip()
    return timex.day != 0 and (timex.year != 0 or behind[:1] == ":")


def _is_after(draft: Draft, time: ClaimTime | None, reading: Reading) -> bool:
    """Whether the present tense tells of a day to come: "he visits Malta next weekend"."""
    is_change = draft.kind is Kind.MEMBERSHIP and draft.aspect in ("starts", "ends")
    is_told = draft.status is Status.OCCURRED or (is_change and draft.status is Status.ENDED)
    if not is_told or time is None or (draft.kind in STATES and not is_change):
        return False
    last = reading.anchor.latest if reading.anchor else None
    is_later = draft.timex is not None and draft.timex.rule in LATER_ON
    if draft.tense == "present" and is_later and lemma(draft.trigger) != "be":
        return True  # "is hosting it later this year"
    if (
        _is_without_day(draft, reading)
        and draft.tense == "present"
        and _is_of_days_to_come(draft, reading)
    ):
        return True
    return last is not None and time.earliest is not None and time.earliest > last


def _is_without_day(draft: Draft, reading: Reading) -> bool:
    """Whether no time of its own says when: none at all, or "the following day"."""
    timex = draft.timex
    return timex is None or resolve(timex, anchor=reading.anchor, tense="present") is None


def _is_of_days_to_come(draft: Draft, reading: Reading) -> bool:
    """Whether what the sentence says before it is of days to come: "opens on 4 August, and"."""
    verb = draft.trigger
    first = verb.head if verb.dep_ == "conj" and is_verb(verb.head) else None
    last = reading.anchor.latest if reading.anchor else None
    if first is None or last is None:
        return False
    start, end = draft.sentence.position(first), draft.sentence.position(verb)
    between = [t for t in draft.sentence.timexes if start < t.start < end]
    dated = [resolve(t, anchor=reading.anchor, tense="present") for t in between]
    days = [d.interval.earliest for d in dated if d is not None and d.interval.earliest]
    return bool(days) and min(days) > last


def _key(draft: Draft) -> tuple[str, ...]:
    target = draft.object
    name = target.name if isinstance(target, SummitMention) else target.ref.id
    pair = (draft.actor.ref.id, name)
    return (draft.kind, *(sorted(pair) if draft.kind is Kind.MEETING else pair))


def _tense_of(draft: Draft) -> Tense:
    """Past, unless it happens while the article's own news do: "speaking at the summit, she"."""
    is_now = draft.lean is Status.OCCURRED and tense_around(draft.trigger) == "present"
    return "present" if is_now else "past"


def _decide(draft: Draft, decided: Iterable[Draft], reading: Reading) -> bool:
    """Give an undecided draft a status, or note why it makes no claim."""
    side = _side_of_anchor(draft, reading.anchor)
    said = {
        d.status for d in decided if _key(d) == _key(draft) and not _is_long_over(d, reading.anchor)
    }
    if side is not None:
        draft.decide(side, "past" if side is Status.OCCURRED else "future", "decided by its date")
    elif draft.lean is not None and (draft.timex is None or draft.lean is not Status.PLANNED):
        draft.decide(draft.lean, _tense_of(draft) if draft.lean in HAPPENED else "future")
    elif Status.PLANNED in said and said <= {Status.PLANNED, Status.HYPOTHETICAL}:
        draft.decide(Status.PLANNED, "future", "the article says it is planned")
        draft.rule += ":said-again"
    else:
        start = draft.sentence.position(draft.trigger)
        end = draft.sentence.end_of(draft.trigger)
        why = f"{draft.kind}: the text does not say whether it happened"
        reading.note("claim", why, start, end)
        return False
    return True


def _side_of_anchor(draft: Draft, anchor: Interval | None) -> Status | None:
    """Occurred for a time before the article's day, planned for one after it."""
    if draft.timex is None or anchor is None:
        return None
    dated = resolve(draft.timex, anchor=anchor, tense="none")
    if dated is None or anchor.earliest is None or anchor.latest is None:
        return None
    earliest, latest = dated.interval
    if latest is not None and latest < anchor.earliest:
        return Status.OCCURRED
    if earliest is not None and earliest > anchor.latest:
        return Status.PLANNED
    return None


def _unique(timed: Iterable[Timed]) -> list[Timed]:
    """One draft for each thing that a sentence says; a stated one before an entailed one."""
    seen: dict[tuple[object, ...], Timed] = {}
    for one in timed:
        draft, time = one
        edtf = time.edtf if time else None
        key = (draft.sentence.index, *_key(draft), draft.status, draft.stage, edtf)
        known = seen.get(key)
        if known is None or _rank(draft) < _rank(known.draft):
            seen[key] = one
    return list(seen.values())


def _rank(draft: Draft) -> int:
    """A stated draft comes before an entailed one, and that before a guess."""
    if draft.is_learned:
        return 2
    return 0 if draft.entailed_by is None else 1
