"""What a text tells: sentences read into lines such as `visit planned Narendra Modi -> POL`.

Persons stand by their names and everything else by its id, so that a case reads like its sentence.
Offices ("French President Emmanuel Macron") are left out unless a test asks for them.
"""

from typing import NamedTuple

from app.domain.article import Article, ArticleRow
from app.domain.model import Argument, Claim, Extraction
from app.domain.ontology import EntityType, Kind
from ingest.pipeline import Pipeline
from ingest.text import plain

TUESDAY = "2024-11-19"


class Case(NamedTuple):
    """A text, and the one line that it has to give; `miss` says why it does not yet."""

    text: str
    says: str
    miss: str = ""


def article_of(text: str, day: str | None = TUESDAY) -> Article:
    """An article that is nothing but this text."""
    return Article.from_row(ArticleRow(text=text, date=day))


def read(pipeline: Pipeline, text: str, day: str | None = TUESDAY) -> Extraction:
    """The text, read as an article of that day."""
    return pipeline.read(article_of(text, day))


def events(pipeline: Pipeline, text: str, day: str | None = TUESDAY) -> list[Claim]:
    """The claims of the text but those of office."""
    return [c for c in read(pipeline, text, day).claims if c.kind is not Kind.OFFICE]


def line(claim: Claim) -> str:
    """Kind, status, actor and object; the two of a meeting in the order of their names."""
    pair = [word_for(claim.actor), word_for(claim.object)]
    if claim.kind is Kind.MEETING:
        pair.sort()
    return f"{claim.kind} {claim.status} {pair[0]} -> {pair[1]}"


def lines(pipeline: Pipeline, text: str, day: str | None = TUESDAY) -> set[str]:
    """The lines of a text, without offices."""
    return {line(claim) for claim in events(pipeline, text, day)}


def dated_lines(pipeline: Pipeline, text: str, day: str | None = TUESDAY) -> set[str]:
    """As `lines`, each with its EDTF text behind an @."""
    return {
        f"{line(c)} @ {c.time.edtf if c.time else 'unknown'}" for c in events(pipeline, text, day)
    }


def word_for(argument: Argument) -> str:
    """A person's name, without its accents; the id of anything else."""
    return plain(argument.name) if argument.type is EntityType.LEADER else argument.id
