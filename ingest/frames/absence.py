"""What skipping a summit, or being absent from it, says of attending it."""

from app.domain.ontology import Status
from ingest.modality import Verdict
from ingest.modality.governors import denied


def refuse(verdict: Verdict, word: str) -> None:
    """Turn a verdict on skipping into one on attending: a skipped summit is declined."""
    if verdict.status in (Status.OCCURRED, Status.PLANNED):
        verdict.status = Status.DECLINED
    elif verdict.status in (Status.NEGATED, Status.DECLINED):
        verdict.status = Status.PLANNED
    verdict.path.append(word)


def keep_away(verdict: Verdict) -> None:
    """Turn a verdict on being absent into one on attending.

    Who was absent was not there, for whatever reason; who might be absent might also attend.
    """
    if verdict.tense == "future":
        refuse(verdict, "absent")
    elif verdict.status is not Status.HYPOTHETICAL:
        verdict.status = denied(verdict.status)
