"""The body of `POST /v1/articles`, from bytes to an ArticleRow, with a sentence for each fault.

The framework's own reader is not used: it takes a lone surrogate for text, turns a nesting that is
too deep into a bug, and says "error parsing the body" for everything else.
"""

import json
import re
from email.message import Message
from typing import Any, Final, NoReturn

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from app.domain.article import ArticleRow
from app.domain.errors import InvalidInput, TextRejected

_UNUSABLE: Final = re.compile("[\x00\ud800-\udfff]")
_JSON_NAMES: Final = {list: "an array", str: "a string", bool: "true or false", type(None): "null"}


async def article_row(request: Request) -> ArticleRow:
    """The article in the body.

    Raises HTTPException 415 for another content type, TooLarge (from `BodyLimit`), TextRejected
    for bytes or characters that are no text, InvalidInput for what is no JSON object, and
    RequestValidationError for fields that do not fit.
    """
    check_content_type(request.headers.get("content-type", ""))
    try:
        body = await request.body()
    except ClientDisconnect as error:
        # Nobody will read this answer, but it keeps a broken connection from looking like a bug.
        raise HTTPException(400, "the client went away before the body was complete") from error
    return to_row(parse_json(body))


def check_content_type(header: str) -> None:
    """HTTPException 415 unless the header says JSON, in UTF-8 if it names a charset.

    A browser sends no JSON to another site without asking first, so this also keeps web pages from
    posting articles behind a user's back.
    """
    message = Message()
    message["content-type"] = header
    kind = message.get_content_type() if header else ""
    charset = str(message.get_content_charset() or "utf-8")
    if kind == "application/json" or re.fullmatch(r"application/[\w.-]+\+json", kind):
        if charset in {"utf-8", "utf8", "us-ascii"}:
            return
        raise HTTPException(415, f"JSON is UTF-8; the content type names {charset!r}")
    raise HTTPException(
        415, f"send `Content-Type: application/json`; this request said {header or 'nothing'!r}"
    )


def parse_json(body: bytes) -> Any:
    """What the bytes say; TextRejected where they are no UTF-8, InvalidInput where no JSON."""
    if not body.strip():
        raise InvalidInput('the body is empty; send one article as JSON: {"text": "..."}')
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TextRejected(
            f"the body is not UTF-8 (byte 0x{body[error.start]:02x} at offset {error.start}); "
            "convert it, or read the file as what it is before sending"
        ) from error
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise InvalidInput(
            f"the body is not JSON: {error.msg} at line {error.lineno}, column {error.colno}"
        ) from error
    except RecursionError as error:
        raise InvalidInput(
            "the body is nested too deeply; an article is one flat object"
        ) from error
    except ValueError as error:  # a number of thousands of digits
        raise InvalidInput("the body holds a number that is too long to be read") from error


def _refuse_constant(name: str) -> NoReturn:
    raise InvalidInput(f"the body is not JSON: {name} is no JSON number")


def to_row(raw: Any) -> ArticleRow:
    """The article in parsed JSON; see `article_row` for what is raised."""
    if not isinstance(raw, dict):
        found = _JSON_NAMES.get(type(raw), "a number")
        raise InvalidInput(f'the body is {found}; send one article as an object: {{"text": "..."}}')
    known = {name: raw[name] for name in ArticleRow.model_fields if name in raw}
    for name, value in known.items():
        match = _UNUSABLE.search(value) if isinstance(value, str) else None
        if match:
            what = "a NUL" if match[0] == "\x00" else f"a lone surrogate (U+{ord(match[0]):04X})"
            raise TextRejected(
                f"`{name}` holds {what} at position {match.start()}; send valid Unicode text"
            )
    try:
        return ArticleRow.model_validate(known)
    except ValidationError as error:
        faults = [{**each, "loc": ("body", *each["loc"])} for each in error.errors()]
        raise RequestValidationError(faults) from error
