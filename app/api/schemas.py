"""What the API sends beside the views of the graph, which are in `app.domain.views`."""

from typing import Literal

from pydantic import Field

from app.domain.model import Frozen, Verdict
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


class SubmittedLine(Frozen):
    """What became of one line of a body that has an article a line."""

    line: int = Field(description="Number of the line, from 1.")
    article_id: str | None
    outcome: Outcome | None
    state: State | None
    error: str | None = Field(description="Why nothing was stored of this line; null if it was.")


class SubmittedBatch(Frozen):
    """What became of a body that has an article a line; a bad line does not stop the others."""

    n_queued: int = Field(description="Articles and new versions that are queued now.")
    n_failed: int = Field(description="Lines that were not stored; each says why.")
    lines: tuple[SubmittedLine, ...]


class JudgementRow(Frozen):
    """A judgement as it is sent."""

    verdict: Verdict = Field(
        description="`same`: these entities are one. `different`: these two are not, or this one "
        "is another one in these articles. `claim_wrong`: these claims support nothing."
    )
    subjects: tuple[str, ...] = Field(description="Ids of entities, articles or claims.")
    author: str = Field(description="Who decides this.")
    reason: str = Field(description="Why, for whoever comes later.")


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
