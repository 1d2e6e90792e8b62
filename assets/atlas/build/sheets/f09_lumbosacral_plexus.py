"""F09: the left lumbosacral plexus from the front, on the psoas, the sacrum and the hip bone.

Posterior divisions and what they make are darker and painted first; anterior divisions cross in front of them. The
front of psoas is removed, so that the plexus within it is seen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from filling import clipped
from nerves import Piece, draw_nerve, join, piece
from shapes import Point, blob, chain, curve, ellipse, line, tube
from sheet import Fill, Line, Sheet

MID = 84.0
HIGH = 620
TOPS = (16, 78, 140, 202, 264)  # of the bodies of L1 to L5
BODY = 50
SIDE = 158.0  # the left edge of the bodies, on the page's right

ROOTS: dict[str, tuple[Point, ...]] = {
    "l1": ((152, 66), (188, 76), (226, 92)),
    "l2": ((152, 128), (190, 142), (228, 162)),
    "l3": ((152, 190), (190, 206), (230, 229)),
    "l4": ((152, 252), (190, 267), (230, 290)),
    "l5": ((154, 316), (196, 340), (242, 370)),
    "s1": ((158, 388), (212, 412), (270, 446)),
    "s2": ((152, 434), (212, 455), (272, 480)),
    "s3": ((146, 476), (205, 493), (266, 511)),
    "s4": ((140, 514), (178, 527), (218, 544)),
}
FORAMINA = ((158, 388), (152, 434), (146, 476), (140, 514))
Ways = Mapping[str, Sequence[Point]]
ILIOHYPO: Ways = {"": ((222, 88), (290, 100), (390, 126), (520, 172), (660, 236))}
ILIOING: Ways = {"": ((222, 96), (290, 120), (390, 162), (500, 222), (600, 290), (664, 344))}
GENFEM: Ways = {
    "l1": ((208, 84), (236, 112), (272, 158)),
    "l2": ((206, 150), (236, 148), (270, 158)),
    "stem": ((268, 152), (306, 216), (338, 300), (366, 384), (392, 470)),
}
LFCN: Ways = {
    "l2": ((224, 160), (276, 184), (332, 236)),
    "l3": ((226, 226), (276, 222), (332, 240)),
    "stem": ((326, 234), (400, 286), (500, 344), (590, 394), (642, 440), (660, 500)),
}
FEMORAL: Ways = {
    "l2": ((224, 162), (262, 206), (304, 270), (344, 318)),
    "l3": ((226, 229), (262, 252), (304, 292), (342, 324)),
    "l4": ((226, 289), (262, 300), (304, 316), (342, 330)),
    "stem": ((336, 322), (392, 358), (452, 414), (516, 490), (544, 560), (550, 616)),
}
OBTURATOR: Ways = {
    "l2": ((222, 162), (246, 210), (264, 266), (278, 322)),
    "l3": ((226, 230), (250, 266), (274, 320)),
    "l4": ((224, 290), (250, 304), (276, 326)),
    "stem": ((275, 314), (288, 352), (312, 404), (344, 462), (364, 530), (368, 616)),
}
TRUNK: Ways = {
    "l4": ((206, 276), (226, 314), (240, 352), (250, 384)),
    "stem": ((237, 364), (258, 402), (284, 441)),
}
SUPGLUT: Ways = {
    "lst": ((266, 421), (304, 428), (346, 428)),
    "s1": ((254, 438), (300, 438), (346, 431)),
    "stem": ((340, 429), (396, 434), (456, 456)),
}
INFGLUT: Ways = {
    "lst": ((318, 451), (352, 463), (388, 480)),
    "s1": ((322, 467), (356, 473), (388, 482)),
    "s2": ((330, 491), (360, 487), (388, 484)),
    "stem": ((382, 481), (430, 492), (482, 524)),
}
FIBULAR: Ways = {
    "lst": ((279, 436), (335, 458), (404, 514)),
    "s1": ((264, 442), (335, 472), (404, 518)),
    "s2": ((266, 476), (335, 492), (404, 522)),
    "stem": ((456, 564), (477, 586), (500, 614)),
}
TIBIAL: Ways = {
    "lst": ((280, 441), (322, 478), (364, 510), (404, 526)),
    "s1": ((264, 446), (330, 492), (404, 530)),
    "s2": ((266, 480), (335, 508), (404, 534)),
    "s3": ((262, 510), (335, 526), (404, 538)),
    "stem": ((447, 573), (459, 590), (464, 616)),
}
SCIATIC: Ways = {"": ((398, 524), (430, 546), (456, 574))}
PUDENDAL: Ways = {
    "s2": ((226, 462), (248, 498), (268, 548)),
    "s3": ((226, 500), (246, 522), (268, 552)),
    "s4": ((211, 541), (240, 549.5), (267, 553)),
    "stem": ((264, 548), (296, 572), (308, 594), (304, 616)),
}
FURCAL: Ways = {
    "stem": ((152, 284), (182, 297), (206, 313)),
    "femoral": ((203, 311), (262, 319), (340, 337)),
    "obturator": ((203, 313), (240, 334), (289, 352)),
    "lst": ((202, 313), (216, 342), (244, 388)),
}


# Width of the pieces, width of the stem or of the only piece.
WIDTHS = {
    "lfcn": (6, 9),
    "femoral": (9, 18),
    "lst": (8, 16),
    "obturator": (7, 12),
    "iliohypo": (8, 8),
    "ilioing": (8, 8),
    "genfem": (5.5, 8),
    "supglut": (6, 9),
    "infglut": (6, 9),
    "fibular": (8, 13),
    "tibial": (8, 16),
    "sciatic": (28, 28),
    "pudendal": (6.5, 10),
}
NERVES = {
    "lfcn": LFCN, "femoral": FEMORAL, "lst": TRUNK, "obturator": OBTURATOR, "iliohypo": ILIOHYPO,
    "ilioing": ILIOING, "genfem": GENFEM, "supglut": SUPGLUT, "infglut": INFGLUT, "fibular": FIBULAR,
    "tibial": TIBIAL, "sciatic": SCIATIC, "pudendal": PUDENDAL,
}  # fmt: skip


def _width(name: str, end: str) -> tuple[float, float]:
    """Return the width at the start and at the end of a piece."""
    thin, thick = WIDTHS[name]
    return (thick, thick) if end in ("", "stem") else (thin, thin)


def draw() -> Sheet:
    sheet, plexus = Sheet("f09-lumbosacral-plexus", height=HIGH), _Plexus()
    _draw_bones(sheet)
    for name in ("supglut", "infglut", "fibular"):
        _draw(sheet, plexus, name, Fill.GREY)
    _draw_psoas(sheet)
    for name in ("lfcn", "femoral"):
        _draw(sheet, plexus, name, Fill.GREY)
    for name, root in plexus.roots.items():
        draw_nerve(sheet, f"f09-{name}", root, fill=Fill.NERVE)
    for name in ("lst", "tibial", "sciatic", "pudendal", "obturator", "iliohypo", "ilioing", "genfem"):
        _draw(sheet, plexus, name, Fill.NERVE)
    furcal = {end: tube(way, 6.5) for end, way in FURCAL.items()}
    sheet.structure("f09-furcal", furcal, fill=Fill.WHITE, line=Line.DASHED)
    return sheet


# --- Bones and muscle ------------------------------------------------------------------------------------------------


def _draw_bones(sheet: Sheet) -> None:
    """Draw the hip bone with its crest, the left halves of L1 to L5 and of the sacrum, and its wing."""
    crest = [(288, 350), (330, 300), (398, 258), (480, 236), (556, 242), (616, 276), (652, 322)]
    front = [(664, 344), (660, 358), (644, 370), (636, 386), (640, 402), (632, 416)]
    rim = [(600, 432), (540, 446), (476, 450), (410, 444), (352, 430), (310, 410)]
    ilium = chain(curve(*crest), curve(crest[-1], *front), curve(front[-1], *rim, crest[0]))
    sheet.art(ilium, fill=Fill.BONE, line=Line.BONE)
    sheet.art(
        curve((306, 356), (344, 316), (406, 276), (480, 254), (550, 259), (604, 288), (640, 328)), line=Line.BONE_FINE
    )
    for top in TOPS:
        low = top + BODY
        process = blob(
            (SIDE - 12, top + 14), (SIDE + 20, top + 12), (SIDE + 46, top + 16), (SIDE + 50, top + 22),
            (SIDE + 42, top + 27), (SIDE + 16, top + 26), (SIDE - 12, top + 32),
        )  # fmt: skip
        body = chain(
            line((MID, top), (SIDE - 6, top)),
            curve((SIDE - 6, top), (SIDE, top + 5), (SIDE - 7, top + BODY / 2), (SIDE + 1, low - 5), (SIDE - 5, low)),
            line((SIDE - 5, low), (MID, low)),
        )
        disc = chain(
            line((MID, low), (SIDE - 4, low)),
            curve((SIDE - 4, low), (SIDE + 1, low + 6), (SIDE - 4, low + 12)),
            line((SIDE - 4, low + 12), (MID, low + 12)),
        )
        sheet.art(process, body, fill=Fill.BONE, line=Line.FINE)
        sheet.art(disc, fill=Fill.DISC, line=Line.HAIR)
    sacrum = chain(
        line((MID, 326), (SIDE, 326)),
        curve((SIDE, 326), (SIDE + 24, 352), (254, 400), (272, 420)),
        curve((272, 420), (232, 470), (196, 526), (160, 574), (MID + 18, 600)),
        line((MID + 18, 600), (MID, 600)),
    )
    sheet.art(sacrum, fill=Fill.BONE, line=Line.FINE)
    ala = [(160, 330), (196, 322), (250, 324), (296, 344), (306, 376), (288, 412), (262, 424), (226, 398), (184, 366)]
    sheet.structure("f09-ala", blob(*ala), fill=Fill.BONE)
    for x, y in FORAMINA:
        sheet.art(ellipse((x, y), 12, 9), fill=Fill.PAPER, line=Line.FINE)
    for y in (368, 412, 456, 496, 534):
        sheet.art(curve((MID, y), (MID + 24, y - 2), (MID + 46, y)), line=Line.HAIR)


def _draw_psoas(sheet: Sheet) -> None:
    lateral = [(176, 22), (196, 16), (268, 112), (330, 216), (376, 312), (404, 408), (398, 428)]
    medial = [(366, 434), (340, 426), (292, 366), (240, 278), (202, 180), (172, 80)]
    shape = blob(*lateral, *medial)
    sheet.structure("f09-psoas", shape, fill=Fill.MUSCLE)
    strands = [
        curve((174 + 7 * at, 30), (202 + 14 * at, 180), (254 + 17 * at, 300), (338 + 11 * at, 424))
        for at in range(1, 6)
    ]
    sheet.art(clipped(strands, shape, margin=4), line=Line.HAIR)


# --- Nerves ----------------------------------------------------------------------------------------------------------


class _Plexus:
    """The pieces of every nerve (name: ending: piece), each joined with what it comes from and what it goes into."""

    def __init__(self) -> None:
        self.nerves: dict[str, dict[str, Piece]] = {
            name: {end: piece(way, *_width(name, end)) for end, way in ways.items()} for name, ways in NERVES.items()
        }
        ends = {"l5": 15.5, "s1": 12.0, "s2": 12.0, "s3": 8.5, "s4": 7.0}
        self.roots = {
            name: piece(way, 11 if name in ("s3", "s4") else 13, ends.get(name, 13)) for name, way in ROOTS.items()
        }
        for name, pieces in self.nerves.items():
            self._join(name, pieces)
        sciatic = self.nerves["sciatic"][""]
        for nerve in ("tibial", "fibular"):
            join(sciatic, *self.nerves[nerve].values())
        for end in ("lst", "s1", "s2"):
            join(self.nerves["infglut"][end], self.nerves["fibular"][end])
        join(self.nerves["lst"]["stem"], self.roots["l5"])

    def _join(self, name: str, pieces: dict[str, Piece]) -> None:
        trunk = self.nerves["lst"]["stem"]
        for end, one in pieces.items():
            if end == "":
                join(one, *([self.roots["l1"]] if name != "sciatic" else []))
                continue
            if end == "stem":
                continue
            join(one, trunk if end == "lst" else self.roots[end])
            if name not in ("tibial", "fibular"):
                join(one, pieces["stem"])
            # Those that arrive together are one nerve already.
            join(one, *(other for its, other in pieces.items() if its not in (end, "stem") and other not in one.joins))


def _draw(sheet: Sheet, plexus: _Plexus, name: str, fill: Fill) -> None:
    pieces = plexus.nerves[name]
    draw_nerve(sheet, f"f09-{name}", pieces.get("", pieces), fill=fill)
