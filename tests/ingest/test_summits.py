"""Which summit: series and edition, by year, ordinal, host and time."""

import pytest

from app.domain.ontology import Kind
from ingest.pipeline import Pipeline
from tests.ingest.telling import TUESDAY, events, lines

EDITIONS = {
    "by-its-city": ("attended the G20 summit in Rio de Janeiro", TUESDAY, "summit:g20-2024"),
    "by-its-city-a-year-before": (
        "attended the G20 summit in New Delhi", "2023-09-10", "summit:g20-2023"),
    "by-its-year": ("attended the 2022 G20 summit in Bali", TUESDAY, "summit:g20-2022"),
    "by-its-ordinal": ("attended the 17th G20 summit", TUESDAY, "summit:g20-2022"),
    "by-last-year": (
        "attended last year's NATO summit in Vilnius", TUESDAY, "summit:nato-2023"),
    "by-next-year": ("will attend next year's G7 summit", TUESDAY, "summit:g7-2025"),
    "by-its-month": (
        "attended the NATO summit in Washington in July", TUESDAY, "summit:nato-2024"),
    "by-its-week": ("attends this week's G20 summit", TUESDAY, "summit:g20-2024"),
    "by-country-and-month": (
        "will attend the G7 summit in Canada in June", TUESDAY, "summit:g7-2025"),
    "by-the-general-assembly": (
        "attended the UN General Assembly in New York in September", TUESDAY,
        "summit:unga-2024"),
}  # fmt: skip


SERIES = {
    "past-without-more": ("attended the G20 summit", "series:g20"),
    "a-place-that-never-was": ("attended the G7 summit in Wakanda", "series:g7"),
    "of-an-organization": ("attended a summit of the Arab League", "series:arab-league"),
    "without-a-day": ("attended the BRICS summit", "series:brics"),
}


def _attended(pipeline: Pipeline, words: str, day: str | None = TUESDAY) -> set[str]:
    claims = events(pipeline, f"Olaf Scholz {words}.", day)
    return {c.object.id for c in claims if c.kind is Kind.ATTENDANCE}


@pytest.mark.parametrize(("words", "day", "summit"), EDITIONS.values(), ids=EDITIONS)
def test_edition_is_known(pipeline: Pipeline, words: str, day: str, summit: str) -> None:
    assert _attended(pipeline, words, day) == {summit}


@pytest.mark.parametrize(("words", "series"), SERIES.values(), ids=SERIES)
def test_unsure_edition_is_the_series(pipeline: Pipeline, words: str, series: str) -> None:
    assert _attended(pipeline, words) == {series}


def test_undated_article_knows_no_edition(pipeline: Pipeline) -> None:
    assert _attended(pipeline, "attended last year's G20 summit", None) == {"series:g20"}


@pytest.mark.parametrize(
    ("words", "summit"),
    [
        pytest.param("attended the Blue Valley Fisheries Summit in Oslo",
                     "series:blue-valley-fisheries-summit", id="name-alone"),
        pytest.param("attended the 2024 Blue Valley Fisheries Summit in Oslo",
                     "summit:blue-valley-fisheries-summit-2024", id="year"),
        pytest.param("attended the 4th Blue Valley Fisheries Summit in Oslo",
                     "summit:blue-valley-fisheries-summit-4", id="ordinal",
                     marks=pytest.mark.xfail(
                         reason="an ordinal makes no edition of an unknown series", strict=True)),
    ],
)  # fmt: skip
def test_unknown_summit_is_made_from_its_name(pipeline: Pipeline, words: str, summit: str) -> None:
    assert _attended(pipeline, words) == {summit}


def test_ordinal_is_kept(pipeline: Pipeline) -> None:
    claims = events(pipeline, "Olaf Scholz attended the 17th G20 summit.")

    assert [c.ordinal for c in claims] == [17]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("attended a funeral in Rome", id="funeral"),
        pytest.param("attended a football match in Spain", id="match"),
        pytest.param("attended the conference", id="some-conference"),
        pytest.param("scaled the summit of Mont Blanc", id="mountain"),
    ],
)
def test_other_occasions_are_no_summit(pipeline: Pipeline, words: str) -> None:
    assert _attended(pipeline, words) == set()


@pytest.mark.parametrize(
    "name",
    ["COP29", "Cop29", "COP 29", "COP-29", "the COP29 climate summit",
     "the 2024 United Nations Climate Change Conference"],
)  # fmt: skip
def test_cop_with_its_number_is_an_edition(pipeline: Pipeline, name: str) -> None:
    assert _attended(pipeline, f"attended {name} in Baku") == {"summit:cop-2024"}


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        ("The BRICS summit will be held in Brazil.", "summit:brics-2025"),
        ("The BRICS summit will be held in Norway.", "series:brics"),
        ("The BRICS summit will open in Norway, with Olaf Scholz in attendance.", "series:brics"),
    ],
)
def test_an_edition_elsewhere_is_not_taken(pipeline: Pipeline, text: str, edition: str) -> None:
    told = {claim.object.id for claim in events(pipeline, text) if claim.kind is not Kind.VISIT}
    assert told == {edition}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Xi Jinping and Joe Biden met at a summit in Geneva.", id="met-at-it"),
        pytest.param(
            "At a summit in Geneva, Xi Jinping and Joe Biden agreed on a plan.", id="agreed-at-it"
        ),
        pytest.param("Xi Jinping and Joe Biden boycotted a summit in Geneva.", id="boycotted"),
        pytest.param("Xi Jinping attended a summit in Geneva, Switzerland.", id="where-twice"),
    ],
)
def test_summit_is_not_of_those_who_only_do_something_there(pipeline: Pipeline, text: str) -> None:
    told = [line for line in lines(pipeline, text) if line.startswith("attendance")]

    assert told
    assert {line.rpartition(" -> ")[2] for line in told} == {"series:summit-in-geneva"}


def test_who_attends_a_summit_of_two_is_there(pipeline: Pipeline) -> None:
    told = lines(pipeline, "Xi Jinping attended a summit with Joe Biden.")

    assert "meeting occurred Joe Biden -> Xi Jinping" in told
    assert "attendance occurred Xi Jinping -> series:summit-of-xi-jinping-and-joe-biden" in told


def test_ministerial_conference_is_one_conference(pipeline: Pipeline) -> None:
    told = lines(pipeline, "Olaf Scholz will attend the Blue Valley Ministerial Conference.")

    assert told == {"attendance planned Olaf Scholz -> series:blue-valley-ministerial-conference"}


def test_summit_of_two_persons_is_their_meeting(pipeline: Pipeline) -> None:
    told = lines(pipeline, "Xi Jinping arrived in Peru for a summit meeting with Joe Biden.")

    assert "meeting planned Joe Biden -> Xi Jinping" in told
    assert not [line for line in told if line.startswith("attendance")]
