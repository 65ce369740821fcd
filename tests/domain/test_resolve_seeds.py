"""The two seeds, their claims written by hand: what they add up to, and what they must not."""

import pytest

from app.domain.model import check_spans
from app.domain.ontology import Kind, Status
from tests.domain.seed_claims import (
    fact_of,
    resolve_all,
    seed_article,
    seed_claims,
    seed_facts,
    seed_resolutions,
)

PLANNED_VISIT = ["A1", "A12", "B1", "B8", "B25"]
UNSUPPORTING = ["A11", "B7", "B9", "B19"]

TIER_ONE = [
    pytest.param("A1", "PLANS_TO_VISIT", "2024-11-19/2025-02~", id="putin-plans-to-visit-india"),
    pytest.param("A2", "HOLDS_OFFICE", "2024-11-18/2024-11-24", id="putin-president-of-russia"),
    pytest.param("A5", "HOLDS_OFFICE", "2024-11-18/2024-11-24", id="peskov-kremlin-spokesman"),
    pytest.param("A7", "HOLDS_OFFICE", "2024-11-18/2024-11-24", id="modi-prime-minister"),
    pytest.param("A8", "VISITED", "2024-10", id="modi-visited-russia-in-october"),
    pytest.param("A10", "VISITED", "2024-07", id="modi-visited-russia-in-july"),
    pytest.param("A14", "VISITED", "2021-12-06", id="putin-visited-india-in-2021"),
    pytest.param("A15", "ATTENDED", "2021-12-06", id="putin-attended-annual-summit"),
    pytest.param("A16", "ATTENDED", "2021-12-06", id="modi-attended-annual-summit"),
    pytest.param("A19", "WARRANT_AGAINST", "2023-03-01/2024-11-19", id="icc-warrant"),
    pytest.param("A20", "NOT_MEMBER_OF", "2024-11-18/2024-11-24", id="india-has-not-ratified"),
    pytest.param("B10", "DID_NOT_ATTEND", "2022-12", id="india-skipped-annual-summit"),
    pytest.param("B12", "MET", "2024-10", id="putin-met-modi-in-october"),
    pytest.param("B13", "HOSTED", "2024-10", id="russia-hosted-brics"),
    pytest.param("B14", "MET", "2024-07", id="modi-met-putin-in-july"),
    pytest.param("B26", "VISITED", "2024-09", id="putin-visited-mongolia"),
    pytest.param("B27", "DECLINED_TO_ATTEND", "2023", id="putin-declined-g20-of-2023"),
    pytest.param("B29", "MEMBER_OF", "2024-11-18/2024-11-24", id="mongolia-member-of-icc"),
    pytest.param("B31", "SIGNATORY_OF", "2024-11-18/2024-11-24", id="south-africa-signatory"),
    pytest.param("B32", "ASKED_NOT_TO_ATTEND", "2023", id="putin-asked-not-to-attend-brics"),
    pytest.param("B33", "DECLINED_TO_ATTEND", "2024-11-18/2024-11-24", id="putin-declined-g20"),
    pytest.param("B34", "MEMBER_OF", "2024-11-18/2024-11-24", id="brazil-member-of-icc"),
]
TIERS_BELOW = [
    pytest.param("A9", "ATTENDED", "2024-10", id="modi-attended-brics"),
    pytest.param("A17", "MET", "2021-12-06", id="putin-met-modi-in-2021"),
    pytest.param("A18", "HOSTED", "2021-12-06", id="india-hosted-annual-summit"),
    pytest.param("A21", "NOT_OBLIGED_TO_ARREST", "2024-11-18/2024-11-24", id="india-not-obliged"),
    pytest.param("B21", "MEMBER_OF", "2024-11-18/2024-11-24", id="us-in-group-of-seven"),
    pytest.param("B28", "HOSTED", "2023", id="india-hosted-g20"),
    pytest.param("B30", "DID_NOT_ARREST", "2024-09", id="mongolia-did-not-arrest"),
    pytest.param("B35", "HOSTED", "2024-11-18/2024-11-24", id="brazil-hosted-g20"),
]


@pytest.mark.parametrize("gold_id", list(seed_claims()))
def test_spans_stand_in_the_article(gold_id: str) -> None:
    number = "000" if gold_id.startswith("A") else "003"

    check_spans(seed_claims()[gold_id], seed_article(number).text)


@pytest.mark.parametrize(("gold_id", "relationship", "time"), TIER_ONE + TIERS_BELOW)
def test_claim_becomes_the_relationship(gold_id: str, relationship: str, time: str) -> None:
    fact = fact_of(gold_id)

    assert (fact.relationship, fact.edtf) == (relationship, time)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("A2", "B4", id="putins-office"),
        pytest.param("A5", "B5", id="peskovs-office"),
        pytest.param("A7", "B6", id="modis-office"),
        pytest.param("A10", "B15", id="july-visit"),
        pytest.param("A19", "B24", id="warrant"),
        pytest.param("A20", "B22", id="india-and-the-icc"),
        pytest.param("A21", "B23", id="duty-to-arrest"),
    ],
)
def test_two_reports_make_one_fact(first: str, second: str) -> None:
    assert fact_of(first) == fact_of(second)


def test_dossiers_hold_no_fact_beside_those() -> None:
    claims = seed_claims()
    named = {claims[i].claim_id for i in claims if i not in UNSUPPORTING}

    assert {c for fact in seed_facts() for c in fact.claim_ids} == named


def test_number_of_facts_is_that_of_happenings_and_spells() -> None:
    assert len(seed_facts()) == 30


# The planned visit


@pytest.mark.parametrize("gold_id", PLANNED_VISIT)
def test_every_mention_of_the_plan_is_of_one_fact(gold_id: str) -> None:
    assert fact_of(gold_id) == fact_of("A1")


def test_the_plan_has_no_other_claim() -> None:
    claims = seed_claims()

    assert set(fact_of("A1").claim_ids) == {claims[i].claim_id for i in PLANNED_VISIT}


def test_the_planned_visit_is_told_by_two_articles_of_one_origin() -> None:
    fact = fact_of("A1")

    assert (fact.n_articles, fact.n_origins) == (2, 1)


def test_the_plan_has_one_step_of_history() -> None:
    history = [(step.status, str(step.told_on)) for step in fact_of("A1").history]

    assert history == [(Status.PLANNED, "2024-11-19")]


def test_the_only_visit_of_putin_to_india_that_happened_is_that_of_2021() -> None:
    dossier = seed_resolutions()[seed_claims()["A1"].dossier_id]

    assert [f.edtf for f in dossier.facts if f.relationship == "VISITED"] == ["2021-12-06"]


def test_a_hypothesis_alone_says_may_visit() -> None:
    (dossier,) = resolve_all([seed_claims()["B25"]]).values()

    assert [f.relationship for f in dossier.facts] == ["MAY_VISIT"]


def test_the_hypothesis_does_not_weaken_the_plan_of_its_own_article() -> None:
    claims = seed_claims()
    (dossier,) = resolve_all([claims["B25"], claims["B1"]]).values()

    assert [f.status for f in dossier.facts] == [Status.PLANNED]


# Modi's trips


def test_july_and_october_are_two_visits() -> None:
    assert fact_of("A8").fact_id != fact_of("A10").fact_id


@pytest.mark.parametrize("gold_id", UNSUPPORTING)
def test_counting_and_vague_claims_support_no_fact(gold_id: str) -> None:
    claim_id = seed_claims()[gold_id].claim_id

    assert all(claim_id not in fact.claim_ids for fact in seed_facts())


@pytest.mark.parametrize("gold_id", ["A11", "B7"])
def test_two_visits_of_modi_may_refer_to_both(gold_id: str) -> None:
    claim = seed_claims()[gold_id]
    pairs = seed_resolutions()[claim.dossier_id].may_refer

    assert {fact_id for claim_id, fact_id in pairs if claim_id == claim.claim_id} == {
        fact_of("A8").fact_id,
        fact_of("A10").fact_id,
    }


def test_the_visit_in_october_has_its_occasion() -> None:
    assert fact_of("A8").occasion_id == "summit:brics-2024"


def test_the_visit_in_july_has_its_city() -> None:
    assert fact_of("A10").place_id == "city:524901"


def test_meetings_are_one_dossier_whoever_is_named_first() -> None:
    dossiers = {seed_claims()[i].dossier_id for i in ("A17", "B12", "B14")}

    assert len(dossiers) == 1


def test_three_meetings_are_three_facts() -> None:
    assert len({fact_of(i).fact_id for i in ("A17", "B12", "B14")}) == 3


# What is refused or denied


@pytest.mark.parametrize(
    "object_id",
    [
        pytest.param("summit:g20-2023", id="opted-not-to-attend"),
        pytest.param("summit:g20-2024", id="declined"),
        pytest.param("summit:brics-2023", id="asked-not-to-attend"),
    ],
)
def test_putin_attended_no_summit_that_he_stayed_away_from(object_id: str) -> None:
    statuses = {
        f.status
        for f in seed_facts()
        if f.kind is Kind.ATTENDANCE and (f.actor_id, f.object_id) == ("Q7747", object_id)
    }

    assert Status.OCCURRED not in statuses


def test_india_is_no_member_of_the_icc() -> None:
    relationships = {
        f.relationship
        for f in seed_facts()
        if (f.kind, f.actor_id, f.object_id) == (Kind.MEMBERSHIP, "IND", "org:icc")
    }

    assert relationships == {"NOT_MEMBER_OF"}


def test_a_signatory_is_not_called_a_member() -> None:
    relationships = {f.relationship for f in seed_facts() if f.actor_id == "ZAF"}

    assert relationships == {"SIGNATORY_OF"}


def test_the_warrant_began_when_the_dated_report_says() -> None:
    assert fact_of("A19").valid_from == "2023-03"


def test_nothing_is_disputed() -> None:
    assert [f for f in seed_facts() if f.is_disputed] == []


def test_every_fact_is_news() -> None:
    assert {f.basis for f in seed_facts()} == {"news"}
