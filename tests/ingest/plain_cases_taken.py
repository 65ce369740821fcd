"""What is easily taken for more: who only sent another, halves without a verb, plans given up.

Data of `test_plainly_told.py`, on 2025-09-20 (a Saturday).
"""

TOLD = {
    "called-off-on-a-day": (
        "Donald Trump on Thursday called off his planned October 12 summit with Kim Jong Un.",
        "meeting cancelled Donald Trump -> Kim Jong-un",
    ),
    "the-president-of-iran": (
        "The Iranian president met Emmanuel Macron.",
        "meeting occurred Emmanuel Macron -> Masoud Pezeshkian",
    ),
    "will-be-invited": (
        "Emmanuel Macron will invite Xi Jinping to Paris.",
        "visit hypothetical Xi Jinping -> FRA",
    ),
    "who-was-to-go-put-it-off": (
        "Dutch Foreign Minister Caspar Veldkamp, who was to travel to Israel next week, "
        "put off his trip.",
        "visit postponed Caspar Veldkamp -> ISR",
    ),
    "had-planned-but": (
        "Keir Starmer had planned to fly on to Amman to meet Abdel Fattah al-Sisi, "
        "but Jordan called off the summit.",
        "meeting cancelled Abdel Fattah el-Sisi -> Keir Starmer",
    ),
    "had-planned-but-stayed": (
        "Keir Starmer had planned to visit Amman but stayed at home.",
        "visit cancelled Keir Starmer -> JOR",
    ),
    "neither-here-nor-there": (
        "Lula met Volodymyr Zelenskyy neither in Hiroshima nor in Brasilia.",
        "meeting negated Luiz Inacio Lula da Silva -> Volodymyr Zelenskyy",
    ),
    "called-on-the-phone": (
        "Emmanuel Macron called Donald Trump on the phone.",
        "meeting virtual Donald Trump -> Emmanuel Macron",
    ),
    "his-father": (
        "Kim Jong Un arrived in Vladivostok. His father, Kim Jong Il, met Vladimir Putin in 2002.",
        "meeting occurred Kim Jong-il -> Vladimir Putin",
    ),
}
UNTOLD = {
    "is-not-the-supreme-leader": (
        "The Iranian president met Emmanuel Macron.",
        "meeting occurred Ali Khamenei",
    ),
    "will-be-invited-is-no-plan": (
        "Emmanuel Macron will invite Xi Jinping to Paris.",
        "visit planned",
    ),
    "your-meeting": (
        '"I look forward to your meeting with Kim Jong Un," Lee Jae Myung told Donald Trump.',
        "meeting planned",
    ),
    "your-visit": (
        '"I welcome your visit to China," Lee Jae Myung told Donald Trump.',
        "visit occurred Lee Jae-myung",
    ),
    "each-met-another": (
        "Theresa May, Emmanuel Macron and Xi Jinping each met the latter.",
        "meeting",
    ),
    "in-a-city-somebody": (
        "Mitt Romney was there. In Jerusalem Romney dined with Benjamin Netanyahu.",
        "meeting occurred Benjamin Netanyahu -> Jerusalem Romney",
    ),
    "each-sent-another": (
        "Leaders met in Rio de Janeiro on Sunday for the BRICS summit. Lula opened it. "
        "Masoud Pezeshkian sent Abbas Araghchi, Abdel Fattah al-Sisi sent Mostafa Madbouly "
        "and Recep Tayyip Erdogan sent Hakan Fidan. Narendra Modi spoke. It ended on Monday.",
        "attendance occurred Abdel Fattah el-Sisi",
    ),
    "joined-a-video-conference": (
        "KYIV (Reuters) - The leaders of the G7 held a video conference on Saturday.\n\n"
        "Giorgia Meloni was in Kyiv.\n\nJoe Biden, Rishi Sunak and Olaf Scholz joined.\n\n"
        "They promised help.\n\nMore is to come.",
        "visit occurred Joe Biden",
    ),
    "called-a-failure": (
        "Donald Trump had called Macron's predecessor Francois Hollande a failure "
        "and never met him.",
        "meeting virtual",
    ),
    "leaders-of-a-group": (
        "Leaders of the G7 welcomed Keir Starmer in Kyiv.",
        "hosting",
    ),
    "two-halves": (
        "Keir Starmer himself had been to the White House on Thursday "
        "and Emmanuel Macron on Monday.",
        "meeting",
    ),
    "her-sister": (
        "Moon Jae-in hosts talks at the Blue House with Kim Yong-nam "
        "and Kim Jong-Un's sister Kim Yo-jong.",
        "meeting occurred Kim Jong-un",
    ),
    "written-in-a-city": (
        "MINSK - Alexander Lukashenko received Vladimir Putin in Minsk on Thursday.\n\n"
        "The two spoke of the war.\n\nAntony Blinken told CNN that he saw cracks.\n\n"
        "Olaf Scholz warned of an attack.\n\nThe visit ends on Friday.",
        "visit occurred Antony Blinken",
    ),
    "he-was-another": (
        "Mikhail Gorbachev, the last leader of the Soviet Union, died in Moscow. "
        "Ronald Reagan met him in Geneva in 1985. He visited Beijing in May 1989.",
        "visit occurred Ronald Reagan -> CHN",
    ),
}
