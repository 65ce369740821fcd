"""Articles in batches: one that fails takes no other with it."""

from collections.abc import Iterable, Iterator

from app.domain.article import Article
from app.domain.model import Extraction
from ingest.batches import BATCH, read_all
from tests.factories import make_article, make_extraction


class Pipeline:
    """Breaks on poison; counts how often it was called."""

    def __init__(self) -> None:
        self.n_calls = 0

    def read_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Extraction]]:
        self.n_calls += 1
        for article in articles:
            if article.text == "Poison.":
                raise ValueError("too bitter\nby far")
            yield article, make_extraction(article)


def test_every_article_comes_back_in_order() -> None:
    articles = [make_article(f"Text {n}.", url=None) for n in range(BATCH + 1)]
    pipeline = Pipeline()

    read = list(read_all(pipeline, articles))

    assert [article for article, _ in read] == articles
    assert pipeline.n_calls == 2


def test_a_failure_is_a_sentence_in_its_place() -> None:
    articles = [make_article(text, url=None) for text in ("One.", "Poison.", "Two.")]

    read = list(read_all(Pipeline(), articles))

    assert [article for article, _ in read] == articles
    assert [isinstance(result, str) for _, result in read] == [False, True, False]
    assert read[1][1] == "the pipeline failed: ValueError: too bitter"
