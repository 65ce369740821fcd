"""Calls: only where the words say that it was by phone or video, or in a readout of an office."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.arguments import actors_of, country_of_person, people_at
from ingest.frames.drafts import Trigger, remotely
from ingest.frames.meeting_drafts import meeting_drafts
from ingest.frames.remote import is_remote
from ingest.frames.sides import is_in_private
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, Reading, SentenceReading
from ingest.releases import is_release
from ingest.syntax import children, coordinated, is_passive, lemma, names_of_days, objects_of

_IN_PLACE: Final = ("in", "at")
_ABOUT: Final = ("with", "to", "about", "regarding", "concerning")
_OPENING: Final = 1
"""The last sentence in which a readout says who spoke with whom, the first one being 0."""
_MOST_CALLED: Final = 3
"""Persons on the other side of one call; more are a conference."""
_READOUT_DAYS: Final = ("today", "yesterday", "weekday")


def by_phone(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Drafts of a call: "phoned him", "spoke by video with"; in a readout "spoke today with"."""
    left = actors_of(sentence, verb)
    is_rung = lemma(verb) == "ring"  # not "rang in the New Year with"
    right = [] if is_rung else people_at(sentence, objects_of(verb, "with", "to"))
    rule = "call-verb"
    if lemma(verb) in lexicon().frames.meetings.calls:
        means = objects_of(verb, "on", "by", "over")
        is_told = any(o.lower_ in lexicon().triggers.remote_words for o in means)
        called = coordinated(verb, "dobj", *(("oprd",) if is_told else ()))
        right = right or people_at(sentence, called)
        if lemma(verb) == "call" and not is_told and _calls_to_do(verb):
            return
    elif not is_remote(verb):
        if is_in_private(verb):  # "spoke for an hour behind closed doors"
            yield from meeting_drafts(Trigger.verb(sentence, verb, "meet-verb"), left, right)
            return
        if not _is_readout(reading, sentence, verb, left, right):
            return
        rule = "readout"
    trigger = Trigger.verb(sentence, verb, rule)
    if rule == "readout":
        trigger.verdict.seen("an office that had met somebody would say so: it was a call")
    for draft in meeting_drafts(trigger, left, right):
        yield remotely(draft)


def told_by_phone(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Drafts of a call in which one tells the other: "told President X by telephone that"."""
    right = people_at(sentence, coordinated(verb, "dobj", "dative"))
    trigger = Trigger.verb(sentence, verb, "call-verb")
    if right and trigger.verdict.status is Status.OCCURRED and not is_passive(verb):
        yield from map(remotely, meeting_drafts(trigger, actors_of(sentence, verb), right))


def _is_readout(
    reading: Reading,
    sentence: SentenceReading,
    verb: Token,
    left: list[Mention],
    right: list[Mention],
) -> bool:
    """Whether an office's own text reports a call: "Secretary X spoke today with Minister Y of Z".

    Those who meet are said to meet; a place, an occasion or a journey would say that both were
    there, so nothing but the day and what it was about may stand with the verb.
    """
    is_told = verb.dep_ == "ROOT" and verb.tag_ == "VBD" and sentence.index <= _OPENING
    is_plain = is_told and is_release(reading) and _is_plain(sentence, verb)
    if not is_plain or len(left) != 1 or not 0 < len(right) <= _MOST_CALLED:
        return False
    sides = [country_of_person(p) for p in (*left, *right)]
    if len({c.ref.id for c in sides if c is not None}) != len(sides):
        return False
    both = {p.ref.id for p in (*left, *right)}
    travel = (d for d in reading.drafts if d.kind is Kind.VISIT)
    return not any(d.actor.ref.id in both for d in travel)


def _is_plain(sentence: SentenceReading, verb: Token) -> bool:
    """Whether a day is told, and nothing else but with whom and about what."""
    words, days = lexicon(), names_of_days()
    for one in verb.children:
        if one.dep_ == "prep" and one.lower_ not in _ABOUT:
            if not all(t.lower_ in days for t in objects_of(verb, one.lower_)):
                return False
        elif one.dep_ in ("advcl", "xcomp", "conj", "ccomp") and lemma(one) != "discuss":
            return False
    events = words.triggers.visit_nouns | words.triggers.meeting_nouns | {"former"}
    if sentence.summits or any(lemma(t) in events for t in verb.subtree):
        return False
    doc = sentence.parsed
    placed = any(m.first > 0 and doc[m.first - 1].lower_ in _IN_PLACE for m in sentence.mentions)
    return not placed and any(t.rule in _READOUT_DAYS for t in sentence.timexes)


def _calls_to_do(verb: Token) -> bool:
    """Whether "call" is followed by what somebody is called, or called on to do."""
    if len(list(children(verb, "dobj"))) > 1:
        return True  # "called him a failure"
    return any(c.lower_ != "from" for c in children(verb, "oprd", "xcomp", "ccomp", "prep"))
