"""What came to light in a case since the question before: marked by a bar and by words, under what was known."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.text_block import TextBlock

tr = Tongue("Question page")

_BAR = 3


class CaseNews(Themed, QWidget):
    """The new part of a vignette."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", "small", "ink2").weigh(600)
        self.text = TextBlock("", "stem", markdown=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self.text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    def show_news(self, markdown: str) -> None:
        """Show what is new, or nothing where nothing is."""
        self._title.show_text(tr("New in this case"))
        self.text.show_text(markdown)
        self.setAccessibleName(tr("New in this case"))
        self.setVisible(bool(markdown))

    def on_theme(self, theme: Theme) -> None:
        is_left = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        side = theme.px(14)
        self._column.setContentsMargins(side if is_left else 0, 0, 0 if is_left else side, 0)
        self._column.setSpacing(theme.px(2))

    def paintEvent(self, event: QPaintEvent) -> None:
        bar = self.theme.px(_BAR)
        x = 0 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width() - bar
        painter = QPainter(self)
        painter.fillRect(x, 0, bar, self.height(), self.theme.accent)
        painter.end()
