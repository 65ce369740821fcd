"""Questions asked of a dependency parse (ClearNLP labels, as spaCy's English models use them)."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from spacy.tokens import Doc, Token

from ingest.lexicon import lexicon

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_VERB_TAGS: Final = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_NOUN_TAGS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
_NEGATOR_DEPS: Final = frozenset({"neg", "advmod", "det", "preconj", "cc", "aux"})


_NEVER_YET: Final = frozenset({"once", "before", "again", "since", "ever"})
"""What a fronted negation denies all of: "not once", "never before"; not "not by chance"."""
_LONGEST_BRACKET: Final = 6
"""Tokens of a bracket: a short form, or where a listed person is from."""
DASHES: Final = ("-", "–")
"""Between two names they join them: "the Trump-Xi summit"."""
_TABLE: Final = "entente.parse"


class _Table(NamedTuple):
    """What is asked of a parse again and again, by the token's index."""

    tokens: list[Token]
    lemmas: list[str]
    are_verbs: list[bool]
    verbs: list[Token]
    children: list[list[tuple[str, Token]]]
    """With the relation of each."""


def _table(doc: Doc) -> _Table:
    """The table of a parse, made when first asked for: from then on nobody may change the parse."""
    found: _Table | None = doc.user_data.get(_TABLE)
    return found if found is not None else _make_table(doc)


def _make_table(doc: Doc) -> _Table:
    words, all_tokens = lexicon(), list(doc)
    are_verbs = [token.tag_ in _VERB_TAGS for token in all_tokens]
    children_: list[list[tuple[str, Token]]] = [[] for _ in all_tokens]
    for token in all_tokens:
        if token.head.i != token.i:
            children_[token.head.i].append((token.dep_, token))
    lemmas = [
        words.verb_lemma(token.text) if is_one else words.lemma(token.text)
        for token, is_one in zip(all_tokens, are_verbs, strict=True)
    ]
    verbs_ = [token for token, is_one in zip(all_tokens, are_verbs, strict=True) if is_one]
    made = doc.user_data[_TABLE] = _Table(all_tokens, lemmas, are_verbs, verbs_, children_)
    return made


def forget(doc: Doc) -> None:
    """Drop the table, which keeps a document that nobody else needs alive."""
    doc.user_data.pop(_TABLE, None)


def tokens(doc: Doc) -> Sequence[Token]:
    """The tokens of a parse, made once: going over a document makes each of them anew."""
    return _table(doc).tokens


def with_lemmas(doc: Doc) -> Iterator[tuple[Token, str]]:
    """Each token with its `lemma`."""
    table = _table(doc)
    return zip(table.tokens, table.lemmas, strict=True)


def lemmas(doc: Doc) -> Sequence[str]:
    """The `lemma` of each token."""
    return _table(doc).lemmas


def verbs_in(doc: Doc) -> Sequence[Token]:
    """The tokens that the tagger calls a verb form, left to right."""
    return _table(doc).verbs


def lemma(token: Token) -> str:
    """Lemma by the lexicon's own table; other words in lower case."""
    return _table(token.doc).lemmas[token.i]


def is_verb(token: Token) -> bool:
    """Whether the tagger calls it a verb form."""
    return _table(token.doc).are_verbs[token.i]


def is_noun(token: Token) -> bool:
    """Whether the tagger calls it a noun."""
    return token.tag_ in _NOUN_TAGS


def is_plural(token: Token) -> bool:
    """Whether the tagger calls it a noun in the plural."""
    return token.tag_ in ("NNS", "NNPS")


def children(token: Token, *deps: str) -> Iterator[Token]:
    """Children on any of these relations, left to right."""
    return iter([c for dep, c in _table(token.doc).children[token.i] if dep in deps])


def child(token: Token, *deps: str) -> Token | None:
    """The first child on any of these relations."""
    return next((c for dep, c in _table(token.doc).children[token.i] if dep in deps), None)


def conjuncts(token: Token) -> list[Token]:
    """The token and everything coordinated with it below."""
    found = [token]
    for other in children(token, "conj"):
        if not _is_left_out(other):
            found += conjuncts(other)
    # "Putin and Indian Prime Minister Modi": the small model hangs "Modi" below "Minister".
    for other in children(token, "appos"):
        is_listed = any(c.dep_ == "cc" and c.i < other.i for c in token.children)
        if is_listed and not _is_left_out(other):
            found += conjuncts(other)
    return found


def behind_brackets(doc: Doc, index: int) -> int:
    """The token behind "(Argentina)", or the one given where no short bracket stands there."""
    if index >= len(doc) or doc[index].text != "(":
        return index
    closing = (t.i for t in doc[index : index + _LONGEST_BRACKET] if t.text == ")")
    return next(closing, index - 1) + 1


def first_conjunct(token: Token) -> Token:
    """The first of those that a token is coordinated with: A, for C of "A, B and C"."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def before_apposition(noun: Token) -> list[Token]:
    """The word that an apposition is behind, wherever it hangs: "the PM of Peru, a member of"."""
    first = noun.left_edge.i
    return [noun.doc[first - 2]] if first > 1 else []


def is_opposed(noun: Token) -> bool:
    """Whether it is whom somebody is against: "against X joining", "objects to X joining"."""
    prep = noun.head
    is_against = prep.lower_ == "against" or prep.head.lower_ in lexicon().modality.objecting
    return noun.dep_ == "pobj" and is_against


@cache
def names_of_days() -> frozenset[str]:
    """Weekdays and months, in lower case: what stands behind "on" and is no name there."""
    times = lexicon().times
    return frozenset(times.weekdays) | {name for names in times.months for name in names}


def _is_left_out(other: Token) -> bool:
    """Whether a coordinated phrase is what it is not: "Israel and Jordan, but not Lebanon"."""
    before = other.left_edge.i - 1
    is_behind_not = before >= 0 and other.doc[before].lower_ == "not"
    return is_behind_not or (child(other, "neg") is not None and not is_verb(other))


def is_clause_of_another(token: Token) -> bool:
    """Whether it is a clause of somebody else, or with somebody else: "but Y spoke by video".

    "He spoke by video" may be the same one, unless it says with whom: "and he called Z".
    """
    if token.dep_ not in ("conj", "advcl", "ccomp") or not is_verb(token):
        return False
    subject = child(token, *_SUBJECTS)
    others = [*children(token, "dobj"), *objects_of(token, "with", "to")]
    is_with_another = any(t.tag_ == "NNP" for t in others)
    return is_with_another or (subject is not None and is_noun(subject))


def own_words(verb: Token) -> Iterator[Token]:
    """The words below a verb, without the clauses of others."""
    for below in verb.children:
        if not is_clause_of_another(below):
            yield below
            yield from own_words(below)


def coordinated(token: Token, *deps: str) -> list[Token]:
    """Children on any of these relations, and everything coordinated with each."""
    return [c for one in children(token, *deps) for c in conjuncts(one)]


def objects_of(token: Token, *prepositions: str) -> list[Token]:
    """Objects of these prepositions below a token, coordinated ones included."""
    return [o for _, o in objects_of_prepositions(token, *prepositions)]


def objects_of_prepositions(token: Token, *prepositions: str) -> Iterator[tuple[Token, Token]]:
    """Pairs of preposition and object below a token, coordinated objects included."""
    for prep in children(token, "prep", "agent", "dative", "prt"):
        yield from _objects_below(prep, prepositions)
    for adverb in children(token, "advmod"):  # "arrives back in Cuba"
        for prep in children(adverb, "prep"):
            yield from _objects_below(prep, prepositions)


def _objects_below(prep: Token, prepositions: tuple[str, ...]) -> Iterator[tuple[Token, Token]]:
    if child(prep, "neg") is not None:
        return  # "but not to Moldova"
    if not prepositions or prep.lower_ in prepositions:
        for pobj in children(prep, "pobj", "pcomp"):
            for one in conjuncts(pobj):
                yield prep, one
    for nested in children(prep, "prep", "conj"):
        yield from _objects_below(nested, prepositions)


def clause_root(token: Token) -> Token:
    """The verb of the clause that a token stands in, or the highest token on the way."""
    node = token
    while node.head != node and not _heads_clause(node):
        node = node.head
    return node


def _heads_clause(token: Token) -> bool:
    return is_verb(token) and token.dep_ not in ("amod", "compound", "aux", "auxpass")


def auxiliaries(verb: Token) -> list[Token]:
    """Auxiliary children, left to right."""
    return list(children(verb, "aux", "auxpass"))


def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive form."""
    return child(verb, "auxpass", "nsubjpass") is not None


def has_to(verb: Token) -> bool:
    """Whether the verb is an infinitive with "to"."""
    return any(a.lower_ == "to" for a in children(verb, "aux"))


def has_subject(verb: Token) -> bool:
    """Whether the parse gives the verb a subject of its own."""
    return child(verb, "nsubj", "nsubjpass") is not None


def mark_of(clause: Token) -> str | None:
    """The word that joins a clause to the one above: "when", "before", "because"."""
    mark = child(clause, "mark", "advmod")
    return mark.lower_ if mark is not None else None


def is_negated(token: Token) -> bool:
    """Whether a negator hangs on the token: not, never, no, neither, "under no circumstances"."""
    return any(_negates(one) or _is_in_no_way(one) for one in token.children) or (
        is_verb(token) and (_is_behind_negator(token) or _is_in_neither(token))
    )


def _is_in_neither(verb: Token) -> bool:
    """Whether it was so in none of two places: "met him neither in Rome nor in Oslo"."""
    preps = (p for one in (verb, *children(verb, "dobj")) for p in children(one, "prep"))
    return any(c.lower_ == "neither" for p in preps for c in children(p, "preconj"))


def _is_behind_negator(verb: Token) -> bool:
    """Whether a fronted negation turns subject and auxiliary round: "not once did he visit"."""
    subject, first = child(verb, *_SUBJECTS), child(verb, "aux", "auxpass")
    if subject is None or first is None or first.i > subject.i:
        return False
    before = [a for a in auxiliaries(verb) if a.i < subject.i]
    fronted = (
        c for t in (verb, *before) for c in children(t, "advmod", "prep") if c.i < before[0].i
    )
    return any(child(c, "neg") is not None and c.lower_ in _NEVER_YET for c in fronted)


def _is_in_no_way(prep: Token) -> bool:
    """Whether it is "under no circumstances", "on no account", "in no way"."""
    contexts = lexicon().contexts
    ways = contexts.no_times if prep.lower_ == "at" else contexts.no_ways
    return prep.dep_ == "prep" and any(
        o.lower_ in ways and any(d.lower_ == "no" for d in o.children)
        for o in children(prep, "pobj")
    )


def _negates(child_: Token) -> bool:
    word = child_.lower_
    if child_.dep_ in _NEGATOR_DEPS and word in lexicon().contexts.negators:
        is_other = word == "without" or (child_.dep_ == "cc" and word != "nor")
        if not is_other:
            return True
    if word == "longer" and any(c.lower_ == "no" for c in child_.children):
        return True
    if child_.dep_ not in _SUBJECTS or not _is_negative_subject(child_):
        return False
    others = (c for c in child_.head.children if c.dep_ in _SUBJECTS)
    return not any(c.i < child_.i for c in others)  # "A and B, neither of them old, agree"


def is_no_longer(token: Token) -> bool:
    """Whether "no longer" or "not ... any more" hangs on the verb."""
    return any(c.lower_ in lexicon().contexts.any_more for c in token.children)


def _is_negative_subject(token: Token) -> bool:
    contexts = lexicon().contexts
    if token.lower_ in contexts.negative_subjects:
        return True
    first = token.left_edge
    if first.lower_ == "neither":  # "Neither China's Xi nor Modi"
        return True
    if first.lower_ == "not" and first.i + 1 < token.i and first.nbor().lower_ == "even":
        return True
    if any(a.lower_ in contexts.negative_subjects for a in _said_of_all(token)):
        return True  # "Israel and the US, neither of which is a member"
    return any(
        c.lower_ in contexts.negative_determiners and c.i < token.i + 1
        for c in children(token, "det", "preconj", "cc")
    )


def _said_of_all(token: Token) -> Iterator[Token]:
    """What stands behind a list for all of it: "neither of which", "none of whom"."""
    listed = [token]
    while (behind := child(listed[-1], "conj")) is not None:
        listed.append(behind)
    for one in (a for t in listed for a in children(t, "appos")):
        if any(o.tag_ in ("WDT", "WP") for o in objects_of(one, "of")):
            yield one


def is_gapped(name: Token) -> bool:
    """Whether it begins a second half without a verb: "met A on Monday and B on Friday", of B.

    The parser hangs it on the day, or by no relation on the verb.
    """
    day, first = name.head, name.left_edge.i
    if name.dep_ == "dep" and is_verb(day) and 0 < first and name.i > day.i:
        return name.doc[first - 1].lower_ in ("and", ";")
    return name.dep_ == "conj" and (day.lower_ in names_of_days() or day.like_num)


def particle_lemma(verb: Token) -> str:
    """The verb with its particle or preposition where the two are one word of the lexicon."""
    phrasal = lexicon().contexts.phrasal
    base = lemma(verb)
    for one in (*children(verb, "prt"), *children(verb, "prep", "advmod")):
        key = f"{base} {one.lower_}"
        if key in phrasal and (one.i > verb.i or one.dep_ != "prep"):  # not "on Monday called"
            return phrasal[key]
    return base
