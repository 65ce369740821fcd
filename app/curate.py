"""The commands by which people change what the graph says: withdraw, judge, retry, rebuild."""

from __future__ import annotations

import getpass
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

import typer

from app.printable import printable
from app.terminal import complain, open_store_for, read_settings, write_lines

if TYPE_CHECKING:
    from app.domain.model import Verdict

commands = typer.Typer()

PAGE: Final = 500


class Says(StrEnum):
    """What `judge` may say."""

    SAME = "same"
    DIFFERENT = "different"
    WRONG = "wrong"


_VERDICTS: Final[dict[Says, Verdict]] = {
    Says.SAME: "same",
    Says.DIFFERENT: "different",
    Says.WRONG: "claim_wrong",
}


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no name for this number
        return ""


Author = Annotated[str, typer.Option(default_factory=_user, help="Who decides this.")]
Reason = Annotated[str, typer.Option(help="Why, for whoever comes later.")]
ArticleId = Annotated[str, typer.Argument(help="Id of an article, as art_0a1b...")]


@commands.command()
def withdraw(article_id: ArticleId, reason: Reason, author: Author) -> None:
    """Take an article, and all that it alone said, out of the graph."""
    _check_id(article_id, "art")
    with open_store_for(read_settings(), must_exist=True) as store:
        left = store.writer.withdraw(article_id, author=author, reason=reason)
    sys.stdout.write(
        f"{printable(f'withdrawn by {left.author}: {left.reason}')}; sent again it is refused, "
        f"until `entente reinstate {article_id}`\n"
    )


@commands.command()
def reinstate(article_id: ArticleId) -> None:
    """Let a withdrawn article be sent again."""
    _check_id(article_id, "art")
    with open_store_for(read_settings(), must_exist=True) as store:
        store.writer.reinstate(article_id)
    sys.stdout.write("reinstated: its text is gone, so send it again\n")


@commands.command()
def retry(
    article_ids: Annotated[
        list[str] | None, typer.Argument(help="Ids of articles that have failed.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every article that has failed.")] = False,
) -> None:
    """Queue articles that have failed again, with all their attempts."""
    from app.domain.errors import Conflict

    if every == bool(article_ids):
        raise typer.BadParameter("name articles, or --all")
    for article_id in article_ids or ():
        _check_id(article_id, "art")
    n_queued = 0
    with open_store_for(read_settings(), must_exist=True) as store:
        for article_id in article_ids or list(store.reader.failed()):
            try:
                store.writer.retry(article_id)
                n_queued += 1
            except Conflict as error:
                complain(str(error))
    sys.stdout.write(f"{n_queued} queued again; a worker reads them\n")


@commands.command()
def judge(
    verdict: Annotated[Says, typer.Argument(help="same, different or wrong.")],
    subjects: Annotated[
        list[str],
        typer.Argument(
            help="Entities that are the same or different; an entity and the articles in which "
            "it is another one; or claims that are wrong."
        ),
    ],
    reason: Reason,
    author: Author,
) -> None:
    """Say that entities are one, that they are not, or that claims are wrong; see `revoke`."""
    from app.domain.model import Judgement

    judgement = Judgement.of(_VERDICTS[verdict], subjects, author=author, reason=reason)
    with open_store_for(read_settings(), must_exist=True) as store:
        view = store.writer.judge(judgement)
    more = f"; there it is {view.new_entity_id}" if view.new_entity_id else ""
    sys.stdout.write(f"{view.judgement_id} is in force{more}\n")


@commands.command()
def revoke(
    judgement_id: Annotated[str, typer.Argument(help="Id of a judgement, as jdg_0a1b...")],
    reason: Reason,
    author: Author,
) -> None:
    """Take a judgement back, with all that followed from it."""
    _check_id(judgement_id, "jdg")
    with open_store_for(read_settings(), must_exist=True) as store:
        store.writer.revoke(judgement_id, author=author, reason=reason)
    sys.stdout.write(f"{judgement_id} is taken back\n")


@commands.command()
def judgements() -> None:
    """Print every judgement, one a line of JSON, also those that were taken back."""
    with open_store_for(read_settings(), must_exist=True) as store:
        cursor = None
        while True:
            page = store.reader.judgements(limit=PAGE, cursor=cursor)
            write_lines(view.model_dump_json() for view in page.items)
            cursor = page.next_cursor
            if cursor is None:
                break


@commands.command()
def rebuild() -> None:
    """Make the graph again from articles, judgements and tombstones: migration and repair.

    Stop `entente serve` and every worker first. May be interrupted and run again.
    """
    from app.children import log_to_stderr
    from app.rebuilding import rebuild as run

    log_to_stderr()
    n_done, failed = run(read_settings())
    for article_id, error in failed.items():
        complain(f"{article_id}: {error}")
    sys.stdout.write(f"rebuilt from {n_done} articles, {len(failed)} failed\n")
    if failed:
        raise typer.Exit(1)


def _check_id(text: str, prefix: str) -> None:
    from app.domain.errors import InvalidId
    from app.domain.ids import is_hashed_id

    if not is_hashed_id(text, prefix):
        raise InvalidId(f"{text!r} is no id of that kind: they are `{prefix}_` and 24 digits")
