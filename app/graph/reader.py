"""The reading half of the store. Every list pages by key and is stable while the graph grows."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final, get_args

import neo4j

from app.domain import check as rules
from app.domain import edtf, ids
from app.domain.errors import EntityNotFound, FactNotFound, Gone, Moved
from app.domain.model import Entity
from app.domain.ontology import Kind, ontology
from app.domain.views import (
    ArticleSummary,
    ArticleView,
    CheckAnswer,
    ClaimView,
    Counts,
    EntityFilter,
    EntitySummary,
    EntityView,
    FactFilter,
    FactSummary,
    FactView,
    Neighbor,
    Page,
    State,
)
from app.graph import codec, paging
from app.graph.export import export_lines
from app.graph.queries import articles as queue_texts
from app.graph.queries import reads as q
from app.graph.records import RecordReader
from app.graph.schema import check_schema

_LAST: Final = "~"
"""Sorts behind every day, where a list that runs from the newest to the oldest begins."""

_NO_EDGE: Final = "(none)"

_ENDS: Final = {"actor": "object", "object": "actor"}
"""Filters on an end of a fact, each with the other one; both have an index of their own."""


class GraphReader(RecordReader):
    """Questions to the graph; nothing here writes.

    All methods raise GraphUnavailable if the store gives no answer. Lists take a limit of 1 to 500
    (InvalidInput) and a cursor of theirs (InvalidCursor), null for the first page.
    """

    def ready(self) -> None:
        """Return if the store answers and has the schema of this code, else SchemaUnknown."""
        check_schema(self._driver)

    # Articles and claims

    def articles(
        self, *, state: State | None, limit: int, cursor: str | None
    ) -> Page[ArticleSummary]:
        """Articles by id, of one state or of all."""
        (after,) = paging.decode(cursor, "articles", ("",))
        if state == "withdrawn":
            return self._withdrawn(limit, after)
        rows = self._page(
            q.ARTICLES if state is None else q.ARTICLES_IN_STATE,
            limit,
            after=after,
            **({} if state is None else {"state": state}),
        )
        return paging.page(
            rows,
            limit,
            item=lambda row: ArticleSummary.model_validate(codec.native(row["article"])),
            cursor=lambda row: paging.encode("articles", row["article"]["article_id"]),
            total=self._n(q.COUNT_ALL_ARTICLES) if state is None else None,
        )

    def article(self, article_id: str) -> ArticleView:
        """One article with its text and its report; ArticleNotFound, Gone if it was withdrawn."""
        rows = self._rows(q.ARTICLE, article_id=article_id)
        if not rows:
            raise self._why_no_article(article_id)
        fields = codec.native(rows[0]["article"])
        return ArticleView.model_validate(fields | {"report": codec.report_from(fields["report"])})

    def claims_of(self, article_id: str, *, limit: int, cursor: str | None) -> Page[ClaimView]:
        """What an article says, in the order of its text; ArticleNotFound, Gone."""
        paging.check_limit(limit)
        start, after = paging.decode(cursor, "claims", (-1, ""))
        size = self._rows(q.ARTICLE_SIZE, article_id=article_id)
        if not size:
            raise self._why_no_article(article_id)
        rows = self._page(q.CLAIMS_OF, limit, article_id=article_id, start=start, after=after)
        return paging.page(
            rows,
            limit,
            item=codec.claim_view,
            cursor=lambda row: paging.encode("claims", row["start"], row["claim_id"]),
            total=size[0]["n"],
        )

    def states(self, article_ids: Sequence[str]) -> dict[str, tuple[State, str | None]]:
        """State and error of those of the articles that are there; for many at once."""
        rows = self._rows(q.STATES, ids=list(article_ids))
        return {row["article_id"]: (row["state"], row["error"]) for row in rows}

    def failed(self) -> dict[str, str]:
        """Every article that has failed, with its error, by id."""
        return {row["article_id"]: row["error"] for row in self._rows(q.FAILED)}

    def holders(self) -> frozenset[str]:
        """Names of the workers that hold a lease."""
        return frozenset(row["worker"] for row in self._rows(queue_texts.HOLDERS))

    # Entities

    def entities(
        self, wanted: EntityFilter, *, limit: int, cursor: str | None
    ) -> Page[EntitySummary]:
        """Entities by id; `q` is a part of any of their names, without case and accents."""
        (after,) = paging.decode(cursor, "entities", ("",))
        filters: dict[str, Any] = {}
        if wanted.type is not None:
            filters["type"] = wanted.type.value
        if wanted.q is not None:
            filters["q"] = ids.fold(wanted.q)
            if not filters["q"]:
                paging.check_limit(limit)
                return Page(items=(), next_cursor=None, total=0)
        rows = self._page(q.entities(filters), limit, after=after, **filters)
        return paging.page(
            rows,
            limit,
            item=lambda row: EntitySummary(**row["entity"], n_facts=row["n_facts"]),
            cursor=lambda row: paging.encode("entities", row["entity"]["entity_id"]),
            total=None if filters else self._n(q.COUNT_ENTITIES),
        )

    def entity(self, entity_id: str) -> EntityView:
        """One entity with its facts counted by relationship type.

        EntityNotFound; Moved if judgements say that it is another one.
        """
        rows = self._rows(q.ENTITY, entity_id=entity_id)
        if not rows:
            raise self._why_no_entity(entity_id)
        by_type = {row["relationship"] or _NO_EDGE: row["n"] for row in rows if row["n"]}
        return EntityView(
            **rows[0]["entity"],
            n_facts=sum(by_type.values()),
            facts_by_relationship=dict(sorted(by_type.items())),
        )

    def neighbors(self, entity_id: str, *, limit: int, cursor: str | None) -> Page[Neighbor]:
        """Entities one relationship away, by relationship, neighbor and fact; as `entity`."""
        (after,) = paging.decode(cursor, "neighbors", ("",))
        rows = self._page(q.NEIGHBORS, limit, entity_id=entity_id, after=after)
        if not rows and not self._n(q.ENTITY_EXISTS, entity_id=entity_id):
            raise self._why_no_entity(entity_id)
        return paging.page(
            rows,
            limit,
            item=_neighbor,
            cursor=lambda row: paging.encode("neighbors", row["key"]),
        )

    def _why_no_entity(self, entity_id: str) -> Exception:
        canonical = self.canonical(entity_id)
        if canonical != entity_id:
            return Moved(entity_id, canonical, collection="entities")
        return EntityNotFound(entity_id)

    # Facts

    def facts(self, wanted: FactFilter, *, limit: int, cursor: str | None) -> Page[FactSummary]:
        """Facts, newest first by their last known day, undated ones at the end.

        `since` and `until` select facts whose interval meets that time; an open side of either
        reaches for ever. Of a meeting each end is both actor and object. An entity that is
        another one by judgement is looked for as that one.
        """
        paging.check_limit(limit)
        (before,) = paging.decode(cursor, "facts", (_LAST,))
        wanted = self._as_judged(wanted)
        branches = _branches(wanted)
        keys = [key for filters in branches for key in self._keys_before(before, limit, filters)]
        keys.sort(key=lambda row: str(row["key"]), reverse=True)
        ids_shown = [row["fact_id"] for row in keys[:limit]]
        rows = {r["fact"]["fact_id"]: r for r in self._rows(q.FACTS_BY_ID, ids=ids_shown)}
        return Page(
            # One that was withdrawn between the two statements is left out.
            items=tuple(codec.fact_summary(rows[f]) for f in ids_shown if f in rows),
            next_cursor=paging.encode("facts", keys[limit - 1]["key"])
            if len(keys) > limit
            else None,
            total=None if branches[0] else self._n(q.COUNT_FACTS),
        )

    def _as_judged(self, wanted: FactFilter) -> FactFilter:
        ends = {name: getattr(wanted, name) for name in _ENDS}
        meant = {name: end and self._meant(end) for name, end in ends.items()}
        return wanted if meant == ends else wanted.model_copy(update=meant)

    def _meant(self, entity_id: str) -> str:
        """The entity as it stands in the graph; only where it does not, judgements are asked."""
        if self._n(q.ENTITY_EXISTS, entity_id=entity_id):
            return entity_id
        return self.canonical(entity_id)

    def _keys_before(
        self, before: str, limit: int, filters: Mapping[str, Any]
    ) -> list[neo4j.Record]:
        """Keys of the list, newest first, one more than the limit if there are as many.

        Looked for in spans of time that grow: the embedded store sorts all that a statement
        matches before it cuts the list, so the statement must not match the whole past.
        """
        rows: list[neo4j.Record] = []
        for low in _lower_bounds(before) if not _ENDS.keys() & filters.keys() else [""]:
            rows = self._page(q.facts(filters), limit, before=before, low=low, **filters)
            if len(rows) > limit:
                break
        return rows

    def fact(self, fact_id: str) -> FactView:
        """One fact with its history and every claim behind it.

        Moved if its claim supports another fact now, Gone if it was there and is no more,
        FactNotFound otherwise.
        """
        rows = self._rows(q.FACT, fact_id=fact_id)
        if not rows:
            raise self._why_not(fact_id)
        fields = codec.fact_fields(rows[0])
        fact = codec.fact_from(rows[0]["fact"])
        views = {
            view.claim_id: view
            for view in (
                codec.claim_view(
                    {"body": body, "fact_id": fact_id, "may_refer_to": (), "set_aside": None}
                )
                for body in rows[0]["claims"]
            )
        }
        referring = [
            codec.claim_view(row) for row in self._rows(q.CLAIMS_REFERRING, fact_id=fact_id)
        ]
        return FactView.model_validate(
            fields
            | {
                "history": fact.history,
                "claims": tuple(views[claim] for claim in fact.claim_ids if claim in views),
                "may_be_referred_to_by": tuple(sorted(referring, key=lambda c: c.anchor_order)),
            }
        )

    def _why_not(self, fact_id: str) -> Exception:
        row = self._rows(q.TRACE_OF_FACT, fact_id=fact_id, claim_id=ids.anchor_of(fact_id))[0]
        if row["fact_id"]:
            return Moved(fact_id, row["fact_id"])
        if row["was_there"]:
            return Gone(
                f"fact {fact_id!r} is gone with the claims that made it: their article was "
                "withdrawn or has another version now, or they were judged wrong"
            )
        return FactNotFound(fact_id)

    def check(self, kind: Kind, actor: str, object_: str, as_of: str | None) -> CheckAnswer:
        """Whether the sources state it: yes, no or not stated. InvalidDate for a bad `as_of`."""
        interval = edtf.parse(as_of) if as_of is not None else None
        actor, object_ = self._meant(actor), self._meant(object_)
        pair = sorted((actor, object_)) if ontology().kinds[kind].symmetric else [actor, object_]
        rows = self._rows(q.FACTS_OF_DOSSIER, dossier_id=ids.dossier_id(kind, *pair))
        facts = [codec.fact_summary(row) for row in rows]
        reply, is_disputed, best, bearing = rules.answer(facts, kind, interval, ontology())
        return CheckAnswer(
            answer=reply,
            is_disputed=is_disputed,
            best_status=best,
            as_of=as_of,
            facts=bearing,
        )

    # The whole

    def counts(self) -> Counts:
        """Size of the graph."""
        by_type = {
            row["relationship"] or _NO_EDGE: row["n"]
            for row in self._rows(q.COUNT_FACTS_BY_RELATIONSHIP)
        }
        return Counts(
            n_articles=self._count_articles(),
            n_claims=self._n(q.COUNT_CLAIMS),
            n_facts=sum(by_type.values()),
            n_entities=self._n(q.COUNT_ENTITIES),
            facts_by_relationship=dict(sorted(by_type.items())),
            claims_set_aside={row["why"]: row["n"] for row in self._rows(q.COUNT_SET_ASIDE)},
        )

    def export(self) -> Iterator[str]:
        """The canonical export, one line of JSON after the other, without line ends."""
        return export_lines(self._driver)

    # Helpers

    def _count_articles(self) -> dict[State, int]:
        counts: dict[State, int] = dict.fromkeys(get_args(State), 0)
        for row in self._rows(q.COUNT_ARTICLES):
            counts[row["state"]] = row["n"]
        counts["withdrawn"] = self._n(q.COUNT_TOMBSTONES)
        return counts


def _branches(wanted: FactFilter) -> list[dict[str, Any]]:
    """Filters whose lists together are the one asked for, and share no fact.

    A fact of a symmetric kind is stored with its ends in the order of their ids, so it is looked
    for both ways; one statement with OR would use no index.
    """
    plain = {name: value for name, value in wanted.model_dump().items() if value is not None}
    for name in ("kind", "status"):
        if name in plain:
            plain[name] = plain[name].value
    symmetric = [kind.value for kind, spec in ontology().kinds.items() if spec.symmetric]
    is_mixed = wanted.kind is None or wanted.kind.value in symmetric
    if not is_mixed or not _ENDS.keys() & plain.keys():
        return [plain]
    swapped = {_ENDS.get(name, name): value for name, value in plain.items()}
    if wanted.kind is None:
        swapped["symmetric"] = symmetric
    return [plain, swapped]


def _lower_bounds(before: str) -> Iterator[str]:
    """Sort keys to look back to, each further than the last; the last one leaves nothing out.

    The day of today only decides where to look first, never what is found.
    """
    today = datetime.now(UTC).date()
    try:
        day = min(date.fromisoformat(before[:10]), today)
    except ValueError:  # the first page, or behind the dated ones
        day = today if before == _LAST else date.min
    if day > date.min:
        yield day.isoformat()
        for n_days in (30, 365, 3_650):
            if day.toordinal() > n_days:
                yield (day - timedelta(days=n_days)).isoformat()
    yield ""


def _neighbor(row: Mapping[str, Any]) -> Neighbor:
    edge = row["edge"]
    return Neighbor(
        relationship=row["relationship"],
        direction="out" if row["is_out"] else "in",
        fact_id=edge["fact_id"],
        when=edge["date"],
        basis=edge["basis"],
        is_disputed=edge["is_disputed"],
        neighbor=Entity.model_validate(row["neighbor"]),
    )
