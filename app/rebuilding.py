"""`entente rebuild`: everything derived is taken away, and every article is read again, here."""

import os
import socket

from app.children import expire_leases_of_the_dead
from app.domain.errors import Conflict
from app.graph.connection import open_driver
from app.graph.embedded import attach, open_store
from app.graph.store import GraphReader, GraphWriter
from app.settings import Settings


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
        while worker.run_once():
            pass
        writer.end_rebuild()
        return reader.counts().n_articles["done"], dict(reader.failed())
