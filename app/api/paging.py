"""How every list is cut into pages: a limit and an opaque cursor."""

from typing import Final

from pydantic import BaseModel, ConfigDict, Field

MAX_LIMIT: Final = 500
DEFAULT_LIMIT: Final = 50


class PageQuery(BaseModel):
    """The two parameters that every list takes; the envelope is `app.domain.views.Page`."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    limit: int = Field(
        default=DEFAULT_LIMIT, ge=1, le=MAX_LIMIT, description="How many items at most."
    )
    cursor: str | None = Field(
        default=None,
        max_length=2_000,
        description="`next_cursor` of the page before; opaque, and good for the same filters only.",
    )
