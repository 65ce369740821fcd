"""Questions asked of a dependency parse (ClearNLP labels, as spaCy's English models use them)."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from ingest.lexicon import lexicon

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
CLAUSAL: Final = frozenset(
    {"ROOT", "ccomp", "xcomp", "advcl", "acl", "relcl", "conj", "parataxis", "pcomp"}
)
_VERB_TAGS: Final = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})


def lemma(token: Token) -> str:
    """Lemma by the lexicon's own table; other words in lower case."""
    return lexicon().lemma(token.text)


def is_verb(token: Token) -> bool:
    """Whether the tagger calls it a verb form."""
    return token.tag_ in _VERB_TAGS


def is_noun(token: Token) -> bool:
    """Whether the tagger calls it a noun."""
    return token.tag_ in {"NN", "NNS", "NNP", "NNPS"}


def children(token: Token, *deps: str) -> Iterator[Token]:
    """Children on any of these relations, left to right."""
    return (c for c in token.children if c.dep_ in deps)


def child(token: Token, *deps: str) -> Token | None:
    """The first child on any of these relations."""
    return next(children(token, *deps), None)


def conjuncts(token: Token) -> list[Token]:
    """The token and everything coordinated with it below."""
    found = [token]
    for other in children(token, "conj"):
        found += conjuncts(other)
    # "Putin and Indian Prime Minister Modi": the small model hangs "Modi" below "Minister".
    for other in children(token, "appos"):
        if any(c.dep_ == "cc" and c.i < other.i for c in token.children):
            found += conjuncts(other)
    return found


def objects_of_prepositions(token: Token, *prepositions: str) -> Iterator[tuple[Token, Token]]:
    """(preposition, object) pairs below a token, coordinated objects included."""
    for prep in children(token, "prep", "agent", "dative", "prt"):
        yield from _objects_below(prep, prepositions)
    for adverb in children(token, "advmod"):  # "arrives back in Cuba"
        for prep in children(adverb, "prep"):
            yield from _objects_below(prep, prepositions)


def _objects_below(prep: Token, prepositions: tuple[str, ...]) -> Iterator[tuple[Token, Token]]:
    if not prepositions or prep.lower_ in prepositions:
        for pobj in children(prep, "pobj", "pcomp"):
            for one in conjuncts(pobj):
                yield prep, one
    for nested in children(prep, "prep", "conj"):
        yield from _objects_below(nested, prepositions)


def clause_root(token: Token) -> Token:
    """The verb of the clause that a token stands in, or the highest token on the way."""
    node = token
    while node.head != node and not (
        is_verb(node) and node.dep_ not in ("amod", "compound", "aux", "auxpass")
    ):
        node = node.head
    return node


def auxiliaries(verb: Token) -> list[Token]:
    """Auxiliary children, left to right."""
    return list(children(verb, "aux", "auxpass"))


def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive form."""
    return child(verb, "auxpass", "nsubjpass") is not None


def has_to(verb: Token) -> bool:
    """Whether the verb is an infinitive with "to"."""
    return any(a.lower_ == "to" for a in children(verb, "aux"))


def is_negated(token: Token) -> bool:
    """Whether a negator hangs on the token: not, never, no, neither, no longer."""
    negators = lexicon().contexts.negators
    for one in token.children:
        if one.dep_ in ("neg", "advmod", "det", "preconj", "cc", "aux") and one.lower_ in negators:
            if one.dep_ == "cc" and one.lower_ != "nor":
                continue
            if one.lower_ == "without":
                continue
            return True
        if one.lower_ == "longer" and any(c.lower_ == "no" for c in one.children):
            return True
        if one.dep_ in SUBJECTS and _is_negative_subject(one):
            return True
    return False


def is_no_longer(token: Token) -> bool:
    """Whether "no longer" or "not ... any more" hangs on the verb."""
    return any(c.lower_ in ("longer", "anymore") for c in token.children)


def _is_negative_subject(token: Token) -> bool:
    words = lexicon().contexts.negative_subjects
    if token.lower_ in words:
        return True
    return any(
        c.dep_ in ("det", "preconj", "cc")
        and c.lower_ in ("no", "neither", "nor")
        and c.i < token.i + 1
        for c in token.children
    )


def particle_lemma(verb: Token) -> str:
    """The verb with its particle or preposition where the two are one word of the lexicon."""
    phrasal = lexicon().contexts.phrasal
    base = lemma(verb)
    for one in verb.children:
        if one.dep_ in ("prt", "prep", "advmod"):
            key = f"{base} {one.lower_}"
            if key in phrasal:
                return phrasal[key]
    return base


def subtree_span(token: Token) -> tuple[int, int]:
    """First and last token index of everything below a token."""
    return token.left_edge.i, token.right_edge.i


def subjects(verb: Token, *, depth: int = 0) -> list[Token]:
    """Who does it: own subject, that of a coordinated or governing verb, the controller.

    Object control follows the English verbs that take "somebody to do": asked, invited, urged,
    told, allowed, banned from. Empty where the parse names nobody.
    """
    if depth > 6:
        return []
    own = list(children(verb, "nsubj", "nsubjpass"))
    if own:
        return _resolve_relative(own[0], verb)
    head, dep = verb.head, verb.dep_
    if dep == "xcomp" or (dep in ("ccomp", "advcl") and has_to(verb)):
        return _controller(head, depth)
    if dep == "conj" and (is_verb(head) or head.dep_ in CLAUSAL):
        return subjects(head, depth=depth + 1)
    if dep == "advcl" and verb.tag_ in ("VBG", "VBN"):
        return subjects(head, depth=depth + 1)
    if dep == "acl":
        if verb.tag_ == "VBG":
            return conjuncts(head) if head.dep_ != "pobj" else conjuncts(head)
        if has_to(verb):
            return _subject_of_infinitive(head, depth)
        return []
    if dep == "relcl" and has_to(verb):
        if head.dep_ == "ROOT" and not is_verb(head):
            return conjuncts(head)  # the headline "A and B to meet"
        return copula_subjects(head) or _subject_of_infinitive(head, depth)
    if dep == "pcomp" and head.dep_ == "prep":
        governor = head.head
        if is_verb(governor):
            return (
                subjects(governor, depth=depth + 1)
                if head.lower_ != "from"
                else _controller(governor, depth)
            )
        owners = possessors(governor, depth=depth + 1)
        if not owners and governor.dep_ == "dobj" and is_verb(governor.head):
            return subjects(governor.head, depth=depth + 1)
        return owners
    return []


def _subject_of_infinitive(noun: Token, depth: int) -> list[Token]:
    """Who is to do it: "his plan to", "an invitation for X to", "X accepts an invitation to"."""
    owners = possessors(noun, depth=depth + 1)
    if owners:
        return owners
    named = [o for _, o in objects_of_prepositions(noun, "for", "to")]
    if named and lemma(noun) in ("invitation", "offer", "request", "permission", "call", "appeal"):
        return named
    own = child(noun, "nsubj")
    if own is not None:
        return conjuncts(own)  # "Parliament votes to": the tagger may read a noun
    head = noun.head
    if noun.dep_ == "dobj" and is_verb(head):
        if lemma(noun) in ("invitation", "permission") and lemma(head) in _GIVING:
            taker = child(head, "dative") or next(
                (o for _, o in objects_of_prepositions(head, "to")), None
            )
            return conjuncts(taker) if taker is not None else []
        return subjects(head, depth=depth + 1)
    if noun.dep_ == "attr":
        return copula_subjects(noun)
    if noun.dep_ == "pobj" and is_verb(head.head):
        return subjects(head.head, depth=depth + 1)
    return []


_GIVING: Final = frozenset(
    {"extend", "give", "send", "issue", "offer", "make", "hand", "convey", "grant"}
)


def _resolve_relative(subject: Token, verb: Token) -> list[Token]:
    if subject.tag_ in ("WDT", "WP") or subject.lower_ in ("who", "which", "that"):
        if verb.dep_ == "relcl":
            return [verb.head]
        if verb.head.dep_ == "relcl":
            return [verb.head.head]
    return conjuncts(subject)


def _controller(governor: Token, depth: int) -> list[Token]:
    """Who is meant to do the infinitive below `governor`."""
    if is_verb(governor):
        passive = child(governor, "nsubjpass")
        if passive is not None:
            return _resolve_relative(passive, governor)
        if not _is_subject_control(governor):
            someone = child(governor, "dobj", "dative")
            if someone is not None:
                return conjuncts(someone)
        return subjects(governor, depth=depth + 1)
    if governor.tag_.startswith("JJ") or governor.dep_ in ("acomp", "attr", "oprd"):
        return subjects(governor.head, depth=depth + 1)
    return possessors(governor, depth=depth + 1)


def _is_subject_control(verb: Token) -> bool:
    """Whether it is the subject who is to do it: "plans to", "declined to", "promised him to"."""
    verbs = lexicon().contexts.verbs
    word = particle_lemma(verb)
    classes = ("planned", "declined", "cancelled", "postponed", "aspect", "negated", "report")
    return any(word in verbs[c] for c in classes) and word not in (
        "tell",
        "see",
        "help",
        "schedule",
    )


def possessors(noun: Token, *, depth: int = 0) -> list[Token]:
    """Whose it is: "Modi's visit", "a visit by Modi", "a visit of Modi", "Modi made a visit"."""
    owner = child(noun, "poss")
    if owner is not None:
        return conjuncts(owner)
    by = [o for _, o in objects_of_prepositions(noun, "by")]
    return by


def copula_subjects(noun: Token) -> list[Token]:
    """Subjects that a predicate noun is said of: "India is a member"; "which is a member"."""
    head = noun.head
    if noun.dep_ in ("attr", "acomp", "oprd") and is_verb(head):
        return subjects(head)
    return []
