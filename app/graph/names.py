"""How entities are named: by the claims that cite them, and by nothing else.

An entity's node keeps how often each name is used. A commit adds the names of new claims and takes
away those of removed ones, so the name is a function of the current claims whatever came first.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from app.domain.ids import fold
from app.domain.model import Claim
from app.domain.ontology import EntityType
from app.graph.codec import canonical

Citations: TypeAlias = dict[tuple[EntityType, str], Counter[str]]


def citation_changes(removed: Iterable[Claim], added: Iterable[Claim]) -> Citations:
    """By entity, how much more or less each name is used; only what differs from 0."""
    found: Citations = {}
    for claims, step in ((removed, -1), (added, 1)):
        for claim in claims:
            for argument in claim.arguments():
                counts = found.setdefault((argument.type, argument.id), Counter())
                counts[argument.name] += step
    changed = {key: Counter({n: k for n, k in c.items() if k}) for key, c in found.items()}
    return {key: counts for key, counts in changed.items() if counts}


def apply_changes(stored: str | None, changes: Mapping[str, int]) -> Counter[str]:
    """The citations in a node (JSON, or none yet) with the changes applied."""
    counts: Counter[str] = Counter(json.loads(stored) if stored else {})
    for name, step in changes.items():
        counts[name] += step
    return +counts


def entity_properties(entity_id: str, citations: Mapping[str, int]) -> dict[str, Any]:
    """What the node shows: the name cited most often (ties: the least), all names, the counts."""
    names = sorted(citations)
    return {
        "entity_id": entity_id,
        "name": min(names, key=lambda name: (-citations[name], name)),
        "names": names,
        "search": "\n".join(sorted({fold(name) for name in names})),
        "citations": canonical(dict(citations)),
    }
