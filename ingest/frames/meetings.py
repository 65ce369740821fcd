"""Meetings: "met", "hosted", "held talks with", "the talks between", calls by phone or video."""

import re
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.arguments import actors_of, begins_a_clause, country_of_person, people_at
from ingest.frames.being_there import present
from ingest.frames.calls import by_phone, told_by_phone
from ingest.frames.drafts import Trigger, remotely
from ingest.frames.meeting_drafts import meeting_drafts
from ingest.frames.remote import BY_MEANS, is_remote
from ingest.frames.sides import (
    comes_together,
    guest_behind,
    host_behind,
    participants,
    surely_people,
    with_behind,
)
from ingest.lexicon import lexicon
from ingest.modality import class_of, judge_noun
from ingest.modality.forms import is_journey, tense_of_purpose
from ingest.reading import TWO_PERSONS, Draft, Mention, Reading, SentenceReading
from ingest.subjects import subjects
from ingest.syntax import (
    child,
    children,
    coordinated,
    first_conjunct,
    has_to,
    is_noun,
    is_passive,
    is_plural,
    is_verb,
    lemma,
    mark_of,
    objects_of,
    own_words,
    tokens,
    with_lemmas,
)
from ingest.where import country_at, places_below

_IN_PLACE: Final = ("in", "at")
_PAIR: Final = 2
_OF_TWO: Final = re.compile(r"[A-Z][\w.]*[-–][A-Z][\w.]*")
"""Before an event it tells whose it is: "U.S.-Serbia"."""
_SAID_THERE: Final = ("ROOT", "acl", "advcl", "csubj")


def find_meetings(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of every meeting and call that a sentence speaks of."""
    triggers = lexicon().triggers
    for token, word in with_lemmas(sentence.parsed):
        if is_verb(token):
            if word in triggers.meet:
                yield from _meet(sentence, token)
                yield from _met_others(reading, sentence, token)
            elif word in triggers.gather and not sentence.summits:
                yield from meeting_drafts(
                    Trigger.verb(sentence, token, "gather-verb"), actors_of(sentence, token), []
                )
            elif word in triggers.receive:
                yield from _receive(sentence, token)
            elif word in triggers.meet_phrasal and (called := _called_on(sentence, token)):
                yield from _meet_phrasal(sentence, token, called)
            elif word in triggers.see:
                yield from _see(sentence, token)
            elif word in triggers.speak:
                yield from by_phone(reading, sentence, token)
            elif word in triggers.visit_transitive:
                yield from _visit(sentence, token)
            elif word in triggers.discuss:
                yield from _discuss(sentence, token)
            elif word in lexicon().frames.meetings.telling and is_remote(token):
                yield from told_by_phone(sentence, token)
            elif word == "join":
                yield from _joined(sentence, token)
            elif word in triggers.lead_together:
                yield from _led_together(sentence, token)
            elif comes_together(token):
                yield from _meet(sentence, token)
            if word in triggers.presence:
                yield from _alongside(sentence, token)
        is_call = word in triggers.remote_nouns and (is_remote(token) or _is_shared(token))
        if word in triggers.visit_nouns and is_noun(token):
            yield from _visit_to(sentence, token)
        if word in triggers.courtesies and is_noun(token):
            yield from _courtesy_call(sentence, token)
        if token.lower_ in triggers.credentials:
            yield from _credentials(sentence, token)
        if word in lexicon().frames.meetings.hands and is_noun(token):
            yield from _shaking(sentence, token)
        if (word in triggers.meeting_nouns or is_call) and is_noun(token):
            yield from _nominal(sentence, token)


def _meet(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    left = actors_of(sentence, verb)
    if is_passive(verb):
        others = objects_of(verb, "by", "with")
    else:
        others = [*coordinated(verb, "dobj"), *objects_of(verb, "with")]
    right = people_at(sentence, others)
    if not right and (is_with_others(verb) or _is_each(verb)):
        return  # "A and B met reporters", "each met the latter": not each other
    for draft in meeting_drafts(Trigger.verb(sentence, verb, "meet-verb"), left, right):
        yield remotely(draft) if is_remote(verb) else draft


def _is_each(verb: Token) -> bool:
    """Whether each of the subjects has met somebody for himself: "A and B each met him"."""
    beside = (t for one in (verb, *children(verb, "nsubj", "conj")) for t in one.children)
    return any(t.lower_ == "each" for t in beside)


def _met_others(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Who "met his Japanese counterpart in Seoul" was there, whoever that is."""
    met = [*coordinated(verb, "dobj"), *objects_of(verb, "with")]
    if is_with_others(verb) and not people_at(sentence, met):
        yield from present(reading, sentence, verb, met)


def is_with_others(trigger: Token) -> bool:
    """Whether it is with others than those who do it: "met reporters", "held talks with officials".

    Not with "a handshake", nor "a focus on trade".
    """
    met = objects_of(trigger, "with")
    if is_verb(trigger):
        met += coordinated(trigger, "dobj")
    elif is_verb(trigger.head):
        met += objects_of(trigger.head, "with")
    return any(one.lower_ in lexicon().frames.meetings.others for one in met)


def _called_on(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """With whom one "sits down", on whom one "calls"; not whom one calls on to do something."""
    particles = lexicon().triggers.meet_phrasal[lemma(verb)]
    if not any(c.lower_ in particles for c in verb.children):
        return []
    if any(o.lower_ in lexicon().triggers.remote_words for o in objects_of(verb, "on")):
        return []  # "called her on the phone"
    if "on" in particles:
        asks = any(class_of(lemma(c), "verbs") == "requested" for c in children(verb, "conj"))
        is_appeal = asks or child(verb, "xcomp", "ccomp", "advcl") is not None
        is_appeal = is_appeal or any(c.lower_ in ("for", "over") for c in children(verb, "prep"))
        called = [*objects_of(verb, "on"), *coordinated(verb, "dobj")]  # "on" as a particle
        return [] if is_appeal else surely_people(sentence, called)
    if lemma(verb) == "spend" and not any(
        lemma(o) in lexicon().frames.meetings.spans for o in children(verb, "dobj")
    ):
        return []  # "spends money with"
    if _is_figure(verb):
        return []
    return people_at(sentence, [*objects_of(verb, "with"), *with_behind(verb)])


def _is_figure(verb: Token) -> bool:
    """Whether it is no real seat or street: "sits with him in a club of wanted men"."""
    is_down = any(c.lower_ == "down" for c in verb.children)
    inner = [d.lower_ for o in objects_of(verb, "in", "on") for d in children(o, "det")]
    return not is_down and any(d in ("a", "an") for d in inner)


def _meet_phrasal(sentence: SentenceReading, verb: Token, others: list[Mention]) -> Iterator[Draft]:
    trigger = Trigger.verb(sentence, verb, "meet-verb")
    yield from meeting_drafts(trigger, actors_of(sentence, verb), others)


def _see(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To see somebody somewhere, or on a day: "saw Vladimir Putin in Moscow", "is to see her"."""
    others = surely_people(sentence, coordinated(verb, "dobj"))
    if not others or is_passive(verb) or child(verb, "xcomp", "ccomp", "oprd") is not None:
        return
    screens = lexicon().frames.meetings.screens
    if objects_of(verb, "as", "off") or any(t.lower_ in screens for t in verb.subtree):
        return  # "sees him as a threat", "on television"
    left = actors_of(sentence, verb)
    is_told = bool(places_below(sentence, verb, *_IN_PLACE)) or is_journey(verb.head)
    events = lexicon().triggers.summit_nouns
    is_told = is_told or any(lemma(o) in events for o in objects_of(verb, "at", "during"))
    is_told = is_told or (verb.dep_ == "relcl" and mark_of(verb) == "where")
    if left and (
        is_told or _has_time(sentence, verb) or (has_to(verb) and lemma(verb.head) == "be")
    ):
        yield from meeting_drafts(Trigger.verb(sentence, verb, "see-verb"), left, others)


def _has_time(sentence: SentenceReading, verb: Token) -> bool:
    """Whether a time expression stands right in the verb's clause."""
    first, last = sentence.position(verb), sentence.end_of(verb.right_edge)
    return any(first <= t.start and t.end <= last for t in sentence.timexes)


def _receive(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Host and guest: "Obama hosted Xi", "was received by"; a welcomed decision is no guest."""
    no_guests = lexicon().frames.meetings.no_guests
    if any(o.lower_ in no_guests for o in children(verb, "dobj")):
        return
    if is_passive(verb):
        guests = actors_of(sentence, verb)
        hosts = people_at(sentence, objects_of(verb, "by")) or host_behind(sentence, verb)
    else:
        hosts = actors_of(sentence, verb)
        is_event = any(lemma(o) in lexicon().triggers.summit_nouns for o in children(verb, "dobj"))
        guests = [] if is_event else people_at(sentence, coordinated(verb, "dobj"))
        if not guests and not is_event:
            guests = guest_behind(sentence, verb)
    if hosts and guests:
        yield from meeting_drafts(Trigger.verb(sentence, verb, "receive-verb"), hosts, guests)


def _is_shared(noun: Token) -> bool:
    """Whether it is "a joint press conference", or one with somebody: two who give one have met."""
    words = {c.lower_ for c in children(noun, "amod", "compound")}
    is_press = bool(words & lexicon().frames.meetings.press)
    return is_press and ("joint" in words or bool(objects_of(noun, "with")))


def _visit_to(sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    """A visit to a person: "following a visit to the ailing former president"."""
    hosts = surely_people(sentence, objects_of(noun, "to", "with"))
    if hosts:
        left, _ = participants(sentence, noun)
        verdict, above = judge_noun(noun), noun.head.head
        is_purpose = noun.dep_ == "pobj" and noun.head.lower_ == "for" and is_journey(above)
        if is_purpose and verdict.status is Status.OCCURRED:
            verdict.say(Status.PLANNED, tense_of_purpose(above)).seen(
                "what a journey is for", above
            )
        yield from meeting_drafts(Trigger(sentence, noun, verdict, "visit-person"), left, hosts)


def _courtesy_call(sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    """To pay a courtesy call on somebody, or to receive one from him."""
    verb, words = noun.head, lexicon().frames.meetings
    is_courtesy = any(c.lower_ in words.courtesy for c in noun.children)
    if not is_courtesy or noun.dep_ != "dobj" or lemma(verb) not in words.paying:
        return
    others = [*objects_of(noun, "on", "from", "to"), *objects_of(verb, "on", "from", "to")]
    trigger = Trigger.verb(sentence, verb, "courtesy-call")
    left, right = people_at(sentence, subjects(verb)), people_at(sentence, others)
    if left and right:
        yield from meeting_drafts(trigger, left, right)


def _credentials(sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    """To present one's credentials, or letters of credence, to a head of state."""
    papers = noun.head.head if noun.dep_ == "pobj" else noun  # "letters of credence"
    verb = papers.head
    is_presented = papers.dep_ == "dobj" and lemma(verb) in lexicon().frames.meetings.presenting
    others = [*objects_of(verb, "to"), *objects_of(papers, "to"), *objects_of(noun, "to")]
    if is_presented:
        trigger = Trigger.verb(sentence, verb, "credentials")
        left, right = actors_of(sentence, verb), people_at(sentence, others)
        yield from meeting_drafts(trigger, left, right) if right else ()


def _shaking(sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    """To shake hands: "shook hands with Kim", "the two shook hands"."""
    verb = noun.head
    if noun.dep_ != "dobj" or lemma(verb) not in lexicon().triggers.handshake:
        return
    others = [*objects_of(verb, "with"), *objects_of(noun, "with")]
    trigger = Trigger.verb(sentence, verb, "shaking-hands")
    yield from meeting_drafts(trigger, actors_of(sentence, verb), people_at(sentence, others))


def _discuss(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To travel "to discuss something with" somebody; what is discussed otherwise may be a call."""
    trigger = Trigger.verb(sentence, verb, "discuss-verb")
    if has_to(verb) and is_journey(verb.head) and trigger.verdict.status is Status.PLANNED:
        right = people_at(sentence, [*objects_of(verb, "with"), *with_behind(verb)])
        if right:
            yield from meeting_drafts(trigger, actors_of(sentence, verb), right)


def _joined(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To join others for talks: "joined Macron and Modi for talks in Paris"."""
    events = lexicon().triggers.meeting_nouns
    others = [] if is_passive(verb) else people_at(sentence, coordinated(verb, "dobj"))
    talks = [o for o in objects_of(verb, "for", "in", "at") if lemma(o) in events]
    if others and talks:
        trigger = Trigger.verb(sentence, verb, "joined-for-talks")
        for draft in meeting_drafts(trigger, actors_of(sentence, verb), others):
            yield remotely(draft) if any(map(is_remote, (verb, *talks))) else draft


def _alongside(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Who faces the press beside somebody: "appeared alongside Modi at a news conference".

    Who speaks beside somebody is with him, wherever it is.
    """
    beside = people_at(sentence, objects_of(verb, "alongside", "beside"))
    words = lexicon().frames.meetings
    there = objects_of(verb, "at", "during", "to")
    is_said = lemma(verb) in words.speaking and verb.dep_ in _SAID_THERE
    far = lexicon().triggers.remote_words
    is_afar = is_remote(verb) or any(t.lower_ in far for t in own_words(verb))
    if beside and (is_said or any(lemma(o) in words.press_events for o in there)):
        trigger = Trigger.verb(sentence, verb, "beside-somebody")
        for draft in meeting_drafts(trigger, actors_of(sentence, verb), beside):
            yield remotely(draft) if is_afar else draft


def _led_together(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Two sides that lead talks meet: "A of X and B of Y co-chaired it", "led by A and B"."""
    words, doc = lexicon().frames.meetings, verb.doc
    leaders = objects_of(verb, "by") if verb.tag_ == "VBN" else []
    before = tokens(doc)[: verb.i] if leaders else []
    events = [t for t in (*coordinated(verb, "dobj"), *before) if lemma(t) in words.led]
    people = people_at(sentence, leaders or subjects(verb)) if events else []
    sides = {c.ref.id for p in people if (c := country_of_person(p)) is not None}
    named = (c for e in events for c in children(e, "compound", "nmod"))
    hosts = {p.country.ref.id for e in events for p in places_below(sentence, e, *_IN_PLACE)}
    is_of_two = len(sides | hosts) > 1 or any(_OF_TWO.fullmatch(c.text) for c in named)
    if not events or any(t.lower_ in words.led_apart for e in events for t in e.subtree):
        return  # "led separate rounds"
    far = lexicon().triggers.remote_words
    is_afar = is_remote(verb) or any(c.lower_ in far for e in events for c in e.children)
    trigger = Trigger.verb(sentence, verb, "lead-together")
    if (
        (len(sides) > 1 or is_of_two)
        and len(people) >= _PAIR
        and trigger.verdict.tense != "present"
    ):
        for draft in meeting_drafts(trigger, people, []):
            yield remotely(draft) if is_afar else draft


def _visit(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To visit a person is to meet: "visited the former president in hospital"."""
    if is_passive(verb):
        return
    hosts = surely_people(sentence, coordinated(verb, "dobj"))
    hosts = [m for m in hosts if not begins_a_clause(sentence, sentence.parsed[m.last])]
    first = child(verb, "dobj")
    if first is not None and country_at(sentence, first) is not None:
        return  # "visited Astana and Xi Jinping Tashkent"
    if hosts:
        trigger = Trigger.verb(sentence, verb, "visit-person")
        if trigger.verdict.status is not Status.HYPOTHETICAL:
            yield from meeting_drafts(trigger, actors_of(sentence, verb), hosts)


def _nominal(sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    head = noun.head
    is_in_phrase = head.dep_ == "prep" and noun.dep_ == "pobj"
    is_told = lemma(head.head) in lexicon().triggers.meet or comes_together(head.head)
    if is_in_phrase and is_told and head.lower_ not in lexicon().frames.meetings.another_time:
        return  # "met for talks": the verb tells it
    if any(c.lower_ == "your" for c in children(noun, "poss")):
        return  # "I look forward to your meeting with X": the speaker's it is not
    left, right = participants(sentence, noun)
    is_shared = is_in_phrase or noun.dep_ == "nsubjpass"
    is_shared = is_shared or lemma(first_conjunct(noun).head) in lexicon().triggers.discuss
    if not right and is_shared and _is_named_summit(sentence, noun):
        return  # "A and B will travel to Rome for the G20 summit", "discussed it"
    if not right and is_in_phrase and _is_only_there(noun):
        return  # "A and B were at the banquet"
    if not right and is_with_others(noun):
        return  # "A and B held talks with officials"
    if not right and lemma(noun) in lexicon().frames.meetings.of_states:
        return  # "they agreed to open negotiations": whose, is not said
    if not right and len(left) > _PAIR and lemma(noun) in lexicon().triggers.summit_nouns:
        return  # "A, B and C are expected for the meeting": a conference of theirs
    is_vague = is_plural(noun) and lemma(noun) in lexicon().frames.meetings.vague_plurals
    is_vague = is_vague and len(left) + len(right) <= 2 and len(objects_of(noun, "with")) <= 1
    trigger = Trigger(sentence, noun, judge_noun(noun), "meeting-noun")
    for draft in meeting_drafts(trigger, left, right):
        draft.is_vague = is_vague
        is_far = is_remote(noun) or _is_held_remotely(noun)
        if lemma(noun) in lexicon().frames.meetings.maybe_calls and draft.place is None:
            if not is_far:
                continue  # "had a conversation": it may have been by phone
        yield remotely(draft) if is_far else draft


def _is_only_there(noun: Token) -> bool:
    """Whether one is only said to be at a meal, at which there are many."""
    is_at = noun.head.lower_ == "at" and lemma(noun.head.head) == "be"
    return is_at and lemma(noun) in lexicon().frames.meetings.meals


def _is_named_summit(sentence: SentenceReading, noun: Token) -> bool:
    return any(s.head == noun.i and s.linked_by != TWO_PERSONS for s in sentence.summits)


def _is_held_remotely(noun: Token) -> bool:
    """Whether it is the verb that says how: "had talks on Tuesday with Kuleba by video link"."""
    verb = noun.head
    means = objects_of(verb, *BY_MEANS) if noun.dep_ == "dobj" and is_verb(verb) else []
    words = lexicon().triggers.remote_words
    return any(t.lower_ in words for m in means for t in (m, *children(m, "compound", "amod")))
