"""Memberships by other words than joining and leaving, and of bodies that the text named before."""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import lines

NATO = "Hungary ratified Sweden's accession to NATO. "
ICC = "The International Criminal Court sits in The Hague. "
TOLD = {
    "state-party-to": (
        "Armenia became a state party to the Rome Statute.", "membership occurred ARM -> org:icc"),
    "state-party-alone": (
        "Hungary has left the Rome Statute. Armenia remains a State Party.",
        "membership occurred ARM -> org:icc"),
    "not-a-member": (
        "Israel, not a member of the ICC, protested.", "membership negated ISR -> org:icc"),
    "of-which": (
        "Sweden wants to join NATO, of which Turkey is a member.",
        "membership occurred TUR -> org:nato"),
    "whose-country": (
        "Penny Wong met Donald Trump, whose country is not a party to the ICC.",
        "membership negated USA -> org:icc"),
    "their-withdrawal": (
        "Mali and Niger announced their withdrawal from ECOWAS.",
        "membership ending NER -> org:ecowas"),
    "rulers-of-several": (
        "The rulers of Mali and Niger announced their withdrawal from ECOWAS.",
        "membership ending NER -> org:ecowas"),
    "become-members": (
        "The BRICS leaders invited Egypt and Ethiopia to become members.",
        "membership invited ETH -> org:brics"),
    "chief-turns-down": (
        "Argentine President Javier Milei turned down the invitation to join BRICS.",
        "membership declined ARG -> org:brics"),
    "vetoed": (
        "Austria vetoed the admission of Romania to the Schengen Area.",
        "membership disinvited ROU -> org:schengen"),
    "approved-by-another": (NATO, "membership planned SWE -> org:nato"),
    "joined-what-was-named": (
        NATO + "Hungary itself joined in 1999.", "membership occurred HUN -> org:nato"),
    "let-into": (
        "Gabon and Togo have been let into the Commonwealth.",
        "membership occurred TGO -> org:commonwealth"),
    "taken-back-into": (
        "Morocco was taken back into the African Union.", "membership occurred MAR -> org:au"),
    "brought-into": (
        "Somalia has been brought into the East African Community.",
        "membership occurred SOM -> org:eac"),
    "neither-of-them": (
        "Gabon and Togo, neither of them rich, are admitted to the Commonwealth.",
        "membership occurred GAB -> org:commonwealth"),
    "back-in": (
        "The Maldives is back in the Commonwealth.",
        "membership occurred MDV -> org:commonwealth"),
    "kicked-out-of": ("Russia was kicked out of the G8.", "membership ended RUS -> org:g8"),
    "threw-out-of": (
        "The Committee of Ministers has thrown Russia out of the Council of Europe.",
        "membership ended RUS -> org:coe"),
    "remains-outside": (
        "Switzerland remains outside the European Union.", "membership negated CHE -> org:eu"),
    "admitted-to-what-was-named": (
        NATO + "Finland was admitted in April 2023.", "membership occurred FIN -> org:nato"),
    "belongs-to-the-tribunal": (
        ICC + "Neither Israel nor Qatar belongs to the tribunal.",
        "membership negated QAT -> org:icc"),
    "ceased-to-belong": (
        "Nicaragua ceased to belong to the Organization of American States.",
        "membership ended NIC -> org:oas"),
    "joined-in-a-second-verb": (
        "Sweden joined NATO in 2024. Hungary applied in 1996 and joined in 1999.",
        "membership occurred HUN -> org:nato"),
    "into-the-alliance": (
        "NATO welcomed Finland into the alliance.", "membership occurred FIN -> org:nato"),
    "stays-outside": (
        "Ireland stays outside the Schengen Area.", "membership negated IRL -> org:schengen"),
    "asked-to-join": ("Turkey has asked to join BRICS.", "membership planned TUR -> org:brics"),
    "headline-verb": (
        "Voters in Lithuania vote to join the European Union.",
        "membership planned LTU -> org:eu"),
    "name-before-the-verb": (
        "Turkey withdraws by presidential decree from the Istanbul Convention.",
        "membership ended TUR -> org:istanbul-convention"),
}  # fmt: skip
NOT_TOLD = {
    "kicked-out-of-talks-of-it": "The EU kicked Russia out of the NATO talks.",
    "kicked": "NATO kicked Russia in talks.",
    "kicked-out-of-a-country": "NATO kicked Russia out of Ukraine.",
    "kicked-out-of-a-system": "The EU kicked Russia out of a payment system.",
    "joined-in": NATO + "Finland joined in the protest.",
    "two-bodies-before": (
        "Sweden is a member of NATO and Ghana is a member of ECOWAS. Finland joined in 2023."),
    "talks-with": "Finland is in talks with NATO.",
    "who-is-no-chief": "Spokesman Dmitry Peskov turned down an invitation to join NATO.",
}  # fmt: skip
NOT_SAID = {
    "kicked-out-of-a-meeting": ("UNESCO has kicked Israel out of the meeting.", "membership"),
    "joined-after-talks-at-another": (
        NATO + "After talks at the WHO, Serbia joined.", "membership occurred SRB"),
    "joined-two-sentences-later": (
        "Finland joined NATO in 2023. The United States opened talks with Hamas. Egypt joined.",
        "membership occurred EGY"),
    "a-member-withdrew-from-a-war": (
        "France is a member of the EU. Its troops fought in Mali. In 2022, France withdrew.",
        "membership ended FRA"),
    "into-a-part-of-it": (
        "The European Union welcomed Moldova into its roaming area.", "membership"),
    "bid-to-quash": (
        "The ICC turned down a bid by Hungary to quash the arrest warrant for Vladimir Putin.",
        "membership"),
    "adopts-the-euro": ("Kosovo adopted the euro.", "membership"),
    "withdrew-from-a-war": (
        "Finland joined NATO in 2023. Ukraine fought hard, and Russia withdrew.",
        "membership ended RUS"),
    "joined-an-attack": (
        "Sweden is a NATO member. The United States attacked Iran and Britain joined.",
        "membership occurred GBR"),
    "no-member-leaves": (
        "Ukraine applied to join the EU. Russia then withdrew.", "membership ended RUS"),
    "a-world-where": (
        "Olaf Scholz said he feared a world where Ukraine was in NATO.", "membership"),
    "officials-in-a-city": (
        "Officials in talks in Geneva ratified the Paris Agreement.", "membership"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "says"), TOLD.values(), ids=TOLD)
def test_membership_by_other_words_is_read(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in lines(pipeline, text)


@pytest.mark.parametrize("text", NOT_TOLD.values(), ids=NOT_TOLD)
def test_nobody_is_in_what_he_only_stands_near(pipeline: Pipeline, text: str) -> None:
    told = {line for line in lines(pipeline, text) if line.startswith("membership")}

    assert {line for line in told if " FIN " in line or " RUS " in line} == set()


@pytest.mark.parametrize(("text", "start"), NOT_SAID.values(), ids=NOT_SAID)
def test_no_membership_is_made_of_other_things(pipeline: Pipeline, text: str, start: str) -> None:
    assert [line for line in lines(pipeline, text) if line.startswith(start)] == []
