"""The row of numbers on top: four where there is room, else two by two. Plain words and hairlines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.label import Label

COLUMN = 170


class _Fact(Themed, QWidget):
    """One number over its words."""

    def __init__(self) -> None:
        super().__init__()
        self._line = Hairline(vertical=True)
        self._number = Label("", "title")
        self._words = Label("", "small", "ink2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._number)
        words.addWidget(self._words)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._line)
        self._row.addLayout(words, 1)
        self.follow_theme()

    def show_fact(self, number: str, words: str) -> None:
        """Show a number and what it counts."""
        self._number.show_text(number)
        self._words.show_text(words)
        self.setAccessibleName(f"{number} {words}")

    def show_line(self, is_shown: bool) -> None:
        """Show or hide the line at the left."""
        self._line.setVisible(is_shown)

    def on_theme(self, theme: Theme) -> None:
        self._row.setContentsMargins(0, theme.px(6), theme.px(8), theme.px(6))
        self._row.setSpacing(theme.px(20))


class FactsRow(Themed, QWidget):
    """Show a few numbers with their words."""

    def __init__(self, count: int = 4) -> None:
        super().__init__()
        self._facts = [_Fact() for _place in range(count)]
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._arrange(count)
        self.follow_theme()

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show (number, words), as many as the row was made for."""
        for fact, (number, words) in zip(self._facts, facts, strict=True):
            fact.show_fact(number, words)

    def on_theme(self, theme: Theme) -> None:
        self._arrange(self._columns_that_fit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self._columns_that_fit())

    def _columns_that_fit(self) -> int:
        count = len(self._facts)
        return count if self.width() >= count * self.theme.px(COLUMN) else max(count // 2, 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, fact in enumerate(self._facts):
            self._grid.addWidget(fact, place // columns, place % columns)
            fact.show_line(place % columns > 0)
        for column in range(len(self._facts)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
