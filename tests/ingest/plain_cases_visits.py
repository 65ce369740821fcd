"""Visits in plain words, and what is none, told on 2025-09-20: data of `test_plainly_told.py`."""

TOLD = {
    "returns-after-being-sworn-in": (
        "Gambian President Adama Barrow returns to the Gambia after being sworn in in Senegal.",
        "visit occurred Adama Barrow -> SEN",
    ),
    "visiting-would-not-comment": (
        "Petr Fiala, visiting Kyiv, would not comment.",
        "visit occurred Petr Fiala -> UKR",
    ),
    "said-while-in": (
        "Petr Fiala told reporters while in Stockholm that talks went on.",
        "visit occurred Petr Fiala -> SWE",
    ),
    "back-from-and-told": (
        "Back from Beijing, Petr Fiala defended the deal.",
        "visit occurred Petr Fiala -> CHN",
    ),
    "name-fresh-from": (
        "Petr Fiala, back from Beijing, defended the deal.",
        "visit occurred Petr Fiala -> CHN",
    ),
    "the-first-by-a-premier": (
        "Mark Carney paid the first visit to Lagos by a Canadian premier since 1990.",
        "visit occurred Mark Carney -> NGA",
    ),
    "from-a-city-to-another": (
        "From Ankara, Mark Rutte travelled to Athens.",
        "visit occurred Mark Rutte -> TUR",
    ),
    "began-with-visits": (
        "Anthony Albanese began his mission with visits to Suva and Apia.",
        "visit occurred Anthony Albanese -> WSM",
    ),
    "decided-on-a-visit": (
        "Friedrich Merz decided on a visit to Kyiv.",
        "visit planned Friedrich Merz -> UKR",
    ),
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
UNTOLD = {
    "a-delegations-visit": (
        "Marco Rubio commented on a Chinese delegation's visit to Panama.",
        "visit",
    ),
    "after-a-trip-by-another": (
        "Xi Jinping welcomed the team after a trip to Taiwan by a rival.",
        "visit",
    ),
    "invited-to-another-place": (
        "Xi Jinping invited Narendra Modi to visit Astana.",
        "visit invited Narendra Modi -> CHN",
    ),
    "right-on-a-matter": ("Marco Rubio has been right on Cuba.", "visit"),
    "honoured-in-absence": ("Donald Trump was honoured in Tokyo in his absence.", "visit"),
    "a-letter-accompanied": (
        "A letter from Marco Rubio accompanied Donald Trump to London.",
        "visit occurred Marco Rubio",
    ),
    "a-trip-of-somebody-else": (
        "Vladimir Putin met Wang Yi before a trip to Beijing by Sergei Lavrov.",
        "visit occurred Vladimir Putin",
    ),
    "the-president-of-another-body": (
        "President Aleksandar Vučić said that the President of the Senate would come to Lima.",
        "visit",
    ),
    "a-bank-president": (
        "Emmanuel Macron is President of France. The Export Bank President visited Lima.",
        "visit",
    ),
    "back-in-office": ("Emmanuel Macron is back from holiday.", "visit"),
    "back-from-home": ("Emmanuel Macron is back from Marseille.", "visit"),
    "while-not-in": ("While not in Tashkent, Giorgia Meloni signed a partnership.", "visit"),
    "will-be-back-from": ("Emmanuel Macron will soon be back from Lima.", "visit"),
    "cheered-somebody": ("Xi Jinping cheered the team in Astana.", "visit"),
    "rather-than-somebody": (
        "Xi Jinping rather than Vladimir Putin visited Astana.",
        "visit occurred Vladimir Putin",
    ),
    "except-for-somebody": ("Except for Vladimir Putin, all leaders visited Astana.", "visit"),
    "one-there-not-the-other": (
        "Vladimir Putin visited Astana and Xi Jinping Tashkent.",
        "visit occurred Vladimir Putin -> UZB",
    ),
    "accompanied-nobody": ("Wang Yi refused to accompany Xi Jinping to Astana.", "visit occurred"),
    "his-next-stop-is-no-place": ("Xi Jinping's next stop is the hospital.", "visit"),
    "no-invitation": ("Donald Trump received no invitation to Beijing.", "visit"),
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
    "weeks-off": ("Donald Trump's visit to Delhi is weeks off.", "visit"),
    "off-to-a-good-start": (
        "Donald Trump's visit to Delhi is off to a good start.",
        "visit",
    ),
    "on-the-visit": ("The focus is on Donald Trump's visit to Delhi.", "visit cancelled"),
}
