"""A field for several lines of plain text. All letters are the field's own while it has the focus."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from rhizotrainer.ui.widgets.field_frame import FieldFrame
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.scroll_bar import ScrollBar

_PAD = 6


class TextArea(FieldFrame):
    """Take text. Tab leaves the field; `text_changed` says that it holds other words now."""

    def __init__(self, *, name: str, hint: str = "", lines: int = 5) -> None:
        field = QPlainTextEdit()
        field.setTabChangesFocus(True)
        field.setFrameShape(QFrame.Shape.NoFrame)
        field.setVerticalScrollBar(ScrollBar())
        field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        field.viewport().setAutoFillBackground(False)
        super().__init__(field, name=name, hint=hint, style="body", pad=_PAD)
        self._lines = lines
        self._field = field
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def text(self) -> str:
        """Return the words without space at both ends."""
        return self._field.toPlainText().strip()

    def show_text(self, text: str) -> None:
        """Show other words."""
        self._field.setPlainText(text)

    def sizeHint(self) -> QSize:
        height = self._lines * self.theme.line("body") + 2 * (RING + self.theme.px(_PAD))
        return QSize(self.theme.px(320), height)

    def minimumSizeHint(self) -> QSize:
        # One line is enough to write in where a low window has no room for more.
        spare = max(self._lines - 1, 0) * self.theme.line("body")
        return QSize(self.theme.px(160), self.sizeHint().height() - spare)
