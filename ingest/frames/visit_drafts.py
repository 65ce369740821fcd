"""Drafts of visits: one for every visitor and country, but for trips at home."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.frames.drafts import Trigger, make_draft
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, Place, Reading
from ingest.syntax import is_verb, lemma
from ingest.where import is_home, is_home_town


def visit_drafts(
    reading: Reading, trigger: Trigger, actors: Iterable[Mention], places: list[Place]
) -> Iterator[Draft]:
    for actor in actors:
        for number, place in enumerate(places):
            country, city = place
            is_near = is_home_town(actor, place, trigger.sentence, reading)
            if is_near or is_home(actor, country, reading):
                continue
            draft = make_draft(Kind.VISIT, trigger, actor, country)
            draft.place = city
            if number and draft.status is Status.OCCURRED and _is_beginning(trigger.word):
                # "begins a tour of X, Y and Z": only the first has been reached
                draft.status, draft.tense = Status.PLANNED, "future"
                draft.status_path = (*draft.status_path, "a later stop of a tour that begins")
            yield draft


def _is_beginning(trigger: Token) -> bool:
    if lemma(trigger) in lexicon().triggers.visit_transitive and is_verb(trigger):
        return False  # "begins a tour, visiting X and Y"
    if trigger.dep_ == "pobj" and trigger.head.lower_ == "with":
        return False  # "began his mission with visits to X and Y"
    words = {lemma(trigger), lemma(trigger.head), lemma(trigger.head.head)}
    return bool(words & lexicon().frames.visits.beginnings)
