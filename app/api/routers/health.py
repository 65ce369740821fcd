"""Health: whether the process lives, and whether it can answer."""

from fastapi import APIRouter

from app.api.deps import ReaderDep
from app.api.errors import documented
from app.api.schemas import Health, Readiness
from app.domain import errors

router = APIRouter(tags=["health"])


@router.get(
    "/healthz",
    summary="Is the process alive?",
    response_description="It is.",
    responses=documented(),
)
async def alive() -> Health:
    """Answers as long as the process does; never touches the store."""
    return Health(status="alive")


@router.get(
    "/readyz",
    summary="Can it answer?",
    response_description="The store answers and its schema is known.",
    responses=documented(errors.GraphUnavailable, errors.SchemaUnknown),
)
def ready(reader: ReaderDep) -> Readiness:
    """Asks the store; 503 while it gives no answer, or has a schema of an unknown version."""
    reader.ready()
    return Readiness(status="ready")
