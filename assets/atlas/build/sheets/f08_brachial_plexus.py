"""F08: the left brachial plexus from the front, from its roots to its cords, spread out from the page's left to right.

What lies behind is painted first: middle scalene, posterior divisions and cord; then roots, trunks, anterior divisions,
the artery; last the anterior scalene and the nerves in front of it. Depth is told by overlap and by a darker grey.
"""

from __future__ import annotations

from collections.abc import Sequence

from shapes import Path, Point, blob, chain, clipped, curve, ellipse, fibres, line, tube
from sheet import Fill, Line, Sheet

ROOTS: dict[str, tuple[Point, ...]] = {
    "c5": ((86, 112), (150, 117), (210, 129), (282, 154), (330, 172)),
    "c6": ((86, 153), (150, 157), (210, 166), (282, 178), (330, 185)),
    "c7": ((86, 194), (150, 199), (210, 210), (282, 227), (330, 238)),
    "c8": ((86, 234), (150, 243), (210, 260), (282, 285), (330, 298)),
    "t1": ((92, 279), (150, 296), (200, 306), (270, 310), (330, 310.5)),
}
TRUNKS: dict[str, tuple[Point, ...]] = {
    "upper": ((326, 177), (365, 189), (402, 202.5)),
    "middle": ((326, 237), (365, 246), (402, 257.5)),
    "lower": ((326, 303), (365, 308), (402, 316.5)),
}
FRONT: dict[str, tuple[Point, ...]] = {
    "upper": ((399, 196.5), (440, 213), (490, 238), (545, 265.5)),
    "middle": ((399, 251.5), (430, 260), (480, 266.5), (520, 270.5), (545, 275.5)),
    "lower": ((399, 321), (440, 334), (490, 353), (545, 373)),
}
BACK: dict[str, tuple[Point, ...]] = {
    "upper": ((399, 206.5), (432, 228), (470, 265), (510, 303), (545, 322.5)),
    "middle": ((399, 261.5), (440, 280), (490, 308), (545, 331)),
    "lower": ((399, 310.5), (440, 318), (490, 328), (545, 339)),
}
CORDS: dict[str, tuple[Point, ...]] = {
    "lat": ((541, 268.5), (590, 288), (650, 310)),
    "post": ((541, 329), (590, 346), (650, 366)),
    "med": ((541, 371.5), (590, 391), (650, 416)),
}
SMALL = 7.5


def draw() -> Sheet:
    sheet = Sheet("f08-brachial-plexus")
    _draw_bones(sheet)
    _draw_muscle(sheet, "f08-scalene-mid", _middle_scalene(), _MIDDLE_FIBRES)
    _draw_hidden_branches(sheet)
    _draw_back(sheet)
    _draw_roots(sheet)
    _draw_front(sheet)
    _draw_artery(sheet)
    _draw_muscle(sheet, "f08-scalene-ant", _anterior_scalene(), _ANTERIOR_FIBRES)
    _draw_branches_in_front(sheet)
    return sheet


# --- Surroundings ----------------------------------------------------------------------------------------------------


def _draw_bones(sheet: Sheet) -> None:
    """Draw the left halves of C3 to T1 and the first rib, so that levels can be counted from the rib upwards."""
    for at in range(6):
        y = 52 + 40.5 * at
        body = chain(
            line((36, y - 15), (78, y - 15)),
            curve((78, y - 15), (84, y - 12), (83, y), (86, y + 12), (80, y + 16)),
            line((80, y + 16), (36, y + 16)),
        )
        tip = 118 if at < 5 else 128
        process = blob(
            (80, y - 4), (104, y - 6), (tip - 4, y - 4), (tip, y + 2), (tip - 6, y + 8), (104, y + 7), (80, y + 9)
        )
        sheet.art(process, fill=Fill.BONE, line=Line.FINE)
        sheet.art(body, fill=Fill.BONE, line=Line.FINE)
        disc = blob(
            (36, y + 17), (60, y + 16.5), (83, y + 17.5), (86, y + 21), (82, y + 24), (60, y + 24.5), (36, y + 24)
        )
        if at < 5:
            sheet.art(disc, fill=Fill.DISC, line=Line.HAIR)
    rib = [
        (90, 259),
        (116, 263),
        (160, 278),
        (230, 306),
        (290, 338),
        (318, 376),
        (300, 412),
        (240, 436),
        (170, 452),
        (120, 458),
    ]
    sheet.art(tube(rib, [9, 11, 15, 20, 24, 25, 24, 22, 22, 24]), fill=Fill.BONE, line=Line.FINE)


_ANTERIOR_FIBRES = [
    curve((128 + 1.5 * at, 50 + 18 * at), (156 - 1.5 * at, 150 + 12 * at), (207 - 4.4 * at, 300), (248 - 6 * at, 428))
    for at in range(1, 6)
]
_MIDDLE_FIBRES = [
    curve(
        (136 - at, 46 + 24 * at),
        (200 - 8 * at, 150 + 16 * at),
        (262 - 9 * at, 250 + 7 * at),
        (330 - 9.5 * at, 352 - 3 * at),
    )
    for at in range(1, 7)
]


def _anterior_scalene() -> Path:
    """Return the muscle from the front tubercles of C3 to C6 to the first rib."""
    lateral = [(131, 45), (143, 55), (159, 104), (185, 190), (217, 305), (243, 420)]
    medial = [(228, 436), (209, 436), (192, 372), (169, 276), (143, 217), (120, 183), (116, 120), (118, 53)]
    return blob(*lateral, *medial)


def _middle_scalene() -> Path:
    """Return the muscle from the back tubercles to the first rib, behind the roots."""
    lateral = [(138, 31), (157, 42), (200, 98), (250, 178), (298, 268), (337, 351)]
    medial = [(304, 351), (266, 334), (200, 286), (150, 262), (119, 226), (115, 130), (120, 41)]
    return blob(*lateral, *medial)


def _draw_muscle(sheet: Sheet, name: str, shape: Path, strands: Sequence[Path]) -> None:
    sheet.structure(name, shape, fill=Fill.MUSCLE)
    sheet.art(clipped(strands, shape, margin=4), line=Line.HAIR)


def _draw_artery(sheet: Sheet) -> None:
    way = [(140, 468), (158, 412), (196, 364), (256, 342), (316, 350), (380, 374), (440, 408)]
    artery = tube(way, [30, 29, 28, 27, 26, 25, 24])
    sheet.structure("f08-subclavian", artery, fill=Fill.VESSEL)
    sheet.art(fibres(way, 26, 2, edge=0.62), line=Line.HAIR)
    sheet.art(ellipse((440, 408), 4.5, 12).rotated(30, (440, 408)), fill=Fill.PAPER, line=Line.OUTLINE)


# --- Nerves ----------------------------------------------------------------------------------------------------------


def _draw_nerve(
    sheet: Sheet, name: str, ways: dict[str, Sequence[Point]], widths: Sequence[float], *, fill: Fill
) -> None:
    """Draw a nerve of one or more pieces (ending: way), with fibres along it."""
    shapes = {end: tube(way, _spread(widths, len(way))) for end, way in ways.items()}
    sheet.structure(name, shapes if len(shapes) > 1 else next(iter(shapes.values())), fill=fill, line=Line.FINE)
    number = 1 if max(widths) < 9 else 2 if max(widths) < 15 else 3
    for way in ways.values():
        sheet.art(fibres(way, _spread(widths, len(way)), number, edge=0.45), line=Line.HAIR)


def _spread(widths: Sequence[float], count: int) -> list[float]:
    """Return as many widths as there are points: the first, the last, and what lies between."""
    if len(widths) == count:
        return [*widths]
    first, last = widths[0], widths[-1]
    return [first + (last - first) * at / (count - 1) for at in range(count)]


def _draw_hidden_branches(sheet: Sheet) -> None:
    """Draw the nerves that go down or back behind the roots."""
    stem = [(286, 252), (312, 304), (334, 356), (346, 412), (350, 468)]
    twigs = {
        "c5": [(240, 138), (264, 172), (280, 214), (291, 258)],
        "c6": [(232, 169), (256, 198), (274, 228), (289, 259)],
        "c7": [(226, 213), (252, 229), (272, 244), (287, 260)],
    }
    shapes = {end: tube(way, [5, 5, 5, 5.5]) for end, way in twigs.items()}
    sheet.structure("f08-lthor", shapes | {"stem": tube(stem, SMALL)}, fill=Fill.NERVE, line=Line.FINE)
    sheet.art(fibres(stem, SMALL, 1), line=Line.HAIR)
    back = [(188, 124), (214, 112), (262, 96), (330, 84), (398, 88)]
    _draw_nerve(sheet, "f08-dscap", {"": back}, [SMALL], fill=Fill.NERVE)


def _draw_back(sheet: Sheet) -> None:
    """Draw the posterior divisions, their cord and its two branches, darker than what lies in front of them."""
    axillary = tube([(640, 358), (676, 366), (712, 366), (752, 352)], [12, 11, 10, 9])
    radial = tube([(640, 366), (680, 380), (722, 394), (770, 408)], [13, 13, 13, 13])
    sheet.art(axillary, radial, fill=Fill.GREY, line=Line.HAIR)
    _draw_nerve(sheet, "f08-post-div", dict(BACK), [11.5, 11], fill=Fill.GREY)
    _draw_nerve(sheet, "f08-post", {"": CORDS["post"]}, [30, 21, 20], fill=Fill.GREY)


def _draw_roots(sheet: Sheet) -> None:
    for above in ([(86, 31), (112, 34), (138, 39)], [(86, 72), (124, 75), (158, 83)]):
        sheet.art(tube(above, 8), fill=Fill.NERVE, line=Line.FINE)
    for name, way in ROOTS.items():
        _draw_nerve(sheet, f"f08-{name}", {"": way}, [13, 13], fill=Fill.NERVE)


def _draw_front(sheet: Sheet) -> None:
    over = [(386, 194), (420, 186), (470, 160), (530, 142), (600, 140)]
    _draw_nerve(sheet, "f08-suprascap", {"": over}, [10, 9], fill=Fill.NERVE)
    for name, way in TRUNKS.items():
        _draw_nerve(sheet, f"f08-{name}", {"": way}, [27.5 if name != "middle" else 18, 20, 22.5], fill=Fill.NERVE)
    musculo = tube([(640, 302), (680, 308), (722, 300), (760, 282)], [12, 11, 10, 10])
    ulnar = tube([(640, 412), (676, 426), (716, 440), (764, 452)], [12, 11, 11, 11])
    upper = tube([(640, 310), (680, 334), (712, 348), (770, 356)], [11, 10, 10, 13])
    lower = tube([(640, 406), (672, 402), (704, 372), (730, 354)], [11, 10, 10, 9])
    sheet.art(musculo, ulnar, lower, upper, fill=Fill.NERVE, line=Line.HAIR)
    _draw_nerve(sheet, "f08-ant-div", dict(FRONT), [11.5, 11], fill=Fill.NERVE)
    for name, start in (("lat", 23.5), ("med", 14.5)):
        _draw_nerve(sheet, f"f08-{name}", {"": CORDS[name]}, [start, 18, 19], fill=Fill.NERVE)


def _draw_branches_in_front(sheet: Sheet) -> None:
    down = [(352, 186), (360, 214), (376, 262), (398, 320), (412, 380), (416, 440)]
    _draw_nerve(sheet, "f08-nsub", {"": down}, [4, *[SMALL] * 5], fill=Fill.NERVE)
    stem = [(152, 62), (164, 104), (176, 160), (188, 240), (190, 330), (180, 420), (174, 468)]
    twigs = {
        "c3": [(128, 35), (142, 42), (152, 66)],
        "c4": [(159, 83.5), (170, 86), (174, 94), (171, 103), (167, 108)],
        "c5": [(196, 122), (188, 136), (178, 148), (178, 172)],
    }
    shapes = {end: tube(way, 5) for end, way in twigs.items()}
    sheet.structure("f08-phrenic", shapes | {"stem": tube(stem, SMALL)}, fill=Fill.NERVE, line=Line.FINE)
    sheet.art(fibres(stem, SMALL, 1), line=Line.HAIR)
