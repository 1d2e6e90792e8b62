"""Two strips of a figure's page: the head with the way back, and what is pointed at, read above the foot."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.atlas.view import CONTEXT
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.label import Label

tr = Tongue(CONTEXT)


class FigureHead(Themed, QWidget):
    """What the figure is called, and whose it is; `back_requested` asks for what was in view before."""

    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = Button(tr("Back"), kind="quiet", icon="arrowl", key="Esc", small=True)
        self._title = Label("", "heading", wraps=True)
        self._place = Label("", "small", "ink2", wraps=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._row = QHBoxLayout()
        self._row.addWidget(self.back)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._place)
        words.addStretch(1)
        self._row.addLayout(words, 1)
        outer.addLayout(self._row)
        outer.addWidget(Hairline())
        self.follow_theme()
        self.back.clicked.connect(self.back_requested)

    def show_words(self, title: str, place: str) -> None:
        """Show a figure's title, and its bank where it is not the atlas's own."""
        self._title.show_text(title)
        self._place.show_text(place)
        self._place.setVisible(bool(place))

    def on_theme(self, theme: Theme) -> None:
        self._row.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        self._row.setSpacing(theme.px(12))


class SaidStrip(Themed, QWidget):
    """A structure's name and what it is, `edge` px at 100 % away from both sides."""

    def __init__(self, edge: int) -> None:
        super().__init__()
        self._edge = edge
        self._name = Label("", "ui", wraps=True).weigh(600)
        self._words = Label("", "ui", "ink2", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._name)
        self._column.addWidget(self._words)
        self.follow_theme()

    @property
    def words(self) -> str:
        """Return what is read."""
        return f"{self._name.text()}: {self._words.text()}"

    def show_words(self, name: str, words: str) -> None:
        """Read another structure."""
        self._name.show_text(name)
        self._words.show_text(words)

    def on_theme(self, theme: Theme) -> None:
        edge = theme.px(self._edge)
        self._column.setContentsMargins(edge, theme.px(6), edge, 0)
