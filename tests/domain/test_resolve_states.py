"""What claims about states add up to: memberships, offices, warrants, spell by spell."""

import pytest

from app.domain.ontology import Aspect, Kind, Stage, Status
from tests.domain.helpers import facts_of, member, office, only_fact, told, warrant

HOLDS, STARTS, ENDS = Aspect.HOLDS, Aspect.STARTS, Aspect.ENDS
OCCURRED, NEGATED, ENDED = Status.OCCURRED, Status.NEGATED, Status.ENDED
PLANNED, ENDING = Status.PLANNED, Status.ENDING

JOINED = member(OCCURRED, "1973-01-01", "1973-01-02", aspect=STARTS)
LEFT = member(ENDED, "2020-01-31", "2020-02-01", aspect=ENDS)
REJOINED = member(OCCURRED, "2023-07-10", "2023-07-11", aspect=STARTS)


def relationships(*facts: object) -> list[str | None]:
    return [getattr(fact, "relationship", None) for fact in facts]


# Spells


def test_two_days_of_holding_are_one_spell() -> None:
    fact = only_fact(
        member(OCCURRED, "2024-11-19", "2024-11-19"), member(OCCURRED, "2024-12-19", "2024-12-19")
    )

    assert fact.edtf == "2024-11-19/2024-12-19"


def test_joined_and_left_is_a_former_member() -> None:
    assert only_fact(JOINED, LEFT).relationship == "FORMER_MEMBER_OF"


def test_a_spell_has_its_start_and_its_end() -> None:
    fact = only_fact(JOINED, LEFT)

    assert (fact.valid_from, fact.valid_to) == ("1973-01-01", "2020-01-31")


def test_joined_left_and_rejoined_is_two_spells() -> None:
    facts = facts_of(JOINED, LEFT, REJOINED)

    assert relationships(*facts) == ["FORMER_MEMBER_OF", "MEMBER_OF"]


def test_a_spell_begun_again_has_its_own_start() -> None:
    assert [f.valid_from for f in facts_of(JOINED, LEFT, REJOINED)] == ["1973-01-01", "2023-07-10"]


def test_the_beginning_told_after_the_end_does_not_undo_it() -> None:
    late = member(OCCURRED, "1973-01-01", "2024-11-19", aspect=STARTS)

    assert only_fact(LEFT, late).relationship == "FORMER_MEMBER_OF"


@pytest.mark.parametrize("by", list("abcdef"))
def test_beginning_and_end_told_on_one_day_are_a_spell_that_ended(by: str) -> None:
    joined = member(OCCURRED, "1973-01-01", "2024-11-19", aspect=STARTS, by=by)
    left = member(ENDED, "2020-01-31", "2024-11-19", aspect=ENDS, by=by)

    assert only_fact(joined, left).status is ENDED


def test_an_end_alone_is_a_former_member() -> None:
    assert only_fact(LEFT).relationship == "FORMER_MEMBER_OF"


def test_who_left_and_is_no_member_has_two_facts() -> None:
    facts = facts_of(LEFT, member(NEGATED, "2024-11-19", "2024-11-19"))

    assert relationships(*facts) == ["FORMER_MEMBER_OF", "NOT_MEMBER_OF"]


def test_not_a_member_and_then_joined_is_two_facts() -> None:
    facts = facts_of(
        member(NEGATED, "2020-11-19", "2020-11-19"),
        member(OCCURRED, "2023-07-10", "2023-07-11", aspect=STARTS),
    )

    assert relationships(*facts) == ["NOT_MEMBER_OF", "MEMBER_OF"]


def test_not_a_member_and_then_joined_is_no_dispute() -> None:
    facts = facts_of(
        member(NEGATED, "2020-11-19", "2020-11-19"),
        member(OCCURRED, "2023-07-10", "2023-07-11", aspect=STARTS),
    )

    assert not any(f.is_disputed for f in facts)


@pytest.mark.parametrize(
    "denied",
    [
        pytest.param("2024-11-19", id="that-day"),
        pytest.param("2024-11-18/2024-11-24", id="that-week"),
        pytest.param("../2024-11-19", id="up-to-that-day"),
    ],
)
def test_a_state_both_stated_and_denied_for_one_day_is_disputed(denied: str) -> None:
    fact = only_fact(
        member(OCCURRED, "2024-11-19", "2024-11-19", by="a"),
        member(NEGATED, denied, "2024-11-19", by="b"),
    )

    assert fact.is_disputed


def test_a_dispute_of_one_day_does_not_last() -> None:
    facts = facts_of(
        member(OCCURRED, "2024-11-19", "2024-11-19", by="a"),
        member(NEGATED, "2024-11-19", "2024-11-19", by="b"),
        member(OCCURRED, "2025-03-01", "2025-03-01"),
    )

    assert [f.is_disputed for f in facts] == [True, False]


def test_two_denials_are_one_fact() -> None:
    fact = only_fact(
        member(NEGATED, "../2024-11-19", "2024-11-19"),
        member(NEGATED, "2024-11-18/2024-11-24", "2024-11-24"),
    )

    assert fact.n_articles == 2


def test_a_state_of_unknown_beginning_stays_open_there() -> None:
    assert only_fact(member(NEGATED, "../2024-11-19", "2024-11-19")).edtf == "../2024-11-19"


def test_a_state_without_any_time_has_none() -> None:
    assert only_fact(member(OCCURRED, None, None)).edtf is None


# Stages


def test_a_member_and_a_party_are_one() -> None:
    fact = only_fact(
        member(OCCURRED, "2024-11-19", "2024-11-19", stage=Stage.PARTY),
        member(OCCURRED, "2024-12-19", "2024-12-19", stage=Stage.MEMBER),
    )

    assert fact.relationship == "MEMBER_OF"


@pytest.mark.parametrize(
    ("stage", "relationship"),
    [
        (Stage.MEMBER, "MEMBER_OF"),
        (Stage.PARTY, "MEMBER_OF"),
        (Stage.RATIFIED, "RATIFIED"),
        (Stage.SIGNED, "SIGNATORY_OF"),
        (Stage.OBSERVER, "OBSERVER_OF"),
        (Stage.PARTNER, None),
        (Stage.CANDIDATE, None),
    ],
)
def test_stage_decides_the_relationship(stage: Stage, relationship: str | None) -> None:
    assert only_fact(member(OCCURRED, "2024", "2024-11-19", stage=stage)).relationship == (
        relationship
    )


@pytest.mark.parametrize("other", [Stage.RATIFIED, Stage.SIGNED, Stage.OBSERVER, Stage.PARTNER])
def test_stages_do_not_mix(other: Stage) -> None:
    facts = facts_of(
        member(OCCURRED, "2024-11-19", "2024-11-19", by="a"),
        member(OCCURRED, "2024-11-19", "2024-11-19", by="b", stage=other),
    )

    assert len(facts) == 2


@pytest.mark.parametrize("stage", [Stage.MEMBER, Stage.PARTY, Stage.RATIFIED])
def test_what_is_denied_as_member_party_or_ratified_is_membership(stage: Stage) -> None:
    fact = only_fact(member(NEGATED, "../2024-11-19", "2024-11-19", stage=stage))

    assert fact.relationship == "NOT_MEMBER_OF"


@pytest.mark.parametrize("stage", [Stage.SIGNED, Stage.OBSERVER, Stage.PARTNER, Stage.CANDIDATE])
def test_what_is_denied_below_membership_has_no_edge(stage: Stage) -> None:
    fact = only_fact(member(NEGATED, "../2024-11-19", "2024-11-19", stage=stage))

    assert fact.relationship is None


def test_signed_and_not_ratified_is_no_dispute() -> None:
    facts = facts_of(
        member(OCCURRED, "2024-11-19", "2024-11-19", by="a", stage=Stage.SIGNED),
        member(NEGATED, "2024-11-19", "2024-11-19", by="b", stage=Stage.RATIFIED),
    )

    assert [f.is_disputed for f in facts] == [False, False]


def test_a_member_that_has_not_ratified_is_a_dispute() -> None:
    fact = only_fact(
        member(OCCURRED, "2024-11-19", "2024-11-19", by="a"),
        member(NEGATED, "2024-11-19", "2024-11-19", by="b", stage=Stage.RATIFIED),
    )

    assert fact.is_disputed


def test_a_suspension_ends_no_membership() -> None:
    facts = facts_of(
        member(OCCURRED, "2023-07-10", "2023-07-11"),
        member(ENDED, "2024-11-19", "2024-11-19", stage=Stage.SUSPENDED, aspect=ENDS),
    )

    assert relationships(*facts) == ["MEMBER_OF", None]


# What is ahead


@pytest.mark.parametrize("time", ["2023-07-10", "2023-07", "2023", "2023-06-01/.."])
def test_a_plan_to_join_that_came_true_is_a_membership(time: str) -> None:
    fact = only_fact(
        member(PLANNED, time, "2023-06-01", aspect=STARTS),
        member(OCCURRED, "2023-07-10", "2023-07-11", aspect=STARTS),
    )

    assert [step.status for step in fact.history] == [PLANNED, OCCURRED]


def test_a_plan_to_join_says_nothing_of_when_the_membership_held() -> None:
    fact = only_fact(
        member(PLANNED, "2020-01-01/..", "2020-01-01", aspect=STARTS),
        member(OCCURRED, "2023-07-10", "2023-07-11", aspect=STARTS),
    )

    assert (fact.edtf, fact.valid_from) == ("2023-07-10", "2023-07-10")


def test_a_plan_to_join_is_joining() -> None:
    fact = only_fact(member(PLANNED, "2025-01-01/..", "2024-11-19", aspect=STARTS))

    assert fact.relationship == "JOINING"


def test_an_announced_withdrawal_stands_beside_the_membership() -> None:
    facts = facts_of(
        member(OCCURRED, "2024-01-27", "2024-01-27"),
        member(ENDING, "2025-01-29", "2024-01-28", aspect=ENDS),
    )

    assert relationships(*facts) == ["MEMBER_OF", "LEAVING"]


def test_an_announced_withdrawal_does_not_end_the_membership() -> None:
    membership, _ = facts_of(
        member(OCCURRED, "2024-01-27", "2024-01-27"),
        member(ENDING, "2025-01-29", "2024-01-28", aspect=ENDS),
    )

    assert membership.valid_to is None


def test_a_withdrawal_that_was_announced_and_came_true_is_one_fact() -> None:
    fact = only_fact(
        member(OCCURRED, "2024-01-27", "2024-01-27"),
        member(ENDING, "2025-01-29", "2024-01-28", aspect=ENDS),
        member(ENDED, "2025-01-29", "2025-01-29", aspect=ENDS),
    )

    assert (fact.relationship, fact.valid_to) == ("FORMER_MEMBER_OF", "2025-01-29")


def test_a_plan_to_join_and_a_later_plan_to_leave_are_two_facts() -> None:
    facts = facts_of(
        member(PLANNED, "2001-01-01/..", "2001-01-01", aspect=STARTS),
        member(ENDING, "2024-01-28/..", "2024-01-28", aspect=ENDS),
    )

    assert relationships(*facts) == ["JOINING", "LEAVING"]


# Offices


def test_titles_are_offices_of_their_own() -> None:
    facts = facts_of(
        office(OCCURRED, "President", "2024-11-19"),
        office(OCCURRED, "Prime Minister", "2010-11-19"),
    )

    assert [f.title for f in facts] == ["Prime Minister", "President"]


def test_a_title_is_the_same_however_it_is_written() -> None:
    fact = only_fact(
        office(OCCURRED, "Prime Minister", "2024-11-19"),
        office(OCCURRED, "prime  minister", "2024-11-20"),
    )

    assert fact.n_articles == 2


def test_a_former_president_held_office() -> None:
    assert only_fact(office(ENDED, "President", "2024-11-19")).relationship == "HELD_OFFICE"


def test_a_president_who_became_a_former_president_held_office() -> None:
    fact = only_fact(
        office(OCCURRED, "President", "2024-11-19"), office(ENDED, "President", "2025-02-01")
    )

    assert fact.relationship == "HELD_OFFICE"


def test_a_former_president_who_is_president_again_holds_office() -> None:
    facts = facts_of(
        office(ENDED, "President", "2022-11-19"), office(OCCURRED, "President", "2025-02-01")
    )

    assert relationships(*facts) == ["HELD_OFFICE", "HOLDS_OFFICE"]


# Warrants


def test_a_warrant_that_was_sought_and_issued_is_one_fact() -> None:
    fact = only_fact(
        warrant(Status.REQUESTED, "2024-05-20", "2024-05-20", aspect=STARTS),
        warrant(OCCURRED, "2024-11-21", "2024-11-21", aspect=STARTS),
    )

    assert (fact.relationship, fact.valid_from) == ("WARRANT_AGAINST", "2024-11-21")


def test_a_warrant_that_is_only_sought_is_not_one() -> None:
    fact = only_fact(warrant(Status.REQUESTED, "2024-05-20", "2024-05-20", aspect=STARTS))

    assert fact.relationship == "WARRANT_SOUGHT_AGAINST"


@pytest.mark.parametrize("status", [Status.CANCELLED, ENDED])
def test_a_warrant_that_was_withdrawn_is_none(status: Status) -> None:
    fact = only_fact(
        warrant(OCCURRED, "2023-03-17", "2023-03-17", aspect=STARTS),
        warrant(status, "2024-05-02", "2024-05-02", aspect=ENDS),
    )

    assert (fact.relationship, fact.valid_to) == ("WARRANT_WITHDRAWN", "2024-05-02")


def test_a_withdrawn_warrant_stays_so_when_its_issue_is_told_again() -> None:
    fact = only_fact(
        warrant(OCCURRED, "2023-03-17", "2023-03-17", aspect=STARTS),
        warrant(Status.CANCELLED, "2024-05-02", "2024-05-02", aspect=ENDS),
        warrant(OCCURRED, "2023-03", "2024-11-24", aspect=STARTS),
    )

    assert fact.relationship == "WARRANT_WITHDRAWN"


def test_a_second_warrant_is_another_fact() -> None:
    facts = facts_of(
        warrant(OCCURRED, "2023-03-17", "2023-03-17", aspect=STARTS),
        warrant(Status.CANCELLED, "2024-05-02", "2024-05-02", aspect=ENDS),
        warrant(OCCURRED, "2024-11-21", "2024-11-21", aspect=STARTS),
    )

    assert relationships(*facts) == ["WARRANT_WITHDRAWN", "WARRANT_AGAINST"]


def test_a_cancelled_plan_to_join_ends_no_membership() -> None:
    facts = facts_of(
        member(OCCURRED, "2020-07-10", "2020-07-11"),
        member(Status.CANCELLED, "2024-11-19", "2024-11-19", aspect=STARTS),
    )

    assert relationships(*facts) == ["MEMBER_OF", None]


# Duties


def test_a_duty_denied_by_two_articles_is_one_fact() -> None:
    facts = facts_of(
        told(NEGATED, "2024-11-19", "2024-11-19", kind=Kind.ARREST_DUTY, actor=("IND", "India"),
             object=("Q7747", "Vladimir Putin")),
        told(NEGATED, "2024-11-24", "2024-11-24", kind=Kind.ARREST_DUTY, actor=("IND", "India"),
             object=("Q7747", "Vladimir Putin")),
    )  # fmt: skip

    assert relationships(*facts) == ["NOT_OBLIGED_TO_ARREST"]
