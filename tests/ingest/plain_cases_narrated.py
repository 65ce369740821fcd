"""How an article tells what comes next, and of whom: the present in a text of the past tense.

Data of `test_plainly_told.py`, on 2025-09-20 (a Saturday).
"""

TOLD = {
    "then-goes-to": (
        "Prabowo Subianto met Xi Jinping in Beijing on Friday. He then goes to Lima.",
        "visit planned Prabowo Subianto -> PER",
    ),
    "flies-on-to": (
        "Recep Tayyip Erdogan flies on to Washington, where he sees Donald Trump on Tuesday.",
        "visit planned Recep Tayyip Erdogan -> USA",
    ),
    "comes-as-well": (
        "Emmanuel Macron met Keir Starmer in London on Thursday. "
        "Volodymyr Zelensky comes to New York as well.",
        "visit planned Volodymyr Zelenskyy -> USA",
    ),
    "a-headline-is-of-now": (
        "Narendra Modi flies to Moscow.",
        "visit occurred Narendra Modi -> RUS",
    ),
    "monday's-talks": (
        "Friday's talks in London with Keir Starmer, Emmanuel Macron and Friedrich Merz were long.",
        "visit occurred Emmanuel Macron -> GBR",
    ),
    "initials-with-stops": (
        "US Vice President J.D. Vance met Keir Starmer in London.",
        "meeting occurred J.D. Vance -> Keir Starmer",
    ),
    "an-abbreviation-ends-it": (
        "Donald Trump flew to L.A. He met Keir Starmer in London.",
        "meeting occurred Donald Trump -> Keir Starmer",
    ),
    "there-is-where-he-hosted": (
        "Narendra Modi, who hosted the summit in Delhi, met Vladimir Putin there.",
        "visit occurred Vladimir Putin -> IND",
    ),
    "joined-on-a-screen": (
        "Giorgia Meloni led a G7 video conference from Kyiv on Thursday; "
        "Joe Biden and Olaf Scholz joined.",
        "attendance virtual Olaf Scholz -> series:g7",
    ),
    "during-what-is-set": (
        "Emmanuel Macron is set to visit the tomb of the late Queen during his stay in Windsor.",
        "visit planned Emmanuel Macron -> GBR",
    ),
    "hosted-by-and-likely-to": (
        "A UK-France summit in Downing Street on Thursday, hosted by Prime Minister Keir Starmer, "
        "is likely to discuss migration.",
        "attendance planned Keir Starmer",
    ),
}

UNTOLD = {
    "then-goes-to-is-no-visit": (
        "Prabowo Subianto met Xi Jinping in Beijing on Friday. He then goes to Lima.",
        "visit occurred Prabowo Subianto -> PER",
    ),
    "sent-each-another": (
        "RIO DE JANEIRO - The BRICS summit opened on Friday. "
        "Masoud Pezeshkian sent Abbas Araghchi, "
        "Abdel Fattah al-Sisi sent Mostafa Madbouly and Recep Tayyip Erdogan sent Hakan Fidan.",
        "attendance occurred Abdel Fattah el-Sisi",
    ),
    "and-he-in-november": (
        "Pedro Sanchez was in Beijing the week before and Olaf Scholz in November.",
        "meeting",
    ),
    "others-heard-them": (
        "South Africa's president and other African leaders told Vladimir Putin on Friday "
        "that the war must end, a day after they heard explosions in Kyiv.",
        "visit occurred Vladimir Putin",
    ),
    "another's-talks": (
        "Putin and Kim Jong Un met on Russky Island, two months after the North Korean's talks "
        "with Donald Trump in Hanoi broke down.",
        "visit occurred Vladimir Putin",
    ),
    "left-for-a-city": (
        "NATO leaders told Ukraine that its future was in the alliance, and Volodymyr Zelensky "
        "called it absurd before he had even left for Vilnius.",
        "membership",
    ),
    "who-came-from-a-summit": (
        "Wang Yi, who had come from the Munich Security Conference, was received "
        "by Vladimir Putin in Moscow.",
        "attendance occurred Vladimir Putin",
    ),
    "at-the-banquet": (
        "Gordon Brown and Tony Blair were at the banquet.",
        "meeting",
    ),
    "the-vice-president": (
        "I met Zelenskyy in Kyiv. He had seen J.D. Vance the evening before. "
        "The vice-president sat with Marco Rubio and Keith Kellogg.",
        "meeting",
    ),
    "in-his-place": (
        "He met Mike Pence in Warsaw early in the month in Trump's place, "
        "who stayed because of a hurricane.",
        "visit occurred Donald Trump",
    ),
    "whose-premier-is-not-said": (
        "Keir Starmer flew to Beijing on Monday. He has met Donald Trump before. Canadian Prime "
        "Minister Mark Carney has been to Beijing as well.\n\n"
        "The prime minister will fly on to Tokyo to meet Sanae Takaichi.",
        "visit planned Mark Carney",
    ),
}
