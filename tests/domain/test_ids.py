"""Identifiers: the same content, the same id, on every machine and in every version."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import ids
from app.domain.model import Contradiction, Judgement
from app.domain.ontology import Status
from tests.domain.helpers import told
from tests.domain.strategies import thorough
from tests.factories import make_article, make_claim


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        pytest.param("Recep Tayyip Erdoğan", "recep tayyip erdogan", id="turkish"),
        pytest.param("İlham Əliyev", "ilham aliyev", id="azerbaijani"),
        pytest.param("Lech Wałęsa", "lech walesa", id="polish"),
        pytest.param("Jens Stoltenberg Ødegård", "jens stoltenberg odegard", id="norwegian"),
        pytest.param("Olaf Groß", "olaf gross", id="sharp-s"),
        pytest.param("Þórdís Gylfadóttir", "thordis gylfadottir", id="icelandic"),
        pytest.param("Nguyễn Phú Trọng", "nguyen phu trong", id="vietnamese"),
        pytest.param("G-20", "g 20", id="hyphen"),
        pytest.param("Côte d’Ivoire", "cote divoire", id="curly-apostrophe"),
        pytest.param("O'Brien", "obrien", id="apostrophe"),
        pytest.param("  Putin,\tVladimir\n", "putin vladimir", id="spaces-and-commas"),
        pytest.param("Владимир Путин", "владимир путин", id="cyrillic"),
        pytest.param("习近平", "习近平", id="chinese"),
        pytest.param("㎑", "khz", id="what-unicode-takes-apart-is-folded-again"),
        pytest.param("ǿ", "o", id="accent-on-a-letter-with-a-stroke"),
        pytest.param("—", "", id="only-punctuation"),
    ],
)
def test_name_is_folded(name: str, folded: str) -> None:
    assert ids.fold(name) == folded


@thorough
@given(st.text(max_size=20))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert ids.fold(ids.fold(name)) == ids.fold(name)


@thorough
@given(st.text(max_size=20))
def test_a_folded_name_holds_no_mark_or_space_at_its_ends(name: str) -> None:
    folded = ids.fold(name)

    assert all(part.isalnum() for part in folded.split())
    assert folded == " ".join(folded.split())


# Ids that must not change. A change here makes every id in every store another one: it needs a
# migration and a line in the changelog, not a new literal.


def test_digest_is_pinned() -> None:
    assert ids.digest("art", ["url", "https://news.example/1"]) == ("art_47075a9f698ca37f90d618d5")


def test_digest_of_every_kind_of_field_is_pinned() -> None:
    assert ids.digest("x", ["é", 1, None, ["a"], True]) == "x_aee3a134524b3cf72b64ae32"


def test_article_id_is_pinned() -> None:
    assert make_article().article_id == "art_47075a9f698ca37f90d618d5"


def test_content_hash_is_pinned() -> None:
    assert make_article().content_hash == "4713bc1f39ceaefaab31f2a1"


def test_claim_id_is_pinned() -> None:
    assert make_claim(make_article(), time="2024-07-08").claim_id == "clm_acab7d335afafcfd6a33e4b3"


def test_dossier_id_is_pinned() -> None:
    assert make_claim(make_article()).dossier_id == "dos_be463349a9040b016fa5e6a9"


def test_contradiction_id_is_pinned() -> None:
    assert (
        Contradiction.between("first-since", "clm_a", "clm_b").contradiction_id
        == "ctr_3f99e0ce4941af926d617328"
    )


def test_judgement_id_is_pinned() -> None:
    judgement = Judgement.of("same", ("Q1", "Q2"), author="ana", reason="one person")

    assert judgement.judgement_id == "jdg_29950579d44e67ef3865fff6"


# Forms


@pytest.mark.parametrize(
    "text",
    ["Q7747", "IND", "XKX", "org:icc", "series:g20", "summit:g20-2024", "city:524901",
     "leader:elina-valtonen", "leader:习近平"],
)  # fmt: skip
def test_entity_id_is_known_by_its_form(text: str) -> None:
    assert ids.is_entity_id(text)


@pytest.mark.parametrize(
    "text",
    ["", "Q0", "Q", "ind", "INDI", "person:putin", "org:", "org:a b", "org:a\x00", "IND\n",
     "Q7747 OR 1=1", "series:" + "x" * 201, "fct_" + "0" * 24],
)  # fmt: skip
def test_anything_else_is_no_entity_id(text: str) -> None:
    assert not ids.is_entity_id(text)


@pytest.mark.parametrize(
    ("text", "prefix", "expected"),
    [
        pytest.param("fct_" + "0" * 24, "fct", True, id="fact"),
        pytest.param("art_" + "a" * 24, "art", True, id="article"),
        pytest.param("art_" + "a" * 24, "fct", False, id="another-prefix"),
        pytest.param("fct_" + "0" * 23, "fct", False, id="too-short"),
        pytest.param("fct_" + "0" * 25, "fct", False, id="too-long"),
        pytest.param("fct_" + "G" * 24, "fct", False, id="no-hexadecimal"),
        pytest.param("fct_" + "A" * 24, "fct", False, id="upper-case"),
        pytest.param("fct_" + "0" * 24 + "\n", "fct", False, id="newline"),
    ],
)
def test_hashed_id_is_known_by_its_form(text: str, prefix: str, expected: bool) -> None:
    assert ids.is_hashed_id(text, prefix) is expected


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param(ids.leader_id("Elina Valtonen"), "leader:elina-valtonen", id="leader"),
        pytest.param(ids.series_id("G-20"), "series:g-20", id="series"),
        pytest.param(ids.summit_id("G20", year=2024), "summit:g20-2024", id="summit-by-year"),
        pytest.param(
            ids.summit_id("EUCO", year=2024, start="2024-06-27"),
            "summit:euco-2024-06-27",
            id="summit-by-day",
        ),
        pytest.param(
            ids.city_id("Moscow", alpha3="RUS", geonames="524901"), "city:524901", id="city"
        ),
        pytest.param(
            ids.city_id("Novo-Ogaryovo", alpha3="RUS", geonames=None),
            "city:RUS-novo-ogaryovo",
            id="city-without-a-number",
        ),
    ],
)
def test_made_id_has_its_form(made: str, expected: str) -> None:
    assert made == expected


def test_a_fact_leads_back_to_its_claim() -> None:
    claim_id = told(Status.OCCURRED, None, "2024-07-09").claim_id

    assert ids.anchor_of(ids.fact_id(claim_id)) == claim_id


def test_a_contradiction_is_the_same_whichever_claim_comes_first() -> None:
    assert Contradiction.between("r", "clm_a", "clm_b") == Contradiction.between(
        "r", "clm_b", "clm_a"
    )


def test_a_judgement_is_the_same_whichever_subject_comes_first() -> None:
    one = Judgement.of("same", ("Q1", "Q2"), author="ana", reason="one person")

    assert one == Judgement.of("same", ("Q2", "Q1"), author="ana", reason="one person")
