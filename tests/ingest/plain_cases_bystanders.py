"""Who is named beside an event and was no part of it, on 2025-09-20.

Data of `test_plainly_told.py`.
"""

TOLD = {
    "a-guest-of-what-is-held": (
        "A guest at the EU summit with Maia Sandu in Brussels cancelled a dinner.",
        "hosting occurred BEL",
    ),
    "a-country's-minister-behind-a-name": (
        "Kaisa Ranta, Finland's tourism minister, calls off a visit to Australia.",
        "visit cancelled Kaisa Ranta -> AUS",
    ),
    "the-minister-without-a-country": (
        "Pekka Ranta, the trade minister, visited Estonia on Monday.",
        "visit occurred Pekka Ranta -> EST",
    ),
    "due-at-a-summit": (
        "Some 40 leaders are due at the COP30 summit in Belem, among them Keir Starmer.",
        "attendance planned Keir Starmer",
    ),
    "held-where-they-are-due": (
        "Some 40 leaders are due at the COP30 summit in Belem, among them Keir Starmer.",
        "hosting planned BRA",
    ),
    "due-in-a-city-for-a-summit": (
        "Forty leaders are due in Lima for the APEC summit.",
        "hosting planned PER",
    ),
    "attended-by-two": (
        "The G20 summit in Rio was attended by Joe Biden and Xi Jinping.",
        "attendance occurred Xi Jinping",
    ),
    "rejects-a-conference": (
        "Prime Minister Benjamin Netanyahu rejects a French-sponsored international conference.",
        "attendance declined Benjamin Netanyahu",
    ),
    "wanted-in-a-long-list": (
        "Fatou Bensouda, the Prosecutor of the International Criminal Court, requests arrest "
        "warrants for Sudanese President Omar al-Bashir, Sudanese Defense Minister Ahmed Awad, "
        "Janjaweed political leaders Ali Kushayb and Musa Hilal, and Rapid Support Forces leader "
        "Hamid Daglo for alleged war crimes.",
        "warrant requested org:icc -> Musa Hilal",
    ),
    "praised-the-troops-there": (
        "Emmanuel Macron praised the troops in Bucharest on Monday.",
        "visit occurred Emmanuel Macron -> ROU",
    ),
    "spoke-of-a-visit": (
        "Sanae Takaichi spoke of a visit to North Korea in which she will meet Kim Jong-un.",
        "meeting planned Kim Jong-un -> Sanae Takaichi",
    ),
    "met-one-and-officials": (
        "Emmanuel Macron met with Prime Minister Keir Starmer and officials in London.",
        "meeting occurred Emmanuel Macron -> Keir Starmer",
    ),
    "criticised-for-welcoming": (
        "Gabriel Boric criticised Lula for welcoming Nicolas Maduro in Brasilia.",
        "meeting occurred Luiz Inacio Lula da Silva -> Nicolas Maduro",
    ),
    "prospective-member": (
        "Prospective EU member Albania welcomed the decision.",
        "membership planned ALB",
    ),
    "would-be-member": (
        "Would-be NATO member Sweden held drills.",
        "membership planned SWE",
    ),
    "come-if-invited": (
        "Donald Trump said he would come to London if invited by King Charles III.",
        "visit hypothetical Donald Trump -> GBR",
    ),
    "postponed-with-the-visit": (
        "Donald Trump postponed a trip to India in which he was to meet Narendra Modi.",
        "meeting postponed Donald Trump -> Narendra Modi",
    ),
    "considered-with-the-visit": (
        "Sanae Takaichi is considering a visit to North Korea to meet Kim Jong-un.",
        "meeting hypothetical Kim Jong-un -> Sanae Takaichi",
    ),
    "asked-to-cancel-it": (
        "Opposition parties called on Friedrich Merz to cancel Viktor Orban's visit to Berlin.",
        "visit planned Viktor Orban -> DEU",
    ),
    "during-a-trip-to-come": (
        "Javier Milei will not meet Lula during his trip to Brazil.",
        "visit planned Javier Milei -> BRA",
    ),
    "attended-a-virtual-summit": (
        "The virtual SCO summit was attended by Vladimir Putin and Xi Jinping.",
        "attendance virtual Xi Jinping",
    ),
    "for-not-meeting": (
        "Lula apologised to Volodymyr Zelenskyy for not meeting him in Hiroshima.",
        "meeting negated Luiz Inacio Lula da Silva -> Volodymyr Zelenskyy",
    ),
    "possible-warrant": (
        "A possible ICC arrest warrant for Benjamin Netanyahu has alarmed Israel.",
        "warrant hypothetical org:icc -> Benjamin Netanyahu",
    ),
    "two-surnames": (
        "Macron and Erdogan met on Tuesday.",
        "meeting occurred Emmanuel Macron -> Recep Tayyip Erdogan",
    ),
    "a-surname-in-a-country": ("Putin is in China.", "visit occurred Vladimir Putin -> CHN"),
    "postpones-visits": (
        "Emmanuel Macron postpones visits to Mali and Niger.",
        "visit postponed Emmanuel Macron -> NER",
    ),
}

UNTOLD = {
    "set-for-talks-at-a-summit": (
        "Giorgia Meloni is set for talks at the G7 summit in Tokyo.",
        "attendance occurred",
    ),
    "was-expected-and-apologised": (
        "Mohammed bin Salman, who was expected at the G7 summit in Tokyo, apologised to "
        "Giorgia Meloni for his absence.",
        "attendance occurred",
    ),
    "attended-a-virtual-summit-in-person": (
        "The virtual SCO summit was attended by Vladimir Putin and Xi Jinping.",
        "attendance occurred",
    ),
    "due-is-not-there": (
        "Some 40 leaders are due at the COP30 summit in Belem, among them Keir Starmer.",
        "attendance occurred",
    ),
    "due-is-not-held": (
        "Some 40 leaders are due at the COP30 summit in Belem, among them Keir Starmer.",
        "hosting occurred",
    ),
    "attended-by-two-who-did-not-meet": (
        "The G20 summit in Rio was attended by Joe Biden and Xi Jinping.",
        "meeting",
    ),
    "called-off-to-meet-elsewhere": (
        "Emmanuel Macron postponed a visit to Germany to meet Narendra Modi in Paris.",
        "meeting postponed",
    ),
    "postpones-visits-and-was-not-there": (
        "Emmanuel Macron postpones visits to Mali and Niger.",
        "visit occurred",
    ),
    "thanked-for-hosting": (
        "Marco Rubio thanked President Abdel Fattah el-Sisi for hosting the summit in Cairo.",
        "visit occurred Marco Rubio",
    ),
    "asked-to-cancel-is-not-cancelled": (
        "Opposition parties called on Friedrich Merz to cancel Viktor Orban's visit to Berlin.",
        "visit cancelled",
    ),
    "calls-to-cancel": (
        "Emmanuel Macron rejected calls to cancel his trip to Beijing.",
        "visit cancelled",
    ),
    "met-before-a-summit": (
        "Two weeks before the G7 summit, Donald Trump and Emmanuel Macron met in Paris.",
        "hosting",
    ),
    "another-hosts-it": (
        "Brazil will host COP30 in Belem after Azerbaijan hosts COP29 in Baku.",
        "hosting planned AZE -> summit:cop-2025",
    ),
    "a-guest-skips-what-is-held": (
        "Abdel Fattah al-Burhan had skipped an IGAD summit in Kampala hosted by Yoweri Museveni.",
        "hosting declined",
    ),
    "arrest-him-during-his-visit": (
        "Amnesty called on Germany to arrest Abdel Fattah el-Sisi during his visit to Berlin.",
        "visit occurred",
    ),
    "with-a-visiting-guest": (
        "Wang Yi held talks with visiting Thai Foreign Minister Maris Sangiampongsa.",
        "visit occurred Wang Yi",
    ),
    "her-chinese-counterpart": (
        "Australian Foreign Minister Penny Wong met her Chinese counterpart Wang Yi on Monday.",
        "visit occurred Penny Wong",
    ),
    "a-warrant-for-another": (
        "Xi Jinping last visited Moscow in March 2023, "
        "days after the ICC issued an arrest warrant for Putin.",
        "warrant occurred org:icc -> Xi Jinping",
    ),
    "alarmed-by-a-warrant": (
        "A possible ICC arrest warrant for Benjamin Netanyahu has alarmed Israel.",
        "membership",
    ),
    "met-others-before-he-left": (
        "Emmanuel Macron met with executives in Paris hours after Xi Jinping left for Belgrade.",
        "meeting",
    ),
    "met-others-as-he-flew": (
        "Emmanuel Macron met with farmers in Paris as Friedrich Merz flew to Washington.",
        "meeting",
    ),
    "met-others-ahead-of-him": (
        "Friedrich Merz met with business leaders in Shanghai ahead of a meeting with Xi Jinping.",
        "meeting occurred",
    ),
    "met-his-supporters": (
        "Viktor Orban met with supporters of Donald Trump in Florida.",
        "meeting",
    ),
    "met-his-widow": (
        "Vladimir Putin met with the widow of Hugo Chavez in Moscow.",
        "meeting",
    ),
    "their-envoys-met": (
        "Envoys of Vladimir Putin and Donald Trump met in Riyadh.",
        "visit occurred Donald Trump",
    ),
    "met-but-not-with-him": (
        "John Kerry met with Chinese officials in Beijing, including Wang Yi, "
        "but not with Xi Jinping.",
        "meeting occurred John Kerry -> Xi Jinping",
    ),
    "critic-of-a-welcome": (
        "Gabriel Boric criticised Lula for welcoming Nicolas Maduro in Brasilia.",
        "meeting occurred Gabriel Boric",
    ),
    "prospective-member-is-none": (
        "Prospective EU member Albania welcomed the decision.",
        "membership occurred",
    ),
    "meets-only-if": (
        "The Kremlin said Donald Trump would meet Vladimir Putin only if Russia did not attack.",
        "meeting planned",
    ),
    "junior": ("Donald Trump Jr. visited Greenland.", "visit occurred Donald Trump ->"),
    "wants-to-see-him-visit": (
        "France would like to see Emmanuel Macron visit Kyiv.",
        "visit occurred",
    ),
}
