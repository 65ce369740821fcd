"""Independent origins: a shared quote or a wire copy counts once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ids import fold
from app.domain.model import Claim
from app.domain.ontology import Status
from app.domain.origins import count_origins
from tests.domain.helpers import told
from tests.domain.strategies import thorough

SENTENCE = "now we have a visit of President Putin to India"
VOCABULARY = "putin modi visit india russia moscow delhi summit talks trade energy arms".split()


def says(quote: str, by: str) -> Claim:
    return told(Status.PLANNED, None, "2024-11-19", by=by, quote=quote)


def test_no_claims_have_no_origin() -> None:
    assert count_origins([]) == 0


def test_claims_of_one_article_have_one_origin() -> None:
    claims = [says(SENTENCE, "a"), says("Vladimir Putin plans to visit India soon", "a")]

    assert count_origins(claims) == 1


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(SENTENCE, id="the-same-words"),
        pytest.param("Now we have a visit of President to India,", id="one-word-less"),
        pytest.param("NOW WE HAVE A VISIT OF PRESIDENT PUTIN TO INDIA!", id="shouted"),
    ],
)
def test_a_shared_sentence_is_one_origin(other: str) -> None:
    assert count_origins([says(SENTENCE, "a"), says(other, "b")]) == 1


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Vladimir Putin is expected to visit India in the coming months", id="own"),
        pytest.param("now we have a visit to India", id="half-the-sentence"),
    ],
)
def test_other_words_are_another_origin(other: str) -> None:
    assert count_origins([says(SENTENCE, "a"), says(other, "b")]) == 2


def test_a_short_passage_shows_no_common_origin() -> None:
    assert count_origins([says("Putin visited India", "a"), says("Putin visited India", "b")]) == 2


def test_one_word_more_is_no_other_origin() -> None:
    words = "trade talks in Moscow on energy"

    assert count_origins([says(words, "a"), says(f"{words} today", "b")]) == 1


def test_one_shared_sentence_is_enough() -> None:
    claims = [
        says("Vladimir Putin is expected to visit India in the coming months", "a"),
        says("Russian President Vladimir Putin plans to visit India", "b"),
        says(SENTENCE, "a"),
        says(SENTENCE, "b"),
    ]

    assert count_origins(claims) == 1


def test_copies_of_copies_are_one_origin() -> None:
    first = "one two three four five six seven eight nine ten"
    claims = [
        says(first, "a"),
        says(first.replace("one", "eleven"), "b"),
        says(first.replace("one", "eleven").replace("two", "twelve"), "c"),
    ]

    assert count_origins(claims) == 1


def plainly_counted(claims: list[Claim]) -> int:
    """The definition itself: every pair of passages compared."""
    words: dict[str, list[frozenset[str]]] = {}
    for claim in claims:
        words.setdefault(claim.article_id, []).append(frozenset(fold(claim.quote).split()))
    groups: list[list[frozenset[str]]] = []
    for passages in words.values():
        shared = [
            group
            for group in groups
            if any(
                min(len(p), len(q)) >= 6 and 5 * len(p & q) >= 4 * len(p | q)
                for p in passages
                for q in group
            )
        ]
        groups = [g for g in groups if g not in shared] + [sum(shared, []) + passages]
    return len(groups)


quotes = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=12).map(" ".join)


@thorough
@given(st.lists(st.builds(says, quotes, st.sampled_from("abcdef")), max_size=12))
def test_every_pair_that_shares_its_words_is_found(claims: list[Claim]) -> None:
    assert count_origins(claims) == plainly_counted(claims)
