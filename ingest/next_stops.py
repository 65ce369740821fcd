"""The next stop of a journey, told in the present tense: "he then goes to Lima", "flies on to"."""

from collections.abc import Iterable

from spacy.tokens import Token

from app.domain.ontology import STATES, Kind, Status
from ingest.lexicon import lexicon
from ingest.modality import HAPPENED
from ingest.reading import Draft
from ingest.syntax import children, lemma, objects_of


def is_later_stop(draft: Draft, kept: Iterable[Draft]) -> bool:
    """Whether the present tense tells of a plan: "will fly to Hanoi. Then she travels to".

    All that the article has told before of the person's visits must be ahead, or all of the person
    in the past tense, but for one who "travels on to" or "continues to" a place: that is the next.
    """
    is_now = draft.status is Status.OCCURRED and draft.tense == "present" and draft.timex is None
    if draft.kind is not Kind.VISIT or not is_now:
        return False
    if _goes_on(draft.trigger):
        return True
    words, index = lexicon().frames.visits.next_stops, draft.sentence.index
    beside = [t for t in draft.trigger.children if t.dep_ in ("advmod", "prt", "prep")]
    if not any(t.lower_ in words for one in beside for t in (one, *one.children)):
        return False
    actor = draft.actor.ref.id
    own = [d for d in kept if d.actor.ref.id == actor and d.sentence.index < index]
    before = [d for d in own if d.kind is Kind.VISIT]
    is_told_as_past = {d.tense for d in own if d.kind not in STATES} == {"past"}
    return {d.status for d in before} == {Status.PLANNED} or is_told_as_past


def narrated(kept: Iterable[Draft]) -> range:
    """The sentences behind the first that tells in the past tense what happened.

    As far as the first that tells it otherwise, but for "she flies to Hanoi".
    """
    told = [d for d in kept if d.kind not in STATES and d.status in HAPPENED]
    told = [d for d in told if not _is_setting_out(d.trigger)]
    past = [d.sentence.index for d in told if d.tense == "past"]
    other = [d.sentence.index for d in told if d.tense != "past"]
    last = max((d.sentence.index for d in kept), default=0)
    return range(min(past, default=last) + 1, min(other, default=last) + 1)


def is_futurate(draft: Draft, past: range) -> bool:
    """Whether "she flies to Hanoi" stands where all that happened is told in the past tense."""
    is_now = draft.status is Status.OCCURRED and draft.tense == "present" and draft.timex is None
    is_of_one = draft.kind is Kind.VISIT and is_now and draft.sentence.index in past
    return is_of_one and _is_setting_out(draft.trigger)


def _is_setting_out(verb: Token) -> bool:
    is_present = verb.tag_ in ("VBZ", "VBP")
    return is_present and lemma(verb) in lexicon().frames.visits.setting_out


def _goes_on(verb: Token) -> bool:
    """Whether it is to "continue to" a place, to "go on to" one, or to be "still coming"."""
    is_still = any(c.lower_ == "still" for c in children(verb, "advmod"))
    if is_still and verb.tag_ == "VBG" and lemma(verb) in lexicon().triggers.visit_motion:
        return True
    if lemma(verb) in lexicon().frames.visits.onward and objects_of(verb, "to"):
        return True
    is_from_there = any(t.lower_ == "there" for c in children(verb, "prep") for t in c.children)
    if is_from_there and objects_of(verb, "to"):
        return True  # "goes from there to Moscow"
    on = [c for c in verb.children if c.lower_ == "on"]
    return any(
        c.dep_ != "prep" or c.nbor().lower_ == "to" or any(g.lower_ == "to" for g in c.children)
        for c in on
    )
