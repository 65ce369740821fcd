"""What skipping a summit, or being absent from it, says of attending it; and who is elsewhere."""

from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.arguments import country_of_person, people_at
from ingest.lexicon import lexicon
from ingest.modality import Verdict, class_of, judge_verb
from ingest.modality.governors import denied
from ingest.reading import SentenceReading
from ingest.syntax import (
    child,
    children,
    is_passive,
    is_verb,
    lemma,
    objects_of,
    own_words,
    particle_lemma,
)
from ingest.where import country_at

_SUBJECTS: Final = ("nsubj", "nsubjpass")


def refuse(verdict: Verdict, word: str) -> None:
    """Turn a verdict on skipping into one on attending: a skipped summit is declined."""
    if verdict.status in (Status.OCCURRED, Status.PLANNED):
        verdict.status = Status.DECLINED
    elif verdict.status in (Status.NEGATED, Status.DECLINED):
        verdict.status = Status.PLANNED
    verdict.path.append(word)


def keep_away(verdict: Verdict) -> None:
    """Turn a verdict on being absent into one on attending.

    Who was absent was not there, for whatever reason; who might be absent might also attend.
    """
    if verdict.tense == "future":
        refuse(verdict, "absent")
    elif verdict.status is not Status.HYPOTHETICAL:
        verdict.status = denied(verdict.status)


def missed(noun: Token, verdict: Verdict) -> None:
    """Turn a verdict on an absence into one on attending: "his absence from the summit was noted".

    Only one that is planned or expected is ahead; to speak of one is no plan.
    """
    above = class_of(particle_lemma(noun.head), "verbs") if is_verb(noun.head) else None
    if verdict.status is Status.PLANNED and above == "report" and verdict.tense == "future":
        told = judge_verb(noun.head)
        is_told = told.status is Status.OCCURRED
        verdict.say(Status.NEGATED if is_told else Status.HYPOTHETICAL, told.tense)
    elif verdict.status is Status.PLANNED:
        verdict.status = Status.DECLINED
    elif verdict.status in (Status.OCCURRED, Status.NEGATED):
        is_denied = verdict.status is Status.NEGATED  # "his absence was denied"
        verdict.status = Status.HYPOTHETICAL if is_denied else Status.NEGATED


def is_passed_over(verb: Token) -> bool:
    """Whether its object is given "a miss"."""
    noun = lexicon().frames.attendance.passing_over.get(lemma(verb), frozenset())
    return any(o.lower_ in noun for o in children(verb, "dobj"))


def misses_part(verb: Token) -> bool:
    """Whether one is only not in something there: "was missing from the photo at the summit"."""
    absent = lexicon().frames.attendance.absent_from
    return verb.lower_ in absent or any(c.lower_ in absent for c in children(verb, "acomp"))


def is_from_afar(sentence: SentenceReading, verb: Token, head: Token) -> bool:
    """Whether one speaks to it from elsewhere, or by a recording: "addressed it from Moscow"."""
    words = lexicon().frames.attendance
    if lemma(verb) in words.dialing:
        return True
    if any(t.lower_ in words.recorded for t in own_words(verb) if t.i > verb.i):
        return True
    if lemma(verb) in words.coming_back or lemma(verb) in words.leaving_it:
        return False
    sources = [o for one in (verb, head) for o in objects_of(one, "from")]
    return any(o.lower_ in words.residences or country_at(sentence, o) is not None for o in sources)


def goes_on_elsewhere(verb: Token, verdict: Verdict) -> bool:
    """Whether what goes on during a summit goes on in another place: "plays golf during"."""
    is_told = verdict.status is Status.OCCURRED and not objects_of(verb, "in")
    is_journey = lemma(verb) == "be" or lemma(verb) in lexicon().triggers.visit_transitive
    return not is_told or is_journey or any(t.lower_ == "home" for t in verb.subtree)


def is_elsewhere(sentence: SentenceReading, name: Token, place: str | None) -> bool:
    """Whether somebody does what those do who are not at a summit or a place.

    "Chavez sent Maduro", "left the seat to Jaishankar", "excused himself", "remains in Caracas",
    "was represented by his deputy"; and "Carney expects Modi". `place` is the alpha-3 code of the
    country where it is: who stays there is no absentee. Where it is not known (None), only who
    stays in his own country is one.
    """
    words, first = lexicon().frames.attendance, name
    while first.dep_ in ("conj", "compound", "appos") and not is_verb(first):
        first = first.head
    above = [t for t in name.ancestors if is_verb(t)][:1]
    if any(v.i < name.i and _keeps_away(v) for v in above):
        return True
    verb = first.head
    if first.dep_ not in _SUBJECTS or not is_verb(verb):
        return False
    word = lemma(verb)
    is_home = any(c.lower_ == "home" and c.dep_ in ("advmod", "npadvmod") for c in verb.children)
    if is_home and not objects_of(verb, "from"):
        return True  # "arrived home"
    if word in words.excusing or (first.dep_ == "nsubjpass" and word == "represent"):
        return True
    if word in words.sending:
        return child(verb, "dobj") is not None
    if leaves_to_another(sentence, verb):
        return True
    return word in words.staying and _stays_away(sentence, name, verb, place)


def _keeps_away(verb: Token) -> bool:
    """Whether it does not say of its object that he is there: he is expected, or kept from it."""
    words, word = lexicon().frames.attendance, lemma(verb)
    if word in words.keeping:
        return bool(objects_of(verb, "from"))
    if word in words.representing:
        return not is_passive(verb)  # "will represent Putin"
    if word in words.bringing:
        return not objects_of(verb, "to")  # "the summit brought him a success"
    return word in words.awaiting or word in words.costing


def leaves_to_another(sentence: SentenceReading, verb: Token) -> bool:
    """Whether a place at the table is left to somebody else: "left the seat to Jaishankar"."""
    return lemma(verb) == "leave" and bool(people_at(sentence, objects_of(verb, "to")))


def _stays_away(sentence: SentenceReading, name: Token, verb: Token, place: str | None) -> bool:
    inside = objects_of(verb, "in", "at")
    if any(t.lower_ == "home" for t in inside):
        return True
    named = {found.country.ref.id for t in inside if (found := country_at(sentence, t)) is not None}
    if place is not None:
        return bool(named - {place})
    person = sentence.person_at(name)
    home = country_of_person(person) if person is not None else None
    return home is not None and home.ref.id in named


def is_spoken_of_there(copula: Token) -> bool:
    """Whether to be something at a summit is not to be there: "was the elephant in the room"."""
    words = lexicon().frames.attendance
    away = words.absence_nouns | words.absent_from | words.matters
    told = [*children(copula, "acomp", "attr"), *objects_of(copula, "by")]
    below = [o for t in told for o in (t, *objects_of(t, "by"))]
    return any(is_missing(t) or t.lower_ in away or lemma(t) in away for t in below)


def is_missing(token: Token) -> bool:
    """Whether it tells that somebody is not there: "a no-show", "absentees", "unwelcome"."""
    if token.lower_ in lexicon().frames.attendance.missing:
        return True
    is_show = token.lower_ in ("show", "shows") and token.i > 1
    return is_show and token.doc[token.i - 2 : token.i].text.lower() == "no-"


def is_of_a_body(verb: Token, head: Token) -> bool:
    """Whether a body is joined, and no meeting of it attended: "India joined the G20"."""
    triggers = lexicon().triggers
    return lemma(verb) in triggers.join_org and lemma(head) not in triggers.summit_nouns


def is_fronted(verb: Token) -> bool:
    """Whether the summit is only in the phrase before "be": "among the topics at it is X".

    Nor is who "is welcome at" it there, or "is due at" it.
    """
    is_open = any(
        class_of(c.lower_, "adjectives") in ("possible", "planned") for c in children(verb, "acomp")
    )
    return is_open or any(c.dep_ == "prep" and c.i < verb.i for c in verb.children)
