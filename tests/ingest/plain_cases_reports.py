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
    "two-sides-lead-a-dialogue-of-theirs": (
        "Ministers Jan Lipavský and Mihai Popșoi led the first Czech-Moldova Dialogue in Oslo.",
        "meeting occurred Jan Lipavsky -> Mihai Popsoi",
    ),
    "a-dialogue-is-co-chaired-by-two": (
        "The dialogue in Oslo was co-chaired by Foreign Minister Espen Barth Eide and Japanese "
        "Foreign Minister Iwaya Takeshi.",
        "meeting occurred Espen Barth Eide -> Takeshi Iwaya",
    ),
    "an-office-reports-a-call": (
        "The below is attributable to the spokesperson:\n\n"
        "French President Emmanuel Macron spoke with Moldova's Maia Sandu today about gas.",
        "meeting virtual Emmanuel Macron -> Maia Sandu",
    ),
    "where-the-one-who-was-sent-met": (
        "Maia Sandu sent Foreign Minister Mihai Popșoi to Caracas, where he met Nicolás Maduro.",
        "meeting occurred Mihai Popsoi -> Nicolas Maduro",
    ),
    "the-place-behind-where": (
        "Mihai Popșoi spoke in Tallinn, where he met Polish Foreign Minister Radosław Sikorski.",
        "visit occurred Radosław Sikorski -> EST",
    ),
    "three-with-titles-the-first-a-long-one": (
        "Secretary of State of the United States of America Marco Rubio, Foreign Minister of "
        "Poland Radosław Sikorski, and Foreign Minister of Korea Cho Hyun met in Oslo.",
        "meeting occurred Marco Rubio -> Radosław Sikorski",
    ),
    "a-dialogue-of-a-body-with-a-capital": (
        "At the Pacific Islands Forum Partners Dialogue in Palau, Deputy Secretary of State "
        "Christopher Landau announced support.",
        "attendance occurred Christopher Landau",
    ),
    "joined-on-a-journey-told-before": (
        "Emmanuel Macron arrived in Hanoi on Monday. "
        "He was accompanied by Defence Minister Sébastien Lecornu.",
        "visit occurred Sebastien Lecornu -> VNM",
    ),
    "will-be-joined-on-one-of-two-stops": (
        "Emmanuel Macron will travel to Palau and Fiji. "
        "He will be joined on the trip to Palau by Defence Minister Sébastien Lecornu.",
        "visit planned Sebastien Lecornu -> PLW",
    ),
    "two-subjects-of-one-verb": (
        "East Africa — The President of Kenya William Ruto is scheduled to meet the President of "
        "Uganda Yoweri Museveni Thursday.",
        "meeting planned William Ruto -> Yoweri Museveni",
    ),
    "a-spokesman-is-not-he": (
        "Petr Fiala will visit Vienna in May, the ministry said. Spokesman Jan Novák announced it. "
        "He will meet Maia Sandu there.",
        "meeting planned Maia Sandu -> Petr Fiala",
    ),
    "a-visit-spoken-of-that-is-to-come": (
        "Maia Sandu will visit Austria from October 14. Sandu's visit to Austria marks a turn.",
        "visit planned Maia Sandu -> AUT",
    ),
    "served-an-arrest-warrant": (
        "Rodrigo Duterte was held after being served an arrest warrant from the ICC.",
        "warrant occurred org:icc -> Rodrigo Duterte",
    ),
    "who-has-a-warrant-from-a-court": (
        "Senator Ronald dela Rosa, who has an arrest warrant from the International Criminal Court "
        "for alleged crimes against humanity related to a war on drugs, has left the Senate "
        "building in the early morning.",
        "warrant occurred org:icc -> Ronald dela Rosa",
    ),
    "notified-of-a-withdrawal": (
        "Mali notified the United Nations of its withdrawal from the Paris Agreement.",
        "membership ending MLI -> org:paris-agreement",
    ),
    "will-adopt-the-euro": (
        "Bulgaria will adopt the euro on 1 January 2026.",
        "membership planned BGR -> org:eurozone",
    ),
    "has-not-adopted-the-euro": (
        "Sweden has not adopted the euro.",
        "membership negated SWE -> org:eurozone",
    ),
    "a-list-goes-on-behind-and": (
        "Maia Sandu met Petr Fiala and Jan Lipavský, Emmanuel Macron and Friedrich Merz.",
        "meeting occurred Friedrich Merz -> Maia Sandu",
    ),
    "a-journey-for-a-visit-with": (
        "Xi Jinping arrives in North Korea for a state visit with Kim Jong Un.",
        "meeting planned Kim Jong-un -> Xi Jinping",
    ),
    "his-trip-includes-a-meeting": (
        "Jonas Gahr Støre flew to London. His trip includes a meeting with Keir Starmer.",
        "meeting planned Jonas Gahr Støre -> Keir Starmer",
    ),
    "formerly-members": (
        "Poland and Hungary were formerly members of the Warsaw Pact.",
        "membership ended HUN",
    ),
    "a-summit-of-two-called-by-its-month": (
        "The issue was raised during Maia Sandu's June summit with Petr Fiala.",
        "meeting occurred Maia Sandu -> Petr Fiala",
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
        "President Recep Tayyip Erdogan of Turkey will not attend in person the NATO summit in "
        "Vilnius, as it's told to German Chancellor Friedrich Merz.",
        "attendance declined Friedrich Merz",
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
    "joined-by-somebody-of-another-country": (
        "Emmanuel Macron arrived in Doha on Monday. "
        "He was joined by Egyptian Foreign Minister Badr Abdelatty at a news conference.",
        "visit occurred Badr Abdelatty",
    ),
    "was-not-accompanied": (
        "Emmanuel Macron arrived in Hanoi on Monday. "
        "He was not accompanied by Defence Minister Sébastien Lecornu.",
        "visit occurred Sebastien Lecornu",
    ),
    "spoke-with-him-there": (
        "The below is attributable to the spokesperson:\n\n"
        "French President Emmanuel Macron spoke with Moldova's Maia Sandu in Vienna today.",
        "meeting virtual",
    ),
    "two-of-one-country-lead-talks": (
        "French President Emmanuel Macron and French Prime Minister Sébastien Lecornu led talks.",
        "meeting",
    ),
    "a-choice-is-not-that-of-the-spokesman": (
        "Asked about the president's choice to visit Austria as his first destination for the "
        "year, spokesman Jan Novák said little.",
        "visit planned Jan Novak",
    ),
    "who-has-signed-is-not-who-is-invited": (
        "I congratulate Turkey, Finland and Sweden on a memorandum that lets allies invite Finland "
        "and Sweden to join NATO.",
        "membership invited TUR",
    ),
    "a-visit-spoken-of-has-not-happened": (
        "Maia Sandu will visit Austria from October 14. Sandu's visit to Austria marks a turn.",
        "visit occurred",
    ),
    "a-bank-adopts-the-euro": (
        "Deutsche Bank adopted the euro for its accounts in Germany.",
        "membership",
    ),
    "for-somebody-else-to-go-there": (
        "Deputy Secretary of State Ann Gray signed an agreement with Foreign Minister Rick "
        "Houenipwela for the Peace Corps to return to the Solomon Islands.",
        "visit",
    ),
    "a-summit-that-one-cancels-has-no-guest": (
        "Maia Sandu cancels her participation in a regional summit with Petr Fiala.",
        "attendance occurred Petr Fiala",
    ),
    "a-meeting-that-a-trip-includes-has-not-been": (
        "Jonas Gahr Støre flew to London. His trip includes a meeting with Keir Starmer.",
        "meeting occurred",
    ),
    "police-have-a-warrant-for-a-house": (
        "Police have an arrest warrant for two men, President Vladimir Putin said.",
        "warrant",
    ),
    "a-companion-on-one-stop-only": (
        "Emmanuel Macron will travel to Palau and Fiji. "
        "He will be joined on the trip to Palau by Defence Minister Sébastien Lecornu.",
        "visit planned Sebastien Lecornu -> FJI",
    ),
    "was-joined-before-a-journey-to-come": (
        "Emmanuel Macron will travel to Hanoi. "
        "He was joined by Defence Minister Sébastien Lecornu.",
        "visit occurred Sebastien Lecornu",
    ),
    "joined-by-video": (
        "Emmanuel Macron arrived in Hanoi on Monday. "
        "He was joined remotely by Defence Minister Sébastien Lecornu.",
        "visit occurred Sebastien Lecornu",
    ),
    "has-not-spoken-with-him": (
        "The below is attributable to the spokesperson:\n\n"
        "French President Emmanuel Macron has not spoken with Moldova's Maia Sandu today.",
        "meeting virtual",
    ),
    "who-sends-does-not-go": (
        "Petr Fiala sent Foreign Minister Jan Lipavský to Caracas where he met Nicolás Maduro.",
        "meeting occurred Nicolas Maduro -> Petr Fiala",
    ),
    "a-summit-in-the-american-georgia": (
        "Marco Rubio will host the G20 Ministers' Meeting in Atlanta, Georgia, on October 30.",
        "hosting planned GEO",
    ),
    "nobody-attends-a-summit-of-two": (
        "The issue was raised during Maia Sandu's June summit with Petr Fiala.",
        "attendance",
    ),
    "a-prosecutor-has-a-warrant-for-another": (
        "Prosecutor Karim Khan has an arrest warrant of the ICC for Vladimir Putin.",
        "warrant occurred org:icc -> Karim Khan",
    ),
    "a-digital-euro-is-no-euro": (
        "Germany will introduce the digital euro.",
        "membership",
    ),
    "whom-the-next-clause-is-about": (
        "Maia Sandu met Petr Fiala and Jan Lipavský, and Vladimir Putin met Bashar al-Assad.",
        "meeting occurred Maia Sandu -> Vladimir Putin",
    ),
    "a-capital-that-is-angry-is-not-visited": (
        "Maia Sandu visits Vienna, Moscow is furious.",
        "visit occurred Maia Sandu -> RUS",
    ),
}
