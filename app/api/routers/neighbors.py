"""Neighbors: what is one relationship away from an entity."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from app.api.deps import EntityIdPath, ReaderDep
from app.api.errors import documented
from app.api.paging import PageQuery
from app.domain import errors
from app.domain.errors import InvalidInput
from app.domain.views import Neighbor, Page

router = APIRouter(prefix="/v1/neighbors", tags=["neighbors"])


class NeighborQuery(PageQuery):
    """How far and how many."""

    depth: int = Field(
        default=1,
        description="How many relationships away; only 1 is served.",
        json_schema_extra={"enum": [1]},
    )


@router.get(
    "/{entity_id}",
    summary="List the neighbors of an entity",
    response_description="One page of neighbors, each with its relationship.",
    responses=documented(
        errors.EntityNotFound,
        errors.Moved,
        errors.InvalidId,
        errors.InvalidInput,
        errors.InvalidCursor,
        errors.GraphUnavailable,
    ),
)
def read(
    entity_id: EntityIdPath, wanted: Annotated[NeighborQuery, Query()], reader: ReaderDep
) -> Page[Neighbor]:
    """The entities one relationship away, each with that relationship and its direction.

    `relationship` carries the status: PLANS_TO_VISIT is not VISITED. `out` points away from the
    entity that was asked for.
    """
    if wanted.depth != 1:
        raise InvalidInput(
            f"`depth` is {wanted.depth}, and only 1 is served; "
            "ask for the neighbors of the neighbors one by one"
        )
    return reader.neighbors(entity_id, limit=wanted.limit, cursor=wanted.cursor)
