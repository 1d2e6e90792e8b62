"""The parts of the summary: the score with its uncertainty, topics and confidence, and the questions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.study.miss_words import cause_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.summary.view import (
    Filter,
    SummaryView,
    certainty_sentence,
    question_columns,
    question_rows,
    sort_by_confidence,
    topic_columns,
    topic_rows,
)
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.text import of_text, percent_text
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.edge_page import Gap, inset
from rhizotrainer.ui.widgets.interval_scale import IntervalScale
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.segmented import Segmented
from rhizotrainer.ui.widgets.share_bar import ShareBar

tr = Tongue("Summary")

ROW_HEIGHT = 32
SIDE_BY_SIDE = 760


class ScoreRow(Themed, QWidget):
    """The score in large, on a scale with its interval, and the interval in a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._share = Label("", "score")
        self._count = Label("", "ui", "ink2")
        self._facts = Label("", "ui", "ink2", wraps=True)
        self._scale = IntervalScale()
        self._certainty = Label("", "small", "ink2", wraps=True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._build()
        self.follow_theme()

    def show_score(self, view: SummaryView) -> None:
        """Show the share of answers that were wholly right."""
        report = view.report
        self._share.show_text(percent_text(view.share) if report.answered else "–")
        self._count.show_text(of_text(report.correct, report.answered))
        self._facts.show_text("\n".join(view.facts))
        self._facts.setVisible(bool(view.facts))
        self._scale.setVisible(report.answered > 0)
        self._certainty.setVisible(report.answered > 0)
        if report.answered:
            self._scale.show_score(view.share, report.interval)
            self._certainty.show_text(certainty_sentence(view))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(24))
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= self.theme.px(SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        self._certainty.setMaximumWidth(self.theme.px(150 if is_wide else 560))
        self._row.setSpacing(self.theme.px(24 if is_wide else 8))

    def _build(self) -> None:
        number = QHBoxLayout()
        number.setSpacing(10)
        number.addWidget(self._share)
        number.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        number.addStretch(1)
        score = QVBoxLayout()
        score.setSpacing(2)
        score.addLayout(number)
        score.addWidget(self._facts)
        score.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._scale)
        middle.addStretch(1)
        self._row.addLayout(score, 26)
        self._row.addLayout(middle, 56)
        self._row.addWidget(self._certainty, 16)


class ConfidenceList(Themed, QWidget):
    """How many answers were right at each confidence."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._none = Label(tr("No answer was given with a “How sure?”."), "ui", "ink2", wraps=True)
        self._shown: list[QWidget] = []
        self.follow_theme()

    def show_scores(self, view: SummaryView) -> None:
        """Show one bar a confidence, Guess first."""
        for widget in self._shown:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        for row, score in enumerate(sort_by_confidence(view.report.confidences)):
            words = score.confidence.label if score.confidence else tr("Not given")
            share = score.correct / score.answered if score.answered else None
            label = Label(words, "ui", "ink2")
            bar = ShareBar(share, of_text(score.correct, score.answered))
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(bar, row, 1)
            self._shown += [label, bar]

    def on_theme(self, theme: Theme) -> None:
        self._grid.setHorizontalSpacing(theme.px(20))
        self._grid.setVerticalSpacing(theme.px(8))
        self.setMaximumWidth(theme.px(420))


class CauseList(Themed, QWidget):
    """How often each cause of a miss was given; away where the learner gave none."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Label(tr("Why you missed them"), "heading", wraps=True))
        self._lines = Label("", "ui", "ink2", wraps=True)
        self._column.addWidget(self._lines)
        self.follow_theme()

    def show_causes(self, view: SummaryView) -> None:
        """Show one line a cause."""
        lines = (tr("{cause}: {n}", cause=cause_text(cause), n=n) for cause, n in view.causes)
        self._lines.show_text("\n".join(lines))
        self.setVisible(bool(view.causes))

    def on_theme(self, theme: Theme) -> None:
        self._column.setContentsMargins(0, theme.px(16), 0, 0)
        self._column.setSpacing(theme.px(6))


class ScoresSection(Themed, QWidget):
    """By topic at the left, by how sure at the right; one under the other where there is less room."""

    def __init__(self) -> None:
        super().__init__()
        self._table = DenseTable(row_height=ROW_HEIGHT)
        self._table.setAccessibleName(tr("Correct by topic"))
        self._confidence = ConfidenceList()
        self._causes = CauseList()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._build()
        self.follow_theme()

    def show_scores(self, view: SummaryView) -> None:
        """Show how each topic and each confidence went."""
        self._table.show_rows(topic_columns(), topic_rows(view.report.topics))
        self._confidence.show_scores(view)
        self._causes.show_causes(view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= self.theme.px(SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        self._columns.setStretch(0, 69 if is_wide else 0)
        self._columns.setStretch(2, 27 if is_wide else 0)

    def _build(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        left.addWidget(inset(Label(tr("By topic"), "heading")))
        left.addWidget(self._table)
        left.addStretch(1)
        right.addWidget(inset(Label(tr("Correct, by how sure you were"), "heading", wraps=True)))
        right.addWidget(Gap(12))
        right.addWidget(inset(self._confidence))
        right.addWidget(inset(self._causes))
        right.addStretch(1)
        self._columns.addLayout(left)
        self._columns.addWidget(Gap(32))
        self._columns.addLayout(right)


class QuestionsSection(Themed, QWidget):
    """The questions of the session, missed ones first. `question_requested` carries an item's address."""

    question_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view: SummaryView | None = None
        self._filter: Segmented | None = None
        self._head = QHBoxLayout()
        self._title = Label(tr("Questions"), "heading")
        self._order = Label(tr("Sure and wrong first"), "small", "ink3")
        self._title.setToolTip(tr("Questions of this session"))
        self._is_ordered = False
        self._table = DenseTable(row_height=ROW_HEIGHT)
        self._table.setAccessibleName(tr("Questions of the session"))
        self._nothing = Label("", "ui", "ink2")
        self._build()
        self._connect_signals()
        self.follow_theme()

    def show_questions(self, view: SummaryView) -> None:
        """Show the missed questions, or all where none was missed."""
        self._view = view
        chosen = Filter.MISSED if view.missed else Filter.ALL
        counts = {each: len(view.list_questions(each)) for each in Filter}
        self._show_filter([(each, _filter_words(each, counts[each])) for each in Filter], chosen)
        self._show(chosen)

    def set_is_wide(self, is_wide: bool) -> None:
        """Drop what is secondary where there is less room."""
        self._table.set_is_wide(is_wide)

    @Slot(object)
    def _on_filter_changed(self, chosen: object) -> None:
        if isinstance(chosen, Filter):
            self._show(chosen)

    def _show(self, chosen: Filter) -> None:
        if self._view is None:
            return
        questions, misses = self._view.list_questions(chosen), self._view.misses
        rows = question_rows(questions, self._view.report.topics, misses)
        self._table.show_rows(question_columns(has_causes=bool(misses)), rows)
        self._table.setVisible(bool(questions))
        self._nothing.setVisible(not questions)
        self._is_ordered = chosen is Filter.MISSED and len(questions) > 1
        self._fit_head()
        words = {Filter.MISSED: tr("No question was missed."), Filter.FLAGGED: tr("No question is flagged.")}
        self._nothing.show_text(words.get(chosen, tr("No question was answered.")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def on_theme(self, theme: Theme) -> None:
        self._fit_head()

    def _fit_head(self) -> None:
        """Say how the questions are ordered only where there is room for it."""
        parts = (self._title, self._filter, self._order)
        needed = sum(part.sizeHint().width() for part in parts if part is not None) + self.theme.px(40)
        self._order.setVisible(self._is_ordered and needed <= self.width())

    def _show_filter(self, options: list[tuple[object, str]], chosen: Filter) -> None:
        """Make the control anew: its words carry counts."""
        if self._filter is not None:
            self._head.removeWidget(self._filter)
            self._filter.hide()
            self._filter.deleteLater()
        self._filter = Segmented(options, value=chosen, name=tr("Which questions"), small=True)
        self._filter.value_changed.connect(self._on_filter_changed)
        self._head.insertWidget(2, self._filter)
        self._filter.show()
        QWidget.setTabOrder(self._filter, self._table)

    def _build(self) -> None:
        self._head.addWidget(inset(self._title))
        self._head.addWidget(Gap(4))
        self._head.addStretch(1)
        self._head.addWidget(inset(self._order))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(Gap(4))
        column.addWidget(self._table)
        column.addWidget(inset(self._nothing))

    def _connect_signals(self) -> None:
        self._table.row_opened.connect(self.question_requested)


def _filter_words(chosen: Filter, count: int) -> str:
    match chosen:
        case Filter.MISSED:
            return tr("Missed {count}", count=count)
        case Filter.FLAGGED:
            return tr("Flagged {count}", count=count)
        case Filter.ALL:
            return tr("All {count}", count=count)
