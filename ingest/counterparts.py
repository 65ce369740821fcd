"""Who is meant by a role of a day: "his German counterpart", "the French president" of 2003."""

import re
from datetime import date
from typing import Final

from spacy.tokens import Token

from app.domain import ids
from app.domain.edtf import Interval
from ingest.arguments import people_at
from ingest.identity import Directory, people_before
from ingest.lexicon import lexicon
from ingest.reading import Mention, NamePattern, Person, Reading, SentenceReading
from ingest.reference import reference
from ingest.rows import Ref
from ingest.subjects import possessors, subjects
from ingest.syntax import is_verb, tokens

_MINISTER: Final = "foreign minister"
_LEADER: Final = "leader"
_IN: Final = frozenset({"in", "on", "during"})
_OF_DAY: Final = frozenset({"nummod", "appos", "compound", "npadvmod"})
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def is_counterpart(pattern: NamePattern) -> bool:
    """Whether a title is "counterpart" or "counterparts"."""
    return (pattern.title or "").lower() in lexicon().titles.counterparts


def counterpart(
    directory: Directory,
    reading: Reading,
    sentence: SentenceReading,
    pattern: NamePattern,
    country: Ref,
) -> Ref | None:
    """Who has the office there that the one has whose counterpart it is; None if it is not sure.

    Of those who lead a country it is sure where the other is led by the same office: the
    counterpart of a president, in a country that a chancellor leads, may be either.
    """
    whose, when = _whose(sentence, pattern), reading.anchor
    if whose is None or when is None or is_of_another_day(sentence, pattern, when):
        return None
    known = reading.people.get(whose.ref.id)
    roles = lexicon().titles.roles
    offices = _offices(whose.ref.name, when)
    offices |= {roles[r][0] for r in (known.roles if known else ()) if r in roles and r != _LEADER}
    if _MINISTER in offices:
        return directory.office_holder(_MINISTER, country.id, when)
    found = directory.office_holder(_LEADER, country.id, when)
    return found if found is not None and offices & _offices(found.name, when) else None


def _whose(sentence: SentenceReading, pattern: NamePattern) -> Mention | None:
    """Who does what is told, or whose it is called, if that is one person named before it."""
    before = {
        m.ref.id: m for m in sentence.mentions if m.is_leader and 0 <= m.last < pattern.begins
    }
    title = sentence.parsed[pattern.title_last]
    verb = next((t for t in title.ancestors if is_verb(t)), None)
    owners = people_at(sentence, possessors(title))
    doers = owners or (people_at(sentence, subjects(verb)) if verb is not None else [])
    return before.get(doers[0].ref.id) if len(doers) == 1 else None


def is_of_another_day(sentence: SentenceReading, pattern: NamePattern, when: Interval) -> bool:
    """Whether a title may not mean who has that office when the article is told.

    Who was it or will be ("his former American counterpart", "the president-designate", "at the
    time"), whose it only is ("the Council's chief of staff"), or a sentence of another year.
    """
    words, doc = lexicon().titles, sentence.parsed
    phrase = doc[max(0, pattern.begins - 1) : pattern.title_last]
    if pattern.is_former or any({t.lower_, t.text} & words.modifiers for t in phrase):
        return True
    behind = doc[pattern.ends + 1] if pattern.ends + 1 < len(doc) else None
    if behind is not None and (behind.tag_ == "POS" or behind.text in ("-", "at")):
        return True
    years = {day.year for day in when if day is not None}
    told = {int(t.text) for t in doc if _YEAR.fullmatch(t.text)}
    return bool(told - years)


def past_year(
    sentence: SentenceReading, pattern: NamePattern, anchor: Interval | None
) -> Interval | None:
    """The days of the year in which the clause of a title puts what it tells, if that is past.

    "The French president visited Iraq in 2003", "last year": who had the office then is meant. Not
    of a year that a clause beside tells, or from which something is counted ("since 2003").
    """
    verb = _verb_above(sentence.parsed[pattern.title_last])
    if verb is None or anchor is None or anchor.earliest is None:
        return None
    for token in tokens(sentence.parsed):
        year = _year_told(token, anchor.earliest.year)
        if year is not None and year < anchor.earliest.year and _verb_above(token) == verb:
            return Interval(date(year, 1, 1), date(year, 12, 31))
    return None


def _verb_above(token: Token) -> Token | None:
    return next((t for t in token.ancestors if is_verb(t)), None)


def _year_told(token: Token, this_year: int) -> int | None:
    """The year of "in 2003", "in June 2003", "on 5 June 2003", "last year"."""
    if token.lower_ == "year" and token.dep_ == "npadvmod":
        return this_year - 1 if any(c.lower_ == "last" for c in token.children) else None
    if not _YEAR.fullmatch(token.text):
        return None
    day = token
    while day.dep_ in _OF_DAY and day.head.dep_ != "ROOT" and not is_verb(day.head):
        day = day.head
    is_when = day.dep_ == "pobj" and day.head.lower_ in _IN
    is_month = any(day.lower_ in names for names in lexicon().times.months)
    is_day = day == token or is_month or day.like_num
    return int(token.text) if is_when and is_day else None


def _offices(name: str, when: Interval) -> set[str]:
    """The offices at the head of a country or its diplomacy that somebody holds on these days."""
    wanted = {*lexicon().titles.chief_offices, _MINISTER}
    terms = reference().terms_of(ids.fold(name))
    return {t.office for t in terms if t.office in wanted and t.holds_on(when)}


def is_of_the_past(
    person: Person, today: Ref | None, reading: Reading, sentence: SentenceReading
) -> bool:
    """Whether "the US president" is the one of the day, not an earlier one named further on.

    "The US president met Modi. [...] since the administration of President George W. Bush".
    """
    if today is None or today == person.ref or reading.anchor is None:
        return False
    if not reference().has_left(person.ref, reading.anchor):
        return False
    return person.ref.id not in {p.ref.id for p in people_before(reading, sentence)}
