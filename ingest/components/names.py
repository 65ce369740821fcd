"""Persons as sentences present them: title patterns, apposition, and capitalised names.

Finding unknown persons is the main road: the reference leaders hold only part of the people in the
news. What stands here finds *names with their titles and countries*; who they are is decided in
`ingest.components.people`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar, Final, Protocol

from spacy.language import Language
from spacy.tokens import Doc, Token

from ingest.components.step import Fields
from ingest.lexicon import lexicon
from ingest.name_runs import (
    Hits,
    is_known_person,
    last_of_hit,
    name_run,
    tokens_of_hits,
    untitled_name,
)
from ingest.reading import NamePattern, Reading, SentenceReading
from ingest.reference import reference
from ingest.spellings import is_known_spelling
from ingest.syntax import tokens
from ingest.titles import TitleTrie, look_behind, read_country_behind

_LONGEST_APPOSITION: Final = 5
_LONGEST_COUNTRY: Final = 8
"""Tokens of "of COUNTRY" that may stand between a title and its name."""

_SECOND: Final = ("minister", "secretary")
_LONGEST_BODY: Final = 3
"""Words of a body's name behind one that is also a portfolio: "the Trade Union Confederation"."""

_BATCH_SENTENCES: Final = 128

Stops = Mapping[int, int]


class Recognizer(Protocol):
    """spaCy's entity recognition: marks the entities of each document, in place."""

    def pipe(self, stream: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]: ...


_OF_ANOTHER: Final = ("of", "to", "for", "by", "with", "against")
_PREFIXES: Final = ("vice", "ex", "co")
_OPENS_PORTFOLIO: Final = ("of", "for")


class Names:
    """Finds the name patterns of every parsed sentence, roles without a name included."""

    requires: ClassVar[Fields] = frozenset({"reading.sentences", "sentence.hits", "sentence.doc"})
    assigns: ClassVar[Fields] = frozenset({"sentence.patterns"})

    def __init__(self, nlp: Language, recognizer: Recognizer) -> None:
        self._titles = TitleTrie(nlp)
        self._recognizer = recognizer

    def run_many(self, readings: Sequence[Reading]) -> None:
        """Add the patterns of all these articles.

        Entity recognition runs only where a name is in doubt, over all such sentences together,
        which takes half the time of one by one.
        """
        in_doubt = []
        for sentence in (s for reading in readings for s in reading.parsed):
            sentence.patterns = self.find(sentence)
            if any(map(_is_doubtful, sentence.patterns)):
                in_doubt.append(sentence)
        marked = self._recognizer.pipe((s.parsed for s in in_doubt), batch_size=_BATCH_SENTENCES)
        for sentence, doc in zip(in_doubt, marked, strict=True):
            sentence.patterns = _drop_other_things(doc, sentence.patterns)

    def find(self, sentence: SentenceReading) -> list[NamePattern]:
        """Every name pattern of a parsed (or only tokenised) sentence, in order."""
        doc, hits = sentence.parsed, tokens_of_hits(sentence)
        stops = self._titles.stops(doc)
        found: list[NamePattern] = []
        taken = -1
        for token in tokens(doc):
            if token.i <= taken:
                continue
            is_name = is_known_person(hits.get(token.i))  # "Sheikh Hasina", all of it
            read = _titled if token.i in stops and not is_name else _untitled
            pattern = read(doc, token.i, hits, stops)
            if pattern is not None:
                taken = pattern.ends
                if not _is_private(doc, pattern):
                    found.append(pattern)
        for pattern in found:
            look_behind(doc, pattern, hits)
            _look_for_body(doc, pattern, hits)
            _add_sole_country(pattern)
        for before, after in zip(found, found[1:], strict=False):
            _join_apposition(doc, before, after)
        return [p for p in found if p.has_name or (p.title and not _is_nobody(doc, p))]


def _is_nobody(doc: Doc, pattern: NamePattern) -> bool:
    """Whether a title without a name is of several, "where foreign ministers left off".

    Or the end of a longer one: "the vice-president", "the ex-president".
    """
    if pattern.title_first > 1 and doc[pattern.title_first - 1].text == "-":
        return doc[pattern.title_first - 2].lower_ in _PREFIXES
    low = doc[pattern.title_first : pattern.title_last + 1].root.lower_
    return not pattern.countries and low.endswith("s") and not low.endswith("ss")  # "Princess"


def _titled(doc: Doc, start: int, hits: Hits, stops: Stops) -> NamePattern | None:
    words = lexicon().titles
    after, parts = start, list[tuple[int, int]]()
    while after in stops and not (after > start and is_known_person(hits.get(after))):
        parts.append((after, after + stops[after]))
        after += stops[after]  # "Prime Minister Shri ...", "His Excellency President ..."
    courtesies = words.honorifics
    offices = [part for part in parts if doc[part[0] : part[1]].text not in courtesies]
    begin, end = offices[0] if len(parts) > 1 and offices else (start, after)
    title = doc[begin:end].text
    pattern = NamePattern(-1, -1, title=title, title_first=begin, title_last=end - 1)
    pattern.styled = doc[start:after].text
    has_suffix = after + 1 < len(doc) and doc[after + 1].lower_ in words.suffixes
    if has_suffix and doc[after].text == "-":
        after += 2
        pattern.title_last = after - 1
    while (behind := _portfolio_behind(doc, after, stops)) > after:
        after, pattern.title_last = behind, behind - 1
    if (second := _second_office(doc, after, stops)) > after:
        after, pattern.title_last = second, second - 1
    if after < len(doc) and _leads_to_country(title, doc[after].lower_):
        behind = read_country_behind(doc, after, hits, pattern)
        behind = behind if behind > after else _body_behind(doc, after, pattern)
        after = behind
        while after in stops and not is_known_person(hits.get(after)):
            after += stops[after]  # "the President of the Republic of Korea Mr. Roh Moo-hyun"
    first, last = name_run(doc, after, hits, stops, after_title=True)
    if first >= 0 and _may_follow(doc, pattern.title_last + 1, first):
        pattern.first, pattern.last = first, last
        if not pattern.countries and last + 1 < len(doc) and doc[last + 1].lower_ == "of":
            read_country_behind(doc, last + 1, hits, pattern)
    elif title.lower() in words.only_with_name and not (
        _is_the_title(doc, start) or _is_apposed_minister(doc, pattern)
    ):
        return None
    return pattern


def _body_behind(doc: Doc, start: int, pattern: NamePattern) -> int:
    """The token behind "of the European Council", a body that no table has, or `start`."""
    if start + 1 >= len(doc) or doc[start + 1].lower_ != "the":
        return start
    index = last = start + 2
    while index < len(doc) and doc[index].text[0].isupper():
        index += 1
        if doc[index - 1].lower_ in lexicon().titles.body_words:
            last = index
    if last == start + 2:
        return start
    pattern.body, pattern.title_last = doc[start + 2 : last].text, last - 1
    return last


def _look_for_body(doc: Doc, pattern: NamePattern, hits: Hits) -> None:
    """Note the body before a bare title: "the European Commission President"."""
    if pattern.title is None or pattern.has_name or pattern.countries or pattern.organization:
        return
    first = last = pattern.title_first
    while first > 0 and doc[first - 1].text[0].isupper() and first - 1 not in hits:
        if doc[first - 1].lower_ == "the":
            break
        first -= 1
    if first < last and doc[last - 1].lower_ in lexicon().titles.body_words:
        pattern.body, pattern.country_first = doc[first:last].text, first


def _portfolio_behind(doc: Doc, start: int, stops: Stops) -> int:
    """The token behind "of Trade and Industry", or `start` where no portfolio stands there.

    Of a title that names one itself, more of them: "Minister of Foreign Affairs, Trade and
    Worship", but not "..., Trade Minister X" or "..., Western officials". A part of a body's name
    is none: "of the Pacific Islands Forum".
    """
    words = lexicon().titles
    is_more = 0 < start < len(doc) and doc[start - 1].text in words.portfolios
    opening = (*_OPENS_PORTFOLIO, ",", "and") if is_more else _OPENS_PORTFOLIO
    if start >= len(doc) or doc[start].lower_ not in opening:
        return start
    index = last = start + 1
    is_joined = doc[start].lower_ != ","
    while index < len(doc):
        if doc[index].text in words.portfolios and index not in stops:
            last = index + 1
        elif doc[index].lower_ not in ("the", "and", "&", ",", "of"):
            break
        is_joined = is_joined or doc[index].lower_ in ("and", "&")
        index += 1
    is_other = doc[start].lower_ not in _OPENS_PORTFOLIO and (last in stops or not is_joined)
    is_body = any(t.lower_ in words.body_words for t in _capitals_behind(doc, last))
    return last if last > start + 1 and not is_body and not is_other else start


def _second_office(doc: Doc, start: int, stops: Stops) -> int:
    """The token behind "and Minister for Defence", or `start`: one who holds two offices."""
    title = start + 1
    if title >= len(doc) or doc[start].lower_ != "and" or title not in stops:
        return start
    after = title + stops[title]
    is_office = doc[after - 1].lower_ in _SECOND
    behind = _portfolio_behind(doc, after, stops) if is_office else after
    is_named = behind < len(doc) and (doc[behind].text == "," or doc[behind].text[0].isupper())
    return behind if behind > after and is_named else start


def _capitals_behind(doc: Doc, start: int) -> Sequence[Token]:
    """The next words as long as they are capitalised: "Council" of "the European Council"."""
    end = start
    while end < min(len(doc), start + _LONGEST_BODY) and doc[end].text[0].isupper():
        end += 1
    return tokens(doc)[start:end]


def _is_the_title(doc: Doc, start: int) -> bool:
    """Whether it is "the Secretary": a capital and an article mean somebody named before."""
    return start > 0 and doc[start - 1].lower_ == "the" and doc[start].text[0].isupper()


def _is_apposed_minister(doc: Doc, pattern: NamePattern) -> bool:
    """Whether it is the "minister" of "X, the trade minister", "X, Peru's trade minister, said"."""
    words, start = lexicon().titles, pattern.title_first
    portfolio = doc[start - 1] if start > 2 else None
    if portfolio is None or pattern.title not in words.of_portfolios:
        return False
    if portfolio.tag_ != "NN" or not portfolio.is_lower or portfolio.text in words.no_portfolios:
        return False
    is_behind = doc[start - 2].lower_ == "the" and doc[start - 3].text == ","
    return is_behind or (pattern.ends + 1 < len(doc) and doc[pattern.ends + 1].text == ",")


def _leads_to_country(title: str, word: str) -> bool:
    """Whether a country follows: "president of", "ministers from" (one may come "from" a visit)."""
    return word in ("of", "for") or (word == "from" and title.endswith("s"))


def _may_follow(doc: Doc, title_end: int, name_first: int) -> bool:
    """Whether only "of COUNTRY" or a comma stands between a title and its name."""
    between = [t.text for t in doc[title_end:name_first]]
    return "," not in between[1:] and len(between) <= _LONGEST_COUNTRY


def _untitled(doc: Doc, start: int, hits: Hits, stops: Stops) -> NamePattern | None:
    hit = hits.get(start)
    if hit is not None and is_known_person(hit):
        return NamePattern(start, last_of_hit(hits, hit), is_known=True)
    first, last = untitled_name(doc, start, hits, stops)
    if _is_a_thing(doc, first, last):
        return None
    return NamePattern(first, last) if first >= 0 else None


def _is_a_thing(doc: Doc, first: int, last: int) -> bool:
    """Whether the article tells that two words are no person's name: "the White Eagle"."""
    return 0 < first < last and doc[first - 1].lower_ == "the"


def _add_sole_country(pattern: NamePattern) -> None:
    """Give "Taoiseach Enda Kenny" the only country that has such an office."""
    alpha3 = lexicon().titles.sole_offices.get((pattern.title or "").lower())
    if alpha3 and pattern.has_name and not pattern.countries:
        pattern.countries.append(reference().countries[alpha3].ref)


def _is_private(doc: Doc, pattern: NamePattern) -> bool:
    """Whether the word before a name calls its bearer something else than an official."""
    if pattern.begins > 0 and pattern.has_name:
        before, words = doc[pattern.begins - 1], lexicon().titles
        if before.lower_ in words.players:
            return True  # "midfielder Scott Morrison"
        if before.lower_ in words.named_things and not pattern.is_known:
            return True
    if pattern.has_name and _is_of_a_trade(doc, pattern):
        return True
    if pattern.title or pattern.is_known or pattern.first < 1:
        return False
    return doc[pattern.first - 1].lower_ in lexicon().titles.private_persons


def _is_of_a_trade(doc: Doc, pattern: NamePattern) -> bool:
    """Whether what stands behind a name makes its bearer anybody: "David Cameron, a vet from"."""
    behind = [t.lower_ for t in doc[pattern.ends + 1 : pattern.ends + 5]]
    if behind[:1] != [","] or behind[1:2] not in (["a"], ["an"]):
        return False
    return any(word in lexicon().titles.trades for word in behind[2:])


def _join_apposition(doc: Doc, before: NamePattern, after: NamePattern) -> None:
    """Join "Sergei Lavrov, the Russian foreign minister," and "... minister, Sergei Lavrov,"."""
    words = [t.lower_ for t in doc[before.ends + 1 : after.begins]]
    if not words or words[0] != "," or len(words) > _LONGEST_APPOSITION:
        return
    if any(w in lexicon().titles.not_apposed for w in words):
        return
    if before.has_name and any(w in _OF_ANOTHER for w in words):
        return  # "Javier Milei, an ally of the US president"
    if before.title and not before.has_name and before.begins > 2:
        whose = doc[before.begins - 3 : before.begins - 1]
        if whose[1].lower_ == "of" and whose[0].lower_ in lexicon().titles.of_another:
            return  # "the Special Envoy of the Secretary-General, Hans Grundberg"
    is_plain = not before.title or before.title in lexicon().titles.honorifics
    if before.has_name and is_plain and not after.has_name and after.title:
        before.title, before.countries = after.title, after.countries
        before.organization, before.is_former = after.organization, after.is_former
        before.title_first, before.title_last = after.title_first, after.title_last
        after.title = None
        after.first = after.last = -1
    elif not before.has_name and before.title and after.has_name and _is_plain(after):
        if words == [","]:
            before.first, before.last = after.first, after.last
            after.title = None
            after.first = after.last = -1


def _is_plain(pattern: NamePattern) -> bool:
    """Whether a name has no title of its own but "Mr."."""
    return not pattern.title or pattern.title.lower() in lexicon().titles.courtesies


def _is_doubtful(pattern: NamePattern) -> bool:
    """Whether it is a capitalised name that nothing says is a person's: a person, or a plaza."""
    return pattern.has_name and pattern.title is None and not pattern.is_known


def _drop_other_things(doc: Doc, patterns: list[NamePattern]) -> list[NamePattern]:
    """The patterns without those that entity recognition calls something else than a person.

    A name that it does not mark at all is kept: the small model misses many persons, but seldom
    calls one a place.
    """
    kept = []
    for pattern in patterns:
        span = doc[pattern.first : pattern.last + 1] if pattern.has_name else ()
        labels = {t.ent_type_ for t in span} - {""}
        is_other = labels and _is_doubtful(pattern) and "PERSON" not in labels
        if not is_other or is_known_spelling(doc[pattern.first : pattern.last + 1].text):
            kept.append(pattern)
    return kept
