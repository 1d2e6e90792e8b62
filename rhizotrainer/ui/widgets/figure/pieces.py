"""The pieces of a shape that lies in several places (left and right), and points well inside each.

Pure geometry in whatever units the shape has. A piece is what hangs together; a hole belongs to what is round it.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

# Whatever is smaller than this share of the largest piece is no place of its own.
_LEAST = 0.2
# Pieces this near in size are as large as each other; the first on the page then comes first.
_ALIKE = 0.9
# More than so many are one thing in many parts, met at the largest.
_MOST = 3
# Curves are cut into lines as finely as in a drawing of this size.
_FINE = 1000.0


def split_shape(shape: QPainterPath) -> tuple[QPainterPath, ...]:
    """Return the pieces of a shape, the main one first; the shape itself where it is in one piece."""
    if shape.isEmpty():
        return (shape,)
    box = shape.boundingRect()
    scale = _FINE / max(box.width(), box.height(), 1e-9)
    drawn = [polygon for polygon in shape.toSubpathPolygons(QTransform.fromScale(scale, scale)) if polygon.size() > 2]
    clusters: list[list[QPolygonF]] = []
    for polygon in drawn:
        met = [one for one in clusters if any(_touch(polygon, other) for other in one)]
        clusters = [one for one in clusters if one not in met]
        clusters.append([polygon, *(other for one in met for other in one)])
    if len(clusters) < 2:
        return (shape,)
    back = QTransform.fromScale(1 / scale, 1 / scale)
    return tuple(sort_pieces([back.map(_join(one, shape)) for one in clusters]))


def sort_pieces(pieces: list[QPainterPath]) -> list[QPainterPath]:
    """Return pieces with the main one first, the others as they are read."""
    order = rank_boxes([piece.boundingRect() for piece in pieces])
    return [pieces[at] for at in order]


def rank_boxes(boxes: list[QRectF]) -> list[int]:
    """Return the places of boxes, the main one first: the largest, of those alike the first from the left."""
    if not boxes:
        return []
    largest = max(area_of(box) for box in boxes)
    main = min(
        (at for at, box in enumerate(boxes) if area_of(box) >= _ALIKE * largest),
        key=lambda at: (boxes[at].center().x(), boxes[at].center().y()),
    )
    rest = sorted((at for at in range(len(boxes)) if at != main), key=lambda at: boxes[at].center().x())
    return [main, *rest]


def list_main(boxes: list[QRectF]) -> list[int]:
    """Return the places of boxes that are told apart, the main one first: it alone where there are many."""
    order = rank_boxes(boxes)
    least = _LEAST * max((area_of(box) for box in boxes), default=0.0)
    kept = [at for at in order if area_of(boxes[at]) >= least]
    return kept if len(kept) <= _MOST else kept[:1]


def list_spots(shape: QPainterPath) -> list[QPointF]:
    """Return points well inside a shape, those near its middle first; its middle alone where none is found."""
    box = shape.boundingRect()
    polygons = [[polygon.at(at) for at in range(polygon.size())] for polygon in shape.toSubpathPolygons()]
    flat = [[(point.y(), point.x()) for point in polygon] for polygon in polygons]
    steep = [[(point.x(), point.y()) for point in polygon] for polygon in polygons]
    spots: list[QPointF] = []
    for shares in ((0.5,), (0.25, 0.75)):
        rows = [box.y() + share * box.height() for share in shares]
        columns = [box.x() + share * box.width() for share in shares]
        found = [QPointF(x, y) for y in rows for x in _middles(flat, y)]
        found += [QPointF(x, y) for x in columns for y in _middles(steep, x)]
        inside = [spot for spot in found if shape.contains(spot)]
        spots += sorted(inside, key=lambda spot: (spot - box.center()).manhattanLength())
    return spots or [box.center()]


def area_of(rect: QRectF) -> float:
    """Return the area of a box."""
    return rect.width() * rect.height()


def _touch(one: QPolygonF, other: QPolygonF) -> bool:
    return one.boundingRect().intersects(other.boundingRect()) and _path(one).intersects(_path(other))


def _path(polygon: QPolygonF) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(polygon)
    path.closeSubpath()
    return path


def _join(polygons: list[QPolygonF], shape: QPainterPath) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(shape.fillRule())
    for polygon in polygons:
        path.addPolygon(polygon)
        path.closeSubpath()
    return path


def _middles(polygons: list[list[tuple[float, float]]], level: float) -> list[float]:
    """Return the middles of the stretches at a level that lie inside; points are (level, place along it)."""
    met: list[float] = []
    for polygon in polygons:
        for (a, x), (b, y) in pairwise(polygon):
            if (a <= level) != (b <= level):
                met.append(x + (y - x) * (level - a) / (b - a))
    met.sort()
    return [(start + end) / 2 for start, end in pairwise(met)]
