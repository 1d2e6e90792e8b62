"""F10: selective dorsal rhizotomy at the conus as the surgeon sees it, what is recorded, and the multilevel variant.

Places in the field are told from the midline of the back (x = `X`): the patient lies prone with the head up the page,
so the left of the page is the left of the body, and what is nearer the surgeon is drawn later.
"""

from __future__ import annotations

from collections.abc import Iterable

from filling import stipple
from recordings import draw_leg
from shapes import Path, Point, blob, chain, curve, ellipse, fibres, line, polygon, reversed_line, rounded, tube
from sheet import Fill, Line, Sheet

X = 204.0
OPENING = ((0, 52), (46, 58), (80, 92), (96, 160), (100, 250), (93, 340), (62, 402), (0, 420))
LEAF = ((0, 43), (54, 46), (96, 84), (116, 158), (121, 250), (112, 346), (76, 414), (0, 434))
CONUS = ((0, 49), (30, 50), (35, 60), (34, 104), (31, 146), (23, 186), (12, 218), (4, 242), (0, 250))
# Dorsal roots of the left side from above down, the lowest sacral one, and the ventral roots between them.
DORSAL = (
    ((-21, 74), (-44, 98), (-66, 150), (-80, 230), (-86, 310), (-90, 380)),
    ((-20, 106), (-36, 128), (-52, 180), (-62, 260), (-67, 340), (-70, 408)),
    ((-17, 136), (-28, 158), (-39, 210), (-46, 290), (-50, 360), (-52, 418)),
    ((-12, 166), (-19, 188), (-26, 240), (-31, 310), (-33, 370), (-34, 424)),
)
SACRAL = ((-6, 198), (-9, 216), (-12, 260), (-14, 330), (-15, 426))
VENTRAL = (
    ((-24, 88), (-48, 122), (-65, 190), (-74, 270), (-79, 396)),
    ((-22, 124), (-38, 156), (-50, 226), (-56, 310), (-61, 412)),
    ((-18, 154), (-28, 186), (-36, 260), (-40, 340), (-43, 420)),
)
VENTRAL_RIGHT = (((24, 88), (46, 122), (56, 190), (58, 270), (61, 412)),)
# The root under test, and the one that is done: their trunks before and after the rootlets, and the rootlets' middles.
TESTED = (((21, 74), (40, 94), (56, 122)), ((84, 338), (88, 360), (91, 382)), (66, 73.5, 81, 88.5))
DONE = (((15, 138), (23, 156), (30, 176)), ((36, 372), (38, 396), (39, 422)), (20, 27.5, 35, 42.5, 50))
LIFTED = ((58.5, 119), (78, 144), (108, 186), (124, 230), (116, 284), (97, 322), (87, 342))


def place(dx: float, y: float) -> Point:
    return X + dx, y


def places(points: Iterable[tuple[float, float]]) -> list[Point]:
    return [place(*point) for point in points]


def both(shape: Path) -> dict[str, Path]:
    """Return a shape of the right side as the two pieces of one structure."""
    return {"page-left": shape.mirrored(X), "page-right": shape}


def joined(shapes: Iterable[Path]) -> Path:
    return Path(tuple(strand for shape in shapes for strand in shape.strands))


def whole(half: Iterable[tuple[float, float]]) -> Path:
    """Return the closed shape of which the right half is told from above down."""
    right = places(half)
    left = [(2 * X - x, y) for x, y in reversed(right[1:-1])]
    return blob(*right, *left)


def draw() -> Sheet:
    sheet = Sheet("f10-sdr-field")
    draw_bones(sheet)
    draw_roots(sheet)
    draw_stimulator(sheet)
    draw_leg(sheet)
    draw_variant(sheet)
    draw_patient(sheet)
    return sheet


def draw_bones(sheet: Sheet) -> None:
    """The arches above and below, whole: context; between them what is left of the one that was opened."""
    above = whole(((0, 10), (10, 10), (15, 26), (58, 30), (112, 18), (134, 34), (120, 58), (70, 66), (0, 62)))
    below = whole(((0, 462), (10, 460), (14, 448), (60, 446), (116, 456), (136, 440), (122, 416), (80, 408), (0, 414)))
    sheet.art(above, below, fill=Fill.BONE, line=Line.BONE)
    edge = curve(
        *places(
            (
                (128, 92),
                (146, 88),
                (158, 104),
                (160, 138),
                (150, 172),
                (148, 214),
                (158, 250),
                (164, 292),
                (152, 330),
                (128, 338),
            )
        )
    )
    arch = chain(edge, line(place(128, 338), place(128, 92)))
    sheet.structure("f10-lamina-l1", both(arch), fill=Fill.BONE)
    raw = chain(
        curve(*places(((128, 96), (136, 150), (135, 215), (138, 280), (128, 334)))),
        line(place(128, 334), place(128, 96)),
    )
    holes = stipple(raw, 4.6, radius=1.1, seed=6, margin=1.6)
    sheet.art(holes, [one.mirrored(X) for one in holes], line=Line.HAIR)
    joint = curve(*places(((140, 90), (146, 112), (156, 128))))
    sheet.art(joint, joint.mirrored(X), line=Line.FINE)


def draw_roots(sheet: Sheet) -> None:
    sheet.structure("f10-csf", whole(OPENING), fill=Fill.FLUID, line=Line.NONE)
    deep = [tube(places(run), (6, 8, 8.5, 8.5, 8.5)) for run in VENTRAL]
    deep_right = [tube(places(run), (6, 8, 8.5, 8.5, 8.5)) for run in VENTRAL_RIGHT]
    sheet.structure(
        "f10-ventral-roots",
        {"page-left": joined(deep), "page-right": joined(deep_right)},
        fill=Fill.VESSEL,
        line=Line.FINE,
    )
    filum = tube(places(((0, 244), (0.5, 320), (0, 428))), (4, 2.4, 2.4))
    sheet.art(filum, fill=Fill.WHITE)
    conus = whole(CONUS)
    sheet.structure("f10-conus", conus, fill=Fill.WHITE)
    sheet.art(curve(place(0, 46), place(0, 140), place(0, 226)), line=Line.HAIR)
    near = [tube(places(run), (3, 8.5, 10.5, 10.5, 10.5, 10.5)) for run in DORSAL]
    trunks = [tube(places(run), (3, 9, 12)) for run, _, _ in (TESTED, DONE)]
    ends = [tube(places(run), (12, 10.5, 10.5)) for _, run, _ in (TESTED, DONE)]
    sheet.structure(
        "f10-s2", both(tube(places((-dx, y) for dx, y in SACRAL), (2.4, 6, 7.5, 7.5, 7.5))), fill=Fill.NERVE
    )
    sheet.structure("f10-cut", cut_done(), fill=Fill.NERVE, line=Line.FINE)
    sheet.structure("f10-spared", split_done(), fill=Fill.NERVE, line=Line.FINE)
    sheet.structure(
        "f10-dorsal-roots", {"page-left": joined(near), "page-right": joined([*trunks, *ends])}, fill=Fill.NERVE
    )
    for run in DORSAL:
        sheet.art(fibres(places(run), (2, 8, 10.5, 10.5, 10.5, 10.5), 2, edge=0.4), line=Line.HAIR)
    for run, _, _ in (TESTED, DONE):
        sheet.art(fibres(places(run), (2, 8, 11), 3, edge=0.5), line=Line.HAIR)
    draw_dura(sheet)
    draw_hook(sheet)
    lifted = tube(places(LIFTED), (2, 5, 5.6, 5.6, 5.6, 5, 2))
    sheet.structure("f10-rootlets", joined([*split_tested(), lifted]), fill=Fill.NERVE, line=Line.FINE)


def draw_dura(sheet: Sheet) -> None:
    inner, outer = curve(*places(OPENING)), curve(*places(LEAF))
    leaf = chain(inner, reversed_line(outer))
    sheet.structure("f10-dura", both(leaf), fill=Fill.GREY)
    for share in (0.22, 0.4, 0.58, 0.76):
        (x, y), _ = outer.at(share)
        # Above the middle the threads are drawn upwards, below it downwards; each holds the leaf by a stitch.
        rise = 34 * (share - 0.49)
        stay = curve((x - 4, y), (x + 8, y + rise * 0.25), (x + 22, y + rise))
        stitch = ellipse((x - 5, y), 2)
        sheet.art(stay, stay.mirrored(X), line=Line.FINE)
        sheet.art(stitch, stitch.mirrored(X), fill=Fill.PAPER, line=Line.FINE)


def lane(trunk: tuple[Point, Point], middle: float, spread: float, heights: tuple[float, float]) -> list[Point]:
    """Return the way of a rootlet from one trunk to the other; `spread` is how far to the right it lies within them."""
    (x, y), (u, v) = trunk
    top, bottom = heights
    return [
        (x + spread, y),
        place((x + 2 * spread - X + 2 * middle) / 3, top),
        place(middle, top + (bottom - top) * 0.36),
        place(middle, top + (bottom - top) * 0.64),
        place((u + 2 * spread - X + 2 * middle) / 3, bottom),
        (u + spread, v),
    ]


def split_tested() -> list[Path]:
    ways = [
        lane((place(54, 119), place(83, 342)), middle, -4 + 2.2 * at, (154, 310)) for at, middle in enumerate(TESTED[2])
    ]
    return [tube(way, (2, 5, 5.6, 5.6, 5, 2)) for way in ways]


def done_lanes() -> list[list[Point]]:
    return [
        lane((place(29, 173), place(36, 376)), middle, -4 + 2 * at, (204, 346)) for at, middle in enumerate(DONE[2])
    ]


def split_done() -> Path:
    return joined(tube(way, (2, 5, 5.6, 5.6, 5, 2)) for way in done_lanes()[:2])


def cut_done() -> Path:
    """Return the stumps of the rootlets that were divided, a little drawn back and bent."""
    stumps = []
    for at, run in enumerate(done_lanes()[2:]):
        way = curve(*run)
        upper = [way.at(share)[0] for share in (0, 0.1, 0.2, 0.3 + 0.035 * at)]
        lower = [way.at(share)[0] for share in (0.7 - 0.03 * at, 0.8, 0.9, 1)]
        upper.append((upper[-1][0] + 3.5 - 2 * at, upper[-1][1] + 8))
        lower.insert(0, (lower[0][0] + 3.5 - 1.5 * at, lower[0][1] - 8))
        stumps += [tube(upper, (2, 4.6, 5.6, 5.8, 5), ends="round"), tube(lower, (5, 5.8, 5.6, 4.6, 2), ends="round")]
    return joined(stumps)


def draw_hook(sheet: Sheet) -> None:
    """The hook lies under the rootlet that it lifts."""
    shaft = tube(
        places(((112, 252), (113, 243), (120, 238), (132, 246), (157, 274), (176, 295))),
        (3, 3.4, 4, 5, 7, 8),
        ends="round",
    )
    sheet.structure("f10-hook", shaft, fill=Fill.TOOL)


def draw_stimulator(sheet: Sheet) -> None:
    prongs = [
        tube(places(run), (3, 3, 4.5), ends="round")
        for run in (((112, 186), (146, 163), (168, 150)), ((119, 205), (150, 174), (170, 156)))
    ]
    tips = [ellipse(place(*at), 3.6) for at in ((112, 187), (119, 205))]
    grip = tube(places(((160, 161), (173, 148), (184, 136))), (12, 13, 13), ends="round")
    sheet.structure("f10-stim", joined([*prongs, *tips, grip]), fill=Fill.TOOL)
    sheet.art(
        tube(places(((162, 159), (173, 148), (183, 137))), (10, 11.4, 11.4), ends="round"),
        fill=Fill.TOOL,
        line=Line.NONE,
    )
    sheet.art(tube(places(((165, 156), (173, 148), (182, 138))), 2.6), fill=Fill.FLUID, line=Line.NONE)


def draw_variant(sheet: Sheet) -> None:
    """The exposure of the cauda equina over several levels: every root can be followed to where it leaves."""
    middle = 700.0
    levels = (98, 146, 194, 242, 290)
    sheet.art(rounded(640, 22, 760, 330, 8), fill=Fill.PAPER, line=Line.FINE)
    sac = blob(
        (middle, 34),
        (middle + 20, 40),
        (middle + 26, 90),
        (middle + 25, 200),
        (middle + 19, 290),
        (middle, 318),
        (middle - 19, 290),
        (middle - 25, 200),
        (middle - 26, 90),
        (middle - 20, 40),
    )
    for y in (74, *[level + 24 for level in levels]):
        pedicle = blob(
            (middle + 34, y - 10),
            (middle + 50, y - 12),
            (middle + 54, y),
            (middle + 50, y + 12),
            (middle + 34, y + 10),
            (middle + 31, y),
        )
        sheet.art(pedicle, pedicle.mirrored(middle), fill=Fill.BONE, line=Line.BONE)
    holes = [ellipse((middle + 42, level), 10, 8) for level in levels]
    gates = joined([*holes, *[one.mirrored(middle) for one in holes]])
    sheet.art(sac, fill=Fill.FLUID, line=Line.OUTLINE)
    sheet.art(gates, fill=Fill.FLUID, line=Line.DASHED)
    roots = []
    for at, level in enumerate(levels):
        out = 19 - 3 * at
        top, low = 66 + 5 * at, level - 22
        shaft = (
            [(middle + out, top + (low - top) * share) for share in (0, 0.33, 0.67, 1)] if at else [(middle + out, 72)]
        )
        run = ((middle + 5 - at, 48 + 3 * at), *shaft, (middle + 26, level - 6), (middle + 44, level + 1))
        one = tube(run, (2.4, *[3.4] * len(shaft), 4, 4.6))
        roots += [one, one.mirrored(middle)]
    sheet.structure("f10-cauda", {"roots": joined(roots), "foramina": gates}, fill=Fill.NERVE, line=Line.FINE)
    tip = blob((middle - 8, 36), (middle + 8, 36), (middle + 6, 54), (middle, 68), (middle - 6, 54))
    sheet.art(tip, fill=Fill.WHITE, line=Line.FINE)


def draw_patient(sheet: Sheet) -> None:
    """A small figure that says how the patient lies: face down, with the belly free; and from where one looks."""
    body = blob(
        (652, 396),
        (664, 391),
        (682, 389),
        (702, 393),
        (714, 388),
        (726, 391),
        (740, 400),
        (754, 406),
        (766, 414),
        (762, 420),
        (752, 416),
        (734, 413),
        (716, 413),
        (700, 409),
        (684, 411),
        (668, 413),
        (656, 409),
    )
    head = blob((638, 400), (645, 394), (653, 397), (655, 405), (649, 412), (640, 411), (636, 406))
    sheet.art(head, fill=Fill.SKIN, line=Line.FINE)
    sheet.art(body, fill=Fill.SKIN, line=Line.FINE)
    sheet.art(rounded(664, 413, 682, 425, 5), rounded(708, 413, 726, 425, 5), fill=Fill.GREY, line=Line.FINE)
    sheet.art(rounded(634, 425, 766, 431, 3), fill=Fill.GREY, line=Line.FINE)
    sheet.art(line((698, 356), (698, 378)), line=Line.FINE)
    sheet.art(polygon((694, 376), (702, 376), (698, 385)), fill=Fill.TOOL, line=Line.NONE)
