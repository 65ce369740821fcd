"""Visits told by where somebody comes from, how long he was there, or what he was asked to.

"Is back from Paris", "on his return from Delhi", "from Ankara he travelled on to Athens", "while in
Tashkent", "after two days in Cairo", "her plane landed in Colombo", "accepted an invitation to".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.arguments import country_of_person, people_at
from ingest.frames.drafts import Trigger
from ingest.frames.remote import is_remote
from ingest.frames.sides import surely_people
from ingest.frames.visit_drafts import visit_drafts
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.modality import Verdict, class_of, judge_verb
from ingest.modality.verdict import STATUS_OF_CLASS
from ingest.reading import Draft, Mention, Place, Reading, SentenceReading
from ingest.subjects import possessors, subjects
from ingest.syntax import (
    children,
    clause_root,
    coordinated,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    lemma,
    objects_of,
    particle_lemma,
)
from ingest.where import country_at, places_below, places_below_preposition


def told_otherwise(
    reading: Reading, sentence: SentenceReading, token: Token, word: str
) -> Iterator[Draft]:
    """Drafts of the visits that one word, `word` being its lemma, opens in such a way."""
    words, low = lexicon().frames.visits, token.lower_
    if low == "from":
        yield from _on_from(reading, sentence, token)
    elif low == "in":
        yield from _while_in(reading, sentence, token)
    elif not is_noun(token):
        if low in words.back:
            yield from _back_from(reading, sentence, token)
        elif word in words.boarding and is_verb(token):
            yield from _boarding(reading, sentence, token)
        elif word in lexicon().triggers.receive and word != "greet" and is_verb(token):
            yield from _guest_of_country(reading, sentence, token)
    elif word in words.returns:
        yield from _on_return(reading, sentence, token)
    elif word in words.stops and lemma(token.head) == "be":
        yield from _stop(reading, sentence, token)
    elif word in words.spans:
        yield from _after_days(reading, sentence, token)
    elif word in lexicon().triggers.invitation:
        yield from _by_invitation(reading, sentence, token)


def by_vehicle(
    reading: Reading, sentence: SentenceReading, verb: Token, places: list[Place]
) -> Iterator[Draft]:
    """Whose plane or train gets somewhere: "Modi's plane landed in Colombo"."""
    if objects_of(verb, "without"):
        return  # "his plane landed without him"
    vehicles = [s for s in subjects(verb) if lemma(s) in lexicon().frames.visits.moved_along]
    owners = people_at(sentence, [p for v in vehicles for p in possessors(v)])
    yield from visit_drafts(reading, Trigger.verb(sentence, verb, "by-vehicle"), owners, places)


def _boarding(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Who gets on a plane is on the way: "boarded a flight for Beirut"."""
    craft = [o for o in children(verb, "dobj") if lemma(o) in lexicon().frames.visits.moved_along]
    places = [p for o in (*craft, verb) for p in places_below(sentence, o, "for", "to")]
    if not craft or len(places) != 1:
        return
    trigger = Trigger.verb(sentence, verb, "boarding")
    if trigger.verdict.status is Status.OCCURRED:
        trigger.verdict.say(Status.PLANNED, "future").seen("on the way")
    yield from visit_drafts(reading, trigger, people_at(sentence, subjects(verb)), places)


def _guest_of_country(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Whom a country receives: "Mongolia welcomed Vladimir Putin for talks".

    Only where it says for what, or with what honours: one may be welcomed by words alone.
    """
    words, triggers = lexicon().frames.visits, lexicon().triggers
    purposes = triggers.visit_nouns | triggers.meeting_nouns | triggers.summit_nouns
    is_for = any(lemma(o) in purposes for o in objects_of(verb, "for"))
    is_feted = any(t.lower_ in words.honours for o in objects_of(verb, "with") for t in o.subtree)
    if not (is_for or is_feted) or is_remote(verb):
        return
    hosts = objects_of(verb, "by") if is_passive(verb) else subjects(verb)
    guests = subjects(verb) if is_passive(verb) else coordinated(verb, "dobj")
    named = (sentence.mention_at(t) for t in hosts)
    countries = [m for m in named if m is not None and m.is_country and m.sense is Sense.NAME]
    people = surely_people(sentence, guests)
    if len(countries) == 1 and people and not objects_of(verb, "to", "into", "as"):
        places = [Place(countries[0], None)]
        trigger = Trigger.verb(sentence, verb, "guest-of-country")
        yield from visit_drafts(reading, trigger, people, places)


def _been_there(
    reading: Reading, trigger: Trigger, people: list[Mention], places: list[Place]
) -> Iterator[Draft]:
    """Visits of persons whose own country is known: the others may only have gone home."""
    known = [p for p in people if country_of_person(p) is not None or p.linked_by == "gazetteer"]
    if trigger.verdict.status is Status.OCCURRED and len(places) == 1:
        yield from visit_drafts(reading, trigger, known, places)


def _back_from(reading: Reading, sentence: SentenceReading, back: Token) -> Iterator[Draft]:
    """To be back from a place: "is back from Paris", "on his way back from", "back from it, he"."""
    above = back.head
    if above.dep_ == "prep" and above.lower_ == "from":
        above = above.head
    places = places_below(sentence, back, "from") or places_below(sentence, above, "from")
    if not places:
        return
    if is_verb(above) and lemma(above) == "be":
        trigger, who = Trigger.verb(sentence, above, "back-from"), subjects(above)
    elif is_noun(above) and lemma(above) in lexicon().frames.visits.ways:
        trigger, who = _in_phrase(sentence, above, "back-from"), possessors(above)
    elif back.dep_ == "advmod" and (who := _whom_it_opens(sentence, back, above)):
        trigger = _in_phrase(sentence, back, "back-from")
    else:
        return
    yield from _been_there(reading, trigger, people_at(sentence, who), places)


def _whom_it_opens(sentence: SentenceReading, back: Token, above: Token) -> list[Token]:
    """Who is back: the name that it stands behind, or the subject of the clause that it opens."""
    if is_verb(above):
        who = subjects(above)
        return who if all(back.i < t.i for t in who) else []
    is_named = any(m.is_leader and m.covers(above.i) for m in sentence.mentions)
    return [above] if is_named else []


def _on_return(reading: Reading, sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    """One's return from a place: "on his return from New Delhi, he told parliament"."""
    places = places_below(sentence, noun, "from")
    if not places:
        return
    whose = possessors(noun)
    is_ahead = bool(whose) and all(t.tag_ == "PRP$" for t in whose)  # "on his return, Modi"
    who = people_at(sentence, whose) or (_of_clause(sentence, noun) if is_ahead else [])
    yield from _been_there(reading, _in_phrase(sentence, noun, "back-from"), who, places)


def _of_clause(sentence: SentenceReading, noun: Token) -> list[Mention]:
    """Who does what the clause tells, where the phrase opens it."""
    verb = clause_root(noun)
    is_opening = is_verb(verb) and noun.i < verb.i
    return people_at(sentence, subjects(verb)) if is_opening else []


def _after_days(reading: Reading, sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    """How long one was somewhere: "after two days in Cairo, the chancellor flew home"."""
    prep = noun.head
    is_told = noun.dep_ == "pobj" and prep.lower_ in lexicon().frames.visits.after_days
    is_told = is_told and all(c.lower_ == "in" for c in children(noun, "prep"))  # not "of war in"
    places = places_below(sentence, noun, "in") if is_told else []
    verb = clause_root(prep)
    if places and is_verb(verb) and verb.i > prep.i:
        trigger = Trigger.verb(sentence, verb, "after-days")
        yield from _been_there(reading, trigger, people_at(sentence, subjects(verb)), places)


def _stop(reading: Reading, sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    """What somebody's stop is: "his first stop was Astana", "Astana was the first stop of"."""
    verb, journeys = noun.head, lexicon().triggers.visit_nouns
    others = children(verb, "attr") if noun.dep_ == "nsubj" else children(verb, "nsubj")
    places = [p for t in others if t != noun and (p := country_at(sentence, t)) is not None]
    whose = possessors(noun)
    for journey in objects_of(noun, "of", "on"):
        whose = whose or (possessors(journey) if lemma(journey) in journeys else [])
    trigger = Trigger.verb(sentence, verb, "stop")
    if trigger.verdict.status is Status.OCCURRED and trigger.verdict.tense == "present":
        trigger.verdict.say(Status.PLANNED, "future").seen("a stop of a programme")
    yield from visit_drafts(reading, trigger, people_at(sentence, whose), places[:1])


def _on_from(reading: Reading, sentence: SentenceReading, prep: Token) -> Iterator[Draft]:
    """Where one goes on from: "from Ankara, Rutte travelled on to Athens"."""
    verb = prep.head
    if is_verb(verb) and lemma(verb) in lexicon().triggers.visit_motion:
        places = [p for p in places_below_preposition(sentence, prep) if p.city is not None]
        trigger = Trigger.verb(sentence, verb, "on-from")
        yield from _been_there(reading, trigger, people_at(sentence, subjects(verb)), places)


def _while_in(reading: Reading, sentence: SentenceReading, prep: Token) -> Iterator[Draft]:
    """What one does while in a place: "while in Tashkent, she signed a partnership"."""
    if prep.i == 0 or prep.nbor(-1).lower_ not in lexicon().frames.visits.while_in:
        return
    is_bare = prep.nbor(-1).head == prep  # not "while in Russia the press is silent"
    places = places_below_preposition(sentence, prep)
    places = [p for p in places if is_bare or p.city is not None]
    verb = clause_root(prep)
    if places and is_verb(verb):
        trigger = Trigger.verb(sentence, verb, "while-in")
        yield from _been_there(reading, trigger, people_at(sentence, subjects(verb)), places)


def _by_invitation(reading: Reading, sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    """To take, refuse or get an invitation to a place: "has accepted an invitation to Beijing"."""
    verb, places = noun.head, places_below(sentence, noun, "to")
    if noun.dep_ != "dobj" or not is_verb(verb) or not places:
        return
    group, verdict = class_of(particle_lemma(verb), "verbs"), judge_verb(verb)
    if verdict.status is not Status.OCCURRED or is_negated(noun):
        return  # "received no invitation"
    words = lexicon()
    if group in ("planned", "declined"):
        status, who = STATUS_OF_CLASS[group], subjects(verb)
    elif lemma(verb) in words.syntax.giving:
        taker = [*children(verb, "dative"), *objects_of(verb, "to")]
        status, who = Status.INVITED, taker
    elif lemma(verb) in words.frames.attendance.getting:
        status, who = Status.INVITED, subjects(verb)
    else:
        return
    verdict.say(status, "future").seen(f"an invitation under {verb.text}")
    trigger = Trigger(sentence, verb, verdict, "invitation")
    yield from visit_drafts(reading, trigger, people_at(sentence, who), places)


def _in_phrase(sentence: SentenceReading, noun: Token, rule: str) -> Trigger:
    """A noun in a phrase of time is as certain as its clause: "on his return he will"."""
    verb = clause_root(noun)
    said = judge_verb(verb) if is_verb(verb) and verb != noun else Verdict(None, "none")
    tense = said.tense if said.tense != "none" else "past"
    return Trigger(sentence, noun, Verdict(said.status, tense, said.path, nodes=[noun]), rule)
