"""Who is not there, whatever stands beside his name: kept away, awaited, on the way."""

import pytest

from ingest.frames.absence import is_elsewhere
from ingest.pipeline import Pipeline
from tests.ingest.telling import article_of, lines

ELSEWHERE = {
    "on-the-eve": (
        "On the eve of the G20 summit in Lima, Dina Boluarte gave a dinner to Xi Jinping, Olaf"
        " Scholz and Emmanuel Macron.",
        "attendance occurred",
    ),
    "aside-but-neither": (
        "Olaf Scholz, but neither Xi Jinping nor Narendra Modi, attended the G20 summit in Lima.",
        "attendance occurred Xi Jinping",
    ),
    "aside-but-neither-nor": (
        "Olaf Scholz, but neither Xi Jinping nor Narendra Modi, visited Lima.",
        "visit occurred Narendra Modi",
    ),
    "expected-among-guests": (
        "Mark Carney expects Narendra Modi and Mexico's Claudia Sheinbaum among ten guests tomorrow"
        " at the G7 in Kananaskis; Donald Trump is cutting his stay short.",
        "visit occurred Narendra Modi",
    ),
    "represented-by-his-premier": (
        "Xi Jinping was represented at the G20 summit in Lima by his premier.",
        "visit occurred Xi Jinping",
    ),
    "ill-and-sent-another": (
        "Lima hosts the APEC summit; Olaf Scholz came, Xi Jinping, ill in Beijing, sent Li Qiang.",
        "attendance occurred Xi Jinping",
    ),
    "listed-on-the-courts-list-elsewhere": (
        "Banda visited Kenya. Malawi is a member of the ICC.",
        "visit",
    ),
    "listed-in-a-sentence-without-a-warrant": (
        "Banda visited Kenya, a member of the ICC.",
        "visit",
    ),
    "listed-and-another-courts-warrant": (
        "Banda, for whom a court in Lima issued a warrant, visited Kenya.",
        "visit",
    ),
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
    "continues-his-talks": (
        "Emmanuel Macron continues his talks in Lima.",
        "visit occurred Emmanuel Macron -> PER",
    ),
    "meet-refugees-before-talks": (
        "Angela Merkel and Donald Tusk meet refugees in Lima before talks with a delegation led by"
        " Prime Minister Gustavo Adrianzen.",
        "meeting occurred Angela Merkel -> Gustavo Adrianzen",
    ),
    "is-still-visiting": (
        "Olaf Scholz is still visiting Ukraine.",
        "visit occurred Olaf Scholz -> UKR",
    ),
    "still-travels": (
        "Emmanuel Macron still travels to Lebanon every year.",
        "visit occurred Emmanuel Macron -> LBN",
    ),
    "from-there-to": (
        "Olaf Scholz is in Lima. From there he goes to Quito.",
        "visit planned Olaf Scholz -> ECU",
    ),
    "opens-this-evening": (
        "Joe Biden is in Lima for the APEC summit that opens this evening.",
        "attendance planned Joe Biden -> summit:apec-2024",
    ),
    "opened-on-a-weekday": (
        "Joe Biden spoke at the APEC summit in Lima that opened on Thursday.",
        "attendance occurred Joe Biden -> summit:apec-2024",
    ),
    "meets-while-disputes-continue": (
        "Vladimir Putin meets Olaf Scholz in Minsk, as disputes in eastern Ukraine continue.",
        "visit occurred Olaf Scholz -> BLR",
    ),
    "lands-from-there": (
        "Emmanuel Macron lands in Lima from there.",
        "visit occurred Emmanuel Macron -> PER",
    ),
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


VERBS = {
    "expected": ("Olaf Scholz expects Xi Jinping in Lima.", True),
    "kept-from": ("Snow kept Xi Jinping from the summit in Lima.", True),
    "kept-waiting": ("Olaf Scholz kept Xi Jinping waiting in Lima.", False),
    "brought-something": ("The summit in Lima brought Xi Jinping a success.", True),
    "brought-there": ("A tour brought Xi Jinping to Lima.", False),
    "cost-him": ("Snow cost Xi Jinping his talks in Lima.", True),
    "excused-himself": ("Xi Jinping excused himself from the summit in Lima.", True),
    "was-represented": ("Xi Jinping was represented at the summit in Lima.", True),
    "represents": ("Xi Jinping represents China at the summit in Lima.", False),
    "sent-another": ("Xi Jinping sent Li Qiang to the summit in Lima.", True),
    "was-sent": ("Xi Jinping was sent to the summit in Lima.", False),
    "left-it-to-another": ("Xi Jinping left the speech to Li Qiang.", True),
    "left-it": ("Xi Jinping left the summit in Lima.", False),
    "stays-elsewhere": ("Xi Jinping stays in Rome.", True),
    "stays-there": ("Xi Jinping stays in Lima.", False),
    "stays-at-home": ("Xi Jinping stays at home.", True),
    "second-of-two": ("Olaf Scholz and Xi Jinping excused themselves.", True),
}


@pytest.mark.parametrize(("text", "is_away"), VERBS.values(), ids=VERBS)
def test_verb_says_whether_he_is_elsewhere(pipeline: Pipeline, text: str, is_away: bool) -> None:
    (reading,) = pipeline.drafted([article_of(text)])
    sentence = reading.sentences[0]
    name = next(m.last for m in sentence.mentions if m.ref.name == "Xi Jinping")

    assert is_elsewhere(sentence, sentence.parsed[name], "PER") is is_away


@pytest.mark.parametrize(("where", "is_away"), [("Beijing", True), ("Rome", False)])
def test_where_the_summit_is_not_known_only_who_stays_in_his_country_is_away(
    pipeline: Pipeline, where: str, is_away: bool
) -> None:
    (reading,) = pipeline.drafted([article_of(f"Xi Jinping stays in {where}.")])
    sentence = reading.sentences[0]
    (name,) = [m.last for m in sentence.mentions if m.ref.name == "Xi Jinping"]

    assert is_elsewhere(sentence, sentence.parsed[name], None) is is_away
