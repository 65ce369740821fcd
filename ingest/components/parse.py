"""Parses of the sentences that the gate let through, batched over articles for speed."""

from collections.abc import Sequence
from typing import ClassVar, Final

from spacy.language import Language
from spacy.tokens import Doc, Token

from ingest.components.step import Fields
from ingest.lexicon import lexicon
from ingest.reading import Reading

_BATCH_SENTENCES: Final = 128
_NOUNS: Final = ("NN", "NNS")
_FINITE: Final = ("VBZ", "VBP", "VBD")
_CLAUSES: Final = ("ROOT", "ccomp", "advcl", "conj", "parataxis", "relcl")
_OPENING: Final = ("NNP", "DT", "PRP$")
_BEFORE_NOUNS: Final = ("det", "amod", "compound", "nmod", "nummod", "poss")
_IN_NAMES: Final = ("of", "the", "and", "for", "on", "in", "-")
_LONGEST_NAME: Final = 12
"""Tokens of a body's name in full."""
_SHORTEST_NAME: Final = 3
"""Tokens of "Union (EU)", without the bracket that closes it."""
_BEHIND_COMMA: Final = 2
_SUBJECTS: Final = ("nsubj", "nsubjpass", "csubj", "expl")


class Parse:
    """Gives each kept sentence its parse, as one tree."""

    requires: ClassVar[Fields] = frozenset(
        {"reading.text", "reading.sentences", "sentence.is_gated", "sentence.is_neighbour"}
    )
    assigns: ClassVar[Fields] = frozenset({"sentence.doc"})

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def run_many(self, readings: Sequence[Reading]) -> None:
        """Parse the kept sentences of all these articles together."""
        wanted = [
            (sentence, reading.text[sentence.start : sentence.end])
            for reading in readings
            for sentence in reading.sentences
            if sentence.is_gated or sentence.is_neighbour
        ]
        docs = (self._tokens(words) for _, words in wanted)
        parses = self._nlp.pipe(docs, batch_size=_BATCH_SENTENCES)
        for (sentence, _), doc in zip(wanted, parses, strict=True):
            sentence.doc = mended(doc)

    def _tokens(self, words: str) -> Doc:
        doc = self._nlp.make_doc(words)
        _join_given_names(doc)
        for token in doc[1:]:
            token.is_sent_start = False  # else the parser may cut the sentence again
        return doc


def mended(doc: Doc) -> Doc:
    """The document with some slips of the small model put right, before `ingest.syntax` asks it.

    What has a subject of its own is a verb ("voters vote to join"), and a name right before a verb
    that has none is its subject ("Turkey withdraws from"), also behind an opening phrase, of whose
    last name the parser takes it for an apposition. So is a noun: "the annual summit kicks off".
    """
    for token in doc:
        tag = token.tag_
        if tag in _NOUNS:
            _mend_noun(token)
        elif tag == "IN" and token.lower_ == "with":
            token.head = _called_by(token) or token.head
        elif tag == "IN" and token.lower_ in ("among", "amongst"):
            _mend_list(token)
        elif tag == "VBG" and token.lower_ in lexicon().frames.visits.visiting:
            _mend_guest(token)
        elif token.text == ")" and token.i + 1 < len(doc):
            _mend_event(token)
        if token.tag_ == "VBZ" and token.dep_ == "ROOT" and token.i > 1:
            _mend_object(token)
        if token.tag_ in _FINITE and token.dep_ in _CLAUSES and token.i > 0:
            _mend_subject(token)
    return doc


def _mend_noun(token: Token) -> None:
    """Make a verb of what the tagger took for a noun."""
    if token.dep_ in _CLAUSES and (_has_subject_before(token) or _is_right_behind_name(token)):
        if lexicon().is_verb_form(token.lower_):
            token.tag_ = "VBZ" if token.lower_.endswith("s") else "VBP"
    elif _is_headline_verb(token) or _is_reporting(token):
        _make_verb(token)
    elif _is_verb_behind_place(token) or _is_verb_behind_body(token):
        _make_root(token)


def _mend_object(noun: Token) -> None:
    """Make "postpones" the verb of "X postpones visits to", not what visits."""
    verb, name = noun.nbor(-1), noun.nbor(-2)
    events = lexicon().triggers.visit_nouns | lexicon().triggers.meeting_nouns
    is_event = lexicon().lemma(noun.text) in events and noun.is_lower
    is_subject = verb.tag_ == "NNS" and verb.dep_ == "nsubj" and verb.head == noun
    if not (is_event and is_subject and verb.is_lower and name.tag_ == "NNP"):
        return
    verb.tag_, verb.dep_, verb.head = "VBZ", "ROOT", verb
    noun.tag_, noun.dep_, noun.head = "NNS", "dobj", verb
    name.dep_ = "nsubj"


def _mend_subject(verb: Token) -> None:
    """Make the name or noun right before a verb that has no subject its subject."""
    before = verb.nbor(-1)
    is_loose = before.dep_ in ("compound", "nmod") and before.head == verb
    is_name = before.tag_ in ("NNP", "NNPS")
    is_noun = is_loose and before.tag_ in _NOUNS and lexicon().is_verb_form(verb.lower_)
    if not (is_name or is_noun) or any(c.dep_ in _SUBJECTS for c in verb.children):
        return
    if is_loose:
        before.dep_ = "nsubj"
        _take_over(before, verb)
    elif before.dep_ == "appos" and _is_behind_opening(verb, before):
        before.head, before.dep_ = verb, "nsubj"


def _is_headline_verb(token: Token) -> bool:
    """Whether it is the "hosts" of "Donald Trump hosts Benjamin Netanyahu", taken for a noun."""
    if token.tag_ != "NNS" or token.dep_ != "ROOT" or not 0 < token.i < len(token.doc) - 1:
        return False
    before, behind = token.nbor(-1), token.nbor()
    is_between = before.tag_ == "NNP" and before.head == token and behind.tag_ in _OPENING
    is_object = any(c.dep_ in ("appos", "dobj") and c.i > token.i for c in token.children)
    return is_between and is_object and token.lower_ in lexicon().syntax.headline_verbs


def _is_verb_behind_place(token: Token) -> bool:
    """Whether it is the "issues" of "A court in Peru issues a warrant", taken for Peru's noun."""
    if token.tag_ != "NNS" or token.dep_ != "pobj" or token.i + 1 >= len(token.doc):
        return False
    before, noun, behind = token.nbor(-1), token.head.head, token.nbor()
    is_place = before.tag_ == "NNP" and before.head == token and token.head.lower_ == "in"
    has_object = noun.dep_ == "ROOT" and any(
        c.dep_ == "appos" and c.i > token.i for c in noun.children
    )
    is_verb = behind.tag_ in _OPENING and lexicon().is_verb_form(token.lower_)
    return is_place and has_object and is_verb


def _is_verb_behind_body(token: Token) -> bool:
    """Whether it is the "meet" of "Ministers of the Arab League meet in Oman", taken for a noun."""
    if token.tag_ != "NN" or token.dep_ != "pobj" or not 0 < token.i < len(token.doc) - 1:
        return False
    before, noun = token.nbor(-1), token.head.head
    is_body = before.tag_ in ("NNP", "NNPS") and before.head == token and token.head.lower_ == "of"
    are_many = noun.dep_ == "ROOT" and noun.tag_ == "NNS" and noun.i < token.i
    is_verb = token.nbor().tag_ == "IN" and lexicon().is_verb_form(token.lower_)
    return is_body and are_many and is_verb


def _make_root(verb: Token) -> None:
    """Make it the verb of the sentence: the noun is its subject, the apposition its object."""
    place, prep, noun = verb.nbor(-1), verb.head, verb.head.head
    objects = [c for c in noun.children if c.dep_ == "appos" and c.i > verb.i]
    verb.tag_, verb.dep_, verb.head = "VBZ", "ROOT", verb
    place.head, place.dep_ = prep, "pobj"
    for one in [*objects, *(c for c in noun.children if c.i > verb.i and c not in objects)]:
        one.head, one.dep_ = verb, "dobj" if one in objects else one.dep_
    noun.head, noun.dep_ = verb, "nsubj"


def _is_reporting(token: Token) -> bool:
    """Whether it is the "report" of "South Korean media report that", taken for a noun."""
    if token.tag_ != "NN" or token.dep_ != "ROOT" or token.i == 0:
        return False
    before = token.nbor(-1)
    is_between = before.tag_ == "NNS" and before.head == token and before.dep_ == "compound"
    is_told = any(c.dep_ == "ccomp" and c.i > token.i for c in token.children)
    return is_between and is_told and token.lower_ in lexicon().contexts.verbs["report"]


def _called_by(prep: Token) -> Token | None:
    """The verb of "speaks by phone with Putin", where the parser hangs "with" on the phone."""
    phone, by = prep.head, prep.head.head
    is_remote = phone.dep_ == "pobj" and phone.lower_ in lexicon().triggers.remote_words
    return by.head if is_remote and by.dep_ == "prep" and by.head.tag_.startswith("VB") else None


def _mend_list(among: Token) -> None:
    """Make X what "with" is with in "with, among others, X and Y"."""
    doc, others = among.doc, next((c for c in among.children if c.dep_ == "pobj"), None)
    first = among.i - 1 if among.i > 0 and doc[among.i - 1].text != "," else among.i - 2
    if others is None or others.lower_ != "others" or first < 0 or doc[first].tag_ != "IN":
        return
    above = (doc[first].head, doc[first].head.head)
    for name in [c for t in (others, *above) for c in t.children if c.dep_ in ("appos", "dobj")]:
        if name.tag_ == "NNP" and name.left_edge.i == others.i + _BEHIND_COMMA:
            name.head, name.dep_ = doc[first], "pobj"


def _mend_guest(gerund: Token) -> None:
    """Make the name in "talks with visiting President Gül" what "with" is with, not the gerund."""
    before = gerund.nbor(-1) if gerund.i else gerund
    if gerund.head != before or gerund.dep_ not in ("pcomp", "xcomp"):
        return
    is_next_to = before.lower_ == "to" and before.i > 0 and before.nbor(-1).lower_ == "next"
    is_by = before.dep_ == "agent"  # "flanked by visiting President Gül"
    is_known = before.lower_ in lexicon().frames.visits.before_guests
    if not (is_known or is_next_to or is_by):
        return
    guest = next((c for c in gerund.children if c.dep_ == "dobj" and c.tag_ == "NNP"), None)
    if guest is not None:
        for clause in [c for c in gerund.children if c.dep_ in ("ccomp", "xcomp")]:
            clause.head = before  # "told visiting President Gül that"
        guest.head, guest.dep_ = before, "pobj" if gerund.dep_ == "pcomp" else "dobj"
        gerund.head, gerund.dep_, gerund.tag_ = guest, "amod", "JJ"


def _mend_event(bracket: Token) -> None:
    """Make "meeting" the head of "an Association of X Nations (AXN) meeting", not an apposition."""
    doc, noun = bracket.doc, bracket.nbor()
    if noun.lower_ not in lexicon().triggers.summit_nouns or bracket.i < _SHORTEST_NAME:
        return
    while noun.i + 1 < len(doc) and noun.nbor().lower_ in lexicon().triggers.summit_nouns:
        noun = noun.nbor()  # "summit meeting"
    short, opening = doc[bracket.i - 1], doc[bracket.i - 2]
    if opening.text != "(" or not short.is_upper:
        return
    first = _start_of_long_form(short, opening)
    if first is None:
        return
    inside = range(first, noun.i + 1)
    tops = [doc[i] for i in range(first, opening.i) if doc[i].head.i not in inside]
    tops += [doc[i] for i in range(first, opening.i) if doc[i].head == doc[i]]
    if len(tops) != 1 or noun.head.i not in inside:
        return
    top = tops[0]
    noun.head, noun.dep_ = (noun if top.head == top else top.head), top.dep_
    for word in [c for c in top.children if c.i > noun.i or c.i < first]:
        word.head = noun
    top.head, top.dep_ = noun, "compound"


def _start_of_long_form(short: Token, opening: Token) -> int | None:
    """Where the name before a short form in brackets begins: at a word with its first letter."""
    n_capitals = 0
    for word in reversed(opening.doc[max(0, opening.i - _LONGEST_NAME) : opening.i]):
        if word.is_title:
            n_capitals += 1
            if word.text[0] == short.text[0] and n_capitals >= max(2, len(short) - 2):
                return word.i
        elif word.lower_ not in _IN_NAMES:
            break
    return None


def _make_verb(token: Token) -> None:
    """Make a verb of a noun, what it was in apposition to its object; its subject is loose."""
    token.tag_ = "VBZ" if token.tag_ == "NNS" else "VBP"
    for one in token.children:
        if one.dep_ == "appos" and one.i > token.i:
            one.dep_ = "dobj"


def _take_over(noun: Token, verb: Token) -> None:
    """Hang what stands before a noun on it: "the annual" of "the annual summit kicks off"."""
    for word in list(verb.lefts):
        if word.i < noun.i and word.dep_ in _BEFORE_NOUNS:
            word.head = noun


def _is_behind_opening(verb: Token, name: Token) -> bool:
    """Whether a name stands behind an opening phrase: "After a call with Putin, Trump says"."""
    doc, comma = verb.doc, name.left_edge.i - 1
    is_opening = doc[0].tag_ in ("IN", "VBG", "VBN") and verb.dep_ == "ROOT"
    no_other = not any(t.text == "," for t in doc[:comma]) if comma > 0 else False
    return is_opening and no_other and doc[comma].text == ","


def _has_subject_before(token: Token) -> bool:
    return any(c.dep_ == "nsubj" and c.i < token.i for c in token.children)


def _is_right_behind_name(token: Token) -> bool:
    """Whether a clause on a noun is a name and it: "the summit, which Madrid hosts"."""
    return token.dep_ == "relcl" and token.nbor(-1).tag_ == "NNP"


def _join_given_names(doc: Doc) -> None:
    """Make one token of a hyphenated given name, "Jae-in", which the tagger reads as three."""
    found = [
        doc[i - 1 : i + 2]
        for i in range(2, len(doc) - 1)
        if doc[i].text == "-" and _is_given_name(doc, i)
    ]
    if found:
        with doc.retokenize() as retokenizer:
            for span in found:
                retokenizer.merge(span)


def _is_given_name(doc: Doc, hyphen: int) -> bool:
    family, first, last = doc[hyphen - 2], doc[hyphen - 1], doc[hyphen + 1]
    if first.whitespace_ or doc[hyphen].whitespace_ or not last.is_alpha or not last.is_lower:
        return False
    is_name = family.is_title and family.is_alpha and first.is_title
    return is_name and last.text not in lexicon().names.hyphen_words
