"""Members told beside others: "Italy and other EU member states" has Italy in the EU."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Stage, Status
from ingest.arguments import governments_at, organizations_at
from ingest.frames.drafts import Trigger
from ingest.frames.membership_drafts import Change, draft_changes
from ingest.lexicon import lexicon
from ingest.modality import Verdict
from ingest.reading import Draft, Reading, SentenceReading
from ingest.syntax import children, conjuncts, first_conjunct, objects_of, tokens

_HOLDS: Final = Change(Stage.MEMBER, "holds")
_NAMES: Final = ("compound", "nmod", "poss")


def find_fellow_members(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of the countries that stand with "other members" of a body."""
    del reading
    words = lexicon().frames.membership
    for noun in tokens(sentence.parsed):
        if noun.lower_ not in words.fellows or noun.dep_ != "conj" or not _is_added(noun):
            continue
        before = [t for t in noun.subtree if t.i < noun.i]
        if not any(t.lower_ == "other" and t.head == noun for t in before):
            continue
        names = [*children(noun, *_NAMES), *objects_of(noun, "of")]
        bodies = organizations_at(sentence, names)
        inside = {t.i for t in before for m in bodies if m.covers(t.i)}
        if not bodies or not _are_plain(noun, before, inside):
            continue
        first = first_conjunct(noun)
        who = governments_at(sentence, [t for t in conjuncts(first) if t.i < noun.i])
        verdict = Verdict(Status.OCCURRED, "present", ["with other members"], nodes=[noun])
        trigger = Trigger(sentence, noun, verdict, "other-members")
        yield from draft_changes(trigger, who, bodies, _HOLDS)


def _is_added(noun: Token) -> bool:
    """Whether "and" stands before it: not "neither Italy nor other members"."""
    return any(c.lower_ == "and" and c.i < noun.i for c in children(noun.head, "cc"))


def _are_plain(noun: Token, before: list[Token], inside: set[int]) -> bool:
    """Whether no other word makes them less than members: "other EU candidate countries"."""
    plain = lexicon().frames.membership.fellow_words | {"other"}
    rest = [t for t in before if t.i not in inside and t.lower_ not in plain]
    return not rest
