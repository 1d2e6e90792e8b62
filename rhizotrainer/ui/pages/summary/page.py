"""The page at the end of a session: score, topics, confidence, questions, and the one next step."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.summary.sections import QuestionsSection, ScoreRow, ScoresSection
from rhizotrainer.ui.pages.summary.view import SummaryView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import EdgePage, inset
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue("Summary")


class _Head(QWidget):
    """What holds title and buttons. `outgrown` says that one of them has another size."""

    outgrown = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.outgrown.emit()
        return super().event(event)


class SummaryPage(Themed, QWidget):
    """Show one session's summary. `question_requested` carries the address of the item to look at again."""

    review_missed_requested = Signal()
    done_requested = Signal()
    question_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Session summary"))
        self._page = EdgePage()
        self._title = Label("", "title")
        self._details = Label("", "ui", "ink2")
        self._review = Button("", kind="primary", key="Enter")
        self._done = Button(tr("Done"))
        self._head_box = _Head()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._head_box)
        self._head.setContentsMargins(0, 0, 0, 0)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons = QHBoxLayout()
        self._score = ScoreRow()
        self._scores = ScoresSection()
        self._questions = QuestionsSection()
        self._build()
        self._connect_signals()
        self.follow_theme()

    def show_summary(self, view: SummaryView) -> None:
        """Show a session's summary; Enter reviews what was missed, or goes on where nothing was."""
        missed = len(view.missed)
        self._title.show_text(tr("Session summary"))
        self._details.show_text(view.details)
        self._details.setToolTip(view.details)
        self._review.setVisible(missed > 0)
        self._review.show_text(tr.count(missed, "Review {n} missed", "Review {n} missed"))
        self._done.show_kind("secondary" if missed else "primary")
        self._done.show_key("" if missed else "Enter")
        self._score.show_score(view)
        self._scores.setVisible(view.report.answered > 0)
        self._scores.show_scores(view)
        self._questions.show_questions(view)
        self._arrange()
        self._page.verticalScrollBar().setValue(0)
        (self._review if missed else self._done).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def set_is_wide(self, is_wide: bool) -> None:
        """Show or drop what is secondary."""
        self._questions.set_is_wide(is_wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the next step with Enter wherever nothing else wants it."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self._review.isVisible():
            self._review.click()
        else:
            self._done.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """Put the session's facts under the title, and the buttons under both, where one line is too short."""
        ways = QBoxLayout.Direction
        gap = self.theme.px(14)
        title, details = self._title.sizeHint().width(), self._details.sizeHint().width()
        whole = self.width() - 2 * self._page.side_padding - 4 * RING
        # Asked of the buttons: their layout remembers what it held before one of them was hidden.
        buttons = sum(each.sizeHint().width() for each in (self._done, self._review) if not each.isHidden())
        beside = whole - buttons - gap
        is_stacked = title + gap + details > beside
        self._words.setDirection(ways.TopToBottom if is_stacked else ways.LeftToRight)
        self._words.setSpacing(0 if is_stacked else gap)
        is_narrow = is_stacked and max(title, details) > beside
        self._head.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._words.addWidget(self._title)
        self._words.addWidget(self._details)
        self._words.addStretch(1)
        self._buttons.setSpacing(2)
        self._buttons.addWidget(self._done)
        self._buttons.addWidget(self._review)
        self._buttons.addStretch(0)
        self._head.addWidget(inset(self._words), 1)
        self._head.addLayout(self._buttons)
        self._page.add_row(self._head_box)
        self._page.add_gap(12)
        self._page.add_hairline()
        self._page.add_gap(20)
        self._page.add_inset(self._score)
        self._page.add_gap(16)
        self._page.add_hairline()
        self._page.add_gap(16)
        self._page.add_row(self._scores)
        self._page.add_gap(14)
        self._page.add_row(self._questions)
        self._page.body.addStretch(1)

    def _connect_signals(self) -> None:
        self._head_box.outgrown.connect(self._arrange)
        self._review.clicked.connect(self.review_missed_requested)
        self._done.clicked.connect(self.done_requested)
        self._questions.question_requested.connect(self.question_requested)
