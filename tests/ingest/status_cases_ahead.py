"""Sentences of what is to come, or was to: planned, asked for, refused, called off.

All told on Tuesday, 2024-11-19.
"""

from tests.ingest.telling import Case

PLANNED = {
    "phrase-of-another": Case(
        "Joe Biden's visit to Moscow is planned, but talks with China are out of the question.",
        "visit planned Joe Biden -> RUS"),
    "tonight": Case(
        "Emmanuel Macron flies to Ankara tonight.", "visit planned Emmanuel Macron -> TUR"),
    "this-evening": Case(
        "Emmanuel Macron meets Olaf Scholz in Warsaw this evening.",
        "meeting planned Emmanuel Macron -> Olaf Scholz"),
    "continues-to": Case(
        "Xi Jinping continues to Monaco.", "visit planned Xi Jinping -> MCO"),
    "goes-on-to": Case(
        "From Lima Xi Jinping goes on to Santiago.", "visit planned Xi Jinping -> CHL"),
    "goes-from-there": Case(
        "Olaf Scholz will be in Lima on Friday and goes from there to Quito.",
        "visit planned Olaf Scholz -> ECU"),
    "is-still-coming": Case(
        "Xi Jinping is still coming to Lima.", "visit planned Xi Jinping -> PER"),
    "programmed-for": Case(
        "Pedro Sanchez's visit to Switzerland, programmed for January, is under evaluation.",
        "visit planned Pedro Sanchez -> CHE"),
    "will": Case(
        "French President Emmanuel Macron will visit Poland next month.",
        "visit planned Emmanuel Macron -> POL"),
    "is-to": Case(
        "French President Emmanuel Macron is to visit Poland on Friday.",
        "visit planned Emmanuel Macron -> POL"),
    "is-due-to": Case(
        "German Chancellor Olaf Scholz is due to travel to Turkey next week.",
        "visit planned Olaf Scholz -> TUR"),
    "is-scheduled-to": Case(
        "Chinese President Xi Jinping is scheduled to arrive in Peru on Thursday.",
        "visit planned Xi Jinping -> PER"),
    "plans-over-a-conjunction": Case(
        "Turkish President Recep Tayyip Erdogan plans to fly to Budapest and meet"
        " Hungarian Prime Minister Viktor Orban.",
        "meeting planned Recep Tayyip Erdogan -> Viktor Orban"),
    "plans-over-two-countries": Case(
        "Japanese Prime Minister Shigeru Ishiba plans to visit Vietnam and Malaysia.",
        "visit planned Shigeru Ishiba -> MYS"),
    "progressive-for-the-future": Case(
        "Italian Prime Minister Giorgia Meloni is visiting Albania next week.",
        "visit planned Giorgia Meloni -> ALB"),
    "agreed-to-meet": Case(
        "Vladimir Putin and Recep Tayyip Erdogan agreed to meet in Astana next month.",
        "meeting planned Recep Tayyip Erdogan -> Vladimir Putin"),
    "upcoming-visit": Case(
        "Officials discussed the upcoming visit of Chinese President Xi Jinping to Serbia.",
        "visit planned Xi Jinping -> SRB",
        "a noun under 'discussed' is dropped although 'upcoming' decides it"),
    "announced-plans": Case(
        "British Prime Minister Keir Starmer announced plans to visit Brazil.",
        "visit planned Keir Starmer -> BRA"),
    "before-his-visit": Case(
        "German Chancellor Olaf Scholz spoke to reporters ahead of his visit to Kazakhstan.",
        "visit planned Olaf Scholz -> KAZ"),
    "accepted-an-invitation": Case(
        "Serbian President Aleksandar Vucic accepted an invitation to visit China.",
        "visit planned Aleksandar Vucic -> CHN"),
    "will-host-him": Case(
        "US President Joe Biden will host Indian Prime Minister Narendra Modi in Washington"
        " on Friday.",
        "meeting planned Joe Biden -> Narendra Modi"),
    "talks-about-joining": Case(
        "Serbia and Albania began talks about joining the European Union.",
        "membership planned SRB -> org:eu"),
    "candidate-for-membership": Case(
        "Serbia becomes a candidate for membership of the European Union.",
        "membership planned SRB -> org:eu"),
}  # fmt: skip
INVITED = {
    "invited-him-to-visit": Case(
        "Chinese President Xi Jinping invited Brazilian President Luiz Inacio Lula da Silva to"
        " visit China.",
        "visit invited Luiz Inacio Lula da Silva -> CHN"),
    "was-invited": Case(
        "Narendra Modi was invited to visit Ukraine.",
        "visit invited Narendra Modi -> UKR"),
    "invited-him-to-a-place": Case(
        "Kim Jong Un has invited Vladimir Putin to Pyongyang.",
        "visit invited Vladimir Putin -> PRK"),
    "extended-an-invitation": Case(
        "Polish Prime Minister Donald Tusk extended an invitation to Emmanuel Macron to visit"
        " Poland.",
        "visit invited Emmanuel Macron -> POL"),
    "invited-to-a-summit": Case(
        "Canada has invited Narendra Modi to attend the G7 summit in June.",
        "attendance invited Narendra Modi -> summit:g7-2025"),
}  # fmt: skip
REQUESTED = {
    "asked-him-to-come": Case(
        "Ukraine asked Narendra Modi to visit Kyiv.",
        "visit requested Narendra Modi -> UKR"),
    "requested-to-attend": Case(
        "Emmanuel Macron was asked to attend the G20 summit.",
        "attendance requested Emmanuel Macron -> summit:g20-2024"),
    "prosecutor-seeks-a-warrant": Case(
        "The prosecutor of the International Criminal Court requested an arrest warrant for Min"
        " Aung Hlaing.",
        "warrant requested org:icc -> Min Aung Hlaing"),
    "prosecutor-applied": Case(
        "ICC prosecutor Karim Khan applied for an arrest warrant against Benjamin Netanyahu.",
        "warrant requested org:icc -> Benjamin Netanyahu"),
}  # fmt: skip
DISINVITED = {
    "no-invitation-for-a-visit": Case(
        "There was no invitation for a visit by Emmanuel Macron to Russia.",
        "visit disinvited Emmanuel Macron -> RUS"),
    "asked-not-to-come": Case(
        "South Africa asked Vladimir Putin not to attend the BRICS summit.",
        "attendance disinvited Vladimir Putin -> series:brics"),
    "told-not-to-visit": Case(
        "Armenia told Alexander Lukashenko not to visit Yerevan.",
        "visit disinvited Alexander Lukashenko -> ARM",
        "under 'told' the guest's own refusal is read, not the host's"),
    "banned-from-visiting": Case(
        "Germany banned Recep Tayyip Erdogan from visiting Cologne.",
        "visit disinvited Recep Tayyip Erdogan -> DEU"),
    "is-barred": Case(
        "Alexander Lukashenko is barred from attending the G20 summit.",
        "attendance disinvited Alexander Lukashenko -> series:g20"),
}  # fmt: skip
DECLINED = {
    "will-not-be-able": Case(
        "Penny Wong will not be able to attend the APEC summit.",
        "attendance declined Penny Wong -> series:apec"),
    "out-of-the-question": Case(
        "A meeting between Joe Biden and Vladimir Putin is out of the question.",
        "meeting declined Joe Biden -> Vladimir Putin"),
    "not-on-the-table": Case(
        "A visit by Joe Biden to Moscow is not on the table.",
        "visit declined Joe Biden -> RUS"),
    "there-will-be-no-meeting": Case(
        "There will be no meeting between Joe Biden and Vladimir Putin.",
        "meeting declined Joe Biden -> Vladimir Putin"),
    "no-plans-for-a-visit": Case(
        "Emmanuel Macron has no plans for a visit to Russia.",
        "visit declined Emmanuel Macron -> RUS"),
    "there-are-no-plans-for-a-visit": Case(
        "There are no plans for a visit by Emmanuel Macron to Russia.",
        "visit declined Emmanuel Macron -> RUS"),
    "will-not": Case(
        "Xi Jinping will not attend the G20 summit in India.",
        "attendance declined Xi Jinping -> series:g20"),
    "wont": Case(
        "Xi Jinping won’t visit Ukraine.",
        "visit declined Xi Jinping -> UKR"),
    "declined-to": Case(
        "Narendra Modi declined to travel to Switzerland.",
        "visit declined Narendra Modi -> CHE"),
    "refused-to-meet": Case(
        "Benjamin Netanyahu refused to meet German Foreign Minister Annalena Baerbock.",
        "meeting declined Annalena Baerbock -> Benjamin Netanyahu"),
    "skipped": Case(
        "Luiz Inacio Lula da Silva skipped the BRICS summit in Russia.",
        "attendance declined Luiz Inacio Lula da Silva -> series:brics"),
    "boycotts": Case(
        "Mexican President Andres Manuel Lopez Obrador boycotts the Summit of the Americas.",
        "attendance declined Andres Manuel Lopez Obrador -> series:summit-of-the-americas"),
    "rules-out": Case(
        "Olaf Scholz ruled out a visit to Moscow.",
        "visit declined Olaf Scholz -> RUS"),
    "has-no-plans": Case(
        "Volodymyr Zelensky has no plans to visit Georgia.",
        "visit declined Volodymyr Zelenskyy -> GEO"),
    "turned-down-an-invitation": Case(
        "Emmanuel Macron turned down an invitation to visit Argentina.",
        "visit declined Emmanuel Macron -> ARG"),
    "declined-an-invitation": Case(
        "Javier Milei declined an invitation to attend the BRICS summit.",
        "attendance declined Javier Milei -> series:brics"),
    "neither-nor": Case(
        "Neither Vladimir Putin nor Xi Jinping will attend the G20 summit.",
        "attendance declined Xi Jinping -> series:g20"),
    "neither-nor-the-first": Case(
        "Neither Vladimir Putin nor Xi Jinping will attend the G20 summit.",
        "attendance declined Vladimir Putin -> series:g20"),
    "decided-against": Case(
        "Emmanuel Macron decided against visiting Azerbaijan.",
        "visit declined Emmanuel Macron -> AZE"),
    "what-one-does-not-go-for": Case(
        "Olaf Scholz decided not to travel to Oslo to attend the Blue Valley Fisheries Summit.",
        "attendance declined Olaf Scholz -> series:blue-valley-fisheries-summit"),
}  # fmt: skip
CANCELLED = {
    "was-forced-to-cancel": Case(
        "Olaf Scholz was forced to cancel his trip to China.",
        "visit cancelled Olaf Scholz -> CHN"),
    "had-to-cancel": Case(
        "Olaf Scholz had to cancel his trip to China.", "visit cancelled Olaf Scholz -> CHN"),
    "cancelled-a-trip": Case(
        "Olaf Scholz cancelled a trip to Canada.",
        "visit cancelled Olaf Scholz -> CAN"),
    "called-off": Case(
        "Emmanuel Macron called off his visit to Germany.",
        "visit cancelled Emmanuel Macron -> DEU"),
    "was-cancelled": Case(
        "Joe Biden's visit to Angola was canceled because of a hurricane.",
        "visit cancelled Joe Biden -> AGO"),
    "no-longer": Case(
        "Luiz Inacio Lula da Silva will no longer travel to Russia.",
        "visit cancelled Luiz Inacio Lula da Silva -> RUS"),
    "warrant-withdrawn": Case(
        "The International Criminal Court withdrew the arrest warrant against Simone Gbagbo.",
        "warrant cancelled org:icc -> Simone Gbagbo"),
    "scrapped-a-meeting": Case(
        "Donald Trump scrapped a meeting with Vladimir Putin.",
        "meeting cancelled Donald Trump -> Vladimir Putin"),
    "what-a-cancelled-trip-was-for": Case(
        "Olaf Scholz cancelled a trip to Rome to meet Giorgia Meloni.",
        "meeting cancelled Giorgia Meloni -> Olaf Scholz"),
}  # fmt: skip
POSTPONED = {
    "postponed": Case(
        "Fumio Kishida postponed his trip to Kazakhstan.",
        "visit postponed Fumio Kishida -> KAZ"),
    "was-postponed": Case(
        "Vladimir Putin's visit to Turkey has been postponed.",
        "visit postponed Vladimir Putin -> TUR"),
    "put-off": Case(
        "Antony Blinken put off a trip to China.",
        "visit postponed Antony Blinken -> CHN"),
    "delayed": Case(
        "Joe Biden delayed a meeting with Benjamin Netanyahu.",
        "meeting postponed Benjamin Netanyahu -> Joe Biden"),
}  # fmt: skip
