"""F08: the left brachial plexus from the front, from its roots to its cords, spread out from the page's left to right.

What lies behind is painted first: middle scalene, posterior divisions and cord; then roots, trunks, anterior divisions,
the artery; last the anterior scalene and the nerves in front of it. Depth is told by overlap and by a darker grey.
"""

from __future__ import annotations

from collections.abc import Sequence

from filling import clipped
from nerves import Piece, draw_nerve, draw_unasked, join, piece
from shapes import Path, Point, blob, chain, curve, ellipse, fibres, line, tube
from sheet import Fill, Line, Sheet

ROOTS: dict[str, tuple[Point, ...]] = {
    "c5": ((114, 112), (178, 117), (238, 129), (276, 144), (306, 159)),
    "c6": ((114, 153), (178, 157), (238, 166), (276, 170.5), (306, 173)),
    "c7": ((114, 194), (178, 199), (238, 210), (290, 222.5), (326, 232)),
    "c8": ((114, 234), (178, 243), (238, 260), (294, 281.5), (332, 294)),
    "t1": ((120, 279), (178, 296), (228, 306), (294, 308.5), (332, 307.5)),
}
TRUNKS: dict[str, tuple[Point, ...]] = {
    "upper": ((300, 164), (346, 176.5), (393, 189), (430, 202.5)),
    "middle": ((318, 230), (358, 239), (393, 246), (430, 257.5)),
    "lower": ((326, 300), (362, 303.5), (393, 308), (430, 316.5)),
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
    sheet, plexus = Sheet("f08-brachial-plexus"), _Plexus()
    _draw_bones(sheet)
    _draw_muscle(sheet, "f08-scalene-mid", _middle_scalene(), _MIDDLE_FIBRES)
    _draw_hidden_branches(sheet, plexus)
    _draw_back(sheet, plexus)
    _draw_roots(sheet, plexus)
    _draw_front(sheet, plexus)
    _draw_artery(sheet)
    _draw_muscle(sheet, "f08-scalene-ant", _anterior_scalene(), _ANTERIOR_FIBRES)
    _draw_branches_in_front(sheet, plexus)
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
    lateral = [(166, 31), (185, 42), (240, 92), (312, 168), (360, 256), (375, 348)]
    medial = [(340, 355), (294, 334), (228, 286), (178, 262), (147, 226), (143, 130), (148, 41)]
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


class _Plexus:
    """The pieces of the plexus, each joined with those it continues."""

    def __init__(self) -> None:
        self.roots = {name: piece(way, 13) for name, way in ROOTS.items()}
        starts = {"upper": (27, 21, 20.5, 22.5), "middle": (13.5, 17.5, 19.5, 22.5), "lower": (26.5, 22, 20.5, 22.5)}
        self.trunks = {name: Piece(way, starts[name]) for name, way in TRUNKS.items()}
        self.front = {name: piece(way, 11.5, 11) for name, way in FRONT.items()}
        self.back = {name: piece(way, 11.5, 11) for name, way in BACK.items()}
        begins = {"lat": 21, "post": 27, "med": 12}
        self.cords = {name: Piece(way, (begins[name], 18, 18 if name == "med" else 20)) for name, way in CORDS.items()}
        self.above = piece([(114, 31), (140, 34), (166, 39)], 8), piece([(114, 72), (152, 75), (186, 83)], 8)
        for trunk, roots in (("upper", ("c5", "c6")), ("middle", ("c7",)), ("lower", ("c8", "t1"))):
            join(self.trunks[trunk], *(self.roots[root] for root in roots), self.front[trunk], self.back[trunk])
        join(self.cords["lat"], self.front["upper"], self.front["middle"])
        join(self.cords["med"], self.front["lower"])
        join(self.cords["post"], *self.back.values())
        # Where two of them meet before the cord begins, they are one already.
        join(self.front["upper"], self.front["middle"])
        join(self.back["middle"], self.back["upper"], self.back["lower"])


def _draw_stem(sheet: Sheet, name: str, stem: Piece, twigs: dict[str, Piece]) -> None:
    join(stem, *twigs.values())
    draw_nerve(sheet, name, twigs | {"stem": stem}, fill=Fill.NERVE)


def _draw_hidden_branches(sheet: Sheet, plexus: _Plexus) -> None:
    """Draw the nerves that go down or back behind the roots."""
    stem = piece([(314, 252), (340, 304), (362, 356), (374, 412), (378, 468)], 6, SMALL)
    twigs = {
        "c5": piece([(258, 134), (276, 162), (297, 208), (319, 258)], 5),
        "c6": piece([(246, 166), (270, 194), (294, 228), (317, 259)], 5),
        "c7": piece([(250, 212), (278, 230), (298, 244), (315, 260)], 5),
    }
    join(twigs["c6"], twigs["c5"], twigs["c7"])
    for root, twig in twigs.items():
        join(twig, plexus.roots[root])
    _draw_stem(sheet, "f08-lthor", stem, twigs)
    back = piece([(216, 124), (242, 112), (290, 96), (358, 84), (426, 88)], SMALL)
    join(back, plexus.roots["c5"])
    draw_nerve(sheet, "f08-dscap", back, fill=Fill.NERVE)


def _draw_back(sheet: Sheet, plexus: _Plexus) -> None:
    """Draw the posterior divisions, their cord and its two branches, darker than what lies in front of them."""
    axillary = piece([(668, 358), (704, 366), (740, 366), (772, 355)], 12, 9)
    radial = piece([(668, 366), (708, 380), (750, 394), (782, 403)], 13)
    join(plexus.cords["post"], axillary, radial)
    join(axillary, radial)
    draw_unasked(sheet, axillary, radial, fill=Fill.GREY)
    draw_nerve(sheet, "f08-post-div", plexus.back, fill=Fill.GREY)
    draw_nerve(sheet, "f08-post", plexus.cords["post"], fill=Fill.GREY)


def _draw_roots(sheet: Sheet, plexus: _Plexus) -> None:
    draw_unasked(sheet, *plexus.above, fill=Fill.NERVE)
    for name, root in plexus.roots.items():
        draw_nerve(sheet, f"f08-{name}", root, fill=Fill.NERVE)


def _draw_front(sheet: Sheet, plexus: _Plexus) -> None:
    over = piece([(414, 194), (448, 186), (498, 160), (558, 142), (628, 140)], 10, 9)
    join(over, plexus.trunks["upper"], plexus.front["upper"])
    draw_nerve(sheet, "f08-suprascap", over, fill=Fill.NERVE)
    for name, trunk in plexus.trunks.items():
        draw_nerve(sheet, f"f08-{name}", trunk, fill=Fill.NERVE)
    musculo = piece([(668, 302), (708, 308), (750, 300), (774, 289)], 12, 10)
    ulnar = piece([(668, 412), (704, 426), (744, 440), (776, 448)], 12, 11)
    upper = Piece([(668, 310), (708, 334), (740, 348), (780, 353)], (11, 10, 10, 13))
    lower = piece([(668, 406), (700, 402), (732, 372), (758, 354)], 11, 9)
    join(plexus.cords["lat"], musculo, upper)
    join(plexus.cords["med"], ulnar, lower)
    join(upper, lower, musculo)
    join(lower, ulnar)
    draw_unasked(sheet, musculo, ulnar, lower, upper, fill=Fill.NERVE)
    draw_nerve(sheet, "f08-ant-div", plexus.front, fill=Fill.NERVE)
    for name in ("lat", "med"):
        draw_nerve(sheet, f"f08-{name}", plexus.cords[name], fill=Fill.NERVE)


def _draw_branches_in_front(sheet: Sheet, plexus: _Plexus) -> None:
    down = Piece([(380, 186), (388, 214), (404, 262), (426, 320), (440, 380), (444, 440)], (4, *[SMALL] * 5))
    join(down, plexus.trunks["upper"])
    draw_nerve(sheet, "f08-nsub", down, fill=Fill.NERVE)
    stem = piece([(180, 62), (192, 104), (204, 160), (216, 240), (218, 330), (208, 420), (202, 468)], 5.5, SMALL)
    twigs = {
        "c3": piece([(156, 35), (170, 42), (180, 66)], 5),
        "c4": piece([(187, 83.5), (198, 86), (202, 94), (199, 103), (195, 108)], 5),
        "c5": piece([(224, 122), (216, 136), (206, 148), (206, 172)], 5),
    }
    join(twigs["c5"], plexus.roots["c5"])
    join(twigs["c3"], plexus.above[0])
    join(twigs["c4"], plexus.above[1])
    _draw_stem(sheet, "f08-phrenic", stem, twigs)
