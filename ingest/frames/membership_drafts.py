"""Drafts of memberships: what changes, for every country and body."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from spacy.tokens import Token

from app.domain.ontology import EntityType, Kind, Stage, Status
from ingest.arguments import countries_listed, governments_at, organizations_at
from ingest.frames.drafts import Trigger, make_draft
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.modality import Verdict, judge_verb, own_form
from ingest.reading import Draft, Mention, SentenceReading
from ingest.reference import reference
from ingest.subjects import possessors, subjects
from ingest.syntax import (
    auxiliaries,
    child,
    has_to,
    is_negated,
    is_verb,
    lemma,
    mark_of,
    objects_of,
)


class Change(NamedTuple):
    """How far a membership goes, and whether that starts, holds or ends."""

    stage: Stage
    aspect: str


_BEGINS: Final = frozenset({"begin", "start", "commence"})
_PAST_BE: Final = frozenset({"was", "were"})
JOINS: Final = Change(Stage.MEMBER, "starts")
_OF_FILING: Final = {Status.OCCURRED: Status.PLANNED, Status.PLANNED: Status.PLANNED}
"""What an application says once it is filed, or is to be; of one not filed nothing follows."""
_OF_TAKING_BACK: Final = {
    Status.OCCURRED: Status.CANCELLED,
    Status.NEGATED: Status.PLANNED,
    Status.DECLINED: Status.PLANNED,
}
"""... and once it is taken back, or is not."""
_LEAVES: Final = {Status.OCCURRED: Status.ENDED, Status.PLANNED: Status.ENDING}


def draft_changes(
    trigger: Trigger, who: Iterable[Mention], bodies: list[Mention], change: Change
) -> Iterator[Draft]:
    """One draft for every country with every body; what is negated holds so."""
    is_of_candidate = change.stage is Stage.CANDIDATE
    for country in who:
        for body in map(_whole, bodies) if is_of_candidate else bodies:
            draft = make_draft(Kind.MEMBERSHIP, trigger, country, body)
            draft.stage, draft.aspect = change
            if draft.status is Status.NEGATED:
                draft.aspect = "holds"
            yield draft


def _whole(body: Mention) -> Mention:
    """The union of which it is an institution: nobody is to join the European Council."""
    acronym = lexicon().frames.membership.institutions.get(body.ref.name)
    found = (o.ref for o in reference().organizations if acronym and o.acronym == acronym)
    ref = next(found, None)
    return replace(body, ref=ref) if ref is not None else body


def is_under_way(trigger: Trigger) -> bool:
    """Whether it goes on and is not done: "is withdrawing from"."""
    present = lexicon().modality.present_auxiliaries
    word = trigger.word
    if word.tag_ != "VBG":
        return False
    is_told = word.dep_ == "ccomp" and lemma(word.head) in lexicon().contexts.verbs["report"]
    about = {a.lower_ for a in auxiliaries(word)}
    return bool(about & present) or (is_told and bool(about & _PAST_BE))


def draft_leaving(
    trigger: Trigger, who: Iterable[Mention], bodies: list[Mention], stage: Stage
) -> Iterator[Draft]:
    """The same for leaving: what happened has ended, what is planned is ending."""
    for draft in draft_changes(trigger, who, bodies, Change(stage, "ends")):
        if is_under_way(trigger) and draft.status is Status.OCCURRED:
            draft.status, draft.tense = Status.PLANNED, "future"
        draft.status = _LEAVES.get(draft.status, draft.status)
        yield draft


def of_ceasing(verb: Token) -> Status:
    """What "is no longer" and "ceased to be" say: ended; "will no longer be", that it ends."""
    decides = verb.head if verb.dep_ == "xcomp" else verb
    return Status.ENDING if own_form(decides).tense == "future" else Status.ENDED


def bodies_acting(sentence: SentenceReading, acting: list[Token]) -> list[Mention]:
    """The bodies that act, also by "its Committee of Ministers", "members of" it."""
    organs = [t for t in acting if lemma(t) in lexicon().frames.membership.organs]
    bodies = [m for m in sentence.mentions if m.ref.type is EntityType.ORGANIZATION]
    owners = [m for t in organs for m in bodies if t.left_edge.i <= m.first and m.last < t.i]
    behind = [o for t in organs for o in objects_of(t, "of")]
    behind += [o for t in behind for o in objects_of(t, "of")]
    return owners[:1] or organizations_at(sentence, behind) or organizations_at(sentence, acting)


def is_event_of_body(sentence: SentenceReading, token: Token) -> bool:
    """Whether it is only a meeting of a body: "pulled out of a Visegrad Group summit"."""
    is_event = lemma(token) in lexicon().triggers.summit_nouns
    return is_event and sentence.mention_at(token) is None  # not the Pacific Islands Forum


def is_still_open(verb: Token) -> bool:
    """Whether leaving is not over: "after the UK leaves", "begins leaving"."""
    is_ahead = mark_of(verb) == "after" and own_form(verb).tense == "present"
    return is_ahead or (verb.dep_ == "xcomp" and lemma(verb.head) in _BEGINS)


def who_acts(sentence: SentenceReading, tokens: list[Token]) -> list[Mention]:
    """The countries that act; a government without an owner is that of the only country named."""
    found = governments_at(sentence, tokens)
    if found or not any(t.lower_ in lexicon().arguments.bodies for t in tokens):
        return found
    named = {m.ref.id: m for m in sentence.mentions if m.is_country}
    return list(named.values()) if len(named) == 1 else []


def with_list(sentence: SentenceReading, who: list[Mention]) -> list[Mention]:
    """The countries with those of the list that they stand in, however the parser hangs it."""
    named, places = {m.ref.id for m in who}, {m.first for m in who}
    for first in (m for m in sentence.mentions if m.is_country and m.sense is Sense.NAME):
        listed = countries_listed(sentence, first)
        ids = {m.ref.id for m in listed}
        if len(ids) > 2 and any(m.first in places for m in listed):
            who = [*who, *(m for m in listed if m.ref.id not in named)]
            named |= ids
    return who


def _filed(noun: Token) -> tuple[Token, Token] | None:
    """What is filed, by which verb: the noun itself, or the paper it is on ("its notification of").

    So is that of which somebody is notified: "notified the UN of its withdrawal".
    """
    words = lexicon().frames.membership
    if lemma(noun) not in words.filed:
        return None
    is_of = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    above = noun.head.head
    told = above.head if above.dep_ == "dobj" else above
    if is_of and lemma(told) in words.notifying and is_verb(told):
        return noun, told
    paper = above if is_of and lemma(above) in words.papers else noun
    done = words.filing | words.taking_back | words.completing
    is_filed = paper.dep_ in ("dobj", "nsubjpass") and lemma(paper.head) in done
    return (paper, paper.head) if is_filed and is_verb(paper.head) else None


def who_files(sentence: SentenceReading, noun: Token) -> list[Mention]:
    """Whose application or withdrawal it is that somebody files: "Serbia lodged its application".

    Of what is done to "its" bid by other verbs nothing follows: "Turkey blocked its bid".
    """
    if (filed := _filed(noun)) is None:
        return []
    paper, verb = filed
    owners = possessors(paper)
    if owners and not all(t.tag_ == "PRP$" for t in owners):
        return governments_at(sentence, owners)
    return governments_at(sentence, subjects(verb)) if paper.dep_ != "nsubjpass" else []


def is_never_filed(noun: Token) -> bool:
    """Whether it is an application that nobody has filed: of that nothing follows."""
    filed = _filed(noun)
    if filed is None or lemma(filed[1]) in lexicon().frames.membership.taking_back:
        return False
    return is_negated(filed[1]) or judge_verb(filed[1]).status is Status.NEGATED


def judge_filed(noun: Token) -> Verdict | None:
    """Who has filed it wants it, and who has taken it back no more; None for what nobody files."""
    if (filed := _filed(noun)) is None:
        return None
    paper, verb = filed
    verdict = judge_verb(verb)
    if lemma(verb) in lexicon().frames.membership.completing or paper is not noun:
        if lemma(noun) not in lexicon().frames.membership.leaving:
            return verdict  # "deposited its instrument of ratification": it is ratified
    is_back = lemma(verb) in lexicon().frames.membership.taking_back
    of_paper = _OF_TAKING_BACK if is_back else _OF_FILING
    said = of_paper.get(verdict.status) if verdict.status is not None else None
    path = [*verdict.path, f"{verb.text} the {paper.text}"]
    return Verdict(said, "future", path)  # the day of filing is not that of joining


def inviting_body(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """The body that asks somebody in: "NATO invited Sweden and Finland to join"."""
    above = verb.head
    if verb.dep_ not in ("xcomp", "ccomp") or not has_to(verb) or child(verb, "dobj") is not None:
        return []
    if lemma(above) not in lexicon().triggers.invite:
        return []
    return organizations_at(sentence, subjects(above))
