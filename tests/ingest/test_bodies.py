"""Treaties and bodies that no table knows, and "the organization" for one that was named."""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import events

NAMED = {
    "treaty-of": (
        "Norway ratified the Treaty of Longyearbyen.",
        "NOR occurred Treaty of Longyearbyen",
    ),
    "convention": ("Chad signed the Lagos Water Convention.",
                   "TCD occurred Lagos Water Convention"),
    "bank": ("Ghana joined the Gold Coast Development Bank.",
             "GHA occurred Gold Coast Development Bank"),
    "withdrawn-country": (
        "The Trump administration withdraws the United States from the Paris Agreement.",
        "USA ended Paris Agreement",
    ),
    "his-country": (
        "President Robert Mugabe announced that he was withdrawing his country from the"
        " Commonwealth of Nations.",
        "ZWE ending Commonwealth of Nations",
    ),
    "list-in-brackets": (
        "Ten new member states (Cyprus, Malta and Hungary) join the European Union.",
        "MLT occurred EU",
    ),
    "passive": ("The Kyoto Protocol was ratified by Russia's parliament.",
                "RUS occurred Kyoto Protocol"),
    "president-signs": ("Czech President Václav Klaus signed the Lisbon Treaty.",
                        "CZE occurred Treaty of Lisbon"),
    "rejected": ("French voters rejected the European Constitution.",
                 "FRA declined EU Constitution"),
    "accession-treaty": ("Romania signed an accession treaty with the European Union.",
                         "ROU planned EU"),
    "under-way": ("South Africa said it is withdrawing from the International Criminal Court.",
                  "ZAF ending ICC"),
    "the-organization": (
        "ASEAN leaders met in Bali. Burma will be suspended from the organization.",
        "MMR ending ASEAN",
    ),
}  # fmt: skip
UNNAMED = {
    "no-membership-word": "Norway praised the Treaty of Longyearbyen.",
    "lower-case": "Norway signed an agreement on fishing.",
    "two-bodies": (
        "ASEAN leaders met officials of the United Nations. Burma may leave the organization."
    ),
    "insisted": "France insisted that Israel sign the Non-Proliferation Treaty.",
}


def _memberships(pipeline: Pipeline, text: str) -> set[str]:
    return {
        f"{c.actor.id} {c.status} {c.object.name}"
        for c in events(pipeline, text)
        if c.kind == "membership"
    }


@pytest.mark.parametrize(("text", "says"), NAMED.values(), ids=NAMED)
def test_body_is_read(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in _memberships(pipeline, text)


@pytest.mark.parametrize("text", UNNAMED.values(), ids=UNNAMED)
def test_nobody_is_made_a_member_of_it(pipeline: Pipeline, text: str) -> None:
    told = _memberships(pipeline, text)

    assert [row for row in told if " hypothetical " not in row] == []
