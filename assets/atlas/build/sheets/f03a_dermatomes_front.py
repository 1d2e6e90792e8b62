"""F03a: dermatomes from the front, with a palm, a foot and the perineum drawn larger.

Bands of the trunk are nearly level, those of the limbs run along them. Borders are dotted, for maps differ.
"""

from __future__ import annotations

from itertools import pairwise

from body import *
from dermatomes import *
from shapes import Path, Point, blob, chain, curve, ellipse, line, reversed_line
from sheet import Fill, Line, Sheet

PALM = Placed((148, 412), 1.6, 1.6)
"""The right palm stands on the side of the page where the figure's right hand is, so it is mirrored."""
INSTEP = Placed((658, 484), 1.9, 1.75)
SEAT: Point = (648, 176)

_TRUNK = [f"t{segment}" for segment in range(2, 13)]


def palm() -> dict[str, Path]:
    """Return the dermatomes of the palm that is drawn larger, before it is mirrored."""
    edge = hand_edges(PALM)
    wrist = PALM.run(((0.6, 0), (0.6, -13)))
    radial = PALM.run(((13.6, -13), (13, -6), (13, 0)))
    ulnar = PALM.run(((-13, 0), (-13.2, -6), (-14, -13)))
    cut = PALM.run(((0.6, -13), (7, -14.2), (13.6, -13))), PALM.run(((-14, -13), (-7, -11.6), (0.6, -13)))
    return {
        "c6": chain(radial, edge["radial"], edge["c67"], edge["c68"], wrist, cut[0]),
        "c7": chain(edge["middle"], edge["c78"], reversed_line(edge["c67"])),
        "c8": chain(
            edge["fourth"], ulnar, cut[1], reversed_line(wrist), reversed_line(edge["c68"]), reversed_line(edge["c78"])
        ),
    }


def instep() -> dict[str, Path]:
    """Return the dermatomes of the foot that is drawn larger."""
    edge = foot_edges(INSTEP)
    cut = (
        INSTEP.run(((-10.5, -10), (-3.6, -11.2))),
        INSTEP.run(((-3.6, -11.2), (1, -10.4), (6.4, -9))),
        INSTEP.run(((6.4, -9), (10.5, -9.6))),
    )
    shin = INSTEP.run(((-3.6, -11.2), (-3.6, 0))), INSTEP.run(((6.4, -9), (6.4, 0)))
    inner, outer = (
        INSTEP.run(((-10.5, 0), (-10.3, -5), (-10.5, -10))),
        INSTEP.run(((10.5, -9.6), (10.3, -5), (10.5, 0))),
    )
    return {
        "l4": chain(edge["medial"], inner, cut[0], shin[0], reversed_line(edge["l45"])),
        "l5": chain(
            shin[0],
            reversed_line(edge["l45"]),
            reversed_line(edge["toes"]),
            reversed_line(edge["l5s1"]),
            reversed_line(shin[1]),
            reversed_line(cut[1]),
        ),
        "s1": chain(
            outer, edge["lateral"], edge["little"], reversed_line(edge["l5s1"]), reversed_line(shin[1]), cut[2]
        ),
    }


KEY_POINTS: dict[str, Point] = {
    "C3": (28, 121),
    "C4": (61.5, 134),
    "C5": on_arm(0.2, 0.505),
    "T1": on_arm(0.82, 0.478),
    "T2": (66.5, 166),
    "T4": (30, NIPPLE),
    "T6": (30, level(6)),
    "T10": (30, NAVEL),
    "T12": (31, 309),
    "L2": on_leg(0.5, 0.25),
    "L3": on_leg(0.76, 0.425),
    "L4": FOOT.point((-8.6, 6)),
    "L5": FOOT.point((4.4, 44)),
}
_RADIUS = 6.7


def draw() -> Sheet:
    sheet = Sheet("f03a-dermatomes-front", height=640)
    _inset_frames(sheet)
    sheet.structure("f03a-body", outline(), fill=Fill.SKIN)
    _draw_bands(sheet)
    _draw_lines(sheet)
    _draw_points(sheet)
    return sheet


def _inset_frames(sheet: Sheet) -> None:
    """Draw the frames of what is larger, each tied to its place on the figure."""
    hand, foot = (MIDDLE - 145, 374), (MIDDLE + 31, 606)
    ties = line((hand[0] - 37, hand[1] + 10), (192, 434)), line((foot[0] + 30, foot[1] - 4), (588, 560))
    sheet.art(ties, line=Line.BONE)
    sheet.art(ellipse(hand, 38, 44), ellipse(foot, 30, 27), line=Line.BONE)
    sheet.art(ellipse((132, 490), 76, 118), ellipse((660, 534), 78, 84), fill=Fill.FLUID, line=Line.BONE)


def _seat() -> dict[str, Path]:
    """Return the perineum's rings from without to within: each is its own area, so that none covers another."""
    side = ((58, -18), (60, 14), (40, 40))
    s3 = blob((0, -52), (38, -47), *side, (0, 44), *((-x, y) for x, y in reversed(side)), (-38, -47))
    rings = {"s3": s3, "s4": ellipse((0, 0), 36, 32.5), "s5": ellipse((0, 0), 20, 18.5), "": ellipse((0, 0), 5, 5.4)}
    shapes = {"s2": buttocks(SEAT)} | {name: set_seat(ring, SEAT) for name, ring in rings.items()}
    return {name: shapes[name] + hole(shapes[inner]) for name, inner in pairwise(shapes)}


def _draw_bands(sheet: Sheet) -> None:
    large = {name: one.mirrored(PALM.at[0]) for name, one in palm().items()} | instep()
    both = bands()
    order = ["c3", "c4", "c5", "c6", "c7", "c8", "t1", *_TRUNK, "l1", "l2", "l3", "l4", "l5", "s1"]
    for name in order:
        half = both[name].moved(MIDDLE, 0)
        pieces = {"page-left": half.mirrored(MIDDLE), "page-right": half}
        if name in large:
            pieces["large"] = large[name]
        sheet.structure(f"f03a-{name}", pieces, fill=tone(name), line=Line.NONE)
    for name, ring in _seat().items():
        sheet.structure(f"f03a-{name}", ring, fill=tone(name), line=Line.NONE)


def _draw_lines(sheet: Sheet) -> None:
    for one in [
        *borders().values(),
        hand_edges(HAND)["c67"],
        hand_edges(HAND)["c78"],
        foot_edges(FOOT)["l45"],
        foot_edges(FOOT)["l5s1"],
    ]:
        half = one.moved(MIDDLE, 0)
        sheet.art(half, half.mirrored(MIDDLE), line=Line.DOTTED)
    sheet.art(line((MIDDLE, 98), (MIDDLE, 335)), line=Line.BONE_FINE)
    for kind, marks in ((Line.FINE, _face()), (Line.HAIR, _landmarks())):
        for one in marks:
            half = one.moved(MIDDLE, 0)
            sheet.art(half, half.mirrored(MIDDLE), line=kind)
    sheet.art(ellipse((MIDDLE, NAVEL), 1.6, 2.2), line=Line.FINE)
    sheet.art(outline(), line=Line.OUTLINE)
    _draw_palm(sheet)
    _draw_instep(sheet)
    _draw_seat(sheet)


def _face() -> list[Path]:
    """Return one half of a face at rest: closed eye, nose, mouth."""
    return [
        curve((6, 47.6), (10.5, 50), (15.4, 47.8)),
        curve((0, 64.6), (3.4, 65.6), (4.8, 62.6)),
        curve((0, 75.4), (4, 74.8), (8.4, 74)),
    ]


def _landmarks() -> list[Path]:
    """Return what shows through the skin, one side: neck, collarbone, costal margin, crease of the elbow, fold of the
    groin, kneecap.
    """
    return [
        curve((14.6, 92.5), (11.4, 106), (5, 121)),
        curve(on_arm(0.1, 0.556), on_arm(0.5, 0.549), on_arm(0.9, 0.526)),
        curve((6, 128), (22, 133), (42, 131), (62, 131.6)),
        curve((4, 203), (16, 212), (28, 230), (40, 240)),
        curve((52, 289), (40, 300), (24, 314), (6, 329)),
        curve((27.6, 451), (29.4, 457.4), (33.6, 459.6), (37.8, 457.2), (39.4, 451)),
    ]


def _draw_palm(sheet: Sheet) -> None:
    x = PALM.at[0]
    edge = hand_edges(PALM)
    wrist = PALM.run(((0.6, 0), (0.6, -13)))
    sheet.art(*(one.mirrored(x) for one in (edge["c67"], edge["c78"], edge["c68"], wrist)), line=Line.DOTTED)
    sheet.art(*(one.mirrored(x) for one in hand_creases(PALM)), line=Line.HAIR)
    skin = chain(
        PALM.run(((13.6, -13), (13, -6), (13, 0))),
        hand_outline(PALM),
        PALM.run(((-13, 0), (-13.2, -6), (-14, -13))),
        is_closed=False,
    )
    sheet.art(skin.mirrored(x), line=Line.OUTLINE)


def _draw_instep(sheet: Sheet) -> None:
    edge = foot_edges(INSTEP)
    shins = INSTEP.run(((-3.6, -11.2), (-3.6, 0))), INSTEP.run(((6.4, -9), (6.4, 0)))
    sheet.art(edge["l45"], edge["l5s1"], shins, line=Line.DOTTED)
    sheet.art(foot_creases(INSTEP), line=Line.HAIR)
    sides = INSTEP.run(((10.5, -9.6), (10.3, -5), (10.5, 0))), INSTEP.run(((-10.5, 0), (-10.3, -5), (-10.5, -10)))
    sheet.art(chain(sides[0], foot_outline(INSTEP), sides[1], is_closed=False), line=Line.OUTLINE)


def _draw_seat(sheet: Sheet) -> None:
    rings = _seat()
    sheet.art(*(Path(rings[name].strands[:1]) for name in ("s3", "s4", "s5")), line=Line.DOTTED)
    sheet.art(sitting_bones(SEAT, 8, 11), line=Line.DASHED)
    sheet.art(seat_folds(SEAT), line=Line.HAIR)
    sheet.art(set_seat(ellipse((0, 0), 5, 5.4), SEAT), fill=Fill.VESSEL, line=Line.OUTLINE)
    sheet.art(buttocks(SEAT), line=Line.OUTLINE)


def _draw_points(sheet: Sheet) -> None:
    larger = {"L4": INSTEP.point((-8.8, 6.6)), "L5": INSTEP.point((5.2, 45.6))}
    for name, place in KEY_POINTS.items():
        half = ellipse((MIDDLE + place[0], place[1]), _RADIUS)
        pieces = {"page-left": half.mirrored(MIDDLE), "page-right": half}
        if name in larger:
            pieces["large"] = ellipse(larger[name], _RADIUS + 1.4)
        sheet.structure(f"f03a-kp-{name}", pieces, fill=Fill.VESSEL)
