"""F09: the left lumbosacral plexus from the front, on the psoas, the sacrum and the hip bone.

Posterior divisions and what they make are darker and painted first; anterior divisions cross in front of them. The
front of psoas is removed, so that the plexus within it is seen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from shapes import Path, Point, blob, chain, clipped, curve, ellipse, fibres, line, tube
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
    "stem": ((452, 566), (474, 586), (496, 614)),
}
TIBIAL: Ways = {
    "lst": ((280, 441), (322, 478), (364, 510), (404, 526)),
    "s1": ((264, 446), (330, 492), (404, 530)),
    "s2": ((266, 480), (335, 508), (404, 534)),
    "s3": ((262, 510), (335, 526), (404, 538)),
    "stem": ((444, 570), (458, 590), (464, 616)),
}
SCIATIC: Ways = {"": ((398, 524), (430, 546), (456, 574))}
PUDENDAL: Ways = {
    "s2": ((226, 462), (248, 498), (268, 548)),
    "s3": ((226, 500), (246, 522), (268, 552)),
    "s4": ((212, 542), (240, 550), (268, 556)),
    "stem": ((264, 548), (296, 572), (308, 594), (304, 616)),
}
FURCAL: Ways = {
    "stem": ((152, 284), (182, 297), (206, 313)),
    "femoral": ((203, 311), (262, 319), (340, 337)),
    "obturator": ((203, 313), (240, 334), (289, 352)),
    "lst": ((202, 313), (216, 342), (244, 388)),
}


def draw() -> Sheet:
    sheet = Sheet("f09-lumbosacral-plexus", height=HIGH)
    _draw_bones(sheet)
    _draw_back_of_pelvis(sheet)
    _draw_psoas(sheet)
    _draw_nerve(sheet, "lfcn", LFCN, (6, 9), fill=Fill.GREY)
    _draw_nerve(sheet, "femoral", FEMORAL, (9, 18), fill=Fill.GREY)
    for name, way in ROOTS.items():
        _draw_root(sheet, name, way)
    _draw_nerve(sheet, "lst", TRUNK, (8, 16), fill=Fill.NERVE)
    _draw_front_of_pelvis(sheet)
    _draw_nerve(sheet, "obturator", OBTURATOR, (7, 12), fill=Fill.NERVE)
    _draw_nerve(sheet, "iliohypo", ILIOHYPO, (8, 8), fill=Fill.NERVE)
    _draw_nerve(sheet, "ilioing", ILIOING, (8, 8), fill=Fill.NERVE)
    _draw_nerve(sheet, "genfem", GENFEM, (5.5, 8), fill=Fill.NERVE)
    furcal = {end: tube(way, 6.5) for end, way in FURCAL.items()}
    sheet.structure("f09-furcal", furcal, fill=Fill.WHITE, line=Line.DASHED)
    return sheet


# --- Bones and muscle ------------------------------------------------------------------------------------------------


def _draw_bones(sheet: Sheet) -> None:
    """Draw the hip bone, the left halves of L1 to L5 and of the sacrum, and its wing."""
    crest = [(294, 352), (336, 304), (410, 262), (500, 240), (580, 258), (640, 322), (650, 360), (632, 380)]
    rim = [(640, 408), (620, 436), (560, 446), (480, 446), (390, 440), (316, 416)]
    sheet.art(blob(*crest, *rim), fill=Fill.BONE, line=Line.BONE)
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


def _draw_nerve(sheet: Sheet, name: str, ways: Ways, widths: tuple[float, float], *, fill: Fill) -> None:
    """Draw a nerve: its pieces are as wide as the first of `widths`, its stem or only piece as the second."""
    thin, thick = widths
    shapes = {end: tube(way, thick if end in ("", "stem") else thin) for end, way in ways.items()}
    shape: Path | dict[str, Path] = shapes.get("", shapes)
    sheet.structure(f"f09-{name}", shape, fill=fill, line=Line.FINE)
    _draw_fibres(sheet, ways, widths)


def _draw_root(sheet: Sheet, name: str, way: Sequence[Point]) -> None:
    width = 11.0 if name in ("s3", "s4") else 13.0
    sheet.structure(f"f09-{name}", tube(way, [width, width, width - 2]), fill=Fill.NERVE, line=Line.FINE)
    _draw_fibres(sheet, {"": way}, (width, width - 1))


def _draw_fibres(sheet: Sheet, ways: Ways, widths: tuple[float, float]) -> None:
    for end, way in ways.items():
        width = widths[1] if end in ("", "stem") else widths[0]
        if width >= 7:
            number = 1 if width < 10 else 2 if width < 15 else 3
            sheet.art(fibres(way, width, number, edge=0.45), line=Line.HAIR)


def _draw_back_of_pelvis(sheet: Sheet) -> None:
    _draw_nerve(sheet, "supglut", SUPGLUT, (6, 9), fill=Fill.GREY)
    _draw_nerve(sheet, "infglut", INFGLUT, (6, 9), fill=Fill.GREY)
    _draw_nerve(sheet, "fibular", FIBULAR, (8, 13), fill=Fill.GREY)


def _draw_front_of_pelvis(sheet: Sheet) -> None:
    _draw_nerve(sheet, "tibial", TIBIAL, (8, 16), fill=Fill.NERVE)
    _draw_nerve(sheet, "sciatic", SCIATIC, (28, 28), fill=Fill.NERVE)
    _draw_nerve(sheet, "pudendal", PUDENDAL, (6.5, 10), fill=Fill.NERVE)
