"""The mark beside a passage: how many questions ask about it, and a bar of how well they are known. It is pressed."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rhizotrainer.model.sources import Passage
from rhizotrainer.study.painting import Knowledge, knowledge_words
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.widgets.heat import paint_count, paint_heat
from rhizotrainer.ui.widgets.key_hold import KEYBOARD
from rhizotrainer.ui.widgets.paint import RING, Box, paint_box, paint_ring
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue("What you know")

_PILL = 26
_GAP = 5
_BAR = 10
_HIGH = 22
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -2, Qt.Key.Key_End: 2}
TARGET = 28
WIDTH = _PILL + _GAP + _BAR
"""Its width in px at 100 %, without the margin of the ring."""


class PassageMark(Pressable):
    """See the module. `step_requested` asks for the mark before (−1), after (1), first (−2) or last (2)."""

    step_requested = Signal(object)
    focused = Signal(object)

    def __init__(self, index: int, passage: Passage, known: Knowledge, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.passage = index
        self.known = known
        heading = tr("Heading: {text}", text=passage.text)
        self.setAccessibleName(heading if passage.is_heading else tr("Paragraph {number}", number=passage.number))
        self.setAccessibleDescription(knowledge_words(known))
        self.setToolTip(knowledge_words(known))
        self._whole = QRect()
        self.hide()
        self.follow_theme()

    @property
    def shape_rect(self) -> QRectF:
        whole = self._whole.translated(-self.pos())
        return QRectF(whole).adjusted(RING, RING, -RING, -RING)

    def show_at(self, whole: QRect, view: QRect) -> None:
        """Stand beside a passage as far as it is in view, and out of sight where too little is left to be pressed."""
        self._whole = whole
        shown = whole.intersected(view)
        is_shown = not shown.isEmpty() and shown.height() >= min(TARGET, whole.height())
        if is_shown:
            self.setGeometry(shown)
        self.setVisible(is_shown)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self.passage)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _STEPS and plain:
            self.step_requested.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not KEYBOARD.is_held(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rect = self.theme, self.shape_rect
        painter = QPainter(self)
        if self.is_hovered and self.known.questions:
            paint_box(painter, rect.adjusted(-2, -2, 2, 2), Box(theme.pressed if self.isDown() else theme.hover))
        pill = QRectF(rect.left(), rect.top() + 1, theme.px(_PILL), min(theme.px(_HIGH), rect.height() - 2))
        paint_count(painter, pill, self.known.questions, theme)
        if self.known.questions:
            wide = theme.px(_BAR)
            paint_heat(painter, QRectF(rect.right() - wide, rect.top(), wide, rect.height()), self.known, theme)
        if self.shows_ring:
            paint_ring(painter, rect, theme, theme.px(4))
        painter.end()
