"""By which words a sentence tells that one is at a summit, or not, without saying at which.

Each rule is a name, under which `ingest.frames.presence_untold` makes the drafts.
"""

from typing import Final

from spacy.tokens import Token

from ingest.frames.absence import is_passed_over
from ingest.frames.remote import is_remote
from ingest.lexicon import lexicon
from ingest.modality import class_of
from ingest.syntax import (
    auxiliaries,
    child,
    children,
    is_negated,
    is_passive,
    is_plural,
    lemma,
    names_of_days,
    objects_of,
)

_MAIN: Final = ("ROOT", "ccomp", "conj")
"""Where a clause tells what it tells: not behind "after", "who", "by the time"."""
_ELSEWHERE: Final = frozenset({"to", "in", "at", "into"})


def rule_without_object(verb: Token) -> str | None:
    """The name of the rule by which a verb tells who is at a summit, or not; None if by none."""
    word, words = lemma(verb), lexicon().frames.attendance
    if any(o.lower_ == "it" for o in children(verb, "dobj")):
        return _rule_of_it(verb)
    preps = {c.lower_ for c in children(verb, "prep")}
    if (afar := _rule_from_afar(verb, preps)) is not None:
        return afar
    if word == "take":
        if any(t.lower_ in words.rostrums for t in children(verb, "dobj")):
            return "speaks-there" if not preps & _ELSEWHERE else None
        part = next((t for t in children(verb, "dobj") if lemma(t) == "part"), None)
        is_open = part is not None and not preps & {"in", "at"} and child(part, "prep") is None
        return "take-part" if is_open else None
    if word in words.bare_attending and not is_passive(verb):
        is_open = child(verb, "dobj", "xcomp", "ccomp") is None and not preps & {"in", "at", "to"}
        return "attend-verb" if is_open else None
    if word == "join" and is_remote(verb):
        return "attend-verb" if not preps & {"in", "at"} and child(verb, "dobj") is None else None
    if word == "be" and (those := _among_those(verb)) is not None:
        return _rule_of_staying_away(those, set())
    if word == "be" and (predicate := child(verb, "acomp")) is not None:
        is_open = child(predicate, "prep") is None and not preps & {"from", "at"}
        if predicate.lower_ in words.absent_from and is_open:
            return "absent"
    if word == "represent" and is_passive(verb):
        return "represented" if not preps & {"in", "at"} else None
    if word in lexicon().triggers.meet and _is_on_the_sidelines(verb):
        return "on-the-sidelines"
    is_main = verb.dep_ in _MAIN  # not "after he arrived", "who had pulled out"
    away = _rule_of_staying_away(verb, preps) if is_main else None
    return away or _rule_of_presence(verb, preps) or _rule_of_speaking(verb, preps)


def _among_those(copula: Token) -> Token | None:
    """What those do among whom one is: "is among those staying away"."""
    those = (o for o in objects_of(copula, "among") if o.lower_ in ("those", "leaders"))
    return next((v for o in those for v in children(o, "acl", "relcl")), None)


def _rule_of_it(verb: Token) -> str | None:
    """ "Skipped it", "gave it a miss", "could not make it", "attended it"."""
    word, words = lemma(verb), lexicon().frames.attendance
    if word in words.refusing or is_passed_over(verb):
        return "away"
    if word in words.making_it:
        is_bare = child(verb, "prep", "xcomp", "ccomp", "acomp", "oprd", "advcl") is None
        is_able = any(a.lower_ in words.able_to for a in auxiliaries(verb))
        return "not-made-it" if is_bare and is_able and is_negated(verb) else None
    return "attends" if word in words.bare_attending else None


def _rule_from_afar(verb: Token, preps: set[str]) -> str | None:
    """ "Addressed the leaders by video", "followed the proceedings on a screen"."""
    word, words = lemma(verb), lexicon().frames.attendance
    if word not in words.following or verb.dep_ not in _MAIN or not is_remote(verb):
        return None
    others = [*children(verb, "dobj", "dative"), *objects_of(verb, "to", "with", "in", "at")]
    is_of_it = all(_hears(t) or lemma(t) in words.sittings for t in others)
    if not others:  # "spoke from Moscow by video", but not "spoke by phone"
        is_of_it = "from" in preps and word in words.speaking_there and not _is_by_phone(verb)
    return "from-afar" if is_of_it and not preps & {"about", "of"} else None


def _is_by_phone(verb: Token) -> bool:
    means = objects_of(verb, "by", "via", "on", "over")
    return any(t.lower_ in ("phone", "telephone") for t in means)


def _rule_of_speaking(verb: Token, preps: set[str]) -> str | None:
    """ "Told the delegates", "opened the session", "sent Lavrov", "will go in his place"."""
    word, words = lemma(verb), lexicon().frames.attendance
    if verb.dep_ not in _MAIN or is_passive(verb):
        return None
    objects = list(children(verb, "dobj", "dative"))
    if word in words.telling_them and any(map(_hears, objects)):
        is_written = any(lemma(t) in words.by_letter for t in objects_of(verb, "in", "by"))
        is_appeal = child(verb, "xcomp") is not None
        return "speaks-there" if not is_written and not is_appeal else None
    if word in words.leading and any(lemma(o) in words.sittings for o in objects):
        is_open = all(child(o, "prep") is None for o in objects) and not preps & _ELSEWHERE
        return "leads-it" if is_open else None
    if word in words.sending and len(objects) == 1 and not preps - words.in_time:
        is_home = any(c.lower_ in words.not_there_by for c in children(verb, "advmod", "prt"))
        is_bare = child(verb, "xcomp", "ccomp", "advcl") is None and not is_home
        return "sent-there" if is_bare and not is_negated(verb) else None
    instead = [t for t in objects_of(verb, "in") if t.lower_ in words.instead]
    if word in words.going and not objects and any(child(t, "poss") is not None for t in instead):
        return "in-his-place" if not preps & {"to", "into"} else None
    return None


def _hears(token: Token) -> bool:
    """Whether it is those who are at a summit: "the leaders", "delegates"; not "party leaders"."""
    if lemma(token) not in lexicon().frames.attendance.audiences:
        return False
    is_of_others = child(token, "prep", "compound", "poss", "relcl", "nmod") is not None
    other = [t for t in children(token, "amod") if t.lower_ not in ("fellow", "assembled")]
    return not is_of_others and not other


def _is_on_the_sidelines(verb: Token) -> bool:
    """Whether two meet "on the sidelines", of what the text has named before."""
    words = lexicon().frames.attendance.sidelines
    beside = objects_of(verb, "on", "at")
    return any(t.lower_ in words and child(t, "prep") is None and is_plural(t) for t in beside)


def _rule_of_staying_away(verb: Token, preps: set[str]) -> str | None:
    """ "Pulled out", "stays at home", "sent his regrets", "excused himself": not there."""
    word, words = lemma(verb), lexicon().frames.attendance
    objects = list(children(verb, "dobj"))
    is_kept = word in words.keeping and is_passive(verb)
    if (word in words.staying and preps <= {"at"}) or is_kept:
        where = [*children(verb, "advmod"), *objects_of(verb, "at")]
        is_at_home = any(t.lower_ == "home" for t in where)
        return ("absent" if is_kept else "away") if is_at_home else None
    if child(verb, "xcomp", "ccomp", "advcl") is not None:
        return None  # "excused himself to take a call"
    if word in words.bowing_out and not objects and _says_only_when(verb):
        alone = (c for c in verb.children if not any(c.children))
        return "away" if any(c.lower_ in words.bowing_out[word] for c in alone) else None
    if preps:
        return None  # "apologies for the attack", "stayed at home on election day"
    if word in words.excusing:
        return "away" if any(t.tag_ == "PRP" for t in objects) else None
    if word in words.sending:
        regrets = [t for t in objects if lemma(t) in words.regrets]
        return "away" if any(child(t, "prep") is None for t in regrets) else None
    return "absent" if verb.lower_ in words.absent_from and not objects else None


def _rule_of_presence(verb: Token, preps: set[str]) -> str | None:
    """The rules by which one is there, or keeps away, without a word on where."""
    word, words = lemma(verb), lexicon().frames.attendance
    if word == "be":
        return _rule_of_being(verb)
    if word in words.heading:
        led = child(verb, "dobj", "nsubjpass")
        if led is None or lemma(led) not in words.delegations:
            return None
        preps = preps.union(t.lower_ for t in led.subtree if t.dep_ == "prep")
        return "leads-delegation" if not preps & _ELSEWHERE else None
    if word in lexicon().frames.visits.awaited and is_passive(verb):
        is_open = child(verb, "xcomp", "ccomp", "oprd") is None and _says_only_when(verb)
        return "awaited" if is_open and verb.dep_ in _MAIN else None
    if verb.dep_ in _MAIN and _arrives(verb):
        return "being-there"
    is_bare = child(verb, "dobj", "xcomp", "prt", "advmod") is None
    if word in words.coming and preps <= words.in_spite and is_bare:
        is_told = is_negated(verb) or any(a.lower_ in words.told_apart for a in auxiliaries(verb))
        is_kept = verb.dep_ == "xcomp" and class_of(verb.head.lower_, "adjectives") is not None
        return "being-there" if is_told or is_kept or preps else None
    return None


def _arrives(verb: Token) -> bool:
    """Whether one "arrives on Wednesday", "turns up", "will join on Friday", "does not appear"."""
    word, words = lemma(verb), lexicon().frames.attendance
    if child(verb, "dobj", "xcomp", "acomp", "oprd") is not None or not _says_only_when(verb):
        return False  # "did not appear worried", "arrived for a state visit"
    after = {c.lower_ for c in children(verb, "prt", "advmod") if c.i > verb.i}
    if lexicon().triggers.visit_phrasal.get(word, frozenset()) & after:
        return True
    if word in words.appearing:
        return is_negated(verb) and not after
    if word in words.joining:  # a body may be joined too: only "will join on Friday"
        return child(verb, "prep") is not None and not is_negated(verb)
    return word in words.arriving


def _says_only_when(verb: Token) -> bool:
    """Whether all that stands behind it is a day: "arrives on Monday", not "for talks", "home"."""
    words, days = lexicon().frames.attendance, names_of_days()
    if any(c.lower_ in words.not_there_by for c in children(verb, "advmod", "npadvmod")):
        return False
    for prep in children(verb, "prep"):
        told = children(prep, "pobj")
        if not all(t.lower_ in days or t.like_num or t.lower_ in words.hours for t in told):
            return False
    return True


def _rule_of_being(verb: Token) -> str | None:
    """ "Was present", "will be there", "was among the guests", of no other place."""
    words = lexicon().frames.attendance
    predicate = child(verb, "acomp")
    if predicate is not None:
        is_bare = child(predicate, "prep") is None and child(verb, "prep", "advcl") is None
        if predicate.lower_ in lexicon().frames.visits.awaited and _is_due(predicate):
            return "awaited"
        return "being-there" if predicate.lower_ in words.present and is_bare else None
    if child(verb, "attr") is not None:
        return None
    inside = objects_of(verb, "in", "at")
    rooms = [t for t in inside if t.lower_ in words.rooms]
    rooms = [t for t in rooms if any(c.lower_ == "the" for c in children(t, "det"))]
    if any(child(t, "prep", "compound") is None for t in rooms):
        return "being-there"
    among = objects_of(verb, *words.among)
    clauses = [c for o in among for c in children(o, "relcl")]
    if any(map(is_negated, (verb, *clauses))) or any(child(o, "neg") for o in among):
        among = []  # "among those not present"
    if any(lemma(o) in words.participants and child(o, "prep") is None for o in among):
        return "being-there"
    present = [c for o in among for c in children(o, "amod", "acl", "relcl")]
    is_there = not any(child(c, "neg") is not None for c in present)
    if is_there and any(c.lower_ in words.present and child(c, "prep") is None for c in present):
        return "being-there"  # "was among those present"
    last = [t for t in children(verb, "advmod") if t.i > verb.i]
    is_last = any(t.lower_ in words.there for t in last) and child(verb, "prep") is None
    return "there" if is_last else None


def _is_due(predicate: Token) -> bool:
    """Whether one is "due on Wednesday", not "due in court", "due to speak"."""
    if child(predicate, "xcomp", "ccomp", "advcl", "pcomp") is not None:
        return False
    return child(predicate, "prep") is not None and _says_only_when(predicate)
