"""The status of a fact, folded day by day of telling."""

import pytest

from app.domain.model import Claim
from app.domain.ontology import Status, ontology
from app.domain.status import fold, is_disputed
from tests.domain.helpers import told

GROUPS = list(ontology().strength)
FIRST_GROUP = set(GROUPS[0])
WEAK = set(GROUPS[4]) | set(GROUPS[5])


def history(*tellings: tuple[Status, str | None]) -> list[Status]:
    claims = [told(status, None, day) for status, day in tellings]
    return [step.status for step in fold(claims, ontology())]


def replaces(new: Status, old: Status) -> bool:
    """Design, section 6, in other words than the code's."""
    if old in FIRST_GROUP:
        return new in FIRST_GROUP
    return new not in WEAK or ontology().rank(new) <= ontology().rank(old)


def test_groups_are_those_of_the_design() -> None:
    assert [" ".join(group) for group in GROUPS] == [
        "occurred virtual negated ended",
        "cancelled declined",
        "postponed",
        "planned ending disinvited",
        "invited requested",
        "hypothetical",
    ]


@pytest.mark.parametrize("new", list(Status))
@pytest.mark.parametrize("old", list(Status))
def test_a_later_day_replaces_what_the_design_lets_it(old: Status, new: Status) -> None:
    last = history((old, "2024-07-01"), (new, "2024-07-02"))[-1]

    assert last is (new if replaces(new, old) else old)


@pytest.mark.parametrize("second", list(Status))
@pytest.mark.parametrize("first", list(Status))
def test_within_a_day_the_strongest_counts(first: Status, second: Status) -> None:
    (only,) = history((first, "2024-07-01"), (second, "2024-07-01"))

    assert ontology().rank(only) == min(ontology().rank(first), ontology().rank(second))


def test_within_a_day_the_greatest_claim_id_breaks_a_tie() -> None:
    claims = [
        told(Status.OCCURRED, None, "2024-07-01", by="a"),
        told(Status.NEGATED, None, "2024-07-01", by="b"),
    ]
    (step,) = fold(claims, ontology())

    assert step.claim_id == max(c.claim_id for c in claims)


def test_undated_claims_come_first() -> None:
    assert history((Status.CANCELLED, "2024-07-01"), (Status.PLANNED, None)) == [
        Status.PLANNED,
        Status.CANCELLED,
    ]


def test_a_status_told_again_is_no_step() -> None:
    assert history((Status.PLANNED, "2024-07-01"), (Status.PLANNED, "2024-07-02")) == [
        Status.PLANNED
    ]


def test_a_step_names_its_claim_and_day() -> None:
    claim = told(Status.PLANNED, None, "2024-07-01")
    (step,) = fold([claim], ontology())

    assert (step.claim_id, step.told_on) == (claim.claim_id, claim.told_on)


def test_an_end_is_not_undone_by_what_is_told_later() -> None:
    claims = [told(Status.ENDED, None, "2024-07-01"), told(Status.OCCURRED, None, "2024-07-02")]
    steps = fold(claims, ontology(), ends=frozenset({Status.ENDED}))

    assert [step.status for step in steps] == [Status.ENDED]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        pytest.param([Status.OCCURRED, Status.NEGATED], True, id="stated-and-denied"),
        pytest.param([Status.VIRTUAL, Status.NEGATED], True, id="by-video-and-denied"),
        pytest.param([Status.OCCURRED, Status.VIRTUAL], True, id="in-person-and-by-video"),
        pytest.param([Status.OCCURRED, Status.ENDED], False, id="held-and-ended"),
        pytest.param([Status.PLANNED, Status.CANCELLED], False, id="planned-and-cancelled"),
        pytest.param([Status.OCCURRED, Status.DECLINED], False, id="declined-and-came"),
    ],
)
def test_only_decisive_statuses_that_exclude_each_other_are_a_dispute(
    statuses: list[Status], expected: bool
) -> None:
    claims: list[Claim] = [told(status, None, "2024-07-01") for status in statuses]

    assert is_disputed(claims, ontology()) is expected
