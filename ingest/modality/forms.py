"""What a verb form says by itself: finite or not, tense, modality, negation."""

from dataclasses import dataclass
from typing import Final, Literal

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.lexicon import lexicon
from ingest.reading import Tense
from ingest.syntax import (
    auxiliaries,
    child,
    children,
    has_to,
    is_negated,
    is_no_longer,
    is_noun,
    is_verb,
    lemma,
    objects_of,
)

Form = Literal["finite", "infinitive", "participle"]


@dataclass(frozen=True, slots=True)
class OwnForm:
    """A verb form read with its auxiliaries; status None where it leaves that to a governor."""

    form: Form
    status: Status | None
    tense: Tense
    negated: bool


_LOOKED_AT: Final = ("about", "into", "of")
_OF: Final = ("of", "for", "on")
_DAY: Final = ("day", "morning", "afternoon", "evening")
_SHOWN: Final = ("ccomp", "xcomp", "dobj", "acl", "advcl")
FACTUAL: Final = OwnForm("finite", Status.OCCURRED, "none", negated=False)
"""How a governor that is no verb reads."""


def own_form(verb: Token) -> OwnForm:
    """Finite or not, tense, modality and negation of one verb, its auxiliaries read."""
    contexts = lexicon().contexts
    negated = is_negated(verb)
    aux = {a.lower_ for a in auxiliaries(verb)}
    if _has_condition(verb) or _is_inverted(verb) or _shares_doubt(verb):
        return OwnForm("finite", Status.HYPOTHETICAL, "none", negated)
    if (aux & contexts.modal_future or "would" in aux) and _is_under_condition(verb):
        return OwnForm("finite", Status.HYPOTHETICAL, "none", negated)
    if aux & contexts.modal_future:
        return OwnForm("finite", _future_status(verb, negated), "future", negated)
    if "would" in aux or ("'d" in aux and verb.tag_ == "VB"):
        return OwnForm("finite", Status.HYPOTHETICAL, "future", negated)
    if aux & contexts.modal_possible:
        return OwnForm("finite", _modal_status(aux, negated), "none", negated)
    if _is_subjunctive(verb, aux):
        return OwnForm("finite", Status.HYPOTHETICAL, "none", negated)
    if not aux and _is_seen(verb):
        seen = own_form(verb.head)
        return OwnForm("finite", seen.status or Status.HYPOTHETICAL, seen.tense, negated)
    if has_to(verb):
        if "have" in aux:
            return OwnForm("participle", None, "past", negated)
        return OwnForm("infinitive", None, "none", negated)
    return _tensed(verb, aux, negated)


def _is_subjunctive(verb: Token, aux: set[str]) -> bool:
    """Whether it is what somebody insists on: "insisting that Israel sign the treaty"."""
    if verb.dep_ != "ccomp" or verb.tag_ not in ("VB", "VBP") or aux:
        return False
    subject = child(verb, "nsubj")
    is_one = subject is not None and subject.tag_ in ("NN", "NNP") and not child(subject, "cc")
    return is_one and lemma(verb.head) in lexicon().modality.subjunctive


def _is_seen(verb: Token) -> bool:
    """Whether it is what somebody sees, or wants to: "wants to see Sweden join"."""
    is_bare = verb.dep_ == "ccomp" and verb.tag_ in ("VB", "VBP")
    return (
        is_bare
        and lemma(verb.head) in lexicon().modality.seeing
        and child(verb, "nsubj") is not None
    )


def _future_status(verb: Token, negated: bool) -> Status:
    if not negated:
        return Status.PLANNED
    return Status.CANCELLED if is_no_longer(verb) else Status.DECLINED


def _modal_status(aux: set[str], negated: bool) -> Status:
    """Negated for "could not visit"; "may not have visited" leaves it open."""
    is_open = "have" in aux and "could" not in aux
    is_denial = negated and bool(aux & lexicon().modality.modal_ability) and not is_open
    return Status.NEGATED if is_denial else Status.HYPOTHETICAL


def _tensed(verb: Token, aux: set[str], negated: bool) -> OwnForm:
    if _is_ahead(verb) or _is_arranged(verb, aux) or _is_of_programme(verb):
        return OwnForm("finite", Status.DECLINED if negated else Status.PLANNED, "future", negated)
    said = Status.NEGATED if negated else Status.OCCURRED
    if negated and is_no_longer(verb):
        said = Status.CANCELLED
    words = lexicon().modality
    if "having" in aux:
        return OwnForm("participle", None, "past", negated)  # "confirmed having visited"
    is_perfect = bool(aux & words.perfect_auxiliaries) and verb.tag_ in ("VBN", "VBD")
    if aux & words.past_auxiliaries or verb.tag_ == "VBD" or is_perfect:
        return OwnForm("finite", said, "past", negated)
    if aux & words.present_auxiliaries or verb.tag_ in ("VBZ", "VBP") or _is_bare_main(verb, aux):
        return OwnForm("finite", said, "present", negated)
    return OwnForm("participle", None, "none", negated)


def _is_arranged(verb: Token, aux: set[str]) -> bool:
    """Whether it tells what is arranged: "is coming to Rome", "said that he was going"."""
    words, triggers = lexicon().modality, lexicon().triggers
    if verb.tag_ != "VBG" or lemma(verb) not in words.on_the_way:
        return False
    events = triggers.visit_nouns | triggers.meeting_nouns | triggers.summit_nouns
    is_event = any(lemma(t) in events for t in children(verb, "nsubj"))  # "the visit is going well"
    preps = {c.lower_ for c in children(verb, "prep", "advmod", "prt") if c.i > verb.i}
    leads_there = not preps & words.not_there_on or bool(preps & words.leading_there)
    if is_event or not leads_there or child(verb, "dobj") is not None:
        return False
    if aux & words.being_now:
        return True
    is_told = verb.dep_ == "ccomp" and lemma(verb.head) in lexicon().contexts.verbs["report"]
    is_told = is_told and verb.head.tag_ == "VBD" and child(verb, "advcl") is None
    return is_told and bool(aux & words.being_then)


def _is_of_programme(verb: Token) -> bool:
    """Whether a present tense is of the day after another: "the following day he flies to Rome"."""
    if verb.tag_ not in ("VBZ", "VBP"):
        return False
    ons = (p for p in children(verb, "prep") if p.lower_ == "on")
    days = [*children(verb, "npadvmod", "nsubj", "dep"), *(o for p in ons for o in p.children)]
    days += [verb.head] if verb.dep_ == "relcl" else []
    modifiers = (c for d in days if d.lower_ in _DAY for c in children(d, "amod"))
    return any(c.lower_ in lexicon().modality.later for c in modifiers)


def _is_bare_main(verb: Token, aux: set[str]) -> bool:
    """Whether a base form with a subject is a present tense that the tagger misread."""
    is_main = verb.tag_ == "VB" and verb.dep_ in ("ROOT", "ccomp", "conj")
    if verb.dep_ == "ccomp" and lemma(verb.head) in lexicon().modality.letting:
        return False
    return is_main and not aux and child(verb, "nsubj") is not None


def _is_ahead(verb: Token) -> bool:
    """Whether a present tense is of the future: "when they leave", "after he visits, he will"."""
    if verb.dep_ != "advcl" or verb.tag_ not in ("VBZ", "VBP"):
        return False
    words = lexicon().modality
    marks = {c.lower_ for c in children(verb, "mark", "advmod")}
    main = verb.head
    aux = {a.lower_ for a in auxiliaries(main)}
    if "before" in marks and main.tag_ != "VBD" and not aux & words.finished_auxiliaries:
        return True
    if marks & words.when_words:
        return main.tag_ != "VBD" and not aux & words.finished_auxiliaries
    return bool(marks & words.order_words) and bool(aux & lexicon().contexts.modal_future)


def _has_condition(verb: Token) -> bool:
    contexts = lexicon().contexts
    for one in children(verb, "mark", "advmod"):
        if one.lower_ in contexts.hypothetical_markers:
            is_either = "or" in (one.nbor().lower_, *(c.lower_ for c in children(verb, "cc")))
            return one.lower_ != "whether" or verb.dep_ != "advcl" or not is_either
        if one.dep_ == "advmod" and one.lower_ in contexts.possible_adverbs:
            return True
    return False


def _shares_doubt(verb: Token) -> bool:
    """Whether an "allegedly" of the first verb holds for it too: "allegedly visited and met"."""
    first, contexts = verb.head, lexicon().contexts
    if verb.dep_ != "conj" or not is_verb(first) or child(verb, "nsubj", "nsubjpass") is not None:
        return False
    return any(c.lower_ in contexts.possible_adverbs for c in children(first, "advmod"))


def _is_under_condition(verb: Token) -> bool:
    """Whether its own "if" stands beside it: "if he goes, he will meet"."""
    markers = lexicon().contexts.hypothetical_markers
    clauses = children(verb, "advcl")
    return any(m.lower_ in markers for c in clauses for m in children(c, "mark"))


def _is_inverted(verb: Token) -> bool:
    """Whether it is a condition without "if": "had he visited", "should she attend"."""
    subject = child(verb, "nsubj", "nsubjpass")
    is_clause = verb.dep_ == "advcl" or (verb.dep_ == "ccomp" and verb.i < verb.head.i)
    if subject is None or not is_clause:
        return False
    words = lexicon().modality.inverted
    return any(a.lower_ in words and a.i < subject.i for a in auxiliaries(verb))


def tense_around(word: Token) -> Tense:
    """The tense of the clause that a word is an adjunct of, "none" if it is not.

    "Apologises on a visit to Croatia": present; "apologises after a visit", "calls his visit a
    success": none, for neither says when the visit was.
    """
    for node in (word, *word.ancestors):
        if is_verb(node):
            tense = own_form(node).tense
            if tense != "none":
                return tense
        elif node.dep_ == "prep":
            if node.lower_ not in lexicon().contexts.while_there:
                return "none"
        elif node.dep_ not in ("pobj", "conj", "appos", "nsubj"):
            return "none"
        elif node.dep_ == "nsubj" and node.i != word.i:
            return "none"
    return "none"


def tense_of_purpose(verb: Token) -> Tense:
    """That of the journey where it is made: what it is for is dated with it."""
    form = own_form(verb)
    is_made = form.status is Status.OCCURRED and form.tense in ("past", "present")
    return form.tense if is_made else "future"


def is_journey(verb: Token) -> bool:
    """Whether an infinitive below this verb is what the journey is for, not what was done."""
    triggers, word = lexicon().triggers, lemma(verb)
    return is_verb(verb) and (
        word in triggers.visit_motion
        or word in triggers.visit_transitive
        or word in lexicon().modality.purpose_verbs
    )


def fiction_around(verb: Token) -> Token | None:
    """The work in which the verb happens: "in the film, he visits", "a deepfake shows him visit".

    None for a documentary.
    """
    works = objects_of(verb, "in")
    if verb.dep_ in _SHOWN and is_verb(verb.head):
        works += children(verb.head, "nsubj")
    for work in works:
        if lemma(work) in lexicon().contexts.fiction and not any(
            lemma(c) == "documentary" for c in children(work, "amod", "compound")
        ):
            return work
        is_shown = lemma(work) in lexicon().contexts.pictures
        if is_shown and any(c.lower_ in lexicon().contexts.faked for c in children(work, "amod")):
            return work  # "in a fake video, he visits"
    return None


def is_on_programme(verb: Token) -> bool:
    """Whether it tells what a journey is to hold: "his trip includes a meeting with X"."""
    words = lexicon().triggers.visit_nouns | lexicon().modality.programmes
    is_of_journey = any(lemma(t) in words for t in children(verb, "nsubj"))
    return lemma(verb) == "include" and is_of_journey and own_form(verb).tense == "present"


def went_on(main: Token) -> bool:
    """Whether one who did this went on to the next thing: "met Wang Yi before flying to Seoul".

    Not "meets him before flying on", "was taken ill before flying", "told the press before".
    """
    form = own_form(main)
    is_done = main.tag_ == "VBD" and form.status is Status.OCCURRED and not form.negated
    return is_done and lemma(main) in lexicon().modality.going_on


def is_looked_at(noun: Token) -> bool:
    """Whether somebody is to look at it, or to tell of it: "will investigate her visit".

    Whether it has been or is ahead, that does not say.
    """
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ == "prep" else noun.head
    is_object = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.lower_ in _LOOKED_AT)
    verb = next((t for t in (above, above.head, above.head.head) if is_verb(t)), None)
    return is_object and verb is not None and lemma(verb) in lexicon().modality.looking_at


def is_spoken_about(noun: Token, verb: Token) -> bool:
    """Whether it is what somebody speaks about: "discussed plans for the meeting of NATO"."""
    while noun.dep_ == "pobj" and noun.head.lower_ in _OF and is_noun(noun.head.head):
        noun = noun.head.head
    is_spoken = lemma(verb) in lexicon().modality.speaking_about
    return is_spoken and noun.dep_ == "dobj" and noun.head == verb
