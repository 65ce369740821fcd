"""Which edition of a summit series a mention means, by what the text and the tables say."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from app.domain.edtf import Interval
from app.domain.model import ClaimTime
from app.domain.ontology import EntityType, Kind, Status
from ingest.reading import Draft, SummitMention
from ingest.reference import Reference
from ingest.rows import Edition, Ref, series_ref

_LONGEST_DAYS: Final = 366
"""A claim's time that is longer singles no edition out."""
_SHORT_DAYS: Final = 8
_SLACK_DAYS: Final = 3
"""News of a summit gives the days around it; only a time of less than a week is that precise."""
_AHEAD_DAYS: Final = 370
"""A plan without an end is for the next edition, if that is within about a year."""


class Editions:
    """The series and editions of the reference data."""

    def __init__(self, tables: Reference) -> None:
        self._tables = tables
        self._by_series = {e.series: tables.editions_of(e.series) for e in tables.editions}
        self._names = {e.series_ref.id: e.series for e in tables.editions}

    def series(self) -> Iterator[tuple[str, Ref]]:
        """Every series, by its name."""
        return ((name, series_ref(name)) for name in self._by_series)

    def series_of(self, ref: Ref) -> Ref:
        """The series of an edition or series of the tables; else the entity itself."""
        if ref.type is EntityType.SUMMIT:
            name = next((e.series for e in self._tables.editions if e.id == ref.id), None)
        else:
            name = self._names.get(ref.id)
        return series_ref(name) if name else ref

    def of(self, mention: SummitMention) -> list[Edition]:
        """All known editions of the mention's series, oldest first."""
        name = self._names.get(mention.series.id) if mention.series else None
        return self._by_series[name] if name else []

    def choose(self, mention: SummitMention, time: ClaimTime | None, draft: Draft) -> SummitMention:
        """The mention with the edition that its words, or the claim's time, single out, if any."""
        if mention.edition is not None:
            return mention
        edition = self._by_words(mention)
        if edition is None and time is not None:
            edition = self._by_claim(mention, time, draft)
        return replace(mention, edition=edition.ref) if edition is not None else mention

    def _by_claim(self, mention: SummitMention, time: ClaimTime, draft: Draft) -> Edition | None:
        """By place and time; of a past one, where one there is to come, the text leaves it open.

        But "cannot attend the summit in Lima" is of the one to come.
        """
        place = mention.host or (draft.host.ref.id if draft.host else None)
        host = _host_in(draft) or place
        ahead = self._ahead(mention, time, host)
        if place is not None and _is_open_past(time.interval) and ahead is not None:
            is_of_it = draft.status is Status.NEGATED and draft.tense != "past"
            return ahead if is_of_it else None
        return self._by_time(mention, time.interval, place, host)

    def _ahead(self, mention: SummitMention, time: ClaimTime, host: str | None) -> Edition | None:
        """The next edition in a country, if that is within about a year of the claim's day."""
        latest = time.interval.latest
        dated = ((e, e.days.earliest) for e in self.of(mention) if e.host == host)
        if latest is None:
            return None
        near = (e for e, first in dated if first and 0 < (first - latest).days <= _AHEAD_DAYS)
        return next(near, None)

    def _by_words(self, mention: SummitMention) -> Edition | None:
        """The edition that ordinal, or year and host, of the mention single out."""
        fitting = self.of(mention)
        if mention.ordinal is not None:
            exact = [e for e in fitting if e.ordinal == mention.ordinal]
            if len(exact) == 1:
                return exact[0]
        if mention.year is None:
            return None
        fitting = [e for e in fitting if e.year == mention.year]
        if mention.host and any(e.host == mention.host for e in fitting):
            fitting = [e for e in fitting if e.host == mention.host]
        return fitting[0] if len(fitting) == 1 else None

    def _by_time(
        self, mention: SummitMention, interval: Interval, place: str | None, host: str | None
    ) -> Edition | None:
        """By its days; of an open past the last one in the place that is told, if one is told."""
        options = [e for e in self.of(mention) if host is None or e.host == host]
        earliest, latest = interval
        n_days = interval.n_days or 0
        if interval.is_bounded and n_days <= _LONGEST_DAYS:
            slack = _SLACK_DAYS if n_days < _SHORT_DAYS else 0
            options = [e for e in options if e.days.meets(interval, slack_days=slack)]
        elif earliest is not None and latest is None:
            options = [
                e
                for e in options
                if e.days.latest
                and e.days.earliest
                and e.days.latest >= earliest
                and (e.days.earliest - earliest).days <= _AHEAD_DAYS
            ][:1]
        elif place is not None and latest is not None:
            options = [e for e in options if e.days.earliest and e.days.earliest <= latest][-1:]
        else:
            options = []
        return options[0] if len(options) == 1 else None


def _is_open_past(interval: Interval) -> bool:
    return interval.earliest is None and interval.latest is not None


def _host_in(draft: Draft) -> str | None:
    """The host country that a claim of hosting tells."""
    return draft.actor.ref.id if draft.kind is Kind.HOSTING else None
