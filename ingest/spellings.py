"""How names are spelt: what the transliterations of one name differ by."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache
from typing import Final

from app.domain import ids
from ingest.lexicon import lexicon
from ingest.reference import reference
from ingest.text import plain

_ADDED: Final = re.compile(r"(?<=[aou])e(?=[^aeiou])|(?<=i)j")
"""What other spellings add: the "e" of "Schroeder", the "j" of "Lavrovskij"."""
_DOUBLED: Final = re.compile(r"(\w)\1+")
"""... and the second letter of "Mohammed" and "Zelenskyy"."""
_ALIKE_FIRST: Final = 0.6
_ALIKE_LAST: Final = 0.84
"""Shares of letters in common, from which two spellings can be one name's."""
_NUMERAL: Final = re.compile(r"[ivx]+")
_ARTICLE: Final = re.compile(r"^(?:al|el)-(?=\w)")
_ARTICLES: Final = frozenset({"al", "el"})


def spelt(words: Iterable[str]) -> tuple[str, ...]:
    """A name's words without what transliterations differ by, a short first name in full."""
    own = tuple(words)
    own = (lexicon().names.short_names.get(own[0], own[0]), *own[1:]) if own else own
    full = [w for n, w in enumerate(own) if n == 0 or (len(w) > 1 and w not in _ARTICLES)]
    return tuple(spelt_word(word) for word in full)  # no "J.", no "al-"


def spelt_word(word: str) -> str:
    """One word of a name, folded, without what other spellings add to it."""
    if _NUMERAL.fullmatch(word):
        return word
    return _DOUBLED.sub(r"\1", _ADDED.sub("", _ARTICLE.sub("", word).replace("y", "i")))


@cache
def known_spellings() -> frozenset[tuple[str, ...]]:
    """The full names of the leaders table, without what transliterations differ by."""
    return frozenset(spelt(ids.fold(t.person).split()) for t in reference().terms if t.is_full_name)


def is_known_spelling(name: str) -> bool:
    """Whether somebody of the leaders table may be spelt so: "Volodymyr Zelenskiy"."""
    return spelt(ids.fold(name).split()) in known_spellings()


@cache
def leader_surnames() -> frozenset[str]:
    """The last words of the leaders' full names, plain, without those that are ordinary words."""
    names = lexicon().names
    others = names.ordinary_surnames | {w.lower() for w in names.ordinary_words}
    last = {plain(t.person).split()[-1] for t in reference().terms if t.is_full_name}
    return frozenset(w for w in last if w[:1].isupper() and w.lower() not in others)


def is_similar(words: tuple[str, ...], known: list[str]) -> bool:
    """Whether two spellings can be one person's: alike family names, first names that agree."""
    if set(words) <= set(known) or set(known) <= set(words):
        return True
    is_first = words[0][0] == known[0][0] or _likeness(words[0], known[0]) >= _ALIKE_FIRST
    return is_first and _likeness(words[-1], known[-1]) >= _ALIKE_LAST


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
