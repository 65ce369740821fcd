"""Meetings: "met", "hosted", "held talks with", "the talks between", calls by phone or video."""

from collections.abc import Iterator

from spacy.tokens import Token

from app.domain.ontology import EntityType, Kind, Status
from ingest.arguments import actors_of, people_at, places_below
from ingest.frames.visits import make_draft, visited_places
from ingest.lexicon import lexicon
from ingest.modality import Verdict, judge_noun, judge_verb
from ingest.reading import Draft, Mention, Reading, SentenceReading
from ingest.syntax import (
    children,
    conjuncts,
    is_passive,
    is_verb,
    lemma,
    objects_of_prepositions,
    possessors,
    subjects,
)

_LIGHT = frozenset(
    {
        "hold",
        "have",
        "conduct",
        "begin",
        "start",
        "conclude",
        "end",
        "attend",
        "continue",
        "open",
        "resume",
        "make",
    }
)


def find_meetings(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of every meeting and call that a sentence speaks of."""
    if sentence.doc is None:
        return
    triggers = lexicon().triggers
    for token in sentence.doc:
        word = lemma(token)
        if is_verb(token):
            if word in triggers.meet:
                yield from _meet(sentence, token)
            elif word in triggers.receive:
                yield from _receive(sentence, token)
            elif word in triggers.speak:
                yield from _speak(sentence, token)
        if word in triggers.meeting_nouns and token.tag_ in ("NN", "NNS", "NNP", "NNPS"):
            yield from _nominal(sentence, token)


def _meet(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    left = actors_of(sentence, verb)
    right = people_at(sentence, [
        *(c for o in children(verb, "dobj", "nsubjpass") for c in conjuncts(o) if o.dep_ == "dobj"),
        *(o for _, o in objects_of_prepositions(verb, "with", "by" if is_passive(verb) else "with")),
    ])  # fmt: skip
    if is_passive(verb):
        right = people_at(sentence, [o for _, o in objects_of_prepositions(verb, "by", "with")])
    yield from _pairs(sentence, verb, left, right, judge_verb(verb), "meet-verb")


def _receive(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """ "Obama hosted Xi", "was received by"; a welcomed decision is no guest."""
    if is_passive(verb):
        guests = actors_of(sentence, verb)
        hosts = people_at(sentence, [o for _, o in objects_of_prepositions(verb, "by")])
    else:
        hosts = actors_of(sentence, verb)
        guests = people_at(sentence, [c for o in children(verb, "dobj") for c in conjuncts(o)])
    if any(o.head == verb and o.lower_ in ("call",) for o in children(verb, "dobj")):
        return
    for host in hosts:
        for guest in guests:
            if host.ref.id != guest.ref.id:
                yield _draft(sentence, verb, judge_verb(verb), host, guest, "receive-verb")


def _speak(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """Calls: only where the words say that it was by phone, video or the like."""
    word = lemma(verb)
    left = actors_of(sentence, verb)
    right = people_at(sentence, [o for _, o in objects_of_prepositions(verb, "with", "to")])
    if word in ("phone", "telephone", "call"):
        right = right or people_at(
            sentence, [c for o in children(verb, "dobj") for c in conjuncts(o)]
        )
        if word == "call" and child_is_clause(verb):
            return
    elif not _is_remote(verb):
        return
    for draft in _pairs(sentence, verb, left, right, judge_verb(verb), "call-verb"):
        yield _remote(draft)


def child_is_clause(verb: Token) -> bool:
    """Whether "call" is followed by what somebody is called or called on to do."""
    return any(
        c.dep_ in ("oprd", "xcomp", "ccomp", "prep") and c.lower_ != "from" for c in verb.children
    )


def _nominal(sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    if (
        noun.head.dep_ == "prep"
        and noun.dep_ == "pobj"
        and lemma(noun.head.head) in lexicon().triggers.meet
    ):
        return  # "met for talks": the verb tells it
    left, right = _participants(sentence, noun)
    verdict = judge_noun(noun)
    for draft in _pairs(sentence, noun, left, right, verdict, "meeting-noun"):
        if noun.tag_ in ("NNS", "NNPS") and lemma(noun) in (
            "meeting",
            "summit",
            "conversation",
            "encounter",
        ):
            draft.is_vague = len(left) + len(right) <= 2 and not _lists(noun)
        yield _remote(draft) if _is_remote(noun) else draft


def _lists(noun: Token) -> bool:
    return len([o for _, o in objects_of_prepositions(noun, "with")]) > 1


def _participants(sentence: SentenceReading, noun: Token) -> tuple[list[Mention], list[Mention]]:
    """Both sides of a meeting noun: between A and B; A's talks with B; A held talks with B."""
    between = _between(sentence, noun)
    if len(between) >= 2:
        return between, []
    counterpart = people_at(sentence, [o for _, o in objects_of_prepositions(noun, "with")])
    owners = people_at(sentence, possessors(noun)) or between
    head = noun.head
    if owners:
        return owners, counterpart
    if noun.dep_ == "dobj" and is_verb(head):
        if lemma(head) in lexicon().triggers.attend and not counterpart:
            return [], []  # to attend the same summit is not to meet
        left = actors_of(sentence, head)
        counterpart = counterpart or people_at(
            sentence, [o for _, o in objects_of_prepositions(head, "with")]
        )
        return left, counterpart
    if noun.dep_ == "nsubjpass" and is_verb(head):
        counterpart = counterpart or people_at(
            sentence, [o for _, o in objects_of_prepositions(head, "with", "between")]
        )
        return people_at(sentence, [o for _, o in objects_of_prepositions(head, "by")]), counterpart
    if noun.dep_ == "pobj" and head.dep_ == "prep" and is_verb(head.head):
        return people_at(sentence, subjects(head.head)), counterpart
    if noun.dep_ == "conj":
        left, right = _participants(sentence, head)
        return left, counterpart or right
    return [], counterpart


def _between(sentence: SentenceReading, noun: Token) -> list[Mention]:
    """Persons of "between A and B", "of A and B", however the parser hangs them."""
    for prep in children(noun, "prep"):
        if prep.lower_ in ("between", "of", "among"):
            inside = [
                m
                for m in sentence.mentions
                if m.ref.type is EntityType.LEADER
                and prep.i < m.first
                and m.last <= prep.right_edge.i
            ]
            heads = [o for _, o in objects_of_prepositions(noun, prep.lower_)]
            found = people_at(sentence, heads)
            if prep.lower_ == "between" and len(found) < 2 and len({m.ref.id for m in inside}) == 2:
                return list({m.ref.id: m for m in inside}.values())
            if found:
                return found
    return []


def _pairs(
    sentence: SentenceReading, trigger: Token, left: list[Mention], right: list[Mention],
    verdict: Verdict, rule: str,
) -> Iterator[Draft]:  # fmt: skip
    """Each of the left with each of the right; all of the left with one another if alone."""
    if left and right:
        for one in left:
            for other in right:
                if one.ref.id != other.ref.id:
                    yield _draft(sentence, trigger, verdict, one, other, rule)
        return
    together = left or right
    if right and not left:
        return
    for i, one in enumerate(together):
        for other in together[i + 1 :]:
            if one.ref.id != other.ref.id:
                yield _draft(sentence, trigger, verdict, one, other, rule)


def _draft(
    sentence: SentenceReading,
    trigger: Token,
    verdict: Verdict,
    one: Mention,
    other: Mention,
    rule: str,
) -> Draft:
    draft = make_draft(Kind.MEETING, sentence, trigger, verdict, one, other, rule=rule)
    place = _place(sentence, trigger)
    if place is not None:
        draft.place = place[1] or place[0]
        draft.host = place[0]
    return draft


def _place(sentence: SentenceReading, trigger: Token) -> tuple[Mention, Mention | None] | None:
    """Where: "in Moscow" below the trigger, or below the verb that carries the noun."""
    is_reception = lemma(trigger) in lexicon().triggers.receive
    places = places_below(sentence, trigger, "in", "at", *(("to",) if is_reception else ()))
    head = trigger.head
    if not places:
        for _, one in objects_of_prepositions(trigger, "with"):
            places = places or places_below(sentence, one, "in", "at")
        for one in children(trigger, "dobj"):
            places = places or places_below(sentence, one, "in", "at")
    if not places and not is_verb(trigger):
        if is_verb(head):
            places = places_below(sentence, head, "in", "at")
        elif trigger.dep_ == "pobj" and is_verb(head.head):
            places = places_below(sentence, head.head, "in", "at", "to")
    if (
        not places
        and is_verb(trigger)
        and trigger.dep_ in ("xcomp", "advcl", "conj")
        and is_verb(head)
    ):
        # "travels to Moscow to meet Putin", "arrived in Paris and met"
        motion = lexicon().triggers.visit_motion.get(lemma(head))
        if motion:
            places = places_below(sentence, head, *motion)
        elif lemma(head) in lexicon().triggers.visit_transitive:
            places = visited_places(sentence, head)
    return places[0] if len(places) == 1 else None


def _is_remote(token: Token) -> bool:
    words = lexicon().triggers.remote_words
    near = [*token.children, *(g for c in token.children for g in c.children), token.head]
    return any(
        t.lower_ in words or lemma(t) in words
        for t in near
        if t.dep_ not in ("nsubj", "ROOT") or t == token.head and t.lower_ in words
    )


def _remote(draft: Draft) -> Draft:
    draft.mode = "phone"
    draft.place, draft.host = None, None
    if draft.status is Status.OCCURRED:
        draft.status = Status.VIRTUAL
    return draft
