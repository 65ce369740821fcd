"""Places and gatherings that bear part of a known name, and are something else."""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import events

NAMED_ALIKE = {
    "new-jersey": "Barack Obama visited Atlantic City in New Jersey.",
    "new-mexico": "Emmanuel Macron visited New Mexico.",
    "south-georgia": "Emmanuel Macron visited South Georgia.",
    "new-guinea": "Emmanuel Macron will travel to New Guinea.",
}


@pytest.mark.parametrize("text", NAMED_ALIKE.values(), ids=NAMED_ALIKE)
def test_place_that_bears_part_of_a_countrys_name_is_not_it(pipeline: Pipeline, text: str) -> None:
    countries = {c.object.id for c in events(pipeline, text) if c.kind == "visit"}

    assert not countries & {"JEY", "MEX", "GEO", "GIN"}


def test_papua_new_guinea_is_a_country(pipeline: Pipeline) -> None:
    told = events(pipeline, "Emmanuel Macron visited Papua New Guinea.")

    assert {c.object.id for c in told if c.kind == "visit"} == {"PNG"}


@pytest.mark.parametrize("what", ["The leadership summit", "A web summit", "The investors summit"])
def test_summit_of_a_trade_is_none_of_states(pipeline: Pipeline, what: str) -> None:
    assert [c.quote for c in events(pipeline, f"{what} in Lyon ended this week.")] == []
