"""Who and what the names of an article mean, from this article and the reference data alone.

Every link has a name that the claim carries: `gazetteer` (a name the reference data know), `name`
(a full name they do not know), `surname` (short for somebody named in full in this article),
`surname-title-date` and `surname-date` (the one office holder of that name on the article's day),
`role` and `role-date` ("the Indian leader"), and the links of `ingest.coreference`. A link that is
not sure is not made; what could not be linked is noted.
"""

from collections.abc import Iterable
from difflib import SequenceMatcher

from app.domain import ids
from app.domain.edtf import EVER, Interval
from app.domain.ontology import EntityType
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.people import NamePattern, role_of, tokens_of_hits
from ingest.reading import Mention, Office, Person, Reading, SentenceReading
from ingest.reference import Ref, Reference, Term, near

_NEAR_OFFICE_DAYS = 45
"""News of a handover names the new and the old holder some weeks around the day."""
_ALIKE = 0.6
_MOST_BY_ROLE = 3
""""The leaders of A, B, C and D" meet as a group; who of them met whom is not said."""
_CHIEFS = ("head of state", "head of government", "monarch")


class Linker:
    """Gives the mentions of one article their entities."""

    def __init__(self, tables: Reference) -> None:
        self._tables = tables
        self._known = {ids.fold(n): p.ref for p in tables.people for n in p.names}

    def names(self, reading: Reading, patterns: dict[int, list[NamePattern]]) -> None:
        """First pass: everybody whom the article names in full."""
        for sentence in reading.sentences:
            for pattern in patterns.get(sentence.index, ()):
                if pattern.has_name and self._words(sentence, pattern):
                    self._register(reading, sentence, pattern)

    def mentions(self, reading: Reading, patterns: dict[int, list[NamePattern]]) -> None:
        """Second pass: mentions of every sentence, short names and roles included."""
        for sentence in reading.sentences:
            _add_places(sentence)
            for pattern in patterns.get(sentence.index, ()):
                if pattern.has_name:
                    self._add_name(reading, sentence, pattern)
                else:
                    self._add_role(reading, sentence, pattern)
            self._add_surnames(reading, sentence)
            sentence.mentions.sort(key=lambda m: (m.start, m.end))

    def _words(self, sentence: SentenceReading, pattern: NamePattern) -> tuple[str, ...]:
        assert sentence.doc is not None
        return tuple(ids.fold(sentence.doc[pattern.first : pattern.last + 1].text).split())

    def _register(self, reading: Reading, sentence: SentenceReading, pattern: NamePattern) -> None:
        words = self._words(sentence, pattern)
        if len(words) < 2:
            return
        assert sentence.doc is not None
        name = sentence.doc[pattern.first : pattern.last + 1].text
        ref, how = self._identify(words, pattern, reading.anchor or EVER)
        if ref is None:
            ref = Ref(ids.leader_id(name), EntityType.LEADER, name, _country_of(pattern))
            how = "name"
        person = reading.people.get(ref.id)
        if person is None:
            person = Person(ref, words, country=ref.country, linked_by=how)
            reading.people[ref.id] = person
        _learn(person, pattern)

    def _identify(
        self, words: tuple[str, ...], pattern: NamePattern, when: Interval
    ) -> tuple[Ref | None, str]:
        """The reference person of this name, and how the name led there."""
        known = self._known.get(" ".join(words))
        if known is not None:
            return known, "gazetteer"
        terms = self._tables.terms_of(" ".join(words))
        if terms:
            return _one_of(_best(terms, pattern, when)) or _one_of(terms), "gazetteer"
        country = _country_of(pattern)
        if pattern.title is None or (country is None and len(words) > 1):
            return None, ""
        terms = tuple(t for w in {words[-1], words[0]} for t in self._tables.terms_by_surname(w))
        fitting = [
            t
            for t in _best(terms, pattern, when)
            if t.is_full_name
            and (len(words) == 1 or _similar(words, tuple(ids.fold(t.person).split())))
        ]
        return _one_of(fitting), "surname-title-date" if len(words) == 1 else "similar-name-date"

    def _add_name(self, reading: Reading, sentence: SentenceReading, pattern: NamePattern) -> None:
        words = self._words(sentence, pattern)
        person = self._person(reading, words, pattern)
        if person is None:
            self._note(reading, sentence, pattern, "no person known by this short name")
            return
        _learn(person, pattern)
        how = person.linked_by if len(words) > 1 else f"surname:{person.linked_by}"
        mention = _mention(sentence, pattern.first, pattern.last, person.ref, how)
        mention.country = person.country
        mention.reach = (pattern.begins, pattern.ends)
        sentence.mentions.append(mention)
        _add_office(sentence, pattern, mention)

    def _person(
        self, reading: Reading, words: tuple[str, ...], pattern: NamePattern
    ) -> Person | None:
        """The person of a full name, or the one whom a short name means in this article."""
        exact = [p for p in reading.people.values() if p.words == words]
        if exact:
            return exact[0]
        ref, how = self._identify(words, pattern, reading.anchor or EVER)
        if ref is not None and ref.id in reading.people:
            return reading.people[ref.id]
        if len(words) == 1:
            known = _by_short_name(reading, words[0], _country_of(pattern))
            if len(known) == 1:
                return known[0]
            if len(known) > 1:
                return None
        if ref is None:
            ref = self._unknown(words, pattern)
            how = "name"
        if ref is None:
            return None
        person = Person(ref, words, country=ref.country, linked_by=how)
        reading.people[ref.id] = person
        return person

    def _unknown(self, words: tuple[str, ...], pattern: NamePattern) -> Ref | None:
        country = _country_of(pattern)
        if len(words) > 1:
            return Ref(
                ids.leader_id(" ".join(words)), EntityType.LEADER, " ".join(words).title(), country
            )
        if country and pattern.title:
            return Ref(f"leader:{country}-{words[0]}", EntityType.LEADER, words[0].title(), country)
        return None

    def _add_role(self, reading: Reading, sentence: SentenceReading, pattern: NamePattern) -> None:
        """ "the Russian president": the one whom the article or the reference data mean."""
        role = role_of(pattern.title or "")
        if _is_no_reference(sentence, pattern):
            return
        if role is None or not pattern.countries:
            self._add_by_title(reading, sentence, pattern)
        if role is None or any(
            m.first == pattern.title_first for m in sentence.mentions if m.linked_by == "title"
        ):
            return
        found: list[Mention] = []
        many = len(pattern.countries) > _MOST_BY_ROLE
        for country in [] if many else (pattern.countries or [None]):
            ref, how = self._holder(reading, sentence, role, country, pattern)
            if ref is not None:
                mention = _mention(sentence, pattern.title_first, pattern.title_last, ref, how)
                mention.start = (
                    sentence.start + sentence.doc[pattern.begins].idx
                    if sentence.doc
                    else mention.start
                )
                mention.first = pattern.begins
                mention.country = country.id if country else ref.country
                found.append(mention)
            else:
                self._note(
                    reading, sentence, pattern, "the reference data name nobody for this role"
                )
        if found:
            sentence.mentions.append(found[0])
            if len(found) > 1:
                for token in range(pattern.begins, pattern.ends + 1):
                    sentence.people[token] = found

    def _add_by_title(
        self, reading: Reading, sentence: SentenceReading, pattern: NamePattern
    ) -> None:
        """ "the Deputy Secretary": the one person to whom the article gives that title."""
        low = (pattern.title or "").lower()
        alike = [
            p
            for p in reading.people.values()
            if any(t == low or t.startswith(f"{low} ") for t in p.titles)
        ]
        if len(alike) == 1 and low not in ("leader", "spokesman", "spokeswoman", "general"):
            mention = _mention(
                sentence, pattern.title_first, pattern.title_last, alike[0].ref, "title"
            )
            mention.country = alike[0].country
            mention.reach = (pattern.begins, pattern.ends)
            sentence.mentions.append(mention)

    def _holder(
        self,
        reading: Reading,
        sentence: SentenceReading,
        role: str,
        country: Ref | None,
        pattern: NamePattern,
    ) -> tuple[Ref | None, str]:
        before = _people_before(reading, sentence)
        if country is None:
            named = [p for p in before if role in p.roles]
            return (named[0].ref, "role") if named else (None, "")
        own = [p for p in reading.people.values() if p.country == country.id]
        same_role = [p for p in own if role in p.roles]
        chiefs = (
            [p for p in own if any(r in _CHIEF_ROLES for r in p.roles)] if role == "leader" else []
        )
        for group in (same_role, chiefs):
            if len(group) == 1:
                return group[0].ref, "role"
        if reading.anchor is None or pattern.is_former:
            return None, ""
        for office in lexicon().titles.roles[role]:
            holders = [
                t
                for t in self._tables.terms_in(country.id)
                if t.office == office and t.is_full_name and t.holds_on(reading.anchor)
            ]
            holder = _one_of(holders)
            if holder:
                return holder, "role-date"
            if holders:
                return None, ""
        return None, ""

    def _add_surnames(self, reading: Reading, sentence: SentenceReading) -> None:
        """Bare family names: short for somebody of this article, or an office holder of the day."""
        if sentence.doc is None:
            return
        covered = {i for m in sentence.mentions for i in range(m.first, m.last + 1)}
        hits = tokens_of_hits(sentence)
        for token in sentence.doc:
            if token.i in covered or not token.text[0].isupper() or len(token.text) < 2:
                continue
            if token.i in hits and not hits[token.i].of(Sense.CITY):
                continue
            word = ids.fold(token.text)
            known = _by_short_name(reading, word, None)
            if len(known) == 1:
                person, how = known[0], f"surname:{known[0].linked_by}"
            elif not known and (ref := self._of_the_day(reading, word, token.text)):
                person = reading.people.setdefault(
                    ref.id,
                    Person(
                        ref,
                        tuple(ids.fold(ref.name).split()),
                        ref.country,
                        linked_by="surname-date",
                    ),
                )
                how = "surname-date"
            else:
                continue
            mention = _mention(sentence, token.i, token.i, person.ref, how)
            mention.country = person.country
            sentence.mentions = [m for m in sentence.mentions if not m.first <= token.i <= m.last]
            sentence.mentions.append(mention)

    def _of_the_day(self, reading: Reading, word: str, text: str) -> Ref | None:
        if reading.anchor is None or text.isupper() or word in _ORDINARY:
            return None
        terms = [
            t
            for t in self._tables.terms_by_surname(word)
            if t.office in _CHIEFS and t.is_full_name and t.holds_on(reading.anchor)
        ]
        return _one_of(terms)

    def _note(
        self, reading: Reading, sentence: SentenceReading, pattern: NamePattern, reason: str
    ) -> None:
        if sentence.doc is None:
            return
        span = sentence.doc[pattern.begins : pattern.ends + 1]
        reading.note(
            "link", reason, sentence.start + span.start_char, sentence.start + span.end_char
        )


_CHIEF_ROLES = (
    "president",
    "prime minister",
    "pm",
    "premier",
    "chancellor",
    "king",
    "leader",
    "supreme leader",
)
# Family names that are more often something else at the start of a sentence or in a compound.
_ORDINARY = frozenset(
    "may bush an he ban so hu park key brown day may wen le li ma bay song rice yang ho hun sen".split()
)


def _is_no_reference(sentence: SentenceReading, pattern: NamePattern) -> bool:
    """ "the first Secretary of State to", "a president", "became president": nobody is meant."""
    doc = sentence.doc
    if doc is None:
        return True
    head = doc[pattern.title_first : pattern.title_last + 1].root
    if head.dep_ in ("attr", "oprd", "amod", "compound"):
        return True
    words = {c.lower_ for c in head.children if c.dep_ in ("det", "amod", "advmod")}
    before = {t.lower_ for t in doc[max(0, pattern.begins - 1) : pattern.begins]}
    return bool(
        (words | before) & {"a", "an", "first", "any", "every", "another", "next", "no", "as"}
    )


def _mention(
    sentence: SentenceReading, first: int, last: int, ref: Ref, linked_by: str,
    sense: Sense = Sense.NAME,
) -> Mention:  # fmt: skip
    doc = sentence.doc
    assert doc is not None
    start = sentence.start + doc[first].idx
    end = sentence.start + doc[last].idx + len(doc[last].text)
    return Mention(start, end, first, last, ref, sense, linked_by, country=ref.country)


def _add_places(sentence: SentenceReading) -> None:
    """Mentions of countries, cities and organizations, as the gazetteer found them."""
    if sentence.doc is None:
        return
    by_hit = {}
    for index, hit in tokens_of_hits(sentence).items():
        by_hit.setdefault(id(hit), (hit, []))[1].append(index)
    for hit, tokens in by_hit.values():
        meaning = next((m for m in hit.meanings if m.ref.type is not EntityType.LEADER
                        and m.ref.type not in (EntityType.SUMMIT, EntityType.SERIES)), None)  # fmt: skip
        if meaning:
            mention = _mention(
                sentence, min(tokens), max(tokens), meaning.ref, "gazetteer", meaning.sense
            )
            if meaning.sense is Sense.CITY:
                mention.others = tuple(m.ref for m in hit.meanings if m.sense is Sense.CITY)
            sentence.mentions.append(mention)


def _country_of(pattern: NamePattern) -> str | None:
    return pattern.countries[0].id if len(pattern.countries) == 1 else None


def _learn(person: Person, pattern: NamePattern) -> None:
    """Keep the role, country and gender that a pattern gives a person."""
    if pattern.title:
        low = pattern.title.lower()
        person.titles.add(low)
        role = role_of(low)
        if role:
            person.roles.add(role)
        words = lexicon().titles
        if low in words.female_words:
            person.gender = "f"
        elif low in words.male_words:
            person.gender = "m"
    if person.country is None:
        person.country = _country_of(pattern)


def _add_office(sentence: SentenceReading, pattern: NamePattern, mention: Mention) -> None:
    words = lexicon().titles
    if not pattern.title or pattern.title in words.honorifics:
        return
    seat = pattern.countries[0] if len(pattern.countries) == 1 else pattern.organization
    if seat is None or sentence.doc is None:
        return
    doc = sentence.doc
    start = sentence.start + doc[pattern.begins].idx
    end = sentence.start + doc[pattern.ends].idx + len(doc[pattern.ends].text)
    title = doc[pattern.title_first : pattern.title_last + 1].text
    sentence.offices.append(Office(mention, seat, title, start, end, pattern.is_former))


def _best(terms: Iterable[Term], pattern: NamePattern, when: Interval) -> list[Term]:
    """Terms that fit country, role and day, as far as the text gives them."""
    country = _country_of(pattern)
    fitting = [t for t in terms if country is None or t.alpha3 == country]
    role = role_of(pattern.title or "")
    if role and not pattern.is_former:
        offices = lexicon().titles.roles[role]
        fitting = [
            t for t in fitting if t.office in offices or t.office == "effective leader"
        ] or fitting
    if when != EVER and not pattern.is_former:
        window = near(when, n_days=_NEAR_OFFICE_DAYS)
        fitting = [t for t in fitting if t.holds_on(window)]
    return fitting


def _one_of(terms: Iterable[Term]) -> Ref | None:
    refs = {t.person_id: t.ref for t in terms}
    return next(iter(refs.values())) if len(refs) == 1 else None


def _similar(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether two spellings can be one person's: alike family names, first names that agree."""
    last = SequenceMatcher(None, words[-1], known[-1], autojunk=False).ratio()
    first = (
        words[0][0] == known[0][0]
        or SequenceMatcher(None, words[0], known[0], autojunk=False).ratio() >= _ALIKE
    )
    return last >= 0.84 and first or set(words) <= set(known) or set(known) <= set(words)


def _by_short_name(reading: Reading, word: str, country: str | None) -> list[Person]:
    """Persons of the article whose name begins or ends in this word."""
    return [
        p
        for p in reading.people.values()
        if word in (p.words[-1], p.words[0] if _is_family_first(p) else p.words[-1])
        and (country is None or p.country is None or p.country == country)
    ]


def _is_family_first(person: Person) -> bool:
    return person.country in ("CHN", "PRK", "KOR", "VNM", "TWN", "HKG", "SGP", "KHM", None)


def _people_before(reading: Reading, sentence: SentenceReading) -> list[Person]:
    """Persons mentioned before this sentence, the last one first."""
    found: dict[str, Person] = {}
    for earlier in reversed(reading.sentences[: sentence.index + 1]):
        for mention in reversed(earlier.mentions):
            if mention.ref.type is EntityType.LEADER and mention.ref.id in reading.people:
                found.setdefault(mention.ref.id, reading.people[mention.ref.id])
    return list(found.values())
