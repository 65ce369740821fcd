"""Facts: what the claims about one happening, or one state, add up to."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from app.api.deps import Day, EntityId, FactIdPath, ReaderDep, check_order
from app.api.errors import documented
from app.api.paging import PageQuery
from app.domain import errors
from app.domain.ontology import Kind, Status
from app.domain.views import FactFilter, FactSummary, FactView, Page

router = APIRouter(prefix="/v1/facts", tags=["facts"])


class FactQuery(PageQuery):
    """What the list of facts may be asked for; all that is given must hold."""

    kind: Kind | None = Field(default=None, description="Only facts of this kind.")
    actor: EntityId | None = Field(default=None, description="Id of the entity that acts.")
    object: EntityId | None = Field(default=None, description="Id of the entity acted upon.")
    status: Status | None = Field(
        default=None,
        description="Only facts that stand so: `planned` is not `occurred`.",
    )
    since: Day = Field(
        default=None, alias="from", description="Only facts whose time reaches this day or a later."
    )
    until: Day = Field(
        default=None, alias="to", description="Only facts whose time begins by this day."
    )


@router.get(
    "",
    summary="List facts",
    response_description="One page of facts.",
    responses=documented(
        errors.InvalidId,
        errors.InvalidDate,
        errors.InvalidInput,
        errors.InvalidCursor,
        errors.GraphUnavailable,
    ),
)
def index(wanted: Annotated[FactQuery, Query()], reader: ReaderDep) -> Page[FactSummary]:
    """Facts by kind, actor, object, status and time.

    `status` takes status words, never relationship types: a planned visit has the kind `visit` and
    the status `planned`, whatever its edge is called. For a meeting either side may be the actor.
    """
    check_order(wanted.since, wanted.until)
    asked = FactFilter(
        kind=wanted.kind,
        actor=wanted.actor,
        object=wanted.object,
        status=wanted.status,
        since=wanted.since,
        until=wanted.until,
    )
    return reader.facts(asked, limit=wanted.limit, cursor=wanted.cursor)


@router.get(
    "/{fact_id}",
    summary="Read a fact",
    response_description="The fact, its history, and every claim behind it.",
    responses=documented(
        errors.FactNotFound, errors.Moved, errors.Gone, errors.InvalidId, errors.GraphUnavailable
    ),
)
def read(fact_id: FactIdPath, reader: ReaderDep) -> FactView:
    """One fact with the history of its status and each claim behind it, spans and all.

    An id that was given out once always leads somewhere: 308 to the fact that the claim belongs to
    now, 410 where it was withdrawn.
    """
    return reader.fact(fact_id)
