"""A drawing that was read: its parts' shapes, the words it carries, and its picture in the theme's colours.

Pictures are kept by size and theme, shapes by element, and both are made when they are first wanted. A shape that
the SVG's text does not give is taken from a rendering of that element alone. A drawing of 500 elements takes 2 MB and
each of its pictures as much again, so few are kept: the next question's is made ready while the learner reads.
"""

from __future__ import annotations

from functools import lru_cache, reduce
from itertools import count, pairwise

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBitmap, QImage, QPainter, QPainterPath, QPixmap, QPolygonF, QRegion, QTransform
from PySide6.QtSvg import QSvgRenderer

from rhizotrainer.model.figures import Edges
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.figure.pieces import list_main, list_spots, split_shape
from rhizotrainer.ui.widgets.figure.svg_shapes import SvgShapes, read_numbers
from rhizotrainer.ui.widgets.labelled_figure import recolour

# The longer side of an element that is rendered to find its shape is this many cells.
_CELLS = 160
# Of all drawings together; the one in view is kept whatever its size.
_PICTURE_BYTES = 4_000_000
_DRAWINGS_KEPT = 2
_NO_WORDS = Edges()


class FigureDrawing:
    """See the module. `view` is the part of the drawing that is shown, in its own units."""

    def __init__(self, svg: bytes, edges: Edges = _NO_WORDS) -> None:
        self._svg = svg
        self._shapes = SvgShapes(svg)
        self._kept: dict[str, QPainterPath] = {}
        self._bounds: dict[str, QRectF] = {}
        self._areas: dict[str, list[QRectF]] = {}
        self._pieces: dict[str, tuple[QPainterPath, ...]] = {}
        # What `stacking` found out: which regions lie in which, and what of them is seen under others.
        self.inside: dict[tuple[str, str], bool] = {}
        self.seen: dict[tuple[str, tuple[str, ...]], QPainterPath] = {}
        self._asked: QSvgRenderer | None = None
        self._number = next(_NUMBERS)
        root = self._shapes.root
        words = (root.get(f"data-{edge}") or getattr(edges, edge, "") for edge in ("top", "bottom", "left", "right"))
        self.edges = Edges(*words)
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

    def order_of(self, element_id: str) -> int:
        """Return an element's place among those with an id, as they are drawn; −1 where there is none."""
        return self._shapes.order_of(element_id)

    def list_pieces(self, element_id: str) -> tuple[str, ...]:
        """Return the ids of the pieces that a group is made of, none where it is no such group."""
        return self._shapes.list_pieces(element_id)

    def find_whole(self, piece: str) -> str:
        """Return the id of the group that an element is a piece of, empty where it is none."""
        whole = piece.rpartition(".")[0]
        return whole if piece in self.list_pieces(whole) else ""

    def pieces_of(self, element_id: str) -> tuple[QPainterPath, ...]:
        """Return the shapes of what of an element hangs together, the main piece first."""
        if element_id not in self._pieces:
            self._pieces[element_id] = split_shape(self.shape_of(element_id))
        return self._pieces[element_id]

    def areas_of(self, element_id: str) -> list[QRectF]:
        """Return about where the places of an element lie, the main one first, without finding out its shape.

        What is strewn over many places is one as a whole.
        """
        if element_id not in self._areas:
            boxes = self._shapes.list_extents(element_id)
            if boxes is None:
                boxes = [self.bounds_of(piece) for piece in self.list_pieces(element_id)] or [
                    self.bounds_of(element_id)
                ]
            places = list_main(boxes)
            whole = reduce(QRectF.united, boxes, QRectF())
            self._areas[element_id] = [boxes[at] for at in places] if len(places) > 1 else [whole]
        return self._areas[element_id]

    def spots_of(self, element_id: str) -> list[QPointF]:
        """Return a point well inside each place of an element, the main one first, whatever is drawn over it."""
        return [list_spots(self.pieces_of(element_id)[at])[0] for at in self.main_of(element_id)]

    def spot_of(self, element_id: str) -> QPointF:
        """Return a point well inside an element's main place, whatever is drawn over it."""
        return self.spots_of(element_id)[0]

    def main_of(self, element_id: str) -> list[int]:
        """Return which of an element's pieces are places of their own, the main one first."""
        return list_main([piece.boundingRect() for piece in self.pieces_of(element_id)])

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
def read_drawing(svg: bytes, edges: Edges = _NO_WORDS) -> FigureDrawing:
    """Return a drawing, its edges called as it says itself, else as given; those met last are kept."""
    return FigureDrawing(svg, edges)


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
