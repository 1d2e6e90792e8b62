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
_TARGET = 28


class StructureButton(Pressable):
    """The canvas paints it and takes the pointer. `focused` and `left` tell of the focus."""

    focused = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._structure: Structure | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def structure(self) -> Structure:
        if self._structure is None:
            raise LookupError("this button stands for no structure now")
        return self._structure

    def show_structure(self, structure: Structure | None) -> None:
        """Stand for a structure, or for none and out of sight."""
        self._structure = structure
        # The focus was that of another structure.
        self.clearFocus()
        if structure is None:
            self.setAccessibleName("")
            self.setAccessibleDescription("")
        else:
            self.tell()
        self.setVisible(structure is not None)

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
    """Return the part of a structure that is in view, or where it lies beyond the edge; a target's size at least."""
    shown = bounds.toAlignedRect().intersected(frame)
    centre = bounds.center().toPoint() if shown.isEmpty() else shown.center()
    wide = min(max(shown.width(), _TARGET), frame.width())
    high = min(max(shown.height(), _TARGET), frame.height())
    rect = QRect(0, 0, wide, high)
    rect.moveCenter(centre)
    rect.moveLeft(min(max(rect.left(), frame.left()), frame.right() + 1 - wide))
    rect.moveTop(min(max(rect.top(), frame.top()), frame.bottom() + 1 - high))
    return rect
