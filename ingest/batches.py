"""Many articles through one pipeline, where one that fails must not take others with it."""

import logging
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, Protocol

from app.domain.article import Article
from app.domain.errors import DomainError
from app.domain.model import Extraction

log = logging.getLogger("entente.batches")

BATCH: Final = 256
"""As many as the pipeline reads together."""


class ReadsMany(Protocol):
    """What is needed of a pipeline."""

    def read_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Extraction]]:
        """Each article with its claims and report, in order."""


def read_all(
    pipeline: ReadsMany, articles: Iterable[Article]
) -> Iterator[tuple[Article, Extraction | str]]:
    """Each article with what it says, or one sentence on why the pipeline failed on it.

    In batches, which is faster; the articles of a batch that fails are read again one by one.
    """
    queue = iter(articles)
    while batch := list(islice(queue, BATCH)):
        try:
            yield from list(pipeline.read_many(batch))
        except Exception as error:
            log.debug("a batch failed, reading its articles one by one", exc_info=error)
            for article in batch:
                yield article, _read_one(pipeline, article)


def _read_one(pipeline: ReadsMany, article: Article) -> Extraction | str:
    try:
        return next(iter(pipeline.read_many([article])))[1]
    except Exception as error:
        log.debug("the pipeline failed on %s", article.article_id, exc_info=error)
        return sentence("the pipeline failed", error)


def sentence(what: str, error: Exception) -> str:
    """What failed and why, in one line; an error of ours says it in its own words."""
    first = next(iter(str(error).splitlines()), "")
    kind = "" if isinstance(error, DomainError) else f"{type(error).__name__}: "
    return f"{what}: {kind}{first}"
