"""The composition root of the API: one driver, opened at the start and closed at the end."""

from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext

from fastapi import FastAPI

from app.api.application import assemble
from app.api.deps import Store
from app.graph.connection import Connection, open_driver
from app.graph.embedded import open_store
from app.graph.schema import ensure_schema
from app.graph.store import GraphReader, GraphWriter
from app.settings import Settings


def create_app(settings: Settings, connection: Connection | None = None) -> FastAPI:
    """The API over the store at `connection`, else over the one that the settings name.

    Nothing is opened before the application starts. The start fails with a StoreError when the
    store does not answer or has a schema that this version does not know.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        # Blocking calls, on purpose: there is nothing to serve before they are through.
        with _store(settings, connection) as found, open_driver(found) as driver:
            ensure_schema(driver, found)
            app.state.store = Store(GraphReader(driver), GraphWriter(driver, found))
            yield

    token = settings.write_token
    return assemble(
        lifespan,
        max_body_bytes=settings.max_body_bytes,
        write_token=None if token is None else token.get_secret_value(),
    )


def _store(settings: Settings, connection: Connection | None) -> AbstractContextManager[Connection]:
    return open_store(settings) if connection is None else nullcontext(connection)
