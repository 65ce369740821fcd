"""Where summits are held, and by whom; what is no conference."""

import pytest

from app.domain.ontology import EntityType, Kind
from ingest.pipeline import Pipeline
from tests.ingest.telling import events, lines

HOSTS = {
    "hosted": ("Brazil hosted the G20 summit.", "hosting occurred BRA -> series:g20"),
    "hosts-this-week": (
        "Brazil hosts the G20 summit this week.", "hosting occurred BRA -> summit:g20-2024"),
    "will-host": (
        "Norway will host the Blue Valley Fisheries Summit.",
        "hosting planned NOR -> series:blue-valley-fisheries-summit"),
    "took-place-in": (
        "The G20 summit took place in Rio de Janeiro.", "hosting occurred BRA -> series:g20"),
    "will-be-held-in": (
        "The next BRICS summit will be held in Brazil.",
        "hosting planned BRA -> summit:brics-2025"),
    "summit-in-a-city": (
        "Olaf Scholz attended the G20 summit in Rio de Janeiro.",
        "hosting occurred BRA -> summit:g20-2024"),
    "beside-it": (
        "Olaf Scholz met Xi Jinping in Lima on the sidelines of the APEC summit.",
        "hosting occurred PER -> series:apec"),
    "on-the-way-to-attend": (
        "Olaf Scholz will travel to Madrid to attend the NATO Foreign Ministers' Meeting.",
        "hosting planned ESP -> series:nato-foreign-ministers-meeting"),
    "agreed-after-it": (
        "After a summit in Brussels, European Union leaders agreed to cut tariffs.",
        "hosting occurred BEL -> series:eu-summit"),
    "group-behind-its-verb": (
        "Meeting in Cairo, Arab leaders agreed on a plan.",
        "hosting occurred EGY -> series:meeting-of-arab-leaders"),
    "not-theirs": (
        "Emmanuel Macron and Olaf Scholz attended a summit in Geneva.",
        "hosting occurred CHE -> series:summit-in-geneva"),
    "body-that-meets": (
        "Arab League leaders meeting in Libya announced their support.",
        "hosting occurred LBY -> series:arab-league-meeting"),
    "group-of-a-region": (
        "African leaders will meet in Chad to discuss the drought.",
        "hosting planned TCD -> series:meeting-of-african-leaders"),
    "group-of-three": (
        "Diplomats from Germany, France and Italy met in Warsaw.",
        "hosting occurred POL -> series:meeting-of-diplomats-from-germany-france-and-italy"),
    "nameless-by-its-topic": (
        "Saudi Arabia promised more at an oil summit in Jeddah.",
        "hosting occurred SAU -> series:oil-summit-in-jeddah"),
    "nameless-by-its-parties": (
        "Xi Jinping announced that his summit with Joe Biden will take place in Singapore.",
        "hosting planned SGP -> series:summit-of-xi-jinping-and-joe-biden-in-singapore"),
    "nameless-by-what-it-is-for": (
        "Egypt will host a summit to discuss the drought of Chad.",
        "hosting planned EGY -> series:summit-to-discuss-the-drought-of-chad"),
    "name-with-its-tail": (
        "An international conference on the future of Afghanistan opened in Kabul.",
        "hosting occurred AFG -> series:international-conference-on-the-future-of-afghanistan"),
    "nameless-where-and-about-what": (
        "Olaf Scholz attended a summit on nuclear weapons in Oslo.",
        "hosting occurred NOR -> series:summit-on-nuclear-weapons-in-oslo"),
    "nameless-on-an-island": (
        "Indonesia will host a climate summit on the island of Bali.",
        "hosting planned IDN -> series:climate-summit"),
    "nameless-too-long-a-purpose": (
        "Egypt will host a summit in Cairo to discuss the many old and new and never quite"
        " forgotten quarrels of Chad.", "hosting planned EGY -> series:summit-in-cairo"),
    "summit-meeting": (
        "Saudi Arabia will host a summit meeting of Arab leaders in Jeddah.",
        "hosting planned SAU -> series:summit-meeting-of-arab-leaders"),
    "nameless-in-a-town-of": (
        "Croatia promised more at an oil summit in Springtown, Croatia.",
        "hosting occurred HRV -> series:oil-summit-in-croatia"),
    "name-on-its-subject": (
        "A meeting of the Intergovernmental Panel on Climate Change starts in Oslo.",
        "hosting occurred NOR -> "
        "series:meeting-of-the-intergovernmental-panel-on-climate-change"),
    "name-of-two": (
        "Norway expresses its interest in hosting the planned summit meeting of Xi Jinping and"
        " Joe Biden.",
        "hosting hypothetical NOR -> series:summit-meeting-of-xi-jinping-and-joe-biden"),
    "nameless-by-its-town": (
        "Olaf Scholz attended a four-way summit at Sharm el-Sheikh.",
        "hosting occurred EGY -> series:summit-in-sharm-el-sheikh"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "says"), HOSTS.values(), ids=HOSTS)
def test_host_is_read(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in lines(pipeline, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Germany will hold a summit with France in Paris.", id="in-the-other"),
        pytest.param("Germany will hold a summit with France.", id="with-the-other"),
        pytest.param(
            "Germany rejected the suggestion of Peru to hold a climate summit.", id="of-another"
        ),
    ],
)
def test_who_holds_a_summit_need_not_host_it(pipeline: Pipeline, text: str) -> None:
    assert not [
        line for line in lines(pipeline, text) if line.startswith("hosting") and "DEU" in line
    ]


@pytest.mark.parametrize(
    "text",
    ["A summit boycotted by Vladimir Putin opened in Cairo.",
     "Narendra Modi attended a summit in Cairo boycotted by Vladimir Putin.",
     "A summit in Cairo was boycotted by Vladimir Putin.",
     "A summit in Cairo is snubbed by Vladimir Putin."],
)  # fmt: skip
def test_a_summit_that_somebody_boycotts_is_held(pipeline: Pipeline, text: str) -> None:
    assert "hosting occurred EGY -> series:summit-in-cairo" in lines(pipeline, text)


def test_day_on_which_delegates_are_chosen_is_not_the_summits(pipeline: Pipeline) -> None:
    claims = events(pipeline, "Delegates to the climate conference in Lima will be chosen in May.")

    assert [(c.status, c.time.phrase if c.time else None) for c in claims] == [("planned", None)]


def test_virtual_summit_is_nowhere(pipeline: Pipeline) -> None:
    told = lines(pipeline, "Olaf Scholz flew to Lima to attend a virtual climate summit.")

    assert "visit occurred Olaf Scholz -> PER" in told
    assert not [line for line in told if line.startswith("hosting")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Protesters gathered in Berlin.", id="no-officials"),
        pytest.param("Leaders of Sudan and Chad met in Cairo.", id="two-have-a-meeting"),
        pytest.param("Officials from Sudan and Chad met in Cairo.", id="two-by-officials"),
        pytest.param("Party leaders met in London.", id="no-states"),
    ],
)
def test_gathering_is_no_conference(pipeline: Pipeline, text: str) -> None:
    assert not [line for line in lines(pipeline, text) if line.startswith("hosting")]


def test_host_that_cancels_does_not_host(pipeline: Pipeline) -> None:
    assert lines(pipeline, "Brazil cancelled the G20 summit.") == {
        "hosting cancelled BRA -> series:g20"
    }


@pytest.mark.parametrize(
    ("what", "status"),
    [
        pytest.param("open on Friday", "planned", id="to-open"),
        pytest.param("have opened on Monday", "cancelled", id="to-have-opened"),
        pytest.param("have been attended by Olaf Scholz", None, id="to-have-been-attended"),
        pytest.param("have brought together Li Qiang and Olaf Scholz", None, id="to-have-united"),
    ],
)
def test_summit_that_was_to_be_is_not_held(
    pipeline: Pipeline, what: str, status: str | None
) -> None:
    claims = events(pipeline, f"The summit in Lima was to {what}.")

    told = [c.status for c in claims if c.kind is Kind.HOSTING]
    assert told == ([status] if status else [])


def test_city_of_a_summit_is_its_place(pipeline: Pipeline) -> None:
    claims = events(pipeline, "The G20 summit took place in Rio de Janeiro.")

    assert [(c.place.type, c.place.name) for c in claims if c.place] == [
        (EntityType.CITY, "Rio de Janeiro")
    ]


def test_members_who_meet_have_a_meeting_there(pipeline: Pipeline) -> None:
    told = lines(pipeline, "NATO members meet in Lisbon to discuss the war.")

    assert told == {"hosting occurred PRT -> series:nato-meeting"}
