"""How a frame makes a draft: of a trigger with its verdict, and of its arguments."""

from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.lexicon import lexicon
from ingest.modality import Verdict, judge_verb
from ingest.reading import Draft, Mention, SentenceReading, SummitMention
from ingest.syntax import first_conjunct, is_noun, objects_of
from ingest.where import places_below

_NEITHER: Final = {Status.OCCURRED: Status.NEGATED, Status.PLANNED: Status.DECLINED}
"""What "neither A nor B" makes of a status."""
_BUT: Final = {Status.NEGATED: Status.OCCURRED, Status.DECLINED: Status.PLANNED}
"""What "not A but B" says of B."""


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
    draft = Draft(
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
    for one in (actor, object_):
        _decide_for(draft, one)
    return draft


def _decide_for(draft: Draft, one: Mention | SummitMention) -> None:
    """Read the words at one argument alone: "neither Kyiv nor", "possibly Rome", "not A but B"."""
    token = _head_of(draft.sentence, one)
    if token is None:
        return
    first = first_conjunct(token)
    own = [c for c in token.children if c.i < token.i]
    maybe = next((c for c in own if c.lower_ in lexicon().contexts.possible_adverbs), None)
    if maybe is not None:
        draft.decide(Status.HYPOTHETICAL, draft.tense, f"{maybe.text} {token.text}")
    is_not = any(c.dep_ == "neg" for c in own) or any(map(_is_neither, _coordinators(first)))
    if is_not and draft.status in _NEITHER:
        draft.decide(_NEITHER[draft.status], draft.tense, "not this one")
    before = token.left_edge
    is_other = token.dep_ == "conj" and before.i > 0 and before.nbor(-1).lower_ == "but"
    if is_other and draft.status in _BUT:
        draft.decide(_BUT[draft.status], draft.tense, f"but {token.text}")


def _head_of(sentence: SentenceReading, one: Mention | SummitMention) -> Token | None:
    """The token of an argument; None for one that the sentence does not name itself."""
    index, doc = one.head if isinstance(one, SummitMention) else one.last, sentence.parsed
    if not 0 <= index < len(doc):
        return None
    token = doc[index]
    is_here = one.start <= sentence.position(token) < one.end
    return token if is_here and is_noun(token) else None  # no verb that stands for "the summit"


def _coordinators(first: Token) -> list[Token]:
    """Where "neither" may hang: on the first of a list, or on the first of its prepositions."""
    above = first.head
    while above.dep_ == "conj" and above.tag_ in ("IN", "TO"):
        above = above.head
    return [first, above]


def _is_neither(token: Token) -> bool:
    return any(c.dep_ in ("preconj", "det") and c.lower_ == "neither" for c in token.children)


def summit_draft(kind: Kind, trigger: Trigger, actor: Mention, summit: SummitMention) -> Draft:
    """A draft about a summit, with the one place that hangs on the summit's noun."""
    sentence = trigger.sentence
    head = sentence.parsed[summit.head]
    draft = make_draft(kind, trigger, actor, summit)
    draft.nodes = (*draft.nodes, head)
    places = places_below(sentence, head, "in", "at")
    if not places:  # "a meeting of EU foreign ministers in Brussels"
        members = objects_of(head, "of")
        places = [p for one in members for p in places_below(sentence, one, "in", "at")]
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
    elif verdict.status is Status.PLANNED:
        verdict.say(Status.HYPOTHETICAL, "future").seen("one who is still to be invited")
    return verdict


def remotely(draft: Draft) -> Draft:
    """By video or phone: there, but not in person, so nobody travelled."""
    draft.mode, draft.place, draft.host = "phone", None, None
    if draft.status is Status.OCCURRED:
        draft.status = Status.VIRTUAL
    return draft
