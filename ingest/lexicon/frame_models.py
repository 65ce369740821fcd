"""What frames.yml may hold, matter by matter."""

from app.domain.ontology import Stage
from ingest.lexicon.models import Section, Words


class VisitWords(Section):
    """frames.yml, visits."""

    visiting: Words
    before_guests: Words
    setting_off: Words
    beginnings: Words
    awaited: Words
    purposes: Words
    leaving: Words
    returning: Words
    homeward: Words
    admission: Words
    access: Words
    own_land: Words
    carriers: Words
    carrying_prepositions: Words
    of_place: Words
    own_visit: Words
    during: Words
    named_after: Words
    no_journeys: Words
    boarding: Words
    honours: Words
    moved_along: Words
    next_stops: Words
    onward: Words
    setting_out: Words
    told_here: Words
    taking: Words
    back: Words
    ways: Words
    returns: Words
    stops: Words
    spans: Words
    after_days: Words
    while_in: Words
    counts: tuple[str, ...]


class MeetingWords(Section):
    """frames.yml, meetings."""

    adjunct: Words
    another_time: Words
    addressing: Words
    addressed_at: Words
    led: Words
    led_apart: Words
    of_states: Words
    press: Words
    press_events: Words
    meals: Words
    in_private: Words
    speaking: Words
    courtesy: Words
    screens: Words
    others: Words
    paying: Words
    maybe_calls: Words
    telling: Words
    presenting: Words
    hands: Words
    calls: Words
    spans: Words
    no_guests: Words
    vague_plurals: Words
    between: Words


class AttendanceWords(Section):
    """frames.yml, attendance."""

    refusing: Words
    keeping_away: Words
    out_of: Words
    leaving_it: Words
    absent_from: Words
    not_there: Words
    together: tuple[str, ...]
    motion: Words
    meeting: Words
    acting: Words
    inviting: Words
    leading: Words
    departing: Words
    margins: Words
    sidelines: Words
    passing_over: dict[str, Words]
    long_ago: Words
    watching: Words
    telling: Words
    coming_back: Words
    walking_out: Words
    speeches: Words
    in_speech: Words
    giving_speeches: Words
    getting: Words
    screened: Words
    sending: Words
    instead: Words
    representing: Words
    standing_in: Words
    participants: Words
    present: Words
    signs: Words
    there: Words
    heading: Words
    delegations: Words
    coming: Words
    arriving: Words
    joining: Words
    appearing: Words
    not_there_by: Words
    regrets: Words
    bowing_out: dict[str, Words]
    ended: Words
    told_apart: Words
    among: Words
    including: Words
    uniting: dict[str, Words]
    recorded: Words
    residences: Words
    excusing: Words
    staying: Words
    awaiting: Words
    keeping: Words
    costing: Words
    bringing: Words
    missing: Words
    habits: Words
    list_copulas: Words
    there_first: Words
    awaited_first: Words
    among_whom: Words
    among_guests: Words
    negators: Words
    so_far: Words
    being_present: Words
    being_with: Words
    mocking: Words
    making_it: Words
    able_to: Words
    speaking_there: Words
    by_letter: Words
    following: Words
    sittings: Words
    audiences: Words
    telling_them: Words
    rostrums: Words
    rooms: Words
    going: Words
    in_spite: Words
    in_time: Words
    hours: Words
    list_ends: Words
    bare_attending: Words
    absent: Words
    presence_nouns: Words
    absence_nouns: Words
    dialing: Words
    elsewhere: Words
    gatherings: Words
    other_ones: Words
    spoken_of: Words
    matters: Words
    companies: Words
    return_nouns: Words


class HostingWords(Section):
    """frames.yml, hosting."""

    topics: Words

    opening: Words
    acting: Words
    receiving: Words
    venues: Words
    playing: Words
    naming: Words
    serving: Words
    hosts: Words
    no_hosts: Words
    moving: Words
    winning: Words
    losing: Words
    preparing: Words
    preparations: Words
    agreeing: Words
    host_places: Words
    holding_talks: Words
    placed: Words
    happened: Words
    earlier: Words
    headings: Words
    closing: Words
    being_there: Words


class MembershipWords(Section):
    """frames.yml, membership."""

    aspiring: Words
    fellows: Words
    fellow_words: Words
    bodies: Words
    goals: Words
    accessions: Words
    talks: Words
    stages: dict[str, Stage]
    own_members: Words
    own_adjectives: Words
    pacts: Words
    treaty_bodies: Words
    kept_from: Words
    before_names: Words
    admitting: Words
    institutions: dict[str, str]
    non: Words
    granting: Words
    asking: Words
    approving: Words
    told_by_clause: Words
    leaving: Words
    seeking: Words
    held: Words
    held_under: Words
    denying: Words
    getting: Words
    organs: Words
    offering: Words
    lesser: Words
    completing: Words
    wanted: Words
    filed: Words
    filing: Words
    taking_back: Words
    notifying: Words
    papers: Words
    founding: Words
    going_on: Words
    among: Words
    work: Words
    taking_part: Words
    ending: Words
    legislatures: Words
    voting: Words
    meeting_places: Words
    seats: Words
    seated: Words
    keeping_seats: Words
    inside: Words
    hedges: Words
    comprising: Words
    including: Words


class WarrantWords(Section):
    """frames.yml, warrants."""

    arrests: Words
    courts: Words
    facing: Words
    served: Words
    standing: Words
    under: Words
    subject: Words
    reasons: list[list[str]]
    wanted: Words
    other_kinds: Words
    held: Words
    granting: Words
    officers: Words
    acted_on: Words
    confirming: Words
    out: Words
    not_out: Words
    ordering: Words
    ordered: Words
    about: Words


class FrameWords(Section):
    """frames.yml: words that decide between the readings of an opened frame."""

    visits: VisitWords
    meetings: MeetingWords
    attendance: AttendanceWords
    hosting: HostingWords
    membership: MembershipWords
    warrants: WarrantWords
