"""Articles: send them, list them, read one with its claims, withdraw one."""

from typing import Annotated, Final

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import Field

from app.api.body import Line, article_body
from app.api.deps import ArticleIdPath, ReaderDep, Writer, WriterDep
from app.api.errors import UNSUPPORTED_MEDIA_TYPE, document, documented
from app.api.paging import PageQuery
from app.api.schemas import Submitted, SubmittedBatch, SubmittedLine
from app.domain import errors
from app.domain.article import Article, ArticleRow
from app.domain.model import Frozen
from app.domain.views import ArticleSummary, ArticleView, ClaimView, Page, State, Tombstone
from app.graph.store import Submission

router = APIRouter(prefix="/v1/articles", tags=["articles"])

_SCHEMA = {"schema": {"$ref": "#/components/schemas/ArticleRow"}}
_BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/json": _SCHEMA, "application/x-ndjson": _SCHEMA},
    }
}

MAX_NAMED: Final = 100
"""Lines that are named where none could be used; the others are no better."""

CHUNK: Final = 100
"""Lines of a body that are stored in one transaction."""


class WhoAndWhy(Frozen):
    """Who decides something, and why; both are kept."""

    author: str = Field(description="Who decides this.")
    reason: str = Field(description="Why, for whoever comes later.")


class ArticleQuery(PageQuery):
    """What the list of articles may be asked for."""

    state: State | None = Field(default=None, description="Only articles in this state.")


@router.post(
    "",
    summary="Send an article",
    status_code=202,
    response_model=Submitted | SubmittedBatch,
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
            "model": Submitted | SubmittedBatch,
            "description": "Nothing to do: the same version is there, or a later one.",
        },
        **documented(
            errors.TextRejected,
            errors.TooLarge,
            errors.InvalidDate,
            errors.InvalidInput,
            errors.ArticleWithdrawn,
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
    sent: Annotated[ArticleRow | list[Line], Depends(article_body)],
    writer: WriterDep,
) -> Submitted | SubmittedBatch:
    """Store one article and queue it for reading; or many, one a line.

    The answer comes after the article is safely stored. The same article is known by its `url`,
    else by `publisher` and `id`, else by text, date and title; sent again with other content it is
    a new version, and the version with the latest day is the one that counts. Poll the address in
    `Location` until `state` is `done` or `failed`.

    With `Content-Type: application/x-ndjson` each line is an article, and the answer says what
    became of each line; a bad one does not stop the others. The whole body may be sent again.
    """
    max_bytes = request.app.state.max_body_bytes
    if isinstance(sent, list):
        batch = _submit_lines(sent, writer, max_bytes=max_bytes)
        response.status_code = 202 if batch.n_queued else 200
        return batch
    (submission,) = writer.submit_all([Article.from_row(sent, max_bytes=max_bytes)])
    if submission.outcome in _QUEUED:
        response.headers["Location"] = _address(request, submission.article_id)
    else:
        response.status_code = 200
    return _submitted(submission)


@router.post(
    "/{article_id}/retry",
    summary="Read a failed article again",
    status_code=202,
    response_description="Queued, with all its attempts.",
    responses=documented(
        errors.ArticleNotFound,
        errors.ArticleWithdrawn,
        errors.Conflict,
        errors.InvalidId,
        errors.GraphUnavailable,
        errors.StoreBusy,
    ),
)
def retry(article_id: ArticleIdPath, writer: WriterDep) -> Submitted:
    """Queue an article that has failed once more; 409 for one in any other state."""
    writer.retry(article_id)
    return Submitted(article_id=article_id, outcome="unchanged", state="queued")


@router.delete(
    "/{article_id}",
    summary="Withdraw an article",
    response_description="Withdrawn: what is left of it.",
    responses=documented(
        errors.ArticleNotFound,
        errors.InvalidId,
        errors.InvalidInput,
        errors.GraphUnavailable,
        errors.StoreBusy,
    ),
)
def withdraw(
    article_id: ArticleIdPath, said: Annotated[WhoAndWhy, Query()], writer: WriterDep
) -> Tombstone:
    """Take the article, and everything that it alone said, out of the graph.

    The graph is then the one that never had it. Its text is removed for good; id, times, author and
    reason stay. Sent again it is refused with 409, until it is reinstated. Twice is once.
    """
    return writer.withdraw(article_id, author=said.author, reason=said.reason)


@router.post(
    "/{article_id}/reinstate",
    summary="Let a withdrawn article come back",
    response_description="Reinstated: what had been left of it.",
    responses=documented(
        errors.ArticleNotFound,
        errors.Conflict,
        errors.InvalidId,
        errors.GraphUnavailable,
        errors.StoreBusy,
    ),
)
def reinstate(article_id: ArticleIdPath, writer: WriterDep) -> Tombstone:
    """Let an article that was withdrawn be sent again; its text is gone, so it has to be."""
    return writer.reinstate(article_id)


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


_QUEUED: Final = ("created", "new_version")


def _submit_lines(lines: list[Line], writer: Writer, *, max_bytes: int) -> SubmittedBatch:
    """Store what the lines say, chunk by chunk; RequestValidationError if no line is usable."""
    found: dict[int, SubmittedLine] = {}
    articles: list[tuple[int, Article]] = []
    for line in lines:
        read = line.read
        try:
            if isinstance(read, ArticleRow):
                articles.append((line.number, Article.from_row(read, max_bytes=max_bytes)))
            else:
                found[line.number] = _refused(line.number, read)
        except errors.InvalidInput as error:
            found[line.number] = _refused(line.number, str(error))
    for start in range(0, len(articles), CHUNK):
        found |= _submit_chunk(articles[start : start + CHUNK], writer)
    answers = tuple(found[number] for number in sorted(found))
    failed = [answer for answer in answers if answer.error is not None]
    if len(failed) == len(answers):
        raise RequestValidationError(
            [
                {"loc": ("line", a.line), "msg": a.error, "type": "value_error"}
                for a in failed[:MAX_NAMED]
            ]
        )
    return SubmittedBatch(
        n_queued=sum(a.outcome in _QUEUED for a in answers), n_failed=len(failed), lines=answers
    )


def _submit_chunk(chunk: list[tuple[int, Article]], writer: Writer) -> dict[int, SubmittedLine]:
    """Store the articles of some lines together; each by itself if one of them is refused."""
    try:
        submissions = writer.submit_all([article for _, article in chunk])
    except errors.Conflict as error:
        if len(chunk) == 1:
            number = chunk[0][0]
            return {number: _refused(number, str(error))}
        return {n: a for one in chunk for n, a in _submit_chunk([one], writer).items()}
    return {
        number: SubmittedLine(line=number, error=None, **_submitted(submission).model_dump())
        for (number, _), submission in zip(chunk, submissions, strict=True)
    }


def _refused(number: int, error: str) -> SubmittedLine:
    return SubmittedLine(line=number, article_id=None, outcome=None, state=None, error=error)


def _submitted(submission: Submission) -> Submitted:
    return Submitted(
        article_id=submission.article_id, outcome=submission.outcome, state=submission.state
    )


def _address(request: Request, article_id: str) -> str:
    return f"{request.scope.get('root_path', '')}{router.prefix}/{article_id}"
