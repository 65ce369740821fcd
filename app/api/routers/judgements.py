"""Judgements: what people decide about entities and claims, reversible."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from app.api.body import judgement_body
from app.api.deps import JudgementIdPath, ReaderDep, WriterDep
from app.api.errors import UNSUPPORTED_MEDIA_TYPE, document, documented
from app.api.paging import PageQuery
from app.api.routers.articles import WhoAndWhy
from app.api.schemas import JudgementRow
from app.domain import errors
from app.domain.model import Judgement
from app.domain.views import JudgementView, Page

router = APIRouter(prefix="/v1/judgements", tags=["judgements"])

_BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/JudgementRow"}}},
    }
}


@router.post(
    "",
    summary="Make a judgement",
    status_code=201,
    response_description="In force, with all that follows from it; `Location` says where.",
    responses={
        201: {
            "headers": {
                "Location": {
                    "description": "Address of the judgement.",
                    "schema": {"type": "string"},
                }
            }
        },
        **documented(
            errors.InvalidInput,
            errors.TextRejected,
            errors.TooLarge,
            errors.ClaimNotFound,
            errors.JudgementConflict,
            errors.GraphUnavailable,
            errors.StoreBusy,
        ),
        **document([UNSUPPORTED_MEDIA_TYPE]),
    },
    openapi_extra=_BODY,
)
def make(
    request: Request,
    response: Response,
    row: Annotated[JudgementRow, Depends(judgement_body)],
    writer: WriterDep,
) -> JudgementView:
    """Say that entities are one, that they are not, or that claims are wrong.

    `same` names two or more entities of one type. `different` names two entities that are never to
    be one, or one entity and the articles in which it is another one. `claim_wrong` names claims.
    Claims themselves are never changed: they are resolved as judged. The same judgement twice is
    one; one that contradicts another is refused with 409 until that is taken back.
    """
    judgement = Judgement.of(row.verdict, row.subjects, author=row.author, reason=row.reason)
    view = writer.judge(judgement)
    root = request.scope.get("root_path", "")
    response.headers["Location"] = f"{root}{router.prefix}/{view.judgement_id}"
    return view


@router.get(
    "",
    summary="List judgements",
    response_description="One page of judgements.",
    responses=documented(errors.InvalidCursor, errors.GraphUnavailable),
)
def index(wanted: Annotated[PageQuery, Query()], reader: ReaderDep) -> Page[JudgementView]:
    """Every judgement that was ever made, also those that were taken back, by id."""
    return reader.judgements(limit=wanted.limit, cursor=wanted.cursor)


@router.get(
    "/{judgement_id}",
    summary="Read a judgement",
    response_description="The judgement.",
    responses=documented(errors.JudgementNotFound, errors.InvalidId, errors.GraphUnavailable),
)
def read(judgement_id: JudgementIdPath, reader: ReaderDep) -> JudgementView:
    """One judgement: what was decided, by whom, why, when, and whether it is in force."""
    return reader.judgement(judgement_id)


@router.delete(
    "/{judgement_id}",
    summary="Take a judgement back",
    response_description="Taken back, with all that followed from it.",
    responses=documented(
        errors.JudgementNotFound,
        errors.InvalidId,
        errors.InvalidInput,
        errors.GraphUnavailable,
        errors.StoreBusy,
    ),
)
def revoke(
    judgement_id: JudgementIdPath, said: Annotated[WhoAndWhy, Query()], writer: WriterDep
) -> JudgementView:
    """Take a judgement back: the graph is then the one without it. Twice is once."""
    return writer.revoke(judgement_id, author=said.author, reason=said.reason)
