"""What claims about happenings add up to: visits for the most part, as all events work alike."""

from typing import Any

import pytest

from app.domain.ontology import Kind, Status
from tests.domain.helpers import facts_of, only_fact, references_of, resolved, statuses_of, told
from tests.factories import INDIA, MODI, PUTIN

OCCURRED, PLANNED, NEGATED = Status.OCCURRED, Status.PLANNED, Status.NEGATED
CANCELLED, DECLINED, DISINVITED = Status.CANCELLED, Status.DECLINED, Status.DISINVITED
VIRTUAL = Status.VIRTUAL
BRICS, SCO = ("summit:brics-2024", "BRICS"), ("summit:sco-2024", "SCO")


def test_no_claims_are_no_facts() -> None:
    assert resolved().facts == ()


def test_the_same_claim_twice_changes_nothing() -> None:
    claim = told(OCCURRED, "2024-07-08", "2024-07-09")

    assert resolved(claim, claim) == resolved(claim)


def test_two_reports_of_one_day_are_one_fact() -> None:
    fact = only_fact(
        told(OCCURRED, "2024-07-08", "2024-07-09", by="a"),
        told(OCCURRED, "2024-07-08", "2024-07-09", by="b"),
    )

    assert (fact.n_articles, len(fact.claim_ids)) == (2, 2)


def test_a_fact_is_named_after_its_earliest_telling() -> None:
    late = told(OCCURRED, "2024-07-08", "2024-07-11")
    early = told(OCCURRED, "2024-07-08", "2024-07-09")

    assert only_fact(late, early).fact_id == early.claim_id.replace("clm_", "fct_")


def test_an_undated_telling_anchors_last() -> None:
    undated = told(OCCURRED, "2024-07-08", None)
    dated = told(OCCURRED, "2024-07-08", "2024-07-09")

    assert only_fact(undated, dated).fact_id == dated.claim_id.replace("clm_", "fct_")


def test_claims_of_a_fact_stand_in_the_order_of_telling() -> None:
    first = told(PLANNED, "2024-07-08", "2024-07-01")
    second = told(OCCURRED, "2024-07-08", "2024-07-09")

    assert only_fact(second, first).claim_ids == (first.claim_id, second.claim_id)


# Times wide and narrow


@pytest.mark.parametrize("wide", ["2024-07", "2024", "2024-07-01/2024-07-20"])
def test_a_wide_time_joins_the_one_happening_inside_it(wide: str) -> None:
    fact = only_fact(told(OCCURRED, wide, "2024-12-01"), told(OCCURRED, "2024-07-08", "2024-07-09"))

    assert fact.edtf == "2024-07-08"


def test_a_wide_time_around_several_happenings_may_refer_to_each() -> None:
    wide = told(OCCURRED, "2024", "2024-12-01")
    others = (
        told(OCCURRED, "2024-07-08", "2024-07-09"),
        told(OCCURRED, "2024-10-22", "2024-10-23"),
    )

    assert references_of(wide, *others) == {f.fact_id for f in facts_of(wide, *others)}


@pytest.mark.parametrize("second", ["2024-08", "2024-07-20", "2023-07-08", "2024-07-10"])
def test_times_apart_are_two_visits(second: str) -> None:
    facts = facts_of(
        told(OCCURRED, "2024-07-08", "2024-09-01", by="a"),
        told(OCCURRED, second, "2024-09-01", by="b"),
    )

    assert len(facts) == 2


def test_days_next_to_each_other_are_one_visit() -> None:
    fact = only_fact(
        told(OCCURRED, "2024-07-08", "2024-07-08"), told(OCCURRED, "2024-07-09", "2024-07-09")
    )

    assert fact.edtf == "2024-07-08"


def test_days_next_to_each_other_are_two_meetings() -> None:
    facts = facts_of(
        told(OCCURRED, "2024-07-08", "2024-07-08", kind=Kind.MEETING, object=MODI),
        told(OCCURRED, "2024-07-09", "2024-07-09", kind=Kind.MEETING, object=MODI),
    )

    assert len(facts) == 2


def test_a_day_between_two_visits_belongs_to_the_one_it_meets() -> None:
    between = told(OCCURRED, "2024-07-10", "2024-07-10", by="b")
    facts = facts_of(
        told(OCCURRED, "2024-07-08", "2024-07-08"),
        told(OCCURRED, "2024-07-10", "2024-07-10"),
        between,
    )

    assert [between.claim_id in f.claim_ids for f in facts] == [False, True]


def test_two_days_belong_to_the_visit_they_meet_before_one_next_to_them() -> None:
    two_days = told(OCCURRED, "2024-07-09/2024-07-10", "2024-07-12")
    facts = facts_of(
        told(OCCURRED, "2024-07-08", "2024-07-08"),
        told(OCCURRED, "2024-07-10", "2024-07-10"),
        two_days,
    )

    assert [two_days.claim_id in f.claim_ids for f in facts] == [False, True]


@pytest.mark.parametrize(
    ("time", "n_facts"),
    [
        pytest.param("2024-11-18/2024-11-24", 1, id="a-week"),
        pytest.param("2024-11-15/2024-11-24", 2, id="ten-days"),
    ],
)
def test_up_to_a_week_is_a_date_that_the_next_day_may_go_with(time: str, n_facts: int) -> None:
    facts = facts_of(told(OCCURRED, "2024-11-25", "2024-11-26"), told(OCCURRED, time, "2024-11-24"))

    assert len(facts) == n_facts


# Occasions and places


def test_occasions_that_differ_make_two_facts_of_one_day() -> None:
    facts = facts_of(
        told(OCCURRED, "2024-10-22", "2024-10-23", occasion=BRICS, by="a"),
        told(OCCURRED, "2024-10-22", "2024-10-23", occasion=SCO, by="b"),
    )

    assert {f.occasion_id for f in facts} == {"summit:brics-2024", "summit:sco-2024"}


def test_a_fact_takes_its_occasion_from_the_one_claim_that_names_it() -> None:
    fact = only_fact(
        told(OCCURRED, "2024-10-22", "2024-10-23", by="a"),
        told(OCCURRED, "2024-10-22", "2024-10-23", by="b", occasion=BRICS),
    )

    assert fact.occasion_id == "summit:brics-2024"


def test_a_fact_has_no_place_where_its_claims_name_several() -> None:
    fact = only_fact(
        told(OCCURRED, "2024-10-22", "2024-10-23", by="a", place=("city:1", "Kazan")),
        told(OCCURRED, "2024-10-22", "2024-10-23", by="b", place=("city:2", "Moscow")),
    )

    assert fact.place_id is None


# Disagreement


@pytest.mark.parametrize(
    ("first_day", "second_day"),
    [
        pytest.param("2024-07-09", "2024-07-09", id="on-one-day"),
        pytest.param("2024-07-09", "2024-07-12", id="denied-later"),
        pytest.param("2024-07-12", "2024-07-09", id="stated-later"),
    ],
)
@pytest.mark.parametrize("time", ["2024-07-08", "2024-07"])
def test_a_happening_both_stated_and_denied_is_disputed(
    first_day: str, second_day: str, time: str
) -> None:
    fact = only_fact(
        told(OCCURRED, "2024-07-08", first_day, by="a"), told(NEGATED, time, second_day, by="b")
    )

    assert fact.is_disputed


def test_both_sides_of_a_dispute_stay() -> None:
    stated = told(OCCURRED, "2024-07-08", "2024-07-09")
    denied = told(NEGATED, "2024-07-08", "2024-07-12")

    assert set(only_fact(stated, denied).claim_ids) == {stated.claim_id, denied.claim_id}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(OCCURRED, NEGATED, id="denied-later"),
        pytest.param(NEGATED, OCCURRED, id="stated-later"),
    ],
)
def test_of_a_dispute_the_later_telling_is_the_status(first: Status, second: Status) -> None:
    fact = only_fact(
        told(first, "2024-07-08", "2024-07-09"), told(second, "2024-07-08", "2024-07-12")
    )

    assert fact.status is second


def test_a_denial_without_a_date_does_not_deny_a_dated_happening() -> None:
    statuses = statuses_of(
        told(OCCURRED, "2024-07-08", "2024-07-09"), told(NEGATED, "../2024-07-20", "2024-07-20")
    )

    assert statuses == [NEGATED, OCCURRED]


def test_a_plan_and_a_refusal_are_no_dispute() -> None:
    fact = only_fact(
        told(PLANNED, "2024-07-08", "2024-07-01"), told(DECLINED, "2024-07-08", "2024-07-02")
    )

    assert not fact.is_disputed


# Refusals


@pytest.mark.parametrize("status", [DECLINED, DISINVITED, CANCELLED])
@pytest.mark.parametrize("time", ["2024", "2024-07", "../2024-12-01", "2024-12-01/.."])
def test_a_vaguely_dated_refusal_is_not_taken_for_a_visit_that_happened(
    status: Status, time: str
) -> None:
    statuses = statuses_of(
        told(OCCURRED, "2024-07-08", "2024-07-09"), told(status, time, "2024-12-01")
    )

    assert statuses == sorted([OCCURRED, status])


def test_who_declined_for_a_day_and_came_has_come() -> None:
    fact = only_fact(
        told(DECLINED, "2024-07-08", "2024-07-01"), told(OCCURRED, "2024-07-08", "2024-07-09")
    )

    assert (fact.status, fact.is_disputed) == (OCCURRED, False)


# In person, by video, by phone


def test_attended_and_attended_remotely_are_a_dispute() -> None:
    more: dict[str, Any] = {"kind": Kind.ATTENDANCE, "object": BRICS}
    fact = only_fact(
        told(OCCURRED, "2023-08-23", "2023-08-24", by="a", **more),
        told(VIRTUAL, "2023-08-23", "2023-08-24", by="b", **more),
    )

    assert fact.is_disputed


def test_a_plan_to_attend_that_came_true_by_video_is_attended_remotely() -> None:
    more: dict[str, Any] = {"kind": Kind.ATTENDANCE, "object": BRICS}
    fact = only_fact(
        told(PLANNED, "2023-08-23", "2023-08-01", **more),
        told(VIRTUAL, "2023-08-23", "2023-08-24", **more),
    )

    assert fact.relationship == "ATTENDED_REMOTELY"


def test_a_call_and_a_meeting_of_one_day_are_two_facts() -> None:
    facts = facts_of(
        told(OCCURRED, "2024-07-08", "2024-07-09", by="a", kind=Kind.MEETING, object=MODI),
        told(
            VIRTUAL, "2024-07-08", "2024-07-09", by="b", kind=Kind.MEETING, object=MODI,
            mode="phone",
        ),
    )  # fmt: skip

    assert {f.relationship for f in facts} == {"MET", "SPOKE_WITH"}


def test_a_planned_call_is_claim_only() -> None:
    call = told(PLANNED, "2024-07-08", "2024-07-01", kind=Kind.MEETING, object=MODI, mode="phone")

    assert only_fact(call).relationship is None


def test_a_planned_call_that_took_place_has_its_edge() -> None:
    more: dict[str, Any] = {"kind": Kind.MEETING, "object": MODI, "mode": "phone"}
    fact = only_fact(
        told(PLANNED, "2024-07-08", "2024-07-01", **more),
        told(VIRTUAL, "2024-07-08", "2024-07-09", **more),
    )

    assert fact.relationship == "SPOKE_WITH"


def test_a_meeting_is_the_same_whoever_is_named_first() -> None:
    fact = only_fact(
        told(OCCURRED, "2024-07-08", "2024-07-09", by="a", kind=Kind.MEETING, object=MODI),
        told(
            OCCURRED, "2024-07-08", "2024-07-09", by="b", kind=Kind.MEETING, actor=MODI,
            object=PUTIN,
        ),
    )  # fmt: skip

    assert (fact.actor_id, fact.object_id) == ("Q1058", "Q7747")


def test_a_visit_is_not_the_same_both_ways() -> None:
    there = told(OCCURRED, "2024-07-08", "2024-07-09", actor=PUTIN, object=INDIA)
    back = told(OCCURRED, "2024-07-08", "2024-07-09", actor=MODI, object=("RUS", "Russia"))

    assert there.dossier_id != back.dossier_id


# Claims that make no fact


@pytest.mark.parametrize(
    "more", [pytest.param({"count": 2}, id="count"), pytest.param({"is_vague": True}, id="vague")]
)
def test_a_dossier_of_only_counting_or_vague_claims_has_no_fact(more: dict[str, Any]) -> None:
    resolution = resolved(told(OCCURRED, "2024", "2024-11-19", **more))

    assert (resolution.facts, resolution.may_refer) == ((), ())


def test_a_counting_claim_does_not_refer_to_what_lies_outside_its_time() -> None:
    counting = told(OCCURRED, "2024", "2024-11-19", count=2)

    assert references_of(counting, told(OCCURRED, "2021-12-06", "2021-12-07")) == set()


def test_a_counting_claim_leaves_the_fact_as_it_is() -> None:
    visit = told(OCCURRED, "2024-07-08", "2024-07-09")
    counting = told(OCCURRED, "2024", "2024-11-19", count=2)

    assert resolved(visit, counting).facts == resolved(visit).facts
