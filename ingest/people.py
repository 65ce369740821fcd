"""Persons in a sentence: title patterns, apposition, and capitalised names.

Finding unknown persons is the main road: the reference leaders hold only part of the people in the
news. What stands here finds *names with their titles and countries*; who they are is decided in
`ingest.linking`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from app.domain.ontology import EntityType
from ingest.gazetteer import Hit, Sense
from ingest.lexicon import lexicon
from ingest.reading import SentenceReading
from ingest.reference import Ref

_MAX_NAME_TOKENS = 7


@dataclass(slots=True)
class NamePattern:
    """A person as a sentence presents one: token ranges are inclusive; -1 where a part is absent."""

    first: int
    last: int
    title: str | None = None
    title_first: int = -1
    title_last: int = -1
    countries: list[Ref] = field(default_factory=list)
    country_first: int = -1
    is_former: bool = False
    organization: Ref | None = None
    is_known: bool = False

    @property
    def has_name(self) -> bool:
        """Whether there is a name, not a role alone."""
        return self.first >= 0

    @property
    def begins(self) -> int:
        """First token of the whole pattern."""
        return min(i for i in (self.first, self.title_first, self.country_first) if i >= 0)

    @property
    def ends(self) -> int:
        """Last token of the whole pattern."""
        return max(self.last, self.title_last)


class TitleTrie:
    """Titles as token sequences; the longest wins."""

    def __init__(self, nlp: Language) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for title in lexicon().titles.titles:
            words = tuple(t.text for t in nlp.make_doc(title))
            self._by_first.setdefault(words[0], []).append(words)
            plural = (*words[:-1], words[-1] + "s")
            self._by_first.setdefault(plural[0], []).append(plural)
        for sequences in self._by_first.values():
            sequences.sort(key=len, reverse=True)

    def match(self, doc: Doc, start: int) -> int:
        """Number of tokens of the longest title that begins at `start`; 0 for none."""
        for words in self._by_first.get(doc[start].text, ()):
            if tuple(t.text for t in doc[start : start + len(words)]) == words:
                return len(words)
        return 0


class PeopleFinder:
    """Finds name patterns in a parsed (or only tokenised) sentence."""

    def __init__(self, nlp: Language) -> None:
        self._titles = TitleTrie(nlp)

    def find(self, sentence: SentenceReading) -> list[NamePattern]:
        """Every name pattern, in order; roles without a name included."""
        doc = sentence.doc
        if doc is None:
            return []
        hits = tokens_of_hits(sentence)
        stops = {i: n for i in range(len(doc)) if (n := self._titles.match(doc, i))}
        found: list[NamePattern] = []
        taken = -1
        for token in doc:
            if token.i <= taken:
                continue
            if token.i in stops:
                pattern = self._titled(doc, token.i, hits, stops)
            else:
                pattern = self._untitled(doc, token.i, hits, stops)
            if pattern is not None:
                found.append(pattern)
                taken = pattern.ends
        for pattern in found:
            _look_behind(doc, pattern, hits)
        self._join_appositions(doc, found)
        return found

    def _titled(
        self, doc: Doc, start: int, hits: dict[int, Hit], stops: dict[int, int]
    ) -> NamePattern | None:
        end = start + stops[start]
        while end in stops:
            end += stops[end]  # "President General Secretary ..."
        pattern = NamePattern(
            -1, -1, title=doc[start:end].text, title_first=start, title_last=end - 1
        )
        after = end
        if (
            after < len(doc)
            and doc[after].text == "-"
            and after + 1 < len(doc)
            and doc[after + 1].lower_ in ("elect", "designate")
        ):
            after += 2
            pattern.title_last = after - 1
        if after < len(doc) and doc[after].lower_ in ("of", "for"):
            after = _of_country(doc, after, hits, pattern)
        first, last = name_run(doc, after, hits, stops, after_title=True)
        if first >= 0 and _may_follow(doc, end, first):
            pattern.first, pattern.last = first, last
            if not pattern.countries and last + 1 < len(doc) and doc[last + 1].lower_ == "of":
                _of_country(doc, last + 1, hits, pattern)
        elif pattern.title and pattern.title.lower() in (
            "general",
            "chair",
            "speaker",
            "captain",
            "minister",
            "secretary",
            "representative",
            "commander",
            "marshal",
            "governor",
        ):
            return None
        return pattern

    def _untitled(
        self, doc: Doc, start: int, hits: dict[int, Hit], stops: dict[int, int]
    ) -> NamePattern | None:
        hit = hits.get(start)
        if hit and hit.of(Sense.NAME, type_=EntityType.LEADER):
            last = max(i for i, h in hits.items() if h is hit)
            return NamePattern(start, last, is_known=True)
        if (hit and not _may_begin_name(doc, start, hit, hits)) or not _is_name_start(doc[start]):
            return None
        first, last = name_run(doc, start, hits, stops, after_title=False)
        return NamePattern(first, last) if first >= 0 else None

    def _join_appositions(self, doc: Doc, found: list[NamePattern]) -> None:
        """ "Sergei Lavrov, the Russian foreign minister," and "... minister, Sergei Lavrov,"."""
        for before, after in zip(found, found[1:], strict=False):
            between = [t for t in doc[before.ends + 1 : after.begins]]
            words = [t.lower_ for t in between]
            if not words or words[0] != "," or len(words) > 5:
                continue
            if any(w in ("and", "or", "but", "who", "whose") for w in words):
                continue
            if before.has_name and not before.title and not after.has_name and after.title:
                _copy_role(after, before)
            elif (
                not before.has_name
                and before.title
                and after.has_name
                and not after.title
                and words == [","]
            ):
                before.first, before.last = after.first, after.last
                after.first = after.last = -1
                after.title = None
        found[:] = [p for p in found if p.has_name or p.title]


def _copy_role(role: NamePattern, person: NamePattern) -> None:
    person.title, person.countries = role.title, role.countries
    person.organization, person.is_former = role.organization, role.is_former
    person.title_first, person.title_last = role.title_first, role.title_last
    role.title = None
    role.first = role.last = -1


def tokens_of_hits(sentence: SentenceReading) -> dict[int, Hit]:
    """Token index -> gazetteer hit that covers it."""
    doc = sentence.doc
    table: dict[int, Hit] = {}
    if doc is None:
        return table
    for hit in sentence.hits:
        span = doc.char_span(
            hit.start - sentence.start, hit.end - sentence.start, alignment_mode="expand"
        )
        if span is not None:
            for token in span:
                table.setdefault(token.i, hit)
    return table


def _is_only_city(hit: Hit) -> bool:
    return all(m.sense is Sense.CITY for m in hit.meanings)


def _may_begin_name(doc: Doc, start: int, hit: Hit, hits: dict[int, Hit]) -> bool:
    """Whether a town's name is a first name here: "Antony J. Blinken"."""
    if not _is_only_city(hit) or start + 1 >= len(doc):
        return False
    after = doc[start + 1]
    return _is_name_part(after) and after.i not in hits and after.text not in ("and",)


def _is_name_start(token: Token) -> bool:
    text = token.text
    return (
        len(text) > 1
        and text[0].isupper()
        and text not in lexicon().titles.not_names
        and text not in lexicon().titles.modifiers
        and token.tag_ in ("NNP", "NNPS", "", "NN", "FW", "VB", "VBP", "JJ")
        and not text.isupper()
    )


def _is_name_part(token: Token) -> bool:
    text = token.text
    if text in lexicon().titles.not_names or not text[0].isalpha():
        return False
    return text[0].isupper() or text[:2] in ("al", "el") and "-" in text


def name_run(
    doc: Doc, start: int, hits: dict[int, Hit], stops: dict[int, int], *, after_title: bool
) -> tuple[int, int]:
    """First and last token of a personal name that begins at `start`; (-1, -1) for none.

    Without a title a name needs two parts; "Jordan" or "Paris" may only be a later part.
    """
    particles = lexicon().titles.particles
    i, n_parts, last = start, 0, -1
    while i < len(doc) and i - start < _MAX_NAME_TOKENS:
        token, hit = doc[i], hits.get(i)
        if hit and hit.of(Sense.NAME, type_=EntityType.LEADER) and n_parts == 0:
            return start, max(k for k, h in hits.items() if h is hit)
        if (hit and _blocks_name(hit, n_parts)) or (i > start and i in stops):
            break
        if hit and n_parts == 0 and not _may_begin_name(doc, i, hit, hits):
            break
        joined = i > start and doc[i - 1].text == "-" and not doc[i - 1].whitespace_
        if _is_name_part(token) or (joined and token.is_alpha):
            n_parts += not joined
            last = i
        elif (
            token.text == "-"
            and (last == i - 1 or doc[i - 1].lower_ in particles)
            and not doc[i - 1].whitespace_
            and not token.whitespace_
        ):
            pass
        elif (
            token.lower_ in particles
            and i + 1 < len(doc)
            and (_is_name_part(doc[i + 1]) or doc[i + 1].text == "-")
            and (n_parts or after_title)
        ):
            pass
        else:
            break
        i += 1
    if last < 0 or n_parts < (1 if after_title else 2):
        return -1, -1
    return start, last


def _blocks_name(hit: Hit, n_parts: int) -> bool:
    """A known country, demonym or organization ends a name; a city may be a later part of one."""
    if _is_only_city(hit):
        return False
    is_single = hit.of(Sense.NAME, type_=EntityType.COUNTRY)
    return not (
        is_single and n_parts >= 1 and is_single.name in ("Jordan", "Chad", "Georgia", "Israel")
    )


def _may_follow(doc: Doc, title_end: int, name_first: int) -> bool:
    """Nothing but "of COUNTRY" or a comma may stand between a title and its name."""
    between = [t.text for t in doc[title_end:name_first]]
    return "," not in between[1:] and len(between) <= 8


def _of_country(doc: Doc, start: int, hits: dict[int, Hit], pattern: NamePattern) -> int:
    """ "of India" behind a title: notes the country, returns the token behind it."""
    i = start + 1
    if i < len(doc) and doc[i].lower_ == "the":
        i += 1
    seen = start
    while i < len(doc):
        hit = hits.get(i)
        country = hit.of(Sense.NAME, type_=EntityType.COUNTRY) if hit else None
        organization = hit.of(Sense.NAME, type_=EntityType.ORGANIZATION) if hit else None
        if country and hit:
            pattern.countries.append(country)
        elif organization and hit:
            pattern.organization = organization
        elif (
            doc[i].lower_ in ("and", ",")
            and pattern.countries
            and i + 1 < len(doc)
            and _names_country(hits.get(i + 1))
        ):
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
    return start


def _names_country(hit: Hit | None) -> bool:
    return bool(hit and hit.of(Sense.NAME, type_=EntityType.COUNTRY))


def _look_behind(doc: Doc, pattern: NamePattern, hits: dict[int, Hit]) -> None:
    """Country and "former" in front of the title: "the former Russian President"."""
    if pattern.title is None or pattern.title_first < 0:
        return
    words = lexicon().titles
    i = pattern.title_first - 1
    wants_more = True
    while i >= 0 and wants_more and pattern.title_first - i < 9:
        token, hit = doc[i], hits.get(i)
        country = (
            hit.of(Sense.DEMONYM, Sense.NAME, Sense.SEAT, type_=EntityType.COUNTRY) if hit else None
        )
        organization = hit.of(Sense.NAME, type_=EntityType.ORGANIZATION) if hit else None
        if hit and (country or organization):
            if country:
                pattern.countries.insert(0, country)
            elif pattern.organization is None:
                pattern.organization = organization
            while i >= 0 and hits.get(i) is hit:
                pattern.country_first = i
                i -= 1
            continue
        if token.lower_ in words.former_words or token.text in words.former_words:
            pattern.is_former = True
        elif (
            token.text in ("'s", "'", "-")
            or token.text in words.modifiers
            or token.lower_ in words.modifiers
        ):
            pass
        elif (
            token.lower_ in ("and", ",")
            and pattern.countries
            and _plural(pattern)
            and _is_demonym(hits.get(i - 1))
        ):
            pass
        else:
            wants_more = False
        i -= 1


def _plural(pattern: NamePattern) -> bool:
    return bool(pattern.title and pattern.title.endswith("s"))


def _is_demonym(hit: Hit | None) -> bool:
    return bool(hit and hit.of(Sense.DEMONYM, Sense.NAME, type_=EntityType.COUNTRY))


def role_of(title: str) -> str | None:
    """The role of `titles.yml` that a title ends in ("deputy prime minister" is none)."""
    low = title.lower().rstrip(".")
    roles = lexicon().titles.roles
    if low in roles:
        return low
    singular = low.removesuffix("s")
    return singular if singular in roles else None


@cache
def ordered_roles() -> tuple[str, ...]:
    """Roles, longest first."""
    return tuple(sorted(lexicon().titles.roles, key=len, reverse=True))


def doubtful(patterns: Iterable[NamePattern]) -> list[NamePattern]:
    """Capitalised names without a title that no table knows: a person, or a plaza."""
    return [p for p in patterns if p.has_name and p.title is None and not p.is_known]


def drop_other_things(doc: Doc, patterns: list[NamePattern]) -> list[NamePattern]:
    """The patterns without those that entity recognition calls something else than a person.

    `doc.ents` must be set. A name that it does not mark at all is kept: the small model misses
    many persons, but seldom calls one a place.
    """
    kept = []
    for pattern in patterns:
        span = range(pattern.first, pattern.last + 1) if pattern.has_name else range(0)
        labels = {doc[i].ent_type_ for i in span} - {""}
        is_other = pattern.title is None and not pattern.is_known and "PERSON" not in labels
        if not (labels and is_other):
            kept.append(pattern)
    return kept


def names_in(patterns: list[NamePattern]) -> Iterator[NamePattern]:
    """The patterns that have a name."""
    return (p for p in patterns if p.has_name)
