"""Counts: the size of the graph."""

from fastapi import APIRouter

from app.api.deps import ReaderDep
from app.api.errors import documented
from app.domain import errors
from app.domain.views import Counts

router = APIRouter(prefix="/v1/counts", tags=["counts"])


@router.get(
    "",
    summary="Count what the graph holds",
    response_description="Numbers of articles by state, claims, facts and entities.",
    responses=documented(errors.GraphUnavailable),
)
def read(reader: ReaderDep) -> Counts:
    """How many articles in each state, claims, entities, and facts by relationship type."""
    return reader.counts()
