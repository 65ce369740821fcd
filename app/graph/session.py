"""Running statements: managed transactions, and the one place where driver errors become ours."""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any, Final, LiteralString, TypeVar

import neo4j
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConnectionPoolError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from app.domain.errors import GraphUnavailable, TooMuchAtOnce
from app.graph.connection import DATABASE, Connection
from app.graph.embedded import write_lock

T = TypeVar("T")


class Raced(Exception):
    """Another transaction came in between: roll back, and run this one again."""


# Two transactions made the same node, or one removed what the other had just found. Neither is
# transient to the driver, and both pass when the transaction runs again.
_RACES: Final = frozenset(
    {
        "Neo.ClientError.Schema.ConstraintValidationFailed",
        "Neo.ClientError.Statement.EntityNotFound",
    }
)
_RACE_TRIES: Final = 5

# Either store gives up on a statement that runs for too long; Neo4j on one that needs more memory
# than it may have, which it calls transient.
_TOO_MUCH: Final = frozenset(
    {
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        "Neo.TransientError.General.OutOfMemoryError",
        "Neo.TransientError.General.TransactionOutOfMemoryError",
        "Neo.ClientError.Transaction.TransactionTimedOut",
        "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
    }
)

# What either store says when it cannot write any more, most often because its disk is full.
_BROKEN: Final = (
    "Neo.DatabaseError.Transaction.",
    "Neo.ClientError.Transaction.TransactionNotFound",
)

_NO_ANSWER: Final = (ServiceUnavailable, SessionExpired, ConnectionPoolError, TransientError)


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """Turn what the driver raises when the store does not answer into GraphUnavailable.

    Anything else it raises (a syntax error, say) is a fault of this code, and passes as it is.
    """
    try:
        yield
    except AuthError as error:
        raise GraphUnavailable("the store refused the user name or the password") from error
    except Neo4jError as error:
        code = error.code or ""
        if code in _TOO_MUCH:
            raise TooMuchAtOnce(
                "the store gave up on a statement that took too long or too much memory"
            ) from error
        if code.startswith(_BROKEN):
            raise GraphUnavailable(
                "the store cannot write: look whether its disk is full, make room and restart it "
                f"({(error.message or code)[:200]})"
            ) from error
        if isinstance(error, _NO_ANSWER):
            raise GraphUnavailable(f"no answer from the store: {error}") from error
        raise
    except _NO_ANSWER as error:
        raise GraphUnavailable(f"no answer from the store: {error}") from error


def read_rows(
    driver: neo4j.Driver, query: LiteralString, /, **parameters: Any
) -> list[neo4j.Record]:
    """All rows of one statement, in a managed read transaction; GraphUnavailable without answer."""
    with translated():
        return driver.execute_query(
            query, parameters, database_=DATABASE, routing_=neo4j.RoutingControl.READ
        ).records


def write(
    driver: neo4j.Driver, connection: Connection, work: Callable[[neo4j.ManagedTransaction], T]
) -> T:
    """Run `work` in one write transaction, alone on the embedded store.

    `work` may run several times, and only its last run counts; what it raises rolls back.
    GraphUnavailable if the store gives no answer, StoreBusy if its lock is held for too long.
    """
    tries = 0
    while True:
        tries += 1
        try:
            with (
                translated(),
                write_lock(connection),
                driver.session(database=DATABASE) as session,
            ):
                return session.execute_write(work)
        except ClientError as error:
            if error.code not in _RACES or tries == _RACE_TRIES:
                raise
        except Raced as error:
            if tries == _RACE_TRIES:
                raise GraphUnavailable(f"others were faster, {tries} times: {error}") from error


def run(
    tx: neo4j.ManagedTransaction, query: LiteralString, /, **parameters: Any
) -> list[neo4j.Record]:
    """All rows of one statement inside a transaction."""
    return list(tx.run(query, parameters))


def run_rows(
    tx: neo4j.ManagedTransaction, query: LiteralString, rows: list[dict[str, Any]]
) -> list[neo4j.Record]:
    """All rows of one batch, given as `$rows`; no rows are no statement."""
    return list(tx.run(query, {"rows": rows})) if rows else []
