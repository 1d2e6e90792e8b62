"""Dermatomes upon the figure: their borders and bands from the front, and the seat seen from below.

What runs round the figure's edge has one place on that edge, front and back.
"""

from __future__ import annotations

from body import *
from shapes import Path, Point, chain, curve, ellipse, line, part_of, reversed_line
from sheet import Fill

_LIGHT = {"c4", "t1", "c7", "t3", "t5", "t7", "t9", "t11", "l1", "l3", "l5", "s3", "s5"}
"""Neighbours differ in tone, so that a band is seen at a glance."""


def across_trunk(y: float) -> Path:
    """Return a border from the middle line to the flank: it rises a little outwards, as the ribs do."""
    edge = flank_at(y - 2.2)
    return curve((0, y), (edge[0] * 0.35, y + 0.5), (edge[0] * 0.75, y - 0.7), edge)


def tone(name: str) -> Fill:
    return Fill.DISC if name in {"c5", "c8"} else Fill.WHITE if name in _LIGHT else Fill.NERVE


def borders() -> dict[str, Path]:
    """Return the borders on one side of the figure, each named for what lies on its two sides."""
    axilla = FLANK.at(0)[0]
    inner = ARM_IN.at(1 - 0.36)[0]
    found = {
        "jaw": curve((0, 97), (9, 96), (17, 87)),
        "c3c4": curve((0, 123.5), (11, 125.5), (24, 130), (35, 128.5), (42, 123), (45, 118.2)),
        "c4c5": curve((82, 145), (74, 149), (65, 151.5), (56, 150.5)),
        "c4t2": curve((0, 136), (18, 138), (38, 143.5), (56, 150.5)),
        "c5t2": curve((56, 150.5), (66, 156), on_arm(0.60, 0.14), on_arm(0.56, 0.24), on_arm(0.55, 0.36)),
        "t2t1": curve(on_arm(0.55, 0.36), on_arm(0.78, 0.375), inner),
        "c5t1": curve(on_arm(0.55, 0.36), on_arm(0.52, 0.45), on_arm(0.51, 0.55), on_arm(0.50, 0.64)),
        "c5c6": curve(on_arm(0, 0.58), on_arm(0.25, 0.605), on_arm(0.50, 0.64)),
        "c6t1": curve(on_arm(0.50, 0.64), on_arm(0.50, 0.68), on_arm(0.50, 0.72)),
        "t1c8": curve(on_arm(0.50, 0.72), on_arm(0.75, 0.705), on_arm(1, 0.68)),
        "c6c8": curve(on_arm(0.50, 0.72), on_arm(0.50, 0.86), HAND.point((0.6, 0))),
        "t2t3": curve((0, lower_border(2)), (26, 150.6), (43, 155), (53, 161.5), axilla),
        "t3t4": curve((0, lower_border(3)), (20, 165), (42, 167.5), axilla),
    }
    found |= {f"t{at}t{at + 1}": across_trunk(lower_border(at)) for at in range(4, 12)}
    return found | {
        "t12l1": curve((0, 315.5), (14, 317), (30, 320), (45, 315.5), LEG_OUT.at(share_at(LEG_OUT, 309))[0]),
        "l1l2": curve(on_leg(0, 0.165), on_leg(0.35, 0.15), on_leg(0.7, 0.142), on_leg(1, 0.135)),
        "l2l3": curve(on_leg(0, 0.36), on_leg(0.35, 0.355), on_leg(0.7, 0.362), on_leg(1, 0.37)),
        "l3l4": curve(on_leg(0, 0.475), on_leg(0.35, 0.50), on_leg(0.7, 0.545), on_leg(1, 0.575)),
        "l4l5": curve(
            on_leg(0, 0.565), on_leg(0.26, 0.63), on_leg(0.46, 0.72), on_leg(0.6, 0.86), FOOT.point((-3.6, 0))
        ),
        "l5s1": curve(on_leg(0, 0.85), on_leg(0.14, 0.91), on_leg(0.2, 0.96), FOOT.point((6.4, 0))),
    }


# How far down the hip stands out.
HIP = 309


def bands() -> dict[str, Path]:
    """Return the dermatomes of one side of the figure."""
    edge = borders()
    back = {name: reversed_line(one) for name, one in edge.items()}
    return _list_arm_bands(edge, back) | _list_trunk_bands(edge, back) | _list_leg_bands(edge, back)


def _list_arm_bands(edge: dict[str, Path], back: dict[str, Path]) -> dict[str, Path]:
    hand = hand_edges(HAND)
    neck = share_at(NECK, edge["c3c4"].at(1)[0][1])
    arm = part_of(ARM_OUT, 0.0, 1.0, 60)
    first = share_at(ARM_OUT, 145)
    return {
        "c3": chain(edge["c3c4"], reversed_line(part_of(NECK, 0, neck, 20)), back["jaw"]),
        "c4": chain(
            edge["c4t2"],
            back["c4c5"],
            reversed_line(part_of(arm, 0, first, 4)),
            reversed_line(part_of(NECK, neck, 1, 20)),
            back["c3c4"],
        ),
        "c5": chain(
            edge["c5t2"], edge["c5t1"], back["c5c6"], reversed_line(part_of(ARM_OUT, first, 0.58, 40)), edge["c4c5"]
        ),
        "c6": chain(
            edge["c5c6"],
            edge["c6t1"],
            edge["c6c8"],
            reversed_line(hand["c68"]),
            reversed_line(hand["c67"]),
            reversed_line(hand["radial"]),
            reversed_line(part_of(ARM_OUT, 0.58, 1, 30)),
        ),
        "c7": chain(hand["middle"], hand["c78"], reversed_line(hand["c67"])),
        "c8": chain(
            edge["t1c8"],
            reversed_line(part_of(ARM_IN, 0, 0.32, 24)),
            reversed_line(hand["fourth"]),
            hand["c78"],
            hand["c68"],
            back["c6c8"],
        ),
        "t1": chain(
            edge["t2t1"], reversed_line(part_of(ARM_IN, 0.32, 0.64, 24)), back["t1c8"], back["c6t1"], back["c5t1"]
        ),
        "t2": chain(edge["c4t2"], edge["c5t2"], edge["t2t1"], part_of(ARM_IN, 0.64, 1, 24), back["t2t3"]),
    }


def _list_trunk_bands(edge: dict[str, Path], back: dict[str, Path]) -> dict[str, Path]:
    found = {
        "t3": chain(edge["t2t3"], back["t3t4"]),
        "t4": chain(edge["t3t4"], _flank_to(edge["t4t5"]), back["t4t5"]),
    }
    for at in range(5, 12):
        upper, lower = edge[f"t{at - 1}t{at}"], edge[f"t{at}t{at + 1}"]
        found[f"t{at}"] = chain(upper, _side(upper, lower), reversed_line(lower))
    waist = part_of(LEG_OUT, 0, share_at(LEG_OUT, HIP), 4)
    return found | {"t12": chain(edge["t11t12"], _side(edge["t11t12"], FLANK), waist, back["t12l1"])}


def _list_leg_bands(edge: dict[str, Path], back: dict[str, Path]) -> dict[str, Path]:
    foot, hip = foot_edges(FOOT), share_at(LEG_OUT, HIP)
    thigh = {"l2": (0.165, 0.36, 0.37, 0.135), "l3": (0.36, 0.475, 0.575, 0.37)}
    found = {
        "l1": chain(edge["t12l1"], _outer(hip, 0.165), edge["l1l2"], _inner(0.135, 0.0), line(LEG_IN.at(1)[0], CROTCH))
    }
    for name, upper, lower in (("l2", "l1l2", "l2l3"), ("l3", "l2l3", "l3l4")):
        a, b, c, d = thigh[name]
        found[name] = chain(back[upper], _outer(a, b), edge[lower], _inner(c, d))
    found["l4"] = chain(
        edge["l3l4"],
        reversed_line(_inner_up(0.575)),
        reversed_line(foot["medial"]),
        foot["l45"],
        back["l4l5"],
        reversed_line(_outer(0.475, 0.565)),
    )
    found["l5"] = chain(
        edge["l4l5"],
        reversed_line(foot["l45"]),
        reversed_line(foot["toes"]),
        reversed_line(foot["l5s1"]),
        back["l5s1"],
        reversed_line(_outer(0.565, 0.85)),
    )
    found["s1"] = chain(
        edge["l5s1"],
        foot["l5s1"],
        reversed_line(foot["little"]),
        reversed_line(foot["lateral"]),
        reversed_line(_outer(0.85, 1.0)),
    )
    return found


def _flank_to(lower: Path) -> Path:
    return part_of(FLANK, 0, share_at(FLANK, lower.at(1)[0][1]), 6)


def _side(upper: Path, lower: Path) -> Path:
    """Return the stretch of the flank between the ends of two borders."""
    return part_of(FLANK, share_at(FLANK, upper.at(1)[0][1]), share_at(FLANK, lower.at(1)[0][1]), 6)


def _outer(start: float, end: float) -> Path:
    return part_of(LEG_OUT, start, end, 30)


def _inner(start: float, end: float) -> Path:
    """Return the leg's inner edge upwards, between two shares counted from the crotch."""
    return part_of(LEG_IN, 1 - start, 1 - end, 24)


def _inner_up(start: float) -> Path:
    return part_of(LEG_IN, 0, 1 - start, 30)


SEAT_SCALE = 0.85
TUBEROSITY: Point = (47, 6)
"""Where a sitting bone lies, from the middle of the seat, before it is scaled."""


def set_seat(path: Path, seat: Point) -> Path:
    """Return a path that is drawn about the middle of the seat, in its size and place on the sheet."""
    return path.scaled(SEAT_SCALE).moved(*seat)


def buttocks(seat: Point) -> Path:
    """Return the outline of the seat seen from below, the thighs raised and cut."""
    side = chain(
        curve((0, -66), (16, -70), (34, -82)),
        curve((34, -82), (62, -92), (92, -78), (101, -50)),
        curve((101, -50), (104, -14), (94, 30), (62, 62), (26, 72), (0, 60)),
        is_closed=False,
    )
    return set_seat(chain(side, reversed_line(side.mirrored(0))), seat)


def seat_folds(seat: Point) -> list[Path]:
    """Return the folds between seat and thighs, and the cleft before and behind the anus."""
    fold = curve((34, -82), (48, -60), (74, -47), (101, -50))
    return [set_seat(one, seat) for one in (fold, fold.mirrored(0), line((0, -66), (0, -6)), line((0, 6), (0, 60)))]


def sitting_bones(seat: Point, rx: float, ry: float) -> tuple[Path, Path]:
    """Return an ellipse about each sitting bone, left and right of the page."""
    bone = ellipse(TUBEROSITY, rx, ry)
    return set_seat(bone.mirrored(0), seat), set_seat(bone, seat)


def hole(ring: Path) -> Path:
    """Return a closed string walked the other way, so that it cuts a hole."""
    return chain(reversed_line(ring))
