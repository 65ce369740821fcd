"""Whose "I" it is outside of quotations: who speaks in a transcript, who signs a statement.

In a transcript each turn begins with a label, "SECRETARY RUBIO: "; in a statement or a speech the
heading names one person: "Remarks by President Biden". Where neither is sure, nobody is meant.
"""

import re
from collections.abc import Iterator
from typing import ClassVar, Final, NamedTuple

from app.domain import ids
from app.domain.edtf import EVER
from app.domain.ontology import EntityType
from ingest.components.step import Fields
from ingest.gazetteer import Sense
from ingest.identity import Directory, by_short_name
from ingest.lexicon import lexicon
from ingest.reading import Mention, NamePattern, Person, Reading, SentenceReading
from ingest.rows import Ref

_HEADING_WORDS: Final = 25
"""A longer paragraph is no heading."""
_SENTENCE_WORDS: Final = 6
"""A shorter one may end with a full stop: "Hon. Penny Wong."."""
_LABEL_WORDS: Final = 9
_HEADING_LINES: Final = 8
_LONGEST_NAME: Final = 4
_BY: Final = ("by", "from", "of")
_WORD: Final = re.compile(r"[^\W\d_][\w'-]*\.?")
_CAPITALS: Final = re.compile(
    r"\b(?P<title>MINISTER|PRESIDENT|SECRETARY|CHANCELLOR) (?P<name>[^,:;]+)$"
)
_NAME_WORDS: Final = (2, 3)
_LINE: Final = re.compile(r"[^\n]+")


class _Named(NamedTuple):
    """A person of the tables whom some words name, and where they stand in the text."""

    ref: Ref
    start: int
    end: int


class Voices:
    """Notes for each sentence who says "I" in it, quotations aside."""

    requires: ClassVar[Fields] = frozenset(
        {
            "reading.article",
            "reading.plain",
            "reading.anchor",
            "reading.people",
            "sentence.doc",
            "sentence.mentions",
        }
    )
    assigns: ClassVar[Fields] = frozenset({"reading.people", "sentence.voice"})

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    def run(self, reading: Reading) -> None:
        """Add the voices; a turn whose speaker is not known has none."""
        if not _speaks_of_itself(reading):
            return
        author = self._author(reading)
        labels = [s.index for s in reading.sentences if _is_label(reading, s)]
        voice, paragraph = author, -1
        for sentence in reading.sentences:
            if sentence.index in labels:
                voice, paragraph = self._speaker(reading, sentence, author), sentence.paragraph
            elif len(labels) == 1 and sentence.paragraph > paragraph >= 0:
                voice = author  # "Putin: I will go", and a report below
            sentence.voice = voice

    def _author(self, reading: Reading) -> Mention | None:
        """The one person whom the heading names, if it gives the words to him."""
        named: list[_Named] = []
        signed: set[str] = set()
        for line, place in _heading(reading):
            if any(mark in line.lower() for mark in lexicon().titles.of_others):
                return None
            here = [*self._named_in(reading, line, place), *_found_in(reading, line, place)]
            here = here or [*_in_capitals(reading, line, place)]
            named += here
            signed |= {one.ref.id for one in here if _is_signed(line, place, one)}
        if len({one.ref.id for one in named}) != 1 or not signed:
            return None
        return _voice_of(reading, named[-1])

    def _named_in(self, reading: Reading, line: str, place: int) -> Iterator[_Named]:
        """Persons of the tables in a line, by full name, or by a title and the family name."""
        words = list(_WORD.finditer(line))
        done = 0
        for begin in range(len(words)):
            for length in range(_LONGEST_NAME, 0, -1):
                run = words[begin : begin + length]
                if begin < done or len(run) < length:
                    continue
                ref = self._called(reading, words, (begin, begin + length))
                if ref is not None:
                    yield _Named(ref, place + run[0].start(), place + run[-1].end())
                    done = begin + length
                    break

    def _called(
        self, reading: Reading, words: list[re.Match[str]], run: tuple[int, int]
    ) -> Ref | None:
        first, after = run
        name = ids.fold(" ".join(w[0] for w in words[first:after]))
        if after - first > 1:
            known = tuple(name.split()), NamePattern(first, after - 1)
            return self._directory.identify(*known, reading.anchor or EVER)[0]
        before = words[first - 1][0].lower().rstrip(".") if first else ""
        if before not in lexicon().titles.title_heads or reading.anchor is None:
            return None
        return self._directory.chief_called(name, reading.anchor)

    def _speaker(
        self, reading: Reading, label: SentenceReading, author: Mention | None
    ) -> Mention | None:
        """Who speaks behind a label: the person whom it names; by a title alone, the author."""
        words = reading.plain[label.start : label.end].rstrip(": ")
        named = list(self._named_in(reading, words, label.start))
        if len({one.ref.id for one in named}) == 1:
            return _voice_of(reading, named[0])
        rest = [w[0].lower().rstrip(".") for w in _WORD.finditer(words)]
        titles = lexicon().titles
        rest = [w for w in rest if w not in titles.title_heads | titles.label_words]
        if not rest:
            return author
        known = by_short_name(reading, ids.fold(rest[-1]), None)
        if len(known) == 1 and set(rest) <= set(known[0].words):
            return _voice_of(reading, _Named(known[0].ref, label.start, label.end))
        is_name = len(rest) == 1 and rest[0] not in lexicon().names.ordinary_surnames
        if known or not is_name or reading.anchor is None:
            return None
        chief = self._directory.chief_called(ids.fold(rest[0]), reading.anchor)  # "Putin: I will"
        return _voice_of(reading, _Named(chief, label.start, label.end)) if chief else None


def _speaks_of_itself(reading: Reading) -> bool:
    """Whether somebody says "I" in a sentence that was parsed."""
    first = lexicon().pronouns.first
    return any(t.lower_ in first for s in reading.parsed for t in s.parsed)


def _heading(reading: Reading) -> Iterator[tuple[str, int]]:
    """The lines above the text itself, and where they stand in it; the title first, at -1."""
    if reading.article.title:
        yield reading.article.title, -1
    lines = _LINE.finditer(reading.plain, reading.article.body_start)
    for number, line in enumerate(lines):
        n_words = len(line[0].split())
        is_sentence = line[0].rstrip().endswith((".", "!", "?")) and n_words > _SENTENCE_WORDS
        if number == _HEADING_LINES or n_words > _HEADING_WORDS or is_sentence:
            return
        yield line[0], line.start()


def _found_in(reading: Reading, line: str, place: int) -> Iterator[_Named]:
    """Persons in a line that was parsed, whom no table need know."""
    after = place + len(line)
    for sentence in reading.parsed if place >= 0 else ():
        if place <= sentence.start and sentence.end <= after:
            yield from (_Named(m.ref, m.start, m.end) for m in sentence.mentions if m.is_leader)


def _in_capitals(reading: Reading, line: str, place: int) -> Iterator[_Named]:
    """Who stands behind an office in a line in capitals: "MINISTER FOR TRADE ANN LEE"."""
    found = _CAPITALS.search(line) if place >= 0 and line.isupper() else None
    if found is None:
        return
    words = [w[0] for w in _WORD.finditer(found["name"])]
    titles = lexicon().titles
    offices = titles.title_heads | titles.label_words | titles.own_words
    while words and words[0].lower() in offices:
        words.pop(0)
    if len(words) in _NAME_WORDS:
        name = " ".join(words).title()
        ref = Ref(ids.leader_id(name), EntityType.LEADER, name, None)
        known = Person(ref, tuple(ids.fold(name).split()), titles={found["title"].lower()})
        known.linked_by = "name"
        reading.people.setdefault(ref.id, known)
        end = place + len(line.rstrip())
        yield _Named(ref, end - len(" ".join(words)), end)


def _is_signed(line: str, place: int, named: _Named) -> bool:
    """Whether a heading gives the words to somebody: "Remarks by X", "X's speech", "X, Minister".

    Not "What Biden said, and why": there it is about him.
    """
    titles = lexicon().titles
    before, behind = line[: named.start - place], line[named.end - place :]
    others = [w[0].lower().rstrip(".") for w in _WORD.finditer(before)]
    while others and others[-1] in titles.title_heads | titles.label_words:
        others.pop()
    if others[-1:] and others[-1] in _BY:
        return len(others) == 1 or bool(titles.own_words & {*others})
    if behind.startswith("'s "):
        return behind.split()[1].lower() in titles.own_words and ":" not in line
    others += [w[0].lower().rstrip(".") for w in _WORD.finditer(behind)]
    known = titles.title_heads | titles.label_words | titles.own_words
    return bool(others or before.strip()) and {*others} <= known


def _is_label(reading: Reading, sentence: SentenceReading) -> bool:
    """Whether it is the label of a turn, which goes on behind it: "QUESTION: "."""
    words = reading.plain[sentence.start : sentence.end]
    following = reading.sentences[sentence.index + 1 : sentence.index + 2]
    goes_on = any(s.paragraph == sentence.paragraph for s in following)
    return goes_on and words.endswith(":") and len(words.split()) <= _LABEL_WORDS


def _voice_of(reading: Reading, named: _Named) -> Mention:
    ref = named.ref
    if ref.id not in reading.people:
        words = tuple(ids.fold(ref.name).split())
        reading.people[ref.id] = Person(ref, words, ref.country, linked_by="gazetteer")
    start, end = max(named.start, 0), max(named.end, 0)
    how = reading.people[ref.id].linked_by
    return Mention(start, end, 0, 0, ref, Sense.NAME, how, country=ref.country)
