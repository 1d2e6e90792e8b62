"""The page Progress: numbers, topics weakest first, calibration, forecast, days, pairs, history. It adds nothing up."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.calendar_section import CalendarSection
from rhizotrainer.ui.pages.progress.calibration_section import CalibrationSection
from rhizotrainer.ui.pages.progress.confusion_section import ConfusionSection
from rhizotrainer.ui.pages.progress.facts import FactsRow
from rhizotrainer.ui.pages.progress.head import ProgressHead
from rhizotrainer.ui.pages.progress.history_section import HistorySection
from rhizotrainer.ui.pages.progress.retention_section import RetentionSection
from rhizotrainer.ui.pages.progress.topic_section import TopicSection
from rhizotrainer.ui.pages.progress.view import Period, ProgressFilter, ProgressView
from rhizotrainer.ui.pages.progress.wording import answers_words, nothing_sentence
from rhizotrainer.ui.text import of_text, percent_text
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import EdgePage, Gap, inset
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.side_by_side import SideBySide

tr = Tongue("Progress")

LEAST_TOPICS = 860
LEAST_FORECAST = 900


class ProgressPage(Themed, QWidget):
    """Show a learner's progress.

    `filter_changed` carries a ProgressFilter, `export_requested` an ExportKind, `drill_requested` a ConfusionPair,
    `practise_topic_requested` (bank id, topic id), `session_requested` a session's id, `continue_requested` that of
    one to go on with; `all_sessions_requested` asks for a view that holds the whole history.
    """

    filter_changed = Signal(object)
    export_requested = Signal(object)
    drill_requested = Signal(object)
    practise_topic_requested = Signal(object)
    session_requested = Signal(object)
    continue_requested = Signal(object)
    all_sessions_requested = Signal()
    practice_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Progress"))
        self._page = EdgePage()
        self._head = ProgressHead()
        self._facts = FactsRow()
        self._topics = TopicSection()
        self._calibration = CalibrationSection()
        self._retention = RetentionSection()
        self._calendar = CalendarSection()
        self._confusions = ConfusionSection()
        self._history = HistorySection()
        self._knowledge = SideBySide(self._topics, self._calibration, shares=(63, 37), least=LEAST_TOPICS)
        self._time = SideBySide(self._retention, self._calendar, shares=(53, 47), least=LEAST_FORECAST)
        self._nothing = Label("", "ui", "ink2", wraps=True)
        self._widen = Button(tr("Show all time"), small=True)
        self._notice = QWidget()
        self._noticed = QHBoxLayout(self._notice)
        self._notes = Label("", "small", "ink3", wraps=True)
        self._full = QWidget()
        self._empty = QWidget()
        self._start = Button(tr("Start practising"), kind="primary")
        self._build()
        self._connect_signals()
        self.follow_theme()

    def show_progress(self, view: ProgressView) -> None:
        """Show progress, or that there is none yet."""
        self._full.setVisible(not view.is_empty)
        self._empty.setVisible(view.is_empty)
        self._head.show_head(view)
        self._show_facts(view)
        period = view.shown.period
        self._notice.setVisible(not view.answers and not view.is_empty)
        self._nothing.show_text(nothing_sentence(period))
        self._widen.setVisible(period is not Period.ALL_TIME)
        self._topics.show_topics(view.topics)
        self._calibration.show_calibration(view)
        self._retention.show_retention(view.retention)
        self._calendar.show_days(view.calendar)
        self._confusions.show_pairs(view.confusions)
        self._history.show_history(view.history, view.session_count)
        self._notes.show_text(" ".join(view.notes))
        self._notes.setVisible(bool(view.notes))

    @Slot(bool)
    def set_is_wide(self, is_wide: bool) -> None:
        """Set charts side by side, or one under the other with fewer columns in tables."""
        for part in (self._knowledge, self._time):
            part.set_is_wide(is_wide)
        for table in (self._topics, self._confusions, self._history):
            table.set_is_wide(is_wide)

    def on_theme(self, theme: Theme) -> None:
        self._page.setAccessibleName(tr("Progress"))
        self._noticed.setContentsMargins(RING, 0, 0, theme.px(8))

    @Slot()
    def _on_widen(self) -> None:
        self._head.choose(ProgressFilter(Period.ALL_TIME, self._head.shown.bank))

    def _show_facts(self, view: ProgressView) -> None:
        recall = "–" if view.recall is None else percent_text(view.recall)
        self._facts.show_facts(
            (
                (recall, tr("predicted recall today")),
                (str(view.answers), answers_words(view.answers, view.shown.period)),
                (of_text(view.days_studied, view.days_counted), tr("days studied")),
                (of_text(view.mastered, view.questions), tr("questions mastered")),
            )
        )

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._page.add_row(self._head)
        self._page.add_gap(8)
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
        self._build_notice()
        page.addWidget(self._notice)
        for part in (self._knowledge, self._time, self._confusions, self._history):
            page.addWidget(inset(Hairline()))
            page.addWidget(Gap(2))
            page.addWidget(part)
            page.addWidget(Gap(8))
        page.addWidget(inset(self._notes))
        self.set_is_wide(True)

    def _build_notice(self) -> None:
        self._noticed.setSpacing(8)
        self._noticed.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignVCenter)
        self._noticed.addWidget(self._widen)
        self._noticed.addStretch(1)

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
        self._head.filter_changed.connect(self.filter_changed)
        self._head.export_requested.connect(self.export_requested)
        self._widen.clicked.connect(self._on_widen)
        self._topics.practise_requested.connect(self.practise_topic_requested)
        self._calibration.practice_requested.connect(self.practice_requested)
        self._confusions.drill_requested.connect(self.drill_requested)
        self._history.session_requested.connect(self.session_requested)
        self._history.continue_requested.connect(self.continue_requested)
        self._history.all_requested.connect(self.all_sessions_requested)
        self._start.clicked.connect(self.practice_requested)
