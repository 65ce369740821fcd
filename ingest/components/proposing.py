"""What no frame fits: claims that the trained model finds, held to what the modality rules allow.

A happening is claimed only where the rules read the trigger as happened too, and nothing between
the two entities says less. So a trained guess can add a claim, but never make more of a sentence
than the rules do.
"""

from collections.abc import Iterator, Mapping
from typing import ClassVar, Final

from spacy.tokens import Token

from app.domain.ontology import Kind, Stage, Status
from ingest.arguments import country_of_person, people_at
from ingest.components.continuing import Continuing, unsaid
from ingest.components.step import Fields
from ingest.frames.drafts import Trigger, make_draft
from ingest.frames.meetings import is_remote
from ingest.lexicon import lexicon
from ingest.modality.forms import fiction_around
from ingest.reading import LEARNED, Draft, Reading, Tense
from ingest.relations import (
    KINDS,
    Candidate,
    Context,
    Discourse,
    Model,
    candidate_of,
    candidates,
    entity_key,
    features,
    is_trigger,
    judge,
    may_tell,
    path_of,
    status_features,
    trigger_of,
    verdicts_on_path,
)
from ingest.relations.ruled_out import is_ruled_out
from ingest.subjects import possessors
from ingest.syntax import (
    auxiliaries,
    child,
    children,
    has_to,
    is_noun,
    is_verb,
    lemma,
)

_LEAST_STATUS: Final = 0.6
"""Least probability of a status, else nothing is claimed."""
_LEAST_OPEN: Final = 0.9
"""The same for a hosting of which the modality rules leave open whether it happened."""
_LEAST_BARE: Final = 0.6
"""Least probability of a visit of which no other sign is there."""
_LEAST_SILENT: Final = 0.75
"""The same for a meeting of which no word tells."""
_SAFE: Final = (Status.PLANNED, Status.DECLINED, Status.CANCELLED, Status.HYPOTHETICAL)
"""What may be claimed though less sure: none says that anything happened."""
_LEAST_LEAN: Final = 0.8
"""The same for what the frames found and left undecided."""
_HAPPENED: Final = (Status.OCCURRED, Status.VIRTUAL, Status.ENDED)
_HARMLESS: Final = (None, Status.OCCURRED, Status.VIRTUAL)
_STILL_TO_COME: Final = frozenset({"for", "before", "until", "ahead", "of", "to"})
_TENSES: Final[Mapping[Status, Tense]] = {
    Status.PLANNED: "future",
    Status.INVITED: "future",
    Status.REQUESTED: "future",
}
_IN_PERSON: Final = (Kind.MEETING, Kind.VISIT)
_BY_PERSONS: Final = (Kind.MEETING, Kind.VISIT, Kind.ATTENDANCE)
_ENDING: Final = (Status.ENDED, Status.ENDING)


class Proposing:
    """Adds a draft for every candidate, in a sentence and across, that no frame has told."""

    requires: ClassVar[Fields] = frozenset(
        {
            "reading.anchor",
            "reading.people",
            "reading.drafts",
            "sentence.doc",
            "sentence.mentions",
            "sentence.people",
            "sentence.quoted",
            "sentence.speaker",
            "sentence.summits",
            "sentence.timexes",
        }
    )
    assigns: ClassVar[Fields] = frozenset({"reading.drafts"})

    def __init__(self, trained: Model) -> None:
        self._model = trained.within
        self._continuing = Continuing(trained.across)

    def run(self, reading: Reading) -> None:
        """Add the drafts of every parsed sentence behind those of the frames."""
        by_sentence: dict[int, list[Draft]] = {}
        for draft in reading.drafts:
            by_sentence.setdefault(draft.sentence.index, []).append(draft)
        for told in by_sentence.values():
            for draft in told:
                self._lean(draft, told)
        discourse, across = Discourse(reading), list[tuple[float, Draft]]()
        for sentence in reading.parsed:
            told = by_sentence.get(sentence.index, [])
            context = Context(reading, sentence, told)
            reading.drafts += self._found(context, told)
            across += self._continuing.found(sentence, context, discourse)
            discourse.hear(sentence)
        reading.drafts += unsaid(across, reading.drafts)

    def _lean(self, draft: Draft, told: list[Draft]) -> None:
        """Say what an undecided draft likely means; a date of its own may overrule it."""
        if draft.is_decided or draft.lean is not None or draft.kind not in KINDS:
            return
        verdict = judge(draft.trigger)
        seen = status_features(candidate_of(draft), draft.trigger, verdict)
        status, probability = self._model.status(draft.kind, seen)
        is_untold = draft.kind is not Kind.HOSTING or _is_kept_away(draft, told)
        if status in _HAPPENED and (is_untold or _came_to_nothing(draft.trigger)):
            return  # "his presence at the summit": whether it happened is for the text to say
        if probability >= (_LEAST_OPEN if status in _HAPPENED else _LEAST_LEAN):
            draft.lean = status
            draft.learned = (f"status {status} by the model, probability {probability:.2f}",)

    def _found(self, context: Context, told: list[Draft]) -> Iterator[Draft]:
        reading, sentence = context.reading, context.sentence
        best: dict[tuple[str, str, str], tuple[float, Candidate, list[str]]] = {}
        for one in candidates(reading, sentence):
            if one.key in context.rules or is_ruled_out(one, reading):
                continue
            seen = features(one, context)
            probability = self._model.probability(one.kind, seen)
            if not self._model.is_stated(one.kind, probability):
                continue
            if probability < _LEAST_BARE and _is_bare(one, reading):
                continue
            if probability < _LEAST_SILENT and one.kind is Kind.MEETING:
                if not _tells_a_meeting(trigger_of(one)):
                    continue
            if one.key not in best or probability > best[one.key][0]:
                best[one.key] = (probability, one, seen)
        for probability, one, seen in best.values():
            draft = self._draft(one, told)
            if draft is not None:
                why = self._model.reasons(one.kind, seen)
                draft.learned = (f"probability {probability:.2f}", *why)
                yield draft

    def _draft(self, candidate: Candidate, told: list[Draft]) -> Draft | None:
        """The draft with the status that the model and the rules agree on; None if they do not."""
        word = trigger_of(candidate)
        verdict = judge(word)
        said = verdict.status
        status, probability = self._model.status(
            candidate.kind, status_features(candidate, word, verdict)
        )
        if probability < _LEAST_STATUS and not (said is status or status in _SAFE):
            return None
        if candidate.kind in _IN_PERSON and _is_only_seen(word):
            return None
        if candidate.kind in _IN_PERSON and any(map(is_remote, (word, *path_of(candidate)))):
            return None  # calls are for the frames, which know one from a word that calls names
        departing = lexicon().frames.attendance.departing
        if _is_of_somebody_else(candidate, word):
            return None
        is_leaving = candidate.kind is Kind.VISIT and lemma(word) in departing
        if is_leaving and status in _HAPPENED and child(word, "dobj") is not None:
            return None  # "leaves Rome on a journey, twelve days in Indonesia": not there yet
        if status in _HAPPENED and not _is_allowed(candidate, word, said):
            return None
        if candidate.kind in _BY_PERSONS and status in _HAPPENED and _tells_of_absence(candidate):
            return None
        if status is Status.PLANNED and _goes_on_during(candidate):
            return None
        if candidate.kind is Kind.VISIT and _follows_from_told(candidate, told):
            return None
        if status is Status.PLANNED and candidate.kind is Kind.MEMBERSHIP and _was_once(word):
            return None
        if status in _HAPPENED and any(lemma(t) == "way" for t in path_of(candidate)):
            return None  # "is on his way to Corsica"
        verbs = [t for t in (word, *candidate.object_head.ancestors) if is_verb(t)]
        if status in _HAPPENED and any(fiction_around(v) is not None for v in verbs):
            return None
        if status in _HAPPENED and any(map(_came_to_nothing, (word, *path_of(candidate)))):
            return None
        if status in _HAPPENED and _is_refused(candidate, word, told):
            return None
        if status in (Status.PLANNED, *_HAPPENED) and _stays_away(candidate, told):
            return None
        if status not in _HAPPENED and said is not status and probability < _LEAST_LEAN:
            return None
        if said is not status:
            verdict.say(status, _TENSES.get(status, verdict.tense))
            verdict.seen(f"{status} by the model ({probability:.2f})")
        trigger = Trigger(candidate.sentence, word, verdict, LEARNED)
        draft = make_draft(candidate.kind, trigger, candidate.actor, candidate.object)
        if candidate.place is not None:
            draft.place = candidate.place.city
        _complete(draft)
        is_candidate = draft.stage is Stage.CANDIDATE
        return None if is_candidate and _was_once(word) else draft


def _tells_of_absence(candidate: Candidate) -> bool:
    """Whether the sentence says who is not there, or what was only sent: "missing at it was X"."""
    words = lexicon().frames.attendance
    if candidate.kind is Kind.ATTENDANCE:
        verbs = [t for t in path_of(candidate) if is_verb(t)]
        if any(lemma(t) in words.refusing | words.absent for t in verbs):
            return True  # "missed a speech to the summit"
    return any(
        t.lower_ in words.missing or lemma(t) in words.absence_nouns
        for t in candidate.sentence.parsed
    )


def _follows_from_told(candidate: Candidate, told: list[Draft]) -> bool:
    """Whether a frame reads that the person attends a summit there: the visit follows from that."""
    return candidate.place is not None and any(
        d.kind is Kind.ATTENDANCE
        and d.is_decided
        and d.actor.ref.id == candidate.actor.ref.id
        and d.host is not None
        and d.host.ref.id == candidate.place.country.ref.id
        for d in told
    )


def _is_only_seen(word: Token) -> bool:
    """Whether somebody is seen from afar, or seen as something: "saw X on television"."""
    screens = lexicon().frames.meetings.screens
    is_on_screen = any(t.dep_ == "pobj" and t.lower_ in screens for t in word.subtree)
    is_seen_as = lemma(word) in lexicon().triggers.see and any(
        t.lower_ == "as" for t in children(word, "prep", "mark")
    )
    return is_on_screen or is_seen_as


def _came_to_nothing(token: Token) -> bool:
    """Whether it stands under what did not come about: "was to have been attended by X"."""
    verbs = [t for t in (token, *token.ancestors) if is_verb(t)]
    for verb in [c for v in verbs for c in (v, *children(v, "xcomp"))]:
        above = verb.head
        is_told = above != verb and lemma(above) == "be" and above.tag_ == "VBD" and has_to(verb)
        if is_told and any(lemma(a) == "have" for a in auxiliaries(verb)):
            return True
    return False


def _was_once(word: Token) -> bool:
    """Whether it only was so: "was a candidate for membership"."""
    return any(lemma(t) == "be" and t.tag_ == "VBD" for t in (word, *word.ancestors))


def _goes_on_during(candidate: Candidate) -> bool:
    """Whether the summit only says when: "plans to stay at home during the summit"."""
    heads = {s.head for s in candidate.sentence.summits}
    above = (t for t in (candidate.object_head, *candidate.object_head.ancestors) if t.i in heads)
    return any(t.dep_ == "pobj" and t.head.lower_ == "during" for t in above)


def _is_of_somebody_else(candidate: Candidate, word: Token) -> bool:
    """Whether the trip is another's: "congratulated Modi on his visit to Kyiv"."""
    owners = people_at(candidate.sentence, possessors(word)) if is_noun(word) else []
    return bool(owners) and candidate.actor.ref.id not in {m.ref.id for m in owners}


def _is_bare(candidate: Candidate, reading: Reading) -> bool:
    """Whether little but the model speaks for a visit: no word of one, or no home that is known."""
    if candidate.kind is not Kind.VISIT:
        return False
    known = reading.people.get(candidate.actor.ref.id)
    is_official = known is not None and known.organization is not None
    has_home = country_of_person(candidate.actor) is not None or is_official
    word = trigger_of(candidate)
    is_told = may_tell(word, Kind.VISIT) and lemma(word) not in lexicon().triggers.summit_nouns
    return not has_home or not is_told  # "sent a message to the summit in Brazil" tells no visit


def _is_kept_away(draft: Draft, told: list[Draft]) -> bool:
    """Whether somebody refuses to go there: of the summit itself nothing is said."""
    same = entity_key(draft.object)
    return any(
        d.is_decided and d.status not in _HAPPENED and entity_key(d.object) == same for d in told
    )


def _is_allowed(candidate: Candidate, word: Token, said: Status | None) -> bool:
    """Whether the rules let the model say that it happened.

    Of a visit that a noun tells, "on the last day of his visit", the verbs around may say so.
    """
    above = next((t for t in candidate.actor_head.ancestors if is_verb(t)), None)
    around = verdicts_on_path(candidate) | ({judge(above).status} if above is not None else set())
    if not around <= set(_HARMLESS):  # "is to see Xi at the summit": not yet
        return False
    if said is None:
        is_ahead = word.dep_ == "pobj" and word.head.lower_ in _STILL_TO_COME
        is_told = candidate.kind is Kind.VISIT and Status.OCCURRED in around
        return is_told and not is_ahead
    return said in _HARMLESS


def _tells_a_meeting(word: Token) -> bool:
    """Whether a word alone tells a meeting; calls are for the frames, which read their means."""
    events = lexicon().triggers.summit_nouns
    if lemma(word) in lexicon().triggers.receive and any(
        lemma(o) in events for o in children(word, "dobj")
    ):
        return False  # to host a summit is not to meet each guest
    is_call = lemma(word) in lexicon().frames.meetings.calls
    return is_trigger(word, Kind.MEETING) and not is_call


def _is_refused(candidate: Candidate, word: Token, told: list[Draft]) -> bool:
    """Whether a frame reads less in the same words: who skipped the summit did not travel there."""
    if candidate.kind is Kind.MEETING and any(
        d.kind is Kind.MEETING and d.trigger.i == word.i for d in told
    ):
        return True  # the frames know who met whom by this word
    words = {word.i, *(t.i for t in path_of(candidate))}
    return any(
        d.is_decided
        and d.status not in _HAPPENED
        and d.trigger.i in words
        and candidate.actor.ref.id in (d.actor.ref.id, entity_key(d.object))
        for d in told
    )


def _stays_away(candidate: Candidate, told: list[Draft]) -> bool:
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


def _complete(draft: Draft) -> None:
    """Give a membership its stage, and a state its beginning or end."""
    triggers, word = lexicon().triggers, lemma(draft.trigger)
    if draft.kind is Kind.MEMBERSHIP:
        draft.stage = Stage.MEMBER
        if word in lexicon().frames.membership.stages and word != "member":
            draft.stage = lexicon().frames.membership.stages[word]
        if word in triggers.ratify:
            draft.stage = Stage.RATIFIED
        elif word in triggers.sign:
            draft.stage = Stage.SIGNED
        elif word in triggers.suspend:
            draft.stage = Stage.SUSPENDED
        begins = triggers.join_org | triggers.accede | triggers.admit | triggers.ratify
        draft.aspect = "starts" if word in begins else "holds"
        if draft.status in _ENDING:
            draft.aspect = "ends"
        if draft.stage is Stage.CANDIDATE and draft.status is Status.OCCURRED:
            draft.decide(Status.PLANNED, "future", "a candidate is not yet a member")
    elif draft.kind is Kind.WARRANT:
        draft.aspect = {Status.OCCURRED: "starts", Status.CANCELLED: "ends"}.get(
            draft.status, "holds"
        )
    if draft.status is Status.VIRTUAL:
        draft.mode, draft.place = "phone", None
