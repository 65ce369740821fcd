"""Who says a claim, and who asked for what it tells."""

from collections.abc import Iterable

from spacy.tokens import Token

from app.domain.model import Attribution
from app.domain.ontology import Status
from ingest.arguments import governments_at, organizations_at, people_at
from ingest.lexicon import lexicon
from ingest.reading import Draft, Mention, SentenceReading
from ingest.subjects import subjects
from ingest.syntax import child, children, lemma, tokens

_ASKING = frozenset({Status.INVITED, Status.REQUESTED, Status.DISINVITED})


def attribution_of(draft: Draft) -> Attribution | None:
    """Who says it: the speaker of the quotation or text, or the subject of the reporting verb."""
    sentence = draft.sentence
    if sentence.speaker is not None and sentence.is_quoted(draft.trigger):
        return _said_by(sentence.speaker, is_quote=True)
    for verb in draft.reports:
        if lemma(verb) in lexicon().arguments.no_source:
            continue
        who = subjects(verb)
        source = (
            people_at(sentence, who)
            or organizations_at(sentence, who)
            or governments_at(sentence, who)
        )
        if source:
            return _said_by(source[0], is_quote=False)
        if who:
            return _unlinked(sentence, who[0])
    if sentence.voice is not None and sentence.voice.end > 0:
        return _said_by(sentence.voice, is_quote=True)
    return _according_to(sentence)


def _said_by(mention: Mention, *, is_quote: bool) -> Attribution:
    return Attribution(
        id=mention.ref.id,
        name=mention.ref.name,
        start=mention.start,
        end=mention.end,
        is_quote=is_quote,
    )


def _unlinked(sentence: SentenceReading, source: Token) -> Attribution:
    """A source that is no known entity: its words up to the noun."""
    first = source.left_edge
    return Attribution(
        id=None,
        name=sentence.parsed[first.i : source.i + 1].text,
        start=sentence.position(first),
        end=sentence.end_of(source),
        is_quote=False,
    )


def _according_to(sentence: SentenceReading) -> Attribution | None:
    for token in tokens(sentence.parsed):
        if token.lower_ == "according" and (to := child(token, "prep")) is not None:
            source = child(to, "pobj")
            if source is not None:
                return _unlinked(sentence, source)
    return None


def asked_by(draft: Draft) -> Mention | None:
    """Who invites, asks or asks not to: the subject (or agent) of that verb."""
    if draft.status not in _ASKING or draft.asker is None:
        return None
    sentence, verb = draft.sentence, draft.asker
    who: Iterable[Token] = subjects(verb)
    if child(verb, "nsubjpass") is not None:
        who = [o for agent in children(verb, "agent") for o in children(agent, "pobj")]
    source = (
        people_at(sentence, who) or governments_at(sentence, who) or organizations_at(sentence, who)
    )
    return source[0] if source else None
