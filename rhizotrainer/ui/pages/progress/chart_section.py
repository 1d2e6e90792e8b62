"""A section of Progress that holds one chart: its heading, what it finds, and the same values as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.section_head import SectionHead
from rhizotrainer.ui.tables.cells import Column, Row
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.theme import Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.chart import Chart
from rhizotrainer.ui.widgets.edge_page import Gap, inset
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.latin_key import is_letter
from rhizotrainer.ui.widgets.menu import Menu
from rhizotrainer.ui.widgets.said_line import SaidLine

tr = Tongue("Progress")

ROW_HEIGHT = 29
SWAP_KEY = "T"


class ChartSection(Themed, QWidget):
    """Show a chart or its table; the button beside the heading, the key T and the context menu change them over.

    What stands under the chart alone is added to `below`.
    """

    def __init__(self, title: str, chart: Chart, aside: str = "") -> None:
        super().__init__()
        self._title = title
        self._chart = chart
        self._aside = aside
        self._shows_table = False
        self._is_shown = True
        self._swap = Button("", kind="quiet", icon="grid", small=True)
        self._said = SaidLine()
        self._table = DenseTable(row_height=ROW_HEIGHT)
        self._table.setAccessibleName(tr("{chart}, as a table", chart=title))
        self._missing = Label("", "ui", "ink2", wraps=True)
        self._below = QWidget()
        self.below = QVBoxLayout(self._below)
        self._column = QVBoxLayout(self)
        self._build_section()
        self._connect_section()

    @property
    def shows_table(self) -> bool:
        return self._shows_table

    def show_values(self, finding: str, sentences: Sequence[str]) -> None:
        """Show the chart under its finding; each of its places says one of the sentences."""
        self._is_shown = True
        self._chart.show_words(finding, sentences)
        self._said.show_finding(finding, sentences)
        self._refresh()

    def show_table(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Give the values of the chart to its table."""
        self._table.show_rows(columns, rows)

    def show_missing(self, words: str) -> None:
        """Say why there is no chart."""
        self._is_shown = False
        self._missing.show_text(words)
        self._refresh()

    @Slot()
    def swap(self) -> None:
        """Show the table in place of the chart, or the chart again."""
        if not self._is_shown:
            return
        has_focus = self._chart.hasFocus() or self._table.hasFocus()
        self._shows_table = not self._shows_table
        self._refresh()
        if has_focus:
            # A reason that shows the ring: a key has brought it.
            (self._table if self._shows_table else self._chart).setFocus(Qt.FocusReason.OtherFocusReason)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._is_shown:
            self._open_menu(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_shown and is_letter(event, SWAP_KEY):
            self.swap()
            return
        super().keyPressEvent(event)

    def _open_menu(self, place: QPoint) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = QAction(self._swap_words(), menu)
        action.triggered.connect(self.swap)
        menu.addAction(action)
        menu.popup(place)
        menu.setActiveAction(action)

    def _swap_words(self) -> str:
        return tr("Show as chart") if self._shows_table else tr("Show as table")

    def _refresh(self) -> None:
        self._said.read_out("")
        self._said.setVisible(self._is_shown)
        self._chart.setVisible(self._is_shown and not self._shows_table)
        self._below.setVisible(self._is_shown and not self._shows_table)
        self._table.setVisible(self._is_shown and self._shows_table)
        self._missing.setVisible(not self._is_shown)
        self._swap.setVisible(self._is_shown)
        self._swap.show_icon("progress" if self._shows_table else "grid")
        words = self._swap_words()
        self._swap.setAccessibleName(tr("{chart}: {action}", chart=self._title, action=words))
        self._swap.setToolTip(tr("{action} ({key})", action=words, key=SWAP_KEY))

    def _build_section(self) -> None:
        asides = [Label(self._aside, "small", "ink2")] if self._aside else []
        self.below.setContentsMargins(0, 0, 0, 0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(SectionHead(self._title, *asides, self._swap))
        self._column.addWidget(inset(self._said))
        self._column.addWidget(Gap(2))
        self._column.addWidget(self._chart)
        self._column.addWidget(inset(self._below))
        self._column.addWidget(self._table)
        self._column.addWidget(inset(self._missing))
        self._column.addStretch(1)

    def _connect_section(self) -> None:
        self._chart.value_read.connect(self._said.read_out)
        self._swap.clicked.connect(self.swap)
