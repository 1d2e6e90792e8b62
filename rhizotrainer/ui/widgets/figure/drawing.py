"""A drawing that was read: its parts' shapes, the words it carries, and its picture in the theme's colours.

Pictures are kept by size and theme, shapes by element, and both are made when they are first wanted. A shape that
the SVG's text does not give is taken from a rendering of that element alone. A drawing of 500 elements takes 2 MB and
each of its pictures as much again, so few are kept: the next question's is made ready while the learner reads.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import count, pairwise

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBitmap, QImage, QPainter, QPainterPath, QPixmap, QPolygonF, QRegion, QTransform
from PySide6.QtSvg import QSvgRenderer

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.figure.svg_shapes import SvgShapes, read_numbers
from rhizotrainer.ui.widgets.labelled_figure import recolour

# The longer side of an element that is rendered to find its shape is this many cells.
_CELLS = 160
# Of all drawings together; the one in view is kept whatever its size.
_PICTURE_BYTES = 4_000_000
_DRAWINGS_KEPT = 2


@dataclass(frozen=True, slots=True)
class EdgeWords:
    """What the author calls the drawing's edges ("Posterior"), empty where he calls them nothing."""

    top: str = ""
    bottom: str = ""
    left: str = ""
    right: str = ""


class FigureDrawing:
    """See the module. `view` is the part of the drawing that is shown, in its own units."""

    def __init__(self, svg: bytes) -> None:
        self._svg = svg
        self._shapes = SvgShapes(svg)
        self._kept: dict[str, QPainterPath] = {}
        self._bounds: dict[str, QRectF] = {}
        self._spots: dict[str, list[QPointF]] = {}
        self._asked: QSvgRenderer | None = None
        self._number = next(_NUMBERS)
        root = self._shapes.root
        self.edges = EdgeWords(*(root.get(f"data-{edge}", "") for edge in ("top", "bottom", "left", "right")))
        self.caption = root.get("data-view", "")
        self.overflows = root.get("overflow") == "visible"
        self.view = _find_view(root)

    @property
    def is_readable(self) -> bool:
        """Tell whether there is anything to show."""
        return not self.view.isEmpty()

    def shape_of(self, element_id: str) -> QPainterPath:
        """Return the shape of an element in the drawing's units; empty where the drawing has no such element."""
        if element_id not in self._kept:
            shape = self._shapes.find_shape(element_id)
            self._kept[element_id] = shape if shape is not None else self._trace(element_id)
        return self._kept[element_id]

    def bounds_of(self, element_id: str) -> QRectF:
        """Return where an element lies, in the drawing's units, without finding out its shape; empty without it."""
        if element_id not in self._bounds:
            shape = self._kept.get(element_id) or self._shapes.find_shape(element_id)
            if shape is not None:
                self._kept[element_id] = shape
            self._bounds[element_id] = shape.boundingRect() if shape is not None else self._ask_bounds(element_id)
        return self._bounds[element_id]

    def spot_of(self, element_id: str, others: Iterable[str] = ()) -> QPointF:
        """Return a point well inside an element and near its middle, where no smaller one of the others covers it."""
        if element_id not in self._spots:
            self._spots[element_id] = list_spots(self.shape_of(element_id))
        spots = self._spots[element_id]
        size = _area(self.bounds_of(element_id))
        over = [other for other in others if other != element_id and _area(self.bounds_of(other)) < size]
        return next((spot for spot in spots if not any(self._holds(other, spot) for other in over)), spots[0])

    def picture(self, size: QSize, target: QRectF, theme: Theme, dpr: float) -> QPixmap:
        """Return the drawing on a pixmap of a size in px, its view filling `target`."""
        key = (self._number, size.toTuple(), target.getRect(), theme.name, theme.is_high_contrast, dpr)
        picture = _PICTURES.pop(key, None)
        if picture is None:
            picture = self._paint(size, target, theme, dpr)
            while _PICTURES and sum(map(_count_bytes, _PICTURES.values())) + _count_bytes(picture) > _PICTURE_BYTES:
                del _PICTURES[next(iter(_PICTURES))]
        # Last is newest.
        _PICTURES[key] = picture
        return picture

    def _paint(self, size: QSize, target: QRectF, theme: Theme, dpr: float) -> QPixmap:
        pixmap = QPixmap(size * dpr)
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.overflows:
            painter.setClipRect(target)
        self._find_renderer(theme).render(painter, target)
        painter.end()
        return pixmap

    def _find_renderer(self, theme: Theme) -> QSvgRenderer:
        key = (self._number, theme.name, theme.is_high_contrast)
        if key not in _RENDERERS:
            renderer = QSvgRenderer(QByteArray(recolour(self._svg, theme)))
            renderer.setViewBox(self.view)
            # Zooming and resizing ask for the same one again and again; the others are read anew.
            _RENDERERS.clear()
            _RENDERERS[key] = renderer
        return _RENDERERS[key]

    def _holds(self, element_id: str, spot: QPointF) -> bool:
        return self.bounds_of(element_id).contains(spot) and self.shape_of(element_id).contains(spot)

    def _ask_renderer(self) -> QSvgRenderer:
        """Return a renderer for questions of form."""
        if self._asked is None:
            self._asked = QSvgRenderer(QByteArray(self._svg))
        return self._asked

    def _ask_bounds(self, element_id: str) -> QRectF:
        renderer = self._ask_renderer()
        if not renderer.elementExists(element_id):
            return QRectF()
        return renderer.transformForElement(element_id).mapRect(renderer.boundsOnElement(element_id))

    def _trace(self, element_id: str) -> QPainterPath:
        """Return the shape of an element from a rendering of it alone, in cells."""
        renderer, bounds = self._ask_renderer(), self._ask_bounds(element_id)
        longer = max(bounds.width(), bounds.height())
        if longer <= 0:
            return QPainterPath()
        cells = QSize(*(max(1, round(side * _CELLS / longer)) for side in (bounds.width(), bounds.height())))
        image = QImage(cells, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, element_id, QRectF(QPointF(), cells.toSizeF()))
        painter.end()
        region = QRegion(QBitmap.fromImage(image.createAlphaMask(Qt.ImageConversionFlag.AvoidDither)))
        path = QPainterPath()
        if region.isEmpty():
            # Wholly transparent: an area laid over the drawing to be met by the pointer.
            path.addRect(bounds)
            return path
        scale = QTransform.fromScale(bounds.width() / cells.width(), bounds.height() / cells.height())
        return (scale * QTransform.fromTranslate(bounds.x(), bounds.y())).map(_smooth(region))


_NUMBERS = count()
_PICTURES: dict[object, QPixmap] = {}
_RENDERERS: dict[object, QSvgRenderer] = {}


def _count_bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * picture.depth() // 8


@lru_cache(maxsize=_DRAWINGS_KEPT)
def read_drawing(svg: bytes) -> FigureDrawing:
    """Return a drawing; those met last are kept with their pictures."""
    return FigureDrawing(svg)


def _find_view(root: dict[str, str]) -> QRectF:
    box = read_numbers(root.get("viewBox", ""))
    if len(box) == 4:
        return QRectF(*box)
    sides = [read_numbers(root.get(side, "")) for side in ("width", "height")]
    return QRectF(0, 0, sides[0][0], sides[1][0]) if all(sides) else QRectF()


def _smooth(region: QRegion) -> QPainterPath:
    """Return the outline of cells through the middles of their edges, so that stairs become slopes."""
    stairs = QPainterPath()
    stairs.addRegion(region)
    path = QPainterPath()
    for polygon in stairs.simplified().toSubpathPolygons():
        corners = [polygon.at(place) for place in range(polygon.size())]
        middles = [middle for start, end in pairwise(corners) for middle in _walk(start, end)]
        path.addPolygon(QPolygonF(middles))
        path.closeSubpath()
    return path


def _walk(start: QPointF, end: QPointF) -> list[QPointF]:
    """Return the middles of all the cells' edges on a straight line."""
    along = end - start
    count = max(1, round(abs(along.x()) + abs(along.y())))
    return [start + along * ((step + 0.5) / count) for step in range(count)]


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


def _area(rect: QRectF) -> float:
    return rect.width() * rect.height()


def _middles(polygons: list[list[tuple[float, float]]], level: float) -> list[float]:
    """Return the middles of the stretches at a level that lie inside; points are (level, place along it)."""
    met: list[float] = []
    for polygon in polygons:
        for (a, x), (b, y) in pairwise(polygon):
            if (a <= level) != (b <= level):
                met.append(x + (y - x) * (level - a) / (b - a))
    met.sort()
    return [(start + end) / 2 for start, end in pairwise(met)]
