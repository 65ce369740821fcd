"""What stands beside "member", and for whom a chief acts: "Trump's decision to leave the WHO"."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from spacy.tokens import Token

from app.domain import ids
from ingest.arguments import country_of_person, people_at
from ingest.lexicon import lexicon
from ingest.reading import Mention, SentenceReading
from ingest.reference import reference
from ingest.subjects import subjects
from ingest.syntax import children, has_to, is_negated, lemma

_NEAR: Final = 5
"""Words before "member" among which "non-" stands."""


def is_former(noun: Token) -> bool:
    """Whether it is a "former" member."""
    former = lexicon().titles.former_words
    return any(c.lower_ in former for c in children(noun, "amod", "advmod"))


def is_aspiring(noun: Token) -> bool:
    """Whether it is a "would-be", a "prospective" member: one that is none yet."""
    doc, first = noun.doc, noun.left_edge.i
    is_would_be = first > 1 and doc[first - 1].lower_ == "be" and doc[first - 2].text == "-"
    words = lexicon().frames.membership.aspiring
    return is_would_be or any(t.lower_ in words for t in doc[first : noun.i])


def is_denied_beside(noun: Token, top: Token) -> bool:
    """Whether an apposition denies it: "Israel, not a member of the ICC"."""
    first = min(noun.left_edge.i, top.left_edge.i)
    left = noun.doc[max(0, first - 1) : noun.i]
    return is_negated(noun) or is_negated(top) or any(t.lower_ in ("not", "never") for t in left)


def is_non_member(noun: Token) -> bool:
    """Whether a prefix denies it: "non-NATO member", "nonmember"; not a "non-permanent" one."""
    doc, words = noun.doc, lexicon().frames.membership.non
    for prefix in doc[max(0, noun.i - _NEAR) : noun.i + 1]:
        if prefix.lower_ in words:
            denied = next(
                (t for t in doc[prefix.i : noun.i] if t.lower_ not in (*words, "-")), noun
            )
            return denied == noun or denied.text[0].isupper()
    return False


def of_their_chiefs(
    sentence: SentenceReading, tokens: Iterable[Token], bodies: Iterable[Mention]
) -> list[Mention]:
    """The countries of persons who leave a treaty or a body: "Trump pulled out of the accord".

    Not a body that holds summits, which may be what is not attended: "pulled out of the G20".
    """
    known = {o.id for o in reference().organizations}  # a party of their own has no row
    if any(b.ref.id not in known or ids.fold(b.ref.name) in _of_summits() for b in bodies):
        return []
    found = (country_of_person(person) for person in people_at(sentence, tokens))
    return [country for country in found if country is not None]


@cache
def _of_summits() -> frozenset[str]:
    """Names of the bodies of which the tables have a series of summits."""
    series = {ids.fold(edition.series) for edition in reference().editions}
    bodies = reference().organizations
    own = {o.name for o in bodies if {ids.fold(o.name), ids.fold(o.acronym)} & series}
    return frozenset(map(ids.fold, own)) | series


def is_legal_step(verb: Token) -> bool:
    """Whether a treaty is left and not only condemned: "parliament voted to denounce it"."""
    words = lexicon().frames.membership
    is_voted = has_to(verb) and lemma(verb.head) in words.voting
    return is_voted or any(t.lower_ in words.legislatures for t in subjects(verb))
