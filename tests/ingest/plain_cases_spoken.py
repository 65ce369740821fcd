"""Who is only spoken of, asked about, denied or ahead: data of `test_plainly_told.py`."""

OPENED = "The G20 closed its summit in Johannesburg on Friday. "
TOLD = {
    "neither-of-a-country": (
        "Neither China's Xi Jinping nor Russia's Vladimir Putin travelled to Scotland.",
        "visit negated Xi Jinping -> GBR",
    ),
    "not-once-did": ("Not once did Putin visit Kyiv.", "visit negated Vladimir Putin -> UKR"),
    "not-once-has": (
        "Not once has Xi Jinping visited Kyiv.",
        "visit negated Xi Jinping -> UKR",
    ),
    "at-no-point": ("At no point did Putin visit Kyiv.", "visit negated Vladimir Putin -> UKR"),
    "rumours-of": (
        "Rumours of Putin visiting Delhi swirled.",
        "visit hypothetical Vladimir Putin -> IND",
    ),
    "talk-of": (
        "Talk of Putin visiting Delhi came to nothing.",
        "visit hypothetical Vladimir Putin -> IND",
    ),
    "called-an-election": (
        "Emmanuel Macron, who called an election, attended the G7 summit in Evian.",
        "attendance occurred Emmanuel Macron",
    ),
    "called-the-deal-bad": (
        "Keir Starmer met Friedrich Merz, who called the deal bad.",
        "meeting occurred Friedrich Merz -> Keir Starmer",
    ),
    "asked-about-reports": (
        "Asked about reports that Sergei Lavrov met Marco Rubio, he declined to comment.",
        "meeting hypothetical Marco Rubio -> Sergey Lavrov",
    ),
    "asked-whether": (
        "The spokesman was asked whether Narendra Modi had visited Kyiv.",
        "visit hypothetical Narendra Modi -> UKR",
    ),
    "chaired-and-still-ahead": (
        "Xi Jinping will travel to Johannesburg for the G20 summit chaired by Cyril Ramaphosa.",
        "attendance planned Cyril Ramaphosa",
    ),
    "hosted-and-still-ahead": (
        "The G20 summit hosted by Cyril Ramaphosa will be held in Johannesburg on 22 November.",
        "attendance planned Cyril Ramaphosa",
    ),
    "of-ministers-by-name": (
        "Scott Bessent attended the meeting of G20 finance ministers in Washington.",
        "attendance occurred Scott Bessent -> series:meeting-of-g20-finance-ministers",
    ),
    "he-of-the-same-prime-minister": (
        "Prime Minister Narendra Modi will visit Japan. He will also visit Minsk.",
        "visit planned Narendra Modi -> BLR",
    ),
    "recalled-his-visit": (
        "The statement recalled Chancellor Friedrich Merz's visit to Warsaw on 7 May 2025.",
        "visit occurred Friedrich Merz -> POL",
    ),
    "wrapped-up-a-summit": (
        "ASEAN leaders wrapped up a summit in Jakarta, urging restraint.",
        "hosting occurred IDN",
    ),
    "town-that-a-title-names": (
        "Spain's Pedro Sanchez received Nicolas Maduro in Barcelona.",
        "visit occurred Nicolas Maduro -> ESP",
    ),
    "asked-about-a-fact": (
        "Asked about the fact that Viktor Orban met Vladimir Putin, he smiled.",
        "meeting occurred Viktor Orban -> Vladimir Putin",
    ),
    "so-called": (
        "Boris Johnson attended the so-called COP26 summit in Glasgow.",
        "attendance occurred Boris Johnson",
    ),
    "town-of-the-one-who-receives": (
        "Pedro Sanchez received Nicolas Maduro in Barcelona.",
        "visit occurred Nicolas Maduro -> ESP",
    ),
    "barcelona-in-spain": (
        "Nicolas Maduro visited Barcelona in Spain.",
        "visit occurred Nicolas Maduro -> ESP",
    ),
    "first-of-two-whom-the-parser-joins": (
        "French President Emmanuel Macron and North Korean Chairman Kim Jong-un meet for historic"
        " talks on Sentosa Island in Singapore.",
        "visit occurred Emmanuel Macron -> SGP",
    ),
    "georgia-by-its-capital": (
        "Marco Rubio arrived in Georgia on Monday and met the mayor of Tbilisi.",
        "visit occurred Marco Rubio -> GEO",
    ),
    "georgia-and-another": (
        "Marco Rubio visited Ukraine and Georgia.",
        "visit occurred Marco Rubio -> GEO",
    ),
    "ontario-of-canada": (
        "Emmanuel Macron visited London, Ontario.",
        "visit occurred Emmanuel Macron -> CAN",
    ),
    "town-that-the-country-names": (
        "Pedro Sanchez met Nicolas Maduro in Barcelona in Spain.",
        "visit occurred Nicolas Maduro -> ESP",
    ),
    "staged-ceremony": (
        "In a staged ceremony, Friedrich Merz met Li Qiang in Berlin.",
        "meeting occurred Friedrich Merz -> Li Qiang",
    ),
    "in-a-play-for-influence": (
        "In a play for influence, Emmanuel Macron visited Rabat.",
        "visit occurred Emmanuel Macron -> MAR",
    ),
    "two-of-one-name": (
        "Boris Johnson met Mike Johnson in Washington.",
        "meeting occurred Boris Johnson -> Mike Johnson",
    ),
    "talked-in-milan": (
        "Vladimir Putin talked with Narendra Modi in Milan.",
        "meeting occurred Narendra Modi -> Vladimir Putin",
    ),
    "may-be-unable": (
        "Putin may be unable to attend the G20 summit.",
        "attendance hypothetical Vladimir Putin",
    ),
    "not-even": (
        "Not even Viktor Orban has visited Kyiv.",
        "visit negated Viktor Orban -> UKR",
    ),
    "two-offices": (
        "The Minister for Foreign Affairs and Minister for Defence, Simon Harris T.D., is away. The"
        " Minister will visit Khartoum.",
        "visit planned Simon Harris -> SDN",
    ),
    "the-following-day": (
        "Emmanuel Macron will be in Nairobi on Monday. The following day he travels to Khartoum.",
        "visit planned Emmanuel Macron -> SDN",
    ),
    "a-stop-of-his-programme": (
        "Emmanuel Macron's first stop is Maputo.",
        "visit planned Emmanuel Macron -> MOZ",
    ),
    "conference-on-peace-in-paris": (
        "An international conference on peace in Sudan ended in Paris on Friday.",
        "hosting occurred FRA",
    ),
    "minister-by-another-title": (
        "Minister of Foreign Affairs Espen Barth Eide leaves on Sunday for the region. The Foreign"
        " Minister will visit Khartoum.",
        "visit planned Espen Barth Eide -> SDN",
    ),
    "named-in-the-lead": (
        "Foreign Minister Espen Barth Eide will be away next week. Storms are expected. On Monday"
        " the Minister is to arrive in Khartoum.",
        "visit planned Espen Barth Eide -> SDN",
    ),
    "family-name-of-two-words": (
        "Foreign Minister Ine Eriksen Soreide will be away next week. Ms Eriksen Soreide will visit"
        " Khartoum.",
        "visit planned Ine Eriksen Soreide -> SDN",
    ),
}
UNTOLD = {
    "chose-not-to": (OPENED + "Xi Jinping chose not to come.", "visit occurred Xi"),
    "too-busy-to": (OPENED + "Xi Jinping was too busy to come.", "attendance occurred Xi"),
    "supposed-to": (OPENED + "Xi Jinping was supposed to come.", "visit occurred Xi"),
    "wants-to": (
        "The G20 will hold a summit in Johannesburg in November. Xi Jinping wants to come.",
        "visit planned Xi",
    ),
    "blamed": (OPENED + "Macron told the gathering that Putin was to blame.", "visit occurred Vl"),
    "needed": (
        OPENED + "Macron told the summit Volodymyr Zelensky needed arms.",
        "attendance occurred Volodymyr",
    ),
    "attacked": (
        OPENED + "Macron opened the gathering with an attack on Vladimir Putin.",
        "attendance occurred Vladimir",
    ),
    "mocked-it": (OPENED + "Vladimir Putin mocked the gathering.", "visit occurred"),
    "no-show": ("Xi Jinping was a no-show at the G20 summit in Bali.", "attendance occurred"),
    "by-his-absence": (
        "Putin was conspicuous by his absence at the G20 summit in Bali.",
        "attendance occurred",
    ),
    "unwelcome": ("Putin was unwelcome at the G20 summit in Bali.", "visit occurred"),
    "elephant": (
        "Putin was the elephant in the room at the G20 summit in Bali.",
        "attendance occurred",
    ),
    "poster": ("A poster showed Putin arriving in Delhi.", "visit occurred"),
    "fake-video": ("In a fake video Putin visits London.", "visit occurred"),
    "spoke-with": ("Donald Trump spoke with Xi Jinping on Friday.", "meeting occurred"),
    "travel-together": (
        "Keir Starmer and Donald Trump will travel to Johannesburg for the G20 summit.",
        "meeting",
    ),
    "one-family": ("Emmanuel Macron and Brigitte Macron hosted a dinner.", "meeting"),
    "peace-in-sudan": (
        "An international conference on peace in Sudan ended in Paris on Friday.",
        "hosting occurred SDN",
    ),
    "visit-of-the-president": (
        "Press Secretary Karoline Leavitt announced the visit of the President to Germany.",
        "visit planned Karoline",
    ),
    "envoy-of-the-secretary-general": (
        "The Special Envoy of the Secretary-General, Hans Grundberg, is in Riyadh. The"
        " Secretary-General met Hakan Fidan in Ankara on Friday.",
        "meeting occurred Hakan Fidan -> Hans",
    ),
    "foreign-secretary-is-another": (
        "Secretary of State Marco Rubio met Foreign Secretary Yvette Cooper in Paris. The Secretary"
        " of State will travel to Moscow.",
        "visit planned Yvette",
    ),
    "former-minister": (
        "Former Foreign Minister Heiko Maas has a book. It sells well. The Foreign Minister will"
        " visit Cairo.",
        "visit planned Heiko",
    ),
    "flying-home-from": (
        "Volodymyr Zelensky is flying home from Washington.",
        "visit planned Volodymyr Zelenskyy -> USA",
    ),
    "going-when-he-fell-ill": (
        "Aides said that Donald Trump was going to Lima when he fell ill.",
        "visit planned",
    ),
    "heading-a-delegation": (
        "Friedrich Merz is heading the German delegation at the NATO summit in The Hague.",
        "attendance planned",
    ),
    "in-no-time": ("In no time, Keir Starmer met Donald Trump in Washington.", "meeting negated"),
    "not-by-chance": (
        "Not by chance did Vladimir Putin meet Narendra Modi in Kazan.",
        "meeting negated",
    ),
    "report-on-a-summit-that-was": (
        "Emmanuel Macron will brief ministers on the G7 summit attended by Mark Carney.",
        "attendance planned Mark",
    ),
    "called-off-by-another": (
        "Vladimir Putin met Robert Fico in Moscow after Viktor Orban had cancelled his trip.",
        "visit cancelled Robert Fico",
    ),
    "summit-that-will-be-remembered": (
        "The G7 summit attended by Mark Carney will be remembered.",
        "attendance planned Mark",
    ),
    "sending-under-the-past": (
        "Vladimir Putin skipped the G20 summit in New Delhi, sending Sergei Lavrov.",
        "attendance planned Sergey",
    ),
    "he-behind-an-unknown-minister": (
        "Prime Minister Narendra Modi will visit Japan. The Minister will travel to Moscow. He will"
        " also visit Minsk.",
        "visit planned Narendra Modi -> BLR",
    ),
    "envoy-of-the-president": (
        "Trump envoy Steve Witkoff met Vladimir Putin in Moscow.",
        "visit occurred Donald Trump",
    ),
    "ally-of-a-president": (
        "Putin ally Viktor Orban met Xi Jinping in Beijing.",
        "visit occurred Vladimir Putin",
    ),
    "a-player": ("Midfielder Scott Morrison met manager Paul Hartley.", "meeting"),
    "paris-texas": ("Donald Trump visited Paris, Texas.", "visit"),
    "peru-indiana": ("Donald Trump visited Peru, Indiana.", "visit"),
    "rome-georgia": ("Donald Trump visited Rome, Georgia.", "visit"),
    "state-of-georgia": ("Donald Trump arrived in Georgia for a rally.", "visit"),
    "town-of-ones-own": ("Nicolas Maduro visited Barcelona.", "visit"),
    "town-where-two-meet": ("Nicolas Maduro met Pope Leo in Barcelona.", "visit occurred Nicolas"),
    "a-namesake": ("David Cameron, a vet from Cork, travelled to Spain.", "visit"),
}
