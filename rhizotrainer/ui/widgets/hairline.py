"""A hairline between rows or columns: lines before boxes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.ui.theme import Themed
from rhizotrainer.ui.widgets.paint import fill_rect


class Hairline(Themed, QWidget):
    """One line across, or down where `vertical`."""

    def __init__(self, *, vertical: bool = False) -> None:
        super().__init__()
        self._is_vertical = vertical
        long, thin = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(thin, long) if vertical else self.setSizePolicy(long, thin)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        thickness = int(self.theme.border)
        return QSize(thickness, 16) if self._is_vertical else QSize(16, thickness)

    def minimumSizeHint(self) -> QSize:
        thickness = int(self.theme.border)
        return QSize(thickness, thickness)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_rect(painter, QRectF(self.rect()), self.theme.hairline)
        painter.end()
