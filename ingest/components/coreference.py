"""Pronouns: a salience resolver that would rather say nothing.

Candidates are the persons mentioned before the pronoun, weighed by grammatical role and distance
(subject before possessive before object; each sentence further halves). A pronoun object never
means the subject of its own verb, nor "his" that of a verb that praises or blames somebody for it.
Where the best candidate is not clearly ahead of the next, no link is made and the pronoun is noted.
No trained resolver for this parser is to be had.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar, Final, NamedTuple

from spacy.tokens import Token

from app.domain.ontology import EntityType
from ingest.arguments import governments_at
from ingest.binding import is_bound
from ingest.components.step import Fields
from ingest.gazetteer import Sense
from ingest.genders import gender_of
from ingest.lexicon import lexicon
from ingest.pairs import is_pair, pair_before
from ingest.reading import Mention, Person, Reading, SentenceReading
from ingest.rows import Ref
from ingest.subjects import subjects
from ingest.syntax import child, children, clause_root, is_verb, lemma, tokens

_LOOK_BACK: Final = 4
"""Sentences; a pronoun further from its name is not linked."""
_LOOK_BACK_PARAGRAPHS: Final = 2
_AHEAD: Final = 1.2
"""The best candidate must score this many times the next one."""
_WEIGHTS: Final = {"subject": 1.0, "possessive": 0.7, "object": 0.6, "oblique": 0.45}
_PARALLEL: Final = 0.2
"""Added for a subject where the pronoun is one too, or a possessive."""
_OTHER_PARAGRAPH: Final = 0.8
_TELLER: Final = 0.3
"""Spokespersons seldom are who "he" is, but they are the subjects of many sentences."""
_SELF_QUOTED: Final = 0.1
"""Speakers seldom speak of themselves as "he"."""
_ROLES: Final = {
    "nsubj": "subject",
    "nsubjpass": "subject",
    "poss": "possessive",
    "dobj": "object",
    "dative": "object",
}
_DEEPEST: Final = 6
_COUNTRY_BACK: Final = 2
_COUNTRY_SENSES: Final = (Sense.NAME, Sense.DEMONYM, Sense.SEAT)

Scored = tuple[float, Mention]


class Unlinked(NamedTuple):
    """A pronoun or title of which nobody knows whom it means, with the pronoun's gender."""

    sentence: SentenceReading
    token: Token
    gender: str | None


_SUBJECT_OF: Final = ("nsubj", "nsubjpass")


class Coreference:
    """Links pronouns to persons, and "it" to countries, sentence by sentence."""

    requires: ClassVar[Fields] = frozenset(
        {
            "reading.people",
            "sentence.doc",
            "sentence.hits",
            "sentence.mentions",
            "sentence.patterns",
            "sentence.quoted",
            "sentence.speaker",
            "sentence.voice",
        }
    )
    assigns: ClassVar[Fields] = frozenset(
        {"sentence.country_before", "sentence.mentions", "sentence.people"}
    )

    def run(self, reading: Reading) -> None:
        """Add a mention for every pronoun that surely means somebody."""
        words = lexicon().pronouns
        persons = words.masculine | words.feminine
        unlinked: list[Unlinked] = []
        for sentence in reading.parsed:
            sentence.country_before = _country_before(reading, sentence)
            unlinked += _unlinked_roles(sentence)
            for token in tokens(sentence.parsed):
                is_pronoun = token.tag_ in ("PRP", "PRP$") or token.lower_ in persons
                if is_pronoun or is_pair(token):
                    _link(reading, sentence, token, unlinked)
            sentence.mentions.sort(key=lambda m: (m.start, m.end))


def _country_before(reading: Reading, sentence: SentenceReading) -> Ref | None:
    """The only country that the sentences right before name, not as somebody's."""
    before = reading.sentences[max(0, sentence.index - _COUNTRY_BACK) : sentence.index]
    named = {
        ref.id: ref
        for other in before
        for hit in other.hits
        if (ref := hit.of(*_COUNTRY_SENSES, type_=EntityType.COUNTRY)) is not None
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _unlinked_roles(sentence: SentenceReading) -> Iterator[Unlinked]:
    """The persons whom a sentence calls by a title alone, if nobody knows who they are."""
    chiefs = lexicon().titles.chief_roles
    for pattern in sentence.patterns:
        if pattern.has_name or not pattern.title:
            continue
        head = sentence.parsed[pattern.title_last]
        is_teller = lemma(head.head) in lexicon().contexts.verbs["report"]
        is_subject = head.dep_ in _SUBJECT_OF and not is_teller  # "the spokesman said that he"
        is_role = pattern.title.lower() in chiefs or is_subject
        if is_role and not any(m.covers(pattern.title_last) for m in sentence.mentions):
            yield Unlinked(sentence, sentence.parsed[pattern.title_last], None)


def _link(
    reading: Reading, sentence: SentenceReading, token: Token, unlinked: list[Unlinked]
) -> None:
    word, words = token.lower_, lexicon().pronouns
    if token.dep_ == "compound" and token.text[0].isupper() and token.i > 0:
        return  # "to meet He Lifeng"
    if any(t.text in words.of_dignity for t in token.doc[token.i + 1 : token.i + 3]):
        return  # "His Royal Highness" is nobody's highness
    if word in words.first:
        is_quoted = sentence.is_quoted(token)
        if (who := sentence.speaker if is_quoted else sentence.voice) is not None:
            _add(sentence, token, who, "speaker" if is_quoted else "voice")
    elif word in words.neutral:
        _link_country(reading, sentence, token)
    elif word in words.plural or is_pair(token):
        pair = pair_before(reading, sentence, token)
        if pair:
            sentence.people[token.i] = [_made(sentence, token, m, "pronoun-pair") for m in pair]
    elif word in words.feminine or word in words.masculine:
        _link_person(reading, sentence, token, unlinked)


def _link_person(
    reading: Reading, sentence: SentenceReading, token: Token, unlinked: list[Unlinked]
) -> None:
    gender: Final = "f" if token.lower_ in lexicon().pronouns.feminine else "m"
    scores: dict[str, Scored] = {}
    for score, mention in _candidates(reading, sentence, token):
        known = gender_of(mention.ref, reading.people.get(mention.ref.id))
        if known not in (None, gender):
            continue
        if score > scores.get(mention.ref.id, (0.0, mention))[0]:
            scores[mention.ref.id] = (score, mention)
    ranked = sorted(scores.values(), key=lambda s: -s[0])
    if not ranked:
        if not _link_ahead(sentence, token):
            unlinked.append(Unlinked(sentence, token, gender))
        return
    others = [ranked[1][0]] if len(ranked) > 1 else []
    likely = reading.people.get(ranked[0][1].ref.id)
    strangers = [one for one in unlinked if likely is None or not _may_be_called(likely, one.token)]
    others += _scores_of_unlinked(sentence, token, gender, strangers)
    if others and ranked[0][0] < _AHEAD * max(others):
        unlinked.append(Unlinked(sentence, token, gender))
        start = sentence.position(token)
        reading.note("link", "the pronoun may mean several people", start, start + len(token))
        return
    best = ranked[0][1]
    _add(sentence, token, best, "pronoun")
    person = reading.people.get(best.ref.id)
    if person is not None and person.gender is None:
        person.gender = gender


def _may_be_called(person: Person, word: Token) -> bool:
    """Whether a title that nobody knows may be the person's: "the Minister", of a minister."""
    chiefs = lexicon().titles.chief_roles
    is_title = word.tag_ not in ("PRP", "PRP$") and word.lower_ not in chiefs
    own = {title.split()[-1] for title in person.titles if title and title not in chiefs}
    return is_title and (not person.titles or word.lower_ in own)


def _scores_of_unlinked(
    sentence: SentenceReading, token: Token, gender: str, unlinked: list[Unlinked]
) -> Iterator[float]:
    """What others would score of whom the text speaks, though nobody knows who they are."""
    for other, word, their_gender in reversed(unlinked):
        back = sentence.index - other.index
        if back >= _LOOK_BACK:
            return
        is_before = back > 0 or word.i < token.i
        if not is_before or their_gender not in (None, gender):
            continue
        weight = 0.5**back
        weight *= _OTHER_PARAGRAPH if other.paragraph != sentence.paragraph else 1.0
        role = _ROLES.get(word.dep_, "oblique")
        yield weight * _weight_in("subject" if _is_object(word) else role, token)


def _link_ahead(sentence: SentenceReading, token: Token) -> bool:
    """Link the "he" of "As he arrives in Cuba, the Pope says" to the subject that follows."""
    clause = clause_root(token)
    if clause.dep_ != "advcl" or clause.i > clause.head.i:
        return False
    for subject in subjects(clause.head):
        mention = sentence.person_at(subject)
        if mention is not None and mention.start > sentence.position(token):
            _add(sentence, token, mention, "cataphora")
            return True
    return False


def _candidates(reading: Reading, sentence: SentenceReading, token: Token) -> Iterator[Scored]:
    position = sentence.position(token)
    for back in range(min(_LOOK_BACK, sentence.index + 1)):
        other = reading.sentences[sentence.index - back]
        if back and other.paragraph < sentence.paragraph - _LOOK_BACK_PARAGRAPHS:
            return
        weight = 0.5**back
        weight *= _OTHER_PARAGRAPH if other.paragraph != sentence.paragraph else 1.0
        for mention in other.mentions:
            if not mention.is_leader:
                continue
            if other is sentence:
                if mention.start >= position or is_bound(sentence, mention, token):
                    continue
            score = weight * _role_weight(other, mention, token)
            score *= _TELLER if _only_tells(reading, other, mention) else 1.0
            yield score * _quoted_weight(sentence, mention, token), mention


def _only_tells(reading: Reading, sentence: SentenceReading, mention: Mention) -> bool:
    """Whether it is a spokesperson who tells something there, and does not travel himself."""
    person = reading.people.get(mention.ref.id)
    titles = person.titles if person is not None else set()
    if not titles or not titles <= lexicon().titles.tellers or sentence.doc is None:
        return False
    return lemma(clause_root(_head(sentence, mention))) in lexicon().contexts.verbs["report"]


def _quoted_weight(sentence: SentenceReading, mention: Mention, token: Token) -> float:
    speaker = sentence.speaker
    is_self = speaker is not None and mention.ref.id == speaker.ref.id
    return _SELF_QUOTED if is_self and sentence.is_quoted(token) else 1.0


def _link_country(reading: Reading, sentence: SentenceReading, token: Token) -> None:
    """Link "it" to the country that this sentence, or the one before, is about."""
    if token.text == "It" and token.i == 0 and sentence.index > 0:
        before = reading.sentences[sentence.index - 1]
        about = _spoken_about(before)
        is_near = before.paragraph == sentence.paragraph
        if about is not None and is_near and lemma(token.head) in lexicon().pronouns.it_does:
            _add(sentence, token, about, "pronoun")
        return
    countries = [
        m
        for m in sentence.mentions
        if m.is_country
        and m.sense is Sense.NAME
        and m.start < sentence.position(token)
        and _role(sentence, m) == "subject"
    ]
    if token.dep_ in ("dobj", "dative"):  # "Turkey says that Brazil has invited it"
        countries = [m for m in countries if _head(sentence, m).head != token.head]
    countries = countries or _governments_above(sentence, token)
    if (helped := _helped(token)) is not None:
        countries = governments_at(sentence, [helped])
    if len({m.ref.id for m in countries}) == 1 and not _is_of_another(token):
        _add(sentence, token, countries[-1], "pronoun")


def _helped(token: Token) -> Token | None:
    """Whose "its" is where another is helped: "Brazil supports Korea in its effort to join"."""
    noun, verb = token.head, token.head.head.head
    if token.dep_ != "poss" or noun.dep_ != "pobj" or not is_verb(verb):
        return None
    return child(verb, "dobj") if lemma(verb) in lexicon().pronouns.of_another else None


def _governments_above(sentence: SentenceReading, token: Token) -> list[Mention]:
    """Whose government acts in a clause above: "The Hungarian government says it will leave"."""
    bodies, verb = lexicon().arguments.bodies, token.head
    done = (verb, *children(verb, "xcomp"))
    is_told = any(lemma(t) in lexicon().pronouns.it_does for t in done)
    if token.dep_ not in ("nsubj", "nsubjpass") or not is_told:
        return []
    above = (s for verb in token.ancestors if is_verb(verb) for s in subjects(verb))
    acting = [s for s in above if s != token and s.lower_ in bodies and s.i < token.i]
    return [replace(m, sense=Sense.NAME) for m in governments_at(sentence, acting)]


def _spoken_about(sentence: SentenceReading) -> Mention | None:
    """The country that is the subject of a sentence, by its name, and the only one in it."""
    if sentence.doc is None:
        return None
    countries = {m.ref.id: m for m in sentence.mentions if m.is_country}
    if len(countries) != 1:
        return None  # "Germany backs Ukraine"
    (mention,) = countries.values()
    head = _head(sentence, mention)
    is_subject = head.dep_ in _SUBJECT_OF and head.head.dep_ == "ROOT" and is_verb(head.head)
    return mention if is_subject and mention.sense is Sense.NAME else None


def _is_of_another(token: Token) -> bool:
    """Whether "its" is what the subject does to somebody else's: "Turkey blocked its bid"."""
    noun = token.head
    verb = noun.head if noun.dep_ == "dobj" else noun
    return token.dep_ == "poss" and lemma(verb) in lexicon().pronouns.of_another


def _made(sentence: SentenceReading, token: Token, antecedent: Mention, how: str) -> Mention:
    start = sentence.position(token.left_edge)
    return Mention(
        start, sentence.end_of(token), token.i, token.i, antecedent.ref, antecedent.sense,
        f"{how}:{antecedent.linked_by.split(':')[-1]}", antecedent.country,
    )  # fmt: skip


def _add(sentence: SentenceReading, token: Token, antecedent: Mention, how: str) -> None:
    sentence.mentions.append(_made(sentence, token, antecedent, how))


def _head(sentence: SentenceReading, mention: Mention) -> Token:
    return sentence.parsed[mention.first : mention.last + 1].root


def _role(sentence: SentenceReading, mention: Mention) -> str:
    """Grammatical role of a mention: subject, possessive, object or oblique."""
    if sentence.doc is None:
        return "oblique"
    head = _head(sentence, mention)
    for _ in range(_DEEPEST):
        if head.dep_ in _ROLES:
            return _ROLES[head.dep_]
        if head.dep_ not in ("conj", "appos", "compound", "nmod"):
            return "oblique"
        head = head.head
    return "oblique"


def _role_weight(sentence: SentenceReading, mention: Mention, token: Token) -> float:
    """By its role; of whom a sentence speaks as "him" it is about as much as its subject."""
    is_he = mention.linked_by.startswith("pronoun") and _is_object(sentence.parsed[mention.last])
    return _weight_in("subject" if is_he else _role(sentence, mention), token)


def _is_object(pronoun: Token) -> bool:
    return pronoun.tag_ == "PRP" and pronoun.dep_ in ("dobj", "pobj", "dative")


def _weight_in(role: str, token: Token) -> float:
    is_parallel = role == "subject" and token.dep_ in ("nsubj", "nsubjpass", "poss")
    return _WEIGHTS[role] + _PARALLEL * is_parallel
