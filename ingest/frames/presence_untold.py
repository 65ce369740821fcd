"""Attendance of the summit that an article is about, where a sentence does not say of what.

Who "takes part", "was absent", "did not come", "led the delegation".
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.arguments import actors_of, people_at
from ingest.frames.absence import is_passed_over, keep_away, refuse
from ingest.frames.drafts import Trigger
from ingest.frames.presence import listed_from, presence_drafts
from ingest.frames.remote import is_remote
from ingest.lexicon import lexicon
from ingest.modality import Verdict, judge_verb
from ingest.reading import TWO_PERSONS, Draft, Reading, SentenceReading, SummitMention
from ingest.subjects import subjects
from ingest.syntax import (
    auxiliaries,
    child,
    children,
    coordinated,
    has_subject,
    is_negated,
    is_passive,
    is_plural,
    is_verb,
    lemma,
    objects_of,
    tokens,
    verbs_in,
)
from ingest.where import places_below_preposition

_CUE: Final = 8
"""Tokens at the start of a sentence in which a list announces itself."""
_LOOK_BACK: Final = 1
"""Sentences before, which decide where the article speaks of several summits."""
_LOOK_FAR_BACK: Final = 40
"""Sentences that may go on to tell who is at a summit before one that does."""
_HELD: Final = (Status.OCCURRED, Status.PLANNED)
_MAIN: Final = ("ROOT", "ccomp", "conj")
"""Where a clause tells what it tells: not behind "after", "who", "by the time"."""
_ELSEWHERE: Final = frozenset({"to", "in", "at", "into"})
_LATELY: Final = 200
"""Drafts before, which tell where a summit is and whether it is still ahead."""


def find_untold_presence(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of everybody who is at the summit spoken of, or not, in a sentence that names none."""
    told = [(v, rule) for v in verbs_in(sentence.parsed) if (rule := _rule_without_object(v))]
    lists = [copula] if (copula := _list_copula(sentence)) is not None else []
    summit = _summit_before(reading, sentence) if told or lists else None
    if summit is None:
        return
    for copula in lists:
        yield from _inverted_list(sentence, copula, summit)
    for verb, rule in told:
        if _is_behind_another(verb) or _has_own_place(sentence) or _is_habit(verb):
            continue
        yield from _by_rule(reading, sentence, (verb, rule), summit)


def _summit_before(reading: Reading, sentence: SentenceReading) -> SummitMention | None:
    """The summit that was last named, if the sentence that names it names only one."""
    first = max(0, sentence.index - _LOOK_BACK)
    for other in reversed(reading.sentences[first : sentence.index + 1]):
        if other.summits:
            is_sure = len({s.key for s in other.summits}) == 1
            is_sure = is_sure and other.summits[0].linked_by != TWO_PERSONS
            return other.summits[-1] if is_sure else None
    return _only_summit(reading, sentence)


def _only_summit(reading: Reading, sentence: SentenceReading) -> SummitMention | None:
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
            return None
    return None


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
        yield draft


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


def _is_ahead(reading: Reading, summit: SummitMention) -> bool:
    """Whether all that the article has said of the summit is of days to come."""
    said = {
        d.status
        for d in _lately(reading)
        if isinstance(d.object, SummitMention) and d.object.key == summit.key
    }
    return Status.PLANNED in said and Status.OCCURRED not in said


def _list_copula(sentence: SentenceReading) -> Token | None:
    """The "were" of "Taking part were A, B and C": the parser makes nothing of such a sentence."""
    doc, words = sentence.parsed, lexicon().frames.attendance
    copula = next((t for t in doc[:_CUE] if t.lower_ in words.list_copulas), None)
    if copula is None or any(t.dep_ == "neg" for t in doc[: copula.i + 2]):
        return None
    is_list = copula.i > 0 and doc[copula.i - 1].lower_ in words.there_first
    return copula if is_list else None  # not "Part of the talks were about"


def _inverted_list(
    sentence: SentenceReading, copula: Token, before: SummitMention
) -> Iterator[Draft]:
    """Those of "Taking part were A, B and C"."""
    verdict = Verdict(Status.OCCURRED, "past", ["a list of who was there"], nodes=[copula])
    people = listed_from(sentence, copula.i)
    summit = _said_here(sentence, copula, before)
    yield from presence_drafts(Trigger(sentence, copula, verdict, "listed-there"), people, summit)


def _has_own_place(sentence: SentenceReading) -> bool:
    """Whether the sentence is set somewhere: "in parliament in Rome, Meloni was absent"."""
    where = [t for t in tokens(sentence.parsed) if t.lower_ in ("in", "at") and t.dep_ == "prep"]
    return any(places_below_preposition(sentence, prep) for prep in where)


def _is_behind_another(verb: Token) -> bool:
    """Whether a clause before tells of something else: "a funeral was held, and X attended"."""
    head = verb.head
    if any(has_subject(one) for one in children(verb, "ccomp")):
        return True
    is_next = verb.dep_ == "conj" and is_verb(head) and has_subject(verb)
    return is_next and _rule_without_object(head) is None


def _rule_without_object(verb: Token) -> str | None:
    word, words = lemma(verb), lexicon().frames.attendance
    if any(o.lower_ == "it" for o in children(verb, "dobj")):
        is_skipped = word in words.refusing or is_passed_over(verb)
        return "away" if is_skipped else "attends" if word in words.bare_attending else None
    preps = {c.lower_ for c in children(verb, "prep")}
    if word == "take":
        part = next((t for t in children(verb, "dobj") if lemma(t) == "part"), None)
        is_open = part is not None and not preps & {"in", "at"} and child(part, "prep") is None
        return "take-part" if is_open else None
    if word in words.bare_attending and not is_passive(verb):
        is_open = child(verb, "dobj", "xcomp", "ccomp") is None and not preps & {"in", "at", "to"}
        return "attend-verb" if is_open else None
    if word == "join" and is_remote(verb):
        return "attend-verb" if not preps & {"in", "at"} and child(verb, "dobj") is None else None
    if word == "be" and (predicate := child(verb, "acomp")) is not None:
        is_open = child(predicate, "prep") is None and not preps & {"from", "at"}
        if predicate.lower_ in words.absent_from and is_open:
            return "absent"
    if word == "represent" and is_passive(verb):
        return "represented" if not preps & {"in", "at"} else None
    if word in lexicon().triggers.meet and _is_on_the_sidelines(verb):
        return "on-the-sidelines"
    is_main = verb.dep_ in _MAIN  # not "after he arrived", "who had pulled out"
    away = _rule_of_staying_away(verb, preps) if is_main else None
    return away or _rule_of_presence(verb, preps)


def _is_on_the_sidelines(verb: Token) -> bool:
    """Whether two meet "on the sidelines", of what the text has named before."""
    words = lexicon().frames.attendance.sidelines
    beside = objects_of(verb, "on", "at")
    return any(t.lower_ in words and child(t, "prep") is None and is_plural(t) for t in beside)


def _rule_of_staying_away(verb: Token, preps: set[str]) -> str | None:
    """ "Pulled out", "stays at home", "sent his regrets", "excused himself": not there."""
    word, words = lemma(verb), lexicon().frames.attendance
    if child(verb, "xcomp", "ccomp", "advcl") is not None:
        return None  # "excused himself to take a call"
    objects = list(children(verb, "dobj"))
    if word in words.staying and preps <= {"at"}:
        where = [*children(verb, "advmod"), *objects_of(verb, "at")]
        return "away" if any(t.lower_ == "home" for t in where) else None
    if preps:
        return None  # "apologies for the attack", "stayed at home on election day"
    if word in words.bowing_out and not objects:
        alone = (c for c in verb.children if not any(c.children))
        return "away" if any(c.lower_ in words.bowing_out[word] for c in alone) else None
    if word in words.excusing:
        return "away" if any(t.tag_ == "PRP" for t in objects) else None
    if word in words.sending:
        regrets = [t for t in objects if lemma(t) in words.regrets]
        return "away" if any(child(t, "prep") is None for t in regrets) else None
    return "absent" if verb.lower_ in words.absent_from and not objects else None


def _rule_of_presence(verb: Token, preps: set[str]) -> str | None:
    """The rules by which one is there, or keeps away, without a word on where."""
    word, words = lemma(verb), lexicon().frames.attendance
    if word == "be":
        return _rule_of_being(verb)
    if word in words.heading:
        led = child(verb, "dobj", "nsubjpass")
        if led is None or lemma(led) not in words.delegations:
            return None
        preps = preps.union(t.lower_ for t in led.subtree if t.dep_ == "prep")
        return "leads-delegation" if not preps & _ELSEWHERE else None
    if word in lexicon().frames.visits.awaited and is_passive(verb):
        is_open = child(verb, "xcomp", "ccomp", "oprd") is None and _says_only_when(verb)
        return "awaited" if is_open and verb.dep_ in _MAIN else None
    if verb.dep_ in _MAIN and _arrives(verb):
        return "being-there"
    if word in words.coming and not preps and child(verb, "dobj", "xcomp", "prt", "advmod") is None:
        is_told = is_negated(verb) or any(a.lower_ in words.told_apart for a in auxiliaries(verb))
        return "being-there" if is_told else None
    return None


def _arrives(verb: Token) -> bool:
    """Whether one "arrives on Wednesday", "turns up", "will join on Friday", "does not appear"."""
    word, words = lemma(verb), lexicon().frames.attendance
    if child(verb, "dobj", "xcomp", "acomp", "oprd") is not None or not _says_only_when(verb):
        return False  # "did not appear worried", "arrived for a state visit"
    after = {c.lower_ for c in children(verb, "prt", "advmod") if c.i > verb.i}
    if lexicon().triggers.visit_phrasal.get(word, frozenset()) & after:
        return True
    if word in words.appearing:
        return is_negated(verb) and not after
    if word in words.joining:  # a body may be joined too: only "will join on Friday"
        return child(verb, "prep") is not None and not is_negated(verb)
    return word in words.arriving


def _says_only_when(verb: Token) -> bool:
    """Whether all that stands behind it is a day: "arrives on Monday", not "for talks", "home"."""
    words, times = lexicon().frames.attendance, lexicon().times
    if any(c.lower_ in words.not_there_by for c in children(verb, "advmod", "npadvmod")):
        return False
    days = frozenset(times.weekdays) | {name for names in times.months for name in names}
    for prep in children(verb, "prep"):
        told = children(prep, "pobj")
        if not all(t.lower_ in days or t.like_num for t in told):
            return False
    return True


def _rule_of_being(verb: Token) -> str | None:
    """ "Was present", "will be there", "was among the guests", of no other place."""
    words = lexicon().frames.attendance
    predicate = child(verb, "acomp")
    if predicate is not None:
        is_bare = child(predicate, "prep") is None and child(verb, "prep", "advcl") is None
        return "being-there" if predicate.lower_ in words.present and is_bare else None
    if child(verb, "attr") is not None:
        return None
    among = objects_of(verb, *words.among)
    if any(lemma(o) in words.participants and child(o, "prep") is None for o in among):
        return "being-there"
    present = (c for o in among for c in children(o, "amod", "acl", "relcl"))
    if any(c.lower_ in words.present and child(c, "prep") is None for c in present):
        return "being-there"  # "was among those present"
    last = [t for t in children(verb, "advmod") if t.i > verb.i]
    is_there = any(t.lower_ in words.there for t in last) and child(verb, "prep") is None
    return "there" if is_there else None


def _said_here(sentence: SentenceReading, verb: Token, before: SummitMention) -> SummitMention:
    """The summit as if this verb named it."""
    start, end = sentence.position(verb), sentence.end_of(verb)
    return replace(before, start=start, end=end, head=verb.i, linked_by="the-summit")
