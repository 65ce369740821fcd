"""Who is kept out of a country, on 2025-09-20, and sentences that look like it.

Data of `test_plainly_told.py`.
"""

TOLD = {
    "unwelcome-by-a-spokeswoman": (
        "The spokeswoman said that Vladimir Putin is not welcome in Germany.",
        "visit disinvited Vladimir Putin -> DEU",
    ),
    "bans-from-entering-the-country": (
        "Moldova bans Russian Foreign Minister Sergey Lavrov from entering the country.",
        "visit disinvited Sergey Lavrov -> MDA",
    ),
    "bars-from-its-territory": (
        "Moldova has barred Sergey Lavrov from entering its territory.",
        "visit disinvited Sergey Lavrov -> MDA",
    ),
    "prevents-from-entering-a-third-place": (
        "Israel prevented Indonesian Foreign Minister Retno Marsudi from entering the West Bank.",
        "visit disinvited Retno Marsudi -> PSE",
    ),
    "was-banned-from": (
        "Sergey Lavrov was banned from Moldova.",
        "visit disinvited Sergey Lavrov -> MDA",
    ),
    "was-denied-entry-to": (
        "Sergey Lavrov was denied entry to Moldova.",
        "visit disinvited Sergey Lavrov -> MDA",
    ),
    "refuses-entry-to-him": (
        "Moldova refuses entry to Sergey Lavrov.",
        "visit disinvited Sergey Lavrov -> MDA",
    ),
    "denied-him-entry": (
        "Moldova denied Sergey Lavrov entry.",
        "visit disinvited Sergey Lavrov -> MDA",
    ),
    "denied-a-visa": (
        "The United States denied a visa to Mahmoud Abbas.",
        "visit disinvited Mahmoud Abbas -> USA",
    ),
    "did-not-let-him-in": (
        "Israel did not allow Espen Barth Eide to enter the West Bank.",
        "visit disinvited Espen Barth Eide -> PSE",
    ),
    "was-not-let-in": (
        "Sergey Lavrov was not allowed to enter Moldova.",
        "visit disinvited Sergey Lavrov -> MDA",
    ),
    "no-longer-welcome": (
        "Israel says that Antonio Guterres is no longer welcome in the country.",
        "visit disinvited Antonio Guterres -> ISR",
    ),
    "will-ban": (
        "Moldova will ban Sergey Lavrov from entering the country.",
        "visit disinvited Sergey Lavrov -> MDA",
    ),
    "access-to-a-place": (
        "Israel denied UN envoy Tor Wennesland access to Gaza.",
        "visit disinvited Tor Wennesland -> PSE",
    ),
    "unwelcome-by-its-minister": (
        "Germany's foreign minister said that Vladimir Putin is not welcome in Germany.",
        "visit disinvited Vladimir Putin -> DEU",
    ),
}

UNTOLD = {
    "unwelcome-at-a-summit": (
        "France says that Viktor Orban is not welcome at the summit.",
        "visit",
    ),
    "from-entering-its-parliament": (
        "Moldova bars Sergey Lavrov from entering Moldova's parliament.",
        "visit",
    ),
    "access-to-a-prisoner": (
        "Russia denied Marco Rubio access to Evan Gershkovich.",
        "visit",
    ),
    "access-to-papers": ("Israel denies Antonio Guterres access to documents.", "visit"),
    "entry-to-a-stadium": ("Kenya denied Donald Trump entry to the stadium.", "visit"),
    "from-entering-a-parliament": (
        "Moldova bars Sergey Lavrov from entering the parliament in Chisinau.",
        "visit",
    ),
    "from-talks-there": ("Sergey Lavrov was banned from the talks in Geneva.", "visit"),
    "unwelcome-by-protesters": (
        "Vladimir Putin is not welcome in Germany, protesters said.",
        "visit",
    ),
    "refused-a-visa-to-attend": (
        "Poland refused Sergey Lavrov a visa to attend the OSCE meeting in Lodz.",
        "attendance",
    ),
    "may-ban": ("Moldova may ban Sergey Lavrov from entering the country.", "visit"),
    "did-not-ban": ("Moldova did not ban Sergey Lavrov from entering the country.", "visit"),
    "a-bill-banning": (
        "A lawmaker proposes a bill banning Donald Trump from entering the Philippines.",
        "visit",
    ),
    "asked-to-ban": (
        "A petition calls for the minister to ban Donald Trump from entering the United Kingdom.",
        "visit",
    ),
    "bars-from-a-mosque": (
        "Jordan bars Itamar Ben-Gvir from entering the mosque.",
        "visit",
    ),
    "his-own-country": (
        "Israel bars Itamar Ben-Gvir from entering the country.",
        "visit",
    ),
    "lets-him-in": ("Moldova allows Sergey Lavrov to enter the country.", "visit"),
    "a-body-bans": ("The EU bans Alexander Lukashenko from entering the bloc.", "visit"),
    "barred-from-something-else": ("Joe Biden was barred from running in Russia.", "visit"),
    "welcome-there": ("Sergey Lavrov is welcome in Moldova.", "visit"),
    "denied-entry-into-a-race": ("Emmanuel Macron was denied entry into the race.", "visit"),
}
