"""Whose a warrant is: the court, or the country, that the words around one lead to."""

from collections.abc import Iterable, Iterator
from typing import Final

from spacy.tokens import Token

from app.domain import ids
from ingest.arguments import governments_at, organizations_at
from ingest.lexicon import lexicon
from ingest.reading import Mention, Reading, SentenceReading
from ingest.reference import reference
from ingest.rows import Ref
from ingest.subjects import subjects
from ingest.syntax import (
    child,
    children,
    has_to,
    is_noun,
    is_passive,
    is_verb,
    lemma,
    objects_of,
)
from ingest.wanted import COURT, court_ref, is_wanted
from ingest.where import country_at

_DETERMINERS: Final = ("DT", "PRP$")
_IN_PHRASE: Final = (*_DETERMINERS, "JJ", "HYPH", "POS")
_SEAT_OF_COURTS: Final = "The Hague"
_COURT_IN_TABLE: Final = "ICC"
"""As leaders.csv names the body whose prosecutors it lists."""
_NEAR: Final = 4
"""Tokens around a name where its bearer's office may stand."""


def issuers_of(
    reading: Reading,
    sentence: SentenceReading,
    noun: Token,
    verb: Token | None,
    wanted: Iterable[Mention] = (),
) -> list[Mention]:
    """The courts that issue a warrant, else the country; none where the text names nobody."""
    issuers = in_the_hague(reading, _named_around(sentence, noun, verb), wanted)
    issuers = issuers or _court_of_prosecutor(reading, sentence, verb)
    if not issuers and any(not is_wanted(m.ref, reading.anchor) for m in wanted):
        return _of_teller(sentence, verb)
    return issuers


def phrase_before(noun: Token) -> list[Token]:
    """The words of the noun phrase before a noun, nearest first, by their order.

    The parser hangs the article of "ignored the ICC warrant" on the court.
    """
    found: list[Token] = []
    for token in reversed(noun.doc[: noun.i]):
        if not (is_noun(token) or token.tag_ in _IN_PHRASE):
            break
        found.append(token)
        if token.tag_ in _DETERMINERS:
            break
    return found


def courts_at(sentence: SentenceReading, tokens: Iterable[Token]) -> list[Mention]:
    """The organizations of these tokens that issue warrants or notices."""
    named = organizations_at(sentence, tokens)
    return [m for m in named if m.ref.id in lexicon().frames.warrants.courts]


def _named_around(sentence: SentenceReading, noun: Token, verb: Token | None) -> list[Mention]:
    """The court that the words around name, else the country."""
    tokens = objects_of(noun, "by", "from", "of")
    for one in (*children(noun, "compound", "poss", "nmod", "amod"), *phrase_before(noun)):
        tokens += [one, *children(one, "compound")]
    if verb is not None:
        tokens += _issuers_by_verb(verb)
    inner = [g for t in tokens for g in children(t, "compound", "nmod", "poss", "appos")]
    courts = courts_at(sentence, with_owners([*tokens, *inner]))
    if not courts and verb is not None and lemma(verb) in lexicon().triggers.seek_warrant:
        asked = children(verb, "dobj", "dative")  # "asked ICC judges for a warrant"
        courts = courts_at(sentence, with_owners(asked))
    lifting = lexicon().triggers.lift_warrant
    if not courts and verb is not None and has_to(verb) and lemma(verb) in lifting:
        asking = set(subjects(verb))  # "Hungary's request to withdraw the warrant": not its own
        tokens = [t for t in tokens if t not in asking]
    named = courts or governments_at(sentence, tokens) or _court_of_officer(sentence, verb)
    return named or _where_officers_act(sentence, verb)


def _court_of_officer(sentence: SentenceReading, verb: Token | None) -> list[Mention]:
    """The one court that a sentence names, where its prosecutor acts, or nobody is named.

    "Karim Khan, the ICC prosecutor, says that he is seeking warrants": who "he" is, the parse does
    not say. Not where another acts: "the ICC protested when the police of X issued a warrant".
    """
    every = [m for m in sentence.mentions if m.ref.id in lexicon().frames.warrants.courts]
    if verb is None or len({m.ref.id for m in every}) != 1:
        return []
    officers = lexicon().frames.warrants.officers
    who = [t for t in subjects(verb) if t.tag_ not in ("WDT", "WP")]
    own = [m for t in who if (m := sentence.person_at(t)) is not None]
    titles = {t.lower_ for m in own for t in _around(sentence, m)}
    if who and not titles & officers and not any(t.lower_ in officers for t in who):
        return []
    return [m for m in every if m.first < verb.i][:1]


def _where_officers_act(sentence: SentenceReading, verb: Token | None) -> list[Mention]:
    """The country in which officers of no court that is named act: "In Peru, the prosecutor"."""
    officers = lexicon().frames.warrants.officers
    acting = [t for t in subjects(verb) if t.lower_ in officers] if verb is not None else []
    if verb is None or not acting:
        return []
    inside = (country_at(sentence, one) for one in objects_of(verb, "in"))
    return [place.country for place in inside if place is not None][:1]


def _around(sentence: SentenceReading, person: Mention) -> Iterator[Token]:
    """The words of the phrases by which a sentence names a person, those behind a comma too."""
    for mention in sentence.mentions:
        if mention.ref.id == person.ref.id:
            first = max(0, mention.begins - _NEAR)
            yield from sentence.parsed[first : mention.ends + 1 + _NEAR]


def in_the_hague(
    reading: Reading, issuers: list[Mention], wanted: Iterable[Mention]
) -> list[Mention]:
    """ "Judges in The Hague" are seldom Dutch ones: the court that the article names, or nobody.

    Where it names none, the one on whose list everybody is who is wanted there.
    """
    if not any(m.linked_by == f"city:{_SEAT_OF_COURTS}" for m in issuers):
        return issuers
    named = (m.ref for s in reading.sentences for h in s.hits for m in h.meanings)
    courts = {ref.id: ref for ref in named if ref.id in lexicon().frames.warrants.courts}
    people = [m.ref for m in wanted]
    if not courts and all(is_wanted(person, reading.anchor) for person in people):
        courts = {COURT: court_ref()}
    if len(courts) != 1:
        return []
    return [_as_court(issuers[0], next(iter(courts.values())), "the-hague")]


def _as_court(here: Mention, court: Ref, how: str) -> Mention:
    return Mention(here.start, here.end, here.first, here.last, court, here.sense, how)


def _court_of_prosecutor(
    reading: Reading, sentence: SentenceReading, verb: Token | None
) -> list[Mention]:
    """The court whose prosecutor, by the tables, acts: "Karim Khan applied for warrants"."""
    if verb is None or reading.anchor is None:
        return []
    above = verb.head if verb.dep_ in ("xcomp", "ccomp") else verb
    for token in (*subjects(verb), *subjects(above)):
        person = sentence.person_at(token)
        terms = reference().terms_of(ids.fold(person.ref.name)) if person is not None else ()
        if person and any(
            t.organization == _COURT_IN_TABLE and t.holds_on(reading.anchor) for t in terms
        ):
            return [_as_court(person, court_ref(), "its-prosecutor")]
    return []


def _of_teller(sentence: SentenceReading, verb: Token | None) -> list[Mention]:
    """The country whose prosecutor tells of it: "warrants are out for X, Tehran's prosecutor said".

    Not where somebody else is said to act, nor of "a Dutch judge", who only comments.
    """
    telling = verb.head if verb is not None and verb.dep_ == "ccomp" else None
    if verb is None or telling is None or (subjects(verb) and not _has_no_doer(verb)):
        return []
    officers = lexicon().frames.warrants.officers
    own = [t for t in subjects(telling) if t.lower_ in officers and _is_known(t)]
    return governments_at(sentence, own)


def _is_known(officer: Token) -> bool:
    is_definite = any(c.lower_ == "the" for c in children(officer, "det"))
    return is_definite or child(officer, "poss") is not None


def _has_no_doer(verb: Token) -> bool:
    """Whether what a verb says of a warrant is done by nobody: "was issued", "has gone out"."""
    warrants = lexicon().triggers.warrant_nouns
    return is_passive(verb) or any(lemma(t) in warrants for t in subjects(verb))


def _issuers_by_verb(verb: Token) -> list[Token]:
    tokens: list[Token] = []
    if not is_verb(verb):
        tokens += [*children(verb, "compound", "nmod", "poss"), *children(verb.head, "nsubj")]
    tokens += objects_of(verb, "by", "from")
    is_issued = verb.tag_ == "VBN" and verb.dep_ == "acl"  # "the warrant issued for"
    if not (is_passive(verb) or is_issued) or verb.dep_ == "xcomp":
        acting = subjects(verb)
        officers = lexicon().frames.warrants.officers
        owners = (o for t in acting for o in children(t, "poss") if o.lower_ in officers)
        tokens += [*acting, *owners]  # "the Istanbul prosecutor's office"
    return tokens


def with_owners(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens with what they are of: "judges at the ICC"."""
    for token in tokens:
        yield token
        yield from children(token, "compound", "nmod", "poss", "amod")
        yield from objects_of(token, "of", "at", "for", "in")
