"""The ontology as it is sent."""

from app.api.schemas import OntologyView
from app.domain.ontology import Kind, Stage, Status, ontology


def test_the_table_of_relationships_is_total() -> None:
    view = OntologyView.of(ontology())

    keys = {(row.kind, row.status, row.stage) for row in view.relationships}
    n_stages = {Kind.MEMBERSHIP: len(Stage)}
    assert len(keys) == len(view.relationships)
    assert len(keys) == sum(len(Status) * n_stages.get(kind, 1) for kind in Kind)


def test_the_table_says_what_the_ontology_says() -> None:
    for row in OntologyView.of(ontology()).relationships:
        assert row.relationship == ontology().relationship(row.kind, row.status, row.stage)


def test_a_plan_has_another_relationship_than_a_visit() -> None:
    view = OntologyView.of(ontology())
    names = {r.status: r.relationship for r in view.relationships if r.kind is Kind.VISIT}

    assert names[Status.OCCURRED] == "VISITED"
    assert names[Status.PLANNED] == "PLANS_TO_VISIT"
