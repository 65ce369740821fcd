"""The ontology: `ontology.yml`, validated once, and the questions asked of it.

The table from (kind, status, stage) to a relationship type is total: a pair that the file does not
name is an error on load, never a default.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from app.domain import ids
from app.domain.errors import OntologyInvalid


class Kind(StrEnum):
    """What a claim is about."""

    VISIT = "visit"
    MEETING = "meeting"
    ATTENDANCE = "attendance"
    HOSTING = "hosting"
    MEMBERSHIP = "membership"
    WARRANT = "warrant"
    OFFICE = "office"
    ARREST = "arrest"
    ARREST_DUTY = "arrest_duty"


STATES: Final = frozenset({Kind.MEMBERSHIP, Kind.WARRANT, Kind.OFFICE, Kind.ARREST_DUTY})
"""Kinds of what holds for a time; the others happen."""


class Status(StrEnum):
    """How the text puts it: `occurred` (happened, or holds) is only one of thirteen."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    INVITED = "invited"
    REQUESTED = "requested"
    DISINVITED = "disinvited"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"
    VIRTUAL = "virtual"
    ENDING = "ending"
    ENDED = "ended"


class Stage(StrEnum):
    """How far a membership goes."""

    MEMBER = "member"
    PARTY = "party"
    RATIFIED = "ratified"
    SIGNED = "signed"
    OBSERVER = "observer"
    PARTNER = "partner"
    CANDIDATE = "candidate"
    SUSPENDED = "suspended"


class Aspect(StrEnum):
    """`event` for happenings; of a state, whether the claim tells that it holds, starts or ends."""

    EVENT = "event"
    HOLDS = "holds"
    STARTS = "starts"
    ENDS = "ends"


class EntityType(StrEnum):
    """Types of entities, as on the wire."""

    LEADER = "leader"
    COUNTRY = "country"
    CITY = "city"
    ORGANIZATION = "organization"
    SUMMIT = "summit"
    SERIES = "series"


LABELS: Final[Mapping[EntityType, str]] = {
    EntityType.LEADER: "Leader",
    EntityType.COUNTRY: "Country",
    EntityType.CITY: "City",
    EntityType.ORGANIZATION: "Organization",
    EntityType.SUMMIT: "Summit",
    EntityType.SERIES: "SummitSeries",
}
"""Second label of an entity's node, beside `:Entity`."""

_PREFIXES: Final[Mapping[str, EntityType]] = {
    "leader": EntityType.LEADER,
    "city": EntityType.CITY,
    "org": EntityType.ORGANIZATION,
    "summit": EntityType.SUMMIT,
    "series": EntityType.SERIES,
}


def type_of(entity_id: str) -> EntityType | None:
    """The type that an entity id has by its form; None if it is of no known form."""
    if not ids.is_entity_id(entity_id):
        return None
    prefix, colon, _ = entity_id.partition(":")
    if colon:
        return _PREFIXES[prefix]
    # Bare: a QID is a leader's, three capitals are a country's.
    is_qid = entity_id.startswith("Q") and entity_id[1].isdigit()
    return EntityType.LEADER if is_qid else EntityType.COUNTRY


class Plover(BaseModel):
    """A PLOVER coding: event type, mode and auxiliary, each null where the manual gives none."""

    model_config = ConfigDict(frozen=True)

    event_type: str | None
    mode: str | None
    auxiliary: str | None


class KindSpec(BaseModel):
    """One kind: its family, the types of its arguments, and what each status becomes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    family: Literal["event", "state"]
    actor: tuple[EntityType, ...]
    object: tuple[EntityType, ...]
    symmetric: bool = False
    same_within_days: int = 0
    open_claim_days: int = 0
    relationships: dict[Status, str | dict[Stage, str | None] | None]
    plover: dict[Status, tuple[str, str | None, str | None, str | None]] = {}

    @model_validator(mode="after")
    def _is_total(self) -> "KindSpec":
        missing = set(Status) - set(self.relationships)
        if missing:
            raise ValueError(f"no entry for status {sorted(missing)}")
        for status, entry in self.relationships.items():
            if isinstance(entry, dict) and set(entry) != set(Stage):
                raise ValueError(f"{status}: no entry for stage {sorted(set(Stage) - set(entry))}")
        return self


class Ontology(BaseModel):
    """The whole file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int
    statuses: tuple[Status, ...]
    stages: tuple[Stage, ...]
    aspects: tuple[Aspect, ...]
    strength: tuple[tuple[Status, ...], ...]
    exclusive: tuple[tuple[Status, Status], ...]
    kinds: dict[Kind, KindSpec]

    @model_validator(mode="after")
    def _is_complete(self) -> "Ontology":
        ranked = [status for group in self.strength for status in group]
        if sorted(ranked) != sorted(Status) or set(self.statuses) != set(Status):
            raise ValueError("`strength` and `statuses` must name every status once")
        if set(self.kinds) != set(Kind) or set(self.stages) != set(Stage):
            raise ValueError("`kinds` and `stages` must name every kind and stage")
        return self

    def rank(self, status: Status) -> int:
        """0 for the strongest group of statuses, rising as they get weaker."""
        return next(i for i, group in enumerate(self.strength) if status in group)

    def relationship(self, kind: Kind, status: Status, stage: Stage | None = None) -> str | None:
        """The relationship type of a fact, or None: claim only, no edge.

        OntologyInvalid where a kind that is keyed by stage is asked without one.
        """
        entry = self.kinds[kind].relationships[status]
        if not isinstance(entry, dict):
            return entry
        if stage is None:
            raise OntologyInvalid(f"{kind} is keyed by stage, and the claim has none")
        return entry[stage]

    def relationship_types(self, kind: Kind | None = None) -> tuple[str, ...]:
        """Every relationship type that a fact, of any kind or of one, can become, sorted."""
        found: set[str] = set()
        for spec in self.kinds.values() if kind is None else [self.kinds[kind]]:
            for entry in spec.relationships.values():
                names = entry.values() if isinstance(entry, dict) else [entry]
                found.update(name for name in names if name)
        return tuple(sorted(found))

    def coding(self, kind: Kind, status: Status) -> tuple[Plover | None, str | None]:
        """PLOVER coding and CAMEO code of an event; (None, None) for a state or an odd status."""
        entry = self.kinds[kind].plover.get(status)
        if entry is None:
            return None, None
        event_type, mode, auxiliary, cameo = entry
        return Plover(event_type=event_type, mode=mode, auxiliary=auxiliary), cameo


def parse_ontology(raw: Any) -> Ontology:
    """The ontology in `raw` (parsed YAML); OntologyInvalid with every fault found."""
    try:
        return Ontology.model_validate(raw)
    except ValidationError as error:
        lines = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise OntologyInvalid(f"ontology.yml: {lines}") from error


@cache
def ontology() -> Ontology:
    """The project's own ontology, read once."""
    text = files("app.domain").joinpath("ontology.yml").read_text(encoding="utf-8")
    return parse_ontology(yaml.safe_load(text))
