"""Sentences that look like those of `plain_cases_reports.py` and say less, on 2025-09-20.

Data of `test_plainly_told.py`.
"""

TOLD = {
    "a-visit-now-and-another-next-year": (
        "Maia Sandu's visit to Austria marks a turn. Sandu will visit Austria in May 2026.",
        "visit occurred Maia Sandu -> AUT",
    ),
    "a-visit-now-and-again": (
        "Maia Sandu's visit to Austria marks a turn. Sandu will visit Austria again on October 14.",
        "visit occurred Maia Sandu -> AUT",
    ),
    "what-a-visit-is-made-for": (
        "Emmanuel Macron makes a state visit to Moldova for talks with Maia Sandu.",
        "meeting planned Emmanuel Macron -> Maia Sandu",
    ),
}

UNTOLD = {
    "a-spokesman-on-a-journey-is-he": (
        "Vladimir Putin stayed in Moscow. Kremlin spokesman Dmitry Peskov arrived in Istanbul. "
        "He met Recep Tayyip Erdogan.",
        "meeting occurred Recep Tayyip Erdoğan -> Vladimir Putin",
    ),
    "warned-from-afar-at-a-meeting-of-others": (
        "At a meeting with reporters in Paris, Emmanuel Macron told Vladimir Putin not to attack.",
        "meeting",
    ),
    "told-from-home": (
        "At a meeting in Tehran, Iranian President Masoud Pezeshkian urged Donald Trump to stop.",
        "meeting",
    ),
    "joined-elsewhere": (
        "Marco Rubio visited Israel on Monday. He was joined in Washington by JD Vance.",
        "visit occurred JD Vance",
    ),
    "joined-in-something-else": (
        "Emmanuel Macron travelled to Berlin on Monday. "
        "He was joined by Minister Catherine Vautrin in criticising the judges.",
        "visit occurred Catherine Vautrin",
    ),
    "spoke-face-to-face-today": (
        "The below is attributable to the spokesperson:\n\n"
        "French President Emmanuel Macron spoke face to face today with Moldova's Maia Sandu.",
        "meeting virtual",
    ),
    "spoke-over-dinner": (
        "The below is attributable to the spokesperson:\n\n"
        "French President Emmanuel Macron spoke today with Moldova's Maia Sandu over dinner.",
        "meeting virtual",
    ),
    "spoke-about-a-visit-today": (
        "The below is attributable to the spokesperson:\n\n"
        "French President Emmanuel Macron spoke to Moldova's Maia Sandu about a visit on Thursday.",
        "meeting virtual",
    ),
    "has-a-warrant-to-serve": (
        "Fatou Bensouda has a warrant from the ICC to hunt killers.",
        "warrant occurred org:icc -> Fatou Bensouda",
    ),
    "other-users-of-the-euro": (
        "Cuba introduced the euro for tourist shops.",
        "membership",
    ),
    "the-euro-in-class": (
        "Lithuania introduced the euro to schoolchildren with a cartoon.",
        "membership",
    ),
    "formerly-no-member": (
        "Ukraine and Georgia were formerly not members of NATO.",
        "membership ended",
    ),
    "formerly-a-candidate": (
        "Serbia was formerly a candidate for membership of the EU.",
        "membership ended",
    ),
    "heads-of-a-commission": (
        "The commission is headed by Sergey Lavrov of Russia and Hakan Fidan of Turkey.",
        "meeting",
    ),
    "led-rounds-apart": (
        "Maia Sandu of Moldova and Petr Fiala of the Czech Republic led separate rounds of talks.",
        "meeting occurred Maia Sandu -> Petr Fiala",
    ),
    "sent-him-a-letter-before-he-met": (
        "Donald Trump sent Steve Witkoff a letter before he met Vladimir Putin in Alaska.",
        "meeting occurred Steve Witkoff -> Vladimir Putin",
    ),
    "a-visit-for-talks": (
        "Emmanuel Macron makes a state visit to Moldova for talks with Maia Sandu.",
        "meeting occurred",
    ),
    "spoke-today-in-the-news": (
        "French President Emmanuel Macron spoke with Moldova's Maia Sandu today about gas.",
        "meeting virtual",
    ),
    "whether-they-spoke-today": (
        "The below is attributable to the spokesperson:\n\n"
        "Asked whether French President Emmanuel Macron spoke with Moldova's Maia Sandu today, she "
        "smiled.",
        "meeting virtual",
    ),
    "a-prosecutor-with-a-warrant-in-his-pocket": (
        "Prosecutor Karim Khan already has an arrest warrant from the ICC in his pocket.",
        "warrant",
    ),
    "a-government-that-takes-its-case-to-a-body": (
        "The Iraqi government says it never invited such a force, and will take its case to the "
        "United Nations if they are not pulled out.",
        "membership",
    ),
    "another-clause-without-and": (
        "Maia Sandu visited Vienna, Moscow having protested.",
        "visit occurred Maia Sandu -> RUS",
    ),
    "spoke-today-far-down-in-a-release": (
        "The below is attributable to the spokesperson:\n\n"
        "France stands with Moldova. Gas is scarce in the winter. "
        "French President Emmanuel Macron spoke with Moldova's Maia Sandu today about gas.",
        "meeting virtual",
    ),
}
