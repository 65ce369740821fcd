"""What the tests of the domain share: short ways to tell something and to see what comes of it."""

from datetime import date
from typing import Any

from app.domain.model import Claim, Fact, Resolution
from app.domain.ontology import Aspect, Kind, Stage, Status, ontology
from app.domain.resolve import resolve
from tests.factories import ICC, INDIA, PUTIN, make_article, make_claim

TEXT = "Vladimir Putin, India, the International Criminal Court: what was told."


def told(status: Status, time: str | None, day: str | None, *, by: str = "a", **more: Any) -> Claim:
    """A claim of an article of that day; `by` tells articles of one day apart."""
    article = make_article(TEXT, day, url=f"https://{by}.example/{day}")
    return make_claim(article, status=status, time=time, **more)


def member(
    status: Status,
    time: str | None,
    day: str | None,
    *,
    stage: Stage = Stage.MEMBER,
    aspect: Aspect = Aspect.HOLDS,
    by: str = "a",
) -> Claim:
    """A claim about India and the ICC."""
    return told(
        status,
        time,
        day,
        by=by,
        kind=Kind.MEMBERSHIP,
        actor=INDIA,
        object=ICC,
        stage=stage,
        aspect=aspect,
    )


def warrant(status: Status, time: str, day: str, *, aspect: Aspect, by: str = "a") -> Claim:
    """A claim about a warrant of the ICC against Putin."""
    return told(status, time, day, by=by, kind=Kind.WARRANT, actor=ICC, object=PUTIN, aspect=aspect)


def office(status: Status, title: str, day: str, *, time: str | None = None) -> Claim:
    """A claim about an office of Putin in Russia, holding on the day of telling."""
    return told(status, time or day, day, kind=Kind.OFFICE, object=("RUS", "Russia"), title=title)


def resolved(*claims: Claim) -> Resolution:
    """The dossier that these claims make."""
    return resolve(claims, ontology())


def facts_of(*claims: Claim) -> tuple[Fact, ...]:
    """Its facts, by their time."""
    facts = resolved(*claims).facts
    return tuple(sorted(facts, key=lambda f: (f.earliest or date.min, f.latest or date.max)))


def only_fact(*claims: Claim) -> Fact:
    """Its one fact."""
    (fact,) = facts_of(*claims)
    return fact


def statuses_of(*claims: Claim) -> list[Status]:
    """The statuses of its facts, sorted."""
    return sorted(fact.status for fact in facts_of(*claims))


def references_of(claim: Claim, *others: Claim) -> set[str]:
    """Ids of the facts that `claim` may refer to beside the others."""
    pairs = resolved(claim, *others).may_refer
    return {fact_id for claim_id, fact_id in pairs if claim_id == claim.claim_id}
