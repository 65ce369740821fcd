"""What no frame fits: claims that the trained model finds, held to what the modality rules allow.

A happening is claimed only where the rules read the trigger as happened too, and nothing between
the two entities says less. So a trained guess can add a claim, but never make more of a sentence
than the rules do.
"""

from collections.abc import Iterator, Mapping
from typing import ClassVar, Final

from spacy.tokens import Token

from app.domain.ontology import Kind, Stage, Status
from ingest.arguments import country_of_person
from ingest.components.bystanders import is_only_named
from ingest.components.continuing import Continuing, unsaid
from ingest.components.step import Fields
from ingest.components.withholding import (
    called_off,
    came_to_nothing,
    follows_from_told,
    has_not_happened,
    is_called_off_by_another,
    is_meanwhile,
    is_met_on_a_tour,
    is_no_guest,
    is_no_plan,
    is_of_something_else,
    is_of_the_absent,
    is_there_by_video,
    stays_away,
    was_once,
)
from ingest.frames.drafts import Trigger, make_draft
from ingest.frames.hosting_verdict import is_to_come, verdict_of_summit
from ingest.frames.remote import is_remote
from ingest.lexicon import lexicon
from ingest.modality import HAPPENED
from ingest.modality.forms import is_looked_at
from ingest.reading import LEARNED, Draft, Reading, SummitMention, Tense
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
    status_features,
    trigger_of,
)
from ingest.relations.ruled_out import doubts, is_ruled_out
from ingest.syntax import (
    children,
    is_verb,
    lemma,
)
from ingest.where import places_below

_LEAST_STATUS: Final = 0.6
"""Least probability of a status, else nothing is claimed."""
_LEAST_OPEN: Final = 0.9
"""The same for a hosting of which the modality rules leave open whether it happened."""
_LEAST_STATED: Final = 0.7
"""Least probability that it is stated at all, for what the frames found and left undecided."""
_LEAST_DOUBTED: Final[Mapping[str, float]] = {"of-a-thing": 0.78, "far": 0.75, "city-acts": 0.65}
"""Least probability where the words speak against it, by doubt: see `ingest.relations.ruled_out`.

From there on, in texts that the model had not seen, five in six were stated.
"""
_ACTING: Final = ("nsubj", "poss", "ROOT")
_LEAST_SPOKEN_AGAINST: Final = 0.85
"""The same for every other doubt."""
_LEAST_BARE: Final = 0.6
"""Least probability of a visit of which no other sign is there."""
_LEAST_SILENT: Final = 0.76
"""The same for a meeting of which no word tells."""
_LEAST_LESS: Final = 0.8
"""Least probability of a status that says less than that it happened, where no rule reads it."""
_TENSES: Final[Mapping[Status, Tense]] = {
    Status.PLANNED: "future",
    Status.INVITED: "future",
    Status.REQUESTED: "future",
}
_ENDING: Final = (Status.ENDED, Status.ENDING)

_AHEAD: Final = (Status.PLANNED, Status.HYPOTHETICAL)
_CALLED_OFF: Final = (Status.CANCELLED, Status.POSTPONED)


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
        discourse, across = Discourse(reading), list[tuple[float, Draft]]()
        for sentence in reading.parsed:
            told = by_sentence.get(sentence.index, [])
            context = Context(reading, sentence, told)
            for draft in told:
                self._lean(draft, told, context)
            reading.drafts += self._found(context, told)
            across += self._continuing.found(sentence, context, discourse)
            discourse.hear(sentence)
        reading.drafts += unsaid(across, reading.drafts)

    def _lean(self, draft: Draft, told: list[Draft], context: Context) -> None:
        """Say what an undecided draft likely means; a date of its own may overrule it."""
        if draft.is_decided or draft.lean is not None or draft.kind not in KINDS:
            return
        one, kind = candidate_of(draft), draft.kind
        verdict = judge(draft.trigger)
        status, probability = self._model.status(kind, status_features(one, draft.trigger, verdict))
        is_untold = kind is not Kind.HOSTING or _is_kept_away(draft, told)
        if status in HAPPENED and (is_untold or came_to_nothing(draft.trigger)):
            return  # "his presence at the summit": whether it happened is for the text to say
        if status is Status.PLANNED and is_looked_at(draft.trigger):
            return
        if probability < (_LEAST_OPEN if status in HAPPENED else _LEAST_STATUS):
            return
        if self._model.probability(kind, features(one, context)) >= _LEAST_STATED:
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
            if any(probability < _least_under(doubt, one) for doubt in doubts(one)):
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
        seen = status_features(candidate, word, verdict)
        status, probability = self._model.status(candidate.kind, seen)
        least = _LEAST_STATUS if status in HAPPENED else _LEAST_LESS
        if said is not status and probability < least:
            return None
        if is_of_something_else(candidate, word, status) or is_meanwhile(candidate):
            return None
        if is_no_guest(candidate) or is_only_named(candidate, word, told):
            return None
        if status is Status.OCCURRED and is_there_by_video(candidate):
            status = Status.VIRTUAL
        if status in HAPPENED and (off := called_off(candidate)) is not None:
            if candidate.kind is not Kind.HOSTING:
                return None
            status = off
        is_visit = candidate.kind is Kind.VISIT
        if is_visit and (follows_from_told(candidate, told) or is_met_on_a_tour(candidate, told)):
            return None
        if status in HAPPENED and has_not_happened(candidate, word, said, told):
            return None
        if is_of_the_absent(candidate, word) or _is_of_no_meeting(candidate, word, status):
            return None
        if candidate.kind is Kind.MEETING and status in HAPPENED and _is_only_talk(candidate, word):
            return None
        if status is Status.PLANNED and is_no_plan(candidate, word):
            return None
        if status in (Status.PLANNED, *HAPPENED) and stays_away(candidate, told):
            return None
        if status in HAPPENED and _is_of_what_comes(candidate):
            status = Status.PLANNED  # "will travel to the summit hosted by X"
        if status in _CALLED_OFF and is_called_off_by_another(candidate):
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
        return None if is_candidate and was_once(word) else draft


def _least_under(doubt: str, candidate: Candidate) -> float:
    """Least probability despite a doubt; a city that acts, "Ankara hosts X", is mostly where."""
    place = candidate.place
    if doubt == "not-where" and place is not None and place.city is not None:
        doubt = "city-acts" if candidate.object_head.dep_ in _ACTING else doubt
    return _LEAST_DOUBTED.get(doubt, _LEAST_SPOKEN_AGAINST)


def _is_of_what_comes(candidate: Candidate) -> bool:
    """Whether somebody acts, by a participle, at a summit that is still ahead."""
    if not isinstance(candidate.object, SummitMention):
        return False
    head = candidate.sentence.parsed[candidate.object.head]
    word = trigger_of(candidate)
    is_guest = candidate.kind is Kind.ATTENDANCE
    is_ahead = is_to_come(head) or (is_guest and verdict_of_summit(head).status in _AHEAD)
    return word.dep_ in ("acl", "relcl") and word.tag_ == "VBN" and is_ahead


def _is_only_talk(candidate: Candidate, word: Token) -> bool:
    """Whether two "spoke", or had a "conversation", and no place says that they met."""
    words = lexicon()
    is_spoken = is_verb(word) and lemma(word) in words.triggers.speak
    if not is_spoken and lemma(word) not in words.frames.meetings.maybe_calls:
        return False
    sentence = candidate.sentence
    beside = [word, *(o for p in children(word, "prep") for o in children(p, "pobj"))]
    is_there = any(places_below(sentence, t, "in", "at") for t in beside)
    return not is_there and not sentence.summits


def _is_of_no_meeting(candidate: Candidate, word: Token, status: Status) -> bool:
    """Whether a meeting that was not tells no more: "denied that they met in Doha" leaves Doha.

    Or one that is called virtual has a place: "had spoken with her in Beijing".
    """
    triggers = lexicon().triggers
    is_met = lemma(word) in (triggers.meet if is_verb(word) else triggers.meeting_nouns)
    if candidate.kind is Kind.VISIT:
        return is_met and status in (Status.NEGATED, Status.DECLINED)
    is_spoken = is_verb(word) and status is Status.VIRTUAL and not is_remote(word)
    return is_spoken and bool(places_below(candidate.sentence, word, "in", "at"))


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
        d.is_decided and d.status not in HAPPENED and entity_key(d.object) == same for d in told
    )


def _tells_a_meeting(word: Token) -> bool:
    """Whether a word alone tells a meeting; calls are for the frames, which read their means."""
    events = lexicon().triggers.summit_nouns
    if lemma(word) in lexicon().triggers.receive and any(
        lemma(o) in events for o in children(word, "dobj")
    ):
        return False  # to host a summit is not to meet each guest
    is_call = lemma(word) in lexicon().frames.meetings.calls
    return is_trigger(word, Kind.MEETING) and not is_call


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
