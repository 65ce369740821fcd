"""Visits told by where somebody is: "is in Moscow for talks", "told reporters in Kabul"."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.arguments import country_of_person, people_at
from ingest.frames.drafts import Trigger
from ingest.frames.visit_drafts import visit_drafts
from ingest.lexicon import lexicon
from ingest.modality import judge_verb
from ingest.reading import Draft, Place, Reading, SentenceReading
from ingest.subjects import subjects
from ingest.syntax import (
    auxiliaries,
    child,
    children,
    clause_root,
    is_passive,
    is_verb,
    lemma,
    objects_of,
    objects_of_prepositions,
)
from ingest.where import country_at, places_below, places_below_preposition

_NEAR_PLACE: Final = 6
"""Tokens behind "in" within which it must say what somebody is there for."""


def being_there(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To be somewhere, "Clinton is in Moscow for talks": a main verb with nothing predicated."""
    present = next((c for c in children(verb, "acomp") if c.lower_ == "present"), None)
    if present is None and child(verb, "attr", "acomp", "xcomp") is not None:
        return
    if verb.dep_ in ("aux", "auxpass"):
        return
    islands = lexicon().names.islands
    places = [
        p
        for prep, one in objects_of_prepositions(present or verb, "in", "on")
        if prep.head == (present or verb) and (p := country_at(sentence, one))
        if prep.lower_ == "in" or p.country.ref.id in islands  # "has been on Nauru since Sunday"
    ]
    if verb.lower_ == "been":
        places = places or places_below(sentence, verb, "to")  # "has been to China twice"
    actors = people_at(sentence, subjects(verb)) if places else []
    if actors:
        yield from visit_drafts(
            reading, Trigger.verb(sentence, verb, "being-there"), actors, places
        )


def due_there(reading: Reading, sentence: SentenceReading, word: Token) -> Iterator[Draft]:
    """To be awaited somewhere: "is due in Israel", "is expected in Abidjan on Monday"."""
    verb = word if is_verb(word) else word.head
    below = child(word, "xcomp", "ccomp")
    if not (is_passive(verb) or word is not verb):
        return
    places = places_below(sentence, word, "in") or places_below(sentence, verb, "in")
    if below is not None:  # "was expected in Paris to attend", not "expected to speak in Paris"
        places = [p for p in places if p.nearest.last + 1 == below.left_edge.i]
    actors = people_at(sentence, subjects(verb)) if places else []
    verdict = judge_verb(verb)
    if not actors or verdict.status not in (Status.OCCURRED, Status.NEGATED):
        return
    if verdict.status is Status.NEGATED:
        verdict.say(Status.NEGATED, "future")
    elif any(a.lower_ == "had" for a in auxiliaries(verb)):
        verdict.say(Status.CANCELLED, "past").seen("was planned, and came to nothing")
    else:
        verdict.say(Status.PLANNED, "future").seen(f"{word.text} there")
    trigger = Trigger(sentence, word, verdict, "due-there")
    yield from visit_drafts(reading, trigger, actors, places)


def beside_name(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Where somebody is, told beside the name: "Xi Jinping, in Johannesburg for the summit,"."""
    doc = sentence.parsed
    for actor in [m for m in sentence.mentions if m.is_leader and m.linked_by[:7] != "pronoun"]:
        comma, index = actor.ends + 1, actor.ends + 2
        if index + 2 >= len(doc) or doc[comma].text != "," or doc[index].lower_ != "in":
            continue
        places = [p for p in places_below_preposition(sentence, doc[index]) if p.city is not None]
        purposes = lexicon().frames.visits.purposes
        near = doc[index : min(index + _NEAR_PLACE, len(doc) - 1)]
        is_told = any(
            t.lower_ in purposes and not (t.lower_ == "on" and t.nbor().tag_ in ("NNP", "CD"))
            for t in near
        )  # not "in Lima on Thursday"
        verb = clause_root(doc[index])
        is_subject = doc[actor.last].dep_ in ("nsubj", "nsubjpass") and is_verb(verb)
        if places and is_told and is_subject:
            verdict = judge_verb(verb)
            if verdict.status is Status.OCCURRED or verdict.tense != "none":
                verdict.say(Status.OCCURRED, verdict.tense)
                trigger = Trigger(sentence, doc[index], verdict, "beside-name")
                yield from visit_drafts(reading, trigger, [actor], places[:1])


def present(
    reading: Reading, sentence: SentenceReading, verb: Token, met: Sequence[Token] = ()
) -> Iterator[Draft]:
    """To do something in a foreign city: "told reporters in Kabul", "speaking in Ankara, X".

    `met` are whom one meets there: the parser may hang the place on them.
    """
    told = lexicon().frames.visits.told_here
    occasions = [*met, *(o for o in children(verb, "dobj") if lemma(o) in told)]
    occasions += objects_of(verb, "at", "during")
    places = places_below(sentence, verb, "in")
    places += [p for one in occasions for p in places_below(sentence, one, "in")]
    right_there = [p for p in places_below(sentence, verb, "in") if _is_right_behind(verb, p)]
    cities = [p for p in places if p.city is not None] or right_there  # "speaking in France"
    actors = people_at(sentence, subjects(verb)) if len(cities) == 1 else []
    verdict = judge_verb(verb)
    frames = lexicon().frames
    remote = lexicon().triggers.remote_words | frames.attendance.recorded | frames.meetings.screens
    if any(t.lower_ in remote for t in verb.subtree):
        return  # "told a conference in Berlin by video link"
    is_there = not is_passive(verb) or lemma(verb) in lexicon().triggers.feted
    if verdict.status is Status.OCCURRED and is_there:
        known = [a for a in actors if country_of_person(a) is not None]
        yield from visit_drafts(
            reading, Trigger(sentence, verb, verdict, "present-in"), known, cities
        )


def _is_right_behind(verb: Token, place: Place) -> bool:
    """Whether a country follows a verb and "in": "spoke in Peru", not "in favour of Peru"."""
    prep = verb.doc[place.country.last].head
    return prep.lower_ == "in" and prep.i == verb.i + 1
