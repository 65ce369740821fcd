"""Whom a pronoun cannot mean: the subject of its own clause, who praises, sends or warns him."""

from typing import Final

from spacy.tokens import Token

from ingest.lexicon import lexicon
from ingest.reading import Mention, SentenceReading
from ingest.subjects import subjects
from ingest.syntax import child, children, clause_root, is_verb, lemma, mark_of

_ON: Final = ("on", "for", "over", "of", "about")
_NEAR_REASON: Final = 6
"""Tokens before a warrant in which "because of" may stand."""


def is_bound(sentence: SentenceReading, mention: Mention, token: Token) -> bool:
    """Whether the pronoun is an object in the very clause of which the mention is the subject."""
    if token.dep_ == "poss":
        return _is_of_object(sentence, mention, token)
    if _is_sender(sentence, mention, token):
        return True
    if token.dep_ in ("nsubj", "nsubjpass") or _is_wanted(token):
        return False
    clause = clause_root(token)
    own = (*subjects(clause), *children(clause, "nsubj"))
    return any(mention.first <= s.i <= mention.last for s in own)


def _is_sender(sentence: SentenceReading, mention: Mention, token: Token) -> bool:
    """Whether "he" is whom the mention sent: "Castro sent X to Caracas, where he met Chávez"."""
    clause = clause_root(token)
    if clause.dep_ != "relcl" or mark_of(clause) != "where":
        return False
    sending = lexicon().frames.attendance.sending
    verb = next((t for t in clause.ancestors if lemma(t) in sending), None)
    sent = children(verb, "dobj", "dative") if verb is not None else iter(())
    if verb is None or not any(sentence.person_at(t) is not None for t in sent):
        return False
    return any(mention.covers(s.i) for s in children(verb, "nsubj"))


def _is_wanted(token: Token) -> bool:
    """Whether it is whom a warrant is for: "Putin stays at home because of the warrant for him"."""
    noun = token.head.head
    if token.dep_ != "pobj" or lemma(noun) not in lexicon().triggers.warrant_nouns:
        return False
    reasons = {first for first, _ in lexicon().frames.warrants.reasons}
    return any(t.lower_ in reasons for t in noun.doc[max(0, noun.i - _NEAR_REASON) : noun.i])


def _is_of_object(sentence: SentenceReading, mention: Mention, token: Token) -> bool:
    """Whether "his" is the object's, not the mention's: "X congratulates Y on his visit"."""
    prep = token.head.head
    if token.head.dep_ != "pobj" or prep.lower_ not in _ON or not is_verb(prep.head):
        return False
    verb = prep.head
    if lemma(verb) not in lexicon().pronouns.of_object or child(verb, "dobj") is None:
        return False
    return any(mention.first <= s.i <= mention.last for s in subjects(verb))
