"""Between the values of the domain and the properties of nodes.

A property is text, number, truth value, list of texts, native date or native UTC time. What has
more structure than that is kept as canonical JSON, and read back from there.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final

from app.domain.article import Article
from app.domain.judge import split_id, split_of
from app.domain.model import (
    Claim,
    Entity,
    ExtractionReport,
    Fact,
    Judgement,
    SetAside,
    StatusChange,
)
from app.domain.views import ClaimView, FactSummary, JudgementView

_NOT_IN_FACT: Final = frozenset({"sort_key"})
_SUMMARY_OF_FACT: Final = frozenset(FactSummary.model_fields) & frozenset(Fact.model_fields)


def canonical(value: Any) -> str:
    """JSON text that is the same for equal values: keys sorted, no spaces, not escaped."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def native(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Properties with the driver's temporal values as Python's own, times in UTC."""
    return {key: _native(value) for key, value in properties.items()}


def _native(value: Any) -> Any:
    plain = value.to_native() if hasattr(value, "to_native") else value
    return plain.astimezone(UTC) if isinstance(plain, datetime) else plain


def in_json(value: Any) -> Any:
    """The value as JSON knows it: days and times as ISO text."""
    return value.isoformat() if isinstance(value, date) else value


# Articles


def version_text(article: Article) -> str:
    """The article's version key as one text that sorts in the same order."""
    # A space sorts before every digit: a version without a day stays the least.
    return " ".join(article.version_key)


def article_properties(article: Article) -> dict[str, Any]:
    """What the node of an article shows of one version."""
    return article.model_dump() | {"version_key": version_text(article)}


def article_from(properties: Mapping[str, Any]) -> Article:
    """The version of an article that a node shows; a property that is not there is null."""
    known = native(properties)
    return Article.model_validate({name: known.get(name) for name in Article.model_fields})


def report_from(text: str | None) -> ExtractionReport | None:
    """The report kept as JSON, if there is one."""
    return ExtractionReport.model_validate_json(text) if text else None


# Claims


def claim_properties(
    claim: Claim,
    judged: Claim,
    *,
    fact_id: str | None,
    may_refer_to: Sequence[str],
    set_aside: SetAside | None,
) -> dict[str, Any]:
    """The claim in full as `body`, and beside it what is looked up or shown in the console.

    `judged` is the claim with the entities that it means; its dossier is that of those, while the
    body and `entity_ids` stay what was read.
    """
    return {
        "claim_id": claim.claim_id,
        "article_id": claim.article_id,
        "dossier_id": judged.dossier_id,
        "entity_ids": sorted({argument.id for argument in claim.arguments()}),
        "fact_id": fact_id,
        "may_refer_to": list(may_refer_to) or None,
        "set_aside": set_aside,
        "kind": claim.kind.value,
        "status": claim.status.value,
        "actor_name": claim.actor.name,
        "object_name": claim.object.name,
        "quote": claim.quote,
        "start": claim.start,
        "told_on": claim.told_on,
        "body": canonical(claim.model_dump(mode="json")),
    }


def claim_from(body: str) -> Claim:
    """The claim that a node holds."""
    return Claim.model_validate_json(body)


def claim_view(row: Mapping[str, Any]) -> ClaimView:
    """A claim with its links: the columns `body`, `fact_id`, `may_refer_to` and `set_aside`."""
    links = {
        "fact_id": row["fact_id"],
        "may_refer_to": sorted(row["may_refer_to"] or ()),
        "set_aside": row["set_aside"],
    }
    return ClaimView.model_validate(json.loads(row["body"]) | links)


# Judgements


def judgement_view(row: Mapping[str, Any]) -> JudgementView:
    """A judgement as the API shows it, from the column `judgement`."""
    fields = native(row["judgement"])
    judgement = Judgement.model_validate_json(fields.pop("body"))
    split = split_of(judgement)
    return JudgementView.model_validate(
        dict.fromkeys(("revoked_at", "revoked_by", "revoke_reason"))
        | fields
        | judgement.model_dump()
        | {"new_entity_id": split_id(*split) if split else None}
    )


# Facts


def fact_properties(fact: Fact) -> dict[str, Any]:
    """All of the fact as properties, its history alone as JSON."""
    plain = fact.model_dump(mode="json", exclude={"earliest", "latest", "history"})
    day = fact.latest or fact.earliest
    return plain | {
        "earliest": fact.earliest,
        "latest": fact.latest,
        "history": canonical([step.model_dump(mode="json") for step in fact.history]),
        "sort_key": f"{day or '0000-00-00'} {fact.fact_id}",
    }


def fact_from(properties: Mapping[str, Any]) -> Fact:
    """The fact that a node holds; a property that is not there is null."""
    known = {k: v for k, v in native(properties).items() if k not in _NOT_IN_FACT}
    steps = tuple(StatusChange.model_validate(step) for step in json.loads(known["history"]))
    return Fact.model_validate(dict.fromkeys(Fact.model_fields) | known | {"history": steps})


def fact_fields(row: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of FactSummary, from the columns of a fact with its entities."""
    fact = fact_from(row["fact"])
    shared = {name: getattr(fact, name) for name in _SUMMARY_OF_FACT}
    entities = {
        role: Entity.model_validate(row[role]) if row[role] is not None else None
        for role in ("actor", "object", "place", "occasion")
    }
    return shared | entities | {"n_claims": len(fact.claim_ids)}


def fact_summary(row: Mapping[str, Any]) -> FactSummary:
    """A fact as lists show it."""
    return FactSummary.model_validate(fact_fields(row))
