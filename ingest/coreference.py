"""Pronouns and quoted speakers: a salience resolver that would rather say nothing.

Candidates are the persons mentioned before the pronoun, weighed by grammatical role and distance
(subject before possessive before object; each sentence further halves). A pronoun object never
means the subject of its own verb. Where the best candidate is not clearly ahead of the next, no
link is made and the pronoun is noted. No trained resolver for this parser is to be had.
"""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import EntityType
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.reading import Mention, Reading, SentenceReading
from ingest.syntax import children, clause_root, is_verb, lemma, subjects

_MASCULINE: Final = frozenset({"he", "him", "his", "himself"})
_FEMININE: Final = frozenset({"she", "her", "hers", "herself"})
_FIRST: Final = frozenset({"i", "my", "me", "myself"})
_NEUTRAL: Final = frozenset({"it", "its"})
_PLURAL: Final = frozenset({"they", "their", "them"})
_LOOK_BACK: Final = 4
"""Sentences; a pronoun further from its name is not linked."""
_AHEAD: Final = 1.2
"""The best candidate must score this many times the next one."""
_WEIGHTS: Final = {"subject": 1.0, "possessive": 0.7, "object": 0.6, "oblique": 0.45}
_SAYING: Final = lexicon().triggers.say


def mark_quotes(reading: Reading) -> None:
    """Note the quoted stretches of each sentence; a quotation may run over several sentences."""
    spans: list[tuple[int, int]] = []
    start: int | None = None
    paragraph = -1
    for sentence in reading.sentences:
        if sentence.paragraph != paragraph:
            start, paragraph = None, sentence.paragraph
        for place in range(sentence.start, sentence.end):
            if reading.plain[place] == '"':
                if start is None:
                    start = place
                else:
                    spans.append((start, place + 1))
                    start = None
        if start is not None:
            spans.append((start, sentence.end))
            start = sentence.end
    for sentence in reading.sentences:
        sentence.quoted = [(s, e) for s, e in spans if s < sentence.end and sentence.start < e]


def mark_speakers(reading: Reading) -> None:
    """Note who speaks the quotations of each sentence."""
    for sentence in reading.sentences:
        if sentence.doc is None or not sentence.quoted:
            continue
        for token in sentence.doc:
            if lemma(token) in _SAYING and is_verb(token) and not sentence.is_quoted(token):
                for subject in subjects(token):
                    mention = sentence.mention_at(subject)
                    if mention and mention.ref.type is EntityType.LEADER:
                        sentence.speaker = mention
    for sentence, following in zip(reading.sentences, reading.sentences[1:], strict=False):
        same = sentence.paragraph == following.paragraph
        if same and sentence.quoted and sentence.speaker is None and following.quoted:
            sentence.speaker = following.speaker


class Coreference:
    """Links pronouns to persons, and "it" to countries, sentence by sentence."""

    def run(self, reading: Reading) -> None:
        """Add a mention for every pronoun that surely means somebody."""
        for sentence in reading.sentences:
            if sentence.doc is None:
                continue
            for token in sentence.doc:
                if token.tag_ in ("PRP", "PRP$") or token.lower_ in _MASCULINE | _FEMININE:
                    self._link(reading, sentence, token)
            sentence.mentions.sort(key=lambda m: (m.start, m.end))

    def _link(self, reading: Reading, sentence: SentenceReading, token: Token) -> None:
        word = token.lower_
        if word in _FIRST and sentence.is_quoted(token):
            if sentence.speaker is not None:
                self._add(sentence, token, sentence.speaker, "speaker")
            return
        if word in _NEUTRAL:
            self._link_country(sentence, token)
        elif word in _PLURAL:
            self._link_pair(reading, sentence, token)
        elif word in _MASCULINE | _FEMININE:
            self._link_person(reading, sentence, token)

    def _link_person(self, reading: Reading, sentence: SentenceReading, token: Token) -> None:
        gender = "f" if token.lower_ in _FEMININE else "m"
        scores: dict[str, tuple[float, Mention]] = {}
        for score, mention in self._candidates(reading, sentence, token):
            person = reading.people.get(mention.ref.id)
            if person is not None and person.gender not in (None, gender):
                continue
            if score > scores.get(mention.ref.id, (0.0, mention))[0]:
                scores[mention.ref.id] = (score, mention)
        ranked = sorted(scores.values(), key=lambda s: -s[0])
        if not ranked:
            self._link_ahead(sentence, token)
            return
        if len(ranked) > 1 and ranked[0][0] < _AHEAD * ranked[1][0]:
            start = sentence.position(token)
            reading.note("link", "the pronoun may mean several people", start, start + len(token))
            return
        best = ranked[0][1]
        self._add(sentence, token, best, "pronoun")
        person = reading.people.get(best.ref.id)
        if person is not None and person.gender is None:
            person.gender = "f" if gender == "f" else "m"

    def _link_ahead(self, sentence: SentenceReading, token: Token) -> None:
        """ "As he arrives in Cuba, the Pope says": the subject of the clause that follows."""
        clause = clause_root(token)
        if clause.dep_ != "advcl" or clause.i > clause.head.i:
            return
        for subject in subjects(clause.head):
            mention = sentence.person_at(subject)
            if mention is not None and mention.start > sentence.position(token):
                self._add(sentence, token, mention, "cataphora")
                return

    def _candidates(
        self, reading: Reading, sentence: SentenceReading, token: Token
    ) -> Iterator[tuple[float, Mention]]:
        for back in range(_LOOK_BACK):
            if sentence.index - back < 0:
                return
            other = reading.sentences[sentence.index - back]
            if back and other.paragraph < sentence.paragraph - 2:
                return
            weight = 0.5**back if back else 1.0
            weight *= 0.8 if other.paragraph != sentence.paragraph else 1.0
            for mention in other.mentions:
                if mention.ref.type is not EntityType.LEADER:
                    continue
                if other is sentence and (
                    mention.start >= sentence.position(token) or _is_bound(sentence, mention, token)
                ):
                    continue
                score = weight * _role_weight(other, mention, token)
                if (
                    sentence.is_quoted(token)
                    and sentence.speaker
                    and mention.ref.id == sentence.speaker.ref.id
                ):
                    score *= 0.1
                yield score, mention

    def _link_country(self, sentence: SentenceReading, token: Token) -> None:
        countries = [
            m
            for m in sentence.mentions
            if m.ref.type is EntityType.COUNTRY
            and m.sense is Sense.NAME
            and m.start < sentence.position(token)
            and _role(sentence, m) == "subject"
        ]
        if len({m.ref.id for m in countries}) == 1:
            self._add(sentence, token, countries[-1], "pronoun")

    def _link_pair(self, reading: Reading, sentence: SentenceReading, token: Token) -> None:
        for back in range(2):
            if sentence.index - back < 0:
                return
            other = reading.sentences[sentence.index - back]
            people: dict[str, Mention] = {}
            for mention in other.mentions:
                if mention.ref.type is EntityType.LEADER and (
                    other is not sentence or mention.start < sentence.position(token)
                ):
                    people.setdefault(mention.ref.id, mention)
            if len(people) == 2:
                pair = [self._made(sentence, token, m, "pronoun-pair") for m in people.values()]
                sentence.people[token.i] = pair
                return
            if people:
                return

    def _made(
        self, sentence: SentenceReading, token: Token, antecedent: Mention, how: str
    ) -> Mention:
        start = sentence.position(token)
        return Mention(
            start, start + len(token.text), token.i, token.i, antecedent.ref, antecedent.sense,
            f"{how}:{antecedent.linked_by.split(':')[-1]}", antecedent.country,
        )  # fmt: skip

    def _add(self, sentence: SentenceReading, token: Token, antecedent: Mention, how: str) -> None:
        sentence.mentions.append(self._made(sentence, token, antecedent, how))


def _head(sentence: SentenceReading, mention: Mention) -> Token | None:
    return sentence.doc[mention.first : mention.last + 1].root if sentence.doc is not None else None


def _role(sentence: SentenceReading, mention: Mention) -> str:
    """Grammatical role of a mention: subject, possessive, object or oblique."""
    head = _head(sentence, mention)
    for _ in range(6):
        if head is None:
            return "oblique"
        if head.dep_ in ("nsubj", "nsubjpass"):
            return "subject"
        if head.dep_ == "poss":
            return "possessive"
        if head.dep_ in ("dobj", "dative"):
            return "object"
        if head.dep_ not in ("conj", "appos", "compound", "nmod"):
            return "oblique"
        head = head.head
    return "oblique"


def _role_weight(sentence: SentenceReading, mention: Mention, token: Token) -> float:
    role = _role(sentence, mention)
    weight = _WEIGHTS[role]
    if role == "subject" and token.dep_ in ("nsubj", "nsubjpass", "poss"):
        weight += 0.2
    return weight


def _is_bound(sentence: SentenceReading, mention: Mention, token: Token) -> bool:
    """Whether the pronoun is an object in the very clause of which the mention is the subject."""
    if token.dep_ in ("nsubj", "nsubjpass", "poss"):
        return False
    head = _head(sentence, mention)
    if head is None:
        return False
    clause = clause_root(token)
    own = [s for s in subjects(clause) if mention.first <= s.i <= mention.last]
    return bool(own) or any(mention.first <= c.i <= mention.last for c in children(clause, "nsubj"))
