"""What the canonical export has to be, worked out in memory from articles, claims and judgements.

Nothing here was stored, compared with what was there before, or counted up and down: it is the pure
function that the store has to equal, whatever came when.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.domain.article import Article
from app.domain.judge import Judged
from app.domain.model import Claim, Fact, Judgement
from app.domain.ontology import ontology
from app.domain.resolve import resolve
from tests.factories import make_extraction

Said = tuple[Article, tuple[Claim, ...]]

_OF_ARTICLE = (
    "article_id content_hash source_id title published updated url publisher text body_start"
).split()
_UNREAD = {"told_on": None, "report": None}
_OF_EDGE = "fact_id earliest latest basis is_disputed".split()


def export_of(
    said: Iterable[Said], judgements: Iterable[Judgement], *, failed: Iterable[str] = ()
) -> list[str]:
    """The lines of the export of these articles, each in its current version.

    `failed` are the ids of those that could not be read; they say nothing.
    """
    current, in_force = list(said), list(judgements)
    judged = Judged.of(in_force)
    claims = {c.claim_id: c for _, own in current for c in own}
    meant = {i: judged.apply(c) for i, c in claims.items()}
    counting = {i: c for i, c in meant.items() if judged.set_aside(c) is None}
    facts, references = _facts(counting)
    supports = {i: f.fact_id for f in facts for i in f.claim_ids}
    unread = frozenset(failed)
    lines: list[dict[str, Any]] = [
        _article(a, own) | (_UNREAD if a.article_id in unread else {})
        for a, own in sorted(current, key=_id)
    ]
    lines += [
        claims[i].model_dump(mode="json")
        | {
            "type": "claim",
            "supports": [supports[i]] if i in supports else [],
            "may_refer_to": sorted(f for c, f in references if c == i),
        }
        for i in sorted(claims)
    ]
    lines += _entities(counting.values())
    facts.sort(key=lambda f: f.fact_id)
    lines += [f.model_dump(mode="json") | {"type": "fact"} for f in facts]
    lines += sorted((_edge(f) for f in facts if f.relationship), key=_edge_key)
    lines += [
        j.model_dump(mode="json") | {"type": "judgement"}
        for j in sorted(in_force, key=lambda j: j.judgement_id)
    ]
    return [
        json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        for line in lines
    ]


def _facts(claims: Mapping[str, Claim]) -> tuple[list[Fact], set[tuple[str, str]]]:
    dossiers: dict[str, list[Claim]] = {}
    for claim in claims.values():
        dossiers.setdefault(claim.dossier_id, []).append(claim)
    resolutions = [resolve(members, ontology()) for members in dossiers.values()]
    return [f for r in resolutions for f in r.facts], {p for r in resolutions for p in r.may_refer}


def _id(said: Said) -> str:
    return said[0].article_id


def _article(article: Article, claims: Sequence[Claim]) -> dict[str, Any]:
    extraction = make_extraction(article, *claims)
    plain = article.model_dump(mode="json")
    return {name: plain[name] for name in _OF_ARTICLE} | {
        "type": "article",
        "told_on": str(extraction.told_on) if extraction.told_on else None,
        "inferred_date": None,
        "date_premise": None,
        "n_claims": len(claims),
        "report": extraction.report.model_dump(mode="json"),
    }


def _entities(claims: Iterable[Claim]) -> list[dict[str, Any]]:
    names: dict[tuple[str, str], Counter[str]] = {}
    for claim in claims:
        for argument in claim.arguments():
            names.setdefault((argument.id, argument.type.value), Counter())[argument.name] += 1
    return [
        {
            "type": "entity",
            "entity_id": entity_id,
            "entity_type": entity_type,
            "name": min(counts, key=lambda name: (-counts[name], name)),
            "names": sorted(counts),
        }
        for (entity_id, entity_type), counts in sorted(names.items())
    ]


def _edge(fact: Fact) -> dict[str, Any]:
    plain = fact.model_dump(mode="json")
    return {name: plain[name] for name in _OF_EDGE} | {
        "type": "relationship",
        "relationship": fact.relationship,
        "start": fact.actor_id,
        "end": fact.object_id,
        "date": fact.edtf,
    }


def _edge_key(line: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(line[name]) for name in ("start", "relationship", "end", "fact_id"))
