"""Which time expression of a sentence dates which claim.

A time belongs to the clause it hangs in. It dates a claim if the way up from it reaches one of the
words that decided the claim (trigger, light verb, plan) without passing another verb: the Sunday of
"announced on Sunday he will" stays with the announcement. A when-clause lends its time.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import EntityType, Kind, Status
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, SentenceReading, SummitMention, Timex
from ingest.syntax import (
    child,
    children,
    first_conjunct,
    has_to,
    is_gapped,
    is_noun,
    is_verb,
    lemma,
    mark_of,
    tokens,
    verbs_in,
)

_BOUNDS: Final = frozenset({"since", "recently"})
"""Rules of expressions that bound another time; "recently" dates where there is no other."""
_MAX_NOUNS: Final = 1
_MAX_STEPS: Final = 12
_NEAR: Final = 3
_BEHIND_ON: Final = 2
"""Words from a name to the day behind "on"."""
_PLACES: Final = (EntityType.CITY, EntityType.COUNTRY)
_TO_ITS_TIME: Final = frozenset({",", "(", "from", "on", "in", "between", "for", "the"})
"""Words between a place and the time of a stop there."""
_CALLED_OFF: Final = (Status.CANCELLED, Status.POSTPONED)
_MAIN: Final = ("ROOT", "ccomp", "advcl", "relcl", "conj", "acl", "xcomp", "parataxis")


def timex_of(draft: Draft) -> Timex | None:
    """The expression that dates a draft, the nearest one first; None where none does."""
    sentence = draft.sentence
    if sentence.doc is None or not sentence.timexes:
        return None
    usable = [t for t in sentence.timexes if t.rule not in _BOUNDS and not _is_of_another(draft, t)]
    usable = usable or [
        t for t in sentence.timexes if t.rule == "recently" and not _is_of_word(sentence, t)
    ]
    if draft.status is Status.OCCURRED:
        usable = [t for t in usable if t.rule != "soon"]
    if (places := _places_of(draft)) and (stops := _stops(sentence, usable)):
        own = next((stops[m.last] for m in places if m.last in stops), None)
        if own is not None:
            return own
        usable = [t for t in usable if t not in stops.values()]
    if (half := _of_second_half(draft, usable)) is not None:
        return half
    usable = _of_first_half(draft.sentence, usable)
    nearest = _nearest(sentence, usable, _anchors(draft))
    if nearest is not None:
        return nearest
    for lender in _lenders(draft):
        lent = _nearest(sentence, usable, {lender.i: 0})
        if lent is not None:
            return lent
    return _only_one(draft, usable) or _of_what_was_planned(draft, usable)


def _of_second_half(draft: Draft, usable: Sequence[Timex]) -> Timex | None:
    """The time right behind one who has no verb of his own: "A came on Monday, B on Friday"."""
    doc = draft.sentence.parsed
    starts = {tokens[0].i: t for t in usable if (tokens := _tokens(draft.sentence, t))}
    for mention in (draft.actor, draft.object):
        if isinstance(mention, Mention) and mention.is_leader and is_gapped(doc[mention.last]):
            behind = mention.ends + 1
            return starts.get(behind) or starts.get(behind + 1)
    return None


def _of_first_half(sentence: SentenceReading, usable: Sequence[Timex]) -> list[Timex]:
    """The times but those behind somebody who has no verb of his own: they are his."""
    doc = sentence.parsed
    people = (m for m in sentence.mentions if m.is_leader and is_gapped(doc[m.last]))
    behind = {m.ends + n for m in people for n in (1, _BEHIND_ON)}
    starts = {tokens[0].i: t for t in usable if (tokens := _tokens(sentence, t))}
    taken = [t for index, t in starts.items() if index in behind]
    return [t for t in usable if t not in taken]


def _stops(sentence: SentenceReading, usable: Sequence[Timex]) -> dict[int, Timex]:
    """The times of an itinerary, by the last token of the place that each stands right behind.

    "In Berlin on Monday and in Paris on Tuesday", "Benin, from 22 to 23 October; Guinea, from 23".
    Empty where fewer than two places have a time of their own.
    """
    doc, found = sentence.parsed, dict[int, Timex]()
    places = [m for m in sentence.mentions if m.ref.type in _PLACES] if len(usable) > 1 else []
    starts = {tokens[0].i: t for t in usable if (tokens := _tokens(sentence, t))}
    for mention in places:
        index = mention.last + 1
        while index < len(doc) and doc[index].lower_ in _TO_ITS_TIME and index not in starts:
            index += 1
        if index in starts and index - mention.last <= _NEAR + 1:
            found[mention.last] = starts[index]
    return found if len({t.start for t in found.values()}) > 1 else {}


def _places_of(draft: Draft) -> list[Mention]:
    """Where a visit or a meeting is set, as the sentence names it."""
    if draft.kind not in (Kind.VISIT, Kind.MEETING):
        return []
    ends = (draft.place, draft.host, draft.object if draft.kind is Kind.VISIT else None)
    return [m for m in ends if isinstance(m, Mention)]


def _of_what_was_planned(draft: Draft, usable: Iterable[Timex]) -> Timex | None:
    """The day of what was called off: "the visit, which was to begin on Sunday, is postponed"."""
    noun = draft.trigger
    if draft.status not in _CALLED_OFF or not is_noun(noun):
        return None
    clauses = [t for t in noun.subtree if t.i > noun.i and t.dep_ in ("relcl", "acl", "appos")]
    below = {t.i for clause in clauses for t in clause.subtree}
    inside = [
        x for x in usable if (ts := _tokens(draft.sentence, x)) and all(t.i in below for t in ts)
    ]
    return inside[0] if len(inside) == 1 else None


def _is_of_word(sentence: SentenceReading, timex: Timex) -> bool:
    """Whether it tells of a word before a noun: "the recently elected president"."""
    tokens = _tokens(sentence, timex)
    return bool(tokens) and tokens[-1].head.dep_ == "amod"


def _is_of_another(draft: Draft, timex: Timex) -> bool:
    """Whether it dates something else: "since the 2006 coup", "for the second time this year"."""
    sentence, own = draft.sentence, {draft.trigger.i, draft.trigger.head.i}
    own |= {n.i for n in draft.nodes if n.doc is draft.trigger.doc}
    tokens = _tokens(sentence, timex)
    if not tokens:
        return False
    above = [tokens[0], *tokens[0].ancestors][: _MAX_STEPS // 2]
    is_since = any(t.lower_ == "since" and t.dep_ in ("prep", "mark") for t in above)
    is_since = (
        is_since
        or _is_behind_since(tokens[0], draft.trigger)
        or _names_a_thing(timex, tokens[-1], own)
    )
    before = sentence.parsed[tokens[0].i - 1].lower_ if tokens[0].i else ""
    clause = next((t for t in tokens[0].ancestors if is_verb(t)), None)
    is_below_since = clause is not None and mark_of(clause) == "since" and clause.i not in own
    owner = tokens[-1]
    is_past = before in ("after", "following") and owner.dep_ == "poss"
    is_possessive = is_past and owner.head.i not in own  # "after Sunday's coup"
    is_since = is_since or is_below_since
    return is_since or is_possessive or before == "time" or _is_of_the_teller(clause, tokens)


def _is_behind_since(first: Token, trigger: Token) -> bool:
    """Whether "since" stands before it in its own stretch: "since X took office in May"."""
    for token in reversed(first.doc[: first.i]):
        if token.text in ",;:" or token == trigger:
            return False
        if token.lower_ == "since":
            return True
    return False


def _names_a_thing(timex: Timex, last: Token, own: set[int]) -> bool:
    """Whether a year only tells which thing is meant: "over the 1994 bombing"."""
    noun, triggers = last.head, lexicon().triggers
    if timex.rule != "year" or "lead" in timex.words or not is_noun(noun):
        return False
    events = triggers.visit_nouns | triggers.meeting_nouns | triggers.summit_nouns
    is_before = last.i < noun.i and noun.i not in own and noun.lower_.isalpha()
    return is_before and lemma(noun) not in events | triggers.occasions


def _is_of_the_teller(clause: Token | None, tokens: list[Token]) -> bool:
    """Whether it is when it was said: "said on Monday he would", though hung on "would"."""
    if clause is None or clause.dep_ != "ccomp":
        return False
    own = child(clause, "nsubj", "nsubjpass")
    is_told = lemma(clause.head) in lexicon().contexts.verbs["report"]
    return is_told and own is not None and clause.head.i < tokens[0].i and tokens[-1].i < own.i


def _nearest(
    sentence: SentenceReading, usable: Iterable[Timex], anchors: Mapping[int, int]
) -> Timex | None:
    reached = [
        (distance, timex.start, timex)
        for timex in usable
        if (distance := _distance(sentence, timex, anchors)) is not None
    ]
    return min(reached, key=lambda r: r[:2])[2] if reached else None


def _anchors(draft: Draft) -> dict[int, int]:
    """Token -> cost of a time that reaches it: the trigger is nearest, its governors further."""
    costs = {draft.trigger.i: 0}
    for cost, node in enumerate(draft.nodes, start=1):
        if node.doc is draft.trigger.doc and node not in draft.reports:
            costs.setdefault(node.i, cost)
    object_ = None if isinstance(draft.object, SummitMention) else draft.object
    for one in (draft.place, draft.host, object_):
        if one is not None and one.first >= 0:
            for index in range(one.first, one.last + 1):
                costs.setdefault(index, 1)
    for summit in (draft.object, draft.occasion):
        if isinstance(summit, SummitMention):
            costs.setdefault(summit.head, 1)
    return costs


def _tokens(sentence: SentenceReading, timex: Timex) -> list[Token]:
    return [
        t
        for t in tokens(sentence.parsed)
        if timex.start <= sentence.position(t) < timex.end and not t.is_space
    ]


def _distance(sentence: SentenceReading, timex: Timex, anchors: Mapping[int, int]) -> int | None:
    """Steps from a time up to an anchor, or None where another verb or noun stands between."""
    tokens = _tokens(sentence, timex)
    if not tokens:
        return None
    inside = {t.i for t in tokens}
    node = next((t for t in tokens if t.head.i not in inside or t.head == t), tokens[0])
    if node.i in anchors:
        return anchors[node.i]
    n_nouns = 0
    for steps in range(1, _MAX_STEPS + 1):
        if node.head == node:
            return None
        node = node.head
        if node.i in anchors:
            return steps + 10 * anchors[node.i]
        n_nouns += is_noun(node)
        if n_nouns > _MAX_NOUNS or _has_own_time(node):
            return None
    return None


def _has_own_time(token: Token) -> bool:
    is_clause = is_verb(token) and token.dep_ not in ("amod", "compound")
    return is_clause or lemma(token) in lexicon().times.own_time_nouns


def _lenders(draft: Draft) -> Iterator[Token]:
    """Verbs of when-clauses below the claim's verbs, and the verb such a clause hangs on."""
    lending, event = lexicon().times.lending, draft.trigger
    if is_noun(event):
        yield from (c for c in children(event, "acl") if lemma(c) in lexicon().times.holding)
        first = first_conjunct(event)
        if first.dep_ == "pobj" and first.head.lower_ == "for" and is_verb(first.head.head):
            yield first.head.head  # "will be there on Monday for talks"
    for verb in (draft.trigger, *draft.nodes):
        if is_verb(verb):
            yield from (c for c in children(verb, "advcl") if mark_of(c) in lending)
            if _borrows(verb):
                yield verb.head
            if verb.dep_ == "relcl" and mark_of(verb) == "where":
                # "will visit Moscow on Tuesday, where he will meet"
                yield from (t for t in list(verb.head.ancestors)[:_NEAR] if is_verb(t))


def _borrows(verb: Token) -> bool:
    """Whether a clause happens when the one above it does."""
    if verb.dep_ == "advcl":
        if mark_of(verb) == "while" and verb.doc[max(0, verb.left_edge.i - 1)].text == ",":
            return False  # "he flies on on Tuesday, while she is in Paris": now
        return mark_of(verb) in lexicon().times.lending or verb.tag_ == "VBG" or has_to(verb)
    if verb.dep_ in ("relcl", "acl"):
        return is_noun(verb.head)
    return verb.dep_ == "conj" and is_verb(verb.head)


def _only_one(draft: Draft, usable: list[Timex]) -> Timex | None:
    """The one time of a sentence of one clause: attachment does not matter."""
    if len(usable) != 1:
        return None
    verbs = [t for t in verbs_in(draft.sentence.parsed) if t.dep_ in _MAIN]
    tokens = _tokens(draft.sentence, usable[0])
    if len(verbs) != 1 or not tokens:
        return None
    verb = verbs[0]
    is_above = any(verb == above for above in tokens[0].ancestors)
    return usable[0] if is_above and (verb == draft.trigger or verb in draft.nodes) else None
