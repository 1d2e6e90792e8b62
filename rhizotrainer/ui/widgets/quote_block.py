"""Quotes of the source: a yellow bar, serif, curly quotation marks. Only verified words belong here."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.ui.text import quoted
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.paint import placed
from rhizotrainer.ui.widgets.text_block import TextBlock

_BAR = 3
_INDENT = 15


class QuoteBlock(Themed, QWidget):
    """Show one quote; `text` comes without quotation marks. Without `has_bar` it is the plain serif text."""

    def __init__(self, text: str, *, has_bar: bool = True) -> None:
        super().__init__()
        self._text = text
        self._has_bar = has_bar
        self._block = TextBlock(quoted(text), "quote")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._block)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(quoted(text))
        self.follow_theme()

    @property
    def text(self) -> str:
        """Return the quote without quotation marks."""
        return self._text

    def on_theme(self, theme: Theme) -> None:
        side = theme.px(_INDENT) if self._has_bar else 0
        end = theme.px(2) if self._has_bar else 0
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._column.setContentsMargins(0 if is_mirrored else side, end, side if is_mirrored else 0, end)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._has_bar:
            return
        painter = QPainter(self)
        bar = QRectF(0, 0, self.theme.px(_BAR), self.height())
        painter.fillRect(placed(self, bar), self.theme.mark_bar)
        painter.end()
