"""Three answers: yes (stated), no (stated), not stated."""

import pytest

from app.domain import edtf
from app.domain.check import answer
from app.domain.model import Claim, Entity, Fact
from app.domain.ontology import Aspect, EntityType, Kind, Stage, Status, ontology
from app.domain.views import FactSummary
from tests.domain.helpers import member, office, resolved, told, warrant
from tests.factories import MODI

STARTS, ENDS = Aspect.STARTS, Aspect.ENDS
OCCURRED, NEGATED, ENDED = Status.OCCURRED, Status.NEGATED, Status.ENDED

VISIT = told(OCCURRED, "2024-07-08", "2024-07-09")
VISIT_IN_JULY = told(OCCURRED, "2024-07", "2024-08-09")
JOINED = member(OCCURRED, "1973-01-01", "1973-01-02", aspect=STARTS)
LEFT = member(ENDED, "2020-01-31", "2020-02-01", aspect=ENDS)
REJOINED = member(OCCURRED, "2023-07-10", "2023-07-11", aspect=STARTS)
NO_MEMBER = member(NEGATED, "2024-11-18/2024-11-24", "2024-11-24")


def summary(fact: Fact) -> FactSummary:
    someone = Entity(entity_id="x", type=EntityType.LEADER, name="x")
    shared = set(FactSummary.model_fields) & set(Fact.model_fields)
    fields = {name: getattr(fact, name) for name in shared}
    return FactSummary.model_validate(
        fields
        | {"actor": someone, "object": someone, "place": None, "occasion": None}
        | {"n_claims": len(fact.claim_ids)}
    )


def ask(*claims: Claim, as_of: str | None = None, kind: Kind | None = None) -> str:
    """The answer; `disputed` is added where it is."""
    facts = [summary(f) for f in resolved(*claims).facts]
    interval = edtf.parse(as_of) if as_of else None
    reply, is_disputed, *_ = answer(facts, kind or claims[0].kind, interval, ontology())
    return f"{reply}, disputed" if is_disputed else reply


@pytest.mark.parametrize("kind", list(Kind))
def test_silence_is_not_stated(kind: Kind) -> None:
    assert ask(kind=kind) == "not_stated"


# Events


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param(None, "yes", id="ever"),
        pytest.param("2024-07-08", "yes", id="that-day"),
        pytest.param("2024-07", "yes", id="that-month"),
        pytest.param("2024", "yes", id="that-year"),
        pytest.param("../2024-12-31", "yes", id="until-then"),
        pytest.param("2024-07-09", "not_stated", id="the-day-after"),
        pytest.param("2023", "not_stated", id="another-year"),
    ],
)
def test_a_visit_is_a_yes_for_its_own_time(as_of: str | None, expected: str) -> None:
    assert ask(VISIT, as_of=as_of) == expected


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param("2024-07", "yes", id="that-month"),
        pytest.param("2024-07-08", "not_stated", id="a-day-of-it"),
        pytest.param("2024-06-15/2024-07-15", "not_stated", id="a-part-of-it"),
    ],
)
def test_a_visit_in_july_is_a_yes_for_no_day_of_july(as_of: str, expected: str) -> None:
    assert ask(VISIT_IN_JULY, as_of=as_of) == expected


def test_a_visit_at_an_unknown_time_is_no_yes_for_a_year() -> None:
    assert ask(told(OCCURRED, "../2024-11-19", "2024-11-19"), as_of="2019") == "not_stated"


@pytest.mark.parametrize("status", sorted(set(Status) - {OCCURRED, NEGATED}))
def test_what_neither_happened_nor_is_denied_is_not_stated(status: Status) -> None:
    assert ask(told(status, "2024-07-08", "2024-07-01")) == "not_stated"


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param(None, "no", id="ever"),
        pytest.param("2023-09", "no", id="that-month"),
        pytest.param("2023-09-09", "no", id="a-day-of-it"),
        pytest.param("2023", "not_stated", id="a-longer-time"),
        pytest.param("2024", "not_stated", id="another-year"),
    ],
)
def test_a_denial_is_a_no_for_all_of_its_time_and_no_more(as_of: str | None, expected: str) -> None:
    assert ask(told(NEGATED, "2023-09", "2023-10-01"), as_of=as_of) == expected


def test_a_visit_in_another_year_outweighs_a_denial() -> None:
    assert ask(VISIT, told(NEGATED, "2023-09", "2023-10-01")) == "yes"


def test_a_visit_that_is_both_stated_and_denied_is_disputed() -> None:
    reply = ask(VISIT, told(NEGATED, "2024-07-08", "2024-07-12"))

    assert reply.endswith("disputed")


def test_a_planned_call_is_no_meeting() -> None:
    call = told(
        Status.PLANNED, "2024-07-08", "2024-07-01", kind=Kind.MEETING, object=MODI, mode="phone"
    )

    assert ask(call) == "not_stated"


# States


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param(None, "no", id="at-all"),
        pytest.param("2024-11-19", "no", id="a-day-of-it"),
        pytest.param("2024-11-18/2024-11-24", "no", id="all-of-it"),
        pytest.param("2024-11", "not_stated", id="a-longer-time"),
        pytest.param("2020", "not_stated", id="another-year"),
    ],
)
def test_no_member_is_a_no_for_the_days_it_is_stated_of(as_of: str | None, expected: str) -> None:
    assert ask(NO_MEMBER, as_of=as_of) == expected


def test_a_denial_of_unknown_beginning_is_a_no_for_its_last_day() -> None:
    assert ask(member(NEGATED, "../2024-11-19", "2024-11-19"), as_of="2024-11-19") == "no"


def test_a_denial_of_unknown_beginning_is_no_no_before() -> None:
    assert ask(member(NEGATED, "../2024-11-19", "2024-11-19"), as_of="2010") == "not_stated"


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param(None, "yes", id="at-all"),
        pytest.param("1972", "not_stated", id="before"),
        pytest.param("1990-05-01", "yes", id="in-the-first-spell"),
        pytest.param("2021", "no", id="in-between"),
        pytest.param("2023-07-10", "yes", id="on-the-day-of-return"),
        pytest.param("2020/2023", "yes", id="over-the-gap"),
    ],
)
def test_joined_left_and_rejoined(as_of: str | None, expected: str) -> None:
    assert ask(JOINED, LEFT, REJOINED, as_of=as_of) == expected


def test_who_left_is_no_member_ever_after() -> None:
    assert ask(JOINED, LEFT, as_of="2024-11-19") == "no"


def test_who_left_is_no_member_where_no_day_is_asked() -> None:
    assert ask(JOINED, LEFT) == "no"


@pytest.mark.parametrize("by", list("bcdefg"))
@pytest.mark.parametrize("as_of", [None, "2024-11-19"])
def test_a_state_stated_and_denied_for_one_day_is_not_stated_but_disputed(
    by: str, as_of: str | None
) -> None:
    reply = ask(
        member(OCCURRED, "2024-11-19", "2024-11-19", by="a"),
        member(NEGATED, "2024-11-19", "2024-11-19", by=by),
        as_of=as_of,
    )

    assert reply == "not_stated, disputed"


def test_a_denial_told_later_is_the_answer() -> None:
    assert ask(member(OCCURRED, "2020-11-19", "2020-11-19"), NO_MEMBER) == "no"


def test_what_is_told_without_a_date_does_not_outweigh_a_denial() -> None:
    assert ask(member(OCCURRED, None, None), NO_MEMBER) == "no"


@pytest.mark.parametrize("stage", [Stage.SIGNED, Stage.OBSERVER, Stage.PARTNER, Stage.RATIFIED])
def test_less_than_membership_is_no_yes(stage: Stage) -> None:
    assert ask(member(OCCURRED, "2024-11-19", "2024-11-19", stage=stage)) == "not_stated"


@pytest.mark.parametrize("stage", [Stage.SIGNED, Stage.OBSERVER])
def test_a_signatory_that_is_no_member_is_a_no(stage: Stage) -> None:
    assert ask(NO_MEMBER, member(OCCURRED, "2024-12-19", "2024-12-19", stage=stage)) == "no"


@pytest.mark.parametrize("as_of", [None, "2024-01-27"])
def test_an_announced_withdrawal_leaves_a_yes(as_of: str | None) -> None:
    reply = ask(
        member(OCCURRED, "2024-01-27", "2024-01-27"),
        member(Status.ENDING, "2025-01-29", "2024-01-28", aspect=ENDS),
        as_of=as_of,
    )

    assert reply == "yes"


def test_joining_is_no_member_yet() -> None:
    joining = member(Status.PLANNED, "2024-11-19/..", "2024-11-19", aspect=STARTS)

    assert ask(joining, as_of="2025") == "not_stated"


def test_a_plan_to_join_years_before_makes_no_member_then() -> None:
    planned = member(Status.PLANNED, "2020-01-01/..", "2020-01-01", aspect=STARTS)

    assert ask(planned, REJOINED, as_of="2021") == "not_stated"


def test_a_former_office_does_not_hide_the_one_held() -> None:
    reply = ask(
        office(ENDED, "Prime Minister", "2024-11-19"), office(OCCURRED, "President", "2024-11-19")
    )

    assert reply == "yes"


def test_only_a_former_office_is_a_no() -> None:
    assert ask(office(ENDED, "President", "2024-11-19")) == "no"


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param(None, "no", id="at-all"),
        pytest.param("2024-11-19", "no", id="after-it-was-withdrawn"),
        pytest.param("2023-06-01", "yes", id="while-it-was-in-force"),
        pytest.param("2022", "not_stated", id="before"),
    ],
)
def test_a_withdrawn_warrant(as_of: str | None, expected: str) -> None:
    reply = ask(
        warrant(OCCURRED, "2023-03-17", "2023-03-17", aspect=STARTS),
        warrant(Status.CANCELLED, "2024-05-02", "2024-05-02", aspect=ENDS),
        as_of=as_of,
    )

    assert reply == expected


def test_a_warrant_that_is_sought_is_not_stated() -> None:
    sought = warrant(Status.REQUESTED, "2024-05-20", "2024-05-20", aspect=STARTS)

    assert ask(sought) == "not_stated"


# What comes with the answer


def test_the_strongest_status_is_told() -> None:
    facts = [
        summary(f)
        for f in resolved(
            told(Status.PLANNED, "2024-12-08", "2024-11-19"),
            told(Status.HYPOTHETICAL, "2023-12-08", "2023-11-19"),
        ).facts
    ]

    assert answer(facts, Kind.VISIT, None, ontology())[2] is Status.PLANNED


def test_facts_outside_of_the_time_asked_do_not_bear_on_it() -> None:
    facts = [summary(f) for f in resolved(VISIT, told(OCCURRED, "2021", "2021-12-07")).facts]

    assert [f.edtf for f in answer(facts, Kind.VISIT, edtf.parse("2024"), ontology())[3]] == [
        "2024-07-08"
    ]
