"""Hosts by other words: "Japan, host of the summit", "was moved from Sochi to Brussels"."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.frames.drafts import Trigger, summit_draft
from ingest.lexicon import lexicon
from ingest.modality import Verdict, judge_verb
from ingest.reading import Draft, Place, SentenceReading, SummitMention
from ingest.subjects import subjects
from ingest.syntax import children, clause_root, is_verb, lemma
from ingest.where import country_at, is_capital, places_below

_HELD: Final = (Status.OCCURRED, Status.PLANNED)


def host_beside(sentence: SentenceReading, noun: Token, summit: SummitMention) -> Iterator[Draft]:
    """Whom a noun calls the host: "Japan, host of the summit", "as its host, Japan".

    Whether it is over or ahead is for its date to say.
    """
    before = [*noun.children, *children(noun.head, "neg")]
    if any(c.i < noun.i and c.dep_ not in ("det", "compound") for c in before):
        return  # "a possible host", "not the host", "its former host"
    beside = [*children(noun, "appos"), *([noun.head] if noun.dep_ == "appos" else [])]
    root = clause_root(noun)
    is_as = noun.dep_ == "pobj" and noun.head.lower_ == "as" and noun.lower_ == "host"
    is_taken = lemma(root) == "take" and judge_verb(root).status in _HELD
    if is_as and (noun.i < root.i or is_taken):
        beside += subjects(root)  # "as host of it, Japan invited", "takes over as host of it"
    places = [p for t in beside if (p := country_at(sentence, t)) is not None]
    for place in places[:1]:
        verdict = Verdict(None, "none", ["called its host"], nodes=[noun])
        verdict.lean = Status.PLANNED
        yield _hosted(Trigger(sentence, noun, verdict, "host-noun"), place, summit)


def moved(sentence: SentenceReading, verb: Token, summit: SummitMention) -> Iterator[Draft]:
    """Where a summit is to be, and no more: "was moved from Sochi to Brussels"."""
    said = judge_verb(verb)
    if said.status not in _HELD:
        return
    for prep, status in (("to", Status.PLANNED), ("from", Status.CANCELLED)):
        verdict = Verdict(status, "future", [*said.path, f"moved {prep}"], nodes=[verb])
        for place in places_below(sentence, verb, prep)[:1]:
            yield _hosted(Trigger(sentence, verb, verdict, "moved-summit"), place, summit)


def city_prepares(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """Which city gets ready for it: "Belem is preparing for the summit".

    Not a capital, which may stand for a government that only travels there.
    """
    verb = head.head.head
    while not is_verb(verb) and verb.head != verb:
        verb = verb.head
    above = {lemma(verb), *(c.lower_ for c in children(verb, "acomp"))}
    if head.head.lower_ != "for" or not above & lexicon().frames.hosting.preparing:
        return
    places = [p for t in subjects(verb) if (p := country_at(sentence, t)) is not None]
    if places_below(sentence, head, "in", "at"):
        return  # "Beijing is preparing for the summit in Johannesburg"
    told = [p for p in places if p.city is not None and not is_capital(p.city.ref)]
    verdict = judge_verb(verb)
    if len(told) == 1 and verdict.status in _HELD:
        verdict.say(Status.PLANNED, "future").seen(f"{verb.text} for it")
        yield _hosted(Trigger(sentence, verb, verdict, "city-prepares"), told[0], summit)


def won_or_lost(verb: Token, verdict: Verdict) -> None:
    """Read "won the right to host it" as a plan, and "lost the right" as one called off."""
    above = verb.head.head
    is_right = verb.dep_ == "acl" and lemma(verb.head) == "right" and is_verb(above)
    words = lexicon().frames.hosting
    if not is_right or judge_verb(above).status is not Status.OCCURRED:
        return
    if lemma(above) in words.winning:
        verdict.say(Status.PLANNED, "future").seen(f"{above.text} the right to")
    elif lemma(above) in words.losing:
        verdict.say(Status.CANCELLED, "future").seen(f"{above.text} the right to")


def _hosted(trigger: Trigger, place: Place, summit: SummitMention) -> Draft:
    draft = summit_draft(Kind.HOSTING, trigger, place.country, summit)
    draft.place = place.city
    return draft
