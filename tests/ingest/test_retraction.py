"""Plans that the words behind them take back."""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import events, lines

PLAN = "Emmanuel Macron will visit Japan next week"
TAKEN_BACK = {
    "same-sentence": (
        "Emmanuel Macron was to visit Japan, but the trip was called off.",
        "visit cancelled Emmanuel Macron -> JPN"),
    "next-sentence": (
        f"{PLAN}. The visit has been postponed because of floods.",
        "visit postponed Emmanuel Macron -> JPN"),
    "meeting": (
        "Emmanuel Macron will meet Penny Wong in London. The meeting was put off.",
        "meeting postponed Emmanuel Macron -> Penny Wong"),
    "visit-for-a-meeting": (
        "Emmanuel Macron will meet Penny Wong in London. The meeting was put off.",
        "visit postponed Emmanuel Macron -> GBR"),
    "active": (
        f"{PLAN}. Aides say that he has called off the trip.",
        "visit cancelled Emmanuel Macron -> JPN"),
    "delayed": (f"{PLAN}. The trip was delayed.", "visit postponed Emmanuel Macron -> JPN"),
    "summit": (
        "Penny Wong will attend the CELAC summit in Lima. The summit was cancelled.",
        "hosting cancelled PER -> series:celac-summit"),
}  # fmt: skip
STANDING = {
    "another-trip": f"{PLAN}, and his earlier trip to Rome was cancelled.",
    "a-ministers-trip": f"{PLAN}. A trip of his minister was cancelled.",
    "scheduled-otherwise": f"{PLAN}. The visit scheduled for May was cancelled.",
    "rumoured": f"{PLAN}, amid rumours that the trip was cancelled.",
    "to-another-place": f"{PLAN}. The trip to Rome was cancelled.",
    "some-trip": f"{PLAN}. A trip was cancelled.",
    "cancelled-twice": f"{PLAN}. The trip was cancelled twice.",
    "cancelled-by-another": f"{PLAN}. The trip was cancelled by Penny Wong.",
    "cancelled-last-time": f"{PLAN}. Last time the trip was cancelled.",
    "may-be": f"{PLAN}. The trip may be cancelled.",
    "was-not": f"{PLAN}. The visit was not cancelled.",
    "denied": f"{PLAN}. Aides denied that the trip had been cancelled.",
    "asked": f"{PLAN}. Was the trip cancelled?",
    "two-trips": f"{PLAN} and Penny Wong will visit Peru. The trip was cancelled.",
    "of-another-kind": f"{PLAN}. The summit was cancelled.",
    "two-sentences-on": f"{PLAN}. Rome was glad. The trip was cancelled.",
}


@pytest.mark.parametrize(("text", "says"), TAKEN_BACK.values(), ids=TAKEN_BACK)
def test_plan_is_taken_back(pipeline: Pipeline, text: str, says: str) -> None:
    told = lines(pipeline, text)

    assert says in told
    assert not any(line.split()[1] == "planned" for line in told)


@pytest.mark.parametrize("text", STANDING.values(), ids=STANDING)
def test_plan_stands(pipeline: Pipeline, text: str) -> None:
    assert "visit planned Emmanuel Macron -> JPN" in lines(pipeline, text)


def test_what_happened_is_not_taken_back(pipeline: Pipeline) -> None:
    told = lines(pipeline, "Emmanuel Macron visited Japan in May. The trip was called off.")

    assert "visit occurred Emmanuel Macron -> JPN" in told


def test_claim_shows_the_words_that_take_it_back(pipeline: Pipeline) -> None:
    text = f"{PLAN}. The visit was postponed."

    (claim,) = events(pipeline, text)

    assert "postponed" in text[claim.start : claim.end]
    assert "taken back: postponed" in str(claim.explanation)
