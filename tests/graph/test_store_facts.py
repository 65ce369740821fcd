"""Facts as readers see them: filters, one fact and its old ids, and the three answers."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from app.domain.errors import FactNotFound, Gone, InvalidDate, Moved
from app.domain.model import Claim
from app.domain.ontology import Kind, Status
from app.domain.views import FactFilter
from app.graph.connection import Connection
from tests.factories import ICC, INDIA, MODI, MONGOLIA, PUTIN, make_article, make_claim
from tests.graph.harness import Store, open_case

ANN = ("Q1", "Ann")


@pytest.fixture
def store(store_connection: Connection) -> Iterator[Store]:
    with open_case(store_connection) as case:
        yield case


@pytest.fixture
def filled(store: Store) -> Store:
    """Visits, a plan, a call-off and two meetings of Putin's, one of each told at another time."""
    article = make_article("Vladimir Putin travelled.")
    store.ingest(
        article,
        make_claim(article, time="2024-07-08"),
        make_claim(article, object=MONGOLIA, time="2024-09"),
        make_claim(article, object=("CHN", "China"), time="../2024-06-01"),
        make_claim(article, object=("KAZ", "Kazakhstan"), status=Status.PLANNED, time="2024-11/.."),
        make_claim(article, object=("ZAF", "South Africa"), status=Status.DECLINED),
        make_claim(article, kind=Kind.MEETING, object=MODI, time="2024-07-08"),
        make_claim(article, kind=Kind.MEETING, actor=PUTIN, object=ANN, time="2024-09-03"),
    )
    return store


def fact_of(claim: Claim) -> str:
    return "fct_" + claim.claim_id.removeprefix("clm_")


def objects(store: Store, **wanted: Any) -> list[str]:
    page = store.reader.facts(FactFilter(**wanted), limit=100, cursor=None)
    return [f"{fact.kind}:{fact.actor.entity_id}:{fact.object.entity_id}" for fact in page.items]


# Lists


def test_the_newest_come_first_and_the_undated_last(filled: Store) -> None:
    assert objects(filled, kind=Kind.VISIT) == [
        "visit:Q7747:KAZ",
        "visit:Q7747:MNG",
        "visit:Q7747:IND",
        "visit:Q7747:CHN",
        "visit:Q7747:ZAF",
    ]


@pytest.mark.parametrize(
    ("since", "until", "countries"),
    [
        (None, None, {"KAZ", "MNG", "IND", "CHN", "ZAF"}),
        ("2024-07-08", "2024-07-08", {"IND", "ZAF"}),
        ("2024-07-09", None, {"KAZ", "MNG", "ZAF"}),
        ("2024-09-30", "2024-10-31", {"MNG", "ZAF"}),
        (None, "2024-06-30", {"CHN", "ZAF"}),
        (None, "2024-11-01", {"KAZ", "MNG", "IND", "CHN", "ZAF"}),
        ("2030-01-01", None, {"KAZ", "ZAF"}),
    ],
)
def test_facts_whose_time_meets_the_one_asked_for(
    filled: Store, since: str | None, until: str | None, countries: set[str]
) -> None:
    days = {
        name: date.fromisoformat(day) if day else None
        for name, day in (("since", since), ("until", until))
    }

    found = objects(filled, kind=Kind.VISIT, **days)

    assert {row.split(":")[2] for row in found} == countries


def test_facts_of_a_status(filled: Store) -> None:
    assert objects(filled, status=Status.DECLINED) == ["visit:Q7747:ZAF"]


def test_facts_of_an_object(filled: Store) -> None:
    assert objects(filled, object="MNG") == ["visit:Q7747:MNG"]


@pytest.mark.parametrize("wanted", [{"actor": "Q7747"}, {"object": "Q7747"}])
@pytest.mark.parametrize("kind", [Kind.MEETING, None])
def test_either_end_of_a_meeting_is_found(
    filled: Store, wanted: dict[str, str], kind: Kind | None
) -> None:
    found = objects(filled, kind=kind, **wanted)

    meetings = [row for row in found if row.startswith("meeting")]
    assert meetings == ["meeting:Q1:Q7747", "meeting:Q1058:Q7747"]
    assert len(found) == (7 if kind is None and "actor" in wanted else 2)


@pytest.mark.parametrize(("actor", "object_"), [("Q7747", "Q1058"), ("Q1058", "Q7747")])
def test_a_meeting_is_found_whoever_is_named_first(filled: Store, actor: str, object_: str) -> None:
    assert objects(filled, actor=actor, object=object_) == ["meeting:Q1058:Q7747"]


def test_a_visit_is_not_found_the_other_way_round(filled: Store) -> None:
    assert objects(filled, actor="IND", object="Q7747") == []


# One fact


def test_a_fact_shows_its_claims_and_its_history(store: Store) -> None:
    plan = make_article("Vladimir Putin plans to visit India.", "2024-07-01", url="https://n.ex/1")
    visit = make_article("Vladimir Putin visited India.", "2024-07-10", url="https://n.ex/2")
    planned = make_claim(plan, status=Status.PLANNED, time="2024-07-08")
    occurred = make_claim(visit, time="2024-07-08", place=("city:1261481", "New Delhi"))
    count = make_claim(visit, count=1)
    store.ingest(plan, planned)
    store.ingest(visit, occurred, count)

    fact = store.reader.fact(fact_of(planned))

    assert [step.status for step in fact.history] == ["planned", "occurred"]
    assert [claim.claim_id for claim in fact.claims] == [planned.claim_id, occurred.claim_id]
    assert {claim.fact_id for claim in fact.claims} == {fact.fact_id}
    assert [claim.claim_id for claim in fact.may_be_referred_to_by] == [count.claim_id]
    assert fact.may_be_referred_to_by[0].may_refer_to == (fact.fact_id,)
    assert (fact.relationship, fact.n_claims, fact.n_articles) == ("VISITED", 2, 2)
    assert fact.place is not None
    assert (fact.actor.name, fact.object.name, fact.place.name) == (
        "Vladimir Putin", "India", "New Delhi",
    )  # fmt: skip


def test_a_fact_that_got_an_older_anchor_has_moved(store: Store) -> None:
    late = make_article("Vladimir Putin visited India.", "2024-07-10", url="https://n.ex/2")
    early = make_article("Putin is in India.", "2024-07-08", url="https://n.ex/1")
    second, first = make_claim(late, time="2024-07-08"), make_claim(early, time="2024-07-08")
    store.ingest(late, second)
    store.ingest(early, first)

    with pytest.raises(Moved) as moved:
        store.reader.fact(fact_of(second))

    assert moved.value.canonical_id == fact_of(first)
    assert store.reader.fact(fact_of(first)).n_claims == 2


def test_a_withdrawn_fact_is_gone(store: Store) -> None:
    old = make_article()
    claim = make_claim(old)
    store.ingest(old, claim)
    store.ingest(make_article("Nothing.", updated="2024-07-12"))

    with pytest.raises(Gone):
        store.reader.fact(fact_of(claim))


def test_a_fact_that_never_was_is_not_found(store: Store) -> None:
    with pytest.raises(FactNotFound):
        store.reader.fact("fct_000000000000000000000000")


def test_a_claim_that_never_made_a_fact_has_none(store: Store) -> None:
    article = make_article()
    claim = make_claim(article, is_vague=True)
    store.ingest(article, claim)

    with pytest.raises(FactNotFound):
        store.reader.fact(fact_of(claim))


# The three answers


def test_yes(filled: Store) -> None:
    reply = filled.reader.check(Kind.VISIT, "Q7747", "IND", "2024-07")

    assert (reply.answer, reply.best_status, reply.as_of) == ("yes", "occurred", "2024-07")
    assert [fact.object.name for fact in reply.facts] == ["India"]


@pytest.mark.parametrize("who", ["KAZ", "ZAF"])
def test_a_plan_and_a_refusal_are_neither(filled: Store, who: str) -> None:
    reply = filled.reader.check(Kind.VISIT, "Q7747", who, None)

    assert (reply.answer, len(reply.facts)) == ("not_stated", 1)


def test_no_needs_a_stated_negative(store: Store) -> None:
    article = make_article("India isn't an ICC member.")
    store.ingest(
        article,
        make_claim(
            article, kind=Kind.MEMBERSHIP, status=Status.NEGATED, actor=INDIA, object=ICC,
            time="2024-07-10",
        ),
    )  # fmt: skip

    assert store.reader.check(Kind.MEMBERSHIP, "IND", "org:icc", None).answer == "no"


def test_silence_is_not_stated(filled: Store) -> None:
    reply = filled.reader.check(Kind.VISIT, "Q7747", "FRA", None)

    assert (reply.answer, reply.best_status, reply.facts) == ("not_stated", None, ())


def test_a_meeting_is_checked_whoever_is_named_first(filled: Store) -> None:
    answers = [
        filled.reader.check(Kind.MEETING, *pair, None).answer
        for pair in (("Q7747", "Q1058"), ("Q1058", "Q7747"))
    ]

    assert answers == ["yes", "yes"]


def test_a_bad_day_is_refused(store: Store) -> None:
    with pytest.raises(InvalidDate):
        store.reader.check(Kind.VISIT, "Q7747", "IND", "next week")
