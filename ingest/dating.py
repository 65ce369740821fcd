"""Time expressions become days: an own, tense-aware calendar arithmetic.

Every rule has a name that stands in the claim beside the phrase and the anchor. The anchor is the
day the article was told on, or an interval where the text dates an undated article; past things
count from its last day, plans from its first. Nothing reads the clock.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from app.domain.edtf import Interval, last_of_month, week_of, write
from app.domain.model import ClaimTime
from app.domain.ontology import Status
from ingest.reading import Timex
from ingest.timex import WEEKDAYS, words_of

Tense = Literal["past", "present", "future", "none"]

AHEAD: Final = frozenset(
    {Status.PLANNED, Status.INVITED, Status.REQUESTED, Status.HYPOTHETICAL, Status.ENDING}
)
# "the coming months": up to three of the unit, about (EDTF ~). A convention of ours.
_COMING: Final = 3
_JUST_GONE_DAYS: Final = 31
"""A plan's day without a year may lie this far back: notices are read while they are carried out."""
_PARTS: Final = {"early": (1, 1), "mid": (2, 2), "late": (3, 3)}


@dataclass(frozen=True)
class Dated:
    """An interval with the EDTF text that says it, which may carry a `~`."""

    interval: Interval
    edtf: str


def date_claim(
    timex: Timex | None, *, anchor: Interval | None, status: Status, tense: Tense, is_state: bool
) -> ClaimTime | None:
    """The time of a claim, or None where neither the text nor the anchor gives one."""
    if timex is not None and not _is_only_a_name(timex, anchor, status, tense):
        dated = resolve(timex, anchor=anchor, tense=_direction(status, tense))
        if dated is not None:
            return ClaimTime(
                edtf=dated.edtf,
                earliest=dated.interval.earliest,
                latest=dated.interval.latest,
                phrase=timex.phrase,
                anchor=write(anchor) if anchor and not _is_absolute(timex) else None,
                rule=timex.rule,
                start=timex.start,
                end=timex.end,
            )
    return _default(anchor, status, tense, is_state=is_state)


def _is_only_a_name(timex: Timex, anchor: Interval | None, status: Status, tense: Tense) -> bool:
    """Whether the year only names a thing ("the 2012 summit") in news of that very year."""
    if timex.rule != "year" or "lead" in words_of(timex) or anchor is None:
        return False
    is_news = status is Status.OCCURRED and tense == "present"
    return is_news and anchor.latest is not None and anchor.latest.year == timex.values[0]


def _is_absolute(timex: Timex) -> bool:
    return timex.values[0] != 0


def _direction(status: Status, tense: Tense) -> Tense:
    if status in AHEAD:
        return "future"
    return tense


def _default(
    anchor: Interval | None, status: Status, tense: Tense, *, is_state: bool
) -> ClaimTime | None:
    """The time of a claim whose text gives none: see rule 5 of the design."""
    if anchor is None or anchor.earliest is None or anchor.latest is None:
        return None
    if is_state:
        if status in AHEAD:
            return _bare(Interval(anchor.earliest, None), "plan-undated", anchor)
        rule = "past-undated" if tense == "past" else "holds-when-told"
        interval = Interval(None, anchor.latest) if tense == "past" else anchor
        return _bare(interval, rule, anchor)
    if status in AHEAD:
        if tense == "present":
            return _bare(anchor, "present-news", anchor)  # what a trip in the news is made for
        return _bare(Interval(anchor.earliest, None), "plan-undated", anchor)
    if status in (Status.OCCURRED, Status.VIRTUAL):
        if tense == "present":
            return _bare(anchor, "present-news", anchor)
        return _bare(Interval(None, anchor.latest), "past-undated", anchor)
    return None


def _bare(interval: Interval, rule: str, anchor: Interval) -> ClaimTime:
    return ClaimTime(
        edtf=write(interval),
        earliest=interval.earliest,
        latest=interval.latest,
        phrase=None,
        anchor=write(anchor),
        rule=rule,
        start=None,
        end=None,
    )


def resolve(timex: Timex, *, anchor: Interval | None, tense: Tense) -> Dated | None:
    """The days of an expression; None where it needs an anchor and there is none."""
    year, month, day, month2, day2, _ = timex.values
    try:
        if timex.rule in ("iso-date", "date", "day-range", "two-dates"):
            return _calendar(timex.values, anchor, tense)
        if timex.rule in _ABSOLUTE and year:
            return _ABSOLUTE[timex.rule](timex, year, month)
        if anchor is None or anchor.earliest is None or anchor.latest is None:
            return None
        rule = _RELATIVE.get(timex.rule)
        return rule(timex, anchor, tense) if rule else None
    except (ValueError, OverflowError):
        return None  # "February 30": no day of the calendar, so no date


def _plain(interval: Interval) -> Dated:
    return Dated(interval, write(interval))


def _month_of(year: int, month: int) -> Interval:
    first = date(year, month, 1)
    return Interval(first, last_of_month(first))


def _base(anchor: Interval, tense: Tense) -> date:
    day = anchor.earliest if tense == "future" else anchor.latest
    assert day is not None
    return day


def _calendar(values: tuple[int, ...], anchor: Interval | None, tense: Tense) -> Dated | None:
    year, month, day, month2, day2, _ = values
    if not year:
        if anchor is None or anchor.earliest is None:
            return None
        year = _year_for(month, day, _base(anchor, tense), tense)
    start = date(year, month, day)
    if not day2:
        return _plain(Interval(start, start))
    end_month = month2 or month
    end = date(year + (end_month < month), end_month, day2)
    return _plain(Interval(start, end)) if end >= start else None


def _year_for(month: int, day: int, base: date, tense: Tense) -> int:
    """The year of a day without one: before the anchor in the past tense, after it in the future,
    else the nearest."""
    choices = [date(base.year + k, month, min(day or 1, 28)) for k in (-1, 0, 1)]
    if tense == "past":
        fitting = [d for d in choices if d <= base + timedelta(days=3)] or choices
        return max(fitting).year
    if tense == "future":
        fitting = [d for d in choices if d >= base - timedelta(days=_JUST_GONE_DAYS)] or choices
        return min(fitting).year
    return min(choices, key=lambda d: abs((d - base).days)).year


def _month_year(timex: Timex, year: int, month: int) -> Dated:
    part = words_of(timex).get("part", "")
    return _part_of(_month_of(year, month), part)


def _part_of(interval: Interval, part: str) -> Dated:
    """Early, mid or late: a third of the interval, about."""
    third = _PARTS.get(part.strip().strip("- "))
    if third is None:
        third = {"the beginning of": (1, 1), "the start of": (1, 1), "the middle of": (2, 2),
                 "the end of": (3, 3)}.get(part.strip())  # fmt: skip
    if third is None or interval.earliest is None or interval.n_days is None:
        return _plain(interval)
    length = interval.n_days / 3
    start = interval.earliest + timedelta(days=round(length * (third[0] - 1)))
    end = interval.earliest + timedelta(days=round(length * third[1]) - 1)
    return Dated(Interval(start, end), f"{start}~/{end}~")


def _year_rule(timex: Timex, year: int, month: int) -> Dated:
    part = words_of(timex).get("part", "")
    whole = Interval(date(year, 1, 1), date(year, 12, 31))
    if "first half" in part:
        return _plain(Interval(date(year, 1, 1), date(year, 6, 30)))
    if "second half" in part:
        return _plain(Interval(date(year, 7, 1), date(year, 12, 31)))
    lead = words_of(timex).get("lead")
    if lead == "by":
        return _plain(Interval(None, whole.latest))
    return _part_of(whole, part)


def _since(timex: Timex, year: int, month: int) -> Dated:
    start = date(year, month or 1, 1)
    text = f"{year}-{month:02d}/.." if month else f"{year}/.."
    return Dated(Interval(start, None), text)


_ABSOLUTE = {
    "month-year": _month_year,
    "part-year": _year_rule,
    "year": _year_rule,
    "by-year": lambda timex, year, month: _plain(Interval(None, date(year, 12, 31))),
    "since": _since,
}


def _month_this_year(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    words = words_of(timex)
    shift = {"this": 0, "last": -1, "next": 1}[words["which"]]
    interval = _month_of(_base(anchor, tense).year + shift, timex.values[1])
    return _part_of(interval, words.get("part", ""))


def _which_month(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    which, month = words_of(timex)["which"], timex.values[1]
    base = _base(anchor, tense)
    if which in ("last", "this past"):
        return _plain(_month_of(base.year - (month >= base.month), month))
    if which in ("next", "this coming"):
        return _plain(_month_of(base.year + (month <= base.month), month))
    return _plain(_month_of(base.year, month))


def _month_alone(timex: Timex, anchor: Interval, tense: Tense) -> Dated | None:
    words = words_of(timex)
    base = _base(anchor, tense)
    interval = _month_of(_year_for(timex.values[1], 0, base, tense), timex.values[1])
    if words.get("lead") in ("since", "until", "before", "after"):
        return None  # a bound of something else, not the time of this
    return _part_of(interval, words.get("part", ""))


def _add_months(day: date, n: int) -> date:
    months = day.year * 12 + day.month - 1 + n
    first = date(months // 12, months % 12 + 1, 1)
    return first.replace(day=min(day.day, last_of_month(first).day))


def _unit_around(unit: str, day: date, shift: int) -> Interval:
    """The day, week, weekend, month or year `shift` units from the one that holds `day`."""
    if unit == "day":
        return Interval.of_day(day + timedelta(days=shift))
    if unit in ("week", "weekend"):
        week = week_of(day + timedelta(weeks=shift))
        assert week.earliest is not None
        return (
            Interval(week.earliest + timedelta(days=5), week.latest) if unit == "weekend" else week
        )
    if unit == "month":
        return _month_of(*divmod_month(day, shift))
    span = 10 if unit == "decade" else 1
    year = day.year + shift * span
    return Interval(date(year, 1, 1), date(year + span - 1, 12, 31))


def divmod_month(day: date, shift: int) -> tuple[int, int]:
    """Year and month that lie `shift` months from the month of `day`."""
    months = day.year * 12 + day.month - 1 + shift
    return months // 12, months % 12 + 1


def _which_unit(timex: Timex, anchor: Interval, tense: Tense) -> Dated | None:
    words = words_of(timex)
    which, unit = words["which"], words["unit"]
    shift = {"this": 0, "this coming": 0, "last": -1, "this past": -1 if unit != "weekend" else 0,
             "next": 1}.get(which)  # fmt: skip
    if shift is None:
        return None  # "the previous year", "the following week": counted from another event
    base = _base(anchor, tense)
    if which == "last" and unit == "weekend" and base.weekday() == 6:
        shift = 0
    if which == "this" and unit == "weekend" and tense == "past" and base.weekday() < 5:
        shift = -1
    return _part_of(_unit_around(unit, base, shift), words.get("part", ""))


def _earlier_this(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    unit = _unit_around(words_of(timex)["unit"], _base(anchor, "past"), 0)
    return _plain(Interval(unit.earliest, _base(anchor, "past")))


def _later_this(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    words = words_of(timex)
    shift = 1 if words["which"] == "next" else 0
    unit = _unit_around(words["unit"], _base(anchor, "future"), shift)
    start = unit.earliest if shift else _base(anchor, "future")
    return _plain(Interval(start, unit.latest))


def _ago(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    return _shifted(timex, _base(anchor, "past"), -timex.values[5])


def _in_n(timex: Timex, anchor: Interval, tense: Tense) -> Dated | None:
    if tense != "future":
        return None  # "in two weeks" of a finished thing is how long it took
    return _shifted(timex, _base(anchor, "future"), timex.values[5])


def _shifted(timex: Timex, base: date, n: int) -> Dated:
    unit = words_of(timex)["unit"]
    if unit == "day":
        return _plain(Interval.of_day(base + timedelta(days=n)))
    interval = _unit_around(unit, base, n)
    return _plain(interval)


def _coming(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    unit = words_of(timex)["unit"]
    base = _base(anchor, "future")
    n = timex.values[5] or _COMING
    end = _unit_around(unit, base, n).latest
    assert end is not None
    text = f"{end:%Y-%m}~" if unit == "month" else f"{end}~"
    return Dated(Interval(base, end), f"{base}/{text}")


def _weekday(timex: Timex, anchor: Interval, tense: Tense) -> Dated | None:
    words = words_of(timex)
    number, which = WEEKDAYS[words["weekday"]], words.get("which", "")
    base = _base(anchor, tense)
    if which in ("the following", "the previous"):
        return None
    back = (base.weekday() - number) % 7
    ahead = (number - base.weekday()) % 7
    if which in ("last", "this past"):
        day = base - timedelta(days=back or 7)
    elif which == "next":
        day = base + timedelta(days=ahead or 7)
    elif tense == "future" or which == "this coming":
        day = base + timedelta(days=ahead)
    elif tense in ("past", "present"):
        day = base - timedelta(days=back)
    else:
        day = base - timedelta(days=back) if back <= ahead else base + timedelta(days=ahead)
    return _plain(Interval.of_day(day))


def _day_shift(n: int) -> "_Relative":
    def rule(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
        if n == 0:
            return _plain(anchor)
        return _plain(
            Interval.of_day(_base(anchor, "past" if n < 0 else "future") + timedelta(days=n))
        )

    return rule


def _soon(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    return _plain(Interval(_base(anchor, "future"), None))


def _recently(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    return _plain(Interval(None, _base(anchor, "past")))


def _weekend(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    base = _base(anchor, tense)
    shift = -1 if tense != "future" and base.weekday() < 5 else 0
    return _plain(_unit_around("weekend", base, shift))


def _ordinal_day(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    base, day = _base(anchor, tense), timex.values[2]
    shift = 0
    if tense == "future" and day < base.day:
        shift = 1
    elif tense == "past" and day > base.day:
        shift = -1
    year, month = divmod_month(base, shift)
    return _plain(Interval.of_day(date(year, month, day)))


_Relative = type(_soon)
_RELATIVE = {
    "month-this-year": _month_this_year,
    "which-month": _which_month,
    "month": _month_alone,
    "which-unit": _which_unit,
    "part-unit": _which_unit,
    "earlier-this": _earlier_this,
    "later-this": _later_this,
    "ago": _ago,
    "in-n": _in_n,
    "coming-unit": _coming,
    "next-n": _coming,
    "which-weekday": _weekday,
    "weekday": _weekday,
    "weekend": _weekend,
    "today": _day_shift(0),
    "later-today": _day_shift(0),
    "yesterday": _day_shift(-1),
    "tomorrow": _day_shift(1),
    "soon": _soon,
    "recently": _recently,
    "ordinal-day": _ordinal_day,
}
