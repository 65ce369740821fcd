"""Who is at the summit that an article is about, told in a sentence that names no summit.

Between the lead and the sentence stands one of something else. Told on 2023-08-23, in the middle
of the summit, or some days before it.
"""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import lines

UNDER_WAY = "The fifteenth BRICS summit opened in Johannesburg on Tuesday. Traffic came to a halt. "
AHEAD = "The fifteenth BRICS summit will open in Johannesburg next Tuesday. Hotels are full. "
THERE = {
    "declined-to-attend": ("{} declined to attend.", "declined"),
    "had-been-announced": ("{}, who had been announced, did not appear.", "negated"),
    "sent-apologies": ("{} sent apologies.", "declined"),
    "kept-away": ("{} kept away.", "declined"),
    "stayed-home-for-floods": ("{} stayed home to deal with floods.", "declined"),
    "kept-at-home": ("{} was kept at home by an election campaign.", "negated"),
    "pulled-out-on-a-day": ("{} pulled out on Monday.", "declined"),
    "could-not-make-it": ("{} could not make it.", "negated"),
    "unable-to-come": ("{} was unable to come.", "negated"),
    "sent-by-his-country": ("Kenya sent President {}.", "occurred"),
    "represented-by": ("Kenya was represented by {}.", "occurred"),
    "round-the-table": ("Among those round the table were Xi Jinping and {}.", "occurred"),
    "list-behind-a-colon": ("Attending: Xi Jinping, {} and others.", "occurred"),
    "opened-the-proceedings": ("{} opened the proceedings.", "occurred"),
    "took-the-floor": ("{} took the floor last.", "occurred"),
    "addressed-the-delegates": ("{} addressed the delegates.", "occurred"),
    "came-despite": ("{} came despite a cold.", "occurred"),
    "in-the-hall": ("{} was in the hall as well.", "occurred"),
    "spoke-from-afar": ("{} spoke from his capital by video.", "virtual"),
    "followed-from-afar": ("{} followed the deliberations by video.", "virtual"),
    "addressed-from-afar": ("{} addressed the leaders by video link.", "virtual"),
}
TO_COME = {
    "goes-in-his-stead": ("Vladimir Putin stays at home. {} goes in his stead.", "planned"),
    "is-being-sent": ("Kenya is sending its president, {}.", "planned"),
    "sends": ("Kenya sends President {}.", "planned"),
    "also-confirmed": ("Also confirmed are Luis Arce and {}.", "planned"),
    "among-others-who-come": ("Among the others who will come are Luis Arce and {}.", "planned"),
    "confirmed-so-far": ("Confirmed so far: Luis Arce, {} and others.", "planned"),
    "expected-there": ("Expected in Johannesburg are Luis Arce and {}.", "planned"),
    "expected-at-night": ("{} is expected on Thursday night.", "planned"),
    "due-on-a-day": ("{} is due on Wednesday.", "planned"),
    "is-not-coming-this-time": (
        "{}, who spoke at a forum in Paris a year ago, is not coming.", "declined"),
    "unable-to-come": ("{} will be unable to come.", "declined"),
    "cannot-make-it": ("{} cannot make it.", "declined"),
}  # fmt: skip
ELSEWHERE = {
    "sent-a-letter": "Kenya sent {} a letter.",
    "sent-home": "Kenya sent {} home.",
    "sent-for-talks": "Kenya sent {} for talks with the Americans.",
    "sent-his-adviser": "Kenya sent {}'s adviser.",
    "session-of-parliament": "{} opened the session of parliament.",
    "opened-an-exhibition": "{} opened an exhibition.",
    "followed-a-launch": "{} followed the launch of a rocket by video.",
    "addressed-the-nation": "{} addressed the nation by video.",
    "told-party-leaders": "{} told the party leaders that he would go.",
    "floor-of-parliament": "{} took the floor in parliament.",
    "among-those-arrested": "Among those arrested were Xi Jinping and {}.",
    "among-those-invited": "Among those invited were Xi Jinping and {}.",
    "among-those-not-present": "Among those not present were Xi Jinping and {}.",
    "among-the-topics": "Among the topics were {} and his court.",
    "kept-in-the-dark": "{} was kept in the dark.",
    "kept-others-at-home": "{} kept his ministers at home.",
    "made-it-clear": "{} could not make it clear what he wanted.",
    "came-to-a-decision": "{} was unable to come to a decision.",
    "due-in-court": "{} is due in court on Monday.",
    "due-a-rest": "{} is due a rest.",
    "decision-that-is-due": "{}'s decision is expected on Thursday.",
    "pulled-out-a-thing": "{} pulled out his phone.",
    "portrait-in-the-hall": "{}'s portrait was in the hall.",
    "put-in-his-place": "{} put Xi Jinping in his place.",
    "never-sent": "Kenya never sent {}.",
    "refused-to-send": "Kenya refused to send {}.",
    "told-religious-leaders": "{} addressed religious leaders.",
    "told-leaders-of": "{} addressed the leaders of his party.",
    "spoke-from-home-by-phone": "{} spoke from his capital by phone.",
    "listened-from-home": "{} listened from his capital by video.",
    "sent-packing": "Kenya sent {} to buy grain.",
    "did-not-make-it": "{} did not make it.",
    "could-not-make-it-to-a-train": "{} could not make it to the train.",
    "among-those": "Among those were Xi Jinping and {}.",
    "were-expected": "Among those expected were Xi Jinping and {}.",
    "told-in-a-letter": "{} told the leaders in a letter that he was right.",
    "told-to-do": "{} told the leaders to pay more.",
    "spoke-by-phone": "{} spoke by phone.",
    "would-have-come": "Among those who would have come are Xi Jinping and {}.",
    "will-not-come": "Among the guests who will not come are Xi Jinping and {}.",
    "envoys-of": "Among the guests were {}'s envoys and Elon Musk.",
    "in-every-room": "{} was in every room.",
    "stays-away-behind-a-colon": "Confirmed: {} leads the poll.",
    "confirmed-as": "Confirmed as ministers are Xi Jinping and {}.",
    "went-in-nobodys-place": "{} went in his place.",
    "at-the-council": "The Security Council met on Tuesday. {} took the floor.",
    "at-a-convention": "The Republican convention starts on Monday. {} will be there.",
    "sent-to-beirut": "Beirut was bombed. Kenya sent {}.",
    "expected-at-a-final": "The final is on Sunday. {} is expected on Sunday.",
    "heading-of-something-else": "The questions: Xi Jinping, {} and others.",
}
WHO = "William Ruto"


def attendance(pipeline: Pipeline, text: str, day: str) -> list[str]:
    """How the attendance of the one person is told."""
    claims = lines(pipeline, text, day)
    return [one for one in claims if one.startswith("attendance") and f"{WHO} ->" in one]


@pytest.mark.parametrize(("text", "status"), THERE.values(), ids=THERE)
def test_who_is_at_a_summit_under_way(pipeline: Pipeline, text: str, status: str) -> None:
    told = attendance(pipeline, UNDER_WAY + text.format(WHO), "2023-08-23")
    assert [one.split()[1] for one in told] == [status]
    assert told[0].endswith("summit:brics-2023")


@pytest.mark.parametrize(("text", "status"), TO_COME.values(), ids=TO_COME)
def test_who_is_to_come_to_a_summit(pipeline: Pipeline, text: str, status: str) -> None:
    told = attendance(pipeline, AHEAD + text.format(WHO), "2023-08-18")
    assert [one.split()[1] for one in told] == [status]


@pytest.mark.parametrize("text", ELSEWHERE.values(), ids=ELSEWHERE)
@pytest.mark.parametrize("lead", [UNDER_WAY, AHEAD], ids=["under-way", "ahead"])
def test_who_is_somewhere_else(pipeline: Pipeline, lead: str, text: str) -> None:
    assert attendance(pipeline, lead + text.format(WHO), "2023-08-20") == []


BETWEEN = {
    "another-summit": "The G7 summit in Hiroshima had no such trouble.",
    "a-dinner": "Cyril Ramaphosa gave a dinner.",
    "a-trial": "The trial of his predecessor went on.",
}


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN)
def test_what_stands_between_leaves_it_open(pipeline: Pipeline, between: str) -> None:
    text = f"The fifteenth BRICS summit opened in Johannesburg. {between} {WHO} took the floor."
    assert attendance(pipeline, text, "2023-08-23") == []


OPEN = {
    "in-session": ("{} took the floor.", []),
    "was-sent": ("Kenya sent President {}.", ["planned"]),
}


@pytest.mark.parametrize(("text", "statuses"), OPEN.values(), ids=OPEN)
def test_of_a_summit_of_which_nothing_is_told(
    pipeline: Pipeline, text: str, statuses: list[str]
) -> None:
    lead = "Much is written about the fifteenth BRICS summit. Traffic came to a halt. "
    told = attendance(pipeline, lead + text.format(WHO), "2023-08-20")
    assert [one.split()[1] for one in told] == statuses


def test_who_is_sent_in_the_present_tense_is_on_the_way(pipeline: Pipeline) -> None:
    told = attendance(pipeline, f"{UNDER_WAY}Kenya sends President {WHO}.", "2023-08-23")
    assert [one.split()[1] for one in told] == ["planned"]


def test_summit_of_two_persons_has_no_other_guests(pipeline: Pipeline) -> None:
    text = (
        "Vladimir Putin and Donald Trump held a summit in Anchorage on Friday. Traffic came to a"
        f" halt. {WHO} took the floor."
    )
    assert attendance(pipeline, text, "2025-08-17") == []


def test_summit_that_is_named_late_is_not_what_the_article_is_about(pipeline: Pipeline) -> None:
    text = (
        "Rain fell. The harvest was good. Prices rose. The fifteenth BRICS summit opened in"
        f" Johannesburg. Traffic came to a halt. {WHO} took the floor."
    )
    assert attendance(pipeline, text, "2023-08-23") == []


def test_article_about_two_summits_leaves_it_open(pipeline: Pipeline) -> None:
    text = (
        "The BRICS summit opened in Johannesburg. The G7 summit is over. Traffic came to a halt."
        f" {WHO} took the floor."
    )
    assert attendance(pipeline, text, "2023-08-23") == []


def test_who_sends_another_is_not_there_himself(pipeline: Pipeline) -> None:
    text = UNDER_WAY + "Indonesia's Joko Widodo sent his foreign minister, Retno Marsudi."
    assert not [one for one in lines(pipeline, text, "2023-08-23") if "Widodo ->" in one]
