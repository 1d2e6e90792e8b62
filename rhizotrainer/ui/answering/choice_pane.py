"""Choosing among options in a column: one stop of the Tab key, arrows inside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from rhizotrainer.model.learning import Response
from rhizotrainer.study.marking import OptionOutcome, find_outcome
from rhizotrainer.study.responding import choose_option, toggle_struck_out
from rhizotrainer.study.wording import outcome_words
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.focus import keep_in_view
from rhizotrainer.ui.answering.keys import Command, KeyAction
from rhizotrainer.ui.answering.pane import AnswerPane
from rhizotrainer.ui.answering.view import QuestionView
from rhizotrainer.ui.widgets.key_caps import KeyRow
from rhizotrainer.ui.widgets.option_row import OptionRow, OptionState

tr = Tongue("Answer")

_STATES = {
    OptionOutcome.CORRECT: OptionState.CORRECT,
    OptionOutcome.INCORRECT: OptionState.INCORRECT,
    OptionOutcome.MISSED: OptionState.MISSED,
    OptionOutcome.NOT_CHOSEN: OptionState.NOT_CHOSEN,
}


class ChoicePane(AnswerPane):
    """All option rows of a question with one key or several."""

    takes_turns = True

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[OptionRow] = []
        self._current = 0
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setAccessibleName(tr("Options"))
        self.follow_theme()

    @property
    def rows(self) -> tuple[OptionRow, ...]:
        return tuple(self._rows)

    @property
    def current_row(self) -> OptionRow | None:
        """Return the row that holds, or would take, the focus."""
        return self._rows[self._current] if self._rows else None

    def obey(self, action: KeyAction) -> bool:
        """Choose or strike out the option of a letter, or strike out the one with the focus."""
        shown = self.presentation
        if self.is_checked or shown is None:
            return False
        if action.command is Command.STRIKE_FOCUSED:
            row = next((row for row in self._rows if row.hasFocus()), None)
            if row is not None:
                row.toggle_strike()
            return True
        if action.command not in (Command.CHOOSE, Command.STRIKE) or action.number >= len(shown.order):
            return False
        if action.command is Command.STRIKE:
            self._strike(shown.authored(action.number))
            return True
        # Before the answer is shown, so that no other row looks chosen beside it.
        self._move_to(action.number)
        self._choose(shown.authored(action.number))
        return True

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the focus on the row that holds the group's place."""
        row = self.current_row
        if row is not None:
            row.setFocus(reason)

    def list_keys(self) -> tuple[KeyRow, ...]:
        to_last = f"A – {self._rows[-1].letter}" if self._rows else "A"
        is_several = self.presentation is not None and self.presentation.item.takes_several
        choose = tr("Choose or unchoose an option") if is_several else tr("Choose an option")
        return ((to_last, choose), (f"Shift + {to_last}", tr("Strike out, or restore")))

    @Slot()
    def _on_chosen(self) -> None:
        authored = self._authored_of(self.sender())
        if authored is not None:
            self._choose(authored)

    @Slot()
    def _on_struck(self) -> None:
        authored = self._authored_of(self.sender())
        if authored is not None:
            self._strike(authored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys; everything else is the page's."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if not step or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        focused = next((place for place, row in enumerate(self._rows) if row.hasFocus()), self._current)
        self._stand_at((focused + step) % len(self._rows))
        self.take_focus()

    def _build_question(self, view: QuestionView) -> None:
        for row in self._rows:
            # Left in the layout until it is deleted, it would have the page laid out and painted a second time.
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = view.presentation
        self._rows = []
        # Otherwise Qt shows each row a moment later, and lays out all of them for every one.
        self._layout.setEnabled(False)
        for place, option in enumerate(shown.options):
            row = OptionRow(shown.letters[place], option.text, is_multiple=shown.item.takes_several)
            row.chosen.connect(self._on_chosen)
            row.strike_toggled.connect(self._on_struck)
            self._layout.addWidget(row)
            self._rows.append(row)
            row.show()
        self._layout.setEnabled(True)
        self._stand_at(0)

    def _show_given(self, response: Response) -> None:
        for row, authored in self._pairs():
            if authored in response.chosen:
                row.show_state(OptionState.SELECTED)
            elif authored in response.struck_out:
                row.show_state(OptionState.ELIMINATED)
            else:
                row.show_state(OptionState.IDLE)

    def _show_outcomes(self, response: Response) -> None:
        shown = self.presentation
        if shown is None:
            return
        for row, authored in self._pairs():
            outcome = find_outcome(shown.item, response, authored)
            words = outcome_words(outcome, is_struck_out=authored in response.struck_out)
            row.show_state(_STATES[outcome], outcome=words, rationale=shown.item.options[authored].rationale)

    def _choose(self, authored: int) -> None:
        if self.presentation is not None:
            self.give(choose_option(self.presentation.item, self.response, authored))

    def _strike(self, authored: int) -> None:
        self.give(toggle_struck_out(self.response, authored))

    def _move_to(self, place: int) -> None:
        """Bring the group's place to a row, and the focus and its ring along where they are in the group."""
        focused = next((row for row in self._rows if row.hasFocus()), None)
        self._stand_at(place)
        if focused is not None and focused is not self._rows[place]:
            reasons = Qt.FocusReason
            self.take_focus(reasons.OtherFocusReason if focused.shows_ring else reasons.MouseFocusReason)
            keep_in_view(self._rows[place])

    def _stand_at(self, place: int) -> None:
        self._current = place
        for other, row in enumerate(self._rows):
            is_here = other == place
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_here else Qt.FocusPolicy.ClickFocus)

    def _authored_of(self, sender: object) -> int | None:
        return next((authored for row, authored in self._pairs() if row is sender), None)

    def _pairs(self) -> list[tuple[OptionRow, int]]:
        return list(zip(self._rows, self.presentation.order, strict=True)) if self.presentation else []
