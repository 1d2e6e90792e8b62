"""How the classes of structures look when they are asked for: a colour and a pattern each, and their words.

Colour alone never tells a class. Patterns are strokes in px, so that they stay as they are however far one zooms.
"""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.model.figures import Tissue
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.theme import Theme, Themed

tr = Tongue("Atlas")

_WASH = 0.22
_STROKES = 0.62
_OUTLINE = 1.8
_SWATCH = (22, 16)


class Pattern(Enum):
    """What is drawn over a structure."""

    DOTS = auto()
    STIPPLE = auto()
    RINGS = auto()
    UPRIGHT = auto()
    LEVEL = auto()
    RISING = auto()
    FALLING = auto()
    CROSSED = auto()
    GRID = auto()
    DASHES = auto()
    POSTS = auto()
    WAVES = auto()
    PLUSES = auto()
    CLOSE = auto()
    NONE = auto()


_LOOKS = {
    Tissue.SENSORY: ("class_sensory", Pattern.DOTS, later("Sensory")),
    Tissue.MOTOR: ("class_motor", Pattern.UPRIGHT, later("Motor")),
    Tissue.MIXED: ("class_mixed", Pattern.CROSSED, later("Mixed")),
    Tissue.GANGLION: ("class_ganglion", Pattern.STIPPLE, later("Ganglion")),
    Tissue.CORD: ("class_cord", Pattern.PLUSES, later("Spinal cord or brain")),
    Tissue.BONE: ("class_bone", Pattern.RINGS, later("Bone")),
    Tissue.DISC: ("class_disc", Pattern.LEVEL, later("Disc")),
    Tissue.LIGAMENT: ("class_ligament", Pattern.DASHES, later("Ligament")),
    Tissue.DURA: ("class_dura", Pattern.FALLING, later("Covering")),
    Tissue.FLUID: ("class_fluid", Pattern.WAVES, later("Fluid")),
    Tissue.VESSEL: ("class_vessel", Pattern.RISING, later("Vessel")),
    Tissue.MUSCLE: ("class_muscle", Pattern.CLOSE, later("Muscle")),
    Tissue.SKIN: ("class_skin", Pattern.POSTS, later("Skin")),
    Tissue.SPACE: ("class_space", Pattern.NONE, later("Space")),
    Tissue.TOOL: ("class_tool", Pattern.GRID, later("Instrument")),
}

# The way of lines, their distance, and dashes: px at 100 %.
_LINES = {
    Pattern.UPRIGHT: (((0, 1),), 6, ()),
    Pattern.LEVEL: (((1, 0),), 6, ()),
    Pattern.RISING: (((1, -1),), 7, ()),
    Pattern.FALLING: (((1, 1),), 7, ()),
    Pattern.CLOSE: (((1, -1),), 4, ()),
    Pattern.CROSSED: (((1, -1), (1, 1)), 8, ()),
    Pattern.GRID: (((1, 0), (0, 1)), 7, ()),
    Pattern.DASHES: (((1, 0),), 5, (5, 4)),
    Pattern.POSTS: (((0, 1),), 6, (4, 4)),
}
# The distance of signs, and their radius.
_SIGNS = {Pattern.DOTS: (8, 1.2), Pattern.STIPPLE: (4.5, 1.0), Pattern.RINGS: (11, 2.4), Pattern.PLUSES: (10, 2.2)}
_WAVE = (12.0, 8.0, 2.0)


def class_words(tissue: Tissue) -> str:
    """Return what a class is called."""
    return tr(_LOOKS[tissue][2])


def list_classes() -> tuple[Tissue, ...]:
    """Return all classes in the order of a legend."""
    return tuple(_LOOKS)


def class_colour(tissue: Tissue, theme: Theme) -> QColor:
    """Return the colour of a class."""
    return theme.colour(_LOOKS[tissue][0])


def find_pattern(tissue: Tissue) -> Pattern:
    """Return the pattern of a class."""
    return _LOOKS[tissue][1]


def paint_class(painter: QPainter, path: QPainterPath, tissue: Tissue, theme: Theme) -> None:
    """Lay a class's colour and pattern over a shape in px, so that the drawing is still seen beneath."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = class_colour(tissue, theme)
    wash, strokes = QColor(colour), QColor(colour)
    wash.setAlphaF(_WASH)
    strokes.setAlphaF(1.0 if theme.is_high_contrast else _STROKES)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.fillPath(path, wash)
    _paint_pattern(painter, path.boundingRect(), find_pattern(tissue), (strokes, theme.scale))
    painter.restore()
    pen = QPen(colour, _OUTLINE)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if tissue is Tissue.SPACE:
        pen.setDashPattern([3, 2])
    painter.strokePath(path, pen)


def _paint_pattern(painter: QPainter, box: QRectF, pattern: Pattern, how: tuple[QColor, float]) -> None:
    colour, scale = how
    # However large a structure is zoomed, only what can be seen of it is drawn.
    seen = box.intersected(QRectF(painter.viewport()))
    if seen.isEmpty():
        return
    if pattern in _LINES:
        ways, step, dashes = _LINES[pattern]
        pen = QPen(colour, 1.1 * scale)
        if dashes:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(list(dashes))
        painter.setPen(pen)
        for way in ways:
            painter.drawLines(_list_lines(seen, way, step * scale))
    elif pattern in _SIGNS:
        _paint_signs(painter, seen, pattern, (colour, scale))
    elif pattern is Pattern.WAVES:
        painter.setPen(QPen(colour, 1.1 * scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_draw_waves(seen, scale))


def _list_lines(box: QRectF, way: tuple[int, int], step: float) -> list[QLineF]:
    """Return lines that cross a box one way, at places that do not depend on where the box begins."""
    if way == (1, 0):
        return [QLineF(box.left(), y, box.right(), y) for y in _steps(box.top(), box.bottom(), step)]
    if way == (0, 1):
        return [QLineF(x, box.top(), x, box.bottom()) for x in _steps(box.left(), box.right(), step)]
    high, slant = box.height(), way[1]
    # Slanting lines stand as far apart as upright ones.
    across = step * 2**0.5
    if slant > 0:
        starts = _steps(box.left() - box.bottom(), box.right() - box.top(), across)
        return [QLineF(at + box.top(), box.top(), at + box.top() + high, box.bottom()) for at in starts]
    starts = _steps(box.left() + box.top(), box.right() + box.bottom(), across)
    return [QLineF(at - box.bottom(), box.bottom(), at - box.top(), box.top()) for at in starts]


def _paint_signs(painter: QPainter, box: QRectF, pattern: Pattern, how: tuple[QColor, float]) -> None:
    colour, scale = how
    step, radius = (length * scale for length in _SIGNS[pattern])
    is_filled = pattern in (Pattern.DOTS, Pattern.STIPPLE)
    painter.setPen(Qt.PenStyle.NoPen if is_filled else QPen(colour, 1.1 * scale))
    painter.setBrush(colour if is_filled else Qt.BrushStyle.NoBrush)
    for y in _steps(box.top() - step, box.bottom() + step, step):
        # Each row stands between those of the row before, wherever the box begins.
        shift = step / 2 if round(y / step) % 2 else 0.0
        for x in _steps(box.left() - step, box.right() + step, step):
            spot = QPointF(x + shift, y)
            if pattern is Pattern.PLUSES:
                painter.drawLine(spot - QPointF(radius, 0), spot + QPointF(radius, 0))
                painter.drawLine(spot - QPointF(0, radius), spot + QPointF(0, radius))
            else:
                painter.drawEllipse(spot, radius, radius)


def _draw_waves(box: QRectF, scale: float) -> QPainterPath:
    long, step, high = (length * scale for length in _WAVE)
    path = QPainterPath()
    for y in _steps(box.top() - step, box.bottom() + step, step):
        start = int(box.left() // long - 1) * long
        path.moveTo(start, y)
        x = start
        while x < box.right():
            path.quadTo(x + long / 4, y - high, x + long / 2, y)
            path.quadTo(x + 3 * long / 4, y + high, x + long, y)
            x += long
    return path


def _steps(low: float, high: float, step: float) -> list[float]:
    first = int(low // step) + 1
    return [at * step for at in range(first, int(high // step) + 1)]


class ClassSwatch(Themed, QWidget):
    """One sample of the legend."""

    def __init__(self, tissue: Tissue) -> None:
        super().__init__()
        self._tissue = tissue
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(_SWATCH[0]), self.theme.px(_SWATCH[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 2, 2)
        painter.fillPath(path, self.theme.surface)
        paint_class(painter, path, self._tissue, self.theme)
        painter.end()
