"""A structure as keyboard and screen reader meet it: a button without a picture of its own."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.widgets.figure.structures import Structure
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue("Figure")

_SEEN = 24


class StructureButton(Pressable):
    """The canvas paints it and takes the pointer. `focused` and `left` tell of the focus."""

    focused = Signal()
    left = Signal()

    def __init__(self, structure: Structure, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.structure = structure
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.tell()

    def tell(self, name: str = "", state: str = "") -> None:
        """Say which structure this is; its name only once it may be known."""
        letter, place = self.structure.letter, self.structure.place
        if name:
            words = tr("Structure {letter}, {place} of figure, {name}", letter=letter, place=place, name=name)
        else:
            words = tr("Structure {letter}, {place} of figure", letter=letter, place=place)
        self.setAccessibleName(words)
        self.setAccessibleDescription(state)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave the picture to the canvas."""


def scroll_to(part: QWidget) -> None:
    """Scroll the page that holds a part as far as that part needs to be seen."""
    parent = part.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if parent is not None:
        parent.ensureWidgetVisible(part, _SEEN, _SEEN)


def keep_inside(bounds: QRectF, frame: QRect) -> QRect:
    """Return the part of a structure that is in view, or one px of the edge that it lies beyond."""
    shown = bounds.toAlignedRect().intersected(frame)
    if not shown.isEmpty() or frame.isEmpty():
        return shown
    centre = bounds.center().toPoint()
    x = min(max(centre.x(), frame.left()), frame.right())
    y = min(max(centre.y(), frame.top()), frame.bottom())
    return QRect(x, y, 1, 1)
