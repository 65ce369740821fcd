"""Examples for the OpenAPI document: what the two seed articles say, in the models of the API.

They are built from the seeds and from the models, so that they cannot drift from either: a span
that is not in the text, or a field that is gone, fails when the document is made.
"""

from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Any, Final

from pydantic import BaseModel

from app.api.curating_examples import decisions, judgement
from app.api.schemas import Health, OntologyView, Readiness, Submitted
from app.domain import ids
from app.domain.article import Article, ArticleRow
from app.domain.edtf import parse
from app.domain.model import (
    Argument,
    Claim,
    ClaimTime,
    Entity,
    ExtractionReport,
    StatusChange,
    Unread,
    check_spans,
)
from app.domain.ontology import Aspect, EntityType, Kind, Stage, Status, ontology
from app.domain.views import (
    ArticleSummary,
    ArticleView,
    CheckAnswer,
    ClaimView,
    Counts,
    EntitySummary,
    EntityView,
    FactSummary,
    FactView,
    Neighbor,
    Page,
)

_PLAN: Final = "000_f1aed34d1ed44813.txt"
_WARRANT: Final = "003_652500c871972b19.txt"

PUTIN: Final = Entity(entity_id="Q7747", type=EntityType.LEADER, name="Vladimir Putin")
INDIA: Final = Entity(entity_id="IND", type=EntityType.COUNTRY, name="India")
ICC: Final = Entity(
    entity_id="org:icc", type=EntityType.ORGANIZATION, name="International Criminal Court"
)


@cache
def article(name: str) -> Article:
    """A seed article by its file name."""
    text = files("seeds").joinpath("articles", name).read_text(encoding="utf-8")
    return Article.from_row(ArticleRow(id=name, text=text))


def _argument(entity: Entity, words: str, *, quote_start: int, quote: str) -> Argument:
    start = quote_start + quote.index(words)
    return Argument(
        id=entity.entity_id,
        type=entity.type,
        name=entity.name,
        start=start,
        end=start + len(words),
        linked_by="gazetteer",
    )


@cache
def planned_visit() -> Claim:
    """Seed 000: Putin is expected to visit India."""
    source = article(_PLAN)
    quote = "Vladimir Putin is expected to visit India in the coming months"
    start = source.text.index(quote, source.body_start)
    phrase = "in the coming months"
    days = parse("2024-11-19/2025-02~")
    claim = Claim.make(
        article_id=source.article_id,
        content_hash=source.content_hash,
        source_id=source.source_id,
        kind=Kind.VISIT,
        status=Status.PLANNED,
        aspect=Aspect.EVENT,
        actor=_argument(PUTIN, "Vladimir Putin", quote_start=start, quote=quote),
        object=_argument(INDIA, "India", quote_start=start, quote=quote),
        time=ClaimTime(
            edtf="2024-11-19/2025-02~",
            earliest=days.earliest,
            latest=days.latest,
            phrase=phrase,
            anchor="2024-11-19",
            rule="coming-unit",
            start=start + quote.index(phrase),
            end=start + len(quote),
        ),
        start=start,
        end=start + len(quote),
        quote=quote,
        rule="visit-verb",
        told_on=source.published,
    )
    check_spans(claim, source.text)
    return claim


@cache
def no_member() -> Claim:
    """Seed 003: India is not a member of the Court."""
    source = article(_WARRANT)
    quote = "India isn’t an ICC member"
    start = source.text.index(quote)
    claim = Claim.make(
        article_id=source.article_id,
        content_hash=source.content_hash,
        source_id=source.source_id,
        kind=Kind.MEMBERSHIP,
        status=Status.NEGATED,
        aspect=Aspect.HOLDS,
        stage=Stage.MEMBER,
        actor=_argument(INDIA, "India", quote_start=start, quote=quote),
        object=_argument(ICC, "ICC", quote_start=start, quote=quote),
        start=start,
        end=start + len(quote),
        quote=quote,
        rule="membership-noun",
    )
    check_spans(claim, source.text)
    return claim


def fact_id(claim: Claim) -> str:
    """The fact that a claim anchors."""
    return ids.fact_id(claim.claim_id)


def fact(claim: Claim) -> FactSummary:
    """The fact that this one claim adds up to."""
    time = claim.time
    return FactSummary(
        fact_id=fact_id(claim),
        kind=claim.kind,
        status=claim.status,
        relationship=ontology().relationship(claim.kind, claim.status, claim.stage),
        stage=claim.stage,
        title=None,
        actor=_entity(claim.actor),
        object=_entity(claim.object),
        place=None,
        occasion=None,
        edtf=time.edtf if time else None,
        earliest=time.earliest if time else None,
        latest=time.latest if time else None,
        valid_from=None,
        valid_to=None,
        is_disputed=False,
        n_claims=1,
        n_articles=1,
        n_origins=1,
        basis="news",
    )


def _entity(argument: Argument) -> Entity:
    return Entity(entity_id=argument.id, type=argument.type, name=argument.name)


def claim_view(claim: Claim) -> ClaimView:
    """A claim with the fact that it supports."""
    return ClaimView(**_fields(claim), fact_id=fact_id(claim), may_refer_to=(), set_aside=None)


def fact_view(claim: Claim) -> FactView:
    """A fact with the one claim behind it."""
    change = StatusChange(told_on=claim.told_on, status=claim.status, claim_id=claim.claim_id)
    return FactView(
        **_fields(fact(claim)),
        history=(change,),
        claims=(claim_view(claim),),
        may_be_referred_to_by=(),
    )


def article_summary() -> ArticleSummary:
    """The first seed, done."""
    source = article(_PLAN)
    return ArticleSummary(
        article_id=source.article_id,
        source_id=source.source_id,
        state="done",
        title=source.title,
        published=source.published,
        updated=source.updated,
        told_on=source.published,
        url=source.url,
        publisher=source.publisher,
        n_claims=1,
    )


def article_view() -> ArticleView:
    """The first seed with its text and a report."""
    source = article(_PLAN)
    words = "several months after"
    start = source.text.index(words)
    lost = Unread(step="date", reason="no anchor", start=start, end=start + len(words), text=words)
    report = ExtractionReport(
        n_sentences=14, n_gated=9, n_parsed=10, n_claims=1, n_refused=0, unread=(lost,)
    )
    return ArticleView(
        **_fields(article_summary()),
        content_hash=source.content_hash,
        text=source.text,
        inferred_date=None,
        date_premise=None,
        attempts=1,
        error=None,
        report=report,
        received_at=datetime(2024, 11, 20, 8, 30, tzinfo=UTC),
    )


def _fields(model: BaseModel) -> dict[str, Any]:
    """The fields of a model as they are, for the model that extends it."""
    return {name: getattr(model, name) for name in type(model).model_fields}


def _page(item: Any) -> Page[Any]:
    return Page[Any](items=(item,), next_cursor=None, total=1)


@cache
def responses() -> dict[tuple[str, int], Any]:
    """By operation id and status: the example of what is sent."""
    plan, denial = planned_visit(), no_member()
    known = EntitySummary(**_fields(PUTIN), names=("Putin", "Vladimir Putin"), n_facts=1)
    article_id = article_summary().article_id
    models: dict[tuple[str, int], BaseModel] = {
        ("articles_submit", 202): Submitted(
            article_id=article_id, outcome="created", state="queued"
        ),
        ("articles_submit", 200): Submitted(
            article_id=article_id, outcome="unchanged", state="done"
        ),
        ("articles_index", 200): _page(article_summary()),
        ("articles_read", 200): article_view(),
        ("articles_claims", 200): _page(claim_view(plan)),
        ("entities_index", 200): _page(known),
        ("entities_read", 200): EntityView(
            **_fields(known), facts_by_relationship={"PLANS_TO_VISIT": 1}
        ),
        ("facts_index", 200): _page(fact(plan)),
        ("facts_read", 200): fact_view(plan),
        ("neighbors_read", 200): _page(neighbor()),
        ("check_read", 200): CheckAnswer(
            answer="no",
            is_disputed=False,
            best_status=denial.status,
            as_of=parameters("check_read")["as_of"],
            facts=(fact(denial),),
        ),
        ("ontology_read", 200): _short(OntologyView.of(ontology())),
        ("counts_read", 200): counts(),
        ("health_alive", 200): Health(status="alive"),
        ("health_ready", 200): Readiness(status="ready"),
    }
    models |= decisions(article_id, fact_id(plan))
    return {key: model.model_dump(mode="json") for key, model in models.items()}


def neighbor() -> Neighbor:
    """India, as Putin's neighbor."""
    plan = fact(planned_visit())
    return Neighbor(
        relationship="PLANS_TO_VISIT",
        direction="out",
        fact_id=plan.fact_id,
        when=plan.edtf,
        basis="news",
        is_disputed=False,
        neighbor=INDIA,
    )


def counts() -> Counts:
    """The two seeds with one claim each."""
    return Counts(
        n_articles={"queued": 0, "processing": 0, "done": 2, "failed": 0, "withdrawn": 0},
        n_claims=2,
        n_facts=2,
        n_entities=3,
        facts_by_relationship={"NOT_MEMBER_OF": 1, "PLANS_TO_VISIT": 1},
        claims_set_aside={},
    )


def _short(whole: OntologyView) -> OntologyView:
    """The kind `visit` alone: the whole table is at the address itself."""
    return whole.model_copy(
        update={
            "kinds": tuple(k for k in whole.kinds if k.kind is Kind.VISIT),
            "relationships": tuple(r for r in whole.relationships if r.kind is Kind.VISIT),
        }
    )


_QUESTION: Final = {
    "kind": Kind.MEMBERSHIP.value,
    "actor": INDIA.entity_id,
    "object": ICC.entity_id,
    "as_of": "2024-11",
}


@cache
def parameters(operation_id: str) -> dict[str, str]:
    """By name: the examples of path and query parameters that ask for the example answer."""
    if operation_id == "check_read":
        return _QUESTION
    return {
        "article_id": article(_PLAN).article_id,
        "entity_id": PUTIN.entity_id,
        "fact_id": fact_id(planned_visit()),
        "judgement_id": judgement().judgement_id,
        "author": "Ada",
        "reason": "The publisher took it back.",
        "actor": PUTIN.entity_id,
        "object": INDIA.entity_id,
        "kind": Kind.VISIT.value,
        "status": Status.PLANNED.value,
        "from": "2024-11-01",
        "to": "2025-12-31",
        "q": "putin",
        "type": EntityType.LEADER.value,
        "state": "done",
    }


def row() -> dict[str, Any]:
    """The body that sends the first seed."""
    source = article(_PLAN)
    return {
        "id": source.source_id,
        "date": str(source.published),
        "title": source.title,
        "text": source.text,
        "url": None,
        "publisher": None,
    }
