"""The texts of offices themselves, and whom they mean by "the President"."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Final

from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.reading import Person, Reading, SentenceReading
from ingest.rows import Ref

_OPENING: Final = 200
"""Code points in which an office's own text says that it is one."""
_TOP: Final = 1_500
_BACK: Final = 4_000
"""Code points at the start of an article, and before a title, in which names are counted."""
_WORDS: Final = re.compile(r"\w+")


def is_release(reading: Reading) -> bool:
    """Whether the text is an office's own: it says so in its title or its first lines."""
    opening = f"{reading.article.title or ''}\n{reading.plain[:_OPENING]}"
    return _marks().search(opening.lower()) is not None


@cache
def _marks() -> re.Pattern[str]:
    """Any of the marks as whole words: a "marathon." is no "hon."."""
    marks = sorted(lexicon().titles.release_marks)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, marks))})(?!\w)")


def premier_at_home(sentence: SentenceReading, title: str) -> Ref | None:
    """The country whose premier a text opens with: "The Prime Minister met X in Downing Street".

    Only where no place but the seat of that government is named with him.
    """
    seats = [m.ref for m in sentence.mentions if m.sense is Sense.SEAT]
    is_opening = sentence.index <= 1 and title == "Prime Minister"
    return seats[0] if is_opening and len(seats) == 1 else None


def first_of_a_release(
    people: Iterable[Person], reading: Reading, sentence: SentenceReading
) -> Person | None:
    """Whom a release means by "the President": of these the first one named, if he is still one."""
    ids_ = {p.ref.id for p in people if not p.is_former}
    return next((p for p in _people_in_order(reading, sentence) if p.ref.id in ids_), None)


def _people_in_order(reading: Reading, sentence: SentenceReading) -> list[Person]:
    """Persons mentioned up to this sentence, the first one first."""
    named = (m for s in reading.sentences[: sentence.index + 1] for m in s.mentions if m.is_leader)
    ids_ = dict.fromkeys(m.ref.id for m in named)
    return [reading.people[one] for one in ids_ if one in reading.people]


def is_most_spoken_of(people: list[Person], reading: Reading, sentence: SentenceReading) -> bool:
    """Whether the text names no other of these more often than the first.

    At its start, where it says whom it is about, and in what stands before this sentence.
    """
    back = max(_TOP, sentence.start - _BACK)
    near = reading.plain[:_TOP] + reading.plain[back : max(back, sentence.start)]
    spoken = Counter(_WORDS.findall(near.lower()))
    family_first = lexicon().names.family_name_first
    counts = [spoken[p.words[0] if p.country in family_first else p.words[-1]] for p in people]
    return counts[0] == max(counts)
