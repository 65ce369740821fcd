"""Drafts become claims of the domain: spans, quotes, attribution. No spaCy type goes past here."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from app.domain.edtf import Interval, write
from app.domain.model import (
    Argument,
    Attribution,
    Claim,
    ClaimTime,
    FirstSince,
    Span,
)
from app.domain.ontology import Aspect, EntityType, Kind, Stage, Status
from ingest.arguments import governments_at, organizations_at, people_at
from ingest.reading import Draft, Mention, Office, Reading, SentenceReading, SummitMention
from ingest.syntax import child, children, lemma, subjects
from ingest.timex import find_timexes

_SAID = frozenset({Status.INVITED, Status.REQUESTED, Status.DISINVITED})


def assemble(
    reading: Reading, settled: Iterable[tuple[Draft, ClaimTime | None]], *, told_on: date | None
) -> list[Claim]:
    """The claims of an article, in text order; offices of the people in them included."""
    claims: list[Claim] = []
    by_draft: dict[int, Claim] = {}
    for draft, time in sorted(settled, key=lambda p: p[0].entailed_by is not None):
        parent = by_draft.get(id(draft.entailed_by)) if draft.entailed_by else None
        if draft.entailed_by is not None and parent is None:
            continue
        claim = _claim(reading, draft, time, parent, told_on)
        by_draft[id(draft)] = claim
        claims.append(claim)
    claims += _offices(reading, claims, told_on)
    unique = {c.claim_id: c for c in claims}
    return sorted(unique.values(), key=lambda c: (c.start, c.end, c.kind, c.claim_id))


def _argument(mention: Mention | SummitMention) -> Argument:
    if isinstance(mention, SummitMention):
        ref = mention.edition or mention.series
        assert ref is not None
        return Argument(
            id=ref.id, type=ref.type, name=ref.name, start=mention.start, end=mention.end,
            linked_by=f"{mention.linked_by}{'' if mention.edition is None else ':edition'}",
        )  # fmt: skip
    return Argument(
        id=mention.ref.id, type=mention.ref.type, name=mention.ref.name,
        start=mention.start, end=mention.end, linked_by=mention.linked_by,
    )  # fmt: skip


def _span(draft: Draft, time: ClaimTime | None) -> tuple[int, int]:
    """From the first to the last word that the claim rests on, inside its sentence."""
    sentence = draft.sentence
    points = [(sentence.position(draft.trigger), sentence.end_of(draft.trigger))]
    for one in (draft.actor, draft.object, draft.place, draft.occasion):
        if one is not None and sentence.start <= one.start < sentence.end:
            points.append((one.start, one.end))
    if time is not None and time.start is not None and time.end is not None:
        points.append((time.start, time.end))
    points += draft.extra_spans
    return min(p[0] for p in points), max(p[1] for p in points)


def _claim(
    reading: Reading,
    draft: Draft,
    time: ClaimTime | None,
    parent: Claim | None,
    told_on: date | None,
) -> Claim:
    article = reading.article
    start, end = _span(draft, time)
    attribution = _attribution(draft)
    fields: dict[str, Any] = {
        "article_id": article.article_id,
        "content_hash": article.content_hash,
        "source_id": article.source_id,
        "kind": draft.kind,
        "status": draft.status,
        "aspect": Aspect(draft.aspect) if draft.kind in _STATE_KINDS else Aspect.EVENT,
        "assertion": "denied_by"
        if draft.is_denied
        else "attributed"
        if attribution
        else "narrator",
        "actor": _argument(draft.actor),
        "object": _argument(draft.object),
        "place": _argument(draft.place) if draft.place else None,
        "occasion": _argument(draft.occasion) if draft.occasion else None,
        "stage": Stage(draft.stage) if draft.stage else None,
        "mode": draft.mode,
        "time": time,
        "attribution": attribution,
        "asked_by": _asked_by(draft),
        "reason": _reason(reading, draft),
        "first_since": _first_since(reading, draft),
        "count": draft.count,
        "ordinal": draft.object.ordinal if isinstance(draft.object, SummitMention) else None,
        "is_vague": draft.is_vague,
        "entailed_by": parent.claim_id if parent else None,
        "start": start,
        "end": end,
        "quote": article.text[start:end],
        "rule": draft.rule,
        "told_on": told_on,
        "explanation": _explanation(draft, time),
    }
    return Claim.make(**fields)


_STATE_KINDS = frozenset({Kind.MEMBERSHIP, Kind.WARRANT, Kind.OFFICE, Kind.ARREST_DUTY})


def _explanation(draft: Draft, time: ClaimTime | None) -> dict[str, Any]:
    return {
        "trigger": draft.trigger.text,
        "rule": draft.rule,
        "status": list(draft.status_path),
        "actor": draft.actor.linked_by,
        "object": draft.object.linked_by,
        "time": time.rule if time else "no time: the text gives none, and nothing anchors it",
    }


def _attribution(draft: Draft) -> Attribution | None:
    """Who says it: the speaker of the quotation, or the subject of the reporting verb."""
    sentence = draft.sentence
    is_quote = sentence.is_quoted(draft.trigger)
    if is_quote and sentence.speaker is not None:
        return _said_by(sentence.speaker, is_quote=True)
    for verb in draft.reports:
        if lemma(verb) in ("see", "know", "show", "mean"):
            continue
        who = subjects(verb)
        source = (
            people_at(sentence, who)
            or organizations_at(sentence, who)
            or governments_at(sentence, who)
        )
        if source:
            return _said_by(source[0], is_quote=False)
        if who:
            return _unlinked(sentence, who[0].left_edge.i, who[0].i)
    according = _according_to(sentence)
    return according


def _said_by(mention: Mention, *, is_quote: bool) -> Attribution:
    return Attribution(
        id=mention.ref.id,
        name=mention.ref.name,
        start=mention.start,
        end=mention.end,
        is_quote=is_quote,
    )


def _unlinked(sentence: SentenceReading, first: int, last: int) -> Attribution:
    doc = sentence.doc
    assert doc is not None
    start, end = sentence.position(doc[first]), sentence.end_of(doc[last])
    return Attribution(
        id=None, name=doc[first : last + 1].text, start=start, end=end, is_quote=False
    )


def _according_to(sentence: SentenceReading) -> Attribution | None:
    doc = sentence.doc
    if doc is None:
        return None
    for token in doc:
        if token.lower_ == "according" and (to := child(token, "prep")) is not None:
            source = child(to, "pobj")
            if source is not None:
                return _unlinked(sentence, source.left_edge.i, source.i)
    return None


def _asked_by(draft: Draft) -> Argument | None:
    """Who invites, asks or asks not to: the subject (or agent) of that verb."""
    if draft.status not in _SAID or draft.asker is None:
        return None
    sentence, verb = draft.sentence, draft.asker
    who = (
        subjects(verb)
        if child(verb, "nsubjpass") is None
        else [o for a in children(verb, "agent") for o in children(a, "pobj")]
    )
    source = (
        people_at(sentence, who) or governments_at(sentence, who) or organizations_at(sentence, who)
    )
    return _argument(source[0]) if source else None


def _reason(reading: Reading, draft: Draft) -> Span | None:
    """ "because of the warrant", "due to illness": the phrase below the claim's words."""
    sentence = draft.sentence
    for node in (draft.trigger, *draft.nodes):
        if node.doc is not draft.trigger.doc:
            continue
        for one in children(node, "prep", "advcl"):
            is_because = (
                one.lower_ in ("because", "due", "over")
                and one.dep_ == "prep"
                and (
                    one.lower_ != "over"
                    or draft.status in (Status.DECLINED, Status.CANCELLED, Status.POSTPONED)
                )
            )
            mark = child(one, "mark")
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
        year, month, day, *_ = timex.values
        if year:
            parts = [f"{year:04d}", *(f"{p:02d}" for p in (month, day) if p)]
            return "-".join(parts) + "/.."
    return None


def _offices(reading: Reading, claims: list[Claim], told_on: date | None) -> list[Claim]:
    """Titles of the people whom the claims cite, each once an article."""
    cited = {a.id for c in claims for a in c.arguments() if a.type is EntityType.LEADER}
    cited |= {c.attribution.id for c in claims if c.attribution and c.attribution.id}
    seen: set[tuple[str, str, str]] = set()
    made = []
    for sentence in reading.sentences:
        for office in sentence.offices:
            key = (office.person.ref.id, office.country.id, office.title.lower())
            if office.person.ref.id not in cited or key in seen:
                continue
            seen.add(key)
            made.append(_office(reading, office, told_on))
    return made


def _office(reading: Reading, office: Office, told_on: date | None) -> Claim:
    article = reading.article
    anchor = reading.anchor
    interval = Interval(None, anchor.latest) if office.is_former and anchor else anchor
    time = None
    if interval is not None:
        time = ClaimTime(
            edtf=write(interval), earliest=interval.earliest, latest=interval.latest, phrase=None,
            anchor=write(anchor) if anchor else None,
            rule="past-undated" if office.is_former else "holds-when-told", start=None, end=None,
        )  # fmt: skip
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
        time=time,
        start=office.start,
        end=office.end,
        quote=article.text[office.start : office.end],
        rule="title",
        told_on=told_on,
        explanation={"trigger": office.title, "rule": "title", "actor": office.person.linked_by},
    )  # fmt: skip
