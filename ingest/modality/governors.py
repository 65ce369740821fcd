"""What a governing word makes of the status below it, apart from how the walk goes on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.lexicon import lexicon
from ingest.modality.forms import OwnForm, own_form
from ingest.modality.needs import is_needless, said_needless
from ingest.modality.verdict import STATUS_OF_CLASS, Verdict, class_of
from ingest.syntax import (
    child,
    children,
    first_conjunct,
    has_subject,
    has_to,
    is_negated,
    is_opposed,
    is_passive,
    is_verb,
    lemma,
    particle_lemma,
)

DEEPEST: Final = 8
"""Governors on the way up; a parse that goes on further is no sentence."""

_CONTROL: Final = ("planned", "declined", "invited", "requested", "forbidden", "possible")
_PLANNED_CLAUSE: Final[Mapping[Status | None, Status]] = {
    Status.OCCURRED: Status.PLANNED,
    Status.HYPOTHETICAL: Status.HYPOTHETICAL,
    Status.NEGATED: Status.DECLINED,
}
"""Status of a clause under "expects that"."""
_OF_NEGATION: Final[Mapping[Status, Status]] = {
    Status.REQUESTED: Status.DISINVITED,
    Status.DECLINED: Status.PLANNED,
}
"""Status under "asked not to", "refused not to"."""
_NEGATED_GOVERNOR: Final[Mapping[Status, Status]] = {
    Status.INVITED: Status.DISINVITED,
    Status.CANCELLED: Status.PLANNED,
    Status.POSTPONED: Status.PLANNED,
}
"""Status under "was not invited", "has not cancelled"; of other classes nothing is known."""


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk up the governors: its verdict so far, and a negation that no status took up yet."""

    verdict: Verdict
    is_negated: bool
    depth: int

    @property
    def intended(self) -> Status:
        """What an infinitive says that nothing above it decides."""
        return Status.DECLINED if self.is_negated else Status.PLANNED

    @property
    def told(self) -> Status:
        """What a participle says that nothing above it decides."""
        return Status.NEGATED if self.is_negated else Status.OCCURRED

    def up(self, *, is_negated: bool) -> "Walk":
        """The walk one governor further."""
        return replace(self, is_negated=is_negated, depth=self.depth + 1)


def combine(said: Status, walk: Walk, form: OwnForm, *, is_clause: bool) -> Status:
    """What a governor of class `said` makes of the status below it."""
    if said is Status.PLANNED:
        return _planned(walk, form, is_clause=is_clause)
    if said is Status.HYPOTHETICAL:
        return Status.HYPOTHETICAL
    if walk.is_negated and said in _OF_NEGATION:
        return _OF_NEGATION[said]
    if said is Status.NEGATED:
        return Status.OCCURRED if form.negated or walk.is_negated else Status.NEGATED
    if form.negated:
        return _NEGATED_GOVERNOR.get(said, Status.HYPOTHETICAL)
    return said


def _planned(walk: Walk, form: OwnForm, *, is_clause: bool) -> Status:
    inner = walk.verdict.status
    if is_clause and inner in _PLANNED_CLAUSE:
        return _PLANNED_CLAUSE[inner]
    if walk.is_negated or form.negated:
        return Status.DECLINED
    if inner in (Status.DECLINED, Status.CANCELLED, Status.POSTPONED):
        return inner
    return Status.PLANNED


def denied(status: Status | None) -> Status:
    """What is left of a status that somebody denies."""
    if status in (Status.NEGATED, Status.DECLINED):
        return Status.HYPOTHETICAL
    if status in (Status.CANCELLED, Status.POSTPONED):
        return Status.PLANNED
    return Status.NEGATED


def reported(node: Token, walk: Walk, form: OwnForm) -> Verdict:
    """What is said under a verb of saying: as it stands, a "would" being a plan there."""
    verdict = walk.verdict
    verdict.reports.append(node)
    if verdict.status is Status.HYPOTHETICAL and verdict.tense == "future":
        inner = verdict.nodes[0] if verdict.nodes else None
        negated = inner is not None and is_verb(inner) and is_negated(inner)
        verdict.status = Status.DECLINED if negated else Status.PLANNED
        verdict.seen("would of reported speech")
    if verdict.status is None:
        verdict.status = walk.told if verdict.tense == "past" or _shows(node) else walk.intended
    if form.negated or form.status is Status.HYPOTHETICAL:
        verdict.status = Status.HYPOTHETICAL
    return verdict


def _shows(verb: Token) -> bool:
    """Whether one can see it: "footage showed him arriving", but not "the schedule shows"."""
    contexts, by = lexicon().contexts, child(verb, "nsubj")
    return lemma(verb) in contexts.showing and (by is None or lemma(by) not in contexts.schedules)


def read_on(node: Token, walk: Walk, form: OwnForm) -> Verdict:
    """Read above a governor that decided something: "may cancel", "denied having declined"."""
    verdict = walk.verdict
    if form.status is Status.HYPOTHETICAL and verdict.status is not Status.DISINVITED:
        if form.tense != "future" or not is_reported(node):
            verdict.status = Status.HYPOTHETICAL
            return verdict.seen(f"{node.text} is itself hypothetical")
    if form.form == "finite":
        return _said_under(node.head, verdict) if node.dep_ == "ccomp" else verdict
    is_below = node.dep_ in ("xcomp", "ccomp", "acl", "conj", "advcl") and is_verb(node.head)
    return _limited(node, verdict) if is_below and walk.depth < DEEPEST else verdict


def _said_under(outer: Token, verdict: Verdict) -> Verdict:
    """A decided clause under one more verb: a report keeps it, a denial turns it round."""
    group = class_of(particle_lemma(outer), "verbs") if is_verb(outer) else None
    if group == "negated":
        verdict.denied = True
        verdict.status = denied(verdict.status)
        return verdict.seen(f"under {outer.text} (negated)")
    if group == "report":
        verdict.reports.append(outer)
        if own_form(outer).negated:
            verdict.status = Status.HYPOTHETICAL
    elif group == "possible":
        verdict.status = Status.HYPOTHETICAL
    return verdict


def _limited(node: Token, verdict: Verdict) -> Verdict:
    """A deciding infinitive or participle under one more verb: "failed to persuade him to"."""
    outer = node.head
    group = class_of(particle_lemma(outer), "verbs")
    is_unknown = group is None and node.dep_ == "xcomp"
    if group in ("possible", "negated", "declined", "cancelled") or is_unknown:
        said = STATUS_OF_CLASS[group or "possible"]
        if verdict.status is Status.DECLINED and said is Status.DECLINED:
            said = Status.HYPOTHETICAL
        verdict.status = said if node.dep_ != "conj" else verdict.status
        verdict.seen(f"under {outer.text} ({group})")
    elif node.dep_ == "xcomp" and own_form(outer).negated:
        verdict.status = Status.DECLINED
    elif node.dep_ == "xcomp" and group == "aspect":
        return _brought_about(outer, verdict)
    return verdict


def _brought_about(outer: Token, verdict: Verdict) -> Verdict:
    """What one has to do, or is forced to, is done only if that is: "could be forced to cancel"."""
    almost = lexicon().contexts.possible_adverbs
    is_doubted = own_form(outer).status is Status.HYPOTHETICAL
    is_doubted = is_doubted or any(c.lower_ in almost for c in children(outer, "advmod"))
    above = class_of(lemma(outer.head), "verbs") if outer.dep_ in ("xcomp", "ccomp") else None
    if is_doubted or above in ("possible", "negated", "planned"):
        verdict.status = Status.HYPOTHETICAL
        verdict.seen(f"under {outer.text}, which is itself open")
    return verdict


def is_reported(verb: Token) -> bool:
    """Whether the verb's clause is what somebody says."""
    if verb.dep_ != "ccomp" or not is_verb(verb.head):
        return False
    return class_of(lemma(verb.head), "verbs") == "report"


def under_noun(noun: Token, walk: Walk) -> Verdict:
    """What a deciding noun says: "plans to visit", "an invitation to visit", "his refusal to"."""
    verdict = walk.verdict
    group, triggers = class_of(lemma(noun), "nouns"), lexicon().triggers
    if group is None and lemma(noun) in triggers.visit_nouns | triggers.meeting_nouns:
        return verdict.say(walk.intended, "future").seen(f"what the {noun.text} is for")
    verdict.seen(f"under {noun.text} ({group or 'unknown'})")
    if is_needless(noun):
        return verdict.say(said_needless(noun), "future").seen(f"no {noun.text}")
    said = STATUS_OF_CLASS.get(group or "possible", Status.HYPOTHETICAL)
    if walk.is_negated and said is Status.PLANNED:
        said = Status.DECLINED
    if walk.is_negated and said is Status.REQUESTED:
        said = Status.DISINVITED
    return noun_above(noun, verdict.say(said_by_noun(noun, said), "future"), walk.depth)


_WITHOUT: Final[Mapping[Status, Status]] = {
    Status.PLANNED: Status.DECLINED,
    Status.INVITED: Status.DISINVITED,
}
"""What "no plans" and "no invitation" say; of any other noun, that it is open."""


def said_by_noun(noun: Token, said: Status) -> Status:
    """What a deciding noun says, there being some of it or "no plans", "no request"."""
    determiner = child(noun, "det")
    if determiner is None or determiner.lower_ != "no":
        return said
    return _WITHOUT.get(said, Status.HYPOTHETICAL)


def noun_above(noun: Token, verdict: Verdict, depth: int) -> Verdict:
    """Read the verb that a deciding noun is the object or subject of: "rejected an invitation"."""
    failing = lexicon().contexts.failing
    if noun.dep_ == "nsubj" and is_verb(noun.head) and particle_lemma(noun.head) in failing:
        form = own_form(noun.head)  # "may fail", "did not collapse" leave the plan
        if form.status is Status.OCCURRED and not form.negated:
            verdict.status = Status.CANCELLED
        return verdict.seen(f"{noun.text} {noun.head.text}", noun.head)
    if noun.dep_ not in ("dobj", "nsubjpass", "pobj") or depth >= DEEPEST:
        return verdict
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if not is_verb(verb):
        return verdict
    group, form = class_of(particle_lemma(verb), "verbs"), own_form(verb)
    verdict.seen(f"{noun.text} under {verb.text} ({group})", verb)
    if form.negated:
        is_left = _undoes(verb, group) or lemma(verb) in lexicon().modality.judges_a_plan
        verdict.status = verdict.status if is_left else Status.DECLINED
    elif form.status is Status.HYPOTHETICAL and not is_reported(verb):
        verdict.status = Status.HYPOTHETICAL
    else:
        verdict.status = _under_verb(verdict.status, verb, group)
    return verdict


def _under_verb(status: Status | None, verb: Token, group: str | None) -> Status | None:
    """What the verb makes of the status that its noun gave: "discussed a plan" leaves the plan."""
    if group in ("declined", "postponed", "negated"):
        return STATUS_OF_CLASS[group]
    if group == "planned" and status in (Status.INVITED, Status.REQUESTED):
        return Status.PLANNED
    if group == "possible" and status is Status.PLANNED:
        leaves = lemma(verb) in lexicon().modality.leaves_a_plan
        return Status.PLANNED if leaves else Status.HYPOTHETICAL
    if _undoes(verb, group):
        return Status.DISINVITED if status is Status.INVITED else Status.CANCELLED
    return status


def _undoes(verb: Token, group: str | None) -> bool:
    """Whether it takes back what its object is: "withdrew its bid"; not to do so leaves it."""
    return group == "cancelled" or lemma(verb) in lexicon().modality.undoes_a_plan


def is_complement(verb: Token) -> bool:
    """Whether what is parsed as an adverbial is what the verb above takes."""
    return _is_what_is_done(verb) or (has_to(verb) and _is_control(verb.head))


def _is_what_is_done(verb: Token) -> bool:
    """Whether a gerund is an object, though parsed as an adverbial: "ruled out joining"."""
    head = verb.head
    if verb.tag_ != "VBG" or not is_verb(head) or has_subject(verb) or verb.i < head.i:
        return False
    group = class_of(particle_lemma(head), "verbs")
    between = verb.doc[head.i + 1 : verb.i]
    return group not in (None, "report", "aspect") and all(t.dep_ == "prt" for t in between)


def _is_control(governor: Token) -> bool:
    """Whether an infinitive below this verb is its complement although parsed as an adverbial."""
    if not is_verb(governor) or class_of(particle_lemma(governor), "verbs") not in _CONTROL:
        return False
    return is_passive(governor) or child(governor, "dobj") is not None


def is_talked_of(noun: Token) -> bool:
    """Whether what somebody does is only said or feared: "rumours of Putin visiting"."""
    of = [p for p in children(noun, "prep") if p.lower_ in ("of", "about")]
    above = noun if of else noun.head.head if noun.dep_ == "pobj" else None
    if above is None or (not of and noun.head.lower_ not in ("of", "about")):
        return False
    talks = lexicon().modality.talk
    return class_of(lemma(above), "nouns") == "possible" or above.lower_ in talks


def is_argued_about(noun: Token, gerund: Token) -> bool:
    """Whether what one does is opposed, or would be: "against X joining", "X joining would".

    Not "the minister visiting Kyiv would not comment": there the visit goes on.
    """
    first, triggers = first_conjunct(noun), lexicon().triggers
    is_change = lemma(gerund) in triggers.join_org | triggers.accede | triggers.leave_org
    if first.dep_ == "nsubj" and is_verb(first.head) and is_change:
        return own_form(first.head).status is Status.HYPOTHETICAL
    return is_opposed(first)


def is_but(verb: Token) -> bool:
    """Whether the other half of the sentence says "but": "had planned to go, but it was late"."""
    halves = (verb, *children(verb, "xcomp"))
    return any(c.lower_ == "but" for one in halves for c in children(one, "cc"))


def is_of_its_own(clause: Token) -> bool:
    """Whether a clause only stands before the main one: "Tirana hosted it; Starmer did not come".

    Or "now we have a visit, so we look forward to it".
    """
    between = clause.doc[clause.i : clause.head.i]
    return any(t.text == ";" or (t.lower_ == "so" and t.head == clause.head) for t in between)


def is_of_journey(verb: Token) -> bool:
    """Whether it is done to a journey: "cancelled a trip to Rome"."""
    return any(lemma(t) in lexicon().triggers.visit_nouns for t in children(verb, "dobj"))


def is_question(verb: Token) -> bool:
    """Whether a clause below is asked: "was asked whether Modi had visited Kyiv"."""
    marks = (m for c in children(verb, "ccomp", "advcl") for m in children(c, "mark"))
    return any(m.lower_ in ("whether", "if") for m in marks)


def is_asked_about(noun: Token) -> bool:
    """Whether somebody is only asked about it: "asked about reports that they met"."""
    above = noun.head.head
    is_about = noun.dep_ == "pobj" and noun.head.lower_ in ("about", "on")
    is_open = lemma(noun) not in lexicon().modality.sure
    return is_about and is_open and lemma(above) in lexicon().modality.asking


def has_yet_to(word: Token, walk: Walk) -> bool:
    """Whether it is still to do: "has yet to visit"."""
    is_open = walk.verdict.status is None and lemma(word) in ("have", "be")
    return is_open and any(c.lower_ == "yet" for c in children(word, "advmod"))


def is_unable(copula: Token) -> bool:
    """Whether it is said of somebody that he could not: "was unable, being ill, to travel"."""
    adjective = child(copula, "acomp", "oprd")
    is_copula = lemma(copula) in lexicon().modality.copulas
    return (
        is_copula
        and adjective is not None
        and class_of(adjective.lower_, "adjectives") in ("negated", "declined")
    )


def has_doer(prep: Token) -> bool:
    """Whether the gerund behind it has a subject of its own: "with X visiting Y"."""
    gerund = child(prep, "pcomp")
    return gerund is not None and child(gerund, "nsubj") is not None


def is_false(word: Token) -> bool:
    """Whether a report is itself called false: "wrongly said that"."""
    words = lexicon().modality.false_adverbs
    return any(c.lower_ in words for c in children(word, "advmod"))


def names_a_place(verb: Token) -> bool:
    """Whether a clause says where: "in Paris", "the summit in Brazil"."""
    preps = [t for t in verb.subtree if t.dep_ == "prep" and t.lower_ in ("in", "at")]
    return any(o.text[0].isupper() for t in preps for o in children(t, "pobj"))
