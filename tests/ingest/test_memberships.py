"""Memberships: holds, starts, ends; at which stage; and what is stated not to be."""

import pytest

from app.domain.model import Claim
from app.domain.ontology import Status
from ingest.pipeline import Pipeline
from tests.ingest.telling import events, lines

Row = tuple[str, str, str, str, str]
# text: country, status, body, stage
TOLD: dict[str, Row] = {
    "is-a-member": ("Finland is a member of NATO.", "FIN", "occurred", "org:nato", "member"),
    "joined": ("Finland joined NATO in 2023.", "FIN", "occurred", "org:nato", "member"),
    "became-the-31st": (
        "Finland became the 31st member of NATO.", "FIN", "occurred", "org:nato", "member"),
    "is-a-party": (
        "Mongolia is a party to the Rome Statute.", "MNG", "occurred", "org:icc", "party"),
    "ratified": (
        "Armenia ratified the Rome Statute.", "ARM", "occurred", "org:icc", "ratified"),
    "parliament-ratified": (
        "Armenia's parliament ratified the Rome Statute.", "ARM", "occurred", "org:icc",
        "ratified"),
    "signed-but-never-ratified": (
        "Egypt signed but never ratified the Rome Statute.", "EGY", "negated", "org:icc",
        "ratified"),
    "signed": (
        "Egypt signed but never ratified the Rome Statute.", "EGY", "occurred", "org:icc",
        "signed"),
    "partner": (
        "Kazakhstan became a BRICS partner country.", "KAZ", "occurred", "org:brics", "partner"),
    "is-not": (
        "India is not a party to the Rome Statute.", "IND", "negated", "org:icc", "party"),
    "isnt-with-a-curly-apostrophe": (
        "India isn’t an ICC member.", "IND", "negated", "org:icc", "member"),
    "which-is-not": (
        "Georgia, which is not a member of the European Union, held a vote.", "GEO", "negated",
        "org:eu", "member"),
    "neither": (
        "Neither Russia nor China is a member of the International Criminal Court.", "RUS",
        "negated", "org:icc", "member"),
    "nor": (
        "Neither Russia nor China is a member of the International Criminal Court.", "CHN",
        "negated", "org:icc", "member"),
    "applied": (
        "Ukraine applied to join the European Union.", "UKR", "planned", "org:eu", "member"),
    "invited": ("Saudi Arabia was invited to join BRICS.", "SAU", "invited", "org:brics",
                "member"),
    "declined": ("Argentina declined to join BRICS.", "ARG", "declined", "org:brics", "member"),
    "wants": ("Ukraine wants to join NATO.", "UKR", "hypothetical", "org:nato", "member"),
    "if": ("If Ukraine joined NATO, Russia would protest.", "UKR", "hypothetical", "org:nato",
           "member"),
    "will-leave": ("Hungary will leave the ICC.", "HUN", "ending", "org:icc", "member"),
    "left": ("Russia left the Council of Europe.", "RUS", "ended", "org:coe", "member"),
    "withdrew": ("The Philippines withdrew from the Rome Statute in 2019.", "PHL", "ended",
                 "org:icc", "member"),
    "suspended": ("Gabon was suspended from the African Union.", "GAB", "ended", "org:au",
                  "suspended"),
    "third-of-a-list": ("Niger, Mali and Burkina Faso quit ECOWAS.", "BFA", "ended",
                        "org:ecowas", "member"),
    "acronym-of-the-body": ("Bolivia joined Mercosur.", "BOL", "occurred", "org:mercosur",
                            "member"),
    "member-in-front": ("NATO member Finland closed its border.", "FIN", "occurred", "org:nato",
                        "member"),
    "readmitted": ("Syria was readmitted to the Arab League.", "SYR", "occurred",
                   "org:arab-league", "member"),
    "accession-completed": ("Sweden's accession to NATO was completed in March.", "SWE", "occurred",
                            "org:nato", "member"),
    "candidate": ("Moldova is a candidate for EU membership.", "MDA", "planned", "org:eu",
                  "candidate"),
    "former-member": ("Britain is a former member of the European Union.", "GBR", "ended", "org:eu",
         "member"),
}  # fmt: skip
MISSED: dict[str, tuple[Row, str]] = {
    "observer": (
        ("Palestine is an observer state of the United Nations.", "PSE", "occurred", "org:un",
         "observer"),
        "'observer state' opens no frame"),
    "rejoined": (
        ("The United States withdrew from the Paris Agreement in 2020 and rejoined it in 2021.",
         "USA", "occurred", "org:paris-agreement", "member"),
        "'it' is not followed to a treaty"),
}  # fmt: skip
NEVER_A_MEMBER = {
    "question": ("Is Georgia a member of NATO?", ""),
    "former": ("Britain is a former member of the European Union.", ""),
    "formerly": ("Britain, a former member of the European Union, signed the deal.", ""),
    "question-in-words": ("India is an ICC member?", ""),
    "is-not": ("Turkey is not an EU member but trades with the bloc.", ""),
    "voted-against": ("Switzerland voted against joining the European Union.", ""),
    "does-not-seek": ("Serbia is not seeking NATO membership.", ""),
    "ambassador": ("Poland's ambassador to NATO resigned.", ""),
    "members-met": ("Members of NATO met in Brussels.", ""),
    "a-city": ("Oslo joined the C40 group.", ""),
    "a-federation": ("Nauru joined the football federation.", ""),
    "joined-a-summit": ("The king of Morocco joined the African Union summit.", ""),
    "joined-a-mission": ("Sweden joined a NATO mission in 1995.", ""),
    "signed-a-deal-with": ("Norway signed an agreement with the European Union.", ""),
    "blocked": ("Hungary blocked Ukraine's accession to the European Union.", ""),
}


def _rows(claims: list[Claim]) -> set[tuple[str, str, str, str]]:
    return {(c.actor.id, str(c.status), c.object.id, str(c.stage)) for c in claims}


@pytest.mark.parametrize(
    ("text", "country", "status", "body", "stage"),
    [
        *(pytest.param(*row, id=name) for name, row in TOLD.items()),
        *(
            pytest.param(*row, id=name, marks=pytest.mark.xfail(reason=why, strict=True))
            for name, (row, why) in MISSED.items()
        ),
    ],
)
def test_membership_is_read(
    pipeline: Pipeline, text: str, country: str, status: str, body: str, stage: str
) -> None:
    assert (country, status, body, stage) in _rows(events(pipeline, text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            text, id=name, marks=[pytest.mark.xfail(reason=why, strict=True)] if why else []
        )
        for name, (text, why) in NEVER_A_MEMBER.items()
    ],
)  # fmt: skip
def test_nobody_is_made_a_member(pipeline: Pipeline, text: str) -> None:
    claims = events(pipeline, text)

    assert [c.quote for c in claims if c.kind == "membership" and c.status is Status.OCCURRED] == []


def test_vote_against_joining_is_no_plan(pipeline: Pipeline) -> None:
    claims = events(pipeline, "Switzerland voted against joining the European Union.")

    assert [c for c in claims if c.status is Status.PLANNED] == []


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        pytest.param("Finland is a member of NATO.", "holds", id="holds"),
        pytest.param("Finland joined NATO.", "starts", id="starts"),
        pytest.param("Russia left the Council of Europe.", "ends", id="ends"),
    ],
)
def test_membership_has_an_aspect(pipeline: Pipeline, text: str, aspect: str) -> None:
    assert [c.aspect for c in events(pipeline, text)] == [aspect]


@pytest.mark.parametrize("country", ["FRA", "DEU", "ITA"])
def test_each_country_of_a_list_is_a_member(pipeline: Pipeline, country: str) -> None:
    claims = events(pipeline, "France, Germany and Italy are members of the European Union.")

    assert (country, "occurred", "org:eu", "member") in _rows(claims)


def test_neither_nor_negates_both(pipeline: Pipeline) -> None:
    claims = events(pipeline, "Neither Russia nor China is a member of the ICC.")

    assert {(c.actor.id, c.status) for c in claims} == {
        ("RUS", Status.NEGATED),
        ("CHN", Status.NEGATED),
    }


def test_list_of_members_is_read_to_its_end(pipeline: Pipeline) -> None:
    claims = events(pipeline, "EU member states, including Malta, Latvia and Cyprus, agreed.")

    assert {c.actor.id for c in claims if c.kind == "membership"} == {"MLT", "LVA", "CYP"}


def test_invitation_to_join_is_no_membership(pipeline: Pipeline) -> None:
    claims = events(pipeline, "NATO invited Albania and Croatia to join the alliance.")

    assert {(c.actor.id, str(c.status)) for c in claims} == {("ALB", "invited"), ("HRV", "invited")}


def test_joining_a_body_in_doing_something_is_no_membership(pipeline: Pipeline) -> None:
    claims = events(pipeline, "Canada joined the European Union in imposing sanctions on Belarus.")

    assert [c.quote for c in claims if c.kind == "membership"] == []


def test_who_blocks_a_bid_makes_none(pipeline: Pipeline) -> None:
    told = lines(pipeline, "Sweden's bid to join NATO was blocked by Turkey.")
    assert not any("TUR" in line for line in told)
