"""Which word of a candidate tells the event, and what the modality rules say of it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.lexicon import lexicon
from ingest.modality import Verdict, class_of, judge_noun, judge_verb
from ingest.relations.candidates import Candidate
from ingest.syntax import (
    auxiliaries,
    child,
    children,
    is_negated,
    is_noun,
    is_verb,
    lemma,
    objects_of,
    tokens,
    with_lemmas,
)

_GROUPS: Final[Mapping[Kind, tuple[tuple[str, ...], ...]]] = {
    Kind.VISIT: (
        ("visit_transitive", "visit_motion", "visit_nouns"),
        ("meet", "receive", "meeting_nouns", "attend", "take_part", "invite"),
    ),
    Kind.MEETING: (("meet", "receive", "speak", "meeting_nouns"), ("visit_nouns", "invite")),
    Kind.ATTENDANCE: (
        ("attend", "take_part"),
        ("meet", "gather", "organize", "invite", "visit_motion", "visit_nouns"),
    ),
    Kind.HOSTING: (("organize", "occur", "gather"), ("meet", "attend", "visit_motion")),
    Kind.MEMBERSHIP: (
        (
            "join_org", "accede", "leave_org", "withdraw", "ratify", "sign", "suspend", "expel",
            "admit", "apply", "member_nouns",
        ),
        ("gain_membership", "invite"),
    ),
    Kind.WARRANT: (("warrant_nouns",), ("issue_warrant", "seek_warrant", "lift_warrant")),
}  # fmt: skip
"""Trigger groups that tell an event of a kind, and those that may where none of them is there."""


def trigger_of(candidate: Candidate) -> Token:
    """The word that tells the event: a trigger of the kind on the path, else beside it, else the
    verb above."""
    path = candidate.path
    if path is None:
        return _verb_above(candidate.object_head)
    up, top, down = path
    if candidate.kind is Kind.VISIT and (journey := _journey_below(down)) is not None:
        return journey
    on_path = [top, *reversed(up[1:]), *reversed(down[1:])]
    ends = {candidate.actor_head.i, candidate.object_head.i}
    beside = [
        c
        for t in (*on_path, candidate.actor_head, candidate.object_head)
        for c in children(t, "dobj", "attr", "nsubj", "nsubjpass", "pobj", "xcomp", "conj", "amod")
    ]
    through = [c for t in on_path for p in children(t, "prep") for c in children(p, "pobj")]
    above = [t for t in (top.head, top.head.head) if t != top]
    for groups in _GROUPS[candidate.kind]:
        words = _words(groups)
        for pool in (on_path, beside, through, above, tokens(candidate.sentence.parsed)):
            for token in pool:
                if lemma(token) in words and (is_verb(token) or is_noun(token)):
                    if token.i not in ends or candidate.kind is Kind.MEETING:
                        return token
    return _verb_above(top)


def _journey_below(down: list[Token]) -> Token | None:
    """The journey that the place is told of, whatever else is done: "met him before a trip to"."""
    nouns, contexts = lexicon().triggers.visit_nouns, lexicon().contexts
    around = contexts.preposition_planned | contexts.preposition_occurred
    journey = next((t for t in down[1:] if is_noun(t) and lemma(t) in nouns), None)
    if journey is None or journey.dep_ != "pobj":
        return None
    if child(journey, "poss") is not None or objects_of(journey, "by"):
        return None  # somebody else's
    return journey if {journey.head.lower_, journey.head.head.lower_} & around else None


def is_trigger(word: Token, kind: Kind) -> bool:
    """Whether a word by itself tells events of a kind."""
    return lemma(word) in _words(_GROUPS[kind][0])


def may_tell(word: Token, kind: Kind) -> bool:
    """Whether a word can tell events of a kind, by itself or with others."""
    return any(lemma(word) in _words(groups) for groups in _GROUPS[kind])


@cache
def _words(groups: tuple[str, ...]) -> frozenset[str]:
    triggers = lexicon().triggers
    return frozenset(w for name in groups for w in triggers.group(name))


def _verb_above(token: Token) -> Token:
    return next((t for t in (token, *token.ancestors) if is_verb(t)), token)


def judge(trigger: Token) -> Verdict:
    """What the modality rules say of a trigger."""
    return judge_verb(trigger) if is_verb(trigger) else judge_noun(trigger)


def verdicts_on_path(candidate: Candidate) -> set[Status | None]:
    """What the rules say of every verb between the two entities: "arrives to meet", "will host"."""
    path = candidate.path
    if path is None:
        return {None}
    up, top, down = path
    return {judge_verb(t).status for t in (*up, top, *down) if is_verb(t)}


def status_features(candidate: Candidate, trigger: Token, verdict: Verdict) -> list[str]:
    """What the model of statuses sees: the rules' verdict, and the deciding words around."""
    found = {f"said={verdict.status}", f"lean={verdict.lean}", f"tense={verdict.tense}"}
    found.add(f"said={verdict.status}:{verdict.tense}")
    on_path = verdicts_on_path(candidate)
    found |= {f"path={status}" for status in on_path}
    if not on_path - {Status.OCCURRED}:
        found.add(f"path.only={bool(on_path)}")
    for step in verdict.path:
        found.add(f"step={step.split(' (')[-1]}" if "(" in step else "step=other")
    found |= {f"said={verdict.status}@{group}" for group in _groups_of(trigger)}
    found |= {*_of_ends(candidate), *_of_trigger(trigger), *_of_sentence(candidate, trigger)}
    return sorted(found)


def _of_ends(candidate: Candidate) -> Iterator[str]:
    """The nouns and prepositions that the two entities hang on, and the words before them."""
    for head, name in ((candidate.actor_head, "a"), (candidate.object_head, "o")):
        for above in (head.head, head.head.head):
            if above.dep_ == "prep":
                yield f"{name}.under={above.lower_}"
            group = class_of(lemma(above), "nouns") if is_noun(above) else None
            if group and group != "report":
                yield from (f"{name}.noun={group}", f"near={group}")
        for one in children(head, "amod", "compound", "acl"):
            if group := class_of(one.lower_, "adjectives"):
                yield from (f"{name}.mod={group}", f"near={group}")


def _of_trigger(trigger: Token) -> Iterator[str]:
    """The form of the trigger, its groups, and the deciding words beside it."""
    yield from (f"tag={trigger.tag_}", f"trigger={lemma(trigger)}", f"dep={trigger.dep_}")
    yield from (f"group={group}" for group in _groups_of(trigger))
    yield from (f"aux={a.lower_}" for a in auxiliaries(trigger))
    if is_negated(trigger):
        yield "negated"
    if trigger.dep_ == "pobj":
        yield f"behind={trigger.head.lower_}"
    for name, token in _around(trigger):
        group = class_of(lemma(token), "verbs" if is_verb(token) else "nouns")
        group = group or class_of(token.lower_, "adjectives")
        if group and group not in ("report", "aspect"):
            yield from (f"{name}={group}", f"near={group}")
        if name == "above":
            yield f"above.tag={token.tag_}"
            yield from (f"above.{a.lower_}" for a in auxiliaries(token))
            if is_negated(token):
                yield "above.negated"


def _of_sentence(candidate: Candidate, trigger: Token) -> Iterator[str]:
    """The deciding words anywhere in the sentence, and the form of its main verb."""
    doc = candidate.sentence.parsed
    for token, word in with_lemmas(doc):
        if token.lower_ in lexicon().contexts.modal_future:
            yield "sentence.future"
        group = class_of(word, "verbs") if is_verb(token) else None
        group = group or class_of(token.lower_, "adjectives") or class_of(word, "nouns")
        if group and group not in ("report", "aspect", "occurred"):
            yield f"sentence.{group}"
    root = next((t for t in tokens(doc) if t.dep_ == "ROOT"), trigger)
    yield f"root.tag={root.tag_}"


@cache
def groups_by_lemma(*left_out: str) -> Mapping[str, tuple[str, ...]]:
    """Lemma -> the groups of triggers.yml that list it, sorted; without some of them."""
    triggers = lexicon().triggers
    table: dict[str, list[str]] = {}
    for name in sorted(set(type(triggers).model_fields) - {"irregular", *left_out}):
        for word in triggers.group(name):
            table.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in table.items()}


def _groups_of(token: Token) -> Sequence[str]:
    return groups_by_lemma().get(lemma(token), ())


def _around(trigger: Token) -> Iterator[tuple[str, Token]]:
    yield from (("above", t) for t in list(trigger.ancestors)[:2])
    yield from (("below", t) for t in trigger.children)
