"""Everybody whom the article names in full: the register that short names are read against."""

from typing import ClassVar

from app.domain import ids
from app.domain.edtf import EVER
from app.domain.ontology import EntityType
from ingest.components.step import Fields
from ingest.gazetteer import Hit
from ingest.identity import Directory, learn, longer_name, name_of, words_of
from ingest.reading import NamePattern, Person, Reading, SentenceReading
from ingest.rows import Ref


class People:
    """Registers each full name as a person of the reference data, or as a new one."""

    requires: ClassVar[Fields] = frozenset(
        {"sentence.doc", "sentence.hits", "sentence.patterns", "reading.anchor"}
    )
    assigns: ClassVar[Fields] = frozenset({"reading.people"})

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    def run(self, reading: Reading) -> None:
        """Add the persons, with what their titles tell of them.

        Of the sentences that are not parsed, those that the tables know: "Mr. Kim" is short for one
        of all the Kims of an article.
        """
        for sentence in reading.sentences:
            for hit in sentence.hits if sentence.doc is None else ():
                self._add_known(reading, hit)
        for sentence in reading.parsed:
            for pattern in sentence.patterns:
                if pattern.has_name:
                    self._register(reading, sentence, pattern)

    def _add_known(self, reading: Reading, hit: Hit) -> None:
        refs = {m.ref.id: m.ref for m in hit.meanings}
        ref = next(iter(refs.values()))
        if len(refs) == 1 and ref.type is EntityType.LEADER and ref.id not in reading.people:
            words = tuple(ids.fold(ref.name).split())
            reading.people[ref.id] = Person(ref, words, ref.country, linked_by="gazetteer")

    def _register(self, reading: Reading, sentence: SentenceReading, pattern: NamePattern) -> None:
        words = words_of(sentence, pattern)
        if len(words) < 2:
            return
        ref, how = self._directory.identify(words, pattern, reading.anchor or EVER)
        if ref is None and longer_name(reading, words) is not None:
            return
        if ref is None:
            name = name_of(sentence, pattern)
            ref = Ref(ids.leader_id(name), EntityType.LEADER, name, pattern.country)
            how = "name"
        person = reading.people.get(ref.id)
        if person is None:
            person = Person(ref, words, country=ref.country, linked_by=how)
            reading.people[ref.id] = person
        learn(person, pattern)
