"""What handlers are given: the store, checked ids and days, and parameters that are all known."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final, Protocol

from fastapi import Depends, Path, Request
from fastapi.exceptions import RequestValidationError
from pydantic import AfterValidator, BeforeValidator

from app.domain import edtf, ids
from app.domain.article import Article
from app.domain.errors import InvalidDate, InvalidId, InvalidInput
from app.domain.model import Judgement
from app.domain.ontology import Kind
from app.domain.views import (
    ArticleSummary,
    ArticleView,
    Change,
    CheckAnswer,
    ClaimView,
    Counts,
    EntityFilter,
    EntitySummary,
    EntityView,
    FactFilter,
    FactSummary,
    FactView,
    JudgementView,
    Neighbor,
    Page,
    State,
    Tombstone,
)
from app.graph.store import Submission


class Reader(Protocol):
    """What the API asks of the store; see `app.graph.store.GraphReader` for the errors."""

    def ready(self) -> None: ...
    def articles(
        self, *, state: State | None, limit: int, cursor: str | None
    ) -> Page[ArticleSummary]: ...
    def article(self, article_id: str) -> ArticleView: ...
    def claims_of(self, article_id: str, *, limit: int, cursor: str | None) -> Page[ClaimView]: ...
    def entities(
        self, wanted: EntityFilter, *, limit: int, cursor: str | None
    ) -> Page[EntitySummary]: ...
    def entity(self, entity_id: str) -> EntityView: ...
    def facts(self, wanted: FactFilter, *, limit: int, cursor: str | None) -> Page[FactSummary]: ...
    def fact(self, fact_id: str) -> FactView: ...
    def neighbors(self, entity_id: str, *, limit: int, cursor: str | None) -> Page[Neighbor]: ...
    def check(self, kind: Kind, actor: str, object_: str, as_of: str | None) -> CheckAnswer: ...
    def counts(self) -> Counts: ...
    def judgements(self, *, limit: int, cursor: str | None) -> Page[JudgementView]: ...
    def judgement(self, judgement_id: str) -> JudgementView: ...
    def changes(self, *, limit: int, cursor: str | None) -> Page[Change]: ...


class Writer(Protocol):
    """What the API writes; see `app.graph.store.GraphWriter` for the errors."""

    def submit_all(self, articles: Sequence[Article]) -> list[Submission]: ...
    def retry(self, article_id: str) -> None: ...
    def withdraw(self, article_id: str, *, author: str, reason: str) -> Tombstone: ...
    def reinstate(self, article_id: str) -> Tombstone: ...
    def judge(self, judgement: Judgement) -> JudgementView: ...
    def revoke(self, judgement_id: str, *, author: str, reason: str) -> JudgementView: ...


@dataclass(frozen=True, slots=True)
class Store:
    """The two sides of the store, set on `app.state.store` by the lifespan of the application."""

    reader: Reader
    writer: Writer


# These are coroutines although they wait for nothing: FastAPI would run plain functions in a
# thread, at a price for every request.


async def _reader(request: Request) -> Reader:
    store: Store = request.app.state.store
    return store.reader


async def _writer(request: Request) -> Writer:
    store: Store = request.app.state.store
    return store.writer


ReaderDep = Annotated[Reader, Depends(_reader)]
WriterDep = Annotated[Writer, Depends(_writer)]


async def known_parameters(request: Request) -> None:
    """RequestValidationError for a query parameter that is unknown, repeated or unreadable.

    A parameter that is not understood would otherwise be a filter that silently does nothing.
    Known is what the OpenAPI document names for the route; undocumented routes are let through.
    """
    path = getattr(request.scope.get("route"), "path_format", None)
    operation = request.app.openapi()["paths"].get(path, {}).get(request.method.lower())
    if operation is None:
        return
    known = [p["name"] for p in operation.get("parameters", []) if p["in"] == "query"]
    given = [name for name, _ in request.query_params.multi_items()]
    faults = [
        _fault(name, f"unknown parameter {name!r}; known here: {', '.join(known) or 'none'}")
        for name in dict.fromkeys(given)
        if name not in known
    ]
    faults += [
        _fault(name, "given more than once; give it once")
        for name in known
        if given.count(name) > 1
    ]
    faults += [
        _fault(name, "holds a NUL character; send text")
        for name, value in request.query_params.items()
        if "\x00" in value
    ]
    if faults:
        raise RequestValidationError(faults)


def _fault(name: str, message: str) -> dict[str, Any]:
    return {"type": "value_error", "loc": ("query", name), "msg": message, "input": None}


ENTITY_ID_FORMS: Final = (
    "a Wikidata QID (Q7747), an alpha-3 country code (IND), or an id that carries its type "
    "(leader:narendra-modi, org:icc, series:g20, summit:g20-2024, city:524901)"
)


def entity_id(text: str) -> str:
    """`text`, or InvalidId with the forms that an entity id can have."""
    if ids.is_entity_id(text):
        return text
    raise InvalidId(f"{text!r} is no entity id; it is {ENTITY_ID_FORMS}")


def _hashed(prefix: str, noun: str) -> Callable[[str], str]:
    def check(text: str) -> str:
        if ids.is_hashed_id(text, prefix):
            return text
        raise InvalidId(
            f"{text!r} is no {noun} id; it is `{prefix}_` and 24 hexadecimal digits, lower case"
        )

    return check


def _day(text: object) -> date | None:
    # Not pydantic's own reading, which takes a number for seconds since 1970.
    if text is None:
        return None
    return edtf.parse_day(str(text))


EntityId = Annotated[str, AfterValidator(entity_id)]
EntityIdPath = Annotated[
    str, AfterValidator(entity_id), Path(description=f"Id of an entity: {ENTITY_ID_FORMS}.")
]
ArticleIdPath = Annotated[
    str, AfterValidator(_hashed("art", "article")), Path(description="Id of an article.")
]
JudgementIdPath = Annotated[
    str, AfterValidator(_hashed("jdg", "judgement")), Path(description="Id of a judgement.")
]
FactIdPath = Annotated[
    str, AfterValidator(_hashed("fct", "fact")), Path(description="Id of a fact.")
]
Day = Annotated[date | None, BeforeValidator(_day)]


def check_order(since: date | None, until: date | None) -> None:
    """InvalidInput where a range of days ends before it begins."""
    if since and until and since > until:
        raise InvalidInput(f"`from` ({since}) is later than `to` ({until}); swap them")


def check_edtf(name: str, text: str | None) -> str | None:
    """`text` if it is EDTF; InvalidDate that names the parameter otherwise."""
    if text is not None:
        try:
            edtf.parse(text)
        except InvalidDate as error:
            raise InvalidDate(f"`{name}`: {error}") from error
    return text
