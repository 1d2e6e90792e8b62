"""Strokes that widgets share: boxes, rings, hatching, text at fixed line heights. No widget lives here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.theme import Theme

RING = 4
"""Margin in px, at any scale, that a focusable widget keeps round its shape: 2 clear, 2 for the ring."""

# Layouts ask for the same words' widths dozens of times while a page is put together.
_WIDTHS: dict[tuple[str, str], float] = {}
_MOST_WIDTHS = 2000

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT_TO_RIGHT = Qt.TextFlag.TextSingleLine.value | Qt.TextFlag.TextForceLeftToRight.value


@dataclass(frozen=True, slots=True)
class Box:
    """How a box is drawn: ground, outline, its width in px, corner radius in px, and dashes in pen widths."""

    fill: QColor | None = None
    border: QColor | None = None
    width: float = 1.0
    radius: float = 6.0
    dashes: Sequence[float] = ()


def paint_box(painter: QPainter, rect: QRectF, box: Box) -> None:
    """Paint a rounded box whose outline lies wholly inside its rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QBrush(box.fill) if box.fill is not None else Qt.BrushStyle.NoBrush)
    inset = 0.0
    if box.border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        inset = box.width / 2
        painter.setPen(_outline(box))
    shape = rect.adjusted(inset, inset, -inset, -inset)
    radius = max(box.radius - inset, 0.0)
    painter.drawRoundedRect(shape, radius, radius)


def placed(widget: QWidget, rect: QRectF) -> QRectF:
    """Return where a rectangle measured from the left edge stands: mirrored where one reads from the right."""
    if widget.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return rect
    return QRectF(widget.width() - rect.right(), rect.top(), rect.width(), rect.height())


def fill_rect(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Fill a rectangle without smoothing its edges.

    QPainter.fillRect has an overload for gradient presets, and loading those costs a start 3 ms.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def paint_ring(painter: QPainter, rect: QRectF, theme: Theme, radius: float) -> None:
    """Paint the focus ring round a shape: 2 px accent, 2 px clear of it."""
    ring = rect.adjusted(-RING, -RING, RING, RING)
    paint_box(painter, ring, Box(border=theme.accent, width=2, radius=radius + RING))


def paint_hatch(painter: QPainter, rect: QRectF, colour: QColor, *, step: float = 5) -> None:
    """Fill a rectangle with slanting lines, `step` px apart."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, 1.2))
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += step
    painter.restore()


def right_rounded(rect: QRectF, radius: float) -> QPainterPath:
    """Return a rectangle with only its right corners round: strips and banners have a bar at the left."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    path.addRect(rect.adjusted(0, 0, -radius, 0))
    return path


@dataclass(frozen=True, slots=True)
class Ink:
    """How one line of text is written."""

    font: QFont
    colour: QColor
    align: Qt.AlignmentFlag = LEFT


def paint_words(painter: QPainter, rect: QRectF, text: str, ink: Ink) -> None:
    """Paint one line of text, elided at its right where it does not fit."""
    painter.setFont(ink.font)
    painter.setPen(ink.colour)
    if text_width(text, ink.font) > rect.width() + 1:
        text = QFontMetricsF(ink.font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    align = ink.align.value | Qt.TextFlag.TextSingleLine.value
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft and not _reads_from_right(text):
        # Else the full stop of a sentence that reads from the left would stand before it.
        align = _turn(ink.align).value | _LEFT_TO_RIGHT
    painter.drawText(rect, align, text)


def text_width(text: str, font: QFont) -> float:
    """Return how far one line of text reaches, in px."""
    key = (text, font.key())
    if key not in _WIDTHS:
        if len(_WIDTHS) >= _MOST_WIDTHS:
            _WIDTHS.clear()
        _WIDTHS[key] = QFontMetricsF(font).horizontalAdvance(text)
    return _WIDTHS[key]


def _reads_from_right(text: str) -> bool:
    """Tell whether a text has letters of Hebrew, Arabic or their kin."""
    return any("\u0590" <= sign <= "\u08ff" or "\ufb1d" <= sign <= "\ufefc" for sign in text)


def _turn(align: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    """Return an alignment with left and right exchanged."""
    sides = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight
    return (
        align ^ sides
        if bool(align & Qt.AlignmentFlag.AlignLeft) != bool(align & Qt.AlignmentFlag.AlignRight)
        else align
    )


class LaidText:
    """Plain text broken into lines of one fixed height within a width, ready to paint."""

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        line: int,
        forms: Sequence[QTextLayout.FormatRange] = (),
    ) -> None:
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            # Words of another direction, such as a source's, begin where the page begins.
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self._layout.setTextOption(option)
        if forms:
            self._layout.setFormats(list(forms))
        self._line = line
        self._widest = 0.0
        self._count = self._break_lines(max(width, 1.0))

    @property
    def height(self) -> int:
        """Return the height of all lines in px."""
        return self._count * self._line

    @property
    def line_count(self) -> int:
        return self._count

    @property
    def width(self) -> float:
        """Return the width of the longest line in px."""
        return self._widest

    def draw(self, painter: QPainter, position: QPointF, colour: QColor) -> None:
        """Paint the lines with their upper left corner at a point."""
        painter.setPen(colour)
        self._layout.draw(painter, position)

    def _break_lines(self, width: float) -> int:
        count = 0
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, round(count * self._line + (self._line - line.height()) / 2)))
            self._widest = max(self._widest, line.naturalTextWidth())
            count += 1
            line = self._layout.createLine()
        self._layout.endLayout()
        return count


def _outline(box: Box) -> QPen:
    pen = QPen(box.border if box.border is not None else QColor(), box.width)
    if box.dashes:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(list(box.dashes))
    return pen
