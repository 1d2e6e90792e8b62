"""The exam page whole: bar, question or review, grid of all questions, footer, and every key of an exam.

It shows what it is given and says what was asked. It never marks, stores or counts time, and is never told how an
answer will come out.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from rhizotrainer.model.items import ItemType
from rhizotrainer.model.learning import Confidence, Response
from rhizotrainer.study.exam import PlaceState
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.focus import order_tabs, spare_focus
from rhizotrainer.ui.answering.keys import Command, KeyAction, find_action, is_held
from rhizotrainer.ui.answering.question_pane import QuestionPane
from rhizotrainer.ui.answering.view import QuestionView
from rhizotrainer.ui.pages.exam.bar import ExamBar
from rhizotrainer.ui.pages.exam.cover import ExamCover
from rhizotrainer.ui.pages.exam.footer import ExamFooter
from rhizotrainer.ui.pages.exam.review import ReviewPanel
from rhizotrainer.ui.pages.exam.side import ExamSide
from rhizotrainer.ui.pages.exam.sureness import Sureness
from rhizotrainer.ui.pages.exam.view import ExamView, ReviewRow, Urgency
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.announcing import announce
from rhizotrainer.ui.widgets.hairline import Hairline

tr = Tongue("Exam")

_LEFT, _RIGHT = 800, 479
# The left page's padding at either side where it is narrow, scroll bar included.
_NARROW_SIDE = 36
_NO_ANSWER = (PlaceState.SEEN, PlaceState.NOT_SEEN)
# Here the arrows move within the answer, as they do in what is typed.
_ARROW_TYPES = frozenset({ItemType.TRUE_FALSE_SERIES, ItemType.LOCATE, ItemType.LABEL})


class ExamPage(Themed, QWidget):
    """See the module. `response_given` carries a whole Response, `number_chosen` a position counted from 0."""

    response_given = Signal(object)
    confidence_changed = Signal(object)
    number_chosen = Signal(object)
    step_requested = Signal(object)
    flag_toggled = Signal()
    pause_toggled = Signal()
    review_requested = Signal()
    back_requested = Signal()
    submit_requested = Signal()
    leave_requested = Signal()
    number_requested = Signal()
    text_size_requested = Signal()
    help_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: ExamView | None = None
        self._is_wide = True
        self._is_side_shown = True
        self._is_grid_in_front = False
        self._is_paused = False
        self._is_reviewing = False
        self._are_letters_on = True
        self._is_sureness_inside = True
        self._stack = QStackedWidget()
        self._column = QVBoxLayout()
        self.bar = ExamBar()
        self.left = QuestionPane()
        self.sureness = Sureness()
        self.review = ReviewPanel()
        self.cover = ExamCover()
        self.side = ExamSide()
        self.footer = ExamFooter()
        self._build()
        self.follow_theme()
        self._connect_signals()

    @property
    def is_reviewing(self) -> bool:
        """Tell whether the review before submitting is in view."""
        return self._is_reviewing

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """Return the parts that F6 goes through."""
        right = (self.side,) if self._is_wide and self._is_side_shown else ()
        return (self.bar, self._stack, *right, self.footer)

    def show_question(self, view: ExamView, question: QuestionView) -> None:
        """Show a question with what was given so far, ready for keys."""
        self._is_reviewing = self._is_grid_in_front = False
        self.left.show_question(question)
        pane = self.left.pane
        pane.show_response(question.response)
        self.sureness.bar.show_confidence(question.confidence)
        item = question.presentation.item
        self.side.show_keys(pane.list_keys(), takes_arrows=item.is_typed or item.type in _ARROW_TYPES)
        self.show_exam(view)
        self._arrange()
        # The grid is made once and comes last by itself.
        below = () if self._is_sureness_inside else (self.sureness,)
        order_tabs((self.bar, self.left, *below, self.footer))
        self.side.show_current()
        if not self._is_paused:
            pane.take_focus(Qt.FocusReason.MouseFocusReason)

    def show_response(self, response: Response, confidence: Confidence | None) -> None:
        """Show what is given so far and how sure."""
        self.left.pane.show_response(response)
        self.sureness.bar.show_confidence(confidence)

    def show_exam(self, view: ExamView) -> None:
        """Show states, flags and place after one of them changed."""
        self._view = view
        self.bar.show_exam(view)
        self.side.show_exam(view)
        self.footer.show_exam(view, view.count(*_NO_ANSWER))

    def show_time(self, text: str, sentence: str, urgency: Urgency) -> None:
        """Show the time left, in figures and for the review in a sentence."""
        self.bar.show_time(text, urgency)
        self.review.show_time(sentence)

    def show_review(self, rows: Sequence[ReviewRow]) -> None:
        """Show what to look at again before submitting."""
        self._is_reviewing, self._is_grid_in_front = True, False
        self.review.show_rows(rows)
        self._arrange()
        order_tabs((self.bar, self.review, self.footer))
        self.take_focus()

    def show_paused(self, *, is_paused: bool) -> None:
        """Cover the question, or show it again."""
        was_paused, self._is_paused = self._is_paused, is_paused
        self._arrange()
        if is_paused or was_paused:
            self.take_focus()

    def announce(self, words: str) -> None:
        """Tell a screen reader, politely."""
        announce(self, words)

    def take_focus(self) -> None:
        """Take the focus where the next key is wanted."""
        if self._is_paused:
            self.cover.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._is_reviewing:
            self.left.pane.take_focus()
        elif not self.review.take_focus():
            self.footer.submit.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_letters_on(self, are_on: bool) -> None:
        """Let single letters act, or only together with Alt."""
        self._are_letters_on = are_on

    def set_is_wide(self, is_wide: bool) -> None:
        """Show facing pages where the window is wide, the grid in front of the question where it is not."""
        self._is_wide = is_wide
        self._is_grid_in_front = False
        for part in (self.bar, self.left, self.review, self.footer):
            part.set_wide(is_wide)
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
        # Once more when the parts wear the theme too, which they take after the page.
        QTimer.singleShot(0, self._place_sureness)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_sureness()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what no text field and no button took."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._step_back()
            return
        step = {Qt.Key.Key_Right: self._ahead, Qt.Key.Key_Left: -self._ahead}.get(Qt.Key(key), 0)
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._step(step)
            return
        pane = self.left.pane if self._view is not None and not self._is_reviewing else None
        action = find_action(
            event,
            are_letters_on=self._are_letters_on,
            takes_every_letter=pane is not None and pane.takes_every_letter,
            is_typing=pane is not None and pane.is_typing,
        )
        if action is None or not (is_held(event, action) or self._obey(action)):
            event.ignore()

    @Slot()
    def _on_go_on(self) -> None:
        # Enter goes to the next question; after the last one, to the review.
        if self._view is not None and self._view.position == self._view.total - 1:
            self.review_requested.emit()
        else:
            self._step(1)

    @Slot()
    def _on_next(self) -> None:
        self._step(1)

    @Slot()
    def _on_previous(self) -> None:
        self._step(-1)

    @Slot()
    def _on_right_keys(self) -> None:
        self._step(self._ahead)

    @Slot()
    def _on_left_keys(self) -> None:
        self._step(-self._ahead)

    @Slot()
    def _on_review_keys(self) -> None:
        if not self._is_paused:
            (self.submit_requested if self._is_reviewing else self.review_requested).emit()

    @Slot()
    def _on_number_keys(self) -> None:
        if not self._is_paused:
            self.number_requested.emit()

    @Slot()
    def _on_grid_toggled(self) -> None:
        self._toggle_side()

    @Slot(object)
    def _on_confidence(self, confidence: object) -> None:
        self.confidence_changed.emit(confidence)

    def _obey(self, action: KeyAction) -> bool:
        """Do what a key asks for; say whether it meant anything now."""
        if action.command is Command.PAUSE:
            self.pause_toggled.emit()
            return True
        if self._is_paused:
            return False
        if action.command is Command.RIGHT_PAGE:
            self._toggle_side()
            return True
        if self._is_reviewing:
            return False
        if self.left.obey(action):
            return True
        if action.command is Command.CONFIDENCE and self.sureness.isVisible():
            self.sureness.bar.choose(Confidence(action.number))
        elif action.command is Command.FLAG:
            self.flag_toggled.emit()
        elif action.command is Command.GO_ON:
            self._on_go_on()
        else:
            return False
        return True

    @property
    def _ahead(self) -> int:
        """Return which way an arrow to the right leads: on, or back where lines are read from the right."""
        return -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1

    def _step(self, step: int) -> None:
        if not self._is_paused and not self._is_reviewing:
            self.step_requested.emit(step)

    def _step_back(self) -> None:
        """Put the grid away, or leave the review, or what the answer can put away; else ask to leave the exam."""
        if self._is_grid_in_front:
            self._toggle_side()
        elif self._is_reviewing and not self._is_paused:
            self.back_requested.emit()
        elif self._view is not None and not self._is_reviewing and self.left.pane.leave():
            return
        else:
            self.leave_requested.emit()

    def _toggle_side(self) -> None:
        if self._is_wide:
            self._is_side_shown = not self._is_side_shown
        else:
            self._is_grid_in_front = not self._is_grid_in_front
        focused: QWidget | None = self.focusWidget()
        had_focus = focused is not None and self.side.isAncestorOf(focused)
        self._arrange()
        cell = self.side.navigator.current
        if self._is_grid_in_front and cell is not None:
            cell.setFocus(Qt.FocusReason.TabFocusReason)
        elif had_focus or not self._is_wide:
            self.take_focus()

    def _arrange(self) -> None:
        """Put every part where width class, phase and choices want it."""
        home = self._right if self._is_wide else self._stack
        if self.side.parent() is not home:
            home.addWidget(self.side)
        if self._is_paused:
            self._stack.setCurrentWidget(self.cover)
        elif self._is_grid_in_front:
            self._stack.setCurrentWidget(self.side)
        else:
            self._stack.setCurrentWidget(self.review if self._is_reviewing else self.left)
        is_facing = self._is_wide and self._is_side_shown
        self._right.setVisible(is_facing)
        self._middle.setVisible(is_facing)
        self._place_sureness()
        self.side.setEnabled(not self._is_paused)
        self.side.show_reviewing(is_reviewing=self._is_reviewing)
        self.bar.show_paused(is_paused=self._is_paused)
        self.footer.setEnabled(not self._is_paused)
        self.footer.show_reviewing(is_reviewing=self._is_reviewing)

    @Slot()
    def _place_sureness(self) -> None:
        """Ask how sure under the answers, or over the footer where the words are wider than the page's text."""
        edge = self.theme.px(_NARROW_SIDE)
        fits = self.sureness.bar.sizeHint().width() + 2 * edge <= self._stack.width()
        if fits != self._is_sureness_inside:
            self._is_sureness_inside = fits
            if fits:
                self.left.add_below(self.sureness)
            else:
                self._column.insertWidget(1, self.sureness)
        is_asked = self._view is None or self._view.asks_confidence
        is_question = self._stack.currentWidget() is self.left
        self.sureness.setVisible(is_asked and (self._is_sureness_inside or is_question))

    def _build(self) -> None:
        self.left.add_below(self.sureness)
        for part in (self.left, self.review, self.cover):
            self._stack.addWidget(part)
        # A page that scrolls gives way to the bar and the footer, however low the window.
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._right = QStackedWidget()
        self._right.addWidget(self.side)
        self._middle = Hairline(vertical=True)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.footer)
        pages = QHBoxLayout()
        pages.setSpacing(0)
        pages.addLayout(self._column, _LEFT)
        pages.addWidget(self._middle)
        pages.addWidget(self._right, _RIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addLayout(pages, 1)
        spare_focus(self)

    def _connect_signals(self) -> None:
        self.left.response_given.connect(self.response_given)
        self.left.go_on_requested.connect(self._on_go_on)
        self.sureness.bar.confidence_changed.connect(self._on_confidence)
        self.side.number_chosen.connect(self.number_chosen)
        self.side.hide_requested.connect(self._on_grid_toggled)
        self.review.number_chosen.connect(self.number_chosen)
        self.cover.continued.connect(self.pause_toggled)
        self.bar.pause_requested.connect(self.pause_toggled)
        self.bar.leave_requested.connect(self.leave_requested)
        self.bar.flag_toggled.connect(self.flag_toggled)
        self.bar.grid_requested.connect(self._on_grid_toggled)
        self.bar.text_size_requested.connect(self.text_size_requested)
        self.bar.help_requested.connect(self.help_requested)
        self.footer.previous_requested.connect(self._on_previous)
        self.footer.next_requested.connect(self._on_next)
        self.footer.review_requested.connect(self.review_requested)
        self.footer.back_requested.connect(self.back_requested)
        self.footer.submit_requested.connect(self.submit_requested)
        ctrl, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
        for chord, deed in (
            (ctrl | Qt.Key.Key_Return, self._on_review_keys),
            (ctrl | Qt.Key.Key_Enter, self._on_review_keys),
            (ctrl | Qt.Key.Key_G, self._on_number_keys),
            (alt | Qt.Key.Key_Right, self._on_right_keys),
            (alt | Qt.Key.Key_Left, self._on_left_keys),
        ):
            keys = QKeySequence(chord)
            shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)
