"""The scroll bar of every scrolling area: a thin handle, no arrows, and ticks at marked places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

from rhizotrainer.ui.theme import Themed

_WIDTH = 14
_HANDLE = 6
_IDLE_ALPHA = 150


class ScrollBar(Themed, QScrollBar):
    """Scroll as Qt does; paint only a handle. Ticks stand at shares 0 … 1 of the whole length."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Vertical) -> None:
        super().__init__(orientation)
        self._ticks: tuple[float, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.follow_theme()

    @property
    def ticks(self) -> tuple[float, ...]:
        return self._ticks

    def show_ticks(self, shares: Sequence[float]) -> None:
        """Mark places over the scroll bar, as shares of the document's height."""
        self._ticks = tuple(shares)
        self.update()

    def sizeHint(self) -> QSize:
        width = self.theme.px(_WIDTH)
        return QSize(width, 40) if self.orientation() == Qt.Orientation.Vertical else QSize(40, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.maximum() > self.minimum():
            self._paint_handle(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        thick = self.theme.px(3)
        for share in self._ticks:
            y = round(share * (self.height() - thick))
            painter.fillRect(2, y, self.width() - 4, thick, self.theme.mark_bar)
        painter.end()

    def _paint_handle(self, painter: QPainter) -> None:
        # Start-up: the style's classes cost 8 ms, and a page that does not scroll never asks for them.
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control = QStyle.ComplexControl.CC_ScrollBar
        part = QStyle.SubControl.SC_ScrollBarSlider
        place = QRectF(self.style().subControlRect(control, option, part, self))
        groove = QRectF(self.rect())
        thin = self.theme.px(_HANDLE)
        colour = QColor(self.theme.line2)
        if not self.underMouse() and not self.isSliderDown():
            colour.setAlpha(_IDLE_ALPHA)
        if self.orientation() == Qt.Orientation.Vertical:
            handle = QRectF(groove.center().x() - thin / 2, place.top(), thin, place.height())
        else:
            handle = QRectF(place.left(), groove.center().y() - thin / 2, place.width(), thin)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(handle.adjusted(0, 1, 0, -1), thin / 2, thin / 2)
