"""What to call a summit without a name: by its topic, who meets, and where."""

from collections.abc import Iterable, Mapping

from spacy.tokens import Span, Token

from app.domain.ontology import EntityType
from ingest.gazetteer import Hit, Sense
from ingest.lexicon import lexicon
from ingest.pairs import joined_by_dash
from ingest.reading import Mention, SentenceReading
from ingest.rows import Ref
from ingest.subjects import subjects
from ingest.syntax import (
    DASHES,
    child,
    children,
    is_noun,
    is_verb,
    lemma,
    names_of_days,
    objects_of,
)

_TWO = 2
_LONGEST = 8
"""Tokens of a purpose that still name a summit."""
_PLACES = (EntityType.CITY, EntityType.COUNTRY)
_THEIRS = ("in", "for")
_PARTIES = (EntityType.LEADER, EntityType.COUNTRY, EntityType.ORGANIZATION)


def meeting_of(name: Token) -> Token | None:
    """The "summit" of "the summit of the European Political Community": one and the same."""
    above = name.head.head
    is_of = name.dep_ == "pobj" and name.head.lower_ == "of"
    return above if is_of and is_summit_noun(above) else None


def is_of_the_next(token: Token) -> bool:
    """Whether it only tells what the noun behind it is: "summit meeting", "Ministerial Group"."""
    is_other = is_summit_noun(token.head) or token.lower_ == "ministerial"
    return token.dep_ == "compound" and is_other


def longer_name(part: Token, noun: Token) -> str | None:
    """The body of whose name another's is a part: "the Commonwealth Ministerial Action Group".

    `part` stands in the name of what meets, below the summit noun.
    """
    head, lists = part.head, lexicon().summits
    is_part = part.dep_ in ("compound", "nmod") and head in objects_of(noun, "of")
    if not is_part or not head.text[0].isupper():
        return None
    if is_summit_noun(head) and not is_of_its_own(part.doc[part.i + 1 : head.i + 1]):
        return None
    inside = part.doc[part.left_edge.i : head.i + 1]
    if any(t.lower_ in lists.members for t in inside):
        return None
    return " ".join(inside.text.split())


def is_of_its_own(behind: Span) -> bool:
    """Whether what stands behind a body makes it another event than the summit of its leaders.

    "The APEC CEO Summit", "the EU-Africa summit", "the NATO Parliamentary Assembly". `behind` ends
    with the noun.
    """
    lists, head = lexicon().summits, behind[-1]
    if any(t.lower_ in lists.not_of_leaders for t in behind[:-1]):
        return True
    is_joined = len(behind) > _TWO and behind[0].text in DASHES and behind[1].text[0].isupper()
    is_named = len(behind) > 1 and head.text[0].isupper() and behind[-2].text[0].isupper()
    return is_joined or (is_named and lemma(head) not in lists.series_heads)


def joined_from(sentence: SentenceReading, first: int) -> int | None:
    """Where the other side of "the US-ASEAN summit" begins; None where there is none."""
    doc = sentence.parsed
    is_joined = first > 1 and doc[first - 1].text in DASHES and doc[first - 2].text[0].isupper()
    other = sentence.mention_at(doc[first - 2]) if is_joined else None
    return other.first if other is not None and other.ref.type in _PARTIES else None


def own_name(body: Mention, noun: Token) -> str | None:
    """The name of an event that is none of the body's leaders, as the text has it."""
    behind = noun.doc[body.last + 1 : noun.i + 1]
    if not len(behind) or not is_of_its_own(behind):
        return None
    words = noun.doc[body.first : noun.i + 1].text
    return " ".join(words.replace("(", " ").replace(")", " ").split())


def goes_on(sentence: SentenceReading, last: int) -> bool:
    """Whether a name is only the start of a longer one."""
    doc = sentence.parsed
    is_joined = last + 2 < len(doc) and doc[last + 1].lower_ in ("of", "on", "for")
    if not is_joined or doc[last + 2].lower_ in names_of_days():
        return False
    return doc[last + 2].text[:1].isupper() and doc[last + 2].tag_.startswith("NNP")


def has_no_name(sentence: SentenceReading, token: Token, words: str) -> bool:
    """Whether no name is among its words: "an oil summit"; but of the two who meet, or a month."""
    capitals = [w for w in words.split()[:-1] if w[0].isupper()]
    if not capitals or len(joined_by_dash(sentence, token)) > 1:
        return True
    are_days = all(w.lower() in names_of_days() for w in capitals)
    return are_days and is_of_two(sentence, token)


def is_told_by_name(sentence: SentenceReading, noun: Token, hits: Mapping[int, Hit]) -> bool:
    """Whether a name tells it: "the summit of the EPC", and the "Forum" of a body's own name."""
    mention = sentence.mention_at(noun)
    is_body = mention is not None and mention.ref.type is EntityType.ORGANIZATION
    if is_body and meeting_of(noun) is not None:
        return True
    named = (hits.get(t.i) for t in objects_of(noun, "of"))
    return any(
        hit is not None
        and summit_of(hit) is not None
        and hit.of(Sense.NAME, type_=EntityType.ORGANIZATION) is None
        for hit in named
    )


def summit_of(hit: Hit | None) -> Ref | None:
    """The edition or the series of summits that a known name can mean."""
    if hit is None:
        return None
    edition = hit.of(Sense.NAME, type_=EntityType.SUMMIT)
    return edition or hit.of(Sense.NAME, type_=EntityType.SERIES)


def is_summit_noun(token: Token) -> bool:
    """Whether it is "summit", "conference", "forum" and the like."""
    return is_noun(token) and lemma(token) in lexicon().triggers.summit_nouns


def described(sentence: SentenceReading, token: Token, subject: str) -> str | None:
    """A name from what the text says of a summit, None if it says neither who meets nor where.

    "At an oil summit in Jeddah": `oil summit in Jeddah`; "his summit with Kim will be held in
    Singapore": `summit of Donald Trump and Kim Jong-un in Singapore`. `subject` is what the words
    behind it say of its topic: "on nuclear weapons".
    """
    parties, place = _parties(sentence, token), place_of(sentence, token)
    purpose = subject if subject.startswith("on ") else _purpose(token)
    if not parties and place is None and not purpose:
        return None
    words = [*_topic(token), "summit", *([purpose] if purpose else [])]
    if parties:
        words += ["of", listed(parties)]
    if place is not None:
        words += ["in", place]
    return " ".join(words)


def is_summit(token: Token) -> bool:
    """Whether it is "a summit" or "a summit meeting"."""
    return "summit" in (lemma(token), *(c.lower_ for c in children(token, "compound")))


def _purpose(token: Token) -> str:
    """What it is to discuss: "a summit on Sunday to discuss the crisis"."""
    above = [token, token.head.head] if token.dep_ == "pobj" else [token, token.head]
    for verb in (v for one in above for v in children(one, "acl", "relcl", "advcl")):
        thing = child(verb, "dobj")
        if thing is None or verb.i < token.i or lemma(verb) not in lexicon().summits.purposes:
            continue
        last = max(t.i for t in (thing, *objects_of(thing, "of", "in")))
        if last - verb.i <= _LONGEST:
            return f"to {verb.doc[verb.i : last + 1].text}"
    return ""


def listed(names: list[str]) -> str:
    """Names as a text lists them: "A", "A and B", "A, B and C"."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def is_of_two(sentence: SentenceReading, token: Token) -> bool:
    """Whether two persons alone meet: their meeting says so, nobody attends it beside."""
    people = {m.ref.name for m in sentence.mentions if m.is_leader}
    partners = _names(sentence, objects_of(token, "with"))
    if lemma(token) == "meeting" and len(partners) == 1 and set(partners) <= people:
        return True  # "a summit meeting with X"
    parties = _parties(sentence, token)
    return len(parties) == _TWO and set(parties) <= people


def place_of(sentence: SentenceReading, token: Token) -> str | None:
    """Where a summit is: "a summit in Seoul", "a summit begins in Paris"."""
    above = [token]
    if token.dep_ in ("nsubj", "nsubjpass", "dobj") and is_verb(token.head):
        above.append(token.head)
    elif token.dep_ == "pobj" and is_verb(token.head.head):
        above.append(token.head.head)
    for one in above:
        for place in objects_of(one, "in", "at"):
            for word in (place, *children(place, "appos")):  # "in Nice, France"
                mention = sentence.mention_at(word)
                if mention is not None and mention.ref.type in _PLACES:
                    return _called(sentence, mention)
    return None


def _called(sentence: SentenceReading, mention: Mention) -> str:
    """The name of a place: a town of which only its country is known keeps its own."""
    if mention.sense is Sense.PLACE:
        return sentence.parsed[mention.first : mention.last + 1].text
    return mention.ref.name


def _topic(token: Token) -> list[str]:
    """What it is about: the "oil" of "an oil summit", not the "two-day" of "a two-day summit"."""
    return [
        one.text
        for one in children(token, "compound")
        if one.text.isalpha()
        and one.text.islower()
        and not any(one.children)
        and one.lower_ != "summit"
    ]


def _parties(sentence: SentenceReading, token: Token) -> list[str]:
    """Names of the two or more who meet, none if fewer are named."""
    joined = [m.ref.name for m in joined_by_dash(sentence, token)]
    between = _names(sentence, objects_of(token, "between", "of"))
    if len(joined) > 1 or len(between) > 1:
        return joined or between
    whose = _names(sentence, children(token, "poss"))
    partners = _names(sentence, objects_of(token, "with"))
    if whose and partners:
        return list(dict.fromkeys([*whose, *partners]))
    verb = token.head.head if token.dep_ == "pobj" else token.head
    if token.dep_ == "pobj":  # "met in a summit", but "met at a summit" may be of others too
        is_theirs = bool(partners) or token.head.lower_ in _THEIRS
    else:
        words = lexicon()
        is_theirs = lemma(verb) in words.summits.holding
        is_theirs = is_theirs or (bool(partners) and lemma(verb) in words.triggers.attend)
    who = _names(sentence, subjects(verb) if is_verb(verb) and is_theirs else [])
    if partners:
        who += [n for n in partners if n not in who]
    return who if len(who) > 1 else []


def _names(sentence: SentenceReading, tokens: Iterable[Token]) -> list[str]:
    """Distinct names of the persons, countries and organizations that these tokens mention."""
    mentions = (sentence.mention_at(t) for t in tokens)
    named = (m.ref.name for m in mentions if m is not None and m.ref.type in _PARTIES)
    return list(dict.fromkeys(named))


def may_be_on_a_country(token: Token) -> bool:
    """Whether nothing before the noun makes it another's: not "a history conference on Poland"."""
    lists = lexicon().summits
    before = {t.lower_ for t in children(token, "compound", "amod", "nmod", "poss")}
    return lemma(token) not in lists.plain_heads and before <= lists.of_states | {"two-day", "new"}


def is_of_states(token: Token, name: str) -> bool:
    """Whether the noun and the name around it say that states, or their leaders, meet."""
    if not may_be_of_states(name):
        return False
    words, lists = _words(name), lexicon().summits
    head = lemma(token)
    if head == "summit":
        return len(name.split()) > 1
    has_name = any(w[0].isupper() for w in name.split()[:-1])
    if has_name and token.text[0].isupper():
        return True  # "the Asia-Europe Meeting": a name of its own
    if head in lists.plain_heads and words & lists.surely_of_states:
        return True
    if head in lists.plain_heads:
        return has_name and bool(words & (lists.of_states - lists.weak_of_states))
    return bool(words & lists.of_states) or has_name


def may_be_of_states(name: str) -> bool:
    """Whether no word of the name makes it a trade's, a party's or a sport's."""
    return not _words(name) & lexicon().summits.not_of_states


def _words(name: str) -> set[str]:
    """In lower case; "anti-terrorism" whole and in its parts."""
    whole = name.lower().split()
    return {*whole, *(part for word in whole for part in word.split("-"))}


def is_next_of_series(token: Token) -> bool:
    """Whether it is "next year's summit", of what the text spoke of."""
    owner = child(token, "poss")
    words = [c for c in token.children if c.i < token.i and c.dep_ in ("amod", "compound")]
    is_year = owner is not None and owner.lower_ == "year" and not words
    if child(token, "prep") is not None:
        return False  # "next year's summit of NATO", "with the EU"
    return is_year and any(c.lower_ == "next" for c in (owner or token).children)


def is_another_edition(token: Token) -> bool:
    """Whether it is "the last summit", of what the text spoke of: another than that."""
    words = [c for c in token.children if c.i < token.i and c.dep_ in ("det", "amod", "compound")]
    others = lexicon().summits.other_editions
    named = [c for c in words if c.dep_ == "compound" or (c.dep_ == "amod" and c.is_title)]
    is_plain = all(c.lower_ in others for c in named)  # not "the next Ibero-American summit"
    return is_plain and any(c.lower_ in others for c in words) and child(token, "prep") is None
