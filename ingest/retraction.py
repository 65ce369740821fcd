"""Plans that the words behind them take back: "was due in Tokyo, but the trip was called off".

A clause of the same sentence, or the sentence right behind, may call off or put off "the trip",
"the meeting", "the summit": then the one such plan before it is cancelled or postponed.
"""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.dating import resolve
from ingest.lexicon import lexicon
from ingest.modality import class_of, judge_verb
from ingest.modality.verdict import STATUS_OF_CLASS
from ingest.reading import Draft, Mention, Reading, SentenceReading, Timex
from ingest.syntax import (
    auxiliaries,
    child,
    children,
    is_noun,
    is_verb,
    lemma,
    particle_lemma,
    tokens,
)

_ENDS: Final = ("cancelled", "postponed")
_COMES_TO_NOTHING: Final = (Status.CANCELLED, Status.POSTPONED, Status.HYPOTHETICAL)
_PUT_OFF: Final = (Status.CANCELLED, Status.POSTPONED)
_PARTICIPLES: Final = ("VBN", "JJ")
_WAS: Final = frozenset({"was", "were", "had"})
_LATELY: Final = frozenset({"weekday", "today", "later-today", "yesterday", "which-weekday"})
"""Rules of time expressions that may date the news of it; of any other, another trip is meant."""


class _TakenBack(NamedTuple):
    """Words that take back the one plan of some kinds that stands before them."""

    sentence: SentenceReading
    verb: Token
    object: Token
    kinds: frozenset[Kind]
    status: Status


def take_back(reading: Reading) -> None:
    """Give the plans of a sentence the status that the words behind them leave them."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in reading.drafts:
        if draft.is_decided and draft.status is Status.PLANNED:
            by_sentence.setdefault(draft.sentence.index, []).append(draft)
    for number, plans in by_sentence.items():
        for said in _said_behind(reading, number):
            own = [d for d in by_sentence.get(said.sentence.index, ()) if d.kind in said.kinds]
            if said.sentence.index == number or not own:  # else that one is meant
                _apply([p for p in plans if _is_before(p, said)], said)


def share_fate(reading: Reading) -> None:
    """What a journey was for comes to nothing with it: "postponed a visit in which he was to meet".

    So it is only thought of with a journey that is: "is considering a visit to meet X".
    """
    for journey in reading.drafts:
        if journey.kind is not Kind.VISIT or not is_noun(journey.trigger):
            continue
        if not journey.is_decided or journey.status not in _COMES_TO_NOTHING:
            continue
        for plan in reading.drafts:
            is_plan = plan.kind is Kind.MEETING and plan.status is Status.PLANNED
            is_beside = is_plan and plan.is_decided and plan.sentence is journey.sentence
            if is_beside and _is_of_journey(plan, journey):
                plan.decide(journey.status, journey.tense, f"with the {journey.trigger.text}")


def overtake(reading: Reading) -> None:
    """A plan of the past is what became of it: "he was to visit Rome", of a visit called off.

    So where the article says elsewhere that it came to nothing, and no other time tells two apart.
    """
    ended: dict[tuple[str, str, str], list[Draft]] = {}
    for draft in reading.drafts:
        if draft.is_decided and draft.status in _PUT_OFF:
            ended.setdefault(_what(draft), []).append(draft)
    for plan in reading.drafts if ended else ():
        if not plan.is_decided or plan.status is not Status.PLANNED or not _is_of_past(plan):
            continue
        for other in ended.get(_what(plan), ()):
            if _may_be_one(plan, other, reading):
                plan.decide(other.status, "past", f"the {other.trigger.text} came to nothing")
                break


def _what(draft: Draft) -> tuple[str, str, str]:
    return draft.kind, draft.actor.ref.id, _named(draft)


def _is_of_past(plan: Draft) -> bool:
    """Whether it is told as what was once ahead: "was due to", "had planned to", "was to"."""
    verbs = [n for n in plan.nodes if n != plan.trigger or n.tag_ == "VBD"]
    forms = (a for n in verbs for a in (n, *auxiliaries(n)) if n.tag_ in _PARTICIPLES or a == n)
    return not plan.reports and any(a.lower_ in _WAS for a in forms)


def _named(draft: Draft) -> str:
    return draft.object.ref.id if isinstance(draft.object, Mention) else draft.object.key


def _may_be_one(one: Draft, other: Draft, reading: Reading) -> bool:
    """Whether two may be the same by their times: one has none, or they overlap."""
    found = [
        resolve(d.timex, anchor=reading.anchor, tense="future")
        for d in (one, other)
        if d.timex is not None
    ]
    spans = [f.interval for f in found if f is not None]
    return len(spans) < len((one, other)) or spans[0].meets(spans[1])


def _is_of_journey(plan: Draft, journey: Draft) -> bool:
    """Whether a meeting is a part of a journey: "a visit in which he was to meet X".

    One may call a journey off "to meet X" elsewhere; who only thinks of one "to meet X" meets him
    on it.
    """
    noun, is_thought_of = journey.trigger, journey.status is Status.HYPOTHETICAL
    above = [plan.trigger]
    while above[-1] != noun and above[-1].head != above[-1]:
        above.append(above[-1].head)
    is_clause = is_thought_of or any(t.dep_ == "relcl" for t in above)
    return above[-1] == noun and is_clause


def _said_behind(reading: Reading, number: int) -> Iterator[_TakenBack]:
    here = reading.sentences[number]
    following = reading.sentences[number + 1 : number + 2]
    for other in (here, *following):
        is_question = reading.plain[other.start : other.end].rstrip("\"')] ").endswith("?")
        if other.doc is not None and other.paragraph == here.paragraph and not is_question:
            said = _taken_back(other)
            yield from said if other is here else (one for one in said if _is_first(one))


def _is_first(said: _TakenBack) -> bool:
    """Whether nothing else is told before it in its sentence, but who says so."""
    first = min(said.object.left_edge.i, said.verb.left_edge.i)
    say = lexicon().triggers.say
    return all(lemma(t) in say for t in said.verb.doc[:first] if is_verb(t))


def _taken_back(sentence: SentenceReading) -> Iterator[_TakenBack]:
    """The verbs of a sentence by which "the trip" is called off, and not only said to be."""
    for verb in tokens(sentence.parsed):
        word = particle_lemma(verb) if is_verb(verb) else ""
        group = class_of(word, "verbs") if word not in lexicon().pronouns.no_retraction else None
        plan = child(verb, "nsubjpass", "dobj")
        if group not in _ENDS or plan is None or not (kinds := _kinds_of(plan)):
            continue
        verdict = judge_verb(verb)
        is_told = verdict.status is Status.OCCURRED and not verdict.denied
        if is_told and _is_news(sentence, verb):
            yield _TakenBack(sentence, verb, plan, kinds, STATUS_OF_CLASS[group])


def _is_news(sentence: SentenceReading, verb: Token) -> bool:
    """Whether a clause of its own, or a plain report, tells of this plan: not of "in 2022"."""
    words = lexicon().triggers
    is_main = verb.dep_ in ("ROOT", "conj", "parataxis")
    if not is_main and not (verb.dep_ == "ccomp" and lemma(verb.head) in words.say):
        return False
    mark = child(verb, "mark")
    is_reported = mark is None or mark.lower_ == "that"
    beside = {t.lower_ for one in verb.children for t in (one, *children(one, "amod", "advmod"))}
    if not is_reported or beside & {*words.other_times, "by", "twice"}:  # "last time it was"
        return False
    return all(
        timex.rule in _LATELY or _is_of_subject(sentence, verb, timex)
        for timex in sentence.timexes
        if timex.start > _clause(sentence, verb)
    )


def _is_of_subject(sentence: SentenceReading, verb: Token, timex: Timex) -> bool:
    """Whether it is of a clause on the subject: "X, who was to go next week, put it off"."""
    clauses = (c for t in children(verb, "nsubj") for c in children(t, "relcl"))
    return any(
        sentence.position(c.left_edge) <= timex.start < sentence.position(c.right_edge)
        for c in clauses
    )


def _clause(sentence: SentenceReading, verb: Token) -> int:
    """Where the clause of a verb begins, in the article."""
    return sentence.position(verb.left_edge) - 1 if verb.dep_ != "conj" else sentence.position(verb)


def _kinds_of(noun: Token) -> frozenset[Kind]:
    """The kinds of claim that "the trip", "the meeting", "the summit" can be."""
    before = [c for c in noun.children if c.i < noun.i]
    is_plain = all(c.dep_ in ("det", "poss") for c in before)
    is_plain = is_plain and child(noun, "prep", "acl", "relcl") is None
    if not is_plain or not any(c.lower_ in lexicon().pronouns.definite for c in before):
        return frozenset()  # "his earlier trip to Rome" is another
    word = lemma(noun)
    return frozenset(kind for kind, words in _names().items() if word in words)


def _names() -> Mapping[Kind, frozenset[str]]:
    triggers = lexicon().triggers
    conferences = triggers.summit_nouns - triggers.meeting_nouns | {"summit"}
    return {
        Kind.VISIT: triggers.visit_nouns,
        Kind.MEETING: lexicon().pronouns.any_meeting,
        Kind.ATTENDANCE: conferences,
        Kind.HOSTING: conferences,
    }


def _is_before(plan: Draft, said: _TakenBack) -> bool:
    return said.sentence is not plan.sentence or said.verb.i > plan.trigger.i


def _is_one(plans: list[Draft]) -> bool:
    """Whether it is one plan: of two travellers to two countries, whose is taken is not said."""
    actors = {p.actor.ref.id for p in plans}
    objects = set(map(_named, plans))
    return bool(plans) and (len(actors) == 1 or len(objects) == 1)


def _apply(plans: list[Draft], said: _TakenBack) -> None:
    """Take back the one plan of each kind, and the journeys that the model found beside it."""
    own = [
        p for kind in said.kinds if _is_one(ps := [p for p in plans if p.kind is kind]) for p in ps
    ]
    if own:
        own += [p for p in plans if p.kind is Kind.VISIT and p.is_learned and p not in own]
    is_behind = said.object.i < said.verb.i
    first = said.object.left_edge if is_behind else said.verb
    last = said.verb if is_behind else said.object
    for plan in own:
        plan.decide(said.status, plan.tense, f"taken back: {said.verb.text}")
        plan.extra_spans.append((said.sentence.position(first), said.sentence.end_of(last)))
