"""Scrolls the area round a widget while something is dragged near its upper or lower edge."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

_EDGE = 40
_STEP = 12
_TICK_MS = 30


class EdgeScroller(QObject):
    """Tell it where the pointer is; it scrolls until it is told otherwise."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._way = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._scroll)

    def follow(self, pointer: QPoint) -> None:
        """Scroll while the pointer (on the screen) is near an edge."""
        area = self._find_area()
        if area is None:
            return
        viewport = area.viewport()
        y = viewport.mapFromGlobal(pointer).y()
        self._way = -_STEP if y < _EDGE else _STEP if y > viewport.height() - _EDGE else 0
        if self._way and not self._timer.isActive():
            self._timer.start()
        elif not self._way:
            self._timer.stop()

    def stop(self) -> None:
        """Scroll no more."""
        self._way = 0
        self._timer.stop()

    @Slot()
    def _scroll(self) -> None:
        area = self._find_area()
        if area is not None:
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + self._way)

    def _find_area(self) -> QScrollArea | None:
        parent: QWidget | None = self._widget.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        return parent
