"""Lumbar roots and discs: the spine from behind with its arches cut away, and a section through the L4-5 disc.

Left of the page is the body's left in both. Each root leaves the sac, hugs its own pedicle from the inside and from
below, and is above its disc where it leaves; the triangles are drawn on the right, the foramen on the left.
"""

from __future__ import annotations

from filling import clipped, hatch, stipple
from shapes import Path, Point, blob, chain, curve, ellipse, fibres, line, part_of, polygon, rounded, tube
from sheet import Fill, Line, Sheet

# The midline of the main view, and the middle of the disc's posterior edge in the inset.
CX = 226.0
OX, OY = 586.0, 208.0
FRAME = (430.0, 62.0, 742.0, 374.0)

# Bodies by top and bottom, half width at the endplates.
BODIES = {"l3": (36.0, 102.0, 84.0), "l4": (128.0, 198.0, 87.0), "l5": (226.0, 294.0, 90.0)}
DISCS = {"l34": (102.0, 128.0, 88.0), "l45": (198.0, 226.0, 91.0), "l5s1": (294.0, 322.0, 92.0)}
# Middle (from the midline, from the top) and half sizes.
PEDICLES = {
    "l3": (66.0, 61.0, 12.5, 20.0),
    "l4": (67.0, 154.0, 13.5, 20.0),
    "l5": (70.0, 252.0, 15.5, 20.0),
    "s1": (70.0, 350.0, 17.0, 19.0),
}
# Right side, from the midline: the way of each root, and its width there, which swells at the ganglion.
ROOTS: dict[str, tuple[tuple[Point, ...], tuple[float, ...]]] = {
    "l3": (((18, 36), (33, 54), (44, 75), (62, 91.5), (88, 108), (118, 134)), (12, 10, 10.5, 16, 12, 9.5)),
    "l4": (((20, 138), (33, 152), (44.5, 169), (62, 185.5), (88, 202.5), (120, 231)), (12, 10, 10.5, 16, 12, 9.5)),
    "l5": (
        ((13, 190), (29, 216), (42, 250), (50, 270), (66, 283.5), (87, 295), (118, 318)),
        (12, 10, 10, 10.5, 13, 16, 10),
    ),
    "s1": (((10, 268), (22, 296), (35, 336), (43, 360), (57, 379), (77, 392)), (11, 10, 10, 10, 12, 10)),
}
# Between which shares of its way a root is its ganglion; that of the first sacral root lies hidden in the bone.
GANGLIA = {"l3": (0.42, 0.63), "l4": (0.42, 0.63), "l5": (0.62, 0.82)}


def both(shape: Path, middle: float = CX) -> dict[str, Path]:
    """Return a shape of the right side and its mirror image."""
    return {"page-left": shape.mirrored(middle), "page-right": shape}


def at(*points: Point) -> list[Point]:
    """Return points of the main view, given from its midline."""
    return [(CX + x, y) for x, y in points]


def inset(*points: Point) -> list[Point]:
    """Return points of the inset, given from the middle of the disc's posterior edge."""
    return [(OX + x, OY + y) for x, y in points]


def symmetric(*right: Point) -> Path:
    """Return a smooth shape of the main view out of its right half, given from the top to the bottom."""
    left = [(-x, y) for x, y in reversed(right) if x]
    return blob(*at(*right, *left))


def body(top: float, bottom: float, half: float) -> Path:
    middle = (top + bottom) / 2
    return symmetric(
        (0, top + 1), (half - 20, top), (half - 6, top + 2.5), (half, top + 10), (half - 10, middle),
        (half, bottom - 10), (half - 6, bottom - 2.5), (half - 20, bottom), (0, bottom - 1),
    )  # fmt: skip


def disc(top: float, bottom: float, half: float, share: float = 1.0) -> Path:
    """Return a disc from behind; with a share, a ring within it."""
    middle, tall = (top + bottom) / 2, (bottom - top) / 2 * share
    wide = half * (1 - (1 - share) * 0.16)
    return symmetric(
        (0, middle - tall), (wide - 16, middle - tall), (wide - 3, middle - tall * 0.62), (wide, middle),
        (wide - 3, middle + tall * 0.62), (wide - 16, middle + tall), (0, middle + tall),
    )  # fmt: skip


def process(base: float, y: float, tip: float, thick: float, drop: float = 0.0) -> Path:
    """Return the right transverse process: where it springs, its height there, how far it reaches, how thick it is."""
    reach = tip - base
    h = thick / 2
    return blob(*at(
        (base, y - h - 2), (base + reach * 0.35, y - h * 0.8 + drop * 0.3), (base + reach * 0.8, y - h * 0.95 + drop),
        (tip - 3, y - h * 0.6 + drop), (tip, y + drop), (tip - 4, y + h * 0.7 + drop),
        (base + reach * 0.78, y + h + drop), (base + reach * 0.35, y + h + drop * 0.3), (base, y + h + 4),
    ))  # fmt: skip


def pedicle(name: str) -> Path:
    """Return the right pedicle, cut through."""
    x, y, wide, tall = PEDICLES[name]
    return blob(*at(
        (x, y - tall), (x + wide * 0.72, y - tall * 0.72), (x + wide, y), (x + wide * 0.7, y + tall * 0.74),
        (x, y + tall), (x - wide * 0.74, y + tall * 0.76), (x - wide, y), (x - wide * 0.7, y - tall * 0.74),
    ))  # fmt: skip


def root(name: str) -> Path:
    """Return the right root of the main view."""
    points, widths = ROOTS[name]
    return tube(at(*points), widths)


def sac() -> Path:
    """Return the sac of the dura, cut above and ending at the second sacral vertebra."""
    side = (
        (31, 21),
        (31, 70),
        (29, 160),
        (26.5, 240),
        (23, 310),
        (18, 375),
        (14, 415),
        (8, 432),
        (3.5, 436.5),
        (0, 437),
    )
    right = curve(*at(*side))
    left = curve(*at(*((-x, y) for x, y in reversed(side))))
    return chain(right, left, curve(*at((-31, 21), (0, 27), (31, 21))))


def sacrum() -> Path:
    right = chain(
        curve(
            *at((0, 323), (60, 321), (88, 324), (112, 325), (138, 336), (150, 352), (146, 376), (130, 408), (112, 452))
        ),
        curve(*at((112, 452), (76, 456), (36, 452), (0, 455))),
        is_closed=False,
    )
    left = chain(
        curve(*at((0, 455), (-36, 458), (-76, 453), (-112, 452))),
        curve(
            *at(
                (-112, 452),
                (-130, 408),
                (-146, 376),
                (-150, 352),
                (-138, 336),
                (-112, 325),
                (-88, 324),
                (-60, 321),
                (0, 323),
            )
        ),
        is_closed=False,
    )
    return chain(right, left)


# --- The inset -------------------------------------------------------------------------------------------------------


def inset_disc(share: float = 1.0) -> Path:
    right = ((0, 4), (40, -1), (74, 4), (98, 22), (109, 58), (98, 100), (60, 130), (0, 139))
    left = [(-x, y) for x, y in reversed(right) if x]
    return blob(*inset(*right, *left)).scaled(share, about=(OX, OY + 68))


def inset_arch() -> Path:
    """Return the fourth arch: spinous process, laminae, and the inferior articular processes."""
    right = (
        (0, -126), (8, -123), (11, -104), (20, -90), (44, -84), (68, -85), (75, -78), (73, -62), (62, -46), (47, -37),
        (39, -42), (26, -56), (0, -64),
    )  # fmt: skip
    left = [(-x, y) for x, y in reversed(right) if x]
    return blob(*inset(*right, *left))


def inset_facet() -> Path:
    """Return the right superior articular process of the fifth vertebra."""
    return blob(*inset(
        (46, -29), (64, -37), (77, -52), (82, -74), (90, -86), (101, -84), (106, -70), (101, -50), (88, -33), (68, -24),
        (52, -23),
    ))  # fmt: skip


def inset_recess() -> Path:
    return blob(*inset((36, -22), (45, -27), (56, -22), (65, -19), (68.5, -10), (64, 0), (52, 0), (40, -1), (34, -10)))


# The fourth root beside the disc, and where a herniation has pushed it.
EXITING: tuple[Point, ...] = ((84, -15), (106, -8), (124, 10), (136, 38))
PUSHED: tuple[Point, ...] = ((79, -19), (101, -22), (125, -7), (139, 35))
NERVE = (13.0, 17.0, 14.0, 12.0)


def draw() -> Sheet:
    sheet = Sheet("f02-lumbar-roots")
    frame(sheet)
    bones(sheet)
    discs(sheet)
    spaces(sheet)
    nerves(sheet)
    return sheet


def frame(sheet: Sheet) -> None:
    """Draw the inset's frame, and the plane of its section across the main view."""
    sheet.art(rounded(*FRAME, 10), fill=Fill.PAPER, line=Line.FINE)
    y = sum(DISCS["l45"][:2]) / 2
    sheet.art(line((CX - 150, y), (CX - 98, y)), line((CX + 128, y), (FRAME[0], y)), line=Line.DASHED)


def bones(sheet: Sheet) -> None:
    tips = {"l3": (61.0, 150.0, 15.0, -2.0), "l4": (154.0, 142.0, 16.0, -3.0), "l5": (254.0, 134.0, 24.0, -4.0)}
    more = {"l3": both(pedicle("l3")), "l4": {"inset": inset_arch()}, "l5": both(inset_facet(), OX)}
    for name, (y, tip, thick, drop) in tips.items():
        side = process(PEDICLES[name][0], y, tip, thick, drop)
        extra = {f"{'pedicle' if name == 'l3' else 'inset'}-{end}": one for end, one in more[name].items()}
        pieces = {"body": body(*BODIES[name]), "process-left": side.mirrored(CX), "process-right": side}
        sheet.structure(f"f02-{name}", pieces | extra, fill=Fill.BONE)
        rims(sheet, name)
    stumps = {f"pedicle-{end}": one for end, one in both(pedicle("s1")).items()}
    sheet.structure("f02-s1", {"sacrum": sacrum()} | stumps, fill=Fill.BONE)
    hole = ellipse((CX + 77, 391), 21, 13).rotated(16, (CX + 77, 391))
    low = ellipse((CX + 60, 440), 12, 7).rotated(16, (CX + 60, 440))
    sheet.art(both(hole).values(), both(low).values(), fill=Fill.DISC, line=Line.FINE)
    edge = curve(*at((52, 334), (50, 366), (46, 400), (38, 440)))
    sheet.art(both(edge).values(), line=Line.HAIR)
    sheet.art(curve(*at((-44, 410), (0, 408), (44, 410))), line=Line.HAIR)


def rims(sheet: Sheet, name: str) -> None:
    """Draw the rims of the endplates on a body."""
    top, bottom, half = BODIES[name]
    for y, way in ((top, 1), (bottom, -1)):
        rim = curve(*at((half - 3, y + way * 8), (half - 20, y + way * 6.5), (34, y + way * 5.5)))
        sheet.art(both(rim).values(), line=Line.HAIR)


def discs(sheet: Sheet) -> None:
    for name, size in DISCS.items():
        pieces = {"main": disc(*size)} | ({"inset": inset_disc()} if name == "l45" else {})
        shape = pieces["main"] if len(pieces) == 1 else pieces
        sheet.structure(f"f02-d-{name}", shape, fill=Fill.DISC)
        sheet.art(disc(*size, 0.66), disc(*size, 0.3), line=Line.HAIR)
    sheet.art([inset_disc(share) for share in (0.9, 0.8, 0.7, 0.6)], line=Line.HAIR)
    sheet.art(inset_disc(0.46), fill=Fill.WHITE, line=Line.HAIR)


def spaces(sheet: Sheet) -> None:
    """Draw what is a space: the foramen, the triangles, the lateral recesses."""
    window = blob(
        *at((-54, 180), (-70, 175), (-92, 182), (-99, 196), (-93, 213), (-82, 230), (-64, 231), (-55, 219), (-50, 198))
    )
    sheet.structure("f02-foramen-l45", window, fill=Fill.FLUID, line=Line.DASHED)
    safe = polygon(*at((66, 175), (104, 175), (104, 216)))
    kambin = polygon(*at((43, 174), (43, 226), (113, 226)))
    sheet.structure("f02-safetri", safe, fill=Fill.FLUID, line=Line.DOTTED)
    sheet.art(stipple(safe, 5.5, radius=0.7, seed=3, margin=3.5), fill=Fill.GREY, line=Line.HAIR)
    sheet.structure("f02-kambin", kambin, fill=Fill.FLUID, line=Line.FINE)
    sheet.art(hatch(kambin, 5, 45), line=Line.HAIR)
    # What is seen through them: the two bodies and their disc.
    front = [disc(*DISCS["l45"]), body(*BODIES["l4"]), body(*BODIES["l5"])]
    sheet.art(clipped(front, window), clipped(front[:1], kambin), line=Line.FINE)
    gutter = blob(*at((26, 229), (50, 229), (55, 240), (54, 258), (58, 270), (46, 275), (32, 272), (25, 250)))
    pieces = {f"main-{end}": one for end, one in both(gutter).items()}
    pieces |= {f"inset-{end}": one for end, one in both(inset_recess(), OX).items()}
    sheet.structure("f02-recess", pieces, fill=Fill.FLUID, line=Line.DASHED)


def nerves(sheet: Sheet) -> None:
    para = blob(*inset((-64, 4), (-53, -4), (-44, -15), (-31, -17), (-19, -10), (-12, 4), (-36, 16)))
    foram = blob(*inset((70, 8), (79, -4), (91, -12), (105, -11), (115, 2), (115, 19), (109, 33), (98, 39), (86, 25)))
    sheet.structure("f02-hern-para", para, fill=Fill.GREY)
    sheet.structure("f02-hern-foram", foram, fill=Fill.GREY)
    for one, share in ((para, 0.7), (para, 0.4), (foram, 0.7), (foram, 0.4)):
        sheet.art(one.scaled(share, about=one.centre), line=Line.HAIR)
    left, right = ellipse((OX - 58, OY - 14), 8.5, 8), ellipse((OX + 52, OY - 12.5), 8.5, 8)
    exiting = {
        "inset-left": tube(inset(*EXITING), NERVE).mirrored(OX),
        "inset-right": tube(inset(*PUSHED), NERVE),
    }
    more = {"l4": exiting, "l5": {"inset-left": left, "inset-right": right}}
    for name, (points, widths) in ROOTS.items():
        sheet.structure(f"f02-r-{name}", both(root(name)) | more.get(name, {}), fill=Fill.NERVE)
        runs = fibres(at(*points), widths, 3, edge=0.5)
        sheet.art(runs, [one.mirrored(CX) for one in runs], line=Line.HAIR)
    sheet.art([one.mirrored(OX) for one in fibres(inset(*EXITING), NERVE, 3, edge=0.5)], line=Line.HAIR)
    sheet.art(fibres(inset(*PUSHED), NERVE, 3, edge=0.5), line=Line.HAIR)
    ganglia(sheet)
    cauda(sheet)
    for name in ("l4", "l5"):
        sheet.structure(f"f02-p-{name}", both(pedicle(name)), fill=Fill.BONE)
    for name, (x, y, _wide, _tall) in PEDICLES.items():
        marrow = pedicle(name).scaled(0.74, 0.8, about=(CX + x, y))
        grain = stipple(marrow, 6, radius=0.6, seed=5, margin=3)
        sheet.art(both(marrow).values(), line=Line.HAIR)
        sheet.art(grain, [one.mirrored(CX) for one in grain], line=Line.HAIR)


def ganglia(sheet: Sheet) -> None:
    """Stipple each root where it is a ganglion."""
    for name, (start, end) in GANGLIA.items():
        points, widths = ROOTS[name]
        middle = part_of(curve(*at(*points)), start, end, 6)
        stops = [middle.strands[0].start, *(step[-1] for step in middle.strands[0].steps)]
        wide = max(widths)
        shape = tube(stops, [wide * share for share in (0.5, 0.7, 0.8, 0.84, 0.8, 0.7, 0.5)], ends="round")
        dots = stipple(shape, 3.4, radius=0.8, seed=7, margin=1.2)
        for one in both(shape).values():
            sheet.art(one, fill=Fill.NERVE, line=Line.NONE)
        sheet.art(dots, [one.mirrored(CX) for one in dots], fill=Fill.PAPER, line=Line.HAIR)


def cauda(sheet: Sheet) -> None:
    """Draw the sac with the roots that run down in it, each of which leaves at its place."""
    inner = ellipse((OX, OY - 31), 33, 22)
    sheet.structure("f02-sac", {"main": sac(), "inset": inner}, fill=Fill.FLUID)
    runs = [
        curve(*at((25, 24), (24, 34), (27, 48))),
        curve(*at((21, 25), (19, 80), (20, 130), (26, 146))),
        curve(*at((16, 26), (14, 100), (14, 180), (22, 212))),
        curve(*at((11, 26), (9, 140), (10, 260), (17, 290))),
        curve(*at((6, 27), (5, 160), (5, 320), (4, 415))),
    ]
    sheet.art(runs, [one.mirrored(CX) for one in runs], line=Line.HAIR)
    sheet.art(line(*at((0, 28), (0, 428))), line=Line.HAIR)
    sheet.art(ellipse((CX, 21), 31, 6), fill=Fill.WHITE, line=Line.FINE)
    sheet.art(
        [
            ellipse((CX + x, 21 + y), 1.6)
            for x, y in ((-20, 0), (-12, -2), (-4, -2.4), (4, -2.4), (12, -2), (20, 0), (-8, 2), (0, 2), (8, 2))
        ],
        fill=Fill.NERVE,
        line=Line.HAIR,
    )
    dots = [
        (-22, -29),
        (-15, -37),
        (-8, -43),
        (0, -45),
        (8, -43),
        (15, -37),
        (22, -29),
        (-4, -37),
        (4, -37),
        (-11, -30),
        (11, -30),
    ]
    sheet.art([ellipse(point, 2.6) for point in inset(*dots)], fill=Fill.NERVE, line=Line.HAIR)
