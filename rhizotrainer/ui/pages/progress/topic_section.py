"""The section "Mastery by topic": the weakest first, each with a way to practise it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.rows import topic_columns, topic_rows
from rhizotrainer.ui.pages.progress.section_head import HEIGHT
from rhizotrainer.ui.pages.progress.view import TopicRow
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import Gap, inset
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.mastery_bar import MasteryLegend
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue("Progress")

ROW_HEIGHT = 29
TOPICS_SHOWN = 10
HEAD_WIDTH = 460


class TopicSection(Themed, QWidget):
    """Mastery by topic, weakest first. `practise_requested` carries (bank id, topic id)."""

    practise_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._topics: tuple[TopicRow, ...] = ()
        self._shows_all = False
        self._is_wide = True
        self._legend = MasteryLegend()
        self._order = Label(tr("Weakest first"), "small", "ink3")
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top = inset(self._head)
        self._table = DenseTable(row_height=ROW_HEIGHT)
        self._more = Button("", kind="action", small=True)
        self._table.setAccessibleName(tr("Mastery by topic, weakest first"))
        self._build()
        self._connect_signals()
        self.follow_theme()

    def show_topics(self, topics: Sequence[TopicRow]) -> None:
        """Show the weakest topics, and all of them once asked for."""
        self._topics = tuple(topics)
        self._refresh()

    def set_is_wide(self, is_wide: bool) -> None:
        """Drop what is secondary where there is less room."""
        self._is_wide = is_wide
        self._order.setVisible(is_wide)
        self._table.set_is_wide(is_wide)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
        self._top.setMinimumHeight(theme.px(HEIGHT) + 2 * RING)
        self._arrange()

    def _arrange(self) -> None:
        is_narrow = self.width() < self.theme.px(HEAD_WIDTH)
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._head.setDirection(direction)

    @Slot()
    def _on_more_clicked(self) -> None:
        self._shows_all = not self._shows_all
        self._refresh()

    def _refresh(self) -> None:
        count = len(self._topics)
        shown = self._topics if self._shows_all else self._topics[:TOPICS_SHOWN]
        self._table.show_rows(topic_columns(is_wide=self._is_wide), topic_rows(shown))
        self._more.setVisible(count > TOPICS_SHOWN)
        self._more.show_text(
            tr("Weakest topics only") if self._shows_all else tr.count(count, "All {n} topic", "All {n} topics")
        )

    def _build(self) -> None:
        title = QHBoxLayout()
        title.addWidget(Label(tr("Mastery by topic"), "heading"))
        title.addWidget(Gap(16))
        title.addStretch(1)
        self._head.addLayout(title)
        self._head.addWidget(self._legend)
        self._head.addStretch(1)
        self._head.addWidget(self._order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self._table)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _connect_signals(self) -> None:
        self._table.row_opened.connect(self.practise_requested)
        self._more.clicked.connect(self._on_more_clicked)
