"""Whether "he" or "she" can mean a person: by the title in the text, else by the name."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from app.domain import ids
from ingest.lexicon import lexicon
from ingest.reading import Person
from ingest.rows import Ref

Gender = Literal["f", "m"]


def gender_of(ref: Ref, person: Person | None) -> Gender | None:
    """What the article calls the person, or a name that only one gender bears; None if unknown."""
    if person is not None and person.gender is not None:
        return person.gender
    return _of_name(ref.name)


@cache
def _of_name(name: str) -> Gender | None:
    whole, given = ids.fold(name), ids.fold(name.split(" ", 1)[0])
    known = _by_name()
    return known.get(whole) or known.get(given)


@cache
def _by_name() -> Mapping[str, Gender]:
    """Genders by folded given names, and by the whole names of those whose family name is first."""
    names = lexicon().genders
    women: dict[str, Gender] = {ids.fold(n): "f" for n in (*names.feminine, *names.women)}
    men: dict[str, Gender] = {ids.fold(n): "m" for n in (*names.masculine, *names.men)}
    both = women.keys() & men.keys()
    if both:
        raise ValueError(f"genders.yml calls these both: {', '.join(sorted(both))}; leave them out")
    return women | men
