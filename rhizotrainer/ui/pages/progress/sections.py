"""The three sections of Progress: mastery by topic, how sure and how right, and the sessions so far."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from rhizotrainer.model.learning import Confidence
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.calibration_chart import CalibrationChart, finding_sentence
from rhizotrainer.ui.pages.progress.rows import (
    calibration_columns,
    calibration_rows,
    history_columns,
    history_rows,
    topic_columns,
    topic_rows,
)
from rhizotrainer.ui.pages.progress.view import FEWEST_PLOTTED, CalibrationPoint, HistoryRow, TopicRow
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import Gap, inset
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.mastery_bar import MasteryLegend

tr = Tongue("Progress")

ROW_HEIGHT = 29
TOPICS_SHOWN = 10
HEAD_WIDTH = 460
SESSIONS_SHOWN = 5


class TopicSection(Themed, QWidget):
    """Mastery by topic, weakest first. `practise_requested` carries (bank id, topic id)."""

    practise_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._topics: tuple[TopicRow, ...] = ()
        self._shows_all = False
        self._legend = MasteryLegend()
        self._order = Label(tr("Weakest first"), "small", "ink3")
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
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
        self._order.setVisible(is_wide)
        self._table.set_is_wide(is_wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
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
        self._table.show_rows(topic_columns(), topic_rows(shown))
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
        column.addWidget(inset(self._head))
        column.addWidget(self._table)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _connect_signals(self) -> None:
        self._table.row_opened.connect(self.practise_requested)
        self._more.clicked.connect(self._on_more_clicked)


class CalibrationSection(Themed, QWidget):
    """How sure, how right: a chart, the same as a table, or why there is nothing to plot yet."""

    practice_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._finding = ""
        self._shows_table = False
        self._is_plotted = False
        self._said = Label("", "small", "ink2")
        self._chart = CalibrationChart()
        self._table = DenseTable(row_height=ROW_HEIGHT)
        self._table.setAccessibleName(tr("How sure, how right, as a table"))
        self._empty = QWidget()
        self._missing = Label("", "ui", "ink2", wraps=True)
        self._practise = Button(tr("Practise"))
        self._build()
        self._connect_signals()
        self.follow_theme()

    def show_points(self, points: Sequence[CalibrationPoint], plotted: int) -> None:
        """Show the points, or say how many of `plotted` answers are missing for them to mean something."""
        self._is_plotted = plotted >= FEWEST_PLOTTED
        self._finding = finding_sentence(points) if self._is_plotted else ""
        given = {point.confidence: point for point in points}
        every = [given.get(each, CalibrationPoint(each, 0, 0)) for each in Confidence]
        self._chart.show_points(every)
        self._table.show_rows(calibration_columns(), calibration_rows(every))
        self._missing.show_text(
            tr(
                "Calibration needs {needed} answers with a “How sure?”. You have {count}.",
                needed=FEWEST_PLOTTED,
                count=plotted,
            )
        )
        self._refresh()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._is_plotted:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = menu.addAction(tr("Show as chart") if self._shows_table else tr("Show as table"))
        action.triggered.connect(self.swap)
        menu.popup(event.globalPos())

    @Slot()
    def swap(self) -> None:
        """Show the table in place of the chart, or the chart again."""
        self._shows_table = not self._shows_table
        self._refresh()
        (self._table if self._shows_table else self._chart).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_point_read(self, sentence: str) -> None:
        self._said.show_text(sentence or self._finding)

    def _refresh(self) -> None:
        self._said.show_text(self._finding)
        self._said.setVisible(self._is_plotted)
        self._chart.setVisible(self._is_plotted and not self._shows_table)
        self._table.setVisible(self._is_plotted and self._shows_table)
        self._empty.setVisible(not self._is_plotted)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(inset(Label(tr("How sure, how right"), "heading")))
        column.addWidget(inset(self._said))
        column.addWidget(self._chart)
        column.addWidget(self._table)
        column.addWidget(self._empty)
        column.addStretch(1)
        inner = QVBoxLayout(self._empty)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(Gap(12))
        inner.addWidget(inset(Label(tr("Too few answers to plot"), "ui").weigh(600)))
        inner.addWidget(inset(self._missing))
        inner.addWidget(Gap(8))
        inner.addWidget(self._practise, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect_signals(self) -> None:
        self._chart.point_read.connect(self._on_point_read)
        self._practise.clicked.connect(self.practice_requested)


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
        self._build()
        self._connect_signals()
        self.follow_theme()

    def show_history(self, history: Sequence[HistoryRow], count: int) -> None:
        """Show the newest sessions of `count`, and all that are given once asked for."""
        self._history = tuple(history)
        self._count = max(count, len(self._history))
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
        self._all.setVisible(self._count > SESSIONS_SHOWN)
        self._all.show_text(
            tr("Newest sessions only")
            if self._shows_all
            else tr.count(self._count, "All {n} session", "All {n} sessions")
        )

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(inset(Label(tr("History"), "heading")))
        head.addStretch(1)
        head.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._table)

    def _connect_signals(self) -> None:
        self._table.row_opened.connect(self._on_row_opened)
        self._all.clicked.connect(self._on_all_clicked)
