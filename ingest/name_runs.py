"""Personal names in a sentence: capitalised runs, told from the names that the tables know."""

import re
from collections.abc import Mapping
from typing import Final

from spacy.tokens import Doc, Token

from app.domain.ontology import EntityType
from ingest.gazetteer import Hit, Sense
from ingest.lexicon import lexicon
from ingest.reading import SentenceReading
from ingest.syntax import DASHES, tokens

_MAX_NAME_TOKENS: Final = 7
_NAME_TAGS: Final = ("NNP", "NNPS", "", "NN", "FW", "VB", "VBP", "JJ")
"""The tagger's ideas of a strange name; an empty tag is a sentence that was only tokenised."""
_NO_NAMES: Final = frozenset(
    "CC CD DT EX IN MD PDT PRP PRP$ RB RBR RBS RP TO UH WDT WP WP$ WRB".split()
)
"""Tags of words that are nobody's name, though one may be spelt so: "In" of Moon Jae-in."""
_INITIALS: Final = re.compile(r"(?:[A-Z]\.){2,}")
"""A first name in short, the "J.D." of "J.D. Vance"."""
_QUOTES: Final = ('"', "'", "``", "''")
_IN_PLACE: Final = ("in", "at", "from", "to", "near")
_NONE: Final = (-1, -1)

Hits = Mapping[int, Hit]


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


def is_known_person(hit: Hit | None) -> bool:
    """Whether the tables know a person of this name."""
    return hit is not None and hit.of(Sense.NAME, type_=EntityType.LEADER) is not None


def last_of_hit(hits: Hits, hit: Hit) -> int:
    """The last token of a known name."""
    return max(i for i, other in hits.items() if other is hit)


def untitled_name(doc: Doc, start: int, hits: Hits, stops: Mapping[int, int]) -> tuple[int, int]:
    """First and last token of a name of two parts that begins at `start`; (-1, -1) for none."""
    hit = hits.get(start)
    if (hit and not _may_begin_name(doc, start, hits)) or not _is_name_start(doc[start]):
        return _NONE
    return name_run(doc, start, hits, stops, after_title=False)


def name_run(
    doc: Doc, start: int, hits: Hits, stops: Mapping[int, int], *, after_title: bool
) -> tuple[int, int]:
    """First and last token of a personal name that begins at `start`; (-1, -1) for none.

    Without a title a name needs two parts; "Jordan" or "Paris" may only be a later part. `stops`
    are the tokens where a title begins.
    """
    n_parts, last, i = 0, -1, start
    end = min(len(doc), start + _MAX_NAME_TOKENS)
    while i < end:
        hit = hits.get(i)
        if hit and is_known_person(hit) and n_parts == 0:
            return start, last_of_hit(hits, hit)
        if hit and after_title and n_parts == 1 and _is_known_here(hits, i):
            return start, last_of_hit(hits, hit)  # "President Mohamed Ould Abdel Aziz"
        if (hit and _blocks_name(hit, n_parts)) or (i > start and i in stops):
            break
        if hit and n_parts == 0 and not (after_title or _may_begin_name(doc, i, hits)):
            break
        is_joined = i > start and doc[i - 1].text == "-" and not doc[i - 1].whitespace_
        if _is_name_part(doc[i]) or (is_joined and doc[i].is_alpha):
            n_parts += not is_joined
            last = i
        elif n_parts and _is_nickname(doc, i):
            i += 2
            end = min(len(doc), end + 3)
        elif not _is_inside_name(doc, i, last, may_begin=bool(n_parts) or after_title):
            break
        i += 1
    return (start, last) if n_parts >= (1 if after_title else 2) else _NONE


def _is_known_here(hits: Hits, index: int) -> bool:
    """Whether the name of a known person begins here."""
    hit = hits[index]
    return is_known_person(hit) and hits.get(index - 1) is not hit


def _is_nickname(doc: Doc, index: int) -> bool:
    """Whether a quoted word inside a name begins here: Joko "Jokowi" Widodo."""
    if index + 3 >= len(doc) or doc[index].text not in _QUOTES:
        return False
    is_quoted = doc[index + 2].text in _QUOTES and doc[index + 1].text[0].isupper()
    return is_quoted and _is_name_part(doc[index + 3])


def _is_inside_name(doc: Doc, index: int, last: int, *, may_begin: bool) -> bool:
    """Whether a hyphen or a small word holds a name together: "Al-Sisi", "von der Leyen"."""
    token, particles = doc[index], lexicon().titles.particles
    if token.text == "-" and not doc[index - 1].whitespace_ and not token.whitespace_:
        if last == index - 1 or doc[index - 1].lower_ in particles:
            return True
    if token.lower_ not in particles or index + 1 >= len(doc) or not may_begin:
        return False
    behind = index + 1
    while behind + 1 < len(doc) and doc[behind].lower_ in particles:
        behind += 1  # "van der Bellen"
    return _is_name_part(doc[behind]) or doc[index + 1].text == "-"


def _is_only_city(hit: Hit) -> bool:
    return all(m.sense is Sense.CITY for m in hit.meanings)


def _may_begin_name(doc: Doc, start: int, hits: Hits) -> bool:
    """Whether a town's name is a first name here: "Antony J. Blinken"."""
    if not _is_only_city(hits[start]) or start + 1 >= len(doc):
        return False
    if start > 0 and doc[start - 1].lower_ in _IN_PLACE:
        return False  # "In Jerusalem Romney dined with"
    after = doc[start + 1]
    return _is_name_part(after) and after.i not in hits


def _is_name_start(token: Token) -> bool:
    text, words = token.text, lexicon().titles
    return (
        len(text) > 1
        and text[0].isupper()
        and text not in words.not_names
        and text not in words.modifiers
        and token.tag_ in _NAME_TAGS
        and (token.i > 0 or token.tag_ in ("NNP", "NNPS", "FW"))
        and (not text.isupper() or text in words.initials or _INITIALS.fullmatch(text) is not None)
    )


def _is_name_part(token: Token) -> bool:
    text = token.text
    if text in lexicon().titles.not_names or not text[0].isalpha():
        return False
    if token.tag_ == "PRP":
        return False  # "Today I begin"
    return text[0].isupper() or (text[:2] in ("al", "el") and "-" in text)


def _blocks_name(hit: Hit, n_parts: int) -> bool:
    """Whether a known name ends a person's; a city, or "Jordan", may be a later part of one."""
    if _is_only_city(hit):
        return False
    country = hit.of(Sense.NAME, type_=EntityType.COUNTRY)
    is_family_name = country and country.name in lexicon().names.family_name_countries
    return not (is_family_name and n_parts >= 1)


def bare_names(sentence: SentenceReading) -> list[Token]:
    """Capitalised words that no mention covers and no table knows but as a town."""
    others = [m for m in sentence.mentions if m.ref.type is not EntityType.CITY]
    covered = {i for m in others for i in range(m.first, m.last + 1)}
    hits = tokens_of_hits(sentence)
    return [
        t
        for t in tokens(sentence.parsed)
        if t.i not in covered
        and t.tag_ not in _NO_NAMES
        and t.text[0].isupper()
        and len(t.text) >= 2
        and t.lower_ not in lexicon().times.weekdays
        and (t.i not in hits or hits[t.i].of(Sense.CITY))
    ]


def is_first_of_another(token: Token) -> bool:
    """Whether a name is the first part of another's: "Novak Djokovic"."""
    head = token.head
    is_before = token.dep_ == "compound" and 0 < head.i - token.i <= 2
    if is_before and token.nbor().text in DASHES:
        return False  # "the Trump-Xi summit"
    return is_before and head.tag_ in ("NNP", "NNPS") and _is_name_part(head)
