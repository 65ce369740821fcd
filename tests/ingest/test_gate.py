"""Which sentences are parsed: every decisive one of the seeds, and little else."""

import json
from pathlib import Path

import pytest

from app.domain.article import Article, ArticleRow
from ingest.gate import Gate
from ingest.gazetteer import gazetteer
from ingest.lexicon import lexicon
from ingest.pipeline import Pipeline
from ingest.reading import Reading, SentenceReading
from ingest.text import plain, split_sentences
from tests.ingest.telling import article_of

SEEDS = Path(__file__).parents[2] / "seeds"
NAMES = ("000_f1aed34d1ed44813", "003_652500c871972b19")


def sentences_of(text: str, *, start: int = 0) -> list[SentenceReading]:
    """The sentences of a text with their names, and whether each is to be parsed."""
    words = plain(text)
    hits = list(gazetteer().find(words))
    found = []
    for number, span in enumerate(split_sentences(text, start=start)):
        sentence = SentenceReading(number, span.start, span.end, span.paragraph)
        sentence.hits = tuple(h for h in hits if span.start <= h.start and h.end <= span.end)
        sentence.is_gated = Gate(lexicon()).passes(sentence, words)
        found.append(sentence)
    return found


def decisive() -> list[tuple[str, str]]:
    """Seed and quote of every claim that the seeds are to give."""
    found = []
    for name in NAMES:
        rows = (SEEDS / "expected" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        found += [(name, json.loads(row)["quote"]) for row in rows]
    return found


@pytest.mark.parametrize("name", NAMES, ids=["first", "second"])
def test_every_decisive_seed_sentence_passes(name: str) -> None:
    text = (SEEDS / "articles" / f"{name}.txt").read_text(encoding="utf-8")
    article = Article.from_row(ArticleRow(text=text))
    sentences = sentences_of(text, start=article.body_start)
    quotes = [quote for seed, quote in decisive() if seed == name]
    kept = [text[s.start : s.end] for s in sentences if s.is_gated]

    assert [q for q in quotes if not any(q in sentence for sentence in kept)] == []


OFF_TOPIC = {
    "a-month-that-is-a-surname": "In May the committee met on Tuesday.",
    "harvest": "The harvest in the valley was good this year.",
    "prices": "Oil prices rose by two percent after a week of losses.",
    "football": "The striker scored twice before half time.",
    "weather": "Heavy rain flooded the streets of the old town.",
    "stars": "Astronomers found a planet that circles two stars.",
    "court": "A jury found the banker guilty of fraud.",
    "film": "The film opens with a long shot of the desert.",
    "cooking": "Let the dough rest for an hour before baking.",
    "country-without-a-trigger": "Brazil grows more coffee than any other nation.",
    "leader-without-a-trigger": "Emmanuel Macron likes strong coffee.",
    "trigger-without-a-name": "Doctors visit the ward every morning.",
    "signing-a-player": "The club signed a young goalkeeper from the second division.",
    "meeting-a-target": "The plant met its target for the third quarter.",
    "with-other-countries": "Germany and other countries had a cold spring.",
    "hosting-a-show": "The duo hosts a breakfast show on local radio.",
    "attending-school": "Most of the children attend school in the next village.",
    "in-a-body-without-a-country": "The library is in the United Nations.",
    "joining-threads": "Join the two threads and cut off the rest.",
}
ON_TOPIC = {
    "invitation-to-a-place": "Kim Jong Un invited Vladimir Putin to Pyongyang.",
    "visit": "Emmanuel Macron visited Serbia.",
    "trip": "His trip to Serbia was short.",
    "motion": "The minister flew to Belgrade.",
    "meeting": "Emmanuel Macron met Aleksandar Vucic.",
    "call": "Emmanuel Macron phoned the Serbian president.",
    "summit": "Leaders gathered for the G20 summit.",
    "skipping": "Xi Jinping skipped the G20 summit.",
    "membership": "Finland joined NATO.",
    "not-a-member": "India isn’t an ICC member.",
    "warrant": "The ICC issued an arrest warrant for him.",
    "capitals": "NEW DELHI — Narendra Modi left for Russia.",
    "treaty": "Armenia ratified the Rome Statute.",
    "curly-possessive": "Modi’s trip to Moscow took place in July.",
    "readmission": "Syria was readmitted to the Arab League.",
    "in-a-body": "Croatia has been in NATO since 2009.",
    "a-country-of-a-body": "Bulgaria became the 21st country of the euro area.",
    "a-known-summit-and-a-bare-name": "Modi stole the show at the G7 summit.",
    "two-leaders": "Emmanuel Macron laughed with Narendra Modi.",
    "leader-and-city": "Emmanuel Macron laid a wreath in Hiroshima.",
}
ON_TOPIC_MISSED = {
    "arrest": "Mongolia failed to arrest Vladimir Putin.",
}


@pytest.mark.parametrize("text", OFF_TOPIC.values(), ids=OFF_TOPIC)
def test_off_topic_sentence_is_not_parsed(text: str) -> None:
    assert [s.is_gated for s in sentences_of(text)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        *(pytest.param(text, id=name) for name, text in ON_TOPIC.items()),
        *(
            pytest.param(
                text, id=name,
                marks=pytest.mark.xfail(reason="no group of the gate has its word", strict=True))
            for name, text in ON_TOPIC_MISSED.items()
        ),
    ],
)  # fmt: skip
def test_on_topic_sentence_is_parsed(text: str) -> None:
    assert [s.is_gated for s in sentences_of(text)] == [True]


def _with_neighbours(text: str) -> list[bool]:
    reading = Reading.of(Article.from_row(ArticleRow(text=text)))
    reading.sentences = sentences = sentences_of(text)
    Gate(lexicon()).run(reading)
    return [s.is_gated or s.is_neighbour for s in sentences]


def test_sentence_before_a_pronoun_is_kept() -> None:
    text = "Emmanuel Macron likes strong coffee. On Monday he visited Serbia."

    assert _with_neighbours(text) == [True, True]


def test_sentence_before_a_name_is_not_kept() -> None:
    text = "Emmanuel Macron likes strong coffee. On Monday Olaf Scholz visited Serbia."

    assert _with_neighbours(text) == [False, True]


def test_sentence_of_another_paragraph_is_not_kept() -> None:
    text = "Emmanuel Macron likes strong coffee.\nOn Monday he visited Serbia."

    assert _with_neighbours(text) == [False, True]


def test_who_is_named_behind_a_summit_is_kept(pipeline: Pipeline) -> None:
    text = "The G20 summit opened in Rio de Janeiro. Olaf Scholz spoke of hunger."

    reading = next(pipeline.drafted([article_of(text)]))
    assert [s.is_gated for s in reading.sentences] == [True, True]
