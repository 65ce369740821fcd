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
    "the-countries-are": (
        "Radoslaw Sikorski will visit the three Baltic states - Estonia, Latvia and Lithuania.",
        "visit planned Radosław Sikorski -> LTU",
    ),
    "two-countries-in-brackets": (
        "Narendra Modi travelled to two countries (Ghana and Namibia).",
        "visit occurred Narendra Modi -> NAM",
    ),
    "put-off-what-was-planned": (
        "Marco Rubio asked for understanding of the postponement of his planned trip to Seoul.",
        "visit postponed Marco Rubio -> KOR",
    ),
    "was-to-and-called-it-off": (
        "Donald Trump canceled his trip to Colombia. "
        "He was expected to visit Colombia after the summit.",
        "visit cancelled Donald Trump -> COL",
    ),
    "the-first-such-gathering": (
        "Johannesburg hosts the 2025 G20 summit, the first such gathering in Africa. "
        "Javier Milei has pulled out of the summit.",
        "attendance declined Javier Milei -> summit:g20-2025",
    ),
    "his-delegation-includes": (
        "Xi Jinping arrived in Hanoi on Monday. His delegation includes Foreign Minister Wang Yi.",
        "visit occurred Wang Yi -> VNM",
    ),
    "a-delegation-including": (
        "Xi Jinping flew to Hanoi, accompanied by a delegation including Foreign Minister Wang Yi.",
        "visit occurred Wang Yi -> VNM",
    ),
    "among-others": (
        "Kaja Kallas held meetings with, among others, Narendra Modi and Prabowo Subianto.",
        "meeting occurred Kaja Kallas -> Narendra Modi",
    ),
    "of-foreign-ministers": (
        "Wang Yi will attend the 14th ASEM Foreign Ministers' meeting in Madrid.",
        "attendance planned Wang Yi -> series:asem-foreign-ministers-meeting",
    ),
    "a-non-permanent-member": (
        "Denmark, a non-permanent member of the Security Council, abstained.",
        "membership occurred DNK -> org:security-council",
    ),
    "a-non-member": (
        "Serbia is a non-NATO member.",
        "membership negated SRB -> org:nato",
    ),
    "the-council-of-the-union": (
        "The European Council agreed to open accession negotiations with Albania.",
        "membership planned ALB -> org:eu",
    ),
    "the-convention-in-full": (
        "Chad ratified the United Nations Convention on the Rights of Persons with Disabilities.",
        "membership occurred TCD -> "
        "org:united-nations-convention-on-the-rights-of-persons-with-disabilities",
    ),
    "no-decision-on-a-visit": (
        "No decision has been made on a visit by Donald Trump to Beijing.",
        "visit hypothetical Donald Trump -> CHN",
    ),
    "no-date-for-a-meeting": (
        "No date has been set for a meeting between Vladimir Putin and Donald Trump.",
        "meeting hypothetical Donald Trump -> Vladimir Putin",
    ),
    "no-date-for-the-visit": (
        "No date has been set for Narendra Modi's visit to Kyiv.",
        "visit planned Narendra Modi -> UKR",
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
    "proposed-by": (
        "Presidents are meeting in Kazakhstan for a regional summit. "
        "The summit was proposed by Shavkat Mirziyoyev.",
        "attendance occurred Shavkat Mirziyoyev",
    ),
    "ministers-without-a-name": (
        "Foreign Minister Johann Wadephul will visit Serbia. The visit will pick up where "
        "Foreign Ministers left off after their Berlin Process meeting in Belfast in September.",
        "attendance",
    ),
    "called-on-to-ask": (
        "Marco Rubio called on Cho Hyun and asked for understanding.",
        "meeting",
    ),
    "discussed-the-summit-with": (
        "Mark Rutte discussed preparations for the next meeting of NATO leaders "
        "with Prime Minister Keir Starmer.",
        "attendance",
    ),
    "was-to-but-it-is-off": (
        "Donald Trump canceled his trip to Colombia. "
        "He was expected to visit Colombia after the summit.",
        "visit planned",
    ),
    "no-date-is-no-denial": (
        "No date has been set for a meeting between Vladimir Putin and Donald Trump.",
        "meeting negated",
    ),
    "a-member-of-something-else": (
        "Serbia is a non-NATO member, and Denmark, a non-permanent member of the "
        "Security Council, abstained.",
        "membership occurred DNK -> org:nato",
    ),
    "but-both-are-in-it": (
        "Switzerland is not a member of the EU, nor is Norway, but both are in Schengen.",
        "membership negated CHE -> org:schengen",
    ),
    "denied-that-they-met-there": (
        "Mohammed Shia al-Sudani denied having met Ahmed al-Sharaa in Doha, "
        "where both attended an emergency summit.",
        "visit negated",
    ),
    "had-spoken-with-him-there": (
        "Kaja Kallas said she had spoken with Wang Yi in Beijing in July "
        "but had not been allowed to see Xi Jinping.",
        "meeting virtual",
    ),
    "on-its-warrant": (
        "The Philippines withdrew from the court in 2019, but Rodrigo Duterte was arrested "
        "on its warrant.",
        "warrant occurred PHL",
    ),
}
