"""How a frame makes a draft: of a trigger with its verdict, and of its arguments."""

from dataclasses import dataclass

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.modality import Verdict, judge_verb
from ingest.reading import Draft, Mention, SentenceReading, SummitMention
from ingest.where import places_below


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that opens a frame, whether it happened, and the rule that read it."""

    sentence: SentenceReading
    word: Token
    verdict: Verdict
    rule: str

    @classmethod
    def verb(cls, sentence: SentenceReading, verb: Token, rule: str) -> "Trigger":
        """A verb, judged by its form and its governors."""
        return cls(sentence, verb, judge_verb(verb), rule)


def make_draft(
    kind: Kind, trigger: Trigger, actor: Mention, object_: Mention | SummitMention
) -> Draft:
    """A draft with the verdict's status; an undecided one is kept as such by `is_decided`."""
    verdict = trigger.verdict
    return Draft(
        kind=kind,
        sentence=trigger.sentence,
        trigger=trigger.word,
        status=verdict.status or Status.HYPOTHETICAL,
        is_decided=verdict.status is not None,
        lean=verdict.lean,
        actor=actor,
        object=object_,
        rule=trigger.rule,
        status_path=tuple(verdict.path),
        tense=verdict.tense,
        nodes=tuple(verdict.nodes),
        cues=tuple(verdict.cues),
        reports=tuple(verdict.reports),
        is_denied=verdict.denied,
        asker=verdict.asker,
    )


def summit_draft(kind: Kind, trigger: Trigger, actor: Mention, summit: SummitMention) -> Draft:
    """A draft about a summit, with the one place that hangs on the summit's noun."""
    sentence = trigger.sentence
    head = sentence.parsed[summit.head]
    draft = make_draft(kind, trigger, actor, summit)
    draft.nodes = (*draft.nodes, head)
    places = places_below(sentence, head, "in", "at")
    if len(places) == 1:
        draft.place, draft.host = places[0].nearest, places[0].country
    return draft


def invite(verdict: Verdict, verb: Token) -> Verdict:
    """Read a verdict on inviting as one on what the guest is invited to."""
    if verdict.status is Status.OCCURRED:
        verdict.say(Status.INVITED, "future")
        verdict.asker = verb
    elif verdict.status in (Status.NEGATED, Status.DECLINED):
        verdict.status = Status.DISINVITED
    return verdict


def remotely(draft: Draft) -> Draft:
    """By video or phone: there, but not in person, so nobody travelled."""
    draft.mode, draft.place, draft.host = "phone", None, None
    if draft.status is Status.OCCURRED:
        draft.status = Status.VIRTUAL
    return draft
