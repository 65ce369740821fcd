"""Claims and facts: frozen, validated, and free of any framework of storage or language.

A claim is what one span of one article says; a fact is what the claims about one happening, or one
state, add up to. Offsets count code points of the article's text, end exclusive.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.domain import ids
from app.domain.edtf import EVER, Interval
from app.domain.errors import ClaimRefused
from app.domain.ontology import Aspect, EntityType, Kind, Plover, Stage, Status, ontology

Assertion = Literal["narrator", "attributed", "denied_by"]
Basis = Literal["news", "reference"]
Verdict = Literal["same", "different", "claim_wrong"]

SetAside = Literal["wrong", "collapsed"]
"""Why a claim supports nothing: judged wrong, or both its ends are one entity now."""


class Frozen(BaseModel):
    """A value that never changes after it is made; unknown fields are an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Frozen):
    """Words of the text: `quote == text[start:end]`."""

    start: int = Field(ge=0)
    end: int = Field(ge=1)
    quote: str


class Argument(Frozen):
    """An entity as one claim mentions it.

    `start` and `end` are the words that stand for it, which may be a pronoun; `linked_by` says how
    those words were taken to mean this entity.
    """

    id: str
    type: EntityType
    name: str
    start: int
    end: int
    linked_by: str


class ClaimTime(Frozen):
    """When, with its reason: the EDTF text, the days it spans, the phrase, the anchor, the rule."""

    edtf: str
    earliest: date | None
    latest: date | None
    phrase: str | None
    anchor: str | None
    rule: str
    start: int | None
    end: int | None

    @property
    def interval(self) -> Interval:
        """First and last day."""
        return Interval(self.earliest, self.latest)


class Attribution(Frozen):
    """Who said it: the words that name the source, its entity where it is one, a quoted speech."""

    id: str | None
    name: str
    start: int
    end: int
    is_quote: bool


class FirstSince(Frozen):
    """A claim that this happening is the first of its sort since some time or event.

    `scope`: any foreign country, this country, or a bilateral visit.
    """

    scope: Literal["any_country", "country", "bilateral"]
    since: str = Field(description="The words that say since when.")
    since_edtf: str | None
    start: int
    end: int
    quote: str


class Claim(Frozen):
    """What one span of one article says. Never changed after it is written."""

    article_id: str
    content_hash: str
    source_id: str | None
    claim_id: str
    kind: Kind
    status: Status
    aspect: Aspect
    assertion: Assertion
    actor: Argument
    object: Argument
    place: Argument | None
    occasion: Argument | None
    stage: Stage | None
    title: str | None = Field(description="Of an office: the title as the text gives it.")
    mode: str | None = Field(description="`phone` where it is not in person; else null.")
    time: ClaimTime | None
    attribution: Attribution | None
    asked_by: Argument | None
    reason: Span | None
    first_since: FirstSince | None
    count: int | None = Field(description="Of a counting claim: how many; it makes no fact.")
    ordinal: int | None = Field(description="Of a summit: the ordinal in the text.")
    is_vague: bool = Field(description="Speaks of no single happening; it makes no fact.")
    entailed_by: str | None = Field(description="The claim that this one follows from.")
    start: int
    end: int
    quote: str
    plover: Plover | None
    cameo: str | None
    rule: str
    told_on: date | None = Field(description="Day of telling; see design, section 6.")
    explanation: dict[str, Any]

    @classmethod
    def make(cls, **fields: Any) -> Self:
        """A claim whose id and codings are filled in from its other fields."""
        plover, cameo = ontology().coding(fields["kind"], fields["status"])
        draft = cls(claim_id="", plover=plover, cameo=cameo, **_WITHOUT | fields)
        return draft.model_copy(update={"claim_id": draft.content_id()})

    def content_id(self) -> str:
        """The id that this content has: everything but explanation, rules and codings."""
        body = self.model_dump(mode="json", exclude=_NOT_CONTENT)
        return ids.digest("clm", [body])

    @model_validator(mode="after")
    def _fits_the_ontology(self) -> Self:
        spec = ontology().kinds[self.kind]
        if (self.stage is not None) != (self.kind is Kind.MEMBERSHIP):
            raise ValueError("a membership has a stage, and nothing else has one")
        if (self.aspect is Aspect.EVENT) != (spec.family == "event"):
            raise ValueError(f"aspect {self.aspect} does not fit the {spec.family} {self.kind}")
        if self.actor.type not in spec.actor or self.object.type not in spec.object:
            raise ValueError(f"{self.kind} does not join {self.actor.type} to {self.object.type}")
        return self

    @property
    def interval(self) -> Interval:
        """The days of the claim's time; open on both sides where it has none."""
        return self.time.interval if self.time else EVER

    @property
    def pair(self) -> tuple[str, str]:
        """Actor and object ids; sorted where the kind is symmetric."""
        if ontology().kinds[self.kind].symmetric:
            first, second = sorted((self.actor.id, self.object.id))
            return first, second
        return self.actor.id, self.object.id

    @property
    def dossier_id(self) -> str:
        """The dossier that this claim is resolved in: kind, actor, object."""
        return ids.dossier_id(self.kind, *self.pair)

    @property
    def anchor_order(self) -> tuple[bool, str, str, int, str]:
        """Least first by day of telling (none last), article, start and claim id."""
        told = self.told_on
        day = told.isoformat() if told else ""
        return (told is None, day, self.article_id, self.start, self.claim_id)

    @property
    def can_anchor(self) -> bool:
        """Whether a fact may rest on this claim: it counts nothing and speaks of one happening."""
        return self.count is None and not self.is_vague

    def arguments(self) -> tuple[Argument, ...]:
        """Every entity that the claim cites: actor, object, place, occasion, asked_by."""
        every = (self.actor, self.object, self.place, self.occasion, self.asked_by)
        return tuple(a for a in every if a is not None)


_NOT_CONTENT: Any = {
    "claim_id": True,
    "source_id": True,
    "rule": True,
    "plover": True,
    "cameo": True,
    "told_on": True,
    "explanation": True,
    **{name: {"linked_by"} for name in ("actor", "object", "place", "occasion", "asked_by")},
}
_WITHOUT: dict[str, Any] = (
    {
        "assertion": "narrator",
        "explanation": {},
    }
    | dict.fromkeys(
        (
            "place occasion stage title mode time attribution asked_by reason first_since count "
            "ordinal entailed_by told_on"
        ).split()
    )
    | {"is_vague": False}
)


def check_spans(claim: Claim, text: str) -> None:
    """ClaimRefused unless the quote, and every span inside it, is what the text says there."""
    spans = [(claim.start, claim.end, claim.quote)]
    spans += [(s.start, s.end, s.quote) for s in (claim.reason, claim.first_since) if s]
    if claim.time and (claim.time.start, claim.time.end) != (None, None):
        start, end = claim.time.start or 0, claim.time.end or 0
        spans.append((start, end, claim.time.phrase or ""))
    for start, end, quote in spans:
        if not 0 <= start < end <= len(text) or text[start:end] != quote:
            raise ClaimRefused(f"claim {claim.claim_id}: text[{start}:{end}] is not {quote!r}")
    named = [(a.id, a.start, a.end) for a in claim.arguments()]
    if claim.attribution:
        named.append(("the source", claim.attribution.start, claim.attribution.end))
    for what, start, end in named:
        if not 0 <= start < end <= len(text):
            raise ClaimRefused(f"claim {claim.claim_id}: {what} lies outside of the text")


class StatusChange(Frozen):
    """One step of a fact's status: what was told on that day, and the claim that says it."""

    told_on: date | None
    status: Status
    claim_id: str


class Fact(Frozen):
    """What the claims about one happening (or one state) add up to."""

    fact_id: str
    dossier_id: str
    kind: Kind
    status: Status
    relationship: str | None = Field(description="Type of its edge; null: claim only.")
    stage: Stage | None
    title: str | None
    actor_id: str
    object_id: str
    place_id: str | None
    occasion_id: str | None
    edtf: str | None = Field(description="When, as EDTF; null where no claim says.")
    earliest: date | None
    latest: date | None
    valid_from: str | None = Field(description="Of a state: EDTF of its start, if told.")
    valid_to: str | None = Field(description="Of a state: EDTF of its end, if told.")
    is_disputed: bool
    history: tuple[StatusChange, ...]
    claim_ids: tuple[str, ...]
    n_articles: int
    n_origins: int = Field(description="Independent origins; a shared quote counts once.")
    basis: Basis


class Resolution(Frozen):
    """A dossier resolved: its facts, and the vague claims with the facts they may refer to."""

    facts: tuple[Fact, ...]
    may_refer: tuple[tuple[str, str], ...] = Field(description="(claim_id, fact_id), sorted.")


class Entity(Frozen):
    """A leader, country, city, organization, summit or summit series."""

    entity_id: str
    type: EntityType
    name: str


class Unread(Frozen):
    """Something the pipeline saw and could not use, with the reason (rule 7)."""

    step: Literal["read", "link", "date", "claim"]
    reason: str
    start: int
    end: int
    text: str


class ExtractionReport(Frozen):
    """What became of an article's sentences."""

    n_sentences: int
    n_gated: int = Field(description="Sentences that the gate let through.")
    n_parsed: int = Field(description="Sentences parsed, neighbours for coreference included.")
    n_claims: int
    n_refused: int = Field(description="Claims that failed a check at the write.")
    unread: tuple[Unread, ...]


class Extraction(Frozen):
    """An article read: its claims, the day it was told on, and the report."""

    claims: tuple[Claim, ...]
    told_on: date | None
    inferred_date: str | None = Field(description="EDTF, where the text dates an undated article.")
    date_premise: str | None = Field(description="Why it was dated so.")
    report: ExtractionReport


class Contradiction(Frozen):
    """Two claims that cannot both be true. Computed in a later version; here its identity."""

    contradiction_id: str
    rule: str
    claim_ids: tuple[str, str]

    @classmethod
    def between(cls, rule: str, first: str, second: str) -> Self:
        """The contradiction of two claims under a rule, whichever is named first."""
        low, high = sorted((first, second))
        return cls(
            contradiction_id=ids.digest("ctr", [rule, low, high]), rule=rule, claim_ids=(low, high)
        )


class Judgement(Frozen):
    """What a person decided, reversible; `app.domain.judge` says what it does to the graph."""

    judgement_id: str
    verdict: Verdict
    subjects: tuple[str, ...] = Field(description="Ids of entities, articles or claims, sorted.")
    author: str
    reason: str

    @classmethod
    def of(cls, verdict: Verdict, subjects: Iterable[str], *, author: str, reason: str) -> Self:
        """The judgement on these ids; the same one twice has one id."""
        ordered = tuple(sorted(set(subjects)))
        return cls(
            judgement_id=ids.digest("jdg", [verdict, list(ordered), author, reason]),
            verdict=verdict,
            subjects=ordered,
            author=author,
            reason=reason,
        )
