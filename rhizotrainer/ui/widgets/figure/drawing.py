"""A drawing that was read: its parts' shapes, the words it carries, and its picture in the theme's colours.

Pictures are kept by size and theme, shapes by element, and both are made when they are first wanted. A shape that
the SVG's text does not give is taken from a rendering of that element alone.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBitmap, QImage, QPainter, QPainterPath, QPixmap, QPolygonF, QRegion, QTransform
from PySide6.QtSvg import QSvgRenderer

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.figure.svg_shapes import SvgShapes, read_numbers
from rhizotrainer.ui.widgets.labelled_figure import recolour

# The longer side of an element that is rendered to find its shape is this many cells.
_CELLS = 160
_PICTURES_KEPT = 6
_DRAWINGS_KEPT = 8


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
        self._renderers: dict[object, QSvgRenderer] = {}
        self._pictures: dict[object, QPixmap] = {}
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

    def picture(self, size: QSize, target: QRectF, theme: Theme, dpr: float) -> QPixmap:
        """Return the drawing on a pixmap of a size in px, its view filling `target`."""
        key = (size.toTuple(), target.getRect(), theme.name, theme.is_high_contrast, dpr)
        if key not in self._pictures:
            if len(self._pictures) >= _PICTURES_KEPT:
                del self._pictures[next(iter(self._pictures))]
            self._pictures[key] = self._paint(size, target, theme, dpr)
        return self._pictures[key]

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
        key = (theme.name, theme.is_high_contrast)
        if key not in self._renderers:
            renderer = QSvgRenderer(QByteArray(recolour(self._svg, theme)))
            renderer.setViewBox(self.view)
            self._renderers[key] = renderer
        return self._renderers[key]

    def _trace(self, element_id: str) -> QPainterPath:
        """Return the shape of an element from a rendering of it alone, in cells."""
        renderer = next(iter(self._renderers.values()), None) or QSvgRenderer(QByteArray(self._svg))
        if not renderer.elementExists(element_id):
            return QPainterPath()
        bounds = renderer.transformForElement(element_id).mapRect(renderer.boundsOnElement(element_id))
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
