"""Whom the list of warrants of the International Criminal Court (`icc_warrants.csv`) holds.

A bare family name is nobody in particular. In an article that speaks of the court, it is the one
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
from ingest.reading import Reading
from ingest.reference import reference
from ingest.rows import Ref, Wanted

COURT: Final = "org:icc"
_SURE_BEFORE: Final = timedelta(days=300)
"""How long before its warrant a person may be spoken of beside the court: from the prosecutor's
request to the warrant it took up to eight months (Omar al-Bashir, July 2008 to March 2009)."""


def is_wanted(person: Ref, when: Interval | None) -> bool:
    """Whether the court's list has the person, with a warrant by these days or soon after."""
    rows = (w for w in reference().wanted if w.ref.id == person.id)
    return when is not None and any(_is_near(row, when) for row in rows)


def wanted_called(reading: Reading, token: Token) -> Ref | None:
    """Whom of the court's list a bare family name means; None unless the article is on the court.

    No part of a longer name is one, nor a name of two persons of the list.
    """
    if reading.anchor is None or _is_in_longer_name(token) or not speaks_of_court(reading):
        return None
    found = {
        w.ref for w in _by_surname().get(ids.fold(token.text), ()) if _is_near(w, reading.anchor)
    }
    return found.pop() if len(found) == 1 else None


def speaks_of_court(reading: Reading) -> bool:
    """Whether the article names the court."""
    return any(
        meaning.ref.id == COURT for s in reading.sentences for h in s.hits for meaning in h.meanings
    )


def court_ref() -> Ref:
    """The court as an entity."""
    return next(o.ref for o in reference().organizations if o.id == COURT)


def _is_near(row: Wanted, when: Interval) -> bool:
    latest = when.latest
    return row.issued is not None and latest is not None and latest >= row.issued - _SURE_BEFORE


def _is_in_longer_name(token: Token) -> bool:
    """Whether another name stands right beside it: "Adam Smith"."""
    beside = token.doc[max(0, token.i - 1) : token.i + 2]
    return any(t.i != token.i and t.tag_ == "NNP" and t.text[:1].isupper() for t in beside)


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
