"""Who is at the summit that the sentence before names, told on 2025-09-20."""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import article_of, lines

DAY = "2025-09-20"
FORUM = "The annual summit of the Pacific Islands Forum opened in Yaren on Thursday. "
THERE_OR_NOT = {
    "was-expected-but-pulled-out": ("{} was expected but pulled out.", "declined"),
    "had-planned-but-stayed": ("{} had planned to come but stayed at home.", "declined"),
    "is-not-coming": ("{} is not coming.", "declined"),
    "will-arrive": ("{} will arrive on Monday.", "planned"),
    "arrives": ("{} arrives today.", "occurred"),
    "came": ("{} came.", "occurred"),
    "is-expected": ("{} is expected on Monday.", "planned"),
    "will-join": ("{} will join on Monday.", "planned"),
    "did-not-appear": ("{} did not appear.", "negated"),
    "did-not-show-up": ("{} did not show up.", "negated"),
    "turned-up": ("{} turned up late.", "occurred"),
    "stays-at-home": ("{} is staying at home.", "declined"),
    "stayed-away": ("{} stayed away.", "declined"),
    "pulled-out": ("{} pulled out.", "declined"),
    "sent-his-regrets": ("{} sent his regrets.", "declined"),
    "excused-himself": ("{} excused himself.", "declined"),
    "will-be-missing": ("{} will be missing.", "declined"),
    "on-the-sidelines": ("On the sidelines, {} met Wang Yi.", "occurred"),
}
NOT_TOLD = {
    "failed-after-he-pulled-out": "The deal failed after {} pulled out.",
    "fell-after-he-arrived": "Prices fell after {} arrived.",
    "where-he-is-expected": "The hotel where {} is expected on Monday is closed.",
    "whose-country-joined": "{}'s New Zealand joined on 6 January.",
    "at-the-un": "{} met Wang Yi on the sidelines at the United Nations.",
    "asked-to-join-on-a-day": "{} has asked to join on Monday.",
    "joined": "{} joined.",
    "did-not-meet-on-the-sidelines": "{} did not meet Wang Yi on the sidelines.",
    "refused-to-meet-on-the-sidelines": "{} refused to meet Wang Yi on the sidelines.",
    "owns-the-country-that-joined": "{}'s country joined on 6 January.",
    "asked-to-join": "{} has asked to join.",
    "for-his-trial": "{} did not show up for his trial.",
    "for-a-cabinet-meeting": "{} arrived late for a cabinet meeting.",
    "expected-back-home": "{} is expected back home on Friday.",
    "was-expected": "{} was expected on Friday.",
    "missing-the-point": "{} is missing the point.",
    "dropped-out": "{} dropped out last July.",
    "on-the-ballot": "{} did not appear on the ballot.",
    "present-at-a-funeral": "{} was among those present at the funeral.",
    "refused-to-pull-out": "{} refused to pull out.",
    "arrived-home": "{} arrived home.",
    "pulled-out-of-something": "{} pulled out of a race.",
    "joined-something": "{} joined a party.",
    "sent-a-letter": "{} sent a letter.",
    "excused-somebody": "{} excused the delay.",
    "expected-something": "{} expected rain.",
    "met-elsewhere": "On the sidelines of a wedding, {} met Wang Yi.",
    "appeared": "{} appeared tired.",
    "did-not-appear-worried": "{} did not appear worried.",
    "denied-having-pulled-out": "{} denied that he had pulled out.",
    "turned-something-up": "{} turned up the heat.",
}


@pytest.mark.parametrize("who", ["Christopher Luxon", "Peter O'Neill"])
@pytest.mark.parametrize(("text", "status"), THERE_OR_NOT.values(), ids=THERE_OR_NOT)
def test_who_is_at_the_summit_named_before(
    pipeline: Pipeline, text: str, status: str, who: str
) -> None:
    told = lines(pipeline, FORUM + text.format(who), DAY)
    assert any(one.startswith(f"attendance {status} {who} -> ") for one in told), told


@pytest.mark.parametrize("text", NOT_TOLD.values(), ids=NOT_TOLD)
def test_who_is_not_told_to_be_there(pipeline: Pipeline, text: str) -> None:
    told = lines(pipeline, FORUM + text.format("Christopher Luxon"), DAY)
    assert not any(one.startswith("attendance") for one in told), told


def test_a_summit_of_a_body_is_one_summit(pipeline: Pipeline) -> None:
    told = lines(pipeline, FORUM, DAY)
    assert len([one for one in told if one.startswith("hosting")]) == 1, told


def test_who_was_among_those_present(pipeline: Pipeline) -> None:
    told = lines(pipeline, FORUM + "Christopher Luxon was among those present.", DAY)
    assert any(one.startswith("attendance occurred Christopher Luxon") for one in told), told


@pytest.mark.parametrize("verb", ["will arrive", "arrives"])
def test_nobody_comes_to_a_summit_that_is_over(pipeline: Pipeline, verb: str) -> None:
    over = FORUM.replace("opened", "ended")
    told = lines(pipeline, f"{over}Christopher Luxon {verb} on Monday.", DAY)
    assert not any(one.startswith("attendance") for one in told), told


@pytest.mark.parametrize(
    "text",
    [
        FORUM,
        "The summit of the G7 in Kananaskis ended on Monday.",
        "Albania hosted the summit of the European Political Community.",
    ],
)
def test_a_summit_is_mentioned_once(pipeline: Pipeline, text: str) -> None:
    (reading,) = pipeline.drafted([article_of(text, DAY)])
    assert [len(sentence.summits) for sentence in reading.parsed] == [1]
