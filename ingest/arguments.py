"""Who: the persons, governments and bodies that the words around a trigger lead to."""

from collections.abc import Iterable, Iterator
from typing import Final

from spacy.tokens import Doc, Token

from app.domain.ontology import EntityType
from ingest.gazetteer import Sense
from ingest.lexicon import lexicon
from ingest.reading import Mention, SentenceReading
from ingest.reference import reference
from ingest.subjects import subjects
from ingest.syntax import (
    behind_brackets,
    child,
    children,
    clause_root,
    conjuncts,
    coordinated,
    first_conjunct,
    has_subject,
    is_plural,
    is_verb,
    lemma,
    objects_of,
)
from ingest.where import as_country, country_of, is_sure, the_country

_SUBJECTS = ("nsubj", "nsubjpass")
_DONE_TO: Final = ("dobj", "nsubjpass")


def people_at(sentence: SentenceReading, tokens: Iterable[Token]) -> list[Mention]:
    """Persons that these tokens (heads of noun phrases) stand for, each once."""
    found: dict[str, Mention] = {}
    for token in tokens:
        is_in_list = token.dep_ == "conj" and first_conjunct(token).dep_ == "dobj"
        if is_in_list and begins_a_clause(sentence, token):
            continue  # "A sent B, C sent D"
        for mention in _people(sentence, token):
            for other in (*_listed_inside(sentence, token, mention), mention):
                found.setdefault(other.ref.id, other)
            for other in _listed_behind(sentence, mention):
                found.setdefault(other.ref.id, other)
    return list(found.values())


def begins_a_clause(sentence: SentenceReading, name: Token) -> bool:
    """Whether a finite verb is right behind a name: "visited Oslo and Petro thanked him"."""
    mention, doc = sentence.person_at(name), sentence.parsed
    behind = mention.ends + 1 if mention is not None else len(doc)
    return behind < len(doc) and doc[behind].tag_ in ("VBD", "VBZ", "VBP", "MD")


def actors_of(sentence: SentenceReading, verb: Token) -> list[Mention]:
    """Persons who do it: the verb's subjects, or the name right before it where it has none."""
    found = people_at(sentence, subjects(verb))
    if found or has_subject(verb):
        return found
    if verb.dep_ in ("csubj", "advcl") and verb.tag_ == "VBG" and verb.i < verb.head.i:
        # "Speaking in Davos, President Trump ruled out": the parser hangs him on "speaking".
        main = verb.head.i
        named = [m for m in sentence.mentions if m.is_leader and verb.i < m.ends < main]
        return [m for m in named if m.ends == main - 1 and verb.doc[m.begins - 1].text == ","]
    before = verb.i - 1
    while before >= 0 and verb.doc[before].dep_ in ("aux", "auxpass", "neg", "advmod"):
        before -= 1
    named = [m for m in sentence.mentions if m.is_leader and m.ends == before]
    return [m for m in named if not is_excepted(sentence, m)][:1]


def countries_listed(sentence: SentenceReading, first: Mention) -> list[Mention]:
    """The country and those listed right behind it: "Denmark, Portugal and the Netherlands"."""
    joiners = lexicon().arguments.list_joiners
    found, end, has_joint = [first], first.last, False
    while not has_joint:
        index = end + 1
        while index < len(sentence.parsed) and sentence.parsed[index].lower_ in joiners:
            has_joint = has_joint or sentence.parsed[index].lower_ == "and"
            index += 1
        behind = [m for m in sentence.mentions if m.is_country and m.first == index]
        named = [m for m in behind if m.sense is Sense.NAME]
        if not named or index == end + 1:
            break
        found.append(named[0])
        end = named[0].last
    return found


def is_owner(sentence: SentenceReading, mention: Mention) -> bool:
    """Whether the name only says whose something is: "Olaf Scholz's decision"."""
    behind = mention.ends + 1
    return behind < len(sentence.parsed) and sentence.parsed[behind].tag_ == "POS"


def is_excepted(sentence: SentenceReading, mention: Mention) -> bool:
    """Whether a statement leaves the name out: "everyone but X", "neither X nor", "instead of X".

    Not where a verb of its own follows: "Neither X nor Y came", "..., but Putin stayed away".
    """
    doc, before = sentence.parsed, mention.begins - 1
    if before < 0:
        return False
    words, first = lexicon().arguments, doc[before]
    if first.lower_ in words.exceptions:
        is_new = first.i > 0 and (doc[first.i - 1].is_punct or is_verb(doc[first.i - 1]))
        return not (is_new and _has_own_verb(doc[mention.last], first))
    if before > 0 and doc[before - 1].lower_ in words.exception_phrases.get(first.lower_, ()):
        return True
    if first.lower_ == "nor":
        first = next((t for t in reversed(doc[:before]) if t.lower_ == "neither"), first)
    return first.lower_ == "neither" and not _has_own_verb(doc[mention.last], first)


def _has_own_verb(name: Token, behind: Token) -> bool:
    """Whether a name, or the list behind a word that it stands in, is all that a verb is said of.

    Not in "Scholz, but neither Xi nor Modi, attended".
    """
    while name.dep_ in ("conj", "compound"):
        name = name.head
    if name.dep_ not in _SUBJECTS:
        return False
    return not any(t.i < behind.i for t in children(name.head, *_SUBJECTS))


def _people(sentence: SentenceReading, token: Token) -> Iterator[Mention]:
    if token.i in sentence.people:
        yield from sentence.people[token.i]
        return
    if token.tag_ == "WP" and token.dep_ == "dobj" and token.head.dep_ == "relcl":
        if token.head.head.dep_ != "pobj" or token.head.head.head.lower_ not in ("of", "to"):
            yield from _people(sentence, token.head.head)  # "Modi, whom he invited"
        return  # "the brother of Petro, whom he received"
    mention = sentence.person_at(token) or _name_inside(sentence, token)
    if mention is not None:
        if not is_excepted(sentence, mention):
            yield mention
        return
    if is_plural(token):
        groups = [token, *(t for t in objects_of(token, "of") if not is_plural(t))]
        for one in (t for group in groups for t in objects_of(group, "including")):
            yield from _people(sentence, one)
        if token.dep_ == "nsubj" and lemma(token.head) == "be":  # "the leaders who came were A, B"
            yield from (p for t in coordinated(token.head, "attr") for p in _people(sentence, t))
    # "a delegation led by X" is no person; "Minister" whose name hangs on it is.
    for one in children(token, "appos", "flat"):
        mention = sentence.person_at(one) or _name_inside(sentence, one)
        if mention is not None:
            yield mention
            return


def _name_inside(sentence: SentenceReading, token: Token) -> Mention | None:
    """The name that ends a phrase: "Labour Party of Norway Leader Jonas Gahr Støre"."""
    if token.tag_ not in ("NNP", "NNPS"):
        return None
    first, last = token.left_edge.i, token.right_edge.i
    inside = [m for m in sentence.mentions if m.is_leader and first <= m.first and m.last <= last]
    if len(inside) != 1 or inside[0].linked_by == "pronoun":
        return None
    return inside[0] if "," not in token.doc[token.i : inside[0].first].text else None


def _listed_inside(sentence: SentenceReading, token: Token, mention: Mention) -> list[Mention]:
    """Who stands right before "and" in the phrase that the parser takes for one name.

    "Prime Minister Netanyahu and Defence Minister Gallant": all of it on "Gallant".
    """
    joint, first = mention.begins - 1, token.left_edge.i
    if joint > 0 and token.doc[joint].text == "," and child(token, "cc") is not None:
        return [
            m for m in sentence.mentions if m.is_leader and first <= m.first <= m.ends == joint - 1
        ]
    if joint < 1 or token.doc[joint].lower_ != "and":
        return []
    return [
        m for m in sentence.mentions if m.is_leader and first <= m.first and m.ends == joint - 1
    ]


def _listed_behind(sentence: SentenceReading, mention: Mention) -> list[Mention]:
    """Persons listed right behind this one: "A, the minister of X, and B, the minister of Y, meet".

    The parser often hangs B below X; the words between tell better. A list has its "and": without
    one, what a comma joins is an apposition.
    """
    doc = sentence.parsed
    found, complete = list[Mention](), list[Mention]()
    end = mention.ends
    while end + 2 < len(doc):
        begin = between = behind_brackets(doc, end + 1)
        while between < len(doc) and doc[between].lower_ in lexicon().arguments.list_joiners:
            between += 1
        following = _person_from(sentence, between, _behind_owner(sentence, between))
        if following is None or between == begin or _is_other_subject(doc, following, mention):
            break
        found.append(following)
        end = following.ends
        if any(t.lower_ == "and" for t in doc[begin:between]):
            complete = list(found)  # it may go on: "A and B, C and D"
    return complete


def _behind_owner(sentence: SentenceReading, index: int) -> int:
    """Where the name of "Germany's Friedrich Merz" begins, if a country's begins at `index`."""
    doc = sentence.parsed
    own = next((m for m in sentence.mentions if m.is_country and m.first == index), None)
    is_owner = own is not None and own.last + 1 < len(doc) and doc[own.last + 1].tag_ == "POS"
    return own.last + 2 if own is not None and is_owner else index


def _is_other_subject(doc: Doc, following: Mention, mention: Mention) -> bool:
    head = doc[following.first : following.last + 1].root
    own = doc[mention.first : mention.last + 1].root
    return head.dep_ in _SUBJECTS and head.head not in (own.head, clause_root(own))


def _person_from(sentence: SentenceReading, *places: int) -> Mention | None:
    """The person whose name or phrase begins with one of these; not the X of "X's sister"."""
    named = (m for place in places for m in sentence.mentions if m.is_leader and place == m.begins)
    return next((m for m in named if not is_owner(sentence, m)), None)


# Governments and organizations


def governments_at(sentence: SentenceReading, tokens: Iterable[Token]) -> list[Mention]:
    """Countries that act: by name, by capital or seat ("New Delhi skipped"), by their bodies."""
    found: dict[str, Mention] = {}
    for token in tokens:
        mention = _government(sentence, token)
        group = [] if mention is not None else _named_in_group(sentence, token)
        is_of_several = mention is not None and is_plural(token) and not mention.covers(token.i)
        if mention is not None and is_of_several and mention.sense is Sense.NAME:
            group = countries_listed(sentence, mention)  # "the juntas of Mali and Niger"
        group = group or _their_countries(sentence, token) or _they(sentence, token)
        for one in (mention, *group):
            if one is not None:
                found.setdefault(one.ref.id, one)
    return list(found.values())


def _their_countries(sentence: SentenceReading, token: Token) -> list[Mention]:
    """Those of "The rulers of Mali and Niger said they were pulling their countries out"."""
    is_theirs = any(t.lower_ == "their" for t in children(token, "poss"))
    if not is_theirs or token.lower_ not in lexicon().arguments.several_countries:
        return []
    for verb in (t for t in token.ancestors if is_verb(t)):
        owners = {o.i for t in subjects(verb) if t != token for o in objects_of(t, "of")}
        named = [m for m in sentence.mentions if m.is_country and m.last in owners]
        if named:
            return named if _stand_alone(sentence, named, token) else []
    return []


def _stand_alone(sentence: SentenceReading, named: list[Mention], token: Token) -> bool:
    """Whether no other country stands between those named and the word that means them."""
    last = max(m.last for m in named)
    known = {m.ref.id for m in named}
    between = [m for m in sentence.mentions if m.is_country and last < m.first < token.i]
    is_object = token.head.dep_ == "ccomp" or token.dep_ == "dobj"
    return is_object and all(m.ref.id in known for m in between)


def _they(sentence: SentenceReading, token: Token) -> list[Mention]:
    """Those of "The juntas of Mali and Niger declare that they are quitting"."""
    verb, above = token.head, token.head.head
    is_told = verb.dep_ == "ccomp" and is_verb(above) and token.dep_ == "nsubj"
    if token.lower_ != "they" or not is_told:
        return []
    found = governments_at(sentence, [t for t in subjects(above) if t != token])
    return found if found and _stand_alone(sentence, found, token) else []


def _named_in_group(sentence: SentenceReading, token: Token) -> list[Mention]:
    """The countries of "ten new member states (Cyprus, Estonia ...)"."""
    if not is_plural(token) or token.lower_ not in lexicon().summits.members:
        return []
    names = [c for one in children(token, "appos") for c in conjuncts(one)]
    return [m for one in names if (m := sentence.mention_at(one)) and m.is_country]


def _government(sentence: SentenceReading, token: Token) -> Mention | None:
    mention = sentence.mention_at(token)
    if mention is not None and mention.ref.type is EntityType.CITY:
        return _capital(mention)
    is_demonym = mention is not None and mention.sense is Sense.DEMONYM
    if mention is not None and mention.is_country:
        if not is_demonym and mention.sense is not Sense.PLACE:
            return mention
    if token.lower_ in lexicon().arguments.bodies:
        owner = _owner_of_body(sentence, token)
        if owner is not None:
            return owner
    if token.lower_ in lexicon().arguments.countries:
        return (
            the_country(sentence, token)
            or _country_of_owner(sentence, token)
            or _country_of_speaker(sentence, token)
            or the_country(sentence, token, may_be_before=token.dep_ in _DONE_TO)
        )
    if mention is None and (beside := _country_beside(sentence, token)):
        return beside
    return mention if is_demonym and is_plural(token) else None


def _capital(mention: Mention) -> Mention | None:
    """The country for which its capital stands."""
    country = country_of(mention.ref)
    if country is None or mention.ref.name not in country.capitals:
        return None
    return as_country(mention, country.ref, "capital")


def _owner_of_body(sentence: SentenceReading, body: Token) -> Mention | None:
    """The country of "the Russian government", "a court in Paris"."""
    inner = children(body, "amod", "compound", "poss", "nmod")
    behind = objects_of(body, "of", "in")
    further = (g for t in objects_of(body, "of") for g in objects_of(t, "of", "in"))
    for one in (*inner, *behind, *further):  # "the Court of Appeal in Paris"
        mention = sentence.mention_at(one)
        if mention is not None and mention.is_country:
            return mention
        if mention is not None and mention.ref.type is EntityType.CITY:
            country = country_of(mention.ref)
            if country is not None and is_sure(mention.ref):
                return as_country(mention, country.ref, "city")
    return _country_of_owner(sentence, body)


def _country_of_owner(sentence: SentenceReading, token: Token) -> Mention | None:
    """The country of the person whose it is: "the Trump administration", "his country"."""
    for one in children(token, "poss", "compound", "nmod"):
        is_relative = one.lower_ == "whose" and token.head.dep_ == "relcl"
        person = sentence.person_at(token.head.head if is_relative else one)
        if person is not None and (country := country_of_person(person)):
            return country
    return None


def _country_of_speaker(sentence: SentenceReading, token: Token) -> Mention | None:
    """The country of who speaks of "the country": "Mahathir announced that the country"."""
    verb, above = token.head, token.head.head
    is_told = verb.dep_ == "ccomp" and lemma(above) in lexicon().contexts.verbs["report"]
    if not is_told or not any(c.lower_ == "the" for c in token.children):
        return None
    speakers = [p for t in subjects(above) if (p := sentence.person_at(t)) is not None]
    if len(speakers) != 1:
        return None
    own = [m for m in sentence.mentions if m.is_country and speakers[0].covers(m.first)]
    others = [m for m in sentence.mentions if m.is_country or m.ref.type is EntityType.CITY]
    is_only = bool(own) and {m.ref.id for m in others} == {m.ref.id for m in own}
    return country_of_person(speakers[0]) if is_only else None


def _country_beside(sentence: SentenceReading, token: Token) -> Mention | None:
    """The country that tells who is meant: "the bloc's youngest member, Croatia, joined"."""
    named = [m for one in children(token, "appos") if (m := sentence.mention_at(one))]
    countries = [m for m in named if m.is_country and m.sense is Sense.NAME]
    return countries[0] if len(countries) == 1 else None


def country_of_person(person: Mention) -> Mention | None:
    """The country that a person acts for, as far as the text or the reference data give one."""
    country = reference().countries.get(person.country or person.ref.country or "")
    return as_country(person, country.ref, "leader") if country is not None else None


def named_below(group: Token) -> list[Token]:
    """What names a group of people: "EU leaders", "ministers of the states of the Arab League"."""
    found: list[Token] = []
    for one in (
        *children(group, "compound", "amod", "nmod", "poss"),
        *objects_of(group, "of", "from"),
    ):
        found += [one, *named_below(one)]
    return found


def _antecedent(token: Token) -> Token:
    """What "which" means in "the court, to which it has belonged"; any other token is itself."""
    clause = token.head.head if token.dep_ == "pobj" else token.head
    is_relative = token.tag_ == "WDT" and clause.dep_ == "relcl"
    return clause.head if is_relative and clause.head.tag_ == "NNP" else token


def organizations_at(sentence: SentenceReading, tokens: Iterable[Token]) -> list[Mention]:
    """Organizations (or their treaties) that these tokens name."""
    found: dict[str, Mention] = {}
    for token in map(_antecedent, tokens):
        named = lemma(token) in lexicon().arguments.organization_heads
        deps = ("compound", "nmod", "appos", "amod") if named else ("appos",)
        for one in (token, *children(token, *deps)):
            mention = sentence.mention_at(one)
            if mention is not None and mention.ref.type is EntityType.ORGANIZATION:
                found.setdefault(mention.ref.id, mention)
                break
    return list(found.values())
