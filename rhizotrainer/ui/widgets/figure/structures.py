"""Structures of a figure: their letters in reading order, where they lie, which one a point means, which is next.

Pure geometry in the drawing's units. Nothing here knows a structure's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
    """A part of a drawing that can be pointed at; `place` says where, in words. Its shape is found when wanted."""

    region: str
    letter: str
    place: str
    drawing: FigureDrawing

    @property
    def bounds(self) -> QRectF:
        return self.drawing.bounds_of(self.region)

    @property
    def path(self) -> QPainterPath:
        return self.drawing.shape_of(self.region)

    @property
    def spot(self) -> QPointF:
        """Return a point that lies inside."""
        return self.drawing.spot_of(self.region)


def list_structures(drawing: FigureDrawing, regions: Iterable[str]) -> tuple[Structure, ...]:
    """Return the structures of these regions in reading order, lettered; what the drawing lacks is left out."""
    known = [region for region in regions if not drawing.bounds_of(region).isEmpty()]
    centres = {region: drawing.bounds_of(region).center() for region in known}
    rows: list[list[str]] = []
    for region in sorted(centres, key=lambda one: centres[one].y()):
        if rows and centres[region].y() - centres[rows[-1][0]].y() <= _ROW * drawing.view.height():
            rows[-1].append(region)
        else:
            rows.append([region])
    ordered = [region for row in rows for region in sorted(row, key=lambda one: centres[one].x())]
    return tuple(
        Structure(one, letter_at(at), find_place(drawing, centres[one]), drawing) for at, one in enumerate(ordered)
    )


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


def lies_inside(drawing: FigureDrawing, region: str, other: str) -> bool:
    """Tell whether a region lies in another one, by what a grid over it meets."""
    box = drawing.bounds_of(region)
    if not drawing.bounds_of(other).adjusted(-1, -1, 1, 1).contains(box):
        return False
    inner, outer = drawing.shape_of(region), drawing.shape_of(other)
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
