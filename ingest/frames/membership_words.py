"""What stands beside "member" and says whether one is it: "former", "prospective", "not"."""

from spacy.tokens import Token

from ingest.lexicon import lexicon
from ingest.syntax import children, is_negated


def is_former(noun: Token) -> bool:
    """Whether it is a "former" member."""
    former = lexicon().titles.former_words
    return any(c.lower_ in former for c in children(noun, "amod", "advmod"))


def is_aspiring(noun: Token) -> bool:
    """Whether it is a "would-be", a "prospective" member: one that is none yet."""
    doc, first = noun.doc, noun.left_edge.i
    is_would_be = first > 1 and doc[first - 1].lower_ == "be" and doc[first - 2].text == "-"
    words = lexicon().frames.membership.aspiring
    return is_would_be or any(t.lower_ in words for t in doc[first : noun.i])


def is_denied_beside(noun: Token, top: Token) -> bool:
    """Whether an apposition denies it: "Israel, not a member of the ICC"."""
    first = min(noun.left_edge.i, top.left_edge.i)
    left = noun.doc[max(0, first - 1) : noun.i]
    return is_negated(noun) or is_negated(top) or any(t.lower_ in ("not", "never") for t in left)
