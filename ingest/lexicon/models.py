"""The lexicon files as types: a misspelt, missing or unknown key is an error on load."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Words = frozenset[str]


class Section(BaseModel):
    """A file, or a part of one, that never changes; unknown keys are an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Triggers(Section):
    """triggers.yml: lemmas by the frame that they open."""

    visit_transitive: Words
    visit_motion: dict[str, Words]
    visit_phrasal: dict[str, Words]
    journey_ends: Words
    other_times: Words
    presence: Words
    visit_nouns: Words
    meet: Words
    meet_phrasal: dict[str, Words]
    see: Words
    receive: Words
    speak: Words
    discuss: Words
    meeting_nouns: Words
    remote_nouns: Words
    remote_words: Words
    attend: dict[str, Words]
    take_part: Words
    gather: Words
    adopt_currency: Words
    lead_together: Words
    organize: Words
    occur: Words
    summit_nouns: Words
    join_org: Words
    accede: Words
    leave_org: Words
    withdraw: Words
    ratify: Words
    sign: Words
    refuse_treaty: Words
    suspend: Words
    expel: Words
    throw_out: Words
    admit: Words
    welcome_in: Words
    take_in: Words
    belong: Words
    ally: Words
    return_org: Words
    renew: Words
    denounce: Words
    staying: Words
    venue_verbs: Words
    feted: Words
    staying_there: Words
    bar_entry: Words
    deny_entry: Words
    let_in: Words
    enter: Words
    accompany: Words
    invitation: Words
    seated: Words
    elect: Words
    consist: Words
    apply: Words
    invite: Words
    member_nouns: Words
    warrant_nouns: Words
    issue_warrant: Words
    seek_warrant: Words
    lift_warrant: Words
    refuse_warrant: Words
    gain_membership: Words
    happen: Words
    transparent_nouns: Words
    say: Words
    wanted: Words
    handshake: Words
    courtesies: Words
    credentials: Words
    occasions: Words
    arrest: Words
    duty: Words
    irregular: dict[str, tuple[str, ...]]

    def lemmas(self) -> Words:
        """Every trigger lemma that word forms are made of."""
        found: set[str] = set()
        for name in type(self).model_fields:
            if name not in ("irregular", "remote_words", "take_part", "remote_nouns"):
                found.update(self.group(name))
        return frozenset(found)

    def group(self, name: str) -> Words:
        """The lemmas of one group; AttributeError for a name that is none."""
        return frozenset(getattr(self, name))


class Contexts(Section):
    """contexts.yml: what the words above and beside a trigger do to its status."""

    verbs: dict[str, Words]
    nouns: dict[str, Words]
    adjectives: dict[str, Words]
    hypothetical_markers: Words
    modal_possible: Words
    modal_future: Words
    negators: Words
    negative_subjects: Words
    no_times: Words
    no_ways: Words
    negative_determiners: Words
    any_more: Words
    while_there: Words
    possible_adverbs: Words
    predicates: dict[str, tuple[str, ...]]
    predicate_words: dict[str, Words]
    with_particle: Words
    failing: Words
    showing: Words
    schedules: Words
    faked: Words
    pictures: Words
    fiction: Words
    phrasal: dict[str, str]
    preposition_occurred: Words
    preposition_planned: Words

    def group(self, part: Literal["verbs", "nouns", "adjectives"]) -> dict[str, Words]:
        """The classes of one part of speech."""
        return {"verbs": self.verbs, "nouns": self.nouns, "adjectives": self.adjectives}[part]


class ModalityWords(Section):
    """modality.yml: words that single rules of `ingest.modality` ask about."""

    finished_auxiliaries: Words
    seeing: Words
    asking_for_it: Words
    past_auxiliaries: Words
    perfect_auxiliaries: Words
    present_auxiliaries: Words
    later: Words
    sure: Words
    looking_back: Words
    asking: Words
    talk: Words
    programmes: Words
    outcomes: Words
    objecting: Words
    on_the_way: Words
    not_there_on: Words
    leading_there: Words
    being_now: Words
    being_then: Words
    modal_ability: Words
    inverted: Words
    false_adverbs: Words
    when_words: Words
    binding: Words
    calling_off: dict[str, Words]
    before_it: Words
    order_words: Words
    purpose_verbs: Words
    ranks: Words
    copulas: Words
    dismissing: Words
    letting: Words
    arranged: Words
    denying: Words
    leaves_a_plan: Words
    undoes_a_plan: Words
    judges_a_plan: Words
    going_on: Words
    looking_at: Words
    speaking_about: Words
    needless: Words
    to_be_decided: Words
    verb_gerund: Words
    noun_gerund: Words
    occurred_gerund: Words
    same_time: Words
    planning: Words
    subjunctive: Words
    in_office: Words
    past_adjectives: Words
    had_nouns: Words
    ahead_words: Words
    behind_words: Words
    carriers: Words
    gathering: Words
    beside_verb: Words
    under_verb: Words
    under_noun: Words
    beside_noun: Words


class SyntaxWords(Section):
    """syntax.yml: words that decide who the subject of an infinitive is."""

    headline_verbs: Words
    of_times: Words
    giving: Words
    given_nouns: Words
    addressed_nouns: Words
    deciding_nouns: Words
    object_control: Words
    called_on: Words
    relative_pronouns: Words


class ArgumentWords(Section):
    """arguments.yml: words that lead from a phrase to whom it names, who says it, and why."""

    bodies: Words
    countries: Words
    several_countries: Words
    groups_of_places: Words
    settlements: Words
    organization_heads: Words
    exceptions: Words
    before_place: Words
    list_joiners: Words
    exception_phrases: dict[str, Words]
    compared: Words
    accompanying: Words
    delegations: Words
    consisting: Words
    no_source: Words
    reason_prepositions: Words
    refusal_reasons: Words


class Times(Section):
    """times.yml: words of time expressions, for their arithmetic."""

    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[str, ...]
    numbers: dict[str, int]
    thirds: dict[str, int]
    holding: Words
    lending: Words
    own_time_nouns: Words
    owning: Words


class Sentences(Section):
    """sentences.yml: abbreviations after which a sentence goes on."""

    abbreviations: Words
    openers: Words


class GateGroup(Section):
    """Words of a frame, and what must stand in the sentence with them."""

    words: tuple[str, ...]
    needs: Words
    only: Words = frozenset()
    also: Words = frozenset()


class GateWords(Section):
    """gate.yml: which sentences are worth a parse."""

    groups: tuple[GateGroup, ...]
    presence: Words
    coming_from: Words
    staying_in: Words
    followers: Words
    followers_of_bodies: Words
    weak_followers: Words
    pronouns: Words
    back_words: tuple[str, ...]
    back_nouns: tuple[str, ...]
