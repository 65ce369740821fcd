"""Articles: send one, list them, read one with its claims."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import Field

from app.api.body import article_row
from app.api.deps import ArticleIdPath, ReaderDep, WriterDep
from app.api.errors import UNSUPPORTED_MEDIA_TYPE, document, documented
from app.api.paging import PageQuery
from app.api.schemas import Submitted
from app.domain import errors
from app.domain.article import Article, ArticleRow
from app.domain.views import ArticleSummary, ArticleView, ClaimView, Page, State

router = APIRouter(prefix="/v1/articles", tags=["articles"])

_BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ArticleRow"}}},
    }
}


class ArticleQuery(PageQuery):
    """What the list of articles may be asked for."""

    state: State | None = Field(default=None, description="Only articles in this state.")


@router.post(
    "",
    summary="Send an article",
    status_code=202,
    response_model=Submitted,
    response_description="Queued: a new article, or a new version of one; `Location` says where.",
    responses={
        202: {
            "headers": {
                "Location": {
                    "description": "Address of the article.",
                    "schema": {"type": "string"},
                }
            }
        },
        200: {
            "model": Submitted,
            "description": "Nothing to do: the same version is there, or a later one.",
        },
        **documented(
            errors.TextRejected,
            errors.TooLarge,
            errors.InvalidDate,
            errors.InvalidInput,
            errors.Conflict,
            errors.GraphUnavailable,
            errors.StoreBusy,
        ),
        **document([UNSUPPORTED_MEDIA_TYPE]),
    },
    openapi_extra=_BODY,
)
def submit(
    request: Request,
    response: Response,
    row: Annotated[ArticleRow, Depends(article_row)],
    writer: WriterDep,
) -> Submitted:
    """Store one article and queue it for reading.

    The answer comes after the article is safely stored. The same article is known by its `url`,
    else by `publisher` and `id`, else by text, date and title; sent again with other content it is
    a new version, and the version with the latest day is the one that counts. Poll the address in
    `Location` until `state` is `done` or `failed`.
    """
    article = Article.from_row(row, max_bytes=request.app.state.max_body_bytes)
    submission = writer.submit(article)
    if submission.outcome in ("unchanged", "superseded"):
        response.status_code = 200
    else:
        root = request.scope.get("root_path", "")
        response.headers["Location"] = f"{root}{router.prefix}/{submission.article_id}"
    return Submitted(
        article_id=submission.article_id, outcome=submission.outcome, state=submission.state
    )


@router.get(
    "",
    summary="List articles",
    response_description="One page of articles, without their texts.",
    responses=documented(errors.InvalidCursor, errors.GraphUnavailable),
)
def index(wanted: Annotated[ArticleQuery, Query()], reader: ReaderDep) -> Page[ArticleSummary]:
    """Articles, without their texts; `state` tells which are queued, done or failed."""
    return reader.articles(state=wanted.state, limit=wanted.limit, cursor=wanted.cursor)


@router.get(
    "/{article_id}",
    summary="Read an article",
    response_description="The article, its text, and the report of what was read in it.",
    responses=documented(
        errors.ArticleNotFound, errors.Gone, errors.InvalidId, errors.GraphUnavailable
    ),
)
def read(article_id: ArticleIdPath, reader: ReaderDep) -> ArticleView:
    """One article with its text and state.

    When it is done its report counts sentences and claims, and lists what could not be read, linked
    or dated. When it failed, `error` says why.
    """
    return reader.article(article_id)


@router.get(
    "/{article_id}/claims",
    summary="List the claims of an article",
    response_description="One page of claims.",
    responses=documented(
        errors.ArticleNotFound,
        errors.Gone,
        errors.InvalidId,
        errors.InvalidCursor,
        errors.GraphUnavailable,
    ),
)
def claims(
    article_id: ArticleIdPath, wanted: Annotated[PageQuery, Query()], reader: ReaderDep
) -> Page[ClaimView]:
    """What the article says, claim by claim, each with the span that says it.

    `start` and `end` count code points of the article's `text`, end exclusive.
    """
    return reader.claims_of(article_id, limit=wanted.limit, cursor=wanted.cursor)
