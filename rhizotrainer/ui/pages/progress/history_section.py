"""The section "History": past sessions, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.rows import history_columns, history_rows
from rhizotrainer.ui.pages.progress.section_head import SectionHead
from rhizotrainer.ui.pages.progress.view import HistoryRow
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.theme import Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Progress")

ROW_HEIGHT = 29
SESSIONS_SHOWN = 5


class HistorySection(Themed, QWidget):
    """Past sessions, newest first. `session_requested` carries a session's id, `continue_requested` an open one's."""

    session_requested = Signal(object)
    continue_requested = Signal(object)
    all_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._history: tuple[HistoryRow, ...] = ()
        self._count = 0
        self._shows_all = False
        self._table = DenseTable(row_height=ROW_HEIGHT, has_head=False)
        self._table.setAccessibleName(tr("History, newest first"))
        self._all = Button("", kind="action", small=True)
        self._missing = Label(tr("No sessions in this period."), "ui", "ink2", wraps=True)
        self._build()
        self._connect_signals()
        self.follow_theme()

    def show_history(self, history: Sequence[HistoryRow], count: int) -> None:
        """Show the newest sessions of `count`, and all once asked for and given."""
        self._history = tuple(history)
        self._count = max(count, len(self._history))
        # Where only the newest are given again, as on coming back, the button must ask for the others again.
        self._shows_all = self._shows_all and self._count == len(self._history)
        self._refresh()

    def set_is_wide(self, is_wide: bool) -> None:
        """Drop what is secondary where there is less room."""
        self._table.set_is_wide(is_wide)

    @Slot()
    def _on_all_clicked(self) -> None:
        self._shows_all = not self._shows_all
        self._refresh()
        if self._shows_all and self._count > len(self._history):
            self.all_requested.emit()

    @Slot(object)
    def _on_row_opened(self, session: object) -> None:
        is_open = any(row.can_continue for row in self._history if row.session == session)
        (self.continue_requested if is_open else self.session_requested).emit(session)

    def _refresh(self) -> None:
        shown = self._history if self._shows_all else self._history[:SESSIONS_SHOWN]
        self._table.show_rows(history_columns(), history_rows(shown))
        self._table.setVisible(bool(shown))
        self._missing.setVisible(not shown)
        self._all.setVisible(self._count > SESSIONS_SHOWN)
        self._all.show_text(
            tr("Newest sessions only")
            if self._shows_all
            else tr.count(self._count, "All {n} session", "All {n} sessions")
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionHead(tr("History"), self._all))
        column.addWidget(self._table)
        column.addWidget(inset(self._missing))

    def _connect_signals(self) -> None:
        self._table.row_opened.connect(self._on_row_opened)
        self._all.clicked.connect(self._on_all_clicked)
