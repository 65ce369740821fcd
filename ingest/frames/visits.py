"""Visits: verbs of visiting and moving, and nouns such as "visit" and "trip"."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from app.domain.ontology import EntityType, Kind, Status
from ingest.arguments import (
    actors_of,
    country_at,
    is_home,
    people_at,
    place_behind,
    places_below,
)
from ingest.lexicon import lexicon
from ingest.modality import Verdict, judge_noun, judge_verb
from ingest.reading import Draft, Mention, Reading, SentenceReading
from ingest.syntax import (
    child,
    children,
    conjuncts,
    is_passive,
    is_verb,
    lemma,
    objects_of_prepositions,
    possessors,
    subjects,
)

Place = tuple[Mention, Mention | None]


def find_visits(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of every visit that a sentence speaks of."""
    if sentence.doc is None:
        return
    triggers = lexicon().triggers
    for token in sentence.doc:
        word = lemma(token)
        if is_verb(token):
            if word in triggers.visit_transitive:
                yield from _transitive(reading, sentence, token)
            elif word in triggers.visit_motion:
                yield from _motion(reading, sentence, token, triggers.visit_motion[word])
            elif word == "be":
                yield from _being_there(reading, sentence, token)
            elif word == "invite":
                yield from _invited(reading, sentence, token)
        elif word in triggers.visit_motion or word in triggers.visit_transitive:
            yield from _misread(reading, sentence, token)
        if word in triggers.visit_nouns and token.tag_ in ("NN", "NNS", "NNP", "NNPS"):
            yield from _nominal(reading, sentence, token)


def _transitive(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    if is_passive(verb):
        places = [p for s in subjects(verb) if (p := country_at(sentence, s))]
        actors = people_at(sentence, [o for _, o in objects_of_prepositions(verb, "by")])
    else:
        places = visited_places(sentence, verb) or place_behind(sentence, verb)
        actors = actors_of(sentence, verb)
    yield from _drafts(reading, sentence, verb, actors, places, judge_verb(verb), "visit-verb")


def visited_places(sentence: SentenceReading, verb: Token) -> list[Place]:
    """Countries visited: objects, or where an object lies ("visits a school in Kabul")."""
    found: list[Place] = []
    for obj in children(verb, "dobj"):
        for one in conjuncts(obj):
            place = country_at(sentence, one)
            if place:
                found.append(place)
            else:
                found += places_below(sentence, one, "in", "at", "near", "of")
    found = found or places_below(sentence, verb, "in", "at", "near")
    return found


def _motion(
    reading: Reading, sentence: SentenceReading, verb: Token, prepositions: Iterable[str]
) -> Iterator[Draft]:
    places = places_below(sentence, verb, *prepositions)
    places = places or place_behind(sentence, verb, prepositions)
    if not places:
        return
    actors = actors_of(sentence, verb)
    yield from _drafts(reading, sentence, verb, actors, places, judge_verb(verb), "motion-verb")


def _misread(reading: Reading, sentence: SentenceReading, token: Token) -> Iterator[Draft]:
    """ "Modi heads to Myanmar", tagged as a noun: name, word and place stand side by side."""
    triggers = lexicon().triggers
    actors = [
        m
        for m in sentence.mentions
        if m.ref.type is EntityType.LEADER and max(m.last, m.reach[1]) == token.i - 1
    ]
    if not actors or token.tag_ not in ("NN", "NNS", "NNP", "NNPS") or token.text[0].isupper():
        return
    prepositions = triggers.visit_motion.get(lemma(token), frozenset())
    places = place_behind(sentence, token, prepositions)
    verdict = Verdict(Status.OCCURRED, "present", ["verb between name and place"], nodes=[token])
    yield from _drafts(reading, sentence, token, actors[:1], places, verdict, "misread-verb")


def _invited(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """ "Kim invites the Pope to Pyongyang"."""
    places = places_below(sentence, verb, "to")
    if is_passive(verb):
        guests = actors_of(sentence, verb)
    else:
        objects = [c for o in children(verb, "dobj") for c in conjuncts(o)]
        guests = people_at(sentence, objects)
    verdict = judge_verb(verb)
    if verdict.status is Status.OCCURRED:
        verdict.status, verdict.tense, verdict.asker = Status.INVITED, "future", verb
    elif verdict.status in (Status.NEGATED, Status.DECLINED):
        verdict.status = Status.DISINVITED
    yield from _drafts(reading, sentence, verb, guests, places, verdict, "invite-verb")


def _being_there(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """ "Clinton is in Moscow for talks": only as a main verb with nothing else predicated."""
    if child(verb, "attr", "acomp", "xcomp") is not None or verb.dep_ in ("aux", "auxpass"):
        return
    places = [
        p
        for prep, one in objects_of_prepositions(verb, "in")
        if prep.head == verb and (p := country_at(sentence, one))
    ]
    if places:
        actors = people_at(sentence, subjects(verb))
        yield from _drafts(reading, sentence, verb, actors, places, judge_verb(verb), "being-there")


def _nominal(reading: Reading, sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    places = _places_of_noun(sentence, noun)
    if not places:
        return
    actors = people_at(sentence, _visitors(sentence, noun))
    if not actors:
        return
    verdict = judge_noun(noun)
    count = _count(noun)
    if (
        noun.tag_ in ("NNS", "NNPS")
        and count is None
        and len(places) == 1
        and not _is_distributed(noun)
    ):
        count = 0
    for draft in _drafts(reading, sentence, noun, actors, places, verdict, "visit-noun"):
        draft.count = count or None
        draft.is_vague = count == 0
        yield draft


def _is_distributed(noun: Token) -> bool:
    """ "visits by X and Y to Z" are one each, not many."""
    return len(possessors(noun)) > 1


def _count(noun: Token) -> int | None:
    number = child(noun, "nummod")
    if number is None or noun.tag_ not in ("NNS", "NNPS"):
        return None
    words = "two three four five six seven eight nine ten".split()
    low = number.lower_
    return words.index(low) + 2 if low in words else int(low) if low.isdigit() else 0


def _places_of_noun(sentence: SentenceReading, noun: Token) -> list[Place]:
    places = places_below(sentence, noun, "to", "in", "through", "across")
    if lemma(noun) == "tour" or not places and lemma(noun) in ("arrival", "stop"):
        places = places or places_below(sentence, noun, "of", "in", "at")
    for one in children(noun, "compound", "nmod"):
        place = country_at(sentence, one)
        if place and not places:
            places = [place]
    head = noun.head
    if not places and is_verb(head) and noun.dep_ in ("dobj", "nsubjpass", "pobj", "nsubj"):
        # "paid a visit on Monday to Kabul" may hang the place on the verb.
        places = places_below(sentence, head, "to")
    if not places and noun.dep_ == "pobj" and head.dep_ == "prep" and is_verb(head.head):
        places = places_below(sentence, head.head, "to") or places_below(sentence, head.head, "in")
        if lemma(head.head) not in lexicon().triggers.visit_motion and lemma(head.head) not in (
            "be",
            "begin",
            "start",
        ):
            places = [] if head.lower_ not in ("on", "for") else places
    return places


def _visitors(sentence: SentenceReading, noun: Token) -> list[Token]:
    """Whose visit it is: owner, agent, "of President Putin", or the subject of the light verb."""
    owners = possessors(noun)
    if owners and people_at(sentence, owners):
        return owners
    by_of = [
        o for _, o in objects_of_prepositions(noun, "by", "of", "from") if people_at(sentence, [o])
    ]
    if by_of:
        return by_of
    head = noun.head
    if noun.dep_ in ("dobj", "attr") and is_verb(head):
        return subjects(head)
    if noun.dep_ == "pobj" and head.dep_ == "prep":
        governor = head.head
        if people_at(sentence, [governor]):
            return [governor]  # "Gillard, on a trip to Shanghai, announces"
        if is_verb(governor) and head.lower_ in (
            "on",
            "for",
            "during",
            "after",
            "before",
            "in",
            "of",
            "following",
        ):
            return subjects(governor) or _name_before(sentence, governor)
        if governor.tag_.startswith("NN"):
            return _visitors(sentence, governor) if governor.i != noun.i else []
    if noun.dep_ == "conj":
        return _visitors(sentence, head)
    if noun.dep_ in ("appos",) and head.tag_.startswith("NN"):
        return _visitors(sentence, head)
    return []


def _name_before(sentence: SentenceReading, verb: Token) -> list[Token]:
    return [verb.doc[m.last] for m in actors_of(sentence, verb)]


def _drafts(
    reading: Reading, sentence: SentenceReading, trigger: Token, actors: list[Mention],
    places: list[Place], verdict: Verdict, rule: str,
) -> Iterator[Draft]:  # fmt: skip
    for actor in actors:
        for number, (country, city) in enumerate(places):
            if is_home(actor, country, reading):
                continue
            draft = make_draft(
                Kind.VISIT, sentence, trigger, verdict, actor, country, rule=rule, place=city
            )
            if number and draft.status is Status.OCCURRED and _is_beginning(trigger):
                # "begins a tour of X, Y and Z": only the first has been reached
                draft.status, draft.tense = Status.PLANNED, "future"
                draft.status_path = (*draft.status_path, "a later stop of a tour that begins")
            yield draft


def _is_beginning(trigger: Token) -> bool:
    words = {lemma(trigger), lemma(trigger.head), lemma(trigger.head.head)}
    return bool(words & {"begin", "start", "embark", "kick", "leave", "depart", "commence", "open"})


def make_draft(
    kind: Kind, sentence: SentenceReading, trigger: Token, verdict: Verdict, actor: Mention,
    object_: Mention, *, rule: str, place: Mention | None = None,
) -> Draft:  # fmt: skip
    """A draft with the verdict's status; an undecided one is kept as such by `is_decided`."""
    return Draft(
        kind=kind,
        sentence=sentence,
        trigger=trigger,
        status=verdict.status or Status.HYPOTHETICAL,
        is_decided=verdict.status is not None,
        lean=verdict.lean,
        actor=actor,
        object=object_,
        rule=rule,
        place=place,
        status_path=tuple(verdict.path),
        tense=verdict.tense,
        nodes=tuple(verdict.nodes),
        reports=tuple(verdict.reports),
        is_denied=verdict.denied,
        asker=verdict.asker,
    )
