"""What the commands share: settings, a store to work on, a worker of their own, lines of output."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.errors import InvalidInput
from app.printable import printable

if TYPE_CHECKING:
    from app.graph.connection import Connection
    from app.graph.store import GraphReader, GraphWriter
    from app.settings import Settings


@dataclass(frozen=True, slots=True)
class OpenStore:
    """Both sides of a store; `is_own` if this process runs it, so that nobody else works there."""

    reader: GraphReader
    writer: GraphWriter
    connection: Connection
    is_own: bool


@contextlib.contextmanager
def open_store_for(settings: Settings, *, must_exist: bool = False) -> Iterator[OpenStore]:
    """The store of a running server, the Neo4j of the settings, or one of our own.

    InvalidInput where there are no data and `must_exist`: who only reads makes no new store.
    """
    if must_exist and not settings.neo4j_uri and not settings.data_dir.is_dir():
        raise InvalidInput(
            f"there are no data in {str(settings.data_dir)!r}: run `make run` or `entente ingest` "
            "there first, or name the directory with ENTENTE_DATA_DIR"
        )
    from app.graph.connection import open_driver
    from app.graph.embedded import attach, open_store
    from app.graph.store import GraphReader, GraphWriter, ensure_schema

    is_own = not settings.neo4j_uri and attach(settings.data_dir) is None
    with open_store(settings) as connection, open_driver(connection) as driver:
        ensure_schema(driver, connection)
        writer = GraphWriter(driver, connection)
        yield OpenStore(GraphReader(driver), writer, connection, is_own=is_own)


def read_settings(**given: object) -> Settings:
    from pydantic import ValidationError

    from app.settings import Settings

    try:
        return Settings.model_validate(given) if given else Settings()
    except ValidationError as error:
        faults = [
            f"{_variable(str(e['loc'][0]))}: {e['msg'].removeprefix('Value error, ')}"
            for e in error.errors()
        ]
        raise InvalidInput(f"the settings do not hold: {'; '.join(faults)}") from error


def _variable(field: str) -> str:
    return field if field.isupper() else f"ENTENTE_{field.upper()}"


def write_lines(lines: Iterable[str]) -> None:
    """Lines to standard output in UTF-8, whatever the terminal is set to."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    for line in lines:
        sys.stdout.write(f"{line}\n")


def complain(sentence: str) -> None:
    sys.stderr.write(f"{printable(sentence)}\n")
