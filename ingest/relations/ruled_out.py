"""Candidates that the ontology rules out, whatever the model says, and doubts about others."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Kind
from ingest.arguments import people_at
from ingest.frames.membership_drafts import is_never_filed
from ingest.lexicon import lexicon
from ingest.reading import Mention, Reading, SentenceReading
from ingest.relations.candidates import Candidate, n_clauses, path_of
from ingest.subjects import named_owners, subjects
from ingest.syntax import (
    child,
    children,
    coordinated,
    first_conjunct,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    lemma,
    objects_of,
    with_lemmas,
)
from ingest.wanted import is_sure
from ingest.where import country_at, is_home, is_home_town

_OWNED: Final = 4
"""Tokens behind a name in which it stands what is his: "Kim's younger sister"."""
BY_PERSONS: Final = (Kind.MEETING, Kind.VISIT, Kind.ATTENDANCE)
"""Kinds whose actor is a person."""
_NOT_THERE: Final = ("from", "for", "without", "against", "about", "like", "than", "despite")
_FELT_FOR: Final = ("with", "of", "at", "about")
_WHERE: Final = ("in", "at", "to", "into", "near", "through")
_REACTED_TO: Final = ("after", "before", "since", "over", "about", "amid", "despite")
_MOST_CLAUSES: Final = 2
"""Clauses between two entities; of what lies further apart two in three guesses were wrong."""
_UNSURE_LINKS: Final = ("pronoun", "cataphora", "role")


def is_ruled_out(candidate: Candidate, reading: Reading) -> bool:
    """Whether the ontology rules the pair out: a trip home, a warrant for somebody unsure."""
    object_ = candidate.object
    if candidate.kind in BY_PERSONS and _is_without(candidate):
        return True
    if candidate.kind in BY_PERSONS and any(
        _is_whose(candidate.sentence, t) for t in _persons(candidate)
    ):
        return True
    if candidate.kind is Kind.MEETING and any(
        _is_compared(candidate.sentence, t) for t in _persons(candidate)
    ):
        return True
    if candidate.kind is Kind.MEETING and (
        _met_another_before(candidate) or _is_told_from_afar(candidate)
    ):
        return True
    if candidate.kind in (Kind.VISIT, Kind.ATTENDANCE) and _is_only_told(candidate):
        return True
    if candidate.kind is Kind.VISIT and _is_where_it_is_said(candidate):
        return True
    if candidate.kind is Kind.VISIT and _is_anothers_journey(candidate):
        return True
    if candidate.kind is Kind.VISIT and _is_told_elsewhere(candidate):
        return True
    if candidate.kind is Kind.VISIT and _acts_itself(candidate.object_head):
        return True
    if candidate.kind is Kind.VISIT and candidate.place is not None:
        place, sentence = candidate.place, candidate.sentence
        is_near = is_home_town(candidate.actor, place, sentence, reading)
        return is_near or is_home(candidate.actor, place.country, reading)
    if candidate.kind is Kind.MEMBERSHIP:
        heads = (candidate.actor_head, candidate.object_head)
        is_unfiled = any(is_never_filed(t) for head in heads for t in head.ancestors)
        throwing = lexicon().triggers.throw_out  # of what, the frames read
        is_thrown = any(lemma(t) in throwing for t in path_of(candidate))
        return is_unfiled or is_thrown or _acts_on_others(candidate.actor_head)
    if candidate.kind is Kind.WARRANT and isinstance(object_, Mention):
        is_told = _speaks_of_it(candidate.object_head) or _is_anothers_warrant(candidate)
        if _is_in_heading(candidate):
            return True
        is_unsure = object_.linked_by.startswith(_UNSURE_LINKS)
        return is_told or is_unsure or not is_sure(object_, candidate.actor)
    return False


def doubts(candidate: Candidate) -> Iterator[str]:
    """What speaks against a candidate, by a name for each: the model weighs it.

    None of them is decisive: of what was told in other clauses, of places that nobody was in and of
    persons who only tell whose something is, two in three were claims in texts of other writers.
    """
    kind, sentence = candidate.kind, candidate.sentence
    if n_clauses(candidate) > _MOST_CLAUSES:
        yield "far"
    if kind in BY_PERSONS and any(is_of_a_thing(sentence, t) for t in _persons(candidate)):
        yield "of-a-thing"
    if kind is Kind.MEETING and _only_speaks(candidate):
        yield "speaks"
    if kind is not Kind.MEETING and _only_judges_it(candidate):
        yield "judges"
    matters = lexicon().frames.attendance.matters
    if kind is Kind.ATTENDANCE and any(lemma(t) in matters for t in path_of(candidate)):
        yield "matter"
    if kind is Kind.VISIT and _is_named_after(candidate):
        yield "named-after"
    if kind is Kind.VISIT and _is_of_other(candidate):
        yield "of-other"
    if kind is Kind.VISIT and candidate.place is not None and not _is_where(candidate):
        yield "not-where"
    if kind is Kind.WARRANT and (candidate.object_head.dep_ == "poss" or n_clauses(candidate) > 1):
        yield "aside"


def _is_compared(sentence: SentenceReading, head: Token) -> bool:
    """Whether a person is only a measure: "like Putin before him", "visited X and Xi Y"."""
    words = lexicon().arguments.compared
    if head.dep_ == "pobj" and head.head.lower_ in words:
        return True
    first = head
    while first.dep_ in ("conj", "compound"):
        first = first.head
    return first != head and first.dep_ == "dobj" and country_at(sentence, first) is not None


def _is_anothers_journey(candidate: Candidate) -> bool:
    """Whether the visit is told to be somebody else's: "spoke of a delegation's visit to"."""
    nouns = lexicon().triggers.visit_nouns
    for noun in (t for t in path_of(candidate) if is_noun(t) and lemma(t) in nouns):
        whose = named_owners(noun)
        if whose and not any(candidate.actor.covers(t.i) for t in whose):
            return True
    return False


def _met_another_before(candidate: Candidate) -> bool:
    """Whether a third met each of them: "X met Y following a meeting with Z" is not of Y and Z."""
    path = candidate.path
    if path is None or not is_verb(path[1]) or lemma(path[1]) not in lexicon().triggers.meet:
        return False
    times = lexicon().frames.meetings.another_time
    ends = (candidate.actor_head, candidate.object_head)
    are_objects = all(first_conjunct(t).dep_ in ("dobj", "pobj") for t in ends)
    return are_objects and any(t.lower_ in times for t in (*path[0], *path[2]))


def _is_told_from_afar(candidate: Candidate) -> bool:
    """Whether one only tells the other something at a meeting with others.

    "At a meeting with reporters, X told Y not to attack".
    """
    path, triggers = candidate.path, lexicon().triggers
    if path is None or not is_verb(path[1]):
        return False
    verb, ends = path[1], (candidate.actor_head, candidate.object_head)
    are_sides = {first_conjunct(t).dep_ for t in ends} == {"nsubj", "dobj"}
    events = [
        o for o in objects_of(verb, "at", "in", "during") if lemma(o) in triggers.meeting_nouns
    ]
    others = (o for e in events for o in objects_of(e, "with", "of"))
    return are_sides and any(is_noun(o) for o in others)


def _is_only_told(candidate: Candidate) -> bool:
    """Whether something is only said to somebody: "will not come, as was told to Starmer"."""
    head = first_conjunct(candidate.actor_head)
    is_addressed = head.dep_ == "pobj" and head.head.lower_ == "to"
    verb = head.head.head
    return is_addressed and (
        lemma(verb) == "tell" or lemma(verb) in lexicon().contexts.verbs["report"]
    )


def _is_where_it_is_said(candidate: Candidate) -> bool:
    """Whether only the saying is there: "said at the White House that X will visit Oslo"."""
    path = candidate.path
    if path is None or lemma(path[1]) not in lexicon().contexts.verbs["report"]:
        return False
    is_in_what_is_said = any(t.dep_ == "ccomp" for t in path[0])
    return is_in_what_is_said and not any(t.dep_ == "ccomp" for t in path[2])


def _acts_itself(place: Token) -> bool:
    """Whether a place stands for a government that does something: "Moscow is furious"."""
    triggers = lexicon().triggers
    return place.dep_ == "nsubj" and lemma(place.head) not in triggers.receive | triggers.organize


def _is_told_elsewhere(candidate: Candidate) -> bool:
    """Whether a country that only modifies a noun is not where it was: another is told to be.

    "Met India's minister in Manila", "met in Paris for Ukraine talks".
    """
    place, head = candidate.place, candidate.object_head
    if place is None or place.city is not None or head.dep_ == "pobj":
        return False
    sentence, nodes = candidate.sentence, path_of(candidate)
    for node in (n for n in nodes if not candidate.actor.covers(n.i)):
        for one in objects_of(node, "in", "at"):
            where = country_at(sentence, one)
            if where is not None and where.country.ref.id != place.country.ref.id:
                return True
    return False


def _is_without(candidate: Candidate) -> bool:
    """Whether there is no such invitation: "received no invitation to the summit"."""
    nouns = (t for t in path_of(candidate) if lemma(t) in lexicon().triggers.invitation)
    return any(is_negated(t) or any(c.lower_ == "no" for c in t.children) for t in nouns)


def _is_anothers_warrant(candidate: Candidate) -> bool:
    """Whether somebody else issues it, or it is for a thing: "a warrant for the house of X"."""
    head, issuer = candidate.object_head, candidate.actor
    if head.dep_ == "pobj" and head.head.lower_ == "of" and is_noun(head.head.head):
        owned = lemma(head.head.head)
        if owned not in lexicon().triggers.warrant_nouns | lexicon().frames.warrants.arrests:
            return True
    nouns = lexicon().triggers.warrant_nouns
    for verb in (t.head for t, word in with_lemmas(candidate.sentence.parsed) if word in nouns):
        who = subjects(verb) if is_verb(verb) and not is_passive(verb) else []
        if who and not any(issuer.covers(t.i) for one in who for t in one.subtree):
            return True
    return False


def _speaks_of_it(head: Token) -> bool:
    """Whether somebody only tells of a warrant: "a warrant for two generals, Putin said"."""
    owner = head.head if head.dep_ == "poss" else head
    return owner.dep_ == "nsubj" and lemma(owner.head) in lexicon().contexts.verbs["report"]


def _only_judges_it(candidate: Candidate) -> bool:
    """Whether somebody only says something of what is there: "criticised a summit in Geneva"."""
    verb = next((t for t in candidate.object_head.ancestors if is_verb(t)), None)
    spoken_of = lexicon().frames.attendance.spoken_of
    if candidate.kind not in BY_PERSONS or verb is None or lemma(verb) not in spoken_of:
        return False
    return any(t in candidate.object_head.ancestors for t in children(verb, "dobj"))


def _only_speaks(candidate: Candidate) -> bool:
    """Whether one speaks with the other: it is for the frames to say where, or by phone."""
    speak = lexicon().triggers.speak
    is_known = any(s.linked_by == "gazetteer" for s in candidate.sentence.summits)
    if is_known and any(lemma(t) == "invite" for t in path_of(candidate)):
        return True  # "was invited by Carney to the summit"
    for head in (candidate.actor_head, candidate.object_head):
        above = next((t for t in head.ancestors if is_verb(t)), None)
        first = next((t for t in (head, *head.ancestors) if t.dep_ != "conj"), head)
        if above is not None and first.dep_ == "nsubj" and lemma(above) in speak:
            return True
    return False


def _is_named_after(candidate: Candidate) -> bool:
    """Whether the place only names something: "the guarantors of the Astana process"."""
    place = candidate.place.nearest if candidate.place is not None else None
    if place is None or place.last < 0:
        return False
    last = candidate.sentence.parsed[place.last]
    return last.dep_ == "compound" and lemma(last.head) in lexicon().frames.visits.named_after


def _is_of_other(candidate: Candidate) -> bool:
    """Whether the place is where somebody else is: "he flies on, while Scholz is in Paris"."""
    clause = next((t for t in candidate.object_head.ancestors if is_verb(t)), None)
    if clause is None or clause.dep_ not in ("advcl", "conj", "parataxis"):
        return False
    own = people_at(candidate.sentence, coordinated(clause, "nsubj"))
    return bool(own) and candidate.actor.ref.id not in {p.ref.id for p in own}


def _is_in_heading(candidate: Candidate) -> bool:
    """Whether a colon parts a country from the warrant: "Mali: the court issued a warrant"."""
    if not candidate.actor.is_country:
        return False
    behind = candidate.sentence.parsed[candidate.actor_head.i :]
    colon = next((t.i for t in behind if t.text == ":"), None)
    return colon is not None and any(
        t.i > colon and lemma(t) in lexicon().triggers.warrant_nouns for t in behind
    )


def _acts_on_others(head: Token) -> bool:
    """Whether a country does something to another's membership: "the bid was blocked by Turkey"."""
    triggers, by = lexicon().triggers, head.head
    if head.dep_ != "pobj" or by.lower_ != "by" or not is_verb(by.head):
        return False
    joining = triggers.sign | triggers.ratify | triggers.join_org | triggers.accede
    return lemma(by.head) not in joining


def _is_whose(sentence: SentenceReading, head: Token) -> bool:
    """Whether a name only says whose another is: "Trump envoy Steve Witkoff", "Kim's sister"."""
    noun, behind = head.head, head.doc[head.i + 1 : head.i + _OWNED]
    if head.dep_ == "poss" and len(behind) > 1 and behind[0].tag_ == "POS":
        return any(t.lower_ in lexicon().titles.of_another for t in behind[1:])
    if head.dep_ == "poss" and head.tag_ == "PRP$":  # "my predecessor", "his father"
        return noun.lower_ in lexicon().titles.of_another
    if head.dep_ not in ("compound", "nmod", "amod") or noun.i < head.i:
        return False
    if any(t.is_punct or t.dep_ == "cc" for t in head.doc[head.i + 1 : noun.i]):
        return False  # the parser may hang the first of a list on the last
    if noun.lower_ in lexicon().titles.of_another:
        return True
    others = (m for m in sentence.mentions if m.is_leader and not m.covers(head.i))
    return any(m.covers(noun.i) for m in others)


def _persons(candidate: Candidate) -> list[Token]:
    """Heads of the persons among the two entities."""
    ends = ((candidate.actor, candidate.actor_head), (candidate.object, candidate.object_head))
    return [head for one, head in ends if isinstance(one, Mention) and one.is_leader]


def is_of_a_thing(sentence: SentenceReading, head: Token) -> bool:
    """Whether a person only tells whose or from whom it is: "his envoy", "a letter from Xi".

    So it does of whom somebody stands in for, "was represented by", and of the dead: "the late X".
    """
    triggers, words = lexicon().triggers, lexicon().frames.attendance
    head = first_conjunct(head)
    events = triggers.visit_nouns | triggers.meeting_nouns | triggers.remote_nouns
    events |= words.presence_nouns | triggers.summit_nouns
    if any(one.lower_ == "late" for one in children(head, "amod")):
        return True
    if head.dep_ == "poss":
        return lemma(head.head) not in events
    if head.dep_ == "nsubjpass":
        return lemma(head.head) in words.absent | words.spoken_of
    if head.dep_ != "pobj":
        return False
    above = head.head.head
    if head.head.lower_ == "of" and is_noun(above):
        is_titled = any(m.is_leader and m.covers(above.i) for m in sentence.mentions)
        return lemma(above) not in events | words.companies | words.participants and not is_titled
    is_felt = above.tag_.startswith("JJ") and head.head.lower_ in _FELT_FOR
    return is_felt or head.head.lower_ in _NOT_THERE


def _is_where(candidate: Candidate) -> bool:
    """Whether the country or city stands as a place: "in Kabul", "the Kabul talks"."""
    head = candidate.object_head
    if head.dep_ == "pobj":
        is_left_out = child(head.head, "neg") is not None
        return head.head.lower_ in _WHERE and not is_left_out and not _is_of_a_matter(head.head)
    beside = candidate.sentence.mention_at(head.head) if head.dep_ == "appos" else None
    if beside is not None and not beside.is_leader and beside is not candidate.object:
        return False  # "visited Kyiv, the Moscow of the south"
    return head.dep_ in ("appos", "compound", "npadvmod")


def _is_of_a_matter(prep: Token) -> bool:
    """Whether the place is that of what one reacts to: "left after a crisis in Norway"."""
    noun, triggers = prep.head, lexicon().triggers
    events = triggers.visit_nouns | triggers.meeting_nouns | triggers.summit_nouns
    events |= triggers.remote_nouns | triggers.occasions
    is_matter = is_noun(noun) and noun.dep_ == "pobj" and lemma(noun) not in events
    return is_matter and noun.head.lower_ in _REACTED_TO
