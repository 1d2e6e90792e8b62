"""Pages one over another, of which one may slide in from the outer edge: 160 ms, or none where motion is reduced.

The page is the one in view from the first moment: focus, keys and the next page never wait for the slide.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPoint, QPropertyAnimation, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from rhizotrainer.ui.theme import theme_of

SLIDE_MS = 160


class SlidingStack(QStackedWidget):
    """Show pages; `slide_to` brings one in with a slide, `setCurrentWidget` at once."""

    def __init__(self) -> None:
        super().__init__()
        self._slide: QPropertyAnimation | None = None

    @property
    def is_sliding(self) -> bool:
        """Tell whether a page is on its way."""
        return self._slide is not None and self._slide.state() is QAbstractAnimation.State.Running

    def setCurrentWidget(self, widget: QWidget) -> None:
        if widget is not self.currentWidget():
            self._stop()
        super().setCurrentWidget(widget)

    def slide_to(self, widget: QWidget) -> None:
        """Bring a page into view from the outer edge; one that is in view already stays."""
        if widget is self.currentWidget():
            return
        self.setCurrentWidget(widget)
        if theme_of(self).reduces_motion or not self.isVisible():
            return
        outside = self.width() if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else -self.width()
        slide = QPropertyAnimation(widget, b"pos", self)
        slide.setDuration(SLIDE_MS)
        slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        slide.setStartValue(QPoint(outside, 0))
        slide.setEndValue(QPoint(0, 0))
        self._slide = slide
        slide.start()

    def _stop(self) -> None:
        slide, self._slide = self._slide, None
        if slide is not None:
            slide.stop()
            page = slide.targetObject()
            if isinstance(page, QWidget):
                page.move(0, 0)
            slide.deleteLater()
