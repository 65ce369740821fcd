"""Examples of what people decide, for the OpenAPI document."""

from datetime import UTC, datetime
from typing import Any, Final

from app.domain.model import Judgement
from app.domain.views import JudgementView, Tombstone

NOON: Final = datetime(2026, 11, 25, 12, tzinfo=UTC)


def tombstone(article_id: str) -> Tombstone:
    """What is left of an article."""
    return Tombstone(
        article_id=article_id,
        received_at=NOON,
        withdrawn_at=NOON,
        author="Ada",
        reason="The publisher took it back.",
    )


def judgement() -> JudgementView:
    """Two spellings of one name are one person."""
    made = Judgement.of(**judgement_row())
    return JudgementView(
        **made.model_dump(),
        made_at=NOON,
        is_in_force=True,
        revoked_at=None,
        revoked_by=None,
        revoke_reason=None,
        new_entity_id=None,
    )


def judgement_row() -> dict[str, Any]:
    """The body that makes it."""
    return {
        "verdict": "same",
        "subjects": ["Q7747", "leader:wladimir-putin"],
        "author": "Ada",
        "reason": "One name in two spellings.",
    }
