"""What panes of several rows share: one stop of the Tab key, arrows inside, rows made anew for each question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from rhizotrainer.ui.answering.focus import keep_in_view
from rhizotrainer.ui.answering.pane import AnswerPane
from rhizotrainer.ui.widgets.part_row import PartRow

Row = TypeVar("Row", bound=PartRow)


class RowsPane(AnswerPane, Generic[Row]):
    """Rows in a column. Subclasses put widgets before and after them into `body`."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._current = 0
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(self._column)

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows)

    @property
    def current(self) -> int:
        """Return the place of the row that holds, or would take, the focus."""
        focused = next((place for place, row in enumerate(self._rows) if row.hasFocus()), None)
        return self._current if focused is None else focused

    @property
    def current_row(self) -> Row | None:
        """Return the row that holds, or would take, the focus."""
        return self._rows[self.current] if self._rows else None

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the focus on the row that holds the group's place."""
        row = self.current_row
        if row is not None:
            row.setFocus(reason)

    def stand_at(self, place: int) -> None:
        """Make one row the group's stop of the Tab key."""
        self._current = place
        for other, row in enumerate(self._rows):
            is_here = other == place
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_here else Qt.FocusPolicy.ClickFocus)

    def go_to(self, place: int) -> None:
        """Move the focus to a row."""
        self.stand_at(place)
        self.take_focus_at(place)

    def take_focus_at(self, place: int) -> None:
        """Put the focus on a row, as the keyboard does."""
        self._rows[place].setFocus(Qt.FocusReason.OtherFocusReason)
        keep_in_view(self._rows[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys; everything else is the page's."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if not step or not self._rows or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        self.go_to((self.current + step) % len(self._rows))

    def put_rows(self, rows: Sequence[Row]) -> None:
        """Take other rows in place of those before."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = list(rows)
        # Otherwise Qt shows each row a moment later, and lays out all of them for every one.
        self._column.setEnabled(False)
        for row in self._rows:
            self._column.addWidget(row)
            row.show()
        self._column.setEnabled(True)
        self.stand_at(0)

    def sort_rows(self, rows: Sequence[Row]) -> None:
        """Put the same rows in another order."""
        current = self.current_row
        for row in rows:
            self._column.removeWidget(row)
        for row in rows:
            self._column.addWidget(row)
        self._rows = list(rows)
        if current is not None:
            self.stand_at(self._rows.index(current))
