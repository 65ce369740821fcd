"""Membership of organizations and treaties: joining, leaving, being, signing, ratifying."""

from collections.abc import Iterator

from spacy.tokens import Token

from app.domain.ontology import EntityType, Kind, Stage, Status
from ingest.arguments import governments_at, organizations_at
from ingest.frames.visits import make_draft
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.modality import Verdict, judge_noun, judge_verb, own_form
from ingest.reading import Draft, Mention, Reading, SentenceReading
from ingest.syntax import (
    child,
    children,
    conjuncts,
    copula_subjects,
    is_negated,
    is_passive,
    is_verb,
    lemma,
    objects_of_prepositions,
    possessors,
    subjects,
)

_STAGE_OF_NOUN = {
    "member": Stage.MEMBER,
    "membership": Stage.MEMBER,
    "signatory": Stage.SIGNED,
    "party": Stage.PARTY,
    "observer": Stage.OBSERVER,
    "candidate": Stage.CANDIDATE,
    "partner": Stage.PARTNER,
}


def find_memberships(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of every membership that a sentence speaks of."""
    if sentence.doc is None:
        return
    for token in sentence.doc:
        if is_verb(token):
            yield from _by_verb(sentence, token)
        if lemma(token) in lexicon().triggers.member_nouns and token.tag_.startswith("NN"):
            yield from _by_noun(reading, sentence, token)


def _objects(sentence: SentenceReading, verb: Token) -> list[Mention]:
    tokens = [c for o in children(verb, "dobj", "nsubjpass") for c in conjuncts(o)]
    found = organizations_at(sentence, tokens)
    for token in tokens:
        if not found and (
            lemma(token)
            in (
                "treaty",
                "membership",
                "bloc",
                "alliance",
                "union",
                "agreement",
                "statute",
                "protocol",
                "convention",
                "ranks",
                "zone",
                "area",
                "accession",
            )
        ):
            found = organizations_at(
                sentence,
                [
                    *children(token, "compound", "nmod", "poss", "appos"),
                    *(o for _, o in objects_of_prepositions(token, "of", "to", "in")),
                ],
            )
    return found


def _by_verb(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    word, triggers = lemma(verb), lexicon().triggers
    who = governments_at(sentence, subjects(verb))
    if word in triggers.join_org and not is_passive(verb):
        yield from _each(
            sentence, verb, who, _objects(sentence, verb), Stage.MEMBER, "starts", "join-verb"
        )
    elif word in triggers.accede:
        bodies = organizations_at(sentence, [o for _, o in objects_of_prepositions(verb, "to")])
        yield from _each(sentence, verb, who, bodies, Stage.MEMBER, "starts", "accede-verb")
    elif word in triggers.leave_org and not is_passive(verb):
        yield from _leaving(sentence, verb, who, _objects(sentence, verb), "leave-verb")
    elif word in triggers.withdraw:
        bodies = organizations_at(
            sentence, [o for _, o in objects_of_prepositions(verb, "from", "of", "out")]
        )
        yield from _leaving(sentence, verb, who, bodies, "withdraw-verb")
    elif word in triggers.ratify or word in triggers.sign:
        stage = Stage.RATIFIED if word in triggers.ratify else Stage.SIGNED
        bodies = [b for b in _treaties(sentence, verb) if b.sense is Sense.TREATY]
        aspect = "holds" if own_form(verb).negated else "starts"
        yield from _each(sentence, verb, who, bodies, stage, aspect, f"{word}-verb")
    elif word in triggers.suspend | triggers.expel | triggers.admit:
        yield from _acted_upon(sentence, verb)
    elif word in triggers.apply:
        yield from _applying(sentence, verb, who)


def _treaties(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """Objects of a verb or of the first verb coordinated with it: "signed or ratified X"."""
    found = _objects(sentence, verb)
    for other in (*children(verb, "conj"), *([verb.head] if verb.dep_ == "conj" else [])):
        found = found or _objects(sentence, other)
    return found


def _each(
    sentence: SentenceReading, trigger: Token, who: list[Mention], bodies: list[Mention],
    stage: Stage, aspect: str, rule: str, verdict: Verdict | None = None,
) -> Iterator[Draft]:  # fmt: skip
    for country in who:
        for body in bodies:
            said = verdict or judge_verb(trigger)
            yield _draft(
                sentence, trigger, said, country, body, stage=stage, aspect=aspect, rule=rule
            )


def _draft(
    sentence: SentenceReading, trigger: Token, verdict: Verdict, country: Mention, body: Mention,
    *, stage: Stage, aspect: str, rule: str,
) -> Draft:  # fmt: skip
    draft = make_draft(Kind.MEMBERSHIP, sentence, trigger, verdict, country, body, rule=rule)
    draft.stage, draft.aspect = stage, aspect
    if draft.status in (Status.NEGATED,):
        draft.aspect = "holds"
    return draft


def _leaving(
    sentence: SentenceReading, verb: Token, who: list[Mention], bodies: list[Mention], rule: str
) -> Iterator[Draft]:
    """To leave: what happened has ended, what is planned is ending."""
    for draft in _each(sentence, verb, who, bodies, Stage.MEMBER, "ends", rule):
        draft.status = {
            Status.OCCURRED: Status.ENDED,
            Status.PLANNED: Status.ENDING,
            Status.NEGATED: Status.OCCURRED,
            Status.DECLINED: Status.OCCURRED,
        }.get(draft.status, draft.status)
        if draft.status is Status.OCCURRED:
            draft.aspect = "holds"
        yield draft


def _acted_upon(sentence: SentenceReading, verb: Token) -> Iterator[Draft]:
    """ "The AU suspended Mali", "Croatia was admitted to NATO"."""
    word, triggers = lemma(verb), lexicon().triggers
    if is_passive(verb):
        who = governments_at(sentence, subjects(verb))
        bodies = organizations_at(
            sentence,
            [o for _, o in objects_of_prepositions(verb, "from", "to", "into", "by", "as", "of")],
        )
        for _, one in objects_of_prepositions(verb, "as"):
            bodies = bodies or organizations_at(
                sentence, [o for _, o in objects_of_prepositions(one, "of")]
            )
    else:
        who = governments_at(sentence, [c for o in children(verb, "dobj") for c in conjuncts(o)])
        for one in children(verb, "dobj"):
            if not who and lemma(one) == "membership":
                who = governments_at(sentence, possessors(one))
        bodies = organizations_at(sentence, subjects(verb)) or organizations_at(
            sentence, [o for _, o in objects_of_prepositions(verb, "from", "to", "into")]
        )
    if word in triggers.admit:
        if word == "accept" and not bodies:
            return
        yield from _each(sentence, verb, who, bodies, Stage.MEMBER, "starts", "admit-verb")
        return
    stage = Stage.SUSPENDED if word in triggers.suspend else Stage.MEMBER
    for draft in _each(sentence, verb, who, bodies, stage, "ends", f"{word}-verb"):
        if draft.status is Status.OCCURRED:
            draft.status = Status.ENDED
        elif draft.status is Status.PLANNED:
            draft.status = Status.ENDING
        yield draft


def _applying(sentence: SentenceReading, verb: Token, who: list[Mention]) -> Iterator[Draft]:
    """ "applies for membership in NATO"; "applied to join the EU" is told by "join"."""
    bodies: list[Mention] = []
    for _, one in objects_of_prepositions(verb, "for"):
        if lemma(one) in ("membership", "accession", "status", "admission", "entry"):
            inner = [
                *children(one, "compound", "nmod", "poss"),
                *(o for _, o in objects_of_prepositions(one, "of", "in", "to")),
            ]
            bodies += organizations_at(sentence, inner)
    bodies = bodies or organizations_at(
        sentence, [o for p, o in objects_of_prepositions(verb, "to")]
    )
    for draft in _each(sentence, verb, who, bodies, Stage.MEMBER, "starts", "apply-verb"):
        if draft.status is Status.OCCURRED:
            draft.status, draft.tense = Status.PLANNED, "future"
        yield draft


def _by_noun(reading: Reading, sentence: SentenceReading, noun: Token) -> Iterator[Draft]:
    word = lemma(noun)
    bodies = organizations_at(sentence, [
        *(g for c in children(noun, "compound", "nmod", "poss", "amod") for g in (c, *children(c, "compound"))),
        *(o for _, o in objects_of_prepositions(noun, "of", "to", "in", "from", "with")),
    ])  # fmt: skip
    # "ICC member state": the body and "member" both hang on "state".
    top = noun
    if noun.dep_ in ("compound", "nmod", "amod") and noun.head.tag_.startswith("NN"):
        top = noun.head
        bodies = bodies or organizations_at(
            sentence, children(top, "compound", "nmod", "poss", "amod")
        )
    if word in ("accession", "membership") and lemma(top) in ("talk", "negotiation"):
        yield from _talks(sentence, top)
        return
    if not bodies and word == "signatory":
        bodies = _treaty_of_article(reading, sentence)
    if not bodies:
        return
    if word in ("member", "signatory", "party", "observer", "candidate", "partner"):
        yield from _being(sentence, noun, top, bodies, _STAGE_OF_NOUN[word])
    else:
        yield from _process(sentence, noun, bodies, word)


def _talks(sentence: SentenceReading, talks: Token) -> Iterator[Draft]:
    """ "opens accession talks with the EU": the one side joins the other, if all goes well."""
    verb = talks.head
    sides = [o for _, o in objects_of_prepositions(talks, "with", "between", "to", "for")]
    if talks.dep_ == "dobj" and is_verb(verb):
        sides += subjects(verb)
        sides += [o for _, o in objects_of_prepositions(verb, "with", "to", "for")]
    sides += possessors(talks)
    who, bodies = governments_at(sentence, sides), organizations_at(sentence, sides)
    verdict = judge_noun(talks)
    if verdict.status in (Status.OCCURRED, Status.PLANNED):
        said = Verdict(
            Status.PLANNED, "future", [*verdict.path, "talks about it"], nodes=verdict.nodes
        )
        yield from _each(
            sentence, talks, who, bodies, Stage.CANDIDATE, "starts", "accession-talks", said
        )


def _treaty_of_article(reading: Reading, sentence: SentenceReading) -> list[Mention]:
    """A bare "signatory" means the treaty whose court the article speaks of, if it is one."""
    bodies: dict[str, Mention] = {}
    for other in reading.sentences[: sentence.index + 1]:
        for mention in other.mentions:
            if mention.ref.id in _TREATY_BODIES:
                bodies.setdefault(mention.ref.id, mention)
    if len(bodies) != 1:
        return []
    known = next(iter(bodies.values()))
    doc = sentence.doc
    assert doc is not None
    token = next(t for t in doc if lemma(t) == "signatory")
    start = sentence.position(token)
    return [
        Mention(
            start,
            start + len(token.text),
            token.i,
            token.i,
            known.ref,
            Sense.TREATY,
            "treaty-of-article",
        )
    ]


_TREATY_BODIES = frozenset({"org:icc", "org:npt", "org:ctbt", "org:opcw", "org:unfccc"})


def _being(
    sentence: SentenceReading, noun: Token, top: Token, bodies: list[Mention], stage: Stage
) -> Iterator[Draft]:
    """ "India isn't an ICC member"; "Mongolia, which is an ICC member state"; "NATO member Turkey"."""
    who = governments_at(sentence, copula_subjects(top))
    verb = top.head
    if len(who) < 2 and is_verb(verb) and verb.dep_ == "relcl" and top.dep_ == "attr":
        who = _nearest_left(sentence, verb) or who
    if who and is_verb(verb):
        verdict = judge_verb(verb)
        if is_negated(top) and verdict.status is Status.OCCURRED:
            verdict.status = Status.NEGATED
        aspect = "starts" if lemma(verb) == "become" else "holds"
        yield from _each(sentence, noun, who, bodies, stage, aspect, "predicate", verdict)
        return
    named = _names_behind(sentence, top)
    if named:
        status = Status.NEGATED if _is_non(noun) else Status.OCCURRED
        verdict = Verdict(status, "present", ["member before name"], nodes=[top])
        yield from _each(
            sentence, noun, named, bodies, stage, "holds", "member-before-name", verdict
        )
    elif top.dep_ == "appos":
        named = governments_at(sentence, [top.head])
        status = Status.NEGATED if _is_non(noun) or is_negated(top) else Status.OCCURRED
        verdict = Verdict(status, "present", ["apposition"], nodes=[top])
        yield from _each(sentence, noun, named, bodies, stage, "holds", "apposition", verdict)
    elif top.dep_ in ("compound", "nmod") or any(True for _ in children(top, "appos")):
        named = governments_at(sentence, [top.head, *children(top, "appos")])
        status = Status.NEGATED if _is_non(noun) else Status.OCCURRED
        verdict = Verdict(status, "present", ["member before name"], nodes=[top])
        yield from _each(
            sentence, noun, named, bodies, stage, "holds", "member-before-name", verdict
        )
    elif top.dep_ == "pobj" and top.head.lower_ == "as" and is_verb(top.head.head):
        verb = top.head.head
        if lemma(verb) in ("admit", "accept", "join", "welcome", "approve"):
            named = governments_at(
                sentence, [*children(verb, "dobj", "nsubjpass"), *subjects(verb)]
            )
            yield from _each(
                sentence, noun, named[:1], bodies, stage, "starts", "as-member", judge_verb(verb)
            )


def _is_non(noun: Token) -> bool:
    """ "non-NATO member", "nonmember": the prefix denies it."""
    left = noun.doc[max(0, noun.i - 5) : noun.i + 1]
    return any(
        t.lower_.startswith("non") and t.lower_ in ("non", "non-", "nonmember", "nonmembers")
        for t in left
    )


def _names_behind(sentence: SentenceReading, noun: Token) -> list[Mention]:
    """Countries right behind the noun: "NATO members Denmark, Portugal and Spain"."""
    doc = noun.doc
    if noun.i + 1 >= len(doc):
        return []
    first = doc[noun.i + 1]
    if first.lower_ == "the" and noun.i + 2 < len(doc):
        first = doc[noun.i + 2]
    mention = sentence.mention_at(first)
    if (
        mention is None
        or mention.ref.type is not EntityType.COUNTRY
        or mention.sense is not Sense.NAME
    ):
        return []
    return governments_at(sentence, conjuncts(doc[mention.last]))


def _nearest_left(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """Of "this week's G-20 in Brazil, which is a member": the country nearest left of "which"."""
    left = [
        m
        for m in sentence.mentions
        if m.ref.type is EntityType.COUNTRY and m.sense is Sense.NAME and m.last < verb.left_edge.i
    ]
    return [max(left, key=lambda m: m.last)] if left else []


def _process(
    sentence: SentenceReading, noun: Token, bodies: list[Mention], word: str
) -> Iterator[Draft]:
    """ "Turkey's accession to the EU", "Moldova's bid to join": ahead unless a verb says it is done."""
    who = governments_at(
        sentence,
        [
            *possessors(noun),
            *(o for _, o in objects_of_prepositions(noun, "of", "by", "for")),
            *children(noun, "amod", "compound"),
        ],
    )
    head = noun.head
    if (
        not who
        and noun.dep_ in ("dobj", "pobj")
        and is_verb(head if noun.dep_ == "dobj" else head.head)
    ):
        verb = head if noun.dep_ == "dobj" else head.head
        if lemma(verb) in lexicon().triggers.gain_membership:
            who = governments_at(sentence, subjects(verb))
            if lemma(verb) in ("grant", "offer"):
                who = governments_at(
                    sentence,
                    [
                        *children(verb, "dative"),
                        *(o for _, o in objects_of_prepositions(verb, "to")),
                    ],
                )
    if not who or word in ("application", "bid", "membership") and child(noun, "relcl") is not None:
        return
    verdict = judge_noun(noun)
    if word in ("withdrawal", "exit"):
        for draft in _each(
            sentence, noun, who, bodies, Stage.MEMBER, "ends", "leaving-noun", verdict
        ):
            draft.status = {Status.OCCURRED: Status.ENDED, Status.PLANNED: Status.ENDING}.get(
                draft.status, draft.status
            )
            yield draft
        return
    for draft in _each(
        sentence, noun, who, bodies, Stage.MEMBER, "starts", "joining-noun", verdict
    ):
        weak = (Status.OCCURRED, Status.HYPOTHETICAL)
        if word in ("bid", "application", "accession") and draft.status in weak:
            draft.status = Status.PLANNED
        yield draft
