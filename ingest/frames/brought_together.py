"""Meetings by other words: "brings A and B together", "plays host to A", "spoke on the margins"."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from ingest.arguments import people_at
from ingest.frames.drafts import Trigger
from ingest.frames.meeting_drafts import meeting_drafts
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, Reading, SentenceReading
from ingest.subjects import subjects
from ingest.syntax import child, children, coordinated, is_passive, lemma, objects_of, verbs_in

_PAIR: Final = 2
_Sides = tuple[list[Mention], list[Mention]]
"""Who meets whom; of one side alone, each meets each."""


def find_brought_together(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of those who are brought together, hosted, or speak beside something that goes on."""
    del reading
    for verb in verbs_in(sentence.parsed):
        word = lemma(verb)
        if word in lexicon().frames.attendance.uniting:
            rule, sides = "brought-together", _brought(sentence, verb)
        elif word in lexicon().frames.hosting.playing:
            rule, sides = "plays-host", _hosted(sentence, verb)
        elif word in lexicon().triggers.speak:
            rule, sides = "spoke-aside", _speakers_aside(sentence, verb)
        else:
            continue
        if sides is not None:
            yield from meeting_drafts(Trigger.verb(sentence, verb, rule), *sides)


def _brought(sentence: SentenceReading, verb: Token) -> _Sides | None:
    """ "Brings together A and B", "A and B were brought together"."""
    particles = lexicon().frames.attendance.uniting[lemma(verb)]
    if not any(c.lower_ in particles for c in verb.children):
        return None
    who = children(verb, "nsubjpass") if is_passive(verb) else coordinated(verb, "dobj")
    return people_at(sentence, [*who]), []


def _hosted(sentence: SentenceReading, verb: Token) -> _Sides | None:
    """ "Plays host to A"."""
    host = child(verb, "dobj")
    if host is None or host.lower_ != "host":
        return None
    guests = people_at(sentence, [*objects_of(verb, "to"), *objects_of(host, "to")])
    return (people_at(sentence, subjects(verb)), guests) if guests else None


def _speakers_aside(sentence: SentenceReading, verb: Token) -> _Sides | None:
    """ "A and B spoke on the sidelines of the ceremony": two alone, with each other."""
    margins = lexicon().frames.attendance.margins
    if objects_of(verb, "to", "with", "at"):
        return None
    if not any(t.lower_ in margins for t in objects_of(verb, "on", "at", "in")):
        return None
    who = people_at(sentence, subjects(verb))
    return (who, []) if len({m.ref.id for m in who}) == _PAIR else None
