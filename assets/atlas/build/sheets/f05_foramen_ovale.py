"""F05: the needle's way to the foramen ovale, in profile (30 units a centimetre) and from in front (22).

The patient's left side in both: in profile the face looks to the left of the page, from in front the left side lies on
its right. Bone that only surrounds is pale; what is seen through the skin is drawn as if the skin were glass.
"""

from __future__ import annotations

import math

from filling import clipped, hatch, stipple
from shapes import Path, Point, blob, chain, curve, ellipse, line, polygon, tube
from sheet import Fill, Line, Sheet

_MID = 622.0
# The skin entry, the end of the way, and the tip: in profile, and from in front.
_ENTRY: Point = (196.0, 290.0)
_TARGET: Point = (348.0, 97.0)
_TIP: Point = (328.5, 121.8)
_FACE_ENTRY: Point = (728.0, 268.0)
_FACE_AIM: Point = (680.0, 120.0)
_FACE_TIP: Point = (691.5, 155.5)
_ANGLE: Point = (124.0, 276.0)
_FACE_ANGLE: Point = (670.0, 268.0)
_EAR_HOLE: Point = (366.0, 184.0)
_THREE: Point = (276.0, 182.0)


def draw() -> Sheet:
    sheet = Sheet("f05-foramen-ovale")
    _profile(sheet)
    _face(sheet)
    sheet.art(line((464, 34), (464, 436)), line=Line.BONE_FINE)
    _bones(sheet)
    _openings(sheet)
    _mouth(sheet)
    _way(sheet)
    _points(sheet)
    return sheet


def _profile(sheet: Sheet) -> None:
    """The head from the left side: skin, and the bones behind it."""
    skin = curve(
        *((74, 12), (66, 36), (64, 56), (72, 80), (62, 112), (42, 146), (27, 172), (34, 188), (58, 196), (62, 208)),
        *((50, 226), (48, 244), (64, 260), (54, 274), (52, 292), (66, 308), (62, 336), (66, 370), (92, 394)),
        *((140, 402), (196, 412), (226, 432), (234, 458)),
    )
    sheet.art(skin, line=Line.FINE)
    sheet.art(curve((64, 260), (92, 264), _ANGLE), line=Line.FINE)
    # The eye: two lids from its outer corner, and the cornea between them.
    sheet.art(curve((109, 91), (98, 80), (85, 76)), curve((109, 91), (99, 97), (89, 98)), line=Line.FINE)
    sheet.art(curve((87, 77), (82.5, 87), (89, 98)), curve((92, 79), (95, 88), (93, 97)), line=Line.FINE)
    sheet.art(curve((58, 196), (68, 190), (72, 178), (66, 168)), line=Line.FINE)
    # The mastoid process, between the petrous bone and the meatus.
    sheet.art(curve((430, 160), (424, 186), (412, 212), (397, 233), (380, 236), (372, 220), (367, 196)), line=Line.BONE)
    # The orbit, the cheek bone with its arch, and the lower jaw.
    sheet.art(
        curve((126, 46), (112, 76), (118, 112), (138, 126)), curve((126, 46), (176, 66), (216, 96)), line=Line.BONE
    )
    sheet.art(curve((138, 126), (180, 122), (216, 112)), line=Line.BONE)
    arch = [
        *((134, 132), (170, 150), (214, 168), (280, 168), (340, 174), (338, 188), (280, 188), (222, 192)),
        *((190, 206), (162, 196), (142, 166)),
    ]
    jaw = [
        *((258, 190), (250, 216), (245, 250), (238, 300), (216, 326), (150, 340), (96, 342), (86, 366), (104, 386)),
        *((190, 384), (282, 376), (326, 354), (344, 310), (350, 256), (352, 214), (346, 196), (332, 198), (320, 218)),
        *((300, 228), (284, 212), (270, 194)),
    ]
    sheet.art(blob(*jaw), blob(*arch), fill=Fill.BONE, line=Line.BONE)
    # The floor of the anterior fossa, and the sella.
    sheet.art(
        curve((126, 46), (170, 56), (214, 52), (252, 50), (266, 54), (270, 70), (286, 79), (310, 69)), line=Line.BONE
    )
    # The underside of the skull, from the hind end of the orbit to the opening aimed at.
    sheet.art(curve((216, 112), (226, 138), (252, 149), (284, 154), (301, 158)), line=Line.BONE)


def _face(sheet: Sheet) -> None:
    """The face from in front: skin, and the bones behind it."""
    half = [
        *((736, 12), (760, 62), (770, 120), (770, 180), (762, 236), (746, 286), (718, 326), (676, 364), (640, 380)),
    ]
    right = curve(*half, (622, 382))
    left = curve(*((2 * _MID - x, y) for x, y in half), (622, 382))
    sheet.art(right, left, line=Line.FINE)
    neck = curve((704, 342), (702, 392), (716, 430), (748, 456))
    sheet.art(neck, neck.mirrored(_MID), line=Line.FINE)
    orbit = blob(
        (650, 104), (664, 86), (694, 82), (724, 94), (730, 122), (716, 148), (686, 152), (658, 142), (648, 124)
    )
    jaw = [
        *((622, 344), (664, 336), (704, 306), (724, 270), (732, 232), (746, 196), (755, 182), (765, 188), (764, 216)),
        *((758, 252), (744, 288), (716, 326), (664, 362), (622, 370)),
    ]
    process = curve((731, 252), (731, 228), (735, 206), (742, 193), (749, 202), (753, 222), (755, 250))
    bones = (orbit, curve(*jaw), process, curve((730, 122), (752, 146), (760, 168), (752, 178), (724, 162), (706, 146)))
    for bone in bones:
        sheet.art(bone, bone.mirrored(_MID), line=Line.BONE)
    lids = curve((662, 124), (676, 111), (694, 109), (714, 122)), curve((662, 124), (684, 132), (704, 130), (714, 122))
    for lid in lids:
        sheet.art(lid, lid.mirrored(_MID), line=Line.FINE)
    eye = ellipse((686, 120), 12.5)
    sheet.art(eye, eye.mirrored(_MID), line=Line.FINE)
    sheet.art(ellipse((2 * _MID - 686, 120), 7.5), fill=Fill.GREY, line=Line.FINE)
    brow = curve((654, 86), (684, 70), (722, 80))
    wing = curve((634, 130), (638, 168), (652, 196), (648, 210), (636, 208), (622, 216))
    for one in (brow, wing):
        sheet.art(one, one.mirrored(_MID), line=Line.FINE)


def _bones(sheet: Sheet) -> None:
    petrous = chain(
        curve((350, 99), (372, 84), (390, 74), (404, 72), (420, 78), (436, 84)),
        curve((436, 84), (448, 98), (450, 124), (442, 150), (430, 164), (420, 162)),
        curve((420, 162), (402, 144), (378, 122), (350, 99)),
    )
    sheet.structure("f05-petrous", petrous, fill=Fill.DISC)
    sheet.art(stipple(petrous, 11, radius=0.9, seed=5, margin=5), line=Line.HAIR)
    clivus = chain(
        curve((305, 47), (312, 44), (318, 52), (330, 76), (348, 100), (378, 131), (410, 164), (416, 176), (408, 184)),
        curve((408, 184), (396, 182), (364, 150), (334, 120), (312, 92), (304, 70), (305, 47)),
    )
    sheet.structure("f05-clivus", clivus, fill=Fill.BONE)
    sheet.art(clipped(hatch(clivus, 7, 140), clivus, margin=2.5), line=Line.HAIR)


def _openings(sheet: Sheet) -> None:
    fissure = blob((203, 136), (200, 123), (207, 106), (220, 90), (229, 91), (227, 108), (219, 125), (212, 138))
    sheet.structure("f05-sof", fissure, fill=Fill.GREY)
    ovale = ellipse((301, 158), 22, 10).rotated(6, (301, 157))
    face_ovale = ellipse((696, 171), 20, 10.5).rotated(8, (696, 170))
    sheet.structure("f05-fovale", {"profile": ovale, "face": face_ovale}, fill=Fill.GREY)
    holes = {"profile": ellipse((340, 164), 8.5), "face": ellipse((732, 176), 8.5)}
    sheet.structure("f05-fspinosum", holes, fill=Fill.GREY)
    cave = ellipse((323, 128), 24, 16.5).rotated(-52, (323, 129))
    sheet.structure("f05-mcave", cave, fill=Fill.FLUID)
    carotid = [(673.0, 213.0), (670.0, 197.0), (657.0, 186.0), (648.0, 170.0), (653.0, 152.0), (648.0, 136.0)]
    sheet.structure("f05-ica", tube(carotid, [19, 19, 18, 18, 17, 16], ends="round"), fill=Fill.VESSEL)


def _mouth(sheet: Sheet) -> None:
    edge = curve(
        *((606, 454), (610, 392), (613, 350), (616, 316), (622, 287), (634, 261), (648, 244), (662, 237), (674, 237)),
        *((682, 244), (679, 254), (668, 264), (658, 278), (651, 296), (648, 318), (646, 350), (644, 392), (642, 454)),
    )
    sheet.structure("f05-finger", chain(edge), fill=Fill.SKIN, line=Line.NONE)
    # What is within the mouth shows through lip and cheek, dotted; the rest is in front of them.
    seen = polygon((590, 269), (700, 269), (700, 453), (590, 453))
    hidden = polygon((590, 230), (700, 230), (700, 269), (590, 269))
    sheet.art(clipped([edge], seen), line=Line.OUTLINE)
    sheet.art(clipped([edge], hidden), line=Line.DOTTED)
    sheet.art(curve((613, 384), (628, 381), (642, 385)), curve((613, 390), (628, 388), (641, 391)), line=Line.HAIR)
    sheet.art(curve((620, 326), (633, 323), (645, 327)), line=Line.HAIR)
    lining = [(671.0, 230.0), (687.0, 236.0), (697.0, 257.0), (694.0, 288.0), (679.0, 307.0), (661.0, 314.0)]
    sheet.structure("f05-mucosa", tube(lining, [9, 10, 11, 11, 10, 9], ends="round"), fill=Fill.DISC)
    lip = curve((574, 268), (598, 262), (613, 256), (622, 259), (631, 256), (646, 262), (670, 268))
    lower = curve((574, 268), (590, 280), (606, 285), (621, 286.5))
    sheet.art(lip, lower, curve((654, 284), (663, 278), (670, 268)), line=Line.FINE)
    sheet.art(curve((574, 268), (600, 270), (640, 269), (670, 268)), line=Line.FINE)


def _needle(start: Point, tip: Point) -> Path:
    """Return a needle from its hub, outside the skin at `start`, to its tip."""
    length = math.dist(start, tip)
    ahead = (tip[0] - start[0]) / length, (tip[1] - start[1]) / length

    def at(along: float, across: float) -> Point:
        return start[0] + along * ahead[0] - across * ahead[1], start[1] + along * ahead[1] + across * ahead[0]

    upper = [at(-78, -7), at(-56, -7), at(-50, -3.2), at(length - 9, -3.2)]
    lower = [at(length - 9, 3.2), at(-50, 3.2), at(-56, 7), at(-78, 7)]
    return polygon(*upper, tip, *lower)


def _way(sheet: Sheet) -> None:
    needles = {"profile": _needle(_ENTRY, _TIP), "face": _needle(_FACE_ENTRY, _FACE_TIP)}
    sheet.structure("f05-needle", needles, fill=Fill.TOOL, line=Line.FINE)
    coronoid = chain(
        curve((247, 250), (248, 222), (251, 204), (258, 190), (266, 191), (276, 202), (287, 217), (300, 230)),
        curve((300, 230), (303, 240), (299, 249), (276, 248), (247, 250)),
    )
    in_face = chain(
        curve((731, 252), (731, 228), (735, 206), (742, 193), (749, 202), (753, 222), (755, 250)),
        curve((755, 250), (743, 248), (731, 252)),
    )
    sheet.structure("f05-coronoid", {"profile": coronoid, "face": in_face}, fill=Fill.DISC)
    # The needle passes behind the process; its line goes on from the tip to what it is aimed at.
    behind = clipped([line(_ENTRY, _TIP)], coronoid)
    sheet.art(behind, line(_TIP, _TARGET), line(_FACE_TIP, _FACE_AIM), line=Line.DOTTED)
    sheet.art(line(_EAR_HOLE, _THREE), line(_ANGLE, _ENTRY), line(_FACE_ANGLE, _FACE_ENTRY), line=Line.DASHED)


def _points(sheet: Sheet) -> None:
    """The landmarks on the skin, and what is aimed at in depth."""
    sheet.structure("f05-eam", ellipse(_EAR_HOLE, 13), fill=Fill.GREY)
    sheet.structure("f05-pupil", ellipse((686, 120), 7.5), fill=Fill.TOOL)
    rings = {
        "f05-3cm": _THREE,
        "f05-target": _TARGET,
    }
    for name, place in rings.items():
        sheet.structure(name, ellipse(place, 10), fill=Fill.PAPER)
        sheet.art(ellipse(place, 3), line=Line.FINE)
    for name, ends in {"f05-entry": (_ENTRY, _FACE_ENTRY), "f05-angulus": (_ANGLE, _FACE_ANGLE)}.items():
        places = dict(zip(("profile", "face"), ends, strict=True))
        sheet.structure(name, {end: ellipse(place, 9.5) for end, place in places.items()}, fill=Fill.PAPER)
        sheet.art((ellipse(place, 2.6) for place in ends), line=Line.FINE)
