"""The records beside the graph: judgements, withdrawals, and the log of changes."""

from typing import Any

import neo4j

from app.domain.errors import ArticleNotFound, Gone, JudgementNotFound
from app.domain.judge import Judged
from app.domain.model import Judgement
from app.domain.views import ArticleSummary, Change, JudgementView, Page, Tombstone
from app.graph import codec, paging
from app.graph.queries import judgements as judgement_texts
from app.graph.queries import reads as q
from app.graph.session import read_rows


class RecordReader:
    """Questions to the records; nothing here writes. See `app.graph.reader` for the errors."""

    def __init__(self, driver: neo4j.Driver) -> None:
        self._driver = driver

    def judgements(self, *, limit: int, cursor: str | None) -> Page[JudgementView]:
        """Every judgement that was ever made, in force or not, by id."""
        (after,) = paging.decode(cursor, "judgements", ("",))
        return paging.page(
            self._page(judgement_texts.LIST, limit, after=after),
            limit,
            item=codec.judgement_view,
            cursor=lambda row: paging.encode("judgements", row["judgement"]["judgement_id"]),
        )

    def judgement(self, judgement_id: str) -> JudgementView:
        """One judgement; JudgementNotFound."""
        rows = self._rows(judgement_texts.READ, judgement_id=judgement_id)
        if not rows:
            raise JudgementNotFound(judgement_id)
        return codec.judgement_view(rows[0])

    def changes(self, *, limit: int, cursor: str | None) -> Page[Change]:
        """What this service did, in the order of the numbers, which have no gaps."""
        (after,) = paging.decode(cursor, "changes", (0,))
        return paging.page(
            self._page(q.CHANGES, limit, after=after),
            limit,
            item=lambda row: Change.model_validate(codec.native(row["change"])),
            cursor=lambda row: paging.encode("changes", row["change"]["seq"]),
        )

    def canonical(self, entity_id: str) -> str:
        """The entity that this one is by the judgements in force; itself where none says so."""
        rows = self._rows(judgement_texts.IN_FORCE)
        judged = Judged.of(Judgement.model_validate_json(row["body"]) for row in rows)
        return judged.canonical.get(entity_id, entity_id)

    def _withdrawn(self, limit: int, after: str) -> Page[ArticleSummary]:
        """The articles that were withdrawn, by id; nothing else is known of them."""
        return paging.page(
            self._page(q.TOMBSTONES, limit, after=after),
            limit,
            item=lambda row: _summary(row["tombstone"]["article_id"]),
            cursor=lambda row: paging.encode("articles", row["tombstone"]["article_id"]),
        )

    def _why_no_article(self, article_id: str) -> Exception:
        rows = self._rows(judgement_texts.TOMBSTONE, article_id=article_id)
        if not rows:
            return ArticleNotFound(article_id)
        left = Tombstone.model_validate(codec.native(rows[0]["tombstone"]))
        day = left.withdrawn_at.date()
        return Gone(f"article {article_id} was withdrawn on {day} by {left.author}: {left.reason}")

    def _rows(self, query: Any, **parameters: Any) -> list[neo4j.Record]:
        return read_rows(self._driver, query, **parameters)

    def _page(self, query: Any, limit: int, **parameters: Any) -> list[neo4j.Record]:
        """Rows of a list, one more than will be shown."""
        return self._rows(query, limit=paging.check_limit(limit) + 1, **parameters)

    def _n(self, query: Any, **parameters: Any) -> int:
        n: int = self._rows(query, **parameters)[0]["n"]
        return n


def _summary(article_id: str) -> ArticleSummary:
    known = {"article_id": article_id, "state": "withdrawn", "n_claims": 0}
    return ArticleSummary.model_validate(dict.fromkeys(ArticleSummary.model_fields) | known)
