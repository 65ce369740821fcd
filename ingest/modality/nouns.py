"""Status of what a noun says: by its own modifiers, and by the verb or phrase that it stands in."""

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.lexicon import lexicon
from ingest.modality.forms import is_on_programme, own_form, tense_of_purpose
from ingest.modality.governors import (
    Walk,
    noun_above,
    said_by_noun,
    under_noun,
)
from ingest.modality.needs import is_undated, needless_beside
from ingest.modality.verbs import Governor, govern, judge_verb
from ingest.modality.verdict import STATUS_OF_CLASS, Verdict, class_of
from ingest.syntax import (
    child,
    children,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    lemma,
    objects_of,
    particle_lemma,
)

_DEEPEST = 6
_PHRASE = 10
"""Tokens behind "is" in which a set phrase is looked for."""
_ADVERBS = 2
"""Words that may stand between "is" and a set phrase: "is now firmly on hold"."""
_AHEAD = (Status.PLANNED, Status.HYPOTHETICAL)

_ENDING = ("cancelled", "postponed")


def judge_noun(noun: Token, *, depth: int = 0) -> Verdict:
    """Status of what a noun ("visit", "talks") says; None where the text does not decide."""
    verdict = Verdict(None, "none", nodes=[noun])
    _read_modifiers(noun, verdict)
    head, dep = noun.head, noun.dep_
    if depth > _DEEPEST or head == noun:
        return verdict
    if dep in ("nsubj", "nsubjpass"):
        return _as_subject(noun, head, verdict, depth)
    if dep in ("dobj", "attr", "oprd"):
        return _as_object(noun, head, verdict, depth)
    if dep == "pobj":
        return _in_phrase(noun, head, verdict, depth)
    if dep in ("conj", "appos") and is_noun(head) and verdict.status is None:
        outer = judge_noun(head, depth=depth + 1)
        outer.nodes.append(noun)
        return outer.seen(f"coordinated with {head.text}")
    return verdict


def _read_modifiers(noun: Token, verdict: Verdict) -> None:
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
                verdict.say(Status.OCCURRED, "past").seen(f"{one.text}", one)
                return
        if group in STATUS_OF_CLASS:
            verdict.say(STATUS_OF_CLASS[group], "future")
            verdict.seen(f"{one.text} {noun.text}", one if one.dep_ == "acl" else None)
            return
        if one.lower_ in lexicon().modality.past_adjectives:
            verdict.tense = "past"
    named = (noun, *objects_of(noun, "to", "in"))  # the parser may hang it on the place
    for clause in [c for one in named for c in children(one, "relcl")]:
        group = class_of(particle_lemma(clause), "verbs")
        is_told = group in ("planned", "cancelled", "postponed") and is_passive(clause)
        if is_told and not is_negated(clause) and child(clause, "xcomp", "ccomp") is None:
            verdict.say(STATUS_OF_CLASS[group], "future")  # "a visit, which is set for May"
            verdict.seen(f"which is {clause.text}", clause)
            return


def _merge(verdict: Verdict, outer: Verdict, node: Token) -> Verdict:
    """Let a governor decide, unless the noun's own words already said something less than it."""
    if outer.status is Status.OCCURRED and verdict.status is not None:
        outer.status = verdict.status
    elif outer.status is Status.PLANNED and verdict.status is Status.NEGATED:
        outer.status = Status.DECLINED  # "there will be no meeting"
    outer.path = verdict.path + outer.path
    outer.nodes = [*verdict.nodes, *(n for n in outer.nodes if n not in verdict.nodes)]
    if node not in outer.nodes:
        outer.nodes.append(node)
    return outer


def _governed(verb: Token, group: str | None, depth: int) -> Verdict:
    """What a deciding verb makes of its noun."""
    walk = Walk(Verdict(None), is_negated=False, depth=depth)
    return govern(Governor(verb, verb, group), walk, is_clause=False)


def _announced(verdict: Verdict, verb: Token, why: str) -> Verdict:
    """An event that is only spoken of, "announced a visit", is ahead; one that is recalled was."""
    if verdict.status is None and lemma(verb) in lexicon().modality.looking_back:
        verdict.say(Status.OCCURRED, "past")
    elif verdict.status is None:
        verdict.say(Status.PLANNED, "future")
    verdict.reports.append(verb)
    return verdict.seen(why)


def _as_subject(noun: Token, verb: Token, verdict: Verdict, depth: int) -> Verdict:
    group = class_of(particle_lemma(verb), "verbs")
    if is_passive(verb) or noun.dep_ == "nsubjpass":
        if group == "aspect":
            return _merge(verdict, judge_verb(verb, depth=depth + 1), verb)
        if group == "report":
            return _announced(verdict, verb, f"{noun.text} was {verb.text}")
        if group in STATUS_OF_CLASS:
            return _merge(verdict, _governed(verb, group, depth), verb)
        return verdict
    if lemma(verb) == "be" and (said := _said_by_phrase(verb)) is not None:
        return _merge(verdict, said, verb)
    if group == "cancelled" and particle_lemma(verb) in lexicon().contexts.failing:
        return _merge(verdict, _governed(verb, group, depth), verb)  # "the visit fell through"
    if lemma(verb) in lexicon().triggers.happen or group == "aspect":
        if lemma(verb) == "be" and child(verb, "acomp", "attr") is not None:
            return _with_predicate(verb, verdict)
        return _merge(verdict, judge_verb(verb, depth=depth + 1), verb)
    if group == "planned" or own_form(verb).status is Status.PLANNED:
        return _merge(verdict, Verdict(Status.PLANNED, "future"), verb)
    return verdict


def _said_by_phrase(verb: Token) -> Verdict | None:
    """What a set phrase says of a subject: "a meeting is out of the question", "is off"."""
    contexts = lexicon().contexts
    for group, particles in contexts.predicate_words.items():
        found = [c for c in verb.children if c.i > verb.i and c.lower_ in particles]
        if any(c.lower_ == "off" and not _stands_alone(c) for c in found):
            return Verdict(None, "none")  # "is off to a good start", "is weeks off"
        if any(c.dep_ in ("advmod", "prep", "acomp") and _stands_alone(c) for c in found):
            said = STATUS_OF_CLASS[group]
            if own_form(verb).status is Status.HYPOTHETICAL:
                said = Status.HYPOTHETICAL
            elif is_negated(verb):
                said = Status.CANCELLED if said is Status.PLANNED else Status.PLANNED
            return Verdict(said, "future").seen(f"{verb.text} {'/'.join(particles)}")
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 1 + _PHRASE] if not t.is_punct]
    for group, phrases in contexts.predicates.items():
        for phrase in phrases:
            words = phrase.split()
            if any(behind[n : n + len(words)] == words for n in range(_ADVERBS + 1)):
                said = STATUS_OF_CLASS[group]
                if is_negated(verb) and said in (Status.PLANNED, Status.HYPOTHETICAL):
                    said = Status.DECLINED
                return Verdict(said, "future").seen(f"{verb.text} {phrase}")
    return None


def _stands_alone(particle: Token) -> bool:
    """Whether nothing goes with it but "still" or "back", and no other: "on and off"."""
    with_it = lexicon().contexts.with_particle
    return all(c.lower_ in with_it for c in particle.children)


def _with_predicate(verb: Token, verdict: Verdict) -> Verdict:
    """What an adjective says of it: "the visit is due", "is possible"."""
    adjective = child(verb, "acomp", "attr", "oprd")
    group = class_of(adjective.lower_, "adjectives") if adjective is not None else None
    if group in STATUS_OF_CLASS:
        return _merge(verdict, Verdict(STATUS_OF_CLASS[group], "future"), verb)
    return verdict


def _as_object(noun: Token, verb: Token, verdict: Verdict, depth: int) -> Verdict:
    if not is_verb(verb):
        return verdict
    verb = _taken_from(noun, verb)
    word = particle_lemma(verb)
    group = class_of(word, "verbs")
    if noun.dep_ == "attr" and lemma(verb) == "be":
        return _merge(verdict, judge_verb(verb, depth=depth + 1), verb)
    if word == "have" and lemma(noun) in lexicon().modality.had_nouns:
        return verdict  # "now we have a visit of the President": not said whether past or ahead
    if verdict.status is None and is_on_programme(verb):
        return verdict.say(Status.PLANNED, "future").seen(f"{verb.text} {noun.text}", verb)
    if group == "aspect":
        return _merge(verdict, judge_verb(verb, depth=depth + 1), verb)
    if group == "report":
        return _announced(verdict, verb, f"{verb.text} {noun.text}")
    if group in _ENDING and _is_only_asked(verb, depth):
        return verdict.say(Status.PLANNED, "future").seen(f"somebody is asked to {verb.text} it")
    if group in STATUS_OF_CLASS:
        return _merge(verdict, _governed(verb, group, depth), verb)
    return verdict


def _is_only_asked(verb: Token, depth: int) -> bool:
    """Whether somebody asks to call it off: "calls to cancel it", "no plans to cancel it"."""
    if verb.dep_ in ("acl", "relcl") and lemma(verb.head) in lexicon().modality.asking_for_it:
        return True
    return judge_verb(verb, depth=depth + 1).status is Status.REQUESTED


def _taken_from(noun: Token, verb: Token) -> Token:
    """The verb whose object the noun is: "led him to cancel, at short notice, his meeting".

    The parser gives "led" two objects, one before "to cancel" and one behind it; likewise "was
    forced to cancel, at short notice, his meeting".
    """
    others = [t for t in children(verb, "dobj", "nsubjpass") if t.i < noun.i]
    for below in children(verb, "xcomp"):
        is_between = any(o.i < below.i < noun.i for o in others)
        if is_between and is_verb(below) and child(below, "dobj", "ccomp", "xcomp") is None:
            return below
    return verb


def _in_phrase(noun: Token, prep: Token, verdict: Verdict, depth: int) -> Verdict:
    """The noun stands behind a preposition: "after his visit", "on a visit", "plans for one"."""
    governor, word = prep.head, prep.lower_
    contexts, words = lexicon().contexts, lexicon().modality
    standing_for = words.ahead_words | words.behind_words
    if governor.dep_ == "prep" or governor.lower_ in standing_for:
        governor, word = governor.head, governor.lower_
    is_ended = is_noun(governor) and class_of(lemma(governor), "nouns") in _ENDING
    if verdict.status is not None and not is_ended:
        return verdict  # "the postponement of his planned trip" is more than a plan
    if (needless := needless_beside(prep)) is not None:
        return under_noun(needless, Walk(verdict, is_negated=False, depth=depth))
    if is_undated(prep):
        is_sure = any(c.dep_ == "poss" or c.lower_ == "the" for c in noun.children)
        said = Status.PLANNED if is_sure else Status.HYPOTHETICAL
        return verdict.say(said, "future").seen(f"no date for the {noun.text}")
    outer = judge_verb(governor, depth=depth + 1) if is_verb(governor) else None
    if word == "on" and outer is not None and _calls_off(governor):
        is_done = outer.status is Status.OCCURRED
        return verdict.say(Status.CANCELLED if is_done else None, "none").seen("called off")
    if word == "without":
        return verdict.say(Status.NEGATED, "past").seen(f"without the {noun.text}")
    if word in contexts.preposition_planned:
        return verdict.say(Status.PLANNED, "future").seen(f"{word} the {noun.text}")
    if word in contexts.preposition_occurred:
        return _in_time(noun, word, governor, verdict, outer)
    if outer is not None:
        return _beside_verb(noun, word, governor, verdict, outer)
    if is_noun(governor):
        return _beside_noun(noun, word, governor, verdict, depth)
    return verdict


def _calls_off(verb: Token) -> bool:
    """Whether it is "pulled the plug on" what it stands with."""
    objects = lexicon().modality.calling_off.get(lemma(verb), frozenset())
    return any(o.lower_ in objects for o in children(verb, "dobj"))


def _in_time(
    noun: Token, word: str, governor: Token, verdict: Verdict, outer: Verdict | None
) -> Verdict:
    """A phrase of time: "during his visit"; what is ahead of a plan may itself be ahead."""
    verdict.seen(f"{word} the {noun.text}")
    if word == "during":
        verdict.nodes.append(governor)
        if outer is None:
            main = next((t for t in governor.ancestors if is_verb(t)), None)
            outer = judge_verb(main, depth=_DEEPEST - 1) if main is not None else None
        is_plan = is_verb(governor) and lemma(governor) in lexicon().modality.planning
        is_ahead = outer is not None and (
            outer.status is Status.PLANNED
            or (outer.status is Status.DECLINED and outer.tense == "future")
        )
        if is_plan or is_ahead:  # "will not meet him during the visit" is ahead, too
            return verdict.say(Status.PLANNED, "future")
        if outer is not None and outer.status is Status.REQUESTED:
            return verdict  # "called on Oslo to arrest him during his visit"
        tense = outer.tense if outer is not None and outer.tense != "none" else "past"
        return verdict.say(Status.OCCURRED, tense)
    if outer is not None and outer.status in _AHEAD:
        verdict.lean = Status.PLANNED  # its own date decides, if there is one
        return verdict
    return verdict.say(Status.OCCURRED, "past")


def _beside_verb(
    noun: Token, word: str, governor: Token, verdict: Verdict, outer: Verdict
) -> Verdict:
    """A phrase on a verb: "is on a visit", "travelled for talks", "agreed to a meeting"."""
    words, triggers = lexicon().modality, lexicon().triggers
    name = lemma(governor)
    group = class_of(particle_lemma(governor), "verbs")
    is_scene = noun.i < governor.i or child(governor, "dobj", "ccomp") is not None
    events = triggers.visit_nouns | triggers.meeting_nouns | triggers.remote_nouns
    if outer.status is Status.NEGATED and _is_scene_of_nothing(noun, word, governor):
        return verdict.say(Status.OCCURRED, "past").seen(f"{word} the {noun.text}")
    if word in lexicon().contexts.while_there and is_scene and lemma(noun) in events:
        return _merge(verdict, outer, governor).seen(f"{word} a {noun.text}")  # "on a visit, urged"
    if group == "planned" and word == "on" and not is_scene:
        return _merge(verdict, _governed(governor, group, 1), governor)  # "decided on a visit"
    is_motion = name in triggers.visit_motion or name in words.carriers
    is_purpose = word == "for" and (is_motion or name in words.gathering)
    if is_purpose and lemma(noun) not in triggers.visit_nouns and outer.status is Status.OCCURRED:
        verdict.say(Status.PLANNED, tense_of_purpose(governor))
        return verdict.seen(f"{governor.text} for {noun.text}", governor)
    if word in words.beside_verb or is_purpose:
        if group in (None, "report", "aspect", "planned") or is_motion:
            return _merge(verdict, outer, governor).seen(f"{word} a {noun.text}")
    if group in STATUS_OF_CLASS and word in words.under_verb:
        return _merge(verdict, _governed(governor, group, 1), governor)
    return verdict


def _is_scene_of_nothing(noun: Token, word: str, governor: Token) -> bool:
    """Whether only what came of it is denied: "nothing was signed at the meeting between X and Y".

    Not "did not take part in": that says who was there.
    """
    triggers, outcomes = lexicon().triggers, lexicon().modality.outcomes
    is_told = any(c.dep_ in ("det", "poss") and c.lower_ != "a" for c in noun.children)
    events = triggers.meeting_nouns | triggers.summit_nouns
    is_there = word in ("at", "in", "during") and lemma(noun) in events
    return is_told and is_there and lemma(governor) in outcomes


def _beside_noun(noun: Token, word: str, governor: Token, verdict: Verdict, depth: int) -> Verdict:
    """A phrase on a noun: "plans for a visit", "the last day of the visit"."""
    words, triggers = lexicon().modality, lexicon().triggers
    name = lemma(governor)
    group = class_of(name, "nouns")
    if word in ("on", "during") and governor.dep_ == "nsubj" and is_verb(governor.head):
        # "Gillard, on a trip to Shanghai, announces": it goes on while she does that
        return _merge(verdict, judge_verb(governor.head, depth=depth + 1), governor.head)
    if word in words.under_noun and group in STATUS_OF_CLASS:
        verdict.say(said_by_noun(governor, STATUS_OF_CLASS[group]), "future")
        verdict.seen(f"{governor.text} {word} a {noun.text}", governor)
        return noun_above(governor, verdict, depth)
    if word == "for" and name in triggers.visit_nouns and lemma(noun) in triggers.meeting_nouns:
        outer = judge_noun(governor, depth=depth + 1)
        if outer.status is Status.OCCURRED and outer.tense == "present":
            outer.say(Status.PLANNED, "present")  # "makes a visit to Iran for talks"
        return _merge(verdict, outer, governor)
    is_met_on_it = word == "in" and name in triggers.meeting_nouns  # "talks in her first visit"
    is_part = name in triggers.transparent_nouns | triggers.visit_nouns
    if is_met_on_it or (word in words.beside_noun and is_part):
        return _merge(verdict, judge_noun(governor, depth=depth + 1), governor)
    return verdict
