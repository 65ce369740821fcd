"""Articles: what arrives, what is refused, and what identifies one and its versions."""

import re
from datetime import date
from typing import Final, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator

from app.domain import edtf, ids
from app.domain.errors import TextRejected, TooLarge

# `date 2024-11-19 Headline` on the first line, as in the first seed article.
_HEADER: Final = re.compile(
    r"\s*date[ \t:]+([0-9]{4}-[0-9]{2}-[0-9]{2})(?!\d)[ \t]*([^\n]*)(?:\n|$)", re.IGNORECASE
)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_CONTROL_SHARE: Final = 0.01
"""Above this share of control characters a text is taken for binary."""


class ArticleRow(BaseModel):
    """One article as it arrives: a JSON object, a JSON Lines row, or a file.

    Absent is null; further keys are ignored. Days are `YYYY-MM-DD`.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="ignore",
        json_schema_extra={
            "examples": [
                {
                    "id": "putin-india",
                    "date": "2024-11-19",
                    "title": "Putin to visit India",
                    "text": "Russian President Vladimir Putin is expected to visit India in the"
                    " coming months. In September, Putin visited Mongolia.",
                    "url": "https://news.example/putin-india",
                    "publisher": "Example News",
                }
            ]
        },
    )

    id: str | None = Field(default=None, max_length=500, description="The sender's own id.")
    date: str | None = Field(default=None, description="Day of publication, YYYY-MM-DD.")
    updated: str | None = Field(default=None, description="Day of the last change, YYYY-MM-DD.")
    title: str | None = Field(default=None, max_length=2_000)
    text: str = Field(description="Plain text; offsets of claims count its code points.")
    url: str | None = Field(default=None, max_length=2_000)
    publisher: str | None = Field(default=None, max_length=500)

    @field_validator("id", "date", "updated", "title", "url", "publisher", mode="before")
    @classmethod
    def _blank_is_absent(cls, value: object) -> object:
        return None if isinstance(value, str) and not value.strip() else value


class Article(BaseModel):
    """One version of one article, validated; the only text that the pipeline reads."""

    model_config = ConfigDict(frozen=True)

    article_id: str
    content_hash: str
    source_id: str | None
    text: str
    title: str | None
    published: date | None
    updated: date | None
    url: str | None
    publisher: str | None
    body_start: int = Field(description="Code points of a recognised header, which is not parsed.")

    @classmethod
    def from_row(cls, row: ArticleRow, *, max_bytes: int | None = None) -> Self:
        """The article in `row`.

        A header line (`date 2024-11-19 Headline`) gives day and title where the row has none; it
        stays in the text, so offsets count it. Raises TextRejected, TooLarge or InvalidDate.
        """
        for name in ("id", "title", "url", "publisher"):
            _refuse_surrogates(getattr(row, name) or "", what=f"`{name}`")
        _check_text(row.text, max_bytes=max_bytes)
        published = edtf.parse_day(row.date) if row.date else None
        updated = edtf.parse_day(row.updated) if row.updated else None
        title, body_start = row.title, 0
        header = _HEADER.match(row.text)
        if header:
            published = published or edtf.parse_day(header[1])
            title, body_start = title or header[2].strip() or None, header.end()
        days = [d.isoformat() if d else None for d in (published, updated)]
        content = [row.text, title, *days, row.publisher, row.url, row.id]
        return cls(
            article_id=_article_id(row),
            content_hash=ids.digest("cnt", content).removeprefix("cnt_"),
            source_id=row.id,
            text=row.text,
            title=title,
            published=published,
            updated=updated,
            url=row.url,
            publisher=row.publisher,
            body_start=body_start,
        )

    @property
    def version_key(self) -> tuple[str, str]:
        """What decides which version is current: the greater one, whatever arrived last."""
        day = self.updated or self.published
        return (day.isoformat() if day else "", self.content_hash)


def _article_id(row: ArticleRow) -> str:
    if row.url:
        return ids.digest("art", ["url", row.url])
    if row.publisher and row.id:
        return ids.digest("art", ["id", row.publisher, row.id])
    return ids.digest("art", ["text", row.text, row.date, row.title])


def _refuse_surrogates(text: str, *, what: str) -> None:
    match = re.search(r"[\ud800-\udfff]", text)
    if match:
        raise TextRejected(
            f"{what} holds a lone surrogate (U+{ord(match[0]):04X}) at position {match.start()}; "
            "send valid Unicode"
        )


def _check_text(text: str, *, max_bytes: int | None) -> None:
    if not text.strip():
        raise TextRejected("the text is empty; send the article's words in `text`")
    _refuse_surrogates(text, what="the text")
    if max_bytes is not None and (size := len(text.encode())) > max_bytes:
        raise TooLarge(
            f"the text has {size} bytes, more than the {max_bytes} of ENTENTE_MAX_BODY_BYTES; "
            "raise that setting or split the text"
        )
    n_control = len(_CONTROL.findall(text))
    if "\x00" in text or n_control > _CONTROL_SHARE * len(text):
        raise TextRejected("the text is binary (NUL or many control characters); send plain text")
