"""Articles and claims by hand, their spans found in the text. No model, no pipeline."""

from datetime import date
from typing import Any

from app.domain import edtf
from app.domain.article import Article, ArticleRow
from app.domain.model import (
    Argument,
    Claim,
    ClaimTime,
    Extraction,
    ExtractionReport,
)
from app.domain.ontology import Aspect, EntityType, Kind, Stage, Status, ontology

PUTIN = ("Q7747", "Vladimir Putin")
MODI = ("Q1058", "Narendra Modi")
INDIA = ("IND", "India")
RUSSIA = ("RUS", "Russia")
MONGOLIA = ("MNG", "Mongolia")
ICC = ("org:icc", "International Criminal Court")

_PREFIXES = {
    "leader": EntityType.LEADER,
    "city": EntityType.CITY,
    "org": EntityType.ORGANIZATION,
    "series": EntityType.SERIES,
    "summit": EntityType.SUMMIT,
}


def make_article(
    text: str = "Vladimir Putin visited India.",
    day: str | None = "2024-07-10",
    *,
    updated: str | None = None,
    url: str | None = "https://news.example/1",
    title: str | None = None,
    source_id: str | None = None,
) -> Article:
    """An article; another text, day or title under the same address is another version."""
    row = ArticleRow(id=source_id, date=day, updated=updated, url=url, title=title, text=text)
    return Article.from_row(row)


def make_claim(
    article: Article,
    *,
    kind: Kind = Kind.VISIT,
    status: Status = Status.OCCURRED,
    actor: tuple[str, str] = PUTIN,
    object: tuple[str, str] = INDIA,  # noqa: A002  the field's own name
    quote: str | None = None,
    time: str | None = None,
    **more: Any,
) -> Claim:
    """A claim on the whole text, or on the words `quote`; `time` is EDTF.

    An argument whose name is not in the text stands on the quote. `more` are fields of the claim;
    `place`, `occasion` and `asked_by` are pairs of id and name.
    """
    words = article.text if quote is None else quote
    start = max(article.text.find(words), 0)
    end = start + len(words)
    for role in ("place", "occasion", "asked_by"):
        if role in more:
            more[role] = _argument(article, more[role], (start, end))
    is_state = ontology().kinds[kind].family == "state"
    stage = Stage.MEMBER if kind is Kind.MEMBERSHIP else None
    defaults: dict[str, Any] = {
        "article_id": article.article_id,
        "content_hash": article.content_hash,
        "source_id": article.source_id,
        "kind": kind,
        "status": status,
        "aspect": Aspect.HOLDS if is_state else Aspect.EVENT,
        "actor": _argument(article, actor, (start, end)),
        "object": _argument(article, object, (start, end)),
        "stage": stage,
        "time": _time(time),
        "start": start,
        "end": end,
        "quote": words,
        "rule": "by hand",
        "told_on": article.published,
    }
    return Claim.make(**defaults | more)


def make_extraction(article: Article, *claims: Claim) -> Extraction:
    """What a pipeline would return for the article with these claims."""
    report = ExtractionReport(
        n_sentences=1, n_gated=1, n_parsed=1, n_claims=len(claims), n_refused=0, unread=()
    )
    return Extraction(
        claims=claims,
        told_on=article.published,
        inferred_date=None,
        date_premise=None,
        report=report,
    )


def type_of(entity_id: str) -> EntityType:
    """The type that an id has by its form."""
    prefix, colon, _ = entity_id.partition(":")
    if colon:
        return _PREFIXES[prefix]
    return EntityType.COUNTRY if len(entity_id) == 3 and entity_id.isalpha() else EntityType.LEADER


def _argument(article: Article, who: tuple[str, str], whole: tuple[int, int]) -> Argument:
    entity_id, name = who
    start = article.text.find(name)
    span = (start, start + len(name)) if start >= 0 else whole
    return Argument(
        id=entity_id,
        type=type_of(entity_id),
        name=name,
        start=span[0],
        end=span[1],
        linked_by="by hand",
    )


def _time(text: str | None) -> ClaimTime | None:
    if text is None:
        return None
    interval = edtf.parse(text)
    earliest: date | None = interval.earliest
    return ClaimTime(
        edtf=text,
        earliest=earliest,
        latest=interval.latest,
        phrase=None,
        anchor=None,
        rule="by hand",
        start=None,
        end=None,
    )
