"""Whether a summit takes place, apart from who goes there: by its clause, its verb, its phrase."""

from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.lexicon import lexicon
from ingest.modality import Verdict, class_of, judge_noun, judge_verb
from ingest.modality.verdict import STATUS_OF_CLASS
from ingest.syntax import (
    child,
    children,
    first_conjunct,
    is_passive,
    is_verb,
    lemma,
    objects_of,
    particle_lemma,
)

_NOT_YET: Final = {"planned", "cancelled", "declined", "postponed", "invited"}
_ABOUT_IT: Final = (Status.DECLINED, Status.CANCELLED, Status.INVITED, Status.REQUESTED)
"""Who refuses, cancels or is invited to go somewhere: what he is to go to is ahead."""


def verdict_of_summit(head: Token) -> Verdict:
    """Whether the summit takes place, apart from who goes there."""
    verb = head.head
    if (by_clause := _verdict_of_clause(head)) is not None:
        return by_clause
    if head.dep_ in ("nsubj", "nsubjpass") and is_verb(verb):
        return _verdict_as_subject(head, verb)
    if head.dep_ == "pobj" and verb.lower_ == "for" and lemma(verb.head) == "be":
        if any(c.lower_ == "in" for c in children(verb.head, "prep")):
            return _verdict_of_guest(head, verb.head)
    is_modified = child(head, "amod", "acl") is not None and not _is_shunned(head)
    if is_modified and not _is_gathered_for(head):
        verdict = judge_noun(head)
        if verdict.status is Status.OCCURRED and is_to_come(head):
            return Verdict(Status.PLANNED, "future", [*verdict.path, "still ahead"], nodes=[head])
        if verdict.status not in (None, Status.DECLINED):  # a guest declines, and not the host
            return Verdict(verdict.status, verdict.tense, verdict.path, nodes=[head])
    return _verdict_by_phrase(head)


def is_to_come(head: Token) -> bool:
    """Whether the clause around it is of days to come: "will travel to the summit chaired by X".

    Not "will travel after the summit".
    """
    verb = next((t for t in head.ancestors if is_verb(t)), None)
    prep = _preposition_of(head)
    if verb is None or prep not in ("to", "for", "at", None, ""):
        return False
    triggers = lexicon().triggers
    leads_there = {*triggers.visit_motion, *triggers.attend, "join"}
    leads_there |= triggers.organize | triggers.occur | triggers.happen
    return lemma(verb) in leads_there and judge_verb(verb).status is Status.PLANNED


def _verdict_of_guest(head: Token, verb: Token) -> Verdict:
    """As the guest is there for it; who will not be there says nothing of it but that it is ahead.

    "Is in Kazan for the summit", "will not be in Kazan for it".
    """
    said = judge_verb(verb)
    status = Status.PLANNED if said.status is Status.DECLINED else said.status
    known = status if status in (Status.OCCURRED, Status.PLANNED) else None
    return Verdict(known, said.tense, ["there for it"], nodes=[head, verb])


def _verdict_of_clause(head: Token) -> Verdict | None:
    """As a clause on the summit says that places it; what is put off or called off is that."""
    for verb in clauses_on(head):
        verdict, above = judge_verb(verb), head.head
        group = class_of(particle_lemma(above), "verbs") if is_verb(above) else None
        if head.dep_ in ("nsubjpass", "dobj") and group in ("cancelled", "postponed"):
            return verdict.say(STATUS_OF_CLASS[group], "future").seen(f"under {above.text}")
        if verdict.status is not None:
            return verdict
    return None


def _is_shunned(head: Token) -> bool:
    """Whether a verb tells who keeps away: a summit "was boycotted by X", and is held all the same.

    So it is by a participle: "a summit boycotted by X".
    """
    refusing, verb = lexicon().frames.attendance.refusing, head.head
    is_passive_of_it = head.dep_ == "nsubjpass" and lemma(verb) in refusing
    return is_passive_of_it or any(lemma(c) in refusing for c in children(head, "acl", "amod"))


def _verdict_as_subject(head: Token, verb: Token) -> Verdict:
    complement = child(verb, "xcomp") if lemma(verb) == "be" else None
    if complement is not None and is_verb(complement):
        return _verdict_of_what_was_to_be(head, complement)
    verdict, outer = judge_noun(head), judge_verb(verb)
    far = (c for c in children(verb, "advmod", "acomp") if c.lower_ == "away")
    away = [c for c in far if child(c, "npadvmod") is not None]  # "a month away"
    if lemma(verb) == "be" and away and outer.status is Status.OCCURRED:
        return Verdict(Status.PLANNED, "future", ["it is still away"], nodes=[head, verb])
    if _is_shunned(head):
        return Verdict(outer.status, outer.tense, ["the summit acts"], nodes=[head, verb])
    if lemma(verb) in lexicon().frames.hosting.acting and outer.status is Status.OCCURRED:
        return Verdict(outer.status, outer.tense, ["the summit acts"], nodes=[head, verb])
    if verdict.status is None:
        if outer.status in (Status.OCCURRED, Status.PLANNED) and not is_passive(verb):
            return Verdict(outer.status, outer.tense, ["the summit acts"], nodes=[head, verb])
    return verdict


def _verdict_of_what_was_to_be(head: Token, verb: Token) -> Verdict:
    """What "was to open" was planned; "was to have opened" did not: of other verbs less is told."""
    said = judge_verb(verb)
    is_held = lemma(verb) in lexicon().triggers.occur or lemma(verb) in lexicon().triggers.organize
    if is_held or (said.status is Status.PLANNED and not is_passive(verb)):
        return Verdict(said.status, said.tense, said.path, nodes=[head, verb])
    return Verdict(None, "none", [*said.path, "what was to be at it"], nodes=[head, verb])


def _verdict_by_phrase(head: Token) -> Verdict:
    """By the preposition that the summit hangs on: at it, ahead of it, for it."""
    verb = _governing_verb(head)
    if verb is None:
        return _verdict_of_heading(head)
    if _is_of_delegates(head):
        outer = judge_verb(verb)
        if outer.status is not Status.OCCURRED:
            return Verdict(None, "none", ["what its delegates may do"], nodes=[head])
        return Verdict(outer.status, outer.tense, ["its delegates"], nodes=[head, verb])
    words, word = lexicon().frames.hosting, _preposition_of(head)
    outer = judge_verb(verb.head if word == "at" and _is_agreed_there(verb) else verb)
    said = Verdict(outer.status, outer.tense, ["beside " + verb.text], nodes=[head, verb])
    due = {class_of(c.lower_, "adjectives") for c in children(verb, "acomp")}
    if "planned" in due and outer.status is Status.OCCURRED:  # "leaders are due at the summit"
        return said.say(Status.PLANNED, "future")
    is_where = word in words.happened and lemma(verb) in words.acting
    if is_where and outer.status is Status.OCCURRED:  # "at a summit in Nice they agreed to go"
        return said.say(Status.OCCURRED, "past" if word in words.earlier else outer.tense)
    between = {class_of(lemma(t), "nouns") for t in head.ancestors if t.i > verb.i}
    if class_of(particle_lemma(verb), "verbs") == "planned" or between & _NOT_YET:
        ahead = Verdict(None, outer.tense, ["what is said of it is ahead"], nodes=[head, verb])
        ahead.lean = Status.PLANNED
        return ahead
    if _shares_status(head, verb):
        return said
    if word in lexicon().contexts.preposition_planned or word == "for":
        return said.say(Status.PLANNED, "future")
    is_there = _whole_of(head).dep_ == "dobj" and lemma(verb) in words.being_there
    if word == "of" and head.head.head.lower_ == "out":  # "walks out of it"
        is_there = lemma(verb) in lexicon().frames.attendance.walking_out
    if outer.status is Status.OCCURRED and (word in words.happened or is_there):
        return said.say(Status.OCCURRED, "past" if word in words.earlier else outer.tense)
    if head.dep_ == "dobj" and (of_verb := _done_to_it(head, verb)) is not None:
        return said.say(of_verb, "future")
    if outer.status is Status.PLANNED:  # "arrives in Lima to attend it": today, like the arrival
        return said.say(Status.PLANNED, outer.tense if outer.tense == "present" else "future")
    if outer.status in _ABOUT_IT and verb.tag_ in ("VB", "VBZ", "VBP", "VBG"):
        said.lean = Status.PLANNED  # its own date decides, if there is one
    return said.say(None, outer.tense)


def _verdict_of_heading(head: Token) -> Verdict:
    """Of words without a verb: "Start of the summit in Cebu" tells that it starts.

    Where its date is of days to come, that decides: "Start of the summit on 10 November".
    """
    head = first_conjunct(head)  # "Start of the A Summit and the B Summit"
    noun = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
    is_heading = noun.dep_ == "ROOT" and noun.lower_ in lexicon().frames.hosting.headings
    if not is_heading or child(noun, "amod", "acl") is not None:
        return Verdict(None, "none", ["no verb"], nodes=[head])
    return Verdict(Status.OCCURRED, "present", [f"{noun.text} of it"], nodes=[head, noun])


def _is_agreed_there(verb: Token) -> bool:
    """Whether it is what was agreed at a summit: "agree to open embassies on its sidelines".

    What leads there, or is held there, is still ahead: "agree to meet at the summit".
    """
    triggers = lexicon().triggers
    ahead = triggers.meet | triggers.organize | {*triggers.attend, *triggers.visit_motion}
    is_of_agreement = verb.dep_ == "xcomp" and lemma(verb.head) in lexicon().frames.hosting.agreeing
    return is_of_agreement and lemma(verb) not in ahead | {"have", "talk", "discuss", "take"}


def _is_of_delegates(head: Token) -> bool:
    """Whether it is what those who act were sent to: "delegates to the conference agreed"."""
    noun, lists = head.head.head, lexicon().summits
    is_to = head.dep_ == "pobj" and head.head.lower_ == "to"
    is_subject = noun.dep_ in ("nsubj", "nsubjpass")
    return is_to and is_subject and noun.lower_ in lists.delegates


def _done_to_it(head: Token, verb: Token) -> Status | None:
    """What cancelling or putting off makes of the summit itself, or considering "a summit"."""
    group = class_of(particle_lemma(verb), "verbs")
    if group == "possible" and any(c.lower_ in ("a", "an") for c in children(head, "det")):
        return Status.HYPOTHETICAL
    return STATUS_OF_CLASS[group] if group in ("cancelled", "postponed") else None


def _shares_status(head: Token, verb: Token) -> bool:
    """Whether the summit happens if its verb does: it is held, or met for."""
    if head.dep_ == "dobj":
        return lemma(verb) in lexicon().triggers.organize
    return _is_gathered_for(head)


def _is_gathered_for(head: Token) -> bool:
    """Whether those at it "gathered in Lima for the annual summit"."""
    triggers, verb = lexicon().triggers, _governing_verb(head)
    if verb is None or _preposition_of(head) != "for":
        return False
    return lemma(verb) in triggers.gather or lemma(verb) in triggers.meet


def _preposition_of(head: Token) -> str:
    if head.dep_ != "pobj":
        return ""
    if beside(head) is not head:
        return "at"  # on its sidelines, at its opening
    is_ahead = head.head.head.lower_ in lexicon().modality.ahead_words
    return "ahead" if is_ahead else head.head.lower_


def _governing_verb(head: Token) -> Token | None:
    return next((node for node in head.ancestors if is_verb(node)), None)


def clauses_on(head: Token) -> list[Token]:
    """Verbs by which a clause on the summit places it: "which opens in Lima", "to be held in"."""
    triggers = lexicon().triggers
    found = []
    placed = objects_of(head, "in", "at")  # "the forum in Davos, which begins on Monday"
    behind = [v for p in placed for v in children(p, "relcl") if child(v, "dobj") is None]
    named = (t for t in objects_of(head, "of", "on", "for") if t.tag_.startswith("NNP"))
    behind += [v for t in named for v in children(t, "relcl")]  # "the Forum on Peace, which"
    for outer in (*children(head, "relcl"), *behind):
        for verb in (outer, *children(outer, "xcomp")):
            is_taking = lemma(verb) == "take" and any(
                c.lower_ == "place" for c in children(verb, "dobj")
            )
            if is_taking or lemma(verb) in triggers.occur or lemma(verb) in triggers.organize:
                found.append(verb)
    return found


def _whole_of(head: Token) -> Token:
    """The "opening" of "used the opening of the summit", else the summit itself."""
    noun = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
    return noun if noun.lower_ in lexicon().frames.attendance.sidelines else head


def beside(head: Token) -> Token:
    """The "sidelines" of "met in Lima on the sidelines of the summit", else the summit itself."""
    noun = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
    is_part = noun.dep_ == "pobj" and noun.lower_ in lexicon().frames.attendance.sidelines
    return noun if is_part else head
