"""The style has an entry for everything in the graph, and nothing that breaks the Browser."""

import re

import pytest
from pydantic import ValidationError

from app.console.style import Palette, class_of, grass, palette, rules
from app.domain.ontology import LABELS, Ontology, ontology
from app.graph.queries.schema import CONSTRAINTS
from app.graph.schema import DIRECT_TYPES, FIXED_TYPES

STYLE = rules(ontology(), palette())


@pytest.mark.parametrize("name", [*DIRECT_TYPES, *FIXED_TYPES])
def test_every_relationship_type_has_an_entry(name: str) -> None:
    entry = STYLE[f"relationship.{name}"]

    assert entry["caption"] == name.lower().replace("_", " ")
    assert {"color", "shaft-width"} <= set(entry)


def test_every_label_has_an_entry_with_colour_and_caption() -> None:
    constrained = {re.findall(r"FOR \(n:(\w+)\)", text)[0] for text in CONSTRAINTS}
    labels = (constrained - {"Entity"}) | set(LABELS.values())

    for label in labels:
        assert STYLE[f"node.{label}"].keys() >= {"color", "caption", "diameter"}, label


def test_a_new_kind_needs_no_new_entry_in_the_palette() -> None:
    raw = ontology().model_dump()
    raw["kinds"]["visit"]["relationships"]["occurred"] = "CALLED_ON"
    raw["kinds"]["visit"]["relationships"]["declined"] = "STAYED_AWAY_FROM"
    style = rules(Ontology.model_validate(raw), palette())

    assert style["relationship.CALLED_ON"]["color"] == palette().classes["happened"].color
    assert style["relationship.STAYED_AWAY_FROM"]["color"] == palette().classes["refused"].color


def test_a_caption_interrupts_the_line_and_is_never_inside() -> None:
    """Inside, the Browser draws every caption dark, and beside the line where that is bent."""
    for name in DIRECT_TYPES:
        entry = STYLE[f"relationship.{name}"]
        width, font = (float(entry[key].removesuffix("px")) for key in ("shaft-width", "font-size"))
        assert width <= font, name


def test_the_text_says_what_the_rules_say_in_balanced_braces() -> None:
    text = grass(STYLE)
    blocks = re.findall(r"^([\w.]+) \{\n((?:  [a-z-]+: .+;\n)+)\}\n", text, re.MULTILINE)

    assert "".join(f"{name} {{\n{body}}}\n\n" for name, body in blocks).strip() == text.strip()
    read = {
        name: {key: value.strip('"') for key, value in re.findall(r"  ([a-z-]+): (.+);", body)}
        for name, body in blocks
    }
    assert read == STYLE


def test_a_status_without_a_class_is_refused() -> None:
    raw = palette().model_dump()
    raw["classes"]["cancelled"]["statuses"] = []

    with pytest.raises(ValidationError, match="cancelled of visit has the classes"):
        Palette.model_validate(raw)


def test_a_caption_that_would_end_its_block_is_refused() -> None:
    raw = palette().model_dump()
    raw["labels"]["Leader"]["caption"] = "{name}; }"

    with pytest.raises(ValidationError, match="caption"):
        Palette.model_validate(raw)


def test_of_several_classes_a_type_has_the_one_that_claims_least() -> None:
    raw = ontology().model_dump()
    raw["kinds"]["visit"]["relationships"]["planned"] = "VISITED"

    assert class_of(Ontology.model_validate(raw), palette())["VISITED"] == "ahead"
