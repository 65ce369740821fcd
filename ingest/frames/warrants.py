"""Arrest warrants and the duty to execute them."""

from collections.abc import Iterator

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.arguments import governments_at, organizations_at, people_at
from ingest.frames.visits import make_draft
from ingest.lexicon import lexicon
from ingest.modality import Verdict, judge_verb, own_form
from ingest.reading import Draft, Mention, Reading, SentenceReading
from ingest.syntax import (
    children,
    conjuncts,
    is_passive,
    is_verb,
    lemma,
    objects_of_prepositions,
    subjects,
)

_TRIGGERS = lexicon().triggers
_ISSUE, _SEEK = _TRIGGERS.issue_warrant, _TRIGGERS.seek_warrant
_LIFT, _REFUSE = _TRIGGERS.lift_warrant, _TRIGGERS.refuse_warrant
_UNSURE = ("surname-date", "pronoun:surname-date")


def find_warrants(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of every warrant; none for a person of whom the text does not make sure."""
    if sentence.doc is None:
        return
    for token in sentence.doc:
        if lemma(token) in lexicon().triggers.warrant_nouns and token.tag_.startswith("NN"):
            yield from _warrant(reading, sentence, token)
        if lemma(token) in lexicon().triggers.duty and is_verb(token):
            yield from _duty(reading, sentence, token)


def _is_arrest_warrant(noun: Token) -> bool:
    """ "an arrest warrant", "warrants for the arrest of", "a warrant issued by the ICC"."""
    doc = noun.doc
    around = {t.lower_ for t in doc[max(0, noun.i - 2) : noun.i + 5]}
    return "arrest" in around or any(lemma(c) in _ISSUE for c in children(noun, "acl"))


def _warrant(reading: Reading, sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    if not _is_arrest_warrant(noun):
        return
    verb = _verb_of(noun)
    wanted = _wanted(sentence, noun, verb)
    issuers = _issuers(sentence, noun, verb)
    place = (sentence.position(noun), sentence.end_of(noun))
    if wanted and verb is not None and not issuers:
        reading.note("claim", "a warrant without a court that the text names", *place)
    verdict = _verdict(noun, verb)
    if verdict.status is None:
        return
    for issuer in issuers:
        for person in wanted:
            if person.linked_by in _UNSURE:
                why = "not sure who is meant: no warrant claim"
                reading.note("link", why, person.start, person.end)
                continue
            draft = make_draft(
                Kind.WARRANT, sentence, noun, verdict, issuer, person, rule="warrant"
            )
            aspects = {Status.OCCURRED: "starts", Status.CANCELLED: "ends"}
            draft.aspect = aspects.get(draft.status, "holds")
            yield draft


def _verb_of(noun: Token) -> Token | None:
    """The verb that does something to the warrant."""
    if noun.dep_ in ("dobj", "nsubjpass", "nsubj") and lemma(noun.head) in _ISSUE | _SEEK | _LIFT:
        return noun.head
    below = [c for c in children(noun, "acl", "relcl") if lemma(c) in _ISSUE | _SEEK | _LIFT]
    if below:
        return below[0]
    # "The court issues arrest warrants": the tagger may read "arrest" as the verb.
    for token in reversed(list(noun.doc[max(0, noun.i - 5) : noun.i])):
        if lemma(token) in _ISSUE | _SEEK | _LIFT:
            return token
    if noun.dep_ == "pobj" and is_verb(noun.head.head):
        return noun.head.head
    if noun.dep_ == "conj" and noun.head.dep_ == "dobj" and is_verb(noun.head.head):
        return noun.head.head
    return noun.head if is_verb(noun.head) else None


def _wanted(sentence: SentenceReading, noun: Token, verb: Token | None) -> list[Mention]:
    tokens = [o for _, o in objects_of_prepositions(noun, "against", "for", "on")]
    for one in list(tokens):
        if one.lower_ == "arrest":
            tokens += [o for _, o in objects_of_prepositions(one, "of")]
    if verb is not None:
        tokens += [o for _, o in objects_of_prepositions(verb, "against", "for")]
        for one in list(tokens):
            if one.lower_ == "arrest":
                tokens += [o for _, o in objects_of_prepositions(one, "of")]
    found = people_at(sentence, [c for t in tokens for c in conjuncts(t)])
    return found or _wanted_behind(sentence, noun)


def _wanted_behind(sentence: SentenceReading, noun: Token) -> list[Mention]:
    """The person right behind the next "for" or "against", wherever the parser hangs it."""
    for token in noun.doc[noun.i + 1 :]:
        if token.lower_ in ("for", "against"):
            return people_at(sentence, [o for c in children(token, "pobj") for o in conjuncts(c)])
    return []


def _issuers(sentence: SentenceReading, noun: Token, verb: Token | None) -> list[Mention]:
    tokens: list[Token] = [o for _, o in objects_of_prepositions(noun, "by", "from", "of")]
    tokens += [
        g
        for c in children(noun, "compound", "poss", "nmod", "amod")
        for g in (c, *children(c, "compound"))
    ]
    if verb is not None:
        if not is_verb(verb):
            tokens += [*children(verb, "compound", "nmod", "poss"), *children(verb.head, "nsubj")]
        tokens += [o for _, o in objects_of_prepositions(verb, "by", "from")]
        if not is_passive(verb):
            tokens += subjects(verb)
        if verb.dep_ == "xcomp":
            tokens += subjects(verb)
    wide: list[Token] = []
    inner = [g for t in tokens for g in children(t, "compound", "nmod", "poss", "appos")]
    for token in (*tokens, *inner):
        wide += [
            token,
            *children(token, "compound", "nmod", "poss", "amod"),
            *(o for _, o in objects_of_prepositions(token, "of", "at", "for", "in")),
        ]
    courts = [
        m
        for m in organizations_at(sentence, wide)
        if m.ref.id in ("org:icc", "org:icj", "org:interpol")
    ]
    return courts or governments_at(sentence, tokens)


def _verdict(noun: Token, verb: Token | None) -> Verdict:
    if verb is None:
        return Verdict(None)
    word, verdict = lemma(verb), judge_verb(verb)
    if not is_verb(verb) and word in _ISSUE | _SEEK:
        verdict = Verdict(Status.OCCURRED, "present", [f"{verb.text} before the warrant"])
    if word in _ISSUE:
        return verdict
    if verdict.status is not Status.OCCURRED:
        return verdict if word in _SEEK | _LIFT else Verdict(None)
    if word in _SEEK:
        verdict.status = Status.REQUESTED
    elif word in _LIFT:
        verdict.status = Status.CANCELLED
    elif word in _REFUSE:
        verdict.status = Status.DECLINED
    elif noun.dep_ != "dobj" and own_form(verb).status is Status.OCCURRED:
        verdict.status = Status.OCCURRED
    else:
        return Verdict(None)
    return verdict


def _duty(reading: Reading, sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """ "India isn't obliged to implement the warrant": of the one person wanted in this article."""
    below = next(children(verb, "xcomp", "ccomp"), None)
    if below is None:
        return
    who = governments_at(sentence, subjects(verb))
    objects = [c for o in children(below, "dobj") for c in conjuncts(o)]
    wanted = people_at(sentence, objects) if lemma(below) in lexicon().triggers.arrest else []
    if not wanted and any(lemma(o) in lexicon().triggers.warrant_nouns for o in objects):
        wanted = _only_wanted(reading, objects)
    for country in who:
        for person in wanted:
            verdict = judge_verb(verb)
            draft = make_draft(
                Kind.ARREST_DUTY, sentence, verb, verdict, country, person, rule="duty"
            )
            draft.aspect = "holds"
            draft.tense = "present"
            draft.extra_spans.append(
                (sentence.position(below), sentence.end_of(objects[0] if objects else below))
            )
            yield draft


def _only_wanted(reading: Reading, objects: list[Token]) -> list[Mention]:
    """The person against whom this article's warrants are, if they are all against one."""
    people = {
        d.object.ref.id: d.object
        for d in reading.drafts
        if d.kind is Kind.WARRANT and isinstance(d.object, Mention)
    }
    if len(people) != 1:
        return []
    known = next(iter(people.values()))
    return [
        Mention(
            known.start,
            known.end,
            -1,
            -1,
            known.ref,
            known.sense,
            f"the-warrant:{known.linked_by}",
            known.country,
        )
    ]
