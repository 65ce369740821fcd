"""Candidates, who are not in yet: "was granted EU candidate status", "opened accession talks"."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Stage, Status
from ingest.arguments import governments_at, organizations_at
from ingest.frames.drafts import Trigger
from ingest.frames.membership_drafts import Change, draft_changes
from ingest.lexicon import lexicon
from ingest.modality import Verdict, class_of, judge_noun, judge_verb
from ingest.reading import Draft, SentenceReading
from ingest.subjects import possessors, subjects
from ingest.syntax import (
    children,
    coordinated,
    is_passive,
    is_verb,
    lemma,
    objects_of,
    own_words,
    particle_lemma,
)

_AHEAD: Final = {
    Status.OCCURRED: Status.PLANNED,
    Status.PLANNED: Status.PLANNED,
    Status.NEGATED: Status.DECLINED,
    Status.DECLINED: Status.DECLINED,
}
"""What giving the status, or refusing it, says of the membership."""


def candidate_status(sentence: SentenceReading, status: Token) -> Iterator[Draft]:
    """Who gets "candidate status" of a body, whoever gives it."""
    verb, words = status.head, lexicon().frames.membership
    beside = list(children(status, "compound", "nmod", "amod", "poss"))
    beside += [t for one in beside for t in one.subtree if t.i != one.i and t.i < status.i]
    is_object = status.dep_ in ("dobj", "oprd", "attr", "nsubjpass") and is_verb(verb)
    if not is_object or not any(lemma(t) == "candidate" for t in beside):
        return
    above = [*subjects(verb), *objects_of(verb, "by", "from")]
    givers = [c for t in above for c in (*children(t, "compound", "poss"), *objects_of(t, "of"))]
    inside = [*beside, *objects_of(status, "of", "in", "for", "from"), *above, *givers]
    bodies = organizations_at(sentence, inside)[:1]
    if lemma(verb) in lexicon().syntax.giving | words.denying:
        given = [*coordinated(verb, "dative"), *objects_of(verb, "to"), *objects_of(status, "to")]
        named = [t for t in beside if t.dep_ != "poss" and sentence.mention_at(t) is not None]
        given += subjects(verb) if is_passive(verb) else named
        who = governments_at(sentence, [*given, *coordinated(verb, "dobj")])
    elif lemma(verb) in words.getting:
        who = governments_at(sentence, subjects(verb))
    else:
        return
    verdict = judge_verb(verb)
    told = verdict.status
    if lemma(verb) in words.denying and told is Status.OCCURRED:
        told = Status.NEGATED
    if told not in _AHEAD or not bodies:
        return
    verdict.say(_AHEAD[told], "future").seen("a candidate is not yet a member")
    trigger = Trigger(sentence, status, verdict, "candidate-status")
    own = {m.ref.id for m in bodies}
    who = [m for m in who if m.ref.id not in own]
    yield from draft_changes(trigger, who, bodies, Change(Stage.CANDIDATE, "starts"))


def is_lesser(noun: Token) -> bool:
    """Whether it is less than to be a member: "associate membership"."""
    lesser = lexicon().frames.membership.lesser
    return any(c.lower_ in lesser for c in children(noun, "amod", "compound", "nmod"))


def is_turned_down(sentence: SentenceReading, noun: Token, verb: Token) -> bool:
    """Whether one turns membership down for oneself: "rejected membership of BRICS".

    Not another's, "rejected Turkish membership", "rejected membership of the EU for Ukraine".
    """
    is_refused = noun.dep_ == "dobj" and class_of(particle_lemma(verb), "verbs") == "declined"
    others = any(
        t.lower_ in ("for", "to") and t.dep_ in ("prep", "dative") for t in own_words(verb)
    )
    named = [sentence.mention_at(t) for t in noun.subtree]
    others = others or any(m is not None and m.is_country for m in named)
    return is_refused and not is_passive(verb) and not others


def accession_talks(sentence: SentenceReading, talks: Token) -> Iterator[Draft]:
    """To open "accession talks with the EU": the one side joins the other, if all goes well."""
    verb = talks.head
    sides = objects_of(talks, "with", "between", "to", "for")
    if talks.dep_ == "dobj" and is_verb(verb):
        sides += subjects(verb)
        sides += objects_of(verb, "with", "to", "for")
    sides += possessors(talks)
    sides += children(talks, "compound", "nmod")  # "EU accession talks with Turkey"
    who, bodies = governments_at(sentence, sides), organizations_at(sentence, sides)
    verdict = judge_noun(talks)
    if verdict.status in (Status.OCCURRED, Status.PLANNED):
        path = [*verdict.path, "talks about it"]
        said = Verdict(Status.PLANNED, "future", path)  # their day is not that of joining
        trigger = Trigger(sentence, talks, said, "accession-talks")
        yield from draft_changes(trigger, who, bodies, Change(Stage.CANDIDATE, "starts"))
