"""Who does it: subjects of verbs, of the infinitives and gerunds below them, and of nouns."""

from typing import Final

from spacy.tokens import Token

from ingest.lexicon import lexicon
from ingest.syntax import (
    auxiliaries,
    child,
    children,
    conjuncts,
    first_conjunct,
    has_to,
    is_opposed,
    is_verb,
    lemma,
    names_of_days,
    objects_of,
    particle_lemma,
)

_CLAUSAL: Final = frozenset(
    {"ROOT", "ccomp", "xcomp", "advcl", "acl", "relcl", "conj", "parataxis", "pcomp"}
)
_SUBJECT_CONTROL: Final = (
    "planned", "declined", "cancelled", "postponed", "aspect", "negated", "report",
)  # fmt: skip
_OWN: Final = ("nsubj", "nsubjpass")
_DEEPEST: Final = 6
"""Governors that are asked for their subject; a parse that goes on further is no sentence."""


def _own_subject(verb: Token) -> Token | None:
    """Its own subject; behind a heading that the parser hangs there too, "Mali: judges issued"."""
    found = list(children(verb, *_OWN))
    if len(found) > 1 and any(t.text == ":" for t in verb.doc[found[0].i : found[-1].i]):
        return found[-1]
    return found[0] if found else None


def subjects(verb: Token, *, depth: int = 0) -> list[Token]:
    """Who does it: own subject, that of a coordinated or governing verb, the controller.

    Object control follows the English verbs that take "somebody to do": asked, invited, urged,
    told, allowed, banned from. Empty where the parse names nobody.
    """
    if depth > _DEEPEST:
        return []
    own = _own_subject(verb)
    if own is None and (passive := child(verb, "auxpass")) is not None:
        own = child(passive, "nsubj", "nsubjpass")  # "Niger remains suspended"
    if own is not None and has_to(verb) and _is_destination(verb):
        return subjects(verb.head, depth=depth + 1)
    if own is not None:
        others = [t for t in children(verb, *_OWN) if own.i < t.i < verb.i]
        return [*_resolve_relative(own, verb), *(c for t in others for c in conjuncts(t))]
    head, dep = verb.head, verb.dep_
    if (deciders := _who_decides(verb)) is not None:
        return deciders
    if dep == "xcomp" or (dep in ("ccomp", "advcl") and has_to(verb)):
        return _controller(head, depth)
    if dep == "advcl" and verb.tag_ == "VBG" and verb.i > 0:
        if is_opposed(opposed := first_conjunct(verb.nbor(-1))):
            return conjuncts(opposed)  # "is against Putin visiting Kyiv"
    if _shares_subject(verb):
        return subjects(head, depth=depth + 1)
    if dep == "acl" and verb.tag_ == "VBG":
        return conjuncts(head)
    if dep == "acl" and has_to(verb):
        return _subject_of_infinitive(head, depth)
    if dep == "relcl" and has_to(verb):
        if head.dep_ == "ROOT" and not is_verb(head):
            return conjuncts(head)  # the headline "A and B to meet"
        return copula_subjects(head) or _subject_of_infinitive(head, depth)
    if dep == "pcomp" and head.dep_ == "prep":
        return _subject_of_gerund(head, depth)
    return []


def _is_destination(verb: Token) -> bool:
    """Whether what stands as the subject is where one goes: "leaves for Japan to attend"."""
    mark = child(verb, "mark")
    motion = lexicon().triggers.visit_motion.get(lemma(verb.head), frozenset())
    return mark is not None and mark.lower_ == "for" and "for" in motion


def _shares_subject(verb: Token) -> bool:
    if verb.dep_ == "conj":
        return is_verb(verb.head) or verb.head.dep_ in _CLAUSAL
    return verb.dep_ == "advcl" and verb.tag_ in ("VBG", "VBN")


def _subject_of_gerund(prep: Token, depth: int) -> list[Token]:
    """Who is said to do it behind a preposition: "banned X from entering", "X's plan of it"."""
    governor = prep.head
    if is_verb(governor) and prep.lower_ == "from":
        return _controller(governor, depth)
    blamed = child(governor, "dobj") if prep.lower_ == "for" else None
    if blamed is not None and lemma(governor) in lexicon().pronouns.of_object:
        return conjuncts(blamed)  # "criticised X for welcoming Y"
    if is_verb(governor):
        return subjects(governor, depth=depth + 1)
    owners = possessors(governor)
    if not owners and governor.dep_ == "dobj" and is_verb(governor.head):
        return subjects(governor.head, depth=depth + 1)
    return owners


def _subject_of_infinitive(noun: Token, depth: int) -> list[Token]:
    """Who is to do it: "his plan to", "an invitation for X to", "X accepts an invitation to"."""
    owners = possessors(noun)
    if owners:
        return owners
    if noun.dep_ == "dobj" and noun.lower_ in lexicon().titles.titles:
        return conjuncts(noun)  # "ordered an envoy to visit"
    named = objects_of(noun, "for", "to")
    if named and lemma(noun) in lexicon().syntax.addressed_nouns:
        return named
    own = child(noun, "nsubj")
    if own is not None:
        return conjuncts(own)  # "Parliament votes to": the tagger may read a noun
    if noun.dep_ == "dobj" and is_verb(noun.head):
        return _subject_around_object(noun, depth)
    if noun.dep_ == "attr":
        return copula_subjects(noun)
    if noun.dep_ == "appos":
        return [noun.head]  # "Carney, the first prime minister to visit"
    if noun.dep_ == "pobj" and is_verb(noun.head.head):
        return subjects(noun.head.head, depth=depth + 1)
    return []


def _subject_around_object(noun: Token, depth: int) -> list[Token]:
    """Who takes an invitation that somebody gives; else who has the plan."""
    verb, words = noun.head, lexicon().syntax
    if lemma(noun) in words.given_nouns and lemma(verb) in words.giving:
        taker = child(verb, "dative") or next(iter(objects_of(verb, "to")), None)
        return conjuncts(taker) if taker is not None else []
    return subjects(verb, depth=depth + 1)


def _denies_entry(verb: Token) -> bool:
    """Whether what it would be for comes to nothing: "Oslo refused X a visa to attend"."""
    objects = {lemma(o) for o in children(verb, "dobj")}
    is_denial = lemma(verb) in lexicon().triggers.deny_entry
    return is_denial and bool(objects & lexicon().frames.visits.admission)


def _who_decides(verb: Token) -> list[Token] | None:
    """Who is to do it by the words right before: "asked about X's choice to visit", "for X to".

    However the parser hangs the infinitive; None where they do not tell.
    """
    to = next(iter(auxiliaries(verb)), None)
    before = to.nbor(-1) if to is not None and has_to(verb) and to.i > 0 else None
    if before is None:
        return None
    if lemma(before) in lexicon().syntax.deciding_nouns:
        return possessors(before) or None
    is_named = before.dep_ == "pobj" and before.head.lower_ == "for" and verb.dep_ == "acl"
    return [before] if is_named and before.head.head == verb.head else None


def _resolve_relative(subject: Token, verb: Token) -> list[Token]:
    is_relative = subject.tag_ in ("WDT", "WP")
    if is_relative or subject.lower_ in lexicon().syntax.relative_pronouns:
        if verb.dep_ == "relcl":
            return [verb.head]
        if verb.head.dep_ == "relcl":
            return [verb.head.head]
    return conjuncts(subject)


def _controller(governor: Token, depth: int) -> list[Token]:
    """Who is meant to do the infinitive below `governor`."""
    if _denies_entry(governor):
        return []
    if is_verb(governor):
        passive = child(governor, "nsubjpass")
        if passive is not None:
            return _resolve_relative(passive, governor)
        if not _is_subject_control(governor):
            someone = child(governor, "dobj", "dative")
            if someone is not None:
                return conjuncts(someone)
            if lemma(governor) in lexicon().syntax.called_on:
                return objects_of(governor, "on", "upon")
        return subjects(governor, depth=depth + 1)
    if governor.tag_.startswith("JJ") or governor.dep_ in ("acomp", "attr", "oprd"):
        return subjects(governor.head, depth=depth + 1)
    return possessors(governor)


def _is_subject_control(verb: Token) -> bool:
    """Whether it is the subject who is to do it: "plans to", "declined to", "promised him to"."""
    verbs = lexicon().contexts.verbs
    word = particle_lemma(verb)
    if word in lexicon().syntax.object_control:
        return False
    return any(word in verbs[group] for group in _SUBJECT_CONTROL)


def possessors(noun: Token) -> list[Token]:
    """Whose it is: "Modi's visit", "a visit by Modi"."""
    owner = child(noun, "poss")
    return conjuncts(owner) if owner is not None else objects_of(noun, "by")


def named_owners(noun: Token) -> list[Token]:
    """Whose it is said to be by more than a pronoun: "a delegation's visit", "a trip by a rival".

    Not "last month's trip"; and who makes "the first visit by a premier" is one himself.
    """
    days = lexicon().times.owning | names_of_days()
    if any(c.lower_ in lexicon().modality.ranks for c in children(noun, "amod")):
        return []
    return [t for t in possessors(noun) if t.tag_ != "PRP$" and lemma(t) not in days]


def copula_subjects(noun: Token) -> list[Token]:
    """Subjects that a predicate noun is said of: "India is a member"; "which is a member"."""
    if noun.dep_ in ("attr", "acomp", "oprd") and is_verb(noun.head):
        return subjects(noun.head)
    return []
