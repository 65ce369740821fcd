"""Candidates across sentences: somebody of one sentence, and what the ones before speak of.

"The G20 met in Osaka. Two hours later Theresa May told Vladimir Putin that": no sentence joins May
and the summit, and yet a reader knows that she was there. Which of such pairs the article states is
for the model to say, by the words of the later sentence and by how the article goes on about the
summit, the place or the body.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import EntityType, Kind
from ingest.dating import resolve
from ingest.reading import (
    TWO_PERSONS,
    Draft,
    Mention,
    Place,
    Reading,
    SentenceReading,
    SummitMention,
)
from ingest.relations.candidates import people_of, places_of
from ingest.relations.triggers import judge
from ingest.syntax import is_verb
from ingest.where import is_home

ACROSS: Final = (Kind.ATTENDANCE, Kind.VISIT, Kind.MEMBERSHIP)
_MOST_PLACES: Final = 2
"""Places before, the last ones named, where somebody of a sentence may be."""
_LEAST_SENTENCES: Final = 5
"""Sentences of an article that goes on about a thing; a shorter note means the one before."""
_BODY_BEFORE: Final = 4
"""Sentences after which a body is no longer spoken of."""


@dataclass(slots=True)
class Focus:
    """A summit, a place or a body that an article speaks of.

    `first` and `last` are the sentences that name it, `said` what they say of when it is.
    """

    key: str
    object: Mention | SummitMention
    first: int
    last: int
    times: int = 1
    place: Place | None = None
    said: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Across:
    """A person (or country) of a sentence, with the head of the name, and what was spoken of."""

    kind: Kind
    sentence: SentenceReading
    actor: Mention
    head: Token
    focus: Focus


class Discourse:
    """What an article has spoken of so far. `candidates` of a sentence first, then `hear` it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.summits: dict[str, Focus] = {}
        self.places: dict[str, Focus] = {}
        self.bodies: dict[str, Focus] = {}
        self.told: dict[tuple[str, str, str], set[str]] = {}
        """Kind, actor and object of every draft so far -> its statuses."""
        self.told_of: dict[str, dict[str, set[str]]] = {}
        """Actor -> what kinds of draft there are of it, and their statuses."""
        self.said_of: dict[str, tuple[set[tuple[str, str]], set[str]]] = {}
        """Object -> the kinds and actors of its drafts, and all their statuses."""
        self._named_last: set[str] = set()
        self._latest: dict[Kind, Focus] = {}
        self._foremost: dict[Kind, Focus] = {}
        self._drafts: dict[int, list[Draft]] = {}
        for draft in (d for d in reading.drafts if not d.is_learned):
            self._drafts.setdefault(draft.sentence.index, []).append(draft)

    def candidates(self, sentence: SentenceReading) -> Iterator[Across]:
        """The pairs of a parsed sentence with what was named before it, and not in it."""
        is_short = self.n_sentences < _LEAST_SENTENCES
        named = {p.ref.id: p for p in reversed(people_of(sentence))}.values()
        people = [(p, _head(sentence, p)) for p in named if p.first >= 0]
        summits = {s.key for s in sentence.summits}
        for focus in self._spoken_of():
            is_near = not is_short or sentence.index - focus.last == 1
            if focus.key not in summits and is_near:
                for person, head in people:
                    yield Across(Kind.ATTENDANCE, sentence, person, head, focus)
        here = {m.ref.country or m.ref.id for m in sentence.mentions if not m.is_leader}
        recent = sorted(self.places.values(), key=lambda f: -f.last)
        for focus in recent[:_MOST_PLACES]:
            is_near = not is_short or sentence.index - focus.last == 1
            for person, head in people if focus.key not in here and is_near else ():
                if focus.place and not is_home(person, focus.place.country, self._reading):
                    yield Across(Kind.VISIT, sentence, person, head, focus)
        body = self.latest(Kind.MEMBERSHIP)
        if body and body.key not in here and sentence.index - body.last <= _BODY_BEFORE:
            countries = {m.ref.id: m for m in sentence.mentions if m.is_country and m.first >= 0}
            for country in countries.values():
                head = _head(sentence, country)
                yield Across(Kind.MEMBERSHIP, sentence, country, head, body)

    def latest(self, kind: Kind) -> Focus | None:
        """The last one named of those that a kind is about."""
        return self._latest.get(kind)

    def foremost(self, kind: Kind) -> Focus | None:
        """The one named most often, of two the earlier."""
        return self._foremost.get(kind)

    def count(self, kind: Kind) -> int:
        """How many there are."""
        return len(self._of(kind))

    @property
    def n_sentences(self) -> int:
        """How long the article is."""
        return len(self._reading.sentences)

    def paragraphs_since(self, one: Across) -> int:
        """Paragraphs from the last sentence that names the focus to this one."""
        return one.sentence.paragraph - self._reading.sentences[one.focus.last].paragraph

    def hear(self, sentence: SentenceReading) -> None:
        """Note what a sentence names, and what the frames found in it."""
        named = {s.key for s in sentence.summits if s.linked_by != TWO_PERSONS}
        self._named_last = named or self._named_last
        for summit in sentence.summits:
            if summit.linked_by != TWO_PERSONS:
                focus = self._note(Kind.ATTENDANCE, summit.key, summit, sentence)
                focus.said |= self._time_of(sentence, sentence.parsed[summit.head])
                if summit.linked_by != "the-summit":
                    focus.object = summit
        for mention in sentence.mentions:
            if mention.ref.type is EntityType.ORGANIZATION:
                self._note(Kind.MEMBERSHIP, mention.ref.id, mention, sentence)
        drafts = self._drafts.get(sentence.index, [])
        places = [p for p in places_of(sentence) if p.city is not None]
        held: dict[str, set[str]] = {}
        for draft in drafts:
            object_ = draft.object
            what = object_.key if isinstance(object_, SummitMention) else object_.ref.id
            said = str(draft.status) if draft.is_decided else "open"
            who = draft.actor.ref.id
            self.told.setdefault((draft.kind, who, what), set()).add(said)
            self.told_of.setdefault(who, {}).setdefault(draft.kind, set()).add(said)
            if draft.kind in ACROSS:
                pairs, statuses = self.said_of.setdefault(what, (set(), set()))
                pairs.add((draft.kind, who))
                statuses.add(said)
            if draft.kind is Kind.VISIT and isinstance(draft.object, Mention):
                places.append(Place(draft.object, draft.place))
            elif draft.kind is Kind.HOSTING:
                places.append(Place(draft.actor, draft.place))
                held.setdefault(draft.actor.ref.id, set()).add(said)
                if what in self.summits:
                    self.summits[what].said.add(said)
        for place in places:
            focus = self._note(Kind.VISIT, place.country.ref.id, place.country, sentence)
            focus.place = place
            focus.said |= self._time_of(sentence, _head(sentence, place.nearest))
            if sentence.is_dateline:
                focus.said.add("dateline")
            focus.said |= held.get(place.country.ref.id, set())

    def _of(self, kind: Kind) -> dict[str, Focus]:
        tables = {Kind.ATTENDANCE: self.summits, Kind.VISIT: self.places}
        return tables.get(kind, self.bodies)

    def _spoken_of(self) -> list[Focus]:
        """The summit that was last named, unless with another, and the one named most often."""
        latest, foremost = self.latest(Kind.ATTENDANCE), self.foremost(Kind.ATTENDANCE)
        is_sure = latest is not None and self._named_last == {latest.key}
        both = [f for f in (latest, foremost) if f is not None]
        if not is_sure:
            both = [f for f in both if f.key not in self._named_last]
        return list({f.key: f for f in both}.values())

    def _note(
        self, kind: Kind, key: str, object_: Mention | SummitMention, sentence: SentenceReading
    ) -> Focus:
        table = self._of(kind)
        focus = table.get(key)
        if focus is None:
            focus = table[key] = Focus(key, object_, sentence.index, sentence.index)
        else:
            focus.times, focus.last = focus.times + 1, sentence.index
        self._latest[kind] = focus
        if focus.times > self._foremost.setdefault(kind, focus).times:
            self._foremost[kind] = focus
        return focus

    def _time_of(self, sentence: SentenceReading, head: Token) -> set[str]:
        """What the verb above, and the dates of the sentence, say of when it is."""
        verb = next((t for t in (head, *head.ancestors) if is_verb(t)), None)
        found = {f"{judge(verb).status}" if verb is not None else "no-verb"}
        found |= {f"day-{side}" for side in sides_of(self._reading, sentence)}
        return found


def sides_of(reading: Reading, sentence: SentenceReading) -> set[str]:
    """Whether the dates of a sentence lie before the article's day, after it, or around it."""
    anchor, found = reading.anchor, set[str]()
    if anchor is None or anchor.earliest is None or anchor.latest is None:
        return found
    for timex in sentence.timexes:
        dated = resolve(timex, anchor=anchor, tense="none")
        if dated is None:
            continue
        earliest, latest = dated.interval
        if latest is not None and latest < anchor.earliest:
            found.add("before")
        elif earliest is not None and earliest > anchor.latest:
            found.add("after")
        else:
            found.add("around")
    return found


def _head(sentence: SentenceReading, mention: Mention) -> Token:
    return sentence.parsed[mention.first : mention.last + 1].root
