"""Where a summit is held, in plain words, on 2025-09-20: data of `test_plainly_told.py`."""

TOLD = {
    "walked-out-of": ("Petr Fiala walked out of the summit in Doha.", "hosting occurred QAT"),
    "left-it": ("Petr Fiala left the G20 summit in Brisbane early.", "hosting occurred AUS"),
    "leader-hosts-it": (
        "Abdel Fattah el-Sisi hosts an Arab summit in Sharm el-Sheikh.",
        "hosting occurred EGY",
    ),
    "draws-to-a-close": ("The G20 summit drew to a close in Osaka.", "hosting occurred JPN"),
    "kicks-off": ("The annual ASEAN summit kicks off in Bangkok.", "hosting occurred THA"),
    "heading-with-a-date": (
        "Opening of the COP30 summit in Belém on 10 November.",
        "hosting planned BRA",
    ),
    "heading-start-of": (
        "Start of the ASEAN summit in Cebu, Philippines.",
        "hosting occurred PHL",
    ),
    "delegates-to-it": (
        "Delegates to the climate conference in Poznan agreed on a fund.",
        "hosting occurred POL",
    ),
    "next-of-an-unknown-series": (
        "The next Ibero-American summit will be held in Madrid.",
        "hosting planned ESP",
    ),
    "gathered-for-the-annual-one": (
        "ASEAN leaders have gathered in Bangkok for their annual summit.",
        "hosting occurred THA",
    ),
    "gathers-for-a-named-one": (
        "Leaders gather in Madrid for the Ibero-American summit.",
        "hosting occurred ESP",
    ),
    "host-city": (
        "Johannesburg, host city of the G20 summit, will be sealed off in November.",
        "hosting planned ZAF",
    ),
    "city-gets-ready": (
        "Belém is getting ready for COP30.",
        "hosting planned BRA",
    ),
    "where-they-meet": (
        "All eyes are on Ankara, where NATO leaders meet next July.",
        "hosting planned TUR",
    ),
    "from-day-to-day": (
        "The G20 summit will take place from 22 to 23 November in Johannesburg.",
        "hosting planned ZAF",
    ),
    "takes-over-as-host": (
        "South Africa takes over as host of the next G20 summit.",
        "hosting planned ZAF",
    ),
    "wrapped-up-talks": (
        "NATO leaders wrapped up two days of talks in The Hague.",
        "hosting occurred NLD",
    ),
    "won-the-right": (
        "Antalya won the right to host the COP31 summit.",
        "hosting planned TUR",
    ),
    "moved-to": (
        "The BRICS summit was moved from South Africa to China.",
        "hosting planned CHN",
    ),
    "moved-from": (
        "The BRICS summit was moved from South Africa to China.",
        "hosting cancelled ZAF",
    ),
    "is-months-away": (
        "The G20 summit in Johannesburg is two months away.",
        "hosting planned ZAF",
    ),
    "was-convened": (
        "An extraordinary summit of ECOWAS was convened in Abuja.",
        "hosting occurred NGA",
    ),
    "next-years-summit": (
        "The Arab League summit ended in Baghdad. Next year's summit will be held in Riyadh.",
        "hosting planned SAU -> series:arab-league",
    ),
    "leaves-for-a-country-to-attend": (
        "Emmanuel Macron leaves for Japan to attend a conference on African development.",
        "hosting planned JPN",
    ),
    "anti-terrorism": (
        "Iran hosts an anti-terrorism conference in Tehran.",
        "hosting occurred IRN",
    ),
    "start-of-two": (
        "Start of the 12th ASEAN Summit and 2nd East Asia Summit in Cebu, Philippines.",
        "hosting occurred PHL -> summit:asean-2007-01-11",
    ),
    "start-of-the-second-of-two": (
        "Start of the 12th ASEAN Summit and 2nd East Asia Summit in Cebu, Philippines.",
        "hosting occurred PHL -> summit:east-asia-summit-2007-01-15",
    ),
    "three-meetings-in-one-city": (
        "Marco Rubio will travel to Manila, Philippines from October 19-23 to attend the ASEAN "
        "Post-Ministerial Conference, the East Asia Summit Foreign Ministers' Meeting, and the "
        "ASEAN Regional Forum Foreign Ministers' Meeting.",
        "hosting planned PHL -> series:east-asia-summit-foreign-ministers-meeting",
    ),
    "in-nice": (
        "The 25th Africa-France summit in Nice ends.",
        "hosting occurred FRA",
    ),
    "city-before-ministers": (
        "The Hiroshima foreign ministers meeting ends.",
        "hosting occurred JPN",
    ),
    "short-form-in-brackets": (
        "An Association of Southeast Asian Nations (ASEAN) meeting in Malaysia fails to agree.",
        "hosting occurred MYS -> series:asean",
    ),
    "short-form-before-a-summit-meeting": (
        "The Organisation of Islamic Cooperation (OIC) summit meeting in Jakarta calls for unity.",
        "hosting occurred IDN -> series:oic",
    ),
    "agreed-on-its-sidelines": (
        "Armenia and Fiji agree to establish relations on the sidelines of the SCO summit in Baku.",
        "hosting occurred AZE -> series:sco",
    ),
    "city-before-a-body": (
        "Armenia and Fiji sign a pact at the 2025 Tianjin SCO summit.",
        "hosting occurred CHN",
    ),
    "short-form-that-is-parsed-well": (
        "Joko Widodo attends the Shanghai Cooperation Organisation (SCO) summit in Bishkek.",
        "hosting occurred KGZ -> series:sco",
    ),
    "with-a-guest-and-postponed": (
        "The EU summit with Turkish President Recep Tayyip Erdogan in Brussels was postponed.",
        "hosting postponed BEL",
    ),
}
UNTOLD = {
    "postponed-with-its-guest": (
        "The EU summit with Turkish President Recep Tayyip Erdogan in Brussels was postponed.",
        "attendance occurred",
    ),
    "postponed-where-its-guest-is": (
        "The EU summit with Turkish President Recep Tayyip Erdogan in Brussels was postponed.",
        "hosting occurred",
    ),
    "a-guest-of-what-was-postponed": (
        "The EU summit with Turkish President Recep Tayyip Erdogan in Brussels was postponed.",
        "visit occurred",
    ),
    "agree-to-meet-on-its-sidelines": (
        "Armenia and Fiji agree to meet on the sidelines of the SCO summit in Baku.",
        "hosting occurred",
    ),
    "named-after-a-city": (
        "Canada will boycott the Durban Review Conference.",
        "hosting planned ZAF",
    ),
    "planned-elsewhere": (
        "The Hiroshima foreign ministers meeting is part of the preparations for the G7 summit.",
        "hosting planned JPN",
    ),
    "prepared-for-elsewhere": (
        "The Hiroshima foreign ministers meeting is part of the preparations for the G7 summit.",
        "hosting occurred JPN -> series:g7",
    ),
    "another-series-next-year": (
        "Emmanuel Macron attended the G20 summit. Next year's summit of NATO will take place in"
        " Ankara.",
        "hosting planned TUR -> series:g20",
    ),
}
