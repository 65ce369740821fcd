"""Attendance and hosting of summits."""

from collections.abc import Iterator

from spacy.tokens import Token

from app.domain.ontology import Kind, Status
from ingest.arguments import actors_of, country_at, governments_at, people_at, places_below
from ingest.frames.visits import make_draft
from ingest.lexicon import lexicon
from ingest.modality import Verdict, judge_noun, judge_verb
from ingest.reading import Draft, Mention, Reading, SentenceReading, SummitMention
from ingest.syntax import (
    children,
    conjuncts,
    is_passive,
    is_verb,
    lemma,
    objects_of_prepositions,
    possessors,
    subjects,
)

_REFUSING = frozenset({"skip", "boycott", "snub", "miss"})
_TOGETHER = ("alongside", "with", "together")


def find_attendance(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Who was, will be or refuses to be at a summit."""
    for summit in sentence.summits:
        if sentence.doc is None:
            return
        head = sentence.doc[summit.head]
        yield from _by_verb(sentence, head, summit)
        yield from _by_noun(sentence, head, summit)


def _by_verb(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    found = _verb_above(sentence, head)
    if found is None:
        return
    verb, prep, noun = found
    word = lemma(verb)
    triggers = lexicon().triggers
    verdict = judge_verb(verb)
    if word in triggers.attend and (
        prep is None or prep.lower_ in triggers.attend[word] or prep.lower_ == "in"
    ):
        if word in _REFUSING:
            verdict = _refused(verdict, word)
        rule = "attend-verb"
    elif word == "take" and noun is not None and noun.lower_ in triggers.take_part:
        rule = "take-part"
    elif (
        word in triggers.visit_motion
        and prep is not None
        and prep.lower_ in ("to", "for", "at", "in")
    ):
        rule = "motion-to-summit"
        if prep.lower_ == "for" and not places_below(sentence, verb, *triggers.visit_motion[word]):
            pass
    elif word in triggers.meet and prep is not None and prep.lower_ in ("at", "during", "on", "in"):
        rule = "met-at-summit"
    elif word == "be" and prep is not None and prep.lower_ in ("at",):
        rule = "being-at-summit"
    elif word == "invite" and prep is not None and prep.lower_ in ("to", "for"):
        yield from _invited(sentence, verb, verdict, summit)
        return
    elif prep is not None and prep.lower_ in ("at", "during") and verdict.status is Status.OCCURRED:
        rule = "acting-at-summit"
    else:
        return
    if rule == "attend-verb" and is_passive(verb):
        for actor in people_at(sentence, [o for _, o in objects_of_prepositions(verb, "by")]):
            yield _draft(Kind.ATTENDANCE, sentence, verb, verdict, actor, summit, "attended-by")
        return
    actors = _actors(
        sentence, verb, with_countries=rule in ("attend-verb", "take-part", "motion-to-summit")
    )
    if rule == "met-at-summit":
        actors += people_at(
            sentence,
            [o for _, o in objects_of_prepositions(verb, "with")] + list(children(verb, "dobj")),
        )
    for actor in actors:
        yield _draft(Kind.ATTENDANCE, sentence, verb, verdict, actor, summit, rule)
    if rule == "attend-verb" and verdict.status is Status.OCCURRED:
        beside = people_at(sentence, [o for p, o in objects_of_prepositions(verb, *_TOGETHER)])
        beside += people_at(sentence, [o for p, o in objects_of_prepositions(head, "alongside")])
        for actor in beside:
            if all(actor.ref.id != a.ref.id for a in actors):
                yield _draft(
                    Kind.ATTENDANCE, sentence, verb, verdict, actor, summit, "attend-alongside"
                )


def _invited(
    sentence: SentenceReading, verb: Token, verdict: Verdict, summit: SummitMention
) -> Iterator[Draft]:
    """ "The EU invites X to its summit"; declined and cancelled invitations keep their status."""
    if verdict.status is Status.OCCURRED:
        verdict.status, verdict.tense = Status.INVITED, "future"
        verdict.asker = verb
    elif verdict.status in (Status.NEGATED, Status.DECLINED):
        verdict.status = Status.DISINVITED
    guests = (
        subjects(verb)
        if is_passive(verb)
        else [c for o in children(verb, "dobj") for c in conjuncts(o)]
    )
    for actor in people_at(sentence, guests) or governments_at(sentence, guests):
        yield _draft(Kind.ATTENDANCE, sentence, verb, verdict, actor, summit, "invite-verb")


def _verb_above(
    sentence: SentenceReading, head: Token
) -> tuple[Token, Token | None, Token | None] | None:
    """(verb, preposition, noun between) that a summit is an argument of."""
    node = head
    while node.dep_ in ("conj", "appos") and node.head.tag_.startswith("NN"):
        node = node.head
    if node.dep_ in ("dobj", "nsubjpass") and is_verb(node.head):
        return node.head, None, None
    if node.dep_ == "pobj" and node.head.dep_ in ("prep", "pcomp"):
        prep, above = node.head, node.head.head
        if (
            prep.lower_ == "of"
            and above.lower_ in ("sidelines", "margins", "sideline", "part")
            and above.dep_ == "pobj"
        ):
            prep, above = above.head, above.head.head
        if prep.dep_ == "prep" and above.dep_ == "prep":
            prep, above = above, above.head
        if is_verb(above):
            return above, prep, None
        if above.lower_ in lexicon().triggers.take_part and is_verb(above.head):
            return above.head, prep, above
        if (
            above.dep_ in ("dobj", "attr")
            and is_verb(above.head)
            and lemma(above) in ("place", "seat")
        ):
            return None
        # "visited Brazil for the summit": the preposition hangs on the object.
        if above.dep_ == "pobj" and is_verb(above.head.head) and prep.lower_ in ("for", "at"):
            return above.head.head, prep, None
    return None


def _by_noun(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """ "his presence at the summit", "visit to Russia for the BRICS summit", "a speech at"."""
    node = head
    if node.dep_ != "pobj":
        return
    noun = node.head.head
    if not noun.tag_.startswith("NN"):
        return
    word = lemma(noun)
    if word in ("presence", "attendance", "participation", "absence", "appearance", "participate"):
        verdict = judge_noun(noun)
        if word == "absence" and verdict.status is Status.OCCURRED:
            verdict.status = Status.NEGATED
        rule = "presence-noun"
    elif word in lexicon().triggers.visit_nouns and node.head.lower_ in ("for", "to"):
        verdict, rule = judge_noun(noun), "visit-for-summit"
    else:
        return
    for actor in people_at(sentence, possessors(noun)):
        yield _draft(Kind.ATTENDANCE, sentence, noun, verdict, actor, summit, rule)


def _refused(verdict: Verdict, word: str) -> Verdict:
    """ "skipped the summit": an occurred skipping is a declined attendance."""
    if verdict.status in (Status.OCCURRED, Status.PLANNED):
        verdict.status = Status.DECLINED
    elif verdict.status in (Status.NEGATED, Status.DECLINED):
        verdict.status = Status.PLANNED
    verdict.path.append(word)
    return verdict


def _actors(sentence: SentenceReading, verb: Token, *, with_countries: bool) -> list[Mention]:
    who = subjects(verb)
    people = actors_of(sentence, verb)
    if people or not with_countries:
        return people
    return governments_at(sentence, who)


def _draft(
    kind: Kind, sentence: SentenceReading, trigger: Token, verdict: Verdict, actor: Mention,
    summit: SummitMention, rule: str,
) -> Draft:  # fmt: skip
    placeholder = actor
    draft = make_draft(kind, sentence, trigger, verdict, actor, placeholder, rule=rule)
    draft.object = summit
    doc = sentence.doc
    if doc is not None:
        draft.nodes = (*draft.nodes, doc[summit.head])
        places = places_below(sentence, doc[summit.head], "in", "at")
        if len(places) == 1:
            draft.place, draft.host = places[0][1] or places[0][0], places[0][0]
    return draft


def find_hosting(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Which country a summit is held in, and whether it was, will be or was called off."""
    if sentence.doc is None:
        return
    for summit in sentence.summits:
        if summit.linked_by == "the-summit":
            continue
        head = sentence.doc[summit.head]
        yield from _hosted_by_verb(sentence, head, summit)


def _hosted_by_verb(
    sentence: SentenceReading, head: Token, summit: SummitMention
) -> Iterator[Draft]:
    triggers = lexicon().triggers
    verb = head.head if head.dep_ in ("dobj", "nsubj", "nsubjpass", "pobj") else None
    if verb is not None and verb.dep_ == "prep" and is_verb(verb.head):
        verb = verb.head
    is_object = head.dep_ == "dobj" and verb is not None and is_verb(verb)
    if is_object and verb is not None and lemma(verb) in triggers.organize:
        hosts = governments_at(sentence, subjects(verb))
        if lemma(verb) in ("host", "organise", "organize", "convene"):
            hosts = hosts or [p[0] for s in subjects(verb) if (p := country_at(sentence, s))]
        if len(hosts) == 1 and lemma(verb) != "chair":
            yield _draft(
                Kind.HOSTING, sentence, verb, judge_verb(verb), hosts[0], summit, "host-verb"
            )
            return
    if verb is not None and head.dep_ == "nsubjpass" and lemma(verb) == "host":
        for host in governments_at(sentence, [o for _, o in objects_of_prepositions(verb, "by")]):
            yield _draft(Kind.HOSTING, sentence, verb, judge_verb(verb), host, summit, "hosted-by")
            return
    place = _place_of_summit(sentence, head)
    if place is None:
        return
    verdict = _verdict_of_summit(head)
    draft = _draft(Kind.HOSTING, sentence, head, verdict, place[0], summit, "summit-in-place")
    draft.place = place[1]
    yield draft


def _place_of_summit(
    sentence: SentenceReading, head: Token
) -> tuple[Mention, Mention | None] | None:
    places = places_below(sentence, head, "in", "at")
    for one in children(head, "compound", "nmod"):
        mention = sentence.mention_at(one)
        found = country_at(sentence, one) if mention is not None else None
        if found is not None and found[1] is not None and not places:
            places = [found]
    above = head.head
    if not places and is_verb(above) and head.dep_ in ("nsubj", "nsubjpass"):
        places = places_below(sentence, above, "in", "at")
    if (
        not places
        and is_verb(above)
        and head.dep_ == "dobj"
        and lemma(above)
        in (
            "attend",
            "hold",
            "open",
            "begin",
            "convene",
            "address",
            "host",
            "join",
            "skip",
            "boycott",
        )
    ):
        places = places_below(sentence, above, "in", "at")
    if not places and head.dep_ == "pobj" and is_verb(above.head):
        verb = above.head
        if (
            lemma(verb) in lexicon().triggers.gather | lexicon().triggers.meet
            or lemma(verb) in lexicon().triggers.visit_motion
        ):
            prepositions = lexicon().triggers.visit_motion.get(lemma(verb), frozenset({"in", "at"}))
            places = places_below(sentence, verb, *prepositions)
    for one in children(head, "acl"):
        places = places or places_below(sentence, one, "in", "at")
        for below in children(one, "xcomp"):
            places = places or places_below(sentence, below, "in", "at")
    return places[0] if len(places) == 1 else None


def _verdict_of_summit(head: Token) -> Verdict:
    """Whether the summit takes place, apart from who goes there."""
    verb = head.head
    if head.dep_ in ("nsubj", "nsubjpass") and is_verb(verb):
        verdict = judge_noun(head)
        if verdict.status is not None:
            return verdict
        outer = judge_verb(verb)
        if outer.status in (Status.OCCURRED, Status.PLANNED) and not is_passive(verb):
            return Verdict(outer.status, outer.tense, ["the summit acts"], nodes=[head, verb])
        return verdict
    for one in children(head, "amod", "acl"):
        verdict = judge_noun(head)
        if verdict.status is not None and one.dep_ in ("amod", "acl"):
            return Verdict(verdict.status, verdict.tense, verdict.path, nodes=[head])
    return _verdict_by_phrase(head)


def _verdict_by_phrase(head: Token) -> Verdict:
    """By the preposition that the summit hangs on: at it, ahead of it, for it."""
    outer_verb = _governing_verb(head)
    if outer_verb is None:
        return Verdict(None, "none", ["no verb"], nodes=[head])
    outer = judge_verb(outer_verb)
    nodes = [head, outer_verb]
    path = ["beside " + outer_verb.text]
    if lemma(outer_verb) in lexicon().triggers.organize and head.dep_ == "dobj":
        return Verdict(outer.status, outer.tense, path, nodes=nodes)
    word = head.head.lower_ if head.dep_ == "pobj" else ""
    if head.dep_ == "pobj" and head.head.head.lower_ in ("ahead", "prior"):
        word = "ahead"
    gathering = lexicon().triggers.gather | lexicon().triggers.meet
    if word == "for" and lemma(outer_verb) in gathering:
        return Verdict(outer.status, outer.tense, path, nodes=nodes)
    if word in lexicon().contexts.preposition_planned or word == "for":
        return Verdict(Status.PLANNED, "future", path, nodes=nodes)
    if outer.status is Status.OCCURRED and word in (
        "at",
        "in",
        "during",
        "after",
        "from",
        "following",
    ):
        return Verdict(
            Status.OCCURRED,
            "past" if word in ("after", "following") else outer.tense,
            path,
            nodes=nodes,
        )
    if (
        outer.status is Status.OCCURRED
        and head.dep_ == "dobj"
        and lemma(outer_verb) in ("attend", "join", "address")
    ):
        return Verdict(Status.OCCURRED, outer.tense, path, nodes=nodes)
    if outer.status is Status.PLANNED:
        return Verdict(Status.PLANNED, "future", path, nodes=nodes)
    return Verdict(None, outer.tense, path, nodes=nodes)


def _governing_verb(head: Token) -> Token | None:
    node = head
    while node.head != node:
        node = node.head
        if is_verb(node):
            return node
    return None
