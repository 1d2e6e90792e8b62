"""Putting steps in order: by dragging, by two small buttons a step, or by lifting a step with the Space key."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rhizotrainer.model.learning import Response
from rhizotrainer.study.responding import move_step
from rhizotrainer.study.step_orders import rank_steps
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.keys import Command, KeyAction, needs_every_letter
from rhizotrainer.ui.answering.rows_pane import RowsPane
from rhizotrainer.ui.answering.view import QuestionView
from rhizotrainer.ui.theme import Themed
from rhizotrainer.ui.widgets.announcing import announce
from rhizotrainer.ui.widgets.edge_scroller import EdgeScroller
from rhizotrainer.ui.widgets.key_caps import KeyRow
from rhizotrainer.ui.widgets.legend import Legend
from rhizotrainer.ui.widgets.paint import RING, fill_rect
from rhizotrainer.ui.widgets.part_row import PartState, told_key, told_right, told_wrong
from rhizotrainer.ui.widgets.step_row import StepRow

tr = Tongue("Answer")

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DropLine(Themed, QWidget):
    """The line that shows where a step would come to stand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self.follow_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_rect(painter, self.rect().toRectF(), self.theme.accent)
        painter.end()


class OrderingPane(RowsPane[StepRow]):
    """Steps in the learner's order. A letter brings its step the focus, so that it can be moved."""

    takes_turns = True

    def __init__(self) -> None:
        super().__init__()
        self._before: Response | None = None
        self._target: int | None = None
        self._line = DropLine(self)
        self._scroller = EdgeScroller(self)
        self._legend = Legend()
        self.body.addSpacing(RING)
        self.body.addWidget(self._legend)
        self.follow_theme()

    @property
    def is_lifted(self) -> bool:
        """Tell whether a step is picked up, so that the arrow keys move it."""
        return self._before is not None

    @property
    def drop_line(self) -> QWidget:
        return self._line

    @property
    def takes_every_letter(self) -> bool:
        shown = self.presentation
        return shown is not None and not self.is_checked and needs_every_letter(len(shown.order))

    def obey(self, action: KeyAction) -> bool:
        """Bring the step of a letter the focus."""
        shown = self.presentation
        if self.is_checked or shown is None or action.command is not Command.CHOOSE:
            return False
        if action.number >= len(shown.order):
            return False
        letter = shown.letters[action.number]
        self._put_down()
        self.go_to(next(place for place, row in enumerate(self.rows) if row.cap == letter))
        return True

    def list_keys(self) -> tuple[KeyRow, ...]:
        shown = self.presentation
        if shown is None:
            return ()
        more = (("Alt + M", tr("Letters of the session take Alt here")),) if self.takes_every_letter else ()
        return (
            (f"{shown.letters[0]} – {shown.letters[-1]}", tr("Go to the step")),
            ("↑ – ↓", tr("Go to another step")),
            ("Alt + ↑ – ↓", tr("Move the step")),
            ("Space", tr("Pick the step up, and put it down")),
            *more,
        )

    def find_lack(self, response: Response) -> str:
        return "" if response.placed else tr("Put the steps in order")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus, or a step that is picked up or told to by Alt; Esc puts it back where it was."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.is_checked:
            super().keyPressEvent(event)
        elif key in _STEPS and (modifiers == Qt.KeyboardModifier.AltModifier or (self.is_lifted and not modifiers)):
            self._move(self.current, self.current + _STEPS[key])
        elif key == Qt.Key.Key_Escape and (self.is_lifted or self._target is not None):
            self._put_back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.is_lifted:
            self._put_down()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_lifted(self) -> None:
        row = self._find_sender()
        if self.is_checked or row is None:
            return
        if self.is_lifted:
            self._put_down()
            return
        self._before = self.response
        self.stand_at(row)
        self.rows[row].show_state(PartState.LIFTED)
        self._announce(tr("Picked up. {step}, place {place} of {total}", **self._name(row)))

    @Slot()
    def _on_left(self) -> None:
        if self.is_lifted:
            self._put_down()

    @Slot(object)
    def _on_moved(self, step: object) -> None:
        row = self._find_sender()
        if row is not None and isinstance(step, int):
            self._move(row, row + step)

    @Slot(object)
    def _on_dragged(self, pointer: object) -> None:
        if not isinstance(pointer, QPoint) or self.is_checked:
            return
        y = self.mapFromGlobal(pointer).y()
        self._target = sum(row.geometry().center().y() < y for row in self.rows)
        self._show_line(self._target)
        self._scroller.follow(pointer)

    @Slot()
    def _on_dropped(self) -> None:
        target, row = self._target, self._find_sender()
        self._end_drag()
        if target is not None and row is not None:
            self._move(row, target - 1 if target > row else target)

    def _build_question(self, view: QuestionView) -> None:
        shown = view.presentation
        self._before, self._target = None, None
        self.setAccessibleName(tr("Steps"))
        rows = []
        for letter, option in zip(shown.letters, shown.options, strict=True):
            row = StepRow(letter, option.text)
            row.clicked.connect(self._on_lifted)
            row.moved.connect(self._on_moved)
            row.dragged.connect(self._on_dragged)
            row.dropped.connect(self._on_dropped)
            row.left.connect(self._on_left)
            rows.append(row)
        self.put_rows(rows)
        self._legend.hide()

    def _show_given(self, response: Response) -> None:
        self._sort(response)
        for row in self.rows:
            row.show_state(PartState.LIFTED if self.is_lifted and row is self.current_row else PartState.OPEN)

    def _show_outcomes(self, response: Response) -> None:
        shown = self.presentation
        if shown is None:
            return
        self._before = None
        self._end_drag()
        self._sort(response)
        options = shown.item.options
        ranks = rank_steps(options, response.placed) if response.placed else shown.order
        order = response.placed or shown.order
        for at, (row, rank) in enumerate(zip(self.rows, ranks, strict=True)):
            rationale = options[order[at]].rationale
            right = told_key(tr("Place {place}", place=rank + 1))
            here = tr("Place {place}", place=at + 1)
            if not response.placed:
                row.show_result(PartState.MISSED, (right,), rationale)
            elif rank == at:
                row.show_result(PartState.CORRECT, (told_right(here),), rationale)
            else:
                row.show_result(PartState.INCORRECT, (told_wrong(here), right), rationale)
        self._legend.show_entries(
            (
                ("check", "correct", tr("In its place")),
                ("cross", "incorrect", tr("Where you put it")),
                ("ringcheck", "correct", tr("Its place")),
            )
        )
        self._legend.show()

    def _sort(self, response: Response) -> None:
        shown = self.presentation
        if shown is None:
            return
        by_letter = {row.cap: row for row in self.rows}
        rows = [by_letter[shown.letter_of(authored)] for authored in response.placed or shown.order]
        if tuple(rows) != self.rows:
            self.sort_rows(rows)
        for place, row in enumerate(rows, start=1):
            row.show_place(place, len(rows))

    def _move(self, start: int, end: int) -> None:
        shown = self.presentation
        if shown is None or self.is_checked or not 0 <= end < len(self.rows):
            return
        if start == end and self.response.placed:
            return
        self.stand_at(start)
        row, before = self.rows[start], self.response
        self.give(move_step(self.response, shown.order, start, end))
        if self.response is before:
            # It was not taken, as while the session is paused: the step is out of sight then.
            return
        self.take_focus_at(self.rows.index(row))
        self._announce(tr("{step}, place {place} of {total}", **self._name(self.current)))

    def _put_down(self) -> None:
        if self._before is None:
            return
        self._before = None
        self._show_given(self.response)
        self._announce(tr("Put down. {step}, place {place} of {total}", **self._name(self.current)))

    def _put_back(self) -> None:
        """Undo what happened since the step was picked up or the drag began."""
        before, self._before = self._before, None
        self._end_drag()
        if before is not None:
            self.give(before)
        self._show_given(self.response)
        self._announce(tr("Put back. {step}, place {place} of {total}", **self._name(self.current)))

    def _end_drag(self) -> None:
        self._target = None
        self._line.hide()
        self._scroller.stop()
        for row in self.rows:
            row.cancel_drag()

    def _show_line(self, target: int) -> None:
        rows = self.rows
        y = rows[target].geometry().top() if target < len(rows) else rows[-1].geometry().bottom() + 1
        self._line.setGeometry(RING, y - 1, self.width() - 2 * RING, 3)
        self._line.raise_()
        self._line.show()

    def _name(self, row: int) -> dict[str, object]:
        return {"step": self.rows[row].words, "place": row + 1, "total": len(self.rows)}

    def _announce(self, words: str) -> None:
        announce(self, words)

    def _find_sender(self) -> int | None:
        return next((place for place, row in enumerate(self.rows) if row is self.sender()), None)
