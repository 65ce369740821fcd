"""What keeps a guess of the trained model back: the words say less, or tell of something else.

Every rule here only takes away; what a status may be at all is for `ingest.modality` to say.
"""

from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.arguments import governments_at, people_at
from ingest.frames.absence import is_elsewhere, is_missing
from ingest.frames.meetings import is_with_others
from ingest.frames.remote import is_remote
from ingest.lexicon import lexicon
from ingest.modality import HAPPENED, HARMLESS, class_of
from ingest.modality.forms import fiction_around, is_on_programme
from ingest.modality.verdict import STATUS_OF_CLASS
from ingest.reading import Draft
from ingest.relations import (
    Candidate,
    entity_key,
    judge,
    may_tell,
    path_of,
    verdicts_on_path,
)
from ingest.relations.ruled_out import BY_PERSONS
from ingest.relations.spoken_of import is_only_spoken_of
from ingest.subjects import possessors, subjects
from ingest.syntax import (
    auxiliaries,
    child,
    children,
    conjuncts,
    has_to,
    is_noun,
    is_passive,
    is_verb,
    lemma,
    particle_lemma,
    tokens,
    verbs_in,
)

_REFUSING: Final = ("declined", "cancelled", "postponed", "forbidden", "negated")
"""Classes of verbs (contexts.yml) below which nothing takes place."""
_STILL_TO_COME: Final = frozenset({"for", "before", "until", "ahead", "of", "to", "against"})
_IN_PERSON: Final = (Kind.MEETING, Kind.VISIT)
_THERE: Final = (Kind.ATTENDANCE, Kind.VISIT)
_WHILE: Final = frozenset({"while", "whilst", "as", "when"})
_EVE: Final = frozenset({"eve", "ahead", "before"})
_PERSONS: Final = ("he", "she", "i")
_NEAR_EVE: Final = 3
"""Words above a summit among which "on the eve of" stands."""


def is_of_something_else(candidate: Candidate, word: Token, status: Status) -> bool:
    """Whether the words tell of a call, of something on a screen, or of another's journey.

    Calls are for the frames, which know one from a word that calls names, unless the model reads
    one too.
    """
    if _is_of_somebody_else(candidate, word) or _is_represented(candidate):
        return True
    if candidate.kind is Kind.HOSTING:  # "Kyiv is preparing for the summit"
        place, prep = candidate.actor_head, candidate.actor_head.head
        is_topic = place.dep_ == "pobj" and prep.lower_ == "on" and prep.head in _of(candidate)
        return is_topic or lemma(word) in lexicon().frames.hosting.preparing
    if candidate.kind not in _IN_PERSON:
        return False
    if candidate.kind is Kind.MEETING and _are_on_one_side(candidate) and is_with_others(word):
        return True
    is_call = status is Status.VIRTUAL and candidate.kind is Kind.MEETING
    return _is_only_seen(word) or (not is_call and any(map(is_remote, (word, *path_of(candidate)))))


def is_meanwhile(candidate: Candidate) -> bool:
    """Whether the summit only says when: "went skiing while it met", "was in Rome during it"."""
    head = candidate.object_head
    if candidate.kind not in (*_THERE, Kind.HOSTING):
        return False
    if head.dep_ == "pobj" and head.head.lower_ == "during" and lemma(head.head.head) == "be":
        return True
    clause = next((t for t in head.ancestors if is_verb(t)), head)
    is_beside = clause.dep_ == "advcl" and subjects(clause) and not is_passive(clause)
    words = {c.lower_ for c in children(clause, "mark", "advmod")}
    return bool(is_beside and words & _WHILE) and candidate.actor_head not in clause.subtree


def is_of_the_absent(candidate: Candidate, word: Token) -> bool:
    """Whether one is only spoken of by the other: "criticised Putin at the summit in Elmau"."""
    head = candidate.actor_head
    if candidate.kind is Kind.MEETING and lemma(word) in lexicon().triggers.summit_nouns:
        return is_only_spoken_of(head) or is_only_spoken_of(candidate.object_head)
    if candidate.kind is Kind.VISIT:
        spoken_of = lexicon().frames.attendance.spoken_of
        return head.dep_ == "dobj" and lemma(head.head) in spoken_of
    return candidate.kind is Kind.ATTENDANCE and is_only_spoken_of(head)


def is_no_guest(candidate: Candidate) -> bool:
    """Whether one only prepares for a summit or watches it, or is said to belong in a body."""
    path = [lemma(t) for t in path_of(candidate) if is_verb(t)]
    if candidate.kind is Kind.MEMBERSHIP:
        return "belong" in path or _is_helper(candidate)  # "belongs to NATO" is for the frames
    words = lexicon().frames
    apart = words.hosting.preparing | words.attendance.watching
    return candidate.kind is Kind.ATTENDANCE and any(word in apart for word in path)


def _is_helper(candidate: Candidate) -> bool:
    """Whether it is another's membership that one is for: "Brazil supports Peru in its bid"."""
    head = candidate.actor_head
    helped = child(head.head, "dobj") if head.dep_ == "nsubj" else None
    mention = candidate.sentence.mention_at(helped) if helped is not None else None
    is_another = helped is not None and (helped.tag_ == "NNP" or mention is not None)
    return is_another and lemma(head.head) in lexicon().pronouns.of_another | {"invite"}


def _of(candidate: Candidate) -> tuple[Token, ...]:
    """The summit and what it hangs on: "a summit on Jerusalem" is not held there."""
    return candidate.object_head, candidate.object_head.head


def is_there_by_video(candidate: Candidate) -> bool:
    """Whether one is at a summit by video only: "while Putin joined by video"."""
    verb = next((t for t in candidate.actor_head.ancestors if is_verb(t)), None)
    is_there = candidate.kind is Kind.ATTENDANCE and verb is not None
    if not is_there or verb is None:
        return False
    screened = lexicon().frames.attendance.screened
    is_screened = any(c.lower_ in screened for c in candidate.object_head.children)
    return is_screened or (verb in path_of(candidate) and is_remote(verb))


def is_no_plan(candidate: Candidate, word: Token) -> bool:
    """Whether what looks like a plan only says when, or was one once, or is of something else."""
    if candidate.kind is Kind.HOSTING and not may_tell(word, Kind.HOSTING):
        return True  # "his visit will follow Modi's to Russia for the summit"
    is_of_once = candidate.kind is Kind.MEMBERSHIP and was_once(word)
    return is_of_once or _goes_on_during(candidate)


def has_not_happened(
    candidate: Candidate, word: Token, said: Status | None, told: list[Draft]
) -> bool:
    """Whether the rules, or what the frames read in the same words, say less than that it did."""
    path = path_of(candidate)
    verbs = [t for t in (word, *candidate.object_head.ancestors) if is_verb(t)]
    return (
        not _is_allowed(candidate, word, said)
        or (candidate.kind in BY_PERSONS and _tells_of_absence(candidate))
        or (candidate.kind in _THERE and _is_not_there(candidate))
        or _is_on_the_eve(candidate)
        or any(map(_is_only_possible, (word, *path)))
        or any(lemma(t) == "way" for t in path)  # "is on his way to Corsica"
        or any(map(is_on_programme, verbs))
        or (candidate.kind in _THERE and any(map(_is_arranged, verbs)))
        or any(fiction_around(v) is not None for v in verbs)
        or any(map(came_to_nothing, (word, *path)))
        or _is_refused(candidate, word, told)
        or _is_leaving_for(candidate, word)
        or (candidate.kind in _THERE and lemma(word) == "invite")
        or (candidate.kind is Kind.MEETING and _is_of_others(candidate, word))
    )


def called_off(candidate: Candidate) -> Status | None:
    """What becomes of the event that the place or the guest is named with: "was postponed"."""
    noun = candidate.object_head
    for above in noun.ancestors:
        if is_verb(above):
            group = class_of(particle_lemma(above), "verbs")
            is_it = noun.dep_ in ("nsubjpass", "dobj") and group in ("cancelled", "postponed")
            return STATUS_OF_CLASS[group] if is_it and group is not None else None
        noun = above
    return None


def _is_arranged(verb: Token) -> bool:
    """Whether somebody "is set for talks at the summit", "was expected there": not there yet."""
    return is_passive(verb) and verb.lower_ in lexicon().modality.arranged


def _is_only_possible(word: Token) -> bool:
    """Whether it is said of what somebody may do: "is welcome at the summit"."""
    return any(class_of(c.lower_, "adjectives") == "possible" for c in children(word, "acomp"))


def _is_not_there(candidate: Candidate) -> bool:
    """Whether the sentence puts the person elsewhere, by name or by pronoun: "by his deputy"."""
    place = candidate.place.country.ref.id if candidate.place is not None else None
    sentence, person = candidate.sentence, candidate.actor.ref.id
    named = [sentence.parsed[m.last] for m in sentence.mentions if m.ref.id == person]
    return any(is_elsewhere(sentence, t, place) for t in (candidate.actor_head, *named))


def _is_on_the_eve(candidate: Candidate) -> bool:
    """Whether the summit has not begun: "on the eve of the summit in Bangkok he gave a dinner"."""
    if candidate.kind is Kind.VISIT:  # "ahead of the summit in Vilnius he met"
        above = list(candidate.object_head.ancestors)[: 2 * _NEAR_EVE]
        is_behind = any(lemma(t) in lexicon().triggers.summit_nouns for t in above)
        return is_behind and any(t.lower_ in _EVE for t in above)
    if candidate.kind not in (Kind.ATTENDANCE, Kind.HOSTING):
        return False
    above = list(candidate.object_head.ancestors)[:_NEAR_EVE]
    prepared = lexicon().frames.hosting.preparations  # "is part of the preparations for it"
    return any(t.lower_ in _EVE or lemma(t) in prepared for t in above)


def _is_leaving_for(candidate: Candidate, word: Token) -> bool:
    """Whether one only leaves: "leaves Rome on a journey, twelve days in Indonesia"."""
    departing = lexicon().frames.attendance.departing
    is_leaving = candidate.kind is Kind.VISIT and lemma(word) in departing
    return is_leaving and child(word, "dobj") is not None


def _is_of_others(candidate: Candidate, verb: Token) -> bool:
    """Whether others meet, of whom nobody is named: "was pleased that bishops met the Pope"."""
    who = subjects(verb) if is_verb(verb) and not is_passive(verb) else []
    if not who or not all(is_noun(t) for t in who) or people_at(candidate.sentence, who):
        return False
    inside = {t.i for one in who for t in one.subtree}
    return candidate.actor_head.i not in inside and candidate.object_head.i not in inside


def _tells_of_absence(candidate: Candidate) -> bool:
    """Whether the sentence says who is not there, or what was only sent: "missing at it was X"."""
    words = lexicon().frames.attendance
    if candidate.kind is Kind.ATTENDANCE:
        verbs = [t for t in path_of(candidate) if is_verb(t)]
        if any(lemma(t) in words.refusing | words.absent for t in verbs):
            return True  # "missed a speech to the summit"
    return any(
        is_missing(t) or lemma(t) in words.absence_nouns for t in tokens(candidate.sentence.parsed)
    )


def follows_from_told(candidate: Candidate, told: list[Draft]) -> bool:
    """Whether a frame reads that the person attends a summit there: the visit follows from that."""
    return candidate.place is not None and any(
        d.kind is Kind.ATTENDANCE
        and d.is_decided
        and d.actor.ref.id == candidate.actor.ref.id
        and d.host is not None
        and d.host.ref.id == candidate.place.country.ref.id
        for d in told
    )


def is_met_on_a_tour(candidate: Candidate, told: list[Draft]) -> bool:
    """Whether a frame reads that somebody who tours several countries meets the person.

    "Travels to Baku and Tbilisi to meet Aliyev": in which of them, is not said.
    """
    meetings = [d for d in told if d.kind is Kind.MEETING]
    pairs = [{d.actor.ref.id, entity_key(d.object)} for d in meetings]
    me = candidate.actor.ref.id
    hosts = {one for pair in pairs if me in pair for one in pair} - {me}
    visits = [d for d in told if d.kind is Kind.VISIT]
    return any(
        len({entity_key(d.object) for d in visits if d.actor.ref.id == one}) > 1 for one in hosts
    )


def _are_on_one_side(candidate: Candidate) -> bool:
    """Whether the two are coordinated: "A and B held talks with officials"."""
    ends = (candidate.actor_head, candidate.object_head)
    return any(b in conjuncts(a) for a, b in (ends, ends[::-1]))


def _is_only_seen(word: Token) -> bool:
    """Whether somebody is seen from afar, or seen as something: "saw X on television"."""
    screens = lexicon().frames.meetings.screens
    is_on_screen = any(t.dep_ == "pobj" and t.lower_ in screens for t in word.subtree)
    is_seen_as = lemma(word) in lexicon().triggers.see and any(
        t.lower_ == "as" for t in children(word, "prep", "mark")
    )
    return is_on_screen or is_seen_as


def came_to_nothing(token: Token) -> bool:
    """Whether it stands under what did not come about: "was to have been attended by X"."""
    verbs = [t for t in (token, *token.ancestors) if is_verb(t)]
    for verb in [c for v in verbs for c in (v, *children(v, "xcomp"))]:
        above = verb.head
        is_told = above != verb and lemma(above) == "be" and above.tag_ == "VBD" and has_to(verb)
        if is_told and any(lemma(a) == "have" for a in auxiliaries(verb)):
            return True
    return False


def was_once(word: Token) -> bool:
    """Whether it only was so: "was a candidate for membership"."""
    return any(lemma(t) == "be" and t.tag_ == "VBD" for t in (word, *word.ancestors))


def _goes_on_during(candidate: Candidate) -> bool:
    """Whether the summit only says when: "plans to stay at home during the summit"."""
    heads = {s.head for s in candidate.sentence.summits}
    above = (t for t in (candidate.object_head, *candidate.object_head.ancestors) if t.i in heads)
    return any(t.dep_ == "pobj" and t.head.lower_ == "during" for t in above)


def _is_represented(candidate: Candidate) -> bool:
    """Whether another is there for him: "Vance will represent Trump at the summit"."""
    head, words = candidate.actor_head, lexicon().frames.attendance
    is_object = candidate.kind in _THERE and head.dep_ == "dobj"
    return is_object and lemma(head.head) in words.representing


def _is_of_somebody_else(candidate: Candidate, word: Token) -> bool:
    """Whether the trip is another's: "congratulated Modi on his visit to Kyiv".

    So a bid is: "approved Finland's bid to join NATO" says nothing of who approves it, nor
    "rejected Turkish membership" of who rejects it.
    """
    if candidate.kind is Kind.MEMBERSHIP:
        own = possessors(word) if is_noun(word) else subjects(word)
        if is_verb(word) and any(t.tag_ == "PRP" and t.lower_ in _PERSONS for t in own):
            return True  # "before he left for Vilnius"
        if is_verb(word) and lemma(word) in lexicon().triggers.ratify:  # "ratifies its accession"
            own = [p for t in children(word, "dobj") for p in possessors(t)] or own
        countries = governments_at(candidate.sentence, own)
        by_adjective = map(candidate.sentence.mention_at, children(word, "amod", "compound"))
        countries += [m for m in by_adjective if m is not None and m.is_country and is_noun(word)]
        return bool(countries) and candidate.actor.ref.id not in {m.ref.id for m in countries}
    owners = people_at(candidate.sentence, possessors(word)) if is_noun(word) else []
    return bool(owners) and candidate.actor.ref.id not in {m.ref.id for m in owners}


def _is_allowed(candidate: Candidate, word: Token, said: Status | None) -> bool:
    """Whether the rules let the model say that it happened.

    Of a visit that a noun tells, "on the last day of his visit", the verbs around may say so.
    """
    above = next((t for t in candidate.actor_head.ancestors if is_verb(t)), None)
    around = verdicts_on_path(candidate) | ({judge(above).status} if above is not None else set())
    if not around <= set(HARMLESS):  # "is to see Xi at the summit": not yet
        return False
    if _is_called_off(candidate):
        return False
    if said is None:
        is_ahead = word.dep_ == "pobj" and word.head.lower_ in _STILL_TO_COME
        is_told = candidate.kind is Kind.VISIT and Status.OCCURRED in around
        return is_told and not is_ahead
    return said in HARMLESS


def _is_called_off(candidate: Candidate) -> bool:
    """Whether a verb between the two refuses it: "called off a speech in Warsaw"."""
    if candidate.path is None:
        return False
    verbs = [t for t in path_of(candidate) if is_verb(t)]
    return any(class_of(particle_lemma(v), "verbs") in _REFUSING for v in verbs)


def _is_refused(candidate: Candidate, word: Token, told: list[Draft]) -> bool:
    """Whether a frame reads less in the same words: who skipped the summit did not travel there."""
    if candidate.kind is Kind.MEETING and any(
        d.kind is Kind.MEETING and d.trigger.i == word.i for d in told
    ):
        return True  # the frames know who met whom by this word
    words = {word.i, *(t.i for t in path_of(candidate))}
    return any(
        d.is_decided
        and d.status not in HAPPENED
        and d.trigger.i in words
        and candidate.actor.ref.id in (d.actor.ref.id, entity_key(d.object))
        for d in told
    )


def stays_away(candidate: Candidate, told: list[Draft]) -> bool:
    """Whether the frames read that the person refuses the summit there, or speaks from afar."""
    if candidate.kind is not Kind.VISIT:
        return False
    refused = (Status.DECLINED, Status.CANCELLED, Status.NEGATED)
    return any(
        d.kind is Kind.ATTENDANCE
        and (d.status in refused or d.mode is not None)
        and d.actor.ref.id == candidate.actor.ref.id
        for d in told
    )


def is_called_off_by_another(candidate: Candidate) -> bool:
    """Whether it is another's plan that came to nothing: "as Trump had cancelled his trip"."""
    sentence = candidate.sentence
    for verb in verbs_in(sentence.parsed):
        if class_of(particle_lemma(verb), "verbs") in ("cancelled", "postponed"):
            who = people_at(sentence, subjects(verb))
            if who and not is_passive(verb):
                ends = {candidate.actor.ref.id, entity_key(candidate.object)}
                return all(m.ref.id not in ends for m in who)
    return False
