"""A dot in a colour of the theme, by which a learner is told from another beside their name. Decoration."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.ui.theme import Theme, Themed

_SIDE = 12


class ColourDot(Themed, QWidget):
    """A dot in the colour of a role."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_role(self, role: str) -> None:
        """Take the colour of another role."""
        self._role = role
        self.update()

    def on_theme(self, theme: Theme) -> None:
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        side = self.theme.px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_dot(painter, QRectF(self.rect()), self.theme.colour(self._role))
        painter.end()


def paint_dot(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Paint a dot that fills a square."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(rect)
