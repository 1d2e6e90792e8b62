"""F12: a dorsal rootlet where it meets the cord, much enlarged, with the incision into the lateral entry zone.

The right of the body: dorsal is up and medial is to the left of the page. Fibres of two calibres lie mixed in the
rootlet and are sorted only within the junction: large ones dorsomedially, small ones ventrolaterally.
"""

from __future__ import annotations

import math
from itertools import pairwise

from filling import hatch, stipple
from shapes import Path, Point, Strand, blob, chain, curve, line, polygon, reversed_line, tube
from sheet import Fill, Line, Sheet

# The cord's surface from the midline outwards; the rootlet's middle from the periphery to the surface.
SURFACE = (
    (76, 104),
    (84, 96),
    (160, 86),
    (260, 101),
    (346, 134),
    (408, 172),
    (478, 222),
    (546, 292),
    (598, 378),
    (626, 474),
)
ROOTLET = ((562, 50), (522, 79), (478, 112), (440, 142), (404, 180))
WIDTHS = (110, 108, 106, 104, 112)
# The tip of the dorsal horn, which way it runs from there, and half its width so far from the tip.
TIP, DOWN, OUT = (400.0, 236.0), (-0.36, 0.933), (0.933, 0.36)
HALF_WIDTHS = ((0, 0), (6, 26), (20, 50), (45, 70), (82, 79), (130, 75), (180, 64), (225, 58), (290, 58))
# Where each lamina ends: in its middle, and at its sides.
LAMINAE = ((18, 66), (50, 104), (86, 138), (128, 176), (180, 216))
# Across the rootlet, 1 being its dorsomedial side and -1 its ventrolateral one: far from the cord, and at it.
LARGE = ((0.84, 0.82), (0.36, 0.57), (-0.12, 0.32), (-0.6, 0.07))
SMALL = ((0.6, -0.26), (0.12, -0.46), (-0.36, -0.66), (-0.84, -0.86))
# Along the rootlet: where the junction begins and fibres leave the order that they had, and where each has its place.
FIRST, LAST_SMALL, LAST_LARGE = 0.56, 0.87, 0.92


def horn(across: float, along: float) -> Point:
    """Return a point of the dorsal horn, from its tip downwards and outwards."""
    return TIP[0] + along * DOWN[0] + across * OUT[0], TIP[1] + along * DOWN[1] + across * OUT[1]


def half_width(along: float) -> float:
    for (a, wide), (b, wider) in pairwise(HALF_WIDTHS):
        if along <= b:
            return wide + (wider - wide) * (along - a) / (b - a)
    return HALF_WIDTHS[-1][1]


def horn_edge(side: int, first: float, last: float) -> Path:
    """Return one edge of the horn between two distances from its tip; `side` is 1 for the outer one."""
    whole = curve(
        *(horn(-wide, along) for along, wide in reversed(HALF_WIDTHS[1:])),
        TIP,
        *(horn(wide, along) for along, wide in HALF_WIDTHS[1:]),
    )
    dense = whole.points(24)
    middle = min(range(len(dense)), key=lambda at: math.dist(dense[at], TIP))
    half = dense[middle:] if side > 0 else dense[middle::-1]
    kept = [point for point in half if first <= distance_down(point) <= last]
    return curve(*kept[::6], kept[-1]) if len(kept) > 12 else curve(*kept)


def distance_down(point: Point) -> float:
    return (point[0] - TIP[0]) * DOWN[0] + (point[1] - TIP[1]) * DOWN[1]


def lamina_end(number: int) -> Path:
    """Return the border below a lamina from the inner edge of the horn to its outer one; 0 is the tip itself."""
    middle, sides = LAMINAE[number - 1]
    wide = half_width(sides)
    places = ((-1, 1), (-0.86, 0.62), (-0.5, 0.2), (0, 0), (0.5, 0.2), (0.86, 0.62), (1, 1))
    return curve(*(horn(across * wide, middle + (sides - middle) * share) for across, share in places))


def lamina(number: int) -> Path:
    last = LAMINAE[number - 1][1]
    if number == 1:
        cap = chain(reversed_line(horn_edge(-1, 0, last)), horn_edge(1, 0, last), is_closed=False)
        return chain(cap, reversed_line(lamina_end(1)))
    first = LAMINAE[number - 2][1]
    return chain(
        lamina_end(number - 1),
        horn_edge(1, first, last),
        reversed_line(lamina_end(number)),
        reversed_line(horn_edge(-1, first, last)),
    )


def in_rootlet(share: float, across: float) -> Point:
    """Return a point of the rootlet, 1 across being its dorsomedial edge."""
    (x, y), angle = curve(*ROOTLET).at(share)
    half = across * 53
    return x - math.sin(math.radians(angle)) * half, y + math.cos(math.radians(angle)) * half


def fibre(far: float, near: float, inside: tuple[Point, ...]) -> list[Point]:
    """Return the way of a fibre: unsorted for most of the rootlet, in its place at the cord, and on into it."""
    mixed = [in_rootlet(share, far) for share in (0, 0.2, 0.4, FIRST)]
    # Every fibre changes its place over the same stretch, evenly, so that those which cross do so at one slant.
    eased = ((0.25, 0.16), (0.5, 0.5), (0.75, 0.84), (1, 1))
    last = LAST_LARGE if near > 0 else LAST_SMALL
    change = [in_rootlet(FIRST + (last - FIRST) * along, far + (near - far) * share) for along, share in eased]
    return [*mixed, *change, *inside]


def draw() -> Sheet:
    sheet = Sheet("f12-drez")
    sheet.structure("f12-rootlet", tube(ROOTLET, WIDTHS), fill=Fill.NERVE)
    draw_cord(sheet)
    draw_fibres(sheet)
    draw_tools(sheet)
    return sheet


def draw_cord(sheet: Sheet) -> None:
    surface = curve(*SURFACE)
    sheet.art(chain(surface, line((626, 474), (76, 474))), fill=Fill.WHITE, line=Line.NONE)
    rest = chain(reversed_line(horn_edge(-1, 0, 288)), horn_edge(1, 0, 288))
    inner = horn_edge(-1, 0, 272)
    column = chain(
        stretch(surface, 1, 5),
        line(SURFACE[5], (396, 214), TIP),
        inner,
        line(inner.strands[0].steps[-1][-1], (77, 470)),
    )
    sheet.structure("f12-dcol", column, fill=Fill.WHITE, line=Line.NONE)
    sheet.art(rest, fill=Fill.GREY, line=Line.OUTLINE)
    fills = (Fill.VESSEL, Fill.DISC, Fill.GREY, Fill.DISC, Fill.GREY)
    for number, fill in enumerate(fills, 1):
        sheet.structure(f"f12-lam{number}", lamina(number), fill=fill, line=Line.FINE)
    sheet.art(stipple(polygon(*lamina(2).points(4)), 8, radius=0.8, seed=3, margin=4), line=Line.HAIR)
    sheet.art(hatch(lamina(4), 9, 21, margin=4), line=Line.HAIR)
    sheet.art(chain(reversed_line(horn_edge(-1, 0, 288)), horn_edge(1, 0, 288), is_closed=False))
    tract = blob(
        (392, 178),
        (434, 199),
        (472, 225),
        (506, 257),
        (530, 292),
        (528, 310),
        (506, 308),
        (478, 280),
        (448, 250),
        (420, 233),
        (398, 222),
        (384, 204),
        (382, 188),
    )
    sheet.structure("f12-lissauer", tract, fill=Fill.NERVE, line=Line.FINE)
    sheet.art(stipple(polygon(*tract.points(6)), 9, radius=1.0, seed=5, margin=5), line=Line.HAIR)
    gate = chain(
        curve(*(in_rootlet(share, -1.0) for share in (0.97, 0.76, FIRST))),
        curve(*(in_rootlet(FIRST - 0.035 * (1 - across * across), across) for across in (-1, -0.5, 0, 0.5, 1))),
        curve(*(in_rootlet(share, 1.0) for share in (FIRST, 0.76, 0.97))),
        curve(in_rootlet(0.97, 1.0), (378, 166), (412, 192), in_rootlet(0.985, -1.0)),
    )
    sheet.structure("f12-junction", gate, fill=Fill.DISC, line=Line.DASHED)
    sheet.art(surface, line=Line.OUTLINE)
    sheet.art(line((76, 104), (76, 474)), line=Line.FINE)


def stretch(path: Path, first: int, last: int) -> Path:
    strand = path.strands[0]
    stops = [strand.start, *(step[-1] for step in strand.steps)]
    return Path((Strand(stops[first], strand.steps[first:last], False),))


def draw_fibres(sheet: Sheet) -> None:
    large, small = Path(()), Path(())
    ends = (
        ((339, 177), (288, 194), (220, 205), (150, 208)),
        ((347, 191), (298, 212), (231, 228), (160, 239)),
        ((355, 205), (308, 229), (243, 252), (172, 270)),
        ((363, 218), (321, 244), (260, 275), (194, 304)),
    )
    for (far, near), inside in zip(LARGE, ends, strict=True):
        large += tube(fibre(far, near, inside), (*[10] * 8, 9, 8, 6.5, 3))
    ends = (
        ((411, 218), (412, 240), (410, 262), (407, 284)),
        ((424, 217), (429, 242), (432, 264), (431, 284)),
        ((441, 224), (456, 244), (479, 265), (498, 286)),
        ((457, 217), (477, 238), (496, 260), (513, 288)),
    )
    for (far, near), inside in zip(SMALL, ends, strict=True):
        small += tube(fibre(far, near, inside), 4.6)
    sheet.structure("f12-large", large, fill=Fill.WHITE, line=Line.FINE)
    sheet.structure("f12-small", small, fill=Fill.TOOL, line=Line.NONE)


def draw_tools(sheet: Sheet) -> None:
    cut = chain(
        curve((458, 203), (438, 228), (411, 262)),
        curve((411, 262), (446, 238), (474, 216)),
        line((474, 216), (466, 208)),
    )
    sheet.structure("f12-incision", cut, fill=Fill.PAPER)
    tips = (
        ((463, 207), (512, 176), (590, 146), (668, 130), (724, 126), (752, 126)),
        ((470, 213), (526, 200), (602, 174), (674, 146), (724, 130), (752, 128)),
    )
    jaws = [tube(tip, (4, 7, 9, 11, 12, 12)) for tip in tips]
    sheet.structure("f12-bipolar", jaws[0] + jaws[1], fill=Fill.TOOL)
    sheet.art([tube(tip, (2, 5, 7, 9, 10, 10)) for tip in tips], fill=Fill.TOOL, line=Line.NONE)
