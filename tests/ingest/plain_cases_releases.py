"""As offices and agencies tell it, on 2025-09-20: data of `test_plainly_told.py`."""

TOLD = {
    "talks-on-the-sidelines": (
        "Vladimir Putin held talks with Ilham Aliyev on the sidelines of the CIS summit in"
        " Bishkek.",
        "attendance occurred Ilham Aliyev",
    ),
    "talks-on-the-sidelines-of-the-host-of-them": (
        "Vladimir Putin held talks with Ilham Aliyev on the sidelines of the CIS summit in"
        " Bishkek.",
        "attendance occurred Vladimir Putin",
    ),
    "talks-to-be-held-at-it": (
        "Vladimir Putin will hold a meeting with Ilham Aliyev at the CIS summit in Bishkek.",
        "attendance planned Ilham Aliyev",
    ),
    "a-meeting-between-two-at-it": (
        "A meeting between Vladimir Putin and Ilham Aliyev took place on the sidelines of the"
        " CIS summit in Bishkek.",
        "attendance occurred Vladimir Putin",
    ),
    "talks-were-held-between": (
        "Talks were held in Tirana between Kaja Kallas and Prime Minister Edi Rama.",
        "meeting occurred Edi Rama -> Kaja Kallas",
    ),
    "hours-of-talks-in-a-capital": (
        "Volodymyr Zelensky held four hours of talks with Emmanuel Macron in the Spanish capital.",
        "visit occurred Emmanuel Macron -> ESP",
    ),
    "speaking-alongside": (
        "Vladimir Putin, speaking alongside Viktor Orban in Moscow, said he was ready.",
        "meeting occurred Viktor Orban -> Vladimir Putin",
    ),
    "more-portfolios-than-one": (
        "The Minister of Foreign Affairs, International Trade and Worship of the Argentine"
        " Republic, Gerardo Werthein, began an official visit to India today.",
        "visit occurred Gerardo Werthein -> IND",
    ),
    "under-secretary-for-something": (
        "Under Secretary for Political Affairs Allison Hooker visited Kenya.",
        "visit occurred Allison Hooker -> KEN",
    ),
    "special-envoy-for-a-region": (
        "Special Envoy for the Horn of Africa Mike Hammer visited Kenya.",
        "visit occurred Mike Hammer -> KEN",
    ),
    "minister-of-state-at-an-office": (
        "Minister of State at the Foreign Office Tobias Lindner visited Kenya.",
        "visit occurred Tobias Lindner -> KEN",
    ),
    "minister-for-this-and-that": (
        "Minister for International Development and the Pacific Pat Conroy visited Fiji.",
        "visit occurred Pat Conroy -> FJI",
    ),
    "undertook-a-visit": (
        "Subrahmanyam Jaishankar undertook a preparatory visit to Beijing.",
        "visit occurred Subrahmanyam Jaishankar -> CHN",
    ),
    "will-undertake-a-visit": (
        "Subrahmanyam Jaishankar will undertake a visit to Beijing in November.",
        "visit planned Subrahmanyam Jaishankar -> CHN",
    ),
    "has-been-to": ("Emmanuel Macron has been to China twice.", "visit occurred Emmanuel Macron"),
    "arrived-in-a-capital": (
        "Friedrich Merz arrived in the Polish capital on Monday.",
        "visit occurred Friedrich Merz -> POL",
    ),
    "is-in-a-capital": (
        "Friedrich Merz is in the Polish capital.",
        "visit occurred Friedrich Merz -> POL",
    ),
    "a-capital-of-many-namesakes": (
        "Canadian Prime Minister Mark Carney arrived in London on Friday.",
        "visit occurred Mark Carney -> GBR",
    ),
    "a-capital-where-two-talk": (
        "Canada's Mark Carney and Emmanuel Macron held talks in London.",
        "visit occurred Mark Carney -> GBR",
    ),
    "boarded-a-plane": (
        "Emmanuel Macron boarded a plane for Beirut.",
        "visit planned Emmanuel Macron -> LBN",
    ),
    "a-country-welcomes": (
        "Mongolia welcomed Vladimir Putin with a guard of honour.",
        "visit occurred Vladimir Putin -> MNG",
    ),
    "was-unable-for-reasons": (
        "Edi Rama was unable, for reasons of health, to travel to Georgia as foreseen.",
        "visit negated Edi Rama -> GEO",
    ),
    "the-country-of-the-sentence-before": (
        "Soldiers seized power in Mali. The African Union suspended the country on Wednesday.",
        "membership ended MLI -> org:au",
    ),
    "a-king-of-several-countries": (
        "King Charles III arrived in Canberra on Monday.",
        "visit occurred Charles III -> AUS",
    ),
    "a-monarch-and-his-wife": (
        "Pope Leo XIV prayed in Beirut. The pontiff landed in Istanbul on Thursday.",
        "visit occurred Leo XIV -> TUR",
    ),
    "stood-in-for": (
        "Sergey Lavrov deputised for Vladimir Putin at the BRICS summit in Rio de Janeiro.",
        "attendance negated Vladimir Putin",
    ),
    "attended-instead-of": (
        "Marco Rubio attended the ASEAN summit in Kuala Lumpur instead of Donald Trump.",
        "attendance negated Donald Trump",
    ),
    "in-place-of": (
        "Marco Rubio will attend the ASEAN summit in Kuala Lumpur in place of Donald Trump.",
        "attendance declined Donald Trump",
    ),
    "instead-of-going-himself": (
        "Vladimir Putin will send Sergey Lavrov to the G20 summit in Johannesburg instead of"
        " going himself.",
        "attendance declined Vladimir Putin",
    ),
    "gave-it-a-miss": (
        "Friedrich Merz gave the COP30 conference in Brazil a miss.",
        "attendance declined Friedrich Merz",
    ),
    "absent-were": (
        "Absent from the BRICS summit in Rio de Janeiro were Xi Jinping and Vladimir Putin.",
        "attendance negated Xi Jinping",
    ),
    "skipped-it": (
        "Brazil opened the BRICS summit in Rio de Janeiro on Sunday. Xi Jinping skipped it.",
        "attendance declined Xi Jinping",
    ),
    "another-by-video": (
        "Narendra Modi and Xi Jinping attended the BRICS summit in Johannesburg, but Vladimir"
        " Putin addressed the gathering by video.",
        "attendance occurred Narendra Modi",
    ),
    "while-another-joined-by-video": (
        "Narendra Modi attended the BRICS summit in Johannesburg, while Vladimir Putin joined by"
        " video.",
        "attendance virtual Vladimir Putin",
    ),
    "asked-to-a-summit": (
        "Vladimir Putin has also been asked to the G20 summit in Johannesburg.",
        "attendance invited Vladimir Putin",
    ),
    "behind-a-heading": (
        "Situation in Ukraine: ICC judges issued arrest warrants against Vladimir Putin.",
        "warrant occurred org:icc -> Vladimir Putin",
    ),
    "instrument-deposited": (
        "Sweden deposited its instrument of accession to the North Atlantic Treaty.",
        "membership occurred SWE -> org:nato",
    ),
    "begins-leaving": ("Hungary begins leaving the ICC.", "membership ending HUN -> org:icc"),
    "withdrawal-completed": (
        "Argentina completed its withdrawal from the WHO.",
        "membership ended ARG -> org:who",
    ),
    "readmitted": (
        "Syria, suspended from the Arab League in 2011, was readmitted.",
        "membership occurred SYR -> org:arab-league",
    ),
    "candidate-status": (
        "Ukraine was granted candidate status by the EU.",
        "membership planned UKR -> org:eu",
    ),
    "candidate-status-received": (
        "Ukraine received EU candidate status.",
        "membership planned UKR -> org:eu",
    ),
    "candidate-status-denied": (
        "Georgia was denied candidate status by the EU.",
        "membership declined GEO -> org:eu",
    ),
    "has-been-a-candidate": (
        "Turkey has been an EU candidate since 1999.",
        "membership planned TUR -> org:eu",
    ),
    "candidate-before-name": (
        "EU candidate North Macedonia protested.",
        "membership planned MKD -> org:eu",
    ),
    "another-commonwealth": (
        "Moldova will leave the Commonwealth of Independent States.",
        "membership ending MDA -> org:cis",
    ),
    "came-face-to-face": (
        "Donald Trump and Vladimir Putin came face to face in Anchorage.",
        "meeting occurred Donald Trump -> Vladimir Putin",
    ),
    "came-together-for-talks": (
        "Xi Jinping and Narendra Modi came together for talks in Tianjin.",
        "meeting occurred Narendra Modi -> Xi Jinping",
    ),
    "behind-closed-doors": (
        "Donald Trump and Vladimir Putin spoke for two hours behind closed doors.",
        "meeting occurred Donald Trump -> Vladimir Putin",
    ),
    "a-dinner-for": (
        "Emmanuel Macron gave a dinner for Donald Trump in Paris.",
        "meeting occurred Donald Trump -> Emmanuel Macron",
    ),
    "rang": (
        "Keir Starmer rang Emmanuel Macron on Monday.",
        "meeting virtual Emmanuel Macron -> Keir Starmer",
    ),
    "initials": (
        "JD Vance met Viktor Orban in Budapest.",
        "meeting occurred JD Vance -> Viktor Orban",
    ),
    "an-organ-expels": (
        "The Council of Europe's Committee of Ministers expelled Russia.",
        "membership ended RUS -> org:coe",
    ),
    "offered-membership": (
        "Argentina and Egypt were offered membership of BRICS.",
        "membership invited EGY -> org:brics",
    ),
    "membership-rejected": (
        "Argentina rejected membership of BRICS.",
        "membership declined ARG -> org:brics",
    ),
    "but-he-spoke-by-video": (
        "Volodymyr Zelensky took part in the G7 summit in Kananaskis, but he spoke by video link.",
        "attendance virtual Volodymyr Zelenskyy",
    ),
    "out-of-a-forum": (
        "Kiribati withdrew from the Pacific Islands Forum in 2022.",
        "membership ended KIR -> org:pif",
    ),
    "pulled-the-plug": (
        "Keir Starmer pulled the plug on a visit to India.",
        "visit cancelled Keir Starmer -> IND",
    ),
    "unable-being-ill": (
        "Edi Rama was unable, being ill, to travel to Georgia.",
        "visit negated Edi Rama -> GEO",
    ),
    "who-was-it-in-that-year": (
        "The French president visited Iraq in 2003.",
        "visit occurred Jacques Chirac -> IRQ",
    ),
    "who-were-it-in-that-year": (
        "The German chancellor met the French president in Berlin in 1999.",
        "meeting occurred Gerhard Schroder -> Jacques Chirac",
    ),
    "who-was-it-on-that-day": (
        "The French president met Gerhard Schröder on 22 January 2003.",
        "meeting occurred Gerhard Schroder -> Jacques Chirac",
    ),
    "counted-since-a-year": (
        "The Japanese prime minister visited China for the first time since 2011.",
        "visit occurred Shigeru Ishiba -> CHN",
    ),
    "a-year-of-another-clause": (
        "The French president visited Iraq, where war broke out in 2003.",
        "visit occurred Emmanuel Macron -> IRQ",
    ),
    "a-year-to-come": (
        "The French president will visit Japan in 2026.",
        "visit planned Emmanuel Macron -> JPN",
    ),
}
UNTOLD = {
    "talks-in-another-country": (
        "Penny Wong will hold talks with Bola Tinubu in Oslo during the APEC summit in Lima.",
        "attendance",
    ),
    "talks-about-it": (
        "Vladimir Putin held talks with Ilham Aliyev on the CIS summit in Bishkek.",
        "attendance",
    ),
    "no-talks-there": (
        "Vladimir Putin held no talks with Ilham Aliyev on the sidelines of the CIS summit in"
        " Bishkek.",
        "attendance",
    ),
    "welcome-at": (
        "Volodymyr Zelensky is welcome at the G20 summit in Johannesburg.",
        "attendance occurred",
    ),
    "who-is-represented-is-not-there": (
        "Sergey Lavrov will represent Vladimir Putin at the G20 summit in Johannesburg.",
        "attendance planned Vladimir Putin",
    ),
    "portfolios-are-nobody": (
        "The Minister of Foreign Affairs, International Trade and Worship of the Argentine"
        " Republic, Gerardo Werthein, began an official visit to India today.",
        "visit occurred International Trade",
    ),
    "today-i": (
        '"Today I begin a visit to Ukraine," said Prime Minister Narendra Modi.',
        "visit occurred Today",
    ),
    "a-minister-goes-home": (
        "Solomon Islands police minister Anthony Veke returned to Honiara.",
        "visit",
    ),
    "approves-the-bid-of-another": (
        "Turkey approved Armenia's bid to join BRICS.",
        "membership planned TUR",
    ),
    "lifted-its-veto": (
        "Turkey lifted its veto over Armenia's bid to join BRICS.",
        "membership planned TUR",
    ),
    "out-of-a-summit-only": (
        "Poland pulls out of a Visegrad Group summit in Jerusalem.",
        "membership",
    ),
    "a-country-in-a-heading": (
        "Situation in Ukraine: ICC judges issued arrest warrants against Vladimir Putin.",
        "warrant occurred UKR",
    ),
    "who-it-is-given-for": (
        "Turkey turned down Edward Snowden, although the American leader will go to Istanbul.",
        "visit planned Edward Snowden",
    ),
    "a-candidate-is-not-in": ("EU candidate North Macedonia protested.", "membership occurred"),
    "an-only-country-before": (
        "Soldiers seized power in Mali and Niger. The African Union suspended the country.",
        "membership ended",
    ),
    "welcomed-by-words": (
        "China welcomed Mark Carney after his election victory.",
        "visit",
    ),
    "his-own-country-behind-another": (
        "Russia attacked again. Emmanuel Macron toured the country last week.",
        "visit",
    ),
    "criticised-instead-of": (
        "At the NATO summit in The Hague, Donald Trump criticised Volodymyr Zelensky instead of"
        " Vladimir Putin.",
        "attendance negated",
    ),
    "met-instead-of": (
        "Emmanuel Macron attended the summit in Rome and met Giorgia Meloni instead of Pope Leo.",
        "attendance negated",
    ),
    "instead-of-a-parade": (
        "Keir Starmer attended the G7 summit instead of Donald Trump's parade.",
        "attendance negated",
    ),
    "who-took-his-office": (
        "Keir Starmer, prime minister in place of Rishi Sunak, attended the NATO summit.",
        "attendance negated",
    ),
    "a-town-of-his-own": (
        "Lebanon's Prime Minister Nawaf Salam visited Tripoli on Friday.",
        "visit",
    ),
    "a-noun-before-a-minister": (
        "After Russian strikes minister Andrii Sybiha visited Warsaw.",
        "office occurred Andrii Sybiha -> RUS",
    ),
    "at-a-virtual-conference": (
        "Keir Starmer spoke alongside Mark Carney at a virtual conference.",
        "meeting occurred",
    ),
    "while-a-summit-is-elsewhere": (
        "Donald Trump met Vladimir Putin in Anchorage during the SCO summit.",
        "attendance",
    ),
    "asked-for-something": (
        "Emmanuel Macron asked Donald Trump for a date for the G7 summit in Evian.",
        "attendance invited",
    ),
    "ahead-of-a-summit": (
        "Ahead of the G20 summit in Johannesburg, Keir Starmer met Narendra Modi.",
        "visit",
    ),
    "two-had-it-in-that-year": ("In 2010, the British prime minister visited Turkey.", "visit"),
    "two-had-it-last-year": ("The British prime minister visited India last year.", "visit"),
    "may-pull-the-plug": (
        "Keir Starmer may pull the plug on a visit to India.",
        "visit cancelled",
    ),
}
