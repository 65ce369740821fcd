"""Visits that follow from a meeting or attendance abroad whose country the text gives."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from app.domain.ontology import EntityType, Kind, Status
from ingest.reading import Draft, Mention, Place, Reading, SummitMention
from ingest.venues import Side, Venue, is_of_another_time, side_of
from ingest.where import is_home, is_home_town


def entailed_visits(
    drafts: list[Draft], reading: Reading, told: Mapping[Side, Venue]
) -> Iterator[Draft]:
    """A visit of everybody who met or attended abroad.

    Only of people whose own country the text or the reference data give, and of officials of an
    organization: anybody else is likely the host. A visit that the sentence states itself is not
    entailed again. Where a summit is, another sentence may tell: if the article gives it one host.
    """
    stated = {
        (d.sentence.index, d.actor.ref.id, d.object.ref.id)
        for d in drafts
        if d.kind is Kind.VISIT and isinstance(d.object, Mention) and not d.is_learned
    }
    for draft in drafts:
        host = draft.host or _host_of_summit(draft, told)
        if host is None or draft.status not in (Status.OCCURRED, Status.PLANNED) or draft.mode:
            continue
        for person in _travellers(draft):
            is_stated = (draft.sentence.index, person.ref.id, host.ref.id) in stated
            is_near = _may_be_near_home(draft, person, host, reading)
            if not is_stated and not is_near and _is_foreign(person, host, reading):
                yield _visit(draft, person, host)


def _host_of_summit(draft: Draft, told: Mapping[Side, Venue]) -> Mention | None:
    """The one host that another sentence gives the summit, unless it has a date of its own."""
    if draft.kind is not Kind.ATTENDANCE or draft.timex is not None or draft.is_vague:
        return None
    venue = told.get(side_of(draft))
    if venue is None or is_of_another_time(draft):
        return None
    return replace(venue.host, linked_by="host-of-summit")


def _travellers(draft: Draft) -> list[Mention]:
    people: tuple[Mention | SummitMention, ...] = ()
    if draft.kind is Kind.MEETING:
        people = (draft.actor, draft.object)
    elif draft.kind is Kind.ATTENDANCE:
        people = (draft.actor,)
    return [p for p in people if isinstance(p, Mention) and p.is_leader]


def _may_be_near_home(draft: Draft, person: Mention, host: Mention, reading: Reading) -> bool:
    """Whether the town may be one of the person's own country: "Maduro met the Pope in Barcelona".

    Not where one of those who meet is at home in the other: he tells which town it is.
    """
    if any(is_home(one, host, reading) for one in _travellers(draft)):
        return False
    return is_home_town(person, Place(host, _city(draft)), draft.sentence, reading)


def _city(draft: Draft) -> Mention | None:
    return draft.place if draft.place and draft.place.ref.type is EntityType.CITY else None


def _is_foreign(person: Mention, host: Mention, reading: Reading) -> bool:
    known = reading.people.get(person.ref.id)
    country = person.country or (known.country if known else None) or person.ref.country
    is_known = known is not None and known.linked_by != "name"
    is_official = known is not None and known.organization is not None
    return not is_home(person, host, reading) and (country is not None or is_known or is_official)


def _visit(draft: Draft, person: Mention, host: Mention) -> Draft:
    return replace(
        draft,
        kind=Kind.VISIT,
        actor=person,
        object=host,
        place=_city(draft),
        occasion=draft.object if isinstance(draft.object, SummitMention) else None,
        rule=f"entailed:{draft.rule}",
        entailed_by=draft,
        first_since=None,
        host=None,
        asker=None,
    )
