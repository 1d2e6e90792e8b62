"""Structures of a figure: their letters in reading order, where they lie, which one a point means, which is next.

Pure geometry in the drawing's units. Nothing here knows a structure's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from rhizotrainer.model.values import dataclass
from rhizotrainer.study.presentation import letter_at
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing

tr = Tongue("Figure")

# Centres this near one another, as a share of the height, stand in one row of the reading order.
_ROW = 0.06
_MIDDLE_ACROSS = (0.46, 0.54)
_MIDDLE_DOWN = (0.43, 0.57)
_LARGEST_TINY = 24.0
_ACROSS = 3.0
_INSIDE = 0.95
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_PLACES = {
    (-1, -1): later("upper left"),
    (-1, 0): later("upper centre"),
    (-1, 1): later("upper right"),
    (0, -1): later("left"),
    (0, 0): later("centre"),
    (0, 1): later("right"),
    (1, -1): later("lower left"),
    (1, 0): later("lower centre"),
    (1, 1): later("lower right"),
}
_SIDES = {
    -1: later("{word}, left"),
    0: later("{word}, centre"),
    1: later("{word}, right"),
}


@dataclass(frozen=True, slots=True)
class Structure:
    """A part of the drawing that can be pointed at. `spot` lies inside it; `place` says where it is, in words."""

    region: str
    letter: str
    path: QPainterPath
    spot: QPointF
    place: str

    @property
    def bounds(self) -> QRectF:
        return self.path.boundingRect()


def list_structures(drawing: FigureDrawing, regions: Iterable[str]) -> tuple[Structure, ...]:
    """Return the structures of these regions in reading order, lettered; what the drawing lacks is left out."""
    shapes = {region: shape for region in regions if not (shape := drawing.shape_of(region)).isEmpty()}
    centres = {region: shape.boundingRect().center() for region, shape in shapes.items()}
    rows: list[list[str]] = []
    for region in sorted(shapes, key=lambda one: centres[one].y()):
        if rows and centres[region].y() - centres[rows[-1][0]].y() <= _ROW * drawing.view.height():
            rows[-1].append(region)
        else:
            rows.append([region])
    ordered = [region for row in rows for region in sorted(row, key=lambda one: centres[one].x())]
    return tuple(
        Structure(
            region, letter_at(at), shapes[region], find_spot(shapes[region]), find_place(drawing, centres[region])
        )
        for at, region in enumerate(ordered)
    )


def find_spot(shape: QPainterPath) -> QPointF:
    """Return a point well inside a shape and near its middle."""
    centre = shape.boundingRect().center()
    polygons = [[polygon.at(at) for at in range(polygon.size())] for polygon in shape.toSubpathPolygons()]
    level = [QPointF(x, centre.y()) for x in _middles([[(p.y(), p.x()) for p in one] for one in polygons], centre.y())]
    upright = [
        QPointF(centre.x(), y) for y in _middles([[(p.x(), p.y()) for p in one] for one in polygons], centre.x())
    ]
    inside = [spot for spot in (*level, *upright) if shape.contains(spot)]
    return min(inside, key=lambda spot: (spot - centre).manhattanLength(), default=centre)


def find_place(drawing: FigureDrawing, centre: QPointF) -> str:
    """Say in words where a point of the drawing lies, in the author's own words for its edges where there are any."""
    view, edges = drawing.view, drawing.edges
    across = _side((centre.x() - view.x()) / view.width(), _MIDDLE_ACROSS)
    down = _side((centre.y() - view.y()) / view.height(), _MIDDLE_DOWN)
    word = {-1: edges.top, 1: edges.bottom}.get(down, "")
    if word:
        return tr(_SIDES[across], word=word[:1].lower() + word[1:])
    return tr(_PLACES[down, across])


def find_hit(structures: Sequence[Structure], point: QPointF, scale: float) -> Structure | None:
    """Return the structure that a point means; `scale` is px for each unit.

    The smallest one that holds the point, save that tiny ones are met within 24 px whatever lies beneath them.
    """
    held = [one for one in structures if one.bounds.contains(point) and one.path.contains(point)]
    tiny = [one for one in structures if max(one.bounds.width(), one.bounds.height()) * scale < _LARGEST_TINY]
    held_tiny = [one for one in held if one in tiny]
    near = [] if held_tiny else [one for one in tiny if _target(one, scale).contains(point)]
    if near:
        return min(near, key=lambda one: (one.bounds.center() - point).manhattanLength())
    return min(held_tiny or held, key=lambda one: one.bounds.width() * one.bounds.height(), default=None)


def find_next(structures: Sequence[Structure], current: int, key: Qt.Key) -> int:
    """Return the place of the nearest structure that way; the same place where there is none."""
    way = _ARROWS[key]
    here = structures[current].bounds.center()

    def cost(at: int) -> float:
        step = structures[at].bounds.center() - here
        along = QPointF.dotProduct(step, way)
        across = abs(step.x() * way.y()) + abs(step.y() * way.x())
        return along + _ACROSS * across

    ahead = [
        at
        for at, one in enumerate(structures)
        if at != current and QPointF.dotProduct(one.bounds.center() - here, way) > 0
    ]
    return min(ahead, key=cost, default=current)


def lies_inside(inner: QPainterPath, outer: QPainterPath) -> bool:
    """Tell whether a shape lies in another, by what a grid over it meets."""
    if not outer.boundingRect().adjusted(-1, -1, 1, 1).contains(inner.boundingRect()):
        return False
    box = inner.boundingRect()
    grid = [
        QPointF(box.x() + box.width() * (x + 0.5) / 12, box.y() + box.height() * (y + 0.5) / 12)
        for x in range(12)
        for y in range(12)
    ]
    met = [point for point in grid if inner.contains(point)]
    return bool(met) and sum(outer.contains(point) for point in met) >= _INSIDE * len(met)


def _target(structure: Structure, scale: float) -> QRectF:
    side = _LARGEST_TINY / scale
    rect = QRectF(0, 0, side, side)
    rect.moveCenter(structure.bounds.center())
    return rect


def _side(share: float, middle: tuple[float, float]) -> int:
    return -1 if share < middle[0] else 1 if share > middle[1] else 0


def _middles(polygons: list[list[tuple[float, float]]], level: float) -> list[float]:
    """Return the middles of the stretches at a level that lie inside; points are (level, place along it)."""
    met: list[float] = []
    for polygon in polygons:
        for (a, x), (b, y) in pairwise(polygon):
            if (a <= level) != (b <= level):
                met.append(x + (y - x) * (level - a) / (b - a))
    met.sort()
    return [(start + end) / 2 for start, end in pairwise(met)]
