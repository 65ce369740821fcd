"""Summits in a sentence: known series and editions, and conferences that only the text names."""

import re
from functools import cache
from typing import ClassVar, Final, NamedTuple

from spacy.tokens import Token

from app.domain import ids
from app.domain.ontology import EntityType
from ingest import summit_names
from ingest.arguments import named_below, organizations_at
from ingest.components.step import Fields
from ingest.editions import Editions
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.name_runs import tokens_of_hits
from ingest.reading import TWO_PERSONS, Reading, SentenceReading, SummitMention
from ingest.reference import Reference
from ingest.rows import Ref, series_ref
from ingest.subjects import subjects
from ingest.syntax import (
    child,
    children,
    conjuncts,
    is_noun,
    is_verb,
    lemma,
    names_of_days,
    objects_of,
    tokens,
)

_ORDINAL: Final = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST_TAIL: Final = 6
"""Tokens behind a summit noun that may still name it: "on climate change"."""
_INSIDE: Final = ("compound", "nmod", "amod", "poss")
_OFFICIALS: Final = ("minister", "ministers", "ministerial", "officials", "sherpas", "partners")
_CAPITAL_HEADS: Final = ("Dialogue",)
"""What names a conference of a known body with a capital: "the Forum Partners Dialogue"."""
_MAIN: Final = ("ROOT", "ccomp", "conj", "advcl", "relcl")
_CONTEXT: Final = 6
"""Tokens before a summit's name where its ordinal or year may stand."""


class _Words(NamedTuple):
    """The tokens that a mention covers, and the noun among them."""

    first: int
    last: int
    head: Token


class _Named(NamedTuple):
    """What those tokens name."""

    series: Ref
    edition: Ref | None
    name: str
    linked_by: str


class _Told(NamedTuple):
    """What tells the edition of a summit."""

    ordinal: int | None
    year: int | None
    host: str | None


class Summits:
    """Finds the summits of an article and gives each its series and, where told, its edition."""

    requires: ClassVar[Fields] = frozenset({"sentence.doc", "sentence.hits", "sentence.mentions"})
    assigns: ClassVar[Fields] = frozenset({"sentence.summits"})

    def __init__(self, tables: Reference, editions: Editions) -> None:
        self._tables = tables
        self._editions = editions

    def run(self, reading: Reading) -> None:
        """Add the summits of every parsed sentence; "the summit" means the last one named."""
        last: SummitMention | None = None
        for sentence in reading.parsed:
            hits = tokens_of_hits(sentence)
            done: set[int] = set()
            for token in tokens(sentence.parsed):
                if token.i in done:
                    continue
                hit = hits.get(token.i)
                ref = summit_names.summit_of(hit)
                if hit is not None and ref is not None:
                    span = [i for i, h in hits.items() if h is hit]
                    done.update(span)
                    is_body = hit.of(Sense.NAME, type_=EntityType.ORGANIZATION) is not None
                    found = self._known(sentence, span, ref, is_body=is_body)
                    if found is not None and not is_body:
                        done.add(found.head)
                elif summit_names.is_summit_noun(token) and not summit_names.is_told_by_name(
                    sentence, token, hits
                ):
                    found = self._unknown(sentence, token, last)
                elif token.text in _CAPITAL_HEADS and self._body(sentence, token) is not None:
                    found = self._of_ministers(sentence, [_name_span(token).first], token)
                else:
                    continue
                if found is not None and _is_new(sentence, found):
                    sentence.summits.append(found)
                    last = found

    def _known(
        self, sentence: SentenceReading, span: list[int], ref: Ref, *, is_body: bool
    ) -> SummitMention | None:
        """A known name; one that is also a body's means the summit only with a summit noun."""
        nouns = [
            sentence.parsed[i] for i in span if summit_names.is_summit_noun(sentence.parsed[i])
        ]
        root = sentence.parsed[min(span) : max(span) + 1].root
        head = nouns[0] if nouns and not is_noun(root) else root  # "Heads of Government Meeting"
        if not nouns and summit_names.goes_on(sentence, max(span)):
            return None  # "the European Council on Foreign Relations"
        joined = summit_names.joined_from(sentence, min(span))
        if joined is not None and nouns:
            return self._of_ministers(sentence, [joined, *span], head)  # "the US-ASEAN summit"
        if is_body:
            if head.dep_ in _INSIDE and is_noun(head.head):
                # "G20 summit", "G20 Foreign Ministers' Meeting": the noun is outside of the name
                while head.dep_ in _INSIDE and is_noun(head.head):
                    head = head.head
                if not summit_names.is_summit_noun(head) and head.text not in _CAPITAL_HEADS:
                    return None
                between = sentence.parsed[max(span) + 1 : head.i + 1]
                is_own = joined is not None or summit_names.is_of_its_own(between)
                span = [joined, *span] if joined is not None else span
                if is_own or any(
                    t.lower_ in _OFFICIALS for t in (*between, *objects_of(head, "of"))
                ):
                    return self._of_ministers(sentence, span, head)
            elif head.dep_ == "pobj" and summit_names.is_summit_noun(head.head.head):
                head = head.head.head
        elif (
            head.dep_ == "pobj"
            and head.head.lower_ == "of"
            and lemma(head.head.head) in lexicon().summits.officers
        ):
            return None  # "the President of the European Council"
        elif (meeting := summit_names.meeting_of(head)) is not None:
            head = meeting
        elif head.dep_ in _INSIDE and (
            summit_names.is_summit_noun(head.head)
            or lemma(head.head) in lexicon().summits.goes_on_as
        ):
            head = head.head  # "the COP29 climate summit", "the COP29 talks"
            if any(t.lower_ in _OFFICIALS for t in sentence.parsed[max(span) + 1 : head.i]):
                return self._of_ministers(sentence, span, head)  # "the ASEM Finance Ministers' one"
        words = _Words(min(span[0], head.i), max(span[-1], head.i), head)
        edition = ref if ref.type is EntityType.SUMMIT else None
        named = _Named(self._editions.series_of(ref), edition, ref.name, "gazetteer")
        return _mention(sentence, words, named, _told_with(sentence, head, words.first))

    def _of_ministers(
        self, sentence: SentenceReading, span: list[int], head: Token, last: Token | None = None
    ) -> SummitMention:
        """A meeting of a body's ministers: a series of its own, not that of its leaders."""
        words = _Words(min(span), (last or head).i, head)
        name = " ".join(sentence.parsed[words.first : words.last + 1].text.split())
        told = _told_with(sentence, head, words.first)
        return _mention(sentence, words, _by_name(name, told.year), told)

    def _unknown(
        self, sentence: SentenceReading, token: Token, last: SummitMention | None
    ) -> SummitMention | None:
        """A summit noun: of two countries, the summit spoken of, an organization's, or a name."""
        if summit_names.is_of_the_next(token) or any(c.lower_ == "such" for c in token.children):
            return None  # "summit meeting": the meeting is it; "the first such summit in Africa"
        whose = [t for t in objects_of(token, "of") if t.lower_ in _OFFICIALS]
        if any(child(t, "compound", "nmod", "poss") is not None for t in whose):
            return self._of_ministers(sentence, [_name_span(token).first], token, whose[0])
        if last is not None and last.series is not None and summit_names.is_next_of_series(token):
            return SummitMention(
                sentence.position(token), sentence.end_of(token), token.i, last.series,
                None, last.series.name, None, None, None, "the-series",
            )  # fmt: skip
        if summit_names.is_another_edition(token):
            return None
        words, told = _name_span(token), _told_with(sentence, token, token.left_edge.i)
        pair = self._bilateral(sentence, token)
        if pair is not None:
            return _mention(sentence, words, _Named(pair, None, pair.name, "countries"), told)
        if (
            last is not None
            and last.series is not None
            and (_is_definite_bare(words) or _is_of_its_place(sentence, token, last))
        ):
            return SummitMention(
                sentence.position(token), sentence.end_of(token), token.i, last.series,
                last.edition, last.name, last.ordinal, last.year, last.host, "the-summit",
            )  # fmt: skip
        body = self._body(sentence, token) or self._body_of_clause(sentence, token, words)
        if body is not None:
            return _mention(sentence, words, _Named(body, None, body.name, "organization"), told)
        name = token.doc[words.first : words.last + 1].text
        is_plain = summit_names.has_no_name(
            sentence, token, name
        ) and summit_names.may_be_of_states(name)
        if summit_names.is_summit(token) and is_plain:
            subject = token.doc[words.head.i + 1 : words.last + 1].text
            described = summit_names.described(sentence, token, subject)
            if described is not None:
                named = _by_name(described, told.year)
                if summit_names.is_of_two(sentence, token):
                    named = named._replace(linked_by=TWO_PERSONS)
                return _mention(sentence, words, named, told)
        is_on_country = summit_names.may_be_on_a_country(token) and any(
            m.is_country and token.i < m.first <= words.last for m in sentence.mentions
        )  # "a conference on Libya", "a donors' conference for Haiti"
        if not is_on_country and not summit_names.is_of_states(token, name):
            return None
        return _mention(sentence, words, _by_name(name, told.year), told)

    def _body(self, sentence: SentenceReading, token: Token) -> Ref | None:
        """The series of the organization that meets: a known one, else one of its name."""
        inside = [t for one in objects_of(token, "of") for t in (one, *named_below(one))]
        for one in (*children(token, "compound", "nmod", "poss"), *inside):
            mention = sentence.mention_at(one)
            if mention is None or mention.ref.type is not EntityType.ORGANIZATION:
                continue
            if (longer := summit_names.longer_name(one, token)) is not None:
                return series_ref(f"{longer} {lemma(token)}")
            if (own := summit_names.own_name(mention, token)) is not None:
                return series_ref(own)
            known = self._series_of_body(mention.ref)
            if known is not None and lemma(token) in lexicon().summits.series_heads:
                return known
            return series_ref(f"{mention.ref.name} {lemma(token)}")
        return None

    def _body_of_clause(self, sentence: SentenceReading, token: Token, words: _Words) -> Ref | None:
        """The series of the one body that meets: "EU leaders agree at a summit", "NATO ... its"."""
        lists = lexicon().summits
        if lemma(token) not in lists.bare_heads or any(
            t.text[0].isupper() for t in token.doc[words.first : words.last + 1]
        ):
            return None
        verbs = [t for t in token.ancestors if is_verb(t)]
        who = [s for verb in verbs for s in subjects(verb)]
        groups = [s for s in who if s.lower_ in lists.members]
        inside = [c for s in groups for c in named_below(s)]
        found = {m.ref.id: m.ref for m in organizations_at(sentence, [*who, *inside])}
        if len(found) != 1:
            return None
        ref = next(iter(found.values()))
        return self._series_of_body(ref) or series_ref(f"{ref.name} {lemma(token)}")

    def _series_of_body(self, body: Ref) -> Ref | None:
        names = {body.name, body.id.removeprefix("org:")}
        names |= {o.name for o in self._tables.organizations if o.id == body.id}
        folded = {ids.fold(n) for n in names}
        return next((r for name, r in self._editions.series() if ids.fold(name) in folded), None)

    def _bilateral(self, sentence: SentenceReading, token: Token) -> Ref | None:
        """The known series of two countries of which it is said that they held summits."""
        verb = token.head
        if lemma(token) != "summit" or verb.dep_ not in _MAIN:
            return None
        mentions = (sentence.mention_at(s) for s in subjects(verb))
        names = [ids.fold(m.ref.name) for m in mentions if m is not None and m.is_country]
        if len(names) != 2:
            return None
        for name, series in self._editions.series():
            folded = ids.fold(name)
            if all(n in folded for n in names):
                return series
        return None


def _is_new(sentence: SentenceReading, found: SummitMention) -> bool:
    return all(known.head != found.head for known in sentence.summits)


def _mention(sentence: SentenceReading, words: _Words, named: _Named, told: _Told) -> SummitMention:
    doc = sentence.parsed
    return SummitMention(
        start=sentence.position(doc[words.first]),
        end=sentence.end_of(doc[words.last]),
        head=words.head.i,
        series=named.series,
        edition=named.edition,
        name=named.name,
        ordinal=told.ordinal,
        year=told.year,
        host=told.host,
        linked_by=named.linked_by,
    )


def _by_name(name: str, year: int | None) -> _Named:
    """A conference that no table knows: a series, and an edition only where a year is told."""
    clean = re.sub(r"\s+", " ", _YEAR.sub("", _ORDINAL.sub("", name)).strip(" ,-"))
    edition = None
    if year is not None:
        edition = Ref(ids.summit_id(clean, year=year), EntityType.SUMMIT, name)
    return _Named(series_ref(clean), edition, name, "name")


def _told_with(sentence: SentenceReading, head: Token, first: int) -> _Told:
    """What stands with a summit noun to tell the edition; `first` is where the name begins."""
    left = sentence.parsed[max(head.left_edge.i, first - _CONTEXT) : head.i + 1].text
    figure = _ORDINAL.search(left)
    word = next((n for n, pattern in _ordinal_words() if pattern.search(left.lower())), None)
    year = _YEAR.search(left)
    return _Told(
        int(figure[1]) if figure else word,
        int(year[0]) if year else None,
        _host(sentence, head),
    )


@cache
def _ordinal_words() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """From the second on: "the first" may be the first in whatever respect."""
    words = list(enumerate(lexicon().summits.ordinals, start=1))
    return tuple((n, re.compile(rf"\b{word} ")) for n, word in words[1:])


def _host(sentence: SentenceReading, head: Token) -> str | None:
    """The country of the place that a summit is in, or begins in."""
    places = objects_of(head, "in", "at")
    if head.dep_ in ("nsubj", "nsubjpass") and lemma(head.head) in _placed():
        places += objects_of(head.head, "in")
    for one in places:
        mention = sentence.mention_at(one)
        if mention is not None:
            return None if mention.is_leader else mention.ref.country
    return None


def _placed() -> frozenset[str]:
    return frozenset(lexicon().frames.hosting.placed)


def _name_span(token: Token) -> _Words:
    """Tokens of a summit's name: its modifiers, and "on ..." or "of ..." behind it."""
    start = token.i
    for one in token.lefts:
        is_whose = one.dep_ == "poss" and one.lower_ in lexicon().summits.members
        if is_whose or one.dep_ in ("compound", "amod", "nmod", "nummod"):
            start = min(start, one.left_edge.i)
    while start < token.i and token.doc[start].lower_ in lexicon().summits.outside_name:
        start += 1
    end = token.i
    for prep in children(token, "prep"):
        obj = child(prep, "pobj")
        if prep.i == end + 1 and obj is not None and _belongs_to_name(prep, obj):
            named = [t for t in objects_of(obj, "on") if t.text[0].isupper()]
            end = max(t.i for t in (*conjuncts(obj), *objects_of(obj, "of"), *named))
    return _Words(start, end, token)


def _belongs_to_name(prep: Token, obj: Token) -> bool:
    no_topics = names_of_days() | lexicon().summits.no_topics
    if prep.lower_ not in ("on", "for", "of") or obj.lower_ in no_topics:
        return False
    if obj.right_edge.i - prep.i > _LONGEST_TAIL:
        return False
    is_named = obj.text[0].isupper() or obj.lower_ in lexicon().summits.members
    return is_named or prep.lower_ == "on"


def _is_definite_bare(words: _Words) -> bool:
    """Whether it is "the summit", "the in-person meeting": definite, with no name of its own."""
    token, bare_heads = words.head, lexicon().summits.bare_heads
    determiner = child(token, "det")
    if determiner is None or determiner.lower_ not in ("the", "this", "that"):
        return False
    is_capital = token.tag_ == "NNP" and token.text.istitle() and token.i == determiner.i + 1
    if words.last != token.i or not (token.tag_ == "NN" or is_capital):
        return False
    others = [t for t in token.doc[words.first : words.last + 1] if t.i != token.i]
    if any(t.text[0].isupper() for t in others):
        return False
    return lemma(token) in bare_heads or any(t.lower_ == "person" for t in others)


def _is_of_its_place(sentence: SentenceReading, token: Token, last: SummitMention) -> bool:
    """Whether it is named after where the last one is held: "the Johannesburg session"."""
    before = [c for c in token.children if c.i < token.i]
    named = [c for c in before if c.dep_ == "compound"]
    if len(named) != 1 or not any(c.lower_ == "the" for c in before) or len(before) != 2:
        return False
    mention = sentence.mention_at(named[0])
    is_city = mention is not None and mention.ref.type is EntityType.CITY
    return is_city and mention is not None and mention.ref.country == last.host
