"""Who is not there, whatever stands beside his name: kept away, awaited, on the way."""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import lines

ELSEWHERE = {
    "but-a-titled-one": (
        "All leaders but President Vladimir Putin attended the G20 summit in Lima.",
        "attendance occurred Vladimir Putin",
    ),
    "but-neither": (
        "Olaf Scholz attends the G20 summit in Lima, but neither Xi Jinping nor Narendra Modi.",
        "visit occurred Xi Jinping",
    ),
    "but-neither-nor": (
        "Olaf Scholz attends the G20 summit in Lima, but neither Xi Jinping nor Narendra Modi.",
        "visit occurred Narendra Modi",
    ),
    "leaves-his-seat-to": (
        "Olaf Scholz left the German seat at the G20 summit in Lima to Annalena Baerbock.",
        "attendance occurred Olaf Scholz",
    ),
    "stays-where-he-is": (
        "Olaf Scholz is at the G20 summit in Lima; Xi Jinping remains in Beijing.",
        "attendance occurred Xi Jinping",
    ),
    "excused-himself": (
        "Olaf Scholz spoke at the G20 summit in Lima, from which Xi Jinping had excused himself.",
        "visit occurred Xi Jinping",
    ),
    "from-a-screen": (
        "Vladimir Putin spoke from a screen at the G20 summit in Lima.",
        "attendance occurred Vladimir Putin",
    ),
    "only-expected": (
        "Olaf Scholz expects Xi Jinping and Narendra Modi tomorrow at the G20 summit in Lima.",
        "visit occurred",
    ),
    "kept-from": ("The storm kept Joe Biden from the summit in Lima.", "visit"),
    "cost-him": ("The storm cost Joe Biden his talks with Xi Jinping in Lima.", "visit occurred"),
    "on-the-way": (
        "Joe Biden's plane was on the way to Lima, where Xi Jinping awaited the president.",
        "visit occurred Joe Biden",
    ),
    "met-on-a-tour": (
        "Olaf Scholz is to travel to Baku on Sunday, to Tbilisi on Monday and to Yerevan on"
        " Tuesday, meeting President Ilham Aliyev and Prime Minister Nikol Pashinyan.",
        "visit planned Ilham Aliyev",
    ),
}
TOLD_BESIDE = {
    "is-still-there": ("Olaf Scholz is still in Kyiv.", "visit occurred Olaf Scholz -> UKR"),
    "is-there-this-evening": (
        "Emmanuel Macron is in Kyiv this evening.",
        "visit occurred Emmanuel Macron -> UKR",
    ),
    "ends-tomorrow": (
        "Joe Biden is in Lima for the APEC summit that ends tomorrow.",
        "attendance occurred Joe Biden -> summit:apec-2024",
    ),
    "neither-behind-a-comma": (
        "On Tuesday, neither Xi Jinping nor Olaf Scholz visited Ukraine.",
        "visit negated Olaf Scholz -> UKR",
    ),
    "but-neither-with-a-verb": (
        "Olaf Scholz came, but neither Xi Jinping nor Narendra Modi attended the G20 summit.",
        "attendance negated Narendra Modi -> series:g20",
    ),
    "began-with-a-handshake": (
        "Xi Jinping and Vladimir Putin began their meeting with a handshake.",
        "meeting occurred Vladimir Putin -> Xi Jinping",
    ),
    "with-a-focus": (
        "Xi Jinping and Vladimir Putin held talks in Kazan with a focus on trade.",
        "meeting occurred Vladimir Putin -> Xi Jinping",
    ),
    "called-off-tonight": (
        "Olaf Scholz was to visit Japan next week, but the trip was called off tonight.",
        "visit cancelled Olaf Scholz -> JPN",
    ),
    "whether-for-one-day-or-two": (
        "Whether Vladimir Putin visits Damascus for one or two days is not known.",
        "visit hypothetical Vladimir Putin -> SYR",
    ),
    "but-he-too": (
        "Olaf Scholz visited Paris, but Emmanuel Macron visited Lima.",
        "visit occurred Emmanuel Macron -> PER",
    ),
    "video-link-of-the-verb": (
        "Sergei Lavrov had talks on Tuesday with the foreign minister of Ukraine, Dmytro Kuleba,"
        " by video link.",
        "meeting virtual Dmytro Kuleba -> Sergey Lavrov",
    ),
    "hours-at-the-white-house": (
        "Yoon Suk Yeol had two hours with Joe Biden at the White House and gave him a putter.",
        "meeting occurred Joe Biden -> Yoon Suk Yeol",
    ),
    "leaves-the-summit-to": (
        "Narendra Modi leaves the SCO summit in Astana to Subrahmanyam Jaishankar.",
        "attendance declined Narendra Modi -> series:sco",
    ),
    "gives-up-hosting": (
        "Malawi has given up hosting the African Union summit.",
        "hosting cancelled MWI -> series:au",
    ),
    "opens-tomorrow": (
        "Joe Biden is in Lima for the APEC summit that opens tomorrow.",
        "attendance planned Joe Biden -> series:apec",
    ),
    "gave-up-a-journey": (
        "Olaf Scholz gave up a visit to Peru.",
        "visit cancelled Olaf Scholz -> PER",
    ),
}


@pytest.mark.parametrize(("text", "start"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_nobody_is_there_who_is_elsewhere(pipeline: Pipeline, text: str, start: str) -> None:
    assert [told for told in lines(pipeline, text) if told.startswith(start)] == []


@pytest.mark.parametrize(("text", "says"), TOLD_BESIDE.values(), ids=TOLD_BESIDE)
def test_what_stands_beside_is_told_as_it_is(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in lines(pipeline, text)
