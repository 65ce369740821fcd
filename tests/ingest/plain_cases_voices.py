"""Whose "I" it is: statements, speeches and transcripts, on 2025-09-20.

Data of `test_plainly_told.py`.
"""

TOLD = {
    "a-statement-by-a-minister": (
        "Statement by Foreign Minister Penny Wong\n\nI met Prabowo Subianto in Jakarta on Monday.",
        "meeting occurred Penny Wong -> Prabowo Subianto",
    ),
    "a-statement-by-one-no-table-has": (
        "Opening remarks by Kaisa Ranta, Minister of Tourism of Finland\n\n"
        "I visited Estonia on Monday.",
        "visit occurred Kaisa Ranta -> EST",
    ),
    "a-heading-in-capitals": (
        "MEDIA RELEASE MINISTER FOR TRADE HANNA LEPIK\n\nTR11 20 September 2025\n\n"
        "I will travel to Spain and Poland from 27 September to 8 October.",
        "visit planned Hanna Lepik -> POL",
    ),
    "a-minister's-remarks": (
        "Foreign Minister Sergey Lavrov's remarks at a press conference\n\n"
        "I will visit Brazil in November.",
        "visit planned Sergey Lavrov -> BRA",
    ),
    "name-and-office": (
        "Marco Rubio, Secretary of State\n\nI will visit Colombia on Wednesday.",
        "visit planned Marco Rubio -> COL",
    ),
    "by-whom": (
        "By Keir Starmer\n\nIn May I travelled to Kyiv.",
        "visit occurred Keir Starmer -> UKR",
    ),
    "a-turn": (
        "QUESTION: Were you in Peru?\n\nSECRETARY RUBIO: I met Dina Boluarte in Lima in May.",
        "meeting occurred Dina Boluarte -> Marco Rubio",
    ),
    "a-turn-by-the-office-alone": (
        "Remarks by President Trump on Ukraine\n\nQ: Will you?\n\n"
        "THE PRESIDENT: I will travel to Japan in October.",
        "visit planned Donald Trump -> JPN",
    ),
    "the-second-of-two": (
        "Press conference\n\nPRESIDENT TRUMP: Thank you.\n\n"
        "PRESIDENT MACRON: I visited Japan in March.",
        "visit occurred Emmanuel Macron -> JPN",
    ),
    "a-headline-that-quotes": (
        "Putin: I will visit China\n\nThe president spoke to the press.",
        "visit planned Vladimir Putin -> CHN",
    ),
}
UNTOLD = {
    "a-reporter-who-heard-it": (
        "President Trump's speech: what I saw\n\nI travelled to Poland last week to hear it.",
        "visit",
    ),
    "about-somebody": (
        "What Keir Starmer means for Europe\n\nI was in Paris last week. I met Emmanuel Macron.",
        "meeting",
    ),
    "an-interview": (
        "Interview with Foreign Minister Penny Wong\n\nI visited Fiji with her in May.",
        "visit occurred Penny Wong",
    ),
    "a-question": (
        "Remarks by President Trump\n\nTHE PRESIDENT: Yes.\n\nQ: I travelled to Kyiv in April.",
        "visit",
    ),
    "two-presidents-and-one-label": (
        "Remarks by President Trump and President Macron\n\n"
        "Q: Why?\n\nTHE PRESIDENT: I travelled to Kyiv in April.",
        "visit",
    ),
    "below-a-headline-that-quotes": (
        "Putin: I will visit China\n\nThe press was there. I travelled to Hanoi in May.",
        "visit occurred Vladimir Putin",
    ),
    "of-his-press-team": (
        "A letter from President Macron's press team\n\nIn February I travelled to Kyiv.",
        "visit",
    ),
}
