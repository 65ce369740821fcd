"""Time expressions: a grammar that finds them and names the rule that dates each.

Finding knows nothing of today or of tense; `ingest.dating` turns a found expression into days. The
libraries that were tried for this get "in March last year" or "this week's summit" wrong.
"""

import re
from functools import cache
from typing import Final

from ingest.lexicon import lexicon
from ingest.reading import Timex

_MONTH = (
    r"(?P<{0}>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_BEHIND_DAY = "of|and|or|to|at|in|for|with|by|as|after|before|when|that|from|until|while|but|the"
_NO_NOUN = rf"(?! (?!(?:{_BEHIND_DAY})\b)[a-z]+)"
"""No noun that is counted: "on the 25th anniversary", "on the 20th day"."""
_DAY = r"(?P<{0}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_TO = r"\s?(?:-|to|through|until|till|and)\s?"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?"
_WEEKDAY_2 = _WEEKDAY.replace("<weekday>", "<weekday2>")
_UNIT = r"(?P<unit>day|week|weekend|month|year|decade)s?"
_SPAN = r"(?P<unit>week|month|year)"
_ALONE = r"\b(?![-'’])"
_NO_NOUN = (
    r"(?=[.,;:)]|$| (?:on|in|into|to|at|from|for|with|by|before|after|and|but|as|when|where)\b)"
)
_NUMBER = (
    r"(?P<number>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?"
    r"|(?:a )?couple of|(?:a )?few|several)"
)
_SAID = r"(?:on |by |from )?"
_ITS_WEEKDAY = (
    r"(?:(?:on )?(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? )?"
)


def _month(name: str = "month") -> str:
    return _MONTH.format(name)


def _day(name: str = "day") -> str:
    return _DAY.format(name)


_OR_YEAR = rf"\b(?:,? {_YEAR})?"
_NO_DAY = r"\b(?!,? (?:hour|day|minute|year|people|countr))"
_NO_COUNT = r"\b(?! ?(?:%|percent|million|billion|people))"
_PART = r"(?P<part>early |mid-? ?|late )?"
_PART_ANY_CASE = r"(?P<part>(?i:early |mid-? ?|late ))?"
_PART_OF_YEAR = (
    r"(?P<part>early|mid-?|late|the (?:first|second) half of"
    r"|the (?:beginning|start|middle|end) of)"
)
_PART_OF_UNIT = r"(?P<part>early|late|mid-?|the end of|the beginning of|the start of)"
_WHICH_WEEKDAY = r"(?P<which>last|next|this|this past|this coming|the following|the previous)"
_WHICH_UNIT = r"(?P<which>this|last|next|this past|this coming|the past|the previous|the following)"
_COMING = r"(?:the )?(?:coming|next few|next couple of|next several)"
_UNTIL = r"(?:(?P<lead>until|till) )?"
_NO_YEAR = r"(?!\.? \d| of (?:that|the same) year)"
_LEAD = r"(?P<lead>(?i:in|during|since|by|for|until|of|from|before|after))"

# What a text must hold for a row of the grammar to match in it: a quick look saves a slow one.
_MONTHS: Final = re.compile("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", re.IGNORECASE)
_UNITS: Final = re.compile("day|week|month|year|decade", re.IGNORECASE)
_DAYS: Final = re.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.IGNORECASE)
_YEARS: Final = re.compile(r"(?:19|20)\d\d")

# (rule, what it needs, pattern); earlier rows win where two overlap at the same start.
_GRAMMAR: Final = [
    ("iso-date", _YEARS, rf"\b{_YEAR}-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)\b"),
    (
        "day-range",
        _MONTHS,
        rf"\b(?:from |between )?{_month()} {_day()}{_TO}{_day('day2')}{_NO_DAY}(?:,? {_YEAR})?",
    ),
    (
        "day-range",
        _MONTHS,
        rf"\b(?:from |between )?(?:the )?{_day()}{_TO}(?:the )?{_day('day2')}(?: of)? {_month()}"
        rf"{_OR_YEAR}",
    ),
    (
        "two-dates",
        _MONTHS,
        rf"\b(?:from )?{_month()} {_day()}{_TO}{_month('month2')} {_day('day2')}{_OR_YEAR}",
    ),
    (
        "two-dates",
        _MONTHS,
        rf"\b(?:from )?{_day()} {_month()}{_TO}{_day('day2')} {_month('month2')}{_OR_YEAR}",
    ),
    ("date", _MONTHS, rf"\b{_UNTIL}{_ITS_WEEKDAY}{_month()} {_day()}{_NO_COUNT}(?:,? {_YEAR})?"),
    ("date", _MONTHS, rf"\b{_UNTIL}{_ITS_WEEKDAY}(?:the )?{_day()}(?: of)? {_month()}{_OR_YEAR}"),
    (
        "day-which-year",
        _MONTHS,
        rf"\b{_month()} {_day()},? (?P<which>this|last|next) year\b",
    ),
    (
        "month-this-year",
        _MONTHS,
        rf"\b(?:in |of )?{_PART}{_month()} (?P<which>this|last|next) year\b",
    ),
    ("which-month", _MONTHS, rf"\b(?P<which>last|next|this|this past|this coming) {_month()}\b"),
    ("month-year", _MONTHS, rf"\b{_PART_ANY_CASE}{_month()},? {_YEAR}\b"),
    ("part-year", _YEARS, rf"\b{_PART_OF_YEAR} {_YEAR}\b"),
    ("coming-unit", _UNITS, rf"\b(?:in |within |over )?{_COMING} {_UNIT}\b"),
    ("next-n", _UNITS, rf"\b(?:in |within |over )the next {_NUMBER} {_UNIT}\b"),
    ("past-n", _UNITS, rf"\b(?:in |within |over |during )?the (?:past|last) {_NUMBER} {_UNIT}\b"),
    ("ago", _UNITS, rf"\b{_NUMBER} {_UNIT} (?:ago|earlier)\b"),
    ("in-n", _UNITS, rf"\bin {_NUMBER} {_UNIT}'?(?: time)?\b"),
    ("n-later", _UNITS, rf"\b{_NUMBER} {_UNIT} (?:later|after)\b"),
    ("earlier-this", _UNITS, rf"\bearlier (?P<which>this) {_UNIT}\b"),
    ("later-this", _UNITS, rf"\blater (?P<which>this|next) {_UNIT}\b"),
    ("later-this", _UNITS, rf"\blater in the {_UNIT}\b"),
    (
        "part-unit",
        _UNITS,
        rf"\b{_PART_OF_UNIT} (?P<which>this|next|last) (?P<unit>month|year|week)\b",
    ),
    ("end-of-unit", _UNITS, rf"\b(?P<lead>at|towards?) the end of the {_SPAN}{_ALONE}"),
    ("end-of-unit", _UNITS, rf"\b(?P<lead>by|before) the end of (?:the|this) {_SPAN}{_ALONE}"),
    (
        "weekdays",
        _DAYS,
        rf"\b(?:on |from )?{_WEEKDAY}(?P<lead> and |-| to ){_WEEKDAY_2}{_NO_NOUN}",
    ),
    (
        "weekday-of-week",
        _DAYS,
        rf"\b(?:on )?{_WEEKDAY}(?:,? of)? (?P<which>this|next|last) week\b",
    ),
    ("which-weekday", _DAYS, rf"\b{_WHICH_WEEKDAY} {_WEEKDAY}\b"),
    ("which-unit", _UNITS, rf"\b{_WHICH_UNIT} {_UNIT}\b(?! of)"),
    ("weekend", _UNITS, r"\b(?:over |at )the weekend\b"),
    ("weekday", _DAYS, rf"\b{_SAID}{_WEEKDAY}\b"),
    ("later-today", None, r"\b(?:later today|tonight|this evening)\b"),
    ("today", None, r"\b(?:today|this (?:morning|afternoon)|earlier today)\b"),
    (
        "overnight",
        None,
        rf"\bovernight{_NO_NOUN}",
    ),
    ("yesterday", None, r"\byesterday\b|\blast night\b"),
    ("tomorrow", None, r"\btomorrow\b"),
    (
        "soon",
        None,
        r"\b(?:soon|shortly|in the near future|in the future|at a later date|imminently)\b",
    ),
    (
        "recently",
        None,
        r"\b(?:recently|in recent (?:days|weeks|months|years)|lately|in the past|previously"
        r"|formerly)\b",
    ),
    ("since", _YEARS, rf"\bsince {_PART}(?:{_month()} )?{_YEAR}\b"),
    ("by-year", _YEARS, rf"\bby (?:the end of |early |mid-?|late )?{_YEAR}\b"),
    ("month", _MONTHS, rf"\b{_LEAD} {_PART_ANY_CASE}{_month()}\b{_NO_YEAR}"),
    ("year", _YEARS, rf"\b(?:(?P<lead>in|during|of|by|from|for|before|after) )?{_YEAR}\b(?!-)"),
    ("ordinal-day", None, rf"\bon the (?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)\b{_NO_NOUN}"),
]

_COMPILED: Final = [
    (rule, needed, re.compile(pattern, re.IGNORECASE if rule not in ("month", "month-year") else 0))
    for rule, needed, pattern in _GRAMMAR
]
_NEEDED: Final = (_MONTHS, _UNITS, _DAYS, _YEARS)
_MAYBE_TIME: Final = re.compile(
    r"\d|days?\b|week|month|year|soon|shortly|recent|near future|later date|night|tomorrow|today"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|decade|morning|evening|afternoon|lately"
    r"|in the past|previously|formerly|in the future|imminently",
    re.IGNORECASE,
)
# "the first summit in three years": how long there was none, not when it is.
_RANKED: Final = re.compile(r"\b(?:first|only|biggest|largest|worst|longest)\b[^,;.]{0,60}$")
_NAME_GROUPS: Final = ("number", "unit", "weekday", "weekday2", "which", "part", "lead")


def find_timexes(text: str, *, offset: int) -> list[Timex]:
    """Time expressions of a sentence, longest first match at each place; `offset` is added."""
    if not _MAYBE_TIME.search(text):
        return []
    found: list[tuple[int, int, str, re.Match[str]]] = []
    is_there = {needed: needed.search(text) is not None for needed in _NEEDED}
    for rule, needed, pattern in _COMPILED:
        if needed is not None and not is_there[needed]:
            continue
        for match in pattern.finditer(text):
            if rule == "in-n" and _RANKED.search(text, 0, match.start()):
                continue
            found.append((match.start(), match.end(), rule, match))
    taken: list[tuple[int, int]] = []
    timexes = []
    for start, end, rule, match in sorted(found, key=lambda f: (f[0] - f[1], f[0])):
        if any(start < e and s < end for s, e in taken):
            continue
        taken.append((start, end))
        timexes.append(_timex(text, offset, rule, match))
    return sorted(timexes, key=lambda t: t.start)


def _timex(text: str, offset: int, rule: str, match: re.Match[str]) -> Timex:
    groups = {k: v for k, v in match.groupdict().items() if v is not None}
    return Timex(
        start=offset + match.start(),
        end=offset + match.end(),
        phrase=text[match.start() : match.end()],
        rule=rule,
        year=_number_of("year", groups),
        month=_number_of("month", groups),
        day=_number_of("day", groups),
        month2=_number_of("month2", groups),
        day2=_number_of("day2", groups),
        count=_count(groups.get("number", "")),
        words={k: groups[k].strip().lower() for k in _NAME_GROUPS if k in groups},
    )


def _number_of(name: str, groups: dict[str, str]) -> int:
    """Number in a group; 0 where it is absent, months by name."""
    value = groups.get(name, "")
    if not value:
        return 0
    return int(value) if value.isdigit() else month_number(value)


def _count(text: str) -> int:
    low = text.lower().removeprefix("a ").strip() or text.lower()
    return int(low) if low.isdigit() else lexicon().times.numbers.get(low, 0)


def month_number(name: str) -> int:
    """Number of a month by its name or abbreviation; KeyError for what is no month."""
    return _months()[name.lower().rstrip(".")]


@cache
def _months() -> dict[str, int]:
    months = lexicon().times.months
    return {name: number for number, names in enumerate(months, start=1) for name in names}
