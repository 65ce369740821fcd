"""What people decided, as one function from what was read to what is meant.

A claim keeps the ids that it was extracted with for ever. The judgements in force say which of them
mean another entity, and which claims are wrong; claims are resolved as judged. Three verdicts:

| verdict       | subjects                              | effect                              |
|---------------|---------------------------------------|-------------------------------------|
| `same`        | two or more entities of one type      | all are one, under the canonical id |
| `different`   | two entities of one type              | no judgement may make them one      |
| `different`   | one entity, and articles that cite it | there it is another one             |
| `claim_wrong` | claims                                | they support nothing                |

Together they must not contradict each other, so that the order they came in does not matter.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from app.domain import ids
from app.domain.errors import InvalidInput, JudgementConflict
from app.domain.model import Argument, Claim, Judgement, SetAside
from app.domain.ontology import EntityType, type_of

_ROLES: Final = ("actor", "object", "place", "occasion", "asked_by")
_SPLITTABLE: Final = frozenset(
    {EntityType.LEADER, EntityType.ORGANIZATION, EntityType.SUMMIT, EntityType.SERIES}
)

_Splits: TypeAlias = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Judged:
    """The judgements in force. `canonical` has the ids that mean another one."""

    canonical: Mapping[str, str] = field(default_factory=dict)
    splits: _Splits = field(default_factory=dict)
    wrong: frozenset[str] = frozenset()

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> "Judged":
        """What these say together; JudgementConflict where two of them exclude each other."""
        every = sorted(judgements, key=lambda j: j.judgement_id)
        classes = _classes(j.subjects for j in every if j.verdict == "same")
        canonical = {i: min(c, key=_rank) for c in classes for i in c}
        splits: dict[tuple[str, str], str] = {}
        for judgement in every:
            if judgement.verdict == "different":
                _keep_apart(judgement, canonical, splits)
        return cls(
            canonical={i: c for i, c in canonical.items() if i != c},
            splits=splits,
            wrong=frozenset(c for j in every if j.verdict == "claim_wrong" for c in j.subjects),
        )

    def entity(self, entity_id: str, article_id: str) -> str:
        """The entity that an article's claims mean by an id."""
        meant = self.splits.get((entity_id, article_id), entity_id)
        return self.canonical.get(meant, meant)

    def apply(self, claim: Claim) -> Claim:
        """The claim with the entities that it means; its id stays that of what was read."""
        if not self.canonical and not self.splits:
            return claim
        changed = {
            role: argument.model_copy(update={"id": meant})
            for role, argument in _arguments(claim)
            if (meant := self.entity(argument.id, claim.article_id)) != argument.id
        }
        return claim.model_copy(update=changed) if changed else claim

    def set_aside(self, judged: Claim) -> SetAside | None:
        """Why a claim, as judged, supports nothing; None if it counts."""
        # What follows from a wrong claim is as wrong.
        if not self.wrong.isdisjoint({judged.claim_id, judged.entailed_by}):
            return "wrong"
        return "collapsed" if judged.actor.id == judged.object.id else None


def check_subjects(verdict: str, subjects: Sequence[str]) -> None:
    """InvalidInput unless these can be the subjects of such a verdict."""
    if verdict == "claim_wrong":
        _check_each(subjects, "clm", "claim")
        return
    entities = [s for s in subjects if not ids.is_hashed_id(s, "art")]
    articles = [s for s in subjects if ids.is_hashed_id(s, "art")]
    for entity_id in entities:
        if type_of(entity_id) is None:
            raise InvalidInput(f"{entity_id!r} is neither the id of an entity nor of an article")
    if verdict == "different" and articles:
        _check_split(entities)
        return
    if articles or len(entities) < 2 or (verdict == "different" and len(entities) > 2):
        wanted = "two or more entities" if verdict == "same" else "two entities"
        more = "" if verdict == "same" else ", or one and the articles in which it is another"
        raise InvalidInput(f"a judgement `{verdict}` is on {wanted}{more}")
    types = {str(type_of(entity_id)) for entity_id in entities}
    if len(types) > 1:
        raise InvalidInput(f"entities of different types are never one: {', '.join(sorted(types))}")


def split_id(entity_id: str, article_ids: Iterable[str]) -> str:
    """Id of the other entity that some articles mean by `entity_id`."""
    base = entity_id if ":" in entity_id else ids.leader_id(entity_id)
    digest = ids.digest("spl", [entity_id, sorted(article_ids)])
    return f"{base}.{digest.removeprefix('spl_')[:8]}"


def split_of(judgement: Judgement) -> tuple[str, tuple[str, ...]] | None:
    """Entity and articles of a split; None if the judgement is none."""
    articles = tuple(s for s in judgement.subjects if ids.is_hashed_id(s, "art"))
    if judgement.verdict != "different" or not articles:
        return None
    (entity_id,) = (s for s in judgement.subjects if s not in articles)
    return entity_id, articles


def _arguments(claim: Claim) -> list[tuple[str, Argument]]:
    found = ((role, getattr(claim, role)) for role in _ROLES)
    return [(role, argument) for role, argument in found if argument is not None]


def _classes(groups: Iterable[Sequence[str]]) -> list[set[str]]:
    """Groups that share a member, put together."""
    parents: dict[str, str] = {}

    def root(member: str) -> str:
        while parents[member] != member:
            parents[member] = parents[parents[member]]
            member = parents[member]
        return member

    for group in groups:
        for member in group:
            parents.setdefault(member, member)
            parents[root(member)] = root(group[0])
    classes: dict[str, set[str]] = {}
    for member in parents:
        classes.setdefault(root(member), set()).add(member)
    return list(classes.values())


def _rank(entity_id: str) -> tuple[bool, int, str]:
    """The canonical id of a class is its least: a QID or country code first, then the shortest."""
    return (":" in entity_id, len(entity_id), entity_id)


def _keep_apart(
    judgement: Judgement, canonical: Mapping[str, str], splits: dict[tuple[str, str], str]
) -> None:
    split = split_of(judgement)
    if split is None:
        first, second = judgement.subjects
    else:
        first, articles = split
        second = split_id(first, articles)
        taken = [a for a in articles if (first, a) in splits]
        if taken:
            raise JudgementConflict(
                f"another judgement says already whom article {taken[0]} means by {first!r}: "
                "take that one back first"
            )
        splits |= {(first, article): second for article in articles}
    if canonical.get(first, first) == canonical.get(second, second):
        raise JudgementConflict(
            f"judgements say both that {first!r} and {second!r} are the same and that they "
            "are different: take one of them back first"
        )


def _check_each(subjects: Sequence[str], prefix: str, noun: str) -> None:
    if not subjects or not all(ids.is_hashed_id(s, prefix) for s in subjects):
        raise InvalidInput(f"a judgement on {noun}s names their ids: `{prefix}_` and 24 digits")


def _check_split(entities: Sequence[str]) -> None:
    if len(entities) != 1:
        raise InvalidInput("one entity at a time can be another one in some articles")
    entity_type = type_of(entities[0])
    if entity_type not in _SPLITTABLE:
        raise InvalidInput(f"{entities[0]!r} is a {entity_type}: those are told apart by tables")
