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
from ingest.subjects import subjects
from ingest.syntax import is_passive, lemma, objects_of, verbs_in
from ingest.where import places_below

COMPANION: Final = "companion"
"""Rule of a visit that is told by that of somebody else."""
_BACK: Final = 1
"""Sentences before, in which the journey may be told."""


def find_companions(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of the same journey for whom the sentence puts beside the traveller."""
    accompanying = lexicon().arguments.accompanying
    for verb in verbs_in(sentence.parsed):
        if verb.lower_ not in accompanying or not is_passive(verb) or is_remote(verb):
            continue
        leads = people_at(sentence, subjects(verb))
        beside = people_at(sentence, objects_of(verb, "by"))
        if len(leads) == 1 and beside:
            yield from _same_journey(reading, sentence, verb, leads[0], beside)


def _same_journey(
    reading: Reading, sentence: SentenceReading, verb: Token, lead: Mention, beside: list[Mention]
) -> Iterator[Draft]:
    trigger = Trigger.verb(sentence, verb, COMPANION)
    told = _told_before(reading, sentence, lead, trigger.verdict.status)
    named = _stops_named(sentence, verb)
    stops = {d.object.ref.id: d.object for d in told if isinstance(d.object, Mention)}
    places = [
        Place(replace(stop, linked_by="discourse"), None)
        for country, stop in stops.items()
        if not named or country in named
    ]
    own = country_of_person(lead)
    party = [m for m in beside if _is_of_the_party(m, own)]
    if places and party:
        yield from visit_drafts(reading, trigger, party, places)


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
        and status in (Status.OCCURRED, Status.PLANNED)
    ]


def _stops_named(sentence: SentenceReading, verb: Token) -> set[str]:
    """The countries of "joined on the trip to Palau and Fiji"; none where it names none."""
    trips = [t for t in objects_of(verb, "on") if lemma(t) in lexicon().triggers.visit_nouns]
    return {p.country.ref.id for t in trips for p in places_below(sentence, t, "to")}


def _is_of_the_party(person: Mention, own: Mention | None) -> bool:
    """Whether one may belong to the traveller's delegation: nobody of another country does."""
    country = country_of_person(person)
    return country is None or (own is not None and country.ref.id == own.ref.id)
