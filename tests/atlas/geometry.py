"""Measure what is drawn on a sheet of the atlas: where its structures lie, and how they lie to one another.

Shapes are those that the program itself reads out of the SVG, in the sheet's units; y grows downwards. `above` and
`left_of` compare middles, as a reader of the page sees them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from rhizotrainer import resources
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing

ATLAS = resources.asset("logo.svg").parent / "atlas"
_ID = re.compile(r'<(?:g|path)[^>]*? id="([^"]+)"')


def list_ids(file: Path) -> list[str]:
    """Return the ids of a sheet's structures in the order of the drawing; pieces of one are left out."""
    return [one for one in _ID.findall(file.read_text(encoding="utf-8")) if "." not in one]


class SheetGeometry:
    """One sheet as it is drawn."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._drawing = FigureDrawing(file.read_bytes())

    @cached_property
    def ids(self) -> list[str]:
        return list_ids(self.file)

    @property
    def view(self) -> QRectF:
        return self._drawing.view

    def shape(self, name: str) -> QPainterPath:
        """Return a structure's shape. Raises: LookupError where the sheet has no such structure."""
        shape = self._drawing.shape_of(name)
        if shape.isEmpty():
            raise LookupError(f"{self.file.name} has nothing called {name}.")
        return shape

    def bounds(self, name: str) -> QRectF:
        return self.shape(name).boundingRect()

    def centre(self, name: str) -> QPointF:
        """Return the centre of a structure's area, which for a bent one may lie outside it."""
        whole, x, y = 0.0, 0.0, 0.0
        for polygon in self.shape(name).toSubpathPolygons():
            points = _corners(polygon)
            for (ax, ay), (bx, by) in pairwise([*points, points[0]]):
                cross = ax * by - bx * ay
                whole, x, y = whole + cross / 2, x + (ax + bx) * cross / 6, y + (ay + by) * cross / 6
        return QPointF(x / whole, y / whole) if abs(whole) > 1e-6 else self.bounds(name).center()

    def area(self, name: str) -> float:
        """Return the area of a structure in square units."""
        return sum(abs(_area(polygon)) for polygon in self.shape(name).simplified().toSubpathPolygons())

    def above(self, upper: str, lower: str, *, by: float = 0.0) -> bool:
        return self.centre(upper).y() + by < self.centre(lower).y()

    def left_of(self, left: str, right: str, *, by: float = 0.0) -> bool:
        return self.centre(left).x() + by < self.centre(right).x()

    def are_in_order_down(self, names: Iterable[str]) -> bool:
        return all(self.above(a, b) for a, b in pairwise(names))

    def are_in_order_right(self, names: Iterable[str]) -> bool:
        return all(self.left_of(a, b) for a, b in pairwise(names))

    def overlaps(self, one: str, other: str) -> bool:
        """Tell whether two structures share more than their edges."""
        return self.shared(one, other) > 1.0

    def shared(self, one: str, other: str) -> float:
        """Return the area that two structures share, in square units."""
        common = self.shape(one).intersected(self.shape(other)).simplified()
        return sum(abs(_area(polygon)) for polygon in common.toSubpathPolygons())

    def gap(self, one: str, other: str) -> float:
        """Return the distance between two structures, 0 where they meet."""
        if self.shape(one).intersects(self.shape(other)):
            return 0.0
        mine, theirs = self._edge(one), self._edge(other)
        return min(math.dist(a, b) for a in mine for b in theirs)

    def touches(self, one: str, other: str, *, within: float = 3.0) -> bool:
        """Tell whether two structures meet, or nearly do."""
        return self.gap(one, other) <= within

    def lies_in(self, inner: str, outer: str, *, share: float = 0.95) -> bool:
        """Tell whether nearly all of one structure lies within another."""
        return self.shared(inner, outer) >= share * self.area(inner)

    def crosses(self, name: str, x1: float, y1: float, x2: float, y2: float) -> bool:
        """Tell whether the straight line between two points meets a structure."""
        line = QPainterPath(QPointF(x1, y1))
        line.lineTo(x2, y2)
        line.lineTo(x2 + 0.1, y2 + 0.1)
        return self.shape(name).intersects(line)

    def end(self, name: str, side: str) -> QPointF:
        """Return the outermost point of a structure to one side: "left", "right", "top" or "bottom"."""
        edge = self._edge(name)
        pick = {"left": (min, 0), "right": (max, 0), "top": (min, 1), "bottom": (max, 1)}[side]
        return QPointF(*pick[0](edge, key=lambda point: point[pick[1]]))

    def slope(self, name: str) -> float:
        """Return the direction in which a long structure runs, 0 … 90 degrees from level (by its second moments)."""
        points = self._edge(name)
        cx, cy = sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
        xx = sum((x - cx) ** 2 for x, _ in points)
        yy = sum((y - cy) ** 2 for _, y in points)
        xy = sum((x - cx) * (y - cy) for x, y in points)
        return abs(math.degrees(math.atan2(2 * xy, xx - yy)) / 2) if xx or yy else 0.0

    def length(self, name: str) -> float:
        """Return the greatest distance between two points of a structure's edge."""
        edge = self._edge(name)
        return max(math.dist(a, b) for a in edge for b in edge)

    def _edge(self, name: str) -> list[tuple[float, float]]:
        """Return points of a structure's outline, none further from the next than about two units."""
        polygons = QTransform().map(self.shape(name)).toSubpathPolygons()
        found: list[tuple[float, float]] = []
        for polygon in polygons:
            points = _corners(polygon)
            for a, b in pairwise(points):
                steps = max(1, int(math.dist(a, b) / 2))
                found += [(a[0] + (b[0] - a[0]) * k / steps, a[1] + (b[1] - a[1]) * k / steps) for k in range(steps)]
        return found[:: max(1, len(found) // 600)]


def _corners(polygon: QPolygonF) -> list[tuple[float, float]]:
    return [polygon.at(at).toTuple() for at in range(polygon.size())]


def _area(polygon: QPolygonF) -> float:
    points = _corners(polygon)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise([*points, points[0]])) / 2


@lru_cache(maxsize=4)
def read_sheet(name: str) -> SheetGeometry:
    """Return the geometry of the sheet whose file's name begins so ("f01")."""
    (file,) = ATLAS.glob(f"{name}-*.svg")
    return SheetGeometry(file)
