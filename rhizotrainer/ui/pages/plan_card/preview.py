"""What the terms would bring: sentences, and the days as bars or as a table."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.plan_card.chart import PlanChart
from rhizotrainer.ui.pages.plan_card.view import PreviewView
from rhizotrainer.ui.tables.cells import Column, Row, TextCell
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.latin_key import is_letter

tr = Tongue("Exam plan")
LINES = 4
SWAP_KEY = "T"


class Preview(Themed, QWidget):
    """Show a preview; while another is worked out, the one before stays under a line that says so."""

    def __init__(self) -> None:
        super().__init__()
        self._shows_table = False
        self.is_pending = False
        self.headline = Label("", "ui", wraps=True).weigh(600)
        self._lines = tuple(Label("", "ui", "ink2", wraps=True) for _line in range(LINES))
        self.chart = PlanChart()
        self.read = Label("", "small", "ink2", wraps=True)
        self.table = DenseTable(row_height=28)
        self.table.setAccessibleName(tr("The days of the plan, as a table"))
        self.switch = Button("", kind="link", small=True)
        self.legend = Label(
            tr("Solid: new questions. Outlined: reviews. Dashed: your cap."), "small", "ink3", wraps=True
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        parts: tuple[QWidget, ...] = (self.headline, *self._lines, self.chart, self.table, self.read, self.legend)
        for part in parts:
            self._column.addWidget(part)
        self._column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeading)
        self._bars: PreviewView | None = None
        self.show_preview(PreviewView(tr("Working out the plan…")))
        self.follow_theme()
        self._connect_signals()

    def show_preview(self, view: PreviewView) -> None:
        """Show sentences and days."""
        self._bars, self.is_pending = view, False
        self.headline.show_text(view.headline)
        for place, label in enumerate(self._lines):
            words = view.lines[place] if place < len(view.lines) else ""
            label.show_text(words)
            label.setVisible(bool(words))
        self.chart.show_bars(view.bars, finding=view.finding, cap=view.most)
        columns = (
            Column(tr("Day"), is_elastic=True),
            Column(tr("Reviews"), width=70, is_right=True),
            Column(tr("New"), width=60, is_right=True),
        )
        rows = [Row((TextCell(bar.days), TextCell(str(bar.reviews)), TextCell(str(bar.new)))) for bar in view.bars]
        self.table.show_rows(columns, rows)
        self.read.show_text(view.finding)
        self._place()

    def show_pending(self) -> None:
        """Say that what is shown is of the terms before."""
        self.is_pending = True
        self.headline.show_text(tr("Working out the plan…"))

    def on_theme(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change between bars and table by the key that does so on Progress, from either of them."""
        if self.switch.isVisible() and is_letter(event, SWAP_KEY):
            self.toggle_table()
            return
        super().keyPressEvent(event)

    @Slot()
    def toggle_table(self) -> None:
        """Show the table in place of the bars, or the bars again."""
        self._shows_table = not self._shows_table
        self._place()
        (self.table if self._shows_table else self.chart).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_read(self, sentence: object) -> None:
        self.read.show_text(str(sentence) or (self._bars.finding if self._bars else ""))

    def _place(self) -> None:
        has_bars = self._bars is not None and bool(self._bars.bars)
        self.chart.setVisible(has_bars and not self._shows_table)
        self.read.setVisible(has_bars and not self._shows_table)
        self.table.setVisible(has_bars and self._shows_table)
        self.legend.setVisible(has_bars and not self._shows_table)
        self.switch.setVisible(has_bars)
        words = tr("Show as chart") if self._shows_table else tr("Show as table")
        self.switch.show_text(words)
        self.switch.setToolTip(tr("{action} ({key})", action=words, key=SWAP_KEY))

    def _connect_signals(self) -> None:
        self.chart.value_read.connect(self._on_read)
        self.chart.table_requested.connect(self.toggle_table)
        self.switch.clicked.connect(self.toggle_table)
