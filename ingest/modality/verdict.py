"""What was found out about a trigger, and the classes of the words that decide it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final, Literal

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.lexicon import lexicon
from ingest.reading import Tense

Part = Literal["verbs", "nouns", "adjectives"]

STATUS_OF_CLASS: Final[Mapping[str | None, Status]] = {
    "planned": Status.PLANNED,
    "declined": Status.DECLINED,
    "cancelled": Status.CANCELLED,
    "postponed": Status.POSTPONED,
    "invited": Status.INVITED,
    "requested": Status.REQUESTED,
    "forbidden": Status.DISINVITED,
    "possible": Status.HYPOTHETICAL,
    "negated": Status.NEGATED,
}
"""What a governor of each class makes of a trigger; a class that is not here leaves it as it is."""

HAPPENED: Final = (Status.OCCURRED, Status.VIRTUAL, Status.ENDED)
"""Statuses that say that it happened, in whatever way."""
HARMLESS: Final = (None, Status.OCCURRED, Status.VIRTUAL)
"""What the rules may read of a verb that says that it happened: nothing, or the same."""


@dataclass(slots=True)
class Verdict:
    """Status (None: the text does not decide), tense, the words that decided it.

    `nodes` are words whose clause may date the claim, `reports` those whose subject says it, `cues`
    those that a reader must see to know the status. `lean` is what a date of its own may overrule.
    """

    status: Status | None
    tense: Tense = "none"
    path: list[str] = field(default_factory=list)
    nodes: list[Token] = field(default_factory=list)
    reports: list[Token] = field(default_factory=list)
    denied: bool = False
    asker: Token | None = None
    lean: Status | None = None
    cues: list[Token] = field(default_factory=list)

    def seen(self, why: str, node: Token | None = None) -> "Verdict":
        """Note a step of the reasoning, and a word whose clause gives times."""
        self.path.append(why)
        if node is not None:
            self.nodes.append(node)
        return self

    def say(self, status: Status | None, tense: Tense) -> "Verdict":
        """Set the status and tense."""
        self.status, self.tense = status, tense
        return self


def class_of(word: str, part: Part) -> str | None:
    """The class of a governing word in `contexts.yml`; the first one that lists it."""
    return _classes(part).get(word)


@cache
def _classes(part: Part) -> Mapping[str, str]:
    table: dict[str, str] = {}
    for name, words in lexicon().contexts.group(part).items():
        for word in words:
            table.setdefault(word, name)
    return table
