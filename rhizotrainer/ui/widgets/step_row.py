"""A step to be put in order: dragged by the mouse, moved by its two small buttons, lifted by the Space key.

It says what was asked of it; whoever holds the rows moves them.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import Box, paint_box
from rhizotrainer.ui.widgets.part_row import PartRow, PartState

tr = Tongue("Answer")

_BUTTON = 28
_GAP = 4
_HANDLE = 20
_GLYPH = 16
_QUIET = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class StepRow(PartRow):
    """A step with its letter. `moved` carries -1 or 1, `dragged` where the pointer is on the screen.

    `clicked` is the Space key: it lifts the step, or puts it down.
    """

    moved = Signal(object)
    dragged = Signal(object)
    dropped = Signal()
    left = Signal()

    # "Place 12" needs less than the words of an option.
    result_share = 0.22

    def __init__(self, cap: str, text: str) -> None:
        self._pressed_at: QPoint | None = None
        self._is_dragging = False
        self._pressed_step = 0
        self._place = 0
        self._total = 0
        super().__init__(cap, text)

    @property
    def is_dragging(self) -> bool:
        return self._is_dragging

    def show_place(self, place: int, total: int) -> None:
        """Show the step's place, counted from 1."""
        self._place, self._total = place, total
        self.show_lead(str(place))

    def cancel_drag(self) -> None:
        """Forget that the step is being dragged."""
        self._is_dragging, self._pressed_at = False, None
        self.unsetCursor()

    def describe(self) -> str:
        place = tr("place {place} of {total}", place=self._place, total=self._total)
        return tr("{place}, picked up", place=place) if self.state is PartState.LIFTED else place

    def find_column(self, width: float) -> float:
        return float(self.theme.px(2 * _BUTTON + 2 * _GAP + _HANDLE))

    def find_end_height(self, width: float) -> float:
        return float(self.theme.px(_BUTTON))

    def rect_of(self, step: int) -> QRectF:
        """Return where the button that moves the step up (-1) or down (1) stands."""
        end, side = self.end_rect, self.theme.px(_BUTTON)
        x = end.left() if step < 0 else end.left() + side + self.theme.px(_GAP)
        return QRectF(x, end.top(), side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self.state.is_checked:
            return
        self._pressed_step = self._step_at(event.position())
        self._pressed_at = None if self._pressed_step else event.position().toPoint()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if not self._is_dragging and way < QApplication.startDragDistance():
            return
        self._is_dragging = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        step, self._pressed_step = self._pressed_step, 0
        was_dragging = self._is_dragging
        self.cancel_drag()
        self.update()
        if was_dragging:
            self.dropped.emit()
        elif step and self._step_at(event.position()) == step:
            self.moved.emit(step)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _QUIET:
            self.left.emit()

    def paint_end(self, painter: QPainter, rect: QRectF) -> None:
        theme = self.theme
        pointer = QPointF(self.mapFromGlobal(self.cursor().pos()))
        for step, glyph in ((-1, "chevu"), (1, "chevd")):
            button = self.rect_of(step)
            is_usable = 1 <= self._place + step <= self._total
            is_lit = is_usable and self.is_hovered and button.contains(pointer)
            ground = (
                theme.pressed if is_usable and self._pressed_step == step else theme.hover if is_lit else theme.surface
            )
            paint_box(
                painter, button, Box(ground, theme.line2 if is_usable else theme.hairline, theme.border, theme.px(6))
            )
            inner = QRectF(0, 0, theme.px(_GLYPH), theme.px(_GLYPH))
            inner.moveCenter(button.center())
            paint_icon(painter, inner, glyph, theme.ink2 if is_usable else theme.hairline)
        side = theme.px(_HANDLE)
        paint_icon(painter, QRectF(rect.right() - side, rect.top(), side, rect.height()), "drag", theme.ink3)

    def _step_at(self, position: QPointF) -> int:
        found = next((step for step in (-1, 1) if self.rect_of(step).contains(position)), 0)
        return found if 1 <= self._place + found <= self._total else 0
