"""Drafts are settled: times chosen, undecided ones decided or dropped, what they entail added.

An undecided noun ("Putin's visit to India", with nothing said of whether it happened) is decided by
its own date against the article's day, or says again what the article says elsewhere of the same
visit; else it makes no claim and is counted.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from app.domain.edtf import Interval
from app.domain.model import ClaimTime
from app.domain.ontology import EntityType, Kind, Status
from ingest.arguments import is_home
from ingest.dating import date_claim, resolve
from ingest.reading import Draft, FirstDraft, Mention, Reading, SummitMention
from ingest.summits import SummitFinder
from ingest.temporal import timex_of

_NOUN_KINDS: Final = frozenset({Kind.VISIT, Kind.MEETING, Kind.HOSTING, Kind.ATTENDANCE})
_STATES: Final = frozenset({Kind.MEMBERSHIP, Kind.WARRANT, Kind.OFFICE, Kind.ARREST_DUTY})
_FIRST: Final = re.compile(
    r"\bfirst (?P<what>(?:[a-z-]+ ){0,2})(?:trip|visit|journey|tour)\b(?: abroad| overseas)?"
    r"[^.;]{0,60}?\b(?P<word>since|after) (?P<since>[^,;.]+)",
    re.IGNORECASE,
)
_FIRST_TIME: Final = re.compile(
    r"\bfor the first time (?P<word>since|after) (?P<since>[^,;.]+)", re.IGNORECASE
)
_WINDOW_DAYS: Final = 370


def settle(reading: Reading, summits: SummitFinder) -> list[tuple[Draft, ClaimTime | None]]:
    """Every draft that makes a claim, with its time, in text order; the rest is noted."""
    for draft in reading.drafts:
        draft.timex = timex_of(draft)
    decided = [d for d in reading.drafts if d.is_decided]
    kept = list(decided)
    for draft in reading.drafts:
        if not draft.is_decided and _decide(draft, decided, reading):
            kept.append(draft)
    for draft in kept:
        _add_first(draft, reading)
    every = [*kept, *_entailed(kept, reading)]
    timed = [(d, _time(d, reading)) for d in every]
    timed = [(d, t) if not _is_after(d, t, reading) else _ahead(d, reading) for d, t in timed]
    for draft, time in timed:
        for name in ("object", "occasion"):
            summit = getattr(draft, name)
            if isinstance(summit, SummitMention):
                setattr(draft, name, choose_edition(summit, time, draft, summits))
    unique = _unique(timed)
    return sorted(unique, key=lambda p: (p[0].sentence.index, p[0].trigger.i))


def _time(draft: Draft, reading: Reading) -> ClaimTime | None:
    return date_claim(
        draft.timex, anchor=reading.anchor, status=draft.status, tense=draft.tense,
        is_state=draft.kind in _STATES,
    )  # fmt: skip


def _is_after(draft: Draft, time: ClaimTime | None, reading: Reading) -> bool:
    """Whether the present tense tells of a day to come: "he visits Malta next weekend"."""
    if draft.status is not Status.OCCURRED or draft.kind in _STATES or time is None:
        return False
    last = reading.anchor.latest if reading.anchor else None
    return last is not None and time.earliest is not None and time.earliest > last


def _ahead(draft: Draft, reading: Reading) -> tuple[Draft, ClaimTime | None]:
    draft.status, draft.tense = Status.PLANNED, "future"
    draft.status_path = (*draft.status_path, "its day is still to come")
    return draft, _time(draft, reading)


def _key(draft: Draft) -> tuple[str, ...]:
    target = draft.object
    name = target.name if isinstance(target, SummitMention) else target.ref.id
    pair = (
        sorted((draft.actor.ref.id, name))
        if draft.kind is Kind.MEETING
        else (draft.actor.ref.id, name)
    )
    return (draft.kind, *pair)


def _decide(draft: Draft, decided: Iterable[Draft], reading: Reading) -> bool:
    """Give an undecided draft a status, or note why it makes no claim."""
    same = [d for d in decided if _key(d) == _key(draft) and d is not draft]
    if draft.timex is not None and reading.anchor is not None:
        dated = resolve(draft.timex, anchor=reading.anchor, tense="none")
        if dated is not None:
            side = _side(dated.interval, reading.anchor)
            if side is not None:
                draft.status, draft.is_decided = side, True
                draft.tense = "past" if side is Status.OCCURRED else "future"
                draft.status_path = (*draft.status_path, "decided by its date")
                return True
    if draft.lean is not None:
        draft.status, draft.tense, draft.is_decided = draft.lean, "future", True
        return True
    statuses = {d.status for d in same}
    if (
        statuses
        and statuses <= {Status.PLANNED, Status.HYPOTHETICAL}
        and Status.PLANNED in statuses
    ):
        draft.status, draft.tense, draft.is_decided = Status.PLANNED, "future", True
        draft.rule += ":said-again"
        draft.status_path = (*draft.status_path, "the article says it is planned")
        return True
    start = draft.sentence.position(draft.trigger)
    reading.note(
        "claim",
        f"{draft.kind}: the text does not say whether it happened",
        start,
        start + len(draft.trigger.text),
    )
    return False


def _side(interval: Interval, anchor: Interval) -> Status | None:
    """Occurred for a time before the article's day, planned for one after it."""
    if anchor.earliest is None or anchor.latest is None:
        return None
    if interval.latest is not None and interval.latest < anchor.earliest:
        return Status.OCCURRED
    if interval.earliest is not None and interval.earliest > anchor.latest:
        return Status.PLANNED
    return None


def _add_first(draft: Draft, reading: Reading) -> None:
    """ "his first foreign trip since ..." in the sentence of a visit that it is said of."""
    if draft.kind is not Kind.VISIT or draft.first_since is not None:
        return
    sentence = draft.sentence
    text = reading.article.text
    match = _FIRST.search(text, sentence.start, sentence.end) or _FIRST_TIME.search(
        text, sentence.start, sentence.end
    )
    if match is None or any(
        d.first_since for d in reading.drafts if d.sentence is sentence and d.first_since
    ):
        return
    what = (match.groupdict().get("what") or "").lower()
    scope = "country"
    if re.search(r"\b(foreign|overseas|international)\b", what) or re.search(
        r"abroad|overseas", match[0]
    ):
        scope = "any_country"
    elif "bilateral" in what:
        scope = "bilateral"
    end = match.end()
    draft.first_since = FirstDraft(
        scope, match.start(), end, match.start("since"), match.end("since")
    )  # type: ignore[arg-type]


def _entailed(drafts: list[Draft], reading: Reading) -> list[Draft]:
    """Visits that follow from a meeting or attendance abroad whose country the text gives.

    Only of people whose own country the text or the reference data give: the other one is likely
    the host. A visit that the sentence states itself is not entailed again.
    """
    stated = {
        (d.sentence.index, d.actor.ref.id, d.object.ref.id)
        for d in drafts
        if d.kind is Kind.VISIT and isinstance(d.object, Mention)
    }
    made = []
    for draft in drafts:
        host = draft.host
        if host is None or draft.status not in (Status.OCCURRED, Status.PLANNED) or draft.mode:
            continue
        for person in _travellers(draft):
            if (draft.sentence.index, person.ref.id, host.ref.id) in stated:
                continue
            if _is_foreign(person, host, reading):
                made.append(_entailed_visit(draft, person, host))
    return made


def _travellers(draft: Draft) -> list[Mention]:
    people = {Kind.MEETING: (draft.actor, draft.object), Kind.ATTENDANCE: (draft.actor,)}
    return [
        p
        for p in people.get(draft.kind, ())
        if isinstance(p, Mention) and p.ref.type is EntityType.LEADER
    ]


def _is_foreign(person: Mention, host: Mention, reading: Reading) -> bool:
    known = reading.people.get(person.ref.id)
    country = person.country or (known.country if known else None) or person.ref.country
    is_known = known is not None and known.linked_by != "name"
    return not is_home(person, host, reading) and (country is not None or is_known)


def _entailed_visit(draft: Draft, person: Mention, host: Mention) -> Draft:
    city = draft.place if draft.place and draft.place.ref.type is EntityType.CITY else None
    return replace(
        draft,
        kind=Kind.VISIT,
        actor=person,
        object=host,
        place=city,
        occasion=draft.object if isinstance(draft.object, SummitMention) else None,
        rule=f"entailed:{draft.rule}",
        entailed_by=draft,
        first_since=None,
        host=None,
        asker=None,
    )


def choose_edition(
    summit: SummitMention, time: ClaimTime | None, draft: Draft, summits: SummitFinder
) -> SummitMention:
    """The edition that ordinal, year, host or the claim's time single out; else the series."""
    if summit.edition is not None:
        return summit
    edition = summits.edition_of(summit)
    if edition is None and time is not None:
        host = summit.host or (draft.host.ref.id if draft.host else None)
        options = [e for e in summits.editions(summit) if host is None or e.host == host]
        interval = time.interval
        if interval.is_bounded and (interval.n_days or 0) <= 366:
            options = [
                e
                for e in options
                if e.days.meets(interval, slack_days=3 if (interval.n_days or 0) < 8 else 0)
            ]
        elif interval.earliest is not None and interval.latest is None:
            options = [e for e in options if e.days.latest and e.days.earliest and e.days.latest >= interval.earliest
                       and (e.days.earliest - interval.earliest).days <= _WINDOW_DAYS][:1]  # fmt: skip
        elif host is None or interval.latest is None:
            options = []
        else:
            options = [
                e for e in options if e.days.earliest and e.days.earliest <= interval.latest
            ][-1:]
        edition = options[0] if len(options) == 1 else None
    if edition is None:
        return summit
    return replace(summit, edition=edition.ref)


def _unique(
    timed: Iterable[tuple[Draft, ClaimTime | None]],
) -> list[tuple[Draft, ClaimTime | None]]:
    """One draft for each thing that a sentence says; a stated one before an entailed one."""
    seen: dict[tuple[object, ...], tuple[Draft, ClaimTime | None]] = {}
    for draft, time in timed:
        key = (
            draft.sentence.index,
            *_key(draft),
            draft.status,
            draft.stage,
            time.edtf if time else None,
        )
        known = seen.get(key)
        if known is None or (known[0].entailed_by is not None and draft.entailed_by is None):
            seen[key] = (draft, time)
    return list(seen.values())
