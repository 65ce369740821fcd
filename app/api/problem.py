"""The one body in which this API reports a failure: RFC 9457, `application/problem+json`."""

import json
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple
from urllib.parse import quote

from fastapi import Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.types import Scope

MEDIA_TYPE: Final = "application/problem+json"

# On every answer, by the middleware in `security`; here because Starlette sends the answer to a bug
# from outside of all middlewares.
SAFETY_HEADERS: Final[Mapping[str, str]] = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
}


class InvalidPart(BaseModel):
    """One part of the request that is wrong."""

    model_config = ConfigDict(frozen=True)

    loc: str = Field(description="Where: `query.limit`, `body.text`, `path.entity_id`.")
    message: str = Field(description="What is wrong with it, for a person.")


class Problem(BaseModel):
    """A failure (RFC 9457). `code` is for programs and stable; `detail` is for people."""

    model_config = ConfigDict(frozen=True)

    type: str = Field(description="URI reference of the kind of problem: `/problems/<code>`.")
    title: str = Field(description="The kind of problem in a few words; the same every time.")
    status: int = Field(description="The HTTP status, repeated.")
    detail: str = Field(description="What went wrong this time, and what to do; may change.")
    instance: str = Field(description="The path that was asked for.")
    code: str = Field(description="Stable name of the kind of problem.")
    errors: tuple[InvalidPart, ...] = Field(
        description="Each part of the request that is wrong, where there are several to name."
    )


class Failure(NamedTuple):
    """A kind of failure: its HTTP status, stable code and title."""

    status: int
    code: str
    title: str

    def problem(self, *, detail: str, instance: str, errors: Sequence[InvalidPart] = ()) -> Problem:
        """The body for one occurrence."""
        return Problem(
            type=f"/problems/{self.code}",
            title=self.title,
            status=self.status,
            detail=detail,
            instance=instance,
            code=self.code,
            errors=tuple(errors),
        )

    def response(
        self,
        scope: Scope,
        detail: str,
        *,
        errors: Sequence[InvalidPart] = (),
        headers: Mapping[str, str] | None = None,
    ) -> Response:
        """The HTTP response for one occurrence; never fails on what the request echoes."""
        body = self.problem(detail=detail, instance=instance_of(scope), errors=errors)
        # Not pydantic's own JSON: it refuses lone surrogates, which an echo may hold.
        content = json.dumps(body.model_dump(), ensure_ascii=False)
        return Response(
            scrub(content),
            status_code=self.status,
            headers={**SAFETY_HEADERS, **(headers or {})},
            media_type=MEDIA_TYPE,
        )


def instance_of(scope: Scope) -> str:
    """The path of a request as a URI reference: percent-encoded, without the query."""
    return quote(str(scope["path"]), safe="/:@!$&'()*+,;=-._~", errors="replace")


def scrub(text: str) -> str:
    r"""`text` with every lone surrogate replaced by U+FFFD, so that it can be sent as UTF-8."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
