"""Time expressions: a grammar that finds them and names the rule that dates each.

Finding knows nothing of today or of tense; `ingest.dating` turns a found expression into days. The
libraries that were tried for this get "in March last year" or "this week's summit" wrong.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from ingest.reading import Timex

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS: Final = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split()
    )
}
NUMBERS: Final = {
    name: number
    for number, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {"a": 1, "an": 1, "couple of": 2, "few": 3}

_MONTH = (
    r"(?P<{0}>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_DAY = r"(?P<{0}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_TO = r"\s?(?:-|to|through|until|till|and)\s?"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?"
_UNIT = r"(?P<unit>day|week|weekend|month|year|decade)s?"
_NUMBER = r"(?P<number>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?|(?:a )?couple of|(?:a )?few|several)"
_SAID = r"(?:on |by |from )?"


def _month(name: str = "month") -> str:
    return _MONTH.format(name)


def _day(name: str = "day") -> str:
    return _DAY.format(name)


# (rule, pattern); earlier rows win where two overlap at the same start.
_GRAMMAR: Final = [
    ("iso-date", rf"\b{_YEAR}-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)\b"),
    ("day-range", rf"\b(?:from |between )?{_month()} {_day()}{_TO}{_day('day2')}\b(?!,? (?:hour|day|minute|year|people|countr))(?:,? {_YEAR})?"),
    ("day-range", rf"\b(?:from |between )?(?:the )?{_day()}{_TO}(?:the )?{_day('day2')}(?: of)? {_month()}\b(?:,? {_YEAR})?"),
    ("two-dates", rf"\b(?:from )?{_month()} {_day()}{_TO}{_month('month2')} {_day('day2')}\b(?:,? {_YEAR})?"),
    ("two-dates", rf"\b(?:from )?{_day()} {_month()}{_TO}{_day('day2')} {_month('month2')}\b(?:,? {_YEAR})?"),
    ("date", rf"\b{_month()} {_day()}\b(?! ?(?:%|percent|million|billion|people))(?:,? {_YEAR})?"),
    ("date", rf"\b(?:the )?{_day()}(?: of)? {_month()}\b(?:,? {_YEAR})?"),
    ("month-this-year", rf"\b(?:in |of )?(?P<part>early |mid-? ?|late )?{_month()} (?P<which>this|last|next) year\b"),
    ("which-month", rf"\b(?P<which>last|next|this|this past|this coming) {_month()}\b"),
    ("month-year", rf"\b(?P<part>(?i:early |mid-? ?|late ))?{_month()},? {_YEAR}\b"),
    ("part-year", rf"\b(?P<part>early|mid-?|late|the (?:first|second) half of|the (?:beginning|start|middle|end) of) {_YEAR}\b"),
    ("coming-unit", rf"\b(?:in |within |over )?(?:the )?(?:coming|next few|next couple of|next several) {_UNIT}\b"),
    ("next-n", rf"\b(?:in |within |over )the next {_NUMBER} {_UNIT}\b"),
    ("ago", rf"\b{_NUMBER} {_UNIT} (?:ago|earlier)\b"),
    ("in-n", rf"\bin {_NUMBER} {_UNIT}'?(?: time)?\b"),
    ("n-later", rf"\b{_NUMBER} {_UNIT} (?:later|after)\b"),
    ("earlier-this", rf"\bearlier (?P<which>this) {_UNIT}\b"),
    ("later-this", rf"\blater (?P<which>this|next) {_UNIT}\b"),
    ("part-unit", r"\b(?P<part>early|late|mid-?|the end of|the beginning of|the start of) (?P<which>this|next|last) (?P<unit>month|year|week)\b"),
    ("which-weekday", rf"\b(?P<which>last|next|this|this past|this coming|the following|the previous) {_WEEKDAY}\b"),
    ("which-unit", rf"\b(?P<which>this|last|next|this past|this coming|the past|the previous|the following) {_UNIT}\b(?! of)"),
    ("weekend", r"\b(?:over |at )the weekend\b"),
    ("weekday", rf"\b{_SAID}{_WEEKDAY}\b"),
    ("later-today", r"\blater today\b"),
    ("today", r"\b(?:today|tonight|this (?:morning|afternoon|evening)|earlier today)\b"),
    ("yesterday", r"\byesterday\b|\blast night\b"),
    ("tomorrow", r"\btomorrow\b"),
    ("soon", r"\b(?:soon|shortly|in the near future|in the future|at a later date|imminently)\b"),
    ("recently", r"\b(?:recently|in recent (?:days|weeks|months|years)|lately|in the past|previously|formerly)\b"),
    ("since", rf"\bsince (?P<part>early |mid-? ?|late )?(?:{_month()} )?{_YEAR}\b"),
    ("by-year", rf"\bby (?:the end of |early |mid-?|late )?{_YEAR}\b"),
    ("month", rf"\b(?P<lead>(?i:in|during|since|by|for|until|of|from|before|after)) (?P<part>(?i:early |mid-? ?|late ))?{_month()}\b(?! \d)"),
    ("year", rf"\b(?:(?P<lead>in|during|of|by|from|for|before|after) )?{_YEAR}\b(?!-)"),
    ("ordinal-day", rf"\bon the {_DAY.format('day')[:-len('(?:st|nd|rd|th)?')]}(?:st|nd|rd|th)\b"),
]  # fmt: skip

_COMPILED: Final = [
    (rule, re.compile(pattern, re.IGNORECASE if rule not in ("month", "month-year") else 0))
    for rule, pattern in _GRAMMAR
]
_MAYBE_TIME: Final = re.compile(
    r"\d|day\b|week|month|year|soon|shortly|recent|near future|later date|night|tomorrow|today"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|decade|morning|evening|afternoon|lately"
    r"|in the past|previously|formerly|in the future|imminently",
    re.IGNORECASE,
)
_NAME_GROUPS: Final = ("number", "unit", "weekday", "which", "part", "lead")


def find_timexes(text: str, *, offset: int) -> list[Timex]:
    """Time expressions of a sentence, longest first match at each place; `offset` is added."""
    if not _MAYBE_TIME.search(text):
        return []
    found: list[tuple[int, int, str, re.Match[str]]] = []
    for rule, pattern in _COMPILED:
        for match in pattern.finditer(text):
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
    numbers = tuple(_number_of(name, groups) for name in ("year", "month", "day", "month2", "day2"))
    count = _count(groups.get("number", ""))
    words = " ".join(f"{k}={groups[k].strip().lower()}" for k in _NAME_GROUPS if k in groups)
    return Timex(
        start=offset + match.start(),
        end=offset + match.end(),
        phrase=text[match.start() : match.end()],
        rule=rule,
        values=(*numbers, count),
        unit=words,
    )


def _number_of(name: str, groups: dict[str, str]) -> int:
    """Number in a group; 0 where it is absent, months by name."""
    value = groups.get(name, "")
    if not value:
        return 0
    return MONTHS[value.lower().rstrip(".")] if not value.isdigit() else int(value)


def _count(text: str) -> int:
    low = text.lower().removeprefix("a ").strip() or text.lower()
    if low.isdigit():
        return int(low)
    return NUMBERS.get(low, 3 if low == "several" else 0)


def words_of(timex: Timex) -> dict[str, str]:
    """The named words of an expression: unit, which, part, weekday, lead, number."""
    return dict(pair.split("=", 1) for pair in _pairs(timex.unit))


def _pairs(text: str) -> Iterator[str]:
    parts = re.split(r" (?=(?:number|unit|weekday|which|part|lead)=)", text)
    return (part for part in parts if "=" in part)


Finder = Callable[[str], list[Timex]]
