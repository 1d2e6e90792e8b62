"""The page of what is over: score, topics, confidence, questions, and the one next step.

The pages of a session and of an exam are made of it; what only one of them shows, that one gives it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.tables.outcome.sections import QuestionsSection, ScoreRow, ScoresSection
from rhizotrainer.ui.tables.outcome.view import Outcome
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import EdgePage, inset
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue("Outcome")


@dataclass(frozen=True, slots=True)
class OutcomeParts:
    """What one page has of its own.

    `under_score` stands below the score, `under_sureness` below how sure the answers were, `buttons` before Done;
    `table_name` is what the table of questions is called, `questions_note` what its title says when pointed at;
    `gap` px stand above the score at 100 %.
    """

    title: str
    table_name: str
    under_score: QWidget
    questions_note: str = ""
    under_sureness: QWidget | None = None
    buttons: tuple[Button, ...] = ()
    gap: int = 16


class _Head(QWidget):
    """What holds title and buttons. `outgrown` says that one of them has another size."""

    outgrown = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.outgrown.emit()
        return super().event(event)


class OutcomePage(Themed, QWidget):
    """Show one outcome. `question_requested` carries the address of the item to look at again."""

    review_missed_requested = Signal()
    done_requested = Signal()
    question_requested = Signal(object)

    def __init__(self, parts: OutcomeParts) -> None:
        super().__init__()
        self.setAccessibleName(parts.title)
        self._page = EdgePage()
        self._title = Label(parts.title, "title")
        self._details = Label("", "ui", "ink2")
        self.done = Button(tr("Done"))
        self.review = Button("", kind="primary", key="Enter")
        self._head_buttons = (*parts.buttons, self.done, self.review)
        self._head_box = _Head()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._head_box)
        self._head.setContentsMargins(0, 0, 0, 0)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._score = ScoreRow(parts.under_score)
        self._scores = ScoresSection(parts.under_sureness)
        self._questions = QuestionsSection(parts.table_name, parts.questions_note)
        self._build(parts.gap)
        self._connect_signals()
        self.follow_theme()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show an outcome; Enter reviews what was missed, or goes on where nothing was."""
        missed = outcome.questions.missed
        self._details.show_text(outcome.details)
        self._details.setToolTip(outcome.details)
        self.review.setVisible(missed > 0)
        self.review.show_text(outcome.review_words)
        self.done.show_kind("secondary" if missed else "primary")
        self.done.show_key("" if missed else "Enter")
        self._score.show_score(outcome.score)
        self._scores.setVisible(outcome.score.asked > 0)
        self._scores.show_outcome(outcome)
        self._questions.show_questions(outcome.questions)
        self._arrange()
        self._page.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Put the focus on the one next step."""
        self._find_next_step().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_done_words(self, words: str) -> None:
        """Say on the button that leads away where it leads; nothing means Done."""
        self.done.show_text(words or tr("Done"))
        self._arrange()

    @Slot(bool)
    def set_is_wide(self, is_wide: bool) -> None:
        """Show or drop what is secondary."""
        self._scores.set_is_wide(is_wide)
        self._questions.set_is_wide(is_wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the next step with Enter wherever nothing else wants it."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        else:
            self._find_next_step().click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
        self._arrange()

    def _find_next_step(self) -> Button:
        return self.done if self.review.isHidden() else self.review

    @Slot()
    def _arrange(self) -> None:
        """Put the facts under the title, and the buttons under both, where one line is too short."""
        ways = QBoxLayout.Direction
        gap = self.theme.px(14)
        title, details = self._title.sizeHint().width(), self._details.sizeHint().width()
        whole = self.width() - 2 * self._page.side_padding - 4 * RING
        # Asked of the buttons: their layout remembers what it held before one of them was hidden.
        buttons = sum(each.sizeHint().width() for each in self._head_buttons if not each.isHidden())
        beside = whole - buttons - gap
        is_stacked = title + gap + details > beside
        self._words.setDirection(ways.TopToBottom if is_stacked else ways.LeftToRight)
        self._words.setSpacing(0 if is_stacked else gap)
        is_narrow = is_stacked and max(title, details) > beside
        self._head.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _build(self, gap: int) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._build_head()
        self._page.add_row(self._head_box)
        self._page.add_gap(12)
        self._page.add_hairline()
        self._page.add_gap(gap)
        self._page.add_inset(self._score)
        self._page.add_gap(16)
        self._page.add_hairline()
        self._page.add_gap(16)
        self._page.add_row(self._scores)
        self._page.add_gap(14)
        self._page.add_row(self._questions)
        self._page.body.addStretch(1)

    def _build_head(self) -> None:
        self._words.addWidget(self._title)
        self._words.addWidget(self._details)
        self._words.addStretch(1)
        buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        buttons.setSpacing(2)
        for button in self._head_buttons:
            buttons.addWidget(button)
        buttons.addStretch(0)
        self._head.addWidget(inset(self._words), 1)
        self._head.addLayout(buttons)

    def _connect_signals(self) -> None:
        self._head_box.outgrown.connect(self._arrange)
        self.review.clicked.connect(self.review_missed_requested)
        self.done.clicked.connect(self.done_requested)
        self._questions.question_requested.connect(self.question_requested)
