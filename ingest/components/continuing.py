"""Who else is there: claims of somebody in one sentence and of what the ones before speak of.

An article on a summit names it once, and then tells what each of those who came said and did. What
the trained model finds of them is claimed only where the verbs of the sentence say no less.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind, Stage, Status
from ingest.frames.absence import is_elsewhere, is_missing
from ingest.frames.drafts import Trigger, make_draft
from ingest.frames.remote import is_remote
from ingest.lexicon import lexicon
from ingest.modality import HAPPENED, HARMLESS
from ingest.reading import (
    LEARNED_ACROSS,
    Draft,
    Mention,
    Reading,
    SentenceReading,
    SummitMention,
    Tense,
)
from ingest.relations import (
    Across,
    Context,
    Discourse,
    Relations,
    features_across,
    features_of_sentence,
    judge,
    may_tell,
)
from ingest.relations.ruled_out import is_of_a_thing
from ingest.relations.spoken_of import is_only_spoken_of, is_said_otherwise
from ingest.syntax import children, is_negated, is_verb, lemma, tokens

_LEAST_STATUS: Final = 0.6
"""Least probability of a status, else nothing is claimed."""
_LEAST_DONE: Final = 0.7
"""The same of what is to have happened."""
_LESS: Final = (
    Status.NEGATED, Status.DECLINED, Status.CANCELLED, Status.POSTPONED, Status.HYPOTHETICAL,
)  # fmt: skip
_CAME_TO_NOTHING: Final = {
    str(s) for s in (Status.NEGATED, Status.CANCELLED, Status.POSTPONED, Status.HYPOTHETICAL)
}
_SCREENED: Final = 3
"""Sentences behind one of a video conference that may still be of it."""
_NOT_THERE: Final = frozenset({"without", "instead", "despite", "whether", "unless"})
_AHEAD: Final = (Status.PLANNED, Status.INVITED, Status.REQUESTED)


class Continuing:
    """Finds drafts for everybody whom the model puts at what the article speaks of."""

    def __init__(self, trained: Relations) -> None:
        self._model = trained

    def found(
        self, sentence: SentenceReading, context: Context, discourse: Discourse
    ) -> Iterator[tuple[float, Draft]]:
        """Drafts of a sentence, each with its probability, by what was said before it."""
        shared: list[str] = []
        for one in discourse.candidates(sentence):
            shared = shared or features_of_sentence(context)
            seen = features_across(one, context, discourse, shared)
            probability = self._model.probability(one.kind, seen)
            if self._model.is_stated(one.kind, probability):
                is_absent = _is_sender(one) or _is_where_written(one)
                is_absent = is_absent or _is_on_screen(context.reading, sentence)
                draft = None if is_absent else self._draft(one, seen)
                if draft is not None:
                    why = self._model.reasons(one.kind, seen)
                    draft.learned = (f"probability {probability:.2f}", *why)
                    yield probability, draft

    def _draft(self, one: Across, seen: list[str]) -> Draft | None:
        """The draft with the status that the model and the rules agree on; None if they do not."""
        status, probability = self._model.status(one.kind, seen)
        word = _trigger(one)
        verdict = judge(word)
        if probability < (_LEAST_DONE if status in HAPPENED else _LEAST_STATUS):
            return None
        if status in HAPPENED and (verdict.status not in HARMLESS or _is_ahead(one)):
            return None
        if status in (*HAPPENED, *_AHEAD) and one.focus.said & _CAME_TO_NOTHING:
            return None
        if one.kind is not Kind.MEMBERSHIP and is_of_a_thing(one.sentence, one.head):
            return None
        if status is Status.OCCURRED and is_remote(word):
            return None
        if status is Status.DECLINED and _declines_to_say(word):
            return None
        if one.kind is not Kind.MEMBERSHIP and is_only_spoken_of(one.head):
            return None
        if is_said_otherwise(word, is_ahead=status in _AHEAD):
            return None
        if status in (*HAPPENED, *_AHEAD) and _is_elsewhere(one, word):
            return None
        if status in (*HAPPENED, *_AHEAD) and (verdict.status in _LESS or _is_kept_away(one)):
            return None
        if verdict.status is not status:
            verdict.say(status, "future" if status in _AHEAD else _past(verdict.tense))
            verdict.seen(f"{status} by the model ({probability:.2f})")
        trigger = Trigger(one.sentence, word, verdict, LEARNED_ACROSS)
        draft = make_draft(one.kind, trigger, one.actor, _object(one, word))
        if one.kind is Kind.VISIT and one.focus.place is not None:
            draft.place = one.focus.place.city
        elif one.kind is Kind.MEMBERSHIP:
            draft.stage = Stage.MEMBER
            draft.aspect = "ends" if status in (Status.ENDED, Status.ENDING) else "holds"
        if status is Status.VIRTUAL:
            draft.mode, draft.place = "phone", None
        return draft


def _is_sender(one: Across) -> bool:
    """Whether he sends another: "A sent B, C sent D", of C, whatever the parser makes of it."""
    verb, doc, behind = one.head.head, one.sentence.parsed, one.actor.ends + 1
    if one.head.dep_ != "nsubj" and behind < len(doc):
        verb = doc[behind]
    if lemma(verb) not in lexicon().frames.attendance.sending or verb.i < behind:
        return False
    return any(one.sentence.person_at(t) is not None for t in children(verb, "dobj"))


def _is_on_screen(reading: Reading, sentence: SentenceReading) -> bool:
    """Whether a sentence before tells of a video conference: who "joined" need not be there."""
    words = lexicon().frames.attendance.screened
    before = reading.sentences[max(0, sentence.index - _SCREENED) : sentence.index]
    return any(t.lower_ in words for s in before if s.doc is not None for t in tokens(s.doc))


def _is_where_written(one: Across) -> bool:
    """Whether it is only where the news was written that the person would be.

    Not who is told to come, or to be received or accompanied there.
    """
    word = _trigger(one)
    is_dateline = one.kind is Kind.VISIT and "dateline" in one.focus.said
    is_told = may_tell(word, Kind.VISIT) or lemma(word) in lexicon().triggers.accompany
    return is_dateline and (one.focus.times == 1 or not is_told)


def _declines_to_say(verb: Token) -> bool:
    """Whether one only "declined to comment"."""
    words = lexicon().triggers.say | lexicon().triggers.speak | {"comment", "elaborate", "answer"}
    return any(lemma(t) in words for t in children(verb, "xcomp")) or lemma(verb) in words


def _trigger(one: Across) -> Token:
    """The verb above the name, else the name itself."""
    return next((t for t in one.head.ancestors if is_verb(t)), one.head)


def _object(one: Across, word: Token) -> Mention | SummitMention:
    """What the article speaks of, where it is named."""
    if isinstance(one.focus.object, SummitMention):
        return replace(one.focus.object, head=word.i, linked_by="discourse")
    return replace(one.focus.object, linked_by="discourse")


def _is_kept_away(one: Across) -> bool:
    """Whether the sentence holds a word of staying away, or denies what the person does."""
    words = lexicon().frames.attendance
    away = words.absence_nouns | words.refusing | words.keeping_away
    for token in tokens(one.sentence.parsed):
        if is_missing(token) or lemma(token) in away or token.lower_ in _NOT_THERE:
            return True
    place = one.focus.place.country.ref.id if one.focus.place is not None else None
    if is_elsewhere(one.sentence, one.head, place):
        return True
    return any(is_negated(verb) for verb in one.head.ancestors if is_verb(verb))


def _is_elsewhere(one: Across, word: Token) -> bool:
    """Whether it is at another thing, or as a rule: "in court", "the last summit", "rarely"."""
    words, triggers = lexicon().frames.attendance, lexicon().triggers
    if any(c.lower_ in words.habits for c in children(word, "advmod")):
        return True
    for token in tokens(one.sentence.parsed):
        if lemma(token) in words.elsewhere:
            return True
        if lemma(token) in triggers.summit_nouns and any(
            c.lower_ in triggers.other_times or c.lower_ in words.other_ones for c in token.children
        ):
            return True
    return False


def _is_ahead(one: Across) -> bool:
    """Whether a date of it is of days to come, or it is only planned so far."""
    said = one.focus.said
    return "day-after" in said or (str(Status.PLANNED) in said and str(Status.OCCURRED) not in said)


def _past(tense: Tense) -> Tense:
    return tense if tense in ("past", "present") else "past"


def unsaid(found: Iterable[tuple[float, Draft]], drafts: Iterable[Draft]) -> list[Draft]:
    """The likeliest draft for each pair of which no other sentence tells by itself."""
    told = {_key_of(d) for d in drafts}
    best: dict[tuple[str, str, str], tuple[float, Draft]] = {}
    for probability, draft in found:
        key = _key_of(draft)
        if key not in told and (key not in best or probability > best[key][0]):
            best[key] = (probability, draft)
    return [draft for _, draft in best.values()]


def _key_of(draft: Draft) -> tuple[str, str, str]:
    object_ = draft.object
    name = object_.key if isinstance(object_, SummitMention) else object_.ref.id
    return (draft.kind, draft.actor.ref.id, name)
