"""A schematic drawing with names on leader lines, recoloured for the theme. It answers no key."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.paint import CENTRE, Box, Ink, paint_box, paint_words, text_width

# Atlas figures are drawn in the light theme's tissue colours; each hex stands for one role.
_DRAWN_IN = {
    "#f4f6f7": "tissue_white",
    "#c4ced6": "tissue_grey",
    "#e3eaee": "tissue_nerve",
    "#f7f8f9": "tissue_bone",
    "#d9e1e6": "tissue_disc",
    "#aebbc5": "tissue_vessel",
    "#eaeef1": "tissue_muscle",
    "#fbfcfd": "tissue_fluid",
    "#f2f4f6": "tissue_skin",
    "#8894a0": "tissue_tool",
    "#5e6c78": "tissue_line",
    "#d3dae0": "bone_line",
    "#818e99": "line2",
    "#ffffff": "surface",
}
_HEX = re.compile(rb"#[0-9A-Fa-f]{6}")
_DOT = 2.5


@dataclass(frozen=True, slots=True)
class FigureLabel:
    """A name and where it stands: centre of the words, and the spot that its line points at, in SVG units."""

    text: str
    words: tuple[float, float]
    spot: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing as SVG, the part of it that is shown (x, y, width, height in SVG units), and its names."""

    svg: bytes
    view: tuple[float, float, float, float]
    labels: tuple[FigureLabel, ...] = ()
    name: str = ""


class LabelledFigure(Themed, QWidget):
    """Show one figure in a frame, as wide as it is given, with its own proportions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None
        self._renderer = QSvgRenderer(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        self._figure = figure
        names = ", ".join(label.text for label in figure.labels)
        self.setAccessibleName(f"{figure.name} {names}".strip())
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        if self._figure is not None:
            self._renderer.load(QByteArray(recolour(self._figure.svg, theme)))
            self._renderer.setViewBox(QRectF(*self._figure.view))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._figure is None:
            return 0
        _x, _y, wide, high = self._figure.view
        return round(width * high / wide)

    def sizeHint(self) -> QSize:
        width = self.theme.px(504)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._figure is None:
            return
        theme, frame = self.theme, QRectF(self.rect())
        painter = QPainter(self)
        paint_box(painter, frame, Box(theme.surface, radius=8))
        painter.save()
        clip = QPainterPath()
        clip.addRoundedRect(frame.adjusted(1, 1, -1, -1), 8, 8)
        painter.setClipPath(clip)
        self._renderer.render(painter, frame)
        self._paint_labels(painter, self._figure.labels)
        painter.restore()
        paint_box(painter, frame, Box(None, theme.hairline, theme.border, 8))

    def _paint_labels(self, painter: QPainter, labels: Sequence[FigureLabel]) -> None:
        theme = self.theme
        font, line = theme.font("ui"), theme.line("ui")
        for label in labels:
            centre, spot = self._to_px(label.words), self._to_px(label.spot)
            width = text_width(label.text, font) + 4
            left = min(max(centre.x() - width / 2, 8), self.width() - width - 8)
            words = QRectF(left, centre.y() - line / 2, width, line)
            edge = words.bottom() if spot.y() > centre.y() else words.top()
            painter.setPen(QPen(theme.ink2, 1))
            painter.drawLine(QPointF(centre.x(), edge), spot)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink2)
            painter.drawEllipse(spot, theme.px(_DOT), theme.px(_DOT))
            paint_words(painter, words, label.text, Ink(font, theme.ink2, CENTRE))

    def _to_px(self, point: tuple[float, float]) -> QPointF:
        if self._figure is None:
            return QPointF()
        x, y, wide, high = self._figure.view
        return QPointF((point[0] - x) * self.width() / wide, (point[1] - y) * self.height() / high)


def recolour(svg: bytes, theme: Theme) -> bytes:
    """Return a drawing with each tissue colour of the light theme replaced by this theme's."""

    def _replace(found: re.Match[bytes]) -> bytes:
        role = _DRAWN_IN.get(found.group().decode().lower())
        return theme.colour(role).name().encode() if role else found.group()

    return _HEX.sub(_replace, svg)
