"""Membership of organizations and treaties by verbs: joining, leaving, signing, ratifying."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import Stage, Status
from ingest.arguments import (
    country_of_person,
    governments_at,
    organizations_at,
    people_at,
)
from ingest.frames.drafts import Trigger, invite
from ingest.frames.membership_candidates import candidate_status
from ingest.frames.membership_drafts import (
    JOINS,
    Change,
    bodies_acting,
    draft_changes,
    draft_leaving,
    inviting_body,
    is_event_of_body,
    is_still_open,
    is_under_way,
    judge_filed,
    who_acts,
    who_files,
    with_list,
)
from ingest.frames.membership_nouns import find_by_noun
from ingest.frames.membership_places import composed, elected, in_or_out, seated, tells_membership
from ingest.frames.membership_told import (
    belonging,
    renewing,
    returning,
    takes_currency,
    without_body,
)
from ingest.frames.membership_words import is_legal_step, of_their_chiefs
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.modality import judge_verb, own_form
from ingest.reading import Draft, Mention, Reading, SentenceReading
from ingest.subjects import possessors, subjects
from ingest.syntax import (
    child,
    children,
    coordinated,
    has_subject,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    lemma,
    objects_of,
    tokens,
)

_GOALS: Final = ("member", "membership")


def find_memberships(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of every membership that a sentence speaks of."""
    for token in tokens(sentence.parsed):
        if is_verb(token):
            told = list(_by_verb(sentence, token))
            yield from told or without_body(reading, sentence, token)
        if token.lower_ == "status":
            yield from candidate_status(sentence, token)
        if is_noun(token) and tells_membership(sentence, token):
            yield from find_by_noun(reading, sentence, token)


def _by_verb(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    word, triggers = lemma(verb), lexicon().triggers
    is_joining = word in triggers.join_org or takes_currency(sentence, verb)
    if is_joining and not is_passive(verb) and not _in_doing(verb):
        yield from _joining(sentence, verb, _bodies(sentence, verb), "join-verb")
    elif word in triggers.accede:
        bodies = organizations_at(sentence, objects_of(verb, "to"))
        yield from _joining(sentence, verb, bodies, "accede-verb")
    elif word in triggers.leave_org and not is_passive(verb):
        yield from _leaving(sentence, verb, _bodies(sentence, verb), "leave-verb")
    elif word in triggers.withdraw:
        yield from _withdrawing(sentence, verb)
    elif word in triggers.ratify or word in triggers.sign or word in triggers.refuse_treaty:
        yield from _signing(sentence, verb)
    elif word in triggers.admit:
        yield from _admitting(sentence, verb)
    elif word in triggers.welcome_in | triggers.take_in and objects_of(verb, "into"):
        yield from _admitting(sentence, verb)
    elif word in triggers.staying:
        yield from in_or_out(sentence, verb)
    elif word in triggers.seated:
        yield from seated(sentence, verb)
    elif word in triggers.elect:
        yield from elected(sentence, verb)
    elif word in triggers.consist:
        yield from composed(sentence, verb)
    elif word in triggers.belong:
        yield from belonging(sentence, verb)
    elif word in triggers.suspend or word in triggers.expel or _throws_out(verb):
        yield from _expelling(sentence, verb)
    elif word in triggers.apply:
        yield from _applying(sentence, verb)
    elif word in triggers.return_org:
        yield from returning(sentence, verb)
    elif word in triggers.renew:
        yield from renewing(sentence, verb)
    elif word in triggers.denounce and is_legal_step(verb):
        treaties = [b for b in _bodies(sentence, verb) if b.sense is Sense.TREATY]
        yield from _leaving(sentence, verb, treaties, "denounce-verb")
    elif word in triggers.invite:
        yield from _invited(sentence, verb)


def _bodies(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """Organizations that are the verb's objects, or that its objects are of: "the euro zone"."""
    tokens = coordinated(verb, "dobj", "nsubjpass")
    found = organizations_at(sentence, tokens)
    for token in tokens:
        if not found and lemma(token) in lexicon().frames.membership.bodies:
            inside = children(token, "compound", "nmod", "poss", "appos")
            inner = [*inside, *objects_of(token, "of", "to", "in")]
            found = organizations_at(sentence, inner)
    return found or inviting_body(sentence, verb)


def _joining(
    sentence: SentenceReading, verb: Token, bodies: list[Mention], rule: str
) -> Iterator[Draft]:
    words = lexicon().frames.membership
    who = who_acts(sentence, _before_gerund(verb)) or who_acts(sentence, subjects(verb))
    who = with_list(sentence, who or _for_whom(sentence, verb) or who_files(sentence, verb.head))
    is_sought = lemma(verb.head) in words.seeking
    trigger = Trigger.verb(sentence, verb, rule)
    is_open = verb.dep_ in ("acl", "relcl") and not is_negated(verb)
    if is_open and (filed := judge_filed(verb.head)) is not None:
        trigger = Trigger(sentence, verb, filed, rule)
    if verb.dep_ == "pcomp" and lemma(verb.head.head) in words.talks:
        trigger.verdict.say(Status.PLANNED, "future").seen("talks about it")
    elif verb.tag_ == "VBG" and (trigger.verdict.status is None or _is_noun_gerund(verb)):
        trigger.verdict.say(Status.HYPOTHETICAL, "none").seen("spoken of as a deed")
    for draft in draft_changes(trigger, who, bodies, JOINS):
        if is_sought and draft.status is Status.HYPOTHETICAL:
            draft.status = Status.PLANNED
        if draft.status is Status.REQUESTED and lemma(verb.head) in words.asking:
            is_guest = is_passive(verb.head)  # "was asked to join", not "has asked to join"
            draft.status = Status.INVITED if is_guest else Status.PLANNED
        if is_under_way(trigger) and draft.status is Status.OCCURRED:
            draft.status, draft.tense = Status.PLANNED, "future"
        yield draft


def _is_noun_gerund(verb: Token) -> bool:
    """Whether a noun phrase with "-ing" is what something else is about: "on Russia joining"."""
    return verb.dep_ == "acl" and bool(_before_gerund(verb))


def _before_gerund(verb: Token) -> list[Token]:
    """Whose joining it is: "an accord on Russia joining", "warns Finland against joining"."""
    if verb.tag_ != "VBG":
        return []
    before = verb.nbor(-1) if verb.i > 0 and verb.dep_ == "acl" else None
    if before is not None and before.dep_ == "pobj":
        return [before]
    if verb.dep_ == "pcomp" and verb.head.lower_ in lexicon().frames.membership.kept_from:
        return coordinated(verb.head.head, "dobj")
    return []


def _for_whom(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """The country for which its chief accepts or refuses: "Milei turns down the invitation to"."""
    if has_subject(verb):
        return []  # "the president joined NATO" as what, is not said
    chiefs = lexicon().titles.chief_roles
    people = people_at(sentence, subjects(verb))
    found = []
    for person in people:
        offices = [o for o in sentence.offices if o.person.ref.id == person.ref.id]
        if any(o.title.lower() in chiefs and not o.is_former for o in offices):
            country = country_of_person(person)
            found += [country] if country is not None else []
    return found


def _who_signs(sentence: SentenceReading, tokens: list[Token]) -> list[Mention]:
    """The same for treaties, which a president signs for the country."""
    found = who_acts(sentence, tokens)
    people = [] if found else people_at(sentence, tokens)
    return found or [c for p in people if p.reach[1] >= 0 and (c := country_of_person(p))]


def _in_doing(verb: Token) -> bool:
    """Whether one only acts with a body: "joined the EU in imposing sanctions"."""
    below = (one for prep in children(verb, "prep") for one in children(prep, "pcomp"))
    return any(one.tag_ == "VBG" for one in below)


def _invited(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To be invited in: "NATO invites Albania to join", "was invited to join the EU"."""
    below = child(verb, "xcomp", "advcl")
    if below is None or not (lemma(below) in lexicon().triggers.join_org or _becomes_member(below)):
        return
    guests = subjects(verb) if is_passive(verb) else coordinated(verb, "dobj")
    hosts = objects_of(verb, "by") if is_passive(verb) else subjects(verb)
    bodies = organizations_at(sentence, hosts) or _bodies(sentence, below)
    trigger = Trigger(sentence, verb, invite(judge_verb(verb), verb), "invite-verb")
    who = with_list(sentence, governments_at(sentence, guests))
    yield from draft_changes(trigger, who, bodies, JOINS)


def _becomes_member(verb: Token) -> bool:
    nouns = children(verb, "attr")
    return lemma(verb) == "become" and any(lemma(n) in ("member", "party") for n in nouns)


def _leaving(
    sentence: SentenceReading, verb: Token, bodies: list[Mention], rule: str
) -> Iterator[Draft]:
    """To leave: what happened has ended, what is planned is ending, what did not happen holds."""
    acting = subjects(verb)
    who = who_acts(sentence, acting) or _for_whom(sentence, verb)
    who = with_list(sentence, who or of_their_chiefs(sentence, acting, bodies))
    if who and bodies:
        for draft in draft_leaving(Trigger.verb(sentence, verb, rule), who, bodies, Stage.MEMBER):
            if draft.status in (Status.NEGATED, Status.DECLINED, Status.CANCELLED):
                draft.status, draft.aspect = Status.OCCURRED, "holds"
            if draft.status is Status.ENDED and is_still_open(verb):  # "after the UK leaves"
                draft.status, draft.tense = Status.ENDING, "future"
            yield draft


def _withdrawing(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To withdraw from a body, "as a member of" it, or to withdraw one's country from it."""
    sources = objects_of(verb, "from", "of", "out")
    for one in objects_of(verb, "as"):
        sources += objects_of(one, "of")
    named = [t for t in sources if not is_event_of_body(sentence, t)]
    bodies = organizations_at(sentence, named)
    inner = [o for t in sources if lemma(t) in _GOALS for o in objects_of(t, "of", "in")]
    bodies = bodies or organizations_at(sentence, inner)
    taken_out = governments_at(sentence, coordinated(verb, "dobj"))
    if taken_out and bodies:
        trigger = Trigger.verb(sentence, verb, "withdraw-verb")
        yield from draft_leaving(trigger, taken_out, bodies, Stage.MEMBER)
    else:
        yield from _leaving(sentence, verb, bodies, "withdraw-verb")


def _signing(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To sign or ratify a treaty; of another thing of that body nothing is said here."""
    word, triggers = lemma(verb), lexicon().triggers
    if is_passive(verb):
        who = _who_signs(sentence, objects_of(verb, "by"))
    else:
        who = with_list(sentence, _who_signs(sentence, subjects(verb)))
    bodies = [b for b in _treaties(sentence, verb) if b.sense is Sense.TREATY]
    bodies = bodies or _by_founding_treaty(sentence, verb)
    if who and not bodies and word not in triggers.refuse_treaty:
        yield from _acceding(sentence, verb, who)
        return
    stage = Stage.SIGNED if word in triggers.sign else Stage.RATIFIED
    if who and bodies:
        change = Change(stage, "holds" if own_form(verb).negated else "starts")
        trigger = Trigger.verb(sentence, verb, f"{word}-verb")
        for draft in draft_changes(trigger, who, bodies, change):
            if word in triggers.refuse_treaty and draft.status is Status.OCCURRED:
                draft.status = Status.DECLINED
            yield draft


def _by_founding_treaty(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """The body whose treaty it is: "ratified the founding treaty of the ICC"."""
    words = lexicon().frames.membership.founding
    treaties = [
        t
        for t in coordinated(verb, "dobj")
        if lemma(t) in words or any(c.lower_ in words for c in children(t, "amod", "compound"))
    ]
    return organizations_at(sentence, [o for t in treaties for o in objects_of(t, "of")])


def _acceding(sentence: SentenceReading, verb: Token, who: list[Mention]) -> Iterator[Draft]:
    """To sign "an accession treaty with the EU": its signatories are to become members."""
    words = lexicon().frames.membership
    for treaty in coordinated(verb, "dobj"):
        if not any(c.lower_ in words.accessions for c in children(treaty, "compound", "amod")):
            continue
        around = [*objects_of(treaty, "to", "with"), *objects_of(verb, "to", "with")]
        bodies = organizations_at(sentence, [*around, *subjects(verb)])
        trigger = Trigger.verb(sentence, verb, "accession-treaty")
        for draft in draft_changes(trigger, who, bodies, Change(Stage.CANDIDATE, "starts")):
            if draft.status is Status.OCCURRED:
                draft.status, draft.tense = Status.PLANNED, "future"
            yield draft


def _treaties(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """Objects of a verb or of the first verb coordinated with it: "signed or ratified X"."""
    found = _bodies(sentence, verb)
    for other in (*children(verb, "conj"), *([verb.head] if verb.dep_ == "conj" else [])):
        found = found or _bodies(sentence, other)
    return found


def _acted_upon(sentence: SentenceReading, verb: Token) -> tuple[list[Mention], list[Mention]]:
    """Country and body of "The AU suspended Mali", "Croatia was admitted to NATO"."""
    is_done_to = is_passive(verb)
    objects = subjects(verb) if is_done_to else coordinated(verb, "dobj")
    who, bodies = governments_at(sentence, objects), list[Mention]()
    for one in objects:
        if not who and lemma(one) in lexicon().frames.membership.taking_part:
            who = governments_at(sentence, [*possessors(one), *objects_of(one, "of", "by")])
            who = who or governments_at(sentence, _own(sentence, one, verb))
            inside = objects_of(one, "in")
            bodies = organizations_at(sentence, [*inside, *objects_of(one, "of")])
            work = lexicon().frames.membership.work
            if not bodies and any(o.lower_ not in work for o in inside):
                return [], []  # "its participation in the programme"
    if not bodies and not is_done_to:
        bodies = organizations_at(sentence, objects_of(verb, "from"))
        bodies = bodies or bodies_acting(sentence, subjects(verb))
    around = ("from", "to", "into", *(("by", "as", "of") if is_done_to else ()))
    thrown_out_of = objects_of(verb, "of") if _throws_out(verb) else []
    if any(not _is_the_body(o) for o in thrown_out_of):
        bodies = organizations_at(sentence, thrown_out_of)  # not "out of the talks"
        return who, [b for b in bodies if any(b.covers(o.i) for o in thrown_out_of)]
    bodies = bodies or organizations_at(sentence, objects_of(verb, *around))
    as_what = [inner for one in objects_of(verb, "as") for inner in objects_of(one, "of")]
    return who, bodies or organizations_at(sentence, as_what)


def _own(sentence: SentenceReading, noun: Token, verb: Token) -> list[Token]:
    """Who suspends "its participation": its own, and no other's."""
    is_own = any(t.tag_ == "PRP$" for t in possessors(noun)) and not is_passive(verb)
    return subjects(verb) if is_own else []


def _admitting(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    who, bodies = _acted_upon(sentence, verb)
    if is_passive(verb) and not bodies:  # "Syria, suspended from the League, was readmitted"
        apart = [a for s in subjects(verb) for a in children(s, "acl", "relcl")]
        bodies = organizations_at(sentence, [o for a in apart for o in objects_of(a, "from")])
    inner = [] if is_passive(verb) else objects_of(verb, "to", "into")
    if any(not _is_the_body(o) for o in inner):
        bodies = organizations_at(sentence, inner)  # "welcomed Moldova into its roaming area"
    if who and bodies:
        yield from draft_changes(Trigger.verb(sentence, verb, "admit-verb"), who, bodies, JOINS)


def _is_the_body(token: Token) -> bool:
    """Whether it is the body itself, "the alliance", and no part of it, "its roaming area"."""
    is_plain = child(token, "compound", "amod") is None
    return is_plain and lemma(token) in lexicon().frames.membership.bodies


def _throws_out(verb: Token) -> bool:
    """Whether it is "kicked out of" a body."""
    is_out = any(c.lower_ == "out" for c in verb.children)
    return is_out and lemma(verb) in lexicon().triggers.throw_out


def _expelling(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    word = lemma(verb)
    who, bodies = _acted_upon(sentence, verb)
    parts = lexicon().frames.membership.taking_part
    objects = subjects(verb) if is_passive(verb) else coordinated(verb, "dobj")
    if word == "freeze" and not any(lemma(o) in parts for o in objects):
        return  # "froze it out"
    stage = Stage.SUSPENDED if word in lexicon().triggers.suspend else Stage.MEMBER
    trigger = Trigger.verb(sentence, verb, f"{word}-verb")
    if who and bodies and trigger.verdict.status is not Status.CANCELLED:
        yield from draft_leaving(trigger, who, bodies, stage)  # not "is no longer suspended"


def _applying(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To apply "for membership in NATO"; "applied to join the EU" is told by "join"."""
    who = governments_at(sentence, subjects(verb))
    bodies: list[Mention] = []
    for one in objects_of(verb, "for"):
        if lemma(one) in lexicon().frames.membership.goals:
            inside = children(one, "compound", "nmod", "poss")
            inner = [*inside, *objects_of(one, "of", "in", "to")]
            bodies += organizations_at(sentence, inner)
    bodies = bodies or organizations_at(sentence, objects_of(verb, "to"))
    if who and bodies:
        trigger = Trigger.verb(sentence, verb, "apply-verb")
        for draft in draft_changes(trigger, who, bodies, JOINS):
            if draft.status is Status.OCCURRED:
                draft.status, draft.tense = Status.PLANNED, "future"
            yield draft
