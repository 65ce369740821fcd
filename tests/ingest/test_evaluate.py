"""`entente eval`: which sets are scored, what is handed to the scorer, and what is printed."""

import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from app.domain.article import Article
from app.domain.errors import DomainError, NotFound
from app.domain.model import Extraction
from ingest.evaluate import Floors, evaluate, floors
from ingest.gold import ASIDE, is_kept_aside
from tests.factories import make_claim, make_extraction

# A scorer in the shape of the real one: `GOLD CLAIMS --texts TEXTS --json [--errors]`.
SCORER = """
import json, sys
gold, claims, _, texts, _, *more = sys.argv[1:]
claims = [json.loads(line) for line in open(claims)]
texts = {row["id"]: row["text"] for row in map(json.loads, open(texts))}
right = sum(c["quote"] == texts[c["source_id"]][c["start"]:c["end"]] for c in claims)
row = dict(gold=3, found=1, false=0, precision=1.0, recall=1/3, f1=0.5, status=None, time=1.0,
           dangerous=0)
print("missed    a visit" if more else "a table")
print(json.dumps({"gold": gold, "visit": row, "all": row, "claims": len(claims), "empty": 5,
                  "false_on_empty": 1, "false_per_1000": 200.0, "quote_is_text": [right, right]}))
"""


NO_FLOOR = Floors(measured_on=date(2026, 11, 26), least={})


class Pipeline:
    def read_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Extraction]]:
        for article in articles:
            if "Poison" in article.text:
                raise ValueError("no")
            yield article, make_extraction(article, make_claim(article))


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    directory = tmp_path / "gold"
    directory.mkdir()
    rows = [{"id": "d-1", "text": "A visit.", "claims": []}, {"id": "d-2", "text": "Poison."}]
    (directory / "dev.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (tmp_path / "eval").mkdir()
    (tmp_path / "eval" / "score.py").write_text(SCORER)
    return directory


def printed(gold: Path, *, list_errors: bool = False) -> str:
    console = Console(width=200, file=io.StringIO())
    evaluate(gold, Pipeline(), console, list_errors=list_errors, floor=NO_FLOOR)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_one_table_of_sets_and_kinds(gold: Path) -> None:
    rows = [line.split() for line in printed(gold).splitlines()]

    figures = ["3", "1", "0", "1.000", "0.333", "0.500", "-", "1.000", "0"]
    first = rows.index(["dev.jsonl"])
    assert rows[first + 1 : first + 3] == [["visit", *figures], ["all", *figures]]


def test_a_summary_counts_false_claims_spans_and_failures(gold: Path) -> None:
    assert (
        "dev.jsonl: 2 articles, 1 claims; false on articles without claims: 1 of 5 articles "
        "(200.000 per 1,000); quote == text[start:end]: 1 of 1; the pipeline FAILED on 1"
    ) in printed(gold)


def test_the_seeds_are_read_from_their_files(gold: Path) -> None:
    (gold / "seeds.json").write_text("[]")

    assert "seeds.json: 2 articles, 2 claims" in printed(gold)


def test_a_set_that_is_not_there_is_said(gold: Path) -> None:
    assert "dev2.jsonl: not there, not scored" in printed(gold)


def test_errors_are_passed_through(gold: Path) -> None:
    assert "missed    a visit" in printed(gold, list_errors=True)


def test_no_set_at_all_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="^no gold set in "):
        evaluate(tmp_path, Pipeline(), Console())


def test_no_scorer_is_an_error(gold: Path) -> None:
    (gold.parent / "eval" / "score.py").unlink()

    with pytest.raises(NotFound, match="^no scorer at "):
        evaluate(gold, Pipeline(), Console(), floor=NO_FLOOR)


def test_a_scorer_that_fails_is_an_error(gold: Path) -> None:
    (gold.parent / "eval" / "score.py").write_text("raise SystemExit('bad gold')")

    with pytest.raises(DomainError, match="^the scorer failed on dev.jsonl: bad gold$"):
        evaluate(gold, Pipeline(), Console(), floor=NO_FLOOR)


def test_the_third_that_is_kept_aside_is_a_set_of_its_own(gold: Path) -> None:
    rows = [{"id": f"e-{n}", "text": "A visit.", "claims": []} for n in range(30)]
    (gold / "dev2.jsonl").write_text("\n".join(map(json.dumps, rows)))
    n_aside = sum(is_kept_aside(str(row["id"])) for row in rows)

    assert 0 < n_aside < 30
    assert f"{ASIDE}: {n_aside} articles" in printed(gold)


def test_a_figure_below_the_floor_is_an_error_that_names_it(gold: Path) -> None:
    console = Console(width=200, file=io.StringIO())
    floor = Floors(measured_on=date(2026, 11, 26), least={"dev.jsonl": {"f1": 0.6, "recall": 0.3}})

    with pytest.raises(DomainError, match="^1 figures are below the pinned floor$"):
        evaluate(gold, Pipeline(), console, floor=floor)
    assert isinstance(console.file, io.StringIO)
    assert "dev.jsonl: f1 is 0.500, the floor of 2026-11-26 0.6" in console.file.getvalue()


def test_of_dangerous_errors_fewer_are_better(gold: Path) -> None:
    floor = Floors(measured_on=date(2026, 11, 26), least={"dev.jsonl": {"dangerous": 0}})

    evaluate(gold, Pipeline(), Console(file=io.StringIO()), floor=floor)


def test_the_pinned_floor_is_of_the_part_kept_aside() -> None:
    assert floors().least[ASIDE]["f1"] >= 0.69
    assert floors().least["seeds.json"]["dangerous"] == 0
