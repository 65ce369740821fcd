"""Who attends a summit, who stays away, and from which."""

import pytest

from app.domain.ontology import Kind
from ingest.pipeline import Pipeline
from tests.ingest.telling import events, lines

AT_A_SUMMIT = {
    "in-attendance": (
        "The G20 summit opened in Rio de Janeiro with Narendra Modi and Olaf Scholz in attendance.",
        {"occurred Narendra Modi", "occurred Olaf Scholz"}),
    "will-be-in-attendance": (
        "The G20 summit will open in Rio de Janeiro with Narendra Modi in attendance.",
        {"planned Narendra Modi"}),
    "chaired-by": (
        "The NATO summit opened in Washington, chaired by Jens Stoltenberg.",
        {"occurred Jens Stoltenberg"}),
    "back-from": (
        "Olaf Scholz fell ill after his return from the G20 summit.", {"occurred Olaf Scholz"}),
    "delayed-return": ("Olaf Scholz delayed his return from the G20 summit.", set()),
    "will-speak": (
        "Olaf Scholz will speak at the G20 summit in Rio de Janeiro.", {"planned Olaf Scholz"}),
    "will-raise": ("Olaf Scholz will raise the war at the NATO summit.", {"planned Olaf Scholz"}),
    "did-not-speak": ("Olaf Scholz did not speak at the NATO summit.", set()),
    "will-be-asked": ("Olaf Scholz will be criticised at the NATO summit.", set()),
    "stays-away": (
        "Vladimir Putin will stay away from the G20 summit.", {"declined Vladimir Putin"}),
    "pulled-out": ("Vladimir Putin pulled out of the G20 summit.", {"declined Vladimir Putin"}),
    "withdrew": ("Olaf Scholz has withdrawn from the NATO summit.", {"declined Olaf Scholz"}),
    "refused-to-pull-out": (
        "Vladimir Putin refused to pull out of the G20 summit.", {"planned Vladimir Putin"}),
    "was-absent": (
        "Vladimir Putin was absent from the G20 summit.", {"negated Vladimir Putin"}),
    "will-be-absent": (
        "Vladimir Putin will be absent from the G20 summit.", {"declined Vladimir Putin"}),
    "boycotted-by": (
        "A summit boycotted by Vladimir Putin opened in Cairo.", {"declined Vladimir Putin"}),
    "opened-boycotted-by": (
        "The NATO summit opened in Washington, boycotted by Viktor Orban.",
        {"declined Viktor Orbán"}),
    "absent-and-in-attendance": (
        "The G20 summit opened with Emmanuel Macron absent and Olaf Scholz in attendance.", set()),
    "all-but-him-in-attendance": (
        "The G20 summit opened with all leaders except Vladimir Putin in attendance.", set()),
    "leaves-something-else": (
        "Donald Trump said at the NATO summit that he would pull out of the Paris Agreement.",
        {"occurred Donald Trump"}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "says"), AT_A_SUMMIT.values(), ids=AT_A_SUMMIT)
def test_who_is_there_is_read(pipeline: Pipeline, text: str, says: set[str]) -> None:
    found = [c for c in events(pipeline, text) if c.kind is Kind.ATTENDANCE]
    assert {f"{c.status} {c.actor.name}" for c in found} == says


def test_who_is_in_attendance_at_one_of_two_summits_is_not_at_the_other(
    pipeline: Pipeline,
) -> None:
    text = "The G7 summit opened in Italy after a NATO summit with Olaf Scholz in attendance."
    assert not any("Scholz -> series:g7" in line or "Scholz -> summit:g7" in line
                   for line in lines(pipeline, text))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param(
            "India skipped the G7 summit.", "attendance declined IND -> series:g7", id="skips"),
        pytest.param(
            "Spain will not attend the NATO summit.", "attendance declined ESP -> series:nato",
            id="will-not-attend"),
    ],
)  # fmt: skip
def test_country_may_stay_away(pipeline: Pipeline, text: str, says: str) -> None:
    assert lines(pipeline, text) == {says}


@pytest.mark.parametrize("who", ["Vladimir Putin", "Xi Jinping"])
def test_two_who_attend_attend_each(pipeline: Pipeline, who: str) -> None:
    text = "Vladimir Putin and Xi Jinping attended the SCO summit in Astana in July."

    assert f"attendance occurred {who} -> summit:sco-2024" in lines(pipeline, text)


@pytest.mark.parametrize("may", ["might be", "may have been"])
def test_who_may_be_absent_may_also_attend(pipeline: Pipeline, may: str) -> None:
    told = lines(pipeline, f"Olaf Scholz {may} absent from the G20 summit.")

    assert told == {"attendance hypothetical Olaf Scholz -> summit:g20-2024"}


def test_leaving_for_a_summit_is_not_yet_attending(pipeline: Pipeline) -> None:
    text = "Olaf Scholz left for the G20 summit in Brazil."

    assert "attendance occurred Olaf Scholz -> summit:g20-2024" not in lines(pipeline, text)
