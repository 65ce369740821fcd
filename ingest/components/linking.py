"""Who the names of an article mean, from this article and the reference data alone.

Every link has a name that the claim carries: `gazetteer` (a name the reference data know), `name`
(a full name they do not know), `surname` (short for somebody named in full in this article),
`surname-title-date` and `surname-date` (the one office holder of that name on the article's day),
`surname-wanted` (who bears it on the list of the court whose warrant is spoken of), `role` and
`role-date` ("the Indian leader"), and the links of `ingest.components.coreference`. A link that is
not sure is not made; what could not be linked is noted.
"""

from typing import ClassVar, Final

from spacy.tokens import Token

from app.domain import ids
from app.domain.edtf import EVER
from app.domain.ontology import EntityType
from ingest.components.step import Fields
from ingest.counterparts import (
    counterpart,
    is_counterpart,
    is_of_another_day,
    is_of_the_past,
    past_year,
)
from ingest.identity import (
    Directory,
    by_inner_name,
    by_short_name,
    learn,
    longer_name,
    people_before,
    words_of,
)
from ingest.lexicon import lexicon
from ingest.linked import add_office, add_together, by_role, mention_of, note_unlinked
from ingest.name_runs import bare_names, is_first_of_another
from ingest.reading import Mention, NamePattern, Person, Reading, SentenceReading
from ingest.reference import reference
from ingest.releases import (
    first_of_a_release,
    is_most_spoken_of,
    is_release,
    premier_at_home,
)
from ingest.rows import Ref
from ingest.titles import is_no_reference, is_same_role, is_titled, is_titled_for_short, role_of
from ingest.wanted import LISTED, wanted_called

_LEADER: Final = "leader"
_MOST_BY_ROLE: Final = 3
"""More than "the leaders of A, B and C" meet as a group; who of them met whom is not said."""


class Linking:
    """Gives the people of each sentence their entities: names, roles, bare family names."""

    requires: ClassVar[Fields] = frozenset(
        {
            "reading.anchor",
            "reading.people",
            "reading.plain",
            "sentence.doc",
            "sentence.hits",
            "sentence.patterns",
            "sentence.mentions",
        }
    )
    assigns: ClassVar[Fields] = frozenset(
        {"reading.people", "sentence.mentions", "sentence.offices", "sentence.people"}
    )

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    def run(self, reading: Reading) -> None:
        """Add the mentions of people, and put all mentions in text order.

        A bare family name takes the place of the town of that name.
        """
        for sentence in reading.parsed:
            for pattern in sentence.patterns:
                if pattern.has_name:
                    self._add_name(reading, sentence, pattern)
                elif not is_counterpart(pattern):
                    self._add_role(reading, sentence, pattern)
            for token in bare_names(sentence):
                self._add_surname(reading, sentence, token)
            for pattern in filter(is_counterpart, sentence.patterns):
                if not pattern.has_name:
                    self._add_counterparts(reading, sentence, pattern)
            sentence.mentions.sort(key=lambda m: (m.start, m.end))

    # Names

    def _add_name(self, reading: Reading, sentence: SentenceReading, pattern: NamePattern) -> None:
        words = words_of(sentence, pattern)
        start = sentence.position(sentence.parsed[pattern.begins])
        person = self._person(reading, words, pattern, start)
        if person is None:
            note_unlinked(reading, sentence, pattern, "no person known by this short name")
            return
        learn(person, pattern)
        how = person.linked_by if len(words) > 1 else f"surname:{person.linked_by}"
        mention = mention_of(sentence, (pattern.first, pattern.last), person.ref, how)
        mention.country = person.country
        mention.reach = (pattern.begins, pattern.ends)
        sentence.mentions.append(mention)
        add_office(sentence, pattern, mention)

    def _person(
        self, reading: Reading, words: tuple[str, ...], pattern: NamePattern, start: int
    ) -> Person | None:
        """The person of a full name, or the one whom a short name means in this article."""
        exact = next((p for p in reading.people.values() if p.words == words), None)
        if exact is not None:
            return exact
        ref, how = self._directory.identify(words, pattern, reading.anchor or EVER)
        if ref is not None and ref.id in reading.people:
            return reading.people[ref.id]
        if ref is None and (longer := longer_name(reading, words)) is not None:
            return longer
        is_reigning = (pattern.title or "").lower() in lexicon().titles.reigning
        if len(words) == 1 and not (ref is not None and is_reigning):
            known = by_short_name(reading, words[0], pattern.country, before=start)
            known = known or by_inner_name(reading, words[0])
            if known:
                return known[0] if len(known) == 1 else None
        if ref is None:
            ref, how = _unknown(words, pattern), "name"
        if ref is None or ref.id in reading.people:  # "J.D. Vance", who was "JD Vance" before
            return reading.people.get(ref.id) if ref is not None else None
        person = Person(ref, words, country=ref.country, linked_by=how)
        reading.people[ref.id] = person
        return person

    # Roles

    def _add_role(self, reading: Reading, sentence: SentenceReading, pattern: NamePattern) -> None:
        """Link "the Russian president": the one whom the article or the reference data mean."""
        role = role_of(pattern.title)
        if is_no_reference(sentence, pattern):
            return
        if pattern.body is not None and not pattern.countries:
            self._add_head_called_so(reading, sentence, pattern)
            return
        if role and not pattern.countries and self._is_of_another(reading, sentence, role):
            return
        if role is None or not (pattern.countries or _sole_country(role)):
            _add_by_title(reading, sentence, pattern)
        if role is None and not _is_linked_by_title(sentence, pattern):
            self._add_head_of_body(reading, sentence, pattern)
        if role is None or _is_linked_by_title(sentence, pattern):
            return
        countries: list[Ref | None] = [*pattern.countries] or [_sole_country(role)]
        found: list[Mention] = []
        for country in countries if len(countries) <= _MOST_BY_ROLE else ():
            ref, how = self._holder(reading, sentence, (role, country), pattern)
            if ref is None:
                why = "the reference data name nobody for this role"
                note_unlinked(reading, sentence, pattern, why)
                continue
            found.append(by_role(sentence, pattern, (ref, country), how))
        add_together(sentence, pattern, found)

    def _add_counterparts(
        self, reading: Reading, sentence: SentenceReading, pattern: NamePattern
    ) -> None:
        """Link "his German counterpart": who has the same office there."""
        named = [
            (counterpart(self._directory, reading, sentence, pattern, country), country)
            for country in pattern.countries
        ]
        found = [by_role(sentence, pattern, (ref, c), "role-date") for ref, c in named if ref]
        if found and len(named) <= _MOST_BY_ROLE:
            add_together(sentence, pattern, found)
        else:
            note_unlinked(reading, sentence, pattern, "whose counterpart it is, is not sure")

    def _add_head_called_so(
        self, reading: Reading, sentence: SentenceReading, pattern: NamePattern
    ) -> None:
        """Link "the President of the European Council", by that very title in the tables."""
        title, when = f"{pattern.title} of the {pattern.body}", reading.anchor
        if when is None or is_of_another_day(sentence, pattern, when):
            return
        ref = self._directory.holder_of(title, when)
        if ref is not None:
            _add_titled(sentence, pattern, _made(reading, ref, "role-date"))

    def _add_head_of_body(
        self, reading: Reading, sentence: SentenceReading, pattern: NamePattern
    ) -> None:
        """Link "the NATO Secretary General"; of whom the article speaks, where it names no body."""
        words = lexicon().titles
        office = words.body_offices.get((pattern.title or "").lower())
        is_named = bool(pattern.organization) or (pattern.title or "")[:1].isupper()
        if office is None or reading.anchor is None or pattern.countries or not is_named:
            return
        bodies = {pattern.organization.name} if pattern.organization else _bodies_named(reading)
        ref = self._directory.head_of_body(office, bodies, reading.anchor)
        if ref is None and _is_of_named_body(reading, pattern):
            return
        if ref is None and not self._directory.have_office(office, bodies):
            sole = words.sole_bodies.get(office) if _stands_alone(sentence, pattern) else None
            ref = self._directory.head_of_body(office, {sole} if sole else set(), reading.anchor)
        if ref is not None:
            _add_titled(sentence, pattern, _made(reading, ref, "role-date"))

    def _holder(
        self,
        reading: Reading,
        sentence: SentenceReading,
        office: tuple[str, Ref | None],
        pattern: NamePattern,
    ) -> tuple[Ref | None, str]:
        """Who has a role in a country, and how that is known."""
        role, country = office
        if country is None:
            before = people_before(reading, sentence)
            named = [p for p in before if role in p.roles and not p.is_former]
            named = named or [
                p for p in before if any(is_same_role(role, r) for r in p.roles) and not p.is_former
            ]
            if len(named) > 1 and _is_of_release(pattern, reading):
                first = first_of_a_release(named, reading, sentence)
                named = sorted(named, key=lambda p: p is not first)
            if named and is_most_spoken_of(named, reading, sentence):
                return named[0].ref, "role"
            if named:  # of two prime ministers the one named last may be a passing word
                return None, ""
            home = premier_at_home(sentence, pattern.title or "")
            if home is None or reading.anchor is None:
                return self._only_one_in_office(role, before, reading), "role-date"
            country = home
        then = past_year(sentence, pattern, reading.anchor)
        if then is not None:
            return self._directory.office_holder(role, country.id, then), "role-date"
        own = [p for p in reading.people.values() if p.country == country.id]
        same_role = [p for p in own if role in p.roles]
        chiefs = [p for p in own if role == "leader" and self._is_chief(p, country, reading)]
        today = None
        if reading.anchor is not None and not pattern.is_former:
            today = self._directory.office_holder(role, country.id, reading.anchor)
        for group in (same_role, chiefs):
            if len(group) == 1 and not is_of_the_past(group[0], today, reading, sentence):
                return group[0].ref, "role"
        return today, "role-date"

    def _is_of_another(self, reading: Reading, sentence: SentenceReading, role: str) -> bool:
        """Whether the title may mean somebody to whom the article does not give it.

        "Putin arrived. He met President Khurelsukh. The President is to speak": whose president,
        is not said.
        """
        before = people_before(reading, sentence)
        titled = {p.ref.id for p in before if role in p.roles}
        others = [p for p in before if p.ref.id not in titled]
        return bool(titled) and bool(self._in_office(role, others, reading))

    def _only_one_in_office(self, role: str, people: list[Person], reading: Reading) -> Ref | None:
        """Of the persons named so far, the one who by the tables has that office on the day."""
        found = self._in_office(role, people, reading)
        return next(iter(found)) if len(found) == 1 else None

    def _in_office(self, role: str, people: list[Person], reading: Reading) -> set[Ref]:
        when = reading.anchor
        if when is None or role not in lexicon().titles.chief_roles - {_LEADER}:
            return set()
        own = (p for p in people if p.country)
        return {
            p.ref
            for p in own
            if self._directory.office_holder(role, p.country or "", when) == p.ref
        }

    def _is_chief(self, person: Person, country: Ref, reading: Reading) -> bool:
        """Whether the article, or the reference data for its day, put the person at the top."""
        if person.roles & lexicon().titles.chief_roles:
            return True
        when = reading.anchor
        return when is not None and self._directory.is_chief(person.ref.id, country.id, when)

    # Bare family names

    def _add_surname(self, reading: Reading, sentence: SentenceReading, token: Token) -> None:
        """Link a bare family name: short for somebody of this article, or a chief of the day."""
        word = ids.fold(token.text)
        place = sentence.position(token)
        known = by_short_name(reading, word, None, before=place) or by_inner_name(reading, word)
        if len(known) == 1:
            person, how = known[0], f"surname:{known[0].linked_by}"
        elif known:
            return
        else:
            chief = self._chief_of_the_day(sentence, reading, token)
            listed = wanted_called(reading, sentence, token)
            ref, how = (listed, LISTED) if listed else (chief, "surname-date")
            if ref is None or (chief is not None and chief.id != ref.id):
                return  # two persons of that name
            person = _made(reading, ref, how)
        mention = mention_of(sentence, (token.i, token.i), person.ref, how)
        mention.country = person.country
        sentence.mentions = [m for m in sentence.mentions if not m.first <= token.i <= m.last]
        sentence.mentions.append(mention)

    def _chief_of_the_day(
        self, sentence: SentenceReading, reading: Reading, token: Token
    ) -> Ref | None:
        word = ids.fold(token.text)
        is_ordinary = token.text.isupper() or word in lexicon().names.ordinary_surnames
        before = token.nbor(-1).lower_ if token.i else ""
        is_ordinary = is_ordinary or before in lexicon().titles.private_persons  # "the singer X"
        is_ordinary = is_ordinary or is_first_of_another(token)
        if reading.anchor is None or is_ordinary or sentence.mention_at(token) is not None:
            return None
        return self._directory.chief_called(word, reading.anchor)


def _add_titled(sentence: SentenceReading, pattern: NamePattern, person: Person) -> None:
    """Add the person whom a title alone means, and what it tells of him."""
    learn(person, pattern)
    title = (pattern.title_first, pattern.title_last)
    mention = mention_of(sentence, title, person.ref, "role-date")
    mention.reach = (pattern.begins, pattern.ends)
    sentence.mentions.append(mention)


def _made(reading: Reading, ref: Ref, how: str) -> Person:
    """The person of the article for an entity of the tables, made where it is new."""
    person = Person(ref, tuple(ids.fold(ref.name).split()), ref.country, linked_by=how)
    return reading.people.setdefault(ref.id, person)


def _is_of_named_body(reading: Reading, pattern: NamePattern) -> bool:
    """Whether the article gives the title to a body: "the Commonwealth Secretary-General"."""
    low = (pattern.title or "").lower()
    alike = (p for s in reading.parsed for p in s.patterns if (p.title or "").lower() == low)
    return any(p.organization is not None for p in alike)


def _stands_alone(sentence: SentenceReading, pattern: NamePattern) -> bool:
    """Whether nothing beside a title says of what: not "FIFA Secretary General", "... of"."""
    doc, before, behind = sentence.parsed, pattern.begins - 1, pattern.ends + 1
    is_of = behind < len(doc) and doc[behind].lower_ in ("of", "for", "at")
    return not is_of and (before < 0 or doc[before].tag_ not in ("NNP", "NNPS", "POS"))


def _bodies_named(reading: Reading) -> set[str]:
    refs = (m.ref for s in reading.sentences for h in s.hits for m in h.meanings)
    return {ref.name for ref in refs if ref.type is EntityType.ORGANIZATION}


def _unknown(words: tuple[str, ...], pattern: NamePattern) -> Ref | None:
    """A person whom only this article knows; a family name alone needs a title and a country."""
    name, country = " ".join(words), pattern.country
    if len(words) > 1:
        return Ref(ids.leader_id(name), EntityType.LEADER, name.title(), country)
    if pattern.title and pattern.title.lower() in lexicon().titles.regnal:
        full = f"{pattern.title.lower()} {name}"
        return Ref(ids.leader_id(full), EntityType.LEADER, full.title(), country)
    if country and pattern.title:
        return Ref(f"leader:{country}-{name}", EntityType.LEADER, name.title(), country)
    return None


def _sole_country(role: str) -> Ref | None:
    """The only country that has such an office: the Pope's."""
    alpha3 = lexicon().titles.sole_offices.get(role)
    country = reference().countries.get(alpha3) if alpha3 else None
    return country.ref if country is not None else None


def _is_of_release(pattern: NamePattern, reading: Reading) -> bool:
    """Whether a title with a capital letter may be that of whose release the text is."""
    return (pattern.title or "")[:1].isupper() and is_release(reading)


def _add_by_title(reading: Reading, sentence: SentenceReading, pattern: NamePattern) -> None:
    """Link "the Deputy Secretary": the one person to whom the article gives that title.

    In a release, of several the one who is named first.
    """
    low = (pattern.title or "").lower()
    before = [p for p in people_before(reading, sentence) if not p.is_former]
    alike = [p for p in before if is_titled(p.titles, low)]
    alike = alike or [p for p in before if is_titled_for_short(p.titles, low)]
    if len(alike) > 1 and _is_of_release(pattern, reading):
        first = first_of_a_release(alike, reading, sentence)
        alike = [first] if first is not None else []
    if len(alike) == 1 and low not in lexicon().titles.common_titles:
        title = (pattern.title_first, pattern.title_last)
        mention = mention_of(sentence, title, alike[0].ref, "title")
        mention.country = alike[0].country
        mention.reach = (pattern.begins, pattern.ends)
        sentence.mentions.append(mention)


def _is_linked_by_title(sentence: SentenceReading, pattern: NamePattern) -> bool:
    return any(m.first == pattern.title_first and m.linked_by == "title" for m in sentence.mentions)
