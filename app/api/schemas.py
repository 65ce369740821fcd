"""What the API sends beside the views of the graph, which are in `app.domain.views`."""

from typing import Literal

from pydantic import Field

from app.domain.model import Frozen
from app.domain.ontology import Aspect, EntityType, Kind, Ontology, Plover, Stage, Status
from app.domain.views import State

Outcome = Literal["created", "unchanged", "new_version", "superseded"]


class Submitted(Frozen):
    """What became of an article that was sent."""

    article_id: str
    outcome: Outcome = Field(
        description="`created` and `new_version` are queued; `unchanged` was there already; "
        "`superseded` is older than the version that stands, and changes nothing."
    )
    state: State = Field(description="State of the article now.")


class Health(Frozen):
    """The process is alive; nothing is said about the store."""

    status: Literal["alive"]


class Readiness(Frozen):
    """The store answers, and its schema is one that this version knows."""

    status: Literal["ready"]


class KindView(Frozen):
    """A kind of claim and what it joins."""

    kind: Kind
    family: Literal["event", "state"]
    actor: tuple[EntityType, ...]
    object: tuple[EntityType, ...]
    symmetric: bool


class RelationshipRow(Frozen):
    """One row of the table from kind, status and stage to what the graph shows."""

    kind: Kind
    status: Status
    stage: Stage | None = Field(description="Of a membership; null for every other kind.")
    relationship: str | None = Field(description="Relationship type; null: claim only, no edge.")
    plover: Plover | None = Field(description="PLOVER coding; null for a state.")
    cameo: str | None = Field(description="CAMEO code, where there is one.")


class OntologyView(Frozen):
    """The ontology as data: words, kinds, and the whole table of relationships."""

    version: int
    entity_types: tuple[EntityType, ...]
    statuses: tuple[Status, ...]
    stages: tuple[Stage, ...]
    aspects: tuple[Aspect, ...]
    strength: tuple[tuple[Status, ...], ...] = Field(
        description="Which status counts among those told on one day: strongest group first."
    )
    exclusive: tuple[tuple[Status, Status], ...] = Field(
        description="Statuses that cannot both be true of one happening."
    )
    kinds: tuple[KindView, ...]
    relationships: tuple[RelationshipRow, ...]

    @classmethod
    def of(cls, ontology: Ontology) -> "OntologyView":
        """The view of an ontology."""
        return cls(
            version=ontology.version,
            entity_types=tuple(EntityType),
            statuses=ontology.statuses,
            stages=ontology.stages,
            aspects=ontology.aspects,
            strength=ontology.strength,
            exclusive=ontology.exclusive,
            kinds=tuple(
                KindView(
                    kind=kind,
                    family=spec.family,
                    actor=spec.actor,
                    object=spec.object,
                    symmetric=spec.symmetric,
                )
                for kind, spec in ontology.kinds.items()
            ),
            relationships=tuple(_rows(ontology)),
        )


def _rows(ontology: Ontology) -> list[RelationshipRow]:
    rows = []
    for kind, spec in ontology.kinds.items():
        for status in Status:
            entry = spec.relationships[status]
            plover, cameo = ontology.coding(kind, status)
            stages: tuple[Stage | None, ...] = tuple(entry) if isinstance(entry, dict) else (None,)
            for stage in stages:
                rows.append(
                    RelationshipRow(
                        kind=kind,
                        status=status,
                        stage=stage,
                        relationship=ontology.relationship(kind, status, stage),
                        plover=plover,
                        cameo=cameo,
                    )
                )
    return rows
