"""Status of what a verb says: the walk from it up its governors."""

from typing import Final, NamedTuple

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.lexicon import lexicon
from ingest.modality.forms import (
    FACTUAL,
    OwnForm,
    fiction_around,
    is_journey,
    own_form,
    tense_of_purpose,
    went_on,
)
from ingest.modality.governors import (
    DEEPEST,
    Walk,
    combine,
    denied,
    has_doer,
    has_yet_to,
    is_argued_about,
    is_asked_about,
    is_but,
    is_complement,
    is_false,
    is_of_its_own,
    is_of_journey,
    is_question,
    is_talked_of,
    is_unable,
    names_a_place,
    read_on,
    reported,
    under_noun,
)
from ingest.modality.needs import is_needless, needless_beside
from ingest.modality.verdict import STATUS_OF_CLASS, Verdict, class_of
from ingest.syntax import (
    auxiliaries,
    child,
    children,
    has_subject,
    has_to,
    is_negated,
    is_noun,
    is_verb,
    lemma,
    mark_of,
    particle_lemma,
)

_AHEAD: Final = (Status.PLANNED, Status.HYPOTHETICAL)
_CALLED_OFF: Final = ("cancelled", "declined", "postponed")
_UNDONE: Final = (
    Status.NEGATED,
    Status.DECLINED,
    Status.CANCELLED,
    Status.HYPOTHETICAL,
    Status.REQUESTED,
)


class Governor(NamedTuple):
    """A word that decides, its class, and the verb whose form counts ("is ready" counts "is")."""

    word: Token
    node: Token
    group: str | None


def judge_verb(verb: Token, *, depth: int = 0) -> Verdict:
    """Status of what a verb says, its governors read."""
    form = own_form(verb)
    verdict = Verdict(form.status, form.tense)
    verdict.seen(f"{verb.text}: {form.form}{', negated' if form.negated else ''}", verb)
    if work := fiction_around(verb):
        return verdict.say(None, "none").seen(f"told in a {work.lower_}")
    return _climb(verb, Walk(verdict, form.negated and form.status is None, depth))


def _climb(verb: Token, walk: Walk) -> Verdict:
    head, dep, is_open = verb.head, verb.dep_, walk.verdict.status is None
    if walk.depth > DEEPEST or head == verb:
        return _at_root(verb, walk)
    if dep == "conj" and (is_verb(head) or head.dep_ == "ROOT"):
        return _climb_conjunct(verb, walk)
    if dep == "xcomp" and head.lower_ in lexicon().modality.in_office and is_verb(head.head):
        outer = judge_verb(head.head, depth=walk.depth + 1)
        walk.verdict.say(outer.status, outer.tense)
        return walk.verdict.seen(f"the first {head.text} one to")
    if dep == "xcomp" and has_to(verb) and is_journey(head):
        return _purpose_of(verb, walk).seen(f"infinitive of purpose beside {head.text}")
    if dep == "ccomp" and is_of_its_own(verb):
        return _at_root(verb, walk)
    if dep == "xcomp" and head.dep_ == "advcl" and head.tag_ == "VBG" and is_unable(head.head):
        head = head.head  # "was unable, being ill, to travel"
    if dep in ("xcomp", "ccomp") or (dep == "advcl" and is_complement(verb)):
        return _under(head, walk, is_clause=dep == "ccomp")
    if dep == "pcomp":
        return _under_preposition(head, walk)
    if dep == "csubj" and verb.tag_ == "VBG" and is_open and is_verb(head):  # "Speaking, he says"
        outer = judge_verb(head, depth=walk.depth + 1)
        return walk.verdict.say(walk.told, outer.tense).seen(f"while {head.text}")
    if dep == "advcl" and has_to(verb) and is_open and (ranked := _ranked(head)) is not None:
        return _rank_to_do(ranked, walk)
    if dep == "advcl":
        is_kept = has_to(verb) and verb.i > head.i and is_unable(head)
        return _under(head, walk, is_clause=False) if is_kept else _adverbial(verb, walk)
    if is_open and dep == "acl":
        return _beside_noun(verb, walk)
    if dep == "acl" and is_noun(head):
        return _told_by_noun(head, walk)
    if dep == "relcl" and class_of(lemma(head), "nouns") == "possible":
        return _told_by_noun(head, walk)
    if is_open and dep == "relcl" and has_to(verb):
        return under_noun(head, walk) if is_needless(head) else _rank_to_do(head, walk)
    return _at_root(verb, walk)


def _beside_noun(verb: Token, walk: Walk) -> Verdict:
    """A clause on a noun: "a plan to visit", "the first to visit", "the ministers meeting in"."""
    noun = verb.head
    if is_noun(noun) and has_to(verb):
        if class_of(lemma(noun), "nouns") is None and noun.dep_ in ("attr", "oprd"):
            return _rank_to_do(noun, walk)
        return under_noun(noun, walk)
    if verb.tag_ in ("VBG", "VBN"):
        if is_talked_of(noun) or (verb.tag_ == "VBG" and is_argued_about(noun, verb)):
            return walk.verdict.say(Status.HYPOTHETICAL, "none").seen("only talked of")
        main = next((t for t in noun.ancestors if is_verb(t)), None)
        is_now = verb.tag_ == "VBG" and main is not None and own_form(main).tense == "present"
        return walk.verdict.say(walk.told, "present" if is_now else "past").seen("participle")
    return _at_root(verb, walk)


def _told_by_noun(noun: Token, walk: Walk) -> Verdict:
    """A finite clause that a noun tells: "rumours that he visited", "no evidence that"."""
    group = class_of(lemma(noun), "nouns")
    said_of = [*children(noun.head, "oprd", "acomp", "xcomp", "ccomp"), *children(noun, "amod")]
    is_false = any(class_of(t.lower_, "adjectives") == "negated" for t in said_of)
    teller = next((t for t in noun.ancestors if is_verb(t)), None)
    is_object = noun.dep_ == "dobj"
    if teller is not None and is_object and lemma(teller) in lexicon().modality.dismissing:
        walk.verdict.denied = True
        walk.verdict.reports.append(teller)
        walk.verdict.say(denied(walk.verdict.status), walk.verdict.tense)
        return walk.verdict.seen(f"{noun.text}, under {teller.text}")
    is_open = is_negated(noun) or is_false or is_asked_about(noun)
    if group in ("possible", "negated", "requested") or is_open:
        walk.verdict.say(Status.HYPOTHETICAL, walk.verdict.tense)
        walk.verdict.seen(f"told by {noun.text} ({group or 'negated'})")
    return walk.verdict


def _ranked(verb: Token) -> Token | None:
    """The "first king" of "becomes the first king of Spain to make a visit"."""
    noun = child(verb, "attr") if is_verb(verb) else None
    ranks = lexicon().modality.ranks
    return noun if noun is not None and any(c.lower_ in ranks for c in noun.children) else None


def _rank_to_do(noun: Token, walk: Walk) -> Verdict:
    """To be "the first leader to visit" is to have done it, if it is told as done; else ahead."""
    words = {c.lower_ for c in children(noun, "amod", "det", "nummod")}
    verb, verdict = noun.head, walk.verdict
    is_predicate = noun.dep_ in ("attr", "oprd") and is_verb(verb)
    if words & lexicon().modality.ranks and is_predicate:
        outer = judge_verb(verb, depth=walk.depth + 1)
        verdict.say(outer.status, outer.tense)
        verdict.nodes += outer.nodes
        return verdict.seen(f"the first to, under {verb.text}")
    if words & lexicon().modality.ranks and noun.dep_ == "appos":
        return _first_of_all(noun, walk)
    return verdict.say(Status.PLANNED, "future").seen("infinitive relative clause")


def _first_of_all(noun: Token, walk: Walk) -> Verdict:
    """ "Modi, the first premier to come here, met": he has, unless what he does is ahead."""
    main = next((t for t in noun.ancestors if is_verb(t)), None)
    outer = judge_verb(main, depth=walk.depth + 1) if main is not None else None
    if outer is None or outer.status in _AHEAD:
        return walk.verdict.say(Status.PLANNED, "future").seen("the first to, ahead")
    is_open = main is not None and lemma(main) in lexicon().modality.before_it
    if is_open:
        return walk.verdict.say(None, "none").seen("the first to, not yet there perhaps")
    return walk.verdict.say(Status.OCCURRED, outer.tense).seen("the first to")


def _at_root(verb: Token, walk: Walk) -> Verdict:
    verdict = walk.verdict
    if verdict.status is not None:
        return verdict
    if has_to(verb):
        return verdict.say(walk.intended, "future").seen("to-infinitive of a headline")
    if verb.tag_ in ("VBG", "VBN", "VB") and verb.dep_ == "ROOT" and has_subject(verb):
        verdict.say(walk.told, "present" if verb.tag_ != "VBN" else "past")
        verdict.seen("bare form as main verb")
    return verdict


def _climb_conjunct(verb: Token, walk: Walk) -> Verdict:
    """A later conjunct without auxiliaries of its own shares those of the first."""
    head, verdict = verb.head, walk.verdict
    is_bare = verb.tag_ in ("VB", "VBG", "VBN") and not auxiliaries(verb)
    if is_bare and not has_subject(verb):
        shared = judge_verb(head, depth=walk.depth + 1)
        shared.seen(f"coordinated with {head.text}")
        if walk.is_negated and shared.status is Status.OCCURRED:
            shared.status = Status.NEGATED
        elif walk.is_negated and shared.status is Status.PLANNED:
            shared.status = Status.DECLINED
        shared.nodes = [verb, *(n for n in shared.nodes if n != head)]
        return shared
    if verdict.status is None or head.dep_ in ("ccomp", "advcl", "acl"):
        return _climb(head, walk.up(is_negated=walk.is_negated))
    return verdict


def _under(governor: Token, walk: Walk, *, is_clause: bool) -> Verdict:
    """Read the verb or predicate adjective whose complement the clause is."""
    is_predicate = governor.dep_ in ("acomp", "oprd") and not is_verb(governor)
    if governor.tag_.startswith("JJ") or is_predicate:
        group = class_of(governor.lower_, "adjectives")
        return govern(Governor(governor, governor.head, group), walk, is_clause=is_clause)
    if is_noun(governor):
        return under_noun(governor, walk)
    group = class_of(particle_lemma(governor), "verbs")
    if is_clause and group == "requested" and is_question(governor):
        return walk.verdict.say(Status.HYPOTHETICAL, "none").seen(f"{governor.text} whether")
    adjective = child(governor, "acomp", "oprd")
    if adjective is not None and lemma(governor) in lexicon().modality.copulas:
        group = class_of(adjective.lower_, "adjectives") or group
    elif lemma(governor) in lexicon().modality.binding and not is_clause:
        group = "planned"  # "is to visit", "undertook to visit"
    return govern(Governor(governor, governor, group), walk, is_clause=is_clause)


def govern(governor: Governor, walk: Walk, *, is_clause: bool) -> Verdict:
    """Let a governor decide what is below it, a whole clause or an infinitive, gerund or noun."""
    word, node, group = governor
    verdict = walk.verdict
    form = own_form(node) if is_verb(node) else FACTUAL
    verdict.seen(f"under {word.text} ({group or 'unknown'}){', negated' if form.negated else ''}")
    if group not in ("report", "aspect"):
        verdict.cues.append(word)
    if is_false(word):
        verdict.cues.append(word)
        return verdict.say(Status.HYPOTHETICAL, verdict.tense).seen("said to be false")
    is_kept = (
        form.negated if word.lower_ == "able" else word.lower_ == "unable" and not form.negated
    )
    if is_kept and verdict.status is None and form.status is not Status.HYPOTHETICAL:
        said = Status.DECLINED if form.tense == "future" else Status.NEGATED
        return verdict.say(said, form.tense).seen("not able to")
    if has_yet_to(word, walk):
        return verdict.say(Status.NEGATED, "past").seen("has yet to")
    if group == "report" or (group == "aspect" and is_clause):
        return reported(node, walk, form)
    if group == "aspect":
        return _carried(node, walk, form)
    if group == "negated" and is_clause:
        verdict.denied = lemma(word) in lexicon().modality.denying
        verdict.status = denied(verdict.status)
        if verdict.denied:
            verdict.reports.append(node)
        return verdict
    if group is None and verdict.status is not None and is_clause:
        # "believes", unknown verbs of saying: what is asserted below is somebody's word.
        verdict.reports.append(node)
        return verdict
    return _decided(governor, walk, form, is_clause=is_clause)


def _carried(node: Token, walk: Walk, form: OwnForm) -> Verdict:
    """A light verb lends what is below it its own tense and status: "made", "began to"."""
    verdict, is_negated = walk.verdict, walk.is_negated
    verdict.nodes.append(node)
    if verdict.status is None:
        if form.status is not None:
            verdict.tense = form.tense
        verdict.status = form.status
        if is_negated and form.status is Status.OCCURRED:
            verdict.status = Status.NEGATED
        is_negated = is_negated and form.status is None
    is_still_open = form.negated and form.status is None
    return _climb(node, walk.up(is_negated=is_negated or is_still_open))


def _decided(governor: Governor, walk: Walk, form: OwnForm, *, is_clause: bool) -> Verdict:
    verdict, node = walk.verdict, governor.node
    said = STATUS_OF_CLASS.get(governor.group or "possible", Status.HYPOTHETICAL)
    if not (is_clause and said is Status.PLANNED):
        verdict.nodes.append(node)
    if said is Status.PLANNED and not is_clause and _is_of_the_past(governor, walk):
        return verdict.say(Status.CANCELLED, "past").seen("was planned, and came to nothing")
    is_asking = said in (Status.INVITED, Status.REQUESTED, Status.DISINVITED)
    verdict.asker = node if is_asking else None
    verdict.status = combine(said, walk, form, is_clause=is_clause)
    if verdict.status in (Status.PLANNED, Status.INVITED, Status.REQUESTED):
        verdict.tense = "future"
    return read_on(node, walk, form)


def _is_of_the_past(governor: Governor, walk: Walk) -> bool:
    """Whether a plan is told of as one that failed: "had been due to go", "was to have gone".

    Or "had planned to go, but".
    """
    word, node, _ = governor
    if lemma(word) == "be" and walk.verdict.status is None and walk.verdict.tense == "past":
        return own_form(node).tense == "past"
    words = lexicon().modality
    is_arranged = word.lower_ in words.arranged or (lemma(word) in words.planning and is_but(node))
    return is_arranged and any(a.lower_ in ("had", "'d") for a in auxiliaries(node))


def _under_preposition(prep: Token, walk: Walk) -> Verdict:
    """A gerund: "banned from entering", "after visiting", "without meeting", "plans of it"."""
    governor, word, verdict = prep.head, prep.lower_, walk.verdict
    words = lexicon().modality
    if (needless := needless_beside(prep)) is not None:
        return under_noun(needless, walk)
    if word == "without":
        return verdict.say(Status.NEGATED, "past").seen("without")
    if word == "with" and is_verb(governor) and has_doer(prep):
        outer = judge_verb(governor, depth=walk.depth + 1)  # "with X visiting Y, Z rests"
        status = Status.PLANNED if outer.status is Status.PLANNED else Status.OCCURRED
        return verdict.say(status, outer.tense).seen("with somebody doing it")
    if is_verb(governor):
        if walk.is_negated and verdict.status is None:
            return verdict.say(Status.NEGATED, "past").seen("not doing it")
        group = class_of(particle_lemma(governor), "verbs")
        if word == "about" and group == "negated":
            return verdict.say(Status.NEGATED, "past").seen(f"under {governor.text} about")
        if word == "against" and group == "planned":
            return verdict.say(Status.DECLINED, "future").seen(f"{governor.text} against")
        if word in words.verb_gerund and group not in (None, "report", "aspect"):
            return govern(Governor(governor, governor, group), walk, is_clause=False)
    elif is_noun(governor) and word in words.noun_gerund and class_of(lemma(governor), "nouns"):
        return under_noun(governor, walk)
    return _in_time(governor, word, walk) if verdict.status is None else verdict


def _in_time(governor: Token, word: str, walk: Walk) -> Verdict:
    """A gerund that stands in time to its main clause: what follows a plan is ahead too."""
    verdict = walk.verdict
    if word == "before" and went_on(governor):
        verdict.say(Status.OCCURRED, "past")
    elif word in lexicon().contexts.preposition_planned:
        verdict.say(Status.PLANNED, "future")
    elif word in lexicon().modality.occurred_gerund:
        outer = judge_verb(governor, depth=walk.depth + 1) if is_verb(governor) else None
        if outer is not None and outer.status in _AHEAD:
            verdict.say(outer.status, "future")
        elif outer is not None and word in lexicon().modality.same_time:
            verdict.say(Status.OCCURRED, outer.tense)
        else:
            verdict.say(Status.OCCURRED, "past")
    return verdict.seen(f"after {word}")


def _purpose_of(verb: Token, walk: Walk) -> Verdict:
    """What one does something for is ahead; what one does not go for is no more done."""
    head = verb.head
    group = class_of(particle_lemma(head), "verbs") if is_verb(head) else None
    for noun in (head, *children(head, "dobj")):  # "withdrew its invitation to X to visit"
        if class_of(lemma(noun), "nouns") == "invited":
            return under_noun(noun, walk)
    if group in _CALLED_OFF and is_of_journey(head):
        # "cancelled a trip to Rome to meet her", but "to meet her in Paris" may be done instead
        is_sure = group == "cancelled" and not names_a_place(verb)
        return walk.verdict.say(Status.CANCELLED if is_sure else None, "none")
    if is_verb(head) and is_journey(head):
        outer = judge_verb(head, depth=walk.depth + 1)
        if outer.status in _UNDONE:
            return walk.verdict.say(outer.status, outer.tense)
    return walk.verdict.say(walk.intended, tense_of_purpose(head))


def _adverbial(verb: Token, walk: Walk) -> Verdict:
    head, verdict = verb.head, walk.verdict
    if verdict.status is not None:
        return verdict
    if has_to(verb):
        return _purpose_of(verb, walk).seen("infinitive of purpose")
    if mark_of(verb) == "before":
        return _in_time(head, "before", walk)
    if verb.tag_ == "VBG" and verb.i > 0 and is_argued_about(verb.nbor(-1), verb):
        return verdict.say(Status.HYPOTHETICAL, "none").seen("only argued about")
    if is_verb(head):
        outer = judge_verb(head, depth=walk.depth + 1)
        verdict.say(outer.status, outer.tense)
        if walk.is_negated and outer.status is Status.OCCURRED:
            verdict.status = Status.NEGATED
        verdict.seen(f"participle beside {head.text}")
    return verdict
