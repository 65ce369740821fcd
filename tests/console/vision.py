"""How far apart two colours look, also to people who lack one kind of cone.

Simulation: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
Vision Deficiency", IEEE TVCG 15(6), 2009, the matrices of severity 1.0, on linear RGB. Distance: in
CIELAB under D65 (CIE 15:2004; sRGB matrix of IEC 61966-2-1), where about 2.3 can just be noticed.
"""

import math
from collections.abc import Mapping
from typing import Final

from app.console.style import linear

Vector = tuple[float, float, float]
Matrix = tuple[Vector, Vector, Vector]

EYES: Final[Mapping[str, Matrix]] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

_TO_XYZ: Final[Matrix] = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)
_WHITE: Final[Vector] = (0.9505, 1.0, 1.089)


def distance(one: str, other: str, eyes: Matrix) -> float:
    """Between two `#RRGGBB`, as these eyes see them."""
    return math.dist(_lab(one, eyes), _lab(other, eyes))


def _lab(color: str, eyes: Matrix) -> Vector:
    seen = tuple(min(1.0, max(0.0, value)) for value in _times(eyes, linear(color)))
    x, y, z = (
        _cube_root(value / white)
        for value, white in zip(_times(_TO_XYZ, (seen[0], seen[1], seen[2])), _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _times(matrix: Matrix, vector: Vector) -> Vector:
    a, b, c = (sum(m * v for m, v in zip(row, vector, strict=True)) for row in matrix)
    return a, b, c


def _cube_root(value: float) -> float:
    return math.cbrt(value) if value > (6 / 29) ** 3 else value / (3 * (6 / 29) ** 2) + 4 / 29
