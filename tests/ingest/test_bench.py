"""The bench: what text is measured, and what is said of it."""

import argparse
import gzip
import json
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.domain.article import Article, ArticleRow
from ingest.bench import compare, corpus, corpus_file, seed_articles
from ingest.bench_store import Run, say
from ingest.bench_store import main as bench_store


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


def test_a_directory_stands_for_the_one_corpus_in_it(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("where it is from")
    only = tmp_path / "news.jsonl.gz"
    only.touch()

    assert corpus_file(str(tmp_path)) == corpus_file(str(only)) == only


@pytest.mark.parametrize(
    ("names", "says"),
    [((), "it has none"), (("a.jsonl.gz", "b.jsonl.gz"), r"it has a\.jsonl\.gz, b\.jsonl\.gz")],
)
def test_a_directory_of_none_or_several_is_answered_with_what_to_name(
    tmp_path: Path, names: tuple[str, ...], says: str
) -> None:
    for name in names:
        (tmp_path / name).touch()

    with pytest.raises(argparse.ArgumentTypeError, match=says):
        corpus_file(str(tmp_path))


def test_a_corpus_that_is_not_there_is_said_to_be_no_file(tmp_path: Path) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is no file"):
        corpus_file(str(tmp_path / "gone.jsonl.gz"))


def test_of_several_rounds_the_middle_one_is_told_and_the_spread(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = [Article.from_row(ArticleRow(text="Peace " * 100))]
    runs = [
        Run(seconds=seconds, sending=0.1, reading=3.0, storing=1.0, theirs=10.0)
        for seconds in (5.0, 20.0, 10.0)
    ]

    say("on topic", words, 1, runs)
    say("on topic", words, 2, runs[:1])

    three, one = capsys.readouterr().out.splitlines()
    assert "1 worker: 10 words/s, spaCy's full pipeline 10: 1.00 times" in three
    assert "0.50 to 2.00 in 3 rounds; 1 articles, 100 words" in three
    assert "75% reading, 25% in the store" in three
    assert "2 workers: 20 words/s" in one
    assert "2.00 times (1 articles" in one


def test_no_rounds_at_all_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "news.jsonl.gz").touch()

    with pytest.raises(SystemExit):
        bench_store(["--corpus", str(tmp_path / "news.jsonl.gz"), "--rounds", "0"])

    assert "--rounds must be 1 or more" in capsys.readouterr().err
