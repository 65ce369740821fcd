"""Agency reports and official releases: datelines, honorifics, offices of bodies, long names."""

import pytest

from app.domain.ontology import Kind
from ingest.pipeline import Pipeline
from ingest.reading import Reading
from ingest.releases import is_release
from ingest.text import for_parser, split_sentences
from tests.ingest.telling import article_of, dated_lines, events, lines, read

DATELINES = [
    "TEL AVIV, Israel — Olaf Scholz landed in Israel.",
    "ULAANBAATAR, Sept 3 (Reuters) - Olaf Scholz landed in Mongolia.",
    "Jeddah, March 10, 2025, SPA -- Olaf Scholz landed in Jeddah.",
    "BANDAR SERI BEGAWAN (Agencies) — Olaf Scholz landed in Brunei.",
]
TOLD = {
    "secretary-general": (
        "The Secretary-General will visit Oslo. In the afternoon he will meet Jonas Gahr Støre.",
        "meeting planned Antonio Guterres -> Jonas Gahr Støre"),
    "of-the-body": (
        "The NATO Secretary General will visit Oslo.", "visit planned Mark Rutte -> NOR"),
    "royal-highness": (
        "His Royal Highness Prince Mohammed bin Salman received Olaf Scholz. His Royal Highness"
        " also met with Penny Wong.", "meeting occurred Mohammed bin Salman -> Penny Wong"),
    "mr-behind-an-office": (
        "Olaf Scholz will meet with the President, Mr. Recep Tayyip Erdoğan.",
        "meeting planned Olaf Scholz -> Recep Tayyip Erdogan"),
    "patronymic": (
        "Vladimir Vladimirovich Putin visited Oslo.", "visit occurred Vladimir Putin -> NOR"),
    "other-slavic-spelling": (
        "Vladimir Putin met Vladimir Zelensky in Oslo.",
        "visit occurred Volodymyr Zelenskyy -> NOR"),
    "name-that-begins-with-a-title": (
        "Sheikh Hasina visited Oslo.", "visit occurred Sheikh Hasina -> NOR"),
    "particle": (
        "Senator Ronald dela Rosa visited Oslo.", "visit occurred Ronald dela Rosa -> NOR"),
    "president-by-the-tables": (
        "Vladimir Putin gave an interview. The President will fly to Oslo.",
        "visit planned Vladimir Putin -> NOR"),
    "two-under-one-parse": (
        "The ICC issued warrants for Israeli Prime Minister Benjamin Netanyahu and Defence"
        " Minister Yoav Gallant.", "warrant occurred org:icc -> Benjamin Netanyahu"),
}  # fmt: skip
NOT_TOLD = {
    "which-president": (
        "Vladimir Putin arrived in Ulaanbaatar. He thanked President Ukhnaagiin Khurelsukh of"
        " Mongolia. The President will meet Prime Minister Oyun-Erdene.",
        "meeting planned"),
    "a-word-is-no-surname": (
        "In the morning Penny Wong visited Oslo. In the evening she flew home.",
        "visit occurred Moon"),
    "no-chancellor-in-russia": (
        "The Russian chancellor will visit Oslo.", "visit planned"),
    "nobody-in-his-highness": (
        "Olaf Scholz met a prince. His Royal Highness also met with Penny Wong.",
        "meeting occurred Olaf Scholz -> Penny"),
}  # fmt: skip
DATED = {
    "where-he-will": (
        "On Friday Olaf Scholz will visit Oslo, where he will meet Jonas Gahr Støre.",
        "meeting planned Jonas Gahr Støre -> Olaf Scholz @ 2024-11-22"),
    "right-behind-the-journey": (
        "Olaf Scholz will visit Norway from 25 to 26 November. He will meet Norwegian Prime"
        " Minister Jonas Gahr Støre.",
        "meeting planned Jonas Gahr Støre -> Olaf Scholz @ 2024-11-25/2024-11-26"),
    "postponed-from": (
        "A visit by Olaf Scholz to Norway, which was to begin on Friday, has been postponed.",
        "visit postponed Olaf Scholz -> NOR @ 2024-11-22"),
    "first-in-years-is-no-day": (
        "Penny Wong visited Oslo, the first such visit in three years.",
        "visit occurred Penny Wong -> NOR @ ../2024-11-19"),
    "date-of-the-summit": (
        "Javier Milei will not attend the CELAC summit. The summit will be held in Tegucigalpa on"
        " 25 November.", "attendance declined Javier Milei -> series:celac-summit @ 2024-11-25"),
}  # fmt: skip


@pytest.mark.parametrize("text", DATELINES)
def test_dateline_is_a_sentence_of_its_own(text: str) -> None:
    plain = for_parser(text)

    parts = [plain[s.start : s.end] for s in split_sentences(plain)]

    assert len(parts) == 2
    assert parts[1].startswith("Olaf Scholz landed")


@pytest.mark.parametrize("text", DATELINES)
def test_dateline_gives_nobody_an_office(pipeline: Pipeline, text: str) -> None:
    extraction = read(pipeline, text.replace("Olaf Scholz", "Chancellor Olaf Scholz"))

    assert [c for c in extraction.claims if c.kind is Kind.OFFICE and c.object.id != "DEU"] == []
    assert [c.kind for c in events(pipeline, text)] == [Kind.VISIT]


@pytest.mark.parametrize(("text", "says"), TOLD.values(), ids=TOLD)
def test_release_is_read(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in lines(pipeline, text)


@pytest.mark.parametrize(("text", "start"), NOT_TOLD.values(), ids=NOT_TOLD)
def test_release_says_no_more(pipeline: Pipeline, text: str, start: str) -> None:
    assert [line for line in lines(pipeline, text) if line.startswith(start)] == []


@pytest.mark.parametrize("word", ["marathon.", "shrine", "revisit of"])
def test_mark_of_a_release_is_a_whole_word(word: str) -> None:
    assert not is_release(Reading.of(article_of(f"Olaf Scholz spoke of a {word} in Lima.")))


def test_honourable_is_one() -> None:
    assert is_release(Reading.of(article_of("Statement by the Hon. Penny Wong in Lima.")))


def test_word_that_is_spelt_like_a_surname_is_nobody(pipeline: Pipeline) -> None:
    text = "In the course of the day he will be received by Vladimir Putin."

    assert lines(pipeline, text, "2020-04-23") == set()


@pytest.mark.parametrize(("text", "says"), DATED.values(), ids=DATED)
def test_day_of_the_clause_or_article_around(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in dated_lines(pipeline, text)
