"""`entente eval`: the pipeline against the gold sets, by the scorer that stands beside them.

The scorer is run as it is, `score.py` of the directory `eval` next to that of the gold sets, so
that what is measured here is what is measured everywhere.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import yaml
from pydantic import BaseModel, ConfigDict
from rich import box
from rich.console import Console
from rich.table import Table

from app.domain.errors import DomainError, NotFound
from ingest.batches import ReadsMany, read_all
from ingest.gold import ASIDE, SEEDS, SPLIT, articles_of, is_kept_aside, rows_of

SETS: Final = (SEEDS, "dev.jsonl", "dev2.jsonl", "articles-dev.jsonl")

_COLUMNS: Final = (
    ("gold", "gold"),
    ("found", "found"),
    ("false", "false"),
    ("P", "precision"),
    ("R", "recall"),
    ("F1", "f1"),
    ("status", "status"),
    ("time", "time"),
    ("dangerous", "dangerous"),
)


_FEWER: Final = ("false", "dangerous")
"""Figures of which fewer are better."""


class Floors(BaseModel):
    """What a change may not fall below: by set, figures of all its kinds together."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    measured_on: date
    least: dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Score:
    """What the scorer said of one set: its figures, and its lines for people."""

    name: str
    figures: dict[str, Any]
    lines: Sequence[str]
    n_articles: int
    n_failed: int


def evaluate(
    gold: Path,
    pipeline: ReadsMany,
    console: Console,
    *,
    list_errors: bool = False,
    floor: Floors | None = None,
) -> None:
    """Print one table of all gold sets that are there, and what is not.

    The third of `dev2.jsonl` that nothing is tuned on is a set of its own. NotFound without a
    single set or without the scorer; DomainError if the scorer fails, or where a figure is below
    the floor (that of the project, unless one is given).
    """
    scorer = gold.parent / "eval" / "score.py"
    there = [name for name in SETS if (gold / name).is_file()]
    if not there:
        raise NotFound(f"no gold set in {gold}; name their directory with --gold")
    if not scorer.is_file():
        raise NotFound(f"no scorer at {scorer}; it belongs beside the directory of the gold sets")
    scores = []
    with tempfile.TemporaryDirectory() as directory:
        paths = [gold / name for name in there]
        if SPLIT in there and (aside := _kept_aside(gold / SPLIT, Path(directory))):
            paths.append(aside)
        for path in paths:
            scores.append(_score(path, scorer, pipeline, list_errors=list_errors))
    for score in scores if list_errors else ():
        console.rule(score.name, align="left")
        console.print("\n".join(score.lines), markup=False, highlight=False, soft_wrap=True)
    console.print(scores_table(scores))
    for score in scores:
        console.print(summary(score), markup=False, highlight=False, soft_wrap=True)
    for name in SETS:
        if name not in there:
            console.print(f"{name}: not there, not scored", style="yellow")
    below = list(below_floor(scores, floors() if floor is None else floor))
    for line in below:
        console.print(line, style="red", markup=False, highlight=False)
    if below:
        raise DomainError(f"{len(below)} figures are below the pinned floor")


def below_floor(scores: Iterable[Score], floor: Floors) -> Iterator[str]:
    """A line for each figure of a set that is worse than the floor pins."""
    by_name = {score.name: score for score in scores}
    for name, least in floor.least.items():
        figures = by_name[name].figures.get("all", {}) if name in by_name else {}
        for key, value in least.items():
            found = figures.get(key)
            is_worse = found is not None and (found > value if key in _FEWER else found < value)
            if is_worse:
                yield f"{name}: {key} is {_cell(found)}, the floor of {floor.measured_on} {value}"


def floors() -> Floors:
    """The project's own floor, `floors.yml`; ValidationError for an unknown key."""
    text = files("ingest").joinpath("floors.yml").read_text(encoding="utf-8")
    return Floors.model_validate(yaml.safe_load(text))


def scores_table(scores: Sequence[Score]) -> Table:
    """Under the name of each set its kinds, `all` last; fits a terminal of 80 columns."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=0)
    table.add_column("set, kind", no_wrap=True)
    for heading, _ in _COLUMNS:
        table.add_column(heading, justify="right", no_wrap=True)
    for score in scores:
        table.add_row(score.name, style="bold")
        kinds = {k: row for k, row in score.figures.items() if isinstance(row, dict)}
        for kind, row in kinds.items():
            is_all = kind == "all"
            cells = (_cell(row[key]) for _, key in _COLUMNS)
            table.add_row(f"  {kind}", *cells, style="bold" if is_all else None, end_section=is_all)
    return table


def summary(score: Score) -> str:
    """One line on a set: its size, false claims where there should be none, and spans."""
    figures = score.figures
    parts = [
        f"{score.n_articles} articles, {figures['claims']} claims",
        f"false on articles without claims: {figures['false_on_empty']} of {figures['empty']}"
        f" articles ({_cell(figures['false_per_1000'])} per 1,000)",
    ]
    for key, words in (
        ("gold_span", "quote overlaps the gold span"),
        ("quote_is_text", "quote == text[start:end]"),
    ):
        if key in figures:
            right, of = figures[key]
            parts.append(f"{words}: {right} of {of}")
    if score.n_failed:
        parts.append(f"the pipeline FAILED on {score.n_failed}")
    return f"{score.name}: {'; '.join(parts)}"


def _score(gold: Path, scorer: Path, pipeline: ReadsMany, *, list_errors: bool) -> Score:
    articles = list(articles_of(gold))
    n_failed = 0
    with tempfile.TemporaryDirectory() as directory:
        claims, texts = Path(directory, "claims.jsonl"), Path(directory, "texts.jsonl")
        with claims.open("w", encoding="utf-8") as out:
            for _, read in read_all(pipeline, articles):
                if isinstance(read, str):
                    n_failed += 1
                else:
                    out.writelines(f"{claim.model_dump_json()}\n" for claim in read.claims)
        rows = (json.dumps({"id": a.source_id, "text": a.text}) for a in articles)
        texts.write_text("\n".join(rows), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(claims), "--texts", str(texts)]
        command += ["--json", *(["--errors"] if list_errors else [])]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        last = next(iter(done.stderr.splitlines()[-1:]), "no word why")
        raise DomainError(f"the scorer failed on {gold.name}: {last}")
    *lines, figures = done.stdout.splitlines()
    return Score(gold.name, json.loads(figures), lines, len(articles), n_failed)


def _kept_aside(path: Path, directory: Path) -> Path | None:
    """The kept-aside third of a set as a file of its own; None where no row belongs to it."""
    rows = [row for row in rows_of(path) if is_kept_aside(str(row["id"]))]
    if not rows:
        return None
    out = directory / ASIDE
    out.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return out


def _cell(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
