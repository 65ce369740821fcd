"""Memberships in plain words, and what is none, told on 2025-09-20: for `test_plainly_told.py`."""

TOLD = {
    "a-bodys-accession-talks": (
        "EU accession talks with Turkey resumed.",
        "membership planned TUR -> org:eu",
    ),
    "began-a-bodys-accession-talks": (
        "Serbia began EU accession talks.",
        "membership planned SRB -> org:eu",
    ),
    "minister-of-a-member": (
        "Petr Fiala, energy minister for Venezuela, a member of OPEC, arrived late.",
        "membership occurred VEN -> org:opec",
    ),
    "withdrawal-from-an-unlisted-treaty": (
        "Peru announced its withdrawal from the Vienna Convention on Diplomatic Relations.",
        "membership ending PER",
    ),
    "application-withdrawn": (
        "Iceland withdrew its application to join the European Union.",
        "membership cancelled ISL -> org:eu",
    ),
    "both-made-candidates": (
        "EU leaders granted Ukraine and Moldova candidate status.",
        "membership planned UKR",
    ),
    "both-made-candidates-the-other": (
        "The EU grants Ukraine and Moldova candidate status.",
        "membership planned MDA",
    ),
    "invited-by-a-body-to-join": (
        "Sweden was invited by NATO to join.",
        "membership invited SWE",
    ),
    "body-invites-two-to-join": (
        "NATO formally invites Sweden and Finland to join.",
        "membership invited SWE",
    ),
    "and-other-members": (
        "Italy and other EU member states objected.",
        "membership occurred ITA",
    ),
    "and-other-countries": (
        "Poland and other NATO countries want more troops.",
        "membership occurred POL",
    ),
    "and-other-members-of": (
        "Kenya, Ghana and other members of the African Union objected.",
        "membership occurred GHA",
    ),
    "an-important-part-of": (
        "Turkey is an important part of NATO.",
        "membership occurred TUR -> org:nato",
    ),
    "the-eleventh-country": (
        "Timor-Leste became the eleventh country of ASEAN.",
        "membership occurred TLS -> org:asean",
    ),
    "has-been-in": ("Croatia has been in NATO since 2009.", "membership occurred HRV -> org:nato"),
    "is-not-in": ("Norway is not in the European Union.", "membership negated NOR -> org:eu"),
    "is-no-longer-in": (
        "Mali, Burkina Faso and Niger are no longer in ECOWAS.",
        "membership ended NER -> org:ecowas",
    ),
    "will-no-longer-be-in": (
        "Hungary will no longer be in the International Criminal Court next June.",
        "membership ending HUN -> org:icc",
    ),
    "is-part-of": ("Malta is part of the euro area.", "membership occurred MLT -> org:eurozone"),
    "is-no-part-of": ("Ukraine is not part of NATO.", "membership negated UKR -> org:nato"),
    "will-not-be-part-of": (
        "Argentina will not be part of BRICS.",
        "membership declined ARG -> org:brics",
    ),
    "is-no-part-of-it": ("Ukraine is no part of NATO.", "membership negated UKR -> org:nato"),
    "include-neither": (
        "EU members include neither Norway nor Switzerland.",
        "membership negated CHE -> org:eu",
    ),
    "is-out-of": ("Angola is out of OPEC.", "membership ended AGO -> org:opec"),
    "sits-on": (
        "Pakistan, which sits on the UN Security Council, called for a vote.",
        "membership occurred PAK -> org:unsc",
    ),
    "both-sit-on": (
        "Ireland and Kenya both sit on the UN Security Council.",
        "membership occurred KEN -> org:unsc",
    ),
    "holds-a-seat": (
        "Denmark holds a seat on the UN Security Council.",
        "membership occurred DNK -> org:unsc",
    ),
    "takes-its-seat": (
        "Latvia will take its seat on the UN Security Council in January.",
        "membership planned LVA -> org:unsc",
    ),
    "is-elected": (
        "Latvia was elected to the UN Security Council.",
        "membership planned LVA -> org:unsc",
    ),
    "one-of-its-countries": (
        "Bulgaria became the 21st country of the euro area.",
        "membership occurred BGR -> org:eurozone",
    ),
    "the-only-country": (
        "Hungary, the only country of the European Union to abstain, was silent.",
        "membership occurred HUN -> org:eu",
    ),
    "it-comprises": (
        "Mercosur comprises Argentina, Brazil, Paraguay and Uruguay.",
        "membership occurred URY -> org:mercosur",
    ),
    "it-is-made-up-of": (
        "The Council of Europe is made up of Georgia, Turkey and Ukraine.",
        "membership occurred UKR -> org:coe",
    ),
    "its-members-include": (
        "Members of the Arab League include Sudan and Somalia.",
        "membership occurred SOM -> org:arab-league",
    ),
    "which-are-not": (
        "Austria and Ireland, which are not NATO members, abstained.",
        "membership negated AUT -> org:nato",
    ),
    "gave-up": ("Ecuador gave up its OPEC membership.", "membership ended ECU -> org:opec"),
    "will-cease-to-be": (
        "Hungary will cease to be a member of the International Criminal Court in June.",
        "membership ending HUN -> org:icc",
    ),
    "would-cease-to-be": (
        "London said the United Kingdom would cease to be part of the European Union.",
        "membership ending GBR -> org:eu",
    ),
    "reversed-its-decision": (
        "The Gambia reversed its decision to leave the International Criminal Court.",
        "membership occurred GMB -> org:icc",
    ),
    "remains-suspended": (
        "Niger remains suspended from the African Union.",
        "membership ended NER -> org:au",
    ),
    "entered-into-force": (
        "Ukraine's accession to the Rome Statute entered into force on 1 January 2025.",
        "membership occurred UKR -> org:icc",
    ),
    "saw-it-join": (
        "Last year saw Sweden join NATO.",
        "membership occurred SWE",
    ),
    "was-invited-by-another": (
        "Turkey says Brazil has invited it to join BRICS.",
        "membership invited TUR",
    ),
    "granted-one-membership": (
        "The Shanghai Cooperation Organization granted Iran full membership.",
        "membership occurred IRN -> org:sco",
    ),
    "opec-and-its-allies": (
        "The UAE is leaving OPEC and OPEC+.",
        "membership ending ARE -> org:opec-plus",
    ),
    "a-convention-on-something": (
        "Bangladesh acceded to the Convention on Enforced Disappearance on 30 August.",
        "membership occurred BGD -> org:convention-on-enforced-disappearance",
    ),
    "not-yet-in-a-convention": (
        "Vietnam is not yet a member of the Apostille Convention.",
        "membership negated VNM -> org:apostille-convention",
    ),
}
UNTOLD = {
    "wants-to-see-it-join": (
        "They expressed a shared desire to see Sweden join NATO as soon as possible.",
        "membership occurred SWE",
    ),
    "hopes-to-see-it-join": (
        "Jens Stoltenberg hopes to see Sweden join NATO soon.",
        "membership planned SWE",
    ),
    "helps-another-to-join": (
        "Brazil supports Korea in its effort to join the Inter-American Development Bank.",
        "membership",
    ),
    "invites-another-to-join": (
        "Turkey says Brazil has invited it to join BRICS.",
        "membership invited BRA",
    ),
    "accession-talks-suspended": ("The EU suspended Turkey's accession talks.", "membership"),
    "application-withdrawn-is-no-plan": (
        "Iceland lost its bid to join the European Union.",
        "membership planned",
    ),
    "groups-one-with-another": ("The European Union groups Ukraine with Moldova.", "membership"),
    "will-remain-outside": ("Ukraine will remain outside NATO.", "membership planned"),
    "who-elects": ("Kenya elected a judge to the Human Rights Council.", "membership"),
    "comprises-an-army": ("NATO comprises the army of Turkey.", "membership"),
    "allies-by-somebodys-word": (
        "NATO allies include Japan and Australia, Donald Trump said.",
        "membership",
    ),
    "a-partner-country": ("Georgia is a partner country of the European Union.", "membership"),
    "sits-beside-a-part": ("Kenya sits on a NATO committee.", "membership"),
    "in-its-talks": ("Ukraine is in the NATO talks.", "membership"),
    "a-big-country-of-something-else": (
        "Malta is a small country of the Mediterranean.",
        "membership",
    ),
    "named-a-partner-of": ("Kenya is part of the EU delegation in Oslo.", "membership"),
    "elected-by": ("Kenya elected a member of the Arab League council.", "membership"),
    "comprises-only-itself": ("NATO comprises many armies.", "membership"),
    "prospective-members": ("Prospective NATO members include Bosnia and Georgia.", "membership"),
    "partners-of-a-body": ("ASEAN dialogue partners include China and Japan.", "membership"),
    "practically-in": ("Ukraine is practically in NATO.", "membership"),
    "out-of-favour-in": ("Hungary is out of favour in the EU.", "membership"),
    "part-of-what-is-its": (
        "Turkey is part of the Council of Europe's monitoring process.",
        "membership",
    ),
    "in-it-as-an-observer": ("Belarus was in the Council of Europe as an observer.", "membership"),
    "no-longer-suspended": ("Gabon is no longer suspended from the African Union.", "membership"),
    "a-party-to-a-conflict": ("Germany is a party to the conflict.", "membership"),
}
