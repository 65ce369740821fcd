"""Hosting of summits: which country one is held in, and whether it was, will be or was not."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from app.domain.ids import series_id
from app.domain.ontology import EntityType, Kind, Status
from ingest.arguments import governments_at, named_below, organizations_at, people_at
from ingest.frames.drafts import Trigger, make_draft, summit_draft
from ingest.frames.hosting_told import city_prepares, host_beside, moved, won_or_lost
from ingest.frames.hosting_verdict import beside, clauses_on, verdict_of_summit
from ingest.lexicon import lexicon
from ingest.modality import Verdict, class_of, judge_verb
from ingest.reading import Draft, Mention, Place, Reading, SentenceReading, SummitMention
from ingest.rows import Ref
from ingest.subjects import possessors, subjects
from ingest.syntax import (
    child,
    children,
    conjuncts,
    coordinated,
    first_conjunct,
    is_passive,
    is_plural,
    is_verb,
    lemma,
    names_of_days,
    objects_of,
    tokens,
    verbs_in,
)
from ingest.where import country_at, first_found, place_behind, places_below

_MANY: Final = 3
"""Two who meet have a meeting, not a conference."""
_IN_PLACE = ("in", "at")
_APART: Final = ("after", "before", "since", "following", "until")
"""Prepositions between a journey and a summit that is not where it leads."""
_WHEN = ("from", "on", "between", "until", "for")


def find_hosting(reading: Reading, sentence: SentenceReading) -> Iterator[Draft]:
    """Drafts of every summit that a sentence puts in a country."""
    for summit in sentence.summits:
        head = sentence.parsed[summit.head]
        if summit.linked_by != "the-summit" or not _is_told(reading, summit):
            for draft in list(_by_verb(sentence, head, summit)) or _in_place(
                sentence, head, summit
            ):
                yield _ahead(draft)
    if not sentence.summits:
        yield from _groups_that_meet(sentence)


def _ahead(draft: Draft) -> Draft:
    """A summit to which somebody is invited is to be held; nobody invites the host to host."""
    if draft.status in (Status.INVITED, Status.REQUESTED):
        draft.decide(Status.PLANNED, "future", "guests are invited to it")
    return draft


def _is_told(reading: Reading, summit: SummitMention) -> bool:
    """Whether the article has said of the same summit where it is held."""
    return any(
        d.kind is Kind.HOSTING
        and isinstance(d.object, SummitMention)
        and (d.object.series or d.object.name) == (summit.series or summit.name)
        for d in reading.drafts
    )


def _groups_that_meet(sentence: SentenceReading) -> Iterator[Draft]:
    """A meeting told by who meets: "NATO members meet in Lisbon", "leaders of the EU gather in"."""
    triggers = lexicon().triggers
    for verb in verbs_in(sentence.parsed):
        talks = _talks_of(verb)
        if not talks and not (lemma(verb) in triggers.meet or lemma(verb) in triggers.gather):
            continue
        places = places_below(sentence, verb, *_IN_PLACE) or [
            p for o in objects_of(verb, "at") for p in places_below(sentence, o, "in")
        ]
        places = places or first_found(places_below(sentence, t, *_IN_PLACE) for t in talks)
        if not places and verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children):
            places = [p for p in (country_at(sentence, verb.head),) if p is not None]
        summits = (_meeting_of(sentence, t, verb) for t in _who_meets(verb))
        summit = next((s for s in summits if s is not None), None)
        if len(places) == 1 and summit is not None:
            trigger = Trigger(sentence, verb, _verdict_of_meeting(verb), "members-meet")
            draft = make_draft(Kind.HOSTING, trigger, places[0].country, summit)
            draft.place = places[0].city
            yield draft


def _talks_of(verb: Token) -> list[Token]:
    """What a group holds, ends or opens: "wrapped up three days of talks"."""
    if lemma(verb) not in lexicon().frames.hosting.holding_talks:
        return []
    objects = list(children(verb, "dobj"))
    inner = [t for o in objects for t in objects_of(o, "of")]
    nouns = lexicon().triggers.meeting_nouns
    found = [t for t in (*objects, *inner) if lemma(t) in nouns and is_plural(t)]
    with_whom = [p for t in (*found, verb) for p in objects_of(t, "with", "on", "about", "over")]
    is_told = judge_verb(verb).status in (Status.OCCURRED, Status.PLANNED)
    return found if is_told and all(map(_is_day, with_whom)) else []  # not "talks with Russia"


def _who_meets(verb: Token) -> list[Token]:
    """Subjects, or the noun of a participle: "EU leaders, meeting in Brussels, agree"."""
    return subjects(verb) or ([verb.head] if verb.dep_ == "acl" else [])


def _verdict_of_meeting(verb: Token) -> Verdict:
    """As the verb says; "EU leaders meeting in Brussels agree": as the main one does."""
    is_subject = verb.dep_ in ("nsubj", "csubj") and is_verb(verb.head)
    return judge_verb(verb.head if is_subject else verb)


def _meeting_of(sentence: SentenceReading, group: Token, verb: Token) -> SummitMention | None:
    """The meeting of a group that one body, three countries or a region name, None of any other."""
    lists = lexicon().summits
    is_member = group.lower_ in lists.members
    if not is_member and group.lower_ not in lists.delegates:
        return None
    bodies = organizations_at(sentence, named_below(group))
    if len(bodies) == 1 and is_member:
        name = f"{bodies[0].ref.name} meeting"
    else:
        countries = governments_at(sentence, named_below(group))
        regions = [t for t in children(group, "amod", "compound") if t.lower_ in lists.regions]
        if len(countries) < _MANY and not (regions and is_member):
            return None
        name = f"meeting of {_called(group, verb)}"
    series = Ref(series_id(name), EntityType.SERIES, name)
    return SummitMention(
        sentence.position(group), sentence.end_of(group), verb.i, series,
        None, name, None, None, None, "members",
    )  # fmt: skip


def _called(group: Token, verb: Token) -> str:
    """The words that name a group: no article before, no clause behind."""
    inside = [t for t in (group, *named_below(group)) if t.i < verb.i or t.i == group.i]
    first = group.left_edge
    while first.i < group.i and first.lower_ in lexicon().summits.outside_group:
        first = first.nbor()
    words = " ".join(first.doc[first.i : max(t.i for t in inside) + 1].text.split())
    is_name = first.tag_.startswith("NNP") or first.lower_ in lexicon().summits.regions
    return words if is_name and first.lower_ != "world" else words[0].lower() + words[1:]


def _own_clause(head: Token) -> Token | None:
    """The verb of "the summit that India is hosting", "the summit, which Italy is to host"."""
    hosting = lexicon().frames.hosting
    outer = [v for v in children(head, "relcl") if child(v, "nsubj")]
    for verb in (one for v in outer for one in (v, *children(v, "xcomp"))):
        is_ahead = lemma(verb) in hosting.receiving and judge_verb(verb).status is Status.PLANNED
        if not (is_ahead or lemma(verb) in hosting.hosts):
            continue
        hosted = child(verb, "dobj")
        is_it = hosted is None or hosted.tag_ == "WDT"
        is_beside = any(
            t.tag_ == "WRB" or (t.tag_ == "WDT" and t.dep_ == "pobj") for t in verb.subtree
        )
        if is_it and not is_beside and subjects(verb):
            return verb
    return None  # "during which France hosts a dinner"


def _by_verb(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """What a host does: "Brazil hosts the summit", "the summit was hosted by Brazil"."""
    verb = head.head
    if verb.dep_ == "prep" and is_verb(verb.head):
        verb = verb.head  # "including": the tagger may read a preposition as a verb
    if head.dep_ == "dobj" and is_verb(verb):
        hosts = _hosts(sentence, verb)
        if lemma(verb) in lexicon().frames.hosting.moving:
            yield from moved(sentence, verb, summit)
        if len(hosts) == 1 and not _is_elsewhere(sentence, head, hosts[0]):
            trigger = Trigger.verb(sentence, verb, "host-verb")
            won_or_lost(verb, trigger.verdict)
            yield summit_draft(Kind.HOSTING, trigger, hosts[0], summit)
    elif (own := _own_clause(head)) is not None:
        for place in [p for t in subjects(own) if (p := country_at(sentence, t))][:1]:
            trigger = Trigger.verb(sentence, own, "host-verb")
            yield summit_draft(Kind.HOSTING, trigger, place.country, summit)
    elif (venue := _venue_of(head)) is not None:
        found = list(_as_venue(sentence, venue, summit))
        yield from found or host_beside(sentence, venue, summit)
    elif head.dep_ == "nsubjpass" and lemma(verb) in lexicon().frames.hosting.moving:
        yield from moved(sentence, verb, summit)
    elif head.dep_ == "pobj":
        yield from city_prepares(sentence, head, summit)
    elif head.dep_ == "nsubjpass" and lemma(verb) == "host":
        hosts = governments_at(sentence, objects_of(verb, "by"))
        for host in hosts[:1]:
            trigger = Trigger.verb(sentence, verb, "hosted-by")
            yield summit_draft(Kind.HOSTING, trigger, host, summit)


def _venue_of(head: Token) -> Token | None:
    """The word that calls something its place: "the venue of the summit", "plays host to it"."""
    above, words = head.head.head, lexicon().frames.hosting
    if head.dep_ != "pobj" or head.head.lower_ not in ("of", "for", "to"):
        return None  # not "the scene of clashes during the summit"
    if lemma(above) in words.playing:
        above = child(above, "dobj") or above
    is_host_city = lemma(above) in words.host_places and any(
        c.lower_ == "host" for c in children(above, "compound", "amod", "nmod")
    )
    return above if above.lower_ in words.venues or is_host_city else None


def _as_venue(sentence: SentenceReading, noun: Token, summit: SummitMention) -> Iterator[Draft]:
    """What is its place: "Riyadh is the venue of it", or is to be: "was chosen as its venue"."""
    verb, words = noun.head, lexicon().frames.hosting
    is_as = noun.dep_ == "pobj" and verb.lower_ == "as"
    verb = verb.head if is_as else verb
    word = lemma(verb)
    is_proposed = is_as and class_of(word, "verbs") == "possible"
    is_named = is_as and (word in words.naming or is_proposed)
    is_it = noun.dep_ == "attr" or (noun.dep_ == "dobj" and word in words.playing)
    if not is_verb(verb) or not (is_it or is_named or (is_as and word in words.serving)):
        return
    named = coordinated(verb, "dobj") if is_named and not is_passive(verb) else subjects(verb)
    places = [p for s in named if (p := country_at(sentence, s)) is not None]
    for place in places[:1]:
        trigger = Trigger.verb(sentence, verb, "venue")
        if is_named and trigger.verdict.status is Status.OCCURRED:
            said = Status.HYPOTHETICAL if is_proposed else Status.PLANNED
            trigger.verdict.say(said, "future").seen(f"{verb.text} as its venue")
        draft = summit_draft(Kind.HOSTING, trigger, place.country, summit)
        draft.place = place.city
        yield draft


def _is_elsewhere(sentence: SentenceReading, head: Token, host: Mention) -> bool:
    """Whether who holds a summit may not be its host: "Germany holds a summit with France"."""
    if lemma(head.head) in lexicon().frames.hosting.hosts:
        return False
    around = [p for t in (head, head.head) for p in places_below(sentence, t, *_IN_PLACE)]
    if around:
        return any(p.country.ref.id != host.ref.id for p in around)
    partners = objects_of(head, "with", "between")
    return bool(governments_at(sentence, partners) or people_at(sentence, partners))


def _hosts(sentence: SentenceReading, verb: Token) -> list[Mention]:
    words, word = lexicon().frames.hosting, lemma(verb)
    if word not in lexicon().triggers.organize or word in words.no_hosts:
        return []
    if verb.dep_ == "acl" and (possessors(verb.head) or objects_of(verb.head, "of", "by")):
        return []  # "rejects Colombia's suggestion to hold it": whose summit is not said
    who = subjects(verb)
    hosts = governments_at(sentence, who)
    if not hosts and word in words.hosts:
        return [p.country for s in who if (p := country_at(sentence, s))]
    return hosts


def _in_place(sentence: SentenceReading, head: Token, summit: SummitMention) -> Iterator[Draft]:
    """Where a summit is held, whatever is said of it: "the summit in Brazil"."""
    place = _place_of_summit(sentence, head, summit)
    if place is not None:
        trigger = Trigger(sentence, head, verdict_of_summit(head), "summit-in-place")
        draft = summit_draft(Kind.HOSTING, trigger, place.country, summit)
        draft.place = place.city
        yield draft


def _place_of_summit(sentence: SentenceReading, head: Token, summit: SummitMention) -> Place | None:
    """The one place of a summit: below it, in its name, or below the verb that it stands with."""
    last = max(
        (t for t in tokens(sentence.parsed) if sentence.position(t) < summit.end), key=lambda t: t.i
    )
    places = place_behind(sentence, last, _IN_PLACE) or places_below(sentence, head, *_IN_PLACE)
    if last.dep_ == "pobj" and last.lower_ in lexicon().frames.hosting.topics:
        places = []  # "a conference on peace in Ukraine"
    listed = [t for t in conjuncts(head)[1:] if lemma(t) in lexicon().triggers.summit_nouns]
    places = places or first_found(places_below(sentence, t, *_IN_PLACE) for t in listed)
    places = places or _in_its_name(sentence, summit)
    members = [t for t in objects_of(head, "of") if t.lower_ in lexicon().summits.members]
    places = places or first_found(places_below(sentence, t, *_IN_PLACE) for t in members)
    before = [*children(head, "compound", "nmod")]
    # "The Lima ministers' meeting", "the Lima SCO summit"; not "the Lima Review Conference".
    of_group = [one for one in before if one.is_lower or one.is_upper]
    before += [t for one in of_group for t in children(one, "compound", "nmod")]
    named = [_named_city(sentence, one) for one in before]
    places = places or [p for p in named if p is not None][:1]
    if not places:
        places = _places_of_verb(sentence, head)
    if not places:
        modifiers = children(head, "acl", "amod")  # "scheduled for May in Oslo", "due in Oslo"
        clauses = [one for m in modifiers for one in (m, *children(m, "xcomp"))]
        places = first_found(_places_in(sentence, c) for c in (*clauses, *clauses_on(head)))
    return places[0] if len(places) == 1 else None


def _places_in(sentence: SentenceReading, word: Token) -> list[Place]:
    """Where something is, also behind a day: "takes place from 19 to 21 May in Hiroshima"."""
    days = [t for t in objects_of(word, *_WHEN) if _is_day(t)]
    islands = lexicon().names.islands
    return first_found(places_below(sentence, t, *_IN_PLACE) for t in (word, *days)) or [
        p for p in places_below(sentence, word, "on") if p.country.ref.id in islands
    ]  # "opened on Nauru"


def _in_its_name(sentence: SentenceReading, summit: SummitMention) -> list[Place]:
    """The host that an edition's name holds: "the 2012 G20 Mexico summit"."""
    if summit.edition is None or summit.edition.country is None:
        return []
    places = (Place(m, None) for m in sentence.mentions if m.is_country)
    inside = [p for p in places if summit.start <= p.country.start < summit.end]
    return [p for p in inside if p.country.ref.id == summit.edition.country][:1]


def _named_city(sentence: SentenceReading, modifier: Token) -> Place | None:
    """The city of "the Rio summit"; a country there is who meets, not where."""
    if sentence.mention_at(modifier) is None:
        return None
    place = country_at(sentence, modifier)
    return place if place is not None and place.city is not None else None


def _places_of_verb(sentence: SentenceReading, head: Token) -> list[Place]:
    head = beside(first_conjunct(head))  # "the A summit and the B summit are held in"
    above, triggers, words = head.head, lexicon().triggers, lexicon().frames.hosting
    if head.dep_ != "pobj":
        is_subject = head.dep_ in ("nsubj", "nsubjpass")
        is_placed = head.dep_ == "dobj" and lemma(above) in words.placed
        if is_verb(above) and (is_subject or is_placed):
            # "is due in Brussels", "comes to a close in Brasilia"
            inner = [*children(above, "acomp")] if is_subject else []
            inner += [t for t in objects_of(above, "to") if t.lower_ in words.closing]
            places = first_found(_places_in(sentence, t) for t in (above, *inner))
            is_summit = is_subject and lemma(head) in triggers.summit_nouns  # not "the G7 goes to"
            if is_summit and lemma(above) == "go":  # "next year's forum goes to Tuvalu"
                places = places or places_below(sentence, above, "to")
            return places or ([] if _is_virtual(head) else _of_journey(sentence, above))
    elif is_verb(above.head):
        word = lemma(above.head)
        if word in triggers.visit_motion and above.lower_ not in _APART:
            return places_below(sentence, above.head, *triggers.visit_motion[word])
        if word == "be" and above.lower_ == "for":  # "is in Kazan for it", "is due in Kazan for it"
            words_of_place = (above.head, *children(above.head, "acomp"))
            return first_found(places_below(sentence, t, "in") for t in words_of_place)
        if above.lower_ == "for" and (into := places_below(sentence, above.head, "into")):
            return into  # "crowd into Lima for it"
        if word in triggers.receive and above.lower_ == "for":
            return places_below(sentence, above.head, *_IN_PLACE, "to")
        if word in triggers.presence and above.lower_ == "at":  # "told reporters in Lima at"
            return places_below(sentence, above.head, "in")
        if (word in triggers.gather or word in triggers.meet) and above.lower_ not in _APART:
            met = [above.head, *children(above.head, "dobj")]  # "met Xi in Lima"
            return first_found(places_below(sentence, one, *_IN_PLACE) for one in met)
        if above.lower_ in triggers.attend.get(word, ()) or word == "take":
            return _of_journey(sentence, above.head)
    return []


def _is_day(token: Token) -> bool:
    """Whether it is a day or a month: "Monday", "21 May"."""
    return token.lower_ in names_of_days() or token.like_num


def _is_virtual(head: Token) -> bool:
    return any(c.lower_ in lexicon().triggers.remote_words for c in head.children)


def _of_journey(sentence: SentenceReading, verb: Token) -> list[Place]:
    """Where one travels to attend: "heads for Lima to attend the summit"."""
    motion, above = lexicon().triggers.visit_motion, verb.head
    is_purpose = verb.dep_ in ("xcomp", "advcl") and any(c.lower_ == "to" for c in verb.children)
    if not is_purpose or not is_verb(above) or lemma(above) not in motion:
        return []
    there = places_below(sentence, above, *motion[lemma(above)])
    if not there and any(c.lower_ == "for" for c in children(verb, "mark")):
        there = [p for t in children(verb, "nsubj") if (p := country_at(sentence, t))]
    return there  # "leaves for Peru to attend", where Peru may be parsed as who attends
