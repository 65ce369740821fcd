"""The store as the rest of the project sees it: one reader, one writer, and their values."""

from app.graph.commit import Committed
from app.graph.queue import Lease, Submission
from app.graph.reader import GraphReader
from app.graph.schema import ensure_schema
from app.graph.writer import GraphWriter

__all__ = [
    "Committed",
    "GraphReader",
    "GraphWriter",
    "Lease",
    "Submission",
    "ensure_schema",
]
