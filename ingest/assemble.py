"""Drafts become claims of the domain: spans, quotes, attribution. No spaCy type goes past here."""

from datetime import date
from typing import ClassVar, Final

from app.domain import ids
from app.domain.edtf import Interval, write
from app.domain.model import Argument, Claim, ClaimTime, FirstSince, Span
from app.domain.ontology import STATES, Aspect, EntityType, Kind, Stage, Status
from ingest.attribution import asked_by, attribution_of
from ingest.components.step import Fields
from ingest.identity import NEAR_OFFICE_DAYS
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, Office, Reading, SummitMention, Timed
from ingest.reference import near, reference
from ingest.syntax import child, children, tokens
from ingest.timex import find_timexes
from ingest.titles import role_of

_REFUSED: Final = (Status.DECLINED, Status.CANCELLED, Status.POSTPONED)
_NO_TIME: Final = "no time: the text gives none, and nothing anchors it"


class Assembly:
    """Makes the claims of an article, offices of the people in them included."""

    requires: ClassVar[Fields] = frozenset(
        {
            "reading.article",
            "reading.anchor",
            "reading.settled",
            "sentence.doc",
            "sentence.mentions",
            "sentence.offices",
            "sentence.people",
            "sentence.quoted",
            "sentence.speaker",
            "sentence.voice",
        }
    )
    assigns: ClassVar[Fields] = frozenset({"reading.claims"})

    def run(self, reading: Reading) -> None:
        """Add the claims in text order; one that follows from a claim names it."""
        claims: list[Claim] = []
        by_draft: dict[int, Claim] = {}
        for timed in sorted(reading.settled, key=lambda t: t.draft.entailed_by is not None):
            premise = timed.draft.entailed_by
            parent = by_draft.get(id(premise)) if premise is not None else None
            if premise is not None and parent is None:
                continue
            claim = _claim(reading, timed, parent)
            by_draft[id(timed.draft)] = claim
            claims.append(claim)
        claims += _offices(reading, claims)
        unique = {c.claim_id: c for c in claims}
        reading.claims = sorted(unique.values(), key=lambda c: (c.start, c.end, c.kind, c.claim_id))


def _told_on(reading: Reading) -> date | None:
    return reading.anchor.latest if reading.anchor else None


def _claim(reading: Reading, timed: Timed, parent: Claim | None) -> Claim:
    draft, time = timed
    article = reading.article
    start, end = _span(draft, time)
    attribution = attribution_of(draft)
    asker = asked_by(draft)
    assertion = "attributed" if attribution else "narrator"
    return Claim.make(
        article_id=article.article_id,
        content_hash=article.content_hash,
        source_id=article.source_id,
        kind=draft.kind,
        status=draft.status,
        aspect=Aspect(draft.aspect) if draft.kind in STATES else Aspect.EVENT,
        assertion="denied_by" if draft.is_denied else assertion,
        actor=_argument(draft.actor),
        object=_argument(draft.object),
        place=_argument(draft.place) if draft.place else None,
        occasion=_argument(draft.occasion) if draft.occasion else None,
        stage=Stage(draft.stage) if draft.stage else None,
        mode=draft.mode,
        time=_in_its_words(time, article.text),
        attribution=attribution,
        asked_by=_argument(asker) if asker else None,
        reason=_reason(reading, draft),
        first_since=_first_since(reading, draft),
        count=draft.count,
        ordinal=draft.object.ordinal if isinstance(draft.object, SummitMention) else None,
        is_vague=draft.is_vague,
        entailed_by=parent.claim_id if parent else None,
        start=start,
        end=end,
        quote=article.text[start:end],
        rule=draft.rule,
        told_on=_told_on(reading),
        explanation=_explanation(draft, time),
    )


def _in_its_words(time: ClaimTime | None, text: str) -> ClaimTime | None:
    """The time with its phrase as the article writes it: the parser reads a plainer text."""
    if time is None or time.start is None or time.end is None:
        return time
    return time.model_copy(update={"phrase": text[time.start : time.end]})


def _argument(mention: Mention | SummitMention) -> Argument:
    if isinstance(mention, Mention):
        ref, linked_by = mention.ref, mention.linked_by
    elif mention.edition is not None:
        ref, linked_by = mention.edition, f"{mention.linked_by}:edition"
    elif mention.series is not None:
        ref, linked_by = mention.series, mention.linked_by
    else:
        raise ValueError(f"a summit that is neither edition nor series: {mention.name}")
    return Argument(
        id=ref.id, type=ref.type, name=ref.name, start=mention.start, end=mention.end,
        linked_by=linked_by,
    )  # fmt: skip


def _said_so_far(draft: Draft) -> list[tuple[int, int]]:
    """What the speaker says up to the claim: the words by which a shared quotation is known."""
    sentence, place = draft.sentence, draft.sentence.position(draft.trigger)
    for start, end in sentence.quoted:
        if start <= place < end:
            said = (
                t for t in tokens(sentence.parsed) if sentence.position(t) >= start and t.is_alpha
            )
            first = next(said, draft.trigger)
            return [(sentence.position(first), sentence.end_of(first))]
    return []


def _deciding_words(draft: Draft) -> list[tuple[int, int]]:
    """The words that make it less than a happening: "if", "not", "denied that"."""
    sentence, contexts = draft.sentence, lexicon().contexts
    words = contexts.hypothetical_markers | contexts.negators
    found = []
    for node in (*draft.nodes, *draft.cues):
        if node.doc is draft.trigger.doc:
            deciding = (c for c in node.children if c.lower_ in words)
            found += [(sentence.position(t), sentence.end_of(t)) for t in (node, *deciding)]
    return found


def _span(draft: Draft, time: ClaimTime | None) -> tuple[int, int]:
    """From the first to the last word that the claim rests on, inside its sentence."""
    sentence = draft.sentence
    points = [(sentence.position(draft.trigger), sentence.end_of(draft.trigger))]
    for one in (draft.actor, draft.object, draft.place, draft.occasion):
        if one is not None and sentence.start <= one.start < sentence.end:
            points.append((one.start, one.end))
    if draft.status is not Status.OCCURRED:
        points += _deciding_words(draft)
    points += _said_so_far(draft)
    if time is not None and time.start is not None and time.end is not None:
        if draft.sentence.start <= time.start < draft.sentence.end:  # not that of its journey
            points.append((time.start, time.end))
    points += draft.extra_spans
    return min(p[0] for p in points), max(p[1] for p in points)


def _explanation(draft: Draft, time: ClaimTime | None) -> dict[str, object]:
    learned = {"model": list(draft.learned)} if draft.learned else {}
    return {
        "trigger": draft.trigger.text,
        "rule": draft.rule,
        "status": list(draft.status_path),
        "actor": draft.actor.linked_by,
        "object": draft.object.linked_by,
        "time": f"{time.rule}, anchored by {time.anchor or 'nothing'}" if time else _NO_TIME,
        **learned,
    }


def _reason(reading: Reading, draft: Draft) -> Span | None:
    """Why, as "because of the warrant", "due to illness": the phrase below the claim's words."""
    sentence, words = draft.sentence, lexicon().arguments
    for node in (draft.trigger, *draft.nodes):
        if node.doc is not draft.trigger.doc:
            continue
        for one in children(node, "prep", "advcl"):
            word, mark = one.lower_, child(one, "mark")
            is_because = one.dep_ == "prep" and word in words.reason_prepositions
            if word in words.refusal_reasons and draft.status not in _REFUSED:
                is_because = False
            if is_because or (mark is not None and mark.lower_ == "because"):
                start = sentence.position(one.left_edge)
                end = sentence.end_of(one.right_edge)
                return Span(start=start, end=end, quote=reading.article.text[start:end])
    return None


def _first_since(reading: Reading, draft: Draft) -> FirstSince | None:
    first = draft.first_since
    if first is None:
        return None
    text = reading.article.text
    since = text[first.since_start : first.since_end]
    return FirstSince(
        scope=first.scope, since=since, since_edtf=_since_edtf(since),
        start=first.start, end=first.end, quote=text[first.start : first.end],
    )  # fmt: skip


def _since_edtf(words: str) -> str | None:
    """The year or date in the words, open to the right; None where they give no date."""
    for timex in find_timexes(words, offset=0):
        if timex.year:
            parts = [f"{timex.year:04d}", *(f"{p:02d}" for p in (timex.month, timex.day) if p)]
            return "-".join(parts) + "/.."
    return None


def _offices(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """Titles of the people whom the claims cite, each once an article."""
    cited = {a.id for c in claims for a in c.arguments() if a.type is EntityType.LEADER}
    cited |= {c.attribution.id for c in claims if c.attribution and c.attribution.id}
    offices: dict[tuple[str, str, str], Office] = {}
    for sentence in reading.sentences:
        for office in sentence.offices:
            person = office.person.ref.id
            if person in cited:
                offices.setdefault((person, office.country.id, office.title.lower()), office)
    return [_office(reading, office) for office in offices.values()]


def _office(reading: Reading, office: Office) -> Claim:
    article = reading.article
    return Claim.make(
        article_id=article.article_id,
        content_hash=article.content_hash,
        source_id=article.source_id,
        kind=Kind.OFFICE,
        status=Status.ENDED if office.is_former else Status.OCCURRED,
        aspect=Aspect.ENDS if office.is_former else Aspect.HOLDS,
        actor=_argument(office.person),
        object=Argument(
            id=office.country.id, type=office.country.type, name=office.country.name,
            start=office.start, end=office.end, linked_by="title",
        ),
        title=office.title,
        time=_time_of_office(office, reading.anchor),
        start=office.start,
        end=office.end,
        quote=article.text[office.start : office.end],
        rule="title",
        told_on=_told_on(reading),
        explanation={"trigger": office.title, "rule": "title", "actor": office.person.linked_by},
    )  # fmt: skip


def _time_of_office(office: Office, anchor: Interval | None) -> ClaimTime | None:
    """Held on the day of telling, or before it where the text or the tables say so."""
    if anchor is None:
        return None
    is_past = office.is_former or _has_left(office, anchor)
    interval = Interval(None, anchor.latest) if is_past else anchor
    return ClaimTime(
        edtf=write(interval), earliest=interval.earliest, latest=interval.latest, phrase=None,
        anchor=write(anchor), rule="past-undated" if is_past else "holds-when-told",
        start=None, end=None,
    )  # fmt: skip


def _has_left(office: Office, anchor: Interval) -> bool:
    """Whether by the tables an office had ended: "under President George W. Bush", in 2015."""
    role = role_of(office.title)
    offices = lexicon().titles.roles[role] if role else ()
    known = reference().terms_of(ids.fold(office.person.ref.name))
    held = [t for t in known if t.office in offices and t.alpha3 == office.country.id]
    day = near(anchor, n_days=NEAR_OFFICE_DAYS).earliest
    return bool(held) and day is not None and all(t.end and t.end < day for t in held)
