"""Which time expression of a sentence dates which claim.

A time belongs to the clause it hangs in. It dates a claim if the way up from it reaches one of the
words that decided the claim (trigger, light verb, plan) without passing another verb: the Sunday of
"announced on Sunday he will" stays with the announcement. A when-clause lends its time.
"""

from collections.abc import Iterable
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.reading import Draft, SentenceReading, SummitMention, Timex
from ingest.syntax import child, children, is_verb, lemma

_BOUNDS: Final = frozenset({"since", "recently"})
_LENDING: Final = frozenset({"when", "while", "as", "where", "during"})
_MAX_NOUNS: Final = 1


def timex_of(draft: Draft) -> Timex | None:
    """The expression that dates a draft, the nearest one first; None where none does."""
    sentence = draft.sentence
    if sentence.doc is None or not sentence.timexes:
        return None
    usable = [t for t in sentence.timexes if t.rule not in _BOUNDS] or [
        t for t in sentence.timexes if t.rule == "recently"
    ]
    if draft.status is Status.OCCURRED:
        usable = [t for t in usable if t.rule != "soon"]
    anchors = _anchors(draft)
    reached = [
        (d, t.start, t) for t in usable if (d := _distance(sentence, t, anchors, draft)) is not None
    ]
    if reached:
        return min(reached, key=lambda r: r[:2])[2]
    for lender in _lenders(draft):
        lent = [
            (d, t.start, t)
            for t in usable
            if (d := _distance(sentence, t, {lender.i: 0}, draft)) is not None
        ]
        if lent:
            return min(lent, key=lambda r: r[:2])[2]
    return _only_one(draft, usable)


def _anchors(draft: Draft) -> dict[int, int]:
    """Token -> cost of a time that reaches it: the trigger is nearest, its governors further."""
    costs = {draft.trigger.i: 0}
    for cost, node in enumerate(draft.nodes, start=1):
        if node.doc is draft.trigger.doc and node not in draft.reports:
            costs.setdefault(node.i, cost)
    for one in (
        draft.place,
        draft.host,
        None if isinstance(draft.object, SummitMention) else draft.object,
    ):
        if one is not None and one.first >= 0:
            for index in range(one.first, one.last + 1):
                costs.setdefault(index, 1)
    for summit in (draft.object, draft.occasion):
        if isinstance(summit, SummitMention):
            costs.setdefault(summit.head, 1)
    return costs


def _tokens(sentence: SentenceReading, timex: Timex) -> list[Token]:
    assert sentence.doc is not None
    return [
        t
        for t in sentence.doc
        if timex.start <= sentence.position(t) < timex.end and not t.is_space
    ]


def _distance(
    sentence: SentenceReading, timex: Timex, anchors: dict[int, int], draft: Draft
) -> int | None:
    """Steps from a time up to an anchor, or None where another verb or noun stands between."""
    tokens = _tokens(sentence, timex)
    if not tokens:
        return None
    inside = {t.i for t in tokens}
    top = next((t for t in tokens if t.head.i not in inside or t.head == t), tokens[0])
    node, steps, n_nouns = top, 0, 0
    if node.i in anchors:
        return anchors[node.i]
    while node.head != node and steps < 12:
        node, steps = node.head, steps + 1
        if node.i in anchors:
            return steps + 10 * anchors[node.i]
        if (
            is_verb(node)
            and node.dep_ not in ("amod", "compound")
            or lemma(node) in ("report", "statement")
        ):
            return None
        if node.tag_.startswith("NN"):
            n_nouns += 1
            if n_nouns > _MAX_NOUNS:
                return None
    return None


def _lenders(draft: Draft) -> Iterable[Token]:
    """Verbs of when-clauses below the claim's verbs, and the verb such a clause hangs on."""
    verbs = [n for n in (draft.trigger, *draft.nodes) if is_verb(n)]
    for verb in verbs:
        for clause in children(verb, "advcl"):
            mark = child(clause, "mark", "advmod")
            if mark is not None and mark.lower_ in _LENDING:
                yield clause
        if verb.dep_ == "advcl":
            mark = child(verb, "mark", "advmod")
            if (mark is not None and mark.lower_ in _LENDING) or verb.tag_ == "VBG":
                yield verb.head
        if verb.dep_ in ("relcl", "acl") and verb.head.tag_.startswith("NN"):
            yield verb.head
        if verb.dep_ == "conj" and is_verb(verb.head):
            yield verb.head
        if verb.dep_ == "advcl" and any(a.lower_ == "to" for a in children(verb, "aux")):
            yield verb.head


def _only_one(draft: Draft, usable: list[Timex]) -> Timex | None:
    """A sentence of one clause and one time: attachment does not matter."""
    doc = draft.sentence.doc
    if doc is None or len(usable) != 1:
        return None
    verbs = [
        t
        for t in doc
        if is_verb(t)
        and t.dep_ in ("ROOT", "ccomp", "advcl", "relcl", "conj", "acl", "xcomp", "parataxis")
    ]
    if len(verbs) > 1:
        return None
    tokens = _tokens(draft.sentence, usable[0])
    path: list[Token] = []
    node = tokens[0] if tokens else None
    while node is not None and node.head != node:
        node = node.head
        path.append(node)
    return (
        usable[0]
        if verbs and verbs[0] in path and (verbs[0] == draft.trigger or verbs[0] in draft.nodes)
        else None
    )
