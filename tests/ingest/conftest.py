"""One pipeline for all tests here: loading the parser and the tables takes some seconds."""

import pytest

from ingest.pipeline import Pipeline


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The whole way of an article, as the worker and `entente extract` use it."""
    return Pipeline()
