"""Membership by nouns: "an ICC member", "accession to the EU", "accession talks"."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import EntityType, Stage, Status
from ingest.arguments import countries_listed, governments_at, organizations_at
from ingest.frames.drafts import Trigger
from ingest.frames.membership_candidates import accession_talks, is_lesser, is_turned_down
from ingest.frames.membership_drafts import (
    JOINS,
    Change,
    draft_changes,
    draft_leaving,
    is_never_filed,
    judge_filed,
    of_ceasing,
    who_files,
)
from ingest.frames.membership_places import are_listed, is_own_word
from ingest.frames.membership_words import (
    is_aspiring,
    is_denied_beside,
    is_former,
    is_non_member,
    of_their_chiefs,
)
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.modality import Verdict, judge_noun, judge_verb
from ingest.reading import Draft, Mention, Reading, SentenceReading
from ingest.subjects import copula_subjects, possessors, subjects
from ingest.syntax import (
    auxiliaries,
    before_apposition,
    child,
    children,
    conjuncts,
    coordinated,
    is_negated,
    is_noun,
    is_passive,
    is_plural,
    is_verb,
    lemma,
    objects_of,
    particle_lemma,
)

_HAS: Final = frozenset({"has", "have"})


def find_by_noun(reading: Reading, sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    """Drafts of what a noun of membership says: that a country is something, or becomes it."""
    word, words = lemma(noun), lexicon().frames.membership
    # "ICC member state": the body and "member" both hang on "state".
    is_inner = noun.dep_ in ("compound", "nmod", "amod") and is_noun(noun.head)
    top = noun.head if is_inner else noun
    if word in words.accessions and lemma(top) in words.talks:
        yield from accession_talks(sentence, top)
        return
    bodies = _bodies(sentence, noun, top)
    joining = lexicon().triggers.join_org | lexicon().triggers.accede | lexicon().modality.copulas
    is_other = any(lemma(c) not in joining for c in children(top, "acl"))  # "a bid to quash"
    is_wanted = word in words.wanted and top.dep_ == "dobj" and not is_other
    if not bodies and is_wanted and is_verb(top.head):
        bodies = _bodies_that_decide(sentence, top.head)
    if not bodies and word in words.goals:
        bodies = _only_body(sentence)
    if not bodies and (word == "signatory" or _is_state_party(noun)):
        bodies = _treaty_of_article(reading, sentence, noun)
    if bodies and word in words.stages:
        yield from _being(sentence, noun, top, bodies)
    elif bodies:
        yield from _process(sentence, noun, bodies)


def _bodies(sentence: SentenceReading, noun: Token, top: Token) -> list[Mention]:
    modifiers = [
        inner
        for one in children(noun, "compound", "nmod", "poss", "amod")
        for inner in (one, *children(one, "compound"))
    ]
    behind = objects_of(noun, "of", "to", "in", "into", "from", "with")
    verb = noun.head
    if noun.dep_ in ("attr", "oprd") and is_verb(verb):
        # "becomes a state party to the Statute", "of which Turkey is a member"
        near = [p for p in children(verb, "prep") if p.i == noun.i + 1]
        behind += [o for p in near for o in coordinated(p, "pobj")]
        if verb.dep_ == "relcl" and any(t.dep_ == "pobj" and t.tag_ == "WDT" for t in verb.subtree):
            behind.append(verb.head)
    goals = [t for t in objects_of(noun, "for") if lemma(t) in lexicon().frames.membership.goals]
    behind += [o for t in goals for o in (*children(t, "compound"), *objects_of(t, "of", "in"))]
    found = organizations_at(sentence, [*modifiers, *behind])
    if noun.dep_ == "conj":
        known = {m.ref.id for m in found}
        found += [m for m in organizations_at(sentence, [noun.head]) if m.ref.id not in known]
    if not found and top.i != noun.i:
        around = children(top, "compound", "nmod", "poss", "amod")
        found = organizations_at(sentence, around)
    return found


def _bodies_that_decide(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """The body of "The EU accepts Bosnia's application", or its members, or who speaks for it."""
    who = subjects(verb)
    inside = [c for t in who for c in (*children(t, "compound", "poss"), *objects_of(t, "of"))]
    return organizations_at(sentence, [*who, *inside])


def _only_body(sentence: SentenceReading) -> list[Mention]:
    """The body of "joined Schengen, but Austria vetoed the admission of Romania"."""
    named = {m.ref.id: m for m in sentence.mentions if m.ref.type is EntityType.ORGANIZATION}
    return list(named.values()) if len(named) == 1 else []


def _is_state_party(noun: Token) -> bool:
    return lemma(noun) == "party" and noun.i > 0 and noun.nbor(-1).lower_ in ("state", "states")


def _treaty_of_article(reading: Reading, sentence: SentenceReading, token: Token) -> list[Mention]:
    """A bare "signatory" means the treaty whose court the article speaks of, if it is one."""
    bodies = {
        mention.ref.id: mention.ref
        for other in reading.sentences[: sentence.index + 1]
        for mention in other.mentions
        if mention.ref.id in lexicon().frames.membership.treaty_bodies
    }
    if len(bodies) != 1:
        return []
    ref = next(iter(bodies.values()))
    start, end = sentence.position(token), sentence.end_of(token)
    return [Mention(start, end, token.i, token.i, ref, Sense.TREATY, "treaty-of-article")]


# What a country is


def _being(
    sentence: SentenceReading, noun: Token, top: Token, bodies: list[Mention]
) -> Iterator[Draft]:
    """To be something: "India isn't an ICC member"; "NATO member Turkey"; "as a member"."""
    stage, verb = lexicon().frames.membership.stages[lemma(noun)], top.head
    who = governments_at(sentence, copula_subjects(top) or _counted_among(top))
    is_relative = is_verb(verb) and verb.dep_ == "relcl" and top.dep_ == "attr"
    if is_relative and is_plural(top) and len(who) < 2:  # "A and B, which are"
        who = governments_at(sentence, conjuncts(verb.head)) or who
    elif len(who) < 2 and is_relative and _is_said_of_which(verb):
        who = _nearest_left(sentence, verb) or who
    if not who and are_listed(sentence, noun, top):
        who = governments_at(sentence, coordinated(verb, "dobj"))  # "its members include"
    if not is_verb(verb) and who:
        verb = verb.head
    if who and is_verb(verb):
        change = Change(stage, "starts" if lemma(verb) == "become" else "holds")
        trigger = Trigger(sentence, noun, _predicate_verdict(top, verb), "predicate")
        for draft in draft_changes(trigger, who, bodies, change):
            if stage is Stage.CANDIDATE and draft.status is Status.OCCURRED:
                is_perfect = any(a.lower_ in _HAS for a in auxiliaries(verb))
                if draft.tense != "present" and change.aspect != "starts" and not is_perfect:
                    continue  # "was a candidate": whether it still is, is not said
                draft.status, draft.tense = Status.PLANNED, "future"  # not in yet
            yield draft
        return
    beside = _names_beside(sentence, noun, top)
    if beside is not None:
        rule, named = beside
        is_denied = is_non_member(noun) or (rule == "apposition" and is_negated(top))
        status = Status.NEGATED if is_denied else Status.OCCURRED
        status = Status.ENDED if is_former(noun) or is_former(top) else status
        status = Status.PLANNED if status is Status.OCCURRED and is_aspiring(noun) else status
        verdict = Verdict(status, "present", [rule.replace("-", " ")], nodes=[top])
        if is_denied_beside(noun, top):
            verdict.say(Status.NEGATED, "present")
        if stage is Stage.CANDIDATE and verdict.status is Status.OCCURRED:
            verdict.say(Status.PLANNED, "future").seen("a candidate is not yet a member")
        trigger = Trigger(sentence, noun, verdict, rule)
        yield from draft_changes(trigger, named, bodies, Change(stage, "holds"))
    elif top.dep_ == "pobj" and top.head.lower_ == "as":
        above = top.head.head
        verb = above if is_verb(above) else above.head  # "welcome Costa Rica as a member"
        if is_verb(verb):
            yield from _as_member(sentence, noun, verb, bodies)
            yield from _being_one(sentence, top, verb, Change(stage, "holds"), bodies)


def _counted_among(noun: Token) -> list[Token]:
    """The subject of "Norway was among the founders of NATO"."""
    is_among = noun.dep_ == "pobj" and noun.head.lower_ in lexicon().frames.membership.among
    verb = noun.head.head
    return subjects(verb) if is_among and is_verb(verb) and lemma(verb) == "be" else []


def _is_said_of_which(verb: Token) -> bool:
    """Whether "which" is the subject, not Turkey: "NATO, of which Turkey is a member"."""
    subject = child(verb, "nsubj")
    return subject is None or subject.tag_ in ("WDT", "WP")


def _predicate_verdict(top: Token, verb: Token) -> Verdict:
    verdict = judge_verb(verb)
    if verb.dep_ == "xcomp" and lemma(verb.head) in lexicon().frames.membership.going_on:
        verdict = judge_verb(verb.head)  # "continues to be a member"
    if (is_negated(top) or is_non_member(top)) and verdict.status is Status.OCCURRED:
        verdict.status = Status.NEGATED
    elif verdict.status is Status.CANCELLED:
        verdict.status = of_ceasing(verb)  # "is no longer a member"
    is_held = lemma(top) == "member" and verdict.status is Status.OCCURRED
    if is_former(top) or (is_held and any(c.lower_ == "formerly" for c in verb.children)):
        verdict.status = Status.ENDED
    return verdict


def _names_beside(
    sentence: SentenceReading, noun: Token, top: Token
) -> tuple[str, list[Mention]] | None:
    """The countries that a noun stands beside, and how; None where it stands beside nothing."""
    named = _names_behind(sentence, noun) or _names_behind(sentence, top)
    if named:
        return "member-before-name", named
    if top.dep_ == "appos":
        beside = governments_at(sentence, [top.head])
        return "apposition", beside or governments_at(sentence, before_apposition(top))
    if top.dep_ in ("compound", "nmod") or child(top, "appos") is not None:
        around = [top.head, *children(top, "appos")]
        return "member-before-name", governments_at(sentence, around)
    return None


def _as_member(
    sentence: SentenceReading, noun: Token, verb: Token, bodies: list[Mention]
) -> Iterator[Draft]:
    words = lexicon().frames.membership
    if lemma(verb) in words.admitting:
        objects = children(verb, "dobj", "nsubjpass")
        named = governments_at(sentence, [*objects, *subjects(verb)])
        verdict = judge_verb(verb)
        is_welcome = lemma(verb) in lexicon().triggers.welcome_in
        if is_welcome and verdict.status is Status.PLANNED and verdict.tense == "past":
            verdict.say(Status.OCCURRED, "past").seen("welcomed as one")  # "was held to welcome"
        trigger = Trigger(sentence, noun, verdict, "as-member")
        change = Change(words.stages[lemma(noun)], "starts")
        yield from draft_changes(trigger, named[:1], bodies, change)


def _being_one(
    sentence: SentenceReading, top: Token, verb: Token, change: Change, bodies: list[Mention]
) -> Iterator[Draft]:
    """What a clause takes for granted at its start: "As a party to the Statute, Chad must"."""
    own = child(verb, "nsubj", "nsubjpass")
    if own is None or top.head.head != verb or top.i > own.i or is_plural(top):
        return
    told = judge_verb(verb)
    others = [c for c in children(top, "amod") if not is_own_word(sentence, c)]
    is_in = change.stage in (Stage.MEMBER, Stage.PARTY)
    if not is_in or told.status in (Status.HYPOTHETICAL, None) or others:
        return  # "as a member it would be safer", "as a future member"
    status = Status.NEGATED if is_non_member(top) else Status.OCCURRED
    held = Verdict(status, "past" if told.tense == "past" else "present", ["as one"], nodes=[top])
    trigger = Trigger(sentence, top, held, "as-one")
    yield from draft_changes(trigger, governments_at(sentence, subjects(verb)), bodies, change)


def _names_behind(sentence: SentenceReading, noun: Token) -> list[Mention]:
    """Countries right behind the noun: "NATO members Denmark, Portugal and Spain"."""
    skipped = lexicon().frames.membership.before_names if is_plural(noun) else frozenset({"the"})
    index = noun.i + 1
    while index < len(noun.doc) and noun.doc[index].lower_ in skipped:
        index += 1
    mention = sentence.mention_at(noun.doc[index]) if index < len(noun.doc) else None
    if mention is None or not mention.is_country or mention.sense is not Sense.NAME:
        return []
    return countries_listed(sentence, mention)


def _nearest_left(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """Of "this week's G-20 in Brazil, which is a member": the country nearest left of "which"."""
    left = [
        m
        for m in sentence.mentions
        if m.is_country and m.sense is Sense.NAME and m.last < verb.left_edge.i
    ]
    return [max(left, key=lambda m: m.last)] if left else []


# What a country becomes


def _process(sentence: SentenceReading, noun: Token, bodies: list[Mention]) -> Iterator[Draft]:
    """To become: "Turkey's accession to the EU"; ahead unless a verb says that it is done."""
    word, words = lemma(noun), lexicon().frames.membership
    who = _candidates(sentence, noun)
    if word in words.leaving:
        who = who or of_their_chiefs(sentence, possessors(noun), bodies)
    if not who or (word in words.told_by_clause and child(noun, "relcl") is not None):
        return
    if _is_told_by_verb(noun):
        return
    if is_never_filed(noun):
        return
    filed = judge_filed(noun)
    verdict = filed or judge_noun(noun)
    is_object = noun.dep_ == "dobj" and is_verb(noun.head)
    if word == "membership" and is_object and particle_lemma(noun.head) in words.ending:
        said = judge_verb(noun.head)
        trigger = Trigger(sentence, noun, said, "membership-ended")
        yield from draft_leaving(trigger, who, bodies, Stage.MEMBER)
        return
    if word in words.leaving:
        trigger = Trigger(sentence, noun, verdict, "leaving-noun")
        is_over = is_object and lemma(noun.head) in words.completing
        for draft in draft_leaving(trigger, who, bodies, Stage.MEMBER):
            if is_over and judge_verb(noun.head).status is Status.OCCURRED:
                draft.status = Status.ENDED
            yield draft
        return
    if _is_taken_for_granted(noun):
        held = Verdict(Status.OCCURRED, "present", ["it is spoken of as it is"], nodes=[noun])
        trigger = Trigger(sentence, noun, held, "membership-held")
        yield from draft_changes(trigger, who, bodies, Change(Stage.MEMBER, "holds"))
        return
    trigger = Trigger(sentence, noun, verdict, "joining-noun")
    is_wanted = word in words.wanted or lemma(noun.head) in words.seeking
    is_wanted = is_wanted or (noun.dep_ == "conj" and lemma(noun.head.head) in words.seeking)
    for draft in draft_changes(trigger, who, bodies, JOINS):
        weak = (Status.OCCURRED, Status.HYPOTHETICAL)
        is_done = filed is not None or lemma(noun.head) in words.completing
        is_done = is_done and draft.status is Status.OCCURRED
        if _is_approved_by_another(sentence, noun, draft.actor):
            draft.decide(Status.PLANNED, "future", "approved by another")
        if is_wanted and draft.status in weak and not is_done:
            draft.status = Status.PLANNED
        if lemma(noun.head) in words.offering and draft.status in weak:
            if judge_verb(noun.head).status is not Status.OCCURRED or is_lesser(noun):
                continue
            draft.status = Status.INVITED
        yield draft


def _is_told_by_verb(noun: Token) -> bool:
    """Whether the verb tells it: "suspends Guinea's membership" is read as a suspension."""
    triggers, verb = lexicon().triggers, noun.head
    is_object = noun.dep_ in ("dobj", "nsubjpass") and is_verb(verb)
    return is_object and lemma(verb) in triggers.suspend | triggers.expel


def _is_approved_by_another(sentence: SentenceReading, noun: Token, who: Mention) -> bool:
    """Whether another country says yes to it: "Hungary ratified Sweden's accession"."""
    verb = noun.head
    if noun.dep_ != "dobj" or lemma(verb) not in lexicon().frames.membership.approving:
        return False
    others = governments_at(sentence, subjects(verb))
    said = judge_verb(verb).status
    return said is Status.OCCURRED and bool(others) and who.ref.id not in {m.ref.id for m in others}


def _is_taken_for_granted(noun: Token) -> bool:
    """Whether the words take a membership for given: "a referendum on Britain's membership"."""
    words = lexicon().frames.membership
    if lemma(noun) != "membership":
        return False
    if any(c.lower_ in words.held for c in children(noun, "amod")):
        return True
    return noun.dep_ == "pobj" and noun.head.head.lower_ in words.held_under


def _candidates(sentence: SentenceReading, noun: Token) -> list[Mention]:
    """Whose accession, bid or withdrawal it is."""
    inside = children(noun, "amod", "compound", "nmod")
    own = [*possessors(noun), *objects_of(noun, "of", "by", "for"), *inside]
    who = governments_at(sentence, own) or who_files(sentence, noun)
    if who:
        return who
    is_theirs = any(t.lower_ == "their" for t in own) and noun.dep_ == "dobj"
    if is_theirs and is_verb(noun.head) and lemma(noun.head) not in lexicon().pronouns.of_another:
        return governments_at(sentence, subjects(noun.head))  # "Mali and Niger confirmed their"
    if noun.dep_ == "conj" or (noun.dep_ == "compound" and noun.head.lower_ == "status"):
        noun = noun.head  # "seeks EU and NATO membership": the parser makes two objects of it
    if noun.dep_ not in ("dobj", "pobj"):
        return who
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head
    if is_verb(verb) and is_turned_down(sentence, noun, verb):
        return governments_at(sentence, subjects(verb))
    if not is_verb(verb) or lemma(verb) not in lexicon().triggers.gain_membership:
        return []
    if lemma(verb) in lexicon().frames.membership.granting:
        if is_passive(verb):
            return governments_at(sentence, subjects(verb))  # "was offered membership"
        return governments_at(sentence, [*children(verb, "dative"), *objects_of(verb, "to")])
    return governments_at(sentence, subjects(verb))
