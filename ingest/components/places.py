"""Mentions of countries, cities and organizations, as the gazetteer found them."""

from typing import ClassVar, Final

from app.domain.ontology import EntityType
from ingest.components.step import Fields
from ingest.gazetteer import Hit, Meaning, Sense
from ingest.name_runs import tokens_of_hits
from ingest.reading import Mention, Reading, SentenceReading

_OTHERS: Final = (EntityType.LEADER, EntityType.SUMMIT, EntityType.SERIES)
"""Types that other steps make mentions of."""


class Places:
    """Takes each known name of a place or body in its first meaning; a town's others are kept."""

    requires: ClassVar[Fields] = frozenset({"reading.sentences", "sentence.hits", "sentence.doc"})
    assigns: ClassVar[Fields] = frozenset({"sentence.mentions"})

    def run(self, reading: Reading) -> None:
        """Add the mentions of every parsed sentence."""
        for sentence in reading.parsed:
            by_hit: dict[int, tuple[Hit, list[int]]] = {}
            for index, hit in tokens_of_hits(sentence).items():
                by_hit.setdefault(id(hit), (hit, []))[1].append(index)
            for hit, tokens in by_hit.values():
                meaning = next((m for m in hit.meanings if m.ref.type not in _OTHERS), None)
                if meaning is not None:
                    sentence.mentions.append(_mention(sentence, hit, meaning, tokens))


def _mention(sentence: SentenceReading, hit: Hit, meaning: Meaning, tokens: list[int]) -> Mention:
    doc, first, last = sentence.parsed, min(tokens), max(tokens)
    mention = Mention(
        sentence.position(doc[first]), sentence.end_of(doc[last]), first, last, meaning.ref,
        meaning.sense, "gazetteer", country=meaning.ref.country,
    )  # fmt: skip
    if meaning.sense is Sense.CITY:
        mention.others = tuple(m.ref for m in hit.meanings if m.sense is Sense.CITY)
    return mention
