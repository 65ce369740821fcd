"""Titles of people, what stands around them (country, body, "former"), and whom they mean."""

from collections.abc import Iterable, Mapping
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc, Token

from app.domain.ontology import EntityType
from ingest.gazetteer import Hit, Sense
from ingest.lexicon import lexicon
from ingest.name_runs import Hits
from ingest.reading import NamePattern, SentenceReading
from ingest.rows import Ref
from ingest.syntax import children, tokens

_SHORT: Final = "minister"
_LOOK_BACK: Final = 9
"""Tokens before a title where its country may stand."""


class TitleTrie:
    """Titles as token sequences; the longest wins."""

    def __init__(self, nlp: Language) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for title in lexicon().titles.titles:
            words = tuple(t.text for t in nlp.make_doc(title))
            plural = (*words[:-1], words[-1] + "s")
            for sequence in (words, plural):
                self._by_first.setdefault(sequence[0], []).append(sequence)
        for sequences in self._by_first.values():
            sequences.sort(key=len, reverse=True)

    def stops(self, doc: Doc) -> Mapping[int, int]:
        """Token index -> number of tokens of the longest title that begins there."""
        texts = tuple(t.text for t in tokens(doc))
        return {i: n for i in range(len(texts)) if (n := self._match(texts, i))}

    def _match(self, texts: tuple[str, ...], start: int) -> int:
        for words in self._by_first.get(texts[start], ()):
            if texts[start : start + len(words)] == words:
                return len(words)
        return 0


def role_of(title: str | None) -> str | None:
    """The role of `titles.yml` that a title is ("deputy prime minister" is none)."""
    low = (title or "").lower().rstrip(".")
    roles = lexicon().titles.roles
    if low in roles:
        return low
    singular = low.removesuffix("s")
    return singular if singular in roles else None


def is_same_role(one: str | None, other: str | None) -> bool:
    """Whether two titles are one role: "minister of foreign affairs" is "foreign minister".

    "Foreign secretary" and "secretary of state" are not: whoever bears one bears no other.
    """
    first, second = role_of(one), role_of(other)
    synonyms = lexicon().titles.one_role
    return first is not None and (first == second or {first, second} <= synonyms)


def is_titled(titles: Iterable[str], title: str) -> bool:
    """Whether one of a person's titles is this one, or a longer one that begins so."""
    return any(t == title or t.startswith(f"{title} ") for t in titles)


def is_titled_for_short(titles: Iterable[str], title: str) -> bool:
    """Whether a title is another word for one of a person's, or short for it.

    "Foreign Minister" is "the Minister"; a prime minister is not.
    """
    return any(
        is_same_role(t, title)
        or (title == _SHORT and t.endswith(f" {_SHORT}") and role_of(t) not in _chiefs())
        for t in titles
    )


def _chiefs() -> frozenset[str]:
    return lexicon().titles.chief_roles


def _body(hit: Hit | None) -> Ref | None:
    return hit.of(Sense.NAME, type_=EntityType.ORGANIZATION) if hit else None


def _country(hit: Hit | None, *senses: Sense) -> Ref | None:
    return hit.of(*senses, type_=EntityType.COUNTRY) if hit else None


def read_country_behind(doc: Doc, start: int, hits: Hits, pattern: NamePattern) -> int:
    """Note the countries of "of India" behind a title or name; the token behind them."""
    i = seen = start
    i += 1
    if i < len(doc) and doc[i].lower_ == "the":
        i += 1
    while i < len(doc):
        hit = hits.get(i)
        country, body = _country(hit, Sense.NAME), _body(hit)
        if country is not None:
            pattern.countries.append(country)
        elif body is not None:
            pattern.organization = body
        elif _joins_countries(doc, i, hits, pattern):
            i += 1
            continue
        else:
            break
        while i < len(doc) and hits.get(i) is hit:
            i += 1
        seen = i
    if seen > start:
        pattern.title_last = max(pattern.title_last, seen - 1)
    return seen


def _joins_countries(doc: Doc, index: int, hits: Hits, pattern: NamePattern) -> bool:
    if not pattern.countries or doc[index].lower_ not in ("and", ",", "the"):
        return False
    behind = index + 1
    while behind < len(doc) and doc[behind].lower_ in ("and", "the"):
        behind += 1
    return _country(hits.get(behind), Sense.NAME) is not None


def look_behind(doc: Doc, pattern: NamePattern, hits: Hits) -> None:
    """Note country and "former" in front of the title: "the former Russian President"."""
    if pattern.title is None or pattern.title_first < 0:
        return
    i = pattern.title_first - 1
    while i >= 0 and pattern.title_first - i < _LOOK_BACK:
        hit = hits.get(i)
        country, body = _country(hit, Sense.DEMONYM, Sense.NAME, Sense.SEAT), _body(hit)
        if country is not None or body is not None:
            if country is not None:
                pattern.countries.insert(0, country)
            elif pattern.organization is None:
                pattern.organization = body
            while i >= 0 and hits.get(i) is hit:
                pattern.country_first = i
                i -= 1
            continue
        if not _reads_on(doc, i, hits, pattern):
            return
        i -= 1


def _is_portfolio(doc: Doc, joint: int) -> bool:
    """Whether "and" joins two portfolios: "Trade and Industry Minister"."""
    words = lexicon().titles.portfolios
    return (
        0 < joint < len(doc) - 1 and doc[joint - 1].text in words and doc[joint + 1].text in words
    )


def _reads_on(doc: Doc, index: int, hits: Hits, pattern: NamePattern) -> bool:
    """Whether a word may stand between a title and the country before it; notes "former"."""
    token, words = doc[index], lexicon().titles
    if token.lower_ in words.former_words or token.text in words.former_words:
        pattern.is_former = True
        pattern.country_first = index  # the word belongs to the phrase that is quoted
        return True
    if token.text == "-":  # "ex-President"; behind a dash stands another phrase: "ROME, Italy - "
        return index > 0 and not token.whitespace_ and not doc[index - 1].whitespace_
    if token.text in ("'s", "'"):
        return True
    if token.text in words.modifiers or token.lower_ in words.modifiers:
        return True
    if _is_portfolio_word(token, pattern) or (
        token.lower_ in ("and", "&") and _is_portfolio(doc, index)
    ):
        return True
    is_plural = bool(pattern.title and pattern.title.endswith("s"))
    is_joint = token.lower_ in ("and", ",") and bool(pattern.countries) and is_plural
    return is_joint and _country(hits.get(index - 1), Sense.DEMONYM, Sense.NAME) is not None


def _is_portfolio_word(token: Token, pattern: NamePattern) -> bool:
    """Whether it says what a minister is of: "the Norwegian fisheries minister"."""
    is_minister = (pattern.title or "").lower() in lexicon().titles.of_portfolios
    is_noun_before = is_minister and token.tag_ == "NN" and token.is_lower
    is_noun_before = is_noun_before and token.text not in lexicon().titles.no_portfolios
    return token.text in lexicon().titles.portfolios or is_noun_before


def is_no_reference(sentence: SentenceReading, pattern: NamePattern) -> bool:
    """Whether nobody is meant: "the first Secretary of State to", "became president"."""
    doc = sentence.parsed
    if _is_unnamed_group(sentence, pattern):
        return True
    head = doc[pattern.title_first : pattern.title_last + 1].root
    if head.dep_ in ("attr", "oprd", "amod", "compound"):
        return True
    words = {c.lower_ for c in children(head, "det", "amod", "advmod")}
    words |= {t.lower_ for t in doc[max(0, pattern.begins - 1) : pattern.begins]}
    return bool(words & lexicon().titles.no_reference)


def _is_unnamed_group(sentence: SentenceReading, pattern: NamePattern) -> bool:
    """Whether several of one country are meant: "Turkish leaders", "Israeli and other leaders"."""
    role, title = role_of(pattern.title), (pattern.title or "").lower()
    if role is None or title in lexicon().titles.roles:
        return False  # no plural
    if len(pattern.countries) == 1:
        return True
    before = sentence.parsed[pattern.begins - 1].lower_ if pattern.begins > 0 else ""
    is_behind = 0 <= pattern.country_first < pattern.title_first
    return role == "leader" and is_behind and before != "the"
