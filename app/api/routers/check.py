"""Check: one question, three answers."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from app.api.deps import EntityId, ReaderDep, check_edtf
from app.api.errors import documented
from app.domain import errors
from app.domain.ontology import Kind
from app.domain.views import CheckAnswer

router = APIRouter(prefix="/v1/check", tags=["check"])


class CheckQuery(BaseModel):
    """The question."""

    model_config = ConfigDict(frozen=True)

    kind: Kind = Field(description="What is asked about.")
    actor: EntityId = Field(description="Id of the entity that acts.")
    object: EntityId = Field(description="Id of the entity acted upon.")
    as_of: str | None = Field(
        default=None,
        max_length=40,
        description="When, in the world's time, as EDTF: `2024`, `2024-07`, `2024-07-08`, "
        "`2024-01/2024-06`.",
    )


@router.get(
    "",
    summary="Did it happen, does it hold?",
    response_description="The answer and the facts that it rests on.",
    responses=documented(errors.InvalidId, errors.InvalidDate, errors.GraphUnavailable),
)
def read(wanted: Annotated[CheckQuery, Query()], reader: ReaderDep) -> CheckAnswer:
    """Whether the sources say yes, say no, or do not say.

    A plan is never a yes, and silence is never a no: `no` needs a stated negative for all of
    `as_of`. `best_status` is the strongest status told for that time.
    """
    as_of = check_edtf("as_of", wanted.as_of)
    return reader.check(wanted.kind, wanted.actor, wanted.object, as_of)
