"""The section "Often confused": pairs that the learner takes for one another, each with a drill."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.rows import confusion_columns, confusion_rows
from rhizotrainer.ui.pages.progress.section_head import SectionHead
from rhizotrainer.ui.pages.progress.view import ConfusionPair
from rhizotrainer.ui.pages.progress.wording import confusion_finding, confusion_words
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.theme import Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.latin_key import is_letter
from rhizotrainer.ui.widgets.said_line import SaidLine

tr = Tongue("Progress")

ROW_HEIGHT = 29
PAIRS_SHOWN = 5
DRILL_KEY = "D"


class _PairTable(DenseTable):
    """A table that tells when the focus leaves it."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class ConfusionSection(Themed, QWidget):
    """Show pairs, most frequent first. `drill_requested` carries a ConfusionPair: Enter, D or its link asks for it."""

    drill_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pairs: tuple[ConfusionPair, ...] = ()
        self._shows_all = False
        self._all = Button("", kind="action", small=True)
        self._said = SaidLine()
        self._table = _PairTable(row_height=ROW_HEIGHT)
        self._table.setAccessibleName(tr("Often confused, most often first"))
        self._missing = Label("", "ui", "ink2", wraps=True)
        self._build()
        self._connect_signals()
        self.follow_theme()

    def show_pairs(self, pairs: Sequence[ConfusionPair]) -> None:
        """Show the most frequent pairs, and all once asked for; or that there is none."""
        self._pairs = tuple(pairs)
        if pairs:
            self._said.show_finding(confusion_finding(pairs), [confusion_words(pair) for pair in pairs])
        else:
            self._missing.show_text(
                tr("No pair yet. Two answers that you give in place of one another show here from the second time on.")
            )
        self._refresh()

    def set_is_wide(self, is_wide: bool) -> None:
        """Drop what is secondary where there is less room."""
        self._table.set_is_wide(is_wide)

    @Slot()
    def _on_all_clicked(self) -> None:
        self._shows_all = not self._shows_all
        self._refresh()

    @Slot(QModelIndex, QModelIndex)
    def _on_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._table.hasFocus() and 0 <= current.row() < len(self._pairs):
            self._said.read_out(confusion_words(self._pairs[current.row()]))

    @Slot()
    def _on_left(self) -> None:
        self._said.read_out("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = max(self._table.currentIndex().row(), 0)
        if self._pairs and is_letter(event, DRILL_KEY):
            self.drill_requested.emit(self._pairs[row])
            return
        super().keyPressEvent(event)

    def _refresh(self) -> None:
        shown = self._pairs if self._shows_all else self._pairs[:PAIRS_SHOWN]
        count = len(self._pairs)
        self._table.show_rows(confusion_columns(), confusion_rows(shown))
        self._said.setVisible(bool(self._pairs))
        self._table.setVisible(bool(self._pairs))
        self._missing.setVisible(not self._pairs)
        self._all.setVisible(count > PAIRS_SHOWN)
        self._all.show_text(
            tr("Most frequent pairs only") if self._shows_all else tr.count(count, "All {n} pair", "All {n} pairs")
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionHead(tr("Often confused"), self._all))
        column.addWidget(inset(self._said))
        column.addWidget(self._table)
        column.addWidget(inset(self._missing))

    def _connect_signals(self) -> None:
        self._all.clicked.connect(self._on_all_clicked)
        self._table.row_opened.connect(self.drill_requested)
        self._table.left.connect(self._on_left)
        self._table.selectionModel().currentChanged.connect(self._on_row_changed)
