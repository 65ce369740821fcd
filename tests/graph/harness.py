"""A store with a reader, a writer and a clock that tests move by hand."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, LiteralString

import neo4j

from app.domain.article import Article
from app.domain.model import Claim, Extraction
from app.domain.views import State
from app.graph.connection import DATABASE, Connection, open_driver
from app.graph.schema import ensure_schema
from app.graph.store import Committed, GraphReader, GraphWriter, Lease, Submission
from tests.factories import make_extraction

LEASE_S = 60
MAX_ATTEMPTS = 3


@dataclass
class Clock:
    """Time that stands still until it is moved."""

    now: datetime = datetime(2024, 12, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass
class Store:
    """What a test of the store works with."""

    driver: neo4j.Driver
    connection: Connection
    clock: Clock = field(default_factory=Clock)
    held: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.reader = GraphReader(self.driver)
        self.writer = GraphWriter(self.driver, self.connection, clock=self.clock)

    def submit(self, article: Article) -> Submission:
        return self.writer.submit_all([article])[0]

    def commit(self, lease: Lease, extraction: Extraction) -> Committed:
        return self.writer.commit_all([(lease, extraction)])

    def lease(self, worker: str = "w1") -> Lease | None:
        leases = self.lease_many(1, worker)
        return leases[0] if leases else None

    def lease_many(self, n: int, worker: str = "w1") -> list[Lease]:
        leases = self.writer.lease(
            worker, n=n, lease_s=LEASE_S, max_attempts=MAX_ATTEMPTS, held=self.held
        )
        self.held += [lease.token for lease in leases]
        return leases

    def must_lease(self, worker: str = "w1") -> Lease:
        lease = self.lease(worker)
        assert lease is not None
        return lease

    def fail(self, lease: Lease, error: str = "no verb found") -> State:
        """Record a failed attempt; the state after it."""
        return self.writer.fail(lease, error, max_attempts=MAX_ATTEMPTS)

    def ingest(self, article: Article, *claims: Claim) -> Committed:
        """Submit, lease and commit one article; nothing else may be waiting."""
        self.submit(article)
        lease = self.must_lease()
        assert lease.article == article
        return self.commit(lease, make_extraction(article, *claims))

    def read_again(self, article: Article, *claims: Claim) -> Committed:
        """Queue a version that is done once more, as a rebuild does, and commit it."""
        self.rows(
            "MATCH (a:Article {article_id: $id}), (m:Meta {key: 'queue'}) "
            "SET a.state = 'queued', a.queue_no = m.next, a.pending = $pending "
            "SET m.next = m.next + 1",
            id=article.article_id,
            pending=article.model_dump_json(),
        )
        return self.commit(self.must_lease(), make_extraction(article, *claims))

    def rows(self, query: LiteralString, **parameters: Any) -> list[dict[str, Any]]:
        """What a statement returns, past all code of ours."""
        found = self.driver.execute_query(query, parameters, database_=DATABASE)
        return [record.data() for record in found.records]

    def n(self, query: LiteralString, **parameters: Any) -> int:
        """The one number that a statement returns."""
        value: int = next(iter(self.rows(query, **parameters)[0].values()))
        return value

    def export(self) -> str:
        return "\n".join(self.reader.export())

    def empty(self) -> None:
        """Remove all nodes but the schema's."""
        self.rows("MATCH (n) WHERE NOT n:Meta OR n.key <> 'schema' DETACH DELETE n")


@contextlib.contextmanager
def open_case(connection: Connection) -> Iterator[Store]:
    """A store with its schema made; the driver is closed at the end."""
    with open_driver(connection) as driver:
        ensure_schema(driver, connection)
        yield Store(driver, connection)
