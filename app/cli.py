"""The `entente` command. What takes long to import is imported in the command that needs it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from app import curate
from app.domain.errors import DomainError, InvalidId, InvalidInput
from app.terminal import complain, open_store_for, read_settings, write_lines

if TYPE_CHECKING:
    from app.domain.article import Article
    from app.domain.model import Extraction
    from app.domain.views import FactFilter, FactSummary

PAGE: Final = 500

app = typer.Typer(
    help="Entente reads news and keeps a graph of diplomatic events. "
    "Settings come from the environment: ENTENTE_*, NEO4J_URI and its fellows.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(curate.commands)


class ClaimFormat(StrEnum):
    """How `extract` prints."""

    JSONL = "jsonl"
    TABLE = "table"


class ExportFormat(StrEnum):
    """How `export` prints."""

    JSONL = "jsonl"


class Part(StrEnum):
    """What `health` asks after."""

    API = "api"
    WORKER = "worker"


Inputs = Annotated[
    list[Path],
    typer.Argument(help="Text, .json or .jsonl files, directories, or - for standard input."),
]


@app.command()
def serve(
    port: Annotated[int | None, typer.Option(help="Port of the API; 0 takes any.")] = None,
    ingest: Annotated[Path | None, typer.Option(help="Send these articles first.")] = None,
) -> None:
    """Run store, API and worker until Ctrl-C."""
    from rich.console import Console

    from app.children import log_to_stderr
    from app.serve import serve as run

    settings = read_settings() if port is None else read_settings(port=port)
    log_to_stderr()
    run(settings, Console(), ingest=ingest)


@app.command()
def api() -> None:
    """Serve the API alone, on the store that the settings name, until Ctrl-C."""
    from app.children import log_to_stderr, serve_alone

    log_to_stderr()
    serve_alone(read_settings())


@app.command()
def health(part: Part) -> None:
    """Ask whether the API answers, or the articles are read; status 1 if not."""
    from app.health import check_api, check_worker

    check = check_api if part is Part.API else check_worker
    sys.stdout.write(f"{check(read_settings())}\n")


@app.command()
def worker() -> None:
    """Read what waits in the store, until Ctrl-C; several may run at once."""
    from app.children import log_to_stderr, work
    from app.graph.embedded import open_store

    settings = read_settings()
    log_to_stderr()
    with open_store(settings) as connection:
        work(settings, lambda: connection)


@app.command()
def ingest(paths: Inputs) -> None:
    """Send articles to the store and wait until they are read.

    May be interrupted, or killed, and run again: what is done is not read twice.
    """
    from app.children import Helper
    from app.intake import ingest_paths
    from app.progress import Progress

    settings = read_settings()
    with open_store_for(settings) as store, Helper(store.connection) as helper:
        if store.is_own:
            helper.ensure()
        with Progress(sys.stderr, complain) as progress:
            taken = ingest_paths(
                store.writer,
                store.reader,
                paths,
                max_bytes=settings.max_body_bytes,
                watcher=progress,
                on_stall=helper.ensure,
            )
    sys.stdout.write(f"{taken.sentence()}\n")
    if taken.failures:
        raise typer.Exit(1)


@app.command()
def console(
    home: Annotated[Path | None, typer.Option(help="Directory of the Neo4j's data.")] = None,
    bolt_port: Annotated[int, typer.Option(min=0, max=65_535, help="0 takes any.")] = 7687,
    http_port: Annotated[int, typer.Option(min=0, max=65_535, help="0 takes any.")] = 7474,
    ingest: Annotated[Path | None, typer.Option(help="Send these articles first.")] = None,
) -> None:
    """Run a Neo4j of one's own with Entente's console until Ctrl-C; needs Java 17 and Maven."""
    from rich.console import Console

    from app.children import log_to_stderr
    from app.local_console import HOME, run

    log_to_stderr()
    run(
        read_settings(),
        Console(),
        home=home or HOME,
        ports=(bolt_port, http_port),
        articles=[] if ingest is None else [ingest],
    )


@app.command()
def extract(
    inputs: Inputs,
    form: Annotated[ClaimFormat, typer.Option("--format")] = ClaimFormat.JSONL,
    explain: Annotated[bool, typer.Option(help="Say how each claim was found.")] = False,
    unread: Annotated[
        bool, typer.Option("--unread", help="List what gave no claim instead, and why.")
    ] = False,
) -> None:
    """Print what articles say, one claim a line; no database is involved."""
    from ingest.batches import read_all
    from ingest.pipeline import Pipeline

    failures: list[str] = []

    def extractions() -> Iterator[tuple[str, Extraction]]:
        for article, read in read_all(Pipeline(), _articles(inputs, failures)):
            name = article.source_id or article.article_id
            if isinstance(read, str):
                failures.append(f"{name}: {read}")
                complain(failures[-1])
            else:
                yield name, read

    if unread:
        _print_unread(extractions(), form)
    elif form is ClaimFormat.TABLE:
        _print_claims(extractions(), explain=explain)
    else:
        claims = (claim for _, read in extractions() for claim in read.claims)
        without = None if explain else {"explanation"}
        write_lines(claim.model_dump_json(exclude=without) for claim in claims)
    if failures:
        raise typer.Exit(1)


@app.command()
def facts(
    kind: Annotated[str | None, typer.Option(help="visit, meeting, ...")] = None,
    actor: Annotated[str | None, typer.Option(help="Entity id, as Q7747.")] = None,
    object_: Annotated[str | None, typer.Option("--object", help="Entity id, as IND.")] = None,
    status: Annotated[str | None, typer.Option(help="planned, occurred, ...")] = None,
    limit: Annotated[int, typer.Option(min=1, help="Most facts to show.")] = 100,
) -> None:
    """Show facts as a table, those of one kind and status together."""
    from rich.console import Console

    from app.show import facts_table

    wanted = _filter(kind=kind, actor=actor, object_=object_, status=status)
    found: list[FactSummary] = []
    cursor = None
    with open_store_for(read_settings(), must_exist=True) as store:
        while len(found) < limit:
            page = store.reader.facts(wanted, limit=min(PAGE, limit - len(found)), cursor=cursor)
            found += page.items
            cursor = page.next_cursor
            if cursor is None:
                break
    Console().print(facts_table(found) if found else "no such facts")
    if cursor is not None:
        complain(f"there are more than {limit}; raise --limit to see them")


@app.command()
def export(
    form: Annotated[ExportFormat, typer.Option("--format")] = ExportFormat.JSONL,
) -> None:
    """Print the whole graph in its canonical form, which is the same for equal graphs."""
    with open_store_for(read_settings(), must_exist=True) as store:
        write_lines(store.reader.export())


@app.command("eval")
def evaluate(
    gold: Annotated[Path, typer.Option(help="Directory of the gold sets.")] = Path(
        "../shared/gold"
    ),
    errors: Annotated[bool, typer.Option("--errors", help="List every error.")] = False,
) -> None:
    """Score the pipeline against the gold sets that are there."""
    from rich.console import Console

    from ingest.evaluate import evaluate as run
    from ingest.pipeline import Pipeline

    run(gold, Pipeline(), Console(), list_errors=errors)


@app.command()
def version() -> None:
    """Print the version."""
    from importlib.metadata import version as installed

    sys.stdout.write(f"entente {installed('entente')}\n")


def main() -> None:
    """Run the command that was typed; an error of ours is one sentence and status 1."""
    try:
        app()
    except DomainError as error:
        complain(f"error: {error}")
        sys.exit(1)


def _filter(
    *, kind: str | None, actor: str | None, object_: str | None, status: str | None
) -> FactFilter:
    from app.domain.ids import is_entity_id
    from app.domain.ontology import Kind, Status
    from app.domain.views import FactFilter

    for name, value, words in (("kind", kind, Kind), ("status", status, Status)):
        if value is not None and value not in set(words):
            raise InvalidInput(f"{value!r} is no {name}; it is one of {', '.join(words)}")
    for entity_id in (actor, object_):
        if entity_id is not None and not is_entity_id(entity_id):
            raise InvalidId(
                f"{entity_id!r} is no entity id; ids are Wikidata QIDs (Q7747), alpha-3 codes "
                "(IND) or carry their type (org:icc)"
            )
    return FactFilter(
        kind=Kind(kind) if kind else None,
        actor=actor,
        object=object_,
        status=Status(status) if status else None,
    )


def _articles(inputs: Iterable[Path], failures: list[str]) -> Iterator[Article]:
    from ingest.reader import ReadFailure, read_path

    max_bytes = read_settings().max_body_bytes
    for path in inputs:
        for read in read_path(path, max_bytes=max_bytes):
            if isinstance(read, ReadFailure):
                failures.append(str(read))
                complain(str(read))
            else:
                yield read.article


def _print_claims(read: Iterable[tuple[str, Extraction]], *, explain: bool) -> None:
    from rich.console import Console

    from app.show import claims_table, explained_table

    console = Console()
    table = explained_table if explain else claims_table
    for name, extraction in read:
        if extraction.claims:
            console.print(table(extraction.claims, title=name))


def _print_unread(read: Iterable[tuple[str, Extraction]], form: ClaimFormat) -> None:
    """What was seen and gave no claim: sentences of the gate, names without a link, times."""
    from rich.console import Console

    from app.show import unread_table

    if form is ClaimFormat.TABLE:
        console = Console()
        for name, extraction in read:
            if extraction.report.unread:
                console.print(unread_table(extraction.report.unread, title=name))
        return
    write_lines(
        json.dumps({"source_id": name, **one.model_dump()}, ensure_ascii=False)
        for name, extraction in read
        for one in extraction.report.unread
    )


if __name__ == "__main__":
    main()
