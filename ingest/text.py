"""Text before it is parsed: look-alike characters, paragraphs and sentences, offsets kept.

Every replacement is one code point for one, so a position in the normalised text is the same
position in the stored text.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from ingest.lexicon import lexicon

# Curly quotes, primes, dashes and odd spaces, for the parser only; the stored text keeps its own.
_FOR_PARSER: Final = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "′": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "–": "-", "—": "-", "‑": "-", "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
        "\t": " ", "\r": " ", "\u200b": " ",
    }
)  # fmt: skip

_PAGE_MARKS: Final = re.compile(r"\((?:link is external|opens in (?:a )?new (?:tab|window))\)")
"""What web pages put behind a link; read as space: "Vjosa Osmani(link is external)"."""
_PARAGRAPH: Final = re.compile(r"[^\n]+")
# A sentence ends at . ! or ? (with closing quotes or brackets) before a space and a new beginning.
_END: Final = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9À-ÞĀ-Ž])")
_LAST_WORD: Final = re.compile(r"([A-Za-z][A-Za-z.]*)$")
_INITIALS: Final = re.compile(r"[A-Z](?:\.[A-Z])+")
"""Of a name, before its last stop: the "J.D" of "J.D. Vance"."""
_NEXT_WORD: Final = re.compile(r"\s+([A-ZÀ-Þ][\w'-]*)")
# Where an agency wrote from, a sentence of its own: "TEL AVIV, Israel (AP) - ", "Riga, May 4 -- ".
_DATELINE: Final = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'/-]+(?: [A-ZÀ-Þ.'/-]+){0,3}(?:, [\w.]+(?: [\w.]+){0,2}){0,3}"
    r"|[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+){0,2}, [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?(?:, [A-Z]{2,6})?)"
    r"(?: \([\w/ ]{2,24}\))? --? (?=[\"'A-ZÀ-Þ])"
)
_TOWN: Final = re.compile(r"[A-Z][A-Z'-]+(?: [A-Z'-]+)*(?=,| \(| -)")
_CAPITALS: Final = re.compile(r"[A-Z]+(?:'[A-Z]+)?")
_IN_NAMES: Final = frozenset({"OF", "DE", "DO", "DA", "DEL", "AU"})
"""Words that a town's name has in lower case: "PORT OF SPAIN"."""
_SPEAKER: Final = re.compile(
    r"[A-ZÀ-Þ][\w'.-]*(?:,? (?:for |of |the )*[A-ZÀ-Þ(][\w').-]*){0,6}: (?=[\"'A-ZÀ-Þ\d])"
)
"""Who speaks, at the start of a paragraph: "Penny Wong, Minister for Foreign Affairs: I will"."""
_LONGEST_SENTENCE: Final = 4_000
"""Code points; a longer run without an end is cut at a space, so that parsing stays linear."""


class Sentence(NamedTuple):
    """One sentence: where it stands in the article, and the paragraph it belongs to.

    `is_dateline`: it is where an agency wrote from, and nothing else.
    """

    start: int
    end: int
    paragraph: int
    is_dateline: bool = False


def for_parser(text: str) -> str:
    """The text with plain quotes, dashes and spaces, position for position."""
    return _PAGE_MARKS.sub(lambda mark: " " * len(mark[0]), text.translate(_FOR_PARSER))


@cache
def _bare_letter(char: str) -> str:
    base = unicodedata.normalize("NFKD", char)[0]
    return base if len(base) == 1 and base.isalpha() else char


def plain(text: str) -> str:
    """`for_parser`, and accented letters without their accents, position for position."""
    text = for_parser(text)
    return text if text.isascii() else "".join(c if c.isascii() else _bare_letter(c) for c in text)


def split_sentences(text: str, *, start: int = 0) -> Iterator[Sentence]:
    """The sentences of `text` from position `start` on, without the space around them.

    A line break ends a paragraph and a sentence: news text is one paragraph a line.
    """
    for number, paragraph in enumerate(_PARAGRAPH.finditer(text, start)):
        begin = paragraph.start()
        if (dateline := _DATELINE.match(text, begin, paragraph.end())) is not None:
            for whole in _trimmed(text, begin, dateline.end(), number):
                yield whole._replace(is_dateline=True)
            begin = dateline.end()
        if (label := _SPEAKER.match(text, begin, paragraph.end())) is not None:
            yield from _trimmed(text, begin, label.end(), number)
            begin = label.end()
        for match in _END.finditer(text, begin, paragraph.end()):
            if _is_abbreviation(text, begin, match):
                continue
            yield from _trimmed(text, begin, match.end(), number)
            begin = match.end()
        yield from _trimmed(text, begin, paragraph.end(), number)


def town_in_capitals(dateline: str) -> str | None:
    """The town that a dateline begins with, as names are written: "PORT OF SPAIN" is Port of Spain.

    None where it is not in capitals.
    """
    town = _TOWN.match(dateline)
    return _CAPITALS.sub(_as_in_a_name, town[0]) if town is not None else None


def _as_in_a_name(word: re.Match[str]) -> str:
    is_small = word.start() > 0 and word[0] in _IN_NAMES
    return word[0].lower() if is_small else word[0].capitalize()


def _is_abbreviation(text: str, begin: int, match: re.Match[str]) -> bool:
    if match[0][0] != ".":
        return False
    word = _LAST_WORD.search(text, max(begin, match.start() - 20), match.start())
    if not word:
        return False
    name, words = word[1].lower().rstrip("."), lexicon().sentences
    if name in words.abbreviations or (len(name) == 1 and word[1].isupper()):
        return True
    behind = _NEXT_WORD.match(text, match.end())
    is_name = _INITIALS.fullmatch(word[1]) and behind is not None
    return bool(is_name) and behind is not None and behind[1].lower() not in words.openers


def _trimmed(text: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start, start + _LONGEST_SENTENCE)
        cut = cut if cut > start else start + _LONGEST_SENTENCE
        yield from _trimmed(text, start, cut, paragraph)
        start = cut
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Sentence(start, end, paragraph)
