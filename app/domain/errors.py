"""What can go wrong, as a tree.

* DomainError
  x InvalidInput         the article, id, date or filter cannot be what it says it is
    + TextRejected       the text itself: empty, binary, wrong encoding, lone surrogate
    + TooLarge           longer than the setting allows
    + InvalidDate        not a day, or not an EDTF expression of the supported kind
    + InvalidId          an identifier of no known form
    + InvalidCursor      a page cursor that this list never gave out
  x NotFound             well formed, and nothing in the graph has it
    + ArticleNotFound
    + EntityNotFound
    + FactNotFound
    + ClaimNotFound
    + JudgementNotFound
  x Moved                the fact or entity lives on under another id
  x Gone                 it was there, and was withdrawn
  x Conflict             the request is valid, and the present state forbids it
    + LeaseLost          another worker holds the article now
    + ArticleWithdrawn   it was withdrawn, and has to be reinstated first
    + JudgementConflict  another judgement that is in force says otherwise
  x ClaimRefused         a claim that breaks a rule of the graph; counted, never written
  x OntologyInvalid      the ontology file does not hold together
  x ReferenceInvalid     a reference file does not hold together
  x StoreError
    + GraphUnavailable   no answer from the store; the same call may pass later
      - TooMuchAtOnce    it gave up on one that was too long or too large; a smaller one may pass
    + StoreBusy          another process holds the data directory
    + StoreMissing       no embedded store for this platform
    + SchemaUnknown      the store's schema version is not one this code knows
    + StoreFailed        the store could not be started
"""

from typing import ClassVar


class DomainError(Exception):
    """Base of every error this project raises on purpose; the message is one sentence."""

    code: ClassVar[str] = "internal_error"


class InvalidInput(DomainError):
    """The input cannot be what it says it is."""

    code = "invalid_input"


class TextRejected(InvalidInput):
    """The text of an article is empty, binary, wrongly encoded or holds a lone surrogate."""

    code = "text_rejected"


class TooLarge(InvalidInput):
    """The input is longer than the setting allows."""

    code = "too_large"


class InvalidDate(InvalidInput):
    """Not a calendar day, or not an EDTF expression of the supported kind."""

    code = "invalid_date"


class InvalidId(InvalidInput):
    """An identifier of no known form."""

    code = "invalid_id"


class InvalidCursor(InvalidInput):
    """A page cursor that this list never gave out."""

    code = "invalid_cursor"


class NotFound(DomainError):
    """The id is well formed, and nothing in the graph has it."""

    code = "not_found"


class ArticleNotFound(NotFound):
    """No article has this id."""

    code = "article_not_found"

    def __init__(self, article_id: str) -> None:
        super().__init__(f"no article with id {article_id!r}; list them at /v1/articles")
        self.article_id = article_id


class EntityNotFound(NotFound):
    """No entity has this id."""

    code = "entity_not_found"

    def __init__(self, entity_id: str) -> None:
        super().__init__(
            f"no entity with id {entity_id!r}; search by name at /v1/entities?q=..., "
            "ids are Wikidata QIDs, alpha-3 codes or carry their type (org:icc)"
        )
        self.entity_id = entity_id


class FactNotFound(NotFound):
    """No fact has this id, and no claim ever anchored one under it."""

    code = "fact_not_found"

    def __init__(self, fact_id: str) -> None:
        super().__init__(f"no fact with id {fact_id!r}; list them at /v1/facts")
        self.fact_id = fact_id


class ClaimNotFound(NotFound):
    """No claim has this id."""

    code = "claim_not_found"

    def __init__(self, claim_id: str) -> None:
        super().__init__(
            f"no claim with id {claim_id!r}; list those of an article at "
            "/v1/articles/{article_id}/claims"
        )
        self.claim_id = claim_id


class JudgementNotFound(NotFound):
    """No judgement has this id."""

    code = "judgement_not_found"

    def __init__(self, judgement_id: str) -> None:
        super().__init__(f"no judgement with id {judgement_id!r}; list them at /v1/judgements")
        self.judgement_id = judgement_id


class Moved(DomainError):
    """The fact or entity lives on under another id; `collection` is the list that it is in."""

    code = "moved"

    def __init__(self, old_id: str, canonical_id: str, *, collection: str = "facts") -> None:
        super().__init__(f"{old_id!r} is part of {canonical_id!r} now")
        self.old_id = old_id
        self.canonical_id = canonical_id
        self.collection = collection


class Gone(DomainError):
    """It was there, and was withdrawn."""

    code = "gone"


class Conflict(DomainError):
    """The request is valid, and the graph's present state forbids it."""

    code = "conflict"


class LeaseLost(Conflict):
    """The article is no longer leased to this worker; its result was not written."""

    code = "lease_lost"


class ArticleWithdrawn(Conflict):
    """The article was withdrawn; it comes back only when it is reinstated by name."""

    code = "article_withdrawn"

    def __init__(self, article_id: str, reason: str) -> None:
        super().__init__(
            f"article {article_id} was withdrawn ({reason}): reinstate it first, with "
            f"POST /v1/articles/{article_id}/reinstate or `entente reinstate {article_id}`"
        )
        self.article_id = article_id


class JudgementConflict(Conflict):
    """Another judgement that is in force says otherwise; it has to be taken back first."""

    code = "judgement_conflict"


class ClaimRefused(DomainError):
    """A claim breaks a rule of the graph (its quote is not the text, its kind unknown)."""

    code = "claim_refused"


class OntologyInvalid(DomainError):
    """The ontology file does not hold together."""

    code = "ontology_invalid"


class ReferenceInvalid(DomainError):
    """A reference file does not hold together."""

    code = "reference_invalid"


class StoreError(DomainError):
    """Base of what can go wrong with the store."""

    code = "store_error"


class GraphUnavailable(StoreError):
    """The store gave no answer; the same call may pass later."""

    code = "graph_unavailable"


class TooMuchAtOnce(GraphUnavailable):
    """The store gave up: the statement ran too long, or needed too much memory."""

    code = "too_much_at_once"


class StoreBusy(StoreError):
    """Another process holds the data directory."""

    code = "store_busy"


class StoreMissing(StoreError):
    """No embedded store exists for this platform."""

    code = "store_missing"


class SchemaUnknown(StoreError):
    """The store's schema version is not one that this code knows."""

    code = "schema_unknown"


class StoreFailed(StoreError):
    """The store could not be started."""

    code = "store_failed"
