"""Visits that follow from a meeting or attendance abroad whose country the text gives."""

from collections.abc import Iterator
from dataclasses import replace

from app.domain.ontology import EntityType, Kind, Status
from ingest.journeys import side_of
from ingest.reading import Draft, Mention, Reading, SummitMention
from ingest.where import is_home


def entailed_visits(drafts: list[Draft], reading: Reading) -> Iterator[Draft]:
    """A visit of everybody who met or attended abroad.

    Only of people whose own country the text or the reference data give, and of officials of an
    organization: anybody else is likely the host. A visit that the sentence states itself is not
    entailed again. Where a summit is, another sentence may tell: if the article gives it one host.
    """
    hosts = _hosts(drafts)
    stated = {
        (d.sentence.index, d.actor.ref.id, d.object.ref.id)
        for d in drafts
        if d.kind is Kind.VISIT and isinstance(d.object, Mention) and not d.is_learned
    }
    for draft in drafts:
        host = draft.host or _told_elsewhere(draft, hosts)
        if host is None or draft.status not in (Status.OCCURRED, Status.PLANNED) or draft.mode:
            continue
        for person in _travellers(draft):
            is_stated = (draft.sentence.index, person.ref.id, host.ref.id) in stated
            if not is_stated and _is_foreign(person, host, reading):
                yield _visit(draft, person, host)


def _hosts(drafts: list[Draft]) -> dict[tuple[str, bool], list[Mention]]:
    """The countries that host each summit, by summit and by whether it has happened."""
    hosts: dict[tuple[str, bool], list[Mention]] = {}
    for draft in drafts:
        if draft.kind is Kind.HOSTING and draft.status in (Status.OCCURRED, Status.PLANNED):
            hosts.setdefault(side_of(draft), []).append(draft.actor)
    return hosts


def _told_elsewhere(draft: Draft, hosts: dict[tuple[str, bool], list[Mention]]) -> Mention | None:
    """The one host that the article gives the summit; what has a date of its own is another."""
    if draft.kind is not Kind.ATTENDANCE or draft.timex is not None or draft.is_vague:
        return None
    told = hosts.get(side_of(draft), [])
    if len({m.ref.id for m in told}) != 1:
        return None
    return replace(told[0], linked_by="host-of-summit")


def _travellers(draft: Draft) -> list[Mention]:
    people: tuple[Mention | SummitMention, ...] = ()
    if draft.kind is Kind.MEETING:
        people = (draft.actor, draft.object)
    elif draft.kind is Kind.ATTENDANCE:
        people = (draft.actor,)
    return [p for p in people if isinstance(p, Mention) and p.is_leader]


def _is_foreign(person: Mention, host: Mention, reading: Reading) -> bool:
    known = reading.people.get(person.ref.id)
    country = person.country or (known.country if known else None) or person.ref.country
    is_known = known is not None and known.linked_by != "name"
    is_official = known is not None and known.organization is not None
    return not is_home(person, host, reading) and (country is not None or is_known or is_official)


def _visit(draft: Draft, person: Mention, host: Mention) -> Draft:
    city = draft.place if draft.place and draft.place.ref.type is EntityType.CITY else None
    return replace(
        draft,
        kind=Kind.VISIT,
        actor=person,
        object=host,
        place=city,
        occasion=draft.object if isinstance(draft.object, SummitMention) else None,
        rule=f"entailed:{draft.rule}",
        entailed_by=draft,
        first_since=None,
        host=None,
        asker=None,
    )
