"""The graph of the two seed articles, as the pipeline reads them, in any store."""

from collections.abc import Callable

import pytest

from app.console.queries import SavedQuery, saved_queries
from app.domain.article import Article
from app.domain.model import Extraction
from app.graph.connection import Connection
from ingest.pipeline import Pipeline
from ingest.reader import ReadFailure, read_path
from tests.domain.seed_claims import SEEDS
from tests.graph.harness import open_case

Fill = Callable[[Connection], None]


@pytest.fixture(scope="session")
def seed_readings() -> list[tuple[Article, Extraction]]:
    """The seeds and what is read in them; once, since the model takes seconds to load."""
    read = [*read_path(SEEDS, max_bytes=1_000_000)]
    return list(
        Pipeline().read_many(one.article for one in read if not isinstance(one, ReadFailure))
    )


@pytest.fixture(scope="session")
def fill(seed_readings: list[tuple[Article, Extraction]]) -> Fill:
    """Writes the graph of the seeds, and nothing else, into a store."""

    def write(connection: Connection) -> None:
        with open_case(connection) as store:
            store.empty()
            for article, extraction in seed_readings:
                store.submit(article)
                store.commit(store.must_lease(), extraction)

    return write


def query(name: str) -> SavedQuery:
    """The saved query of this name."""
    return next(query for query in saved_queries() if query.name == name)
