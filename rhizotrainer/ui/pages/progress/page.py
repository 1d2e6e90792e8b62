"""The page Progress: four numbers, topics weakest first, calibration, history. It adds nothing up itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.facts import FactsRow
from rhizotrainer.ui.pages.progress.sections import CalibrationSection, HistorySection, TopicSection
from rhizotrainer.ui.pages.progress.view import ProgressView
from rhizotrainer.ui.text import of_text, percent_text
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import EdgePage, Gap, inset
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Progress")

COLUMN_GAP = 32


class ProgressPage(Themed, QWidget):
    """Show a learner's progress.

    `practise_topic_requested` carries (bank id, topic id), `session_requested` a session's id,
    `continue_requested` that of one to go on with;
    `all_sessions_requested` asks for a view that holds the whole history.
    """

    practise_topic_requested = Signal(object)
    session_requested = Signal(object)
    continue_requested = Signal(object)
    all_sessions_requested = Signal()
    practice_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Progress"))
        self._page = EdgePage()
        self._facts = FactsRow()
        self._topics = TopicSection()
        self._calibration = CalibrationSection()
        self._history = HistorySection()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column_gap = Gap(COLUMN_GAP)
        self._full = QWidget()
        self._empty = QWidget()
        self._start = Button(tr("Start practising"), kind="primary")
        self._build()
        self._connect_signals()
        self.follow_theme()

    def show_progress(self, view: ProgressView) -> None:
        """Show progress, or that there is none yet."""
        self._full.setVisible(view.answers > 0)
        self._empty.setVisible(view.answers == 0)
        recall = "–" if view.recall is None else percent_text(view.recall)
        self._facts.show_facts(
            (
                (recall, tr("predicted recall")),
                (str(view.answers), tr.count(view.answers, "answer", "answers")),
                (of_text(view.days_studied, view.days_counted), tr("days studied")),
                (of_text(view.mastered, view.questions), tr("questions mastered")),
            )
        )
        self._topics.show_topics(view.topics)
        self._calibration.show_points(view.calibration, view.plotted)
        self._history.show_history(view.history, view.session_count)

    @Slot(bool)
    def set_is_wide(self, is_wide: bool) -> None:
        """Set topics and calibration side by side, or one under the other with fewer columns."""
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self._columns.setStretch(0, 63 if is_wide else 0)
        self._columns.setStretch(2, 37 if is_wide else 0)
        self._topics.set_is_wide(is_wide)
        self._history.set_is_wide(is_wide)

    def on_theme(self, theme: Theme) -> None:
        self._page.setAccessibleName(tr("Progress"))

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._page.add_inset(Label(tr("Progress"), "title"))
        self._page.add_gap(12)
        self._page.add_hairline()
        self._page.add_row(self._full)
        self._page.add_row(self._empty)
        self._page.body.addStretch(1)
        self._build_full()
        self._build_empty()
        self._empty.hide()

    def _build_full(self) -> None:
        page = QVBoxLayout(self._full)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(Gap(2))
        page.addWidget(inset(self._facts))
        page.addWidget(Gap(2))
        page.addWidget(inset(Hairline()))
        page.addWidget(Gap(12))
        self._columns.setSpacing(0)
        self._columns.addWidget(self._topics)
        self._columns.addWidget(self._column_gap)
        self._columns.addWidget(self._calibration)
        page.addLayout(self._columns)
        page.addWidget(Gap(12))
        page.addWidget(inset(Hairline()))
        page.addWidget(Gap(8))
        page.addWidget(self._history)
        self.set_is_wide(True)

    def _build_empty(self) -> None:
        page = QVBoxLayout(self._empty)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(Gap(28))
        page.addWidget(inset(Icon("progress", 24)), 0, Qt.AlignmentFlag.AlignLeft)
        page.addWidget(Gap(12))
        page.addWidget(inset(Label(tr("No answers yet"), "heading")))
        words = tr("Progress adds up your answers. It begins with the first one.")
        page.addWidget(inset(Label(words, "ui", "ink2", wraps=True)))
        page.addWidget(Gap(8))
        page.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect_signals(self) -> None:
        self._topics.practise_requested.connect(self.practise_topic_requested)
        self._calibration.practice_requested.connect(self.practice_requested)
        self._history.session_requested.connect(self.session_requested)
        self._history.continue_requested.connect(self.continue_requested)
        self._history.all_requested.connect(self.all_sessions_requested)
        self._start.clicked.connect(self.practice_requested)
