"""The mentions that linking makes: where somebody is named, by a name, a title or a role."""

from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.reading import Mention, NamePattern, Office, Reading, SentenceReading
from ingest.rows import Ref


def mention_of(
    sentence: SentenceReading, tokens: tuple[int, int], ref: Ref, linked_by: str
) -> Mention:
    """A mention of a person at these tokens, and how it was linked."""
    doc, (first, last) = sentence.parsed, tokens
    start, end = sentence.position(doc[first]), sentence.end_of(doc[last])
    return Mention(start, end, first, last, ref, Sense.NAME, linked_by, country=ref.country)


def by_role(
    sentence: SentenceReading, pattern: NamePattern, who: tuple[Ref, Ref | None], how: str
) -> Mention:
    """A mention of who holds an office in a country, by the words of his role."""
    ref, country = who
    mention = mention_of(sentence, (pattern.begins, pattern.title_last), ref, how)
    mention.country = country.id if country else ref.country
    return mention


def add_together(sentence: SentenceReading, pattern: NamePattern, found: list[Mention]) -> None:
    """Add the holders of one role: the words "the leaders of A and B" mean both."""
    sentence.mentions += found[:1]
    if len(found) > 1:
        sentence.people |= dict.fromkeys(range(pattern.begins, pattern.ends + 1), found)


def add_office(sentence: SentenceReading, pattern: NamePattern, mention: Mention) -> None:
    """Note the office that a title gives; an honorific, or one of no one country, gives none."""
    if not pattern.title or pattern.title in lexicon().titles.honorifics:
        return
    seat = pattern.countries[0] if len(pattern.countries) == 1 else pattern.organization
    if seat is None:
        return
    doc = sentence.parsed
    start, end = sentence.position(doc[pattern.begins]), sentence.end_of(doc[pattern.ends])
    title = doc[pattern.title_first : pattern.title_last + 1].text
    sentence.offices.append(Office(mention, seat, title, start, end, pattern.is_former))


def note_unlinked(
    reading: Reading, sentence: SentenceReading, pattern: NamePattern, why: str
) -> None:
    """Note for the reader why a name or a role was linked to nobody."""
    span = sentence.parsed[pattern.begins : pattern.ends + 1]
    reading.note("link", why, sentence.start + span.start_char, sentence.start + span.end_char)
