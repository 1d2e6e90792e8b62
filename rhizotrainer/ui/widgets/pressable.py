"""The base of every painted button: focus ring, hover and press, margins. It paints nothing of its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from rhizotrainer.ui.theme import Themed
from rhizotrainer.ui.widgets.paint import RING

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class Pressable(Themed, QAbstractButton):
    """A button that subclasses paint; it keeps a margin of RING px for the ring of keyboard focus.

    Arrow keys are left to whoever arranges the buttons.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Until a key moves the focus it was put there for the learner, as on the button that Enter presses.
        self._came_by_mouse = True
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def shows_ring(self) -> bool:
        """Tell whether the focus ring is painted: always with the focus, unless a click brought it."""
        return self.hasFocus() and not self._came_by_mouse

    @property
    def shape_rect(self) -> QRectF:
        """Return the rectangle of the visible shape, without the ring's margin."""
        return QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)

    @property
    def is_hovered(self) -> bool:
        return self.isEnabled() and self.underMouse()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A window that comes to the front, or a menu that closes, gives the focus back as it was.
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._came_by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._came_by_mouse:
            self._came_by_mouse = False
            self.update()
        if event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)
