"""Sentences for every status, all told on Tuesday, 2024-11-19: data of `test_statuses.py`."""

from tests.ingest.status_cases_ahead import (
    CANCELLED,
    DECLINED,
    DISINVITED,
    INVITED,
    PLANNED,
    POSTPONED,
    REQUESTED,
)
from tests.ingest.telling import Case

NEGATED = {
    "was-not-able": Case(
        "Penny Wong was not able to visit Fiji.", "visit negated Penny Wong -> FJI"),
    "denies-reports": Case(
        "Riyadh denies reports that Penny Wong flew to Jeddah and met Mohammed bin Salman.",
        "meeting negated Mohammed bin Salman -> Penny Wong"),
    "dismisses-a-report": Case(
        "The Kremlin dismisses a report that Vladimir Putin made a trip to Minsk.",
        "visit negated Vladimir Putin -> BLR"),
    "did-not": Case(
        "Narendra Modi did not visit Pakistan.",
        "visit negated Narendra Modi -> PAK"),
    "has-never": Case(
        "Alexander Lukashenko has never visited Canada.",
        "visit negated Alexander Lukashenko -> CAN"),
    "failed-to": Case(
        "Emmanuel Macron failed to meet Vladimir Putin.",
        "meeting negated Emmanuel Macron -> Vladimir Putin"),
    "denies-that": Case(
        "The Kremlin denies that Vladimir Putin visited Serbia.",
        "visit negated Vladimir Putin -> SRB"),
    "denied-meeting": Case(
        "Viktor Orban denied meeting Vladimir Putin.",
        "meeting negated Viktor Orban -> Vladimir Putin"),
    "neither-nor-in-the-past": Case(
        "Neither Olaf Scholz nor Emmanuel Macron visited Georgia.",
        "visit negated Emmanuel Macron -> GEO"),
    "is-no-member": Case(
        "Turkey is not a member of the European Union.",
        "membership negated TUR -> org:eu"),
    "never-joined": Case(
        "Switzerland never joined NATO.",
        "membership negated CHE -> org:nato"),
    "without-meeting": Case(
        "Narendra Modi went home without meeting Xi Jinping.",
        "meeting negated Narendra Modi -> Xi Jinping"),
    "lied-about-it": Case(
        "Olaf Scholz admitted to lying about having attended the G7 summit.",
        "attendance negated Olaf Scholz -> series:g7"),
}  # fmt: skip
HYPOTHETICAL = {
    "could-be-forced-to-cancel": Case(
        "Olaf Scholz could be forced to cancel his meeting with Xi Jinping.",
        "meeting hypothetical Olaf Scholz -> Xi Jinping"),
    "may-have-to-postpone": Case(
        "Olaf Scholz may have to postpone his trip to China.",
        "visit hypothetical Olaf Scholz -> CHN"),
    "almost-had-to-cancel": Case(
        "Olaf Scholz almost had to cancel his trip to China.",
        "visit hypothetical Olaf Scholz -> CHN"),
    "would-not-let": Case(
        "Washington would not let Lai Ching-te stop in Guam.",
        "visit hypothetical Lai Ching-te -> GUM"),
    "may": Case(
        "Vladimir Putin may visit Turkey.",
        "visit hypothetical Vladimir Putin -> TUR"),
    "could": Case(
        "Donald Trump could meet Kim Jong Un.",
        "meeting hypothetical Donald Trump -> Kim Jong-un"),
    "if": Case(
        "If Xi Jinping visits Ukraine, the markets will rise.",
        "visit hypothetical Xi Jinping -> UKR"),
    "unless": Case(
        "Unless Vladimir Putin visits Armenia, the treaty will lapse.",
        "visit hypothetical Vladimir Putin -> ARM"),
    "would": Case(
        "Olaf Scholz would visit Kyiv if there were a ceasefire.",
        "visit hypothetical Olaf Scholz -> UKR"),
    "urged": Case(
        "Boris Johnson urged Emmanuel Macron to visit Odesa.",
        "visit hypothetical Emmanuel Macron -> UKR"),
    "wants-to": Case(
        "Javier Milei wants to visit Israel.",
        "visit hypothetical Javier Milei -> ISR"),
    "is-considering": Case(
        "Xi Jinping is considering a visit to Vietnam.",
        "visit hypothetical Xi Jinping -> VNM"),
    "whether": Case(
        "It is unclear whether Vladimir Putin will attend the G20 summit.",
        "attendance hypothetical Vladimir Putin -> summit:g20-2024"),
    "hopes-to": Case(
        "Volodymyr Zelensky hopes to meet Xi Jinping.",
        "meeting hypothetical Volodymyr Zelenskyy -> Xi Jinping"),
    "should-join": Case(
        "Ukraine should join NATO, Boris Johnson said.",
        "membership hypothetical UKR -> org:nato"),
    "interest-in-hosting": Case(
        "Norway expressed its interest in hosting the Blue Valley Fisheries Summit.",
        "hosting hypothetical NOR -> series:blue-valley-fisheries-summit"),
    "warned-against-joining": Case(
        "Vladimir Putin warned Moldova against joining NATO.",
        "membership hypothetical MDA -> org:nato"),
    "accord-on-its-joining": Case(
        "Canada and Serbia reached an agreement on Serbia joining the World Trade Organization.",
        "membership hypothetical SRB -> org:wto"),
}  # fmt: skip
VIRTUAL = {
    "by-phone": Case(
        "Emmanuel Macron spoke by phone with Vladimir Putin.",
        "meeting virtual Emmanuel Macron -> Vladimir Putin"),
    "by-video-link": Case(
        "Vladimir Putin addressed the BRICS summit by video link.",
        "attendance virtual Vladimir Putin -> series:brics"),
    "phone-call": Case(
        "Olaf Scholz held a phone call with Vladimir Putin on Friday.",
        "meeting virtual Olaf Scholz -> Vladimir Putin"),
    "video-conference": Case(
        "Xi Jinping held a video conference with Joe Biden.",
        "meeting virtual Joe Biden -> Xi Jinping"),
    "attended-virtually": Case(
        "Narendra Modi attended the SCO summit virtually.",
        "attendance virtual Narendra Modi -> series:sco"),
    "spoke-on-the-telephone": Case(
        "Olaf Scholz and Vladimir Putin spoke on the telephone.",
        "meeting virtual Olaf Scholz -> Vladimir Putin"),
    "talked-via-video": Case(
        "Joe Biden held virtual talks with Xi Jinping.",
        "meeting virtual Joe Biden -> Xi Jinping"),
    "met-virtually": Case(
        "Joe Biden met with Xi Jinping virtually on Monday.",
        "meeting virtual Joe Biden -> Xi Jinping"),
    "met-in-a-call": Case(
        "Joe Biden met Narendra Modi in a call on Monday.",
        "meeting virtual Joe Biden -> Narendra Modi"),
}  # fmt: skip
OCCURRED = {
    "becomes-the-first-of": Case(
        "Felipe VI becomes the first king of Spain to make a visit to Cuba.",
        "visit occurred Felipe VI -> CUB"),
    "is-shown": Case(
        "State television showed Joe Biden meeting Kim Jong Un.",
        "meeting occurred Joe Biden -> Kim Jong-un"),
    "past": Case(
        "Chinese President Xi Jinping visited Hungary in May.",
        "visit occurred Xi Jinping -> HUN"),
    "perfect": Case(
        "Vladimir Putin has arrived in Mongolia.",
        "visit occurred Vladimir Putin -> MNG"),
    "present-news": Case(
        "German Foreign Minister Annalena Baerbock arrives in Beirut for talks.",
        "visit occurred Annalena Baerbock -> LBN"),
    "present-meeting": Case(
        "Keir Starmer meets Xi Jinping.",
        "meeting occurred Keir Starmer -> Xi Jinping"),
    "passive": Case(
        "Emmanuel Macron was received by King Mohammed VI in Rabat.",
        "visit occurred Emmanuel Macron -> MAR"),
    "paid-a-visit": Case(
        "Viktor Orban paid a visit to Georgia.",
        "visit occurred Viktor Orban -> GEO"),
    "managed-to": Case(
        "Viktor Orban managed to meet Xi Jinping.",
        "meeting occurred Viktor Orban -> Xi Jinping"),
    "during-his-visit": Case(
        "During his visit to Kyiv, Olaf Scholz promised more aid.",
        "visit occurred Olaf Scholz -> UKR"),
    "became-a-member": Case(
        "Sweden became a member of NATO in March.",
        "membership occurred SWE -> org:nato"),
    "ratified": Case(
        "Ukraine ratified the Rome Statute in August.",
        "membership occurred UKR -> org:icc"),
    "issued-a-warrant": Case(
        "The International Criminal Court issued an arrest warrant for Sergei Shoigu in June.",
        "warrant occurred org:icc -> Sergei Shoigu"),
    "confirmed-that": Case(
        "The Kremlin confirmed that Vladimir Putin met Alexander Lukashenko.",
        "meeting occurred Alexander Lukashenko -> Vladimir Putin"),
    "did-go-after-all": Case(
        "Narendra Modi did visit Ukraine.",
        "visit occurred Narendra Modi -> UKR"),
    "joined-him-at-the-summit": Case(
        "Olaf Scholz joined Joe Biden at the G20 summit in calling for a truce.",
        "attendance occurred Joe Biden -> series:g20"),
    "met-while-calling-for": Case(
        "Olaf Scholz visits Turkey, calling for interfaith dialogue and an end to extremism, and"
        " meeting with President Recep Tayyip Erdoğan.",
        "meeting occurred Olaf Scholz -> Recep Tayyip Erdogan"),
}  # fmt: skip
ENDING = {
    "will-leave": Case(
        "Armenia will leave the Collective Security Treaty Organization.",
        "membership ending ARM -> org:csto"),
    "announced-withdrawal": Case(
        "Mali announced its withdrawal from ECOWAS.",
        "membership ending MLI -> org:ecowas"),
    "plans-to-withdraw": Case(
        "Argentina plans to withdraw from the World Health Organization.",
        "membership ending ARG -> org:who"),
    "after-it-leaves": Case(
        "The ministry confirms new passports after Serbia leaves the Council of Europe.",
        "membership ending SRB -> org:coe"),
}  # fmt: skip
ENDED = {
    "left": Case(
        "Britain left the European Union in 2020.",
        "membership ended GBR -> org:eu"),
    "withdrew": Case(
        "Burundi withdrew from the International Criminal Court in 2017.",
        "membership ended BDI -> org:icc"),
    "was-expelled": Case(
        "Russia was expelled from the Council of Europe.",
        "membership ended RUS -> org:coe"),
    "was-suspended": Case(
        "Niger was suspended from the African Union.",
        "membership ended NER -> org:au"),
    "is-no-longer-a-member": Case(
        "The Philippines is no longer a member of the ICC.",
        "membership ended PHL -> org:icc"),
}  # fmt: skip

GROUPS = {
    "planned": PLANNED,
    "invited": INVITED,
    "requested": REQUESTED,
    "disinvited": DISINVITED,
    "declined": DECLINED,
    "cancelled": CANCELLED,
    "postponed": POSTPONED,
    "negated": NEGATED,
    "hypothetical": HYPOTHETICAL,
    "virtual": VIRTUAL,
    "occurred": OCCURRED,
    "ending": ENDING,
    "ended": ENDED,
}
