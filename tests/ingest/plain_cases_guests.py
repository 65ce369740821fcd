"""Guests, hosts and where they are, in plain words, on 2025-09-20: data of `test_plainly_told.py`.

Guests: who is called "visiting", sets off, speaks abroad. Hosts: summits told by a clause, a part
of theirs, a day that they are due, what overshadows them, and bids for them that came to nothing.
"""

TOLD = {
    "talks-with-a-visiting-president": (
        "Petr Fiala held talks with visiting President Maia Sandu.",
        "visit occurred Maia Sandu -> CZE",
    ),
    "talks-with-him-are-talks": (
        "Petr Fiala held talks with visiting President Maia Sandu.",
        "meeting occurred Maia Sandu -> Petr Fiala",
    ),
    "next-to-a-visiting-president": (
        "Standing next to visiting President Maia Sandu, Petr Fiala warned Russia.",
        "visit occurred Maia Sandu -> CZE",
    ),
    "and-a-visiting-president": (
        "A parade attended by Petr Fiala and visiting President Maia Sandu was called off halfway.",
        "visit occurred Maia Sandu -> CZE",
    ),
    "flanked-by-a-visiting-president": (
        "Petr Fiala, flanked by visiting President Maia Sandu, praised trade.",
        "visit occurred Maia Sandu -> CZE",
    ),
    "told-a-visiting-president-that": (
        "Petr Fiala told visiting President Maia Sandu that the gas would flow.",
        "visit occurred Maia Sandu -> CZE",
    ),
    "visiting-president-at-the-start": (
        "Visiting President Maia Sandu met Petr Fiala.",
        "visit occurred Maia Sandu -> CZE",
    ),
    "visiting-in-the-place-told": (
        "In Vienna, Petr Fiala met with visiting President Maia Sandu.",
        "visit occurred Maia Sandu -> AUT",
    ),
    "will-meet-a-visiting-president": (
        "Petr Fiala will meet with visiting President Maia Sandu on Monday.",
        "visit planned Maia Sandu -> CZE",
    ),
    "sets-off-for": ("Petr Fiala sets off for India.", "visit occurred Petr Fiala -> IND"),
    "set-out-for": ("Petr Fiala set out for Paris.", "visit occurred Petr Fiala -> FRA"),
    "speaking-in-a-country": (
        "Petr Fiala, speaking in Hungary, called for calm.",
        "visit occurred Petr Fiala -> HUN",
    ),
    "speaking-in-a-republic": (
        "Petr Fiala, speaking in the Dominican Republic, called for calm.",
        "visit occurred Petr Fiala -> DOM",
    ),
    "with-somebody-visiting": (
        "Moldova recognises the council, with Foreign Minister Mihai Popsoi visiting Paris.",
        "visit occurred Mihai Popsoi -> FRA",
    ),
    "with-somebody-about-to-travel": (
        "With Petr Fiala travelling to Paris on Monday, the cabinet will rest.",
        "visit planned Petr Fiala -> FRA",
    ),
    "told-a-guest-that-he-would-travel": (
        "Petr Fiala told visiting President Maia Sandu that he would visit Berlin.",
        "visit planned Petr Fiala -> DEU",
    ),
    "with-somebody-travelling-on-no-day": (
        "With Petr Fiala travelling to Paris, the cabinet will rest.",
        "visit planned Petr Fiala -> FRA",
    ),
    "first-visit-to-the-country": (
        "Petr Fiala held talks with President Maia Sandu of Moldova in his first visit to the"
        " country.",
        "visit occurred Petr Fiala -> MDA",
    ),
    "summit-which-a-capital-hosts": (
        "The NATO summit, which Madrid hosts in December, will discuss Russia.",
        "hosting planned ESP",
    ),
    "summit-which-a-country-is-to-host": (
        "The climate summit, which Peru is to host in June, will discuss rivers.",
        "hosting planned PER",
    ),
    "forum-which-a-capital-will-receive": (
        "The climate summit, which Malabo will receive in November, is the fifth.",
        "hosting planned GNQ",
    ),
    "forum-on-something-which-took-place": (
        "Petr Fiala praised the Forum on China-Africa Cooperation, which took place in Beijing.",
        "hosting occurred CHN",
    ),
    "began-a-summit": ("Forty countries began a summit in Nairobi.", "hosting occurred KEN"),
    "overshadowed": (
        "A boycott overshadows the G20 summit in Johannesburg.",
        "hosting occurred ZAF",
    ),
    "used-its-opening": (
        "Ministers used the opening of the Arab League summit in Tunis to warn Iran.",
        "hosting occurred TUN",
    ),
    "opened-a-segment": (
        "Petr Fiala opened the leaders' segment of the climate summit in Katowice.",
        "hosting occurred POL",
    ),
    "on-its-eve": (
        "On the eve of the APEC summit in Lima, Petr Fiala gave a dinner.",
        "hosting planned PER",
    ),
    "due-there": (
        "The climate summit, due in Santiago in December, was called off.",
        "hosting cancelled CHL",
    ),
    "scheduled-for-a-day-there": (
        "Norway postponed the climate summit previously scheduled for March 14 in Oslo.",
        "hosting postponed NOR",
    ),
    "is-due-there": (
        "A meeting of EU finance ministers is due in Brussels tomorrow.",
        "hosting planned BEL",
    ),
    "goes-there-next": (
        "Next year's Pacific Islands Forum goes to Tuvalu.",
        "hosting planned TUV",
    ),
    "opened-on-an-island": (
        "The summit of the Pacific Islands Forum opened on Nauru on Tuesday.",
        "hosting occurred NRU",
    ),
    "name-before-a-day": ("Colombo opened CHOGM on Friday.", "hosting occurred LKA"),
    "the-commonwealth-summit": (
        "Malta hosts the Commonwealth summit.",
        "hosting occurred MLT -> series:chogm",
    ),
    "ministers-of-a-body-meet": (
        "Foreign ministers of the Arab League meet in Istanbul, Turkey.",
        "hosting occurred TUR",
    ),
    "invitation-withdrawn": (
        "Peru withdrew its invitation to Petr Fiala to visit Lima.",
        "visit disinvited Petr Fiala -> PER",
    ),
    "invitation-for-somebody-withdrawn": (
        "Peru withdrew an invitation for Petr Fiala to visit Lima.",
        "visit disinvited Petr Fiala -> PER",
    ),
    "invitation-not-withdrawn": (
        "Peru did not withdraw its invitation to Petr Fiala to visit Lima.",
        "visit invited Petr Fiala -> PER",
    ),
    "bid-collapsed": ("Peru's bid to join the WTO collapsed.", "membership cancelled PER"),
    "bid-withdrawn": (
        "Portugal withdrew its bid to host the G20 summit.",
        "hosting cancelled PRT",
    ),
    "bid-failed": ("Peru's bid to host the G20 summit failed.", "hosting cancelled PER"),
}

UNTOLD = {
    "bid-that-may-collapse": (
        "Peru's bid to join the WTO could collapse.",
        "membership cancelled",
    ),
    "plan-that-may-fail": ("Petr Fiala's plan to visit Lima may fail.", "visit cancelled"),
    "bid-not-withdrawn": (
        "Peru did not withdraw its bid to host the G20 summit.",
        "hosting declined",
    ),
    "leaders-go-to-a-place": ("The G7 goes to Kyiv with a plan.", "hosting"),
    "guest-of-an-envoy": (
        "Petr Fiala's envoy held talks with visiting President Maia Sandu.",
        "visit",
    ),
    "guest-told-of-another": (
        "Officials told visiting President Maia Sandu that Petr Fiala was wrong.",
        "visit",
    ),
    "visiting-elsewhere-and-praised": (
        "Visiting President Maia Sandu praised Petr Fiala.",
        "visit",
    ),
    "told-a-guest-of-another-place": (
        "Petr Fiala told visiting President Maia Sandu that troops would stay in Iraq.",
        "visit occurred Maia Sandu -> IRQ",
    ),
    "warned-a-guest-of-another-place": (
        "Petr Fiala warned visiting President Maia Sandu of unrest in Iraq.",
        "visit occurred Maia Sandu -> IRQ",
    ),
    "went-ahead-with-joining": ("Peru went ahead with joining the WTO.", "membership occurred"),
    "pressed-on-with-leaving": ("Peru pressed ahead with leaving the WTO.", "membership ended"),
    "invitation-withdrawn-is-no-plan": (
        "Peru withdrew its invitation to Petr Fiala to visit Lima.",
        "visit planned",
    ),
    "visiting-one-another-praised": (
        "Visiting President Maia Sandu, Petr Fiala praised trade.",
        "visit occurred Maia",
    ),
    "not-at-home-where-a-place-is-told": (
        "In Vienna, Petr Fiala met with visiting President Maia Sandu.",
        "visit occurred Maia Sandu -> CZE",
    ),
    "spoke-in-a-language": ("Petr Fiala spoke in Russian.", "visit"),
    "charged-with-visiting": ("Petr Fiala was charged with visiting Kyiv.", "visit occurred"),
    "summit-that-agreed-on": ("The climate summit agreed on Peru.", "hosting"),
    "after-visiting-a-president": (
        "After visiting President Maia Sandu, Petr Fiala left.",
        "visit occurred Maia",
    ),
    "name-then-visiting": (
        "Petr Fiala, visiting President Maia Sandu, praised her.",
        "visit occurred Maia",
    ),
    "met-one-and-visited-another": (
        "Petr Fiala enjoyed meeting Petr Pavel and visiting President Maia Sandu.",
        "visit occurred Maia",
    ),
    "barred-from-visiting-a-president": (
        "Petr Fiala was barred from visiting President Maia Sandu.",
        "visit occurred Maia",
    ),
    "guest-of-two-countries": (
        "Petr Fiala and Mette Frederiksen met with visiting President Maia Sandu.",
        "visit occurred Maia",
    ),
    "guest-of-nobody-named": ("Visiting President Maia Sandu was booed.", "visit"),
    "guest-who-may-be-met": (
        "Petr Fiala might have met with visiting President Maia Sandu.",
        "visit",
    ),
    "visiting-reporters": (
        "Petr Fiala told visiting reporters that Maia Sandu was ill.",
        "visit",
    ),
    "whose-visit-to-the-country": (
        "Petr Fiala says that rebels plotted to kill Moldova's President Maia Sandu during his"
        " visit to the country.",
        "visit occurred Petr",
    ),
    "set-off-fireworks": ("Petr Fiala set out his plans for India.", "visit"),
    "set-for": ("Petr Fiala is set for Paris.", "visit occurred"),
    "spoke-in-favour": ("Petr Fiala spoke in favour of elections in Hungary.", "visit"),
    "spoke-of-a-place": ("Petr Fiala spoke of unrest in Hungary.", "visit"),
    "with-somebody-about-to-leave": (
        "With Petr Fiala travelling to Paris on Monday, the cabinet will rest.",
        "visit occurred",
    ),
    "summit-which-was-welcomed": (
        "The G20 summit, which Germany welcomed as a success, closed in Osaka.",
        "hosting occurred DEU",
    ),
    "asked-for-a-meeting-to-convene": (
        "Peru asks for an urgent meeting of the UN Security Council to convene.",
        "hosting",
    ),
    "received-with-joy": (
        "The climate summit, which Berlin received with joy, was held in Oslo.",
        "hosting occurred DEU",
    ),
    "bid-came-to-nothing": ("Peru lost its bid to host the G20 summit.", "hosting planned"),
    "wants-to-disrupt": ("Activists want to disrupt the climate summit in Cairo.", "hosting occ"),
    "eve-is-no-summit-yet": (
        "On the eve of the APEC summit in Lima, Petr Fiala gave a dinner.",
        "hosting occurred",
    ),
    "goes-to-court": ("The climate summit goes to court.", "hosting"),
    "commonwealth-is-not-its-summit": (
        "Malta hosts the Commonwealth summit.",
        "hosting occurred MLT -> series:commonwealth-of-nations-summit",
    ),
}
