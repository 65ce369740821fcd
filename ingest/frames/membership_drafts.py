"""Drafts of memberships: what changes, for every country and body."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from app.domain.ontology import Kind, Stage, Status
from ingest.frames.drafts import Trigger, make_draft
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention
from ingest.syntax import auxiliaries


class Change(NamedTuple):
    """How far a membership goes, and whether that starts, holds or ends."""

    stage: Stage
    aspect: str


JOINS: Final = Change(Stage.MEMBER, "starts")
_LEAVES: Final = {Status.OCCURRED: Status.ENDED, Status.PLANNED: Status.ENDING}


def draft_changes(
    trigger: Trigger, who: Iterable[Mention], bodies: list[Mention], change: Change
) -> Iterator[Draft]:
    """One draft for every country with every body; what is negated holds so."""
    for country in who:
        for body in bodies:
            draft = make_draft(Kind.MEMBERSHIP, trigger, country, body)
            draft.stage, draft.aspect = change
            if draft.status is Status.NEGATED:
                draft.aspect = "holds"
            yield draft


def is_under_way(trigger: Trigger) -> bool:
    """Whether it goes on and is not done: "is withdrawing from"."""
    present = lexicon().modality.present_auxiliaries
    return trigger.word.tag_ == "VBG" and any(
        a.lower_ in present for a in auxiliaries(trigger.word)
    )


def draft_leaving(
    trigger: Trigger, who: Iterable[Mention], bodies: list[Mention], stage: Stage
) -> Iterator[Draft]:
    """The same for leaving: what happened has ended, what is planned is ending."""
    for draft in draft_changes(trigger, who, bodies, Change(stage, "ends")):
        if is_under_way(trigger) and draft.status is Status.OCCURRED:
            draft.status, draft.tense = Status.PLANNED, "future"
        draft.status = _LEAVES.get(draft.status, draft.status)
        yield draft
