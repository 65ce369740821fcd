"""Where: cities and their countries, names that stand for governments, and trips at home."""

import pytest

from app.domain.ontology import EntityType, Kind
from ingest.gazetteer import Gazetteer, Sense, gazetteer
from ingest.pipeline import Pipeline
from ingest.text import plain
from tests.ingest.telling import events, lines

VISITED = {
    "capital": ("Kyiv", "UKR"),
    "large-city": ("Istanbul", "TUR"),
    "other-spelling": ("Gdansk", "POL"),
    "city-with-a-full-stop": ("St. Petersburg", "RUS"),
    "city-and-country": ("Tbilisi, Georgia", "GEO"),
    "country-that-is-a-name": ("Georgia", "GEO"),
    "old-name": ("Swaziland", "SWZ"),
    "accents": ("Côte d'Ivoire", "CIV"),
    "curly-apostrophe": ("Côte d’Ivoire", "CIV"),
    "new-spelling": ("Türkiye", "TUR"),
    "long-form": ("the Democratic Republic of the Congo", "COD"),
    "hyphen": ("Guinea-Bissau", "GNB"),
    "hong-kong": ("Hong Kong", "HKG"),
    "demonym-and-capital": ("the Indian capital", "IND"),
    "a-mosque-in-a-city": ("a mosque in Istanbul", "TUR"),
    "city-in-a-country": ("Abidjan in Ivory Coast", "CIV"),
}
DISPUTED = {
    "kosovo": ("Kosovo", "XKX"),
    "pristina": ("Pristina", "XKX"),
    "taiwan": ("Taiwan", "TWN"),
    "ramallah": ("Ramallah", "PSE"),
    "west-bank": ("the West Bank", "PSE"),
    "western-sahara": ("Western Sahara", "ESH"),
    "northern-cyprus": ("Northern Cyprus", "CYP"),
    "abkhazia": ("Abkhazia", "GEO"),
}
NO_PLACE = {
    "continent": "Africa",
    "region": "Latin America",
    "two-countries-of-one-name": "Congo",
    "crimea-has-no-country": "Crimea",
    "golan-heights-have-none": "the Golan Heights",
    "restaurant": "a Chinese restaurant",
    "embassy": "the Russian embassy",
    "newspaper": "the Moscow Times",
    "many-springfields": "Springfield",
    "village-that-nobody-knows": "the village of Smallbrook",
    "small-town-without-its-country": "Piran",
    "sea": "the South China Sea",
}
AT_HOME = {
    "own-country": "Emmanuel Macron visited France.",
    "own-capital": "Emmanuel Macron visited Paris.",
    "own-city": "Narendra Modi visited Mumbai.",
    "own-region": "Xi Jinping travelled to Tibet.",
    "own-state": "Joe Biden visited Alaska.",
    "unknown-minister": "Norwegian Trade Minister Tobias Falkenried visited Bergen.",
    "return": "Narendra Modi returned to India.",
    "meeting-at-home": "Emmanuel Macron met his ministers in Paris.",
}


@pytest.mark.parametrize(("place", "country"), VISITED.values(), ids=VISITED)
def test_place_is_in_its_country(pipeline: Pipeline, place: str, country: str) -> None:
    told = lines(pipeline, f"Olaf Scholz visited {place}.")

    assert told == {f"visit occurred Olaf Scholz -> {country}"}


@pytest.mark.parametrize(("place", "country"), DISPUTED.values(), ids=DISPUTED)
def test_disputed_place_follows_the_table(pipeline: Pipeline, place: str, country: str) -> None:
    told = lines(pipeline, f"Olaf Scholz visited {place}.")

    assert told == {f"visit occurred Olaf Scholz -> {country}"}


@pytest.mark.parametrize("place", NO_PLACE.values(), ids=NO_PLACE)
def test_place_without_one_country_makes_no_claim(pipeline: Pipeline, place: str) -> None:
    assert lines(pipeline, f"Olaf Scholz visited {place}.") == set()


def test_small_town_with_its_country_is_a_visit(pipeline: Pipeline) -> None:
    told = lines(pipeline, "Olaf Scholz visited Bled, Slovenia.")

    assert told == {"visit occurred Olaf Scholz -> SVN"}


def test_companions_visit_too(pipeline: Pipeline) -> None:
    told = lines(pipeline, "Olaf Scholz visited Kyiv together with Emmanuel Macron.")

    assert "visit occurred Emmanuel Macron -> UKR" in told


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param(
            "Sudanese President Omar al-Bashir said at a press conference in Pretoria that no"
            " soldiers would enter Sudan.",
            "visit occurred Omar al-Bashir -> ZAF", id="at-a-press-conference"),
        pytest.param(
            "Speaking in Ankara, British Prime Minister Keir Starmer praised Turkey.",
            "visit occurred Keir Starmer -> TUR", id="speaking"),
        pytest.param(
            "Chinese Defence Minister Dong Jun leaves India for Laos.",
            "visit occurred Dong Jun -> IND", id="leaving"),
        pytest.param(
            "US Vice President JD Vance is on a trip to countries including Oman and Egypt.",
            "visit occurred JD Vance -> EGY", id="including"),
        pytest.param(
            "Thabo Mbeki leaves for Japan to attend a conference on African development.",
            "visit occurred Thabo Mbeki -> JPN", id="destination"),
    ],
)  # fmt: skip
def test_who_does_something_there_has_travelled(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in lines(pipeline, text)


@pytest.mark.parametrize("text", AT_HOME.values(), ids=AT_HOME)
def test_trip_at_home_is_no_visit(pipeline: Pipeline, text: str) -> None:
    assert [c for c in events(pipeline, text) if c.kind is Kind.VISIT] == []


def test_trip_at_home_of_an_unknown_portfolio_is_no_visit(pipeline: Pipeline) -> None:
    assert (
        lines(pipeline, "Norwegian Fisheries Minister Tobias Falkenried visited Bergen.") == set()
    )


def test_host_does_not_visit_home(pipeline: Pipeline) -> None:
    told = lines(pipeline, "Vladimir Putin met Narendra Modi in Moscow.")

    assert told == {
        "meeting occurred Narendra Modi -> Vladimir Putin",
        "visit occurred Narendra Modi -> RUS",
    }


def test_city_of_a_visit_is_its_place(pipeline: Pipeline) -> None:
    place = events(pipeline, "Olaf Scholz visited Kyiv.")[0].place

    assert place is not None
    assert (place.type, place.name) == (EntityType.CITY, "Kyiv")


def test_three_countries_are_three_visits(pipeline: Pipeline) -> None:
    told = lines(pipeline, "Olaf Scholz toured Nigeria, Senegal and South Africa.")

    assert told == {f"visit occurred Olaf Scholz -> {c}" for c in ("NGA", "SEN", "ZAF")}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("Moscow skipped the G20 summit.",
                     "attendance declined RUS -> series:g20", id="moscow-skips"),
        pytest.param("Beijing will host the BRICS summit.",
                     "hosting planned CHN -> series:brics", id="beijing-hosts"),
        pytest.param("Ankara ratified the Rome Statute.",
                     "membership occurred TUR -> org:icc", id="ankara-ratifies"),
        pytest.param("London left the European Union in 2020.",
                     "membership ended GBR -> org:eu", id="london-leaves"),
    ],
)  # fmt: skip
def test_capital_that_acts_is_its_government(pipeline: Pipeline, text: str, says: str) -> None:
    assert lines(pipeline, text) == {says}


@pytest.mark.parametrize(
    "text",
    [
        "Moscow skipped the G20 summit.",
        "Brussels said Emmanuel Macron visited Kyiv.",
        "Washington urged Olaf Scholz to visit Kyiv.",
        "Vladimir Putin met Narendra Modi in Moscow.",
        "Oslo joined the European Union.",
        "Moscow and New Delhi signed the Rome Statute.",
    ],
)
def test_no_city_acts(pipeline: Pipeline, text: str) -> None:
    assert [c for c in events(pipeline, text) if c.actor.type is EntityType.CITY] == []


@pytest.mark.parametrize(
    ("name", "sense"),
    [
        pytest.param("Moscow", Sense.CITY, id="a-capital-is-a-city"),
        pytest.param("Kremlin", Sense.SEAT, id="a-palace-is-a-seat"),
        pytest.param("Russian", Sense.DEMONYM, id="a-demonym"),
        pytest.param("Russia", Sense.NAME, id="a-country"),
        pytest.param("Rome Statute", Sense.TREATY, id="a-treaty"),
    ],
)
def test_gazetteer_knows_in_which_way_a_name_is_meant(name: str, sense: Sense) -> None:
    assert sense in {m.sense for m in gazetteer().meanings(name)}


def _found(names: Gazetteer, text: str) -> list[str]:
    return [text[h.start : h.end] for h in names.find(plain(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("in Nigeria", ["Nigeria"], id="not-niger-in-nigeria"),
        pytest.param("Guinea-Bissau and Guinea", ["Guinea-Bissau", "Guinea"], id="the-longest"),
        pytest.param("Malians, not Somalis", ["Malians", "Somalis"], id="plural-demonyms"),
        pytest.param("Türkiye’s capital", ["Türkiye"], id="possessive"),
        pytest.param("Latin America", [], id="blocked"),
        pytest.param("chinaware", [], id="inside-a-word"),
    ],
)
def test_gazetteer_finds_whole_names(text: str, names: list[str]) -> None:
    assert _found(gazetteer(), text) == names


@pytest.mark.parametrize("word", ["Human Rights Council", "Blue Valley Forum", "Commonwealth"])
def test_ordinary_word_is_no_city(pipeline: Pipeline, word: str) -> None:
    told = lines(pipeline, f"Olaf Scholz met Xi Jinping at the {word} on Monday.")

    assert not [line for line in told if line.startswith("visit")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Olaf Scholz arrived in Springtown, Croatia.",
                     {"visit occurred Olaf Scholz -> HRV"}, id="town-and-country"),
        pytest.param("Olaf Scholz arrived in Springtown.", set(), id="town-alone"),
    ],
)  # fmt: skip
def test_country_behind_an_unknown_town(pipeline: Pipeline, text: str, told: set[str]) -> None:
    assert lines(pipeline, text) == told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Petr al-Berlin spoke.", []),
        ("Petr el-Berlin spoke.", []),
        ("The pro-Berlin camp won.", ["Berlin"]),
        ("Berlin won.", ["Berlin"]),
    ],
)
def test_a_city_behind_an_arabic_article_is_a_surname(text: str, names: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in gazetteer().find(text)] == names
