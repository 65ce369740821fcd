"""What a process does once its models are loaded: the collector of cycles leaves them alone."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from ingest.collecting import spare_what_is_loaded


@pytest.fixture
def collector() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)


class _Node:
    """What can be part of a cycle, and be watched."""


@pytest.mark.usefixtures("collector")
def test_what_is_loaded_is_left_alone_and_the_rest_is_not() -> None:
    loaded = [_Node()]
    assert any(one is loaded for one in gc.get_objects())
    spare_what_is_loaded()
    node = _Node()
    node.__dict__["itself"] = node
    watched = weakref.ref(node)
    del node
    gc.collect()

    assert not any(one is loaded for one in gc.get_objects())
    assert watched() is None
    assert gc.get_threshold()[0] > 10_000
