"""What follows from a summit's venue: visits of those who attend it, and their days."""

import pytest

from app.domain.ontology import Kind
from ingest.pipeline import Pipeline
from tests.ingest.telling import events, lines


def test_attendance_abroad_entails_a_visit(pipeline: Pipeline) -> None:
    claims = events(pipeline, "Olaf Scholz attended the G20 summit in Rio de Janeiro.")
    parent = next(c for c in claims if c.kind is Kind.ATTENDANCE)
    visit = next(c for c in claims if c.kind is Kind.VISIT)

    assert visit.entailed_by == parent.claim_id


def test_visit_for_a_summit_has_it_as_its_occasion(pipeline: Pipeline) -> None:
    claims = events(pipeline, "Olaf Scholz attended the G20 summit in Rio de Janeiro.")
    visit = next(c for c in claims if c.kind is Kind.VISIT)

    assert visit.occasion is not None
    assert visit.occasion.id == "summit:g20-2024"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Xi Jinping skipped the G20 summit in Rio de Janeiro.", id="skipped"),
        pytest.param("Xi Jinping will not attend the G20 summit in Brazil.", id="will-not"),
        pytest.param("Xi Jinping may attend the G20 summit in Brazil.", id="may"),
        pytest.param("Xi Jinping was invited to the G20 summit in Brazil.", id="invited"),
        pytest.param("Brazil asked Xi Jinping not to attend the G20 summit.", id="asked-not-to"),
    ],
)
def test_absence_entails_no_visit(pipeline: Pipeline, text: str) -> None:
    assert [c for c in events(pipeline, text) if c.kind is Kind.VISIT] == []


def test_who_skips_a_summit_does_not_plan_to_travel_there(pipeline: Pipeline) -> None:
    text = "Xi Jinping will skip the G20 summit in Rio de Janeiro, sending Li Qiang instead."
    assert not any(line.startswith("visit planned Xi") for line in lines(pipeline, text))


def test_host_of_a_summit_does_not_visit_it(pipeline: Pipeline) -> None:
    text = "Narendra Modi attended the 21st India-Russia Annual Summit in New Delhi."

    assert [c for c in events(pipeline, text) if c.kind is Kind.VISIT] == []


TO_THE_HOST = {
    "visit-to-the-host-told-before": (
        "Honduras hosted the CELAC summit. Gustavo Petro addressed the CELAC summit.",
        "visit occurred Gustavo Petro -> HND"),
    "visit-to-the-host-of-last-week": (
        "Honduras hosted the CELAC summit last week. Gustavo Petro addressed the CELAC summit.",
        "visit occurred Gustavo Petro -> HND"),
}  # fmt: skip
NOT_TO_THE_HOST = {
    "host-of-the-last-one": (
        "Honduras hosted the CELAC summit. Gustavo Petro will attend the CELAC summit.", "visit"),
    "host-of-years-ago": (
        "Honduras hosted the CELAC summit in 2017. Gustavo Petro addressed the CELAC summit.",
        "visit"),
    "host-of-the-summit-before": (
        "The last CELAC summit was held in Tegucigalpa. Gustavo Petro addressed the CELAC summit.",
        "visit"),
    "who-has-attended": (
        "Honduras hosted the CELAC summit. Gustavo Petro has attended the CELAC summit.", "visit"),
    "two-hosts": (
        "Honduras hosted the CELAC summit. Brazil hosted the CELAC summit before."
        " Gustavo Petro addressed the CELAC summit.", "visit"),
    "host-and-video": (
        "Honduras hosted the CELAC summit. Gustavo Petro addressed the CELAC summit by video.",
        "visit"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "says"), TO_THE_HOST.values(), ids=TO_THE_HOST)
def test_who_attends_visits_the_host_that_was_named(
    pipeline: Pipeline, text: str, says: str
) -> None:
    assert says in lines(pipeline, text)


@pytest.mark.parametrize(("text", "start"), NOT_TO_THE_HOST.values(), ids=NOT_TO_THE_HOST)
def test_host_of_another_summit_is_not_visited(pipeline: Pipeline, text: str, start: str) -> None:
    assert [line for line in lines(pipeline, text) if line.startswith(start)] == []


def test_who_is_at_a_summit_is_there_when_it_is_held(pipeline: Pipeline) -> None:
    text = (
        "Honduras will host the CELAC summit from 3 to 5 December. Gustavo Petro will attend the"
        " CELAC summit."
    )
    told = {c.kind: (c.time.edtf, c.time.rule) for c in events(pipeline, text) if c.time}

    assert told[Kind.ATTENDANCE] == ("2024-12-03/2024-12-05", "within-summit")
    assert told[Kind.VISIT] == ("2024-12-03/2024-12-05", "within-summit")


def test_a_summit_of_two_hosts_dates_nobody(pipeline: Pipeline) -> None:
    text = (
        "Honduras will host the CELAC summit from 3 to 5 December. Gustavo Petro will attend the"
        " CELAC summit in Brazil."
    )

    told = {c.kind: c.time.rule for c in events(pipeline, text) if c.time}
    assert told[Kind.ATTENDANCE] == "plan-undated"
