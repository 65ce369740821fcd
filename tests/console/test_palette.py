"""What must not be mistaken for each other is drawn so that nobody can, whatever cones he has."""

from itertools import combinations, pairwise

import pytest

from app.console.style import INK, class_of, contrast, palette
from app.domain.ontology import Kind, Status, ontology
from tests.console.vision import EYES, distance

CLASSES = palette().classes
GRAVE = ("happened", "ahead", "refused", "cancelled")
"""To take one of these for another is to be told what no source says."""


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize(("one", "other"), [*combinations(CLASSES, 2)])
def test_two_classes_differ_in_colour(one: str, other: str, eyes: str) -> None:
    least = 29 if {one, other} <= set(GRAVE) else 23

    assert distance(CLASSES[one].color, CLASSES[other].color, EYES[eyes]) > least


def test_no_two_classes_are_equally_wide() -> None:
    widths = sorted(cls.width for cls in CLASSES.values())

    assert all(wide / narrow > 1.15 for narrow, wide in pairwise(widths))


@pytest.mark.parametrize(("one", "other"), [*combinations(GRAVE, 2)])
def test_what_is_grave_to_confuse_differs_much_in_width(one: str, other: str) -> None:
    narrow, wide = sorted((CLASSES[one].width, CLASSES[other].width))

    assert wide / narrow > 1.6


def test_what_is_so_is_wider_than_everything_else() -> None:
    is_so = {"happened", "remotely", "holds"}
    narrowest = min(CLASSES[name].width for name in is_so)

    assert all(cls.width < narrowest for name, cls in CLASSES.items() if name not in is_so)


@pytest.mark.parametrize("eyes", EYES)
def test_no_node_has_the_colour_of_a_class(eyes: str) -> None:
    for cls in CLASSES.values():
        for label, disc in palette().labels.items():
            assert distance(cls.color, disc.color, EYES[eyes]) > 15, label


@pytest.mark.parametrize("label", palette().labels)
def test_a_caption_can_be_read_on_its_node(label: str) -> None:
    assert contrast(INK, palette().labels[label].color) > 7


@pytest.mark.parametrize("name", CLASSES)
def test_a_line_stands_out_from_the_background_and_its_type_can_be_read_on_it(name: str) -> None:
    assert contrast(CLASSES[name].color, "#FFFFFF") > 2.3
    assert contrast(CLASSES[name].color, CLASSES[name].text) > 4.5


@pytest.mark.parametrize(
    ("kind", "status", "cls"),
    [
        (Kind.VISIT, Status.OCCURRED, "happened"),
        (Kind.VISIT, Status.PLANNED, "ahead"),
        (Kind.VISIT, Status.DECLINED, "refused"),
        (Kind.VISIT, Status.DISINVITED, "refused"),
        (Kind.VISIT, Status.CANCELLED, "cancelled"),
        (Kind.VISIT, Status.NEGATED, "negated"),
        (Kind.VISIT, Status.INVITED, "asked"),
        (Kind.VISIT, Status.HYPOTHETICAL, "maybe"),
        (Kind.MEETING, Status.VIRTUAL, "remotely"),
        (Kind.WARRANT, Status.OCCURRED, "holds"),
        (Kind.WARRANT, Status.REQUESTED, "asked"),
        (Kind.WARRANT, Status.CANCELLED, "negated"),
        (Kind.OFFICE, Status.ENDED, "negated"),
    ],
)
def test_the_class_follows_from_the_status(kind: Kind, status: Status, cls: str) -> None:
    relationship = ontology().relationship(kind, status)

    assert relationship is not None
    assert class_of(ontology(), palette())[relationship] == cls
