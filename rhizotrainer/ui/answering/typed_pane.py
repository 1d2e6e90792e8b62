"""Typing one answer: a number with its unit, a few words, the name of what is lit in a figure."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rhizotrainer.model.items import Item, ItemType
from rhizotrainer.model.learning import Response
from rhizotrainer.study.marking import can_read_answer, find_expected_wrong, mark_response
from rhizotrainer.study.responding import list_texts, type_text
from rhizotrainer.study.wording import find_right_answer
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.answer_field import AnswerField
from rhizotrainer.ui.answering.rows_pane import RowsPane
from rhizotrainer.ui.answering.view import QuestionView
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.key_caps import KeyRow
from rhizotrainer.ui.widgets.key_pad import KeyPadBox
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING, paint_ring
from rhizotrainer.ui.widgets.part_row import PartRow, PartState, Told, told_key, told_right, told_wrong

tr = Tongue("Answer")


class TypedPane(RowsPane[PartRow]):
    """One field, and after the check what was typed and what is right."""

    def __init__(self) -> None:
        super().__init__()
        self.field = AnswerField()
        self._unit = Label("", "option", "ink2")
        self._hint = Label("", "ui", "warn", wraps=True)
        self.keys = KeyPadBox()
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.field)
        line.addWidget(self._unit)
        line.addStretch(1)
        self.body.insertWidget(0, self._line)
        hint = QHBoxLayout()
        hint.setContentsMargins(RING, 0, RING, 0)
        hint.addWidget(self._hint)
        self.body.insertLayout(1, hint)
        self.body.insertWidget(2, self.keys)
        self.follow_theme()
        self._connect_signals()

    @property
    def key_pad(self) -> KeyPadBox:
        return self.keys

    @property
    def is_typing(self) -> bool:
        return self.field.is_typing

    @property
    def hint(self) -> str:
        """Return what is said under the field, nothing where what was typed can be read."""
        return "" if self._hint.isHidden() else self._hint.text()

    def list_keys(self) -> tuple[KeyRow, ...]:
        return list_typing_keys()

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self.is_checked:
            super().take_focus(reason)
        else:
            self.field.take_focus(reason)

    def on_theme(self, theme: Theme) -> None:
        self.field.setMaximumWidth(self.find_width(is_wide=True) + 2 * RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back into the field with the Space key."""
        if event.key() == Qt.Key.Key_Space and self.hasFocus():
            self.field.take_focus()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            shape = QRectF(self._line.geometry()).adjusted(RING, RING, -RING, -RING)
            paint_ring(painter, shape, self.theme, self.theme.px(6))
            painter.end()

    @Slot(object)
    def _on_edited(self, text: object) -> None:
        shown = self.presentation
        if shown is not None:
            self.give(type_text(shown.item, self.response, 0, str(text)))

    @Slot(object)
    def _on_key(self, text: object) -> None:
        self.field.put_in(str(text))

    @Slot()
    def _on_escaped(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_question(self, view: QuestionView) -> None:
        item = view.presentation.item
        unit = item.quantity.unit if item.quantity else ""
        is_number = item.type is ItemType.NUMERIC
        self.setAccessibleName(tr("Your answer"))
        name = tr("Your answer, a number in {unit}", unit=unit) if unit else tr("Your answer")
        self.field.name(name, tr("Type a number") if is_number else tr("Type your answer"))
        self._unit.show_text(unit)
        self._unit.setVisible(bool(unit))
        self._line.show()
        self.keys.show()
        self.keys.pad.show_keys(is_number=is_number, language=view.header.language)
        self.put_rows(())

    def _show_given(self, response: Response) -> None:
        shown = self.presentation
        if shown is None:
            return
        text = list_texts(shown.item, response)[0]
        self.field.show_text(text)
        hint = _find_hint(shown.item, text)
        self._hint.show_text(hint)
        self._hint.setVisible(bool(hint))
        self.field.describe(hint)

    def _show_outcomes(self, response: Response) -> None:
        shown = self.presentation
        if shown is None:
            return
        item = shown.item
        typed = list_texts(item, response)[0].strip()
        self.field.show_text(typed)
        self._line.hide()
        self.keys.hide()
        self._hint.hide()
        self.put_rows(build_typed_rows(item, response, typed))

    def _connect_signals(self) -> None:
        self.field.edited.connect(self._on_edited)
        self.field.entered.connect(self.go_on_requested)
        self.field.escaped.connect(self._on_escaped)
        self.keys.pressed.connect(self._on_key)
        self.keys.erased.connect(self.field.erase)


def _find_hint(item: Item, text: str) -> str:
    """Return what is odd about a text that was typed so far, nothing where it can be read."""
    if not text.strip() or can_read_answer(item, text):
        return ""
    unit = item.quantity.unit if item.quantity else ""
    if unit:
        return tr("This cannot be read as a number in {unit}.", unit=unit)
    return tr("This cannot be read as a number.")


def list_typing_keys() -> tuple[KeyRow, ...]:
    """Return the keys of a question that is answered by typing."""
    return (
        ("Alt + 1 – 4", tr("How sure, while you type")),
        ("Esc", tr("Leave the field; single letters act again")),
    )


def build_typed_rows(item: Item, response: Response, typed: str) -> list[PartRow]:
    """Return the rows that say how a typed answer came out: what was typed, and what is right."""
    is_right = mark_response(item, response).score >= 1.0
    wrong = find_expected_wrong(item, response) if typed and not is_right else None
    mine = PartRow("", typed or tr("No answer"))
    if is_right:
        mine.show_result(PartState.CORRECT, (told_right(tr("Your answer · correct")),))
    elif typed:
        why = item.options[wrong].rationale if wrong is not None else ""
        mine.show_result(PartState.INCORRECT, (told_wrong(tr("Your answer")),), why)
    else:
        mine.show_result(PartState.PLAIN, (Told("minus", tr("Your answer"), "ink2"),))
    right, more = find_right_answer(item)
    if is_right and typed == right and not more:
        return [mine]
    key = PartRow("", right)
    key.show_result(PartState.PLAIN if is_right else PartState.MISSED, (told_key(tr("Correct answer")),), more)
    return [mine, key]
