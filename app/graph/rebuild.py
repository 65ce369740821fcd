"""The graph made again from articles, judgements and tombstones: migration and repair.

Three steps, each of which may be interrupted and run again: take away all that was derived, queue
every article, read them. Until the last is through the store says that it is being rebuilt: nothing
starts on it, and an API that runs already is not ready.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, TypeVar

import neo4j

from app.domain.errors import Conflict
from app.graph.connection import Connection
from app.graph.queries import articles as queue_texts
from app.graph.queries import commit as commit_texts
from app.graph.queries import rebuild as q
from app.graph.queries import schema as schema_texts
from app.graph.schema import SCHEMA_VERSION, check_rebuildable, make_schema
from app.graph.session import read_rows, run, run_rows, write

T = TypeVar("T")

_PAGE: Final = 500


def begin_rebuild(driver: neo4j.Driver, connection: Connection, *, now: datetime) -> None:
    """Take the derived graph away and queue every article; goes on where one was interrupted.

    SchemaUnknown for a store of later code, or without a schema; Conflict while workers hold
    articles. What is read meanwhile would be read by other code, perhaps.
    """
    check_rebuildable(driver)
    holders = sorted(str(row["worker"]) for row in read_rows(driver, queue_texts.HOLDERS))

    def write_it(work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        return write(driver, connection, work)

    if _has_begun(driver):
        # Of the one that was interrupted, wherever it ran.
        write_it(lambda tx: run(tx, queue_texts.EXPIRE_ALL, now=now - timedelta(seconds=1)))
    elif holders:
        raise Conflict(
            f"workers hold articles ({', '.join(holders)}): stop `entente serve` and every "
            "`entente worker` first, then run `entente rebuild` again"
        )
    make_schema(driver, connection)
    if not write_it(lambda tx: run(tx, q.BEGIN, now=now))[0]["is_cleared"]:
        for text in q.REMOVE_SOME:
            while write_it(lambda tx, text=text: run(tx, text))[0]["n"]:  # type: ignore[misc]
                pass
        _requeue(driver, write_it)
        write_it(lambda tx: run(tx, q.CLEARED))


def end_rebuild(driver: neo4j.Driver, connection: Connection, *, now: datetime) -> None:
    """Open the store again, under the schema version of this code, with one row in the log."""

    def work(tx: neo4j.ManagedTransaction) -> None:
        run(tx, schema_texts.WRITE_VERSION, version=SCHEMA_VERSION)
        run(tx, q.END)
        first = run(tx, queue_texts.NEXT_NUMBERS, key="changes", n=1)[0]["first"]
        row = {"seq": first, "what": "rebuilt", "subject_id": f"schema {SCHEMA_VERSION}"}
        run(tx, commit_texts.ADD_CHANGES, rows=[row], at=now)

    write(driver, connection, work)


def _has_begun(driver: neo4j.Driver) -> bool:
    return any(row["key"] == "rebuild" for row in read_rows(driver, schema_texts.READ_VERSION))


def _requeue(
    driver: neo4j.Driver, write_it: Callable[[Callable[[neo4j.ManagedTransaction], None]], None]
) -> None:
    after = ""
    while rows := read_rows(driver, q.ARTICLES_AFTER, after=after, limit=_PAGE):
        found = [str(row["article_id"]) for row in rows]

        def work(tx: neo4j.ManagedTransaction, found: list[str] = found) -> None:
            first = run(tx, queue_texts.NEXT_NUMBERS, key="queue", n=len(found))[0]["first"]
            run_rows(
                tx,
                q.REQUEUE,
                [{"article_id": a, "queue_no": first + i} for i, a in enumerate(found)],
            )

        write_it(work)
        after = found[-1]
