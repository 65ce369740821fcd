"""A store in memory, for tests of the HTTP side: it keeps the contract and resolves nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from app.api import curating_examples, examples
from app.api.schemas import Outcome
from app.domain.article import Article
from app.domain.check import answer
from app.domain.edtf import parse
from app.domain.errors import (
    ArticleNotFound,
    ArticleWithdrawn,
    DomainError,
    EntityNotFound,
    FactNotFound,
    InvalidCursor,
    JudgementNotFound,
)
from app.domain.ids import fold
from app.domain.model import Claim, Judgement
from app.domain.ontology import Kind, ontology
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

T = TypeVar("T")


@dataclass
class FakeStore:
    """Reader and writer at once.

    `failure` is raised by every call; `calls` has the name of each call, so that a test can say
    that nothing was asked.
    """

    claims: Sequence[Claim] = ()
    failure: Exception | None = None
    moved: dict[str, DomainError] = field(default_factory=dict)
    submitted: dict[str, Article] = field(default_factory=dict)
    withdrawn: dict[str, Tombstone] = field(default_factory=dict)
    judged: dict[str, JudgementView] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)

    def _enter(self, call: str) -> None:
        self.calls.append(call)
        if self.failure is not None:
            raise self.failure

    def submit_all(self, articles: Sequence[Article]) -> list[Submission]:
        """Keep the greater version of each."""
        self._enter("submit_all")
        for article in articles:
            if article.article_id in self.withdrawn:
                raise ArticleWithdrawn(article.article_id, "a mistake")
        return [self._submit(article) for article in articles]

    def _submit(self, article: Article) -> Submission:
        known = self.submitted.get(article.article_id)
        outcome: Outcome = "created"
        if known is not None:
            outcome = "unchanged" if known == article else "new_version"
            if known.version_key > article.version_key:
                outcome = "superseded"
        if outcome in ("created", "new_version"):
            self.submitted[article.article_id] = article
        return Submission(article.article_id, outcome, "queued")

    def retry(self, article_id: str) -> None:
        """Every article that was sent has failed."""
        self._enter("retry")
        if article_id not in self.submitted:
            raise ArticleNotFound(article_id)

    def withdraw(self, article_id: str, *, author: str, reason: str) -> Tombstone:
        """Forget the article, and remember that."""
        self._enter("withdraw")
        if self.submitted.pop(article_id, None) is None:
            raise ArticleNotFound(article_id)
        left = curating_examples.tombstone(article_id).model_copy(
            update={"author": author, "reason": reason}
        )
        self.withdrawn[article_id] = left
        return left

    def reinstate(self, article_id: str) -> Tombstone:
        """Forget that it was withdrawn."""
        self._enter("reinstate")
        if article_id not in self.withdrawn:
            raise ArticleNotFound(article_id)
        return self.withdrawn.pop(article_id)

    def judge(self, judgement: Judgement) -> JudgementView:
        """Keep it, in force."""
        self._enter("judge")
        view = curating_examples.judgement().model_copy(update=judgement.model_dump())
        self.judged[view.judgement_id] = view
        return view

    def revoke(self, judgement_id: str, *, author: str, reason: str) -> JudgementView:
        """Keep it, no more in force."""
        self._enter("revoke")
        more = {"is_in_force": False, "revoked_by": author, "revoke_reason": reason}
        self.judged[judgement_id] = self.judgement(judgement_id).model_copy(update=more)
        return self.judged[judgement_id]

    def judgements(self, *, limit: int, cursor: str | None) -> Page[JudgementView]:
        """All that were made."""
        self._enter("judgements")
        return _page(list(self.judged.values()), limit, cursor)

    def judgement(self, judgement_id: str) -> JudgementView:
        """One that was made."""
        self._enter("judgement")
        if judgement_id not in self.judged:
            raise JudgementNotFound(judgement_id)
        return self.judged[judgement_id]

    def changes(self, *, limit: int, cursor: str | None) -> Page[Change]:
        """None."""
        self._enter("changes")
        return _page([], limit, cursor)

    def ready(self) -> None:
        """Answer."""
        self._enter("ready")

    def articles(
        self, *, state: State | None, limit: int, cursor: str | None
    ) -> Page[ArticleSummary]:
        """Every article is queued."""
        self._enter("articles")
        found = [self._article(a) for a in self.submitted.values()]
        summaries = [
            ArticleSummary(**{n: getattr(a, n) for n in ArticleSummary.model_fields}) for a in found
        ]
        return _page([a for a in summaries if state in (None, a.state)], limit, cursor)

    def article(self, article_id: str) -> ArticleView:
        """One article."""
        self._enter("article")
        if article_id not in self.submitted:
            raise ArticleNotFound(article_id)
        return self._article(self.submitted[article_id])

    def claims_of(self, article_id: str, *, limit: int, cursor: str | None) -> Page[ClaimView]:
        """The claims that carry this article's id."""
        self._enter("claims_of")
        found = [examples.claim_view(c) for c in self.claims if c.article_id == article_id]
        if not found and article_id not in self.submitted:
            raise ArticleNotFound(article_id)
        return _page(found, limit, cursor)

    def entities(
        self, wanted: EntityFilter, *, limit: int, cursor: str | None
    ) -> Page[EntitySummary]:
        """Entities that a claim cites."""
        self._enter("entities")
        found = [
            entity
            for _, entity in sorted(self._entities().items())
            if (wanted.q is None or fold(wanted.q) in fold(entity.name))
            and wanted.type in (None, entity.type)
        ]
        return _page(found, limit, cursor)

    def entity(self, entity_id: str) -> EntityView:
        """One entity."""
        self._enter("entity")
        if entity_id not in self._entities():
            raise EntityNotFound(entity_id)
        summary = self._entities()[entity_id]
        counted = {f.relationship or "(none)": 1 for f in self._facts() if _has(f, entity_id)}
        return EntityView(**summary.model_dump(), facts_by_relationship=counted)

    def facts(self, wanted: FactFilter, *, limit: int, cursor: str | None) -> Page[FactSummary]:
        """Facts by every filter but time."""
        self._enter("facts")
        found = [
            fact
            for fact in self._facts()
            if wanted.kind in (None, fact.kind)
            and wanted.status in (None, fact.status)
            and wanted.actor in (None, fact.actor.entity_id)
            and wanted.object in (None, fact.object.entity_id)
        ]
        return _page(found, limit, cursor)

    def fact(self, fact_id: str) -> FactView:
        """One fact; what `moved` holds for the id is raised."""
        self._enter("fact")
        if fact_id in self.moved:
            raise self.moved[fact_id]
        for claim in self.claims:
            if examples.fact_id(claim) == fact_id:
                return examples.fact_view(claim)
        raise FactNotFound(fact_id)

    def neighbors(self, entity_id: str, *, limit: int, cursor: str | None) -> Page[Neighbor]:
        """The other ends of the entity's facts."""
        self._enter("neighbors")
        if entity_id not in self._entities():
            raise EntityNotFound(entity_id)
        found = [
            Neighbor(
                relationship=fact.relationship,
                direction="out" if fact.actor.entity_id == entity_id else "in",
                fact_id=fact.fact_id,
                when=fact.edtf,
                basis=fact.basis,
                is_disputed=fact.is_disputed,
                neighbor=fact.object if fact.actor.entity_id == entity_id else fact.actor,
            )
            for fact in self._facts()
            if fact.relationship and _has(fact, entity_id)
        ]
        return _page(found, limit, cursor)

    def check(self, kind: Kind, actor: str, object_: str, as_of: str | None) -> CheckAnswer:
        """The domain's own answer."""
        self._enter("check")
        wanted = FactFilter(kind=kind, actor=actor, object=object_)
        facts = self.facts(wanted, limit=500, cursor=None).items
        reply, is_disputed, best, bearing = answer(
            facts, kind, parse(as_of) if as_of else None, ontology()
        )
        return CheckAnswer(
            answer=reply, is_disputed=is_disputed, best_status=best, as_of=as_of, facts=bearing
        )

    def counts(self) -> Counts:
        """Those of the example."""
        self._enter("counts")
        return examples.counts()

    def _facts(self) -> list[FactSummary]:
        return [examples.fact(claim) for claim in self.claims]

    def _entities(self) -> dict[str, EntitySummary]:
        cited = [e for fact in self._facts() for e in (fact.actor, fact.object)]
        return {
            e.entity_id: EntitySummary(**e.model_dump(), names=(e.name,), n_facts=1) for e in cited
        }

    def _article(self, article: Article) -> ArticleView:
        return examples.article_view().model_copy(
            update={
                "article_id": article.article_id,
                "source_id": article.source_id,
                "title": article.title,
                "text": article.text,
                "published": article.published,
                "state": "queued",
                "report": None,
            }
        )


def _has(fact: FactSummary, entity_id: str) -> bool:
    return entity_id in (fact.actor.entity_id, fact.object.entity_id)


def _page(found: Sequence[T], limit: int, cursor: str | None) -> Page[T]:
    if cursor is not None and not cursor.isascii() or (cursor or "0").isdigit() is False:
        raise InvalidCursor(f"{cursor!r} is no cursor of this list; start again without one")
    start = int(cursor or 0)
    end = start + limit
    return Page[T](
        items=tuple(found[start:end]),
        next_cursor=str(end) if end < len(found) else None,
        total=len(found),
    )
