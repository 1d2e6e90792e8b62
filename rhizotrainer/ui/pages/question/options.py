"""The options of one question as a column: one stop of the Tab key, arrows inside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.model.learning import Response
from rhizotrainer.study.marking import OptionOutcome, find_outcome
from rhizotrainer.study.presentation import Presentation
from rhizotrainer.study.wording import outcome_words
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.option_row import OptionRow, OptionState

_STATES = {
    OptionOutcome.CORRECT: OptionState.CORRECT,
    OptionOutcome.INCORRECT: OptionState.INCORRECT,
    OptionOutcome.MISSED: OptionState.MISSED,
    OptionOutcome.NOT_CHOSEN: OptionState.NOT_CHOSEN,
}


class OptionColumn(Themed, QWidget):
    """All option rows. Both signals carry the authored position of the option meant."""

    option_chosen = Signal(object)
    option_struck = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._presentation: Presentation | None = None
        self._rows: list[OptionRow] = []
        self._current = 0
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setAccessibleName("Options")
        self.follow_theme()

    @property
    def rows(self) -> tuple[OptionRow, ...]:
        return tuple(self._rows)

    @property
    def current_row(self) -> OptionRow | None:
        """Return the row that holds, or would take, the focus."""
        return self._rows[self._current] if self._rows else None

    def show_options(self, presentation: Presentation, response: Response) -> None:
        """Show the options in the presentation's order, not yet checked."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._presentation = presentation
        self._rows = []
        for shown, option in enumerate(presentation.options):
            row = OptionRow(presentation.letters[shown], option.text, is_multiple=presentation.item.takes_several)
            row.chosen.connect(self._on_chosen)
            row.strike_toggled.connect(self._on_struck)
            self._layout.addWidget(row)
            self._rows.append(row)
        self._stand_at(0)
        self.show_response(response)

    def show_response(self, response: Response) -> None:
        """Show what is chosen and struck out."""
        for row, authored in self._pairs():
            if authored in response.chosen:
                row.show_state(OptionState.SELECTED)
            elif authored in response.struck_out:
                row.show_state(OptionState.ELIMINATED)
            else:
                row.show_state(OptionState.IDLE)

    def show_outcomes(self, response: Response) -> None:
        """Show how every option came out, with its rationale."""
        if self._presentation is None:
            return
        item = self._presentation.item
        for row, authored in self._pairs():
            outcome = find_outcome(item, response, authored)
            words = outcome_words(outcome, is_struck_out=authored in response.struck_out)
            row.show_state(_STATES[outcome], outcome=words, rationale=item.options[authored].rationale)

    def focus_current(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the focus on the row that holds the group's place."""
        row = self.current_row
        if row is not None:
            row.setFocus(reason)

    @Slot()
    def _on_chosen(self) -> None:
        authored = self._authored_of(self.sender())
        if authored is not None:
            self.option_chosen.emit(authored)

    @Slot()
    def _on_struck(self) -> None:
        authored = self._authored_of(self.sender())
        if authored is not None:
            self.option_struck.emit(authored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys; everything else is the page's."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if not step or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        focused = next((place for place, row in enumerate(self._rows) if row.hasFocus()), self._current)
        self._stand_at((focused + step) % len(self._rows))
        self.focus_current()

    def on_theme(self, theme: Theme) -> None:
        """Rows keep their own distance: each has the ring's margin."""

    def _stand_at(self, place: int) -> None:
        self._current = place
        for other, row in enumerate(self._rows):
            is_here = other == place
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_here else Qt.FocusPolicy.ClickFocus)

    def _authored_of(self, sender: object) -> int | None:
        return next((authored for row, authored in self._pairs() if row is sender), None)

    def _pairs(self) -> list[tuple[OptionRow, int]]:
        if self._presentation is None:
            return []
        return list(zip(self._rows, self._presentation.order, strict=True))
