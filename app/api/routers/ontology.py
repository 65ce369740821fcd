"""The ontology: the words that all other resources use."""

from fastapi import APIRouter

from app.api.errors import documented
from app.api.schemas import OntologyView
from app.domain.ontology import ontology

router = APIRouter(prefix="/v1/ontology", tags=["ontology"])


@router.get(
    "",
    summary="Read the ontology",
    response_description="Kinds, statuses, and the table of relationships.",
    responses=documented(),
)
async def read() -> OntologyView:
    """Kinds, statuses, stages, and for each of their combinations the relationship type.

    The table is total: a combination without a relationship type is stated as null, and means that
    such a claim is kept but draws no edge.
    """
    return OntologyView.of(ontology())
