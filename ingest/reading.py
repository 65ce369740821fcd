"""What the steps of the pipeline write on: an article being read.

A step adds and never erases. Nothing of spaCy leaves this package: `ingest.assemble` turns drafts
into claims of the domain.
"""

from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Doc, Token

from app.domain.article import Article
from app.domain.edtf import Interval
from app.domain.model import Unread
from app.domain.ontology import EntityType, Kind, Status
from ingest.gazetteer import Hit, Sense
from ingest.reference import Ref

Step = Literal["read", "link", "date", "claim"]


@dataclass(slots=True)
class Mention:
    """Words that stand for an entity: `[start, end)` in the article, tokens `[first, last]`.

    `reach` is the token range of the whole phrase, title and country of a person included.
    """

    start: int
    end: int
    first: int
    last: int
    ref: Ref
    sense: Sense
    linked_by: str
    country: str | None = None
    reach: tuple[int, int] = (0, -1)
    others: tuple[Ref, ...] = ()

    def covers(self, index: int) -> bool:
        """Whether a token belongs to the mention or to the phrase around it."""
        return self.first <= index <= self.last or self.reach[0] <= index <= self.reach[1]


@dataclass(slots=True)
class Office:
    """A title that the text gives a person: "Indian Prime Minister Narendra Modi"."""

    person: Mention
    country: Ref
    title: str
    start: int
    end: int
    is_former: bool


@dataclass(slots=True)
class SummitMention:
    """A summit as the text names it: the series or unknown name, with what tells the edition."""

    start: int
    end: int
    head: int
    series: Ref | None
    edition: Ref | None
    name: str
    ordinal: int | None
    year: int | None
    host: str | None
    linked_by: str


@dataclass(slots=True)
class Timex:
    """A time expression: its words, and a rule with what the rule needs."""

    start: int
    end: int
    phrase: str
    rule: str
    values: tuple[int, ...] = ()
    unit: str = ""


@dataclass(slots=True)
class SentenceReading:
    """One sentence with what the steps found in it."""

    index: int
    start: int
    end: int
    paragraph: int
    hits: tuple[Hit, ...] = ()
    is_gated: bool = False
    is_neighbour: bool = False
    doc: Doc | None = None
    mentions: list[Mention] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    summits: list[SummitMention] = field(default_factory=list)
    timexes: list[Timex] = field(default_factory=list)
    people: dict[int, list[Mention]] = field(default_factory=dict)
    speaker: Mention | None = None
    quoted: list[tuple[int, int]] = field(default_factory=list)

    def position(self, token: Token) -> int:
        """Where a token begins in the article."""
        return self.start + token.idx

    def end_of(self, token: Token) -> int:
        """Where a token ends in the article."""
        return self.start + token.idx + len(token.text)

    def mention_at(self, token: Token) -> Mention | None:
        """The mention whose words hold a token; else the person whose whole phrase does."""
        exact = [m for m in self.mentions if m.first <= token.i <= m.last]
        people = [m for m in self.mentions if m.reach[0] <= token.i <= m.reach[1]]
        return max(exact or people, key=lambda m: m.last - m.first, default=None)

    def person_at(self, token: Token) -> Mention | None:
        """The person whose name, title or country holds a token."""
        people = [m for m in self.mentions if m.ref.type is EntityType.LEADER and m.covers(token.i)]
        return max(people, key=lambda m: m.first <= token.i <= m.last, default=None)

    def is_quoted(self, token: Token) -> bool:
        """Whether the token stands in a quotation."""
        place = self.position(token)
        return any(start <= place < end for start, end in self.quoted)


@dataclass(slots=True)
class Person:
    """A person of this article, under every name it uses."""

    ref: Ref
    words: tuple[str, ...]
    country: str | None = None
    roles: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    gender: Literal["f", "m"] | None = None
    linked_by: str = "gazetteer"


@dataclass(slots=True)
class Draft:
    """A claim before it is assembled: tokens, mentions and the reasons for its status."""

    kind: Kind
    sentence: SentenceReading
    trigger: Token
    status: Status
    actor: Mention
    object: Mention | SummitMention
    rule: str
    is_decided: bool = True
    lean: Status | None = None
    place: Mention | None = None
    host: Mention | None = None
    occasion: SummitMention | None = None
    nodes: tuple[Token, ...] = ()
    reports: tuple[Token, ...] = ()
    asker: Token | None = None
    status_path: tuple[str, ...] = ()
    tense: Literal["past", "present", "future", "none"] = "none"
    stage: str | None = None
    aspect: str = "event"
    title: str | None = None
    mode: str | None = None
    asked_by: Mention | None = None
    reason: tuple[int, int] | None = None
    timex: Timex | None = None
    count: int | None = None
    is_vague: bool = False
    is_attributed: bool = False
    is_denied: bool = False
    first_since: "FirstDraft | None" = None
    entailed_by: "Draft | None" = None
    extra_spans: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class FirstDraft:
    """ "His first foreign trip since the onset of the war in 2022"."""

    scope: Literal["any_country", "country", "bilateral"]
    start: int
    end: int
    since_start: int
    since_end: int


@dataclass(slots=True)
class Reading:
    """An article on its way through the pipeline."""

    article: Article
    text: str
    plain: str
    sentences: list[SentenceReading] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    anchor: Interval | None = None
    inferred_date: str | None = None
    date_premise: str | None = None
    drafts: list[Draft] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def note(self, step: Step, reason: str, start: int, end: int) -> None:
        """Count something that could not be used, with the words it was about."""
        words = self.article.text[start:end]
        self.unread.append(Unread(step=step, reason=reason, start=start, end=end, text=words[:200]))
