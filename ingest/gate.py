"""The gate: which sentences are worth a parse.

Names come from one automaton pass, words from the lexicon's table of forms; nothing is parsed here.
A sentence passes where a group of `gate.yml` finds its word and what that word needs, where it puts
somebody in a place ("was in Berlin") or names two leaders, or one and a city, and behind a sentence
on a summit or a body where it holds a word that goes on with that. A dateline passes too.
"""

import re
from collections.abc import Iterable, Sequence
from typing import ClassVar, Final

from app.domain.ontology import EntityType
from ingest.components.step import Fields
from ingest.gazetteer import Hit, Sense
from ingest.lexicon import Lexicon
from ingest.reading import Reading, SentenceReading
from ingest.spellings import leader_surnames

_WINDOWS: Final = {"summit": 40, "organization": 6}
"""Sentences before one that leaves out of what it speaks: see the frames of attendance."""
_LEAD: Final = 5
"""Sentences at the start of an article that may present the person whom it is about."""
_NAME_RUN: Final = re.compile(r"\b[A-Z][a-z]\S* [A-Z]\S*[a-z]")
"""Two capital words in a row, which may be a name that no table has."""
_CAPITAL: Final = re.compile(r"\b[A-Z][a-z][A-Za-z-]+")
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z.-]*")
_KINDS: Final = {
    EntityType.ORGANIZATION: "organization",
    EntityType.LEADER: "person",
    EntityType.SUMMIT: "summit",
    EntityType.SERIES: "summit",
}

_Pairs = list[tuple[frozenset[str], frozenset[str]]]
"""What a word needs in its sentence, and which words beside it: any one of each."""


class Gate:
    """Decides for each sentence, from its words and names, whether it is parsed."""

    requires: ClassVar[Fields] = frozenset({"reading.plain", "reading.sentences", "sentence.hits"})
    assigns: ClassVar[Fields] = frozenset({"sentence.is_gated", "sentence.is_neighbour"})

    def __init__(self, words: Lexicon) -> None:
        self._forms = words.forms
        self._needs: dict[str, _Pairs] = {}
        for group in words.gate.groups:
            lemmas = {w for name in group.words for w in words.triggers.group(name)}
            for lemma in lemmas & group.only if group.only else lemmas:
                self._needs.setdefault(lemma, []).append((group.needs, group.also))
        titles = {t.split()[-1].lower().rstrip(".") for t in words.titles.titles}
        self._titles = titles
        self._persons = titles | words.gate.pronouns
        self._pair = _pattern_of_pairs(words)
        self._surnames = leader_surnames()
        heads = {t for t in words.titles.titles if t[:1].isupper() and " " not in t}
        self._titled = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(heads)))}) [A-Z]")
        self._summits = {
            f for f, base in self._forms.items() if base in words.triggers.summit_nouns
        }
        self._back = re.compile(
            rf"\b(?:{'|'.join(words.gate.back_words)}"
            rf"|the (?:\w+ )?(?:{'|'.join(words.gate.back_nouns)}))\b",
            re.IGNORECASE,
        )

        self._settlements = words.arguments.settlements
        self._followers = words.gate.followers
        ends = (w for group in ("cancelled", "postponed") for w in words.contexts.verbs[group])
        self._takers_back = frozenset(w for w in ends if "_" not in w)
        self._takers_off = {
            verb: particle
            for verb, particle in (phrase.split() for phrase in words.contexts.phrasal)
            if particle in ("off", "back")
        }
        self._weak_followers = words.gate.weak_followers
        self._joiners = words.gate.followers_of_bodies
        self._presence = re.compile(
            rf"\b(?:{'|'.join(words.gate.presence)}) (?:(?!\w+ed )\w+ )?(?:in|on|to) (?:the )?[A-Z]"
            r"|, in [A-Z]"
            rf"|\b(?:{'|'.join(words.gate.coming_from)}) from [A-Z]"
            rf"|\b(?i:{'|'.join(words.gate.staying_in)}) in [A-Z]"
        )

        fellows = "|".join(sorted(words.frames.membership.fellows))
        self._others = re.compile(rf"\band (?:the )?other (?:\S+ ){{0,3}}(?:{fellows})\b")
        staying = sorted(f for f, b in self._forms.items() if b in words.triggers.staying)
        self._within = re.compile(
            rf"\b(?:(?:{'|'.join(map(re.escape, staying))}) (?:\w+ ){{0,3}}(?:in|on|of)"
            r"|(?:country|state|nation) (?:in|of)) (?:the )?\Z"
        )

    def run(self, reading: Reading) -> None:
        """Mark the sentences that pass, and the neighbours that they refer back to."""
        for sentence in reading.sentences:
            sentence.is_gated = self.passes(sentence, reading.plain)
        self._add_followers(reading)
        pairs = list(zip(reading.sentences[1:], reading.sentences, strict=False))
        for here, before in reversed(pairs):  # what is kept may itself refer back
            if (here.is_gated or here.is_neighbour) and not before.is_gated and before.hits:
                same = here.paragraph == before.paragraph
                before.is_neighbour = same and self._refers_back(here, reading.plain)
        self._keep_lead(reading)

    def _keep_lead(self, reading: Reading) -> None:
        """Keep the first sentences that name somebody, where later ones say "the minister", "she".

        "Foreign Minister X leaves on Sunday for the region" tells nothing, but who is meant below.
        """
        kept = (s for s in reading.sentences[1:] if s.is_gated)
        if any(self._refers_back(one, reading.plain) for one in kept):
            for sentence in reading.sentences[:_LEAD]:
                if not sentence.is_gated and self._presents(sentence, reading.plain):
                    sentence.is_neighbour = True

    def _presents(self, sentence: SentenceReading, plain: str) -> bool:
        """Whether it names a person with a title."""
        if _NAME_RUN.search(plain, sentence.start, sentence.end) is None:
            return False
        return any(w in self._titles for w in _words(sentence, plain))

    def _add_followers(self, reading: Reading) -> None:
        """Keep a sentence that goes on with what was said before.

        That says "take part" or "joined" behind a summit or a body, calls off a plan, or names
        somebody right behind one that passed by itself.
        """
        last: dict[str, int] = {}
        is_behind = is_right_behind = False
        for sentence in reading.sentences:
            has_passed = sentence.is_gated and not sentence.is_dateline
            before = {kind for kind, at in last.items() if sentence.index - at <= _WINDOWS[kind]}
            if not sentence.is_gated and before:
                sentence.is_gated = self._follows(sentence, before, reading.plain)
            if not sentence.is_gated and is_behind:
                sentence.is_gated = self._takes_back(sentence, reading.plain)
            if not sentence.is_gated and is_right_behind:
                sentence.is_gated = self._names_someone(sentence, reading.plain)
            is_behind, is_right_behind = sentence.is_gated, has_passed
            is_last = sentence is reading.sentences[-1]
            named = self._named_in(sentence, reading.plain, is_last=is_last)
            last |= dict.fromkeys(named & set(_WINDOWS), sentence.index)

    def _named_in(self, sentence: SentenceReading, plain: str, *, is_last: bool) -> set[str]:
        """What a kept sentence names that the next ones may speak of."""
        if is_last or not sentence.is_gated:
            return set()
        return self._what_is_there(sentence.hits, _words(sentence, plain))

    def _follows(self, sentence: SentenceReading, before: set[str], plain: str) -> bool:
        lemmas = {self._forms.get(w, w) for w in _words(sentence, plain)}
        if "summit" in before and (
            lemmas & self._followers or self._names_someone(sentence, plain)
        ):
            return True
        if "summit" in before and lemmas & self._weak_followers:
            there = self._what_is_there(sentence.hits, _words(sentence, plain))
            if "person" in there or _NAME_RUN.search(plain, sentence.start, sentence.end):
                return True
        is_in = "organization" in before and bool(lemmas & self._joiners)
        return is_in and "place" in self._what_is_there(sentence.hits, [])

    def _names_someone(self, sentence: SentenceReading, plain: str) -> bool:
        """Whether it names a person, who may be at the summit that is spoken of."""
        if any(m.ref.type is EntityType.LEADER for h in sentence.hits for m in h.meanings):
            return True
        return self._titled.search(plain, sentence.start, sentence.end) is not None

    def _takes_back(self, sentence: SentenceReading, plain: str) -> bool:
        """Whether it calls off or puts off what the sentence before may have planned."""
        words = _words(sentence, plain)
        lemmas = {self._forms.get(w, w) for w in words}
        if lemmas & self._takers_back:
            return True
        return any(self._takers_off.get(one) in words for one in lemmas)

    def passes(self, sentence: SentenceReading, plain: str) -> bool:
        """Whether the sentence may state a claim."""
        if sentence.is_dateline or _names_two(sentence.hits) or _names_summit(sentence.hits):
            return True
        words = _words(sentence, plain)
        asked = [n for w in words if (n := self._needs.get(self._forms.get(w, w)))]
        found = (
            self._presence.search(plain, sentence.start, sentence.end) if sentence.hits else None
        )
        is_there = found is not None
        is_within = self._says_within(sentence, plain)
        if not asked and not is_there and not is_within:
            return False
        there = self._what_is_there(sentence.hits, words)
        if is_within and "place" in there:
            return True
        if self._suffices(there, words, asked, is_there=is_there):
            return True
        if "person" in there or not self._names_person(sentence, plain):
            return False
        return self._suffices({*there, "person"}, words, asked, is_there=is_there)

    def _suffices(
        self, there: set[str], words: Sequence[str], asked: Sequence[_Pairs], *, is_there: bool
    ) -> bool:
        """Whether what is there is what one of the words needs, or puts somebody in a place."""
        where = "demonym" if self._settlements & set(words) else "place"
        if is_there and "person" in there and there & {where, "place"}:
            return True
        present = frozenset(words)
        return any(
            needs & there and (not also or also & present)
            for pairs in asked
            for needs, also in pairs
        )

    def _names_person(self, sentence: SentenceReading, plain: str) -> bool:
        """Whether "the two leaders" or a leader's surname stands in it: "Putin met Erdogan"."""
        if self._pair.search(plain, sentence.start, sentence.end):
            return True
        capitals = _CAPITAL.findall(plain, sentence.start, sentence.end)
        return not self._surnames.isdisjoint(capitals)

    def _says_within(self, sentence: SentenceReading, plain: str) -> bool:
        """Whether something is, stays or sits in a body that it names: "has been in NATO since".

        So it is where it stands with its "other" members.
        """
        bodies = [
            hit
            for hit in sentence.hits
            if any(m.ref.type is EntityType.ORGANIZATION for m in hit.meanings)
        ]
        if any(self._within.search(plain, sentence.start, hit.start) for hit in bodies):
            return True
        at = sentence.start, sentence.end
        return bool(bodies) and self._others.search(plain, *at) is not None

    def _what_is_there(self, hits: Iterable[Hit], words: list[str]) -> set[str]:
        found: set[str] = set()
        for hit in hits:
            for meaning in hit.meanings:
                kind = _KINDS.get(meaning.ref.type)
                if kind is not None:
                    found.add(kind)
                else:
                    found.add("demonym" if meaning.sense is Sense.DEMONYM else "place")
        if any(w in self._persons for w in words):
            found.add("person")
        if any(w in self._summits for w in words):
            found.add("summit")
        if found - {"demonym"}:
            found.add("any")
        return found

    def _refers_back(self, sentence: SentenceReading, plain: str) -> bool:
        at = sentence.start, sentence.end
        return plain.startswith("It ", sentence.start) or any(
            one.search(plain, *at) is not None for one in (self._back, self._pair)
        )


def _pattern_of_pairs(words: Lexicon) -> re.Pattern[str]:
    """Of "the two leaders", "both ministers", "the pair"."""
    nouns = "|".join(sorted(words.pronouns.pair_nouns))
    alone = "|".join(sorted(words.pronouns.pairs))
    pattern = rf"\b(?:the (?:{alone})|(?:the two|both) (?:\w+ )?(?:{nouns}))\b"
    return re.compile(pattern, re.IGNORECASE)


def _names_two(hits: Iterable[Hit]) -> bool:
    """Whether two leaders are named, or one and a city: whatever the words are, it may tell."""
    leaders: set[frozenset[str]] = set()
    is_city = False
    for hit in hits:
        ids = frozenset(m.ref.id for m in hit.meanings if m.ref.type is EntityType.LEADER)
        if ids:
            leaders.add(ids)
        is_city = is_city or any(m.ref.type is EntityType.CITY for m in hit.meanings)
    return len(leaders) > 1 or (bool(leaders) and is_city)


def _names_summit(hits: Iterable[Hit]) -> bool:
    """Whether a summit is named that the tables know; whoever is at it may be called anything."""
    known = (EntityType.SUMMIT, EntityType.SERIES)
    return any(hit.meanings[0].ref.type in known for hit in hits)


def _words(sentence: SentenceReading, plain: str) -> list[str]:
    """The sentence's words in lower case, without the full stop of the last one."""
    return [w.lower().rstrip(".") for w in _WORD.findall(plain, sentence.start, sentence.end)]
