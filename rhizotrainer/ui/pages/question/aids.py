"""What helps while studying and is in no exam: hints under the lead-in, and why an answer went wrong.

It puts its parts into the left page and obeys their keys; what is shown comes from outside.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from rhizotrainer.ui.answering.keys import Command, KeyAction
from rhizotrainer.ui.answering.question_pane import QuestionPane
from rhizotrainer.ui.answering.view import MissView, QuestionView
from rhizotrainer.ui.pages.question.causes import Causes
from rhizotrainer.ui.pages.question.hints import Hints


class StudyAids(QObject):
    """`cause_given` carries a MissCause and the text that the right one was confused with."""

    hint_requested = Signal()
    cause_given = Signal(object, object)

    def __init__(self, left: QuestionPane, parent: QWidget) -> None:
        super().__init__(parent)
        self._left = left
        self._view: QuestionView | None = None
        self.hints = Hints()
        self.causes = Causes()
        left.add_under_stem(self.hints)
        left.add_to_verdict(self.causes.why, self.causes)
        self._connect_signals()

    def show_question(self, view: QuestionView) -> None:
        """Show a question that waits for its answer with the hints that were read."""
        self._view = view
        self.show_hints(view.hints_shown)
        self.causes.show_miss(None)

    def show_hints(self, shown: int) -> None:
        """Show the first hints; where the button that asked for them is gone, the answers take the focus."""
        hints = self._view.presentation.item.hints if self._view else ()
        had_focus = self.hints.more.hasFocus()
        self.hints.show_hints(hints, shown)
        if had_focus and not self.hints.has_more:
            self._left.pane.take_focus(Qt.FocusReason.OtherFocusReason)

    def show_answer(self, miss: MissView | None) -> None:
        """Offer no more hints, and ask why where the answer went wrong."""
        hints = self._view.presentation.item.hints if self._view else ()
        self.hints.show_hints(hints, self.hints.shown, is_open=False)
        self.causes.show_miss(miss)

    def obey(self, action: KeyAction, *, is_checked: bool) -> bool:
        """Do what a key asks for; say whether it meant anything here."""
        if action.command is Command.HINT and not is_checked:
            if self.hints.has_more:
                self.hint_requested.emit()
            return True
        if action.command is Command.CAUSE and is_checked:
            return self.causes.toggle()
        return action.command is Command.CONFIDENCE and is_checked and self.causes.choose(action.number)

    def leave(self) -> bool:
        """Stop asking why; say whether it was asked."""
        return self.causes.is_asking and self.causes.toggle()

    def _connect_signals(self) -> None:
        self.hints.next_requested.connect(self.hint_requested)
        self.causes.cause_given.connect(self.cause_given)
