"""The HTTP application over a store in memory, for everything that is not about the store.

`client` answers like a server: a bug is a 500. `test_real_store.py` uses real stores instead.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Final

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.api import examples
from app.api.application import assemble
from app.api.deps import Store
from tests.api.fake_store import FakeStore

MAX_BODY_BYTES: Final = 10_000
BASE_URL: Final = "http://127.0.0.1:8000"
"""Without a token writes are for those who name the machine so."""


@pytest.fixture
def store() -> FakeStore:
    """A store with two claims, each with its fact, and no article."""
    return FakeStore(claims=(examples.planned_visit(), examples.no_member()))


@pytest.fixture(scope="session")
def _assembled() -> FastAPI:
    """Made once: its OpenAPI document takes longer than most tests."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield

    return assemble(lifespan, max_body_bytes=MAX_BODY_BYTES)


@pytest.fixture
def app(_assembled: FastAPI, store: FakeStore) -> FastAPI:
    """The application over `store`."""
    _assembled.state.store = Store(store, store)
    return _assembled


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    """A client on the same machine that follows no redirect and sees a bug as its 500."""
    with TestClient(
        app, base_url=BASE_URL, raise_server_exceptions=False, follow_redirects=False
    ) as client:
        yield client
