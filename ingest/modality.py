"""Whether it happened: the status of a trigger from its form and from the words above it.

A walk from the trigger up its governors. Each word of `contexts.yml` on the way does something to
the status: under "plan" it is planned, under "decline" declined, under "deny" negated; a report
("said that") leaves it as it is; a light verb ("made a visit") lends its own tense. A governor that
the lexicon does not know makes a clause hypothetical, and a noun undecided: nothing is asserted
that the text does not assert.
"""

from dataclasses import dataclass, field
from typing import Final, Literal

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.lexicon import lexicon
from ingest.syntax import (
    auxiliaries,
    child,
    children,
    has_to,
    is_negated,
    is_no_longer,
    is_noun,
    is_passive,
    is_verb,
    lemma,
    particle_lemma,
)

Tense = Literal["past", "present", "future", "none"]
Form = Literal["finite", "infinitive", "participle"]

_BY_CLASS: Final = {
    "planned": Status.PLANNED,
    "declined": Status.DECLINED,
    "cancelled": Status.CANCELLED,
    "postponed": Status.POSTPONED,
    "invited": Status.INVITED,
    "requested": Status.REQUESTED,
    "forbidden": Status.DISINVITED,
    "possible": Status.HYPOTHETICAL,
    "negated": Status.NEGATED,
}
_HAPPENS: Final = lexicon().triggers.happen
_TRANSPARENT_NOUNS: Final = lexicon().triggers.transparent_nouns
_PRESENT_NEWS_TAGS: Final = frozenset({"VBZ", "VBP"})


@dataclass(slots=True)
class Verdict:
    """Status (None: the text does not decide), tense, the words that decided it."""

    status: Status | None
    tense: Tense = "none"
    path: list[str] = field(default_factory=list)
    nodes: list[Token] = field(default_factory=list)
    reports: list[Token] = field(default_factory=list)
    denied: bool = False
    asker: Token | None = None
    lean: Status | None = None

    def seen(self, why: str, node: Token | None = None) -> "Verdict":
        """Note a step of the reasoning, and a word whose clause gives times."""
        self.path.append(why)
        if node is not None:
            self.nodes.append(node)
        return self


def class_of(word: str, part: Literal["verbs", "nouns", "adjectives"]) -> str | None:
    """The class of a governing word in `contexts.yml`."""
    table = getattr(lexicon().contexts, part)
    return next((name for name, words in table.items() if word in words), None)


@dataclass(slots=True)
class OwnForm:
    """What a verb form says by itself."""

    form: Form
    status: Status | None
    tense: Tense
    negated: bool


def own_form(verb: Token) -> OwnForm:
    """Finite or not, tense, modality and negation of one verb, its auxiliaries read."""
    contexts = lexicon().contexts
    negated = is_negated(verb)
    aux = [a.lower_ for a in auxiliaries(verb)]
    if _has_condition(verb):
        return OwnForm("finite", Status.HYPOTHETICAL, "none", negated)
    if any(a in contexts.modal_future for a in aux):
        status = Status.PLANNED
        if negated:
            status = Status.CANCELLED if is_no_longer(verb) else Status.DECLINED
        return OwnForm("finite", status, "future", negated)
    if "would" in aux or "'d" in aux and verb.tag_ == "VB":
        return OwnForm("finite", Status.HYPOTHETICAL, "future", negated)
    if any(a in contexts.modal_possible for a in aux):
        status = (
            Status.NEGATED
            if negated and ("could" in aux or "can" in aux or "ca" in aux)
            else Status.HYPOTHETICAL
        )
        if "have" in aux and "could" not in aux:
            status = Status.HYPOTHETICAL
        return OwnForm("finite", status, "none", negated)
    if has_to(verb):
        if child(verb, "aux") is not None and "have" in aux:
            return OwnForm("participle", None, "past", negated)
        return OwnForm("infinitive", None, "none", negated)
    return _tensed(verb, aux, negated)


def _is_ahead(verb: Token) -> bool:
    """ "when the UK leaves", "after he visits": a present tense behind such a word is of the future."""
    if verb.dep_ != "advcl" or verb.tag_ not in ("VBZ", "VBP"):
        return False
    words = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    main = verb.head
    aux = {a.lower_ for a in auxiliaries(main)}
    contexts = lexicon().contexts
    if words & {"when", "once", "until", "till"}:
        return main.tag_ != "VBD" and not aux & {"had", "was", "were"}
    return bool(words & {"after", "before"}) and bool(aux & contexts.modal_future)


def _tensed(verb: Token, aux: list[str], negated: bool) -> OwnForm:
    said = Status.NEGATED if negated else Status.OCCURRED
    if _is_ahead(verb):
        return OwnForm("finite", Status.DECLINED if negated else Status.PLANNED, "future", negated)
    if negated and is_no_longer(verb):
        said = Status.CANCELLED
    if any(a in ("had", "did", "was", "were") for a in aux) or verb.tag_ == "VBD":
        return OwnForm("finite", said, "past", negated)
    if any(a in ("has", "have", "'ve", "'s") for a in aux) and verb.tag_ in ("VBN", "VBD"):
        return OwnForm("finite", said, "past", negated)
    if any(a in ("is", "are", "am", "'s", "'re", "does", "do", "been", "being") for a in aux):
        return OwnForm("finite", said, "present", negated)
    if verb.tag_ in _PRESENT_NEWS_TAGS:
        return OwnForm("finite", said, "present", negated)
    if (
        verb.tag_ == "VB"
        and verb.dep_ in ("ROOT", "ccomp", "conj")
        and child(verb, "nsubj") is not None
        and not aux
    ):
        return OwnForm("finite", said, "present", negated)
    return OwnForm("participle", None, "none", negated)


def _has_condition(verb: Token) -> bool:
    contexts = lexicon().contexts
    for one in verb.children:
        if one.dep_ in ("mark", "advmod") and one.lower_ in contexts.hypothetical_markers:
            return one.lower_ != "whether" or verb.dep_ != "advcl"
        if one.dep_ == "advmod" and one.lower_ in contexts.possible_adverbs:
            return True
    return False


def judge_verb(verb: Token, *, depth: int = 0) -> Verdict:
    """Status of what a verb says, its governors read."""
    form = own_form(verb)
    verdict = Verdict(form.status, form.tense)
    verdict.seen(f"{verb.text}: {form.form}{', negated' if form.negated else ''}", verb)
    inner_negated = form.negated and form.status is None
    return _climb(verb, verdict, inner_negated, depth)


def _climb(verb: Token, verdict: Verdict, inner_negated: bool, depth: int) -> Verdict:
    head, dep = verb.head, verb.dep_
    if depth > 8 or head == verb:
        return _at_root(verb, verdict, inner_negated)
    if dep == "conj" and (is_verb(head) or head.dep_ == "ROOT"):
        return _climb_conjunct(verb, head, verdict, inner_negated, depth)
    if dep == "xcomp" and has_to(verb) and _is_journey(head):
        verdict.status = Status.DECLINED if inner_negated else Status.PLANNED
        verdict.tense = _tense_of_purpose(head)
        return verdict.seen(f"infinitive of purpose beside {head.text}")
    if dep in ("xcomp", "ccomp") or (dep == "advcl" and has_to(verb) and _is_control(head)):
        return _under(head, verdict, inner_negated, depth, is_clause=dep == "ccomp")
    if dep == "acl" and is_noun(head) and verdict.status is None and has_to(verb):
        if class_of(lemma(head), "nouns") is None and head.dep_ in ("attr", "oprd"):
            return _rank_to_do(head, verdict, depth)
        return _under_noun(head, verdict, inner_negated, depth)
    if dep == "acl" and verdict.status is None and verb.tag_ in ("VBG", "VBN"):
        verdict.status, verdict.tense = (
            (Status.NEGATED if inner_negated else Status.OCCURRED),
            "past",
        )
        return verdict.seen("participle")
    if dep == "pcomp":
        return _under_preposition(head, verdict, inner_negated, depth)
    if dep == "advcl":
        return _adverbial(verb, head, verdict, inner_negated, depth)
    if dep == "relcl" and verdict.status is None and has_to(verb):
        return _rank_to_do(head, verdict, depth)
    return _at_root(verb, verdict, inner_negated)


def _tense_of_purpose(verb: Token) -> Tense:
    """Present where the journey is present news: what it is for is dated with it."""
    form = own_form(verb)
    is_news = form.status is Status.OCCURRED and form.tense == "present"
    return "present" if is_news else "future"


def _is_journey(verb: Token) -> bool:
    """Whether an infinitive below this verb is what the journey is for, not what was done."""
    triggers = lexicon().triggers
    word = lemma(verb)
    return is_verb(verb) and (
        word in triggers.visit_motion
        or word in triggers.visit_transitive
        or word in ("meet", "gather", "attend", "stop")
    )


def _rank_to_do(noun: Token, verdict: Verdict, depth: int) -> Verdict:
    """ "the first leader to visit": done, if being the first is; else it is ahead."""
    words = {c.lower_ for c in noun.children if c.dep_ in ("amod", "det", "nummod")}
    verb = noun.head
    if (
        words & {"first", "last", "only", "second", "third", "latest"}
        and noun.dep_ in ("attr", "oprd")
        and is_verb(verb)
    ):
        outer = judge_verb(verb, depth=depth + 1)
        verdict.status, verdict.tense = outer.status, outer.tense
        verdict.nodes += outer.nodes
        return verdict.seen(f"the first to, under {verb.text}")
    verdict.status, verdict.tense = Status.PLANNED, "future"
    return verdict.seen("infinitive relative clause")


def _at_root(verb: Token, verdict: Verdict, inner_negated: bool) -> Verdict:
    if verdict.status is None and has_to(verb):
        verdict.status = Status.DECLINED if inner_negated else Status.PLANNED
        verdict.tense = "future"
        verdict.seen("to-infinitive of a headline")
    elif verdict.status is None and verb.tag_ in ("VBG", "VBN", "VB") and verb.dep_ == "ROOT":
        if child(verb, "nsubj", "nsubjpass") is not None:
            verdict.status = Status.NEGATED if inner_negated else Status.OCCURRED
            verdict.tense = "present" if verb.tag_ != "VBN" else "past"
            verdict.seen("bare form as main verb")
    return verdict


def _climb_conjunct(
    verb: Token, head: Token, verdict: Verdict, inner_negated: bool, depth: int
) -> Verdict:
    """A later conjunct without auxiliaries of its own shares those of the first."""
    bare = verb.tag_ in ("VB", "VBG", "VBN") and not auxiliaries(verb)
    own_subject = child(verb, "nsubj", "nsubjpass") is not None
    if bare and not own_subject:
        shared = judge_verb(head, depth=depth + 1)
        shared.seen(f"coordinated with {head.text}")
        if inner_negated and shared.status in (Status.OCCURRED, Status.PLANNED):
            shared.status = Status.NEGATED if shared.status is Status.OCCURRED else Status.DECLINED
        shared.nodes = [verb, *(n for n in shared.nodes if n != head)]
        return shared
    if verdict.status is not None and head.dep_ in ("ccomp", "advcl"):
        return _climb(head, verdict, inner_negated, depth + 1)
    if verdict.status is None:
        return _climb(head, verdict, inner_negated, depth + 1)
    return verdict


def _is_control(governor: Token) -> bool:
    """Whether an infinitive below this verb is its complement although parsed as an adverbial."""
    return is_verb(governor) and class_of(particle_lemma(governor), "verbs") in (
        "planned", "declined", "invited", "requested", "forbidden", "possible",
    ) and (is_passive(governor) or child(governor, "dobj") is not None)  # fmt: skip


def _under(
    governor: Token, verdict: Verdict, inner_negated: bool, depth: int, *, is_clause: bool
) -> Verdict:
    """The clause is the complement of a verb or of a predicate adjective."""
    if governor.tag_.startswith("JJ") or (
        governor.dep_ in ("acomp", "oprd") and not is_verb(governor)
    ):
        group, node = class_of(governor.lower_, "adjectives"), governor.head
    elif is_noun(governor) and not is_verb(governor):
        return _under_noun(governor, verdict, inner_negated, depth)
    else:
        group, node = class_of(particle_lemma(governor), "verbs"), governor
        adjective = child(governor, "acomp", "oprd")
        if (
            lemma(governor) in ("be", "remain", "seem", "appear", "feel", "become")
            and adjective is not None
        ):
            group = class_of(adjective.lower_, "adjectives") or group
        elif lemma(governor) == "be" and not is_clause:
            group = "planned"  # "is to visit"
    return _apply(group, node, governor, verdict, inner_negated, depth, is_clause=is_clause)


def _apply(
    group: str | None, node: Token, word: Token, verdict: Verdict, inner_negated: bool, depth: int,
    *, is_clause: bool,
) -> Verdict:  # fmt: skip
    form = own_form(node) if is_verb(node) else OwnForm("finite", Status.OCCURRED, "none", False)
    verdict.seen(f"under {word.text} ({group or 'unknown'}){', negated' if form.negated else ''}")
    if group == "report" or (group == "aspect" and is_clause):
        return _reported(node, verdict, inner_negated, form, depth)
    if group == "negated" and is_clause:
        verdict.denied = lemma(word) in ("deny", "dispute", "refute")
        verdict.status = _denied(verdict.status)
        return verdict
    if group == "aspect":
        verdict.nodes.append(node)
        if verdict.status is None:
            verdict.tense = form.tense if form.status is not None else verdict.tense
            verdict.status = form.status
            if inner_negated and form.status is Status.OCCURRED:
                verdict.status = Status.NEGATED
            inner_negated = inner_negated and form.status is None
        return _climb(
            node, verdict, inner_negated or (form.negated and form.status is None), depth + 1
        )
    if group is None and verdict.status is not None and is_clause:
        # "believes", unknown verbs of saying: what is asserted below is somebody's word.
        verdict.reports.append(node)
        return verdict
    said = _BY_CLASS.get(group or "possible", Status.HYPOTHETICAL)
    if not (is_clause and said is Status.PLANNED):
        verdict.nodes.append(node)
    verdict.asker = node if said in (Status.INVITED, Status.REQUESTED, Status.DISINVITED) else None
    verdict.status = _combine(said, verdict.status, inner_negated, form, is_clause=is_clause)
    verdict.tense = (
        "future"
        if verdict.status in (Status.PLANNED, Status.INVITED, Status.REQUESTED)
        else verdict.tense
    )
    return _outer(node, verdict, form, depth)


def _reported(
    node: Token, verdict: Verdict, inner_negated: bool, form: OwnForm, depth: int
) -> Verdict:
    verdict.reports.append(node)
    if verdict.status is Status.HYPOTHETICAL and verdict.tense == "future":
        # "said he would visit": the would of reported speech is a plan.
        inner = verdict.nodes[0] if verdict.nodes else None
        negated = inner is not None and is_verb(inner) and is_negated(inner)
        verdict.status = Status.DECLINED if negated else Status.PLANNED
        verdict.seen("would of reported speech")
    if verdict.status is None:
        verdict.status = Status.OCCURRED if verdict.tense == "past" else Status.PLANNED
        if inner_negated:
            verdict.status = Status.NEGATED if verdict.tense == "past" else Status.DECLINED
    if form.negated or form.status is Status.HYPOTHETICAL:
        verdict.status = Status.HYPOTHETICAL
    return verdict


def _denied(status: Status | None) -> Status:
    if status in (Status.NEGATED, Status.DECLINED):
        return Status.HYPOTHETICAL
    if status in (Status.CANCELLED, Status.POSTPONED):
        return Status.PLANNED
    return Status.NEGATED


def _combine(
    said: Status, inner: Status | None, inner_negated: bool, form: OwnForm, *, is_clause: bool
) -> Status:
    """What a governor of class `said` makes of the status below it."""
    if said is Status.PLANNED:
        if is_clause and inner in (Status.OCCURRED, Status.NEGATED, Status.HYPOTHETICAL):
            return (
                Status.PLANNED
                if inner is Status.OCCURRED
                else Status.HYPOTHETICAL
                if inner is Status.HYPOTHETICAL
                else Status.DECLINED
            )
        result = Status.DECLINED if inner_negated else _kept(inner)
        if form.negated:
            return Status.DECLINED
        return result
    if said is Status.HYPOTHETICAL:
        return Status.HYPOTHETICAL
    if said is Status.REQUESTED and inner_negated:
        return Status.DISINVITED
    if said is Status.INVITED and form.negated:
        return Status.DISINVITED
    if said is Status.DECLINED and inner_negated:
        return Status.PLANNED
    if said is Status.NEGATED:
        return Status.OCCURRED if form.negated or inner_negated else Status.NEGATED
    if form.negated:
        return (
            Status.PLANNED if said in (Status.CANCELLED, Status.POSTPONED) else Status.HYPOTHETICAL
        )
    return said


def _kept(inner: Status | None) -> Status:
    if inner in (Status.DECLINED, Status.CANCELLED, Status.POSTPONED):
        return inner
    return Status.PLANNED


def _outer(node: Token, verdict: Verdict, form: OwnForm, depth: int) -> Verdict:
    """Read on above a governor that decided something: "may cancel", "denied having declined"."""
    if form.status is Status.HYPOTHETICAL and verdict.status is not Status.DISINVITED:
        if form.tense != "future" or not _is_reported(node):
            verdict.status = Status.HYPOTHETICAL
            return verdict.seen(f"{node.text} is itself hypothetical")
    if form.form == "finite" and node.dep_ != "ccomp":
        return verdict
    if form.form == "finite":
        outer = node.head
        group = class_of(particle_lemma(outer), "verbs") if is_verb(outer) else None
        if group == "negated":
            verdict.denied = True
            verdict.status = _denied(verdict.status)
            return verdict.seen(f"under {outer.text} (negated)")
        if group == "report":
            verdict.reports.append(outer)
            if own_form(outer).negated:
                verdict.status = Status.HYPOTHETICAL
        elif group == "possible":
            verdict.status = Status.HYPOTHETICAL
        return verdict
    if node.dep_ in ("xcomp", "ccomp", "acl", "conj", "advcl") and depth < 8 and is_verb(node.head):
        outer, outer_form = node.head, own_form(node.head)
        group = class_of(particle_lemma(outer), "verbs")
        if group in ("possible", "negated", "declined", "cancelled") or (
            group is None and node.dep_ == "xcomp"
        ):
            said = _BY_CLASS.get(group or "possible", Status.HYPOTHETICAL)
            if verdict.status is Status.DECLINED and said is Status.DECLINED:
                said = Status.HYPOTHETICAL
            verdict.status = said if node.dep_ != "conj" else verdict.status
            verdict.seen(f"under {outer.text} ({group})")
        elif outer_form.negated and node.dep_ == "xcomp":
            verdict.status = Status.DECLINED
    return verdict


def _is_reported(verb: Token) -> bool:
    return (
        verb.dep_ == "ccomp"
        and is_verb(verb.head)
        and class_of(lemma(verb.head), "verbs") == "report"
    )


def _under_noun(noun: Token, verdict: Verdict, inner_negated: bool, depth: int) -> Verdict:
    """ "plans to visit", "an invitation to visit", "his refusal to attend"."""
    group = class_of(lemma(noun), "nouns")
    triggers = lexicon().triggers
    if group is None and lemma(noun) in triggers.visit_nouns | triggers.meeting_nouns:
        verdict.status = Status.DECLINED if inner_negated else Status.PLANNED
        verdict.tense = "future"
        return verdict.seen(f"what the {noun.text} is for")
    verdict.seen(f"under {noun.text} ({group or 'unknown'})")
    said = _BY_CLASS.get(group or "possible", Status.HYPOTHETICAL)
    if said is Status.PLANNED and inner_negated:
        said = Status.DECLINED
    if said is Status.REQUESTED and inner_negated:
        said = Status.DISINVITED
    if child(noun, "det") is not None and child(noun, "det").lower_ == "no":  # type: ignore[union-attr]
        said = Status.DECLINED if said in (Status.PLANNED, Status.INVITED) else Status.HYPOTHETICAL
    verdict.status, verdict.tense = said, "future"
    return _noun_above(noun, verdict, depth)


def _noun_above(noun: Token, verdict: Verdict, depth: int) -> Verdict:
    """The verb that a deciding noun is the object or subject of: "rejected an invitation"."""
    head = noun.head
    if noun.dep_ in ("dobj", "nsubjpass", "pobj") and depth < 8:
        verb = head.head if noun.dep_ == "pobj" else head
        if is_verb(verb):
            group, form = class_of(particle_lemma(verb), "verbs"), own_form(verb)
            verdict.seen(f"{noun.text} under {verb.text} ({group})")
            verdict.nodes.append(verb)
            if group in ("declined", "cancelled", "postponed"):
                verdict.status = _BY_CLASS[group]
            elif group == "planned" and verdict.status in (Status.INVITED, Status.REQUESTED):
                verdict.status = Status.PLANNED
            elif (
                group == "possible"
                and verdict.status is Status.PLANNED
                and lemma(verb) not in ("discuss", "support", "back")
            ):
                verdict.status = Status.HYPOTHETICAL
            elif group == "negated":
                verdict.status = Status.NEGATED
            if form.negated:
                verdict.status = Status.DECLINED
            elif form.status is Status.HYPOTHETICAL and not _is_reported(verb):
                verdict.status = Status.HYPOTHETICAL
    return verdict


def _under_preposition(prep: Token, verdict: Verdict, inner_negated: bool, depth: int) -> Verdict:
    """ "banned from entering", "after visiting", "without meeting", "plans on visiting"."""
    governor, word = prep.head, prep.lower_
    contexts = lexicon().contexts
    if word == "without":
        verdict.status, verdict.tense = Status.NEGATED, "past"
        return verdict.seen("without")
    if is_verb(governor):
        group = class_of(particle_lemma(governor), "verbs")
        if word == "about" and group == "negated":
            verdict.status, verdict.tense = Status.NEGATED, "past"
            return verdict.seen(f"under {governor.text} about")
        if word in ("from", "on", "against", "to", "of", "in") and group not in (
            None,
            "report",
            "aspect",
        ):
            return _apply(group, governor, governor, verdict, inner_negated, depth, is_clause=False)
    elif (
        is_noun(governor)
        and word in ("of", "for", "on", "against")
        and class_of(lemma(governor), "nouns")
    ):
        return _under_noun(governor, verdict, inner_negated, depth)
    if verdict.status is None:
        if word in contexts.preposition_planned:
            verdict.status, verdict.tense = Status.PLANNED, "future"
        elif word in ("after", "since", "by", "for", "following", "while", "when", "in", "upon"):
            outer = judge_verb(governor, depth=depth + 1) if is_verb(governor) else None
            ahead = outer is not None and outer.status in (Status.PLANNED, Status.HYPOTHETICAL)
            verdict.status = outer.status if ahead and outer else Status.OCCURRED
            verdict.tense = "future" if ahead else "past"
        verdict.seen(f"after {word}")
    return verdict


def _adverbial(
    verb: Token, head: Token, verdict: Verdict, inner_negated: bool, depth: int
) -> Verdict:
    if verdict.status is not None:
        return verdict
    if has_to(verb):
        verdict.status = Status.DECLINED if inner_negated else Status.PLANNED
        verdict.tense = _tense_of_purpose(head)
        return verdict.seen("infinitive of purpose")
    mark = child(verb, "mark", "advmod")
    if mark is not None and mark.lower_ in ("before",):
        verdict.status, verdict.tense = Status.PLANNED, "future"
        return verdict.seen("before")
    if is_verb(head):
        outer = judge_verb(head, depth=depth + 1)
        verdict.status, verdict.tense = outer.status, outer.tense
        if inner_negated and outer.status is Status.OCCURRED:
            verdict.status = Status.NEGATED
        verdict.seen(f"participle beside {head.text}")
    return verdict


# Nouns


def judge_noun(noun: Token, *, depth: int = 0) -> Verdict:
    """Status of what a noun ("visit", "talks") says; None where the text does not decide."""
    verdict = Verdict(None, "none", nodes=[noun])
    if _by_modifiers(noun, verdict):
        pass
    head, dep = noun.head, noun.dep_
    if depth > 6 or head == noun:
        return verdict
    if dep in ("nsubj", "nsubjpass"):
        return _as_subject(noun, head, verdict, depth)
    if dep in ("dobj", "attr", "oprd"):
        return _as_object(noun, head, verdict, depth)
    if dep == "pobj":
        return _in_phrase(noun, head, verdict, depth)
    if dep in ("conj", "appos") and is_noun(head):
        if verdict.status is None:
            outer = judge_noun(head, depth=depth + 1)
            outer.nodes.append(noun)
            outer.seen(f"coordinated with {head.text}")
            return outer
    return verdict


def _by_modifiers(noun: Token, verdict: Verdict) -> bool:
    """Adjectives and participles on the noun: "a planned visit", "talks scheduled for May"."""
    for one in children(noun, "amod", "acl", "compound", "det"):
        if one.dep_ == "det":
            if one.lower_ == "no":
                verdict.status = Status.NEGATED
                verdict.seen("no")
            continue
        group = class_of(one.lower_, "adjectives")
        if group is None and one.tag_ == "VBN":
            group = class_of(lemma(one), "verbs")
            if one.dep_ == "acl" and group == "aspect":
                verdict.status, verdict.tense = Status.OCCURRED, "past"
                verdict.seen(f"{one.text}", one)
                return True
        if group and group not in ("aspect", "report") and group != "occurred":
            verdict.status = _BY_CLASS[group]
            verdict.tense = "future"
            verdict.seen(f"{one.text} {noun.text}", one if one.dep_ == "acl" else None)
            return True
        if one.lower_ in ("last", "recent", "previous", "earlier", "past"):
            verdict.tense = "past"
    return False


def _as_subject(noun: Token, verb: Token, verdict: Verdict, depth: int) -> Verdict:
    group = class_of(particle_lemma(verb), "verbs")
    form = own_form(verb)
    if is_passive(verb) or noun.dep_ == "nsubjpass":
        below = child(verb, "xcomp")
        if group in ("aspect",):
            outer = judge_verb(verb, depth=depth + 1)
            return _merge(verdict, outer, verb)
        if group == "report":
            if verdict.status is None:
                verdict.status = Status.PLANNED if below is None else Status.PLANNED
                verdict.tense = "future"
            verdict.reports.append(verb)
            return verdict.seen(f"{noun.text} was {verb.text}")
        if group in _BY_CLASS:
            made = Verdict(None, "none")
            made = _apply(group, verb, verb, made, False, depth, is_clause=False)
            return _merge(verdict, made, verb)
        return verdict
    if lemma(verb) in _HAPPENS or group == "aspect":
        if lemma(verb) == "be" and child(verb, "acomp", "attr") is not None:
            return _as_predicate_subject(noun, verb, verdict)
        outer = judge_verb(verb, depth=depth + 1)
        return _merge(verdict, outer, verb)
    if form.status is Status.PLANNED or group == "planned":
        return _merge(verdict, Verdict(Status.PLANNED, "future"), verb)
    return verdict


def _as_predicate_subject(noun: Token, verb: Token, verdict: Verdict) -> Verdict:
    adjective = child(verb, "acomp", "attr", "oprd")
    group = class_of(adjective.lower_, "adjectives") if adjective is not None else None
    if group and group != "occurred":
        return _merge(verdict, Verdict(_BY_CLASS[group], "future"), verb)
    return verdict


def _merge(verdict: Verdict, outer: Verdict, node: Token) -> Verdict:
    """Let a governor decide, unless the noun's own words already said something less than it."""
    if verdict.status is Status.NEGATED and outer.status is Status.OCCURRED:
        outer.status = Status.NEGATED
    elif verdict.status not in (None, Status.OCCURRED) and outer.status is Status.OCCURRED:
        outer.status = verdict.status
    outer.path = verdict.path + outer.path
    outer.nodes = [*verdict.nodes, *(n for n in outer.nodes if n not in verdict.nodes)]
    if node not in outer.nodes:
        outer.nodes.append(node)
    return outer


def _as_object(noun: Token, verb: Token, verdict: Verdict, depth: int) -> Verdict:
    if not is_verb(verb):
        return verdict
    word = particle_lemma(verb)
    group = class_of(word, "verbs")
    if noun.dep_ == "attr" and lemma(verb) == "be":
        return _merge(verdict, judge_verb(verb, depth=depth + 1), verb)
    if word == "have" and lemma(noun) in ("visit", "trip", "tour", "invitation"):
        return verdict  # "now we have a visit of the President": not said whether past or ahead
    if group == "aspect":
        return _merge(verdict, judge_verb(verb, depth=depth + 1), verb)
    if group == "report":
        if verdict.status is None:
            verdict.status, verdict.tense = Status.PLANNED, "future"
        verdict.reports.append(verb)
        return verdict.seen(f"{verb.text} {noun.text}")
    if group in _BY_CLASS:
        made = _apply(group, verb, verb, Verdict(None), False, depth, is_clause=False)
        return _merge(verdict, made, verb)
    return verdict


def _in_phrase(noun: Token, prep: Token, verdict: Verdict, depth: int) -> Verdict:
    """The noun stands behind a preposition: "after his visit", "on a visit", "plans for a visit"."""
    governor, word = prep.head, prep.lower_
    contexts = lexicon().contexts
    if governor.dep_ == "prep" or governor.lower_ in ("ahead", "prior"):
        word = f"{governor.lower_} {word}".split()[0]
        governor = governor.head
    if verdict.status is not None:
        return verdict
    outer = judge_verb(governor, depth=depth + 1) if is_verb(governor) else None
    if word in contexts.preposition_planned:
        verdict.status, verdict.tense = Status.PLANNED, "future"
        return verdict.seen(f"{word} the {noun.text}")
    if word in contexts.preposition_occurred or word == "during":
        return _with_time_preposition(noun, word, governor, verdict, outer)
    if outer is not None:
        return _beside_verb(noun, word, governor, verdict, outer)
    if is_noun(governor):
        return _beside_noun(noun, word, governor, verdict, depth)
    return verdict


def _with_time_preposition(
    noun: Token, word: str, governor: Token, verdict: Verdict, outer: Verdict | None
) -> Verdict:
    """ "during his visit", "after a visit": what is ahead of a plan may itself be ahead."""
    verdict.seen(f"{word} the {noun.text}")
    ahead = outer is not None and outer.status in (Status.PLANNED, Status.HYPOTHETICAL)
    if word == "during":
        ahead = outer is not None and outer.status is Status.PLANNED
        verdict.status = outer.status if ahead and outer else Status.OCCURRED
        tense = outer.tense if outer and outer.tense != "none" else "past"
        verdict.tense = "future" if ahead else tense
        verdict.nodes.append(governor)
    elif ahead:
        verdict.lean = Status.PLANNED  # its own date decides, if there is one
    else:
        verdict.status, verdict.tense = Status.OCCURRED, "past"
    return verdict


def _beside_verb(
    noun: Token, word: str, governor: Token, verdict: Verdict, outer: Verdict
) -> Verdict:
    group = class_of(particle_lemma(governor), "verbs")
    motion = lemma(governor) in lexicon().triggers.visit_motion or lemma(governor) in (
        "be",
        "embark",
        "set",
        "go",
        "leave",
    )
    if word in ("on", "at", "in") or (
        word == "for" and (motion or lemma(governor) in ("meet", "gather"))
    ):
        if (
            word == "for"
            and lemma(noun) not in lexicon().triggers.visit_nouns
            and outer.status is Status.OCCURRED
        ):
            verdict.status, verdict.tense = Status.PLANNED, _tense_of_purpose(governor)
            return verdict.seen(f"{governor.text} for {noun.text}", governor)
        if group in (None, "report", "aspect", "planned") or motion:
            return _merge(verdict, outer, governor).seen(f"{word} a {noun.text}")
    if group in _BY_CLASS and word in ("to", "for", "from", "about", "against", "on"):
        made = _apply(group, governor, governor, Verdict(None), False, 1, is_clause=False)
        return _merge(verdict, made, governor)
    return verdict


def _beside_noun(noun: Token, word: str, governor: Token, verdict: Verdict, depth: int) -> Verdict:
    name = lemma(governor)
    group = class_of(name, "nouns")
    if word in ("on", "during") and governor.dep_ == "nsubj" and is_verb(governor.head):
        # "Gillard, on a trip to Shanghai, announces": it goes on while she does that
        return _merge(verdict, judge_verb(governor.head, depth=depth + 1), governor.head)
    if word in ("of", "for", "to", "on", "about", "against") and group in _BY_CLASS:
        verdict.status, verdict.tense = _BY_CLASS[group], "future"
        verdict.seen(f"{governor.text} {word} a {noun.text}", governor)
        return _noun_above(governor, verdict, depth)
    if (
        word in ("of", "for", "during", "in", "on")
        and name in _TRANSPARENT_NOUNS | lexicon().triggers.visit_nouns
    ):
        return _merge(verdict, judge_noun(governor, depth=depth + 1), governor)
    return verdict
