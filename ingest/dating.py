"""Time expressions become days: an own, tense-aware calendar arithmetic.

Every rule has a name that stands in the claim beside the phrase and the anchor. The anchor is the
day the article was told on, or an interval where the text dates an undated article; past things
count from its last day, plans from its first. Nothing reads the clock.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from app.domain.edtf import Interval, write
from app.domain.model import ClaimTime
from app.domain.ontology import Status
from ingest.calendar_days import (
    is_on,
    month_of,
    month_shifted,
    unit_around,
    year_for,
)
from ingest.dated import Dated, by_year, month_year, of_year, part_of, since
from ingest.lexicon import lexicon
from ingest.reading import Tense, Timex

AHEAD: Final = frozenset(
    {Status.PLANNED, Status.INVITED, Status.REQUESTED, Status.HYPOTHETICAL, Status.ENDING}
)
_UNTIL: Final = ("until", "till")
_YEARS: Final[Mapping[str, int]] = {"this": 0, "last": -1, "next": 1}
_COMING: Final = 3
"""Units of "the coming months": up to three, about (EDTF ~). A convention of ours."""
_LONGEST_PRESENT_DAYS: Final = 45
"""A happening told in the present tense is no older; a date before that is of something else."""


def date_claim(
    timex: Timex | None, *, anchor: Interval | None, status: Status, tense: Tense, is_state: bool
) -> ClaimTime | None:
    """The time of a claim, or None where neither the text nor the anchor gives one."""
    if timex is not None and not _is_only_a_name(timex, anchor, status, tense):
        dated = resolve(timex, anchor=anchor, tense=_direction(status, tense))
        if dated is not None and timex.words.get("lead") in _UNTIL:
            dated = _until(dated.interval, anchor, status)
        is_news = status is Status.OCCURRED and tense == "present" and not is_state
        if dated is not None and not (is_news and _is_long_past(dated.interval, anchor)):
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


def _until(last: Interval, anchor: Interval | None, status: Status) -> Dated:
    """What lasts "until 16 May" ends then, a plan of it begins no earlier than it is told.

    Of what is put off or refused until then, the day is that of what is to be instead.
    """
    if status is Status.PLANNED and anchor is not None and anchor.earliest is not None:
        return Dated.of(Interval(anchor.earliest, last.latest))
    if status is Status.NEGATED and last.earliest is not None:
        return Dated.of(Interval(None, last.earliest - timedelta(days=1)))
    return Dated.of(Interval(None, last.latest)) if status is Status.OCCURRED else Dated.of(last)


def _is_only_a_name(timex: Timex, anchor: Interval | None, status: Status, tense: Tense) -> bool:
    """Whether the year only names a thing ("the 2012 summit") in news of that very year."""
    if timex.rule != "year" or "lead" in timex.words or anchor is None:
        return False
    is_news = status is Status.OCCURRED and tense == "present"
    return is_news and anchor.latest is not None and anchor.latest.year == timex.year


def _is_long_past(interval: Interval, anchor: Interval | None) -> bool:
    """Whether the present tense cannot tell of it: "meets", told in May, is not of last July."""
    if anchor is None or anchor.earliest is None or interval.latest is None:
        return False
    return (anchor.earliest - interval.latest).days > _LONGEST_PRESENT_DAYS


def _is_absolute(timex: Timex) -> bool:
    return timex.year != 0


def _direction(status: Status, tense: Tense) -> Tense:
    """Where to look for a day without a year; of a journey in the past, what it was for is past."""
    is_purpose = status is Status.PLANNED and tense == "past"
    if status in (Status.CANCELLED, Status.POSTPONED) and tense == "past":
        return "none"  # "was to have met on Wednesday": the nearest one, gone or to come
    return "future" if status in AHEAD and not is_purpose else tense


def _default(
    anchor: Interval | None, status: Status, tense: Tense, *, is_state: bool
) -> ClaimTime | None:
    """The time of a claim whose text gives none: see rule 5 of the design."""
    if anchor is None or anchor.earliest is None or anchor.latest is None:
        return None
    since, until = Interval(anchor.earliest, None), Interval(None, anchor.latest)
    is_news = tense == "present" and not is_state
    if status in AHEAD and not is_news:
        return _bare(since, "plan-undated", anchor)
    if is_state and tense != "past":
        return _bare(anchor, "holds-when-told", anchor)
    if is_state:
        return _bare(until, "past-undated", anchor)
    if status is Status.NEGATED:
        return _bare(until, "past-undated", anchor)
    if status not in AHEAD and status not in (Status.OCCURRED, Status.VIRTUAL):
        return None
    if is_news:
        return _bare(anchor, "present-news", anchor)  # also what a trip in the news is made for
    return _bare(until, "past-undated", anchor)


def _bare(interval: Interval, rule: str, anchor: Interval) -> ClaimTime:
    return ClaimTime(
        edtf=write(interval), earliest=interval.earliest, latest=interval.latest, phrase=None,
        anchor=write(anchor), rule=rule, start=None, end=None,
    )  # fmt: skip


def resolve(timex: Timex, *, anchor: Interval | None, tense: Tense) -> Dated | None:
    """The days of an expression; None where it needs an anchor and there is none."""
    try:
        if timex.rule in _CALENDAR:
            return _calendar(timex, anchor, tense)
        if timex.rule in _ABSOLUTE and timex.year:
            return _ABSOLUTE[timex.rule](timex)
        if anchor is None or anchor.earliest is None or anchor.latest is None:
            return None
        rule = _RELATIVE.get(timex.rule)
        return rule(timex, anchor, tense) if rule else None
    except (ValueError, OverflowError):
        return None  # "February 30": no day of the calendar, so no date


def _base(anchor: Interval, tense: Tense) -> date:
    """The day that an expression counts from: see the top of this file."""
    day = anchor.earliest if tense == "future" else anchor.latest
    if day is None:
        raise ValueError(f"an anchor that is open on one side: {anchor}")
    return day


# Dates of the calendar, with a year or without


def _calendar(timex: Timex, anchor: Interval | None, tense: Tense) -> Dated | None:
    year = timex.year
    if not year:
        if anchor is None or anchor.earliest is None:
            return None
        year = year_for(timex.month, timex.day, _base(anchor, tense), tense)
    start = date(year, timex.month, timex.day)
    if not timex.year and not is_on(start, timex.words.get("weekday")):
        return None  # "Monday, July 4": of which year, is not said
    if not timex.day2:
        return Dated.of(Interval(start, start))
    end_month = timex.month2 or timex.month
    end = date(year + (end_month < timex.month), end_month, timex.day2)
    return Dated.of(Interval(start, end)) if end >= start else None


# Rules that count from the anchor


def _month_this_year(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    shift = _YEARS[timex.words["which"]]
    interval = month_of(_base(anchor, tense).year + shift, timex.month)
    return part_of(interval, timex.words.get("part", ""))


def _day_which_year(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    year = _base(anchor, tense).year + _YEARS[timex.words["which"]]
    return Dated.of(Interval.of_day(date(year, timex.month, timex.day)))


def _which_month(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    which, month, base = timex.words["which"], timex.month, _base(anchor, tense)
    if which in ("last", "this past"):
        return Dated.of(month_of(base.year - (month >= base.month), month))
    if which in ("next", "this coming"):
        return Dated.of(month_of(base.year + (month <= base.month), month))
    return Dated.of(month_of(base.year, month))


def _month_alone(timex: Timex, anchor: Interval, tense: Tense) -> Dated | None:
    year = year_for(timex.month, 0, _base(anchor, tense), tense)
    if timex.words.get("lead") == "by" and tense == "future":
        return Dated.of(Interval(_base(anchor, tense), month_of(year, timex.month).latest))
    if timex.words.get("lead") in ("since", "until", "before", "after", "by"):
        return None  # a bound of something else, not the time of this
    return part_of(month_of(year, timex.month), timex.words.get("part", ""))


def _which_unit(timex: Timex, anchor: Interval, tense: Tense) -> Dated | None:
    which, unit = timex.words["which"], timex.words["unit"]
    is_weekend = unit == "weekend"
    shifts = {"this": 0, "this coming": 0, "last": -1, "this past": 0 if is_weekend else -1}
    shift = (shifts | {"next": 1}).get(which)
    if shift is None:
        return None  # "the previous year", "the following week": counted from another event
    base = _base(anchor, tense)
    if which == "last" and is_weekend and base.weekday() == 6:
        shift = 0
    if which == "this" and is_weekend and tense == "past" and base.weekday() < 5:
        shift = -1
    return part_of(unit_around(unit, base, shift), timex.words.get("part", ""))


def _end_of_unit(timex: Timex, anchor: Interval, tense: Tense) -> Dated | None:
    if tense != "future":
        return None  # "visited it at the end of the month": of which, is not said
    base = _base(anchor, tense)
    unit = unit_around(timex.words["unit"], base, 0)
    if timex.words["lead"] in ("by", "before"):
        return Dated.of(Interval(base, unit.latest))
    return part_of(unit, "late")


def _weekdays(timex: Timex, anchor: Interval, tense: Tense) -> Dated | None:
    first = _weekday(timex, anchor, tense)
    start = first.interval.earliest if first is not None else None
    if start is None:
        return None
    names = lexicon().times.weekdays
    n_days = (names.index(timex.words["weekday2"]) - names.index(timex.words["weekday"])) % 7
    if timex.words["lead"] == "and" and n_days > 1:
        return first  # "on Monday and Friday": not the days between
    end, last = start + timedelta(days=n_days), _base(anchor, tense)
    week = timedelta(days=7 if tense == "past" and end > last else 0)
    return Dated.of(Interval(start - week, end - week))


def _overnight(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    base, night = _base(anchor, tense), timedelta(days=1)
    return Dated.of(
        Interval(base, base + night) if tense == "future" else Interval(base - night, base)
    )


def _earlier_this(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    base = _base(anchor, "past")
    return Dated.of(Interval(unit_around(timex.words["unit"], base, 0).earliest, base))


def _later_this(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    base, is_next = _base(anchor, "future"), timex.words.get("which") == "next"
    unit = unit_around(timex.words["unit"], base, 1 if is_next else 0)
    return Dated.of(Interval(unit.earliest if is_next else base, unit.latest))


def _ago(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    return Dated.of(unit_around(timex.words["unit"], _base(anchor, "past"), -timex.count))


def _in_n(timex: Timex, anchor: Interval, tense: Tense) -> Dated | None:
    if tense != "future":
        return None  # "in two weeks" of a finished thing is how long it took
    return Dated.of(unit_around(timex.words["unit"], _base(anchor, "future"), timex.count))


def _coming(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    unit, base = timex.words["unit"], _base(anchor, "future")
    end = unit_around(unit, base, timex.count or _COMING).latest
    text = f"{end:%Y-%m}~" if unit == "month" else f"{end}~"
    return Dated(Interval(base, end), f"{base}/{text}")


def _weekday(timex: Timex, anchor: Interval, tense: Tense) -> Dated | None:
    which = timex.words.get("which", "")
    if which in ("the following", "the previous"):
        return None
    base = _base(anchor, tense)
    number = lexicon().times.weekdays.index(timex.words["weekday"])
    back, ahead = (base.weekday() - number) % 7, (number - base.weekday()) % 7
    if which in ("last", "this past"):
        days = -(back or 7)
    elif which == "next":
        days = ahead or 7
    elif which == "this coming" or tense in ("future", "present"):
        days = ahead  # "arrives on Monday", told on a Thursday, is a plan
    else:
        days = -back if tense == "past" or back <= ahead else ahead
    return Dated.of(Interval.of_day(base + timedelta(days=days)))


def _weekday_of_week(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    """ "On Friday next week", "Monday of this week"."""
    week = unit_around("week", _base(anchor, tense), _YEARS[timex.words["which"]])
    number = lexicon().times.weekdays.index(timex.words["weekday"])
    day = (week.earliest or date.min) + timedelta(days=number)
    return Dated.of(Interval.of_day(day))


def _today(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    return Dated.of(anchor)


def _yesterday(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    return Dated.of(Interval.of_day(_base(anchor, "past") - timedelta(days=1)))


def _tomorrow(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    return Dated.of(Interval.of_day(_base(anchor, "future") + timedelta(days=1)))


def _past_n(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    base = _base(anchor, "past")
    first = unit_around(timex.words["unit"], base, -timex.count).earliest
    return Dated.of(Interval(first, base))


def _soon(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    return Dated.of(Interval(_base(anchor, "future"), None))


def _recently(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    return Dated.of(Interval(None, _base(anchor, "past")))


def _weekend(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    base = _base(anchor, tense)
    shift = -1 if tense != "future" and base.weekday() < 5 else 0
    return Dated.of(unit_around("weekend", base, shift))


def _ordinal_day(timex: Timex, anchor: Interval, tense: Tense) -> Dated:
    base, shift = _base(anchor, tense), 0
    if tense == "future" and timex.day < base.day:
        shift = 1
    elif tense == "past" and timex.day > base.day:
        shift = -1
    return Dated.of(Interval.of_day(date(*month_shifted(base, shift), timex.day)))


_CALENDAR: Final = frozenset({"iso-date", "date", "day-range", "two-dates"})
_ABSOLUTE: Final[Mapping[str, Callable[[Timex], Dated]]] = {
    "month-year": month_year,
    "part-year": of_year,
    "year": of_year,
    "by-year": by_year,
    "since": since,
}
_RELATIVE: Final[Mapping[str, Callable[[Timex, Interval, Tense], Dated | None]]] = {
    "day-which-year": _day_which_year,
    "month-this-year": _month_this_year,
    "which-month": _which_month,
    "month": _month_alone,
    "which-unit": _which_unit,
    "part-unit": _which_unit,
    "end-of-unit": _end_of_unit,
    "weekdays": _weekdays,
    "overnight": _overnight,
    "earlier-this": _earlier_this,
    "later-this": _later_this,
    "ago": _ago,
    "in-n": _in_n,
    "past-n": _past_n,
    "coming-unit": _coming,
    "next-n": _coming,
    "which-weekday": _weekday,
    "weekday": _weekday,
    "weekday-of-week": _weekday_of_week,
    "weekend": _weekend,
    "today": _today,
    "later-today": _today,
    "yesterday": _yesterday,
    "tomorrow": _tomorrow,
    "soon": _soon,
    "recently": _recently,
    "ordinal-day": _ordinal_day,
}
