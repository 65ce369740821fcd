"""Errors become HTTP here, and nowhere else: one table of kinds, one body."""

import logging
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from app.api.problem import Failure, InvalidPart, Problem
from app.domain import errors

_log = logging.getLogger(__name__)

RETRY_AFTER_S: Final = 5
"""How long a client should wait for a store that gives no answer: about one restart of it."""

# 422 is for malformed requests only. What is the server's own fault is a 5xx, because a 5xx wakes
# somebody up and a 4xx does not.
FAILURES: Final[Mapping[type[errors.DomainError], tuple[int, str]]] = {
    errors.DomainError: (500, "Unexpected error"),
    errors.InvalidInput: (422, "Input that cannot be used"),
    errors.TextRejected: (422, "Text that cannot be used"),
    errors.TooLarge: (413, "Too large"),
    errors.InvalidDate: (422, "Not a date"),
    errors.InvalidId: (422, "Not an id"),
    errors.InvalidCursor: (422, "Not a cursor of this list"),
    errors.NotFound: (404, "Not found"),
    errors.ArticleNotFound: (404, "No such article"),
    errors.EntityNotFound: (404, "No such entity"),
    errors.FactNotFound: (404, "No such fact"),
    errors.ClaimNotFound: (404, "No such claim"),
    errors.JudgementNotFound: (404, "No such judgement"),
    errors.Moved: (308, "Known under another id now"),
    errors.Gone: (410, "Withdrawn"),
    errors.Conflict: (409, "Not possible in the present state"),
    errors.LeaseLost: (409, "Held by another worker"),
    errors.ArticleWithdrawn: (409, "Withdrawn"),
    errors.JudgementConflict: (409, "Against another judgement"),
    errors.ClaimRefused: (500, "A claim breaks a rule of the graph"),
    errors.OntologyInvalid: (500, "The ontology does not hold together"),
    errors.ReferenceInvalid: (500, "The reference data do not hold together"),
    errors.StoreError: (503, "The store cannot be used"),
    errors.GraphUnavailable: (503, "The store gives no answer"),
    errors.TooMuchAtOnce: (503, "Too much for the store at once"),
    errors.StoreBusy: (503, "The store is busy"),
    errors.StoreMissing: (503, "No store for this platform"),
    errors.SchemaUnknown: (503, "The store has an unknown schema"),
    errors.StoreFailed: (503, "The store did not start"),
}

INVALID_REQUEST: Final = Failure(422, "invalid_request", "Request that does not fit")
UNEXPECTED: Final = Failure(500, errors.DomainError.code, "Unexpected error")
UNKNOWN_PATH: Final = Failure(404, "unknown_path", "No such path")
METHOD_NOT_ALLOWED: Final = Failure(405, "method_not_allowed", "Method not allowed here")
UNAUTHORIZED: Final = Failure(401, "unauthorized", "Writing needs the token")
HOST_REFUSED: Final = Failure(403, "host_refused", "No writing under this name")
TOO_SLOW: Final = Failure(408, "too_slow", "Body that took too long")
UNSUPPORTED_MEDIA_TYPE: Final = Failure(415, "unsupported_media_type", "Not JSON")

_HEADERS: Final[Mapping[int, dict[str, Any]]] = {
    401: {"WWW-Authenticate": {"description": "Always `Bearer`.", "schema": {"type": "string"}}},
    308: {"Location": {"description": "Where it is now.", "schema": {"type": "string"}}},
    503: {
        "Retry-After": {
            "description": "Seconds to wait, where waiting helps.",
            "schema": {"type": "integer"},
        }
    },
}

# What Starlette and this API raise as HTTPException; any other status gets a code of its number.
_HTTP: Final = {
    each.status: each
    for each in (UNKNOWN_PATH, METHOD_NOT_ALLOWED, TOO_SLOW, UNSUPPORTED_MEDIA_TYPE)
}

# The message of a server error may hold addresses and file names: it is logged, not sent.
_PUBLIC_DETAIL: Final = {
    500: "an error on the server's side, written to its log; the request may be right",
    503: "the store cannot answer now; try again later, /readyz tells when it can",
}


def failure_of(error: type[errors.DomainError]) -> Failure:
    """The kind of failure that an error class is: by its nearest ancestor in `FAILURES`."""
    status, title = next(FAILURES[cls] for cls in error.__mro__ if cls in FAILURES)
    return Failure(status, error.code, title)


def documented(*classes: type[errors.DomainError]) -> dict[int | str, dict[str, Any]]:
    """The `responses=` of a route that may fail with these, beside what every route may.

    Every route answers 422 for a parameter that it does not know, and 500 for a bug.
    """
    kinds = [INVALID_REQUEST, *map(failure_of, classes), UNEXPECTED]
    return document(kinds)


def document(kinds: Iterable[Failure]) -> dict[int | str, dict[str, Any]]:
    """The `responses=` for these kinds of failure, grouped by status."""
    by_status: dict[int, list[Failure]] = {}
    for kind in dict.fromkeys(kinds):
        by_status.setdefault(kind.status, []).append(kind)
    return {
        status: {
            "model": Problem,
            "description": "; ".join(f"{kind.title} (`{kind.code}`)" for kind in same),
            **({"headers": _HEADERS[status]} if status in _HEADERS else {}),
        }
        for status, same in sorted(by_status.items())
    }


async def _domain(request: Request, exc: Exception) -> Response:
    assert isinstance(exc, errors.DomainError)
    kind = failure_of(type(exc))
    detail = str(exc)
    headers: dict[str, str] = {}
    if kind.status >= 500:
        _log.error("%s %s: %s: %s", request.method, request.url.path, kind.code, exc)
        detail = _PUBLIC_DETAIL[kind.status]
    if isinstance(exc, errors.GraphUnavailable | errors.StoreBusy):
        headers["Retry-After"] = str(RETRY_AFTER_S)
    if isinstance(exc, errors.Moved):
        root = request.scope.get("root_path", "")
        headers["Location"] = f"{root}/v1/{exc.collection}/{quote(exc.canonical_id)}"
    if isinstance(exc, errors.TooLarge):
        # The rest of the body is not wanted; without this the server would read it to the end.
        headers["Connection"] = "close"
    return kind.response(request.scope, detail, headers=headers)


async def _http(request: Request, exc: Exception) -> Response:
    assert isinstance(exc, HTTPException)
    status = HTTPStatus(exc.status_code)
    kind = _HTTP.get(status) or Failure(status, f"http_{status.value}", status.phrase)
    headers = dict(exc.headers or {})
    detail = exc.detail
    if kind is UNKNOWN_PATH:
        detail = f"nothing is served at {request.url.path!r}; all paths are listed at /docs"
    elif kind is METHOD_NOT_ALLOWED:
        headers["Allow"] = _allowed(request) or headers.get("Allow", "")
        detail = f"{request.method} is not allowed at this path; allowed: {headers['Allow']}"
    return kind.response(request.scope, detail, headers=headers)


def _allowed(request: Request) -> str:
    """Every method documented for the path; Starlette names those of the first route only."""
    path = getattr(request.scope.get("route"), "path_format", None)
    operations = request.app.openapi()["paths"].get(path, {})
    return ", ".join(sorted(method.upper() for method in operations))


async def _validation(request: Request, exc: Exception) -> Response:
    assert isinstance(exc, RequestValidationError)
    parts = [
        InvalidPart(
            loc=".".join(map(str, each["loc"])),
            message=str(each["msg"]).removeprefix("Value error, "),
        )
        for each in exc.errors()
    ]
    named = "; ".join(f"{part.loc}: {part.message}" for part in parts[:3])
    more = f" (and {len(parts) - 3} more)" if len(parts) > 3 else ""
    return INVALID_REQUEST.response(
        request.scope, f"the request does not fit: {named}{more}", errors=parts
    )


async def _unexpected(request: Request, exc: Exception) -> Response:
    # Starlette raises it again after this answer, and the server logs it with its traceback.
    return UNEXPECTED.response(request.scope, _PUBLIC_DETAIL[500])


def install(app: FastAPI) -> None:
    """Route every failure, the framework's own included, through `Problem`."""
    app.add_exception_handler(errors.DomainError, _domain)
    # Starlette's class, not FastAPI's: the router raises this one for unknown paths.
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(Exception, _unexpected)
