"""The commands by which people change the graph, on a store that stands still."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from app import cli
from app.domain.article import Article
from app.domain.model import Extraction
from app.graph.connection import Connection
from tests.factories import make_article, make_extraction
from tests.graph.harness import MAX_ATTEMPTS, Store, open_case
from tests.graph.test_store_judgements import CLAIM_ONE, CLAIM_TWO, ONE, TWO

CLAIMS = {ONE.article_id: CLAIM_ONE, TWO.article_id: CLAIM_TWO}
WHY = ("--reason", "one man", "--author", "Ada")


class Pipeline:
    """Reads in an article what the table says."""

    def read_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Extraction]]:
        for article in articles:
            yield article, make_extraction(article, CLAIMS[article.article_id])


@pytest.fixture
def store(neo4j_connection: Connection, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A Neo4j with two articles, named to the commands by the environment as users do it."""
    c = neo4j_connection
    for name, value in (("URI", c.uri), ("USERNAME", c.username), ("PASSWORD", c.password)):
        monkeypatch.setenv(f"NEO4J_{name}", value)
    with open_case(c) as case:
        case.empty()
        case.ingest(ONE, CLAIM_ONE)
        case.ingest(TWO, CLAIM_TWO)
        yield case


def entente(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["entente", *arguments])
    with pytest.raises(SystemExit) as exited:
        cli.main()
    return int(exited.value.code or 0)


def test_an_article_is_withdrawn_and_reinstated(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert entente(monkeypatch, "withdraw", TWO.article_id, *WHY) == 0
    assert "withdrawn by Ada: one man" in capsys.readouterr().out
    assert store.reader.counts().n_articles["withdrawn"] == 1

    assert entente(monkeypatch, "reinstate", TWO.article_id) == 0
    assert store.reader.counts().n_articles["withdrawn"] == 0


def test_a_judgement_is_made_listed_and_taken_back(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = store.export()
    assert entente(monkeypatch, "judge", "same", "Q7747", "leader:vladimir-putin", *WHY) == 0
    judgement_id = capsys.readouterr().out.split()[0]
    assert store.export() != before

    assert entente(monkeypatch, "judgements") == 0
    assert json.loads(capsys.readouterr().out)["judgement_id"] == judgement_id
    assert entente(monkeypatch, "revoke", judgement_id, "--reason", "two men") == 0

    assert store.export() == before


def test_a_wrong_claim_and_a_split_are_judged(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert entente(monkeypatch, "judge", "wrong", CLAIM_TWO.claim_id, *WHY) == 0
    assert entente(monkeypatch, "judge", "different", "Q7747", ONE.article_id, *WHY) == 0

    assert "there it is leader:q7747." in capsys.readouterr().out
    assert store.reader.counts().claims_set_aside == {"wrong": 1}


def test_a_judgement_that_does_not_fit_is_one_sentence(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert entente(monkeypatch, "judge", "same", "Q7747", "IND", *WHY) == 1
    assert capsys.readouterr().err == (
        "error: entities of different types are never one: country, leader\n"
    )


@pytest.mark.parametrize("by", ["name", "all"])
def test_what_has_failed_is_queued_again(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], by: str
) -> None:
    bad = make_article(url="https://news.example/3")
    store.submit(bad)
    for _ in range(MAX_ATTEMPTS):
        store.writer.fail(store.must_lease(), "no", max_attempts=MAX_ATTEMPTS)

    assert entente(monkeypatch, "retry", bad.article_id if by == "name" else "--all") == 0

    assert "1 queued again" in capsys.readouterr().out
    assert store.reader.article(bad.article_id).state == "queued"


def test_what_has_not_failed_is_said(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert entente(monkeypatch, "retry", ONE.article_id) == 0
    out, err = capsys.readouterr()
    assert "is done: only one that has failed" in err
    assert "0 queued again" in out


@pytest.mark.parametrize("arguments", [("retry",), ("retry", "--all", "art_1")])
def test_retry_wants_names_or_all(monkeypatch: pytest.MonkeyPatch, arguments: tuple[str]) -> None:
    assert entente(monkeypatch, *arguments) == 2


def test_a_rebuild_gives_the_same_graph(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("ingest.pipeline.Pipeline", Pipeline)
    entente(monkeypatch, "judge", "same", "Q7747", "leader:vladimir-putin", *WHY)
    before = store.export()

    assert entente(monkeypatch, "rebuild") == 0

    assert "rebuilt from 2 articles, 0 failed" in capsys.readouterr().out
    assert store.export() == before


def test_an_embedded_store_that_is_served_is_not_rebuilt(
    embedded_connection: Connection,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    directory = embedded_connection.data_dir
    assert isinstance(directory, Path)
    monkeypatch.setenv("ENTENTE_DATA_DIR", str(directory))
    monkeypatch.setenv("NEO4J_URI", "")

    assert entente(monkeypatch, "rebuild") == 1
    assert "a server is running on this data" in capsys.readouterr().err
