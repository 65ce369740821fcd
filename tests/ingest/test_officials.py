"""Whose travels and meetings are told: officials of states and bodies, and of whom nobody else.

The texts stand in articles of Wednesday, 2024-05-15, or in none with a date.
"""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import events, lines

OF_OFFICIALS = {
    "a-mayor-of-a-city": (
        "Lisbon mayor Carlos Moedas visits Taiwan.",
        "visit occurred Carlos Moedas -> TWN",
    ),
    "a-governor-of-a-state-of-one": (
        "Governor of the U.S. state of New Mexico Bill Roe arrives in Pyongyang for talks.",
        "visit occurred Bill Roe -> PRK",
    ),
    "a-speaker-of-a-country's-house": (
        "U.S. House speaker Nancy Roe announces a visit to Yerevan.",
        "visit planned Nancy Roe -> ARM",
    ),
    "a-senator-abroad": (
        "Senator Ronald dela Rosa visited Oslo.",
        "visit occurred Ronald dela Rosa -> NOR",
    ),
    "one-who-returns-abroad": (
        "Finnish Trade Minister Marko Bergström returned to Oslo on Monday.",
        "visit occurred Marko Bergstrom -> NOR",
    ),
    "a-minister-behind-a-name": (
        "Marko Bergström, the trade minister of Finland, visited Estonia on Monday.",
        "visit occurred Marko Bergstrom -> EST",
    ),
    "a-minister-before-a-name": (
        "Finland's trade minister, Marko Bergström, visited Estonia on Monday.",
        "visit occurred Marko Bergstrom -> EST",
    ),
    "a-mufti": (
        "Maia Sandu meets Grand Mufti Yusuf Karim in Beirut.",
        "meeting occurred Maia Sandu -> Yusuf Karim",
    ),
    "an-untitled-one-in-news-of-states": (
        "Emmanuel Macron spoke in Paris. Pekka Ranta met Emmanuel Macron on Monday.",
        "meeting occurred Emmanuel Macron -> Pekka Ranta",
    ),
}

OF_OTHERS = {
    "one-who-goes-home": (
        "Emmanuel Macron spoke in Paris. Pekka Ranta returned to Helsinki on Monday."
    ),
    "a-rebel-leader-who-goes-home": "Rebel leader Anton Kasa returns to Brazzaville.",
    "a-rebel-leader-abroad": "Rebel leader Anton Kasa visits Indonesia.",
    "two-of-one-parliament": "Senator Ann Roe met last night with opposition leader Jim Poe.",
    "two-businessmen-and-a-premier": (
        "Businessmen Solomon Levy and Lindsay Foxley have called on the government to help. "
        "The pair met with the Victorian Premier, Steve Bricks, on Monday."
    ),
    "a-place-before-a-governor": "In Lisbon, Governor Bill Roe met with Mayor Ann Poe.",
    "one-with-an-office": "Marcel Grossmann's father had an office. He travelled to Italy.",
    "a-congress-of-the-faithful": (
        "The 50th International Eucharistic Congress opens in Dublin with an address."
    ),
}


@pytest.mark.parametrize(("text", "says"), OF_OFFICIALS.values(), ids=OF_OFFICIALS)
def test_what_officials_do(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in lines(pipeline, text, "2024-05-15")


@pytest.mark.parametrize("text", OF_OTHERS.values(), ids=OF_OTHERS)
def test_what_others_do(pipeline: Pipeline, text: str) -> None:
    told = lines(pipeline, text, "2024-05-15")
    assert not told


def test_a_king_of_nowhere_on_no_day_is_not_abroad(pipeline: Pipeline) -> None:
    text = "All the elders came. King Oswin and his men went to Jerusalem."
    assert not lines(pipeline, text, None)
    assert "visit occurred King Oswin -> ISR" in lines(pipeline, text, "2024-05-15")


def test_two_politicians_without_a_country_meet_at_home(pipeline: Pipeline) -> None:
    text = (
        "Senator Andrew Bartlett met last night with deputy leader Aden Ridgeway. "
        "Foreign Minister Penny Wong praised both."
    )

    assert events(pipeline, text) == []


def test_a_conference_of_old_is_hosted_by_no_country_of_today(pipeline: Pipeline) -> None:
    old = "The Berlin Conference in 1885 fixed the colony's borders."
    new = "The Berlin Conference in 2020 fixed the truce."

    assert [c.kind for c in events(pipeline, old)] == []
    assert [c.actor.id for c in events(pipeline, new)] == ["DEU"]
