"""JSON Lines, an article a line, and JSON, one article a file."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from app.domain.errors import InvalidInput
from ingest.reader.plain import not_utf8
from ingest.reader.row import ReadFailure, ReadRow, to_row, too_large

_CHUNK: Final = 1 << 16
_JSON_NAMES: Final = {list: "a list", str: "a string", bool: "true or false", type(None): "null"}


def read_jsonlines(
    stream: BinaryIO, *, source: str, max_bytes: int
) -> Iterator[ReadRow | ReadFailure]:
    """The articles of a stream of any length, a line at a time; blank lines are passed over.

    A line may have `max_bytes`, as a request may; a longer one is skipped without being held in
    memory. A bad line is a failure, and the next one is read.
    """
    number = 0
    while line := stream.readline(max_bytes + 1):
        number += 1
        if len(line) > max_bytes and not line.endswith(b"\n"):
            _skip_line(stream)
            yield ReadFailure(source, number, too_large("the line", max_bytes))
        elif line.strip():
            yield _to_row(line, source=source, line=number, max_bytes=max_bytes, name=None)


def read_json(
    stream: BinaryIO, *, source: str, name: str | None, max_bytes: int
) -> ReadRow | ReadFailure:
    """The one article in a file of JSON; without an `id` of its own it has the file's name."""
    body = stream.read(max_bytes + 1)
    if len(body) > max_bytes:
        return ReadFailure(source, None, too_large("the file", max_bytes))
    return _to_row(body, source=source, line=None, max_bytes=max_bytes, name=name)


def _to_row(
    body: bytes, *, source: str, line: int | None, max_bytes: int, name: str | None
) -> ReadRow | ReadFailure:
    try:
        fields = _parse(body)
    except InvalidInput as error:
        return ReadFailure(source, line, str(error))
    if name is not None and fields.get("id") is None:
        fields = fields | {"id": name}
    return to_row(fields, source=source, line=line, max_bytes=max_bytes)


def _parse(body: bytes) -> dict[str, Any]:
    """The object that the bytes say; InvalidInput with one sentence otherwise.

    A byte order mark in front is no part of JSON, and is left out.
    """
    try:
        value = json.loads(body.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InvalidInput(not_utf8(body, error)) from error
    except json.JSONDecodeError as error:
        raise InvalidInput(_not_json(error)) from error
    except RecursionError as error:
        raise InvalidInput("nested too deeply; an article is one flat object") from error
    except ValueError as error:  # a number of thousands of digits
        raise InvalidInput("it holds a number that is too long to be read") from error
    if not isinstance(value, dict):
        found = _JSON_NAMES.get(type(value), "a number")
        raise InvalidInput(f"not an article but {found}; one article is an object with a `text`")
    return value


def _not_json(error: json.JSONDecodeError) -> str:
    if error.msg == "Extra data":
        return "more than one JSON value; articles a line belong in a file named .jsonl"
    return f"not JSON: {error.msg} at line {error.lineno}, column {error.colno}"


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(_CHUNK)) and not rest.endswith(b"\n"):
        pass
