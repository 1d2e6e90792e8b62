"""The leg on F10, its muscles, and beside each the channel by which its answers are recorded."""

from __future__ import annotations

import math

from filling import hatch
from shapes import Path, Point, Strand, blob, curve, ellipse, line, reversed_line, rounded
from sheet import Fill, Line, Sheet


def draw_leg(sheet: Sheet) -> None:
    """The right leg from its inner side, so that all six muscles can be shown; a channel stands beside each."""
    leg = blob(
        (474, 22),
        (468, 70),
        (470, 130),
        (476, 200),
        (483, 262),
        (481, 284),
        (487, 330),
        (494, 394),
        (486, 416),
        (462, 430),
        (450, 440),
        (460, 446),
        (500, 446),
        (520, 443),
        (522, 426),
        (515, 398),
        (524, 350),
        (530, 318),
        (524, 284),
        (532, 234),
        (546, 176),
        (556, 124),
        (552, 70),
        (548, 22),
    )
    sheet.art(leg, fill=Fill.SKIN, line=Line.FINE)
    for name, (muscle, slant, middle, spot) in list_muscles().items():
        draw_channel(sheet, name, muscle, middle, spot)
        sheet.art(grain(muscle, slant), line=Line.HAIR)
    ring = ellipse((536, 112), 11, 9) + hole(ellipse((536, 112), 4, 3))
    draw_channel(sheet, "sphincter", ring, (594, 92), (545, 109))
    sheet.art(ellipse((536, 112), 7.4, 6), line=Line.HAIR)


def list_muscles() -> dict[str, tuple[Path, float, Point, Point]]:
    """Return the muscles of the leg: shape, slant of the fibres, middle of the channel's panel, end of its lead."""
    return {
        "quad": (
            blob(
                (477, 106),
                (488, 104),
                (496, 130),
                (498, 180),
                (496, 230),
                (490, 256),
                (485, 240),
                (478, 180),
                (474, 140),
            ),
            82,
            (430, 158),
            (482, 170),
        ),
        "adductor": (
            blob((500, 104), (514, 112), (520, 132), (516, 172), (506, 222), (502, 200), (502, 160), (498, 124)),
            70,
            (430, 64),
            (503, 112),
        ),
        "ham": (
            blob((534, 140), (548, 134), (548, 160), (538, 206), (528, 262), (517, 258), (514, 232), (522, 180)),
            100,
            (594, 196),
            (536, 190),
        ),
        "ta": (
            blob((490, 290), (499, 292), (505, 320), (505, 360), (500, 392), (496, 380), (490, 330)),
            84,
            (430, 336),
            (496, 330),
        ),
        "gastroc": (
            blob((510, 276), (520, 280), (526, 306), (525, 336), (517, 366), (512, 380), (510, 350), (508, 310)),
            86,
            (594, 322),
            (520, 322),
        ),
    }


def grain(muscle: Path, slant: float) -> list[Path]:
    return hatch(muscle, 5, slant, margin=2.5)


def hole(outline: Path) -> Path:
    turned = reversed_line(outline).strands[0]
    return Path((Strand(turned.start, turned.steps, True),))


def draw_channel(sheet: Sheet, name: str, muscle: Path, middle: Point, spot: Point) -> None:
    """Draw a muscle, its channel's panel about `middle`, and the lead from it to `spot` on the muscle."""
    x, y = middle
    panel = rounded(x - 19, y - 14, x + 19, y + 14, 4)
    sheet.structure(f"f10-emg-{name}", {"muscle": muscle, "trace": panel}, fill=Fill.MUSCLE)
    near = (x + 19, y) if spot[0] > x else (x - 19, y)
    sheet.art(curve(near, ((near[0] + spot[0]) / 2, y + (spot[1] - y) * 0.2), spot), line=Line.FINE)
    sheet.art(ellipse(spot, 2), fill=Fill.TOOL, line=Line.NONE)
    beats = [(x - 15, y)]
    for step in range(20):
        high = 8 * math.exp(-(((step - 8) / 5) ** 2)) * (1 if step % 2 else -1)
        beats.append((x - 11.4 + 1.2 * step, y + high))
    sheet.art(line(*beats, (x + 15, y)), line=Line.FINE)
