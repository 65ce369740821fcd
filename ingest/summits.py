"""Summits in a sentence: known series and editions, and conferences that only the text names."""

import re
from typing import Final

from spacy.tokens import Token

from app.domain import ids
from app.domain.ontology import EntityType
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.people import tokens_of_hits
from ingest.reading import Reading, SentenceReading, SummitMention
from ingest.reference import Edition, Ref, Reference
from ingest.syntax import children, lemma, objects_of_prepositions, subjects

_ORDINAL: Final = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_WORD_ORDINALS: Final = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        1,
    )
}
_LONGEST_TAIL: Final = 6
"""Tokens behind a summit noun that may still name it: "on climate change"."""
_DAYS: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december""".split()
)


class SummitFinder:
    """Finds the summit mentions of an article and gives each its series and, where told, edition."""

    def __init__(self, tables: Reference) -> None:
        self._tables = tables
        self._by_series = {e.series: tables.editions_of(e.series) for e in tables.editions}
        self._series = {e.series_ref.id: e.series for e in tables.editions}

    def run(self, reading: Reading) -> None:
        """Add the summits of every parsed sentence; "the summit" means the last one named."""
        last: SummitMention | None = None
        for sentence in reading.sentences:
            if sentence.doc is None:
                continue
            hits = tokens_of_hits(sentence)
            done: set[int] = set()
            for token in sentence.doc:
                if token.i in done:
                    continue
                hit = hits.get(token.i)
                ref = (
                    hit.of(Sense.NAME, type_=EntityType.SUMMIT)
                    or hit.of(Sense.NAME, type_=EntityType.SERIES)
                    if hit
                    else None
                )
                if hit is not None and ref is not None:
                    span = [i for i, h in hits.items() if h is hit]
                    done.update(span)
                    found = self._known(
                        sentence,
                        span,
                        ref,
                        hit.of(Sense.NAME, type_=EntityType.ORGANIZATION) is not None,
                    )
                elif lemma(token) in lexicon().triggers.summit_nouns and token.tag_.startswith(
                    "NN"
                ):
                    found = self._unknown(sentence, token, last, hits)
                else:
                    continue
                if found is not None:
                    sentence.summits.append(found)
                    last = found

    def _known(
        self, sentence: SentenceReading, span: list[int], ref: Ref, is_also_body: bool
    ) -> SummitMention | None:
        doc = sentence.doc
        assert doc is not None
        head = doc[min(span) : max(span) + 1].root
        # "G20 summit" may be tokenised with the summit noun outside of the known name.
        if (
            is_also_body
            and head.dep_ in ("compound", "nmod", "amod", "poss")
            and head.head.tag_.startswith("NN")
        ):
            if lemma(head.head) not in lexicon().triggers.summit_nouns:
                return None
            head = head.head
        elif (
            is_also_body
            and head.dep_ == "pobj"
            and head.head.head.tag_.startswith("NN")
            and lemma(head.head.head) in lexicon().triggers.summit_nouns
        ):
            head = head.head.head
        first, last = min(span[0], head.i), max(span[-1], head.i)
        words = self._context(sentence, head, first)
        edition = ref if ref.type is EntityType.SUMMIT else None
        series_name = (
            next((e.series for e in self._tables.editions if e.id == ref.id), None)
            if edition
            else self._series.get(ref.id)
        )
        series = (
            Ref(ids.series_id(series_name), EntityType.SERIES, series_name) if series_name else ref
        )
        mention = SummitMention(
            sentence.position(doc[first]), sentence.end_of(doc[last]), head.i, series, edition,
            ref.name, words[0], words[1], words[2], "gazetteer",
        )  # fmt: skip
        return mention

    def _context(
        self, sentence: SentenceReading, head: Token, first: int
    ) -> tuple[int | None, int | None, str | None]:
        """Ordinal, year and host that stand with a summit noun."""
        doc = sentence.doc
        assert doc is not None
        left = doc[max(head.left_edge.i, first - 6) : head.i + 1].text
        ordinal = _ORDINAL.search(left)
        number = int(ordinal[1]) if ordinal else None
        if number is None:
            number = next(
                (
                    n
                    for w, n in _WORD_ORDINALS.items()
                    if re.search(rf"\b{w} (?:annual )?", left.lower()) and n > 1
                ),
                None,
            )
        year = _YEAR.search(left)
        return number, int(year[0]) if year else None, _host(sentence, head)

    def _unknown(
        self,
        sentence: SentenceReading,
        token: Token,
        last: SummitMention | None,
        hits: dict[int, object],
    ) -> SummitMention | None:
        doc = sentence.doc
        assert doc is not None
        pair = self._bilateral(sentence, token)
        words = self._context(sentence, token, token.left_edge.i)
        start, end = _name_span(token)
        name = doc[start : end + 1].text
        if pair is not None:
            return SummitMention(
                sentence.position(doc[start]), sentence.end_of(doc[end]), token.i, pair, None,
                pair.name, words[0], words[1], words[2], "countries",
            )  # fmt: skip
        if _is_definite_bare(token, start, end) and last is not None and last.series is not None:
            return SummitMention(
                sentence.position(token), sentence.end_of(token), token.i, last.series, last.edition,
                last.name, last.ordinal, last.year, last.host, "the-summit",
            )  # fmt: skip
        body = self._body(sentence, token)
        if body is None and not _is_of_states(token, name):
            return None
        if (
            body is not None
            and lemma(token) == "summit"
            or body is not None
            and body.type is EntityType.SERIES
        ):
            return SummitMention(
                sentence.position(doc[start]), sentence.end_of(doc[end]), token.i, body, None,
                body.name if body.type is EntityType.SERIES else name, words[0], words[1], words[2], "organization",
            )  # fmt: skip
        clean = _YEAR.sub("", _ORDINAL.sub("", name)).strip(" ,-")
        clean = re.sub(r"\s+", " ", clean)
        series = Ref(ids.series_id(clean), EntityType.SERIES, clean)
        edition = None
        if words[1] is not None:
            edition = Ref(ids.summit_id(clean, year=words[1]), EntityType.SUMMIT, name)
        return SummitMention(
            sentence.position(doc[start]), sentence.end_of(doc[end]), token.i, series, edition,
            name, words[0], words[1], words[2], "name",
        )  # fmt: skip

    def _body(self, sentence: SentenceReading, token: Token) -> Ref | None:
        """The organization that meets: its series where one is known, else one of its name."""
        for one in (
            *children(token, "compound", "nmod", "poss"),
            *(o for _, o in objects_of_prepositions(token, "of")),
        ):
            mention = sentence.mention_at(one)
            if mention is None or mention.ref.type is not EntityType.ORGANIZATION:
                continue
            names = {ids.fold(n) for n in (mention.ref.name, mention.ref.id.removeprefix("org:"))}
            names |= {
                ids.fold(o.name) for o in self._tables.organizations if o.id == mention.ref.id
            }
            known = next((s for s in self._by_series if ids.fold(s) in names), None)
            if known and lemma(token) in ("summit", "meeting"):
                return Ref(ids.series_id(known), EntityType.SERIES, known)
            name = f"{mention.ref.name} {lemma(token)}"
            return Ref(ids.series_id(name), EntityType.SERIES, name)
        return None

    def _bilateral(self, sentence: SentenceReading, token: Token) -> Ref | None:
        """ "India and Russia held annual summits": the known series of these two, if there is one."""
        if lemma(token) != "summit" or token.head.dep_ not in (
            "ROOT",
            "ccomp",
            "conj",
            "advcl",
            "relcl",
        ):
            return None
        names = [
            m.ref.name
            for s in subjects(token.head)
            if (m := sentence.mention_at(s)) and m.ref.type is EntityType.COUNTRY
        ]
        if len(names) != 2:
            return None
        for series in self._by_series:
            folded = ids.fold(series)
            if all(ids.fold(n) in folded for n in names):
                return Ref(ids.series_id(series), EntityType.SERIES, series)
        return None

    def edition_of(
        self, mention: SummitMention, editions_on: "tuple[object, object] | None" = None
    ) -> Edition | None:
        """The edition that year, ordinal or host of the mention single out."""
        series = self._series.get(mention.series.id) if mention.series else None
        if series is None:
            return None
        fitting = self._by_series[series]
        if mention.edition is not None:
            return next((e for e in fitting if e.id == mention.edition.id), None)
        if mention.ordinal is not None:
            exact = [e for e in fitting if e.ordinal == mention.ordinal]
            if len(exact) == 1:
                return exact[0]
        if mention.year is not None:
            fitting = [e for e in fitting if e.year == mention.year]
            if mention.host and any(e.host == mention.host for e in fitting):
                fitting = [e for e in fitting if e.host == mention.host]
            return fitting[0] if len(fitting) == 1 else None
        return None

    def editions(self, mention: SummitMention) -> list[Edition]:
        """All known editions of the mention's series."""
        series = self._series.get(mention.series.id) if mention.series else None
        return self._by_series.get(series, []) if series else []


def _host(sentence: SentenceReading, head: Token) -> str | None:
    for _, one in objects_of_prepositions(head, "in", "at"):
        mention = sentence.mention_at(one)
        if mention is not None:
            return mention.ref.country if mention.ref.type is not EntityType.LEADER else None
    return None


def _name_span(token: Token) -> tuple[int, int]:
    """First and last token of a summit's name: its modifiers, and "on ..." or "of ..." behind it."""
    start = token.i
    for one in token.lefts:
        if one.dep_ in ("compound", "amod", "nmod", "nummod"):
            start = min(start, one.left_edge.i)
    while start < token.i and token.doc[start].lower_ in lexicon().summits.outside_name:
        start += 1
    end = token.i
    for prep in children(token, "prep"):
        obj = next(children(prep, "pobj"), None)
        if prep.i == end + 1 and obj is not None and _belongs_to_name(prep, obj):
            end = obj.i
    return start, end


def _belongs_to_name(prep: Token, obj: Token) -> bool:
    if prep.lower_ not in ("on", "for", "of") or obj.lower_ in _DAYS:
        return False
    if obj.right_edge.i - prep.i > _LONGEST_TAIL:
        return False
    is_named = obj.text[0].isupper() or obj.lower_ in lexicon().summits.members
    return is_named or prep.lower_ == "on"


def _is_definite_bare(token: Token, start: int, end: int) -> bool:
    """ "the summit", "the in-person meeting": definite, and with no name of its own."""
    det = next(children(token, "det"), None)
    if det is None or det.lower_ not in ("the", "this", "that"):
        return False
    words = [t for t in token.doc[start : end + 1] if t.i != token.i]
    return (
        end == token.i
        and not any(w.text[0].isupper() for w in words)
        and token.tag_ in ("NN",)
        and (
            lemma(token) in ("summit", "conference", "forum")
            or any(w.lower_ == "person" for w in words)
        )
    )


def _is_of_states(token: Token, name: str) -> bool:
    words, lists = {w.lower() for w in re.split(r"[\s-]+", name)}, lexicon().summits
    if words & lists.not_of_states:
        return False
    head = lemma(token)
    if head == "summit":
        return len(name.split()) > 1
    has_name = any(w[0].isupper() for w in name.split()[:-1])
    if head in lists.plain_heads:
        return has_name and bool(words & (lists.of_states - {"foreign", "annual"}))
    return bool(words & lists.of_states) or has_name
