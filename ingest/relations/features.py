"""What the model sees of a candidate: its words and its parse, never a name.

A feature is a string. Entities stand for themselves nowhere in one, so that what is learnt of one
country's president holds for another's: only their types, the words and relations between them,
the trigger groups of `triggers.yml`, and what the frames made of the same sentence.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind
from ingest.arguments import people_at
from ingest.modality import Verdict, judge_noun, judge_verb
from ingest.reading import Draft, Mention, Reading, SentenceReading, SummitMention
from ingest.relations.candidates import Candidate, entity_key
from ingest.relations.ruled_out import doubts
from ingest.relations.triggers import groups_by_lemma
from ingest.subjects import subjects
from ingest.syntax import children, is_verb, lemma, lemmas, tokens, verbs_in
from ingest.where import is_home

_LONGEST_PATH: Final = 6
_NEAR: Final = 8
"""Tokens between two arguments of which each word is a feature."""
_DISTANCES: Final = (1, 2, 3, 5, 8, 12, 18, 30)
_MOST_VERBS: Final = 2
_ANY: Final = "<name>"
_NO_FEATURES: Final = (
    "transparent_nouns", "say", "seated", "elect", "consist", "venue_verbs", "invitation", "feted",
    "staying_there", "accompany", "bar_entry", "deny_entry", "let_in", "enter",
)  # fmt: skip
"""Groups of `triggers.yml` that only the frames and the gate read."""
_OPENERS: Final = frozenset("CC DT EX IN MD PRP PRP$ RB TO VB VBG VBN WDT WP WRB".split())
"""Tags of the first word of a sentence that is no name, though it has a capital letter."""


class Context:
    """What is the same for every candidate of a sentence; each part is made when asked for."""

    def __init__(
        self, reading: Reading, sentence: SentenceReading, drafts: Sequence[Draft]
    ) -> None:
        self.reading = reading
        self.sentence = sentence
        self._verdicts: dict[int, Verdict] = {}
        self.rules: dict[tuple[str, str, str], str] = {}
        self.told_of: dict[str, set[str]] = {}
        for draft in drafts:
            pair = (draft.actor.ref.id, entity_key(draft.object))
            first, second = sorted(pair) if draft.kind is Kind.MEETING else pair
            self.rules.setdefault((draft.kind, first, second), draft.rule)
            for one in pair:
                self.told_of.setdefault(one, set()).add(draft.kind)

    @cached_property
    def groups(self) -> list[tuple[str, ...]]:
        """The trigger groups of each token's lemma."""
        table = _groups()
        return [table.get(word, ()) for word in lemmas(self.sentence.parsed)]

    @cached_property
    def present(self) -> list[str]:
        """Every trigger group of which the sentence holds a word."""
        return sorted({g for groups in self.groups for g in groups})

    @cached_property
    def doers(self) -> dict[int, set[str]]:
        """Verb -> the persons who do it, also those whom a verb above names."""
        return {
            t.i: {m.ref.id for m in people_at(self.sentence, subjects(t))}
            for t in verbs_in(self.sentence.parsed)
        }

    @cached_property
    def hosts(self) -> dict[str, set[str]]:
        """Country -> the persons of the sentence who are at home there."""
        found: dict[str, set[str]] = {}
        for person in (m for m in self.sentence.mentions if m.is_leader):
            for country in (m for m in self.sentence.mentions if m.is_country):
                if is_home(person, country, self.reading):
                    found.setdefault(country.ref.id, set()).add(person.ref.id)
        return found

    @cached_property
    def _named(self) -> Mapping[int, str]:
        return _tokens_of_names(self.sentence)

    def word(self, token: Token) -> str:
        """The lemma of a token, or a mark for one that belongs to a name."""
        return self._named.get(token.i) or lemma(token)

    def verdict(self, token: Token) -> Verdict:
        """What the modality rules say of a word; not to be changed."""
        if token.i not in self._verdicts:
            self._verdicts[token.i] = judge_verb(token) if is_verb(token) else judge_noun(token)
        return self._verdicts[token.i]


def features(candidate: Candidate, context: Context) -> list[str]:
    """The features of a candidate, each once, in no order that means anything."""
    found = set(_of_path(candidate, context))
    found.update(_of_words(candidate, context))
    found.update(_of_entities(candidate, context))
    found.update(_of_rules(candidate, context))
    found.update(_of_doers(candidate, context))
    found.update(f"doubt={doubt}" for doubt in doubts(candidate))
    return sorted(found)


def _of_path(candidate: Candidate, context: Context) -> Iterator[str]:
    path = candidate.path
    if path is None:
        yield "path=none"
        return
    up, top, down = path
    left, right = [edge(t) for t in up], [edge(t) for t in down]
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


def edge(token: Token) -> str:
    """The relation of a token to its head; a preposition by its word."""
    is_word = token.dep_ in ("prep", "agent", "dative") and token.tag_ in ("IN", "TO")
    return f"{token.dep_}:{token.lower_}" if is_word else token.dep_


def _of_words(candidate: Candidate, context: Context) -> Iterator[str]:
    doc = tokens(candidate.sentence.parsed)
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
                yield f"{name}.has_country={country_of(one, reading) is not None}"
            if one.is_country and any(
                m.is_leader and m.covers(one.first) for m in sentence.mentions
            ):
                yield f"{name}.in_title"
    country = candidate.place.country if candidate.place else None
    if country is not None and actor.is_leader:
        if is_home(actor, country, reading):
            yield "home"
        elif country_of(actor, reading) is None:
            yield "home?"
        hosts = context.hosts.get(country.ref.id, set()) - {actor.ref.id}
        yield f"hosts={bool(hosts)}"
        yield f"city={candidate.place is not None and candidate.place.city is not None}"
    if candidate.kind is Kind.MEETING and isinstance(object_, Mention):
        ours, theirs = country_of(actor, reading), country_of(object_, reading)
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


def _of_doers(candidate: Candidate, context: Context) -> Iterator[str]:
    """Who does what the verbs above an entity tell: the other one, somebody else, or nobody."""
    ends = [("o", candidate.object_head, candidate.actor)]
    if candidate.kind is Kind.MEETING and isinstance(candidate.object, Mention):
        ends.append(("a", candidate.actor_head, candidate.object))
    for name, head, other in ends:
        below, n_verbs = head, 0
        for token in head.ancestors:
            if token.i in context.doers and n_verbs < _MOST_VERBS:
                doers = context.doers[token.i]
                who = "both" if other.ref.id in doers else "other" if doers else "none"
                step = edge(below)
                yield f"{name}.doer={who}:{n_verbs}"
                yield f"{name}.doer={who}:{step}"
                yield f"{name}.doer={who}:{context.word(token)}"
                for group in context.groups[token.i]:
                    yield f"{name}.doer={who}@{group}"
                    yield f"{name}.doer={who}:{step}@{group}"
                n_verbs += 1
            below = token


def _nearest(candidate: Candidate) -> Mention | SummitMention:
    is_visit = candidate.kind is Kind.VISIT
    return candidate.place.nearest if candidate.place and is_visit else candidate.object


def _tokens(one: Mention | SummitMention) -> tuple[int, int]:
    if isinstance(one, Mention):
        first = min(one.first, one.reach[0]) if one.reach[1] >= 0 else one.first
        return first, one.ends
    return one.head, one.head


def country_of(person: Mention, reading: Reading) -> str | None:
    known = reading.people.get(person.ref.id)
    return person.country or (known.country if known else None) or person.ref.country


def _tokens_of_names(sentence: SentenceReading) -> Mapping[int, str]:
    """Tokens of names -> the mark of their type; so every capital letter that is none of ours."""
    table: dict[int, str] = {}
    for mention in sentence.mentions:
        for index in range(mention.first, mention.last + 1):
            if mention.first >= 0:
                table[index] = f"<{mention.ref.type.lower()}>"
    groups = _groups()
    for token in tokens(sentence.parsed):
        if token.i in table:
            continue
        is_name = token.tag_ in ("NNP", "NNPS") or (token.i > 0 and token.text[:1].isupper())
        if is_name or (token.i == 0 and token.tag_ not in _OPENERS):
            table[token.i] = _ANY if lemma(token) not in groups else lemma(token)
        if token.like_num:
            table.setdefault(token.i, "<number>")
    return table


def _groups() -> Mapping[str, tuple[str, ...]]:
    return groups_by_lemma(*_NO_FEATURES)
