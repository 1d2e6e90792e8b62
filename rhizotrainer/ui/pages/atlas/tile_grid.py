"""The figures of a bank in rows: arrows go to the tile beside, above or below, and Enter opens it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from rhizotrainer.ui.widgets.choice_group import ChoiceGroup
from rhizotrainer.ui.widgets.key_hold import KEYBOARD

_COLUMN = 216
_MOST = 4
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TileGrid(ChoiceGroup):
    """See the module. `left` carries -1 or 1 where an arrow leads up or down and out of it."""

    left = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(name, column=_COLUMN, most=_MOST, gap=(8, 8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        here = next((part for part in self.parts if part is QApplication.focusWidget()), None)
        if here is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not KEYBOARD.is_held(event):
                here.click()
        elif here is not None and key in _STEPS:
            goal = self._find_beyond(here, _STEPS[key])
            if goal is not None:
                goal.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.left.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def _find_beyond(self, here: QAbstractButton, step: int) -> QAbstractButton | None:
        """Return the tile nearest above or below: in the next row that way, as near to its column as there is one."""
        top, side = here.geometry().top(), here.geometry().left()
        tops = sorted({part.geometry().top() for part in self.parts})
        row = tops.index(top) + step
        if not 0 <= row < len(tops):
            return None
        parts = [part for part in self.parts if part.geometry().top() == tops[row]]
        return min(parts, key=lambda part: abs(part.geometry().left() - side))
