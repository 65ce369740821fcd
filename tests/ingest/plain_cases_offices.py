"""As offices and agencies write: whom one met, where each of them was, what ambassadors hand over.

Data of `test_plainly_told.py`, on 2025-09-20.
"""

TOLD = {
    "a-list-with-their-countries": (
        "Volodymyr Zelensky played host in Kyiv to UK Prime Minister Sir Keir Starmer, "
        "France's Emmanuel Macron, Germany's Friedrich Merz and Poland's Donald Tusk.",
        "meeting occurred Donald Tusk -> Volodymyr Zelenskyy",
    ),
    "a-place-behind-a-list": (
        "Keir Starmer met France's Emmanuel Macron, Germany's Friedrich Merz and "
        "Poland's Donald Tusk in London.",
        "visit occurred Emmanuel Macron -> GBR",
    ),
    "each-in-a-place-of-his-own": (
        "Marco Rubio met Xi Jinping in London, Friedrich Merz in Paris and "
        "Narendra Modi in Berlin.",
        "visit occurred Narendra Modi -> DEU",
    ),
    "credentials": (
        "Ambassador Mary Ellis presented her credentials to President Cyril Ramaphosa.",
        "meeting occurred Cyril Ramaphosa -> Mary Ellis",
    ),
    "letters-of-credence": (
        "Ambassador Kaisa Ranta presented her Letters of Credence to the President of Latvia, "
        "Edgars Rinkevics.",
        "meeting occurred Edgars Rinkevics -> Kaisa Ranta",
    ),
    "told-by-telephone": (
        "Emmanuel Macron told President Cyril Ramaphosa by telephone that he was well.",
        "meeting virtual Cyril Ramaphosa -> Emmanuel Macron",
    ),
    "an-arrival-from": (
        "Emmanuel Macron was greeted by crowds upon his arrival from Hong Kong.",
        "visit occurred Emmanuel Macron -> HKG",
    ),
    "in-the-wake-of-it": (
        "In the wake of Donald Trump's meeting with Vladimir Putin, the summit was rejected.",
        "meeting occurred Donald Trump -> Vladimir Putin",
    ),
    "looks-forward-to-seeing-her": (
        "Marco Rubio looks forward to seeing Penny Wong in Madrid.",
        "meeting planned Marco Rubio -> Penny Wong",
    ),
    "forced-to-postpone": (
        "Pope Leo was forced to postpone, with regret, his journey to Kenya and to Uganda, "
        "planned for 2 to 7 November.",
        "visit postponed Leo -> KEN",
    ),
    "a-chief's-decision-to-leave": (
        "The pope criticised Trump's decision to pull out of the Paris accord on climate change.",
        "membership ending USA -> org:paris-agreement",
    ),
    "a-chief-who-leaves": (
        "Recep Tayyip Erdogan withdrew from the Istanbul Convention in 2021.",
        "membership ended TUR",
    ),
    "where-ministers-meet": (
        "Marco Rubio is due to attend a meeting of EU foreign ministers in Brussels on Monday.",
        "visit planned Marco Rubio -> BEL",
    ),
    "the-capital-of-a-country": (
        "At a meeting of NATO foreign ministers in Latvia's capital Riga on Tuesday, "
        "Mark Rutte warned Russia.",
        "hosting occurred LVA",
    ),
    "expected-there-to-attend": (
        "Sergey Lavrov was expected in Paris to attend a meeting on Lebanon.",
        "visit planned Sergey Lavrov -> FRA",
    ),
    "thanked-at-his-seat": (
        "NATO Secretary General Mark Rutte thanked US President Donald Trump for his leadership "
        "in a meeting at the White House on Thursday.",
        "meeting occurred Donald Trump -> Mark Rutte",
    ),
    "head-of-a-body-by-surname": (
        "NATO Secretary General Rutte visited Riga.",
        "visit occurred Mark Rutte -> LVA",
    ),
    "met-his-counterpart-there": (
        "Marco Rubio met with his Jordanian counterpart in Amman.",
        "visit occurred Marco Rubio -> JOR",
    ),
    "a-mark-of-the-web": (
        "Kaja Kallas met President Vjosa Osmani(link is external) of Kosovo.",
        "meeting occurred Kaja Kallas -> Vjosa Osmani",
    ),
    "a-longer-name-behind-an-office": (
        "The Chairperson of the African Union Commission, Moussa Faki Mahamat, concluded "
        "a two day working visit to Norway.",
        "visit occurred Moussa Faki -> NOR",
    ),
    "a-conversation-somewhere": (
        "Marco Rubio had a conversation with Sergey Lavrov in Geneva.",
        "meeting occurred Marco Rubio -> Sergey Lavrov",
    ),
    "a-readout-by-its-title": (
        "Readout of a call\n\nPresident Joseph R. Biden, Jr. spoke today with Prime Minister "
        "Magdalena Andersson of Sweden and President Alexander Stubb of Finland "
        "to discuss the defense cooperation between our countries.",
        "meeting virtual Joe Biden -> Magdalena Andersson",
    ),
    "the-premier-at-home": (
        "The Prime Minister met Italian Prime Minister Giorgia Meloni in Downing Street "
        "this morning.",
        "meeting occurred Giorgia Meloni -> Keir Starmer",
    ),
    "those-who-stayed-away-were": (
        "Leaders who skipped the ASEAN summit were Singapore Prime Minister Lawrence Wong, "
        "Sultan Hassanal Bolkiah of Brunei and Cambodian Prime Minister Hun Manet.",
        "attendance declined Hun Manet",
    ),
    "a-label-with-an-office": (
        "Mr. IWAYA Takeshi, Minister for Foreign Affairs: From October 8 to 13, I will be "
        "visiting Brunei, Viet Nam and Thailand.",
        "visit planned Takeshi Iwaya -> THA",
    ),
}
UNTOLD = {
    "not-in-another's-place": (
        "Marco Rubio met Xi Jinping in London, Friedrich Merz in Paris and "
        "Narendra Modi in Berlin.",
        "visit occurred Narendra Modi -> GBR",
    ),
    "nor-he-in-mine": (
        "Keir Starmer met Emmanuel Macron in Paris and Friedrich Merz in Berlin.",
        "visit occurred Emmanuel Macron -> DEU",
    ),
    "looks-forward-and-is-not-there": (
        "Marco Rubio looks forward to seeing Penny Wong in Madrid.",
        "visit occurred",
    ),
    "a-president-pulls-out-of-a-summit": (
        "Donald Trump pulled out of the G20.",
        "membership",
    ),
    "told-on-television": (
        "Emmanuel Macron told Xi Jinping on television that he was well.",
        "meeting",
    ),
    "a-conversation-by-whatever-means": (
        "Marco Rubio and Sergey Lavrov had a conversation on Thursday.",
        "meeting occurred",
    ),
    "during-a-stay-that-has-begun": (
        "Wang Yi arrived in Islamabad on Friday. During his stay in Islamabad, "
        "Wang Yi will hold talks with Ishaq Dar.",
        "visit planned Wang Yi",
    ),
    "so-we-look-forward": (
        "After two visits of Narendra Modi to Russia, now we have a visit of the President "
        "to India, so we're looking forward to it.",
        "visit planned Narendra Modi",
    ),
    "a-premier-at-another's-seat": (
        "The Prime Minister met Donald Trump at the White House.",
        "meeting",
    ),
    "a-premier-named-before": (
        "Giorgia Meloni flew to London. The Prime Minister met Keir Starmer in Downing Street.",
        "visit occurred Keir Starmer",
    ),
    "a-line-that-ends-so-is-no-label": (
        "Statement by Foreign Minister Penny Wong\n\nThis is what it says:\n\n"
        "I visited Fiji in May.",
        "visit occurred Winston Peters",
    ),
}
