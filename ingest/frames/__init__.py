"""Frames: for each kind of claim, which words open it and where its arguments stand."""

from collections.abc import Callable, Iterator
from typing import Final

from ingest.frames.arrest_orders import find_arrest_orders
from ingest.frames.attendance import find_attendance
from ingest.frames.brought_together import find_brought_together
from ingest.frames.companions import find_companions
from ingest.frames.entry import find_kept_out
from ingest.frames.guests import find_guests
from ingest.frames.hosting import find_hosting
from ingest.frames.meetings import find_meetings
from ingest.frames.membership import find_memberships
from ingest.frames.other_members import find_fellow_members
from ingest.frames.presence import find_presence
from ingest.frames.presence_untold import find_untold_presence
from ingest.frames.stand_ins import find_stand_ins
from ingest.frames.summit_clauses import find_acting_in_clauses
from ingest.frames.talks_there import find_presence_at_talks
from ingest.frames.visits import find_visits
from ingest.frames.warrants import find_warrants
from ingest.reading import Draft, Reading, SentenceReading

__all__ = ["FRAMES", "Frame"]

Frame = Callable[[Reading, SentenceReading], Iterator[Draft]]

FRAMES: Final[tuple[Frame, ...]] = (
    find_visits,
    find_companions,
    find_kept_out,
    find_guests,
    find_meetings,
    find_brought_together,
    find_attendance,
    find_presence,
    find_untold_presence,
    find_presence_at_talks,
    find_stand_ins,
    find_acting_in_clauses,
    find_hosting,
    find_memberships,
    find_fellow_members,
    find_warrants,
    find_arrest_orders,
)
"""In the order in which their drafts are made: the duty to arrest looks for warrants before it."""
