"""Lexicons: trigger words, what governs them, titles and names; data in YAML, read once."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml
from pydantic import BaseModel, ConfigDict

_VOWELS: Final = "aeiou"


class _File(BaseModel):
    """A lexicon file: unknown keys are an error, so that a misspelt one is found on load."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Triggers(_File):
    """triggers.yml: lemmas by the frame that they open."""

    visit_transitive: frozenset[str]
    visit_motion: dict[str, frozenset[str]]
    visit_nouns: frozenset[str]
    meet: frozenset[str]
    receive: frozenset[str]
    speak: frozenset[str]
    meeting_nouns: frozenset[str]
    remote_words: frozenset[str]
    attend: dict[str, frozenset[str]]
    take_part: frozenset[str]
    gather: frozenset[str]
    organize: frozenset[str]
    occur: frozenset[str]
    summit_nouns: frozenset[str]
    join_org: frozenset[str]
    accede: frozenset[str]
    leave_org: frozenset[str]
    withdraw: frozenset[str]
    ratify: frozenset[str]
    sign: frozenset[str]
    suspend: frozenset[str]
    expel: frozenset[str]
    admit: frozenset[str]
    apply: frozenset[str]
    member_nouns: frozenset[str]
    warrant_nouns: frozenset[str]
    issue_warrant: frozenset[str]
    seek_warrant: frozenset[str]
    lift_warrant: frozenset[str]
    refuse_warrant: frozenset[str]
    gain_membership: frozenset[str]
    happen: frozenset[str]
    transparent_nouns: frozenset[str]
    say: frozenset[str]
    arrest: frozenset[str]
    duty: frozenset[str]
    irregular: dict[str, tuple[str, ...]]

    def lemmas(self) -> frozenset[str]:
        """Every trigger lemma."""
        found: set[str] = set()
        for name in type(self).model_fields:
            if name not in ("irregular", "remote_words", "take_part"):
                found.update(getattr(self, name))
        return frozenset(found)


class Contexts(_File):
    """contexts.yml: what the words above and beside a trigger do to its status."""

    verbs: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    adjectives: dict[str, frozenset[str]]
    hypothetical_markers: frozenset[str]
    modal_possible: frozenset[str]
    modal_future: frozenset[str]
    negators: frozenset[str]
    negative_subjects: frozenset[str]
    possible_adverbs: frozenset[str]
    phrasal: dict[str, str]
    preposition_occurred: frozenset[str]
    preposition_planned: frozenset[str]
    preposition_neutral: frozenset[str]


class Titles(_File):
    """titles.yml: titles, what may stand around them, and the offices they name."""

    titles: tuple[str, ...]
    honorifics: frozenset[str]
    modifiers: frozenset[str]
    former_words: frozenset[str]
    roles: dict[str, tuple[str, ...]]
    particles: frozenset[str]
    female_words: frozenset[str]
    male_words: frozenset[str]
    not_names: frozenset[str]


class Names(_File):
    """names.yml: how summit series are called, and city names that are ordinary words."""

    series_names: dict[str, tuple[str, ...]]
    ordinary_words: frozenset[str]
    blockers: tuple[str, ...]


class SummitWords(_File):
    """summits.yml: which meetings are conferences of states."""

    plain_heads: frozenset[str]
    of_states: frozenset[str]
    not_of_states: frozenset[str]
    outside_name: frozenset[str]
    members: frozenset[str]


class GateGroup(_File):
    """Words of a frame, and what must stand in the sentence with them."""

    words: tuple[str, ...]
    needs: frozenset[str]
    only: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()


class Gates(_File):
    """gate.yml."""

    groups: tuple[GateGroup, ...]


class Lexicon(BaseModel):
    """All lexicon files, and the table from word forms to lemmas."""

    model_config = ConfigDict(frozen=True)

    triggers: Triggers
    contexts: Contexts
    titles: Titles
    names: Names
    gates: Gates
    summits: SummitWords
    forms: dict[str, str]

    @property
    def series_names(self) -> Mapping[str, tuple[str, ...]]:
        """Names of each summit series."""
        return self.names.series_names

    @property
    def ordinary_words(self) -> frozenset[str]:
        """City names never read as such by the gazetteer alone."""
        return self.names.ordinary_words

    def lemma(self, word: str) -> str:
        """The lemma of a word form of the lexicon, else the word in lower case."""
        low = word.lower()
        return self.forms.get(low, low)


def _regular_forms(lemma: str) -> Iterable[str]:
    yield lemma
    if lemma.endswith(("s", "x", "ch", "sh", "z")):
        yield lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
        yield lemma[:-1] + "ies"
    else:
        yield lemma + "s"
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    past = lemma[:-1] + "i" if lemma.endswith("y") and lemma[-2] not in _VOWELS else stem
    yield past + "ed"
    yield stem + "ing"


def _forms(lemmas: Iterable[str], irregular: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    table: dict[str, str] = {}
    for lemma in sorted(lemmas):
        for form in (lemma, *irregular[lemma]) if lemma in irregular else _regular_forms(lemma):
            table.setdefault(form, lemma)
    for lemma in lemmas:
        table[lemma] = lemma
    return table


def _load(name: str) -> Any:
    text = files("ingest.lexicon").joinpath(name).read_text(encoding="utf-8")
    # Every scalar is a word here; YAML 1.1 would read "no" and "on" as booleans.
    return yaml.load(text, Loader=yaml.BaseLoader)


@cache
def lexicon() -> Lexicon:
    """The project's own lexicon, read and validated once."""
    triggers = Triggers.model_validate(_load("triggers.yml"))
    contexts = Contexts.model_validate(_load("contexts.yml"))
    words = set(triggers.lemmas()) | set(triggers.irregular)
    for group in (contexts.verbs, contexts.nouns):
        words |= {w for lemmas in group.values() for w in lemmas if "_" not in w}
    return Lexicon(
        triggers=triggers,
        contexts=contexts,
        titles=Titles.model_validate(_load("titles.yml")),
        names=Names.model_validate(_load("names.yml")),
        gates=Gates.model_validate(_load("gate.yml")),
        summits=SummitWords.model_validate(_load("summits.yml")),
        forms=_forms(words, triggers.irregular),
    )
