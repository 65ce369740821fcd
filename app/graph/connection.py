"""Where a store is, and the one way to open the official driver on it."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import neo4j
from neo4j.exceptions import AuthError, ConfigurationError, DriverError, Neo4jError

from app.domain.errors import GraphUnavailable

# Both stores have a database of this name. It is always passed: without it the driver asks the
# server for the user's home database, and an unknown name breaks the pooled connection.
DATABASE: Final = "neo4j"

# Bolt, alone or by a cluster's routing, in clear text or not. The driver would take http:// too,
# as a preview that says so in a warning.
SCHEMES: Final = frozenset({"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"})

# Managed transactions are tried again for this long. The driver's own 30 s would hide a memory
# limit, which the server reports as transient, for half a minute.
RETRY_S: Final = 10.0

# A pooled connection that was idle for longer is checked before it is used: the embedded store
# may have been restarted on its port meanwhile.
IDLE_CHECK_S: Final = 30.0

POLL_S: Final = 0.05

# What the driver logs of a failed try is in the error that it raises too; without a handler of
# its own, Python would write it to the terminal as well.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Connection:
    """Address and credentials of a store, and what has to be known about its kind.

    `data_dir` holds the writers' lock of an embedded store, and is None for Neo4j. `http_url` is
    the base address of the HTTP port beside Bolt, None when it is not known; the embedded store
    makes its full-text indexes there.
    """

    uri: str
    username: str
    password: str = field(repr=False)
    embedded: bool
    data_dir: Path | None
    http_url: str | None = None


def open_driver(
    connection: Connection, *, timeout_s: float = 5.0, retry_s: float = RETRY_S
) -> neo4j.Driver:
    """Open the official driver on the store; the caller closes it.

    Nothing is sent yet. A connection attempt is given up after `timeout_s`, a wait for a free
    pooled connection after twice that, and a managed transaction after `retry_s` of retries.
    Notifications are off: they are advice on query texts, and tests read those.
    Raises GraphUnavailable if the address is not one that the driver understands.
    """
    _check_address(connection.uri)
    return neo4j.GraphDatabase.driver(
        connection.uri,
        auth=(connection.username, connection.password),
        connection_timeout=timeout_s,
        connection_acquisition_timeout=2 * timeout_s,
        liveness_check_timeout=IDLE_CHECK_S,
        max_transaction_retry_time=retry_s,
        notifications_min_severity=neo4j.NotificationMinimumSeverity.OFF,
        warn_notification_severity=neo4j.NotificationMinimumSeverity.OFF,
        telemetry_disabled=True,
    )


def wait_until_ready(
    connection: Connection, *, timeout_s: float, check: Callable[[], None] | None = None
) -> None:
    """Return when the store answers `RETURN 1`, or raise GraphUnavailable after `timeout_s`.

    Only a query tells: an open port and the driver's own connectivity check come earlier, while
    the database is not there yet. A refused password is raised at once, since time does not mend
    it. `check` is called before each try and may raise, for instance because the process that
    was to answer is dead.
    """
    deadline = time.monotonic() + timeout_s
    while True:
        if check is not None:
            check()
        try:
            _ask(connection, timeout_s=max(0.5, min(5.0, timeout_s)))
        except AuthError as error:
            raise GraphUnavailable(
                f"the store at {connection.uri} refused the user name or the password"
            ) from error
        except ConfigurationError as error:
            raise GraphUnavailable(
                f"{connection.uri!r} is no address that the driver can use: {_first_line(error)}"
            ) from error
        except (DriverError, Neo4jError, OSError) as error:
            if time.monotonic() >= deadline:
                raise GraphUnavailable(
                    f"no answer from the store at {connection.uri} in {timeout_s:g} s: "
                    f"{_first_line(error)}"
                ) from error
        else:
            return
        time.sleep(POLL_S)


def _ask(connection: Connection, *, timeout_s: float) -> None:
    """Run one query on a driver of its own: a failed try may leave a pooled connection broken."""
    with open_driver(connection, timeout_s=timeout_s, retry_s=0) as driver:
        driver.execute_query("RETURN 1", database_=DATABASE)


def _check_address(uri: str) -> None:
    # Here, because the driver finds a wrong port only when it connects, as a bare ValueError.
    try:
        parts = urlsplit(uri)
        is_address = parts.scheme in SCHEMES and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_address = False
    if not is_address or "@" in uri:
        # Not with a password in it, should somebody have written one there.
        shown = uri.rpartition("@")[2]
        raise GraphUnavailable(
            f"{shown!r} is no address of a store: it should look like bolt://localhost:7687, "
            "with user name and password apart"
        )


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(":")
