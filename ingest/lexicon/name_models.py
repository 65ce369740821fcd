"""The lexicon files on names, of persons, bodies and summits, as types."""

import re
from functools import cached_property
from typing import Final

from ingest.lexicon.models import Section, Words

_BEHIND_HEAD: Final = re.compile(r" (?:of|at|to|for)\b")
"""Behind the word that says what a title is."""


class Pronouns(Section):
    """pronouns.yml: pronouns by whom they can mean."""

    masculine: Words
    feminine: Words
    first: Words
    of_dignity: Words
    neutral: Words
    pairs: Words
    not_persons: Words
    pair_nouns: Words
    pair_words: Words
    pair_titles: dict[str, Words]
    it_does: Words
    plural: Words
    of_object: Words
    of_another: Words
    definite: Words
    any_meeting: Words
    no_retraction: Words


class Genders(Section):
    """genders.yml: given names that only women or only men bear, and whole names."""

    feminine: Words
    masculine: Words
    women: Words
    men: Words


class Titles(Section):
    """titles.yml: titles, what may stand around them, and the offices they name."""

    titles: tuple[str, ...]
    honorifics: Words
    modifiers: Words
    former_words: Words
    private_persons: Words
    private_titles: Words
    home_titles: Words
    other_heads: Words
    tellers: Words
    named_things: Words
    roles: dict[str, tuple[str, ...]]
    portfolios: Words
    of_portfolios: Words
    no_portfolios: Words
    sole_offices: dict[str, str]
    living_in: dict[str, str]
    body_offices: dict[str, str]
    sole_bodies: dict[str, str]
    offices_of: dict[str, Words]
    reigning: dict[str, Words]
    regnal: Words
    particles: Words
    female_words: Words
    male_words: Words
    initials: Words
    not_names: Words
    one_role: Words
    trades: Words
    players: Words
    of_another: Words
    chief_offices: Words
    counterparts: Words
    body_words: Words
    chief_roles: Words
    release_marks: Words
    own_words: Words
    of_others: Words
    label_words: Words
    common_titles: Words
    only_with_name: Words
    suffixes: Words
    no_reference: Words
    not_apposed: Words

    @cached_property
    def title_heads(self) -> Words:
        """What each title is one of, in lower case: "minister" of "Minister of State at the"."""
        names = (_BEHIND_HEAD.split(title)[0] for title in self.titles)
        heads = frozenset(name.split()[-1].lower() for name in names)
        return heads - self.courtesies - self.other_heads

    @cached_property
    def courtesies(self) -> Words:
        """The honorifics that are no office at all, in lower case: "mr.", and no "envoy"."""
        return frozenset(t.lower() for t in self.honorifics) - self.honorifics


class Names(Section):
    """names.yml: how summit series are called, and names that are ordinary words."""

    series_names: dict[str, tuple[str, ...]]
    series_titles: dict[str, str]
    short_names: dict[str, str]
    generations: Words
    ordinary_words: Words
    cities_behind_in: Words
    blockers: tuple[str, ...]
    ordinary_surnames: Words
    inner_names: Words
    islands: Words
    common_surnames: Words
    states_like_countries: dict[str, str]
    family_name_countries: Words
    family_name_first: Words
    called_by_first_name: Words
    written_family_first: Words
    hyphen_words: Words


class SummitWords(Section):
    """summits.yml: which meetings are conferences of states, and what names them."""

    plain_heads: Words
    of_states: Words
    surely_of_states: Words
    not_of_states: Words
    outside_name: Words
    delegates: Words
    regions: Words
    outside_group: Words
    purposes: Words
    holding: Words
    no_topics: Words
    members: Words
    weak_of_states: Words
    bare_heads: Words
    goes_on_as: Words
    other_editions: Words
    officers: Words
    series_heads: Words
    not_of_leaders: Words
    ordinals: tuple[str, ...]


class BodyWords(Section):
    """bodies.yml: what the names of unknown treaties and bodies are made of."""

    treaty_heads: Words
    body_heads: Words
    bare_heads: Words
    currencies: dict[str, str]
    takers_of_currencies: Words
    court_heads: Words
    of_bodies: Words
    tails: Words
    outside_name: Words
