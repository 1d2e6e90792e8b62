"""A sheet of paper: its size and margins, and how text is set on it. Lengths are points, 1/72 inch.

The same sheet is painted to a PDF file and to an image, so all is said in points and turned into dots here. Black and
white alone: what differs differs in shape, too.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from rhizotrainer.ui.theme.faces import build_font

INK = QColor("#000000")
SOFT = QColor("#4D4D4D")
LINE = QColor("#8C8C8C")
PALE = QColor("#D9D9D9")
# Left and right are what they say, also beside names that run from right to left.
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
CENTRE = Qt.AlignmentFlag.AlignHCenter


class Face(NamedTuple):
    """How a text is set: its size in points, its weight and colour, and to which side."""

    size: float = 9.5
    is_bold: bool = False
    colour: QColor = INK
    side: Qt.AlignmentFlag = LEFT


TITLE = Face(20, is_bold=True)
HEADING = Face(13, is_bold=True)
BODY = Face()
SOFT_BODY = Face(colour=SOFT)
SMALL = Face(8.5, colour=SOFT)


class Paper:
    """A size of paper at a number of dots per inch, with margins of 2 cm all round."""

    MARGIN = 56.7

    def __init__(self, size: QSizeF, dots_per_inch: float) -> None:
        """Take the size of the whole sheet in points."""
        self._unit = dots_per_inch / 72
        self._size = size

    @property
    def body(self) -> QRectF:
        """Return in dots where blocks stand; a line for the number of the page is left below."""
        margin = self.px(self.MARGIN)
        return QRectF(
            margin,
            margin,
            self.px(self._size.width()) - 2 * margin,
            self.px(self._size.height()) - 2 * margin - self.px(18),
        )

    @property
    def foot(self) -> QRectF:
        """Return in dots where the number of the page stands."""
        body = self.body
        return QRectF(body.left(), body.bottom() + self.px(6), body.width(), self.px(14))

    def px(self, points: float) -> float:
        """Return a length in points as dots."""
        return points * self._unit

    def pen(self, colour: QColor = INK, width: float = 0.75, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """Return a pen whose width is in points."""
        pen = QPen(colour, self.px(width), style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def set_text(self, text: str, width: float, face: Face = BODY) -> QTextLayout:
        """Return a text broken into lines of `width` dots; a word that is too long breaks where it must."""
        layout = QTextLayout(text.replace("\n", "\u2028"), self._font(face))
        option = QTextOption(face.side)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, top))
            top += line.height() * 1.15
        layout.endLayout()
        return layout

    def text_height(self, text: str, width: float, face: Face = BODY) -> float:
        """Return in dots how high a text stands at a width."""
        return layout_height(self.set_text(text, width, face))

    def write(self, painter: QPainter, place: QRectF, text: str, face: Face = BODY) -> float:
        """Write a text from the top of a place, across its width, and return how high it stands."""
        layout = self.set_text(text, place.width(), face)
        painter.setPen(face.colour)
        layout.draw(painter, place.topLeft())
        return layout_height(layout)

    def _font(self, face: Face) -> QFont:
        # Not a style with digits of one width: those are glyphs of their own, which no PDF gives back as digits.
        font = build_font("body", scale=1, weight=600 if face.is_bold else 400)
        # Nor those that the program's own font passes on to every other.
        font.unsetFeature(QFont.Tag("tnum"))
        font.setPixelSize(max(1, round(self.px(face.size))))
        # Dots of a screen are not those of paper.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def layout_height(layout: QTextLayout) -> float:
    """Return in dots how high a text that was set stands."""
    last = layout.lineCount() - 1
    if last < 0:
        return 0.0
    line = layout.lineAt(last)
    return float(line.y() + line.height() * 1.15)
