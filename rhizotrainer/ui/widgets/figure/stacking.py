"""Which region of a drawing lies on top: what is drawn last, save that what lies wholly in a larger one stays above it.

So the areas that authors lay over small ones, seen through, leave those to be met. Pure geometry in the drawing's
units; nothing here knows how large a pointer's target is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from rhizotrainer.ui.widgets.figure.pieces import area_of

if TYPE_CHECKING:
    from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing

_INSIDE = 0.95
_GRID = 12
_FINE = 24


def lies_inside(drawing: FigureDrawing, region: str, other: str) -> bool:
    """Tell whether a region lies in another one, by what a grid over each of its pieces meets."""
    known = drawing.inside.get((region, other))
    if known is None:
        known = drawing.inside[region, other] = _find_inside(drawing, region, other)
    return known


def find_top(drawing: FigureDrawing, holders: Sequence[str]) -> str | None:
    """Return which of the regions that hold a point lies on top there."""
    if not holders:
        return None
    last = max(holders, key=drawing.order_of)
    smaller = [one for one in holders if one != last and stays_above(drawing, one, last)]
    return find_top(drawing, smaller) or last


def list_holders(drawing: FigureDrawing, regions: Iterable[str], point: QPointF) -> list[str]:
    """Return the regions that hold a point of the drawing's view."""
    return [one for one in regions if drawing.bounds_of(one).contains(point) and drawing.shape_of(one).contains(point)]


def stack(drawing: FigureDrawing, regions: Iterable[str]) -> list[str]:
    """Return regions in the order in which they are to be painted."""
    result: list[str] = []
    for region in sorted(regions, key=drawing.order_of):
        kept = [one for one in result if stays_above(drawing, one, region)]
        result = [one for one in result if one not in kept]
        result += [region, *kept]
    return result


def stays_above(drawing: FigureDrawing, region: str, later: str) -> bool:
    """Tell whether a region stays above a later one since it is smaller and lies in it."""
    smaller = area_of(drawing.bounds_of(region)) < area_of(drawing.bounds_of(later))
    return smaller and lies_inside(drawing, region, later)


def find_seen(drawing: FigureDrawing, region: str, over: tuple[str, ...]) -> QPainterPath:
    """Return the part of a region's shape that others leave to be seen; all of it where they leave nothing."""
    key = (region, over)
    if key not in drawing.seen:
        drawing.seen[key] = _subtract(drawing, region, over)
    return drawing.seen[key]


def _subtract(drawing: FigureDrawing, region: str, over: tuple[str, ...]) -> QPainterPath:
    shape = drawing.shape_of(region)
    box = drawing.bounds_of(region)
    lids = [drawing.shape_of(one) for one in over if drawing.bounds_of(one).intersects(box)]
    seen = shape
    for lid in lids:
        seen = seen.subtracted(lid)
    points = _grid(shape, _FINE) if lids else []
    right = sum(seen.contains(point) is not any(lid.contains(point) for lid in lids) for point in points)
    # Taking curves apart fails now and then where they run along each other: then the whole is better than a part.
    return seen if not seen.isEmpty() and right >= _INSIDE * len(points) else shape


def _find_inside(drawing: FigureDrawing, region: str, other: str) -> bool:
    outer_box = drawing.bounds_of(other).adjusted(-1, -1, 1, 1)
    if not outer_box.contains(drawing.bounds_of(region)):
        return False
    outer = drawing.shape_of(other)
    inner = [point for piece in drawing.pieces_of(region) for point in _grid(piece, _GRID)]
    return bool(inner) and sum(outer.contains(point) for point in inner) >= _INSIDE * len(inner)


def _grid(shape: QPainterPath, count: int) -> list[QPointF]:
    box = shape.boundingRect()
    points = (
        QPointF(box.x() + box.width() * (x + 0.5) / count, box.y() + box.height() * (y + 0.5) / count)
        for x in range(count)
        for y in range(count)
    )
    return [point for point in points if shape.contains(point)]
