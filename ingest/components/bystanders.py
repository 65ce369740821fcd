"""Who is only named beside an event that the trained model guesses at, and was no part of it."""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind
from ingest.arguments import people_at
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.modality.forms import is_spoken_about
from ingest.reading import Draft, Mention
from ingest.relations import Candidate, entity_key
from ingest.relations.ruled_out import BY_PERSONS
from ingest.subjects import subjects
from ingest.syntax import (
    clause_root,
    coordinated,
    first_conjunct,
    has_subject,
    is_gapped,
    is_noun,
    is_passive,
    is_verb,
    lemma,
    objects_of,
)

_NEAR: Final = 2
"""Words above a court among which its warrant stands: "the ICC's arrest warrant"."""
_FAR: Final = 5
"""Words above a place among which the talks stand that were held there."""
_STEAD: Final = ("place", "stead", "behalf", "name", "absence")
_IN_PLACE: Final = ("in", "at")
_ELLIPTIC: Final = frozenset({"be", "do", "have", "become", "remain", "follow", "join"})
"""Verbs that may stand for the one before: "and so is B", "B soon followed"."""
_COURTS: Final = ("court", "tribunal")
_NOT: Final = frozenset({"not", "without", "never"})


def is_only_named(candidate: Candidate, word: Token, told: Sequence[Draft]) -> bool:
    """Whether one of the two is named there and has no part in what `word` tells.

    `told` is what the frames read in the sentence.
    """
    return (
        _is_bystander(candidate, word)
        or _is_of_anothers_title(candidate)
        or _has_another_host(candidate, told)
        or _is_of_a_warrant(candidate, told)
        or _is_what_they_discuss(candidate, word)
        or _is_behind_it(candidate)
        or _is_elsewhere(candidate)
        or _is_of_anothers_clause(candidate)
        or _is_of_other_half(candidate, word)
        or _is_of_whom_one_speaks_to(candidate, word)
        or _is_only_a_member(candidate)
        or _does_something_else(candidate, word)
        or _is_body_of_another(candidate, word)
        or _is_of_the_court(candidate, word)
    )


def _is_of_the_court(candidate: Candidate, word: Token) -> bool:
    """Whether "its warrant" is a court's of which the text speaks: "left the court ... its"."""
    is_its = any(c.lower_ == "its" for c in word.children)
    before = candidate.sentence.parsed[: word.i]
    is_named = any(t.lower_ in _COURTS for t in before)
    return candidate.kind is Kind.WARRANT and candidate.actor.is_country and is_its and is_named


def _is_body_of_another(candidate: Candidate, word: Token) -> bool:
    """Whether the body stands in a half of its own: "A is no member of X, but both are in Y"."""
    clause = next((t for t in candidate.object_head.ancestors if is_verb(t)), word)
    is_half = candidate.kind is Kind.MEMBERSHIP and clause.dep_ == "conj" and has_subject(clause)
    is_told_there = word == clause or word in clause.subtree
    return is_half and not is_told_there and candidate.actor_head not in clause.subtree


def _does_something_else(candidate: Candidate, word: Token) -> bool:
    """Whether one has a verb of its own beside another's membership: "A is a member, and B left".

    Not "A is a member, and so is B", "but B is not".
    """
    head, verb = candidate.actor_head, candidate.actor_head.head
    if candidate.kind is not Kind.MEMBERSHIP or head.dep_ != "nsubj" or not is_noun(word):
        return False
    is_apart = verb != word.head and word not in verb.subtree
    is_predicate = word.dep_ == "attr" and is_apart and head not in subjects(word.head)
    return is_predicate and is_verb(verb) and lemma(verb) not in _ELLIPTIC


def _is_of_whom_one_speaks_to(candidate: Candidate, word: Token) -> bool:
    """Whether it is "your meeting with X": whose, the sentence need not say."""
    is_yours = any(c.lower_ == "your" for c in word.children)
    return candidate.kind in BY_PERSONS and is_yours


def _is_only_a_member(candidate: Candidate) -> bool:
    """Whether a body only tells of what states they are: "two leaders of the G7 came to it"."""
    head, prep = candidate.object_head, candidate.object_head.head
    if candidate.kind not in (Kind.ATTENDANCE, Kind.HOSTING) or lemma(head) in _nouns_of_summits():
        return False
    is_of = head.dep_ == "pobj" and prep.lower_ == "of"
    return is_of and prep.head.lower_ in lexicon().summits.members


def _nouns_of_summits() -> frozenset[str]:
    return lexicon().triggers.summit_nouns


def _is_of_other_half(candidate: Candidate, word: Token) -> bool:
    """Whether two stand in two halves: "A was there on Monday and B on Friday", "met A ... and B".

    Whom one "met on Monday, and B on Friday", is met by the subject alone.
    """
    ends = (candidate.actor_head, candidate.object_head)
    if candidate.kind is not Kind.MEETING or not any(map(is_gapped, ends)):
        return False
    is_met = is_verb(word) and lemma(word) in lexicon().triggers.meet
    return not is_met or not any(e.dep_ == "nsubj" for e in ends)


def _is_behind_it(candidate: Candidate) -> bool:
    """Whether one has brought the summit about, and need not be there: "was proposed by X"."""
    triggers, by = lexicon().triggers, candidate.actor_head.head
    verb = by.head
    is_agent = candidate.kind is Kind.ATTENDANCE and by.lower_ == "by" and is_passive(verb)
    is_done = candidate.object_head in subjects(verb)
    return is_agent and is_done and lemma(verb) not in {*triggers.attend, *triggers.organize}


def _is_elsewhere(candidate: Candidate) -> bool:
    """Whether one is met in another place: "met Macron in Paris and Merz in Berlin", of Macron."""
    place, sentence, doc = candidate.place, candidate.sentence, candidate.sentence.parsed
    behind = candidate.actor.ends + 1
    if candidate.kind is not Kind.VISIT or place is None or behind + 1 >= len(doc):
        return False
    own = sentence.mention_at(doc[behind + 1]) if doc[behind].lower_ in _IN_PLACE else None
    where = place.nearest.first
    if own is None or own.is_leader or own.covers(where):
        return False
    others = [m for m in sentence.mentions if m.is_leader and m is not candidate.actor]
    return any(own.last < m.first < where or m.ends + 2 == where for m in others)


def _is_of_anothers_clause(candidate: Candidate) -> bool:
    """Whether others were in the place: "told Putin of it a day after they had been in Kyiv".

    Or talked there: "met Putin a month after Xi's talks with Trump in Hanoi".
    """
    place, actor = candidate.place, candidate.actor_head
    if candidate.kind is Kind.ATTENDANCE:
        return _is_of_who_was_there(candidate, candidate.object_head)
    if candidate.kind is not Kind.VISIT or place is None:
        return False
    where = candidate.sentence.parsed[place.nearest.last]
    if _is_of_who_was_there(candidate, where):
        return True
    above = list(islice(where.ancestors, _FAR))
    talks = next((t for t in above if lemma(t) in lexicon().triggers.meeting_nouns), None)
    owners = [t for t in talks.children if t.dep_ == "poss"] if talks is not None else []
    named = (candidate.sentence.mention_at(t) for t in owners if t.tag_ != "PRP$")
    if talks is not None and any(m is not None for m in named):  # not "Monday's talks"
        return actor not in talks.subtree
    clause = next((t for t in above if is_verb(t)), None)
    if clause is None or clause.dep_ != "advcl" or actor in clause.subtree:
        return False
    return actor.dep_ == "dobj" and any(t.lower_ == "they" for t in subjects(clause))


def _is_of_who_was_there(candidate: Candidate, where: Token) -> bool:
    """Whether a clause on somebody else has it: "X, who came from the summit, was received by Y".

    Not one that names its own subject: "X, whose summit Y attended".
    """
    clause = next((t for t in where.ancestors if is_verb(t)), where)
    whose, actor = clause.head, candidate.actor_head
    people = candidate.sentence.mentions if clause.dep_ == "relcl" else []
    others = [m for m in people if m.is_leader and m.covers(whose.i)]
    is_his = any(m.ref.id == candidate.actor.ref.id for m in others) or actor in clause.subtree
    is_named_again = any(t.lower_ == "there" for t in candidate.sentence.parsed)
    return bool(others) and not is_his and not is_named_again


def _is_what_they_discuss(candidate: Candidate, word: Token) -> bool:
    """Whether the summit is what they speak about: "discussed the upcoming NATO summit"."""
    verb = next((t for t in word.ancestors if is_verb(t)), word)
    if candidate.kind is Kind.MEETING and is_spoken_about(word, verb):
        return True  # "discussed preparations for the meeting of ministers with X"
    head = first_conjunct(candidate.object_head)
    verb = head.head if head.dep_ == "dobj" else head.head.head
    is_topic = head.dep_ == "dobj" or (head.dep_ == "pobj" and head.head.lower_ == "about")
    return (
        candidate.kind is Kind.ATTENDANCE
        and is_topic
        and lemma(verb) in lexicon().modality.speaking_about
    )


def _is_bystander(candidate: Candidate, word: Token) -> bool:
    """Whether the words name others in the place of one of the two.

    "Met with farmers as X flew to Rome", "an envoy of X", "but not with X".
    """
    if candidate.kind not in BY_PERSONS:
        return False
    if _thanks_for_it(candidate):
        return True
    ends = [candidate.actor_head]
    if candidate.kind is Kind.MEETING:
        ends.append(candidate.object_head)
    return any(_is_stood_for(t) or _is_left_out(t) for t in ends) or (
        candidate.kind is Kind.MEETING and _are_others_met(candidate, word)
    )


def _is_of_anothers_title(candidate: Candidate) -> bool:
    """Whether a visit's country is only whose somebody else is: "with visiting Thai Minister X".

    Or "met her Chinese counterpart"; of a guest of that country who receives, "where" is told.
    """
    place, sentence = candidate.place, candidate.sentence
    if candidate.kind is not Kind.VISIT or place is None or place.city is not None:
        return False
    country = place.country
    if country.sense is not Sense.DEMONYM or country.last + 1 >= len(sentence.parsed):
        return False
    if sentence.parsed[country.last].dep_ in ("pobj", "dobj", "nsubj", "nsubjpass"):
        return True  # "had spoken to the Russian"
    before = sentence.parsed[country.first - 1].lower_ if country.first else ""
    behind = sentence.parsed[country.last + 1].lower_
    return before in lexicon().frames.visits.visiting or behind in lexicon().titles.counterparts


def _is_of_a_warrant(candidate: Candidate, told: Sequence[Draft]) -> bool:
    """Whether a warrant tells all there is: whom another is wanted for, and what it is of a court.

    "X flew in days after the ICC issued a warrant for Y", "an ICC warrant has alarmed Oslo".
    """
    head = candidate.object_head
    if candidate.kind is Kind.MEMBERSHIP:
        return any(lemma(t).startswith("warrant") for t in islice(head.ancestors, _NEAR))
    return candidate.kind is Kind.WARRANT and any(
        d.kind is Kind.WARRANT
        and d.actor.ref.id == candidate.actor.ref.id
        and head not in clause_root(d.trigger).subtree
        for d in told
    )


def _has_another_host(candidate: Candidate, told: Sequence[Draft]) -> bool:
    """Whether the sentence says who else hosts it: "Brazil hosts COP30 after Azerbaijan did"."""
    summit = entity_key(candidate.object)
    return candidate.kind is Kind.HOSTING and any(
        d.kind is Kind.HOSTING and d.is_decided and entity_key(d.object) == summit for d in told
    )


def _thanks_for_it(candidate: Candidate) -> bool:
    """Whether it is what another is thanked or blamed for: "thanked X for hosting the summit"."""
    head, verb = candidate.actor_head, candidate.actor_head.head
    if head.dep_ != "nsubj" or lemma(verb) not in lexicon().pronouns.of_object:
        return False
    above = candidate.object_head.ancestors
    return any(t.dep_ == "pcomp" and t.head.lower_ == "for" and t.head.head == verb for t in above)


def _is_stood_for(head: Token) -> bool:
    """Whether it is another who acts: "envoys of X and Y met", "the widow of X"."""
    while head.dep_ == "conj":
        head = head.head
    noun = head.head.head
    if head.dep_ == "poss" and head.head.lower_ in _STEAD and head.head.dep_ == "pobj":
        return True  # "in Trump's place"
    is_of = head.dep_ == "pobj" and head.head.lower_ == "of"
    words = lexicon().titles.of_another
    return is_of and (lemma(noun) in words or noun.lower_.removesuffix("s") in words)


def _is_left_out(head: Token) -> bool:
    """Whether "not" stands right before: "but not with X", "not Y"."""
    doc, first = head.doc, head.left_edge.i
    before = doc[first - 1] if first > 0 else None
    if before is not None and before.tag_ == "IN" and first > 1:
        before = doc[first - 2]
    return before is not None and before.lower_ in _NOT


def _are_others_met(candidate: Candidate, verb: Token) -> bool:
    """Whether a verb of meeting has people without a name as its object, and not the other one."""
    if not is_verb(verb) or lemma(verb) not in lexicon().triggers.meet:
        return False
    met = [*coordinated(verb, "dobj"), *objects_of(verb, "with")]
    if not any(t.tag_ in ("NN", "NNS") for t in met):
        return False
    sentence = candidate.sentence
    there = {m.ref.id for m in people_at(sentence, [*met, *subjects(verb)])}
    ends = ((candidate.actor, candidate.actor_head), (candidate.object, candidate.object_head))
    return any(
        isinstance(one, Mention) and one.ref.id not in there and _is_apart(head, verb)
        for one, head in ends
    )


def _is_apart(head: Token, verb: Token) -> bool:
    """Whether a clause, or when it was, lies between a name and the verb: "hours before X left".

    Talks of their own that follow are told as such: "before talks with X"; "ahead of" them, not.
    """
    are_talks = False
    for above in head.ancestors:
        if above == verb:
            return False
        is_clause = is_verb(above) and has_subject(above)
        is_when = above.lower_ in lexicon().syntax.of_times
        if is_clause or (is_when and not (are_talks and above.lower_ != "ahead")):
            return True
        are_talks = are_talks or lemma(above) in lexicon().triggers.meeting_nouns
    return False
