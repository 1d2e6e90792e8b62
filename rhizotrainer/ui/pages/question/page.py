"""The question page whole: bar, left page, right page or tabs, and every key of a session.

It shows what it is given and says what was asked; it never marks, stores or counts time.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from rhizotrainer.model.learning import Confidence, Response
from rhizotrainer.study.responding import count_missing
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.focus import focus_kept, order_tabs, spare_focus
from rhizotrainer.ui.answering.keys import Command, KeyAction, find_action, is_held
from rhizotrainer.ui.answering.question_pane import QuestionPane
from rhizotrainer.ui.answering.view import AnswerView, QuestionView, SessionView
from rhizotrainer.ui.pages.question.aids import StudyAids
from rhizotrainer.ui.pages.question.bar import SessionBar
from rhizotrainer.ui.pages.question.closed import ClosedPage
from rhizotrainer.ui.pages.question.cover import PauseCover
from rhizotrainer.ui.pages.question.evidence import EvidencePage
from rhizotrainer.ui.pages.question.footer import Footer
from rhizotrainer.ui.pages.question.note import NotePanel
from rhizotrainer.ui.pages.question.tabs import TabRow
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.sliding_stack import SlidingStack

tr = Tongue("Question page")

# The line between the pages takes one px of the right one.
_LEFT, _RIGHT = 800, 479


class QuestionPage(Themed, QWidget):
    """See the module. `response_given` carries a whole Response."""

    response_given = Signal(object)
    confidence_changed = Signal(object)
    go_on_requested = Signal()
    end_requested = Signal()
    flag_toggled = Signal()
    note_edited = Signal(object)
    pause_toggled = Signal()
    report_requested = Signal()
    undo_requested = Signal()
    text_size_requested = Signal()
    help_requested = Signal()
    timer_shown = Signal(object)
    right_page_shown = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view: QuestionView | None = None
        self._answer: AnswerView | None = None
        self._is_wide = True
        self._is_right_shown = True
        self._is_timer_shown = True
        self._is_source_tab = False
        self._is_paused = False
        self._are_letters_on = True
        self.bar = SessionBar()
        self.tabs = TabRow()
        self.left = QuestionPane()
        self.aids = StudyAids(self.left, self)
        self.footer = Footer()
        self.closed = ClosedPage()
        self.evidence = EvidencePage()
        self.note = NotePanel()
        self.cover = PauseCover()
        self._build()
        self.follow_theme()
        self._connect_signals()

    @property
    def is_checked(self) -> bool:
        """Tell whether the answer in view has been checked."""
        return self._answer is not None

    def show_question(self, view: QuestionView) -> None:
        """Show a question that waits for its answer, with the options ready for keys."""
        self._view = view
        self._answer = None
        self._is_source_tab = False
        self.bar.show_session(view.session, is_checked=False)
        self.left.show_question(view)
        self.aids.show_question(view)
        self._show_check(view.response, view.confidence)
        self.footer.show_undo(view.can_take_back)
        pane = self.left.pane
        self.closed.show_question(view, keys=pane.list_keys(), side=pane.side)
        self.note.show_note(view.note)
        self._note_box.hide()
        self._arrange()
        self._order_tabs()
        pane.take_focus(Qt.FocusReason.MouseFocusReason)

    def show_response(self, response: Response, confidence: Confidence | None) -> None:
        """Show what is given so far and how sure, before the check."""
        self.left.pane.show_response(response)
        self._show_check(response, confidence)

    def show_answer(self, answer: AnswerView, response: Response) -> None:
        """Show how it came out: the verdict, every rationale, and the evidence at its passage."""
        view = self._view
        if view is None:
            return
        self._answer = answer
        item = view.presentation.item
        self.left.show_answer(answer, response)
        self.aids.show_answer(answer.miss)
        words = answer.next_words or (tr("See the summary") if answer.is_last else tr("Next question"))
        self.footer.show_after(answer.returns, words, answer.why)
        self.footer.show_undo(answer.can_take_back)
        self.note.show_note(self.closed.note.edit.toPlainText())
        self.evidence.show_item(item, view.header, shown=view.presentation, update=answer.update, why=answer.why)
        quote = self.evidence.current_quote
        self.tabs.show_answer(answer.mark.verdict, answer.sentence, quote.citation if quote else "")
        self._arrange()
        self._order_tabs()
        self.footer.next.setFocus(Qt.FocusReason.MouseFocusReason)
        # The new heights are known once the layout has run.
        QTimer.singleShot(0, self.left.show_verdict_in_view)

    def show_session(self, session: SessionView) -> None:
        """Show results, flags and position again after one of them changed."""
        self.bar.show_session(session, is_checked=self.is_checked)

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """Return the parts that F6 goes through."""
        right = (self._right,) if self._right.isVisible() else ()
        return (self.bar, self._stack, *right, self.footer)

    def take_focus(self) -> None:
        """Take the focus where the next key is wanted: the options before the check, Next after it."""
        if self._is_paused:
            self.cover.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.is_checked:
            self.footer.next.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.pane.take_focus()

    def show_time(self, text: str) -> None:
        """Show the time spent on the question."""
        self.bar.show_time(text)

    def show_paused(self, is_paused: bool) -> None:
        """Cover the question, or show it again."""
        was_paused, self._is_paused = self._is_paused, is_paused
        self._arrange()
        if is_paused:
            self.cover.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        elif was_paused:
            self.left.pane.take_focus()

    def set_letters_on(self, are_on: bool) -> None:
        """Let single letters act, or only together with Alt."""
        self._are_letters_on = are_on

    def set_timer_shown(self, is_shown: bool) -> None:
        self._is_timer_shown = is_shown
        self.bar.set_timer_shown(is_shown)

    def set_right_page_shown(self, is_shown: bool) -> None:
        self._is_right_shown = is_shown
        self._arrange_anew()

    def set_is_wide(self, is_wide: bool) -> None:
        """Show facing pages where the window is wide, tabs where it is not."""
        self._is_wide = is_wide
        for part in (self.bar, self.left, self.footer, self.evidence):
            part.set_wide(is_wide)
        self.follow_theme()
        self._arrange_anew()

    def flush_note(self) -> None:
        """Hand over a note that is still being typed."""
        self.note.flush()
        self.closed.note.flush()

    def on_theme(self, theme: Theme) -> None:
        side = theme.px(40 if self._is_wide else 28) - RING
        self._note_layout.setContentsMargins(side, theme.px(10), side, theme.px(6))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what no text field and no button took."""
        pane = self.left.pane if self._view is not None and not self.is_checked else None
        if event.key() == Qt.Key.Key_Escape:
            if not (pane is not None and pane.leave()) and not self.aids.leave():
                self.end_requested.emit()
            return
        action = find_action(
            event,
            are_letters_on=self._are_letters_on,
            takes_every_letter=pane is not None and pane.takes_every_letter,
            is_typing=pane is not None and pane.is_typing,
        )
        if action is None or not (is_held(event, action) or self._obey(action)):
            event.ignore()

    @Slot(object)
    def _on_tab_requested(self, is_source: object) -> None:
        self._is_source_tab = bool(is_source)
        self._arrange()

    @Slot()
    def _on_cited(self) -> None:
        self._is_source_tab = True
        self._arrange()
        self.evidence.open_quote(0)

    @Slot()
    def _on_note_requested(self) -> None:
        uses_right = self._is_wide and self._is_right_shown and not self.is_checked
        if uses_right:
            self.closed.note.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        is_closing = self._note_box.isVisible()
        if is_closing:
            self.note.flush()
        self._note_box.setVisible(not is_closing)
        if not is_closing:
            self.note.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_note_left(self) -> None:
        self._note_box.hide()
        self.take_focus()

    @Slot(object)
    def _on_note_edited(self, text: object) -> None:
        self.closed.note.show_note(str(text))
        self.note.show_note(str(text))
        self.note_edited.emit(text)

    def _obey(self, action: KeyAction) -> bool:
        """Do what a key asks for; say whether it meant anything now."""
        if self._view is not None and not self._is_paused and self.left.obey(action):
            return True
        if not self._is_paused and self.aids.obey(action, is_checked=self.is_checked):
            return True
        if action.command is Command.CONFIDENCE:
            if not self.is_checked and self.footer.asks_confidence:
                self.footer.confidence.choose(Confidence(action.number))
            return True
        order = {
            Command.GO_ON: self.go_on_requested.emit,
            Command.FLAG: self.flag_toggled.emit,
            Command.NOTE: self._on_note_requested,
            Command.PAUSE: self.pause_toggled.emit,
            Command.TIMER: self._toggle_timer,
            Command.REPORT: self.report_requested.emit,
            Command.UNDO: self.undo_requested.emit,
            Command.RIGHT_PAGE: self._toggle_right_page,
        }.get(action.command)
        if order is None:
            return self._obey_reader(action.command)
        order()
        return True

    def _obey_reader(self, command: Command) -> bool:
        if not self.is_checked:
            return False
        if command is Command.SOURCE:
            self._toggle_source()
        elif command is Command.PREVIOUS_PASSAGE:
            self.evidence.step(-1)
        elif command is Command.NEXT_PASSAGE:
            self.evidence.step(1)
        elif command is Command.COPY:
            self.evidence.copy()
        return True

    def _show_check(self, response: Response, confidence: Confidence | None) -> None:
        """Let Check be pressed once the answer is whole, and say until then what is missing."""
        item = self._view.presentation.item if self._view is not None else None
        can_check = item is not None and not count_missing(item, response)
        self.footer.show_before(confidence, can_check=can_check, lack=self.left.pane.find_lack(response))

    def _toggle_timer(self) -> None:
        self.set_timer_shown(not self._is_timer_shown)
        self.timer_shown.emit(self._is_timer_shown)

    @Slot()
    def _toggle_right_page(self) -> None:
        if not self._is_wide:
            return
        self.set_right_page_shown(not self._is_right_shown)
        self.right_page_shown.emit(self._is_right_shown)

    def _toggle_source(self) -> None:
        """Go to the source, or back to the question."""
        if not self._is_wide:
            self._on_tab_requested(not self._is_source_tab)
        elif not self._is_right_shown:
            self._toggle_right_page()
        focused: QWidget | None = self.focusWidget()
        is_back = focused is not None and self.evidence.isAncestorOf(focused)
        if is_back or (not self._is_wide and not self._is_source_tab) or not self.evidence.take_focus():
            self.footer.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        """Put every part where width class, phase and choices want it."""
        shows_tabs = self.is_checked and not self._is_wide
        if self._is_wide and self.evidence.parent() is not self._right:
            self._right.addWidget(self.evidence)
        if not self._is_wide and self.evidence.parent() is not self._stack:
            self._stack.addWidget(self.evidence)
        if self.is_checked and self._is_wide:
            self._right.slide_to(self.evidence)
        else:
            self._right.setCurrentWidget(self.closed)
        self.tabs.setVisible(shows_tabs)
        self.tabs.show_tab(is_source=self._is_source_tab)
        if self._is_paused:
            self._stack.setCurrentWidget(self.cover)
        elif shows_tabs and self._is_source_tab:
            self._stack.setCurrentWidget(self.evidence)
        else:
            self._stack.setCurrentWidget(self.left)
        is_facing = self._is_wide and self._is_right_shown
        self._right.setVisible(is_facing)
        self._middle.setVisible(is_facing)
        self.footer.setEnabled(not self._is_paused)

    def _arrange_anew(self) -> None:
        """Arrange the page for another width or choice; whoever types a note goes on with it."""
        is_noting = self.closed.note.edit.hasFocus() or self.note.edit.hasFocus()
        with focus_kept(self, self.take_focus):
            self._arrange()
        if is_noting:
            self.flush_note()
            self._note_box.hide()
            self._on_note_requested()

    def _order_tabs(self) -> None:
        # The other right page is out of reach until this is called again.
        right = self.evidence if self.is_checked else self.closed
        order_tabs((self.bar, self.tabs, self.left, self._note_box, self.footer, right))

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.left)
        self._stack.addWidget(self.cover)
        # A page that scrolls gives way to the bar and the footer, however low the window.
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._right = SlidingStack()
        self._right.addWidget(self.closed)
        self._note_box = QWidget()
        self._note_layout = QVBoxLayout(self._note_box)
        self._note_layout.addWidget(self.note)
        self._note_box.hide()
        self._middle = Hairline(vertical=True)
        column = QVBoxLayout()
        column.setSpacing(0)
        for part in (self._stack, self._note_box, self.footer):
            column.addWidget(part)
        column.setStretch(0, 1)
        pages = QHBoxLayout()
        pages.setSpacing(0)
        pages.addLayout(column, _LEFT)
        pages.addWidget(self._middle)
        pages.addWidget(self._right, _RIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.tabs)
        layout.addLayout(pages, 1)
        spare_focus(self)
        spare_focus(self.evidence)

    def _connect_signals(self) -> None:
        self.left.response_given.connect(self.response_given)
        self.left.go_on_requested.connect(self.go_on_requested)
        self.footer.confidence_changed.connect(self.confidence_changed)
        self.footer.go_on_requested.connect(self.go_on_requested)
        self.footer.note_requested.connect(self._on_note_requested)
        self.footer.report_requested.connect(self.report_requested)
        self.footer.undo_requested.connect(self.undo_requested)
        self.bar.end_requested.connect(self.end_requested)
        self.bar.flag_toggled.connect(self.flag_toggled)
        self.bar.text_size_requested.connect(self.text_size_requested)
        self.bar.help_requested.connect(self.help_requested)
        self.tabs.tab_requested.connect(self._on_tab_requested)
        self.tabs.cited.connect(self._on_cited)
        self.closed.hide_requested.connect(self._toggle_right_page)
        self.closed.note.note_edited.connect(self._on_note_edited)
        self.closed.note.left.connect(self._on_note_left)
        self.note.note_edited.connect(self._on_note_edited)
        self.note.left.connect(self._on_note_left)
        self.cover.continued.connect(self.pause_toggled)
