"""F07: the conus and the cauda equina from behind in the opened dura, with an axial section at L3-4 as an inset.

The main drawing is symmetrical about `MID`; the page's left is the body's left. Levels are spaced evenly from T12 down,
so that the roots' courses follow from their levels alone. The canal is drawn much too wide for its height.
"""

from __future__ import annotations

import math

from filling import hatch, stipple
from shapes import Path, Point, blob, chain, curve, ellipse, fibres, line, reversed_line, tube
from sheet import Fill, Line, Sheet

MID = 262.0
HIGH = 560
# The tops of the vertebral bodies; between two lies a disc.
TOPS = {"t11": -24.0, "t12": 46.0, "l1": 116.0, "l2": 186.0, "l3": 256.0, "l4": 326.0, "l5": 396.0, "s1": 466.0}
BODY = 55.0
TIP = 178.0  # of the cord: in the L1-2 disc
PLANE = TOPS["l3"] + BODY + 8  # of the inset
# The inner half width of the opened sac by height.
SAC = ((0.0, 82.0), (180.0, 84.0), (330.0, 82.0), (410.0, 76.0), (470.0, 62.0), (515.0, 40.0), (545.0, 14.0))
EDGE = 9.0  # how wide the laid-open edge of the dura is

# Where each root arises on the cord, and the lanes (height, distance from the midline) it keeps to.
RISE = {"t12": 10.0, "l1": 30.0, "l2": 49.0, "l3": 67.0, "l4": 84.0, "l5": 100.0, "s1": 115.0}
LANES: dict[str, tuple[Point, ...]] = {
    "t12": ((24.0, 37.0), (44.0, 56.0)),
    "l1": ((46.0, 38.0), (72.0, 50.0), (112.0, 66.0)),
    "l2": ((66.0, 38.5), (110.0, 53.0), (160.0, 64.0), (190.0, 70.0)),
    "l3": ((83.0, 36.0), (120.0, 45.0), (175.0, 54.5), (230.0, 66.0), (258.0, 70.0)),
    "l4": ((99.0, 33.5), (130.0, 38.5), (180.0, 45.0), (250.0, 53.0), (310.0, 64.0), (332.0, 69.0)),
    "l5": ((114.0, 30.0), (140.0, 32.5), (190.0, 35.5), (270.0, 41.0), (340.0, 49.0), (385.0, 57.0), (404.0, 62.0)),
    "s1": ((129.0, 24.8), (150.0, 25.5), (200.0, 26.3), (280.0, 30.0), (345.0, 36.5), (390.0, 45.5), (420.0, 57.0)),
}
SACRAL_TWIGS = ((10.2, 121.0), (9.4, 127.0), (8.4, 134.0), (7.0, 141.0), (5.4, 148.0), (3.6, 155.0))
WIDE = 8.0


def draw() -> Sheet:
    sheet = Sheet("f07-cauda-equina", height=HIGH)
    _draw_spine(sheet)
    section = _Section(616.0, PLANE)
    section.draw_ground(sheet)
    _draw_sac(sheet)
    _draw_cord(sheet)
    _draw_roots(sheet, section)
    _draw_dura(sheet)
    _draw_inset_details(sheet, section)
    return sheet


def _both(right: Path) -> dict[str, Path]:
    return {"page-left": right.mirrored(MID), "page-right": right}


# --- Bones -----------------------------------------------------------------------------------------------------------


def _vertebra(top: float, process: float, hidden: float = 78.0) -> dict[str, Path]:
    """Return a vertebra from behind without its arch, but for what the sac, `hidden` wide, covers."""
    low, wide = top + BODY, 112.0
    right = (
        curve((MID + hidden, top + 0.5), (MID + wide - 12, top), (MID + wide, top + 5)),
        curve((MID + wide, top + 5), (MID + wide - 3, top + 12), (MID + wide + 6, top + 14)),
        curve(
            (MID + wide + 6, top + 14),
            (MID + wide + process * 0.6, top + 11),
            (MID + wide + process, top + 14),
            (MID + wide + process + 3, top + 20),
            (MID + wide + process - 2, top + 24),
            (MID + wide + process * 0.5, top + 25),
            (MID + wide - 2, top + 30),
        ),
        curve((MID + wide - 2, top + 30), (MID + wide - 7, top + 38), (MID + wide, low - 5)),
        curve((MID + wide, low - 5), (MID + wide - 12, low), (MID + hidden, low - 0.5)),
    )
    return _both(chain(*right))


def _sacrum() -> Path:
    top = TOPS["s1"]
    there = chain(
        curve((MID, top + 2), (MID + 80, top), (MID + 100, top + 5)),
        curve((MID + 100, top + 5), (MID + 122, top - 6), (MID + 150, top - 2), (MID + 168, top + 16)),
        curve((MID + 168, top + 16), (MID + 162, top + 48), (MID + 138, HIGH - 0.8)),
        line((MID + 138, HIGH - 0.8), (MID, HIGH - 0.8)),
        is_closed=False,
    )
    return chain(there, reversed_line(there.mirrored(MID)))


def _draw_spine(sheet: Sheet) -> None:
    names = [*TOPS]
    for upper in names[:-1]:
        low = TOPS[upper] + BODY
        if low > 0:
            disc = blob(*_disc(low - 1, TOPS[names[names.index(upper) + 1]] + 1))
            sheet.art(disc, fill=Fill.DISC, line=Line.HAIR)
    side_of_stump = curve((MID + 109, 0), (MID + 106, 9), (MID + 111, 24), (MID + 98, 30), (MID, 29.5))
    stump = chain(line((MID, 0), (MID + 109, 0)), side_of_stump, is_closed=False)
    sheet.art(chain(stump, reversed_line(stump.mirrored(MID))), fill=Fill.BONE, line=Line.FINE)
    for side in (1, -1):
        rib = [(MID + side * x, y) for x, y in ((114, 60), (140, 57), (166, 66), (190, 84), (206, 106))]
        sheet.art(tube(rib, [11, 12, 10, 9, 6], ends="round"), fill=Fill.BONE, line=Line.FINE)
    for name in ("t12", "l3", "l4"):
        sheet.art(_vertebra(TOPS[name], 14 if name == "t12" else 46).values(), fill=Fill.BONE, line=Line.FINE)
    for name, process in (("l1", 38), ("l2", 44), ("l5", 42)):
        bone = _vertebra(TOPS[name], process, 68 if name == "l5" else 78)
        sheet.structure(f"f07-v-{name}", bone, fill=Fill.BONE, line=Line.FINE)
    sheet.art(_sacrum(), fill=Fill.BONE, line=Line.FINE)
    for name, top in TOPS.items():
        if name not in ("t11", "s1"):
            for side in (1, -1):
                cut = ellipse((MID + side * 102, top + 18), 9.5, 11.5)
                sheet.art(cut, fill=Fill.PAPER, line=Line.FINE)
                sheet.art(stipple(cut, 5, radius=0.8, seed=3, margin=2.5), line=Line.HAIR)
    for side in (1, -1):
        sheet.art(ellipse((MID + side * 80, TOPS["s1"] + 62), 12, 9), fill=Fill.PAPER, line=Line.FINE)


def _disc(top: float, low: float) -> list[Point]:
    middle = (top + low) / 2
    right = [(MID + 60, top), (MID + 108, top + 1), (MID + 114, middle), (MID + 108, low - 1), (MID + 60, low)]
    return [(MID, top), *right, (MID, low), *((2 * MID - x, y) for x, y in reversed(right))]


# --- The sac and the cord --------------------------------------------------------------------------------------------


def _wall() -> list[Point]:
    """Return the edge of the sac from above on the right, round its end, to above on the left."""
    right = [(MID + wide, y) for y, wide in SAC]
    return [*right, (MID, 549.0), *((2 * MID - x, y) for x, y in reversed(right))]


def _draw_sac(sheet: Sheet) -> None:
    """Draw the space in the sac; below the tip of the cord it is the cistern."""
    sheet.art(chain(curve(*_wall())), fill=Fill.FLUID, line=Line.NONE)
    low = [point for point in _wall() if point[1] >= TIP]
    sheet.structure("f07-cistern", chain(curve(*low)), fill=Fill.FLUID, line=Line.NONE)


def _draw_cord(sheet: Sheet) -> None:
    border = 112.0
    cord = curve((MID + 31, 0), (MID + 33.5, 40), (MID + 33, 75), (MID + 27, border))
    cone = curve((MID + 27, border), (MID + 20, 136), (MID + 10, 160), (MID + 3, TIP - 2), (MID, TIP))
    whole = chain(
        line((MID, 0), (MID + 31, 0)),
        cord,
        line((MID + 27, border), (MID - 27, border)),
        reversed_line(cord.mirrored(MID)),
    )
    conus = chain(cone, reversed_line(cone.mirrored(MID)))
    tooth = _tooth(104.0)
    upper = _tooth(34.0)
    sheet.art(upper, upper.mirrored(MID), fill=Fill.WHITE, line=Line.FINE)
    filum = tube([(MID, TIP - 8), (MID, 300), (MID, 420), (MID, HIGH - 1)], 6.5)
    sheet.structure("f07-filum", filum, fill=Fill.DISC, line=Line.FINE)
    sheet.structure("f07-dent", _both(tooth), fill=Fill.DISC, line=Line.OUTLINE)
    sheet.structure("f07-cord", whole, fill=Fill.WHITE, line=Line.NONE)
    sheet.structure("f07-conus", conus, fill=Fill.WHITE, line=Line.NONE)
    for side in (cord, cone):
        sheet.art(side, side.mirrored(MID), line=Line.OUTLINE)
    sheet.art(curve((MID - 26, border), (MID, border + 4), (MID + 26, border)), line=Line.DOTTED)
    sheet.art(line((MID, 2), (MID, 150)), line=Line.HAIR)


def _tooth(y: float) -> Path:
    """Return a tooth of the denticulate ligament on the right, which meets the dura at a height."""
    over = curve((MID + 30, y - 32), (MID + 44, y - 15), (MID + 66, y - 7), (MID + 84, y - 5))
    under = curve((MID + 84, y + 6), (MID + 62, y + 5), (MID + 42, y + 6), (MID + 24, y + 18))
    return chain(over, under)


# --- The roots -------------------------------------------------------------------------------------------------------


def _course(name: str) -> list[Point]:
    """Return the way of a right root: from the cord's edge through its lanes, out below its pedicle."""
    top = TOPS[name]
    if name == "s1":
        # It leaves the sac above its disc, and the canal only by the first foramen of the sacrum.
        out = [(MID + 70, top - 22), (MID + 77, top + 12), (MID + 81, top + 63)]
    else:
        out = [(MID + (75 if name == "l5" else 84), top + 28), (MID + 104, top + 42), (MID + 130, top + 57)]
    return [(MID + x, y) for y, x in LANES[name]] + out


def _rootlets(name: str) -> list[Path]:
    """Return the rootlets by which a right root arises: they fan out along the cord."""
    (x, y), towards = _course(name)[:2]
    lean = math.atan2(towards[1] - y, towards[0] - x)
    found: list[Path] = []
    for up in (-9.0, -5.0, -1.0, 3.0):
        rise = RISE[name] + up
        start = (MID + _dorsal_line(rise), rise)
        end = (x + 7 * math.cos(lean), y + 7 * math.sin(lean))
        bend = ((start[0] + end[0]) / 2 + 1.5 + up * 0.1, (start[1] + end[1]) / 2 - 2)
        found.append(curve(start, bend, end))
    return found


def _dorsal_line(y: float) -> float:
    """Return how far from the midline the dorsal rootlets enter at a height."""
    return 15.0 if y < 80 else 15.0 - (y - 80) * 0.12


def _draw_roots(sheet: Sheet, section: _Section) -> None:
    pieces = _both(_low_sacral()) | section.sacral()
    sheet.structure("f07-roots-s25", pieces, fill=Fill.NERVE, line=Line.FINE)
    between = [_midway(_sacral_way(at), _sacral_way(at + 1)) for at in range(3)]
    sheet.art(between, [one.mirrored(MID) for one in between], line=Line.FINE)
    twigs = [curve((MID + x, y), (MID + x + 3, y + 5), (MID + x + 6, y + 16)) for x, y in SACRAL_TWIGS]
    sheet.art(twigs, [one.mirrored(MID) for one in twigs], line=Line.FINE)
    for name in reversed(RISE):
        course = _course(name)
        twigs = _rootlets(name)
        sheet.art(twigs, [one.mirrored(MID) for one in twigs], line=Line.FINE)
        root = tube(course, [3.0, *[WIDE] * (len(course) - 2), WIDE + 1], count=5 * len(course))
        sheet.structure(f"f07-root-{name}", _both(root) | section.layer(name), fill=Fill.NERVE, line=Line.FINE)
        lines = fibres(course, [2.0, *[WIDE] * (len(course) - 1)], 2, edge=0.3)
        sheet.art(lines, [one.mirrored(MID) for one in lines], line=Line.HAIR)


def _sacral_way(at: int) -> list[Point]:
    """Return the way of one of the four lowest sacral roots on the right, the innermost last."""
    x = (18.2, 14.3, 10.4, 6.5)[at]
    start = ((19.5, 136.0), (15.0, 148.0), (10.6, 160.0), (6.5, 171.0))[at]
    end = ((36.0, 523.0), (27.0, 531.0), (18.5, 538.0), (10.0, 545.0))[at]
    steps = ((x, 200.0), (x + 0.5, 300.0), (x * 1.05 + 1, 400.0), (x * 1.15 + 1.5, 470.0), end)
    return [(MID + across, y) for across, y in (start, *steps)]


def _midway(one: list[Point], other: list[Point]) -> Path:
    return curve(*(_between(a, b, 0.5) for a, b in zip(one, other, strict=True)))


def _low_sacral() -> Path:
    """Return the bundle of the lowest sacral roots on the right as one shape."""
    outer = curve(*((x + 2, y) for x, y in _sacral_way(0)))
    inner = curve(*((x - 2, y) for x, y in _sacral_way(3)))
    return chain(outer, reversed_line(inner))


# --- The opened dura -------------------------------------------------------------------------------------------------


def _draw_dura(sheet: Sheet) -> None:
    pieces: dict[str, Path] = {}
    joints: list[Path] = []
    for name in RISE:
        (x, y), bend = _course(name)[-3:-1]
        # The sleeve of S1 runs down along the wall of the sac, and so it begins narrower.
        first, wide = (0.06, WIDE + 3.5) if name == "s1" else (0.02, WIDE + 9)
        way = [_between((x, y), bend, first), _between((x, y), bend, 0.45), _between((x, y), bend, 1.05)]
        for end, one in _both(tube(way, [wide, WIDE + (4 if name == "s1" else 6.5), WIDE + 4])).items():
            pieces[f"sleeve-{name}-{end}"] = one
        joints.append(tube(way[:2], [wide - 1.6, WIDE + (2.5 if name == "s1" else 5)]))
    pieces["edge"] = tube(_wall(), EDGE, count=60)
    sheet.structure("f07-dura", pieces, fill=Fill.PAPER, line=Line.OUTLINE)
    sheet.art(joints, [one.mirrored(MID) for one in joints], fill=Fill.PAPER, line=Line.NONE)


def _between(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


# --- The inset -------------------------------------------------------------------------------------------------------


# The sensory bundle of a right layer (centre, radii, turn), then its motor bundle.
LAYERS = {
    "l4": (((66.0, 12.0), (14.0, 6.5), -52.0), ((48.0, 35.0), (8.5, 6.0), -52.0)),
    "l5": (((54.0, -7.0), (14.5, 6.5), -52.0), ((35.0, 17.5), (8.5, 5.8), -52.0)),
    "s1": (((39.0, -21.0), (13.5, 6.2), -52.0), ((21.5, 1.5), (8.0, 5.6), -52.0)),
}
SACRAL = ((46.0, -46.0), (34.5, -51.5), (22.5, -55.5), (10.5, -57.5))


class _Section:
    """The section at L3-4, posterior up: oblique layers of L4, L5 and S1, and the lowest sacral roots dorsally."""

    def __init__(self, x: float, y: float) -> None:
        self.x, self.y = x, y

    def sac(self, share: float) -> Path:
        return ellipse((self.x, self.y), 90 * share, 73 * share)

    def layer(self, name: str) -> dict[str, Path]:
        """Return the bundles of a root on both sides, none where it has left above the plane."""
        found: dict[str, Path] = {}
        for kind, (centre, radii, turn) in zip(("sensory", "motor"), LAYERS.get(name, ()), strict=False):
            spot = (self.x + centre[0], self.y + centre[1])
            right = ellipse(spot, *radii).rotated(turn, spot)
            found |= {f"inset-{kind}-right": right, f"inset-{kind}-left": right.mirrored(self.x)}
        return found

    def envelope(self, name: str) -> list[Path]:
        """Return the line round the bundles of a root, right and left, that makes them one layer."""
        (far, (long, _), _), (near, (short, _), _) = LAYERS[name]
        lean = math.atan2(near[1] - far[1], near[0] - far[0])
        cos, sin = math.cos(lean), math.sin(lean)
        start = (self.x + far[0] - cos * (long - 3), self.y + far[1] - sin * (long - 3))
        end = (self.x + near[0] + cos * (short - 2), self.y + near[1] + sin * (short - 2))
        right = tube(
            [start, (self.x + far[0], self.y + far[1]), (self.x + near[0], self.y + near[1]), end],
            [14, 18, 14, 13],
            ends="round",
        )
        return [right, right.mirrored(self.x)]

    def sacral(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for at, (x, y) in enumerate(SACRAL):
            right = ellipse((self.x + x, self.y + y), 4.8)
            found |= {f"inset-{at}-right": right, f"inset-{at}-left": right.mirrored(self.x)}
        return found

    def draw_ground(self, sheet: Sheet) -> None:
        """Draw what lies below the sac: the plane's mark, the round field, the disc and the arch."""
        x, y = self.x, self.y
        sheet.art(line((MID + 116, PLANE), (x - 122, y)), line=Line.DASHED)
        sheet.structure("f07-axial", ellipse((x, y), 122), fill=Fill.SKIN, line=Line.FINE)
        disc = chain(
            curve((x - 91, y + 82), (x - 50, y + 78), (x, y + 81), (x + 50, y + 78), (x + 91, y + 82)),
            curve((x + 91, y + 82), (x + 50, y + 111), (x, y + 122), (x - 50, y + 111), (x - 91, y + 82)),
        )
        sheet.art(disc, fill=Fill.DISC, line=Line.HAIR)
        sheet.art(
            curve((x - 74, y + 90), (x - 36, y + 89), (x, y + 91), (x + 36, y + 89), (x + 74, y + 90)), line=Line.HAIR
        )
        there = chain(
            curve((x, y - 80), (x + 42, y - 71), (x + 80, y - 44), (x + 101, y - 12)),
            curve((x + 101, y - 12), (x + 112, y - 22), (x + 110, y - 46)),
            curve((x + 110, y - 46), (x + 74, y - 82), (x + 30, y - 96), (x + 11, y - 108), (x + 10, y - 120)),
            line((x + 10, y - 120), (x, y - 121.5)),
            is_closed=False,
        )
        sheet.art(chain(there, reversed_line(there.mirrored(x))), fill=Fill.BONE, line=Line.HAIR)
        sheet.art(self.sac(1.0), fill=Fill.PAPER, line=Line.OUTLINE)
        sheet.art(self.sac(0.93), fill=Fill.FLUID, line=Line.OUTLINE)


def _draw_inset_details(sheet: Sheet, section: _Section) -> None:
    """Draw what tells the bundles apart: motor ones are dark and hatched; and the filum, which nothing asks for."""
    for name in LAYERS:
        sheet.art(section.envelope(name), line=Line.DOTTED)
        for end, bundle in section.layer(name).items():
            if "motor" in end:
                sheet.art(bundle, fill=Fill.GREY, line=Line.FINE)
                sheet.art(hatch(bundle, 3, 45, margin=0.8), line=Line.HAIR)
            else:
                sheet.art(stipple(bundle, 4.6, radius=0.9, seed=5, margin=2.2), line=Line.HAIR)
    sheet.art(ellipse((section.x, section.y - 46), 3.6), fill=Fill.DISC, line=Line.FINE)
    sheet.art(line((MID - 118, PLANE), (MID - 128, PLANE)), line=Line.DASHED)
