"""Attendance by other words: who speaks to a summit, is received for it, or sent to it."""

from collections.abc import Iterable, Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.arguments import actors_of, people_at
from ingest.frames.absence import keep_away, refuse
from ingest.frames.drafts import Trigger, remotely, summit_draft
from ingest.frames.remote import is_remote
from ingest.lexicon import lexicon
from ingest.modality import class_of, judge_noun, judge_verb
from ingest.modality.forms import tense_of_purpose
from ingest.modality.verdict import STATUS_OF_CLASS
from ingest.reading import TWO_PERSONS, Draft, Mention, Reading, SentenceReading, SummitMention
from ingest.subjects import possessors, subjects
from ingest.syntax import (
    auxiliaries,
    child,
    children,
    coordinated,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    lemma,
    objects_of,
    particle_lemma,
)
from ingest.where import places_below

_RELATIVE: Final = ("WP", "WDT", "WP$", "WRB")


def find_presence(_reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of everybody whom a sentence puts at a summit, or keeps from it, by such words."""
    for summit in sentence.summits:
        if summit.linked_by != TWO_PERSONS:
            head = sentence.parsed[summit.head]
            yield from _at_which(sentence, head, summit)
            yield from _by_speech(sentence, head, summit)
            yield from _received_for(sentence, head, summit)
            yield from _sent_or_barred(sentence, head, summit)
            yield from _without(sentence, head, summit)
            yield from _invited_by_noun(sentence, head, summit)
            yield from _awaited_for(sentence, head, summit)
            yield from _there_for(sentence, head, summit)
            yield from _long_list(sentence, head, summit)
            yield from _one_of_those(sentence, head, summit)
            yield from _brought_together(sentence, head, summit)


def presence_drafts(
    trigger: Trigger, people: Iterable[Mention], summit: SummitMention
) -> Iterator[Draft]:
    for one in people:
        draft = summit_draft(Kind.ATTENDANCE, trigger, one, summit)
        yield remotely(draft) if is_remote(trigger.word) else draft


def _at_which(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """A clause on the summit: "the summit, at which X asked for help", "to which X travels"."""
    for verb in children(head, "relcl"):
        which = [t for t in verb.subtree if t.tag_ == "WDT" and t.dep_ == "pobj"]
        preps = {t.head.lower_ for t in which}
        motion = lexicon().triggers.visit_motion.get(lemma(verb), frozenset())
        if any(t.tag_ in ("WDT", "WP") for t in children(verb, "dobj")):
            yield from _which_is_attended(sentence, verb, summit)
        if "at" in preps or preps & motion:
            trigger = Trigger.verb(sentence, verb, "at-which")
            if child(verb, "xcomp") is not None and class_of(particle_lemma(verb), "verbs"):
                continue  # "at which Biden hopes to speak"
            yield from presence_drafts(trigger, actors_of(sentence, verb), summit)


def _which_is_attended(
    sentence: SentenceReading, verb: Token, summit: SummitMention
) -> Iterator[Draft]:
    """ "The summit, which Biden is skipping"."""
    words, word = lexicon().frames.attendance, lemma(verb)
    if word in lexicon().triggers.attend or word in words.leading:
        trigger = Trigger.verb(sentence, verb, "attend-verb")
        if word in words.refusing:
            refuse(trigger.verdict, word)
        yield from presence_drafts(trigger, actors_of(sentence, verb), summit)


def _by_speech(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """A speech to the summit: "in a speech to the conference, X warned", "X's address at"."""
    prep, noun = head.head, head.head.head
    words = lexicon().frames.attendance
    if head.dep_ != "pobj" or prep.lower_ not in ("to", "at", "before"):
        return
    if not is_noun(noun) or lemma(noun) not in words.speeches:
        return
    if noun.dep_ == "dobj" and lemma(noun.head) not in words.giving_speeches:
        return  # "missed a speech to the summit"
    whose = possessors(noun)
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head
    is_given = is_verb(verb) and (noun.dep_ == "dobj" or noun.head.lower_ in words.in_speech)
    if whose:
        trigger = Trigger(sentence, noun, judge_noun(noun), "speech-to-summit")
        people = people_at(sentence, whose)
    elif is_given:
        trigger = Trigger.verb(sentence, verb, "speech-to-summit")
        people = actors_of(sentence, verb)
    else:
        return
    if trigger.verdict.status in (Status.OCCURRED, Status.PLANNED):
        for draft in presence_drafts(trigger, people, summit):
            yield remotely(draft) if is_remote(noun) else draft


def _received_for(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """Host and guests who meet for it: "receives A and B in Washington for the first summit"."""
    prep, verb = head.head, head.head.head
    if head.dep_ != "pobj" or prep.lower_ != "for" or not is_verb(verb):
        return
    if lemma(verb) in lexicon().triggers.receive and not is_passive(verb):
        trigger = Trigger.verb(sentence, verb, "received-for-summit")
        opens = lexicon().triggers.occur  # "for the summit, which opens on Friday"
        is_ahead = any(lemma(v) in opens for v in children(head, "relcl"))
        if is_ahead and trigger.verdict.status is Status.OCCURRED:
            trigger.verdict.say(Status.PLANNED, tense_of_purpose(verb)).seen("received for it")
        guests = people_at(sentence, coordinated(verb, "dobj"))
        yield from presence_drafts(trigger, [*actors_of(sentence, verb), *guests], summit)


def _sent_or_barred(
    sentence: SentenceReading, head: Token, summit: SummitMention
) -> Iterator[Draft]:
    """Whom somebody sends there, "sent Lavrov to the summit", or bars from it."""
    words = lexicon().frames.attendance
    verb = next((t for t in head.ancestors if is_verb(t)), None)
    if verb is None:
        return
    prep = head.head.lower_ if head.dep_ == "pobj" else ""
    if class_of(lemma(verb), "verbs") == "forbidden" and prep == "from" and head.head.head == verb:
        trigger = Trigger.verb(sentence, verb, "barred-from-summit")
        if trigger.verdict.status in (Status.OCCURRED, Status.PLANNED):
            trigger.verdict.say(Status.DISINVITED, trigger.verdict.tense)
            guests = subjects(verb) if is_passive(verb) else coordinated(verb, "dobj")
            yield from presence_drafts(trigger, people_at(sentence, guests), summit)
        return
    for sending in (verb, *children(verb, "conj", "advcl", "xcomp")):
        if lemma(sending) not in words.sending or is_passive(sending):
            continue
        is_there = sending == verb and prep in ("to", "for", "at")
        if is_there or (sending != verb and _keeps_away(verb)):
            trigger = Trigger.verb(sentence, sending, "sent-to-summit")
            is_now = any(a.lower_ in lexicon().modality.being_now for a in auxiliaries(sending))
            if sending.tag_ == "VBG" and is_now and trigger.verdict.status is Status.OCCURRED:
                trigger.verdict.say(Status.PLANNED, "future").seen("is being sent")
            yield from presence_drafts(
                trigger, people_at(sentence, coordinated(sending, "dobj")), summit
            )


def _keeps_away(verb: Token) -> bool:
    words = lexicon().frames.attendance
    return lemma(verb) in words.refusing or lemma(verb) in words.keeping_away


def _without(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """Whom a summit is held without: "hosts the summit without Xi"."""
    verb = head.head
    if head.dep_ not in ("dobj", "nsubj", "nsubjpass") or not is_verb(verb):
        return
    triggers = lexicon().triggers
    if lemma(verb) not in triggers.organize | triggers.occur | triggers.happen:
        return  # "wants the summit without him"
    tokens = [*objects_of(verb, "without"), *objects_of(head, "without")]
    missing = people_at(sentence, [t for t in tokens if not _joins_remotely(t)])
    trigger = Trigger.verb(sentence, verb, "without")
    if trigger.verdict.status in (Status.OCCURRED, Status.PLANNED):
        trigger.verdict.status = (
            Status.NEGATED if trigger.verdict.status is Status.OCCURRED else Status.DECLINED
        )
        yield from presence_drafts(trigger, missing, summit)


def _joins_remotely(name: Token) -> bool:
    """Whether a clause on the name says that he is there by video: "without X, who joined by"."""
    return any(is_remote(verb) for verb in children(name, "relcl"))


def _invited_by_noun(
    sentence: SentenceReading, head: Token, summit: SummitMention
) -> Iterator[Draft]:
    """Who takes, or is given, an invitation to it: "accepted an invitation to the summit"."""
    noun = head.head.head
    is_to = head.dep_ == "pobj" and head.head.lower_ in ("to", "for") and is_noun(noun)
    if not is_to or lemma(noun) != "invitation" or noun.dep_ != "dobj" or not is_verb(noun.head):
        return
    verb = noun.head
    group = class_of(particle_lemma(verb), "verbs")
    verdict = judge_verb(verb)
    if verdict.status is not Status.OCCURRED or is_negated(noun):
        return  # "received no invitation"
    if group in ("planned", "declined"):
        status, people = STATUS_OF_CLASS[group], actors_of(sentence, verb)
    elif lemma(verb) in lexicon().syntax.giving:
        taker = [*children(verb, "dative"), *objects_of(verb, "to")]
        status, people = Status.INVITED, people_at(sentence, taker)
    elif lemma(verb) in lexicon().frames.attendance.getting:  # "received an invitation"
        status, people = Status.INVITED, actors_of(sentence, verb)
    else:
        return
    verdict.say(status, "future").seen(f"an invitation under {verb.text}")
    yield from presence_drafts(Trigger(sentence, verb, verdict, "invitation"), people, summit)


def _awaited_for(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """Who is due somewhere for it: "is expected in Kazan for the summit"."""
    word = head.head.head
    if head.dep_ != "pobj" or head.head.lower_ not in ("for", "at"):
        return
    words = lexicon().frames.visits.awaited
    due = [c for c in children(word, "acomp") if c.lower_ in words]
    if not due and lemma(word) not in words and word.lower_ not in words:
        return
    verb = word if is_verb(word) else word.head
    verdict = judge_verb(verb)
    if verdict.status is Status.OCCURRED and verdict.tense == "present":
        verdict.say(Status.PLANNED, "future").seen("awaited for it")
        trigger = Trigger(sentence, verb, verdict, "due-there")
        yield from presence_drafts(trigger, people_at(sentence, subjects(verb)), summit)


def _there_for(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """Who is somewhere for it: "was in Kunming for a summit of the Greater Mekong Subregion"."""
    verb = head.head.head
    if head.dep_ != "pobj" or head.head.lower_ != "for" or lemma(verb) != "be":
        return
    if child(verb, "acomp", "attr") is None and places_below(sentence, verb, "in"):
        trigger = Trigger.verb(sentence, verb, "there-for-summit")
        yield from presence_drafts(trigger, people_at(sentence, subjects(verb)), summit)


def _long_list(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """The list of a communique, by the order of its words: "attended by the King of A, X,"."""
    verb = head.head
    if head.dep_ != "nsubjpass" or lemma(verb) not in lexicon().triggers.attend:
        return
    by = child(verb, "agent")
    if by is not None:
        trigger = Trigger.verb(sentence, verb, "attended-by")
        people = listed_from(sentence, by.i)
        yield from presence_drafts(trigger, people if len(people) > 1 else [], summit)


def _one_of_those(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """Who is one of its participants: "was among those at", "leaders attending it include"."""
    words = lexicon().frames.attendance
    group = head.head.head if head.dep_ == "pobj" else None
    if head.dep_ == "dobj" and lemma(head.head) == "attend" and head.head.dep_ == "acl":
        group = head.head.head
    elif group is None or lemma(group) not in words.participants:
        return
    above = group.head
    if group.dep_ == "pobj" and above.lower_ in words.among and lemma(above.head) == "be":
        verb, who = above.head, subjects(above.head)
    elif group.dep_ == "nsubj" and lemma(above) in words.including:
        verb, who = above, coordinated(above, "dobj", "attr")
    else:
        return
    trigger = Trigger.verb(sentence, verb, "participant")
    if is_negated(head.head):  # "those not attending it include"
        keep_away(trigger.verdict)
    yield from presence_drafts(trigger, people_at(sentence, who), summit)


def _brought_together(
    sentence: SentenceReading, head: Token, summit: SummitMention
) -> Iterator[Draft]:
    """Whom it brings together: "the summit brought together A, B and C"."""
    verb = head.head
    particles = lexicon().frames.attendance.uniting.get(lemma(verb))
    if head.dep_ != "nsubj" or particles is None:
        return
    plain = [c for c in verb.children if not any(c.children)]
    if particles and not any(c.lower_ in particles for c in plain):
        return  # "the summit brought A a success", "brought them closer together"
    trigger = Trigger.verb(sentence, verb, "brought-together")
    yield from presence_drafts(trigger, people_at(sentence, coordinated(verb, "dobj")), summit)


def listed_from(sentence: SentenceReading, first: int) -> list[Mention]:
    """The persons behind a token, as far as the list goes: no clause, and nobody's envoy."""
    found: list[Mention] = []
    doc, ends = sentence.parsed, lexicon().frames.attendance.list_ends
    for token in doc[first + 1 :]:
        mention = next((m for m in sentence.mentions if m.is_leader and m.first == token.i), None)
        is_end = token.lower_ in ends or token.text == ";" or token.tag_ in _RELATIVE
        if is_end or token.dep_ in ("ROOT", "ccomp", "advcl", "relcl"):
            break
        if mention is not None and doc[mention.begins - 1].tag_ in ("IN", "TO"):
            if doc[mention.begins - 1].lower_ != "by":
                break  # "by representatives of Putin and Xi"
        if mention is not None:
            found.append(mention)
    return found
