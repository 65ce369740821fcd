"""Every kind has its card in `docs/limits.md`: what is read, not seen, and may be wrong."""

from pathlib import Path

import pytest

from app.domain.ontology import Kind

LIMITS = Path(__file__).parents[2] / "docs" / "limits.md"
PARTS = ("* **Read:**", "* **Not seen:**", "* **May be wrong:**")


def _cards() -> dict[str, str]:
    sections = LIMITS.read_text(encoding="utf-8").split("\n## ")[1:]
    return {name.strip(): body for name, _, body in (s.partition("\n") for s in sections)}


@pytest.mark.parametrize("kind", Kind, ids=str)
def test_every_kind_has_a_card(kind: Kind) -> None:
    card = _cards().get(kind.value, "")

    assert [part for part in PARTS if part not in card] == []
