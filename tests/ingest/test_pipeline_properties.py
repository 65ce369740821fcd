"""What holds for every text, however odd: no exception, true spans, the same claims each time."""

import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.model import Claim, check_spans
from ingest import pipeline as reading_of_articles
from ingest.components.parse import Parse
from ingest.pipeline import Pipeline
from ingest.reading import Reading
from ingest.text import for_parser, plain, split_sentences
from tests.factories import make_article
from tests.ingest.telling import article_of, read

FEW = settings(max_examples=80, deadline=None, derandomize=True)
WORDS = """Putin Modi Emmanuel Macron Xi Jinping Falkenried Bekov he she his they it who which India
Russia Moscow Kyiv New Delhi Georgia Bled NATO ICC the International Criminal Court Rome Statute G20
BRICS summit visited visit will not never may if unless plans to declined invited met meets joined
left is isn’t a member of and or neither nor , . “ ” ’s - – ( ) : ; ? ! on Monday in July last month
next week 2024 December 6, 2021 February 30 president prime minister former Russian Indian first
since because said denied asked attend attended hosted arrest warrant for against issued by \n 🎉
é ü Š \u0301 1,000 the 21st last year’s two""".split(" ")

MIXED = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join)
WHO = """Vladimir Putin|Modi|He|Indian Prime Minister Narendra Modi|Tobias Falkenried|Moscow|“I|
Macron and Scholz|Neither Xi Jinping nor Putin|India""".replace("\n", "").split("|")
DID = """visited|will visit|met Xi Jinping in|declined to visit|asked Putin not to visit|’s trip to|
joined NATO and left|attended the G20 summit in|issued an arrest warrant for Putin in|
spoke by phone with Emmanuel Macron of|may travel to""".replace("\n", "").split("|")
WHERE = "India|Moscow|Bled|the Indian capital|Serbia, Kenya and Oman|Georgia".split("|")
WHEN = """| on Monday| in March last year| on December 6, 2021| soon|,” he said| because of that|
 for the first time since the war in 2022""".replace("\n", "").split("|")
CLAUSE = st.builds(
    "{} {} {}{}".format, *(st.sampled_from(words) for words in (WHO, DID, WHERE, WHEN))
)
NEWS = st.lists(CLAUSE, min_size=1, max_size=4).map(lambda c: ". ".join(c) + ".")
TEXT = MIXED | NEWS
ANY = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300)
DAYS = st.sampled_from(["2024-11-19", "1900-01-01", "2199-12-31", "2024-02-29", None])

ARTICLES = [
    "Emmanuel Macron visited Serbia. He will travel to Brazil next week for the G20 summit.",
    "The harvest was good.",
    "Olaf Scholz cancelled a trip to Canada. Xi Jinping won’t attend the G20 summit in India.",
    "India isn’t a member of NATO. Finland joined NATO in April 2023.",
    "The ICC issued an arrest warrant for Vladimir Putin in March 2023.",
    "Arman Bekov met Dana Bekov. Bekov then travelled to Oman. “I will visit Ghana,” he said.",
]


def told(claims: tuple[Claim, ...]) -> list[dict[str, object]]:
    """Claims as plain values, explanations included."""
    return [claim.model_dump(mode="json") for claim in claims]


@FEW
@given(text=ANY | TEXT, day=DAYS)
@example(text="\ufeff", day=None)
@example(text="date 2024-11-19", day=None)
@example(text="Putin visited India on February 30, 2024.", day="2024-11-19")
def test_every_text_is_read_and_every_span_holds(
    pipeline: Pipeline, text: str, day: str | None
) -> None:
    try:
        article = article_of(text, day)
    except InvalidInput:
        assume(False)
    extraction = pipeline.read(article)

    for claim in extraction.claims:
        check_spans(claim, text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("Macron will visit India in 300 years.", "9999-01-01", id="far-ahead"),
        pytest.param("Macron visited India 300 years ago.", "0200-01-01", id="far-behind"),
        pytest.param(
            "President Macron will visit India next year.", "9999-12-31", id="last-day"),
        pytest.param(
            "President Macron visited India last year.", "0001-01-01", id="first-day"),
    ],
)  # fmt: skip
def test_end_of_the_calendar_is_no_error(pipeline: Pipeline, text: str, day: str) -> None:
    assert read(pipeline, text, day).report.n_sentences == 1


@FEW
@given(text=TEXT)
def test_same_text_gives_the_same_claims(pipeline: Pipeline, text: str) -> None:
    assume(text.strip())

    assert told(read(pipeline, text).claims) == told(read(pipeline, text).claims)


@FEW
@given(text=TEXT)
def test_no_claim_joins_a_thing_to_itself(pipeline: Pipeline, text: str) -> None:
    assume(text.strip())

    assert [c.quote for c in read(pipeline, text).claims if c.actor.id == c.object.id] == []


@FEW
@given(text=TEXT)
def test_no_text_makes_the_pipeline_write_a_refused_claim(pipeline: Pipeline, text: str) -> None:
    assume(text.strip())

    assert read(pipeline, text).report.n_refused == 0


@FEW
@given(text=TEXT)
def test_claims_stand_in_the_order_of_their_sentences(pipeline: Pipeline, text: str) -> None:
    assume(text.strip())
    sentences = list(split_sentences(text))
    starts = [c.object.start for c in read(pipeline, text).claims]
    numbers = [next(i for i, s in enumerate(sentences) if s.start <= p < s.end) for p in starts]

    assert numbers == sorted(numbers)


@given(text=ANY)
def test_no_character_shifts_another(text: str) -> None:
    assert len(plain(text)) == len(for_parser(text)) == len(text)


@given(text=ANY)
def test_sentences_follow_one_another(text: str) -> None:
    found = list(split_sentences(text))

    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))


@given(text=ANY)
def test_sentences_hold_every_word(text: str) -> None:
    kept = "".join("".join(text[s.start : s.end].split()) for s in split_sentences(text))

    assert kept == "".join(text.split())


@pytest.mark.parametrize("order", [1, -1], ids=["forwards", "backwards"])
def test_batch_reads_as_single_articles(pipeline: Pipeline, order: int) -> None:
    articles = [article_of(text) for text in ARTICLES[::order] * 15]
    batch = [told(extraction.claims) for _, extraction in pipeline.read_many(articles)]

    assert batch == [told(pipeline.read(article).claims) for article in articles]


def test_batch_keeps_the_order_of_its_articles(pipeline: Pipeline) -> None:
    articles = [article_of(f"{text} {number}.") for number, text in enumerate(ARTICLES * 20)]

    assert [article for article, _ in pipeline.read_many(articles)] == articles


def test_another_article_before_changes_nothing(pipeline: Pipeline) -> None:
    article = article_of("He visited Ghana. The president met Xi Jinping.")
    alone = told(pipeline.read(article).claims)
    read(pipeline, "French President Emmanuel Macron met Olaf Scholz.")

    assert told(pipeline.read(article).claims) == alone


def test_order_of_reading_does_not_matter_to_the_seeds(pipeline: Pipeline) -> None:
    folder = Path(__file__).parents[2] / "seeds" / "articles"
    seeds = [article_of(p.read_text(encoding="utf-8"), None) for p in sorted(folder.iterdir())]
    one_way = {a.article_id: told(e.claims) for a, e in pipeline.read_many(seeds)}
    other_way = {a.article_id: told(e.claims) for a, e in pipeline.read_many(seeds[::-1])}

    assert one_way == other_way


# ------------------------------------------------------------------------------------- size

_LINE = "The harvest in the valley was good, and the price of wheat fell for a third day. "
_NEWS = "French President Emmanuel Macron visited Serbia and he met Aleksandar Vucic. "


def seconds(pipeline: Pipeline, text: str) -> float:
    """Processor seconds that an article takes; the machine's other work does not count."""
    article = article_of(text)
    begin = time.process_time()
    pipeline.read(article)
    return time.process_time() - begin


def _repeat(text: str, n_chars: int) -> str:
    return (text * (n_chars // len(text) + 1))[:n_chars]


def _sentence(n_words: int) -> str:
    words = ("visited Serbia and Macron met Vucic then " * n_words).split()[:n_words]
    return f"Emmanuel Macron {' '.join(words)}."


def test_sentence_of_5000_words_takes_time_in_proportion(pipeline: Pipeline) -> None:
    half = seconds(pipeline, _sentence(2_500))

    assert seconds(pipeline, _sentence(5_000)) < 4 * half + 0.5


def test_article_of_a_megabyte_takes_time_in_proportion(pipeline: Pipeline) -> None:
    text = _LINE * 20 + _NEWS
    quarter = seconds(pipeline, _repeat(text, 250_000))

    assert seconds(pipeline, _repeat(text, 1_000_000)) < 8 * quarter + 0.5


def test_article_all_on_topic_takes_time_in_proportion(pipeline: Pipeline) -> None:
    quarter = seconds(pipeline, _repeat(_NEWS, 15_000))

    assert seconds(pipeline, _repeat(_NEWS, 60_000)) < 8 * quarter + 0.5


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("x", id="one-word"),
        pytest.param("Macron-", id="hyphens"),
        pytest.param(". ", id="full-stops"),
        pytest.param("(", id="brackets"),
        pytest.param("“", id="quotes"),
        pytest.param("\n", id="empty-lines"),
        pytest.param("1 ", id="numbers"),
        pytest.param("Macron visited ", id="names-without-an-end"),
        pytest.param("a.", id="abbreviations"),
        pytest.param("Baker Johnny Smith visited Kyiv. ", id="private-persons"),
    ],
)
def test_monotonous_article_is_read_at_once(pipeline: Pipeline, unit: str) -> None:
    assert seconds(pipeline, _repeat(unit, 50_000) + "x") < 10


def test_time_below_no_verb_is_found_without_end(pipeline: Pipeline) -> None:
    # Two tokens of one place are not always one object; a climb that compared them by identity
    # never came to the root.
    text = "In chess, Anna Weber and Lena Koch meet again after last year's long final in Oslo."

    assert read(pipeline, text).report.n_sentences == 1


def test_long_articles_are_read_few_at_a_time(
    pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = [make_article("x " * n, url=f"https://news.example/{n}") for n in (40, 40, 200, 10)]
    together = []

    class Watch(Parse):
        def run_many(self, readings: Sequence[Reading]) -> None:
            together.append(len(readings))
            super().run_many(readings)

    monkeypatch.setattr(reading_of_articles, "_BATCH_CHARS", 200)
    monkeypatch.setattr(pipeline, "_many", (Watch(pipeline.nlp), *pipeline._many[1:]))

    assert [article for article, _ in pipeline.read_many(articles)] == articles
    assert together == [2, 1, 1]
