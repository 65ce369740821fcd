"""Pages by key: a cursor is the sort key of the last row shown, so nothing is skipped or shown
twice while the list grows.
"""

import base64
import binascii
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeVar

from app.domain.errors import InvalidCursor, InvalidInput
from app.domain.views import Page

T = TypeVar("T")

MAX_LIMIT: Final = 500
_MAX_CURSOR: Final = 2_000
_NOT_OURS: Final = "the cursor is not one of this list: send `next_cursor` of the page before"


def check_limit(limit: int) -> int:
    """The limit; InvalidInput outside 1 to 500."""
    if not 1 <= limit <= MAX_LIMIT:
        raise InvalidInput(f"limit {limit} is not between 1 and {MAX_LIMIT}")
    return limit


def encode(name: str, *key: str | int) -> str:
    """The cursor of the list `name` behind a row with this key."""
    text = json.dumps([name, *key], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode(cursor: str | None, name: str, first: tuple[T, ...]) -> tuple[T, ...]:
    """The key in a cursor, or `first` (the key before any row) for none.

    Raises InvalidCursor unless `encode` made it for the list `name`, with a key of these types.
    """
    if cursor is None:
        return first
    try:
        if len(cursor) > _MAX_CURSOR:
            raise ValueError("too long")
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        found = json.loads(raw.decode())
    except (ValueError, binascii.Error, RecursionError) as error:
        raise InvalidCursor(_NOT_OURS) from error
    types = [str, *map(type, first)]
    if not isinstance(found, list) or [type(part) for part in found] != types or found[0] != name:
        raise InvalidCursor(_NOT_OURS)
    if not all(_can_be_sent(part) for part in found):
        raise InvalidCursor(_NOT_OURS)
    return tuple(found[1:])


def _can_be_sent(part: str | int) -> bool:
    """Whether the driver can send it: no lone surrogate, no more than 64 bits."""
    if isinstance(part, int):
        return abs(part) < 2**63
    return part.isascii() or not any("\ud800" <= c <= "\udfff" for c in part)


def page(
    rows: Sequence[Mapping[str, Any]],
    limit: int,
    *,
    item: Callable[[Mapping[str, Any]], T],
    cursor: Callable[[Mapping[str, Any]], str],
    total: int | None = None,
) -> Page[T]:
    """The first `limit` of rows, of which one more was asked for to see whether there are more."""
    shown = rows[:limit]
    return Page(
        items=tuple(item(row) for row in shown),
        next_cursor=cursor(shown[-1]) if len(rows) > limit else None,
        total=total,
    )
