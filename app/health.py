"""Whether a part of the service does its work: what `entente health` says to those who watch it."""

import time
from typing import Final

from app.domain.errors import DomainError
from app.graph.connection import open_driver
from app.graph.embedded import attach, open_store
from app.graph.store import GraphReader
from app.listener import is_ready
from app.settings import Settings

WATCH_S: Final = 5.0
"""A worker that is well takes the next article sooner than this."""
LOOK_S: Final = 0.25


def check_api(settings: Settings) -> str:
    """One sentence if the API of the settings can answer, DomainError if not."""
    if not is_ready(settings.host, settings.port):
        raise DomainError(f"no API is ready at {settings.host}, port {settings.port}")
    return "the API is ready"


def check_worker(settings: Settings) -> str:
    """One sentence if articles are read as they come, DomainError if they wait and nobody reads.

    It looks at the queue, so it speaks of all workers of a store together.
    """
    if not settings.neo4j_uri and attach(settings.data_dir) is None:
        raise DomainError(f"no server is running in {settings.data_dir}")
    with open_store(settings) as connection, open_driver(connection) as driver:
        reader = GraphReader(driver)
        deadline = time.monotonic() + WATCH_S
        while time.monotonic() < deadline:
            if reader.articles(state="processing", limit=1, cursor=None).items:
                return "an article is being read"
            if not reader.articles(state="queued", limit=1, cursor=None).items:
                return "no article waits"
            time.sleep(LOOK_S)
    raise DomainError(f"articles wait, and none has been read for {WATCH_S:g} s")
