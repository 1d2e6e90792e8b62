"""F08: the left brachial plexus from the front, from its roots to its cords, spread out from the page's left to right.

What lies behind is painted first: middle scalene, posterior divisions and cord; then roots, trunks, anterior divisions,
the artery; last the anterior scalene and the nerves in front of it. Depth is told by overlap and by a darker grey.
"""

from __future__ import annotations

from collections.abc import Sequence

from shapes import Path, Point, blob, chain, clipped, curve, ellipse, fibres, line, tube
from sheet import Fill, Line, Sheet

ROOTS: dict[str, tuple[Point, ...]] = {
    "c5": ((114, 112), (178, 117), (238, 129), (310, 154), (358, 172)),
    "c6": ((114, 153), (178, 157), (238, 166), (310, 178), (358, 185)),
    "c7": ((114, 194), (178, 199), (238, 210), (310, 227), (358, 238)),
    "c8": ((114, 234), (178, 243), (238, 260), (310, 285), (358, 298)),
    "t1": ((120, 279), (178, 296), (228, 306), (298, 310), (358, 310.5)),
}
TRUNKS: dict[str, tuple[Point, ...]] = {
    "upper": ((354, 177), (393, 189), (430, 202.5)),
    "middle": ((354, 237), (393, 246), (430, 257.5)),
    "lower": ((354, 303), (393, 308), (430, 316.5)),
}
FRONT: dict[str, tuple[Point, ...]] = {
    "upper": ((427, 196.5), (468, 213), (518, 238), (573, 265.5)),
    "middle": ((427, 251.5), (458, 260), (508, 266.5), (548, 270.5), (573, 275.5)),
    "lower": ((427, 321), (468, 334), (518, 353), (573, 373)),
}
BACK: dict[str, tuple[Point, ...]] = {
    "upper": ((427, 206.5), (460, 228), (498, 265), (538, 303), (573, 322.5)),
    "middle": ((427, 261.5), (468, 280), (518, 308), (573, 331)),
    "lower": ((427, 310.5), (468, 318), (518, 328), (573, 339)),
}
CORDS: dict[str, tuple[Point, ...]] = {
    "lat": ((569, 268.5), (618, 288), (678, 310)),
    "post": ((569, 329), (618, 346), (678, 366)),
    "med": ((569, 371.5), (618, 391), (678, 416)),
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
            line((64, y - 15), (106, y - 15)),
            curve((106, y - 15), (112, y - 12), (111, y), (114, y + 12), (108, y + 16)),
            line((108, y + 16), (64, y + 16)),
        )
        tip = 146 if at < 5 else 156
        process = blob(
            (108, y - 4), (132, y - 6), (tip - 4, y - 4), (tip, y + 2), (tip - 6, y + 8), (132, y + 7), (108, y + 9)
        )
        sheet.art(process, fill=Fill.BONE, line=Line.FINE)
        sheet.art(body, fill=Fill.BONE, line=Line.FINE)
        disc = blob(
            (64, y + 17), (88, y + 16.5), (111, y + 17.5), (114, y + 21), (110, y + 24), (88, y + 24.5), (64, y + 24)
        )
        if at < 5:
            sheet.art(disc, fill=Fill.DISC, line=Line.HAIR)
    rib = [
        (118, 259),
        (144, 263),
        (188, 278),
        (258, 306),
        (318, 338),
        (346, 376),
        (328, 412),
        (268, 436),
        (198, 452),
        (148, 458),
    ]
    sheet.art(tube(rib, [9, 11, 15, 20, 24, 25, 24, 22, 22, 24]), fill=Fill.BONE, line=Line.FINE)


_ANTERIOR_FIBRES = [
    curve((156 + 1.5 * at, 50 + 18 * at), (184 - 1.5 * at, 150 + 12 * at), (235 - 4.4 * at, 300), (276 - 6 * at, 428))
    for at in range(1, 6)
]
_MIDDLE_FIBRES = [
    curve(
        (164 - at, 46 + 24 * at),
        (228 - 8 * at, 150 + 16 * at),
        (290 - 9 * at, 250 + 7 * at),
        (358 - 9.5 * at, 352 - 3 * at),
    )
    for at in range(1, 7)
]


def _anterior_scalene() -> Path:
    """Return the muscle from the front tubercles of C3 to C6 to the first rib."""
    lateral = [(159, 45), (171, 55), (187, 104), (213, 190), (245, 305), (271, 420)]
    medial = [(256, 436), (237, 436), (220, 372), (197, 276), (171, 217), (148, 183), (144, 120), (146, 53)]
    return blob(*lateral, *medial)


def _middle_scalene() -> Path:
    """Return the muscle from the back tubercles to the first rib, behind the roots."""
    lateral = [(166, 31), (185, 42), (228, 98), (278, 178), (326, 268), (365, 351)]
    medial = [(332, 351), (294, 334), (228, 286), (178, 262), (147, 226), (143, 130), (148, 41)]
    return blob(*lateral, *medial)


def _draw_muscle(sheet: Sheet, name: str, shape: Path, strands: Sequence[Path]) -> None:
    sheet.structure(name, shape, fill=Fill.MUSCLE)
    sheet.art(clipped(strands, shape, margin=4), line=Line.HAIR)


def _draw_artery(sheet: Sheet) -> None:
    way = [(168, 468), (186, 412), (224, 364), (284, 342), (344, 350), (408, 374), (468, 408)]
    artery = tube(way, [30, 29, 28, 27, 26, 25, 24])
    sheet.structure("f08-subclavian", artery, fill=Fill.VESSEL)
    sheet.art(fibres(way, 26, 2, edge=0.62), line=Line.HAIR)
    sheet.art(ellipse((468, 408), 4.5, 12).rotated(30, (468, 408)), fill=Fill.PAPER, line=Line.OUTLINE)


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
    stem = [(314, 252), (340, 304), (362, 356), (374, 412), (378, 468)]
    twigs = {
        "c5": [(268, 138), (292, 172), (308, 214), (319, 258)],
        "c6": [(260, 169), (284, 198), (302, 228), (317, 259)],
        "c7": [(254, 213), (280, 229), (300, 244), (315, 260)],
    }
    shapes = {end: tube(way, [5, 5, 5, 5.5]) for end, way in twigs.items()}
    sheet.structure("f08-lthor", shapes | {"stem": tube(stem, SMALL)}, fill=Fill.NERVE, line=Line.FINE)
    sheet.art(fibres(stem, SMALL, 1), line=Line.HAIR)
    back = [(216, 124), (242, 112), (290, 96), (358, 84), (426, 88)]
    _draw_nerve(sheet, "f08-dscap", {"": back}, [SMALL], fill=Fill.NERVE)


def _draw_back(sheet: Sheet) -> None:
    """Draw the posterior divisions, their cord and its two branches, darker than what lies in front of them."""
    axillary = tube([(668, 358), (704, 366), (740, 366), (772, 355)], [12, 11, 10, 9])
    radial = tube([(668, 366), (708, 380), (750, 394), (782, 403)], [13, 13, 13, 13])
    sheet.art(axillary, radial, fill=Fill.GREY, line=Line.HAIR)
    _draw_nerve(sheet, "f08-post-div", dict(BACK), [11.5, 11], fill=Fill.GREY)
    _draw_nerve(sheet, "f08-post", {"": CORDS["post"]}, [30, 21, 20], fill=Fill.GREY)


def _draw_roots(sheet: Sheet) -> None:
    for above in ([(114, 31), (140, 34), (166, 39)], [(114, 72), (152, 75), (186, 83)]):
        sheet.art(tube(above, 8), fill=Fill.NERVE, line=Line.FINE)
    for name, way in ROOTS.items():
        _draw_nerve(sheet, f"f08-{name}", {"": way}, [13, 13], fill=Fill.NERVE)


def _draw_front(sheet: Sheet) -> None:
    over = [(414, 194), (448, 186), (498, 160), (558, 142), (628, 140)]
    _draw_nerve(sheet, "f08-suprascap", {"": over}, [10, 9], fill=Fill.NERVE)
    for name, way in TRUNKS.items():
        _draw_nerve(sheet, f"f08-{name}", {"": way}, [27.5 if name != "middle" else 18, 20, 22.5], fill=Fill.NERVE)
    musculo = tube([(668, 302), (708, 308), (750, 300), (774, 289)], [12, 11, 10, 10])
    ulnar = tube([(668, 412), (704, 426), (744, 440), (776, 448)], [12, 11, 11, 11])
    upper = tube([(668, 310), (708, 334), (740, 348), (780, 353)], [11, 10, 10, 13])
    lower = tube([(668, 406), (700, 402), (732, 372), (758, 354)], [11, 10, 10, 9])
    sheet.art(musculo, ulnar, lower, upper, fill=Fill.NERVE, line=Line.HAIR)
    _draw_nerve(sheet, "f08-ant-div", dict(FRONT), [11.5, 11], fill=Fill.NERVE)
    for name, start in (("lat", 23.5), ("med", 14.5)):
        _draw_nerve(sheet, f"f08-{name}", {"": CORDS[name]}, [start, 18, 19], fill=Fill.NERVE)


def _draw_branches_in_front(sheet: Sheet) -> None:
    down = [(380, 186), (388, 214), (404, 262), (426, 320), (440, 380), (444, 440)]
    _draw_nerve(sheet, "f08-nsub", {"": down}, [4, *[SMALL] * 5], fill=Fill.NERVE)
    stem = [(180, 62), (192, 104), (204, 160), (216, 240), (218, 330), (208, 420), (202, 468)]
    twigs = {
        "c3": [(156, 35), (170, 42), (180, 66)],
        "c4": [(187, 83.5), (198, 86), (202, 94), (199, 103), (195, 108)],
        "c5": [(224, 122), (216, 136), (206, 148), (206, 172)],
    }
    shapes = {end: tube(way, 5) for end, way in twigs.items()}
    sheet.structure("f08-phrenic", shapes | {"stem": tube(stem, SMALL)}, fill=Fill.NERVE, line=Line.FINE)
    sheet.art(fibres(stem, SMALL, 1), line=Line.HAIR)
