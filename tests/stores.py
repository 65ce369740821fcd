"""What tests of real store processes share."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).parents[1]


def start_python(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    """Start a Python of this project in a session of its own, with its output in a pipe.

    A Neo4j that our own environment names is not passed on.
    """
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=PROJECT,
        env={**os.environ, "NEO4J_URI": "", **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def is_alive(pid: int) -> bool:
    """Return whether a process runs; one that ended and waits to be reaped does not."""
    shown = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return shown.stdout.strip()[:1] not in {"", "Z"}


def seconds_until_gone(pid: int, *, limit_s: float = 15.0) -> float:
    """Wait for the end of a process and return how long it took; `limit_s` if it did not end."""
    start = time.monotonic()
    while is_alive(pid) and time.monotonic() - start < limit_s:
        time.sleep(0.02)
    return min(time.monotonic() - start, limit_s)


def children_of(pid: int, *, named: str) -> list[int]:
    """Return the direct children of a process with this text in their command line."""
    shown = subprocess.run(
        ["ps", "-e", "-ww", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True
    )
    rows = [line.split(maxsplit=2) for line in shown.stdout.splitlines()]
    return [int(row[0]) for row in rows if int(row[1]) == pid and named in row[2]]


def programs(directory: Path, **scripts: str) -> str:
    """Make a directory of programs, the only one on the PATH of a test."""
    directory.mkdir()
    for name, script in scripts.items():
        (directory / name).write_text(script, encoding="utf-8")
        (directory / name).chmod(0o755)
    return str(directory)
