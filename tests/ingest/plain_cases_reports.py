"""What releases and whole articles say at length, on 2025-09-20: data of `test_plainly_told.py`.

Lists that go on behind "including", a bracket or a comma; what is only said to somebody or said
somewhere; who met before; pairs with a dash between; governments by "it" and by their parliaments.
"""

TOLD = {
    "a-government-says-it-will-leave": (
        "The Slovak government announces it will withdraw from the ICC.",
        "membership ending SVK -> org:icc",
    ),
    "a-government-of-says-it-has-joined": (
        "The government of Slovakia said it had joined the ICC.",
        "membership occurred SVK -> org:icc",
    ),
    "three-countries-leave-and-the-first-is-one": (
        "Gabon, Togo, and Benin formally withdraw from the ECOWAS regional bloc.",
        "membership ended GAB -> org:ecowas",
    ),
    "three-countries-leave-and-the-second-is-one": (
        "Gabon, Togo, and Benin formally withdraw from the ECOWAS regional bloc.",
        "membership ended TGO -> org:ecowas",
    ),
    "a-seimas-votes-to-leave": (
        "The Lithuanian Seimas votes 80–32 to withdraw from the Istanbul Convention treaty.",
        "membership ending LTU -> org:istanbul-convention",
    ),
    "candidate-status-is-awarded": (
        "The European Union formally awards candidate status to Georgia and Armenia.",
        "membership planned ARM -> org:eu",
    ),
    "neither-of-which-is-a-member": (
        "India and China, neither of which is an ICC member, protested.",
        "membership negated CHN -> org:icc",
    ),
    "neither-of-which-has-joined": (
        "India and China, neither of which has joined the ICC, protested.",
        "membership negated IND -> org:icc",
    ),
    "at-a-summit-one-renews-calls": (
        "At the NATO summit in The Hague, Netherlands, Emmanuel Macron renews his calls for talks.",
        "attendance occurred Emmanuel Macron",
    ),
    "said-at-a-meeting-to-another": (
        "During a meeting in Vienna, Maia Sandu urged Petr Fiala to send gas.",
        "meeting occurred Maia Sandu -> Petr Fiala",
    ),
    "said-at-a-meeting-abroad": (
        "At their meeting in Vienna, Maia Sandu told Petr Fiala that gas was short.",
        "visit occurred Petr Fiala -> AUT",
    ),
    "met-following-a-meeting-with-a-third": (
        "Maia Sandu met Petr Fiala following a meeting with Emmanuel Macron.",
        "meeting occurred Emmanuel Macron -> Maia Sandu",
    ),
    "met-members-of-a-team-including": (
        "Maia Sandu met with Petr Fiala and members of his team including Minister Jan Lipavský.",
        "meeting occurred Jan Lipavsky -> Maia Sandu",
    ),
    "a-long-title-before-the-traveller": (
        "Assistant to the President for National Security Affairs Ann Gray traveled to Oslo.",
        "visit occurred Ann Gray -> NOR",
    ),
    "director-of-an-office": (
        "Maia Sandu met with the Politburo Member and Director of the Office Liu Fan.",
        "meeting occurred Liu Fan -> Maia Sandu",
    ),
    "the-summit-of-two-with-a-dash": (
        "Both said after the Sandu-Fiala summit in Vienna that the border would stay open. "
        "Maia Sandu and Petr Fiala were pleased.",
        "meeting occurred Maia Sandu -> Petr Fiala",
    ),
    "nothing-was-signed-at-the-meeting": (
        "No deal was signed at the meeting between Maia Sandu and Petr Fiala in Vienna.",
        "meeting occurred Maia Sandu -> Petr Fiala",
    ),
    "in-a-place-one-attends-and-meets": (
        "In Prague, Maia Sandu will attend a concert and meet Emmanuel Macron.",
        "visit planned Emmanuel Macron -> CZE",
    ),
    "a-stop-behind-a-short-form": (
        "Maia Sandu will visit Fiji, the Federated States of Micronesia (FSM), Nauru, and Niue.",
        "visit planned Maia Sandu -> FSM",
    ),
    "a-stop-between-the-first-and-the-last": (
        "Maia Sandu will visit Fiji, the Federated States of Micronesia (FSM), Nauru, and Niue.",
        "visit planned Maia Sandu -> NRU",
    ),
    "a-stop-before-the-days": (
        "Maia Sandu will travel to Trinidad and Tobago and Guyana October 9-12.",
        "visit planned Maia Sandu -> GUY",
    ),
    "a-town-of-the-american-georgia": (
        "Maia Sandu travelled to Atlanta, Georgia, on Friday.",
        "visit occurred Maia Sandu -> USA",
    ),
}

UNTOLD = {
    "its-case-is-no-membership": (
        "The Iraqi parliament will take its case to the United Nations.",
        "membership",
    ),
    "no-visit-to-whom-talks-are-about": (
        "Maia Sandu, Petr Fiala and Emmanuel Macron meet in Vienna for Ukraine peace talks.",
        "visit occurred Maia Sandu -> UKR",
    ),
    "no-visit-to-the-country-of-a-minister-met-elsewhere": (
        "Marco Rubio met today with Indian External Affairs Minister Jaishankar in Manila.",
        "visit occurred Marco Rubio -> IND",
    ),
    "an-order-of-the-eagle-is-nobody": (
        "Maia Sandu received the Order of the White Eagle.",
        "meeting",
    ),
    "a-weekday-is-no-prime-minister": (
        "Marco Rubio will host the ministers in Oslo on Friday, October 30, 2026.",
        "meeting",
    ),
    "where-one-goes-and-whom-one-meets-may-differ": (
        "Steve Witkoff visits Doha and meets with Egyptian foreign minister Badr Abdelatty.",
        "visit occurred Badr Abdelatty",
    ),
    "whom-it-was-told-to-does-not-stay-away": (
        "Xi Jinping will not attend the COP30 conference in Belém, as it was told to Petr Fiala.",
        "attendance declined Petr Fiala",
    ),
    "where-it-is-said-is-no-visit": (
        "Spokesperson Kang Yu-jung said at the Blue House that Lee Jae-myung will visit Beijing "
        "for a summit with Xi Jinping.",
        "visit planned Xi Jinping",
    ),
    "whom-one-met-before-did-not-meet-the-other": (
        "Viktor Orbán travels to Beijing to meet Xi Jinping following a meeting with Petr Fiala.",
        "meeting planned Petr Fiala -> Xi Jinping",
    ),
    "a-cabinet-meeting-is-of-one-side": (
        "At a cabinet meeting, Petr Fiala told Jan Lipavský to resign.",
        "meeting",
    ),
    "took-no-part-in-the-talks": (
        "Petr Fiala did not take part in the talks with Maia Sandu.",
        "meeting occurred",
    ),
}
