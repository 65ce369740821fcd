"""The gate: which sentences are worth a parse.

Names come from one automaton pass, words from the lexicon's table of forms; nothing is parsed here.
A sentence passes where a group of `gate.yml` finds its word and what that word needs.
"""

import re
from collections.abc import Iterable
from typing import Final

from app.domain.ontology import EntityType
from ingest.gazetteer import Hit, Sense
from ingest.lexicon import Lexicon, lexicon
from ingest.reading import SentenceReading

_WORD: Final = re.compile(r"[A-Za-z][A-Za-z.-]*")
_PRONOUNS: Final = frozenset("he she him her his they their them".split())
_NEIGHBOUR: Final = re.compile(r"\b(?:he|she|him|her|his|they|their|them|I|my|the (?:\w+ )?(?:leader|president|minister|premier|summit|meeting|visit))\b", re.IGNORECASE)  # fmt: skip


class Gate:
    """Decides for each sentence, from its words and names."""

    def __init__(self, words: Lexicon) -> None:
        self._forms = words.forms
        self._needs: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
        for group in words.gates.groups:
            lemmas = {w for name in group.words for w in getattr(words.triggers, name)}
            for lemma in lemmas & group.only if group.only else lemmas:
                self._needs.setdefault(lemma, []).append((group.needs, group.also))
        self._titles = {t.split()[-1].lower().rstrip(".") for t in words.titles.titles}
        self._summits = {
            f for f, base in self._forms.items() if base in words.triggers.summit_nouns
        }

    def passes(self, sentence: SentenceReading, plain: str) -> bool:
        """Whether the sentence is to be parsed."""
        words = [w.lower().rstrip(".") for w in _WORD.findall(plain, sentence.start, sentence.end)]
        asked = [n for w in words if (n := self._needs.get(self._forms.get(w, w)))]
        if not asked:
            return False
        there = self._what_is_there(sentence.hits, words)
        present = frozenset(words)
        return any(
            needs & there and (not also or also & present)
            for pairs in asked
            for needs, also in pairs
        )

    def _what_is_there(self, hits: Iterable[Hit], words: list[str]) -> set[str]:
        found: set[str] = set()
        for hit in hits:
            for meaning in hit.meanings:
                if meaning.ref.type is EntityType.ORGANIZATION:
                    found.add("organization")
                elif meaning.ref.type is EntityType.LEADER:
                    found.add("person")
                elif meaning.ref.type in (EntityType.SUMMIT, EntityType.SERIES):
                    found.add("summit")
                elif meaning.sense is not Sense.DEMONYM:
                    found.add("place")
        if any(w in self._titles or w in _PRONOUNS for w in words):
            found.add("person")
        if any(w in self._summits for w in words):
            found.add("summit")
        if found:
            found.add("any")
        return found


def keep_neighbours(sentences: list[SentenceReading], plain: str) -> None:
    """Also parse what stands before a kept sentence with a pronoun, in its paragraph."""
    kept = [s.is_gated for s in sentences]
    for here, before in zip(sentences[1:], sentences, strict=False):
        if kept[here.index] and not kept[before.index] and here.paragraph == before.paragraph:
            if _NEIGHBOUR.search(plain, here.start, here.end) and before.hits:
                before.is_neighbour = True


def gate() -> Gate:
    """The gate over the project's own lexicon."""
    return Gate(lexicon())
