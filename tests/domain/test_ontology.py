"""The ontology: total, and refused with a sentence where it is not."""

from importlib.resources import files
from typing import Any

import pytest
import yaml

from app.domain.errors import OntologyInvalid
from app.domain.ontology import (
    LABELS,
    EntityType,
    Kind,
    Stage,
    Status,
    ontology,
    parse_ontology,
)

STATES = {Kind.MEMBERSHIP, Kind.WARRANT, Kind.OFFICE, Kind.ARREST_DUTY}


@pytest.fixture
def raw() -> dict[str, Any]:
    """The project's own file, to be spoilt."""
    text = files("app.domain").joinpath("ontology.yml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_and_status_has_an_entry(kind: Kind, status: Status) -> None:
    entry = ontology().relationship(kind, status, Stage.MEMBER)

    assert entry is None or entry.isupper()


@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("status", list(Status))
def test_every_status_and_stage_of_a_membership_has_an_entry(status: Status, stage: Stage) -> None:
    entry = ontology().relationship(Kind.MEMBERSHIP, status, stage)

    assert entry is None or entry.isupper()


@pytest.mark.parametrize("kind", list(Kind))
def test_kind_is_an_event_or_a_state(kind: Kind) -> None:
    assert ontology().kinds[kind].family == ("state" if kind in STATES else "event")


@pytest.mark.parametrize("kind", sorted(set(Kind) - {Kind.MEMBERSHIP}))
def test_no_two_statuses_of_an_event_share_a_relationship(kind: Kind) -> None:
    spec = ontology().kinds[kind]
    names = [name for name in spec.relationships.values() if name]
    twice = {name for name in names if names.count(name) > 1}

    assert twice <= {"WARRANT_WITHDRAWN"}


@pytest.mark.parametrize(
    ("kind", "status", "expected"),
    [
        (Kind.VISIT, Status.OCCURRED, "VISITED"),
        (Kind.VISIT, Status.PLANNED, "PLANS_TO_VISIT"),
        (Kind.VISIT, Status.HYPOTHETICAL, "MAY_VISIT"),
        (Kind.VISIT, Status.NEGATED, "DID_NOT_VISIT"),
        (Kind.VISIT, Status.DISINVITED, "ASKED_NOT_TO_VISIT"),
        (Kind.VISIT, Status.VIRTUAL, None),
        (Kind.MEETING, Status.VIRTUAL, "SPOKE_WITH"),
        (Kind.ATTENDANCE, Status.VIRTUAL, "ATTENDED_REMOTELY"),
        (Kind.ATTENDANCE, Status.INVITED, "INVITED_TO"),
        (Kind.WARRANT, Status.CANCELLED, "WARRANT_WITHDRAWN"),
        (Kind.WARRANT, Status.REQUESTED, "WARRANT_SOUGHT_AGAINST"),
        (Kind.OFFICE, Status.ENDED, "HELD_OFFICE"),
        (Kind.ARREST, Status.NEGATED, "DID_NOT_ARREST"),
        (Kind.ARREST_DUTY, Status.NEGATED, "NOT_OBLIGED_TO_ARREST"),
    ],
)
def test_relationship_is_that_of_the_design(
    kind: Kind, status: Status, expected: str | None
) -> None:
    assert ontology().relationship(kind, status) == expected


@pytest.mark.parametrize(
    ("status", "stage", "expected"),
    [
        (Status.OCCURRED, Stage.MEMBER, "MEMBER_OF"),
        (Status.OCCURRED, Stage.PARTY, "MEMBER_OF"),
        (Status.OCCURRED, Stage.SIGNED, "SIGNATORY_OF"),
        (Status.OCCURRED, Stage.RATIFIED, "RATIFIED"),
        (Status.OCCURRED, Stage.OBSERVER, "OBSERVER_OF"),
        (Status.NEGATED, Stage.RATIFIED, "NOT_MEMBER_OF"),
        (Status.NEGATED, Stage.OBSERVER, None),
        (Status.ENDED, Stage.SUSPENDED, None),
        (Status.ENDING, Stage.MEMBER, "LEAVING"),
        (Status.PLANNED, Stage.MEMBER, "JOINING"),
    ],
)
def test_relationship_of_a_membership_is_that_of_the_design(
    status: Status, stage: Stage, expected: str | None
) -> None:
    assert ontology().relationship(Kind.MEMBERSHIP, status, stage) == expected


@pytest.mark.parametrize("stage", sorted(set(Stage) - {Stage.MEMBER, Stage.PARTY}))
@pytest.mark.parametrize("status", list(Status))
def test_only_a_member_or_party_is_a_member(status: Status, stage: Stage) -> None:
    assert ontology().relationship(Kind.MEMBERSHIP, status, stage) != "MEMBER_OF"


def test_a_membership_without_a_stage_is_refused() -> None:
    with pytest.raises(OntologyInvalid, match="keyed by stage"):
        ontology().relationship(Kind.MEMBERSHIP, Status.OCCURRED)


def test_relationship_types_are_sorted_and_each_there_once() -> None:
    types = ontology().relationship_types()

    assert list(types) == sorted(set(types))


def test_relationship_types_are_all_that_the_table_gives() -> None:
    given = {
        ontology().relationship(kind, status, stage)
        for kind in Kind
        for status in Status
        for stage in Stage
    }

    assert set(ontology().relationship_types()) == given - {None}


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_one_rank(status: Status) -> None:
    assert sum(status in group for group in ontology().strength) == 1


@pytest.mark.parametrize("kind", sorted(STATES))
@pytest.mark.parametrize("status", list(Status))
def test_a_state_has_no_coding(kind: Kind, status: Status) -> None:
    assert ontology().coding(kind, status) == (None, None)


@pytest.mark.parametrize("kind", [Kind.VISIT, Kind.MEETING, Kind.ATTENDANCE, Kind.HOSTING])
def test_a_plan_is_an_agreement_in_plover(kind: Kind) -> None:
    plover, _ = ontology().coding(kind, Status.PLANNED)

    assert plover is not None
    assert plover.event_type == "AGREE"


@pytest.mark.parametrize("kind", sorted(set(Kind) - STATES))
def test_what_did_not_happen_has_no_cameo_code(kind: Kind) -> None:
    assert ontology().coding(kind, Status.NEGATED)[1] is None


def test_every_type_of_entity_has_a_label() -> None:
    assert set(LABELS) == set(EntityType)


# Refused with a sentence


def test_a_missing_status_is_refused(raw: dict[str, Any]) -> None:
    del raw["kinds"]["visit"]["relationships"]["planned"]

    with pytest.raises(OntologyInvalid, match=r"kinds\.visit: .*no entry for status.*planned"):
        parse_ontology(raw)


def test_a_missing_stage_is_refused(raw: dict[str, Any]) -> None:
    del raw["kinds"]["membership"]["relationships"]["ended"]["suspended"]

    with pytest.raises(OntologyInvalid, match=r"ended: no entry for stage.*suspended"):
        parse_ontology(raw)


def test_a_missing_kind_is_refused(raw: dict[str, Any]) -> None:
    del raw["kinds"]["arrest"]

    with pytest.raises(OntologyInvalid, match="must name every kind"):
        parse_ontology(raw)


def test_a_status_without_a_strength_is_refused(raw: dict[str, Any]) -> None:
    raw["strength"][0].remove("negated")

    with pytest.raises(OntologyInvalid, match="must name every status once"):
        parse_ontology(raw)


def test_a_status_with_two_strengths_is_refused(raw: dict[str, Any]) -> None:
    raw["strength"][1].append("negated")

    with pytest.raises(OntologyInvalid, match="must name every status once"):
        parse_ontology(raw)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        pytest.param("kinds", {"picnic": {}}, id="unknown-kind"),
        pytest.param("statuses", ["rumoured"], id="unknown-status"),
        pytest.param("colour", "blue", id="unknown-key"),
        pytest.param("version", "one", id="version-that-is-no-number"),
    ],
)
def test_what_it_does_not_know_is_refused(raw: dict[str, Any], key: str, value: object) -> None:
    with pytest.raises(OntologyInvalid, match=f"ontology.yml: {key}"):
        parse_ontology(raw | {key: value})


@pytest.mark.parametrize("nothing", [None, [], "", 3])
def test_a_file_without_a_table_is_refused(nothing: object) -> None:
    with pytest.raises(OntologyInvalid, match="ontology.yml"):
        parse_ontology(nothing)
