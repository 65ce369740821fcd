"""Examples of what people decide, for the OpenAPI document."""

from datetime import UTC, datetime
from typing import Any, Final, TypeVar

from pydantic import BaseModel

from app.api.schemas import Submitted
from app.domain.model import Judgement
from app.domain.views import Change, JudgementView, Page, Tombstone

T = TypeVar("T")

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


def decisions(article_id: str, fact_id: str) -> dict[tuple[str, int], BaseModel]:
    """By operation id and status: the example of what is sent when somebody decides something."""
    return {
        ("articles_retry", 202): Submitted(
            article_id=article_id, outcome="unchanged", state="queued"
        ),
        ("articles_withdraw", 200): tombstone(article_id),
        ("articles_reinstate", 200): tombstone(article_id),
        ("judgements_make", 201): judgement(),
        ("judgements_index", 200): _page(judgement()),
        ("judgements_read", 200): judgement(),
        ("judgements_revoke", 200): judgement().model_copy(
            update={
                "is_in_force": False,
                "revoked_at": NOON,
                "revoked_by": "Bob",
                "revoke_reason": "Two people of one name after all.",
            }
        ),
        ("changes_index", 200): _page(
            Change(seq=1, at=NOON, what="fact_created", subject_id=fact_id)
        ),
    }


def _page(item: T) -> Page[T]:
    return Page(items=(item,), next_cursor=None, total=None)
