"""Names as agencies, ministries and courts spell them, and the titles that stand before them."""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import lines

SPELT = {
    "iy-for-yy": (
        "Volodymyr Zelenskiy met Penny Wong in Kyiv.",
        "meeting occurred Penny Wong -> Volodymyr Zelenskyy"),
    "one-m": (
        "President Sheikh Mohamed bin Zayed visited Paris.",
        "visit occurred Mohamed bin Zayed -> FRA"),
    "article-before-a-family-name": (
        "Qatar's emir, Sheikh Tamim bin Hamad al-Thani, visited Oslo.",
        "visit occurred Tamim bin Hamad Al Thani -> NOR"),
    "family-name-first": (
        "Prime Minister KISHIDA Fumio cancelled his visit to Mongolia.",
        "visit cancelled Fumio Kishida -> MNG"),
    "king-by-his-first-name": (
        "King Salman met Penny Wong in Riyadh.",
        "meeting occurred Penny Wong -> Salman bin Abdulaziz Al Saud"),
    "king-beside-a-namesake": (
        "Crown Prince Mohammed bin Salman was ill. King Salman met Penny Wong in Riyadh.",
        "meeting occurred Penny Wong -> Salman bin Abdulaziz Al Saud"),
    "king-of-another-country": (
        "King Abdullah of Jordan visited Oslo.", "visit occurred Abdullah II -> NOR"),
    "king-with-a-number": (
        "King Mohammed VI visited Oslo.", "visit occurred Mohammed VI of Morocco -> NOR"),
    "president-by-a-middle-name": (
        "President Lula visited Oslo.", "visit occurred Luiz Inacio Lula da Silva -> NOR"),
    "called-by-his-first-name": (
        "Prime Minister Anwar visited Oslo.", "visit occurred Anwar Ibrahim -> NOR"),
    "excellency-ends-no-sentence": (
        "Penny Wong met with H.E. Mr. Kassym-Jomart TOKAYEV, President of Kazakhstan.",
        "meeting occurred Kassym-Jomart Tokayev -> Penny Wong"),
    "title-and-honorific": (
        "Prime Minister Shri Narendra Modi is in Delhi. Prime Minister will travel to Sri Lanka.",
        "visit planned Narendra Modi -> LKA"),
    "holy-father": (  # "his journey" is no verb
        "The Holy Father had to postpone his journey to South Sudan.",
        "visit postponed Francis -> SSD"),
    "who-speaks-is-not-who-acts": (
        "Wang Wenbin: From 14 February, Wang Yi, the foreign minister, will visit France.",
        "visit planned Wang Yi -> FRA"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "says"), SPELT.values(), ids=SPELT)
def test_name_is_read_as_it_is_spelt(pipeline: Pipeline, text: str, says: str) -> None:
    told = lines(pipeline, text)

    assert says in told
    kind = says.split()[0]
    assert len([line for line in told if line.startswith(kind)]) == 1


def test_country_in_brackets_ends_no_list(pipeline: Pipeline) -> None:
    text = "Gustavo Petro (Colombia), Penny Wong (Australia) and Irfaan Ali (Guyana) visited Oslo."

    assert lines(pipeline, text) == {
        "visit occurred Gustavo Petro -> NOR",
        "visit occurred Penny Wong -> NOR",
        "visit occurred Irfaan Ali -> NOR",
    }


def test_sultan_alone_is_nobody_of_the_tables(pipeline: Pipeline) -> None:
    assert lines(pipeline, "The Sultan flew to Oslo. Sultan won.") == set()


def test_nobody_is_called_by_a_particle(pipeline: Pipeline) -> None:
    assert "visit" not in {line.split()[0] for line in lines(pipeline, "President Bin flew home.")}


def test_deputy_secretary_does_not_visit_her_own_country(pipeline: Pipeline) -> None:
    text = "Deputy Secretary of State Wendy R. Sherman will travel to Brussels and Honolulu."

    assert lines(pipeline, text) == {"visit planned Wendy R. Sherman -> BEL"}
