"""The jars of Neo4j: fetched once, whole or absent, whoever is interrupted."""

import os
import shutil
from pathlib import Path
from typing import Final

import pytest

from app.domain.errors import StoreFailed, StoreMissing
from app.graph import neo4j_jars
from app.graph.neo4j_jars import fetch_jars
from tests.stores import programs

# Stands in for Maven: notes the call, then writes one jar, or fails.
MAVEN: Final = """#!/bin/sh
echo call >> "{calls}"
for option in "$@"; do
  case "$option" in -DoutputDirectory=*) target="${{option#*=}}" ;; esac
done
mkdir -p "$target" && echo jar > "$target/neo4j.jar"
{end}
"""


@pytest.fixture
def maven(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a Maven of our own on the PATH, with a pom of our own; the file that counts its calls."""
    calls = tmp_path / "calls"
    calls.touch()
    script = MAVEN.format(calls=calls, end="exit 0")
    path = programs(tmp_path / "bin", mvn=script)
    monkeypatch.setenv("PATH", path + os.pathsep + os.environ["PATH"])
    (tmp_path / "deploy").mkdir()
    shutil.copy(neo4j_jars.DEPLOY / "pom.xml", tmp_path / "deploy")
    monkeypatch.setattr(neo4j_jars, "DEPLOY", tmp_path / "deploy")
    return calls


def n_calls(calls: Path) -> int:
    return len(calls.read_text(encoding="utf-8").splitlines())


def test_jars_are_fetched_once_and_again_for_another_pom(tmp_path: Path, maven: Path) -> None:
    lib = tmp_path / "cache" / "lib"
    fetch_jars(lib)
    fetch_jars(lib)
    assert n_calls(maven) == 1
    assert (lib / "neo4j.jar").exists()
    (tmp_path / "deploy" / "pom.xml").write_text("<project/>", encoding="utf-8")
    (lib / "old.jar").touch()
    fetch_jars(lib)
    assert n_calls(maven) == 2
    assert not (lib / "old.jar").exists()


def test_failed_fetch_leaves_nothing_that_looks_whole(tmp_path: Path, maven: Path) -> None:
    lib = tmp_path / "cache" / "lib"
    failing = MAVEN.format(calls=maven, end="echo '[ERROR] no network'; exit 1")
    (tmp_path / "bin" / "mvn").write_text(failing, encoding="utf-8")
    with pytest.raises(StoreMissing, match="no network"):
        fetch_jars(lib)
    assert [path.name for path in lib.parent.iterdir()] == ["lib.lock"]


def test_fetch_that_was_killed_is_cleared_away_by_the_next(tmp_path: Path, maven: Path) -> None:
    lib = tmp_path / "cache" / "lib"
    (lib.parent / "lib.partial-killed" / "lib").mkdir(parents=True)
    fetch_jars(lib)
    assert sorted(path.name for path in lib.parent.iterdir()) == ["lib", "lib.lock"]


def test_directory_of_somebody_else_is_left_alone(tmp_path: Path, maven: Path) -> None:
    (tmp_path / "mine").mkdir()
    with pytest.raises(StoreFailed, match="move it away"):
        fetch_jars(tmp_path / "mine")
    assert n_calls(maven) == 0
