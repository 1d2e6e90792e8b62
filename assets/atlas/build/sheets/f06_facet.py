"""Facet joints and medial branches: the fourth and fifth lumbar vertebrae and the sacrum from behind and the right.

The right of the page is the body's right, dissected; on the left, foreshortened, multifidus lies in place. Places are
given from the midline and from the level's own height, so that the same way of a nerve serves each level.
"""

from __future__ import annotations

from filling import clipped
from shapes import Path, Point, blob, chain, curve, ellipse, fibres, tube
from sheet import Fill, Line, Sheet

# The midline, and the height of each level.
CX = 338.0
L4, L5, S1 = 104.0, 228.0, 352.0
LUMBAR = (("l4", L4), ("l5", L5))
LEFT = 0.6

SUPERIOR: tuple[Point, ...] = (
    (84, -40),
    (88, -62),
    (93, -80),
    (106, -88),
    (121, -80),
    (129, -60),
    (126, -44),
    (133, -30),
)
TRANSVERSE: tuple[Point, ...] = (
    (152, -31),
    (198, -37),
    (236, -36),
    (247, -26),
    (240, -14),
    (200, -4),
    (166, 5),
    (138, 15),
)
# The fifth is short and stout.
TRANSVERSE_L5: tuple[Point, ...] = (
    (152, -34),
    (190, -43),
    (222, -38),
    (232, -25),
    (226, -8),
    (198, 3),
    (166, 9),
    (139, 16),
)
INFERIOR: tuple[Point, ...] = ((100, 26), (88, 44), (85, 66), (81, 88), (68, 98), (53, 92), (45, 72), (33, 54))
# The way of a nerve over the root of the process, from where it leaves its dorsal ramus to the lamina.
HOOK: tuple[Point, ...] = ((119, -82), (136, -70), (148, -56), (146, -43), (141, -30), (140, -15), (133, 1), (116, 13))
HOOK_WIDTHS = (3.0, 6.0, 8.0, 8.0, 8.0, 8.0, 7.5, 7.0)
# From the process at the back of the upper articular one to that at the root of the transverse one.
BAND: tuple[Point, ...] = ((116, -47), (130, -33), (141, -16), (149, 5))
BAND_WIDTHS = (11.0, 9.5, 9.5, 10.0)


def level(y: float, *points: Point, share: float = 1.0) -> list[Point]:
    """Return points of a level; with a share, those of the left side."""
    return [(CX + x * share, y + down) for x, down in points]


def whole(y: float, right: tuple[Point, ...]) -> Path:
    """Return a smooth shape out of its right half, given from the top to the bottom, foreshortened on the left."""
    left = [(-x, down) for x, down in reversed(right) if x]
    return blob(*level(y, *right), *level(y, *left, share=LEFT))


def arch(y: float, transverse: tuple[Point, ...]) -> Path:
    return whole(y, ((0, -26), (34, -28), (62, -32), *SUPERIOR, *transverse, *INFERIOR, (0, 48)))


def sacrum(y: float) -> Path:
    top = (
        (0, -24),
        (34, -26),
        (62, -32),
        *SUPERIOR,
        (152, -32),
        (194, -38),
        (234, -28),
        (258, -4),
        (256, 32),
        (238, 70),
    )
    right = curve(*level(y, *top, (214, 108)))
    left = curve(*level(y, (-214, 108), *((-x, down) for x, down in reversed(top)), share=LEFT))
    bottom = curve(*level(y, (214, 108), (120, 113), (30, 107)), *level(y, (-110, 111), (-214, 108), share=LEFT))
    return chain(right, bottom, left)


def spinous(y: float) -> Path:
    right = ((1, -22), (4, 4), (5, 34), (10, 58), (7, 76), (-8, 83))
    left = ((-25, 79), (-30, 60), (-22, 34), (-17, 4), (-10, -22))
    return blob(*level(y, *right, *left))


def ala(y: float, share: float) -> Path:
    edge = (
        (136, -27),
        (152, -30),
        (194, -36),
        (233, -26),
        (255, -3),
        (253, 32),
        (235, 69),
        (214, 104),
        (168, 96),
        (146, 40),
        (136, 4),
    )
    return blob(*level(y, *edge, share=share))


def draw() -> Sheet:
    sheet = Sheet("f06-facet")
    surroundings(sheet)
    bones(sheet)
    muscle(sheet)
    joints(sheet)
    nerves(sheet)
    electrode(sheet)
    return sheet


def surroundings(sheet: Sheet) -> None:
    """Draw the bodies behind the arches, the foramina, and the spinal nerves that leave through them."""
    for y in (L4, L5):
        side = blob(*level(y, (120, -40), (200, -42), (216, -34), (206, 0), (214, 34), (200, 42), (120, 40)))
        gap = blob(*level(y, (120, 42), (200, 44), (220, 62), (202, 80), (120, 80)))
        sheet.art(gap, side, fill=Fill.BONE, line=Line.BONE)
        hole = blob(*level(y, (104, 24), (122, 20), (140, 30), (142, 52), (130, 74), (112, 78), (100, 60)))
        sheet.art(hole, fill=Fill.DISC, line=Line.FINE)
    for y in (L4, L5):
        way = level(y, (106, 32), (122, 43), (141, 66), (160, 98), (176, 138), (184, 172))
        sheet.art(tube(way, (14, 15, 13, 12, 12, 12)), fill=Fill.NERVE, line=Line.FINE)
        sheet.art(fibres(way, 12, 3, edge=0.5), line=Line.HAIR)


def bones(sheet: Sheet) -> None:
    crest = blob(*level(S1, (-14, -16), (0, -16), (6, 10), (2, 60), (-6, 96), (-18, 98), (-24, 70), (-20, 10)))
    shapes = {
        "s1": (sacrum(S1), crest),
        "l5": (arch(L5, TRANSVERSE_L5), spinous(L5)),
        "l4": (arch(L4, TRANSVERSE), spinous(L4)),
    }
    for name, (plate, spine) in shapes.items():
        sheet.structure(f"f06-{name}", {"arch": plate, "spine": spine}, fill=Fill.BONE)
    sheet.structure("f06-ala", {"page-right": ala(S1, 1), "page-left": ala(S1, -LEFT)}, fill=Fill.BONE, line=Line.NONE)
    processes = {
        f"{name}-{side}": blob(*level(y, (133, -28), *process, share=share))
        for name, y, process in (("l4", L4, TRANSVERSE), ("l5", L5, TRANSVERSE_L5))
        for side, share in (("right", 1.0), ("left", -LEFT))
    }
    sheet.structure("f06-tp", processes, fill=Fill.BONE, line=Line.NONE)
    sides = (("l4-right", L4, 1.0), ("l5-right", L5, 1.0), ("s1-right", S1, 1.0), ("l4-left", L4, -LEFT))
    upper = {end: blob(*level(y, *SUPERIOR, (118, -22), (98, -26), share=share)) for end, y, share in sides}
    sheet.structure("f06-sap", upper, fill=Fill.BONE, line=Line.NONE)
    for plate, spine in shapes.values():
        sheet.art(plate, line=Line.OUTLINE)
        sheet.art(spine, fill=Fill.BONE, line=Line.OUTLINE)
    lower = {name: blob(*level(y, *INFERIOR, (60, 44), (84, 34))) for name, y in (("l4", L4), ("l5", L5))}
    sheet.structure("f06-iap", lower, fill=Fill.BONE, line=Line.NONE)
    for y in (L4, L5):
        sheet.art(curve(*level(y, (124, 20), *INFERIOR)), line=Line.OUTLINE)
    sheet.art(ellipse((CX + 92, S1 + 66), 14, 10), fill=Fill.DISC, line=Line.FINE)
    for y in (L4, L5):
        sheet.art(curve(*level(y, (109, -56), (106, -47), (111, -38), (119, -36))), line=Line.HAIR)
    # The joint's surface on the uppermost process, bare since the vertebra above is left out.
    sheet.art(curve(*level(L4, (94, -38), (97, -58), (102, -78))), line=Line.HAIR)


def muscle(sheet: Sheet) -> None:
    """Draw multifidus: whole on the left, one slip on the right."""
    mass = blob(*(
        (CX + x, y) for x, y in (
            (-30, 34), (-52, 52), (-74, 116), (-86, 220), (-92, 320), (-86, 404), (-66, 442), (-42, 450), (-27, 424),
            (-26, 330), (-28, 240), (-28, 130),
        )
    ))  # fmt: skip
    way = [(CX + x, y) for x, y in ((12, 84), (21, 140), (28, 215), (34, 300), (44, 388))]
    slip = tube(way, (9, 25, 30, 30, 12), ends="round")
    sheet.structure("f06-multifidus", {"page-left": mass, "page-right": slip}, fill=Fill.MUSCLE)
    strokes = [
        curve((CX - 14, y), (CX - 44, y + 44), (CX - 66, y + 104), (CX - 84, y + 190)) for y in range(-120, 450, 15)
    ]
    kept = (one for one in clipped(strokes, mass, margin=3) if one.bounds[3] - one.bounds[1] > 14)
    sheet.art(kept, line=Line.HAIR)
    sheet.art(fibres(way, (9, 25, 30, 30, 12), 5, edge=0.62), line=Line.HAIR)


def joints(sheet: Sheet) -> None:
    for name, y in (("l45", L5), ("l5s1", S1)):
        seam = level(y, (92, -86), (88, -64), (84, -42), (77, -26))
        shape = tube(seam, (13, 17, 17, 13), ends="round")
        sheet.structure(f"f06-facet-{name}", shape, fill=Fill.DISC)
        sheet.art(curve(*seam), line=Line.OUTLINE)


def nerves(sheet: Sheet) -> None:
    """Draw each branch with its twigs, and what holds it at the root of the process."""
    knobs = {name: ellipse((CX + 154, y + 11), 12.5, 9.5).rotated(-22, (CX + 154, y + 11)) for name, y in LUMBAR}
    sheet.structure("f06-accproc", knobs, fill=Fill.BONE)
    from_above = ((160, -97), (157, -77), (151, -58), *HOOK[3:])
    for name, y, way in (("mb-l3", L4, from_above), ("mb-l4", L5, HOOK)):
        long = (*way, (101, 24), (94, 36), (90, 50))
        widths = ((8.0,) * 6 if y == L4 else HOOK_WIDTHS[:6]) + (7.5, 6.5, 5.0, 4.5, 3.5)
        widths = widths[-len(long) :]
        pieces = {
            "multifidus": tube(level(y, (122, 9), (96, 18), (66, 20), (26, 31)), (6, 5, 4.5, 4), ends="round"),
            "up": tube(level(y, (126, 6), (106, 5), (93, -9), (84, -30)), (6, 5, 4.5, 4), ends="round"),
            "stem": tube(level(y, *long), widths, ends="round"),
        }
        sheet.structure(f"f06-{name}", pieces, fill=Fill.NERVE)
        sheet.art(fibres(level(y, *long), [wide * 0.9 for wide in widths], 2, edge=0.36), line=Line.HAIR)
    last_ramus(sheet)
    bands = {name: tube(level(y, *BAND), BAND_WIDTHS, ends="round") for name, y in LUMBAR}
    sheet.structure("f06-mal", bands, fill=Fill.WHITE)
    for _, y in LUMBAR:
        sheet.art(fibres(level(y, *BAND), BAND_WIDTHS, 3, edge=0.5), line=Line.HAIR)


def last_ramus(sheet: Sheet) -> None:
    """Draw the dorsal ramus in the groove of the ala: a medial and an intermediate branch, and no lateral one."""
    for side in (-1, 1):
        groove = [(x + side * 9.5, down) for x, down in ((145, -30), (143, -14), (139, 6), (136, 30))]
        sheet.art(curve(*level(S1, *groove)), line=Line.HAIR)
    way = (*HOOK[:4], (143, -30), (141, -12), (136, 8), (132, 34), (127, 60), (124, 86))
    widths = (3.0, 6.5, 9.0, 9.0, 9.0, 9.0, 8.5, 6.0, 5.0, 4.0)
    pieces = {
        "multifidus": tube(level(S1, (116, 15), (96, 21), (70, 21), (46, 26)), (5, 5, 4.5, 4), ends="round"),
        "medial": tube(
            level(S1, (137, 8), (120, 15), (105, 6), (93, -10), (84, -30)), (7, 6, 5.5, 4.5, 4), ends="round"
        ),
        "stem": tube(level(S1, *way), widths, ends="round"),
    }
    sheet.structure("f06-dr-l5", pieces, fill=Fill.NERVE)
    sheet.art(fibres(level(S1, *way), [wide * 0.9 for wide in widths], 2, edge=0.36), line=Line.HAIR)


def electrode(sheet: Sheet) -> None:
    tip, joint, hub, end = level(L4, (138, -37), (145, -4), (180, 78), (191, 104))
    pieces = {
        "hub": tube((hub, end), (14, 14), ends="round"),
        "shaft": tube((joint, hub), 6),
        "tip": tube((tip, joint), (3.5, 5), ends="round"),
    }
    sheet.structure("f06-electrode", pieces, fill=Fill.TOOL)
