"""Visits: verbs of visiting and moving, and nouns such as "visit" and "trip"."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.arguments import actors_of, country_of_person, is_owner, people_at
from ingest.frames.being_there import being_there, beside_name, due_there, present
from ingest.frames.companions import accompanied_by
from ingest.frames.drafts import Trigger, invite
from ingest.frames.visit_drafts import visit_drafts
from ingest.frames.visits_told import by_vehicle, told_otherwise
from ingest.lexicon import lexicon
from ingest.modality import Verdict, judge_noun, judge_verb
from ingest.reading import Draft, Mention, Place, Reading, SentenceReading
from ingest.subjects import named_owners, possessors, subjects
from ingest.syntax import (
    auxiliaries,
    child,
    children,
    clause_root,
    coordinated,
    is_noun,
    is_passive,
    is_plural,
    is_verb,
    lemma,
    objects_of,
    with_lemmas,
)
from ingest.where import (
    country_at,
    place_behind,
    places_below,
    places_listed,
    places_of_group,
)

_IN: Final = ("in", "at")


def find_visits(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of every visit that a sentence speaks of."""
    triggers, words = lexicon().triggers, lexicon().frames.visits
    yield from beside_name(reading, sentence)
    for token, word in with_lemmas(sentence.parsed):
        yield from told_otherwise(reading, sentence, token, word)
        if is_verb(token):
            if word in triggers.visit_transitive:
                yield from _transitive(reading, sentence, token)
            elif word in triggers.visit_motion:
                yield from _motion(reading, sentence, token)
            elif word in triggers.presence or word in triggers.staying_there:
                yield from present(reading, sentence, token)
            elif word in triggers.feted:
                yield from present(reading, sentence, token)
            elif word in triggers.accompany:
                yield from _accompanying(reading, sentence, token)
            elif word == "be":
                yield from being_there(reading, sentence, token)
            elif word in triggers.visit_phrasal:
                yield from _phrasal(reading, sentence, token)
            elif word in words.awaited and not objects_of(token, "to"):
                yield from due_there(reading, sentence, token)
            elif word == "invite":
                yield from _invited(reading, sentence, token)
            elif word in words.taking:
                yield from _taken(reading, sentence, token)
        elif word in words.awaited and token.dep_ == "acomp":
            yield from due_there(reading, sentence, token)
        elif word in triggers.visit_motion or word in triggers.visit_transitive:
            yield from _misread(reading, sentence, token)
        if word in triggers.visit_nouns and is_noun(token):
            yield from _nominal(reading, sentence, token)


def _transitive(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    if is_passive(verb):
        places = [p for s in subjects(verb) if (p := country_at(sentence, s))]
        actors = people_at(sentence, objects_of(verb, "by"))
    else:
        places = visited_places(sentence, verb) or place_behind(sentence, verb)
        places = places_listed(sentence, places)
        actors = _with_companions(sentence, verb, actors_of(sentence, verb))
    if actors and places:
        yield from visit_drafts(reading, Trigger.verb(sentence, verb, "visit-verb"), actors, places)


def _with_companions(
    sentence: SentenceReading, verb: Token, actors: list[Mention]
) -> list[Mention]:
    """Who travels, and with whom: "visited Kyiv with Olaf Scholz"."""
    known = {a.ref.id for a in actors}
    beside = people_at(sentence, objects_of(verb, "with", "alongside")) if actors else []
    beside = [m for m in beside if not is_owner(sentence, m)]  # "with her backing"
    beside += accompanied_by(sentence, verb) if actors else []
    return [*actors, *(m for m in beside if m.ref.id not in known)]


def visited_places(sentence: SentenceReading, verb: Token) -> list[Place]:
    """Countries visited: objects, or where an object lies ("visits a school in Kabul")."""
    found: list[Place] = []
    for one in coordinated(verb, "dobj"):
        if found and people_at(sentence, [one, *children(one, "compound")]):
            break  # "visited Astana and Xi Jinping Tashkent"
        place = country_at(sentence, one)
        found += [place] if place else _inside(sentence, one, "of")
    return found or places_below(sentence, verb, "in", "at", "near")


def _coming_from(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To leave a foreign country, or to return from one, is to have been there."""
    word, words = lemma(verb), lexicon().frames.visits
    left = [p for o in coordinated(verb, "dobj") if (p := country_at(sentence, o))]
    places = left if word in words.leaving else []
    if word in words.leaving or word in words.returning:
        places = places or places_below(sentence, verb, "from")
    actors = actors_of(sentence, verb) if places else []
    verdict = judge_verb(verb)
    if actors and verdict.status is Status.OCCURRED:
        trigger = Trigger(sentence, verb, verdict, "coming-from")
        known = [a for a in actors if country_of_person(a) is not None]
        yield from visit_drafts(reading, trigger, known, places)


def _inside(sentence: SentenceReading, noun: Token, *more: str) -> list[Place]:
    """Where something lies: "a grave in Croatia", "capitals, including Paris and Prague"."""
    listed = places_of_group(sentence, noun) or places_below(sentence, noun, "including")
    near = places_below(sentence, noun, "in", "at", "near", *more)
    for one in objects_of(noun, "at", "in") if not (listed or near) else ():
        near = near or places_below(sentence, one, "in", "at", "near")
    return listed or near


def _motion(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    yield from _coming_from(reading, sentence, verb)
    prepositions = lexicon().triggers.visit_motion[lemma(verb)]
    places = places_below(sentence, verb, *prepositions)
    places = places_listed(sentence, places or place_behind(sentence, verb, prepositions))
    actors = actors_of(sentence, verb) if places and not _moves_something(sentence, verb) else []
    if actors:
        actors = _with_companions(sentence, verb, actors)
        trigger = Trigger.verb(sentence, verb, "motion-verb")
        if _is_leaving_now(verb) and trigger.verdict.status is Status.OCCURRED:
            trigger.verdict.say(Status.PLANNED, "future").seen("about to leave")
        yield from visit_drafts(reading, trigger, actors, places)
    elif places:
        yield from by_vehicle(reading, sentence, verb, places)


def _moves_something(sentence: SentenceReading, verb: Token) -> bool:
    """Whether it is somebody or something else that goes there: "rushed weapons to Kyiv"."""
    own = lexicon().frames.visits.moved_along | lexicon().triggers.visit_nouns
    return any(
        lemma(o) not in own and country_at(sentence, o) is None
        for o in children(verb, "dobj", "dative")
    )


def _is_leaving_now(verb: Token) -> bool:
    """Whether somebody "is leaving for" a place: he is not there yet."""
    present = lexicon().modality.present_auxiliaries
    is_now = verb.tag_ == "VBG" and any(a.lower_ in present for a in auxiliaries(verb))
    return is_now and lemma(verb) in lexicon().frames.attendance.departing


def _misread(reading: Reading, sentence: SentenceReading, token: Token) -> Iterator[Draft]:
    """A verb tagged as a noun, "Modi heads to Myanmar": name, word and place stand side by side.

    Not a bare form: "would like to see Modi visit Myanmar".
    """
    actors = [m for m in sentence.mentions if m.is_leader and m.ends == token.i - 1]
    actors = [m for m in actors if token.doc[m.last].tag_ != "PRP$"]  # "his journey to"
    if not actors or not is_noun(token) or token.text[0].isupper():
        return
    before = actors[0].begins - 1
    if before >= 0 and lemma(token.doc[before]) in lexicon().modality.seeing:
        return
    prepositions = lexicon().triggers.visit_motion.get(lemma(token), frozenset())
    places = place_behind(sentence, token, prepositions)
    why, nodes = ["verb between name and place"], [token, token.head]
    verdict = Verdict(Status.OCCURRED, "present", why, nodes=nodes)
    trigger = Trigger(sentence, token, verdict, "misread-verb")
    yield from visit_drafts(reading, trigger, actors[:1], places)


def _invited(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Invitations to a country: "Kim invites the Pope to Pyongyang"."""
    places = places_below(sentence, verb, "to")
    if is_passive(verb):
        guests, hosts = actors_of(sentence, verb), objects_of(verb, "by")
    else:
        guests, hosts = people_at(sentence, coordinated(verb, "dobj")), subjects(verb)
    if not places and _is_asked_home(verb):
        places = _homes(sentence, hosts)
    if guests and places:
        trigger = Trigger(sentence, verb, invite(judge_verb(verb), verb), "invite-verb")
        yield from visit_drafts(reading, trigger, guests, places)


def _accompanying(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To go with somebody: "Wang Yi accompanied Xi to Astana"; both are there."""
    places = places_below(sentence, verb, "to")
    with_whom = objects_of(verb, "by") if is_passive(verb) else coordinated(verb, "dobj")
    trigger = Trigger.verb(sentence, verb, "accompanying")
    goes = trigger.verdict.status in (Status.OCCURRED, Status.PLANNED)
    others = with_whom if goes or is_passive(verb) else []  # who is not accompanied may go alone
    doers = [
        t for t in subjects(verb) if sentence.person_at(t)
    ]  # "a letter from Rubio accompanied him"
    people = people_at(sentence, [*doers, *others]) if places and doers else []
    yield from visit_drafts(reading, trigger, people, places)


def _is_asked_home(verb: Token) -> bool:
    """Whether one is asked to come without a word on where: "Kim invited him to visit"."""
    below = child(verb, "xcomp", "advcl")
    if below is None or child(below, "dobj", "prep", "npadvmod", "advmod") is not None:
        return False
    return lemma(below) in lexicon().triggers.visit_transitive


def _homes(sentence: SentenceReading, hosts: list[Token]) -> list[Place]:
    """The country of who invites: "Washington has invited him to visit"."""
    named = [p for t in hosts if (p := country_at(sentence, t)) is not None]
    countries = [c for m in people_at(sentence, hosts) if (c := country_of_person(m)) is not None]
    return named or [Place(c, None) for c in countries[:1]]


def _taken(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Whom a journey takes somewhere: "a tour that has taken him to France and Georgia"."""
    who = children(verb, "dobj")
    journeys = [s for s in subjects(verb) if lemma(s) in lexicon().triggers.visit_nouns]
    if is_passive(verb) or not journeys:
        return
    if any(lemma(o) in lexicon().frames.visits.no_journeys for o in objects_of(journeys[0], "of")):
        return  # "a tour of duty took him to"
    places = places_listed(sentence, places_below(sentence, verb, "to"))
    trigger = Trigger.verb(sentence, verb, "journey-takes")
    if (above := _of_journey(journeys[0])) is not None:
        trigger = Trigger(sentence, verb, above, "journey-takes")
    yield from visit_drafts(reading, trigger, people_at(sentence, who), places)


def _of_journey(noun: Token) -> Verdict | None:
    """What is said of the journey itself: "put off a trip that would have taken him to Berlin"."""
    verdict = judge_noun(noun)
    is_open = verdict.status in (None, Status.OCCURRED, Status.PLANNED)
    return None if is_open else verdict


def _phrasal(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To reach a place by two words: "touched down in Pyongyang", "set foot in Iraq"."""
    setting_off = lexicon().frames.visits.setting_off
    if any(c.lower_ in setting_off and c.i > verb.i for c in verb.children):
        places = places_below(sentence, verb, "for")
        trigger = Trigger.verb(sentence, verb, "motion-verb")
        yield from visit_drafts(reading, trigger, actors_of(sentence, verb), places)
        return
    particles = lexicon().triggers.visit_phrasal[lemma(verb)]
    if not any(c.lower_ in particles and c.i > verb.i for c in verb.children):
        return
    if any(c.lower_ not in particles for c in children(verb, "dobj")):
        return  # "turned up the heat in"
    inner = [o for c in verb.children if c.lower_ in particles for o in children(c, "pobj")]
    if any(country_at(sentence, one) is None for one in inner):
        return  # "dropped in the polls in"
    near = [
        g for c in verb.children if c.lower_ in particles for g in places_below(sentence, c, *_IN)
    ]
    places = places_below(sentence, verb, *_IN) or near
    actors = actors_of(sentence, verb) if places else []
    if actors:
        yield from visit_drafts(
            reading, Trigger.verb(sentence, verb, "motion-verb"), actors, places
        )


def _nominal(reading: Reading, sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    places = places_listed(sentence, _places_of_noun(sentence, noun))
    actors = people_at(sentence, _visitors(sentence, noun)) if places else []
    if not actors:
        return
    count = _count(noun)
    is_one_each = len(possessors(noun)) > 1  # "visits by X and Y to Z"
    if is_plural(noun) and count is None and len(places) == 1 and not is_one_each:
        count = 0
    trigger = Trigger(sentence, noun, judge_noun(noun), "visit-noun")
    if _begins_with_stop(noun) and trigger.verdict.status in (Status.OCCURRED, None):
        trigger.verdict.say(Status.PLANNED, "future").seen("the first stop of it")
    for draft in visit_drafts(reading, trigger, actors, places):
        draft.count = count or None
        draft.is_vague = count == 0
        yield draft


def _begins_with_stop(noun: Token) -> bool:
    """Whether only its first stop has been reached: "the first stop on a journey to X and Y"."""
    prep, stop = noun.head, noun.head.head
    words = lexicon().frames.visits.of_place
    is_stop = noun.dep_ == "pobj" and prep.lower_ in ("on", "of") and lemma(stop) in words
    return is_stop and any(c.lower_ == "first" for c in stop.children)


def _count(noun: Token) -> int | None:
    """How many: None where no number stands with the noun, 0 where it is one of no account."""
    number = child(noun, "nummod")
    if number is None or not is_plural(noun):
        return None
    low, counts = number.lower_, lexicon().frames.visits.counts
    if low in counts:
        return counts.index(low) + 2
    return int(low) if low.isdigit() else 0


def _places_of_noun(sentence: SentenceReading, noun: Token) -> list[Place]:
    words, head = lexicon().frames.visits, noun.head
    places = places_below(sentence, noun, "to", "in", "through", "across")
    for one in objects_of(noun, "to", "of") if not places else ():
        places = places or _inside(sentence, one)  # "a visit to troops at a base in Iraq"
    if not places and lemma(noun) in words.of_place:
        places = places_below(sentence, noun, "of", "in", "at")
    inside = [p for one in children(noun, "compound", "nmod") if (p := country_at(sentence, one))]
    places = places or inside[:1]
    if not places and is_verb(head) and noun.dep_ in ("dobj", "nsubjpass", "pobj", "nsubj"):
        # "paid a visit on Monday to Kabul" may hang the place on the verb.
        places = places_below(sentence, head, "to")
    if not places and noun.dep_ == "pobj" and head.dep_ == "prep" and is_verb(head.head):
        return _places_of_carrier(sentence, head)
    return places


def _places_of_carrier(sentence: SentenceReading, prep: Token) -> list[Place]:
    """Where the verb goes that carries the noun: "is in Cairo on a visit"."""
    verb, words = prep.head, lexicon().frames.visits
    is_carrier = lemma(verb) in lexicon().triggers.visit_motion or lemma(verb) in words.carriers
    if not is_carrier and prep.lower_ not in words.carrying_prepositions:
        return []
    return places_below(sentence, verb, "to") or places_below(sentence, verb, "in")


_OFFICES: Final = frozenset(
    "president minister premier chancellor secretary king queen pope chairman chairperson".split()
)


def _visitors(sentence: SentenceReading, noun: Token) -> list[Token]:
    """Whose visit it is: owner, agent, "of President Putin", or the subject of the light verb."""
    owners = possessors(noun)
    if owners and people_at(sentence, owners):
        return owners
    by_of = [o for o in objects_of(noun, "by", "of", "from") if people_at(sentence, [o])]
    if by_of:
        return by_of
    is_yours = any(t.lower_ == "your" for t in owners)  # "I welcome your visit": not the speaker's
    if is_yours or named_owners(noun) or any(o.lower_ in _OFFICES for o in objects_of(noun, "of")):
        return []  # "a delegation's visit", "the visit of the President": of somebody else
    head = noun.head
    if noun.dep_ in ("dobj", "attr") and is_verb(head):
        return subjects(head)
    if noun.dep_ == "pobj" and head.dep_ == "prep":
        return _visitors_around(sentence, noun, head)
    if noun.dep_ == "conj" or (noun.dep_ == "appos" and is_noun(head)):
        return _visitors(sentence, head)
    return []


def _visitors_around(sentence: SentenceReading, noun: Token, prep: Token) -> list[Token]:
    """Whose visit it is by what its phrase hangs on."""
    governor = prep.head
    if people_at(sentence, [governor]):
        return [governor]  # "Gillard, on a trip to Shanghai, announces"
    if is_verb(governor) and prep.lower_ in lexicon().frames.visits.own_visit:
        named = (governor.doc[m.last] for m in actors_of(sentence, governor))
        return subjects(governor) or list(named)
    if is_noun(governor) and governor.i != noun.i:
        found = _visitors(sentence, governor)
        if people_at(sentence, found) or prep.lower_ not in lexicon().frames.visits.during:
            return found
        # "calls it a camp during a visit": the phrase is the clause's, wherever it hangs
        return subjects(clause_root(governor))
    return []
