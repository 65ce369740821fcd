"""The console's style (GraSS), computed from the ontology and `palette.yml`.

GraSS is a small relative of CSS that only Neo4j's Browser reads. One brace too many breaks its
drawing for good, so the text is made here, from checked values, and never by hand.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Annotated, Final, Literal, TypeAlias

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.domain.ontology import Kind, KindSpec, Ontology, Status, ontology
from app.graph.schema import FIXED_TYPES

Rules: TypeAlias = dict[str, dict[str, str]]
"""By selector, the properties: what the Browser keeps of a GraSS text that it has read."""

Color = Annotated[str, Field(pattern=r"^#[0-9A-F]{6}$")]
# The Browser splits at these signs without regard to quotes, and drops blanks at both ends.
Caption = Annotated[str, Field(pattern=r"^[^:;'\"\s]([^:;'\"]*[^:;'\"\s])?$")]

INK: Final = "#1A1A1A"
PAPER: Final = "#FFFFFF"
NODE_FONT: Final = "11px"
EDGE_FONT: Final = 7.0
"""Least size of an edge's caption in pixels; a larger one would leave little of the line."""


class Line(BaseModel):
    """How an edge is drawn."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    color: Color
    width: float = Field(gt=0, description="In pixels at zoom 1.")

    @property
    def font(self) -> float:
        """Size of the caption: never below the width.

        The Browser would put a smaller one inside of the line, always in dark grey, whatever the
        style says, and beside the line where that is bent.
        """
        return max(EDGE_FONT, self.width)

    @property
    def text(self) -> str:
        """Colour of what is written on this colour: dark or light, by contrast."""
        return max(INK, PAPER, key=lambda text: contrast(text, self.color))


class StatusClass(Line):
    """Statuses that a reader need not tell apart at a glance, and how their edges are drawn."""

    statuses: tuple[Status, ...]
    family: Literal["event", "state"] | None = None
    means: str

    def covers(self, status: Status, spec: KindSpec) -> bool:
        """Whether a status of this kind belongs here."""
        return status in self.statuses and self.family in (None, spec.family)


class Disc(BaseModel):
    """How a node is drawn."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    color: Color
    border: Color
    diameter: int
    caption: Caption


class Palette(BaseModel):
    """The whole file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    classes: dict[str, StatusClass]
    apparatus: Line
    labels: dict[str, Disc]

    @model_validator(mode="after")
    def _every_status_has_one_class(self) -> "Palette":
        for kind, spec in ontology().kinds.items():
            for status in Status:
                found = [n for n, cls in self.classes.items() if cls.covers(status, spec)]
                if len(found) != 1:
                    raise ValueError(f"{status} of {kind} has the classes {found}, and needs one")
        return self


@cache
def palette() -> Palette:
    """The project's palette, read once; a ValidationError says what is wrong with the file."""
    text = files("app.console").joinpath("palette.yml").read_text(encoding="utf-8")
    return Palette.model_validate(yaml.safe_load(text))


def statuses_of(words: Ontology, kind: Kind) -> Iterator[tuple[str, Status]]:
    """Every relationship type of a kind, with each status that becomes it."""
    for status, entry in words.kinds[kind].relationships.items():
        names = entry.values() if isinstance(entry, dict) else [entry]
        yield from ((name, status) for name in names if name)


def class_of(words: Ontology, colors: Palette) -> dict[str, str]:
    """By relationship type, the name of its class; of several, the last in the palette."""
    order = list(colors.classes)
    found: dict[str, int] = {}
    for kind, spec in words.kinds.items():
        for name, status in statuses_of(words, kind):
            cls = next(n for n, c in colors.classes.items() if c.covers(status, spec))
            found[name] = max(found.get(name, 0), order.index(cls))
    return {name: order[i] for name, i in sorted(found.items())}


def rules(words: Ontology, colors: Palette) -> Rules:
    """The style: an entry for every label, every relationship type, and what has neither."""
    found: Rules = {
        "node": _disc(Disc(color="#ECECEC", border="#888888", diameter=40, caption="{name}"))
    }
    found |= {f"node.{label}": _disc(disc) for label, disc in colors.labels.items()}
    found["relationship"] = _line(colors.apparatus, "<type>")
    for name in FIXED_TYPES:
        found[f"relationship.{name}"] = _line(colors.apparatus, _words(name))
    for name, cls in class_of(words, colors).items():
        found[f"relationship.{name}"] = _line(colors.classes[cls], _words(name))
    return found


def grass(style: Mapping[str, Mapping[str, str]]) -> str:
    """The style as the text that `:style` reads."""
    blocks = (
        "".join([f"{selector} {{\n", *(_property(*item) for item in entry.items()), "}\n"])
        for selector, entry in style.items()
    )
    return "\n".join(blocks)


def contrast(one: str, other: str) -> float:
    """Contrast of two colours by WCAG 2.2, from 1 to 21 (https://www.w3.org/TR/WCAG22/)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """Relative luminance of `#RRGGBB` by the same source: 0 for black, 1 for white."""
    red, green, blue = linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(color: str) -> tuple[float, float, float]:
    """Red, green and blue of `#RRGGBB` from 0 to 1, without the gamma of sRGB (IEC 61966-2-1)."""
    red, green, blue = (_without_gamma(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return red, green, blue


def _without_gamma(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _words(name: str) -> str:
    return name.lower().replace("_", " ")


def _disc(disc: Disc) -> dict[str, str]:
    return {
        "color": disc.color,
        "border-color": disc.border,
        "border-width": "2px",
        "diameter": f"{disc.diameter}px",
        "text-color-internal": INK,
        "font-size": NODE_FONT,
        "caption": disc.caption,
    }


def _line(line: Line, caption: str) -> dict[str, str]:
    return {
        "color": line.color,
        "shaft-width": f"{line.width:g}px",
        "font-size": f"{line.font:g}px",
        "padding": "2px",
        "text-color-external": INK,
        "text-color-internal": line.text,
        "caption": caption,
    }


def _property(name: str, value: str) -> str:
    return f'  {name}: "{value}";\n' if name == "caption" else f"  {name}: {value};\n"
