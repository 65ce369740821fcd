"""Membership by other words: to belong to a body, to return to it, or not to renew it.

And to join or leave what only the sentences before have named.
"""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import EntityType, Kind, Stage, Status
from ingest.arguments import governments_at, organizations_at
from ingest.components.bodies import CURRENCY
from ingest.frames.drafts import Trigger
from ingest.frames.membership_drafts import (
    JOINS,
    Change,
    draft_changes,
    draft_leaving,
    of_ceasing,
    who_acts,
)
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, Reading, SentenceReading
from ingest.subjects import subjects
from ingest.syntax import (
    child,
    children,
    coordinated,
    has_subject,
    is_passive,
    lemma,
    objects_of,
)

_LOOK_BACK: Final = 1
"""Sentences before, in which the body is named that somebody "joins" or "leaves"."""


def without_body(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To join what the article speaks of: "Hungary itself joined in 1999", "was admitted"."""
    word, triggers = lemma(verb), lexicon().triggers
    is_passive_form = is_passive(verb)
    is_in = word in triggers.join_org and not is_passive_form
    is_in = is_in or (word in triggers.admit and is_passive_form)
    is_out = word in triggers.withdraw and not is_passive_form
    objects = {c.lower_ for c in children(verb, "dobj", "prt", "xcomp", "ccomp", "dative", "agent")}
    preps = {c.lower_ for c in children(verb, "prep")}
    if not (is_in or is_out) or (objects and not (is_out and objects <= {"out"})):
        return
    if preps & {"to", "into", "from", "as", "with", "of"} or any(
        m.ref.type is EntityType.ORGANIZATION for m in sentence.mentions
    ):
        return
    if any(not _is_time(o) for o in objects_of(verb, "in")):
        return  # "joined in the protest"
    if verb.dep_ == "conj" and has_subject(verb):
        return  # "attacked Iran, and Britain joined"
    who = [m for m in governments_at(sentence, subjects(verb)) if m.sense is Sense.NAME]
    told = [d for d in reading.drafts if d.kind is Kind.MEMBERSHIP]
    if is_out:  # only a member can leave
        members = {d.actor.ref.id for d in told if d.status is Status.OCCURRED}
        who = [m for m in who if m.ref.id in members]
    body = _body_of(told, sentence, verb) if who else None
    if body is None:
        return
    trigger = Trigger.verb(sentence, verb, "body-of-article")
    if is_out:
        yield from draft_leaving(trigger, who, [body], Stage.MEMBER)
    else:
        together = governments_at(sentence, objects_of(verb, "alongside", "along"))
        yield from draft_changes(trigger, [*who, *together], [body], JOINS)


def _is_time(token: Token) -> bool:
    """Whether it is a year or a month: "joined in 1999"."""
    months = {name for names in lexicon().times.months for name in names}
    return token.like_num or token.lower_.rstrip(".") in months


def _body_of(told: list[Draft], sentence: SentenceReading, verb: Token) -> Mention | None:
    """The one body of which the article has spoken, lately too, as if this verb named it."""
    bodies = {d.object.ref.id: d.object for d in told if isinstance(d.object, Mention)}
    is_near = bool(told) and told[-1].sentence.index >= sentence.index - _LOOK_BACK
    if len(bodies) != 1 or not is_near:
        return None
    known = next(iter(bodies.values()))
    start, end = sentence.position(verb), sentence.end_of(verb)
    return Mention(start, end, verb.i, verb.i, known.ref, known.sense, "body-of-article")


def belonging(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To belong to a body, or to cease to."""
    who = who_acts(sentence, subjects(verb))
    bodies = organizations_at(sentence, objects_of(verb, "to"))
    trigger = Trigger.verb(sentence, verb, "belong-verb")
    if trigger.verdict.status is Status.CANCELLED:
        trigger.verdict.status = of_ceasing(verb)  # "ceases to belong to"
    yield from draft_changes(trigger, who, bodies, Change(Stage.MEMBER, "holds"))


def returning(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To return to a body, or to take one's seat in it again."""
    seats = lexicon().frames.membership.seats
    taken = [t for t in coordinated(verb, "dobj") if lemma(t) in seats]
    tokens = [o for t in taken for o in objects_of(t, "in", "of", "on")]
    if lemma(verb) == "return" and not _is_for_something(verb):
        tokens += objects_of(verb, "to")
    bodies = [b for t in tokens if (b := _body_itself(sentence, t))]
    who = [m for m in governments_at(sentence, subjects(verb)) if m.sense is Sense.NAME]
    yield from draft_changes(Trigger.verb(sentence, verb, "return-verb"), who, bodies, JOINS)


def _is_for_something(verb: Token) -> bool:
    """Whether one comes back for or with something: "returned to the IMF for a loan"."""
    preps = {c.lower_ for c in children(verb, "prep")}
    return bool(preps & {"for", "with", "as"}) or child(verb, "dobj", "xcomp", "advcl") is not None


def _body_itself(sentence: SentenceReading, token: Token) -> Mention | None:
    """The body that a token names, and no part of it: "the UN", not "the UN talks"."""
    mention = sentence.mention_at(token)
    if mention is None or mention.ref.type is not EntityType.ORGANIZATION:
        return None
    return None if mention.ref.id in lexicon().frames.membership.meeting_places else mention


def renewing(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Not to renew a membership: it is to end."""
    kept = [t for t in coordinated(verb, "dobj") if lemma(t) == "membership"]
    bodies = organizations_at(sentence, [o for t in kept for o in objects_of(t, "of", "in")])
    trigger = Trigger.verb(sentence, verb, "not-renewed")
    is_yet = any(c.lower_ == "yet" for c in children(verb, "advmod"))
    if trigger.verdict.status in (Status.DECLINED, Status.NEGATED) and not is_yet:
        trigger.verdict.say(Status.PLANNED, "future")
        who = governments_at(sentence, subjects(verb))
        yield from draft_leaving(trigger, who, bodies, Stage.MEMBER)


def takes_currency(sentence: SentenceReading, verb: Token) -> bool:
    """Whether it is to take the currency of a body, and so to join it: "adopts the euro"."""
    taken = [sentence.mention_at(t) for t in children(verb, "dobj")]
    is_currency = any(m is not None and m.linked_by == CURRENCY for m in taken)
    return is_currency and lemma(verb) in lexicon().triggers.adopt_currency
