"""What is arranged, and which summit that is: data of `test_plainly_told.py`."""

TOLD = {
    "is-coming": ("Emmanuel Macron is coming to Berlin.", "visit planned Emmanuel Macron -> DEU"),
    "is-travelling": (
        "Emmanuel Macron is travelling to Berlin.",
        "visit planned Emmanuel Macron -> DEU",
    ),
    "who-is-flying": (
        "Emmanuel Macron, who is flying to Berlin, will meet Friedrich Merz.",
        "visit planned Emmanuel Macron -> DEU",
    ),
    "is-not-coming": (
        "Emmanuel Macron is not coming to Berlin.",
        "visit declined Emmanuel Macron -> DEU",
    ),
    "is-not-going-to-visit": (
        "Emmanuel Macron is not going to visit Berlin.",
        "visit declined Emmanuel Macron -> DEU",
    ),
    "said-he-was-coming": (
        "Turkey said that Erdogan was coming to Berlin.",
        "visit planned Recep Tayyip Erdogan -> DEU",
    ),
    "is-going-to-a-summit": (
        "Emmanuel Macron is going to the G20 summit in Johannesburg.",
        "attendance planned Emmanuel Macron -> summit:g20-2025",
    ),
    "is-sending-somebody": (
        "Donald Trump is sending Marco Rubio to the G20 summit.",
        "attendance planned Marco Rubio",
    ),
    "is-visiting": ("Emmanuel Macron is visiting Berlin.", "visit occurred Emmanuel Macron -> DEU"),
    "visit-is-going-well": (
        "Emmanuel Macron's visit to Berlin is going well.",
        "visit occurred Emmanuel Macron -> DEU",
    ),
    "returning-from-a-visit": (
        "Emmanuel Macron is returning from a visit to Berlin.",
        "visit occurred Emmanuel Macron -> DEU",
    ),
    "will-be-unable": (
        "Emmanuel Macron will be unable to attend the G20 summit.",
        "attendance declined Emmanuel Macron",
    ),
    "cannot-attend-the-next": (
        "Emmanuel Macron cannot attend the BRICS summit in New Delhi.",
        "attendance negated Emmanuel Macron -> summit:brics-2026",
    ),
    "head-of-a-named-body": (
        "Winston Peters met the Secretary General of the United Nations.",
        "meeting occurred Antonio Guterres -> Winston Peters",
    ),
}
UNTOLD = {
    "came-while-on-the-way": (
        "Emmanuel Macron is flying to Berlin.",
        "visit occurred",
    ),
    "head-of-another-body": (
        "Winston Peters called on the Secretary General of the Pacific Islands Forum in Suva.",
        "meeting occurred Antonio Guterres",
    ),
    "head-of-a-trade-body": (
        "Winston Peters met the Secretary General of the Trade Union Confederation.",
        "meeting occurred Antonio Guterres",
    ),
    "which-of-two-in-a-city": (
        "Emmanuel Macron was unable to attend the G20 summit in Johannesburg.",
        "attendance negated Emmanuel Macron -> summit:",
    ),
}
