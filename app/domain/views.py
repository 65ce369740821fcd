"""What readers of the graph get: the shapes that the store returns and the API sends.

No field has a default, so that every key is always there; null means that no source says.
"""

from datetime import date, datetime
from typing import Generic, Literal, TypeVar

from pydantic import Field

from app.domain.model import (
    Basis,
    Claim,
    Entity,
    ExtractionReport,
    Frozen,
    Judgement,
    SetAside,
    StatusChange,
)
from app.domain.ontology import EntityType, Kind, Stage, Status

T = TypeVar("T")

State = Literal["queued", "processing", "done", "failed", "withdrawn"]
Answer = Literal["yes", "no", "not_stated"]


class Page(Frozen, Generic[T]):
    """One page of a list; `next_cursor` is opaque and null on the last page."""

    items: tuple[T, ...]
    next_cursor: str | None
    total: int | None = Field(description="How many there are in all, where that is cheap.")


class ArticleSummary(Frozen):
    """An article without its text."""

    article_id: str
    source_id: str | None
    state: State
    title: str | None
    published: date | None
    updated: date | None
    told_on: date | None
    url: str | None
    publisher: str | None
    n_claims: int


class ArticleView(ArticleSummary):
    """An article with its text and what became of it."""

    content_hash: str
    text: str
    inferred_date: str | None
    date_premise: str | None
    attempts: int
    error: str | None = Field(description="Why it failed, if it did.")
    report: ExtractionReport | None = Field(description="Null until it is done.")
    received_at: datetime


class EntitySummary(Entity):
    """An entity as lists show it."""

    names: tuple[str, ...] = Field(description="Every name that a claim gives it, sorted.")
    n_facts: int


class EntityView(EntitySummary):
    """An entity with the number of its facts by relationship type."""

    facts_by_relationship: dict[str, int]


class FactSummary(Frozen):
    """A fact as lists show it, its entities named."""

    fact_id: str
    kind: Kind
    status: Status
    relationship: str | None = Field(description="Type of its edge; null: claim only, no edge.")
    stage: Stage | None
    title: str | None
    actor: Entity
    object: Entity
    place: Entity | None
    occasion: Entity | None
    edtf: str | None
    earliest: date | None
    latest: date | None
    valid_from: str | None
    valid_to: str | None
    is_disputed: bool
    n_claims: int
    n_articles: int
    n_origins: int
    basis: Basis


class ClaimView(Claim):
    """A claim with the fact it supports, or those it may refer to."""

    fact_id: str | None
    may_refer_to: tuple[str, ...]
    set_aside: SetAside | None = Field(
        description="Why it supports nothing: judged wrong, or a merge has made its two ends one."
    )


class FactView(FactSummary):
    """A fact with its history and every claim behind it."""

    history: tuple[StatusChange, ...]
    claims: tuple[ClaimView, ...]
    may_be_referred_to_by: tuple[ClaimView, ...] = Field(
        description="Vague or counting claims that may speak of this fact; they do not support it."
    )


class Neighbor(Frozen):
    """An entity one relationship away, with that relationship."""

    relationship: str
    direction: Literal["out", "in"]
    fact_id: str
    when: str | None = Field(description="Readable date, EDTF.")
    basis: Basis
    is_disputed: bool
    neighbor: Entity


class JudgementView(Judgement):
    """A judgement, when it was made, and whether it is in force."""

    made_at: datetime
    is_in_force: bool
    revoked_at: datetime | None
    revoked_by: str | None
    revoke_reason: str | None
    new_entity_id: str | None = Field(
        description="Of a judgement that an entity is another one in some articles: that other one."
    )


class Tombstone(Frozen):
    """What is left of an article that was withdrawn."""

    article_id: str
    received_at: datetime
    withdrawn_at: datetime
    author: str
    reason: str


class Change(Frozen):
    """One row of the log of what this service did, in the order of its numbers."""

    seq: int
    at: datetime
    what: str = Field(description="`fact_created`, `article_withdrawn`, `judgement_made` ...")
    subject_id: str = Field(description="Id of the fact, article or judgement.")


class CheckAnswer(Frozen):
    """Yes (stated), no (stated) or not stated, and what says so."""

    answer: Answer
    is_disputed: bool
    best_status: Status | None = Field(description="Strongest status told for that time.")
    as_of: str | None
    facts: tuple[FactSummary, ...]


class Counts(Frozen):
    """Size of the graph."""

    n_articles: dict[State, int]
    n_claims: int
    n_facts: int
    n_entities: int
    facts_by_relationship: dict[str, int] = Field(
        description="By relationship type; claim-only facts under `(none)`."
    )
    claims_set_aside: dict[SetAside, int] = Field(
        description="Claims that support nothing, by reason: judged wrong, or ends merged into one."
    )


# Kept here so that the API and the store agree on what a filter may hold.


class FactFilter(Frozen):
    """What `/v1/facts` may ask for; null asks nothing."""

    kind: Kind | None = None
    actor: str | None = None
    object: str | None = None
    status: Status | None = None
    since: date | None = None
    until: date | None = None


class EntityFilter(Frozen):
    """What `/v1/entities` may ask for: a part of a name, a type."""

    q: str | None = None
    type: EntityType | None = None
