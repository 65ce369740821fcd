"""Visits that a country does not let happen: bans on entry, entry denied, guests not welcome."""

from collections.abc import Iterator

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.arguments import governments_at, people_at
from ingest.frames.drafts import Trigger
from ingest.frames.visit_drafts import visit_drafts
from ingest.lexicon import lexicon
from ingest.modality import judge_verb
from ingest.reading import Draft, Mention, Place, Reading, SentenceReading
from ingest.subjects import subjects
from ingest.syntax import (
    child,
    children,
    has_to,
    is_passive,
    is_verb,
    lemma,
    objects_of,
    verbs_in,
)
from ingest.where import country_at

_SAID = (Status.OCCURRED, Status.PLANNED)
_NOT = (Status.NEGATED, Status.DECLINED, Status.CANCELLED)
_INTO = ("to", "into", "in")


def find_kept_out(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of the visits that the sentence says a country refuses, for each who is kept out."""
    triggers = lexicon().triggers
    for verb in verbs_in(sentence.parsed):
        word = lemma(verb)
        if word in triggers.bar_entry:
            yield from _drafts(reading, sentence, verb, *_barred(sentence, verb), _SAID)
        elif word in triggers.deny_entry:
            yield from _drafts(reading, sentence, verb, *_denied(sentence, verb), _SAID)
        elif word in triggers.let_in:
            yield from _drafts(reading, sentence, verb, *_not_let_in(sentence, verb), _NOT)
        elif word == "be":
            yield from _drafts(reading, sentence, verb, *_unwelcome(sentence, verb), _NOT)


def _drafts(
    reading: Reading,
    sentence: SentenceReading,
    verb: Token,
    people: list[Mention],
    places: list[Place],
    wanted: tuple[Status, ...],
) -> Iterator[Draft]:
    if not people or len(places) != 1 or verb.dep_ == "acl":  # "proposes a bill banning him from"
        return
    verdict = judge_verb(verb)
    is_asked = verdict.status is Status.PLANNED and has_to(verb)  # "calls on Oslo to ban him from"
    if verdict.status in wanted and not is_asked:
        verdict.say(Status.DISINVITED, verdict.tense).seen(f"kept out: {verb.text}")
        yield from visit_drafts(
            reading, Trigger(sentence, verb, verdict, "kept-out"), people, places
        )


def _barred(sentence: SentenceReading, verb: Token) -> tuple[list[Mention], list[Place]]:
    """Of "X bars Y from entering the country", "Y was banned from Z"."""
    people = _people_under(sentence, verb)
    for prep in children(verb, "prep"):
        if prep.lower_ == "from":
            for one in children(prep, "pcomp", "pobj"):
                if lemma(one) in lexicon().triggers.enter:
                    return people, _entered(sentence, verb, one)
                place = country_at(sentence, one) if one.dep_ == "pobj" else None
                return people, [place] if place is not None else []
    return [], []


def _denied(sentence: SentenceReading, verb: Token) -> tuple[list[Mention], list[Place]]:
    """Of "X denies Y entry to Z", "denied entry to Y", "Y was refused entry", "denied Y a visa".

    Access is to something: only "access to Gaza" is of a place.
    """
    words = lexicon().frames.visits
    nouns = words.admission | words.access
    noun = next((o for o in children(verb, "dobj", "oprd", "attr") if o.lower_ in nouns), None)
    if noun is None:
        return [], []
    inside = [*objects_of(noun, *_INTO), *objects_of(verb, *_INTO)]
    people = _people_under(sentence, verb)
    if not people and (people := people_at(sentence, inside)):
        inside = [t for t in inside if sentence.person_at(t) is None]  # "refuses entry to X"
    people = people or people_at(sentence, children(noun, "compound", "nmod"))
    if not inside and noun.lower_ not in words.access:
        return people, _own(sentence, verb)
    return people, _named(sentence, inside)


def _not_let_in(sentence: SentenceReading, verb: Token) -> tuple[list[Mention], list[Place]]:
    """Of "did not allow Y to enter Z", "Y was not allowed to enter"."""
    entering = next((v for v in children(verb, "ccomp", "xcomp") if _is_entering(v)), None)
    if entering is None:
        return [], []
    people = people_at(sentence, children(entering, "nsubj")) or _people_under(sentence, verb)
    return people, _entered(sentence, verb, entering)


def _unwelcome(sentence: SentenceReading, verb: Token) -> tuple[list[Mention], list[Place]]:
    """Of "Y is no longer welcome in Z", unless it is others than officials who say so.

    "The country" is that of whoever says it.
    """
    word = child(verb, "acomp")
    if word is None or word.lower_ != "welcome":
        return [], []
    teller = verb.head if verb.dep_ == "ccomp" and is_verb(verb.head) else None
    if teller is not None and not _may_speak(sentence, subjects(teller)):
        return [], []
    inside = [*objects_of(word, "in"), *objects_of(verb, "in")]
    places = _named(sentence, inside)
    is_there = any(t.lower_ in lexicon().arguments.countries for t in inside)
    if not places and is_there and teller is not None:
        places = _own(sentence, teller)
    return people_at(sentence, subjects(verb)), places


def _may_speak(sentence: SentenceReading, tellers: list[Token]) -> bool:
    """Whether it is a government or an official: "the minister said", not "protesters said"."""
    titles, bodies = lexicon().titles.title_heads, lexicon().arguments.bodies
    is_title = any(t.lower_ in titles or t.lower_ in bodies for t in tellers)
    return is_title or bool(governments_at(sentence, tellers) or people_at(sentence, tellers))


def _people_under(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """To whom it is done: the object, or the subject of a passive."""
    return people_at(
        sentence,
        children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj", "dative"),
    )


def _is_entering(verb: Token) -> bool:
    return lemma(verb) in lexicon().triggers.enter


def _entered(sentence: SentenceReading, verb: Token, entering: Token) -> list[Place]:
    """Where one is not to enter: the place named, else the country of who says so.

    A building or talks are no country: "from entering the parliament in Oslo".
    """
    inside = [*children(entering, "dobj")] or objects_of(entering, *_INTO)
    own = lexicon().arguments.countries | lexicon().frames.visits.own_land
    if all(t.lower_ in own for t in inside):
        return _named(sentence, inside) or _own(sentence, verb)
    return _named(sentence, inside)


def _named(sentence: SentenceReading, words: list[Token]) -> list[Place]:
    """The places that these words name themselves, by name or as "the country"."""
    countries = lexicon().arguments.countries
    named = [t for t in words if t.lower_ in countries or sentence.mention_at(t) is not None]
    return [p for t in named if (p := country_at(sentence, t)) is not None]


def _own(sentence: SentenceReading, verb: Token) -> list[Place]:
    """The country that acts, as a place."""
    return [Place(one, None) for one in governments_at(sentence, subjects(verb))]
