"""Filling the gaps of a running text by typing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from rhizotrainer.model.learning import Response
from rhizotrainer.study.marking import OptionOutcome, find_expected_wrong, find_part_outcomes
from rhizotrainer.study.responding import list_texts, type_text
from rhizotrainer.study.wording import join_alternatives
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.answer_field import FieldState
from rhizotrainer.ui.answering.cloze_text import ClozeText
from rhizotrainer.ui.answering.focus import keep_in_view
from rhizotrainer.ui.answering.pane import count_lack
from rhizotrainer.ui.answering.rows_pane import RowsPane
from rhizotrainer.ui.answering.typed_pane import list_typing_keys
from rhizotrainer.ui.answering.view import QuestionView
from rhizotrainer.ui.widgets.key_caps import KeyRow
from rhizotrainer.ui.widgets.key_pad import KeyPadBox
from rhizotrainer.ui.widgets.paint import RING, paint_ring
from rhizotrainer.ui.widgets.part_row import PartRow, PartState, Told, told_key, told_right, told_wrong

tr = Tongue("Answer")

_FIELDS = {
    OptionOutcome.CORRECT: FieldState.CORRECT,
    OptionOutcome.INCORRECT: FieldState.INCORRECT,
    OptionOutcome.MISSED: FieldState.MISSED,
}


class ClozePane(RowsPane[PartRow]):
    """The text with its gaps, and after the check a row a gap: what was typed, what is right, and why."""

    takes_turns = True

    def __init__(self) -> None:
        super().__init__()
        self.text = ClozeText()
        self._gap = 0
        self.body.insertWidget(0, self.text)
        self.body.insertSpacing(1, RING)
        self.keys = KeyPadBox()
        self.body.insertWidget(2, self.keys)
        self.keys.pressed.connect(self._on_key)
        self.keys.erased.connect(self._on_erased)
        self.follow_theme()

    @property
    def key_pad(self) -> KeyPadBox:
        return self.keys

    @property
    def is_typing(self) -> bool:
        return any(field.is_typing for field in self.text.fields)

    def list_keys(self) -> tuple[KeyRow, ...]:
        return (("Tab", tr("Go to the next gap")), ("Enter", tr("Go to the next empty gap")), *list_typing_keys())

    def find_lack(self, response: Response) -> str:
        missing = count_lack(self._view, response)
        return tr.count(missing, "{n} gap empty", "{n} gaps empty") if missing else ""

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self.is_checked:
            super().take_focus(reason)
        elif self.text.fields:
            self.text.fields[self._gap].take_focus(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from gap to gap with the arrow keys, and back into a gap with the Space key."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if self.is_checked or not self.text.fields:
            super().keyPressEvent(event)
        elif step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._go_to_gap((self._find_gap() + step) % len(self.text.fields))
        elif event.key() == Qt.Key.Key_Space and self.hasFocus():
            self.take_focus()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            shape = QRectF(self.text.geometry()).adjusted(RING, RING, -RING, -RING)
            paint_ring(painter, shape, self.theme, self.theme.px(6))
            painter.end()

    @Slot(object)
    def _on_edited(self, text: object) -> None:
        gap = self._sender_gap()
        shown = self.presentation
        if shown is not None and gap is not None:
            self._gap = gap
            self.give(type_text(shown.item, self.response, gap, str(text)))

    @Slot(object)
    def _on_key(self, text: object) -> None:
        if self.text.fields:
            self.text.fields[self._find_gap()].put_in(str(text))

    @Slot()
    def _on_erased(self) -> None:
        if self.text.fields:
            self.text.fields[self._find_gap()].erase()

    @Slot()
    def _on_entered(self) -> None:
        gap = self._sender_gap()
        following = self._find_empty(gap if gap is not None else -1)
        if following is None or following == gap:
            # Whoever asks decides whether a gap may stay empty: an exam lets it.
            self.go_on_requested.emit()
        else:
            self._go_to_gap(following)

    @Slot()
    def _on_escaped(self) -> None:
        self._gap = self._find_gap()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_question(self, view: QuestionView) -> None:
        item = view.presentation.item
        total = len(item.parts)
        self._gap = 0
        self.setAccessibleName(tr("Text with gaps"))
        for number, field in enumerate(self.text.show_text(item.text, total), start=1):
            field.name(tr("Gap {number} of {total}", number=number, total=total), str(number))
            field.edited.connect(self._on_edited)
            field.entered.connect(self._on_entered)
            field.escaped.connect(self._on_escaped)
        self.keys.show()
        self.keys.pad.show_keys(is_number=False, language=view.header.language)
        self.put_rows(())

    def _show_given(self, response: Response) -> None:
        shown = self.presentation
        if shown is not None:
            for field, text in zip(self.text.fields, list_texts(shown.item, response), strict=True):
                field.show_text(text)

    def _show_outcomes(self, response: Response) -> None:
        shown = self.presentation
        if shown is None:
            return
        self._show_given(response)
        self.keys.hide()
        item = shown.item
        rows = []
        texts = list_texts(item, response)
        for at, (part, outcome) in enumerate(zip(item.parts, find_part_outcomes(item, response), strict=True)):
            typed = texts[at].strip()
            row = PartRow(str(at + 1), typed or tr("No answer"))
            state, tolds = _tell(typed, outcome, part.accepts)
            wrong = find_expected_wrong(item, response, at) if outcome is OptionOutcome.INCORRECT else None
            why = [item.options[wrong].rationale] if wrong is not None else []
            row.show_result(state, tolds, " ".join([*why, part.rationale]).strip())
            self.text.fields[at].show_state(_FIELDS[outcome], tolds[0].words)
            rows.append(row)
        self.put_rows(rows)

    def _find_empty(self, after: int) -> int | None:
        texts = [field.text for field in self.text.fields]
        order = [*range(after + 1, len(texts)), *range(after + 1)]
        return next((gap for gap in order if not texts[gap].strip()), None)

    def _go_to_gap(self, gap: int) -> None:
        self._gap = gap
        self.text.fields[gap].take_focus(Qt.FocusReason.TabFocusReason)
        keep_in_view(self.text.fields[gap])

    def _find_gap(self) -> int:
        return next((gap for gap, field in enumerate(self.text.fields) if field.is_typing), self._gap)

    def _sender_gap(self) -> int | None:
        return next((gap for gap, field in enumerate(self.text.fields) if field is self.sender()), None)


def _tell(typed: str, outcome: OptionOutcome, accepts: tuple[str, ...]) -> tuple[PartState, tuple[Told, ...]]:
    right = told_key(join_alternatives(accepts))
    if outcome is OptionOutcome.CORRECT:
        # A slip was forgiven, or another word is as right: say the right ones all the same.
        return PartState.CORRECT, (told_right(tr("Right")), *(() if accepts == (typed,) else (right,)))
    if outcome is OptionOutcome.INCORRECT:
        return PartState.INCORRECT, (told_wrong(tr("Not right")), right)
    return PartState.MISSED, (Told("minus", tr("Empty"), "ink2"), right)
