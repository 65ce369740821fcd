"""Leases of workers that are no more: which a new worker frees at once, and which it leaves."""

import os
import subprocess
import sys
from collections.abc import Sequence

import pytest

from app.children import expire_leases_of_the_dead


class Queue:
    """Both sides of a store that has only holders."""

    def __init__(self, *holders: str) -> None:
        self._holders = frozenset(holders)
        self.expired: list[str] = []

    def holders(self) -> frozenset[str]:
        return self._holders

    def expire(self, workers: Sequence[str]) -> int:
        self.expired = sorted(workers)
        return len(workers)


def pid_of_the_dead() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@pytest.mark.parametrize(
    ("holder", "is_freed"),
    [
        ("here:{dead}", True),
        ("here:{me}", True),  # of a process that had this number before
        ("here:{parent}", False),
        ("there:{dead}", False),
        ("here.too:{dead}", False),
        ("here:", False),
        ("here:no number", False),
        ("a worker", False),
    ],
)
def test_only_those_of_this_machine_that_are_dead_are_freed(holder: str, is_freed: bool) -> None:
    name = holder.format(dead=pid_of_the_dead(), me=os.getpid(), parent=os.getppid())
    queue = Queue(name)

    expire_leases_of_the_dead(queue, queue, f"here:{os.getpid()}")

    assert queue.expired == ([name] if is_freed else [])


def test_where_nobody_died_nothing_is_written() -> None:
    queue = Queue()

    expire_leases_of_the_dead(queue, queue, "here:1")

    assert queue.expired == []
