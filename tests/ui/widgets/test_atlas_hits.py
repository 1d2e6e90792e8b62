"""Hit-testing agrees with what is painted: 1,000 random points of every sheet of the atlas.

The sheet is painted by Qt's own renderer from its SVG, each region in a flat colour and nothing else, so that no shape
of ours is asked what is right. Points within a pixel of an edge are left out: there the pixel itself is both.
"""

from __future__ import annotations

import random
import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray, QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing
from rhizotrainer.ui.widgets.figure.hits import HitMap
from rhizotrainer.ui.widgets.figure.structures import find_hit, list_structures
from tests.ui.widgets.sheets import SHEETS, Sheet, read_sheet

POINTS = 1000
# Pixels for each unit: enough that a pixel is a small part of the thinnest line.
PX = 3
# No region is small at such a scale, so that no tolerance is left.
VAST = 1e5
_DRAWN = {"path", "circle", "ellipse", "rect", "line", "polygon", "polyline"}
_SVG = "{http://www.w3.org/2000/svg}"


def paint_flat(svg: bytes, regions: tuple[str, ...]) -> QImage:
    """Paint every region in the colour of its place, from 1 on, as the SVG orders them, and nothing besides."""
    root = ET.fromstring(svg)

    def flatten(element: ET.Element, colour: str) -> None:
        own = element.get("id", "")
        colour = f"#{regions.index(own) + 1:06x}" if own in regions else colour
        tag = element.tag.removeprefix(_SVG)
        if tag in _DRAWN:
            if not colour:
                element.set("display", "none")
            is_line = element.get("fill") == "none"
            for name in ("opacity", "fill-opacity", "style"):
                element.attrib.pop(name, None)
            element.set("fill", "none" if is_line else colour)
            element.set("stroke", colour if is_line else "none")
        for child in element:
            flatten(child, colour)

    flatten(root, "")
    view = [float(one) for one in root.get("viewBox", "").split()]
    image = QImage(round(view[2] * PX), round(view[3] * PX), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    renderer = QSvgRenderer(QByteArray(ET.tostring(root)))
    assert renderer.isValid()
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def count_agreements(sheet: Sheet, drawing: FigureDrawing) -> tuple[int, list[str]]:
    """Return how many of 1,000 points agree, and what is said of the others; points at an edge are drawn anew."""
    image, dice = paint_flat(sheet.svg, sheet.regions), random.Random(sheet.name)
    structures = list_structures(drawing, sheet.regions)
    strays: list[str] = []
    view, agreed, tried = drawing.view, 0, 0
    while agreed + len(strays) < POINTS:
        tried += 1
        assert tried < 20 * POINTS, "nearly all of the sheet is edges"
        x, y = dice.randrange(1, image.width() - 1), dice.randrange(1, image.height() - 1)
        around = {image.pixel(x + dx, y + dy) & 0xFFFFFF for dx in (-1, 0, 1) for dy in (-1, 0, 1)}
        if len(around) > 1:
            continue
        number = around.pop()
        painted = sheet.regions[number - 1] if number else None
        point = QPointF(view.x() + (x + 0.5) / PX, view.y() + (y + 0.5) / PX)
        hit = find_hit(structures, point, VAST)
        if (hit.region if hit is not None else None) == painted:
            agreed += 1
        else:
            strays.append(f"({point.x():.1f}, {point.y():.1f}) is {painted}, met as {hit.region if hit else None}")
    return agreed, strays


@pytest.mark.parametrize("name", SHEETS)
def test_what_is_met_is_what_is_painted(qapp, name):
    sheet = read_sheet(name)
    agreed, strays = count_agreements(sheet, sheet.drawing)
    print(f"{name}: {agreed} of {POINTS} points agree, {len(sheet.regions)} regions")
    assert not strays, strays[:10]


@pytest.mark.parametrize("name", SHEETS)
def test_every_region_of_the_sheet_can_be_seen(qapp, name):
    sheet = read_sheet(name)
    image = paint_flat(sheet.svg, sheet.regions)
    seen = set(memoryview(bytes(image.constBits())).cast("I"))
    hidden = [one for at, one in enumerate(sheet.regions, 1) if at not in {value & 0xFFFFFF for value in seen}]
    assert not hidden


def test_a_shape_that_is_wrong_is_found(qapp):
    """The count is no proof where it cannot fail: one region moved by ten units is told of."""
    sheet = read_sheet(SHEETS[0])
    region = max(sheet.regions, key=lambda one: HitMap(sheet.drawing, sheet.regions).list_cores(one)[0][1])
    moved = re.sub(rb'(<(?:g|path) id="' + region.encode() + rb'")', rb'\1 transform="translate(10,0)"', sheet.svg)
    assert moved != sheet.svg
    agreed, strays = count_agreements(sheet, FigureDrawing(moved))
    assert agreed < POINTS
    assert region in " ".join(strays)
