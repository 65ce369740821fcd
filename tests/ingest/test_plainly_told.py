"""Plain sentences by other words than the first that come to mind, kind by kind.

All of them stand in articles of Saturday, 2025-09-20.
"""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import lines

DAY = "2025-09-20"
MEMBERSHIPS = {
    "has-been-in": ("Croatia has been in NATO since 2009.", "membership occurred HRV -> org:nato"),
    "is-not-in": ("Norway is not in the European Union.", "membership negated NOR -> org:eu"),
    "is-no-longer-in": (
        "Mali, Burkina Faso and Niger are no longer in ECOWAS.",
        "membership ended NER -> org:ecowas",
    ),
    "will-no-longer-be-in": (
        "Hungary will no longer be in the International Criminal Court next June.",
        "membership ending HUN -> org:icc",
    ),
    "is-part-of": ("Malta is part of the euro area.", "membership occurred MLT -> org:eurozone"),
    "is-no-part-of": ("Ukraine is not part of NATO.", "membership negated UKR -> org:nato"),
    "will-not-be-part-of": (
        "Argentina will not be part of BRICS.",
        "membership declined ARG -> org:brics",
    ),
    "is-no-part-of-it": ("Ukraine is no part of NATO.", "membership negated UKR -> org:nato"),
    "include-neither": (
        "EU members include neither Norway nor Switzerland.",
        "membership negated CHE -> org:eu",
    ),
    "is-out-of": ("Angola is out of OPEC.", "membership ended AGO -> org:opec"),
    "sits-on": (
        "Pakistan, which sits on the UN Security Council, called for a vote.",
        "membership occurred PAK -> org:unsc",
    ),
    "both-sit-on": (
        "Ireland and Kenya both sit on the UN Security Council.",
        "membership occurred KEN -> org:unsc",
    ),
    "holds-a-seat": (
        "Denmark holds a seat on the UN Security Council.",
        "membership occurred DNK -> org:unsc",
    ),
    "takes-its-seat": (
        "Latvia will take its seat on the UN Security Council in January.",
        "membership planned LVA -> org:unsc",
    ),
    "is-elected": (
        "Latvia was elected to the UN Security Council.",
        "membership planned LVA -> org:unsc",
    ),
    "one-of-its-countries": (
        "Bulgaria became the 21st country of the euro area.",
        "membership occurred BGR -> org:eurozone",
    ),
    "the-only-country": (
        "Hungary, the only country of the European Union to abstain, was silent.",
        "membership occurred HUN -> org:eu",
    ),
    "it-comprises": (
        "Mercosur comprises Argentina, Brazil, Paraguay and Uruguay.",
        "membership occurred URY -> org:mercosur",
    ),
    "it-is-made-up-of": (
        "The Council of Europe is made up of Georgia, Turkey and Ukraine.",
        "membership occurred UKR -> org:coe",
    ),
    "its-members-include": (
        "Members of the Arab League include Sudan and Somalia.",
        "membership occurred SOM -> org:arab-league",
    ),
    "which-are-not": (
        "Austria and Ireland, which are not NATO members, abstained.",
        "membership negated AUT -> org:nato",
    ),
    "gave-up": ("Ecuador gave up its OPEC membership.", "membership ended ECU -> org:opec"),
    "will-cease-to-be": (
        "Hungary will cease to be a member of the International Criminal Court in June.",
        "membership ending HUN -> org:icc",
    ),
    "would-cease-to-be": (
        "London said the United Kingdom would cease to be part of the European Union.",
        "membership ending GBR -> org:eu",
    ),
    "reversed-its-decision": (
        "The Gambia reversed its decision to leave the International Criminal Court.",
        "membership occurred GMB -> org:icc",
    ),
    "remains-suspended": (
        "Niger remains suspended from the African Union.",
        "membership ended NER -> org:au",
    ),
    "entered-into-force": (
        "Ukraine's accession to the Rome Statute entered into force on 1 January 2025.",
        "membership occurred UKR -> org:icc",
    ),
}
VISITS = {
    "wound-up": (
        "Giorgia Meloni wound up a two-day visit to Japan.",
        "visit occurred Giorgia Meloni -> JPN",
    ),
    "broke-off": (
        "Emmanuel Macron broke off his visit to Spain.",
        "visit occurred Emmanuel Macron -> ESP",
    ),
    "had-to-cut-short": (
        "Emmanuel Macron had to cut short his visit to Angola.",
        "visit occurred Emmanuel Macron -> AGO",
    ),
    "on-a-visit-and-urged": (
        "Radoslaw Sikorski, on a visit to Islamabad, urged restraint.",
        "visit occurred Radosław Sikorski -> PAK",
    ),
    "with-a-stop-in": (
        "Mark Carney wrapped up his trip to Asia with a stop in Ashgabat.",
        "visit occurred Mark Carney -> TKM",
    ),
    "back-from": ("Emmanuel Macron is back from Lima.", "visit occurred Emmanuel Macron -> PER"),
    "on-his-way-back-from": (
        "Kenya's William Ruto was on his way back from Beijing when the news broke.",
        "visit occurred William Ruto -> CHN",
    ),
    "on-his-return-from": (
        "On his return from New Delhi, Anthony Albanese told parliament about trade.",
        "visit occurred Anthony Albanese -> IND",
    ),
    "while-in": (
        "While in Tashkent, Giorgia Meloni signed a partnership.",
        "visit occurred Giorgia Meloni -> UZB",
    ),
    "from-there-on": (
        "From Ankara, Mark Rutte travelled on to Athens.",
        "visit occurred Mark Rutte -> TUR",
    ),
    "after-two-days-in": (
        "After two days in Cairo the German chancellor flew home.",
        "visit occurred Friedrich Merz -> EGY",
    ),
    "her-plane": (
        "Prime Minister Narendra Modi's plane landed in Colombo on Friday evening.",
        "visit occurred Narendra Modi -> LKA",
    ),
    "speaking-in": (
        "Speaking in Islamabad, Radoslaw Sikorski urged restraint.",
        "visit occurred Radosław Sikorski -> PAK",
    ),
    "accepted-an-invitation": (
        "Donald Trump has accepted an invitation to Beijing.",
        "visit planned Donald Trump -> CHN",
    ),
    "turned-down-an-invitation": (
        "Donald Trump turned down an invitation to Beijing.",
        "visit declined Donald Trump -> CHN",
    ),
    "was-given-an-invitation": (
        "Donald Trump received an invitation to Beijing.",
        "visit invited Donald Trump -> CHN",
    ),
    "invited-home": (
        "Xi Jinping has invited Narendra Modi to visit.",
        "visit invited Narendra Modi -> CHN",
    ),
    "invited-by-a-capital": (
        "Washington has invited Narendra Modi to visit.",
        "visit invited Narendra Modi -> USA",
    ),
    "on-an-island": (
        "Winston Peters has been on Nauru since Sunday.",
        "visit occurred Winston Peters -> NRU",
    ),
    "his-first-stop": ("Xi Jinping's first stop was Astana.", "visit occurred Xi Jinping -> KAZ"),
    "his-first-stop-ahead": (
        "Xi Jinping's first stop will be Astana.",
        "visit planned Xi Jinping -> KAZ",
    ),
    "the-last-stop-of-his-tour": (
        "Astana was the last stop of Xi Jinping's tour.",
        "visit occurred Xi Jinping -> KAZ",
    ),
    "accompanied-him": (
        "Wang Yi accompanied Xi Jinping to Astana.",
        "visit occurred Xi Jinping -> KAZ",
    ),
    "will-accompany-him": (
        "Wang Yi will accompany Xi Jinping to Astana.",
        "visit planned Wang Yi -> KAZ",
    ),
    "accompanied-by": (
        "Xi Jinping was accompanied to Astana by Wang Yi.",
        "visit occurred Wang Yi -> KAZ",
    ),
    "waved-to-crowds": (
        "Xi Jinping waved to crowds in Astana.",
        "visit occurred Xi Jinping -> KAZ",
    ),
    "was-cheered": ("Xi Jinping was cheered in Astana.", "visit occurred Xi Jinping -> KAZ"),
    "ahead-of-a-trip": (
        "Xi Jinping visited Astana ahead of a trip to Tashkent.",
        "visit planned Xi Jinping -> UZB",
    ),
    "to-a-castle": (
        "Emmanuel Macron was received at Windsor Castle by King Charles.",
        "visit occurred Emmanuel Macron -> GBR",
    ),
    "to-a-small-town": (
        "Emmanuel Macron arrived in Ilulissat.",
        "visit occurred Emmanuel Macron -> GRL",
    ),
    "about-to": ("Narendra Modi is about to visit Kyiv.", "visit planned Narendra Modi -> UKR"),
    "confirmed-having-visited": (
        "Narendra Modi confirmed having visited Kyiv.",
        "visit occurred Narendra Modi -> UKR",
    ),
    "the-visit-is-off": (
        "Donald Trump's visit to Delhi is off.",
        "visit cancelled Donald Trump -> IND",
    ),
    "the-visit-is-not-off": (
        "Donald Trump's visit to Delhi is not off.",
        "visit planned Donald Trump -> IND",
    ),
    "the-visit-may-be-off": (
        "Donald Trump's visit to Delhi may be off.",
        "visit hypothetical Donald Trump -> IND",
    ),
    "the-visit-is-on-track": (
        "Donald Trump's visit to Delhi is on track.",
        "visit planned Donald Trump -> IND",
    ),
    "plans-fell-through": (
        "Plans for Giorgia Meloni's visit to Washington fell through.",
        "visit cancelled Giorgia Meloni -> USA",
    ),
    "and-possibly": (
        "Narendra Modi will visit Kyiv and possibly Warsaw.",
        "visit hypothetical Narendra Modi -> POL",
    ),
    "not-this-but": (
        "Narendra Modi visited not Kyiv but Moscow.",
        "visit negated Narendra Modi -> UKR",
    ),
    "neither-to-nor-to": (
        "Narendra Modi travelled neither to Kyiv nor to Moscow.",
        "visit negated Narendra Modi -> RUS",
    ),
    "fell-through": (
        "The visit of Donald Trump to Delhi fell through.",
        "visit cancelled Donald Trump -> IND",
    ),
    "neither-nor": (
        "Narendra Modi visited neither Kyiv nor Moscow.",
        "visit negated Narendra Modi -> RUS",
    ),
    "will-neither-nor": (
        "Narendra Modi will visit neither Kyiv nor Moscow.",
        "visit declined Narendra Modi -> UKR",
    ),
    "neither-to": (
        "Narendra Modi went neither to Kyiv nor to Moscow.",
        "visit negated Narendra Modi -> UKR",
    ),
    "not-this-but-that": (
        "Narendra Modi did not visit Moscow but Kyiv.",
        "visit occurred Narendra Modi -> UKR",
    ),
    "and-another-stayed-at-home": (
        "Emmanuel Macron visited Lima; Friedrich Merz did not come.",
        "visit occurred Emmanuel Macron -> PER",
    ),
}
MEETINGS = {
    "his-counterpart": (
        "Subrahmanyam Jaishankar met his German counterpart.",
        "meeting occurred Johann Wadephul -> Subrahmanyam Jaishankar",
    ),
    "his-counterparts": (
        "Jaishankar met his German and French counterparts.",
        "meeting occurred Jean-Noel Barrot -> Subrahmanyam Jaishankar",
    ),
    "the-counterpart-of-a-premier": (
        "Narendra Modi met his German counterpart.",
        "meeting occurred Friedrich Merz -> Narendra Modi",
    ),
    "in-a-call-he-urged": (
        "In a phone call with Narendra Modi, Friedrich Merz urged restraint.",
        "meeting virtual Friedrich Merz -> Narendra Modi",
    ),
    "joined-for-talks": (
        "Friedrich Merz joined Emmanuel Macron and Narendra Modi for talks.",
        "meeting occurred Friedrich Merz -> Narendra Modi",
    ),
    "appeared-alongside": (
        "Friedrich Merz appeared alongside Narendra Modi at a news conference.",
        "meeting occurred Friedrich Merz -> Narendra Modi",
    ),
    "sat-down-with": (
        "Merz sat down with Modi in Berlin.",
        "meeting occurred Friedrich Merz -> Narendra Modi",
    ),
    "back-on": (
        "The summit between Donald Trump and Kim Jong Un is back on.",
        "meeting planned Donald Trump -> Kim Jong-un",
    ),
    "joined-by-video": (
        "Narendra Modi joined Emmanuel Macron for talks by video link.",
        "meeting virtual Emmanuel Macron -> Narendra Modi",
    ),
    "appeared-by-video": (
        "Keir Starmer appeared alongside Narendra Modi by video link at a press conference.",
        "meeting virtual Keir Starmer -> Narendra Modi",
    ),
    "still-on": (
        "Narendra Modi's meeting with Vladimir Putin is still on.",
        "meeting planned Narendra Modi -> Vladimir Putin",
    ),
}
SUMMITS = {
    "played-host-to": ("The Hague played host to the NATO summit.", "hosting occurred NLD"),
    "was-chosen-as-venue": (
        "Gyeongju was chosen as the venue of the 2025 APEC summit.",
        "hosting planned KOR",
    ),
    "will-be-the-scene": (
        "Ankara will be the scene of next year's NATO summit.",
        "hosting planned TUR",
    ),
    "serves-as-host": ("Doha served as host of the Arab League summit.", "hosting occurred QAT"),
    "hosted-though-one-did-not-come": (
        "Baghdad hosted the Arab League summit; Mohammed bin Salman did not come.",
        "hosting occurred IRQ",
    ),
    "in-a-town-by-its-short-name": (
        "The BRICS summit in Rio was a muted affair.",
        "hosting occurred BRA",
    ),
    "presided-over": (
        "Narendra Modi presided over the Quad summit.",
        "attendance occurred Narendra Modi",
    ),
    "missing-from": (
        "Narendra Modi will be missing from the ASEAN summit.",
        "attendance declined Narendra Modi",
    ),
    "was-missing-from": (
        "Narendra Modi was missing from the ASEAN summit.",
        "attendance negated Narendra Modi",
    ),
    "his-absence-was-noted": (
        "Xi Jinping's absence from the BRICS summit was noted.",
        "attendance negated Xi Jinping",
    ),
    "his-absence-is-expected": (
        "Xi Jinping's absence from the BRICS summit is expected.",
        "attendance declined Xi Jinping",
    ),
    "was-kept-from": (
        "Narendra Modi was kept from the G7 summit by the floods.",
        "attendance negated Narendra Modi",
    ),
    "was-proposed-as-venue": (
        "Adelaide was proposed as the venue of COP31.",
        "hosting hypothetical AUS",
    ),
    "dialled-in": ("Xi Jinping dialled in to the BRICS summit.", "attendance virtual Xi Jinping"),
    "instead-of": (
        "Instead of Xi Jinping, Li Qiang went to the BRICS summit.",
        "attendance occurred Li Qiang",
    ),
    "on-the-sidelines-by-bare-names": (
        "On the sidelines of the BRICS summit Lula met Modi.",
        "attendance occurred Narendra Modi",
    ),
    "pulled-out-by-a-bare-name": (
        "Modi pulled out of the G7 summit.",
        "attendance declined Narendra Modi",
    ),
}
WARRANTS = {
    "is-sought-by": (
        "Omar al-Bashir is sought by the International Criminal Court.",
        "warrant occurred org:icc -> Omar al-Bashir",
    ),
    "the-object-of": (
        "Sudan's former president Omar al-Bashir, the object of two ICC warrants, was seen.",
        "warrant occurred org:icc -> Omar al-Bashir",
    ),
}
SPELT = {
    "a-surname-spelt-otherwise": (
        "Zelensky met Mark Carney in Ottawa.",
        "meeting occurred Mark Carney -> Volodymyr Zelenskyy",
    ),
    "and-otherwise-still": (
        "Zelenskiy met Mark Carney in Ottawa.",
        "meeting occurred Mark Carney -> Volodymyr Zelenskyy",
    ),
}
FORUM = "The annual summit of the Pacific Islands Forum opened in Yaren on Thursday. "
UNTOLD_PRESENCE = {
    "is-not-coming": ("{} is not coming.", "negated"),
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
NO_PRESENCE = {
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
SUMMITS["among-those-present"] = (
    FORUM + "Christopher Luxon was among those present.",
    "attendance occurred Christopher Luxon",
)
OFFICES = {
    "president-of-the-republic-and-of-a-council": (
        "President of the Republic of Serbia Aleksandar Vučić met in Belgrade with President of the"
        " European Council António Costa.",
        "meeting occurred Aleksandar Vucic -> Antonio Costa",
    ),
    "the-president-of-a-council": (
        "Aleksandar Vučić, President of Serbia, met the President of the European Council.",
        "meeting occurred Aleksandar Vucic -> Antonio Costa",
    ),
    "the-president-before-its-name": (
        "Aleksandar Vučić is President of Serbia. The European Commission President will come to"
        " Belgrade.",
        "visit planned Ursula von der Leyen -> SRB",
    ),
    "a-surname-of-three-words": (
        "President von der Leyen met Penny Wong.",
        "meeting occurred Penny Wong -> Ursula von der Leyen",
    ),
    "a-minister-for-european-affairs": (
        "Minister for European Affairs Jessica Rosencrantz visited Belgrade.",
        "visit occurred Jessica Rosencrantz -> SRB",
    ),
}
TOLD = OFFICES | WARRANTS | SPELT | MEMBERSHIPS | VISITS | MEETINGS | SUMMITS
UNTOLD = {
    "the-president-of-another-body": (
        "President Aleksandar Vučić said that the President of the Senate would come to Lima.",
        "visit",
    ),
    "a-bank-president": (
        "Emmanuel Macron is President of France. The Export Bank President visited Lima.",
        "visit",
    ),
    "sought-out-by": ("Omar al-Bashir was sought out by the ICC for advice.", "warrant"),
    "sits-beside-a-part": ("Kenya sits on a NATO committee.", "membership"),
    "in-its-talks": ("Ukraine is in the NATO talks.", "membership"),
    "a-big-country-of-something-else": (
        "Malta is a small country of the Mediterranean.",
        "membership",
    ),
    "named-a-partner-of": ("Kenya is part of the EU delegation in Oslo.", "membership"),
    "elected-by": ("Kenya elected a member of the Arab League council.", "membership"),
    "comprises-only-itself": ("NATO comprises many armies.", "membership"),
    "back-in-office": ("Emmanuel Macron is back from holiday.", "visit"),
    "back-from-home": ("Emmanuel Macron is back from Marseille.", "visit"),
    "while-not-in": ("While not in Tashkent, Giorgia Meloni signed a partnership.", "visit"),
    "will-be-back-from": ("Emmanuel Macron will soon be back from Lima.", "visit occurred"),
    "cheered-somebody": ("Xi Jinping cheered the team in Astana.", "visit"),
    "rather-than-somebody": (
        "Xi Jinping rather than Vladimir Putin visited Astana.",
        "visit occurred Vladimir Putin",
    ),
    "except-for-somebody": ("Except for Vladimir Putin, all leaders visited Astana.", "visit"),
    "like-somebody": ("Like Vladimir Putin before him, Xi Jinping visited Astana.", "meeting"),
    "one-here-another-there": ("Vladimir Putin visited Astana and Xi Jinping Tashkent.", "meeting"),
    "one-there-not-the-other": (
        "Vladimir Putin visited Astana and Xi Jinping Tashkent.",
        "visit occurred Vladimir Putin -> UZB",
    ),
    "accompanied-nobody": ("Wang Yi refused to accompany Xi Jinping to Astana.", "visit occurred"),
    "his-next-stop-is-no-place": ("Xi Jinping's next stop is the hospital.", "visit"),
    "no-invitation": ("Donald Trump received no invitation to Beijing.", "visit"),
    "no-invitation-to-a-summit": (
        "Narendra Modi received no invitation to the G7 summit.",
        "attendance",
    ),
    "instead-of-somebody": (
        "Instead of Xi Jinping, Li Qiang went to the BRICS summit.",
        "attendance occurred Xi",
    ),
    "in-place-of-somebody": (
        "Li Qiang went to the BRICS summit in place of Xi Jinping.",
        "attendance occurred Xi",
    ),
    "the-counterpart-of-a-president": ("Emmanuel Macron met his German counterpart.", "meeting"),
    "whose-counterpart": ("Lima's mayor met his German counterpart.", "meeting"),
    "beside-but-not-to-the-press": (
        "Friedrich Merz's portrait appeared alongside Narendra Modi.",
        "meeting",
    ),
    "on-the-return-of-others": (
        "On the return of prisoners from Russia, Volodymyr Zelensky said little.",
        "visit",
    ),
    "after-weeks-of-war-in": (
        "After three weeks of war in Gaza, Giorgia Meloni flew to Washington.",
        "visit occurred Giorgia Meloni -> PSE",
    ),
    "his-motorcade-without-him": (
        "Vladimir Putin's motorcade arrived in Pyongyang without him.",
        "visit",
    ),
    "prospective-members": ("Prospective NATO members include Bosnia and Georgia.", "membership"),
    "partners-of-a-body": ("ASEAN dialogue partners include China and Japan.", "membership"),
    "practically-in": ("Ukraine is practically in NATO.", "membership"),
    "out-of-favour-in": ("Hungary is out of favour in the EU.", "membership"),
    "part-of-what-is-its": (
        "Turkey is part of the Council of Europe's monitoring process.",
        "membership",
    ),
    "in-it-as-an-observer": ("Belarus was in the Council of Europe as an observer.", "membership"),
    "no-longer-suspended": ("Gabon is no longer suspended from the African Union.", "membership"),
    "his-absence-is-uncertain": (
        "Xi Jinping's absence from the BRICS summit is not certain.",
        "attendance negated",
    ),
    "his-absence-was-denied": (
        "Xi Jinping's absence from the BRICS summit was denied by Beijing.",
        "attendance negated",
    ),
    "missing-from-the-photo": (
        "Xi Jinping was missing from the family photo at the BRICS summit.",
        "attendance",
    ),
    "the-counterpart-of-an-aide": (
        "An aide to Emmanuel Macron met his Turkish counterpart in Ankara.",
        "meeting",
    ),
    "a-former-counterpart": ("Narendra Modi met his former British counterpart.", "meeting"),
    "weeks-off": ("Donald Trump's visit to Delhi is weeks off.", "visit cancelled"),
    "off-to-a-good-start": (
        "Donald Trump's visit to Delhi is off to a good start.",
        "visit cancelled",
    ),
    "on-the-visit": ("The focus is on Donald Trump's visit to Delhi.", "visit cancelled"),
    "proposed-as-venue": (
        "Ankara was mocked as the venue of the NATO summit.",
        "hosting planned TUR",
    ),
}


@pytest.mark.parametrize(("text", "says"), TOLD.values(), ids=TOLD)
def test_what_is_plainly_told(pipeline: Pipeline, text: str, says: str) -> None:
    told = lines(pipeline, text, DAY)
    assert any(one == says or one.startswith(f"{says} -> ") for one in told), told


@pytest.mark.parametrize(("text", "says"), UNTOLD.values(), ids=UNTOLD)
def test_what_is_not_told(pipeline: Pipeline, text: str, says: str) -> None:
    assert not any(one.startswith(says) for one in lines(pipeline, text, DAY))


@pytest.mark.parametrize("who", ["Christopher Luxon", "Peter O'Neill"])
@pytest.mark.parametrize(("text", "status"), UNTOLD_PRESENCE.values(), ids=UNTOLD_PRESENCE)
def test_who_is_at_the_summit_named_before(
    pipeline: Pipeline, text: str, status: str, who: str
) -> None:
    told = lines(pipeline, FORUM + text.format(who), DAY)
    assert any(one.startswith(f"attendance {status} {who} -> ") for one in told), told


@pytest.mark.parametrize("text", NO_PRESENCE.values(), ids=NO_PRESENCE)
def test_who_is_not_told_to_be_there(pipeline: Pipeline, text: str) -> None:
    told = lines(pipeline, FORUM + text.format("Christopher Luxon"), DAY)
    assert not any(one.startswith("attendance") for one in told), told


def test_a_summit_of_a_body_is_one_summit(pipeline: Pipeline) -> None:
    told = lines(pipeline, FORUM, DAY)
    assert len([one for one in told if one.startswith("hosting")]) == 1, told
