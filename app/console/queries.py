"""The console's saved queries: `queries.yml`, its placeholders replaced by types."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from app.console.style import Palette, class_of, palette, statuses_of
from app.domain.ontology import Ontology, ontology

_PLACEHOLDER: Final = re.compile(r"<([a-z_]+)>")


class SavedQuery(BaseModel):
    """One question, what is drawn as its answer, and the Cypher that draws it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    question: str
    draws: str
    cypher: str

    @property
    def favourite(self) -> str:
        """The text in the Browser's list of favourites: it shows the first line as the name."""
        return f"// {self.question}\n{self.cypher}"


@cache
def saved_queries() -> tuple[SavedQuery, ...]:
    """The project's own queries, in the order of the file; KeyError for an unknown placeholder."""
    text = files("app.console").joinpath("queries.yml").read_text(encoding="utf-8")
    read = TypeAdapter(tuple[SavedQuery, ...]).validate_python(yaml.safe_load(text))
    types = placeholders(ontology(), palette())
    return tuple(q.model_copy(update={"cypher": _filled(q.cypher, types)}) for q in read)


def placeholders(words: Ontology, colors: Palette) -> Mapping[str, Iterable[str]]:
    """By class of the palette and by kind, the relationship types they have."""
    found: dict[str, list[str]] = {name: [] for name in colors.classes}
    for relationship, cls in class_of(words, colors).items():
        found[cls].append(relationship)
    for kind in words.kinds:
        found[kind.value] = sorted({name for name, _ in statuses_of(words, kind)})
    return found


def _filled(cypher: str, types: Mapping[str, Iterable[str]]) -> str:
    return _PLACEHOLDER.sub(lambda found: "|".join(types[found[1]]), cypher).strip()
