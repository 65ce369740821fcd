"""Who does something at a summit by a clause on it: "a summit where X and Y signed the pact"."""

from collections.abc import Iterator
from typing import Final

from app.domain.ontology import Kind, Status
from ingest.arguments import people_at
from ingest.frames.drafts import Trigger, summit_draft
from ingest.frames.remote import is_remote
from ingest.lexicon import lexicon
from ingest.reading import Draft, Reading, SentenceReading
from ingest.subjects import subjects
from ingest.syntax import child, children, is_passive, lemma, objects_of

_HELD: Final = (Status.OCCURRED, Status.PLANNED)


def find_acting_in_clauses(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of the persons who act in a clause with "where" on a summit, or on its place."""
    del reading
    for summit in sentence.summits:
        head = sentence.parsed[summit.head]
        places = objects_of(head, "in", "at")
        for verb in (v for one in (head, *places) for v in children(one, "relcl")):
            if is_passive(verb) or is_remote(verb):
                continue
            beside = {c.lower_ for c in children(verb, "advmod")}
            if "where" not in beside or beside & lexicon().frames.attendance.long_ago:
                continue  # "in Osaka, where he once worked"
            below = child(verb, "xcomp") if lemma(verb) == "be" else None  # "are to join him"
            trigger = Trigger.verb(sentence, below or verb, "acting-at-summit")
            if trigger.verdict.status in _HELD:
                for actor in people_at(sentence, subjects(verb)):
                    yield summit_draft(Kind.ATTENDANCE, trigger, actor, summit)
