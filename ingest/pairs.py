"""Two persons spoken of before: "they", "the two leaders", "both presidents", "the pair"."""

from typing import Final

from spacy.tokens import Token

from ingest.genders import gender_of
from ingest.lexicon import lexicon
from ingest.reading import Mention, Reading, SentenceReading
from ingest.syntax import DASHES, conjuncts, is_noun, lemma, tokens

_LOOK_BACK: Final = 3
"""Sentences, the pair's own among them, in which the two are looked for."""
_GENDERS: Final = {"women": "f", "men": "m"}


def is_pair(token: Token) -> bool:
    """Whether it is "the two leaders", "both presidents", "the pair": two spoken of before.

    Not "the two Korean leaders", nor "one of the two", "advisers to the two leaders".
    """
    pronouns = lexicon().pronouns
    if token.lower_ not in pronouns.pair_nouns | pronouns.pairs:
        return False
    above, triggers = token.head.head, lexicon().triggers
    if token.dep_ == "pobj" and (is_noun(above) or token.head.lower_ == "of"):
        if not is_noun(above) or lemma(above) not in triggers.meeting_nouns | triggers.visit_nouns:
            return False
    words = {c.lower_ for c in token.children}
    if token.lower_ in pronouns.pairs:
        return words == {"the"}
    return (words >= {"the", "two"} or "both" in words) and words <= pronouns.pair_words


def pair_before(reading: Reading, sentence: SentenceReading, token: Token) -> list[Mention]:
    """The two persons of the nearest sentence that names any; empty unless it names two.

    Who receives "the two leaders" is none of them: they were named in a sentence before.
    """
    for back in range(min(_LOOK_BACK, sentence.index + 1)):
        other = reading.sentences[sentence.index - back]
        people: dict[str, Mention] = {}
        for mention in other.mentions:
            is_before = other is not sentence or mention.start < sentence.position(token)
            if mention.is_leader and is_before:
                people.setdefault(mention.ref.id, mention)
        two = list(people.values())
        if len(two) == 2 and _are_called(reading, two, token):
            is_of_others = back and _speaks_of_others(other, token)
            return [] if is_of_others or _are_more(other, two, token) else two
        if len(two) > (other is sentence):
            break
    return []


def _are_more(sentence: SentenceReading, pair: list[Mention], token: Token) -> bool:
    """Whether "they" are more than those named: "Ramaphosa and other leaders told Putin"."""
    if token.lower_ not in lexicon().pronouns.plural or sentence.doc is None:
        return False
    heads = [sentence.parsed[m.first : m.last + 1].root for m in pair]
    return any(c.tag_ == "NNS" for head in heads for c in conjuncts(head))


def _speaks_of_others(sentence: SentenceReading, pair: Token) -> bool:
    """Whether "the two" may be others than those named: "told Xi about two senators"."""
    words = lexicon().pronouns
    counted = (t.head.lower_ for t in tokens(sentence.parsed) if t.lower_ in words.pairs)
    return pair.lower_ in words.pairs and any(one not in words.not_persons for one in counted)


def _are_called(reading: Reading, pair: list[Mention], token: Token) -> bool:
    """Whether nothing that the text calls the two speaks against "the two ministers"."""
    word = token.lower_
    people = [reading.people.get(m.ref.id) for m in pair]
    genders = {gender_of(m.ref, p) for m, p in zip(pair, people, strict=True)}
    if word in _GENDERS and not genders <= {_GENDERS[word], None}:
        return False
    given = [p.titles for p in people if p is not None and p.titles]
    called = lexicon().pronouns.pair_titles.get(word)
    if called is None:
        return word != "leaders" or all(t & lexicon().titles.chief_roles for t in given)
    return all(any(called & set(t.split()) for t in titles) for titles in given)


def joined_by_dash(sentence: SentenceReading, noun: Token) -> list[Mention]:
    """The two of "the Trump-Xi summit", "the Biden-Putin talks"; empty where there are none."""
    people = [m for m in sentence.mentions if m.is_leader and m.last < noun.i]
    for second in (m for m in people if m.last + 1 == noun.i):
        dash = second.first - 1
        if dash > 0 and noun.doc[dash].text in DASHES:
            return [m for m in people if m.last + 1 == dash][:1] + [second]
    return []
