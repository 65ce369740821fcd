"""What readers give: one article, or one sentence about what could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError

from app.domain.article import Article, ArticleRow
from app.domain.errors import InvalidInput

_FIELDS: Final = frozenset(ArticleRow.model_fields)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One article that was read. `line` counts from 1, and is None where a file is one article."""

    source: str
    line: int | None
    article: Article


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """What could not be read, where, and one sentence that says why."""

    source: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        return f"{place(self.source, self.line)}: {self.reason}"


def place(source: str, line: int | None) -> str:
    """A source and a line as people write them."""
    return source if line is None else f"{source}, line {line}"


def to_row(
    fields: Mapping[str, Any], *, source: str, line: int | None, max_bytes: int
) -> ReadRow | ReadFailure:
    """The article in these fields, or the reason why they make none; unknown fields are ignored."""
    try:
        row = ArticleRow.model_validate({k: v for k, v in fields.items() if k in _FIELDS})
        return ReadRow(source, line, Article.from_row(row, max_bytes=max_bytes))
    except ValidationError as error:
        return ReadFailure(source, line, _faults(error))
    except InvalidInput as error:
        return ReadFailure(source, line, str(error))


def too_large(what: str, max_bytes: int) -> str:
    """The sentence on an input that is longer than the setting allows."""
    return (
        f"{what} has more than the {max_bytes} bytes of ENTENTE_MAX_BODY_BYTES; "
        "raise that setting or split the text"
    )


def _faults(error: ValidationError) -> str:
    sentences = []
    for fault in error.errors():
        name = ".".join(map(str, fault["loc"]))
        if fault["type"] == "missing":
            sentences.append(f"`{name}` is missing")
        elif fault["type"] == "string_unicode":
            sentences.append(f"`{name}` holds a lone surrogate, which is no Unicode text")
        else:
            sentences.append(f"`{name}`: {fault['msg']}")
    return "; ".join(sentences)
