"""A neutral adult figure in anatomical position, one side of it: its outline, and places on its arm, leg and trunk.

Points are measured from the figure's own middle line: x grows towards the side, y downwards from the crown. The other
side is the mirror of this one, and the back is drawn on the same outline, so that what is level in front is level
behind.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from shapes import Path, Point, chain, curve, reversed_line

MIDDLE = 400.0
"""Where the middle line stands on the sheet."""

NIPPLE, NAVEL = 172.0, 261.0
_BAND = (NAVEL - NIPPLE) / 6

# --- Hand and foot, in their own units, beginning at the wrist and the ankle -----------------------------------------

# A digit: one root, its two sides near the tip, the tip, the other root.
_FINGERS: dict[str, tuple[Point, ...]] = {
    "thumb": (
        (16, 21),
        (22.4, 25.6),
        (30.4, 34),
        (37, 44.4),
        (40.2, 53.6),
        (39.6, 58.4),
        (36, 59.6),
        (32.4, 56),
        (28, 48.4),
        (23.5, 43.4),
        (20.4, 44),
    ),
    "index": (
        (19.6, 53),
        (20.6, 68),
        (20.5, 84),
        (19.3, 90.4),
        (16.2, 92.6),
        (13.2, 90.2),
        (12, 84),
        (11.4, 68),
        (10.3, 54.5),
    ),
    "middle": (
        (10.3, 54.5),
        (10.7, 74),
        (10.4, 91),
        (9.2, 97.2),
        (6, 99.5),
        (2.8, 97.2),
        (1.6, 91),
        (1, 74),
        (0.4, 55),
    ),
    "ring": (
        (0.4, 55),
        (0, 70),
        (-1.1, 86),
        (-2.5, 92.2),
        (-5.7, 94.4),
        (-8.8, 92),
        (-9.8, 86),
        (-9.8, 69),
        (-9.6, 53.5),
    ),
    "little": (
        (-9.6, 53.5),
        (-10.9, 62),
        (-12.2, 72),
        (-13.4, 77.6),
        (-16, 79.8),
        (-18.8, 77.4),
        (-19.8, 72),
        (-19.8, 61),
        (-19.4, 49),
    ),
}
_RADIAL: tuple[Point, ...] = ((13, 0), (13.2, 8), (16, 21))
_WEB: tuple[Point, ...] = ((20.4, 44), (20, 48.5), (19.6, 53))
_ULNAR: tuple[Point, ...] = ((-19.4, 49), (-19.8, 36), (-18, 18), (-14, 7), (-13, 0))
_C67: tuple[Point, ...] = ((10.3, 54.5), (9.6, 42), (7.4, 26), (3.4, 12), (0.6, 4.5))
_C78: tuple[Point, ...] = ((0.4, 55), (-0.4, 42), (-1.2, 26), (-0.6, 12), (0.6, 4.5))
_MID_WRIST: Point = (0.6, 0)

_TOES: tuple[tuple[Point, ...], ...] = (
    ((21.4, 46), (22.8, 51), (19.8, 55), (16.2, 53.5), (15.6, 49.5)),
    ((15.6, 49.5), (16.4, 55), (13, 58.5), (9.4, 56.5), (8.8, 51.5)),
    ((8.8, 51.5), (9.5, 57.5), (6, 61), (2.4, 59), (1.9, 53)),
    ((1.9, 53), (2.4, 59.5), (-1.4, 63), (-5, 60.5), (-5.4, 53.5)),
    ((-5.4, 53.5), (-5, 60.5), (-11, 65), (-17.4, 61), (-18.6, 52)),
)
_FOOT_OUT: tuple[Point, ...] = ((10.5, 0), (11.6, 5), (13.2, 10), (13.4, 17), (16.6, 30), (21.4, 46))
_HEEL: tuple[Point, ...] = (
    (10.5, 0),
    (12.2, 5),
    (13.2, 11),
    (11.8, 18),
    (12.6, 28),
    (13, 38),
    (10.6, 47),
    (4, 50.5),
    (-4, 50.5),
    (-10.6, 47),
    (-13, 38),
    (-12.4, 27),
    (-11.6, 16),
    (-13.2, 8),
    (-12.2, 3),
    (-10.5, 0),
)
_FOREFOOT: tuple[Point, ...] = ((10, 28), (16, 31), (22, 37), (24, 43), (21, 47), (14, 48), (6, 46))
_FOOT_IN: tuple[Point, ...] = ((-18.6, 52), (-19.4, 43), (-16.4, 29), (-13, 15), (-13.4, 7), (-11.4, 2.5), (-10.5, 0))
_L45: tuple[Point, ...] = ((-18.6, 52), (-13.6, 40), (-8.6, 24), (-5, 10), (-3.6, 0))
_L5S1: tuple[Point, ...] = ((6.4, 0), (8, 14), (11.4, 30), (14.6, 42), (15.6, 49.5))


@dataclass(frozen=True)
class Placed:
    """Where a hand or a foot is set on the sheet: turned clockwise, made larger, moved."""

    at: Point
    wide: float
    tall: float
    turned: float = 0.0

    def point(self, place: Point) -> Point:
        x, y = place[0] * self.wide, place[1] * self.tall
        cos, sin = math.cos(math.radians(self.turned)), math.sin(math.radians(self.turned))
        return self.at[0] + x * cos - y * sin, self.at[1] + x * sin + y * cos

    def run(self, places: tuple[Point, ...]) -> Path:
        """Return a smooth line through places of the hand or the foot."""
        return curve(*(self.point(place) for place in places))


HAND = Placed((126.4, 345.5), 0.66, 0.66, -17.0)
FOOT = Placed((30.0, 588.0), 0.62, 0.60, -3.0)


def hand_edges(placed: Placed) -> dict[str, Path]:
    """Return the lines of a palm: radial side from wrist to middle finger, each finger, ulnar side, and borders."""
    runs = {name: placed.run(points) for name, points in _FINGERS.items()}
    return runs | {
        "radial": chain(placed.run(_RADIAL), runs["thumb"], placed.run(_WEB), runs["index"], is_closed=False),
        "fourth": chain(runs["ring"], runs["little"], placed.run(_ULNAR), is_closed=False),
        "c67": placed.run(_C67),
        "c78": placed.run(_C78),
        "c68": placed.run((_C67[-1], _MID_WRIST)),
    }


def hand_outline(placed: Placed) -> Path:
    """Return the outline of a hand from the radial side of the wrist to the ulnar side."""
    edges = hand_edges(placed)
    return chain(edges["radial"], edges["middle"], edges["fourth"], is_closed=False)


def hand_creases(placed: Placed) -> list[Path]:
    """Return the creases of a palm."""
    return [
        placed.run(((15.4, 45), (9, 37), (5.6, 24), (7.8, 9))),
        placed.run(((18.6, 41), (8, 38), (-6, 31), (-13, 22))),
        placed.run(((3, 47), (-6, 42.5), (-13, 40.5), (-18.6, 41.5))),
        placed.run(((11.4, 0.6), (0, 2.6), (-11.4, 0.6))),
    ]


def foot_edges(placed: Placed) -> dict[str, Path]:
    """Return the lines of a foot seen from the front: lateral side, toes from the little one, medial side, borders."""
    toes = [placed.run(points) for points in _TOES]
    return {
        "lateral": placed.run(_FOOT_OUT),
        "little": toes[0],
        "toes": chain(*toes[1:], is_closed=False),
        "medial": placed.run(_FOOT_IN),
        "l45": placed.run(_L45),
        "l5s1": placed.run(_L5S1),
    }


def foot_outline(placed: Placed) -> Path:
    edges = foot_edges(placed)
    return chain(edges["lateral"], edges["little"], edges["toes"], edges["medial"], is_closed=False)


def heel_outline(placed: Placed) -> Path:
    """Return the outline of a foot from behind, from the lateral side of the ankle to the medial one."""
    return placed.run(_HEEL)


def forefoot(placed: Placed) -> Path:
    """Return what shows of the toes beside a heel."""
    return chain(placed.run(_FOREFOOT))


def foot_creases(placed: Placed) -> list[Path]:
    """Return the bones that show through the skin of a foot's back."""
    return [
        placed.run(((-10.5, 5.5), (-7.6, 8), (-10.4, 11.5))),
        placed.run(((10.6, 9), (8, 11.5), (10.6, 15.5))),
    ]


# --- The outline ------------------------------------------------------------------------------------------------------

HEAD = ((0, 12), (13, 14.2), (23.5, 24), (27.6, 41))
HEAD_SIDE = curve(*HEAD)
EAR = curve((27.6, 41), (30.6, 43.5), (31.2, 51), (28.6, 59.5), (26.4, 62))
JAW = curve((26.4, 62), (25, 71), (20.6, 81.5), (17, 87))
NECK = curve(
    (17, 87), (16.6, 97), (18.4, 104.5), (25, 110), (36, 114.6), (48, 119.5), (60, 124.5), (71, 130.5), (79, 140)
)
ARM_OUT = curve(
    (79, 140),
    (86, 153),
    (90.6, 172),
    (96.4, 203),
    (104.6, 236),
    (110.6, 254),
    (117.2, 273),
    (123, 297),
    (129, 325),
    HAND.point((13, 0)),
)
ARM_IN = curve(
    HAND.point((-13, 0)),
    (111.8, 329.6),
    (101.4, 305),
    (90.8, 280),
    (85, 260),
    (80.8, 243),
    (72.6, 213),
    (65.6, 188),
    (61, 171),
)
FLANK = curve((61, 171), (59.4, 188), (55.8, 210), (51, 232), (48.8, 248), (50, 264), (54, 284), (58.2, 303))
LEG_OUT = curve(
    (58.2, 303),
    (60, 322),
    (59.6, 345),
    (57, 375),
    (53, 405),
    (48.6, 434),
    (45.4, 455),
    (46, 471),
    (47.4, 490),
    (46.4, 515),
    (42, 545),
    (37.6, 571),
    FOOT.point((10.5, 0)),
)
LEG_IN = curve(
    FOOT.point((-10.5, 0)),
    (24, 571),
    (21.4, 545),
    (17.6, 515),
    (16, 491),
    (17.8, 470),
    (18, 452),
    (14.6, 430),
    (9.4, 402),
    (5.2, 372),
    (2.6, 350),
    (0.8, 337),
)
CROTCH: Point = (0, 335.5)


def half_outline(foot: Path) -> Path:
    """Return one side's outline from the crown to the crotch, with the foot as it is seen."""
    lines = [HEAD_SIDE, EAR, JAW, NECK, ARM_OUT, hand_outline(HAND), ARM_IN, FLANK, LEG_OUT, foot, LEG_IN]
    return chain(*lines, is_closed=False)


def outline(*, is_back: bool = False) -> Path:
    """Return the whole figure, on the sheet."""
    side = half_outline(heel_outline(FOOT) if is_back else foot_outline(FOOT))
    whole = chain(side, reversed_line(side.mirrored(0.0)))
    return whole.moved(MIDDLE, 0.0)


# --- Places ----------------------------------------------------------------------------------------------------------


def level(segment: int) -> float:
    """Return how far down the middle of a thoracic band lies: T4 at the nipple, T10 at the navel."""
    return NIPPLE + (segment - 4) * _BAND


def lower_border(segment: int) -> float:
    """Return where a thoracic band ends below, at the middle line."""
    return level(segment) + _BAND / 2


def on_arm(across: float, along: float) -> Point:
    """Return a place on the arm: 0 … 1 across from its outer (radial) edge, 0 … 1 along from shoulder to wrist."""
    outer, inner = ARM_OUT.at(along)[0], ARM_IN.at(1 - along)[0]
    return outer[0] + (inner[0] - outer[0]) * across, outer[1] + (inner[1] - outer[1]) * across


def on_leg(across: float, along: float) -> Point:
    """Return a place on the leg: 0 … 1 across from its outer edge, 0 … 1 along from hip to ankle."""
    outer, inner = LEG_OUT.at(along)[0], LEG_IN.at(1 - along)[0]
    return outer[0] + (inner[0] - outer[0]) * across, outer[1] + (inner[1] - outer[1]) * across


def flank_at(y: float) -> Point:
    """Return the point of the trunk's outer edge at a height; Raises: ValueError above the axilla and below the hip."""
    points = FLANK.points()
    for (ax, ay), (bx, by) in pairwise(points):
        if ay <= y <= by:
            return ax + (bx - ax) * (y - ay) / (by - ay), y
    raise ValueError(f"The flank does not reach {y}.")


def share_at(edge: Path, y: float) -> float:
    """Return the share of an edge's length at which it first comes to a height, to a thousandth."""
    start = edge.at(0.0)[0][1]
    for step in range(1001):
        if (edge.at(step / 1000)[0][1] - y) * (start - y) <= 0:
            return step / 1000
    raise ValueError(f"The edge does not reach {y}.")
