"""The tense of the clause that a word is an adjunct of: what goes on beside the main verb."""

import pytest

from ingest.modality import tense_around
from ingest.pipeline import Pipeline
from tests.ingest.telling import article_of, events

TENSES = {
    "on-it-now": ("Emmanuel Macron speaks to workers on a visit to Serbia.", "present"),
    "during-it-then": ("Emmanuel Macron spoke to workers during a visit to Serbia.", "past"),
    "after-it": ("Emmanuel Macron speaks to workers after a visit to Serbia.", "none"),
    "of-somebody": ("A minister on a visit to Serbia speaks to workers.", "none"),
    "as-the-object": ("Emmanuel Macron condemns the visit to Serbia.", "none"),
}


@pytest.mark.parametrize(("text", "tense"), TENSES.values(), ids=TENSES)
def test_tense_around_a_visit(pipeline: Pipeline, text: str, tense: str) -> None:
    reading = next(pipeline.drafted([article_of(text)]))
    word = next(t for s in reading.parsed for t in s.parsed if t.text == "visit")

    assert tense_around(word) == tense


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Ten African leaders meet about the drought at an emergency summit in Oslo, Norway;"
            " Peru did not attend.",
            id="left-open-by-the-frames"),
        pytest.param(
            "Arab League leaders meeting in Libya announce their support for a decision of"
            " Mahmoud Abbas to stop peace talks with Israel.", id="meeting-and-announcing"),
        pytest.param(
            "Leaders, including the Presidents of Poland and Serbia, attending the Blue Valley"
            " Fisheries Summit in Oslo, condemn the attack.", id="beside-including"),
    ],
)  # fmt: skip
def test_what_goes_on_in_the_news_is_of_its_day(pipeline: Pipeline, text: str) -> None:
    hosting = [c for c in events(pipeline, text) if c.kind == "hosting"]

    assert [c.time.edtf for c in hosting if c.time] == ["2024-11-19"]
