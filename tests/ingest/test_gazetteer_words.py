"""Names that are ordinary words too: where they are read as cities."""

import pytest

from ingest.gazetteer import gazetteer
from ingest.text import plain


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The talks in Nice ended.", ["Nice"]),
        ("A Nice day for talks.", []),
        ("They met in Nice Road.", []),
    ],
)
def test_an_ordinary_word_is_a_city_behind_in(text: str, names: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in gazetteer().find(plain(text))] == names
