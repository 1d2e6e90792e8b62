"""The structures of a drawing that are marked, pointed at or focused: washed and outlined where they can be seen.

What lies over a structure is left out of it: the cord is no part of the fluid round it. What lies wholly inside and is
of the same tissue is a part: the horns are lit with the cord.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from rhizotrainer.ui.widgets.figure.marks import MarkKind, paint_focus, paint_shape
from rhizotrainer.ui.widgets.figure.stacking import find_seen, lies_inside
from rhizotrainer.ui.widgets.figure.structures import Structure

if TYPE_CHECKING:
    from rhizotrainer.ui.widgets.figure.canvas import FigureCanvas


def paint_lights(
    painter: QPainter, canvas: FigureCanvas, *, hovered: Structure | None, focused: Structure | None
) -> None:
    """Paint the marks of a canvas, and its structures under the pointer and with the keyboard's focus."""
    theme = canvas.theme
    if focused is not None:
        paint_focus(painter, seen_px(canvas, focused.region), theme)
    for region, mark in canvas.marks.items():
        paint_shape(painter, seen_px(canvas, region), mark.kind, theme)
    for one in (hovered, focused):
        if one is not None and one.region not in canvas.marks:
            paint_shape(painter, seen_px(canvas, one.region), MarkKind.HOVER, theme)


def seen_px(canvas: FigureCanvas, region: str) -> QPainterPath:
    """Return in px what can be seen of a region."""
    drawing, tissues = canvas.drawing, canvas.tissues
    if drawing is None:
        return QPainterPath()
    own = tissues.get(region) or tissues.get(drawing.find_whole(region))
    if own is None:
        return canvas.shape_px(region)
    place = drawing.order_of(region)
    over = tuple(
        one
        for one, tissue in tissues.items()
        if drawing.order_of(one) > place
        and one != drawing.find_whole(region)
        and not (tissue is own and lies_inside(drawing, one, region))
    )
    return canvas.port.transform.map(find_seen(drawing, region, over))


def boxes_px(canvas: FigureCanvas, region: str) -> list[QRectF]:
    """Return in px about where the places of a region lie, the main one first."""
    areas = canvas.drawing.areas_of(region) if canvas.drawing is not None else []
    return [canvas.port.transform.mapRect(area) for area in areas]
