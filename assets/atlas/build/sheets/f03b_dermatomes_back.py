"""F03b: dermatomes from behind, with the seat from below and a heel from the side drawn larger.

The figure and the ends of its bands are those of F03a, so that a band goes on at the same height.
"""

from __future__ import annotations

from itertools import pairwise

from body import *
from dermatomes import *
from shapes import Path, Point, chain, curve, ellipse, line, part_of, reversed_line
from sheet import Fill, Line, Sheet

SEAT: Point = (152, 250)
HEEL: Point = (650, 514)
_LUMBAR_TOP = 286.5
_LUMBAR_STEP = 4.9
_OUTER = {1: 0.165, 2: 0.36, 3: 0.475, 4: 0.565, 5: 0.85}
"""Where a lumbar band ends below on the leg's outer edge: the place at which it comes round from the front."""


def across_back(name: str, y: float) -> Path:
    """Return a border of the trunk from the spine to where the front's border of that name ends."""
    end = borders()[name].at(1)[0]
    if name == "t3t4":
        return curve((0, y - 1.5), (22, y - 0.4), (44, y + 2.4), end)
    return curve((0, y - 1.5), (end[0] * 0.4, y - 1.2), (end[0] * 0.8, y - 1.7), end)


def lumbar_border(segment: int) -> Path:
    """Return a border below a lumbar band: from the spine downwards to the side of the thigh or the leg."""
    start = (0.0, _LUMBAR_TOP + segment * _LUMBAR_STEP)
    ways: dict[int, list[Point]] = {
        1: [(13, 296), (30, 303), (45, 315), (55, 331)],
        2: [(12, 300), (28, 307), (41, 318), (50, 333), (53, 350), on_leg(0.11, 0.25)],
        3: [(12, 304.3), (26, 310.5), (37, 320), (44.5, 334), (46, 350), on_leg(0.265, 0.25), on_leg(0.17, 0.38)],
        4: [
            (11, 308.5),
            (23, 314),
            (32.5, 322),
            (38, 334),
            (38, 350),
            on_leg(0.415, 0.25),
            on_leg(0.35, 0.38),
            on_leg(0.17, 0.51),
        ],
        5: [
            (10, 312.8),
            (20, 317),
            (27.5, 324),
            (31, 335),
            (30.4, 352),
            on_leg(0.57, 0.25),
            on_leg(0.54, 0.4),
            on_leg(0.27, 0.52),
            on_leg(0.19, 0.68),
        ],
    }
    return curve(start, *ways[segment], on_leg(0, _OUTER[segment]))


def medial_border() -> Path:
    """Return how far the bands of the front come round the leg's inner side."""
    return curve(
        (4, 347),
        on_leg(0.9, 0.2),
        on_leg(0.84, 0.36),
        on_leg(0.84, 0.5),
        on_leg(0.76, 0.66),
        on_leg(0.7, 0.85),
        FOOT.point((-5, 0)),
    )


def bands_behind() -> tuple[dict[str, Path], dict[str, Path]]:
    """Return the thoracic and the lumbar bands of one side."""
    front = borders()
    edges = {2: _under_second()} | {at: across_back(f"t{at}t{at + 1}", lower_border(at)) for at in range(3, 12)}
    thorax = {
        "t1": chain(
            front["t2t1"],
            reversed_line(part_of(ARM_IN, 0.32, 0.64, 24)),
            *(reversed_line(front[name]) for name in ("t1c8", "c6t1", "c5t1")),
        ),
        "t2": chain(
            _over_second(), front["c5t2"], front["t2t1"], part_of(ARM_IN, 0.64, 1, 24), reversed_line(edges[2])
        ),
    }
    for at in range(3, 12):
        upper, lower = edges[at - 1], edges[at]
        side = part_of(FLANK, _on_flank(upper), _on_flank(lower), 6)
        thorax[f"t{at}"] = chain(upper, *([side] if at > 3 else []), reversed_line(lower))
    hip = share_at(LEG_OUT, 309)
    last = curve((0, _LUMBAR_TOP), (20, 294), (42, 305), LEG_OUT.at(hip)[0])
    flank = part_of(FLANK, _on_flank(edges[11]), 1, 6)
    thorax["t12"] = chain(edges[11], flank, part_of(LEG_OUT, 0, hip, 4), reversed_line(last))
    loins, upper, start = {}, last, hip
    for at in range(1, 6):
        lower = lumbar_border(at)
        loins[f"l{at}"] = chain(upper, part_of(LEG_OUT, start, _OUTER[at], 20), reversed_line(lower))
        upper, start = lower, _OUTER[at]
    return thorax, loins | _medial()


def _over_second() -> Path:
    return curve((0, 133.5), (20, 135.5), (40, 142.5), (56, 150.5))


def _under_second() -> Path:
    return curve((0, lower_border(2) - 1.5), (26, 149.5), (43, 154.5), (53, 161.5), FLANK.at(0)[0])


def _on_flank(edge: Path) -> float:
    return share_at(FLANK, max(171.0, edge.at(1)[0][1]))


def _medial() -> dict[str, Path]:
    """Return what shows behind of the bands that come round the inner side."""
    inner = medial_border()
    stops = [(0.0, 0.0), (0.37, 0.36), (0.575, 0.58), (1.0, 1.0)]
    found = {}
    for at, (upper, lower) in enumerate(pairwise(stops), start=2):
        rim = part_of(LEG_IN, 1 - max(upper[0], 0.04), 1 - lower[0], 24)
        found[f"l{at}-medial"] = chain(rim, reversed_line(part_of(inner, upper[1], lower[1], 16)))
    return found


KEY_POINTS: dict[str, Point] = {
    "C2": (11, 60),
    "S1": FOOT.point((11.4, 36)),
    "S2": on_leg(0.5, 0.545),
    "S3": (20.5, 331),
}
_RADIUS = 6.7


def draw() -> Sheet:
    sheet = Sheet("f03b-dermatomes-back", height=640)
    _draw_frames(sheet)
    for place in (FOOT,):
        toes = forefoot(place).moved(MIDDLE, 0)
        sheet.art(toes, toes.mirrored(MIDDLE), fill=Fill.SKIN, line=Line.OUTLINE)
    sheet.structure("f03b-body", outline(is_back=True), fill=Fill.SKIN)
    sheet.art(_hair(), fill=Fill.NERVE, line=Line.HAIR)
    _draw_bands(sheet)
    _draw_lines(sheet)
    _draw_seat(sheet)
    _draw_heel(sheet)
    _draw_points(sheet)
    return sheet


def _draw_frames(sheet: Sheet) -> None:
    foot = (MIDDLE + 32, 605)
    sheet.art(line((foot[0] + 26, foot[1] - 8), (586, 547)), line=Line.BONE)
    sheet.art(ellipse(foot, 27, 27), line=Line.BONE)
    sheet.art(ellipse((658, 510), 82, 76), fill=Fill.FLUID, line=Line.BONE)


def _draw_bands(sheet: Sheet) -> None:
    thorax, loins = bands_behind()
    for name, bands in (("t", thorax), ("l", loins)):
        pieces = {}
        for band, one in bands.items():
            half = one.moved(MIDDLE, 0)
            pieces |= {f"{band}-page-left": half.mirrored(MIDDLE), f"{band}-page-right": half}
        sheet.structure(f"f03b-{name}-bands", pieces, fill=Fill.NERVE if name == "t" else Fill.DISC, line=Line.NONE)


def _draw_lines(sheet: Sheet) -> None:
    front = borders()
    keep = ("c4c5", "c5t2", "t2t1", "c5t1", "c5c6", "c6t1", "t1c8", "c6c8")
    lines = [front[name] for name in keep] + [hand_edges(HAND)["c67"], hand_edges(HAND)["c78"]]
    lines += [_over_second(), _under_second(), medial_border()]
    lines += [across_back(f"t{at}t{at + 1}", lower_border(at)) for at in range(3, 12)]
    lines += [curve((0, _LUMBAR_TOP), (20, 294), (42, 305), LEG_OUT.at(share_at(LEG_OUT, 309))[0])]
    lines += [lumbar_border(5)]
    lines += [curve(on_leg(1, 0.37), medial_border().at(0.36)[0]), curve(on_leg(1, 0.575), medial_border().at(0.58)[0])]
    # C2 to C4 on the nape, S1 against S2 on the leg.
    lines += [curve((0, 84), (9, 82), (17, 76), (25.4, 69)), curve((0, 108), (12, 108.5), (24, 109.5))]
    lines += [curve(on_leg(0.24, 0.6), on_leg(0.3, 0.65), on_leg(0.42, 0.72), on_leg(0.54, 0.86), FOOT.point((-1, 26)))]
    for one in lines:
        half = one.moved(MIDDLE, 0)
        sheet.art(half, half.mirrored(MIDDLE), line=Line.DOTTED)
    for at in range(1, 5):
        half = lumbar_border(at).moved(MIDDLE, 0)
        sheet.art(half, half.mirrored(MIDDLE), line=Line.DOTTED_FINE)
    sheet.art(line((MIDDLE, 108), (MIDDLE, 296)), line=Line.BONE_FINE)
    for one in _landmarks():
        half = one.moved(MIDDLE, 0)
        sheet.art(half, half.mirrored(MIDDLE), line=Line.HAIR)
    # The protuberance, and the furrow of the nape below it.
    sheet.art(ellipse((MIDDLE, 60), 1.9, 1.5), fill=Fill.GREY, line=Line.HAIR)
    sheet.art(line((MIDDLE, 87), (MIDDLE, 104)), line=Line.HAIR)
    sheet.art(line((MIDDLE, 308), (MIDDLE, 336)), line=Line.FINE)
    sheet.art(outline(is_back=True), line=Line.OUTLINE)


def _hair() -> Path:
    """Return the hair, without which two points beside the protuberance would look like eyes."""
    nape = curve((27.6, 41), (26.6, 51), (25.6, 61), (21.6, 69.5), (13, 75.4), (0, 77.6))
    side = chain(HEAD_SIDE, nape, is_closed=False)
    return chain(side, reversed_line(side.mirrored(0.0))).moved(MIDDLE, 0)


def _landmarks() -> list[Path]:
    """Return what shows on or through the skin, one side: muscle of the nape, shoulder blade, buttock, hollow of
    the knee, heel cord.
    """
    return [
        curve((11.4, 86), (11.8, 95), (15, 102), (21, 107)),
        curve((60, 139), (40, 143), (24, 146)),
        curve((24, 146), (22, 166), (29, 190), (38, 197), (46, 184), (52, 170)),
        curve((1.5, 338), (10, 345), (24, 347), (38, 342)),
        curve((22.6, 458), (31, 460), (40.6, 457)),
        curve((27.6, 566), (28, 580), (26.6, 592)),
        curve((33.4, 566), (33, 580), (34.6, 592)),
    ]


def _draw_seat(sheet: Sheet) -> None:
    sheet.art(buttocks(SEAT), fill=Fill.SKIN, line=Line.NONE)
    sheet.art(sitting_bones(SEAT, 11.5, 14.5), line=Line.DASHED)
    sheet.art(seat_folds(SEAT), line=Line.HAIR)
    sheet.art(buttocks(SEAT), line=Line.OUTLINE)


def _draw_heel(sheet: Sheet) -> None:
    """Draw the right foot from its lateral side."""
    x, y = HEEL
    places = (
        (17, -62),
        (17, -40),
        (22, -20),
        (40, -6),
        (60, 8),
        (76, 19),
        (87, 25),
        (88, 33),
        (78, 36.5),
        (52, 36),
        (24, 37),
        (-6, 39.5),
        (-26, 38),
        (-33, 27),
        (-31, 10),
        (-22, -8),
        (-18.5, -34),
        (-20, -62),
    )
    skin = curve(*((x - 16 + a, y + b) for a, b in places))
    sheet.art(chain(skin), fill=Fill.SKIN, line=Line.NONE)
    toes = (
        curve((x + 58, y + 36), (x + 60, y + 30), (x + 66, y + 28.6)),
        curve((x - 18, y - 12), (x - 10, y - 13), (x - 9, y - 4), (x - 16, y + 1)),
    )
    sheet.art(toes, line=Line.HAIR)
    sheet.art(skin, line=Line.OUTLINE)


def _ring(centre: Point, outer: tuple[float, float], inner: tuple[float, float]) -> Path:
    return ellipse(centre, *outer) + hole(ellipse(centre, *inner))


def _draw_points(sheet: Sheet) -> None:
    larger = {"S1": ellipse((HEEL[0] - 33, HEEL[1] + 20), _RADIUS + 1.4)}
    for name, place in KEY_POINTS.items():
        half = ellipse((MIDDLE + place[0], place[1]), _RADIUS)
        pieces = {"page-left": half.mirrored(MIDDLE), "page-right": half}
        if name in larger:
            pieces["large"] = larger[name]
        if name == "S3":
            pieces |= dict(zip(("large-left", "large-right"), sitting_bones(SEAT, 8.4, 8.4), strict=True))
        sheet.structure(f"f03b-kp-{name}", pieces, fill=Fill.VESSEL)
    # It lies in front of the ridge of the trapezius: seen through, hence dashed.
    over = ellipse((MIDDLE + 28, 121), _RADIUS)
    sheet.structure(
        "f03b-kp-C3", {"page-left": over.mirrored(MIDDLE), "page-right": over}, fill=Fill.WHITE, line=Line.DASHED
    )
    rings = {"figure": _ring((MIDDLE, 327), (7, 8.6), (1.6, 3)), "large": _ring(SEAT, (12.4, 13), (4.2, 4.8))}
    sheet.structure("f03b-kp-S45", rings, fill=Fill.VESSEL)
