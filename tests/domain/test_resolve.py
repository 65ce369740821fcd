"""What holds of every dossier, and what a large one costs."""

import random
import time
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.clusters import MAX_REFERENCES
from app.domain.model import Claim, Resolution
from app.domain.ontology import Status, ontology
from app.domain.resolve import resolve
from tests.domain.helpers import references_of, resolved, told
from tests.domain.strategies import dossiers, event_dossiers, state_dossiers, thorough

LIMIT_S = 3.0
"""Generous: measured 0.2 s on a laptop core; quadratic cost was 4.5 s."""


# What holds of every dossier


@thorough
@given(dossiers, st.randoms(use_true_random=False))
def test_order_does_not_matter(claims: list[Claim], shuffler: random.Random) -> None:
    shuffled = claims.copy()
    shuffler.shuffle(shuffled)

    assert resolved(*shuffled) == resolved(*claims)


@thorough
@given(dossiers)
def test_repeats_do_not_matter(claims: list[Claim]) -> None:
    assert resolved(*claims, *claims) == resolved(*claims)


@thorough
@given(dossiers)
def test_a_claim_supports_at_most_one_fact(claims: list[Claim]) -> None:
    supported = Counter(c for fact in resolved(*claims).facts for c in fact.claim_ids)

    assert set(supported.values()) <= {1}


@thorough
@given(dossiers)
def test_every_claim_supports_or_may_refer_or_is_alone(claims: list[Claim]) -> None:
    """A claim that could make a fact is never lost: it supports one, or refers to several."""
    resolution = resolved(*claims)
    used = {c for fact in resolution.facts for c in fact.claim_ids}
    used |= {claim_id for claim_id, _ in resolution.may_refer}

    assert {c.claim_id for c in claims if c.can_anchor} <= used


@thorough
@given(dossiers)
def test_no_claim_both_supports_and_may_refer(claims: list[Claim]) -> None:
    resolution = resolved(*claims)
    supporting = {c for fact in resolution.facts for c in fact.claim_ids}

    assert supporting.isdisjoint(claim_id for claim_id, _ in resolution.may_refer)


@thorough
@given(dossiers)
def test_references_point_to_facts_that_are_there(claims: list[Claim]) -> None:
    resolution = resolved(*claims)

    assert {f for _, f in resolution.may_refer} <= {f.fact_id for f in resolution.facts}


@thorough
@given(dossiers)
def test_a_fact_is_anchored_in_its_least_claim(claims: list[Claim]) -> None:
    by_id = {c.claim_id: c for c in claims}
    for fact in resolved(*claims).facts:
        least = min((by_id[c] for c in fact.claim_ids), key=lambda c: c.anchor_order)

        assert fact.fact_id == "fct_" + least.claim_id.removeprefix("clm_")


@thorough
@given(dossiers)
def test_counting_and_vague_claims_support_nothing(claims: list[Claim]) -> None:
    supporting = {c for fact in resolved(*claims).facts for c in fact.claim_ids}

    assert supporting.isdisjoint(c.claim_id for c in claims if not c.can_anchor)


@thorough
@given(event_dossiers)
def test_the_time_of_a_happening_is_one_that_a_claim_states(claims: list[Claim]) -> None:
    by_id = {c.claim_id: c for c in claims}
    for fact in resolved(*claims).facts:
        stated = {
            (t.edtf, t.earliest, t.latest) if t else (None, None, None)
            for t in (by_id[c].time for c in fact.claim_ids)
        }

        assert (fact.edtf, fact.earliest, fact.latest) in stated


@thorough
@given(state_dossiers)
def test_a_spell_begins_and_ends_on_days_that_claims_state(claims: list[Claim]) -> None:
    by_id = {c.claim_id: c for c in claims}
    for fact in resolved(*claims).facts:
        stated = {d for c in fact.claim_ids for d in by_id[c].interval} | {None}

        assert {fact.earliest, fact.latest} <= stated


@thorough
@given(dossiers)
def test_no_status_is_stronger_than_the_strongest_claim(claims: list[Claim]) -> None:
    by_id = {c.claim_id: c for c in claims}
    for fact in resolved(*claims).facts:
        strongest = min(ontology().rank(by_id[c].status) for c in fact.claim_ids)

        assert ontology().rank(fact.status) >= strongest


@thorough
@given(dossiers)
def test_the_status_is_one_that_a_claim_of_the_fact_has(claims: list[Claim]) -> None:
    by_id = {c.claim_id: c for c in claims}
    for fact in resolved(*claims).facts:
        assert fact.status in {by_id[c].status for c in fact.claim_ids}


@thorough
@given(event_dossiers)
def test_what_no_claim_says_happened_has_not_happened(claims: list[Claim]) -> None:
    by_id = {c.claim_id: c for c in claims}
    for fact in resolved(*claims).facts:
        happened = any(by_id[c].status is Status.OCCURRED for c in fact.claim_ids)

        assert happened or fact.relationship != "VISITED"


@thorough
@given(dossiers)
def test_the_last_step_of_the_history_is_the_status(claims: list[Claim]) -> None:
    for fact in resolved(*claims).facts:
        assert fact.history[-1].status is fact.status


@thorough
@given(dossiers)
def test_origins_are_no_more_than_articles(claims: list[Claim]) -> None:
    for fact in resolved(*claims).facts:
        assert 1 <= fact.n_origins <= fact.n_articles


# References


def test_a_counting_claim_refers_to_the_five_facts_nearest_to_its_telling() -> None:
    visits = [told(Status.OCCURRED, f"2024-{m:02}-08", f"2024-{m:02}-09") for m in range(1, 12)]
    counting = told(Status.OCCURRED, "2024", "2024-11-19", count=11)
    nearest = sorted(resolved(*visits).facts, key=lambda f: str(f.earliest))[-MAX_REFERENCES:]

    assert references_of(counting, *visits) == {f.fact_id for f in nearest}


def test_a_wide_claim_refers_to_the_five_facts_nearest_to_its_own_time() -> None:
    visits = [told(Status.OCCURRED, f"2024-{m:02}-08", f"2024-{m:02}-09") for m in range(1, 12)]
    wide = told(Status.OCCURRED, "2024-01/2024-09", "2024-11-19")
    inside = [f for f in resolved(*visits).facts if f.earliest and f.earliest.month <= 9]
    nearest = sorted(inside, key=lambda f: str(f.earliest))[-MAX_REFERENCES:]

    assert references_of(wide, *visits) == {f.fact_id for f in nearest}


def test_facts_without_a_date_count_among_the_five_nearest() -> None:
    visits = [
        told(
            Status.OCCURRED,
            f"../2024-{month:02}-08",
            f"2024-{month:02}-09",
            occasion=(f"summit:x-{month}", "X"),
        )
        for month in range(1, 12)
    ]
    counting = told(Status.OCCURRED, "2024", "2024-11-19", count=11)
    nearest = sorted(resolved(*visits).facts, key=lambda f: str(f.latest))[-MAX_REFERENCES:]

    assert references_of(counting, *visits) == {f.fact_id for f in nearest}


@thorough
@given(dossiers)
def test_no_claim_refers_to_more_than_five_facts(claims: list[Claim]) -> None:
    n_references = Counter(claim_id for claim_id, _ in resolved(*claims).may_refer)

    assert max(n_references.values(), default=0) <= MAX_REFERENCES


# Cost


def many_events(n_claims: int) -> list[Claim]:
    """A dossier as long news makes it: years of visits, dated well, badly and not at all."""
    chance = random.Random(7)
    claims = []
    for number in range(n_claims):
        day = date(2020, 1, 1) + timedelta(days=chance.randrange(1_800))
        event = day - timedelta(days=chance.randrange(60))
        times = [str(event), str(event)[:7], str(event)[:4], f"../{day}", f"{day}/..", None]
        claims.append(
            told(
                chance.choice([Status.OCCURRED, Status.OCCURRED, *Status]),
                chance.choice(times),
                str(day),
                by=str(number),
                count=2 if chance.random() < 0.1 else None,
            )
        )
    return claims


def one_visit(n_claims: int) -> list[Claim]:
    """One visit in the words of as many articles, each a little different."""
    chance = random.Random(8)
    words = "trade oil gas arms border grain talks deal tea rail port visa".split()
    return [
        told(
            Status.OCCURRED,
            "2024-07-08",
            "2024-07-09",
            by=str(number),
            quote=" ".join(["Vladimir Putin visited India for", *chance.sample(words, 6)]),
        )
        for number in range(n_claims)
    ]


def timed(claims: Sequence[Claim]) -> tuple[Resolution, float]:
    start = time.perf_counter()
    resolution = resolve(claims, ontology())
    return resolution, time.perf_counter() - start


@pytest.mark.parametrize("n_claims", [1_000, 3_000])
def test_a_large_dossier_is_quick_and_its_references_few(n_claims: int) -> None:
    resolution, seconds = timed(many_events(n_claims))

    assert seconds < LIMIT_S
    assert len(resolution.may_refer) <= MAX_REFERENCES * n_claims


def test_three_thousand_reports_of_one_visit_are_quick() -> None:
    resolution, seconds = timed(one_visit(3_000))

    assert seconds < LIMIT_S
    assert len(resolution.facts) == 1
