"""Word forms of English lemmas: regular endings, and a table of the irregular ones."""

from collections.abc import Iterable, Mapping
from typing import Final

_VOWELS: Final = "aeiou"


def form_table(lemmas: Iterable[str], irregular: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Form -> lemma; a lemma is always its own, whatever else it could be a form of."""
    known = sorted(lemmas)
    table: dict[str, str] = {}
    for lemma in known:
        for form in (lemma, *irregular[lemma]) if lemma in irregular else _regular(lemma):
            table.setdefault(form, lemma)
    return table | {lemma: lemma for lemma in known}


def shadowed_forms(
    lemmas: Iterable[str], irregular: Mapping[str, tuple[str, ...]]
) -> dict[str, str]:
    """Verb forms that are lemmas of their own as nouns: "meeting" -> "meet"."""
    known = set(lemmas)
    table: dict[str, str] = {}
    for lemma in sorted(known):
        for form in irregular.get(lemma, tuple(_regular(lemma))):
            if form in known and form != lemma and form.endswith("ing"):
                table[form] = lemma
    return table


def _regular(lemma: str) -> Iterable[str]:
    ends_in_y = lemma.endswith("y") and lemma[-2] not in _VOWELS
    stem = lemma.removesuffix("e")
    yield lemma
    if lemma.endswith(("s", "x", "ch", "sh", "z")):
        yield lemma + "es"
    else:
        yield lemma[:-1] + "ies" if ends_in_y else lemma + "s"
    yield (lemma[:-1] + "i" if ends_in_y else stem) + "ed"
    yield stem + "ing"
