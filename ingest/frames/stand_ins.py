"""Who is not at a summit since somebody else is there for him: "attended instead of Biden"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.arguments import is_owner, people_at
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, Reading, SentenceReading, SummitMention
from ingest.subjects import subjects
from ingest.syntax import (
    children,
    is_verb,
    lemma,
    objects_of,
    own_words,
    particle_lemma,
    tokens,
)

_ABSENT: Final = {Status.OCCURRED: Status.NEGATED, Status.PLANNED: Status.DECLINED}
"""What the presence of the one says of the other."""


def find_stand_ins(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of everybody for whom another attends, as the frames before have read it."""
    drafts = [d for d in reading.drafts if d.sentence is sentence and d.kind is Kind.ATTENDANCE]
    there = [d for d in drafts if d.is_decided and d.status in _ABSENT]
    if not there:
        return
    for person, above in _replaced(sentence):
        is_told = any(d.actor.ref.id == person.ref.id for d in drafts)
        draft = next((d for d in there if _hangs_on(above, d)), None)
        if draft is None or is_told or person.ref.id == draft.actor.ref.id:
            continue
        yield replace(
            draft,
            actor=person,
            status=_ABSENT[draft.status],
            rule="stand-in",
            status_path=(*draft.status_path, f"{draft.actor.ref.name} is there for him"),
            extra_spans=[],
        )


def _hangs_on(above: Token, draft: Draft) -> bool:
    """Whether it is said of being there: of the verb that tells it, or of the summit."""
    is_summit = isinstance(draft.object, SummitMention) and above.i == draft.object.head
    return above == draft.trigger or (is_summit and draft.trigger in above.ancestors)


def _replaced(sentence: SentenceReading) -> Iterator[tuple[Mention, Token]]:
    """Whom others stand in for, and the word of which that is said."""
    words = lexicon().frames.attendance
    for token in tokens(sentence.parsed):
        if token.lower_ in words.instead:
            prep = token.head
            for person in _behind_of(sentence, token):
                is_loose = token.lower_ == "instead" and prep.lower_ != "of"
                yield person, prep if is_loose else prep.head
        elif is_verb(token):
            if particle_lemma(token) in words.standing_in or lemma(token) in words.standing_in:
                for person in people_at(sentence, objects_of(token, "for")):
                    yield person, token
            elif lemma(token) in words.sending and _is_for_himself(token):
                for person in people_at(sentence, subjects(token)):
                    yield person, token


def _behind_of(sentence: SentenceReading, token: Token) -> list[Mention]:
    """The person of "instead of X", "in place of X", "in X's place", by the order of the words."""
    doc = sentence.parsed
    is_phrase = token.lower_ == "instead" or (token.i > 0 and doc[token.i - 1].lower_ == "in")
    if is_phrase and token.i + 2 < len(doc) and doc[token.i + 1].lower_ == "of":
        named = [m for m in sentence.mentions if m.is_leader and m.begins == token.i + 2]
        return [m for m in named if not is_owner(sentence, m)]
    owners = [c for c in children(token, "poss") if c.tag_ != "PRP$"]
    is_place = token.dep_ == "pobj" and token.head.lower_ == "in"
    return people_at(sentence, owners) if is_place else []


def _is_for_himself(verb: Token) -> bool:
    """Whether one sends another "in his place", or "instead of going himself"."""
    words = lexicon().frames.attendance
    for token in own_words(verb):
        is_own = any(c.tag_ == "PRP$" for c in children(token, "poss"))
        if token.lower_ in words.instead and token.dep_ == "pobj" and is_own:
            return True
        if token.lower_ == "instead" and token.i + 2 < len(token.doc):
            return token.nbor(1).lower_ == "of" and token.nbor(2).tag_ == "VBG"
    return False
