"""F01: the cord in cross-section with its roots, ganglia, spinal nerves and coverings, at the height of a foramen.

Drawn for the right of the page about the midline at x = 400 and mirrored. `u` runs outwards from the midline and `v`
down from the cord's middle. The dura passes between the two roots as a fold, to whose inner face the ligament goes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from filling import stipple
from shapes import Path, Point, Strand, blob, chain, curve, ellipse, fibres, line, part_of, polygon, reversed_line, tube
from sheet import Fill, Line, Sheet

X, Y = 400.0, 240.0

CORD = ((3, -84), (38, -85), (74, -67), (98, -34), (104, 4), (94, 42), (66, 72), (36, 85), (13, 85))
HORNS = (
    *((0, -11), (10, -12), (28, -27), (45, -43), (56, -53), (66, -52), (65, -41), (54, -24), (46, -8)),
    *((48, 5), (62, 17), (67, 36), (57, 56), (38, 57), (25, 41), (15, 21), (0, 14)),
)
DORSAL = ((108, -94), (136, -98), (168, -87), (196, -67), (230, -42), (262, -18), (294, -3))
VENTRAL = ((94, 98), (120, 102), (152, 93), (188, 71), (222, 47), (256, 22), (294, 4))
BACK = ((0, -136), (62, -136), (118, -129), (164, -112), (202, -90), (231, -70), (258, -42))
FRONT = ((0, 131), (60, 131), (112, 127), (158, 112), (200, 84), (234, 57), (265, 28))
FOLD = (
    *((254, -8), (236, -13), (217, -20), (199, -32), (184, -36), (173, -22), (171, 0), (173, 22), (184, 38)),
    *((202, 40), (222, 32), (248, 12)),
)


def right(*places: tuple[float, float]) -> list[Point]:
    """Return places of the right half as points of the sheet."""
    return [(X + u, Y + v) for u, v in places]


def both(shape: Path) -> dict[str, Path]:
    """Return a shape of the right half as the two pieces of one structure."""
    return {"page-left": shape.mirrored(X), "page-right": shape}


def between(path: Path, first: int, last: int) -> Path:
    """Return the stretch of a line between two of the points that it was drawn through."""
    strand = path.strands[0]
    stops = [strand.start, *(step[-1] for step in strand.steps)]
    return Path((Strand(stops[first], strand.steps[first:last], False),))


def beside(path: Path, distance: float) -> Path:
    """Return a line that runs beside another, to its left (seen along it) where the distance is negative."""
    places = [path.at(step / 40) for step in range(41)]
    return curve(
        *(
            (x - math.sin(math.radians(angle)) * distance, y + math.cos(math.radians(angle)) * distance)
            for (x, y), angle in places
        )
    )


def across(*places: tuple[float, float]) -> Path:
    """Return the smooth line through places that begin at the midline and through their mirror images."""
    return curve(*right(*((-u, v) for u, v in reversed(places[1:])), *places))


def hole(outline: Path) -> Path:
    """Return a closed shape walked the other way, so that it is cut out of what it is added to."""
    turned = reversed_line(outline).strands[0]
    return Path((Strand(turned.start, turned.steps, True),))


def draw() -> Sheet:
    sheet = Sheet("f01-cord-section")
    draw_bones(sheet)
    draw_coverings(sheet)
    draw_roots(sheet)
    draw_cord(sheet)
    draw_vessels(sheet)
    return sheet


def draw_bones(sheet: Sheet) -> None:
    """The arch with the articular processes behind, the disc in front: context; and the foramen between them."""
    half = right((30, -240), (31, -208), (46, -188), (92, -172), (160, -164), (226, -166), (280, -152), (306, -122))
    arch = curve(*half, *right((300, -92), (276, -84), (246, -97), (214, -118), (160, -142), (92, -154), (0, -156)))
    sheet.art(chain(arch, reversed_line(arch.mirrored(X))), fill=Fill.BONE, line=Line.BONE)
    joint = curve(*right((222, -166), (232, -148), (250, -128), (274, -112), (304, -108)))
    sheet.art(joint, joint.mirrored(X), line=Line.BONE_FINE)
    for inset in (0, 16, 31, 45):
        rim = across(
            (0, 151 + inset),
            (64, 149 + inset),
            (130, 151 + inset),
            (198 - inset / 2, 160 + inset),
            (250 - inset, 182 + inset),
            (284 - inset, 214 + inset),
            (296 - 1.1 * inset, 240),
        )
        sheet.art(rim, fill=Fill.NONE if inset else Fill.BONE, line=Line.BONE_FINE if inset else Line.BONE)
    foramen = blob(
        *right(
            (196, -107),
            (228, -98),
            (262, -82),
            (296, -74),
            (312, -48),
            (316, 0),
            (314, 60),
            (306, 126),
            (282, 172),
            (244, 158),
            (200, 138),
            (190, 118),
            (210, 88),
            (232, 56),
            (232, 0),
            (228, -60),
            (208, -88),
        )
    )
    sheet.structure("f01-foramen", both(foramen), fill=Fill.FLUID, line=Line.DASHED)


def draw_coverings(sheet: Sheet) -> None:
    back, front, fold = across(*BACK), across(*FRONT), curve(*right(*FOLD))
    bared = between(fold, 2, 10)
    inner = chain(
        beside(between(back, 1, 11), 11.5),
        beside(bared, 11.5),
        reversed_line(beside(between(front, 1, 11), -11.5)),
        reversed_line(beside(bared, 11.5)).mirrored(X),
    )
    sheet.structure("f01-csf", inner + hole(pia_outline()), fill=Fill.FLUID, line=Line.NONE)
    web = part_of(beside(bared, 8), 0.08, 0.93, 24)
    soft = [
        part_of(beside(back, 8), 0.055, 0.945, 44),
        part_of(beside(front, -8), 0.03, 0.97, 46),
    ]
    soft += [web, web.mirrored(X)]
    sheet.structure("f01-arach", together(band(one, 7, 7) for one in soft), fill=Fill.WHITE, line=Line.FINE)
    # Outside the sac, between the two roots as far as where they meet, there is no fluid.
    sheet.art(
        both(chain(fold, line(fold.strands[0].steps[-1][-1], *right((292, 0))))).values(),
        fill=Fill.PAPER,
        line=Line.NONE,
    )
    walls = ((fold, 0, 3, (3, 6, 9)), (fold, 9, 11, (9, 7, 4)), (back, 9, 12, (9, 9, 3)), (front, 9, 12, (9, 9, 3)))
    sleeve = together(band(between(wall, first, last), *widths) for wall, first, last, widths in walls)
    sheet.structure("f01-sleeve", both(sleeve), fill=Fill.GREY, line=Line.FINE)
    face = between(fold, 3, 9)
    hard = [between(back, 3, 9), between(front, 3, 9), face, face.mirrored(X)]
    sheet.structure("f01-dura", together(band(one, 9, 9) for one in hard), fill=Fill.VESSEL, line=Line.FINE)


def band(path: Path, *widths: float) -> Path:
    """Return a band along a line, its widths told at equal steps."""
    count = 6 * (len(widths) - 1) if len(widths) > 2 else 24
    shares = [step / count for step in range(count + 1)]
    found = []
    for share in shares:
        at = min(int(share * (len(widths) - 1)), len(widths) - 2)
        found.append(widths[at] + (widths[at + 1] - widths[at]) * (share * (len(widths) - 1) - at))
    return tube([path.at(share)[0] for share in shares], found, count=count)


def together(shapes: Iterable[Path]) -> Path:
    return Path(tuple(strand for shape in shapes for strand in shape.strands))


def draw_roots(sheet: Sheet) -> None:
    """The ligament, and the nerve from its branches inwards: where two meet, what covers the seam is drawn after."""
    sheet.structure("f01-pia", pia_outline() + hole(cord_outline()), fill=Fill.GREY, line=Line.FINE)
    rim = ((98, -17), (108, -9.5), (120, -6.4), (138, -5), (170, -4.5))
    ligament = chain(curve(*right(*rim)), curve(*right(*((u, 2 - v * 0.94 - 1.8) for u, v in reversed(rim)))))
    sheet.structure("f01-dentlig", both(ligament), fill=Fill.WHITE)
    vroot, droot = right(*VENTRAL), right(*DORSAL)
    draw_rootlets(sheet, "f01-drootlets", ((64, -67), (74, -61), (83, -52)), droot)
    draw_rootlets(sheet, "f01-vrootlets", ((44, 78), (56, 73), (67, 66)), vroot)
    behind = right((312, 0), (322, -10), (331, -34), (334, -70), (334, -106))
    before = right((308, 3), (322, 12), (334, 34), (338, 62), (338, 96))
    sheet.structure("f01-dramus", both(tube(behind, (14, 14, 13, 12, 12))), fill=Fill.NERVE)
    sheet.structure("f01-vramus", both(tube(before, (20, 21, 20, 19, 19))), fill=Fill.NERVE)
    middle = right((287, 1), (295, 0.5), (304, 0), (317, 1))
    sheet.structure("f01-spinalnerve", both(tube(middle, (21, 27, 28, 27), count=12)), fill=Fill.NERVE)
    sheet.structure("f01-vroot", both(tube(vroot, (9, 15, 16, 16, 16, 16, 10.5))), fill=Fill.NERVE)
    sheet.structure("f01-droot", both(tube(droot, (9, 16, 17, 17, 17, 16, 10.5))), fill=Fill.NERVE)
    run = curve(*droot)
    swollen = curve(*(run.at(0.46 + 0.36 * step / 12)[0] for step in range(13)))
    ganglion = band(swollen, *(16.5 + 26 * math.sin(math.pi * step / 8) ** 1.5 for step in range(9)))
    sheet.structure("f01-drg", both(ganglion), fill=Fill.NERVE)
    seams = [
        tube([ahead(droot, 5), run.at(0.02)[0], run.at(0.04)[0]], (6.5, 8.5, 9)),
        tube([ahead(vroot, 5), run_at(vroot, 0.02), run_at(vroot, 0.04)], (6.5, 8.5, 9)),
        tube([run.at(share)[0] for share in (0.43, 0.46, 0.49)], (15, 14.5, 16.5)),
        tube([run.at(share)[0] for share in (0.79, 0.82, 0.85)], (16.5, 14, 14)),
        tube([run.at(0.93)[0], droot[-1], middle[2]], (11.5, 9, 9)),
        tube([run_at(vroot, 0.94), vroot[-1], middle[2]], (11.5, 9, 9)),
        tube([middle[2], behind[0], run_at(behind, 0.15)], (9, 11.5, 11.5)),
        tube([middle[2], before[0], run_at(before, 0.15)], (14, 17.5, 18)),
    ]
    for seam in seams:
        sheet.art(both(seam).values(), fill=Fill.NERVE, line=Line.NONE)
    hairs = [
        *fibres([run.at(0.03 + 0.43 * step / 4)[0] for step in range(5)], (12, 16, 17, 17, 16), 4, edge=0.58),
        *fibres([run_at(vroot, 0.03 + 0.9 * step / 6) for step in range(7)], (12, 16, 16, 16, 16, 16, 13), 4, edge=0.6),
        *fibres([run.at(share)[0] for share in (0.84, 0.88, 0.93)], (14, 13, 12), 3, edge=0.6),
        *fibres(middle, (19, 23, 24, 22), 6, edge=0.8),
        *fibres([run_at(behind, share) for share in (0.13, 0.4, 0.7, 1)], 12, 3, edge=0.6),
        *fibres([run_at(before, share) for share in (0.12, 0.4, 0.7, 1)], 19, 5, edge=0.7),
        *stipple(rough(ganglion), 6.2, radius=1.5, seed=4, margin=4),
    ]
    sheet.art(hairs, [one.mirrored(X) for one in hairs], line=Line.HAIR)


def ahead(places: list[Point], distance: float) -> Point:
    """Return the point a little before a line begins, on its way."""
    (x, y), angle = curve(*places).at(0)
    return x - math.cos(math.radians(angle)) * distance, y - math.sin(math.radians(angle)) * distance


def rough(shape: Path) -> Path:
    """Return a shape with straight sides between its points, which is quicker to strew dots over."""
    return polygon(*shape.points(1))


def run_at(places: list[Point], share: float) -> Point:
    return curve(*places).at(share)[0]


def draw_rootlets(sheet: Sheet, name: str, starts: tuple[tuple[float, float], ...], root: list[Point]) -> None:
    """Draw filaments from places on the cord, which come to lie side by side in the root."""
    lanes = fibres(root[:3], 10, len(starts), edge=0.7)
    if name == "f01-vrootlets":
        lanes.reverse()
    fan = Path(())
    for start, lane in zip(right(*starts), lanes, strict=True):
        near, far = lane.at(0.12)[0], lane.at(0.3)[0]
        fan += tube(
            (
                start,
                ((2 * start[0] + near[0]) / 3, (2 * start[1] + near[1]) / 3 + (near[1] - start[1]) * 0.1),
                near,
                far,
            ),
            (4, 4.5, 5, 5),
        )
    sheet.structure(name, both(fan), fill=Fill.NERVE, line=Line.FINE)


def cord_outline() -> Path:
    half = chain(
        line(*right((0, -77), CORD[0])),
        curve(*right(*CORD)),
        curve(*right(CORD[-1], (6, 78), (3, 56), (0, 36))),
        is_closed=False,
    )
    return chain(half, reversed_line(half.mirrored(X)))


def pia_outline() -> Path:
    half = beside(curve(*right(*CORD)), -7)
    turn = half.strands[0].start, half.strands[0].steps[-1][-1]
    start, end = turn
    dip = curve(end, (X, Y + 88), (2 * X - end[0], end[1]))
    return chain(half, dip, reversed_line(half.mirrored(X)), line((2 * X - start[0], start[1]), start))


def draw_cord(sheet: Sheet) -> None:
    cord = cord_outline()
    sheet.structure("f01-cord", cord, fill=Fill.WHITE)
    horns = curve(*right(*HORNS))
    grey = chain(horns, reversed_line(horns.mirrored(X)))
    surface = between(curve(*right(*CORD)), 0, 2)
    column = chain(
        line(*right((0, -77), CORD[0])),
        surface,
        line(right(CORD[2])[0], right(HORNS[4])[0]),
        reversed_line(between(horns, 0, 4)),
    )
    sheet.structure("f01-dcol", both(column), fill=Fill.WHITE, line=Line.NONE)
    lissauer = blob(*right((61, -67), (72, -63), (82, -52), (84, -42), (77, -41), (71, -50), (62, -58)))
    sheet.structure("f01-lissauer", both(lissauer), fill=Fill.NERVE, line=Line.FINE)
    dots = stipple(lissauer, 4.4, radius=0.6, seed=2, margin=2.4)
    sheet.art(dots, [one.mirrored(X) for one in dots], line=Line.HAIR)
    sheet.art(grey, fill=Fill.GREY, line=Line.NONE)
    bound = curve(*right((48, 5), (34, 2), (13, 3)))
    dhorn = chain(between(horns, 1, 9), bound)
    vhorn = chain(between(horns, 9, 15), line(*right((15, 21), (13, 3))), reversed_line(bound))
    sheet.structure("f01-dhorn", both(dhorn), fill=Fill.GREY, line=Line.NONE)
    sheet.structure("f01-vhorn", both(vhorn), fill=Fill.GREY, line=Line.NONE)
    sheet.art(bound, bound.mirrored(X), line=Line.DOTTED)
    sheet.art(grey, line=Line.OUTLINE)
    sheet.art(line(*right((0, -77), (0, -12))), line=Line.FINE)
    sheet.art(ellipse(right((0, 2))[0], 3.6, 4.6), fill=Fill.FLUID, line=Line.FINE)


def draw_vessels(sheet: Sheet) -> None:
    sheet.structure("f01-asa", ellipse(right((0, 100))[0], 9), fill=Fill.VESSEL)
    sheet.art(ellipse(right((0, 100))[0], 5), fill=Fill.FLUID)
    posterior = ellipse(right((48, -97))[0], 7.5)
    sheet.structure("f01-psa", both(posterior), fill=Fill.VESSEL)
    lumen = ellipse(right((48, -97))[0], 4)
    sheet.art(lumen, lumen.mirrored(X), fill=Fill.FLUID)
