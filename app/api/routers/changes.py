"""Changes: what this service did, numbered without gaps."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.api.deps import ReaderDep
from app.api.errors import documented
from app.api.paging import PageQuery
from app.domain import errors
from app.domain.views import Change, Page

router = APIRouter(prefix="/v1/changes", tags=["changes"])


@router.get(
    "",
    summary="List changes",
    response_description="One page of the log.",
    responses=documented(errors.InvalidCursor, errors.GraphUnavailable),
)
def index(wanted: Annotated[PageQuery, Query()], reader: ReaderDep) -> Page[Change]:
    """The log of the graph from its first row on: facts made, changed and removed, articles
    withdrawn and reinstated, judgements made and taken back.

    Rows are written in the transaction of the change itself. A `rebuilt` row means that everything
    was made anew: read it all again.
    """
    return reader.changes(limit=wanted.limit, cursor=wanted.cursor)
