"""Calls: only where the words say that it was by phone or video, or in a readout of an office."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from ingest.arguments import actors_of, country_of_person, people_at
from ingest.frames.drafts import Trigger, remotely
from ingest.frames.meeting_drafts import meeting_drafts
from ingest.frames.remote import is_remote
from ingest.frames.sides import is_in_private
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, SentenceReading
from ingest.syntax import children, coordinated, lemma, names_of_days, objects_of

_IN_PLACE: Final = ("in", "at")
_OPENING: Final = 2
"""Sentences in which a readout says who spoke with whom."""
_READOUT_DAYS: Final = ("today", "yesterday", "weekday")


def by_phone(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Drafts of a call: "phoned him", "spoke by video with", "spoke today with Minister X"."""
    left = actors_of(sentence, verb)
    is_rung = lemma(verb) == "ring"  # not "rang in the New Year with"
    right = [] if is_rung else people_at(sentence, objects_of(verb, "with", "to"))
    if lemma(verb) in lexicon().frames.meetings.calls:
        right = right or people_at(sentence, coordinated(verb, "dobj"))
        if lemma(verb) == "call" and _calls_to_do(verb):
            return
    elif not is_remote(verb) and not _is_readout(sentence, verb, left, right):
        if is_in_private(verb):  # "spoke for an hour behind closed doors"
            yield from meeting_drafts(Trigger.verb(sentence, verb, "meet-verb"), left, right)
        return
    for draft in meeting_drafts(Trigger.verb(sentence, verb, "call-verb"), left, right):
        yield remotely(draft)


def _is_readout(
    sentence: SentenceReading, verb: Token, left: list[Mention], right: list[Mention]
) -> bool:
    """Whether an office reports a call: "Secretary X spoke today with Minister Y of Z".

    Those who meet are said to meet; a place, or a summit, would say that both were there.
    """
    is_told = verb.dep_ == "ROOT" and verb.tag_ == "VBD" and sentence.index <= _OPENING
    are_two = len(left) == len(right) == 1
    if not is_told or not are_two or sentence.summits or _is_somewhere(sentence, verb):
        return False
    sides = [country_of_person(p) for p in (*left, *right)]
    is_dated = any(t.rule in _READOUT_DAYS for t in sentence.timexes)
    return is_dated and len({c.ref.id for c in sides if c is not None}) == len(sides)


def _is_somewhere(sentence: SentenceReading, verb: Token) -> bool:
    """Whether it says where, or on what occasion, wherever the parser hangs that."""
    doc = sentence.parsed
    occasions = objects_of(verb, "at", "during", "after", "before", "aboard", "on")
    if any(t.lower_ not in names_of_days() for t in occasions):
        return True
    return any(m.first > 0 and doc[m.first - 1].lower_ in _IN_PLACE for m in sentence.mentions)


def _calls_to_do(verb: Token) -> bool:
    """Whether "call" is followed by what somebody is called or called on to do."""
    return any(c.lower_ != "from" for c in children(verb, "oprd", "xcomp", "ccomp", "prep"))
