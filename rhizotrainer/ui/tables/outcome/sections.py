"""The parts of an outcome: the score on its scale, topics and confidence, and the questions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.study.report import ConfidenceScore
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.tables.outcome.view import (
    NOTHING,
    Filter,
    Outcome,
    QuestionLists,
    Score,
    certainty_sentence,
    filter_words,
    sort_by_confidence,
)
from rhizotrainer.ui.text import of_text, percent_text
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.edge_page import Gap, inset
from rhizotrainer.ui.widgets.interval_scale import IntervalScale
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.segmented import Segmented
from rhizotrainer.ui.widgets.share_bar import ShareBar

tr = Tongue("Outcome")

ROW_HEIGHT = 32
SIDE_BY_SIDE = 760


class ScoreRow(Themed, QWidget):
    """The score in large with `under` beneath it, on a scale with its interval, and the interval in a sentence."""

    def __init__(self, under: QWidget) -> None:
        super().__init__()
        self._share = Label("", "score")
        self._count = Label("", "ui", "ink2")
        self._scale = IntervalScale()
        self._certainty = Label("", "small", "ink2", wraps=True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._build(under)
        self.follow_theme()

    def show_score(self, score: Score) -> None:
        """Show the share of questions that were wholly right."""
        has_score = score.asked > 0
        self._share.show_text(percent_text(score.share) if has_score else NOTHING)
        self._count.show_text(of_text(score.correct, score.asked))
        self._scale.setVisible(has_score)
        self._certainty.setVisible(has_score)
        if has_score:
            self._scale.show_score(score.share, score.interval, mark=score.mark, mark_words=score.mark_words)
            self._certainty.show_text(certainty_sentence(score))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= self.theme.px(SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        self._certainty.setMaximumWidth(self.theme.px(150 if is_wide else 560))
        self._row.setSpacing(self.theme.px(24 if is_wide else 8))

    def _build(self, under: QWidget) -> None:
        number = QHBoxLayout()
        number.setSpacing(10)
        number.addWidget(self._share)
        number.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        number.addStretch(1)
        score = QVBoxLayout()
        score.setSpacing(2)
        score.addLayout(number)
        score.addWidget(under)
        score.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._scale)
        middle.addStretch(1)
        self._row.addLayout(score, 26)
        self._row.addLayout(middle, 56)
        self._row.addWidget(self._certainty, 16)


class SurenessList(Themed, QWidget):
    """How many answers were right at each confidence, Guess first."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._shown: list[QWidget] = []
        self.follow_theme()

    def show_scores(self, scores: tuple[ConfidenceScore, ...]) -> None:
        """Show one bar a confidence."""
        for widget in self._shown:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        for row, score in enumerate(sort_by_confidence(scores)):
            words = score.confidence.label if score.confidence else tr("Not given")
            count = of_text(score.correct, score.answered)
            label, bar = Label(words, "ui", "ink2"), ShareBar(score.correct / score.answered, count)
            bar.setAccessibleName(tr("{sure}: {count} correct", sure=words, count=count))
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(bar, row, 1)
            self._shown += [label, bar]

    def on_theme(self, theme: Theme) -> None:
        self._grid.setHorizontalSpacing(theme.px(20))
        self._grid.setVerticalSpacing(theme.px(8))
        self.setMaximumWidth(theme.px(420))


class ScoresSection(Themed, QWidget):
    """By topic beside by how sure, with `under` beneath that; one under the other where there is less room."""

    def __init__(self, under: QWidget | None = None) -> None:
        super().__init__()
        self._table = DenseTable(row_height=ROW_HEIGHT)
        self._table.setAccessibleName(tr("Correct by topic"))
        self._sureness = SurenessList()
        self._right = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._build(under)
        self.follow_theme()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show how each topic and each confidence went."""
        self._table.show_rows(*outcome.topics)
        self._sureness.show_scores(outcome.confidences)
        self._right.setVisible(bool(outcome.confidences))

    def set_is_wide(self, is_wide: bool) -> None:
        """Drop what is secondary where there is less room."""
        self._table.set_is_wide(is_wide)

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

    def _build(self, under: QWidget | None) -> None:
        left, right = QVBoxLayout(), QVBoxLayout(self._right)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        left.addWidget(inset(Label(tr("By topic"), "heading")))
        left.addWidget(self._table)
        left.addStretch(1)
        right.addWidget(inset(Label(tr("Correct, by how sure you were"), "heading", wraps=True)))
        right.addWidget(Gap(12))
        right.addWidget(inset(self._sureness))
        if under is not None:
            right.addWidget(inset(under))
        right.addStretch(1)
        self._columns.addLayout(left)
        self._columns.addWidget(Gap(32))
        self._columns.addWidget(self._right)


class QuestionsSection(Themed, QWidget):
    """The questions, missed ones first. `question_requested` carries an item's address."""

    question_requested = Signal(object)

    def __init__(self, name: str, note: str = "") -> None:
        super().__init__()
        self._lists: QuestionLists | None = None
        self._filter: Segmented | None = None
        self._is_ordered = False
        self._head = QHBoxLayout()
        self._title = Label(tr("Questions"), "heading")
        self._title.setToolTip(note)
        self._order = Label(tr("Sure and wrong first"), "small", "ink3")
        self._table = DenseTable(row_height=ROW_HEIGHT)
        self._table.setAccessibleName(name)
        self._nothing = Label("", "ui", "ink2")
        self._build()
        self._table.row_opened.connect(self.question_requested)
        self.follow_theme()

    def show_questions(self, lists: QuestionLists) -> None:
        """Show the missed questions, or all where none was missed."""
        self._lists = lists
        chosen = Filter.MISSED if lists.missed else Filter.ALL
        if self._filter is not None:
            self._head.removeWidget(self._filter)
            self._filter.hide()
            self._filter.deleteLater()
        # Made anew: its words carry counts.
        words = [(each, filter_words(each, len(lists.rows[each]))) for each in Filter]
        self._filter = Segmented(words, value=chosen, name=tr("Which questions"), small=True)
        self._filter.value_changed.connect(self._on_filter_changed)
        self._head.insertWidget(2, self._filter)
        self._filter.show()
        QWidget.setTabOrder(self._filter, self._table)
        self._show(chosen)

    def set_is_wide(self, is_wide: bool) -> None:
        """Drop what is secondary where there is less room."""
        self._table.set_is_wide(is_wide)

    @Slot(object)
    def _on_filter_changed(self, chosen: object) -> None:
        if isinstance(chosen, Filter):
            self._show(chosen)

    def _show(self, chosen: Filter) -> None:
        if self._lists is None:
            return
        rows = self._lists.rows[chosen]
        self._table.show_rows(self._lists.columns, rows)
        self._table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._nothing.show_text(self._lists.nothing[chosen])
        self._is_ordered = chosen is Filter.MISSED and len(rows) > 1
        self._fit_head()

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
