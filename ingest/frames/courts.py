"""Whose a warrant is: the court, or the country, that the words around one lead to."""

from collections.abc import Iterable, Iterator
from typing import Final

from spacy.tokens import Token

from ingest.arguments import governments_at, organizations_at
from ingest.lexicon import lexicon
from ingest.reading import Mention, Reading, SentenceReading
from ingest.subjects import subjects
from ingest.syntax import children, has_to, is_noun, is_passive, is_verb, lemma, objects_of

_DETERMINERS: Final = ("DT", "PRP$")
_IN_PHRASE: Final = (*_DETERMINERS, "JJ", "HYPH", "POS")
_SEAT_OF_COURTS: Final = "The Hague"
_NEAR: Final = 4
"""Tokens around a name where its bearer's office may stand."""


def issuers_of(
    reading: Reading, sentence: SentenceReading, noun: Token, verb: Token | None
) -> list[Mention]:
    """The courts that issue a warrant, else the country; none where the text names nobody."""
    return _in_the_hague(reading, _named_around(sentence, noun, verb))


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
    return courts or governments_at(sentence, tokens) or _court_of_officer(sentence, verb)


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


def _around(sentence: SentenceReading, person: Mention) -> Iterator[Token]:
    """The words of the phrases by which a sentence names a person, those behind a comma too."""
    for mention in sentence.mentions:
        if mention.ref.id == person.ref.id:
            first = max(0, mention.begins - _NEAR)
            yield from sentence.parsed[first : mention.ends + 1 + _NEAR]


def _in_the_hague(reading: Reading, issuers: list[Mention]) -> list[Mention]:
    """ "Judges in The Hague" are seldom Dutch ones: the court that the article names, or nobody."""
    if not any(m.linked_by == f"city:{_SEAT_OF_COURTS}" for m in issuers):
        return issuers
    named = (m.ref for s in reading.sentences for h in s.hits for m in h.meanings)
    courts = {ref.id: ref for ref in named if ref.id in lexicon().frames.warrants.courts}
    if len(courts) != 1:
        return []
    court, here = next(iter(courts.values())), issuers[0]
    return [Mention(here.start, here.end, here.first, here.last, court, here.sense, "the-hague")]


def _issuers_by_verb(verb: Token) -> list[Token]:
    tokens: list[Token] = []
    if not is_verb(verb):
        tokens += [*children(verb, "compound", "nmod", "poss"), *children(verb.head, "nsubj")]
    tokens += objects_of(verb, "by", "from")
    is_issued = verb.tag_ == "VBN" and verb.dep_ == "acl"  # "the warrant issued for"
    if not (is_passive(verb) or is_issued) or verb.dep_ == "xcomp":
        tokens += subjects(verb)
    return tokens


def with_owners(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens with what they are of: "judges at the ICC"."""
    for token in tokens:
        yield token
        yield from children(token, "compound", "nmod", "poss", "amod")
        yield from objects_of(token, "of", "at", "for", "in")
