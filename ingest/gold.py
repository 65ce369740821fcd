"""The gold sets: their articles, and the third of one that nothing is tuned or trained on."""

import hashlib
import json
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, Final

from app.domain.article import Article
from app.domain.errors import DomainError
from ingest.reader import ReadFailure, read_path

SEEDS: Final = "seeds.json"
"""The set whose articles are those of the project itself, and not its rows."""
SPLIT: Final = "dev2.jsonl"
"""The set that is large enough for a part to be kept aside."""
ASIDE: Final = "dev2-aside.jsonl"
"""How that part is called in tables and floors."""
_PARTS: Final = 3
_MAX_BYTES: Final = 10_000_000
"""Longest line of a gold set; they are trusted, and some carry their labels with them."""


def is_kept_aside(item_id: str) -> bool:
    """Whether an item of `SPLIT` belongs to the third that nothing is tuned or trained on."""
    return int(hashlib.sha256(item_id.encode()).hexdigest(), 16) % _PARTS == 0


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a gold set, its labels with them."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def articles_of(path: Path) -> Iterator[Article]:
    """The articles of a set, without labels; DomainError for one that cannot be read."""
    if path.name == SEEDS:
        with as_file(files("seeds").joinpath("articles")) as directory:
            yield from _read(directory)
    else:
        yield from _read(path)


def _read(path: Path) -> Iterator[Article]:
    for read in read_path(path, max_bytes=_MAX_BYTES):
        if isinstance(read, ReadFailure):
            raise DomainError(f"a gold set cannot be read: {read}")
        yield read.article
