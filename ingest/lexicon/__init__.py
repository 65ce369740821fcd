"""Lexicons: trigger words, what governs them, titles and names; data in YAML, read once.

Word forms are made of triggers.yml, of the verbs and nouns of contexts.yml, and of the lists of
verbs that `verb_lists` names. A lemma added there changes what its forms are read as everywhere.
"""

from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict

from ingest.lexicon.forms import form_table, shadowed_forms
from ingest.lexicon.frame_models import FrameWords
from ingest.lexicon.models import (
    ArgumentWords,
    Contexts,
    GateWords,
    ModalityWords,
    Sentences,
    SyntaxWords,
    Times,
    Triggers,
)
from ingest.lexicon.name_models import (
    BodyWords,
    Genders,
    Names,
    Pronouns,
    SummitWords,
    Titles,
)

__all__ = ["Lexicon", "lexicon"]


class Lexicon(BaseModel):
    """All lexicon files, and the table from word forms to lemmas."""

    model_config = ConfigDict(frozen=True)

    triggers: Triggers
    contexts: Contexts
    modality: ModalityWords
    syntax: SyntaxWords
    arguments: ArgumentWords
    frames: FrameWords
    titles: Titles
    names: Names
    pronouns: Pronouns
    genders: Genders
    gate: GateWords
    summits: SummitWords
    bodies: BodyWords
    times: Times
    sentences: Sentences
    forms: dict[str, str]
    verb_forms: dict[str, str]
    verbs: frozenset[str]

    def lemma(self, word: str) -> str:
        """The lemma of a word form of the lexicon, else the word in lower case."""
        low = word.lower()
        return self.forms.get(low, low)

    def verb_lemma(self, word: str) -> str:
        """The lemma of a verb form, also where it is a noun of the lexicon: "meeting"."""
        low = word.lower()
        return self.verb_forms.get(low) or self.forms.get(low, low)

    def is_verb_form(self, word: str) -> bool:
        """Whether a word can be a form of a verb that triggers or governs a claim."""
        return self.forms.get(word.lower()) in self.verbs


def _load(name: str) -> object:
    text = files("ingest.lexicon").joinpath(name).read_text(encoding="utf-8")
    # Every scalar is a word here; YAML 1.1 would read "no" and "on" as booleans.
    loaded: object = yaml.load(text, Loader=yaml.BaseLoader)
    return loaded


def verb_lists(
    modality: ModalityWords,
    syntax: SyntaxWords,
    frames: FrameWords,
    pronouns: Pronouns,
    summits: SummitWords,
) -> tuple[frozenset[str], ...]:
    """Lists of verbs outside of triggers.yml and contexts.yml, by which a lemma is asked for."""
    attendance, hosting, membership = frames.attendance, frames.hosting, frames.membership
    return (
        modality.copulas, modality.undoes_a_plan, syntax.giving,
        pronouns.of_object, pronouns.of_another, summits.purposes, summits.holding,
        attendance.leading, attendance.absent, attendance.departing, attendance.coming_back,
        hosting.acting, hosting.hosts, hosting.placed, hosting.being_there, membership.completing,
        membership.admitting, membership.granting, membership.seeking, membership.filing,
        membership.taking_back, membership.ending,
        attendance.walking_out, attendance.sending, attendance.including,
        frozenset(attendance.uniting),
        attendance.keeping_away, attendance.leaving_it, frames.warrants.acted_on,
        frames.warrants.held, attendance.spoken_of, attendance.watching,
        attendance.excusing, attendance.staying, attendance.awaiting, attendance.keeping,
        attendance.costing, attendance.representing, attendance.standing_in,
        frames.visits.onward, frames.visits.boarding,
        hosting.moving, hosting.winning, hosting.losing, hosting.preparing,
        hosting.holding_talks, membership.denying, membership.getting, modality.binding,
        frames.visits.taking, modality.dismissing, modality.letting,
    )  # fmt: skip


@cache
def lexicon() -> Lexicon:
    """The project's own lexicon, read and validated once; ValidationError for an unknown key."""
    triggers = Triggers.model_validate(_load("triggers.yml"))
    contexts = Contexts.model_validate(_load("contexts.yml"))
    modality = ModalityWords.model_validate(_load("modality.yml"))
    syntax = SyntaxWords.model_validate(_load("syntax.yml"))
    frames = FrameWords.model_validate(_load("frames.yml"))
    pronouns = Pronouns.model_validate(_load("pronouns.yml"))
    summits = SummitWords.model_validate(_load("summits.yml"))
    words = set(triggers.lemmas()) | set(triggers.irregular)
    words |= frozenset().union(*verb_lists(modality, syntax, frames, pronouns, summits))
    verbs = frozenset(words).union(*contexts.verbs.values())
    words |= {w for w in contexts.failing if "_" not in w}
    words |= {phrase.split()[0] for phrase in contexts.phrasal}
    words |= modality.going_on | modality.looking_at | modality.judges_a_plan
    words |= modality.speaking_about | frames.meetings.telling | frames.meetings.presenting
    for group in (contexts.verbs, contexts.nouns):
        words |= {w for lemmas in group.values() for w in lemmas if "_" not in w}
    return Lexicon(
        triggers=triggers,
        contexts=contexts,
        modality=modality,
        syntax=syntax,
        arguments=ArgumentWords.model_validate(_load("arguments.yml")),
        frames=frames,
        titles=Titles.model_validate(_load("titles.yml")),
        names=Names.model_validate(_load("names.yml")),
        pronouns=pronouns,
        genders=Genders.model_validate(_load("genders.yml")),
        gate=GateWords.model_validate(_load("gate.yml")),
        summits=summits,
        bodies=BodyWords.model_validate(_load("bodies.yml")),
        times=Times.model_validate(_load("times.yml")),
        sentences=Sentences.model_validate(_load("sentences.yml")),
        forms=form_table(words, triggers.irregular),
        verb_forms=shadowed_forms(words, triggers.irregular),
        verbs=verbs,
    )
