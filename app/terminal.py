"""What the commands share: settings, a store to work on, a worker of their own, lines of output."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from app.domain.errors import DomainError, InvalidInput
from app.printable import printable

if TYPE_CHECKING:
    from app.graph.connection import Connection
    from app.graph.store import GraphReader, GraphWriter
    from app.settings import Settings

WORKER_GRACE_S: Final = 3.0


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


class Helper:
    """A worker process of our own, for a store that nobody else works on."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        from app.graph.embedded import stop_process

        if self._process is not None:
            stop_process(self._process, grace_s=WORKER_GRACE_S)

    def ensure(self) -> None:
        """Start the worker unless it runs; DomainError if it has ended by itself."""
        from app.children import hand_over, start_child

        if self._process is None:
            self._process = start_child("worker")
            hand_over(self._process, self._connection)
        elif (status := self._process.poll()) is not None:
            raise DomainError(f"the worker ended with status {status}; its words stand above")


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
