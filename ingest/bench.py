"""Words a second of the pipeline and of spaCy's own full pipeline: `python -m ingest.bench`.

Both read the same text in the same run, in turns, so that what else the machine does meets both.
Words are separated by white space. The default text is all on topic: the seed articles, repeated.
`--corpus` adds news as it comes, a gzip JSON Lines file of `{"date", "text"}` or the directory that
holds one.
"""

import argparse
import gzip
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from importlib.resources import as_file, files
from itertools import islice
from pathlib import Path
from typing import Final

import spacy

from app.domain.article import Article, ArticleRow
from ingest.pipeline import MODEL, Pipeline
from ingest.reader import ReadFailure, read_path

ROUNDS: Final = 5
WORDS: Final = 20_000
"""About so many words are read in each turn; a turn takes some seconds."""
MAX_BYTES: Final = 2_000_000


def main(arguments: Sequence[str] | None = None) -> None:
    """Print one line for each text: both speeds, and how many times the one is the other."""
    parser = argparse.ArgumentParser(prog="python -m ingest.bench", description=__doc__)
    parser.add_argument("--corpus", type=corpus_file, action="append", default=[])
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--words", type=int, default=WORDS, help="words a turn, about")
    options = parser.parse_args(arguments)
    nlp, pipeline = spacy.load(MODEL), Pipeline()

    def full(articles: Sequence[Article]) -> int:
        return sum(1 for _ in nlp.pipe(article.text for article in articles))

    def ours(articles: Sequence[Article]) -> int:
        return sum(len(read.claims) for _, read in pipeline.read_many(articles))

    for name, articles in (
        ("on topic (the seeds, repeated)", seed_articles(options.words)),
        *((f"as it comes ({path.name})", corpus(path, options.words)) for path in options.corpus),
    ):
        sys.stdout.write(f"{name}: {compare(articles, ours, full, rounds=options.rounds)}\n")
        sys.stdout.flush()


def compare(
    articles: Sequence[Article],
    ours: Callable[[Sequence[Article]], int],
    full: Callable[[Sequence[Article]], int],
    *,
    rounds: int,
) -> str:
    """Medians of the rounds in words a second, and their ratio with its least and greatest."""
    n_words = sum(len(article.text.split()) for article in articles)
    warm = articles[: max(1, len(articles) // 10)]
    ours(warm)
    full(warm)
    speeds: list[tuple[float, float]] = []
    for _ in range(rounds):
        speeds.append((n_words / _seconds(ours, articles), n_words / _seconds(full, articles)))
    mine, theirs = (statistics.median(column) for column in zip(*speeds, strict=True))
    ratios = [a / b for a, b in speeds]
    return (
        f"{mine:,.0f} words/s, spaCy's full pipeline {theirs:,.0f}: "
        f"{mine / theirs:.2f} times ({min(ratios):.2f} to {max(ratios):.2f} "
        f"in {rounds} rounds of {n_words:,} words)"
    )


def seed_articles(n_words: int) -> list[Article]:
    """The seed articles over and over, each under an id of its own."""
    with as_file(files("seeds").joinpath("articles")) as directory:
        rows = list(read_path(directory, max_bytes=MAX_BYTES))
    seeds = [row.article for row in rows if not isinstance(row, ReadFailure)]
    per_copy = sum(len(article.text.split()) for article in seeds)
    return [
        article.model_copy(update={"article_id": f"{article.article_id}-{copy}"})
        for copy in range(max(1, n_words // per_copy))
        for article in seeds
    ]


def corpus_file(text: str) -> Path:
    """The corpus at a path: the file itself, or the one `*.jsonl.gz` of a directory.

    Raises:
        argparse.ArgumentTypeError: there is no such file, or the directory holds none or several.
    """
    path = Path(text)
    if path.is_file():
        return path
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"{text} is no file: name a gzip JSON Lines file")
    match sorted(path.glob("*.jsonl.gz")):
        case [only]:
            return only
        case found:
            names = ", ".join(file.name for file in found) or "none"
            message = f"{text} is a directory: name one .jsonl.gz file in it (it has {names})"
            raise argparse.ArgumentTypeError(message)


def corpus(path: Path, n_words: int) -> list[Article]:
    """About so many words of a corpus, taken at even distances over the whole of it."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    total = sum(len(row["text"].split()) for row in rows)
    step = max(1, total // n_words)
    return [
        Article.from_row(ArticleRow(id=f"{path.name}:{number}", date=row["date"], text=row["text"]))
        for number, row in islice(enumerate(rows), 0, None, step)
        if row["text"].strip()
    ]


def _seconds(work: Callable[[Sequence[Article]], int], articles: Sequence[Article]) -> float:
    start = time.perf_counter()
    work(articles)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
