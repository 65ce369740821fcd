"""Claims: what their id depends on, what fits the ontology, and spans that are the text's."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.errors import ClaimRefused
from app.domain.model import (
    Argument,
    Attribution,
    Claim,
    ClaimTime,
    FirstSince,
    Span,
    check_spans,
)
from app.domain.ontology import Aspect, Kind, Stage, Status
from tests.factories import ICC, INDIA, MODI, PUTIN, make_article, make_claim

TEXT = "Kremlin: Vladimir Putin visited India in July, for the first time since 2021, to talk."
ARTICLE = make_article(TEXT)
JULY = ClaimTime(
    edtf="2024-07",
    earliest=date(2024, 7, 1),
    latest=date(2024, 7, 31),
    phrase="in July",
    anchor="2024-07-10",
    rule="month",
    start=TEXT.index("in July"),
    end=TEXT.index(","),
)
REASON = Span(start=TEXT.index("to talk"), end=len(TEXT) - 1, quote="to talk")
SINCE = FirstSince(
    scope="country",
    since="2021",
    since_edtf="2021",
    start=TEXT.index("for the"),
    end=TEXT.index(", to"),
    quote="for the first time since 2021",
)
SOURCE = Attribution(id=None, name="Kremlin", start=0, end=7, is_quote=False)


def claim(**more: Any) -> Claim:
    fields = {
        "quote": "Vladimir Putin visited India",
        "time": None,
        "reason": REASON,
        "first_since": SINCE,
        "attribution": SOURCE,
    }
    time = more.pop("claim_time", JULY)
    made = make_claim(ARTICLE, **fields | more)
    return Claim.make(**unmade(made) | {"time": time})


def unmade(made: Claim, **changed: Any) -> dict[str, Any]:
    """The fields that a claim is made of."""
    given = set(Claim.model_fields) - {"claim_id", "plover", "cameo"}
    return {name: getattr(made, name) for name in given} | changed


def moved(span: Any, **changed: Any) -> Any:
    return span.model_copy(update=changed)


# The id


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"explanation": {"trigger": "visited"}}, id="explanation"),
        pytest.param({"rule": "another rule"}, id="rule"),
        pytest.param({"told_on": date(2025, 1, 1)}, id="told-on"),
        pytest.param({"source_id": "file.txt"}, id="source-id"),
        pytest.param({"actor": moved(claim().actor, linked_by="pronoun")}, id="link-of-actor"),
        pytest.param({"object": moved(claim().object, linked_by="pronoun")}, id="link-of-object"),
    ],
)
def test_how_a_claim_was_found_is_not_part_of_its_id(changed: dict[str, Any]) -> None:
    assert Claim.make(**unmade(claim(), **changed)).claim_id == claim().claim_id


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"article_id": "art_0"}, id="article"),
        pytest.param({"content_hash": "0"}, id="version-of-the-article"),
        pytest.param({"status": Status.PLANNED}, id="status"),
        pytest.param({"assertion": "attributed"}, id="assertion"),
        pytest.param({"start": 10}, id="start"),
        pytest.param({"end": 20}, id="end"),
        pytest.param({"quote": "other words"}, id="quote"),
        pytest.param({"time": None}, id="time"),
        pytest.param({"time": moved(JULY, edtf="2023-07")}, id="time-text"),
        pytest.param({"time": moved(JULY, start=1)}, id="time-span"),
        pytest.param({"actor": moved(claim().actor, id="Q1")}, id="actor"),
        pytest.param({"actor": moved(claim().actor, start=1)}, id="actor-span"),
        pytest.param({"object": moved(claim().object, end=1)}, id="object-span"),
        pytest.param({"place": claim().object}, id="place"),
        pytest.param({"reason": None}, id="reason"),
        pytest.param({"first_since": None}, id="first-since"),
        pytest.param({"attribution": None}, id="attribution"),
        pytest.param({"attribution": moved(SOURCE, is_quote=True)}, id="quoted"),
        pytest.param({"count": 2}, id="count"),
        pytest.param({"is_vague": True}, id="vague"),
        pytest.param({"ordinal": 21}, id="ordinal"),
        pytest.param({"mode": "phone"}, id="mode"),
        pytest.param({"entailed_by": "clm_0"}, id="parent"),
    ],
)
def test_what_a_claim_says_and_where_is_its_id(changed: dict[str, Any]) -> None:
    assert Claim.make(**unmade(claim(), **changed)).claim_id != claim().claim_id


def test_a_claim_knows_its_own_id() -> None:
    assert claim().content_id() == claim().claim_id


def test_a_claim_read_back_from_json_is_the_same() -> None:
    assert Claim.model_validate_json(claim().model_dump_json()) == claim()


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError, match="colour"):
        Claim.model_validate(claim().model_dump() | {"colour": "blue"})


def test_a_claim_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        claim().status = Status.PLANNED  # type: ignore[misc]  # that is the point


def test_a_visit_is_coded() -> None:
    made = claim()

    assert made.plover is not None
    assert (made.plover.event_type, made.plover.mode, made.cameo) == ("CONSULT", "visit", "042")


def test_a_membership_is_not_coded() -> None:
    made = make_claim(ARTICLE, kind=Kind.MEMBERSHIP, actor=INDIA, object=ICC)

    assert (made.plover, made.cameo) == (None, None)


# Dossiers


def test_a_meeting_has_its_pair_sorted() -> None:
    made = make_claim(ARTICLE, kind=Kind.MEETING, actor=PUTIN, object=MODI)

    assert made.pair == ("Q1058", "Q7747")


def test_a_visit_has_its_pair_as_told() -> None:
    assert claim().pair == ("Q7747", "IND")


def test_kinds_have_dossiers_of_their_own() -> None:
    attended = make_claim(ARTICLE, kind=Kind.ATTENDANCE, object=("summit:x-2024", "X"))
    declined = make_claim(
        ARTICLE, kind=Kind.ATTENDANCE, object=("summit:x-2024", "X"), status=Status.DECLINED
    )

    assert attended.dossier_id == declined.dossier_id != claim().dossier_id


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param({}, True, id="plain"),
        pytest.param({"count": 2}, False, id="counting"),
        pytest.param({"is_vague": True}, False, id="vague"),
    ],
)
def test_only_a_plain_claim_anchors_a_fact(more: dict[str, Any], expected: bool) -> None:
    assert claim(**more).can_anchor is expected


# The ontology


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({"stage": Stage.MEMBER}, "a membership has a stage", id="visit-with-stage"),
        pytest.param(
            {"kind": Kind.MEMBERSHIP, "actor": INDIA, "object": ICC, "stage": None},
            "a membership has a stage",
            id="membership-without-stage",
        ),
        pytest.param({"aspect": Aspect.HOLDS}, "does not fit the event", id="visit-that-holds"),
        pytest.param(
            {"kind": Kind.WARRANT, "actor": ICC, "object": PUTIN, "aspect": Aspect.EVENT},
            "does not fit the state",
            id="warrant-as-an-event",
        ),
        pytest.param({"actor": INDIA}, "does not join country", id="country-visits"),
        pytest.param({"object": MODI}, "does not join leader to leader", id="visit-to-a-person"),
        pytest.param(
            {"kind": Kind.MEETING, "object": INDIA}, "does not join", id="meeting-with-a-country"
        ),
        pytest.param(
            {"kind": Kind.ATTENDANCE, "object": INDIA}, "does not join", id="attends-a-country"
        ),
        pytest.param({"object": ("city:524901", "Moscow")}, "leader to city", id="visit-to-a-city"),
    ],
)
def test_what_does_not_fit_the_ontology_is_refused(fields: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        make_claim(ARTICLE, **fields)


# Spans


def test_spans_that_are_the_text_pass() -> None:
    check_spans(claim(), TEXT)


OUTSIDE = {"start": 80, "end": 200}


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"quote": "Vladimir Putin visited China"}, id="other-words"),
        pytest.param({"start": 10}, id="shifted"),
        pytest.param({"start": -5}, id="before-the-text"),
        pytest.param({"end": 1_000}, id="beyond-the-text"),
        pytest.param({"start": 20, "end": 20, "quote": ""}, id="empty"),
        pytest.param({"time": moved(JULY, phrase="in June")}, id="other-phrase-of-time"),
        pytest.param({"time": moved(JULY, phrase=None)}, id="span-without-a-phrase"),
        pytest.param({"time": moved(JULY, end=None)}, id="time-without-an-end"),
        pytest.param({"time": moved(JULY, start=None)}, id="time-without-a-start"),
        pytest.param({"reason": moved(REASON, quote="to eat")}, id="other-reason"),
        pytest.param({"first_since": moved(SINCE, quote="since ever")}, id="other-first-since"),
        pytest.param({"actor": moved(claim().actor, **OUTSIDE)}, id="actor-outside"),
        pytest.param({"object": moved(claim().object, start=-1)}, id="object-before-the-text"),
        pytest.param({"place": moved(claim().object, **OUTSIDE)}, id="place-outside"),
        pytest.param({"occasion": moved(claim().object, **OUTSIDE)}, id="occasion-outside"),
        pytest.param({"asked_by": moved(claim().object, **OUTSIDE)}, id="asker-outside"),
        pytest.param({"attribution": moved(SOURCE, **OUTSIDE)}, id="source-outside"),
    ],
)
def test_a_span_that_is_not_the_text_is_refused(changed: dict[str, Any]) -> None:
    wrong = Claim.make(**unmade(claim(), **changed))

    with pytest.raises(ClaimRefused, match=wrong.claim_id):
        check_spans(wrong, TEXT)


def test_a_time_that_the_text_does_not_name_has_no_span() -> None:
    check_spans(claim(claim_time=moved(JULY, phrase=None, start=None, end=None)), TEXT)


def test_offsets_count_code_points() -> None:
    text = "🕊️ Vladimir Putin visited India."
    article = make_article(text)

    check_spans(make_claim(article, quote="Vladimir Putin visited India"), text)


def test_arguments_are_those_that_are_named() -> None:
    made = claim(occasion=("summit:x-2024", "X"))

    assert [a.id for a in made.arguments()] == ["Q7747", "IND", "summit:x-2024"]


def test_an_argument_has_a_known_type() -> None:
    with pytest.raises(ValidationError, match="type"):
        Argument.model_validate(
            {"id": "x", "type": "person", "name": "x", "start": 0, "end": 1, "linked_by": "x"}
        )
