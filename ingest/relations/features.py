"""What the model sees of a candidate: its words and its parse, never a name.

A feature is a string. Entities stand for themselves nowhere in one, so that what is learnt of one
country's president holds for another's: only their types, the words and relations between them,
the trigger groups of `triggers.yml`, and what the frames made of the same sentence.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, Reading, SentenceReading, SummitMention
from ingest.relations.candidates import Candidate, entity_key
from ingest.syntax import children, lemma
from ingest.where import is_home

_LONGEST_PATH: Final = 6
_NEAR: Final = 8
"""Tokens between two arguments of which each word is a feature."""
_DISTANCES: Final = (1, 2, 3, 5, 8, 12, 18, 30)
_CLAUSES: Final = frozenset(
    {"ccomp", "advcl", "relcl", "acl", "parataxis", "pcomp", "csubj", "conj", "dep", "appos"}
)
_ANY: Final = "<name>"


class Context:
    """What is the same for every candidate of a sentence."""

    def __init__(
        self, reading: Reading, sentence: SentenceReading, drafts: Sequence[Draft]
    ) -> None:
        self.reading = reading
        self.sentence = sentence
        self.named = _tokens_of_names(sentence)
        self.groups = [_groups().get(lemma(t), ()) for t in sentence.parsed]
        self.present = sorted({g for groups in self.groups for g in groups})
        self.rules: dict[tuple[str, str, str], str] = {}
        self.told_of: dict[str, set[str]] = {}
        for draft in drafts:
            pair = (draft.actor.ref.id, entity_key(draft.object))
            first, second = sorted(pair) if draft.kind is Kind.MEETING else pair
            self.rules.setdefault((draft.kind, first, second), draft.rule)
            for one in pair:
                self.told_of.setdefault(one, set()).add(draft.kind)
        self.hosts: dict[str, set[str]] = {}
        for person in (m for m in sentence.mentions if m.is_leader):
            for country in (m for m in sentence.mentions if m.is_country):
                if is_home(person, country, reading):
                    self.hosts.setdefault(country.ref.id, set()).add(person.ref.id)

    def word(self, token: Token) -> str:
        """The lemma of a token, or a mark for one that belongs to a name."""
        return self.named.get(token.i) or lemma(token)


def features(candidate: Candidate, context: Context) -> list[str]:
    """The features of a candidate, each once, in no order that means anything."""
    found = set(_of_path(candidate, context))
    found.update(_of_words(candidate, context))
    found.update(_of_entities(candidate, context))
    found.update(_of_rules(candidate, context))
    return sorted(found)


def path_between(one: Token, other: Token) -> tuple[list[Token], Token, list[Token]] | None:
    """The tokens from one up to the lowest common ancestor, that one, and those from the other."""
    above = [one, *one.ancestors]
    places = {t.i: n for n, t in enumerate(above)}
    down: list[Token] = []
    for token in (other, *other.ancestors):
        if token.i in places:
            return above[: places[token.i]], token, down
        down.append(token)
    return None


def path_of(candidate: Candidate) -> tuple[Token, ...]:
    """The tokens between the two entities in the parse, their common ancestor among them."""
    path = path_between(candidate.actor_head, candidate.object_head)
    return (*path[0], path[1], *path[2]) if path is not None else ()


def n_clauses(candidate: Candidate) -> int:
    """How many clauses (or lists) lie between the two entities of a candidate."""
    path = path_between(candidate.actor_head, candidate.object_head)
    return sum(t.dep_ in _CLAUSES for t in (*path[0], *path[2])) if path is not None else 0


def _of_path(candidate: Candidate, context: Context) -> Iterator[str]:
    path = path_between(candidate.actor_head, candidate.object_head)
    if path is None:
        yield "path=none"
        return
    up, top, down = path
    left, right = [_edge(t) for t in up], [_edge(t) for t in down]
    n_steps = len(left) + len(right)
    yield f"steps={min(n_steps, 9)}"
    top_word = context.word(top)
    groups = context.groups[top.i] or ("none",)
    if n_steps <= _LONGEST_PATH:
        shape = f"{'/'.join(left)}^{'/'.join(right)}"
        yield f"shape={shape}"
        for group in groups:
            yield f"shape={shape}@{group}"
    for name, side in (("a", left), ("o", right)):
        short = "/".join(side[-2:]) or "top"
        first = side[-1] if side else "top"
        yield f"{name}.first={first}"
        yield f"{name}.short={short}"
        for group in groups:
            yield f"{name}.first={first}@{group}"
            yield f"{name}.short={short}@{group}"
    yield f"top={top_word}"
    yield f"top.tag={top.tag_[:2]}"
    for group in groups:
        yield f"top.group={group}"
        yield f"ends={left[-1] if left else 'top'}^{right[-1] if right else 'top'}@{group}"
    yield f"ends={left[-1] if left else 'top'}^{right[-1] if right else 'top'}"
    for name, side_tokens in (("a", up), ("o", down)):
        for token in side_tokens[1:]:
            yield f"on.{name}={context.word(token)}"
            for group in context.groups[token.i]:
                yield f"on.{name}.group={group}"
    for one in (top, *up[1:], *down[1:]):
        for below in children(one, "dobj", "attr", "nsubj", "nsubjpass", "xcomp", "prep"):
            if below not in up and below not in down:
                for group in context.groups[below.i]:
                    yield f"beside.group={group}:{below.dep_}"
    if top.head != top:
        for group in context.groups[top.head.i]:
            yield f"above.group={group}"
        yield f"top.dep={top.dep_}"


def _edge(token: Token) -> str:
    """The relation of a token to its head; a preposition by its word."""
    return (
        f"{token.dep_}:{token.lower_}" if token.dep_ in ("prep", "agent", "dative") else token.dep_
    )


def _of_words(candidate: Candidate, context: Context) -> Iterator[str]:
    doc = candidate.sentence.parsed
    spans = sorted((_tokens(candidate.actor), _tokens(_nearest(candidate))))
    (_, end), (begin, _) = spans
    is_actor_first = candidate.actor_head.i <= candidate.object_head.i
    order = "ao" if is_actor_first else "oa"
    yield f"order={order}"
    between = [t for t in doc[end + 1 : begin] if not t.is_space]
    n_between = next((n for n in _DISTANCES if len(between) <= n), 99)
    yield f"distance={n_between}"
    words = [context.word(t) for t in between]
    if len(words) <= _NEAR:
        for word in words:
            yield f"between={word}:{order}"
        for pair in pairwise(words):
            yield f"between={'_'.join(pair)}"
    if len(words) <= 4:
        yield f"between.all={'_'.join(words)}:{order}"
    groups = {g for t in between for g in context.groups[t.i]}
    for group in groups:
        yield f"between.group={group}:{order}"
    for name, (start, stop) in zip(("1", "2"), spans, strict=True):
        before = doc[start - 1] if start else None
        after = doc[stop + 1] if stop + 1 < len(doc) else None
        role = "a" if (name == "1") == is_actor_first else "o"
        yield f"{role}.before={context.word(before) if before else '<begin>'}"
        yield f"{role}.after={context.word(after) if after else '<end>'}"
        if start > 1:
            yield f"{role}.before2={context.word(doc[start - 2])}_{context.word(doc[start - 1])}"
    for group in context.present:
        yield f"sentence.group={group}"
    for group in context.present:
        yield f"sentence.group={group}:{n_between > 12}"


def _of_entities(candidate: Candidate, context: Context) -> Iterator[str]:
    reading, sentence = context.reading, candidate.sentence
    actor, object_ = candidate.actor, candidate.object
    for name, one, head in (
        ("a", actor, candidate.actor_head),
        ("o", object_, candidate.object_head),
    ):
        yield f"{name}.dep={head.dep_}"
        if isinstance(one, SummitMention):
            yield f"{name}.link={one.linked_by}"
            yield f"{name}.word={lemma(head)}"
        else:
            yield f"{name}.sense={one.sense}"
            yield f"{name}.link={one.linked_by.split(':')[0]}"
            if one.is_leader:
                yield f"{name}.titled={one.reach[0] < one.first and one.reach[1] >= 0}"
                yield f"{name}.has_country={_country(one, reading) is not None}"
            if one.is_country and any(
                m.is_leader and m.covers(one.first) for m in sentence.mentions
            ):
                yield f"{name}.in_title"
    country = candidate.place.country if candidate.place else None
    if country is not None and actor.is_leader:
        if is_home(actor, country, reading):
            yield "home"
        elif _country(actor, reading) is None:
            yield "home?"
        hosts = context.hosts.get(country.ref.id, set()) - {actor.ref.id}
        yield f"hosts={bool(hosts)}"
        yield f"city={candidate.place is not None and candidate.place.city is not None}"
    if candidate.kind is Kind.MEETING and isinstance(object_, Mention):
        ours, theirs = _country(actor, reading), _country(object_, reading)
        yield f"same_country={ours == theirs if ours and theirs else None}"
    people = {m.ref.id for m in sentence.mentions if m.is_leader}
    yield f"n_people={min(len(people), 5)}"
    places = {m.ref.country or m.ref.id for m in sentence.mentions if not m.is_leader}
    yield f"n_places={min(len(places), 5)}"
    if candidate.kind in (Kind.ATTENDANCE, Kind.HOSTING):
        yield f"n_summits={min(len(sentence.summits), 3)}"


def _of_rules(candidate: Candidate, context: Context) -> Iterator[str]:
    rule = context.rules.get(candidate.key)
    if rule is not None:
        yield "rule"
        yield f"rule={rule.split(':')[0]}"
    for name, one in (("a", candidate.actor), ("o", candidate.object)):
        for kind in sorted(context.told_of.get(entity_key(one), ())):
            yield f"{name}.told={kind}"
            if rule is None:
                yield f"{name}.told={kind}:without"


def _nearest(candidate: Candidate) -> Mention | SummitMention:
    is_visit = candidate.kind is Kind.VISIT
    return candidate.place.nearest if candidate.place and is_visit else candidate.object


def _tokens(one: Mention | SummitMention) -> tuple[int, int]:
    if isinstance(one, Mention):
        first = min(one.first, one.reach[0]) if one.reach[1] >= 0 else one.first
        return first, one.ends
    return one.head, one.head


def _country(person: Mention, reading: Reading) -> str | None:
    known = reading.people.get(person.ref.id)
    return person.country or (known.country if known else None) or person.ref.country


def _tokens_of_names(sentence: SentenceReading) -> Mapping[int, str]:
    """Tokens of names -> the mark of their type."""
    table: dict[int, str] = {}
    for mention in sentence.mentions:
        for index in range(mention.first, mention.last + 1):
            if mention.first >= 0:
                table[index] = f"<{mention.ref.type.lower()}>"
    for token in sentence.parsed:
        if token.tag_ in ("NNP", "NNPS") and token.i not in table:
            table[token.i] = _ANY if lemma(token) not in _groups() else lemma(token)
        if token.like_num:
            table.setdefault(token.i, "<number>")
    return table


@cache
def _groups() -> Mapping[str, tuple[str, ...]]:
    """Lemma -> the groups of triggers.yml that list it."""
    triggers = lexicon().triggers
    table: dict[str, list[str]] = {}
    for name in type(triggers).model_fields:
        if name not in ("irregular", "transparent_nouns", "say"):
            for word in triggers.group(name):
                table.setdefault(word, []).append(name)
    return {word: tuple(sorted(names)) for word, names in table.items()}
