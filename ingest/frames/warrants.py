"""Arrest warrants and the duty to execute them."""

from collections.abc import Iterable, Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ontology import EntityType, Kind, Status
from ingest.arguments import governments_at, people_at
from ingest.frames.courts import (
    courts_at,
    in_the_hague,
    issuers_of,
    phrase_before,
    with_owners,
)
from ingest.frames.drafts import Trigger, make_draft
from ingest.frames.under_warrant import faces_it
from ingest.lexicon import lexicon
from ingest.modality import Verdict, class_of, judge_verb, own_form
from ingest.reading import Draft, Mention, Reading, SentenceReading
from ingest.subjects import copula_subjects, subjects
from ingest.syntax import (
    child,
    children,
    conjuncts,
    coordinated,
    has_subject,
    is_negated,
    is_noun,
    is_passive,
    is_plural,
    is_verb,
    lemma,
    objects_of,
    particle_lemma,
    with_lemmas,
)
from ingest.wanted import is_sure

_GROUP: Final = 6
"""Tokens between "three chiefs" and the first of their names."""
_LOOK_BACK: Final = 2
"""Sentences in which another person may stand whom a pronoun could mean."""
ASPECTS: Final = {Status.OCCURRED: "starts", Status.CANCELLED: "ends"}


def find_warrants(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of every warrant; none for a person of whom the text does not make sure."""
    triggers = lexicon().triggers
    for token, word in with_lemmas(sentence.parsed):
        if (
            word in triggers.warrant_nouns
            and is_noun(token)
            and _is_arrest_warrant(sentence, token)
        ):
            yield from _warrant(reading, sentence, token)
        if word in triggers.wanted and token.tag_ == "VBN":
            yield from _wanted_by(reading, sentence, token)
        if word in triggers.duty and is_verb(token):
            yield from _duty(reading, sentence, token)


def _wanted_by(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """To be "wanted by the ICC": its warrant is out, for a court wants nobody without one."""
    if child(verb, "prt") is not None:
        return  # "was sought out by"
    if verb.dep_ in ("acl", "relcl"):
        people = people_at(sentence, [verb.head])
    else:
        people = people_at(sentence, subjects(verb))
    by = objects_of(verb, "by")
    seated = in_the_hague(reading, governments_at(sentence, by), people)
    courts = courts_at(sentence, by) or [m for m in seated if m.linked_by == "the-hague"]
    trigger = Trigger.verb(sentence, verb, "wanted-by")
    if verb.dep_ == "acl" and not is_negated(verb):
        trigger.verdict.say(Status.OCCURRED, "present")
    for court in courts:
        for person in people:
            if is_sure(person, court):
                draft = make_draft(Kind.WARRANT, trigger, court, person)
                draft.aspect = "holds"
                yield draft


def _is_arrest_warrant(sentence: SentenceReading, noun: Token) -> bool:
    """Whether it is for an arrest, issued, a court's, or for a person: no search warrant."""
    words, issue = lexicon().frames.warrants, lexicon().triggers.issue_warrant
    if any(t.lower_ in words.other_kinds for t in phrase_before(noun)):
        return False
    around = {t.lower_ for t in noun.doc[max(0, noun.i - 2) : noun.i + 5]}
    if "arrest" in around or any(lemma(c) in issue for c in children(noun, "acl")):
        return True
    wanted = objects_of(noun, *words.wanted)
    is_arrest = any(t.lower_ == "arrest" for t in wanted)  # "for Imran Khan's arrest"
    if is_arrest or people_at(sentence, wanted) or _named_behind(sentence, wanted):
        return True
    if _wanted_behind(sentence, noun):
        return True
    if _arresting(noun):
        return True
    return bool(courts_at(sentence, [*phrase_before(noun), *objects_of(noun, "from", "by", "of")]))


def _is_possible(noun: Token) -> bool:
    """Whether there may be one: "a possible ICC arrest warrant"."""
    words = noun.doc[noun.left_edge.i : noun.i]
    return any(class_of(t.lower_, "adjectives") == "possible" for t in words if t.dep_ == "amod")


def _warrant(reading: Reading, sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    verb = _verb_of(noun)
    if _is_presupposed(noun) and not _decides(sentence, verb):
        verb = None  # who does anything else to it has not issued it
    wanted = _wanted(sentence, noun, verb)
    issuers = issuers_of(reading, sentence, noun, verb or _confirming(noun), wanted)
    if wanted and verb is not None and not issuers:
        place = (sentence.position(noun), sentence.end_of(noun))
        reading.note("claim", "a warrant without a court that the text names", *place)
    verdict = _verdict(noun, verb)
    if _is_none(noun) and verdict.status is Status.OCCURRED:
        verdict.say(Status.NEGATED, verdict.tense).seen("no warrant")
    if _is_possible(noun) and verdict.status is Status.OCCURRED:
        verdict.say(Status.HYPOTHETICAL, "none").seen("a possible warrant")
    trigger = Trigger(sentence, noun, verdict, "warrant")
    if trigger.verdict.status is None:
        return
    for issuer in issuers:
        for person in wanted:
            if not is_sure(person, issuer) or not _is_alone(reading, sentence, noun, person):
                why = "not sure who is meant: no warrant claim"
                reading.note("link", why, person.start, person.end)
                continue
            draft = make_draft(Kind.WARRANT, trigger, issuer, person)
            draft.aspect = ASPECTS.get(draft.status, "holds")
            yield draft


def _is_alone(reading: Reading, sentence: SentenceReading, noun: Token, person: Mention) -> bool:
    """Whether a pronoun can mean nobody else: only one person stands before it, here or above."""
    if not person.linked_by.startswith(("pronoun", "cataphora")):
        return True
    here = _people(m for m in sentence.mentions if m.start < person.start)
    is_free = sentence.parsed[person.first].head.head != noun  # "the warrant issued for him"
    if here and (is_free or not _is_reason(noun)):
        return len(here) == 1
    before = reading.sentences[max(0, sentence.index - _LOOK_BACK) : sentence.index]
    return len(here | _people(m for s in before for m in s.mentions)) == 1


def _people(mentions: Iterable[Mention]) -> set[str]:
    return {m.ref.id for m in mentions if m.ref.type is EntityType.LEADER}


def _confirming(noun: Token) -> Token | None:
    """The verb by which a court keeps its warrant: "upheld the warrant for X"."""
    is_kept = noun.dep_ == "dobj" and lemma(noun.head) in lexicon().frames.warrants.confirming
    return noun.head if is_kept else None


def _does_to_warrant(word: str) -> bool:
    triggers = lexicon().triggers
    groups = (triggers.issue_warrant, triggers.seek_warrant, triggers.lift_warrant)
    return any(word in group for group in groups)


def _verb_of(noun: Token) -> Token | None:
    """The verb that does something to the warrant."""
    head = noun.head
    if noun.dep_ in ("dobj", "nsubjpass", "nsubj") and _does_to_warrant(particle_lemma(head)):
        return head
    below = [c for c in children(noun, "acl", "relcl") if _does_to_warrant(particle_lemma(c))]
    if below:
        return below[0]
    asked = head.head if noun.dep_ == "pobj" and head.lower_ == "for" else None
    if asked is not None and asked.dep_ == "dobj":
        above, grants = lemma(asked.head), lexicon().frames.warrants.granting
        if above in lexicon().triggers.seek_warrant or above in grants:
            return asked.head  # "asks the judges for a warrant", "grants a request for one"
    # "The court issues arrest warrants": the tagger may read "arrest" as the verb.
    for token in reversed(list(noun.doc[max(0, noun.i - 5) : noun.i])):
        if token.tag_ == "IN":
            break  # "announced applications for warrants"
        if _does_to_warrant(particle_lemma(token)):
            return token
    is_in_phrase = noun.dep_ == "pobj" or (noun.dep_ == "conj" and head.dep_ == "dobj")
    if is_in_phrase and is_verb(head.head):
        return head.head
    return head if is_verb(head) else None


def _wanted(sentence: SentenceReading, noun: Token, verb: Token | None) -> list[Mention]:
    tokens = _with_arrests(objects_of(noun, "against", "for", "on"))
    for arresting in _arresting(noun):
        tokens += coordinated(arresting, "dobj")
    if verb is not None:
        tokens += objects_of(verb, "against", "for")
        tokens = _with_arrests(tokens)
    found = people_at(sentence, [c for t in tokens for c in conjuncts(t)])
    found = found or _named_behind(sentence, tokens)
    return found or _wanted_behind(sentence, noun) or _wanted_before(sentence, noun)


def _named_behind(sentence: SentenceReading, groups: list[Token]) -> list[Mention]:
    """Those of "warrants against three chiefs of Hamas, Yahya Sinwar, Mohammed Deif and X"."""
    for group in (g for g in groups if is_plural(g)):
        behind = [m for m in sentence.mentions if m.is_leader and m.begins > group.i]
        first = min(behind, key=lambda m: m.begins, default=None)
        if first is None or first.begins - group.i > _GROUP or first.linked_by[:7] == "pronoun":
            continue
        head = group.doc[first.last]
        if head.dep_ in ("nsubj", "nsubjpass", "poss"):
            continue  # "for two generals, Vladimir Putin said"
        if group.doc[first.begins - 1].text in (",", ":", "-"):
            return people_at(sentence, [group.doc[first.last]])
    return []


def _arresting(noun: Token) -> list[Token]:
    """The verb of "a warrant to detain Yoon", wherever the parser hangs it."""
    below = [*children(noun, "acl", "relcl"), *noun.doc[noun.i + 2 : noun.i + 3]]
    is_behind = noun.i + 1 < len(noun.doc) and noun.nbor().lower_ == "to"
    arrest = lexicon().triggers.arrest
    return [v for v in below if is_verb(v) and lemma(v) in arrest and (is_behind or v.head == noun)]


def _wanted_before(sentence: SentenceReading, noun: Token) -> list[Mention]:
    """Who "faces a warrant", "is the subject of a warrant", "is wanted under a warrant"."""
    words, head = lexicon().frames.warrants, noun.head
    if noun.dep_ == "dobj" and faces_it(noun):
        return people_at(sentence, subjects(head) or [head.head])
    if noun.dep_ == "pobj" and head.head.lower_ in words.subject:
        subject = head.head
        owners = [subject.head] if subject.dep_ == "appos" else copula_subjects(subject)
        return people_at(sentence, owners)
    is_arrest = head.lower_ == "on" and lemma(head.head) in words.held
    if noun.dep_ == "pobj" and (head.lower_ in words.under or is_arrest) and is_verb(head.head):
        verb = head.head
        if not has_subject(verb) and (before := _person_before(sentence, verb)):
            return [before]
        wanted = people_at(sentence, subjects(verb))
        return wanted if len(_people(sentence.mentions)) == 1 else []
    return []


def _person_before(sentence: SentenceReading, verb: Token) -> Mention | None:
    """The person right before a participle, wherever the parser hangs it: "X, wanted under"."""
    before = verb.i - 1
    if before > 0 and verb.doc[before].text == ",":
        before -= 1
    named = (m for m in sentence.mentions if m.is_leader and m.ends == before)
    return next((m for m in named if verb.doc[m.last].tag_ != "PRP"), None)


def _with_arrests(tokens: list[Token]) -> list[Token]:
    """The tokens, and whose arrest is among them: "for the arrest of X", "for X's arrest"."""
    arrests = [t for t in tokens if t.lower_ == "arrest"]
    whose = [(*objects_of(arrest, "of"), *children(arrest, "poss")) for arrest in arrests]
    return tokens + [one for found in whose for one in found]


def _wanted_behind(sentence: SentenceReading, noun: Token) -> list[Mention]:
    """The person right behind the next "for" or "against", wherever the parser hangs it."""
    words = lexicon().frames.warrants.wanted
    prep = next((t for t in noun.doc[noun.i + 1 :] if t.lower_ in words), None)
    return people_at(sentence, coordinated(prep, "pobj")) if prep is not None else []


def _verdict(noun: Token, verb: Token | None) -> Verdict:
    if _is_in_force(noun):
        return Verdict(Status.OCCURRED, "present", ["a warrant in force"], nodes=[noun])
    if verb is None and _is_presupposed(noun):
        return Verdict(Status.OCCURRED, "present", ["the warrant, so it is out"], nodes=[noun])
    if verb is None:
        return Verdict(None)
    triggers, word, verdict = lexicon().triggers, particle_lemma(verb), judge_verb(verb)
    is_issued, is_sought = word in triggers.issue_warrant, word in triggers.seek_warrant
    is_lifted = word in triggers.lift_warrant
    if not is_verb(verb) and (is_issued or is_sought):
        verdict = Verdict(Status.OCCURRED, "present", [f"{verb.text} before the warrant"])
    if is_issued:
        return verdict
    if is_lifted and verdict.status is not Status.OCCURRED and _is_definite(noun):
        # Nobody lifts what is not out: "rejects a request to withdraw the warrant".
        return Verdict(Status.OCCURRED, "present", ["not lifted, so it is out"], nodes=[noun])
    if verdict.status is not Status.OCCURRED:
        return verdict if is_sought or is_lifted else Verdict(None)
    if is_sought:
        verdict.status = Status.REQUESTED
    elif is_lifted:
        verdict.status = Status.CANCELLED
    elif word in triggers.refuse_warrant:
        verdict.status = Status.DECLINED
    elif noun.dep_ == "dobj" or own_form(verb).status is not Status.OCCURRED:
        return Verdict(None)
    return verdict


def _is_presupposed(noun: Token) -> bool:
    """Whether a warrant is spoken of as one that is out: "ignored the ICC warrant for Putin"."""
    words, phrase = lexicon().frames.warrants, phrase_before(noun)
    around = {t.lower_ for t in phrase}
    if around & words.not_out:
        return False
    if around & words.out or _is_reason(noun):
        return True
    return _is_definite(noun) and _is_acted_on(noun)


def _is_reason(noun: Token) -> bool:
    """Whether something is so because of it: "stays at home because of the ICC warrant"."""
    phrase = phrase_before(noun)
    first = (phrase[-1] if phrase else noun).i
    before = [t.lower_ for t in noun.doc[max(0, first - 2) : first]]
    return _is_definite(noun) and before in lexicon().frames.warrants.reasons


def _is_definite(noun: Token) -> bool:
    return any(t.lower_ == "the" or t.tag_ in ("POS", "PRP$") for t in phrase_before(noun))


def _is_acted_on(noun: Token) -> bool:
    """Whether what is done to a warrant, or refused, takes it to be out.

    Not "would ignore it", "may ignore it", nor anything beside an "if": it may be one to come.
    """
    verb, marks = noun.head, lexicon().contexts.hypothetical_markers
    if noun.dep_ not in ("dobj", "nsubjpass"):
        return False
    if lemma(verb) not in lexicon().frames.warrants.acted_on:
        return False
    must = any(t.lower_ == "must" for t in children(verb, "aux"))
    is_open = own_form(verb).status is Status.HYPOTHETICAL and not (must or is_negated(verb))
    return not is_open and not any(t.dep_ == "mark" and t.lower_ in marks for t in noun.doc)


def _is_none(noun: Token) -> bool:
    """Whether there is none: "no ICC arrest warrant", "has issued no warrant"."""
    return is_negated(noun) or any(t.lower_ == "no" for t in phrase_before(noun))


def _decides(sentence: SentenceReading, verb: Token | None) -> bool:
    """Whether a verb makes or ends a warrant; only a court can reject its own."""
    if verb is None:
        return False
    if lemma(verb) in lexicon().triggers.refuse_warrant:
        return bool(courts_at(sentence, with_owners(subjects(verb)))) or is_passive(verb)
    return _does_to_warrant(particle_lemma(verb))


def _is_in_force(noun: Token) -> bool:
    """Whether somebody is under the warrant: "faces a warrant", "the subject of a warrant"."""
    words, head = lexicon().frames.warrants, noun.head
    if noun.dep_ == "dobj" and faces_it(noun):
        return own_form(head).status is not Status.HYPOTHETICAL and not is_negated(head)
    if noun.dep_ == "nsubj" and lemma(head) in words.standing:
        return own_form(head).status is Status.OCCURRED
    if noun.dep_ != "pobj":
        return False
    if head.lower_ == "on" and lemma(head.head) in words.held:
        is_participle = head.head.dep_ == "acl" and not is_negated(head.head)
        return is_participle or own_form(head.head).status is Status.OCCURRED
    return head.lower_ in words.under or head.head.lower_ in words.subject


def _duty(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """A duty to arrest: of a named person, or under "the warrant" of the one wanted here."""
    below = child(verb, "xcomp", "ccomp")
    if below is None:
        return
    triggers = lexicon().triggers
    who = governments_at(sentence, subjects(verb))
    objects = coordinated(below, "dobj")
    wanted = people_at(sentence, objects) if lemma(below) in triggers.arrest else []
    for noun in [o for o in objects if lemma(o) in triggers.warrant_nouns]:
        wanted = wanted or _wanted(sentence, noun, None) or _only_wanted(reading)
    end = sentence.end_of(objects[0] if objects else below)
    for country in who:
        for person in wanted:
            trigger = Trigger.verb(sentence, verb, "duty")
            draft = make_draft(Kind.ARREST_DUTY, trigger, country, person)
            draft.aspect, draft.tense = "holds", "present"
            draft.extra_spans.append((sentence.position(below), end))
            yield draft


def _only_wanted(reading: Reading) -> list[Mention]:
    """The person against whom this article's warrants are, if they are all against one."""
    people = {
        d.object.ref.id: d.object
        for d in reading.drafts
        if d.kind is Kind.WARRANT and isinstance(d.object, Mention)
    }
    if len(people) != 1:
        return []
    known = next(iter(people.values()))
    how = f"the-warrant:{known.linked_by}"
    return [Mention(known.start, known.end, -1, -1, known.ref, known.sense, how, known.country)]
