"""Memberships that are applied for, taken back, suspended, resumed or not renewed."""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import events, lines

SAID = {
    "hands-in-their-applications": (
        "Finland and Sweden handed in their applications to join NATO.",
        "membership planned SWE -> org:nato"),
    "lodges-its-application": (
        "Bosnia has lodged its application for EU membership.",
        "membership planned BIH -> org:eu"),
    "signed-by-a-president": (
        "Volodymyr Zelensky signed Ukraine's application for membership of the European Union.",
        "membership planned UKR -> org:eu"),
    "takes-its-application-back": (
        "Iceland withdrew its application to join the EU.",
        "membership cancelled ISL -> org:eu"),
    "takes-its-application-back-as-a-noun": (
        "Iceland withdrew its application for EU membership.",
        "membership cancelled ISL -> org:eu"),
    "notifies-its-withdrawal": (
        "Hungary deposited its notification of withdrawal from the Rome Statute.",
        "membership ending HUN -> org:icc"),
    "is-among-the-founders": (
        "Denmark and Norway were among the founders of NATO.",
        "membership occurred NOR -> org:nato"),
    "both-of-which": (
        "Romania and Bulgaria, both of which have been in the European Union since 2007, "
        "joined Schengen.",
        "membership occurred BGR -> org:eu"),
    "their-countries-as-the-subject": (
        "The presidents of Mali and Niger said their countries are pulling out of ECOWAS.",
        "membership ending NER -> org:ecowas"),
    "their-countries-as-the-object": (
        "The rulers of Burkina Faso, Mali and Niger said they were pulling their countries out of"
        " ECOWAS.",
        "membership ending BFA -> org:ecowas"),
    "rules-out-joining": (
        "Austria ruled out joining NATO.", "membership declined AUT -> org:nato"),
    "did-not-take-it-back": (
        "Iceland did not withdraw its application to join the EU.",
        "membership planned ISL -> org:eu"),
    "confirm-their-withdrawal": (
        "Mali and Niger confirmed their withdrawal from ECOWAS.",
        "membership ending NER -> org:ecowas"),
    "ends-its-membership": (
        "Qatar ended its membership of OPEC in 2019.", "membership ended QAT -> org:opec"),
    "does-not-renew-it": (
        "Argentina will not renew its membership of NATO.", "membership ending ARG -> org:nato"),
    "suspends-the-part-of-another": (
        "The African Union suspended Niger's participation in all its activities.",
        "membership ended NER -> org:au"),
    "is-suspended-in-its-part": (
        "Syria's participation in the Arab League had been suspended since 2011.",
        "membership ended SYR -> org:arab-league"),
    "freezes-its-own-part": (
        "Armenia froze its participation in the CSTO.", "membership ended ARM -> org:csto"),
    "resumes-its-seat": (
        "Syria resumed its seat in the Arab League.",
        "membership occurred SYR -> org:arab-league"),
    "returns-to-it": (
        "Syria returned to the Arab League.", "membership occurred SYR -> org:arab-league"),
    "parliament-denounces-a-treaty": (
        "Latvia's parliament voted to denounce the Rome Statute.",
        "membership ending LVA -> org:icc"),
    "departure-on-a-day-to-come": (
        "Angola's departure from OPEC takes effect on 1 January 2049.",
        "membership ending AGO -> org:opec"),
    "joins-on-a-day-to-come": (
        "Croatia joins the eurozone on 1 January 2049.", "membership planned HRV -> org:eurozone"),
}  # fmt: skip
NOT_SAID = {
    "government-condemns-a-treaty": "The Iranian government denounced the Rome Statute as biased.",
    "was-never-filed": "Bosnia's application to the EU was never filed.",
    "did-not-file-it": "Bosnia did not submit its application to the EU.",
    "has-not-filed-it": "Bosnia has yet to submit its application to the EU.",
    "condemns-a-treaty": "Iran denounced the Rome Statute as biased.",
    "back-with-a-draft": "France returned to the UN Security Council with a new draft.",
}


@pytest.mark.parametrize(("text", "says"), SAID.values(), ids=SAID)
def test_what_is_filed_suspended_or_resumed_is_read(
    pipeline: Pipeline, text: str, says: str
) -> None:
    told = [line for line in lines(pipeline, text) if line.startswith("membership")]

    assert says in told
    assert {line.split()[1] for line in told} == {says.split()[1]}


@pytest.mark.parametrize("text", NOT_SAID.values(), ids=NOT_SAID)
def test_nothing_is_filed_by_who_only_speaks_of_it(pipeline: Pipeline, text: str) -> None:
    assert [line for line in lines(pipeline, text) if line.startswith("membership")] == []


def test_the_day_talks_opened_is_not_that_of_joining(pipeline: Pipeline) -> None:
    text = "The EU opened accession talks with Moldova in June."

    (claim,) = events(pipeline, text)

    assert claim.time is not None
    assert claim.time.edtf == "2024-11-19/.."
