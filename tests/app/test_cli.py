"""The `entente` command, as it is typed."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from app import cli
from app.domain.article import Article
from app.domain.model import Claim, Extraction
from app.graph.connection import DATABASE, Connection, open_driver
from tests.factories import make_claim, make_extraction
from tests.stores import PROJECT

SEEDS = PROJECT / "seeds" / "articles"
WIRE = (
    "article_id source_id claim_id kind status aspect assertion actor object place occasion stage "
    "time attribution start end quote plover cameo rule"
).split()


class Pipeline:
    """Reads one visit in every article, and breaks on poison."""

    def read_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Extraction]]:
        for article in articles:
            if "Poison" in article.text:
                raise KeyError("poison")
            yield article, make_extraction(article, make_claim(article, explanation={"by": "hand"}))


@pytest.fixture
def fake_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.pipeline.Pipeline", Pipeline)


def entente(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    """Run the command here and return its status."""
    monkeypatch.setattr(sys, "argv", ["entente", *map(str, arguments)])
    with pytest.raises(SystemExit) as exited:
        cli.main()
    return int(exited.value.code or 0)


def entente_process(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "app.cli", *map(str, arguments)],
        cwd=PROJECT,
        env={**os.environ, "NEO4J_URI": "", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def lines(path: Path, *texts: str) -> Path:
    path.write_text("\n".join(json.dumps({"id": t[:3], "text": t}) for t in texts))
    return path


def test_help_loads_nothing_that_takes_long() -> None:
    heavy = {"spacy", "neo4j", "fastapi", "uvicorn", "pydantic", "rich.table"}
    script = f"import sys, app.cli; sys.stdout.write(str({heavy!r} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True, check=True
    )

    assert done.stdout == "set()"


def test_version(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert entente(monkeypatch, "version") == 0
    assert capsys.readouterr().out.startswith("entente 0.")


# extract


def test_the_seeds_are_read_without_a_store(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert entente(monkeypatch, "extract", SEEDS) == 0

    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {row["source_id"] for row in rows} == {path.name for path in SEEDS.glob("*.txt")}
    assert all(set(WIRE) <= set(row) for row in rows)
    assert all("explanation" not in row for row in rows)
    for row in rows:
        text = (SEEDS / row["source_id"]).read_bytes().decode()
        assert row["quote"] == text[row["start"] : row["end"]]


@pytest.mark.usefixtures("fake_pipeline")
def test_an_explained_claim_is_the_claim_whole(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Vladimir Putin visited India.")

    entente(monkeypatch, "extract", "--explain", tmp_path / "a.txt")

    claim = Claim.model_validate_json(capsys.readouterr().out)
    assert claim.explanation == {"by": "hand"}
    assert claim.claim_id == claim.content_id()


@pytest.mark.usefixtures("fake_pipeline")
def test_an_explained_table_says_how(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Vladimir Putin visited India.")

    entente(monkeypatch, "extract", "--explain", "--format", "table", tmp_path / "a.txt")

    assert "by: hand" in capsys.readouterr().out


def test_what_gave_no_claim_is_listed_with_the_reason(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Did Vladimir Putin visit India? He met reporters in India.")

    entente(monkeypatch, "extract", "--unread", tmp_path / "a.txt")
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    entente(monkeypatch, "extract", "--unread", "--format", "table", tmp_path / "a.txt")

    assert {row["reason"] for row in rows} >= {"visit: the sentence is a question"}
    assert all(row["source_id"] == "a.txt" for row in rows)
    assert "the sentence is a question" in capsys.readouterr().out


@pytest.mark.usefixtures("fake_pipeline")
def test_what_cannot_be_read_is_said_and_the_rest_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = lines(tmp_path / "a.jsonl", "A visit.", "", "Poison.", "B visit.")

    assert entente(monkeypatch, "extract", path, tmp_path / "none") == 1

    printed = capsys.readouterr()
    assert [json.loads(line)["source_id"] for line in printed.out.splitlines()] == ["A v", "B v"]
    assert sorted(printed.err.splitlines()) == [
        f"{path}, line 2: the text is empty; send the article's words in `text`",
        f"{tmp_path / 'none'}: there is no such file or directory",
        "Poi: the pipeline failed: KeyError: 'poison'",
    ]


@pytest.mark.usefixtures("fake_pipeline")
def test_a_table_shows_markup_and_escapes_as_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = lines(tmp_path / "a.jsonl", "[red]x[/] and \x1b[31m" + " words" * 50)

    assert entente(monkeypatch, "extract", "--format", "table", path) == 0

    printed = capsys.readouterr().out
    assert "[red]x[/]" in printed
    assert "\x1b" not in printed


@pytest.mark.usefixtures("fake_pipeline")
def test_a_sentence_on_a_hostile_name_does_not_reach_the_terminal_as_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "\x1b[2J").write_text("")

    assert entente(monkeypatch, "extract", tmp_path) == 1
    assert "\ufffd[2J: the text is empty" in capsys.readouterr().err


# Errors


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(
            ["facts", "--kind", "trip"], "'trip' is no kind; it is one of visit", id="kind"
        ),
        pytest.param(["facts", "--status", "done"], "'done' is no status; it is one", id="status"),
        pytest.param(["facts", "--actor", "Putin"], "'Putin' is no entity id; ids are", id="id"),
        pytest.param(["serve", "--port", "70000"], "ENTENTE_PORT: Input should be", id="port"),
        pytest.param(["eval", "--gold", "nowhere"], "no gold set in nowhere; name", id="gold"),
    ],
)
@pytest.mark.usefixtures("fake_pipeline")
def test_an_error_of_ours_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    sentence: str,
) -> None:
    assert entente(monkeypatch, *arguments) == 1

    error = capsys.readouterr().err
    assert error.startswith("error: ")
    assert sentence in error
    assert error.count("\n") == 1


def test_a_wrong_setting_is_named_as_it_was_set(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ENTENTE_HEAP_MB", "lots")

    assert entente(monkeypatch, "export") == 1
    assert "ENTENTE_HEAP_MB: Input should be a valid integer" in capsys.readouterr().err


def test_a_store_that_does_not_answer_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("app.graph.embedded.NEO4J_WAIT_S", 0.1)
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")

    assert entente(monkeypatch, "export") == 1
    assert "error: no answer from the store at bolt://127.0.0.1:9" in capsys.readouterr().err


# With a store


def test_ingest_without_a_server_runs_store_and_worker_itself(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", "Vladimir Putin visited India in 2021.", "")
    data = str(tmp_path / "data")

    done = entente_process("ingest", path, ENTENTE_DATA_DIR=data)

    assert done.stdout == "read 1 article: 1 new, 0 unchanged, 1 not readable\n"
    assert f"{path}, line 2: the text is empty" in done.stderr
    assert done.returncode == 1
    exported = entente_process("export", ENTENTE_DATA_DIR=data).stdout.splitlines()
    assert {"article", "claim", "fact"} <= {json.loads(line)["type"] for line in exported}


def test_ingest_starts_a_worker_where_none_is_at_work(
    neo4j_connection: Connection, tmp_path: Path
) -> None:
    with open_driver(neo4j_connection) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n", database_=DATABASE)
    environment = {
        "NEO4J_URI": neo4j_connection.uri,
        "NEO4J_USERNAME": neo4j_connection.username,
        "NEO4J_PASSWORD": neo4j_connection.password,
    }

    done = entente_process("ingest", SEEDS, **environment)

    assert done.stdout == "read 2 articles: 2 new, 0 unchanged\n"
    assert done.returncode == 0
    assert "WARRANT_AGAINST" in entente_process("facts", **environment).stdout


def test_who_only_reads_makes_no_store(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ENTENTE_DATA_DIR", str(tmp_path / "nothing"))
    monkeypatch.setenv("NEO4J_URI", "")

    status = entente(monkeypatch, "facts")

    assert status == 1
    assert "there are no data" in capsys.readouterr().err
    assert not (tmp_path / "nothing").exists()
