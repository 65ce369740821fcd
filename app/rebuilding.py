"""`entente rebuild`: everything derived is taken away, and every article is read again, here."""

import os
import socket
import time
from typing import Final

from app.children import expire_leases_of_the_dead
from app.domain.errors import Conflict
from app.graph.connection import open_driver
from app.graph.embedded import attach, open_store
from app.graph.store import GraphReader, GraphWriter
from app.settings import Settings

PAUSE_S: Final = 0.5


def rebuild(settings: Settings) -> tuple[int, dict[str, str]]:
    """Rebuild the store of the settings: how many articles were read, and why others failed.

    Conflict while a server or workers are at work; see `app.graph.rebuild` for the rest.
    """
    if not settings.neo4j_uri and attach(settings.data_dir) is not None:
        raise Conflict("a server is running on this data: stop it, then rebuild")
    # Only here: the model takes seconds to load.
    from ingest.pipeline import Pipeline
    from ingest.worker import Worker

    name = f"{socket.gethostname()}:{os.getpid()}"
    with open_store(settings) as connection, open_driver(connection) as driver:
        reader, writer = GraphReader(driver), GraphWriter(driver, connection)
        writer.begin_rebuild()
        expire_leases_of_the_dead(reader, writer, name)
        worker = Worker(writer, Pipeline(), settings, name=name)
        while worker.run_once() or _is_busy(reader):
            pass
        writer.end_rebuild()
        return reader.counts().n_articles["done"], dict(reader.failed())


def _is_busy(reader: GraphReader) -> bool:
    """Whether articles are not read yet: others may hold them, whose leases will run out."""
    n = reader.counts().n_articles
    if n["queued"] or n["processing"]:
        time.sleep(PAUSE_S)
        return True
    return False
