"""Entities: leaders, countries, cities, organizations, summits and their series."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from app.api.deps import EntityIdPath, ReaderDep
from app.api.errors import documented
from app.api.paging import PageQuery
from app.domain import errors
from app.domain.errors import InvalidInput
from app.domain.ids import fold
from app.domain.ontology import EntityType
from app.domain.views import EntityFilter, EntitySummary, EntityView, Page

router = APIRouter(prefix="/v1/entities", tags=["entities"])


class EntityQuery(PageQuery):
    """What the list of entities may be asked for."""

    q: str | None = Field(
        default=None,
        min_length=1,
        max_length=200,
        description="A part of a name; case and accents do not matter.",
    )
    type: EntityType | None = Field(default=None, description="Only entities of this type.")


@router.get(
    "",
    summary="Search entities",
    response_description="One page of entities.",
    responses=documented(errors.InvalidInput, errors.InvalidCursor, errors.GraphUnavailable),
)
def index(wanted: Annotated[EntityQuery, Query()], reader: ReaderDep) -> Page[EntitySummary]:
    """Entities that at least one claim cites, by a part of their name and by type."""
    if wanted.q is not None and not fold(wanted.q):
        raise InvalidInput(f"`q` is {wanted.q!r}, without a letter or digit; give a part of a name")
    return reader.entities(
        EntityFilter(q=wanted.q, type=wanted.type), limit=wanted.limit, cursor=wanted.cursor
    )


@router.get(
    "/{entity_id}",
    summary="Read an entity",
    response_description="The entity and how many facts it takes part in.",
    responses=documented(
        errors.EntityNotFound, errors.Moved, errors.InvalidId, errors.GraphUnavailable
    ),
)
def read(entity_id: EntityIdPath, reader: ReaderDep) -> EntityView:
    """One entity with the number of its facts by relationship type."""
    return reader.entity(entity_id)
