"""Treaties and bodies that the tables do not know: "the Istanbul Convention", "the Customs Union".

Only in a sentence that speaks of joining, leaving, signing or ratifying: elsewhere a name of that
shape may be anything. A name needs a capital at its head, or a known body before it ("the EU
constitution"); it is linked by `name` and gets an id of its own.
"""

from collections.abc import Iterator
from typing import ClassVar, Final

from spacy.tokens import Token

from app.domain import ids
from app.domain.ontology import EntityType
from ingest.components.step import Fields
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.name_runs import tokens_of_hits
from ingest.reading import Mention, Reading, SentenceReading
from ingest.reference import Reference
from ingest.rows import Ref
from ingest.syntax import child, children, is_noun, lemma, lemmas, objects_of, tokens

CURRENCY: Final = "currency"
"""How a body is linked whose currency is named."""
_LONGEST: Final = 12
"""Tokens of a name; a longer run is no name."""
_LOOK_BACK: Final = 4
"""Sentences before, in which the body may be named that "the organization" means."""
_TWO: Final = 2
_ON: Final = ("on", "against", "for", "concerning")
_INSIDE_NAME: Final = frozenset("on of the and for with against in all forms".split())
"""Small words inside a treaty's name."""
_GROUPS: Final = (
    "join_org", "accede", "leave_org", "withdraw", "ratify", "sign", "suspend", "expel", "admit",
    "apply", "member_nouns", "belong",
)  # fmt: skip


class Bodies:
    """Adds a mention for each treaty or body that only its own name tells of."""

    requires: ClassVar[Fields] = frozenset({"sentence.doc", "sentence.mentions"})
    assigns: ClassVar[Fields] = frozenset({"sentence.mentions"})

    def __init__(self, tables: Reference) -> None:
        triggers = lexicon().triggers
        self._signed = frozenset(o.id for o in tables.organizations if o.is_treaty or o.is_area)
        self._bodies = {o.id: o.ref for o in tables.organizations}
        self._triggers = frozenset(w for name in _GROUPS for w in triggers.group(name))
        self._warrants = triggers.warrant_nouns

    def run(self, reading: Reading) -> None:
        """Add the mentions of every parsed sentence that speaks of membership."""
        for sentence in reading.parsed:
            words = set(lemmas(sentence.parsed))
            if words & self._triggers:
                sentence.mentions += self._found(reading, sentence)
            if words & (self._triggers | self._warrants):
                sentence.mentions += _spoken_of(reading, sentence)
            if words & lexicon().bodies.currencies.keys():
                sentence.mentions += self._by_currency(sentence)

    def _by_currency(self, sentence: SentenceReading) -> Iterator[Mention]:
        """The body whose currency somebody takes or gives up: "adopts the euro"."""
        triggers, currencies = lexicon().triggers, lexicon().bodies.currencies
        verbs = triggers.adopt_currency | triggers.join_org | triggers.leave_org
        named = {m.ref.id for m in sentence.mentions if m.is_country}
        if not named & lexicon().bodies.takers_of_currencies:
            return  # "Kosovo adopted the euro", "Iran adopted the euro for its oil"
        for token in tokens(sentence.parsed):
            if token.lower_ not in currencies or token.dep_ not in ("dobj", "nsubjpass"):
                continue
            body = self._bodies.get(currencies[token.lower_])
            is_taken = lemma(token.head) in verbs and not objects_of(token.head, "to", "for")
            if body is not None and is_taken and _is_definite(token):
                start, end = sentence.position(token), sentence.end_of(token)
                yield Mention(start, end, token.i, token.i, body, Sense.NAME, CURRENCY)

    def _found(self, reading: Reading, sentence: SentenceReading) -> list[Mention]:
        words = lexicon().bodies
        found: list[Mention] = []
        hits = tokens_of_hits(sentence)
        for token in tokens(sentence.parsed):
            is_treaty = token.lower_ in words.treaty_heads
            if (
                token.i in hits
                or not is_noun(token)
                or not (is_treaty or token.lower_ in words.body_heads)
            ):
                continue
            span = _name_span(sentence, token, is_treaty=is_treaty)
            if span is None or (found and span[0] <= found[-1].last):
                continue
            found.append(_mention(reading, sentence, span, is_treaty=is_treaty))
            known = _named_by_body(sentence, span, token)
            if is_treaty and known is not None and known.ref.id in self._signed:
                found[-1].ref = known.ref  # "the AfCFTA agreement" is that of the body
        return found


def _is_definite(token: Token) -> bool:
    others = [c.lower_ for c in token.children if c.i < token.i]
    return child(token, "conj") is None and others in (
        ["the"],
        ["the", "common"],
        ["the", "single"],
    )


def _spoken_of(reading: Reading, sentence: SentenceReading) -> list[Mention]:
    """The body that "the organization", "the bloc" means: the only one named here before."""
    found = []
    for token in tokens(sentence.parsed):
        others = [c for c in token.children if c.dep_ not in ("det", "punct", "prep", "relcl")]
        is_bare = token.lower_ in lexicon().bodies.bare_heads and not others
        if not is_bare or not any(c.lower_ in ("the", "this") for c in token.children):
            continue
        start = sentence.position(token)
        is_court = token.lower_ in lexicon().bodies.court_heads
        first = 0 if is_court else max(0, sentence.index - _LOOK_BACK)
        courts = lexicon().frames.warrants.courts
        named = {
            ref.id: (ref, sense)
            for other in reading.sentences[first : sentence.index + 1]
            for ref, sense, place in _bodies_of(other)
            if place < start and (not is_court or ref.id in courts)
        }
        if len(named) == 1:
            ref, sense = next(iter(named.values()))
            end = start + len(token.text)
            found.append(Mention(start, end, token.i, token.i, ref, sense, "the-body"))
    return found


def _bodies_of(sentence: SentenceReading) -> Iterator[tuple[Ref, Sense, int]]:
    """The bodies of a sentence and where they stand, also where it was not parsed."""
    if sentence.doc is not None:
        for mention in sentence.mentions:
            if mention.ref.type is EntityType.ORGANIZATION:
                yield mention.ref, mention.sense, mention.start
        return
    for hit in sentence.hits:
        for sense in (Sense.NAME, Sense.TREATY):
            ref = hit.of(sense, type_=EntityType.ORGANIZATION)
            if ref is not None:
                yield ref, sense, hit.start


def _name_span(
    sentence: SentenceReading, head: Token, *, is_treaty: bool
) -> tuple[int, int] | None:
    """First and last token of the name around a head; None where it has none, or is a known one."""
    doc = head.doc
    known = sentence.mention_at(head)
    if known is not None and not known.is_country:
        return None
    first = head.i
    for one in head.lefts:
        if one.dep_ in ("compound", "amod", "nmod", "poss", "nummod"):
            first = min(first, one.left_edge.i)
    while first < head.i and not _may_begin(doc[first]):
        first += 1
    last = _tail(head)
    inside = [t for t in doc[first : last + 1] if t.i != head.i and t.text[0].isupper()]
    bodies = [m for m in sentence.mentions if m.ref.type is EntityType.ORGANIZATION]
    before = [m for m in bodies if first <= m.first and m.last < head.i]
    is_of_body = is_treaty and any("-" not in doc[m.last].text for m in before)
    if head.lower_ in lexicon().bodies.of_bodies and not is_of_body:
        return None
    if not inside or not (head.text[0].isupper() or is_of_body) or last - first >= _LONGEST:
        return None
    return first, last


def _named_by_body(sentence: SentenceReading, span: tuple[int, int], head: Token) -> Mention | None:
    """The known body that makes up a treaty's whole name but for its head."""
    inside = (m for m in sentence.mentions if m.ref.type is EntityType.ORGANIZATION)
    return next(
        (m for m in inside if m.first == span[0] and m.last == head.i - 1 == span[1] - 1), None
    )


def _may_begin(token: Token) -> bool:
    return token.text[0].isupper() and token.lower_ not in lexicon().bodies.outside_name


def _tail(head: Token) -> int:
    """The last token of "of Lisbon", "on Conventional Forces in Europe" behind a head."""
    last = head.i
    for prep in children(head, "prep", "acl", "relcl"):
        begin = prep.left_edge
        is_joined = begin.lower_ in lexicon().bodies.tails or (
            begin.lower_ == "to" and prep.text[0].isupper()
        )
        if begin.i == last + 1 and is_joined:
            named = [t for t in prep.subtree if t.text[0].isupper()]
            if named and (head.text[0].isupper() or begin.lower_ == "of"):
                last = max(t.i for t in named)
    return last if last > head.i else _run_behind(head)


def _run_behind(head: Token) -> int:
    """The same, wherever the parser hangs it: "acceded to the Convention on Enforced Labour"."""
    doc, last = head.doc, head.i
    behind = doc[head.i + 1 : head.i + _LONGEST]
    if not head.text[0].isupper() or len(behind) < _TWO or behind[0].lower_ not in _ON:
        return last
    for token in behind:
        if token.text[0].isupper():
            last = token.i
        elif token.lower_ not in _INSIDE_NAME:
            break
    return last


def _mention(
    reading: Reading, sentence: SentenceReading, span: tuple[int, int], *, is_treaty: bool
) -> Mention:
    doc, (first, last) = sentence.parsed, span
    start, end = sentence.position(doc[first]), sentence.end_of(doc[last])
    name = " ".join(reading.article.text[start:end].split())
    ref = Ref(f"org:{ids.slug(name)}", EntityType.ORGANIZATION, name)
    sense = Sense.TREATY if is_treaty else Sense.NAME
    return Mention(start, end, first, last, ref, sense, "name")
