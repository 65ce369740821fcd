"""Attendance of summits: who was, will be or refuses to be there."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.arguments import actors_of, governments_at, people_at
from ingest.frames.absence import (
    goes_on_elsewhere,
    is_from_afar,
    is_fronted,
    is_of_a_body,
    is_passed_over,
    is_spoken_of_there,
    keep_away,
    leaves_to_another,
    missed,
    misses_part,
    refuse,
)
from ingest.frames.companions import accompanied_by
from ingest.frames.drafts import Trigger, invite, remotely, summit_draft
from ingest.frames.hosting_verdict import is_to_come, verdict_of_summit
from ingest.frames.remote import is_remote
from ingest.lexicon import lexicon
from ingest.modality import Verdict, class_of, judge_noun, judge_verb
from ingest.modality.forms import is_spoken_about, tense_of_purpose
from ingest.reading import TWO_PERSONS, Draft, Mention, Reading, SentenceReading, SummitMention
from ingest.subjects import possessors, subjects
from ingest.syntax import (
    child,
    children,
    coordinated,
    is_noun,
    is_passive,
    is_verb,
    lemma,
    objects_of,
    particle_lemma,
)

_HEADING: Final = 4
"""Code points before a heading's name: an article, a quotation mark."""
_NOT_THERE: Final = ("cancelled", "declined", "postponed", "negated", "forbidden")
_MAIN: Final = ("ROOT", "ccomp", "conj")
_SUBJECT: Final = ("nsubj", "nsubjpass")
_WITH_OTHERS: Final = ("attend-verb", "take-part")
_HELD: Final = (Status.OCCURRED, Status.PLANNED)
_OF_COUNTRIES = ("attend-verb", "take-part", "motion-to-summit")


class _Above(NamedTuple):
    """What a summit is an argument of: a verb, through a preposition, or a noun between."""

    verb: Token
    prep: str | None = None
    noun: Token | None = None


def find_attendance(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of everybody whom a sentence puts at a summit, or keeps from it."""
    for summit in sentence.summits:
        head = sentence.parsed[summit.head]
        above = _verb_above(head)
        told = list(_by_verb(sentence, above, summit)) if above is not None else []
        if summit.linked_by == TWO_PERSONS:
            yield from (d for d in told if d.rule == "attend-verb")
            continue
        yield from told or _acting_there(sentence, head, summit)
        yield from _by_noun(sentence, head, summit)
        yield from _attended_by(sentence, head, summit)
        yield from _with_guests(sentence, head, summit)
        yield from _in_attendance(sentence, head, summit)
        yield from _under_heading(sentence, head, summit)


def _acting_there(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """To do anything at a summit: "calls for a truce between A and B at a summit in Doha"."""
    if head.dep_ != "pobj" or head.head.lower_ != "at":
        return
    verb = next((t for t in head.ancestors if is_verb(t)), None)
    if verb is None or is_passive(verb) or _is_of_another(sentence, head.head.head):
        return
    if lemma(verb) == "be" and (is_fronted(verb) or is_spoken_of_there(verb)):
        return  # "among the topics at the summit is X"
    if class_of(particle_lemma(verb), "verbs") in _NOT_THERE or leaves_to_another(sentence, verb):
        return  # "cancels his attendance at the summit"
    words = lexicon().frames.attendance
    away = words.absence_nouns | words.absent_from
    if any(lemma(t) in away or t.lower_ in away for t in verb.subtree):
        return  # "conspicuous by his absence at the summit"
    verdict = judge_verb(verb)
    if verdict.status is Status.OCCURRED:
        trigger = Trigger(sentence, verb, verdict, "acting-at-summit")
        for actor in actors_of(sentence, verb):
            yield summit_draft(Kind.ATTENDANCE, trigger, actor, summit)


def _is_of_another(sentence: SentenceReading, noun: Token) -> bool:
    """Whether the noun before "at" is somebody else's: "criticised Xi's words at the summit"."""
    nodes = [noun, *(t for t in noun.ancestors if not is_verb(t))]
    return any(people_at(sentence, possessors(node)) for node in nodes if is_noun(node))


def _with_guests(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """Whom a summit is with: "the EU summit with Putin", "with leaders, among them Modi"."""
    hosts = objects_of(head, "with")
    inside = [g for t in hosts for g in (t, *objects_of(t, "including"))]
    verb = next((t for t in head.ancestors if is_verb(t)), head)
    is_off = class_of(particle_lemma(verb), "verbs") in _NOT_THERE or is_spoken_about(head, verb)
    guests = people_at(sentence, inside) if not is_off else []
    verdict = verdict_of_summit(head) if guests else None
    if verdict is not None and verdict.status is not None:
        trigger = Trigger(sentence, head, verdict, "summit-with")
        for guest in guests:
            yield summit_draft(Kind.ATTENDANCE, trigger, guest, summit)


def _in_attendance(
    sentence: SentenceReading, head: Token, summit: SummitMention
) -> Iterator[Draft]:
    """Who is said to be there: "the summit opened, with Guterres in attendance".

    By the order of the words: the parser hangs such a list everywhere. None where it also says who
    is not: "with X absent and Y in attendance".
    """
    verb = next((t for t in head.ancestors if is_verb(t)), None)
    if verb is None or len(sentence.summits) > 1:
        return
    doc, since = sentence.parsed, None
    not_there = lexicon().frames.attendance.not_there
    for token in doc[head.i + 1 : -1]:
        if token.lower_ == "with":
            since = token.i
        elif token.lower_ == "in" and doc[token.i + 1].lower_ == "attendance":
            if since is None or any(t.lower_ in not_there for t in doc[since : token.i]):
                return
            trigger = Trigger(sentence, doc[token.i + 1], judge_verb(verb), "in-attendance")
            for guest in (m for m in sentence.mentions if m.is_leader):
                if since < guest.first < token.i:
                    yield summit_draft(Kind.ATTENDANCE, trigger, guest, summit)


def _under_heading(
    sentence: SentenceReading, head: Token, summit: SummitMention
) -> Iterator[Draft]:
    """Who acts under the heading of a summit: "2012 G20 summit: Cameron confronts Kirchner"."""
    doc = sentence.parsed
    behind = head.i + 1
    if behind >= len(doc) or doc[behind].text != ":" or summit.start - sentence.start > _HEADING:
        return
    verb = next((t for t in doc[behind:] if is_verb(t) and t.dep_ in _MAIN), None)
    if verb is not None and judge_verb(verb).status is Status.OCCURRED:
        trigger = Trigger.verb(sentence, verb, "under-heading")
        people = [*actors_of(sentence, verb), *people_at(sentence, children(verb, "dobj"))]
        for one in people:
            yield summit_draft(Kind.ATTENDANCE, trigger, one, summit)


def _attended_by(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """A participle on the summit: "a summit attended by X", "scheduled to be attended by X".

    Or on the verb that the summit is the subject of: "the summit opened, co-chaired by X".
    """
    of_verb = children(head.head, "advcl", "acl") if head.dep_ in _SUBJECT else ()
    on_it = (*children(head, "acl", "relcl"), *of_verb)
    below = [g for c in on_it for g in (c, *children(c, "xcomp"))]
    for verb in below:
        words = lexicon().frames.attendance
        if lemma(verb) in lexicon().triggers.attend or lemma(verb) in words.leading:
            trigger = Trigger.verb(sentence, verb, "attended-by")
            if lemma(verb) in words.refusing:  # "a summit boycotted by X"
                refuse(trigger.verdict, lemma(verb))
            elif trigger.verdict.status is Status.OCCURRED and is_to_come(head):
                trigger.verdict.say(Status.PLANNED, "future")
            guests = people_at(sentence, objects_of(verb, "by"))
            yield from (summit_draft(Kind.ATTENDANCE, trigger, g, summit) for g in guests)


def _verb_above(head: Token) -> _Above | None:
    """The verb that a summit is an argument of, and what stands between them."""
    node = head
    while node.dep_ in ("conj", "appos") and is_noun(node.head):
        node = node.head
    if node.dep_ in ("dobj", "nsubjpass") and is_verb(node.head):
        return _Above(node.head)
    part = node.head.head if node.dep_ == "pobj" and node.head.lower_ == "of" else None
    if part is not None and part.lower_ in lexicon().frames.attendance.sidelines:
        if part.dep_ in ("dobj", "nsubjpass") and is_verb(part.head):
            return _Above(part.head)  # "addressed a session of the summit"
    if node.dep_ == "pobj" and node.head.dep_ in ("prep", "pcomp"):
        return _through_preposition(node.head)
    return None


def _through_preposition(prep: Token) -> _Above | None:
    words, above = lexicon().frames.attendance, prep.head
    if prep.lower_ == "of" and above.lower_ in words.sidelines and above.dep_ == "pobj":
        prep, above = above.head, above.head.head
    if prep.dep_ == "prep" and (above.dep_ == "prep" or above.lower_ in words.out_of):
        prep, above = above, above.head
    is_part = above.lower_ in lexicon().triggers.take_part
    if (is_part or above.lower_ in words.absent_from) and is_verb(above.head):
        return _Above(above.head, prep.lower_, above)
    if is_verb(above):
        return _Above(above, prep.lower_)
    # "visited Brazil for the summit": the preposition hangs on the object.
    if above.dep_ == "pobj" and is_verb(above.head.head) and prep.lower_ in ("for", "at"):
        return _Above(above.head.head, prep.lower_)
    return None


def _by_verb(sentence: SentenceReading, above: _Above, summit: SummitMention) -> Iterator[Draft]:
    verb = above.verb
    verdict = judge_verb(verb)
    present = next((o for o in children(verb, "dobj") if _is_presence(o)), None)
    if present is not None and above.prep == "at":  # "cancels his attendance at the summit"
        trigger = Trigger(sentence, present, judge_noun(present), "presence-noun")
        for one in people_at(sentence, possessors(present)):
            yield summit_draft(Kind.ATTENDANCE, trigger, one, summit)
        return
    rule = _rule_of(above, verdict)
    if rule is None or (rule == "acting-at-summit" and misses_part(verb)):
        return
    if rule == "invite-verb":
        guests = _guests(sentence, verb)
        trigger = Trigger(sentence, verb, invite(verdict, verb), rule)
        yield from (summit_draft(Kind.ATTENDANCE, trigger, g, summit) for g in guests)
        return
    if rule == "back-from-summit" and leaves_to_another(sentence, verb):
        rule = "away-from-summit"  # "leaves the summit to his minister"
    is_kept = above.noun is not None or lemma(verb) in lexicon().frames.attendance.keeping
    if is_kept and rule == "away-from-summit":
        keep_away(verdict)
    elif rule == "away-from-summit" or _is_refused(rule, verb):
        refuse(verdict, lemma(verb))
    if rule in ("attend-verb", "leading-summit") and is_passive(verb):
        trigger = Trigger(sentence, verb, verdict, "attended-by")
        guests = people_at(sentence, objects_of(verb, "by"))
        drafts = (summit_draft(Kind.ATTENDANCE, trigger, g, summit) for g in guests)
        yield from map(remotely, drafts) if is_remote(sentence.parsed[summit.head]) else drafts
        return
    words = lexicon().frames.attendance
    if rule == "back-from-summit" and verdict.status is not Status.OCCURRED:
        return
    if rule == "motion-to-summit" and any(o.tag_ == "NN" for o in children(verb, "dobj")):
        return  # "rushed an aide to the summit"
    if rule == "motion-to-summit" and above.prep == "for" and verdict.status is Status.OCCURRED:
        verdict.say(Status.PLANNED, tense_of_purpose(verb)).seen("what the journey is for")
    if rule == "motion-to-summit" and lemma(verb) in words.departing:
        verdict = verdict if verdict.status is not Status.OCCURRED else _on_the_way(verdict)
    head = sentence.parsed[summit.head]
    is_afar = is_remote(verb) or is_remote(head) or is_from_afar(sentence, verb, head)
    own = {m.ref.id for m in people_at(sentence, subjects(verb))}
    for draft in _attending(Trigger(sentence, verb, verdict, rule), summit):
        is_other = rule == "join-at-summit" and draft.actor.ref.id not in own
        yield remotely(draft) if is_afar and not is_other else draft


def _is_presence(noun: Token) -> bool:
    words = lexicon().frames.attendance
    return lemma(noun) in words.presence_nouns - words.absence_nouns


def _on_the_way(verdict: Verdict) -> Verdict:
    """Who leaves for a summit is not there yet."""
    return verdict.say(Status.PLANNED, "future").seen("on the way")


def _rule_of(above: _Above, verdict: Verdict) -> str | None:
    """The rule by which a verb and its preposition put its subject at a summit, if any."""
    verb, prep, noun = above
    word, triggers, words = lemma(verb), lexicon().triggers, lexicon().frames.attendance
    if word in triggers.attend and (prep in (None, "in") or prep in triggers.attend[word]):
        return "attend-verb"
    if word == "take" and noun is not None:
        return "take-part"
    if word == "take" and any(c.lower_ == "part" for c in children(verb, "dobj")):
        return "take-part" if prep in ("in", "at") else None
    if word == "join" and prep in ("for", "at"):  # "will join Biden for the summit"
        return "join-at-summit"
    if prep is None and (word in triggers.visit_transitive or is_passed_over(verb)):
        return "attend-verb"
    if prep is None and word in words.telling:
        return "attend-verb"
    if word in words.coming_back and prep in ("from", None):
        return "back-from-summit"
    if word in words.walking_out and prep == "out":
        return "back-from-summit"
    if prep is None and word in words.leading:
        return "leading-summit"
    if prep is None:
        return None
    particles = triggers.visit_phrasal.get(word, frozenset())
    if prep == "at" and any(c.lower_ in particles for c in verb.children):
        return "motion-to-summit" if child(verb, "dobj") is None else None  # "showed up at"
    if _is_kept_away(above):
        return "away-from-summit"
    if prep == "during" and goes_on_elsewhere(verb, verdict):
        return None
    if word in triggers.visit_motion and prep in words.motion:
        return "motion-to-summit"
    if word in triggers.meet and prep in words.meeting:
        return "met-at-summit"
    if word == "be" and prep == "at":
        return None if is_fronted(verb) or is_spoken_of_there(verb) else "being-at-summit"
    is_asked = word == "ask" and prep == "to" and child(verb, "xcomp") is None
    if (word == "invite" and prep in words.inviting) or is_asked:
        return "invite-verb"
    is_arranged = verb.lower_ in lexicon().modality.arranged  # "is set for talks at it"
    if is_passive(verb) and (is_arranged or word in words.absent | words.spoken_of):
        return None  # "was represented at the summit by her minister", "was criticised at"
    is_plan = verdict.status is Status.PLANNED and not is_passive(verb)
    is_told = verdict.status is Status.OCCURRED or is_plan
    return "acting-at-summit" if is_told and prep in words.acting else None


def _is_refused(rule: str, verb: Token) -> bool:
    is_skipped = lemma(verb) in lexicon().frames.attendance.refusing or is_passed_over(verb)
    return rule == "attend-verb" and is_skipped


def _is_kept_away(above: _Above) -> bool:
    """Whether it is not to be there: "stays away from", "pulled out of", "is absent from"."""
    verb, prep, noun = above
    words = lexicon().frames.attendance
    if noun is not None:
        return noun.lower_ in words.absent_from and prep == "from"
    if lemma(verb) in words.keeping and is_passive(verb):
        return prep == "from"  # "was kept from the summit by the floods"
    if lemma(verb) in words.keeping_away:
        return prep in words.out_of
    return lemma(verb) in words.leaving_it and prep == "from"


def _attending(trigger: Trigger, summit: SummitMention) -> Iterator[Draft]:
    sentence, verb = trigger.sentence, trigger.word
    actors = actors_of(sentence, verb)
    if not actors and trigger.rule == "away-from-summit":  # "absent from the summit were A and B"
        actors = people_at(sentence, coordinated(verb, "attr"))
    if (
        not actors
        and trigger.rule in _OF_COUNTRIES
        and not is_of_a_body(trigger.word, sentence.parsed[summit.head])
    ):
        actors = governments_at(sentence, subjects(verb))
    if trigger.rule in ("met-at-summit", "join-at-summit"):
        others = [*objects_of(verb, "with"), *children(verb, "dobj")]
        actors += people_at(sentence, others)
    for actor in actors:
        yield summit_draft(Kind.ATTENDANCE, trigger, actor, summit)
    status = trigger.verdict.status
    if trigger.rule in (*_WITH_OTHERS, "acting-at-summit") and status in _HELD:
        beside = Trigger(sentence, verb, trigger.verdict, "attend-alongside")
        known = {a.ref.id for a in actors}
        is_told = trigger.rule in _WITH_OTHERS and status is Status.OCCURRED
        with_them = _beside(sentence, verb, summit) if is_told else accompanied_by(sentence, verb)
        for other in with_them:
            if other.ref.id not in known:
                yield summit_draft(Kind.ATTENDANCE, beside, other, summit)


def _beside(sentence: SentenceReading, verb: Token, summit: SummitMention) -> list[Mention]:
    """Who attends with the subject: "alongside Xi", "together with Xi"."""
    together = lexicon().frames.attendance.together
    found = people_at(sentence, objects_of(verb, *together))
    found += accompanied_by(sentence, verb)
    return found + people_at(sentence, objects_of(sentence.parsed[summit.head], "alongside"))


def _guests(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """Who is invited: "The EU invites X to its summit"."""
    guests = subjects(verb) if is_passive(verb) else coordinated(verb, "dobj")
    return people_at(sentence, guests) or governments_at(sentence, guests)


def _by_noun(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """Nouns of being there: "his presence at the summit", "a visit to Russia for the summit"."""
    noun = head.head.head
    if head.dep_ != "pobj" or not is_noun(noun):
        return
    word, words = lemma(noun), lexicon().frames.attendance
    if word in words.presence_nouns:
        rule = "presence-noun"
    elif word in lexicon().triggers.visit_nouns and head.head.lower_ in ("for", "to"):
        rule = "visit-for-summit"
    elif word in words.return_nouns and head.head.lower_ == "from":
        rule = "back-from-summit"
    else:
        return
    verdict = judge_noun(noun)
    if word in words.absence_nouns:
        missed(noun, verdict)
    if rule == "back-from-summit" and verdict.status is not Status.OCCURRED:
        return
    whose = possessors(noun) or (objects_of(noun, "of") if rule == "back-from-summit" else [])
    for actor in people_at(sentence, whose):
        yield summit_draft(Kind.ATTENDANCE, Trigger(sentence, noun, verdict, rule), actor, summit)
