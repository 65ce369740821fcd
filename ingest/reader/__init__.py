"""Readers: files to articles. What cannot be read is a value with its reason, never an exception.

| name               | read as                                                         |
|--------------------|-----------------------------------------------------------------|
| *.jsonl, *.ndjson  | JSON Lines: an article a line, of any number                    |
| *.json             | JSON: one article, an object                                    |
| anything else      | plain text in UTF-8: one article, its id the file's name        |
| a directory        | its files and those below it by name, hidden ones left out      |
| `-`                | standard input: JSON Lines if it begins with `{`, else one text |
"""

import os
import sys
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import Final

from ingest.reader.jsonlines import read_json, read_jsonlines
from ingest.reader.plain import read_plain
from ingest.reader.row import ReadFailure, ReadRow

__all__ = ["STDIN", "ReadFailure", "ReadRow", "read_path", "read_stream"]

STDIN: Final = "-"
_LINES: Final = frozenset({".jsonl", ".ndjson"})
_BEFORE_JSON: Final = b"\xef\xbb\xbf \t\r\n"


def read_path(path: Path | str, *, max_bytes: int) -> Iterator[ReadRow | ReadFailure]:
    """Every article at a path, in a fixed order; `max_bytes` is the longest that one may be."""
    if str(path) == STDIN:
        with open(sys.stdin.fileno(), "rb", closefd=False) as stream:
            yield from read_stream(stream, source="standard input", max_bytes=max_bytes)
        return
    path = Path(path)
    source = _shown(path)
    try:
        if path.is_dir():
            yield from _read_directory(path, max_bytes=max_bytes)
        else:
            yield from _read_file(path, source=source, max_bytes=max_bytes)
    except FileNotFoundError:
        yield ReadFailure(source, None, "there is no such file or directory")
    except OSError as error:
        yield ReadFailure(source, None, f"cannot be read: {error.strerror or error}")


def read_stream(
    stream: BufferedReader, *, source: str, max_bytes: int
) -> Iterator[ReadRow | ReadFailure]:
    """The articles of a stream without a name: JSON Lines if it begins with `{`, else one text.

    Only what has arrived with the first bytes is looked at, so a stream of rows is read as it
    comes. A text read so has no id.
    """
    if stream.peek(1).lstrip(_BEFORE_JSON).startswith(b"{"):
        yield from read_jsonlines(stream, source=source, max_bytes=max_bytes)
    else:
        yield read_plain(stream, source=source, name=None, max_bytes=max_bytes)


def _read_file(path: Path, *, source: str, max_bytes: int) -> Iterator[ReadRow | ReadFailure]:
    ending = path.suffix.lower()
    with path.open("rb") as stream:
        if ending in _LINES:
            yield from read_jsonlines(stream, source=source, max_bytes=max_bytes)
        elif ending == ".json":
            yield read_json(stream, source=source, name=path.name, max_bytes=max_bytes)
        else:
            yield read_plain(stream, source=source, name=path.name, max_bytes=max_bytes)


def _read_directory(path: Path, *, max_bytes: int) -> Iterator[ReadRow | ReadFailure]:
    names = sorted(name for name in os.listdir(path) if not name.startswith("."))
    if not names:
        yield ReadFailure(_shown(path), None, "the directory has no file to read")
    for name in names:
        entry = path / name
        if entry.is_dir() and entry.is_symlink():
            # It may lead back up, and then there would be no end.
            yield ReadFailure(_shown(entry), None, "a link to a directory; name that directory")
        elif entry.exists() and not entry.is_dir() and not entry.is_file():
            # A pipe would be waited for without end.
            yield ReadFailure(_shown(entry), None, "neither a file nor a directory")
        else:
            yield from read_path(entry, max_bytes=max_bytes)


def _shown(path: Path) -> str:
    """The path as it can be printed, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "replace")
