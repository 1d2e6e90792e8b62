"""F04: the trigeminal root, its ganglion, Meckel's cave and the foramina, right side, seen from above.

The page's top is anterior, its left medial. A course runs from the pons (`_EXIT`) along `_AHEAD` through the porus
(`_PORUS`) to the ganglion; `_on` names places by how far along that course and how far medial to it they lie.
"""

from __future__ import annotations

import math

from filling import clipped, stipple
from shapes import Path, Point, blob, chain, curve, ellipse, fibres, line, reversed_line, tube
from sheet import Fill, Line, Sheet

_EXIT: Point = (230.0, 378.0)
_PORUS: Point = (364.0, 268.0)
_LONG = math.dist(_EXIT, _PORUS)
_AHEAD: Point = ((_PORUS[0] - _EXIT[0]) / _LONG, (_PORUS[1] - _EXIT[1]) / _LONG)
_MEDIAL: Point = (_AHEAD[1], -_AHEAD[0])


def _on(ahead: float, medial: float = 0.0) -> Point:
    """Return the place so far along the root from the pons, and so far to its medial side."""
    return (
        _EXIT[0] + ahead * _AHEAD[0] + medial * _MEDIAL[0],
        _EXIT[1] + ahead * _AHEAD[1] + medial * _MEDIAL[1],
    )


_V1 = [_on(238, 46), (397.0, 146.0), (407.0, 96.0)]
_V2 = [_on(256, 0), (474.0, 168.0), (514.0, 124.0)]
_V3 = [_on(248, -40), (520.0, 222.0), (590.0, 186.0)]
_MOTOR = [
    *(_on(-14, 35), _on(24, 28), _on(80, 26), _on(146, 27), _on(184, 20), _on(222, -30)),
    *((484.0, 267.0), (534.0, 242.0), (584.0, 204.0)),
]
# The hind edge of the bone in the midline, and the dura upon it.
_CLIVUS: list[Point] = [(72.0, 262.0), (136.0, 264.0), (200.0, 268.0), (258.0, 266.0), (304.0, 254.0)]
# How far along the root, and half how wide it is there: a cable as far as the porus, then a fan.
_FAN = [(0, 22), (24, 20), (70, 19), (120, 19), (160, 20.5), (190, 31), (210, 43), (226, 52)]
# The sinus along the ridge of the petrous bone, over the porus, and how wide it is.
_SINUS: list[Point] = [(334.0, 236.0), _on(170, 0), (452.0, 336.0), (560.0, 399.0), (660.0, 446.0)]
_SINUS_WIDE = [13, 16, 17, 19, 21]


def draw() -> Sheet:
    sheet = Sheet("f04-trigeminal")
    _base(sheet)
    _openings(sheet)
    _pons(sheet)
    _nerve(sheet)
    _vessels(sheet)
    return sheet


def _base(sheet: Sheet) -> None:
    """The bone: middle fossa, petrous pyramid, clivus and sella, all of it surroundings."""
    vault = curve(
        *((72, 94), (140, 97), (206, 104), (262, 106), (318, 84), (392, 58), (500, 34), (610, 32), (694, 62)),
        *((740, 126), (754, 210), (742, 310), (708, 394), (662, 448)),
    )
    ridge = curve((662, 448), (560, 398), (450, 334), (372, 272), (326, 238))
    apex = curve(_on(166, 38), *_CLIVUS[::-1])
    sheet.art(chain(vault, ridge, apex), fill=Fill.BONE, line=Line.NONE)
    sheet.art(vault, line=Line.BONE)
    # The lesser wing's hind edge, from the anterior clinoid process to the fissure.
    sheet.art(curve((262, 106), (252, 124), (268, 130), (318, 110), (352, 98), (384, 92)), line=Line.BONE)
    # The sella turcica with the dorsum behind it.
    sheet.art(curve((72, 142), (150, 142), (206, 152), (220, 172), (198, 190), (140, 194), (72, 193)), line=Line.BONE)
    sheet.art(curve((72, 208), (150, 208), (214, 198), (234, 204), (226, 222), (150, 230), (72, 230)), line=Line.BONE)


def _openings(sheet: Sheet) -> None:
    lacerum = blob(
        (252, 218), (262, 200), (294, 192), (318, 200), (324, 212), (312, 226), (292, 230), (272, 240), (256, 234)
    )
    sheet.structure("f04-flacerum", lacerum, fill=Fill.DISC)
    sheet.art(clipped([curve((256, 226), (290, 214), (324, 210))], lacerum, margin=4), line=Line.HAIR)
    fissure = blob(
        (378, 98),
        (390, 78),
        (420, 66),
        (470, 58),
        (528, 50),
        (544, 56),
        (530, 66),
        (480, 80),
        (440, 98),
        (412, 118),
        (386, 116),
    )
    sheet.structure("f04-sof", fissure, fill=Fill.DISC)
    sheet.structure("f04-frotundum", ellipse((516, 122), 25), fill=Fill.DISC)
    sheet.structure("f04-fovale", ellipse((592, 186), 47, 31).rotated(32, (592, 186)), fill=Fill.DISC)
    sheet.structure("f04-fspinosum", ellipse((664, 264), 19), fill=Fill.DISC)


def _pons(sheet: Sheet) -> None:
    front = curve((72, 326), (84, 312), (118, 300), (166, 304), (204, 324), (226, 354), (240, 386))
    back = curve((240, 386), (258, 412), (274, 434), (262, 450), (216, 444), (160, 432), (112, 434), (72, 444))
    pons = chain(front, back)
    sheet.structure("f04-pons", pons, fill=Fill.WHITE)
    grain = [
        curve(
            *((72, 346 + at * 20), (128, 328 + at * 20), (184, 344 + at * 19)),
            *((222, 384 + at * 14), (268, 434 + at * 4)),
        )
        for at in range(4)
    ]
    sheet.art(clipped(grain, pons, margin=7), line=Line.HAIR)


def _cave_wall() -> Path:
    """Return the pocket's wall from lip to lip: a mouth at the porus, wide round the ganglion."""
    medial = [_on(166, 38), _on(184, 49), _on(208, 72), _on(238, 91), _on(270, 84)]
    front = [_on(296, 46), _on(303, 0), _on(295, -46), _on(270, -82), _on(238, -95), _on(208, -78), _on(184, -49)]
    return curve(*medial, *front, _on(166, -34))


def _beside_sinus(share: float) -> Point:
    """Return the place on the dura behind the sinus at a share of its length, a little off its edge."""
    (x, y), angle = curve(*_SINUS).at(share)
    off = 12.5 + 2.5 * share
    return x - off * math.sin(math.radians(angle)), y + off * math.cos(math.radians(angle))


def _nerve(sheet: Sheet) -> None:
    wall = _cave_wall()
    sheet.structure("f04-meckel", chain(wall), fill=Fill.FLUID)
    # The wall is the dura of the posterior fossa, which turns outwards at the porus: one line, from clivus to ridge.
    clivus = curve(*_CLIVUS, _on(166, 38))
    ridge = curve(_on(166, -34), *(_beside_sinus(share) for share in (0.28, 0.4, 0.55, 0.7, 0.85, 0.985)))
    sheet.art(clivus, wall, ridge, line=Line.HEAVY)
    sheet.structure("f04-root-m", tube(_MOTOR, [13, *[11] * 7, 12], ends="round"), fill=Fill.GREY)
    for name, run, wide in (
        ("f04-v1", _V1, [38, 27, 24]),
        ("f04-v2", _V2, [46, 30, 26]),
        ("f04-v3", _V3, [54, 42, 34]),
    ):
        shape = tube(run, wide, ends="round")
        sheet.structure(name, shape, fill=Fill.NERVE)
        sheet.art(clipped(fibres(run, wide, 4, edge=0.62), shape, margin=2), line=Line.HAIR)
    medial, lateral = (curve(*(_on(at, side * half) for at, half in _FAN)) for side in (1, -1))
    root = chain(medial, curve(_on(226, 52), _on(242, 0), _on(226, -52)), reversed_line(lateral))
    sheet.structure("f04-root-s", root, fill=Fill.NERVE)
    shares = (-0.76, -0.46, -0.16, 0.16, 0.46, 0.76)
    sheet.art((curve(*(_on(at, share * half) for at, half in _FAN)) for share in shares), line=Line.HAIR)
    _zones(sheet)
    ganglion = blob(
        *(
            _on(214, 64),
            _on(232, 68),
            _on(252, 56),
            _on(266, 28),
            _on(270, 0),
            _on(266, -28),
            _on(252, -56),
            _on(232, -69),
        ),
        *(_on(214, -65), _on(213, -53), _on(225, -28), _on(230, 0), _on(225, 28), _on(213, 52)),
    )
    sheet.structure("f04-ganglion", ganglion, fill=Fill.NERVE)
    sheet.art(stipple(ganglion, 7.5, radius=1.3, seed=4, margin=4), line=Line.HAIR)
    # The motor root's course beneath the fan and the ganglion.
    sheet.art(curve(_on(172, 24), *_MOTOR[4:6], (452.0, 268.0)), line=Line.DOTTED)


def _zones(sheet: Sheet) -> None:
    """The junction with the pons, and further out the change of myelin: two bands with bare root between them."""
    entry = blob(
        *(_on(-15, 15), _on(-18, 0), _on(-15, -15), _on(-7, -23), _on(8, -21.5)),
        *(_on(19, -20), _on(23, -8), _on(23, 8), _on(19, 20), _on(8, 21.5), _on(-7, 23)),
    )
    sheet.structure("f04-rez", entry, fill=Fill.DISC)
    zone = chain(
        curve(_on(42, 19.5), _on(37, 0), _on(42, -19.5)),
        line(_on(42, -19.5), _on(64, -19)),
        curve(_on(64, -19), _on(59, 0), _on(64, 19)),
        line(_on(64, 19), _on(42, 19.5)),
    )
    sheet.structure("f04-tz", zone, fill=Fill.GREY)


def _vessels(sheet: Sheet) -> None:
    cerebellar = [
        *((74.0, 306.0), (136.0, 290.0), (206.0, 289.0), (262.0, 305.0), _on(94, 4)),
        *((330.0, 362.0), (350.0, 404.0), (358.0, 446.0)),
    ]
    sheet.structure("f04-sca", tube(cerebellar, [18, 17, 16, 15, 15, 14, 13, 12]), fill=Fill.VESSEL)
    sheet.structure("f04-sps", tube(_SINUS, _SINUS_WIDE, ends="round"), fill=Fill.VESSEL)
    sheet.structure("f04-mma", _meningeal(), fill=Fill.VESSEL)
    carotid = [(288.0, 200.0), (280.0, 174.0), (294.0, 144.0), (324.0, 124.0), (338.0, 100.0)]
    sheet.structure("f04-ica", tube(carotid, [36, 36, 34, 32, 30], ends="round"), fill=Fill.VESSEL)
    sheet.art(ellipse((337, 101), 9.5), fill=Fill.DISC)


def _meningeal() -> Path:
    """Return the middle meningeal artery from its opening to its two branches, as one outline."""
    return chain(
        curve((659, 260), (672, 257), (688, 248), (703, 226), (713, 184), (708, 134)),
        curve((708, 134), (710, 129), (714, 129), (717, 133)),
        curve((717, 133), (726, 184), (719, 222), (709, 243)),
        curve((709, 243), (726, 251), (738, 282), (731, 319)),
        curve((731, 319), (729, 323), (724, 323), (722, 318)),
        curve((722, 318), (726, 284), (717, 263), (701, 256)),
        curve((701, 256), (688, 266), (669, 272), (658, 273), (652, 267), (659, 260)),
    )
