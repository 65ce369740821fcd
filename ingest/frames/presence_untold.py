"""Attendance of the summit that an article is about, where a sentence does not say of what.

Who "takes part", "was absent", "did not come", "led the delegation".
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import EntityType, Kind, Status
from ingest.arguments import actors_of, people_at
from ingest.frames.absence import keep_away, refuse
from ingest.frames.drafts import Trigger
from ingest.frames.guest_lists import list_copula, listed_guests
from ingest.frames.presence import presence_drafts
from ingest.frames.untold_rules import rule_without_object
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.modality import Verdict, judge_verb
from ingest.reading import TWO_PERSONS, Draft, Reading, SentenceReading, SummitMention
from ingest.subjects import subjects
from ingest.syntax import (
    auxiliaries,
    children,
    coordinated,
    has_subject,
    is_passive,
    is_verb,
    lemma,
    objects_of,
    tokens,
    verbs_in,
)
from ingest.where import places_below_preposition

_LOOK_BACK: Final = 1
"""Sentences before, which decide where the article speaks of several summits."""
_LOOK_FAR_BACK: Final = 40
"""Sentences that may go on to tell who is at a summit before one that does."""
_LEAD: Final = 3
"""Sentences in which an article says what it is about, its title among them."""
_HELD: Final = (Status.OCCURRED, Status.PLANNED)
_ASIDE: Final = ("relcl", "acl")
"""Clauses whose place is not the sentence's: "Vance, who spoke in Paris, is not coming"."""
_AWAY: Final = (Status.DECLINED, Status.NEGATED, Status.CANCELLED)
_PLACES: Final = (EntityType.COUNTRY, EntityType.CITY)
_SET_BY: Final = 2
"""Sentences before that tell where one is set which does not say."""
_ANYWHERE: Final = (
    "attend-verb", "attends", "being-there", "there", "absent", "awaited", "away", "not-made-it",
    "speaks-there", "leads-it", "leads-delegation", "on-the-sidelines",
)  # fmt: skip
"""Rules of words that may as well be of something else than a summit."""
_WORDS: Final = re.compile(r"[a-z][a-z-]*")
_IN_SESSION: Final = ("speaks-there", "leads-it")
"""Rules of what is done while a summit sits."""
_CANNOT: Final = ("can", "ca")
_PLACING: Final = ("in", "at", "to")
_SCHEDULED: Final = ("sent-there", "in-his-place")
"""Rules that in the present tense tell a plan: "sends Lavrov", "goes in his stead"."""
_LATELY: Final = 200
"""Drafts before, which tell where a summit is and whether it is still ahead."""


def find_untold_presence(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of everybody who is at the summit spoken of, or not, in a sentence that names none."""
    told = [(v, rule) for v in verbs_in(sentence.parsed) if (rule := rule_without_object(v))]
    copula = list_copula(sentence)
    if not told and copula is None:
        return
    is_plain = copula is not None or any(rule not in _ANYWHERE for _, rule in told)
    summit = _summit_before(reading, sentence, is_plain=is_plain)
    if summit is None:
        return
    if copula is not None:
        here = _said_here(sentence, copula, summit)
        yield from presence_drafts(*listed_guests(sentence, copula), here)
    for verb, rule in told:
        if _is_behind_another(verb) or _has_own_place(sentence) or _is_habit(verb):
            continue
        yield from _by_rule(reading, sentence, (verb, rule), summit)


def _summit_before(
    reading: Reading, sentence: SentenceReading, *, is_plain: bool
) -> SummitMention | None:
    """The summit that was last named, if the sentence that names it names only one.

    Words that are plainly of a summit may stand farther from it than "was there".
    """
    first = max(0, sentence.index - _LOOK_BACK)
    for other in reversed(reading.sentences[first : sentence.index + 1]):
        if other.summits:
            is_sure = len({s.key for s in other.summits}) == 1
            is_sure = is_sure and other.summits[0].linked_by != TWO_PERSONS
            is_sure = is_sure and not _is_by_the_way(reading, other)
            return other.summits[-1] if is_sure else None
    return _only_summit(reading, sentence, is_plain=is_plain)


def _only_summit(
    reading: Reading, sentence: SentenceReading, *, is_plain: bool
) -> SummitMention | None:
    """The summit that the sentences before go on to speak of, without a break.

    Each of them names it, or has told who is there. "Won at the summit. Then came his
    inauguration. Orban was there": not at the summit.
    """
    told = {d.sentence.index: d.object for d in _lately(reading) if d.kind is Kind.ATTENDANCE}
    first = max(0, sentence.index - _LOOK_FAR_BACK)
    for other in reversed(reading.sentences[first : sentence.index]):
        if other.summits:
            is_one = len({s.key for s in other.summits}) == 1
            return other.summits[-1] if is_one and not _is_of_two(other) else None
        if not isinstance(told.get(other.index), SummitMention):
            return _topic(reading, sentence, is_plain=is_plain)
    return None


def _topic(reading: Reading, sentence: SentenceReading, *, is_plain: bool) -> SummitMention | None:
    """The summit that the article is about: named in its first sentences, and no other so far.

    What the sentences right before set at another place or gathering is not told of it.
    """
    before = reading.sentences[: sentence.index]
    naming = [other for other in before if other.summits]
    named = [one for other in naming for one in other.summits]
    is_one = len({one.key for one in named}) == 1 and naming[0].index < _LEAD
    if not is_one or any(one.linked_by == TWO_PERSONS for one in named):
        return None
    places = (m for other in naming for m in other.mentions if not m.is_leader)
    there = {m.ref.country or m.ref.id for m in places}
    since = before[max(naming[-1].index + 1, sentence.index - _SET_BY) :]
    is_over = any(
        _is_at_another(reading, other)
        or not (is_plain or _is_there(other, there))
        or _is_of_elsewhere(other, there)
        for other in since
    )
    return None if is_over else named[-1]


def _is_at_another(reading: Reading, sentence: SentenceReading) -> bool:
    """Whether a sentence speaks of another gathering."""
    said = reading.plain[sentence.start : sentence.end].lower()
    return not lexicon().frames.attendance.gatherings.isdisjoint(_WORDS.findall(said))


def _is_there(sentence: SentenceReading, there: set[str]) -> bool:
    """Whether a sentence is set in no other country than these."""
    if sentence.doc is None:
        return True
    where = (t for t in tokens(sentence.doc) if t.lower_ in _PLACING and t.dep_ == "prep")
    places = (place for prep in where for place in places_below_preposition(sentence, prep))
    return all(place.country.ref.id in there for place in places)


def _is_by_the_way(reading: Reading, sentence: SentenceReading) -> bool:
    """Whether an article about one summit names another: "He comes from the G7 in Apulia"."""
    lead = reading.sentences[: min(_LEAD, sentence.index)]
    keys = {one.key for other in lead for one in other.summits}
    return len(keys) == 1 and not any(one.key in keys for one in sentence.summits)


def _is_of_elsewhere(sentence: SentenceReading, there: set[str]) -> bool:
    """Whether a sentence tells what happens to or in another country: "Beirut was bombed".

    Of one that is not parsed a place that it names is enough.
    """
    if sentence.doc is None:
        named = [h.meanings[0] for h in sentence.hits]
        places = [m.ref for m in named if m.ref.type in _PLACES and m.sense is not Sense.DEMONYM]
        return any((ref.country or ref.id) not in there for ref in places)
    heads = ((m, sentence.parsed[m.last]) for m in sentence.mentions if not m.is_leader)
    return any(
        head.dep_ in ("nsubjpass", "dobj") and (m.ref.country or m.ref.id) not in there
        for m, head in heads
    )


def _is_of_two(sentence: SentenceReading) -> bool:
    return any(s.linked_by == TWO_PERSONS for s in sentence.summits)


def _lately(reading: Reading) -> list[Draft]:
    """The last drafts of an article; all of them, but in a very long one."""
    return reading.drafts[-_LATELY:]


def _is_habit(verb: Token) -> bool:
    """Whether it only tells what somebody does as a rule: "rarely attends"."""
    habits = lexicon().frames.attendance.habits
    return any(c.lower_ in habits for c in children(verb, "advmod"))


def _by_rule(
    reading: Reading, sentence: SentenceReading, told: tuple[Token, str], before: SummitMention
) -> Iterator[Draft]:
    """Who "takes part", "attends" or "is absent", where the sentence does not say from what."""
    verb, rule = told
    trigger = Trigger.verb(sentence, verb, rule)
    people = actors_of(sentence, verb)
    if rule == "being-there":  # not of "Prabowo's Indonesia joined"
        people = [m for m in people if any(m.covers(t.i) for t in subjects(verb))]
    if rule == "absent":
        keep_away(trigger.verdict)
    elif rule in ("away", "on-the-sidelines") and trigger.verdict.status not in _HELD:
        return  # "did not stay away", "refused to meet him on the sidelines": what of it, is open
    elif rule == "away":
        refuse(trigger.verdict, lemma(verb))
    elif rule == "in-his-place" and not _is_anybody_away(reading, sentence):
        return
    elif rule == "sent-there":
        people = people_at(sentence, coordinated(verb, "dobj"))
    elif rule == "not-made-it" and any(a.lower_ in _CANNOT for a in auxiliaries(verb)):
        trigger.verdict.say(Status.DECLINED, "future").seen("cannot make it")
    elif rule == "awaited" and not _is_awaited(trigger.verdict):
        return  # "was expected", and may have come or not
    elif rule == "on-the-sidelines":
        people += people_at(sentence, [*coordinated(verb, "dobj"), *objects_of(verb, "with")])
    elif rule == "represented" or (rule == "leads-delegation" and is_passive(verb)):
        people = people_at(sentence, objects_of(verb, "by"))
    for draft in presence_drafts(trigger, people, _said_here(sentence, verb, before)):
        is_to_come = draft.status is Status.PLANNED or draft.tense == "present"
        if is_to_come and _has_ended(reading, before):
            continue  # "The summit ended on Friday. Macron arrives next week": somewhere else
        if draft.status is Status.OCCURRED and _is_ahead(reading, before):
            if draft.tense == "past":
                continue  # "The summit will open in May. Scholz was there last year": at another
            draft.decide(Status.PLANNED, "future", "the summit is ahead")
        if rule in _SCHEDULED and draft.status is Status.OCCURRED:
            if draft.tense == "present" or not _has_begun(reading, before):
                draft.decide(Status.PLANNED, "future", "who is sent is on the way")
        elif rule in _IN_SESSION and draft.status is Status.OCCURRED:
            if not _has_begun(reading, before):
                continue
        yield draft


def _is_anybody_away(reading: Reading, sentence: SentenceReading) -> bool:
    """Whether right before somebody is told not to come, in whose place another does."""
    return any(
        d.status in _AWAY and sentence.index - d.sentence.index <= _SET_BY
        for d in _lately(reading)
        if d.kind in (Kind.ATTENDANCE, Kind.VISIT)
    )


def _is_awaited(verdict: Verdict) -> bool:
    """Read "is expected" as a plan; of whom it was expected, nothing follows."""
    if verdict.status is not Status.OCCURRED or verdict.tense != "present":
        return False
    verdict.say(Status.PLANNED, "future").seen("awaited there")
    return True


def _has_ended(reading: Reading, summit: SummitMention) -> bool:
    """Whether the article has said of the summit, where it named it last, that it is over."""
    ended = lexicon().frames.attendance.ended
    for sentence in reading.sentences:
        if any(one is summit for one in sentence.summits):
            verb = sentence.parsed[summit.head].head
            return lemma(verb) in ended and judge_verb(verb).status is Status.OCCURRED
    return False


def _said_of(reading: Reading, summit: SummitMention) -> set[Status | None]:
    return {
        d.status
        for d in _lately(reading)
        if isinstance(d.object, SummitMention) and d.object.key == summit.key
    }


def _is_ahead(reading: Reading, summit: SummitMention) -> bool:
    """Whether all that the article has said of the summit is of days to come."""
    said = _said_of(reading, summit)
    return Status.PLANNED in said and Status.OCCURRED not in said


def _has_begun(reading: Reading, summit: SummitMention) -> bool:
    """Whether the article has told something of the summit that has happened."""
    return Status.OCCURRED in _said_of(reading, summit)


def _has_own_place(sentence: SentenceReading) -> bool:
    """Whether the sentence is set somewhere: "in parliament in Rome, Meloni was absent"."""
    where = [t for t in tokens(sentence.parsed) if t.lower_ in ("in", "at") and t.dep_ == "prep"]
    where = [t for t in where if not any(a.dep_ in _ASIDE for a in t.ancestors)]
    return any(places_below_preposition(sentence, prep) for prep in where)


def _is_behind_another(verb: Token) -> bool:
    """Whether a clause before tells of something else: "a funeral was held, and X attended"."""
    head = verb.head
    if any(has_subject(one) for one in children(verb, "ccomp")):
        return True
    is_next = verb.dep_ == "conj" and is_verb(head) and has_subject(verb)
    return is_next and rule_without_object(head) is None


def _said_here(sentence: SentenceReading, verb: Token, before: SummitMention) -> SummitMention:
    """The summit as if this verb named it."""
    start, end = sentence.position(verb), sentence.end_of(verb)
    return replace(before, start=start, end=end, head=verb.i, linked_by="the-summit")
