"""Whom the list of warrants of the International Criminal Court (`icc_warrants.csv`) holds.

A bare family name is nobody in particular. In a sentence on a warrant of the court, it is the one
person of that name whom the court's own list has, once the warrant was near.
"""

from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from typing import Final

from spacy.tokens import Token

from app.domain import ids
from app.domain.edtf import Interval
from ingest.lexicon import lexicon
from ingest.reading import Mention, Reading, SentenceReading
from ingest.reference import reference
from ingest.rows import Ref, Wanted
from ingest.syntax import tokens

COURT: Final = "org:icc"
LISTED: Final = "surname-wanted"
"""Link by a family name that the court's list has."""
_UNSURE: Final = "surname-date"
_SURE_BEFORE: Final = timedelta(days=300)
"""How long before its warrant a person may be spoken of beside the court: from the prosecutor's
request to the warrant it took up to eight months (Omar al-Bashir, July 2008 to March 2009)."""


def is_wanted(person: Ref, when: Interval | None) -> bool:
    """Whether the court's list has the person, with a warrant by these days or soon after."""
    rows = (w for w in reference().wanted if w.ref.id == person.id)
    return when is not None and any(_is_near(row, when) for row in rows)


def is_sure(person: Mention, issuer: Mention) -> bool:
    """Whether a text says for whom a warrant is: more than a family name, however often it is said.

    It is too grave a thing to say of whom a name may mean. The court's list says whom one means
    beside that court alone.
    """
    how = person.linked_by.rpartition(":")[2]
    return how != _UNSURE and (how != LISTED or issuer.ref.id == COURT)


def wanted_called(reading: Reading, sentence: SentenceReading, token: Token) -> Ref | None:
    """Whom of the court's list a bare family name means, in a sentence on a warrant of the court.

    None for a part of a longer name, and where two persons of the list bear it.
    """
    rows = _by_surname().get(ids.fold(token.text), ())
    if not rows or reading.anchor is None or not _is_on_its_warrants(sentence):
        return None
    found = {w.ref for w in rows if _is_near(w, reading.anchor) and not _is_of_another(token, w)}
    return found.pop() if len(found) == 1 else None


def _is_on_its_warrants(sentence: SentenceReading) -> bool:
    words = lexicon().frames.warrants.about
    is_named = any(m.ref.id == COURT for hit in sentence.hits for m in hit.meanings)
    return is_named and any(t.lower_ in words for t in tokens(sentence.parsed))


def court_ref() -> Ref:
    """The court as an entity."""
    return next(o.ref for o in reference().organizations if o.id == COURT)


def _is_near(row: Wanted, when: Interval) -> bool:
    latest = when.latest
    return row.issued is not None and latest is not None and latest >= row.issued - _SURE_BEFORE


def _is_of_another(token: Token, row: Wanted) -> bool:
    """Whether it is part of a name that is not the listed one: "Adam Smith", "Abdul-Mahdi"."""
    own = {word for name in row.names for word in ids.fold(name).split()}
    doc, first, last = token.doc, token.i - 1, token.i + 1
    if first > 0 and doc[first].text == "-":
        first -= 1
    beside = [doc[i] for i in (first, last) if 0 <= i < len(doc)]
    names = [t for t in beside if t.tag_ == "NNP" and t.text[:1].isalpha()]
    return any(ids.fold(t.text) not in own for t in names)


@cache
def _by_surname() -> Mapping[str, tuple[Wanted, ...]]:
    """Family name, folded -> those of the list who bear it.

    Without one that is part of another's name there: "Mahmoud" may be his first.
    """
    table: dict[str, list[Wanted]] = {}
    bearers: dict[str, set[str]] = {}
    for row in reference().wanted:
        words = [ids.fold(name).split() for name in row.names]
        for word in {own[-1] for own in words} - lexicon().names.ordinary_surnames:
            table.setdefault(word, []).append(row)
        for word in {word for own in words for word in own}:
            bearers.setdefault(word, set()).add(row.ref.id)
    return {word: tuple(rows) for word, rows in table.items() if len(bearers[word]) == 1}
