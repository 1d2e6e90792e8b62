"""F11: segments of the cord against the vertebrae, from the side, in two stretches that lie side by side.

Heights are reckoned in vertebrae: 0 is the top of C1, 7 the top of T1, 19 the top of L1. Every segment and every nerve
is placed by that scale, so that its relation to the spine is the same wherever a stretch begins.
"""

from __future__ import annotations

from itertools import pairwise

from column import Stretch
from shapes import Path, Point, blob, chain, curve, line, reversed_line, rounded, tube
from sheet import Fill, Line, Sheet

VERTEBRAE = [f"c{at}" for at in range(1, 8)] + [f"t{at}" for at in range(1, 13)] + [f"l{at}" for at in range(1, 6)]
SEGMENTS = (
    [f"c{at}" for at in range(1, 9)]
    + [f"t{at}" for at in range(1, 13)]
    + [f"l{at}" for at in range(1, 6)]
    + [f"s{at}" for at in range(1, 6)]
    + ["co"]
)
_ENDS = (
    [-0.05 + 0.7875 * at for at in range(9)]
    + [6.8, 7.4, 8.2, 9.1, 10.05, 11.05, 12.05, 13.05, 14.0, 15.0, 16.0, 16.5]
    + [17.0, 17.5, 18.0, 18.5, 19.0]
    + [19.145, 19.29, 19.435, 19.58, 19.725, 19.865]
)
"""Where each segment begins, in vertebrae, and where the last one ends."""
TIP = 20.06


UPPER = Stretch(
    0,
    (26.0,) * 7 + (38.0, 39.0, 40.0, 41.0, 42.0, 43.0, 44.0, 45.0, 46.0),
    30.0,
    96.0,
    ((10, 6), (120, -4), (230, 4), (420, 22), (600, 10)),
)
LOWER = Stretch(
    16,
    (52.0, 53.0, 54.0, 80.0, 74.0, 74.0, 74.0, 72.0),
    22.0,
    474.0,
    ((20, 14), (180, 12), (400, -8), (520, 0), (640, 22)),
)
STRETCHES = (UPPER, LOWER)

# Across, from the front: body, canal with the cord in its middle, spinous process.
_BODY = 66.0
_FRONTS = [16.0] * 6 + [14.0, 10.0, 7.0, 5.0] + [3.0] * 7 + [1.0, -2.0] + [-7.0] * 5
"""Where each body begins in front: bodies grow from the neck down."""
_CORD = 106.0
_CANAL_END = 146.0
_SPINE_END = 214.0
_WIDTH = 30.0
"""How wide the row of segments is; the enlargements and the conus show beside it."""


def find_stretch(at: float) -> Stretch:
    return UPPER if at < LOWER.first else LOWER


def cord_width(at: float) -> float:
    """Return how wide the cord is at a height in vertebrae: widest at C5 and opposite T11 to T12."""
    places = [
        (-1.0, 36.0),
        (1.4, 38.0),
        (3.4, 62.0),
        (4.3, 62.0),
        (7.1, 38.0),
        (9.0, 36.0),
        (15.9, 36.0),
        (16.5, 39.0),
    ]
    places += [(17.7, 60.0), (18.6, 59.0), (19.0, 53.0), (19.86, 26.0), (TIP, 3.0)]
    for (a, wide), (b, other) in pairwise(places):
        if at <= b:
            part = max(0.0, (at - a) / (b - a))
            eased = part * part * (3 - 2 * part)
            return wide + (other - wide) * eased
    return places[-1][1]


def cord_between(start: float, end: float, stretch: Stretch) -> Path:
    """Return the cord between two heights."""
    count = max(6, int((end - start) * 8))
    steps = [start + (end - start) * at / count for at in range(count + 1)]
    front = curve(*((_CORD - cord_width(at) / 2, stretch.y(at)) for at in steps))
    back = curve(*((_CORD + cord_width(at) / 2, stretch.y(at)) for at in reversed(steps)))
    return stretch.set(chain(front, back))


def body(at: int, stretch: Stretch) -> Path:
    """Return the body of a vertebra, a little waisted; the atlas has an arch alone, and the axis its tooth."""
    top, foot = stretch.y(at), stretch.y(at + 1)
    gap = (foot - top) * 0.16
    upper, lower = top + gap / 2, foot - gap / 2
    if at == 0:
        return stretch.set(rounded(22, upper + 1, 41, lower - 1, 7))
    front, waist, r = _FRONTS[at], 1.4 if at < 7 else 2.4, 4.0
    half = (upper + lower) / 2
    behind = curve((_BODY, upper + r), (_BODY - waist, half), (_BODY, lower - r))
    before = curve((front, lower - r), (front + waist, half), (front, upper + r))
    low = (
        _corner((_BODY, lower), -r, -r),
        line((_BODY - r, lower), (front + r, lower)),
        reversed_line(_corner((front, lower), r, -r)),
    )
    right, left = reversed_line(_corner((_BODY, upper), -r, r)), _corner((front, upper), r, r)
    if at > 1:
        return stretch.set(chain(line((front + r, upper), (_BODY - r, upper)), right, behind, *low, before, left))
    tooth = curve(
        (front + r, upper + 2),
        (44, upper - 1),
        (45, stretch.y(0.5)),
        (47, stretch.y(0.12)),
        (54, stretch.y(0.02)),
        (61, stretch.y(0.12)),
        (63, stretch.y(0.5)),
        (63.8, upper - 2),
        (_BODY, upper + r),
    )
    return stretch.set(
        chain(
            tooth,
            behind,
            *low,
            before,
            line((front, upper + r), (front + r, upper + 2)),
        )
    )


def _corner(tip: Point, dx: float, dy: float) -> Path:
    """Return a round corner, from the upright side to the level one."""
    x, y = tip
    return curve((x, y + dy), (x + dx * 0.29, y + dy * 0.29), (x + dx, y))


def spine(at: int, stretch: Stretch) -> Path:
    """Return the spinous process: short in the neck, sloping on the chest, broad in the loins."""
    top, foot = stretch.y(at), stretch.y(at + 1)
    tall = foot - top
    start = top + tall * 0.28
    if at == 0:
        return stretch.set(rounded(_CANAL_END, start, _CANAL_END + 15, start + tall * 0.5, 5))
    if at < 7:
        reach, drop, thick = (34 if at < 6 else 56), tall * 0.3, tall * 0.46
    elif at < 18:
        reach, drop, thick = 62, tall * (0.5 if at < 16 else 0.34), tall * 0.4
    else:
        reach, drop, thick = 60, tall * 0.1, tall * 0.5
    end = _CANAL_END + reach
    return stretch.set(
        blob(
            (_CANAL_END, start + thick * 0.25),
            (_CANAL_END + reach * 0.3, start + drop * 0.25),
            (end - 6, start + drop),
            (end, start + drop + thick * 0.5),
            (end - 7, start + drop + thick),
            (_CANAL_END + reach * 0.3, start + drop * 0.3 + thick),
            (_CANAL_END, start + thick * 0.85),
        )
    )


def disc(at: int, stretch: Stretch) -> Path:
    """Return the disc below a vertebra."""
    y = stretch.y(at + 1)
    half = (stretch.y(at + 1) - stretch.y(at)) * 0.16 / 2 - 0.4
    front = _FRONTS[at] + 2
    return stretch.set(rounded(front, y - half, _BODY - 2, y + half, min(half, 3.0)))


def nerve_way(nerve: int) -> list[tuple[float, float]]:
    """Return the way of a nerve from its segment down the canal and out, as heights in vertebrae and places across.

    C1 to C7 leave above the vertebra of their number, C8 and all below it under theirs: the nerve's place in the row is
    the height at which it leaves. At one height, the nerve that leaves first lies foremost, so that none cross.
    """
    start, out = (_ENDS[nerve] + _ENDS[nerve + 1]) / 2, float(nerve)
    behind = nerve > 26
    half = _row_width(start) / 2
    edge = _CORD + half if behind else _CORD - half
    lane = _LANES.get(nerve, 0.0)
    if nerve > 24:
        out = _BOTTOM
    if nerve < 2:
        # There is no body to pass: the first two leave behind the tooth of the axis.
        return [(start, edge), (start + (out - start) * 0.5, 80.0), (out, 67.0)]
    if out - start < 0.6:
        return [(start, edge), (start + (out - start) * 0.55, 80.0), (out, 62.0), (out + 0.03, 48.0)]
    way = []
    for step in range(_STEPS + 1):
        part = step / _STEPS
        at = start + (out - start) * part
        if lane:
            eased = min(1.0, (at - start) / 1.6)
            way.append((at, edge + (lane - edge) * eased * eased * (3 - 2 * eased)))
        else:
            way.append((at, edge - (edge - _DOOR) * part))
    if nerve < 25:
        # It bends out of the canal below the pedicle.
        bend = 0.34 if lane else min(0.3, (out - start) * 0.3)
        way = [(at, x) for at, x in way if at < out - bend]
        way += [(out - bend * 0.28, (way[-1][1] + _DOOR) / 2 - 3), (out, 59.0), (out + 0.03, 48.0)]
    return way


_CUT = 16.12, 15.85
"""Where the cord ends below in the upper stretch, and begins above in the lower one."""
_STEPS = 24
_BOTTOM = 24.8
_DOOR = 67.0
"""Where the way out of the canal begins, at the hind edge of the bodies."""
_LANES = {
    20: 76.0,
    21: 78.0,
    22: 81.0,
    23: 86.5,
    24: 94.0,
    25: 99.0,
    26: 103.0,
    27: 111.0,
    28: 115.0,
    29: 119.0,
    30: 123.0,
}
"""Where the roots of the cauda equina run, from front to back."""


def _row_width(at: float) -> float:
    return min(_WIDTH, cord_width(at) - 4)


def draw() -> Sheet:
    sheet = Sheet("f11-segments", height=640)
    _draw_surroundings(sheet)
    for stretch in STRETCHES:
        for at in range(stretch.first, stretch.last):
            name = VERTEBRAE[at]
            sheet.structure(f"f11-{name}v", {"body": body(at, stretch), "spine": spine(at, stretch)}, fill=Fill.BONE)
    _draw_cord(sheet)
    _draw_nerves(sheet)
    return sheet


def _draw_surroundings(sheet: Sheet) -> None:
    """Draw the skull's base, the sacrum, and the discs."""
    base = curve((-6, 12), (24, 17), (52, 22), (70, 18)), curve((142, 18), (160, 25), (190, 24), (214, 13))
    sheet.art((UPPER.set(one) for one in base), line=Line.BONE)
    y = LOWER.y(24)
    front = curve((-4, y + 8), (-6, y + 14), (10, y + 32), (34, y + 50), (52, y + 72))
    behind = curve((88, y + 72), (76, y + 50), (69, y + 28), (64, y + 9))
    sacrum = chain(front, line((52, y + 72), (88, y + 72)), behind)
    roof = chain(
        curve((150, y + 72), (148, y + 40), (148, y + 12)),
        curve((148, y + 12), (164, y + 14), (174, y + 32), (172, y + 54), (164, y + 72)),
    )
    sheet.art(LOWER.set(sacrum), LOWER.set(roof), fill=Fill.BONE, line=Line.BONE)
    for stretch, y in ((UPPER, UPPER.y(16) + 20), (LOWER, LOWER.top - 16)):
        ripple = curve(*((x, y + (3 if at % 2 else -3)) for at, x in enumerate(range(-10, 231, 20))))
        sheet.art(stretch.set(ripple), line=Line.BONE)
    for stretch in STRETCHES:
        for at in range(max(1, stretch.first), stretch.last):
            sheet.art(disc(at, stretch), fill=Fill.DISC, line=Line.BONE_FINE)


def _draw_cord(sheet: Sheet) -> None:
    lengths = cord_between(-0.75, _CUT[0], UPPER), cord_between(_CUT[1], TIP, LOWER)
    sheet.art(lengths, fill=Fill.WHITE, line=Line.NONE)
    sheet.structure("f11-enl-c", cord_between(2.1, 6.8, UPPER), fill=Fill.NERVE, line=Line.NONE)
    sheet.structure("f11-enl-l", cord_between(16.3, 18.95, LOWER), fill=Fill.NERVE, line=Line.NONE)
    sheet.structure("f11-conus", cord_between(18.95, TIP, LOWER), fill=Fill.GREY, line=Line.NONE)
    sheet.art(lengths, line=Line.OUTLINE)
    for at, name in enumerate(SEGMENTS):
        stretch = find_stretch((_ENDS[at] + _ENDS[at + 1]) / 2)
        half = _row_width(_ENDS[at + 1]) / 2
        box = rounded(_CORD - half, stretch.y(_ENDS[at]), _CORD + half, stretch.y(_ENDS[at + 1]), 2.5)
        sheet.structure(
            "f11-co" if name == "co" else f"f11-{name}s", stretch.set(box), fill=Fill.WHITE if at % 2 else Fill.DISC
        )


def _draw_nerves(sheet: Sheet) -> None:
    asked = {7: "c8", 8: "t1", 23: "l4"}
    for at in range(len(SEGMENTS)):
        if at in asked:
            continue
        way = nerve_way(at)
        for stretch in (UPPER,) if at <= LOWER.first else STRETCHES:
            here = _kept(way, -1.0, _CUT[0]) if stretch is UPPER else _kept(way, _CUT[1], 30.0)
            if len(here) > 1:
                sheet.art(stretch.set(curve(*((x, stretch.y(height)) for height, x in here))), line=Line.FINE)
    for at, name in asked.items():
        way = nerve_way(at)
        stretch = find_stretch(way[0][0])
        points = [stretch.lean((x, stretch.y(height))) for height, x in _thinned(way)]
        sheet.structure(f"f11-nerve-{name}", tube(points, 8.4), fill=Fill.VESSEL)


def _kept(way: list[tuple[float, float]], top: float, foot: float) -> list[tuple[float, float]]:
    """Return the part of a way between two heights, cut clean at them."""
    found = []
    for (at, x), (then, there) in pairwise(way):
        cuts = [cut for cut in (top, foot) if at < cut < then]
        found += [(at, x)] if top <= at <= foot else []
        found += [(cut, x + (there - x) * (cut - at) / (then - at)) for cut in cuts]
    return found + [way[-1]] * (top <= way[-1][0] <= foot)


def _thinned(way: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return every other place of a way and its end, which is enough for a smooth tube."""
    return way[:-4:2] + way[-3:]
