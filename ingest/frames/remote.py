"""Whether something is done by phone or video, and so from afar."""

from typing import Final

from spacy.tokens import Token

from ingest.lexicon import lexicon
from ingest.syntax import children, is_clause_of_another, is_verb, lemma, objects_of

BY_MEANS: Final = ("by", "via", "through")
_APPEAL: Final = ("for", "on", "upon")


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
        and not _is_appeal(t)
        for t in near
    )


def _is_appeal(verb: Token) -> bool:
    """Whether it calls for, on or upon: "calling for peace" is no call."""
    return is_verb(verb) and any(c.lower_ in _APPEAL for c in verb.children)
