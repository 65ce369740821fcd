"""Whether something is done by phone or video, and so from afar."""

from typing import Final

from spacy.tokens import Token

from ingest.lexicon import lexicon
from ingest.syntax import child, children, is_clause_of_another, is_verb, lemma, objects_of

BY_MEANS: Final = ("by", "via", "through")
_NO_CALLS: Final = ("screen", "screens", "screened")
_APPEAL: Final = ("for", "on", "upon")
_APPEALED: Final = ("for", "upon")
"""Behind the noun; "a call on Monday" is one by phone."""


def is_remote(token: Token) -> bool:
    """Whether a word of phone or video stands near; a subject or main verb of that name is none."""
    words = lexicon().triggers.remote_words
    if token.head.lower_ in words:
        return True
    own = [c for c in token.children if not is_clause_of_another(c)]
    above = [] if is_clause_of_another(token) else [token.head]
    near = [*own, *(g for c in own for g in c.children if not is_clause_of_another(g)), *above]
    means = [o for t in (token, *own) for o in objects_of(t, *BY_MEANS)]
    near += [m for o in means for m in (o, *children(o, "compound", "amod"))]
    return any(
        t.dep_ not in ("nsubj", "ROOT")
        and (t.lower_ in words or lemma(t) in words)
        and not _is_no_means(t)
        for t in near
    )


def _is_no_means(word: Token) -> bool:
    """Whether it is a "call" of no phone: "called the deal bad", "so-called", "calls for peace"."""
    if word.i and word.nbor(-1).text == "-":
        return True
    if not is_verb(word):
        behind = word.nbor() if word.i + 1 < len(word.doc) else None
        return lemma(word) == "call" and behind is not None and behind.lower_ in _APPEALED
    if lemma(word) in _NO_CALLS or any(c.lower_ in _APPEAL for c in word.children):
        return True
    called = children(word, "dobj")
    people = lexicon().frames.attendance.audiences
    is_of_thing = any(
        not t.tag_.startswith(("NNP", "PRP", "W")) and lemma(t) not in people for t in called
    )
    return is_of_thing or child(word, "oprd", "xcomp", "ccomp") is not None
