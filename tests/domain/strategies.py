"""Hypothesis strategies: days, times and dossiers as news would tell them, and as it would not."""

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st

from app.domain.model import Claim
from app.domain.ontology import Aspect, Status
from tests.domain.helpers import member, told

FIRST, LAST = date(2023, 1, 1), date(2025, 12, 31)

thorough = settings(max_examples=40, deadline=None)
"""How long to look; no deadline, as a slow machine is no fault of the code."""

days = st.dates(FIRST, LAST)


@st.composite
def times(draw: st.DrawFn) -> str | None:
    """An EDTF expression of any form that the pipeline writes, or no time at all."""
    day = draw(days)
    later = day + timedelta(days=draw(st.integers(0, 60)))
    return draw(
        st.sampled_from(
            [
                day.isoformat(),
                day.isoformat(),
                day.isoformat()[:7],
                day.isoformat()[:4],
                f"{day}/{later}",
                f"{day}/{later.isoformat()[:7]}~",
                f"../{day}",
                f"{day}/..",
                None,
            ]
        )
    )


@st.composite
def events(draw: st.DrawFn) -> Claim:
    """A claim about a visit of Putin to India."""
    day = draw(st.one_of(st.none(), days))
    occasion = draw(st.sampled_from([None, None, None, ("summit:a-2024", "A"), ("series:b", "B")]))
    return told(
        draw(st.sampled_from(Status)),
        draw(times()),
        day.isoformat() if day else None,
        by=draw(st.sampled_from("abc")),
        count=draw(st.sampled_from([None, None, None, 2])),
        is_vague=draw(st.sampled_from([False, False, False, True])),
        **({"occasion": occasion} if occasion else {}),
    )


@st.composite
def states(draw: st.DrawFn) -> Claim:
    """A claim about India's membership of the ICC."""
    day = draw(st.one_of(st.none(), days))
    return member(
        draw(st.sampled_from(Status)),
        draw(times()),
        day.isoformat() if day else None,
        aspect=draw(st.sampled_from([Aspect.HOLDS, Aspect.STARTS, Aspect.ENDS])),
        by=draw(st.sampled_from("abc")),
    )


event_dossiers = st.lists(events(), max_size=12)
state_dossiers = st.lists(states(), max_size=12)
dossiers = event_dossiers | state_dossiers
