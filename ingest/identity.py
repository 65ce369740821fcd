"""Whom the reference data and the article know, by full name, family name, title or office."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from app.domain import ids
from app.domain.edtf import EVER, Interval
from ingest.lexicon import lexicon
from ingest.reading import NamePattern, Person, Reading, SentenceReading
from ingest.reference import Reference, near
from ingest.rows import Ref, Term
from ingest.spellings import is_similar, spelt, spelt_word
from ingest.titles import role_of

NEAR_OFFICE_DAYS: Final = 45
"""News of a handover names the new and the old holder some weeks around the day."""
_PATRONYMICS: Final = ("vich", "vych", "vna", "ovic", "evic")
_LEADER: Final = "leader"
_PRESIDENT: Final = "president"
_MONARCH: Final = "monarch"
_OF_BODY: Final = "head of international organisation"
_MINISTER: Final = "foreign minister"
_LEAST_LETTERS: Final = 5  # of a family name that says by itself which minister is meant
_ANY_ROLE: Final = "effective leader"
"""Office of the reference table for whoever leads, under whatever title."""


class Directory:
    """Persons of the reference data."""

    def __init__(self, tables: Reference) -> None:
        self._tables = tables
        self._known = {ids.fold(name): w.ref for w in tables.wanted for name in w.names}
        self._known |= {ids.fold(name): p.ref for p in tables.people for name in p.names}
        self._by_spelling: dict[tuple[str, ...], list[Term]] = {}
        chiefs = lexicon().titles.chief_offices
        first = {ids.fold(t.person).split()[0] for t in tables.terms if t.is_full_name}
        self._chiefs: dict[str, list[Term]] = {}
        self._spelt_so: dict[str, list[Term]] = {}
        self._by_title: dict[str, list[Term]] = {}
        for term in (t for t in tables.terms if t.office == _OF_BODY and t.is_full_name):
            self._by_title.setdefault(ids.fold(term.title), []).append(term)
        for term in (t for t in tables.terms if t.office in chiefs and t.is_full_name):
            names = ids.fold(term.person).split()
            self._spelt_so.setdefault(spelt_word(names[-1]), []).append(term)
            inner = names[1:-1] if "-" not in term.person else []
            for word in (w for w in inner if w not in lexicon().titles.particles | first):
                self._chiefs.setdefault(word, []).append(term)
        self._monarchs = [
            (spelt(ids.fold(t.person).split()), t)
            for t in tables.terms
            if t.office == _MONARCH and t.is_full_name
        ]
        self._by_ends: dict[tuple[str, str], list[Term]] = {}
        for term in tables.terms:
            if term.is_full_name:
                words = spelt(ids.fold(term.person).split())
                self._by_spelling.setdefault(words, []).append(term)
                self._by_ends.setdefault((words[0], words[-1]), []).append(term)

    def identify(
        self, words: tuple[str, ...], pattern: NamePattern, when: Interval
    ) -> tuple[Ref | None, str]:
        """The reference person of this name, and how the name led there."""
        known = self._known.get(" ".join(words))
        if known is not None:
            return known, "gazetteer"
        is_reigning = (pattern.title or "").lower() in lexicon().titles.reigning
        if is_reigning and (ref := _one_of(self._reigning(words, pattern, when))):
            return ref, "gazetteer" if len(words) > 1 else "surname-title-date"
        if len(words) == 1 and (head := self._head_called(words[0], pattern, when)) is not None:
            return head, "surname-title-date"
        terms = self._tables.terms_of(" ".join(words))
        if terms:
            return _one_of(_best(terms, pattern, when)) or _one_of(terms), "gazetteer"
        own = spelt(words)
        alike = self._by_spelling.get(own, []) if len(words) > 1 else []
        if alike and (ref := _one_of(alike)):
            return ref, "spelling"
        turned = self._by_spelling.get((*own[1:], own[0]), []) if len(words) > 1 else []
        turned = [t for t in turned if t.alpha3 in lexicon().names.written_family_first]
        if turned and (ref := _one_of(turned)):
            return ref, "spelling"  # "Kishida Fumio", as Japan writes him
        if len(words) > 2 and (ref := self._without_middle(words, pattern, when)):
            return ref, "spelling"
        if pattern.title is None:
            return None, ""
        if is_reigning:
            return None, ""
        if len(words) > 1 and set(words[:-1]) <= lexicon().titles.particles:
            return self._only_one_called(words[-1], pattern.title, when), "surname-title-date"
        if pattern.country is None and len(words) > 1:
            found = self._only_one_called(words[-1], pattern.title, when)
            return (found, "initial-title-date") if _agrees(words, found) else (None, "")
        is_surname = len(words) == 1
        if is_surname and pattern.country is None and not _is_chief(pattern.title):
            return self._only_one_called(words[0], pattern.title, when), "surname-title-date"
        by_surname = [
            term
            for word in dict.fromkeys((words[-1], words[0]))
            for term in self._tables.terms_by_surname(word)
        ]
        if is_surname and not by_surname and _is_chief(pattern.title) and when != EVER:
            by_surname = self._chiefs.get(words[0], [])  # "President Lula"
        fitting = [
            t
            for t in _best(by_surname, pattern, when)
            if t.is_full_name and (is_surname or is_similar(words, ids.fold(t.person).split()))
        ]
        return _one_of(fitting), "surname-title-date" if is_surname else "similar-name-date"

    def _head_called(self, surname: str, pattern: NamePattern, when: Interval) -> Ref | None:
        """Who of this family name heads a body by that title: "Secretary General Stoltenberg"."""
        title = ids.fold((pattern.title or "").replace("-", " "))
        if not title or pattern.countries or when == EVER:
            return None
        window = near(when, n_days=NEAR_OFFICE_DAYS)
        heads = [t for t in self._tables.terms_by_surname(surname) if t.office == _OF_BODY]
        titled = [t for t in heads if ids.fold(t.title.replace("-", " ")).startswith(title)]
        return _one_of(t for t in titled if t.is_full_name and t.holds_on(window))

    def _without_middle(
        self, words: tuple[str, ...], pattern: NamePattern, when: Interval
    ) -> Ref | None:
        """Who is called so without a middle name: "Vladimir Vladimirovich Putin".

        A patronymic is one; anything else only where office, country and day agree.
        """
        own = spelt(words)
        terms = self._by_ends.get((own[0], own[-1]), [])
        if len(words) == 3 and words[1].endswith(_PATRONYMICS):
            return _one_of(terms)
        is_told = pattern.title is not None and pattern.country is not None
        return _one_of(_best(terms, pattern, when)) if is_told else None

    def _reigning(self, words: tuple[str, ...], pattern: NamePattern, when: Interval) -> list[Term]:
        """The monarchs of a first name on these days: "King Salman", "King Mohammed VI"."""
        own = spelt(words)
        named = [term for name, term in self._monarchs if name[: len(own)] == own]
        realms = lexicon().titles.reigning[(pattern.title or "").lower()]
        fitting = [t for t in named if pattern.country in (None, t.alpha3)]
        fitting = [t for t in fitting if not realms or t.alpha3 in realms]
        if when == EVER or pattern.is_former:
            return fitting
        window = near(when, n_days=NEAR_OFFICE_DAYS)
        return [t for t in fitting if t.holds_on(window)]

    def _only_one_called(self, surname: str, title: str, when: Interval) -> Ref | None:
        """Who of this family name holds an office of that title, if he is alone in all tables.

        A bare name under "foreign minister" may be anybody's; that of the only holder of any office
        on that day is his.
        """
        held = [t for t in self._tables.terms_by_surname(surname) if t.holds_on(when)]
        if when == EVER or len({t.person_id for t in held}) != 1:
            return None
        role, low = role_of(title), title.lower()
        offices = lexicon().titles.roles[role] if role else ()
        fitting = [t for t in held if t.office in offices or t.title.lower().startswith(low)]
        return _one_of(t for t in fitting if t.is_full_name)

    def head_of_body(self, office: str, bodies: Iterable[str], when: Interval) -> Ref | None:
        """Who held this office of one of these bodies, if it was one person."""
        return _one_of(t for t in self._body_terms(office, bodies) if t.holds_on(when))

    def holder_of(self, title: str, when: Interval) -> Ref | None:
        """Who held this very office of a body: "President of the European Council"."""
        return _one_of(t for t in self._by_title.get(ids.fold(title), []) if t.holds_on(when))

    def have_office(self, office: str, bodies: Iterable[str]) -> bool:
        """Whether one of these bodies has such an office at all."""
        return any(True for _ in self._body_terms(office, bodies))

    def _body_terms(self, office: str, bodies: Iterable[str]) -> Iterator[Term]:
        wanted = set(bodies)
        for term in self._tables.terms:
            if term.office == _OF_BODY and term.organization in wanted and term.is_full_name:
                if ids.fold(term.title).startswith(office):
                    yield term

    def office_holder(self, role: str, country: str, when: Interval) -> Ref | None:
        """Who held the first office of this role that somebody held, if it was one person.

        "The leader" is one of two where a country has both a president and a premier: the one whom
        the sources that list one leader a country have; for days after theirs, who holds the office
        that their last one there held; else nobody.
        """
        words = lexicon().titles
        if country not in words.offices_of.get(role, {country}):
            return None
        offices = words.roles[role]
        in_office = [t for t in self._tables.terms_in(country) if t.holds_on(when)]
        if role == _PRESIDENT:  # not the Supreme Leader of Iran, whose president heads a government
            in_office = [t for t in in_office if _PRESIDENT in ids.fold(t.title) or not t.title]
            offices = (*offices, *words.chief_offices)
        by_office = [
            [t for t in in_office if t.office == office and t.is_full_name] for office in offices
        ]
        held = [holders for holders in by_office if holders]
        if role != _LEADER:
            return _one_of(held[0]) if held else None
        every = [t for holders in held for t in holders]
        if len({t.person_id for t in every}) == 1:
            return every[0].ref
        leading = [t for t in every if t.is_effective]
        ruling = {ids.fold(t.person).split()[-1] for t in in_office if t.office == _ANY_ROLE}
        leading = leading or [t for t in every if ruling & set(ids.fold(t.person).split())]
        if leading:
            return _one_of(leading)
        if every:
            return _one_of(t for t in every if t.office == self._leading_office(country))
        return _one_of(t for t in in_office if t.office == _ANY_ROLE and t.is_full_name)

    def _leading_office(self, country: str) -> str | None:
        """The office of the last person whom a source of one leader a country has there."""
        terms = [t for t in self._tables.terms_in(country) if t.is_effective and t.start]
        offices = lexicon().titles.chief_offices
        named = [t for t in terms if t.office in offices]
        last = max(named, key=lambda t: t.start or date.min, default=None)
        return last.office if last is not None else None

    def is_chief(self, person_id: str, country: str, when: Interval) -> bool:
        """Whether the person heads the state or its government on these days."""
        chiefs = lexicon().titles.chief_offices
        return any(
            t.person_id == person_id and t.office in chiefs and t.holds_on(when)
            for t in self._tables.terms_in(country)
        )

    def chief_called(self, surname: str, when: Interval) -> Ref | None:
        """The one head of state or government of this family name, or who alone bears it.

        "Lula" by an inner name; "Lavrov", a foreign minister, alone of that name in the tables;
        "Guterres", at the head of a body, the only one of that name in office on the day.
        """
        chiefs = lexicon().titles.chief_offices
        every = self._tables.terms_by_surname(surname) or self._alike(surname)
        named = [t for t in every if t.office in chiefs and t.is_full_name and t.holds_on(when)]
        heads = [t for t in every if t.office == _OF_BODY and t.holds_on(when)]
        if named:  # of a president and the head of a body of one name, whom is not said
            return _one_of([*named, *heads])
        if surname in lexicon().names.inner_names:
            return _one_of(t for t in self._chiefs.get(surname, []) if t.holds_on(when))
        return self._sole_minister(surname, when)

    def _alike(self, surname: str) -> list[Term]:
        """Chiefs whose family name other transliterations write so: "Zelensky"."""
        return self._spelt_so.get(spelt_word(surname), []) if len(surname) > _LEAST_LETTERS else []

    def _sole_minister(self, surname: str, when: Interval) -> Ref | None:
        if len(surname) < _LEAST_LETTERS or surname in lexicon().names.common_surnames:
            return None
        every = [t for t in self._tables.terms_by_surname(surname) if t.is_full_name]
        held = [t for t in every if t.holds_on(when)]
        is_sole = len({ids.fold(t.person) for t in every}) == 1
        offices = (_MINISTER, _OF_BODY) if is_sole else (_OF_BODY,)
        return _one_of(held) if any(t.office in offices for t in held) else None


_NICKNAME: Final = re.compile(r"([\"'])\w+\1")


def _agrees(words: tuple[str, ...], found: Ref | None) -> bool:
    """Whether "S. Jaishankar" can be the person found by the family name alone."""
    return found is not None and ids.fold(found.name).startswith(words[0].rstrip("."))


def _is_chief(title: str) -> bool:
    role = role_of(title)
    chiefs = lexicon().titles.chief_offices
    return role is not None and any(o in chiefs for o in lexicon().titles.roles[role])


def _best(terms: Iterable[Term], pattern: NamePattern, when: Interval) -> list[Term]:
    """Terms that fit country, role and day, as far as the text gives them."""
    fitting = [t for t in terms if pattern.country is None or t.alpha3 == pattern.country]
    if pattern.is_former:
        return fitting
    role = role_of(pattern.title)
    if role:
        offices = (*lexicon().titles.roles[role], _ANY_ROLE)
        fitting = [t for t in fitting if t.office in offices] or fitting
    if when != EVER:
        window = near(when, n_days=NEAR_OFFICE_DAYS)
        fitting = [t for t in fitting if t.holds_on(window)]
    return fitting


def _one_of(terms: Iterable[Term]) -> Ref | None:
    refs = {t.person_id: t.ref for t in terms}
    return next(iter(refs.values())) if len(refs) == 1 else None


def words_of(sentence: SentenceReading, pattern: NamePattern) -> tuple[str, ...]:
    """The words of a pattern's name, folded."""
    return tuple(ids.fold(name_of(sentence, pattern)).split())


def name_of(sentence: SentenceReading, pattern: NamePattern) -> str:
    """A pattern's name, without a nickname in quotation marks."""
    text = sentence.parsed[pattern.first : pattern.last + 1].text
    return " ".join(_NICKNAME.sub(" ", text).split())


def learn(person: Person, pattern: NamePattern) -> None:
    """Keep the role, country and gender that a pattern gives a person."""
    person.is_former = pattern.is_former and person.is_former is not False
    if pattern.title:
        low, words = pattern.title.lower(), lexicon().titles
        person.titles |= {low, (pattern.styled or low).lower()}
        role = role_of(low)
        if role:
            person.roles.add(role)
        if low in words.female_words:
            person.gender = "f"
        elif low in words.male_words:
            person.gender = "m"
    if person.country is None:
        person.country = pattern.country
    if person.organization is None:
        person.organization = pattern.organization


def by_short_name(
    reading: Reading, word: str, country: str | None, *, before: int | None = None
) -> list[Person]:
    """Persons of the article who may be called by this word alone at the place `before`.

    Of two who may, one whose full name stands only behind that place is not meant.
    """
    found = [
        p
        for p in reading.people.values()
        if (word == p.words[-1] or (word == p.words[0] and _may_be_family_first(p)))
        and (country is None or p.country is None or p.country == country)
    ]
    if len(found) > 1 and before is not None:
        return [p for p in found if _named_at(p, reading) < before] or found
    return found


def _named_at(person: Person, reading: Reading) -> int:
    """Where the full name first stands in the text; -1 where it is spelt otherwise."""
    if person.named_at is None:
        words = re.split(r"\W+", " ".join(person.words))
        name = re.search(r"\b" + r"\W+".join(words) + r"\b", _bare(reading.plain))
        person.named_at = name.start() if name else -1
    return person.named_at


@lru_cache(maxsize=8)
def _bare(text: str) -> str:
    """The text in lower case and without accents, letter for letter."""
    return "".join(unicodedata.normalize("NFKD", c)[0].lower()[:1] or c for c in text)


def longer_name(reading: Reading, words: tuple[str, ...]) -> Person | None:
    """The one person of the article whose full name ends so: "Ms Eriksen Søreide"."""
    if len(words) < 2:
        return None
    people = reading.people.values()
    found = [p for p in people if len(p.words) > len(words) and p.words[-len(words) :] == words]
    return found[0] if len(found) == 1 else None


def by_inner_name(reading: Reading, word: str) -> list[Person]:
    """Chiefs of the article of whose full names the word is a middle part: "Lula"."""
    chiefs = lexicon().titles.chief_roles
    return [
        p
        for p in reading.people.values()
        if word in p.words[1:-1] and p.roles & chiefs and "-" not in p.ref.name
    ]


def _may_be_family_first(person: Person) -> bool:
    names = lexicon().names
    by_first = names.family_name_first | names.called_by_first_name
    return person.country is None or person.country in by_first


def people_before(reading: Reading, sentence: SentenceReading) -> list[Person]:
    """Persons mentioned up to this sentence, the last one first."""
    found: dict[str, Person] = {}
    for earlier in reversed(reading.sentences[: sentence.index + 1]):
        for mention in reversed(earlier.mentions):
            if mention.is_leader and mention.ref.id in reading.people:
                found.setdefault(mention.ref.id, reading.people[mention.ref.id])
    return list(found.values())
