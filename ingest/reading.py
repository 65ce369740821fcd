"""What the steps of the pipeline write on: an article being read.

A step adds to it; what it adds and what it needs it declares (`ingest.components.step`). Nothing
of spaCy leaves this package: `ingest.assemble` turns drafts into claims of the domain.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from spacy.tokens import Doc, Token

from app.domain.article import Article
from app.domain.edtf import Interval
from app.domain.model import Claim, ClaimTime, Unread
from app.domain.ontology import EntityType, Kind, Status
from ingest.gazetteer import Hit, Sense
from ingest.rows import Ref
from ingest.text import for_parser, plain

Noted = Literal["read", "link", "date", "claim"]
Tense = Literal["past", "present", "future", "none"]
LEARNED: Final = "learned"
"""Rule of what the trained model finds."""
LEARNED_ACROSS: Final = "learned-across"
"""Rule of what it finds of somebody in one sentence and of what the ones before speak of."""
Scope = Literal["any_country", "country", "bilateral"]


@dataclass(slots=True)
class NamePattern:
    """A person as a sentence presents one: token ranges are inclusive; -1 is an absent part.

    `styled` is all of several titles, "His Excellency President", of which `title` is the office;
    `body` what it is the office of, where no table has that: "European Council".
    """

    first: int
    last: int
    title: str | None = None
    title_first: int = -1
    title_last: int = -1
    countries: list[Ref] = field(default_factory=list)
    country_first: int = -1
    is_former: bool = False
    body: str | None = None
    organization: Ref | None = None
    is_known: bool = False
    styled: str | None = None

    @property
    def has_name(self) -> bool:
        """Whether there is a name, not a role alone."""
        return self.first >= 0

    @property
    def begins(self) -> int:
        """First token of the whole pattern."""
        return min(i for i in (self.first, self.title_first, self.country_first) if i >= 0)

    @property
    def ends(self) -> int:
        """Last token of the whole pattern."""
        return max(self.last, self.title_last)

    @property
    def country(self) -> str | None:
        """Alpha-3 code of the country, where the pattern gives just one."""
        return self.countries[0].id if len(self.countries) == 1 else None


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

    @property
    def is_leader(self) -> bool:
        """Whether it is a person."""
        return self.ref.type is EntityType.LEADER

    @property
    def is_country(self) -> bool:
        """Whether it is a country, in whatever sense."""
        return self.ref.type is EntityType.COUNTRY

    @property
    def begins(self) -> int:
        """First token of the name or of the phrase around it."""
        return min(self.first, self.reach[0]) if self.reach[1] >= 0 else self.first

    @property
    def ends(self) -> int:
        """Last token of the name or of the phrase around it."""
        return max(self.last, self.reach[1])

    def covers(self, index: int) -> bool:
        """Whether a token belongs to the mention or to the phrase around it."""
        return self.first <= index <= self.last or self.reach[0] <= index <= self.reach[1]


class Place(NamedTuple):
    """A country as a place, and the city in it where the text names one."""

    country: Mention
    city: Mention | None

    @property
    def nearest(self) -> Mention:
        """The city, else the country."""
        return self.city or self.country


@dataclass(slots=True)
class Office:
    """A title that the text gives a person: "Indian Prime Minister Narendra Modi"."""

    person: Mention
    country: Ref
    title: str
    start: int
    end: int
    is_former: bool


TWO_PERSONS: Final = "two-persons"
"""How a summit is linked that is the meeting of two persons: nobody attends it beside."""


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

    @property
    def key(self) -> str:
        """What tells it from other summits, whichever edition is meant: series, else name."""
        return self.series.id if self.series is not None else self.name


@dataclass(slots=True)
class Timex:
    """A time expression: its words, and a rule with what the rule needs.

    A number that the words do not give is 0. `words` holds the named ones: unit, which, part,
    weekday, lead, number.
    """

    start: int
    end: int
    phrase: str
    rule: str
    year: int = 0
    month: int = 0
    day: int = 0
    month2: int = 0
    day2: int = 0
    count: int = 0
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class SentenceReading:
    """One sentence with what the steps found in it."""

    index: int
    start: int
    end: int
    paragraph: int
    is_dateline: bool = False
    hits: tuple[Hit, ...] = ()
    is_gated: bool = False
    is_neighbour: bool = False
    doc: Doc | None = None
    patterns: list[NamePattern] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    summits: list[SummitMention] = field(default_factory=list)
    timexes: list[Timex] = field(default_factory=list)
    people: dict[int, list[Mention]] = field(default_factory=dict)
    speaker: Mention | None = None
    voice: Mention | None = None
    """Who says "I" outside of quotations."""
    quoted: list[tuple[int, int]] = field(default_factory=list)
    country_before: Ref | None = None

    @property
    def parsed(self) -> Doc:
        """The parse; ValueError for a sentence that the gate kept from the parser."""
        if self.doc is None:
            raise ValueError(f"sentence {self.index} was not parsed")
        return self.doc

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
        people = [m for m in self.mentions if m.is_leader and m.covers(token.i)]
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
    organization: Ref | None = None
    is_former: bool | None = None
    """Whether every title that the text gives is one of the past; None before any."""
    named_at: int | None = None
    """Where the full name first stands, as far as that has been looked up."""


@dataclass(slots=True)
class FirstDraft:
    """Words such as "his first foreign trip since the onset of the war in 2022"."""

    scope: Scope
    start: int
    end: int
    since_start: int
    since_end: int


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
    cues: tuple[Token, ...] = ()
    reports: tuple[Token, ...] = ()
    asker: Token | None = None
    status_path: tuple[str, ...] = ()
    tense: Tense = "none"
    stage: str | None = None
    aspect: str = "event"
    mode: str | None = None
    timex: Timex | None = None
    count: int | None = None
    is_vague: bool = False
    is_denied: bool = False
    first_since: FirstDraft | None = None
    entailed_by: "Draft | None" = None
    learned: tuple[str, ...] = ()
    extra_spans: list[tuple[int, int]] = field(default_factory=list)

    @property
    def is_learned(self) -> bool:
        """Whether the trained model found it, and no frame."""
        return self.rule in (LEARNED, LEARNED_ACROSS)

    def decide(self, status: Status, tense: Tense, why: str | None = None) -> None:
        """Give the draft its status, with the reason where it is to be shown."""
        self.status, self.tense, self.is_decided = status, tense, True
        if why is not None:
            self.status_path = (*self.status_path, why)


class Timed(NamedTuple):
    """A draft that makes a claim, and its time."""

    draft: Draft
    time: ClaimTime | None


@dataclass(slots=True)
class Reading:
    """An article on its way through the pipeline.

    `text` and `plain` are the article's text for the parser and for the gazetteer, position for
    position.
    """

    article: Article
    text: str
    plain: str
    sentences: list[SentenceReading] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    anchor: Interval | None = None
    inferred_date: str | None = None
    date_premise: str | None = None
    drafts: list[Draft] = field(default_factory=list)
    settled: list[Timed] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    @classmethod
    def of(cls, article: Article) -> "Reading":
        """The reading of an article before any step."""
        return cls(article, for_parser(article.text), plain(article.text))

    @property
    def parsed(self) -> list[SentenceReading]:
        """The sentences that have a parse, in order."""
        return [s for s in self.sentences if s.doc is not None]

    def note(self, step: Noted, reason: str, start: int, end: int) -> None:
        """Count something that could not be used, with the words it was about."""
        words = self.article.text[start:end]
        self.unread.append(Unread(step=step, reason=reason, start=start, end=end, text=words[:200]))
