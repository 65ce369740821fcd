"""`entente ingest` of a file, killed in the midst of it, and run again: nothing is read twice."""

import json
import os
import re
import signal
from pathlib import Path

from app.graph.connection import open_driver
from app.graph.embedded import EmbeddedStore
from app.graph.store import GraphReader
from tests.app.servers import wait_until
from tests.campaign import articles
from tests.stores import start_python

N = 1_500


def test_it_goes_on_where_it_was_killed(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    rows = [json.dumps(row) for row in articles(N)]
    rows.insert(700, "this is no article")
    path.write_text("\n".join(rows), encoding="utf-8")
    data = str(tmp_path / "data")

    first = start_python("-m", "app.cli", "ingest", str(path), ENTENTE_DATA_DIR=data)
    assert first.stdout is not None
    lines = iter(first.stdout.readline, "")
    assert any("articles: " in line and "claims" in line for line in lines)  # a batch was written
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    first.stdout.close()
    n_done = wait_until(lambda: done(tmp_path / "data"), "nothing was done")
    assert 0 < n_done < N

    second = start_python("-m", "app.cli", "ingest", str(path), ENTENTE_DATA_DIR=data)
    output = second.communicate(timeout=240)[0]

    found = re.search(r"read ([\d,]+) articles: (\d+) new, (\d+) unchanged, 1 not readable", output)
    assert found is not None, output
    assert int(found[2]) + int(found[3]) == N
    assert int(found[3]) >= n_done
    assert "news.jsonl, line 701: not JSON" in output
    assert second.returncode == 1
    assert done(tmp_path / "data") == N
    # Of each batch the worker says how many articles: those that were done are not among them.
    assert sum(map(int, re.findall(r"worker: (\d+) articles: ", output))) <= N - n_done


def done(data_dir: Path) -> int:
    """How many articles are read, in a store that nobody uses."""
    with EmbeddedStore(data_dir) as store, open_driver(store.connection) as driver:
        return GraphReader(driver).counts().n_articles["done"]
