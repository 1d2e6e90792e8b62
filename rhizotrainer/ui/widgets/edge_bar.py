"""A bar along an edge of the window or of a page: the ground of all such bars, and the line at their inner edge."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rhizotrainer.ui.theme import Themed


class EdgeBar(Themed, QWidget):
    """Paint the surface with a hairline below, or above where the bar stands at the bottom."""

    def __init__(self, *, is_at_bottom: bool = False) -> None:
        super().__init__()
        self._is_at_bottom = is_at_bottom

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.surface)
        painter.fillRect(0, 0 if self._is_at_bottom else self.height() - 1, self.width(), 1, self.theme.hairline)
        painter.end()
