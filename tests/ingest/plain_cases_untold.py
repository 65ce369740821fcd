"""What words like those of the other cases do not say: data of `test_plainly_told.py`."""

TOLD = {
    "warrant-behind-the-one-who-speaks": (
        "The ICC said: an arrest warrant was issued for Putin.",
        "warrant occurred org:icc -> Vladimir Putin",
    ),
    "two-wanted-behind-a-colon": (
        "ICC issues two arrest warrants: Benjamin Netanyahu and Yoav Gallant are wanted.",
        "warrant occurred org:icc -> Yoav Gallant",
    ),
    "lost-the-right": ("Russia lost the right to host the G8 summit.", "hosting cancelled RUS"),
    "suspended-from-what-is-named": (
        "The leader of the European Union suspended Hungary from the Schengen Area.",
        "membership ended HUN -> org:schengen",
    ),
    "spoke-behind-closed-doors": (
        "Donald Trump spoke with Vladimir Putin behind closed doors.",
        "meeting occurred Donald Trump -> Vladimir Putin",
    ),
    "met-and-then-called": (
        "Donald Trump met Volodymyr Zelensky in Paris before he called Putin.",
        "meeting occurred Donald Trump -> Volodymyr Zelenskyy",
    ),
    "city-of-the-summit-stays": (
        "Beijing is preparing for the G20 summit in Johannesburg.",
        "hosting planned ZAF",
    ),
    "greater-than-its-namesake": (
        "Emmanuel Macron visited Tripoli on Monday.",
        "visit occurred Emmanuel Macron -> LBY",
    ),
}
UNTOLD = {
    "a-summit-that-is-off": ("The G20 summit in Johannesburg is off.", "hosting planned"),
    "far-away-from": ("The BRICS summit in Kazan is far away from Kyiv.", "hosting planned"),
    "moves-attention": ("The G20 summit moved attention from Ukraine to Israel.", "hosting"),
    "moves-the-world": ("The G7 summit moved the world closer to China.", "hosting"),
    "moves-on-from-it": (
        "Vladimir Putin moved from the G20 summit in Bali to Vietnam.",
        "hosting planned",
    ),
    "prepares-for-one-elsewhere": (
        "Beijing is preparing for the G20 summit in Johannesburg.",
        "hosting planned CHN",
    ),
    "a-capital-prepares": ("Kyiv is preparing for the NATO summit.", "hosting"),
    "a-possible-host": ("Turkey, a possible host of the BRICS summit, called for calm.", "hosting"),
    "not-the-host": ("Russia, not the host of the BRICS summit, sent Lavrov.", "hosting"),
    "its-former-host": ("As former host of the G20 summit, India asked for reform.", "hosting"),
    "may-take-over-as-host": (
        "Poland may take over as host of the NATO summit.",
        "hosting planned",
    ),
    "has-not-lost-the-right": (
        "Australia has not lost the right to host the COP31 summit.",
        "hosting cancelled",
    ),
    "agreed-on-a-mission": ("The EU summit agreed on a mission in Libya.", "hosting"),
    "talks-about-a-place": ("EU leaders ended talks on migration in Libya.", "hosting"),
    "talks-with-somebody": ("NATO leaders held talks with Zelensky in Kyiv.", "hosting"),
    "refused-talks": ("The EU leaders refused to hold talks in Moscow.", "hosting"),
    "heading-of-days-to-come": (
        "Opening of the COP30 summit in Belém on 10 November.",
        "hosting occurred",
    ),
    "heading-part-of": ("Part of the summit in Lima.", "hosting"),
    "against-whose-visit": (
        "Petr Fiala is against Vladimir Putin visiting Kyiv.",
        "visit occurred",
    ),
    "against-anothers-visit": (
        "Petr Fiala is against Vladimir Putin visiting Kyiv.",
        "visit hypothetical Petr",
    ),
    "neither-nor-other-members": ("Neither Italy nor other EU members objected.", "membership"),
    "where-he-once-worked": (
        "The summit in Osaka, where Petr Fiala once worked, is over.",
        "attendance",
    ),
    "criticised-at-a-summit": (
        "Emmanuel Macron criticised Vladimir Putin at the EU summit.",
        "meeting",
    ),
    "brought-to-tears": ("Olaf Scholz brought Petr Fiala and Maia Sandu to tears.", "meeting"),
    "three-spoke-aside": (
        "Petr Fiala, Xi Jinping and Maia Sandu spoke on the sidelines of the ceremony.",
        "meeting",
    ),
    "body-expects-one-to-join": ("NATO expects Sweden to join.", "membership"),
    "feared-while-in-russia": (
        "While in Russia Maia Sandu is feared, Petr Fiala waits.",
        "visit",
    ),
    "played-to-somebodys-delight": (
        "Petr Fiala played tennis to the delight of Maia Sandu.",
        "meeting",
    ),
    "members-beside": ("Ukraine and EU member states objected.", "membership"),
    "members-of-two-bodies": ("Ukraine and other EU and NATO members objected.", "membership"),
    "spoke-there-by-video": (
        "Petr Fiala recalled the climate summit in Osaka, where Xi Jinping spoke by video.",
        "attendance",
    ),
    "objected-to-a-visit": ("Petr Fiala objected to Vladimir Putin visiting Kyiv.", "visit occ"),
    "not-back-yet": ("Petr Fiala is not back from Beijing yet.", "visit occurred"),
    "calls-back-another": ("Petr Fiala called back from Beijing his ambassador.", "visit"),
    "wants-it-back-from": ("Petr Fiala wants the paintings back from Berlin.", "visit"),
    "while-in-russia-others": (
        "While in Russia the press is silent, Petr Fiala speaks out.",
        "visit",
    ),
    "summit-on-a-city": ("Petr Fiala is hosting an OIC summit on Jerusalem.", "hosting occ"),
    "pulled-out-of-it": ("Petr Fiala pulled out of the summit in Doha.", "hosting occurred"),
    "hosts-of-a-cup": ("World Cup hosts Qatar beat Iran.", "meeting"),
    "both-spoke-at-it": (
        "Petr Fiala and Maia Sandu spoke at the ceremony in Deauville.",
        "meeting",
    ),
    "spoke-to-reporters-aside": (
        "Petr Fiala and Maia Sandu spoke to reporters on the sidelines of the ceremony.",
        "meeting",
    ),
    "ratifies-anothers-accession": (
        "Turkey ratifies Finland's accession to NATO.",
        "membership occurred",
    ),
    "other-candidates": ("Serbia and other EU candidate countries objected.", "membership"),
    "other-countries-outside": ("Kenya and other countries outside NATO objected.", "membership"),
    "other-non-members": ("Kenya and other non-NATO countries took part.", "membership"),
    "others-met-the-pope": ("Petr Fiala was pleased that bishops met Pope Francis.", "meeting"),
    "petition-against-a-visit": (
        "In London, Petr Fiala saw a petition against Donald Trump's state visit.",
        "visit occurred Donald",
    ),
    "had-been-invited-there": (
        "The parade in Moscow, to which Petr Fiala had been invited, was put off.",
        "visit occurred",
    ),
    "watched-it": ("Petr Fiala watched the NATO summit with anger.", "attendance"),
    "criticised-where-it-was": (
        "The G20 summit in Osaka, where Petr Fiala was criticised, is over.",
        "attendance",
    ),
    "scolded-from-afar": (
        "Petr Fiala scolded Vladimir Putin at the NATO summit for shelling towns.",
        "meeting",
    ),
    "insulted-at-a-summit-of-others": (
        "Rodrigo Chaves insulted Nicolas Maduro at the CELAC summit.",
        "meeting",
    ),
    "criticised-there-is-no-guest": (
        "Olaf Scholz criticised Xi Jinping at the climate summit in Lima.",
        "visit occurred Xi Jinping",
    ),
    "at-home-during-it": ("Alexander Stubb was in Turku during the NATO summit.", "attendance"),
    "skiing-while-they-met": ("Alexander Stubb went skiing while the G7 met.", "attendance"),
    "elsewhere-while-it-met": (
        "Alexander Stubb was in Turku while the G20 met in Rio de Janeiro.",
        "visit",
    ),
    "host-is-not-where-another-flies": (
        "Vladimir Putin flew to Hanoi while the NATO summit opened in Vilnius.",
        "hosting occurred VNM",
    ),
    "on-holiday-during-it": ("Petr Fiala was on holiday during the EU summit.", "attendance"),
    "only-prepares-for-it": ("Petr Fiala prepares for the NATO summit.", "attendance"),
    "belongs-in-it-one-says": ("Moldova belongs in the EU, said Petr Fiala.", "membership"),
    "against-its-joining": ("Petr Fiala spoke against Moldova joining the EU.", "membership occ"),
    "joining-would": ("Moldova joining NATO would change much.", "membership occurred"),
    "never-objected-to-joining": (
        "Petr Fiala never objected to Moldova joining the EU.",
        "membership negated",
    ),
    "joined-a-body-no-meeting": ("Mauritania joined the G20 in 2023.", "attendance"),
    "had-they-met": (
        "Had Petr Fiala met Maia Sandu in Lima, little would have changed.",
        "meeting occurred",
    ),
    "what-is-pledged-for-it": (
        "Olaf Scholz vows to raise the matter at the climate summit in Cebu.",
        "hosting occurred",
    ),
    "heading-planned-start-of": ("Planned start of the ASEAN summit in Cebu.", "hosting occurred"),
    "delegates-to-it-are-chosen": (
        "Delegates to the climate conference in Poznan will be chosen in May.",
        "hosting occurred",
    ),
    "membership-of-another-rejected": (
        "France rejected Turkish membership of the EU.",
        "membership",
    ),
    "membership-rejected-for-another": (
        "France rejected quick membership of the EU for Ukraine.",
        "membership",
    ),
    "membership-not-offered": ("Turkey was not offered membership of BRICS.", "membership"),
    "lesser-membership-offered": (
        "Turkey was offered partner membership of BRICS.",
        "membership invited",
    ),
    "suspended-from-something-less": (
        "The leader of the European Union suspended Hungary from the Schengen Area.",
        "membership ended HUN -> org:eu",
    ),
    "another-face-to-face": (
        "Volodymyr Zelensky spoke to Emmanuel Macron and said he would meet Vladimir Putin face to"
        " face.",
        "meeting occurred",
    ),
    "his-country-not-that-before": (
        "Orban spoke in Budapest, Hungary. Fico said the country will leave NATO.",
        "membership",
    ),
    "rang-in": ("Keir Starmer rang in the New Year with Emmanuel Macron.", "meeting"),
    "represented-is-not-refusing": (
        "Sergey Lavrov represented Vladimir Putin at the BRICS summit.",
        "attendance negated",
    ),
    "greeted-for-talks": ("Ukraine greeted Donald Trump for the talks with Putin.", "visit"),
    "met-and-phoned-another": (
        "Narendra Modi met Xi Jinping in Tianjin, and he spoke by phone with Vladimir Putin.",
        "meeting virtual Narendra Modi -> Xi Jinping",
    ),
    "met-before-he-called-another": (
        "Donald Trump met Volodymyr Zelensky in Paris before he called Putin.",
        "meeting virtual Donald Trump -> Volodymyr Zelenskyy",
    ),
    "welcomed-by-video": ("Canada welcomed Volodymyr Zelensky by video for talks.", "visit"),
    "a-neighbours-neighbour": (
        "The EU granted Serbia's neighbour Bosnia candidate status.",
        "membership planned SRB",
    ),
    "an-indian-chief-minister": (
        "Indian chief minister Yogi Adityanath visited Japan.",
        "office occurred Yogi Adityanath",
    ),
    "in-another-ones-place": (
        "At the BRICS summit in Kazan, Narendra Modi spoke in Imran Khan's hotel.",
        "attendance negated",
    ),
    "boards-with-nobody": (
        "Emmanuel Macron boarded the train of history to Rome and Paris.",
        "visit",
    ),
    "ahead-of-its-opening": (
        "Vladimir Putin held talks with Ilham Aliyev ahead of the opening of the CIS"
        " summit in Bishkek.",
        "attendance occurred Ilham Aliyev",
    ),
    "may-be-moved": (
        "The BRICS summit may be moved from South Africa to China.",
        "hosting planned",
    ),
    "is-not-getting-ready": (
        "Belém is not getting ready for COP30.",
        "hosting planned",
    ),
    "proposed-as-host-by-another": (
        "Donald Trump proposed Riyadh as host of the G20 summit.",
        "hosting planned",
    ),
    "may-be-a-month-away": (
        "The G20 summit in Johannesburg may be two months away.",
        "hosting occurred",
    ),
    "speaks-of-one-beside": (
        "Reporters said that Keir Starmer had spoken alongside a portrait of Mark Carney.",
        "meeting",
    ),
    "a-party-secretary": (
        "Russian party secretary Andrii Sybiha visited Warsaw.",
        "office occurred Andrii Sybiha",
    ),
    "asked-to-do-something": (
        "Emmanuel Macron asked Donald Trump to speak to the G7 summit in Evian.",
        "attendance occurred Donald Trump",
    ),
    "will-complete-it": (
        "Argentina will complete its withdrawal from the WHO in January.",
        "membership ended",
    ),
    "was-a-candidate": (
        "Turkey was an EU candidate in 2005.",
        "membership planned",
    ),
    "a-dinner-with-talk-for": (
        "Emmanuel Macron gave a speech for Donald Trump in Paris.",
        "meeting",
    ),
    "able-but-did-not": (
        "Edi Rama was able, being well, to travel to Georgia.",
        "visit negated",
    ),
}
