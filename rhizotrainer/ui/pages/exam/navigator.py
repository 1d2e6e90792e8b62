"""The grid of all questions: one cell each, told apart by shape; one stop of the Tab key, arrows inside."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.study.exam import PlaceState
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.exam.view import cell_name
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import CENTRE, RING, Box, Ink, paint_box, paint_ring, paint_words
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue("Exam")

_CELL = 40
_BADGE = 16
_BADGE_ICON = 10
_DASHES = (2.5, 2)


def paint_cell(painter: QPainter, shape: QRectF, state: PlaceState, theme: Theme) -> None:
    """Paint the box of a question: filled, half filled, dashed or outlined."""
    radius = min(theme.px(6), shape.width() / 4)
    if state is PlaceState.ANSWERED:
        paint_box(painter, shape, Box(theme.ink2, radius=radius))
    elif state is PlaceState.NOT_SEEN:
        paint_box(painter, shape, Box(theme.surface, theme.line2, max(1.2, theme.border), radius))
    else:
        paint_box(painter, shape, Box(theme.surface, theme.ink2, 1.5, radius, _DASHES))
    if state is PlaceState.PARTLY:
        lower = QRectF(shape.left() + 4, shape.bottom() - theme.px(8), shape.width() - 8, theme.px(4))
        paint_box(painter, lower, Box(theme.ink2, radius=1))


def paint_badge(painter: QPainter, centre: QPointF, theme: Theme, *, size: float = _BADGE) -> None:
    """Paint the flag on its round ground, clear of what lies below."""
    radius = theme.px(size) / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.surface)
    painter.drawEllipse(centre, radius, radius)
    painter.setBrush(theme.flag)
    painter.drawEllipse(centre, radius - 1, radius - 1)
    half = theme.px(_BADGE_ICON) / 2
    icon = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
    paint_icon(painter, icon, "flagfill", theme.surface)


class NavigatorCell(Pressable):
    """One question: its number on a box that shows how far it has come."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        self.number = number
        self._state = PlaceState.NOT_SEEN
        self._is_flagged = False
        self._is_current = False
        self.follow_theme()

    def show_state(self, state: PlaceState, *, is_flagged: bool, is_current: bool) -> None:
        """Show how far the question has come, whether it is flagged, and whether it is the one in view."""
        shown = (state, is_flagged, is_current)
        if shown == (self._state, self._is_flagged, self._is_current) and self.accessibleName():
            return
        self._state, self._is_flagged, self._is_current = shown
        self.setAccessibleName(cell_name(self.number, state, is_flagged=is_flagged))
        self.setAccessibleDescription(tr("the question in view") if is_current else "")
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.px(_CELL) + 2 * RING
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, shape = self.theme, self.shape_rect
        painter = QPainter(self)
        paint_cell(painter, shape, self._state, theme)
        is_filled = self._state is PlaceState.ANSWERED
        if self.is_hovered and not is_filled:
            paint_box(painter, shape.adjusted(2, 2, -2, -2), Box(theme.hover, radius=theme.px(4)))
        ink = theme.surface if is_filled else theme.ink if self._is_current else theme.ink2
        font = theme.font("ui", 600 if is_filled or self._is_current else 400)
        paint_words(painter, shape, self.text(), Ink(font, ink, CENTRE))
        if self._is_current or self.shows_ring:
            paint_ring(painter, shape, theme, theme.px(6))
        if self._is_current and self.shows_ring:
            # The current question has its ring always; a second one within says that it has the focus.
            inner = shape.adjusted(3, 3, -3, -3)
            paint_box(painter, inner, Box(None, theme.surface if is_filled else theme.accent, 2, theme.px(4)))
        if self._is_current:
            # The ring of the focus looks the same; the bar under the number is the current question's alone.
            bar = QRectF(shape.left() + theme.px(11), shape.bottom() - theme.px(8), theme.px(18), theme.px(3))
            paint_box(painter, bar, Box(theme.surface if is_filled else theme.accent, radius=1))
        if self._is_flagged:
            right = self.layoutDirection() is not Qt.LayoutDirection.RightToLeft
            x = shape.right() - theme.px(8) if right else shape.left() + theme.px(8)
            paint_badge(painter, QPointF(x, shape.top() + theme.px(4)), theme)
        painter.end()


class Navigator(Themed, QWidget):
    """All questions in rows that fill the width. `number_chosen` carries a position counted from 0."""

    number_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[NavigatorCell] = []
        self._at = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Questions"))
        self.follow_theme()

    @property
    def cells(self) -> tuple[NavigatorCell, ...]:
        return tuple(self._cells)

    @property
    def current(self) -> NavigatorCell | None:
        """Return the cell that holds, or would take, the focus."""
        return self._cells[self._at] if self._cells else None

    def show_states(self, states: Sequence[PlaceState], *, flagged: Collection[int], position: int) -> None:
        """Show every question's state; `flagged` and `position` count from 0."""
        self._make(len(states))
        for place, (cell, state) in enumerate(zip(self._cells, states, strict=True)):
            cell.show_state(state, is_flagged=place in flagged, is_current=place == position)
        if not any(cell.hasFocus() for cell in self._cells):
            self._stand_at(position)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._cells) // self._columns(width))
        return max(rows, 1) * self._pitch()

    def sizeHint(self) -> QSize:
        width = 8 * self._pitch()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._pitch(), self._pitch())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the cells; what is no arrow is the page's."""
        ahead = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        columns = self._columns(self.width())
        last = len(self._cells) - 1
        goals = {
            Qt.Key.Key_Right: self._at + ahead,
            Qt.Key.Key_Left: self._at - ahead,
            Qt.Key.Key_Down: self._at + columns,
            Qt.Key.Key_Up: self._at - columns,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        goal = goals.get(Qt.Key(event.key()))
        if goal is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        if 0 <= goal <= last:
            self._stand_at(goal)
            self._cells[goal].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self._place()

    @Slot()
    def _on_clicked(self) -> None:
        cell = self.sender()
        if isinstance(cell, NavigatorCell):
            self._stand_at(cell.number - 1)
            self.number_chosen.emit(cell.number - 1)

    def _make(self, count: int) -> None:
        if count == len(self._cells):
            return
        for cell in self._cells:
            cell.hide()
            cell.deleteLater()
        self._cells = []
        for number in range(1, count + 1):
            cell = NavigatorCell(number)
            cell.setParent(self)
            cell.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            cell.clicked.connect(self._on_clicked)
            cell.show()
            self._cells.append(cell)
        self._at = 0
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        columns, pitch = self._columns(self.width()), self._pitch()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for at, cell in enumerate(self._cells):
            row, column = divmod(at, columns)
            x = self.width() - (column + 1) * pitch if is_mirrored else column * pitch
            cell.setGeometry(x, row * pitch, pitch, pitch)

    def _columns(self, width: int) -> int:
        return max(1, width // self._pitch())

    def _pitch(self) -> int:
        return self.theme.px(_CELL) + 2 * RING

    def _stand_at(self, place: int) -> None:
        before, self._at = self._at, min(max(place, 0), len(self._cells) - 1)
        for at in (before, self._at):
            is_here = at == self._at
            self._cells[at].setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_here else Qt.FocusPolicy.ClickFocus)
