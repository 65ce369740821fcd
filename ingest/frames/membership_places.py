"""Membership told by place: to be in a body or one of its countries, outside it, to sit on it."""

import re
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import EntityType, Stage, Status
from ingest.arguments import governments_at, organizations_at
from ingest.frames.drafts import Trigger
from ingest.frames.membership_drafts import (
    JOINS,
    Change,
    draft_changes,
    of_ceasing,
    with_list,
)
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, SentenceReading
from ingest.subjects import subjects
from ingest.syntax import (
    child,
    children,
    conjuncts,
    coordinated,
    is_negated,
    is_passive,
    lemma,
    mark_of,
    objects_of,
)

_HOLDS: Final = Change(Stage.MEMBER, "holds")
_ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)")
_TOLD: Final = (Status.OCCURRED, Status.NEGATED, Status.ENDED, Status.ENDING)
_NOT_YET: Final = (Status.PLANNED, Status.HYPOTHETICAL, Status.DECLINED)


def in_or_out(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To be in a body, or outside of it: "have been in the EU since 2007", "is no part of it"."""
    words = lexicon().frames.membership
    if mark_of(verb) == "where" or objects_of(verb, "as"):
        return  # "a world where Ukraine is in NATO", "was in it as an observer"
    if any(c.lower_ in words.hedges for c in children(verb, "advmod")):
        return  # "is practically in NATO"
    for prep in _places(verb):
        is_out = prep.lower_ in ("outside", "out")
        within = children(prep, "prep") if prep.lower_ == "out" else [prep]
        tokens = [o for one in within for o in children(one, "pobj")]
        bodies = _bodies_themselves(sentence, tokens)
        who = [m for m in _relative_or(sentence, verb) if m.is_country] if bodies else []
        trigger = Trigger.verb(sentence, verb, "in-or-out")
        said = trigger.verdict
        if prep.head.dep_ == "attr" and is_negated(prep.head) and said.status is Status.OCCURRED:
            said.status = Status.NEGATED  # "is no part of it"
        if said.status is Status.CANCELLED:
            said.status = of_ceasing(verb)  # "is no longer in"
        if is_out and said.status is Status.OCCURRED:
            said.status = Status.NEGATED if prep.lower_ == "outside" else Status.ENDED
        if said.status in _TOLD:
            yield from draft_changes(trigger, who, bodies, _HOLDS)
        elif said.status in _NOT_YET and lemma(verb) == "be" and not is_out:
            yield from draft_changes(trigger, who, bodies, JOINS)


def _places(verb: Token) -> Iterator[Token]:
    """The prepositions that say where a country is: "in NATO", "back in", "part of", "sits on"."""
    inner = [c for one in children(verb, "advmod") if one.lower_ == "back" for c in one.children]
    allowed = lexicon().frames.membership.inside if lemma(verb) != "sit" else {"in", "on"}
    preps = [*children(verb, "prep"), *inner]
    is_out = any(p.lower_ == "out" for p in preps)  # "is out of favour in the EU"
    yield from (p for p in preps if p.lower_ in allowed and is_out == (p.lower_ == "out"))
    for part in children(verb, "attr"):
        if lemma(part) == "part":
            yield from (c for c in children(part, "prep") if c.lower_ == "of")


def seated(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To hold or take a seat on a body: "holds a seat on the UN Security Council"."""
    words = lexicon().frames.membership
    taken = [t for t in coordinated(verb, "dobj") if lemma(t) in words.seated]
    tokens = [o for t in taken for o in objects_of(t, "in", "on", "at", "of")]
    change = _HOLDS if lemma(verb) in words.keeping_seats else JOINS
    trigger = Trigger.verb(sentence, verb, "seat-verb")
    who = governments_at(sentence, subjects(verb)) if tokens else []
    bodies = _bodies_themselves(sentence, tokens)
    yield from draft_changes(trigger, with_list(sentence, who), bodies, change)


def elected(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To be elected to a body: the seat itself is taken later."""
    if not is_passive(verb):
        return
    as_what = [*objects_of(verb, "as"), *children(verb, "oprd")]
    tokens = [*objects_of(verb, "to", "onto"), *(o for t in as_what for o in objects_of(t, "of"))]
    who = with_list(sentence, governments_at(sentence, subjects(verb)))
    trigger = Trigger.verb(sentence, verb, "elected-to")
    if trigger.verdict.status is Status.OCCURRED:
        trigger.verdict.say(Status.PLANNED, "future").seen("elected to a seat")
        yield from draft_changes(trigger, who, _bodies_themselves(sentence, tokens), JOINS)


def composed(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Of whom a body consists: "Mercosur comprises Brazil and Paraguay", "is made up of"."""
    tokens = children(verb, "dobj") if not is_passive(verb) else []
    if lemma(verb) not in lexicon().frames.membership.comprising:
        tokens = objects_of(verb, "of", "up")
        tokens += [o for c in children(verb, "prt", "prep") for o in objects_of(c, "of")]
    bodies = _bodies_themselves(sentence, subjects(verb))
    who = with_list(sentence, governments_at(sentence, tokens)) if len(bodies) == 1 else []
    trigger = Trigger.verb(sentence, verb, "consists-of")
    if trigger.verdict.status is Status.OCCURRED:
        yield from draft_changes(trigger, who, bodies, _HOLDS)


def are_listed(sentence: SentenceReading, noun: Token, top: Token) -> bool:
    """Whether it tells who the members are: "its members include", not "future members"."""
    words = lexicon().frames.membership
    is_told = top.dep_ == "nsubj" and lemma(top.head) in words.including
    is_member = words.stages[lemma(noun)] is Stage.MEMBER and lemma(noun) != "ally"
    around = [*children(top, "amod", "compound"), *children(noun, "amod", "compound")]
    return is_told and is_member and all(is_own_word(sentence, c) for c in around if c != noun)


def is_own_word(sentence: SentenceReading, word: Token) -> bool:
    """Whether an adjective leaves a member a member: "a founding member", "an EU member"."""
    mention = sentence.mention_at(word)
    is_body = mention is not None and mention.ref.type is EntityType.ORGANIZATION
    return is_body or word.lower_ in lexicon().frames.membership.own_adjectives


def tells_membership(sentence: SentenceReading, noun: Token) -> bool:
    """Whether it is "member" or the like, or what a body calls its own: "a NATO country"."""
    word = lemma(noun)
    if word in lexicon().triggers.member_nouns:
        return True
    words = lexicon().frames.membership
    if word not in words.own_members and word != "ally":
        return False
    before = [c for c in children(noun, "compound", "nmod", "amod") if c.i < noun.i]
    bodies = organizations_at(sentence, before)
    if word != "ally" and _is_one_of(sentence, noun):
        return True
    others = [c for c in before if not any(b.first <= c.i <= b.last for b in bodies)]
    if word == "ally":  # "key EU ally", "an ally in Asia" are none
        is_pact = any(b.ref.id in words.pacts for b in bodies)
        return is_pact and not others and child(noun, "prep") is None
    return bool(bodies) and all(c.lower_ in words.own_adjectives for c in others)


def _is_one_of(sentence: SentenceReading, noun: Token) -> bool:
    """Whether it is a country of a body: "became the 21st country of the euro area"."""
    words = lexicon()
    ranks = (
        words.frames.membership.own_adjectives | words.modality.ranks | {*words.summits.ordinals}
    )
    is_own = all(
        c.lower_ in ranks or c.tag_ == "JJS" or _ORDINAL.fullmatch(c.lower_)
        for c in children(noun, "amod", "compound", "nummod", "poss")
    )
    return is_own and bool(_bodies_themselves(sentence, objects_of(noun, "of", "in")))


def _bodies_themselves(sentence: SentenceReading, tokens: list[Token]) -> list[Mention]:
    """The bodies that tokens name, and no part of them: "the euro area", not "the NATO talks"."""
    named = (sentence.mention_at(t) for t in tokens)
    doc = sentence.parsed
    return [
        m
        for m in named
        if m is not None
        and m.ref.type is EntityType.ORGANIZATION
        and not (m.last + 1 < len(doc) and doc[m.last + 1].tag_ == "POS")
    ]


def _relative_or(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """The countries that it is said of; "both of which" are those before it."""
    which = next((t for t in verb.subtree if t.tag_ == "WDT" and t.i < verb.i), None)
    if verb.dep_ == "relcl" and which is not None:
        of_all = any(t.lower_ in ("both", "all") for t in children(verb, "nsubj"))
        named = governments_at(sentence, conjuncts(verb.head) if of_all else [verb.head])
        return with_list(sentence, named) or named
    return with_list(sentence, governments_at(sentence, subjects(verb)))
