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
from ingest.syntax import children, conjuncts, objects_of, tokens

_HOLDS: Final = Change(Stage.MEMBER, "holds")
_NAMES: Final = ("compound", "nmod", "poss")


def find_fellow_members(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of the countries that stand with "other members" of one body."""
    del reading
    words = lexicon().frames.membership
    for noun in tokens(sentence.parsed):
        if noun.lower_ not in words.fellows or noun.dep_ != "conj":
            continue
        before = [t for t in noun.subtree if t.i < noun.i]
        if not any(t.lower_ == "other" and t.head == noun for t in before):
            continue
        names = [*children(noun, *_NAMES), *objects_of(noun, "of")]
        bodies = organizations_at(sentence, names)
        inside = {t.i for t in before for m in bodies if m.covers(t.i)}
        if len({b.ref.id for b in bodies}) != 1 or not _are_plain(noun, before, inside):
            continue
        first = noun
        while first.dep_ == "conj":
            first = first.head
        who = governments_at(sentence, [t for t in conjuncts(first) if t.i < noun.i])
        verdict = Verdict(Status.OCCURRED, "present", ["with other members"], nodes=[noun])
        trigger = Trigger(sentence, noun, verdict, "other-members")
        yield from draft_changes(trigger, who, bodies[:1], _HOLDS)


def _are_plain(noun: Token, before: list[Token], inside: set[int]) -> bool:
    """Whether no other word makes them less than members: "other EU candidate countries"."""
    plain = lexicon().frames.membership.fellow_words | {"other"}
    rest = [t for t in before if t.i not in inside and t.lower_ not in plain]
    return not rest
