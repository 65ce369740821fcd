"""What becomes of plans, and where claims without a date belong."""

import pytest

from app.domain.ontology import Status
from tests.domain.helpers import facts_of, only_fact, references_of, statuses_of, told

OCCURRED, PLANNED, NEGATED = Status.OCCURRED, Status.PLANNED, Status.NEGATED
POSTPONED, CANCELLED, DECLINED = Status.POSTPONED, Status.CANCELLED, Status.DECLINED
INVITED, HYPOTHETICAL = Status.INVITED, Status.HYPOTHETICAL
DISINVITED, REQUESTED = Status.DISINVITED, Status.REQUESTED


# Plans and what becomes of them


@pytest.mark.parametrize(
    "time",
    [
        pytest.param("2024-07-08", id="plan-for-that-day"),
        pytest.param("2024-07", id="plan-for-that-month"),
        pytest.param("2024-06-01/..", id="plan-without-a-date"),
        pytest.param("2024-07-08/2024-07-09", id="plan-for-two-days"),
    ],
)
def test_a_plan_that_comes_true_is_one_fact_that_occurred(time: str) -> None:
    fact = only_fact(told(PLANNED, time, "2024-06-01"), told(OCCURRED, "2024-07-08", "2024-07-09"))

    assert [step.status for step in fact.history] == [PLANNED, OCCURRED]


def test_the_time_of_a_plan_that_came_true_is_that_of_the_happening() -> None:
    fact = only_fact(
        told(PLANNED, "2024-07-08", "2024-06-01"), told(OCCURRED, "2024-07", "2024-08-02")
    )

    assert fact.edtf == "2024-07"


def test_a_plan_whose_day_has_passed_stays_a_plan() -> None:
    assert only_fact(told(PLANNED, "2020-07-08", "2020-06-01")).relationship == "PLANS_TO_VISIT"


def test_a_plan_told_again_after_its_day_is_the_same_plan() -> None:
    fact = only_fact(
        told(OCCURRED, "2024-07-08", "2024-07-09"), told(PLANNED, "2024-07-08", "2024-07-12")
    )

    assert fact.status is OCCURRED


@pytest.mark.parametrize(
    "time",
    [
        pytest.param("2024-07-12/..", id="without-a-date"),
        pytest.param("2024-09", id="for-a-later-month"),
        pytest.param("2024-07", id="for-the-rest-of-the-month"),
        pytest.param("2024", id="for-the-rest-of-the-year"),
    ],
)
@pytest.mark.parametrize("status", [PLANNED, INVITED, REQUESTED, HYPOTHETICAL, POSTPONED])
def test_a_plan_told_after_a_happening_is_another_happening(time: str, status: Status) -> None:
    statuses = statuses_of(
        told(OCCURRED, "2024-07-08", "2024-07-09"), told(status, time, "2024-07-12")
    )

    assert statuses == sorted([OCCURRED, status])


def test_a_plan_told_after_an_undated_happening_is_another_happening() -> None:
    statuses = statuses_of(
        told(OCCURRED, "../2024-07-12", "2024-07-12"),
        told(PLANNED, "2024-07-12/..", "2024-07-12"),
    )

    assert statuses == [OCCURRED, PLANNED]


def test_a_plan_for_days_to_come_is_not_what_was_told_as_past_that_day() -> None:
    statuses = statuses_of(
        told(PLANNED, "2024-07-10/2024-07-20", "2024-07-12"),
        told(OCCURRED, "../2024-07-12", "2024-07-12"),
    )

    assert statuses == [OCCURRED, PLANNED]


@pytest.mark.parametrize("time", ["../2024-07-12", "2021-12-07/2024-07-12", "2024-01/2024-07-12"])
def test_a_plan_told_with_a_denial_of_the_past_stays_a_plan(time: str) -> None:
    statuses = statuses_of(
        told(NEGATED, time, "2024-07-12"), told(PLANNED, "2024-07-12/..", "2024-07-12")
    )

    assert statuses == [NEGATED, PLANNED]


def test_a_denial_told_after_a_plan_is_what_became_of_it() -> None:
    fact = only_fact(
        told(PLANNED, "2024-07-08", "2024-07-01"), told(NEGATED, "2024-07-08", "2024-07-10")
    )

    assert (fact.relationship, fact.is_disputed) == ("DID_NOT_VISIT", False)


@pytest.mark.parametrize(
    ("status", "relationship"),
    [
        pytest.param(CANCELLED, "CANCELLED_VISIT", id="cancelled"),
        pytest.param(POSTPONED, "POSTPONED_VISIT", id="postponed"),
        pytest.param(DECLINED, "DECLINED_TO_VISIT", id="declined"),
        pytest.param(DISINVITED, "ASKED_NOT_TO_VISIT", id="disinvited"),
    ],
)
@pytest.mark.parametrize("time", ["2024-07-08", "2024-06-20/.."])
def test_a_plan_that_comes_to_nothing_is_one_fact(
    status: Status, relationship: str, time: str
) -> None:
    fact = only_fact(told(PLANNED, "2024-07-08", "2024-06-01"), told(status, time, "2024-06-20"))

    assert fact.relationship == relationship


def test_a_plan_renewed_after_it_was_cancelled_is_planned() -> None:
    fact = only_fact(
        told(PLANNED, "2024-07-08", "2024-06-01"),
        told(CANCELLED, "2024-07-08", "2024-06-10"),
        told(PLANNED, "2024-07-08", "2024-06-20"),
    )

    assert [step.status for step in fact.history] == [PLANNED, CANCELLED, PLANNED]


@pytest.mark.parametrize(
    ("plan", "delay"),
    [
        pytest.param("2024-06-01/..", "2024-06-20/..", id="never-a-date"),
        pytest.param("2024-08", "2024-06-20/..", id="a-month"),
        pytest.param("2024-08-15", "2024-08-15", id="a-day"),
    ],
)
def test_a_postponed_visit_that_then_happens_is_one_fact(plan: str, delay: str) -> None:
    fact = only_fact(
        told(PLANNED, plan, "2024-06-01"),
        told(POSTPONED, delay, "2024-06-20"),
        told(OCCURRED, "2024-08-15", "2024-08-16"),
    )

    assert [step.status for step in fact.history] == [PLANNED, POSTPONED, OCCURRED]


def test_a_visit_postponed_from_one_day_that_happens_on_another_is_two_facts() -> None:
    statuses = statuses_of(
        told(PLANNED, "2024-07-01", "2024-06-01"),
        told(POSTPONED, "2024-06-20/..", "2024-06-20"),
        told(OCCURRED, "2024-08-15", "2024-08-16"),
    )

    assert statuses == [OCCURRED, POSTPONED]


@pytest.mark.parametrize("weaker", [INVITED, REQUESTED, HYPOTHETICAL])
def test_what_is_weaker_does_not_replace_a_plan(weaker: Status) -> None:
    fact = only_fact(
        told(PLANNED, "2024-07-08", "2024-06-01"), told(weaker, "2024-07-08", "2024-06-10")
    )

    assert fact.status is PLANNED


def test_a_plan_replaces_an_invitation() -> None:
    fact = only_fact(
        told(INVITED, "2024-06-01/..", "2024-06-01"), told(PLANNED, "2024-07-08", "2024-06-10")
    )

    assert fact.relationship == "PLANS_TO_VISIT"


# Claims without a date


def test_an_undated_claim_joins_the_one_happening_that_fits() -> None:
    fact = only_fact(
        told(OCCURRED, "2024-07-08", "2024-07-09"), told(OCCURRED, "../2024-07-20", "2024-07-20")
    )

    assert fact.edtf == "2024-07-08"


def test_an_undated_claim_does_not_join_a_happening_of_years_ago() -> None:
    facts = facts_of(
        told(OCCURRED, "2021-12-06", "2021-12-07"), told(OCCURRED, "../2024-07-20", "2024-07-20")
    )

    assert len(facts) == 2


def test_an_undated_claim_joins_an_old_happening_of_its_own_article() -> None:
    facts = facts_of(
        told(OCCURRED, "2021-12-06", "2024-07-20"), told(OCCURRED, "../2024-07-20", "2024-07-20")
    )

    assert len(facts) == 1


def test_an_undated_claim_joins_its_own_articles_happening_before_another() -> None:
    own = told(OCCURRED, "2024-03-01", "2024-07-20")
    undated = told(OCCURRED, "../2024-07-20", "2024-07-20")
    facts = facts_of(own, undated, told(OCCURRED, "2024-07-08", "2024-07-09"))

    assert [set(f.claim_ids) for f in facts if own.claim_id in f.claim_ids] == [
        {own.claim_id, undated.claim_id}
    ]


def test_an_undated_claim_that_fits_several_supports_none() -> None:
    undated = told(OCCURRED, "../2024-11-20", "2024-11-20")
    facts = facts_of(
        undated,
        told(OCCURRED, "2024-07-08", "2024-07-09"),
        told(OCCURRED, "2024-10-22", "2024-10-23"),
    )

    assert all(undated.claim_id not in f.claim_ids for f in facts)


def test_an_undated_claim_that_fits_several_may_refer_to_each() -> None:
    undated = told(OCCURRED, "../2024-11-20", "2024-11-20")
    others = (
        told(OCCURRED, "2024-07-08", "2024-07-09"),
        told(OCCURRED, "2024-10-22", "2024-10-23"),
    )

    assert references_of(undated, *others) == {f.fact_id for f in facts_of(undated, *others)}


def test_an_undated_claim_alone_makes_its_own_fact() -> None:
    assert only_fact(told(OCCURRED, "../2024-07-20", "2024-07-20")).edtf == "../2024-07-20"


def test_a_claim_without_any_time_makes_a_fact_without_one() -> None:
    assert only_fact(told(OCCURRED, None, None)).edtf is None


def test_undated_reports_of_one_happening_are_one_fact() -> None:
    fact = only_fact(
        told(OCCURRED, "../2024-07-20", "2024-07-20"), told(OCCURRED, "../2024-07-25", "2024-07-25")
    )

    assert fact.n_articles == 2


def test_happenings_without_a_date_whose_times_lie_apart_are_two_facts() -> None:
    facts = facts_of(
        told(OCCURRED, "../2023-01-01", "2023-01-01"), told(OCCURRED, "2024-01-01/..", "2024-07-01")
    )

    assert len(facts) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(NEGATED, OCCURRED, id="denied-first"),
        pytest.param(OCCURRED, NEGATED, id="stated-first"),
    ],
)
def test_a_denial_and_a_happening_without_a_date_are_two_facts(
    first: Status, second: Status
) -> None:
    statuses = statuses_of(
        told(first, "../2024-07-12", "2024-07-12"), told(second, "../2024-07-15", "2024-07-15")
    )

    assert statuses == [NEGATED, OCCURRED]
