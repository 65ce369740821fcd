"""What the model sees of a candidate across sentences: how the article goes on, never a name."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from spacy.tokens import Token

from ingest.lexicon import lexicon
from ingest.reading import Reading, SummitMention
from ingest.relations.across import Across, Discourse, sides_of
from ingest.relations.candidates import places_of
from ingest.relations.features import Context, country_of, edge
from ingest.syntax import children, is_verb
from ingest.where import is_home

_DISTANCES: Final = (1, 2, 3, 5, 8, 15)
_LENGTHS: Final = (5, 8, 12, 20)
_MOST_VERBS: Final = 2


def features_across(
    one: Across, context: Context, discourse: Discourse, shared: Sequence[str]
) -> list[str]:
    """The features of a candidate across sentences, each once, sorted.

    `shared` are those of its sentence (`features_of_sentence`).
    """
    found = {*shared, *_of_focus(one, discourse)}
    found.update(_of_told(one, discourse))
    found.update(_of_verbs(one, context))
    found.update(_of_doings(one, context))
    found.update(_of_sentence(one, context))
    found.update(_of_person(one, context.reading))
    return sorted(found)


def _of_focus(one: Across, discourse: Discourse) -> Iterator[str]:
    """How near and how prominent is what the article speaks of, and when it is."""
    focus, kind = one.focus, one.kind
    distance = one.sentence.index - focus.last
    yield f"distance={next((n for n in _DISTANCES if distance <= n), 99)}"
    yield f"far={discourse.paragraphs_since(one) > 1}"
    is_latest = discourse.latest(kind) is focus
    is_foremost = discourse.foremost(kind) is focus
    rivals = min(discourse.count(kind), 4)
    yield f"latest={is_latest}"
    yield f"foremost={is_foremost}"
    yield f"rivals={rivals}"
    yield f"sentences={next((n for n in _LENGTHS if discourse.n_sentences <= n), 99)}"
    yield f"times={min(focus.times, 5)}"
    yield f"first={min(focus.first, 3)}"
    if is_latest and is_foremost:
        yield "latest+foremost"
        yield f"latest+foremost:{min(rivals, 3)}"
    if isinstance(focus.object, SummitMention):
        yield f"summit.link={focus.object.linked_by}"
    for said in focus.said:
        yield f"focus.said={said}"
    yield f"focus.ahead={'day-after' in focus.said and 'day-before' not in focus.said}"


def _of_told(one: Across, discourse: Discourse) -> Iterator[str]:
    """What the frames found in the sentences before, of this one and of others."""
    actor, what = one.actor.ref.id, one.focus.key
    pairs, statuses = discourse.said_of.get(what, (set(), set()))
    yield f"told.n={min(len(pairs), 4)}"
    yield from (f"told.status={s}" for s in statuses)
    yield from (f"told.same={s}" for s in discourse.told.get((one.kind, actor, what), ()))
    for kind, found in discourse.told_of.get(actor, {}).items():
        yield from (f"told.{kind}={s}" for s in found)


def _of_verbs(one: Across, context: Context) -> Iterator[str]:
    """The verbs above the name, with what the rules say of them, and the nouns on the way."""
    head = one.head
    yield f"dep={head.dep_}"
    below, n_verbs = head, 0
    for token in head.ancestors:
        word, step = context.word(token), edge(below)
        if not is_verb(token):
            yield f"above={word}"
            yield from (f"above@{group}" for group in context.groups[token.i])
        elif n_verbs < _MOST_VERBS:
            name = f"v{n_verbs}"
            yield f"{name}={word}"
            yield f"{name}.tag={token.tag_}"
            yield f"{name}.said={context.verdict(token).status}"
            yield f"{name}.edge={step}"
            yield f"{name}.edge={step}:{word}"
            yield f"{name}.dep={token.dep_}"
            for group in context.groups[token.i]:
                yield f"{name}@{group}"
                yield f"{name}@{group}:{step}"
            if n_verbs == 0:
                yield from _of_children(token, context)
            n_verbs += 1
        below = token


def _of_children(verb: Token, context: Context) -> Iterator[str]:
    for below in children(verb, "prep", "advmod", "dobj", "prt", "agent"):
        yield f"v.child={below.dep_}:{context.word(below)}"
        if below.dep_ == "prep":
            for one in children(below, "pobj"):
                yield f"v.prep={below.lower_}:{context.word(one)}"


def _of_doings(one: Across, context: Context) -> Iterator[str]:
    """The verbs of which the person is the subject, also from afar."""
    doc = one.sentence.parsed
    for index, doers in context.doers.items():
        if one.actor.ref.id in doers:
            yield f"does={context.word(doc[index])}"
            verdict = context.verdict(doc[index])
            yield f"does.said={verdict.status}"
            yield f"does.tense={verdict.tense}"
            yield from (f"does@{group}" for group in context.groups[index])


def _of_sentence(one: Across, context: Context) -> Iterator[str]:
    """The words around the name, and what else the sentence holds."""
    sentence, doc = one.sentence, one.sentence.parsed
    first, last = one.actor.begins, one.actor.ends
    yield f"before={context.word(doc[first - 1]) if first > 0 else '<begin>'}"
    yield f"after={context.word(doc[last + 1]) if last + 1 < len(doc) else '<end>'}"
    yield f"quoted={sentence.is_quoted(one.head)}"
    speaker = sentence.speaker
    yield f"speaker={speaker is not None and speaker.ref.id == one.actor.ref.id}"


def features_of_sentence(context: Context) -> list[str]:
    """The features that all candidates across sentences share that end in one sentence."""
    return sorted(set(_of_all(context)))


def _of_all(context: Context) -> Iterator[str]:
    sentence, doc = context.sentence, context.sentence.parsed
    yield f"begin={context.word(doc[0])}"
    yield from (f"sentence@{group}" for group in context.present)
    signs, modals = lexicon().frames.attendance.signs, lexicon().contexts.modal_future
    for token in doc:
        word = token.lower_
        if word in signs:
            yield f"sign={word}"
        elif word in modals:
            yield "sentence.future"
        elif word == "the" and token.dep_ == "det":
            yield from (f"the@{group}" for group in context.groups[token.head.i])
    yield f"n_people={min(len({m.ref.id for m in sentence.mentions if m.is_leader}), 5)}"
    places = {m.ref.country or m.ref.id for m in sentence.mentions if not m.is_leader}
    yield f"n_places={min(len(places), 4)}"
    yield f"own_summit={bool(sentence.summits)}"
    yield from (f"day={side}" for side in sides_of(context.reading, sentence))


def _of_person(one: Across, reading: Reading) -> Iterator[str]:
    """Who it is: by which link, with which titles, at home or abroad in this sentence."""
    cities = [p for p in places_of(one.sentence) if p.city is not None]
    yield f"own_city={bool(cities)}"
    if not one.actor.is_leader:
        return
    yield f"link={one.actor.linked_by.split(':')[0]}"
    country = country_of(one.actor, reading)
    yield f"has_country={country is not None}"
    if isinstance(one.focus.object, SummitMention) and country is not None:
        yield f"host={one.focus.object.host == country}"
    for place in cities:
        yield f"city.home={is_home(one.actor, place.country, reading)}"
    known = reading.people.get(one.actor.ref.id)
    if known is not None:
        yield from (f"title={t}" for t in islice(sorted(known.titles), 4))
