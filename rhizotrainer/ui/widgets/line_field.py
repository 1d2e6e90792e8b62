"""A field for one line of words, with a name for those who cannot see it and the ring of keyboard focus."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from rhizotrainer.ui.widgets.field_frame import FieldFrame
from rhizotrainer.ui.widgets.paint import RING

_HEIGHTS = {"ui": 34, "body": 36}
_WIDTH = 260


class LineField(FieldFrame):
    """Take one line. `text_changed` is said at every change; Enter is left to the card around it."""

    def __init__(self, text: str = "", *, name: str, hint: str = "", limit: int = 200, style: str = "ui") -> None:
        field = QLineEdit(text)
        field.setFrame(False)
        field.setMaxLength(limit)
        super().__init__(field, name=name, hint=hint, style=style)
        self._field = field
        self._height = _HEIGHTS[style]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """Return the words without space at both ends."""
        return self._field.text().strip()

    def show_text(self, text: str) -> None:
        """Show other words, all of them chosen, so that typing replaces them."""
        self._field.setText(text)
        self._field.selectAll()

    def take_focus(self) -> None:
        """Put the caret into the field with all its words chosen."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self._field.selectAll()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(_WIDTH), self.theme.px(self._height) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(120), self.sizeHint().height())
