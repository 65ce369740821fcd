"""The bench: what text is measured, and what is said of it."""

import gzip
import json
import time
from collections.abc import Sequence
from pathlib import Path

from app.domain.article import Article
from ingest.bench import compare, corpus, seed_articles


def test_the_seeds_are_repeated_under_ids_of_their_own() -> None:
    articles = seed_articles(5_000)

    assert 2_500 < sum(len(article.text.split()) for article in articles) <= 5_000
    assert len({article.article_id for article in articles}) == len(articles)


def test_a_corpus_is_taken_from_over_its_whole_length(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as out:
        for number in range(100):
            out.write(json.dumps({"date": "2024-01-01", "text": f"Text {number}"}) + "\n")

    articles = corpus(path, 20)

    assert [article.text for article in articles] == [f"Text {n}" for n in range(0, 100, 10)]


def test_the_ratio_is_of_words_a_second() -> None:
    def ours(articles: Sequence[Article]) -> int:
        return len(articles)

    def slow(articles: Sequence[Article]) -> int:
        time.sleep(0.01)
        return len(articles)

    said = compare(seed_articles(1), ours, slow, rounds=3)

    times = float(said.split(" times")[0].rsplit(" ", 1)[1].replace(",", ""))
    assert times > 10
    assert "in 3 rounds of" in said
