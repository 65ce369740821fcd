"""The claims of the two seed articles, written by hand; ids are those of the gold's sixty facts.

What the ontology has no kind for is left out (A4, A6, A13, A22-A24, B3, B11, B16-B18, B20, B36);
A3 and B2 are the `first_since` of A1 and B1. The second article has no date: it is told on the last
day of the week that its text gives (2024-11-18/2024-11-24), and a plan runs from the first.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from app.domain.article import Article, ArticleRow
from app.domain.model import Attribution, Claim, Fact, FirstSince, Resolution
from app.domain.ontology import Aspect, Kind, Stage, Status, ontology
from app.domain.resolve import resolve
from tests.factories import ICC, INDIA, MODI, MONGOLIA, PUTIN, RUSSIA, make_claim

SEEDS: Final = Path(__file__).parents[2] / "seeds" / "articles"
PESKOV: Final = ("leader:dmitry-peskov", "Dmitry Peskov")
BRAZIL: Final = ("BRA", "Brazil")
SOUTH_AFRICA: Final = ("ZAF", "South Africa")
USA: Final = ("USA", "U.S.")
G7: Final = ("org:g7", "Group of Seven")
SUMMIT_2021: Final = ("summit:india-russia-2021", "21st India-Russia Annual Summit")
BILATERAL: Final = ("series:india-russia", "annual summits")
BRICS_2024: Final = ("summit:brics-2024", "BRICS")
BRICS_2023: Final = ("summit:brics-2023", "BRICS summit")
G20_2023: Final = ("summit:g20-2023", "G-20 summit")
G20_2024: Final = ("summit:g20-2024", "G-20")
MOSCOW: Final = ("city:524901", "Moscow")
NEW_DELHI: Final = ("city:1261481", "New Delhi")

_WEEK = "2024-11-18/2024-11-24"
_V, _M, _A, _H = Kind.VISIT, Kind.MEETING, Kind.ATTENDANCE, Kind.HOSTING
_IS, _NOT, _PLAN = Status.OCCURRED, Status.NEGATED, Status.PLANNED
_DECLINED = Status.DECLINED

Row = tuple[str, int, str, Kind, Status, tuple[str, str], tuple[str, str], str, dict[str, Any]]

# fmt: off
FIRST: Final[list[Row]] = [
    ("A1", 200, "Vladimir Putin is expected to visit India in the coming months",
     _V, _PLAN, PUTIN, INDIA, "2024-11-19/2025-02~",
     {"first": ("any_country", "the onset of the Russia-Ukraine war in 2022", 264,
                "marking his first foreign trip since the onset of the Russia-Ukraine war in"
                " 2022")}),
    ("A2", 182, "Russian President Vladimir Putin", Kind.OFFICE, _IS, PUTIN, RUSSIA,
     "2024-11-19", {"title": "President"}),
    ("A5", 346, "Kremlin spokesman Dmitry Peskov", Kind.OFFICE, _IS, PESKOV, RUSSIA,
     "2024-11-19", {"title": "Kremlin spokesman"}),
    ("A7", 508, "Indian Prime Minister Narendra Modi", Kind.OFFICE, _IS, MODI, INDIA,
     "2024-11-19", {"title": "Prime Minister"}),
    ("A8", 508, "Indian Prime Minister Narendra Modi's own visit to Russia in October 2024 for the"
     " BRICS summit", _V, _IS, MODI, RUSSIA, "2024-10", {"occasion": BRICS_2024}),
    ("A9", 550, "visit to Russia in October 2024 for the BRICS summit", _A, _IS, MODI, BRICS_2024,
     "2024-10", {}),
    ("A10", 607, "his earlier trip to Moscow in July this year", _V, _IS, MODI, RUSSIA, "2024-07",
     {"place": MOSCOW}),
    ("A11", 725, "after two visits of Prime Minister Modi to Russia", _V, _IS, MODI, RUSSIA, "2024",
     {"count": 2, "said_by": 846}),
    ("A12", 776, "now we have a visit of President to India", _V, _PLAN, PUTIN, INDIA,
     "2024-11-19/..", {"said_by": 846}),
    ("A14", 1007, "Putin's last visit to India took place on December 6, 2021", _V, _IS, PUTIN,
     INDIA, "2021-12-06", {"place": NEW_DELHI}),
    ("A15", 1072, "he attended the 21st India-Russia Annual Summit alongside PM Modi in New Delhi",
     _A, _IS, PUTIN, SUMMIT_2021, "2021-12-06", {"ordinal": 21}),
    ("A16", 1075, "attended the 21st India-Russia Annual Summit alongside PM Modi in New Delhi",
     _A, _IS, MODI, SUMMIT_2021, "2021-12-06", {"ordinal": 21}),
    ("A17", 1072, "he attended the 21st India-Russia Annual Summit alongside PM Modi", _M, _IS,
     PUTIN, MODI, "2021-12-06", {"place": NEW_DELHI, "occasion": SUMMIT_2021}),
    ("A18", 1084, "the 21st India-Russia Annual Summit alongside PM Modi in New Delhi", _H, _IS,
     INDIA, SUMMIT_2021, "2021-12-06", {"place": NEW_DELHI, "ordinal": 21}),
    ("A19", 1401, "the arrest warrant issued against him by the International Criminal Court (ICC)",
     Kind.WARRANT, _IS, ICC, PUTIN, "../2024-11-19", {"aspect": Aspect.STARTS}),
    ("A20", 1646, "India has not signed or ratified the Rome Statute", Kind.MEMBERSHIP, _NOT,
     INDIA, ICC, "../2024-11-19", {"stage": Stage.RATIFIED}),
    ("A21", 1714, "it is not obligated to execute ICC arrest warrants", Kind.ARREST_DUTY, _NOT,
     INDIA, PUTIN, "2024-11-19", {}),
]
SECOND: Final[list[Row]] = [
    ("B1", 0, "Russian President Vladimir Putin plans to visit India", _V, _PLAN, PUTIN, INDIA,
     "2024-11-18/..",
     {"first": ("country", "the 2022 invasion of Ukraine", 42,
                "visit India for the first time since he ordered the 2022 invasion of Ukraine")}),
    ("B4", 0, "Russian President Vladimir Putin", Kind.OFFICE, _IS, PUTIN, RUSSIA, _WEEK,
     {"title": "President"}),
    ("B5", 306, "Kremlin spokesman Dmitry Peskov", Kind.OFFICE, _IS, PESKOV, RUSSIA, _WEEK,
     {"title": "Kremlin spokesman"}),
    ("B6", 680, "Indian Prime Minister Narendra Modi", Kind.OFFICE, _IS, MODI, INDIA, _WEEK,
     {"title": "Prime Minister"}),
    ("B7", 205, "After two visits of Prime Minister Modi to Russia", _V, _IS, MODI, RUSSIA, "2024",
     {"count": 2, "said_by": 306}),
    ("B8", 256, "now we have a visit of President Putin to India", _V, _PLAN, PUTIN, INDIA,
     "2024-11-18/..", {"said_by": 306}),
    ("B9", 399, "India and Russia held annual summits between the two leaders before the invasion"
     " of Ukraine", _A, _IS, INDIA, BILATERAL, "../2022", {"is_vague": True}),
    ("B10", 492, "New Delhi skipped the in-person meeting in December 2022", _A, _NOT, INDIA,
     BILATERAL, "2022-12", {}),
    ("B12", 670, "Putin and Indian Prime Minister Narendra Modi held talks when Russia hosted the"
     " summit of BRICS states last month", _M, _IS, PUTIN, MODI, "2024-10",
     {"occasion": BRICS_2024}),
    ("B13", 732, "Russia hosted the summit of BRICS states last month", _H, _IS, RUSSIA,
     BRICS_2024, "2024-10", {}),
    ("B14", 785, "The Indian leader also met Putin in Moscow in July", _M, _IS, MODI, PUTIN,
     "2024-07", {"place": MOSCOW}),
    ("B15", 818, "in Moscow in July on his first trip to Russia since the war began", _V, _IS,
     MODI, RUSSIA, "2024-07", {"place": MOSCOW}),
    ("B19", 1158, "Modi’s readiness to visit Putin earlier this year", _V, _PLAN, MODI, RUSSIA,
     "2024-01-01/2024-11-19", {"is_vague": True}),
    ("B21", 1604, "the U.S. and its Group of Seven allies", Kind.MEMBERSHIP, _IS, USA, G7, _WEEK,
     {}),
    ("B22", 1907, "India isn’t an ICC member", Kind.MEMBERSHIP, _NOT, INDIA, ICC, _WEEK, {}),
    ("B23", 1937, "isn’t obliged to implement the warrant", Kind.ARREST_DUTY, _NOT, INDIA, PUTIN,
     _WEEK, {}),
    ("B24", 1776, "an arrest warrant against him was issued by the International Criminal Court in"
     " March last year", Kind.WARRANT, _IS, ICC, PUTIN, "2023-03", {"aspect": Aspect.STARTS}),
    ("B25", 1682, "If Putin does go to India", _V, Status.HYPOTHETICAL, PUTIN, INDIA,
     "2024-11-18/..", {}),
    ("B26", 2044, "In September, Putin visited Mongolia", _V, _IS, PUTIN, MONGOLIA, "2024-09", {}),
    ("B27", 1984, "Putin opted not to attend last year’s G-20 summit in India", _A, _DECLINED,
     PUTIN, G20_2023, "2023", {}),
    ("B28", 2010, "last year’s G-20 summit in India", _H, _IS, INDIA, G20_2023, "2023", {}),
    ("B29", 2072, "Mongolia, which is an ICC member state", Kind.MEMBERSHIP, _IS, MONGOLIA, ICC,
     _WEEK, {}),
    ("B30", 2115, "faced international criticism for failing to meet its obligation to enforce the"
     " warrant", Kind.ARREST, _NOT, MONGOLIA, PUTIN, "2024-09", {}),
    ("B31", 2204, "South Africa, which is a signatory", Kind.MEMBERSHIP, _IS, SOUTH_AFRICA, ICC,
     _WEEK, {"stage": Stage.SIGNED}),
    ("B32", 2204, "South Africa, which is a signatory, asked Putin not to attend last year’s BRICS"
     " summit because of the warrant", _A, Status.DISINVITED, PUTIN, BRICS_2023, "2023",
     {"asked_by": SOUTH_AFRICA}),
    ("B33", 2315, "Putin declined to go to this week’s G-20 in Brazil", _A, _DECLINED, PUTIN,
     G20_2024, _WEEK, {}),
    ("B34", 2359, "Brazil, which is also an ICC member state", Kind.MEMBERSHIP, _IS, BRAZIL, ICC,
     _WEEK, {}),
    ("B35", 2339, "this week’s G-20 in Brazil", _H, _IS, BRAZIL, G20_2024, _WEEK, {}),
]
# fmt: on


@cache
def seed_article(number: str) -> Article:
    """The first (`000`) or second (`003`) seed; its text is the file as it is."""
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return Article.from_row(ArticleRow(id=path.name, text=path.read_text(encoding="utf-8")))


@cache
def seed_claims() -> dict[str, Claim]:
    """Every claim, by the id of the gold's fact."""
    first = {row[0]: _claim(row, "000", date(2024, 11, 19)) for row in FIRST}
    return first | {row[0]: _claim(row, "003", date(2024, 11, 24)) for row in SECOND}


@cache
def seed_resolutions() -> dict[str, Resolution]:
    """Every dossier, resolved."""
    return resolve_all(seed_claims().values())


def resolve_all(claims: Iterable[Claim]) -> dict[str, Resolution]:
    """Each dossier of these claims, resolved."""
    dossiers: dict[str, list[Claim]] = {}
    for claim in claims:
        dossiers.setdefault(claim.dossier_id, []).append(claim)
    return {dossier_id: resolve(members, ontology()) for dossier_id, members in dossiers.items()}


def seed_facts() -> list[Fact]:
    """Every fact of the two seeds."""
    return [fact for resolution in seed_resolutions().values() for fact in resolution.facts]


def fact_of(gold_id: str) -> Fact:
    """The one fact that this claim supports."""
    claim_id = seed_claims()[gold_id].claim_id
    (fact,) = (f for f in seed_facts() if claim_id in f.claim_ids)
    return fact


def _claim(row: Row, number: str, told_on: date) -> Claim:
    _, start, quote, kind, status, actor, object_, time, more = row
    article = seed_article(number)
    fields = dict(more)
    if (said := fields.pop("said_by", None)) is not None:
        end = article.text.index("Peskov", said) + len("Peskov")
        fields["attribution"] = Attribution(
            id=PESKOV[0], name=PESKOV[1], start=said, end=end, is_quote=True
        )
        fields["assertion"] = "attributed"
    if (first := fields.pop("first", None)) is not None:
        scope, since, at, words = first
        fields["first_since"] = FirstSince(
            scope=scope, since=since, since_edtf="2022", start=at, end=at + len(words), quote=words
        )
    return make_claim(
        article,
        kind=kind,
        status=status,
        actor=actor,
        object=object_,
        quote=quote,
        time=time,
        start=start,
        end=start + len(quote),
        told_on=told_on,
        **fields,
    )
