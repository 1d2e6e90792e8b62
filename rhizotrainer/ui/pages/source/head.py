"""The bar over a page that search opened: the way back, what is shown, and where it comes from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Search")


class FoundHead(Themed, QWidget):
    """`back_requested` asks for the page that was left. `tail` is the row's end, for a page's own buttons."""

    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = Button(tr("Back"), kind="quiet", icon="arrowl", key="Esc", small=True)
        self._title = Label("", "ui", wraps=True).weigh(600)
        self._place = Label("", "small", "ink2", wraps=True)
        self._row = QHBoxLayout()
        self._row.addWidget(self.back)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._place)
        self._row.addLayout(words, 1)
        self.tail = QHBoxLayout()
        self._row.addLayout(self.tail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(Hairline())
        self.setAutoFillBackground(True)
        self.follow_theme()
        self.back.clicked.connect(self.back_requested)

    def show_words(self, title: str, place: str) -> None:
        """Show what is in view and where it comes from."""
        self._title.show_text(title)
        self._place.show_text(place)
        self._place.setVisible(bool(place))

    def on_theme(self, theme: Theme) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.canvas)
        self.setPalette(palette)
        self._row.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        self._row.setSpacing(theme.px(12))
        self.tail.setSpacing(0)
