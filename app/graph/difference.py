"""What a commit has to change: pure, from what the store holds and what was read in articles.

Facts are never edited in place by reasoning about one claim. Every touched dossier is resolved
again from all its claims, as judged, and the result is compared with what is stored.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.domain.judge import Judged
from app.domain.model import Claim, Fact, SetAside
from app.domain.ontology import Kind, Ontology
from app.domain.resolve import resolve


class Link(NamedTuple):
    """A relationship of the apparatus, from one id to another."""

    type: str
    start: str
    end: str


class Edge(NamedTuple):
    """The direct relationship between two entities that a fact is seen as."""

    relationship: str
    actor_id: str
    object_id: str
    fact_id: str
    kind: Kind
    properties: tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """Some dossiers as they stand: claims as judged, facts, and which claim belongs where."""

    claims: Mapping[str, Claim] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    fact_of: Mapping[str, str] = field(default_factory=dict)
    may_refer: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    set_aside: Mapping[str, SetAside] = field(default_factory=dict)

    def citing(self) -> dict[str, Claim]:
        """The claims that count, by id; they name entities and hold them in the graph."""
        return {i: claim for i, claim in self.claims.items() if i not in self.set_aside}

    def links(self) -> frozenset[Link]:
        """Every relationship from claims to facts and from facts to entities."""
        supports = {Link("SUPPORTS", claim, fact) for claim, fact in self.fact_of.items()}
        vague = {
            Link("MAY_REFER_TO", c, fact) for c, facts in self.may_refer.items() for fact in facts
        }
        return frozenset(supports | vague | {a for f in self.facts.values() for a in _roles(f)})

    def edges(self) -> frozenset[Edge]:
        """Every direct relationship between entities."""
        return frozenset(_edge(f) for f in self.facts.values() if f.relationship)


@dataclass(frozen=True, slots=True)
class Difference:
    """What to write so that the store holds the new graph; every list sorted."""

    claims_removed: list[str]
    claims_added: list[Claim]
    claims_changed: list[Claim]
    facts_removed: list[str]
    facts_added: list[Fact]
    facts_changed: list[Fact]
    links_removed: list[Link]
    links_added: list[Link]
    edges_removed: list[Edge]
    edges_added: list[Edge]
    uncited: list[Claim]
    cited: list[Claim]

    def changes(self) -> list[tuple[str, str]]:
        """What happened to which fact, sorted by fact."""
        rows = [("fact_created", f.fact_id) for f in self.facts_added]
        rows += [("fact_changed", f.fact_id) for f in self.facts_changed]
        rows += [("fact_deleted", fact_id) for fact_id in self.facts_removed]
        return sorted(rows, key=lambda row: row[1])


def resolved(claims: Iterable[Claim], judged: Judged, ontology: Ontology) -> Graph:
    """The graph that these claims make, dossier by dossier; they come as they were extracted."""
    every = {claim.claim_id: judged.apply(claim) for claim in claims}
    set_aside: dict[str, SetAside] = {
        i: why for i, c in every.items() if (why := judged.set_aside(c)) is not None
    }
    dossiers: dict[str, list[Claim]] = {}
    for claim_id, claim in every.items():
        if claim_id not in set_aside:
            dossiers.setdefault(claim.dossier_id, []).append(claim)
    facts: dict[str, Fact] = {}
    may_refer: dict[str, tuple[str, ...]] = {}
    for members in dossiers.values():
        resolution = resolve(members, ontology)
        facts |= {fact.fact_id: fact for fact in resolution.facts}
        for claim_id, fact_id in resolution.may_refer:
            may_refer[claim_id] = (*may_refer.get(claim_id, ()), fact_id)
    fact_of = {claim_id: f.fact_id for f in facts.values() for claim_id in f.claim_ids}
    return Graph(every, facts, fact_of, may_refer, set_aside)


def difference(old: Graph, new: Graph) -> Difference:
    """What turns the old graph into the new one; empty lists where they are equal."""
    gone, come = _beside(old, new), _beside(new, old)
    old_links, new_links = gone.links(), come.links()
    old_edges, new_edges = gone.edges(), come.edges()
    old_citing, new_citing = old.citing(), new.citing()
    return Difference(
        claims_removed=sorted(old.claims.keys() - new.claims.keys()),
        claims_added=[new.claims[c] for c in sorted(new.claims.keys() - old.claims.keys())],
        claims_changed=[new.claims[c] for c in _changed_claims(old, new)],
        facts_removed=sorted(gone.facts.keys() - come.facts.keys()),
        facts_added=[new.facts[f] for f in sorted(come.facts.keys() - gone.facts.keys())],
        facts_changed=[new.facts[f] for f in sorted(come.facts.keys() & gone.facts.keys())],
        links_removed=sorted(old_links - new_links),
        links_added=sorted(new_links - old_links),
        edges_removed=sorted(old_edges - new_edges, key=_edge_order),
        edges_added=sorted(new_edges - old_edges, key=_edge_order),
        uncited=[c for i, c in sorted(old_citing.items()) if new_citing.get(i) != c],
        cited=[c for i, c in sorted(new_citing.items()) if old_citing.get(i) != c],
    )


def _beside(graph: Graph, other: Graph) -> Graph:
    """The facts and links of a graph that the other has not, or has otherwise: seldom many."""
    return Graph(
        facts={i: fact for i, fact in graph.facts.items() if other.facts.get(i) != fact},
        fact_of=dict(graph.fact_of.items() - other.fact_of.items()),
        may_refer=dict(graph.may_refer.items() - other.may_refer.items()),
    )


def _changed_claims(old: Graph, new: Graph) -> list[str]:
    """Claims that stay, and whose node shows something else: what they mean, or where they are."""
    return [
        claim_id
        for claim_id in sorted(old.claims.keys() & new.claims.keys())
        if old.claims[claim_id] != new.claims[claim_id]
        or old.fact_of.get(claim_id) != new.fact_of.get(claim_id)
        or old.may_refer.get(claim_id) != new.may_refer.get(claim_id)
        or old.set_aside.get(claim_id) != new.set_aside.get(claim_id)
    ]


def _roles(fact: Fact) -> list[Link]:
    roles = {
        "ACTOR": fact.actor_id,
        "OBJECT": fact.object_id,
        "PLACE": fact.place_id,
        "OCCASION": fact.occasion_id,
    }
    return [Link(role, fact.fact_id, entity) for role, entity in roles.items() if entity]


def _edge(fact: Fact) -> Edge:
    shown: dict[str, Any] = {
        "fact_id": fact.fact_id,
        "basis": fact.basis,
        "is_disputed": fact.is_disputed,
        "date": fact.edtf,
        "earliest": fact.earliest,
        "latest": fact.latest,
    }
    return Edge(
        relationship=fact.relationship or "",
        actor_id=fact.actor_id,
        object_id=fact.object_id,
        fact_id=fact.fact_id,
        kind=fact.kind,
        properties=tuple(shown.items()),
    )


def _edge_order(edge: Edge) -> tuple[str, ...]:
    return edge[:4]
