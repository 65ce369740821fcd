"""Plain sentences by other words than the first that come to mind, kind by kind.

All of them stand in articles of Saturday, 2025-09-20.
"""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest import (
    plain_cases_alike,
    plain_cases_arranged,
    plain_cases_background,
    plain_cases_bystanders,
    plain_cases_entry,
    plain_cases_guests,
    plain_cases_hosts,
    plain_cases_memberships,
    plain_cases_narrated,
    plain_cases_offices,
    plain_cases_others,
    plain_cases_releases,
    plain_cases_reports,
    plain_cases_side_events,
    plain_cases_spoken,
    plain_cases_taken,
    plain_cases_untold,
    plain_cases_visits,
    plain_cases_voices,
)
from tests.ingest.telling import lines

DAY = "2025-09-20"
KINDS = (
    plain_cases_alike,
    plain_cases_arranged,
    plain_cases_bystanders,
    plain_cases_entry,
    plain_cases_guests,
    plain_cases_hosts,
    plain_cases_memberships,
    plain_cases_visits,
    plain_cases_others,
    plain_cases_releases,
    plain_cases_reports,
    plain_cases_spoken,
    plain_cases_untold,
    plain_cases_background,
    plain_cases_side_events,
    plain_cases_voices,
    plain_cases_offices,
    plain_cases_taken,
    plain_cases_narrated,
)
TOLD = {name: case for kind in KINDS for name, case in kind.TOLD.items()}
UNTOLD = {name: case for kind in KINDS for name, case in kind.UNTOLD.items()}


@pytest.mark.parametrize(("text", "says"), TOLD.values(), ids=TOLD)
def test_what_is_plainly_told(pipeline: Pipeline, text: str, says: str) -> None:
    told = lines(pipeline, text, DAY)
    assert any(one == says or one.startswith(f"{says} -> ") for one in told), told


@pytest.mark.parametrize(("text", "says"), UNTOLD.values(), ids=UNTOLD)
def test_what_is_not_told(pipeline: Pipeline, text: str, says: str) -> None:
    assert not any(one.startswith(says) for one in lines(pipeline, text, DAY))


def test_every_case_has_a_name_of_its_own() -> None:
    assert len(TOLD) == sum(len(kind.TOLD) for kind in KINDS)
    assert len(UNTOLD) == sum(len(kind.UNTOLD) for kind in KINDS)
