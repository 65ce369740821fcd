"""Who goes with a traveller: "He was joined by X", behind the sentence that tells where he goes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.arguments import country_of_person, people_at
from ingest.frames.drafts import Trigger
from ingest.frames.remote import is_remote
from ingest.frames.visit_drafts import visit_drafts
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, Place, Reading, SentenceReading
from ingest.subjects import possessors, subjects
from ingest.syntax import is_verb, lemma, objects_of, tokens, verbs_in
from ingest.where import places_below

COMPANION: Final = "companion"
"""Rule of a visit that is told by that of somebody else."""
_ELSEWHERE: Final = ("in", "at", "as", "during", "after", "before", "according", "from", "over")
_STANDING: Final = (Status.OCCURRED, Status.PLANNED)
_BACK: Final = 1
"""Sentences before, in which the journey may be told."""


def find_companions(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of the same journey for whom the sentence puts beside the traveller."""
    accompanying = lexicon().arguments.accompanying
    for verb in verbs_in(sentence.parsed):
        yield from _of_delegation(reading, sentence, verb)
        if verb.lower_ not in accompanying or is_remote(verb) or not _is_bare(sentence, verb):
            continue
        leads = people_at(sentence, subjects(verb))
        agents = [o for t in (verb, *_trips(verb)) for o in objects_of(t, "by")]
        beside = people_at(sentence, agents)
        if len(leads) == 1 and beside:
            trigger = Trigger.verb(sentence, verb, COMPANION)
            yield from _same_journey(reading, sentence, trigger, leads[0], beside)


def _of_delegation(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Who is in it: "The President's delegation includes Ministers X and Y"."""
    words = lexicon().arguments
    groups = [t for t in subjects(verb) if t.lower_ in words.delegations]
    if lemma(verb) not in words.consisting or not groups or sentence.timexes:
        return
    behind = [m for m in sentence.mentions if m.is_leader and m.begins > verb.i]
    leads = people_at(sentence, possessors(groups[0]))
    is_list = not any(t.i > verb.i for t in verbs_in(sentence.parsed))
    trigger = Trigger.verb(sentence, verb, COMPANION)
    if len(leads) != 1 or not is_list or trigger.verdict.status is not Status.OCCURRED:
        return
    told = [d for s in _STANDING for d in _told_before(reading, sentence, leads[0], s)]
    if told and len({d.status for d in told}) == 1:
        trigger.verdict.say(told[0].status, told[0].tense)
        yield from _same_journey(reading, sentence, trigger, leads[0], behind)


def _is_bare(sentence: SentenceReading, verb: Token) -> bool:
    """Whether no place, occasion or time of its own stands with it: "joined by X in Paris"."""
    inside = {t.i for trip in _trips(verb) for t in trip.subtree}
    people = [m for m in sentence.mentions if m.is_leader]
    own = (t for t in tokens(sentence.parsed) if t.i not in inside)
    elsewhere = [t for t in own if t.lower_ in _ELSEWHERE]
    return not sentence.timexes and all(any(m.covers(t.i) for m in people) for t in elsewhere)


def _same_journey(
    reading: Reading,
    sentence: SentenceReading,
    trigger: Trigger,
    lead: Mention,
    beside: list[Mention],
) -> Iterator[Draft]:
    told = _told_before(reading, sentence, lead, trigger.verdict.status)
    named = _stops_named(sentence, trigger.word)
    visits = {d.object.ref.id: (d, d.object) for d in told if isinstance(d.object, Mention)}
    own = next((c for m in (lead, *(d.actor for d in told)) if (c := country_of_person(m))), None)
    party = [m for m in beside if _is_of_the_party(m, own)]
    here = {_pair(d): d for d in reading.drafts if d.sentence is sentence and d.kind is Kind.VISIT}
    for visit, stop in visits.values():
        if named and stop.ref.id not in named:
            continue
        place = Place(replace(stop, linked_by="discourse"), None)
        for draft in visit_drafts(reading, trigger, party, [place]):
            known = here.get(_pair(draft), draft)
            known.rule, known.entailed_by = COMPANION, visit
            if known is draft:
                yield draft


def _pair(draft: Draft) -> tuple[str, str]:
    target = draft.object
    return draft.actor.ref.id, target.ref.id if isinstance(target, Mention) else target.name


def _told_before(
    reading: Reading, sentence: SentenceReading, lead: Mention, status: Status | None
) -> list[Draft]:
    """The visits of the traveller in the sentence before, or in this one, that stand alike."""
    near = range(sentence.index - _BACK, sentence.index + 1)
    return [
        d
        for d in reading.drafts
        if d.kind is Kind.VISIT
        and d.actor.ref.id == lead.ref.id
        and d.sentence.index in near
        and d.status is status
        and status in _STANDING
    ]


def _stops_named(sentence: SentenceReading, verb: Token) -> set[str]:
    """The countries of "joined on the trip to Palau and Fiji"; none where it names none."""
    return {p.country.ref.id for t in _trips(verb) for p in places_below(sentence, t, "to")}


def _trips(verb: Token) -> list[Token]:
    """The "trip" of "was joined on the trip to Palau", on which the parser may hang the rest."""
    return [t for t in objects_of(verb, "on") if lemma(t) in lexicon().triggers.visit_nouns]


def _is_of_the_party(person: Mention, own: Mention | None) -> bool:
    """Whether one may belong to the traveller's delegation: nobody of another country does."""
    country = country_of_person(person)
    return country is None or (own is not None and country.ref.id == own.ref.id)


def accompanied_by(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """Who goes with the subject: "visited Oslo, accompanied by Foreign Minister X"."""
    words = lexicon().arguments.accompanying
    beside = [
        t
        for t in verb.subtree
        if t.lower_ in words
        and t.tag_ == "VBN"
        and not any(w.lower_ in lexicon().triggers.remote_words for w in t.subtree)
        and next((a for a in t.ancestors if is_verb(a)), None) == verb
    ]
    by = [o for one in beside for o in objects_of(one, "by")]
    return people_at(sentence, [t for o in by for t in (o, *objects_of(o, "including"))])
