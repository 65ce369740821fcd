"""The other kinds in plain words, told on 2025-09-20: data of `test_plainly_told.py`."""

TOLD = {
    "prosecutor-in-a-country": (
        "In Kyrgyzstan, the top prosecutor issues an arrest warrant for Nikolai Tanayev.",
        "warrant occurred KGZ -> Nikolai Tanayev",
    ),
    "prosecutors-of-another-country": (
        "In Peru, Spanish prosecutors issued an arrest warrant for Petr Fiala.",
        "warrant occurred ESP -> Petr Fiala",
    ),
    "court-in-issues": (
        "A court in Pakistan issues a non-bailable arrest warrant for Pervez Musharraf.",
        "warrant occurred PAK -> Pervez Musharraf",
    ),
    "high-court-orders": (
        "Kenya's High Court orders the arrest of Omar al-Bashir.",
        "warrant occurred KEN -> Omar al-Bashir",
    ),
    "media-report-that": (
        "South Korean media report that Kim Jong-un has met Petr Fiala.",
        "meeting occurred Kim Jong-un -> Petr Fiala",
    ),
    "speaks-by-phone-with": (
        "Olaf Scholz speaks by phone with Petr Fiala.",
        "meeting virtual Olaf Scholz -> Petr Fiala",
    ),
    "were-brought-together": (
        "Petr Fiala and Maia Sandu were brought together by Olaf Scholz.",
        "meeting occurred Maia Sandu -> Petr Fiala",
    ),
    "country-joined-a-summit": (
        "Mauritania joined the G20 summit.",
        "attendance occurred MRT",
    ),
    "city-greets-a-guest": (
        "London greeted Donald Trump with protests.",
        "visit occurred Donald Trump -> GBR",
    ),
    "against-a-visit": (
        "Petr Fiala is against Vladimir Putin visiting Kyiv.",
        "visit hypothetical Vladimir Putin -> UKR",
    ),
    "brings-together": (
        "Olaf Scholz brings together Petr Fiala and Maia Sandu in Bonn.",
        "meeting occurred Maia Sandu -> Petr Fiala",
    ),
    "failed-to-bring-together": (
        "Olaf Scholz failed to bring together Petr Fiala and Maia Sandu.",
        "meeting negated Maia Sandu -> Petr Fiala",
    ),
    "plays-host-to": (
        "Olaf Scholz plays host to Petr Fiala.",
        "meeting occurred Olaf Scholz -> Petr Fiala",
    ),
    "spoke-on-the-sidelines": (
        "Petr Fiala and Maia Sandu spoke on the sidelines of the ceremony.",
        "meeting occurred Maia Sandu -> Petr Fiala",
    ),
    "hosts-a-guest": (
        "Donald Trump hosts Petr Fiala.",
        "meeting occurred Donald Trump -> Petr Fiala",
    ),
    "acting-where-it-is": (
        "Japan hosts the G20 summit in Osaka, where Petr Fiala and Xi Jinping agreed on a truce.",
        "attendance occurred Petr Fiala",
    ),
    "to-join-where-it-is": (
        "Olaf Scholz is at the G20 summit in Osaka, where Petr Fiala is to join him on Friday.",
        "attendance planned Petr Fiala",
    ),
    "leaders-chose-it": (
        "The APEC leaders chose Gyeongju as the venue of the 2025 APEC summit.",
        "hosting planned KOR",
    ),
    "if-his-absence-is-confirmed": (
        "If Xi Jinping's absence from the BRICS summit is confirmed, Li Qiang will go.",
        "attendance hypothetical Xi Jinping",
    ),
    "flew-home-from-it": (
        "Two days early, Donald Trump flew home from the G7 summit.",
        "attendance occurred Donald Trump",
    ),
    "president-of-the-republic-and-of-a-council": (
        "President of the Republic of Serbia Aleksandar Vučić met in Belgrade with"
        " President of the European Council António Costa.",
        "meeting occurred Aleksandar Vucic -> Antonio Costa",
    ),
    "the-president-of-a-council": (
        "Aleksandar Vučić, President of Serbia, met the President of the European Council.",
        "meeting occurred Aleksandar Vucic -> Antonio Costa",
    ),
    "the-president-before-its-name": (
        "Aleksandar Vučić is President of Serbia. The European Commission President"
        " will come to Belgrade.",
        "visit planned Ursula von der Leyen -> SRB",
    ),
    "a-surname-of-three-words": (
        "President von der Leyen met Penny Wong.",
        "meeting occurred Penny Wong -> Ursula von der Leyen",
    ),
    "a-minister-for-european-affairs": (
        "Minister for European Affairs Jessica Rosencrantz visited Belgrade.",
        "visit occurred Jessica Rosencrantz -> SRB",
    ),
    "is-sought-by": (
        "Omar al-Bashir is sought by the International Criminal Court.",
        "warrant occurred org:icc -> Omar al-Bashir",
    ),
    "the-object-of": (
        "Sudan's former president Omar al-Bashir, the object of two ICC warrants, was seen.",
        "warrant occurred org:icc -> Omar al-Bashir",
    ),
    "a-surname-spelt-otherwise": (
        "Zelensky met Mark Carney in Ottawa.",
        "meeting occurred Mark Carney -> Volodymyr Zelenskyy",
    ),
    "and-otherwise-still": (
        "Zelenskiy met Mark Carney in Ottawa.",
        "meeting occurred Mark Carney -> Volodymyr Zelenskyy",
    ),
    "his-counterpart": (
        "Subrahmanyam Jaishankar met his German counterpart.",
        "meeting occurred Johann Wadephul -> Subrahmanyam Jaishankar",
    ),
    "his-counterparts": (
        "Jaishankar met his German and French counterparts.",
        "meeting occurred Jean-Noel Barrot -> Subrahmanyam Jaishankar",
    ),
    "the-counterpart-of-a-premier": (
        "Narendra Modi met his German counterpart.",
        "meeting occurred Friedrich Merz -> Narendra Modi",
    ),
    "in-a-call-he-urged": (
        "In a phone call with Narendra Modi, Friedrich Merz urged restraint.",
        "meeting virtual Friedrich Merz -> Narendra Modi",
    ),
    "joined-for-talks": (
        "Friedrich Merz joined Emmanuel Macron and Narendra Modi for talks.",
        "meeting occurred Friedrich Merz -> Narendra Modi",
    ),
    "appeared-alongside": (
        "Friedrich Merz appeared alongside Narendra Modi at a news conference.",
        "meeting occurred Friedrich Merz -> Narendra Modi",
    ),
    "sat-down-with": (
        "Merz sat down with Modi in Berlin.",
        "meeting occurred Friedrich Merz -> Narendra Modi",
    ),
    "back-on": (
        "The summit between Donald Trump and Kim Jong Un is back on.",
        "meeting planned Donald Trump -> Kim Jong-un",
    ),
    "joined-by-video": (
        "Narendra Modi joined Emmanuel Macron for talks by video link.",
        "meeting virtual Emmanuel Macron -> Narendra Modi",
    ),
    "appeared-by-video": (
        "Keir Starmer appeared alongside Narendra Modi by video link at a press conference.",
        "meeting virtual Keir Starmer -> Narendra Modi",
    ),
    "still-on": (
        "Narendra Modi's meeting with Vladimir Putin is still on.",
        "meeting planned Narendra Modi -> Vladimir Putin",
    ),
    "played-host-to": ("The Hague played host to the NATO summit.", "hosting occurred NLD"),
    "was-chosen-as-venue": (
        "Gyeongju was chosen as the venue of the 2025 APEC summit.",
        "hosting planned KOR",
    ),
    "will-be-the-scene": (
        "Ankara will be the scene of next year's NATO summit.",
        "hosting planned TUR",
    ),
    "serves-as-host": ("Doha served as host of the Arab League summit.", "hosting occurred QAT"),
    "hosted-though-one-did-not-come": (
        "Baghdad hosted the Arab League summit; Mohammed bin Salman did not come.",
        "hosting occurred IRQ",
    ),
    "in-a-town-by-its-short-name": (
        "The BRICS summit in Rio was a muted affair.",
        "hosting occurred BRA",
    ),
    "presided-over": (
        "Narendra Modi presided over the Quad summit.",
        "attendance occurred Narendra Modi",
    ),
    "missing-from": (
        "Narendra Modi will be missing from the ASEAN summit.",
        "attendance declined Narendra Modi",
    ),
    "was-missing-from": (
        "Narendra Modi was missing from the ASEAN summit.",
        "attendance negated Narendra Modi",
    ),
    "his-absence-was-noted": (
        "Xi Jinping's absence from the BRICS summit was noted.",
        "attendance negated Xi Jinping",
    ),
    "his-absence-is-expected": (
        "Xi Jinping's absence from the BRICS summit is expected.",
        "attendance declined Xi Jinping",
    ),
    "was-kept-from": (
        "Narendra Modi was kept from the G7 summit by the floods.",
        "attendance negated Narendra Modi",
    ),
    "was-proposed-as-venue": (
        "Adelaide was proposed as the venue of COP31.",
        "hosting hypothetical AUS",
    ),
    "dialled-in": ("Xi Jinping dialled in to the BRICS summit.", "attendance virtual Xi Jinping"),
    "instead-of": (
        "Instead of Xi Jinping, Li Qiang went to the BRICS summit.",
        "attendance occurred Li Qiang",
    ),
    "on-the-sidelines-by-bare-names": (
        "On the sidelines of the BRICS summit Lula met Modi.",
        "attendance occurred Narendra Modi",
    ),
    "pulled-out-by-a-bare-name": (
        "Modi pulled out of the G7 summit.",
        "attendance declined Narendra Modi",
    ),
}
UNTOLD = {
    "no-officer-in-a-country": (
        "In Peru, Petr Fiala signed an arrest warrant for Maia Sandu.",
        "warrant occurred PER",
    ),
    "a-former-president-of-a-body": (
        "The former President of the European Council met Emmanuel Macron.",
        "meeting",
    ),
    "the-president-of-then": (
        "The then President of the European Commission met Emmanuel Macron.",
        "meeting",
    ),
    "an-incoming-president": (
        "The incoming European Commission President met Emmanuel Macron.",
        "meeting",
    ),
    "a-president-of-another-year": (
        "In 2015 Viktor Orban met the President of the European Commission.",
        "meeting",
    ),
    "whose-chief-of-staff": (
        "The President of the European Council's chief of staff met Emmanuel Macron.",
        "meeting",
    ),
    "a-singer-of-that-name": ("The singer Zelensky met Emmanuel Macron.", "meeting"),
    "sought-out-by": ("Omar al-Bashir was sought out by the ICC for advice.", "warrant"),
    "like-somebody": ("Like Vladimir Putin before him, Xi Jinping visited Astana.", "meeting"),
    "one-here-another-there": ("Vladimir Putin visited Astana and Xi Jinping Tashkent.", "meeting"),
    "no-invitation-to-a-summit": (
        "Narendra Modi received no invitation to the G7 summit.",
        "attendance",
    ),
    "instead-of-somebody": (
        "Instead of Xi Jinping, Li Qiang went to the BRICS summit.",
        "attendance occurred Xi",
    ),
    "in-place-of-somebody": (
        "Li Qiang went to the BRICS summit in place of Xi Jinping.",
        "attendance occurred Xi",
    ),
    "the-counterpart-of-a-president": ("Emmanuel Macron met his German counterpart.", "meeting"),
    "whose-counterpart": ("Lima's mayor met his German counterpart.", "meeting"),
    "beside-but-not-to-the-press": (
        "Friedrich Merz's portrait appeared alongside Narendra Modi.",
        "meeting",
    ),
    "his-absence-is-uncertain": (
        "Xi Jinping's absence from the BRICS summit is not certain.",
        "attendance negated",
    ),
    "his-absence-was-denied": (
        "Xi Jinping's absence from the BRICS summit was denied by Beijing.",
        "attendance negated",
    ),
    "missing-from-the-photo": (
        "Xi Jinping was missing from the family photo at the BRICS summit.",
        "attendance",
    ),
    "the-counterpart-of-an-aide": (
        "An aide to Emmanuel Macron met his Turkish counterpart in Ankara.",
        "meeting",
    ),
    "a-former-counterpart": ("Narendra Modi met his former British counterpart.", "meeting"),
    "proposed-as-venue": (
        "Ankara was mocked as the venue of the NATO summit.",
        "hosting planned TUR",
    ),
}
