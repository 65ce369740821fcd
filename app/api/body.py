"""The bodies of requests, from bytes to models, with a sentence for each fault.

The framework's own reader is not used: it takes a lone surrogate for text, turns a nesting that is
too deep into a bug, and says "error parsing the body" for everything else.
"""

import json
import re
from dataclasses import dataclass
from email.message import Message
from typing import Any, Final, NoReturn, TypeVar

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from app.api.schemas import JudgementRow
from app.domain.article import ArticleRow
from app.domain.errors import InvalidInput, TextRejected, TooLarge

_UNUSABLE: Final = re.compile("[\x00\ud800-\udfff]")
_JSON_NAMES: Final = {list: "an array", str: "a string", bool: "true or false", type(None): "null"}


M = TypeVar("M", bound=BaseModel)

LINES: Final = frozenset({"application/x-ndjson", "application/jsonl", "application/x-jsonlines"})
"""Media types of a body that has an article a line."""


MAX_LINES: Final = 10_000
"""Most lines of such a body."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of such a body, counted from 1: an article, or why it is none."""

    number: int
    read: ArticleRow | str


async def article_body(request: Request) -> ArticleRow | list[Line]:
    """The article in the body, or the lines of it.

    Raises HTTPException 415 for another content type, TooLarge (from `BodyLimit`), TextRejected
    for bytes or characters that are no text, InvalidInput for what is no JSON object, and
    RequestValidationError for fields that do not fit. A bad line raises nothing.
    """
    kind = _content_type(request)
    body = await _body(request)
    if kind in LINES:
        # In a thread: thousands of lines would hold up everybody else.
        return await run_in_threadpool(article_lines, body)
    return to_model(parse_json(body), ArticleRow)


async def judgement_body(request: Request) -> JudgementRow:
    """The judgement in the body; see `article_body` for what is raised."""
    if _content_type(request) in LINES:
        raise HTTPException(415, "send one judgement as `Content-Type: application/json`")
    return to_model(parse_json(await _body(request)), JudgementRow)


def article_lines(body: bytes) -> list[Line]:
    """The articles of the lines that are not blank.

    InvalidInput where there is none, TooLarge where there are more than MAX_LINES.
    """
    if body.count(b"\n") > MAX_LINES:
        raise TooLarge(f"the body has more than {MAX_LINES:,} lines; send it in parts")
    numbered = [(n, line) for n, line in enumerate(body.split(b"\n"), start=1) if line.strip()]
    if not numbered:
        raise InvalidInput('the body is empty; send an article a line: {"text": "..."}')
    return [Line(number, _article_of(line)) for number, line in numbered]


def _article_of(line: bytes) -> ArticleRow | str:
    try:
        return to_model(parse_json(line), ArticleRow)
    except InvalidInput as error:
        return str(error).replace("the body", "the line", 1)
    except RequestValidationError as error:
        return "; ".join(f"{e['loc'][-1]}: {e['msg']}" for e in error.errors())


def _content_type(request: Request) -> str:
    return check_content_type(request.headers.get("content-type", ""))


async def _body(request: Request) -> bytes:
    try:
        return await request.body()
    except ClientDisconnect as error:
        # Nobody will read this answer, but it keeps a broken connection from looking like a bug.
        raise HTTPException(400, "the client went away before the body was complete") from error


def check_content_type(header: str) -> str:
    """The media type; HTTPException 415 unless it is JSON, in UTF-8 if a charset is named.

    A browser sends no JSON to another site without asking first, so this also keeps web pages from
    posting articles behind a user's back.
    """
    message = Message()
    message["content-type"] = header
    kind = message.get_content_type() if header else ""
    charset = str(message.get_content_charset() or "utf-8")
    is_json = kind == "application/json" or re.fullmatch(r"application/[\w.-]+\+json", kind)
    if is_json or kind in LINES:
        if charset in {"utf-8", "utf8", "us-ascii"}:
            return kind
        raise HTTPException(415, f"JSON is UTF-8; the content type names {charset!r}")
    raise HTTPException(
        415,
        "send `Content-Type: application/json`, or `application/x-ndjson` for an article a line; "
        f"this request said {header or 'nothing'!r}",
    )


def parse_json(body: bytes) -> Any:
    """What the bytes say; TextRejected where they are no UTF-8, InvalidInput where no JSON."""
    if not body.strip():
        raise InvalidInput("the body is empty; send one JSON object")
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
        raise InvalidInput("the body is nested too deeply; send one flat object") from error
    except ValueError as error:  # a number of thousands of digits
        raise InvalidInput("the body holds a number that is too long to be read") from error


def _refuse_constant(name: str) -> NoReturn:
    raise InvalidInput(f"the body is not JSON: {name} is no JSON number")


def to_model(raw: Any, model: type[M]) -> M:
    """What parsed JSON says; see `article_body` for what is raised."""
    if not isinstance(raw, dict):
        found = _JSON_NAMES.get(type(raw), "a number")
        raise InvalidInput(
            f'the body is {found}; send one object: {{"{next(iter(_required(model)))}": "..."}}'
        )
    known = {name: raw[name] for name in model.model_fields if name in raw}
    for name, value in known.items():
        for text in value if isinstance(value, list) else [value]:
            _check_characters(name, text)
    try:
        return model.model_validate(known)
    except ValidationError as error:
        faults = [{**each, "loc": ("body", *each["loc"])} for each in error.errors()]
        raise RequestValidationError(faults) from error


def _required(model: type[BaseModel]) -> list[str]:
    return [name for name, field in model.model_fields.items() if field.is_required()]


def _check_characters(name: str, value: Any) -> None:
    match = _UNUSABLE.search(value) if isinstance(value, str) else None
    if match:
        what = "a NUL" if match[0] == "\x00" else f"a lone surrogate (U+{ord(match[0]):04X})"
        raise TextRejected(
            f"`{name}` holds {what} at position {match.start()}; send valid Unicode text"
        )
