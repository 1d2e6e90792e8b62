"""The labels of a figure in a list: each is placed by its letter, a click, or by dragging it to a slot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.figure.mirroring import mirrored
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import (
    CENTRE,
    RING,
    Box,
    Ink,
    LaidText,
    paint_box,
    paint_ring,
    paint_words,
    text_width,
)
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue("Answer")

_LOWEST = 38
_CAP = 20
_PAD = 9
_GLYPH = 16


class LabelRow(Pressable):
    """One label. `dragged` and `dropped` carry where the pointer is on the screen."""

    dragged = Signal(object)
    dropped = Signal(object)

    def __init__(self, letter: str, words: str) -> None:
        super().__init__(words)
        self.letter = letter
        self._is_used = False
        self._start: QPoint | None = None
        self._is_dragging = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(tr("{letter}, {text}", letter=letter, text=words))
        self.follow_theme()

    @property
    def is_used(self) -> bool:
        """Tell whether the label is on the figure."""
        return self._is_used

    def show_used(self, is_used: bool) -> None:
        """Show that the label is on the figure, or free."""
        self._is_used = is_used
        self.setAccessibleDescription(tr("on the figure") if is_used else "")
        self.update()

    def cancel_drag(self) -> None:
        """Forget that the label is being dragged."""
        self._start, self._is_dragging = None, False

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        laid = self._lay(width - 2 * RING)
        return max(self.theme.px(_LOWEST), laid.height + self.theme.px(_PAD)) + 2 * RING

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.theme.px(240))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.px(_LOWEST) + 2 * RING)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._start = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._start is None:
            super().mouseMoveEvent(event)
            return
        moved = event.position().toPoint() - self._start
        if self._is_dragging or moved.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragging = True
            self.setDown(False)
            self.dragged.emit(event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragging, self._is_dragging, self._start = self._is_dragging, False, None
        if was_dragging:
            self.dropped.emit(event.globalPosition())
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = self.shape_rect
        fill = theme.hover if self.is_hovered else None if self._is_used else theme.surface
        dashes = (4, 3) if self._is_used else ()
        paint_box(painter, rect, Box(fill, theme.line2, theme.border, theme.px(6), dashes))
        side = theme.px(_CAP)
        left = QRectF(rect.left() + theme.px(_PAD), round(rect.center().y() - side / 2), side, side)
        cap = mirrored(self, left)
        paint_box(painter, cap, Box(theme.surface, theme.line2, theme.border, theme.px(4)))
        paint_words(painter, cap, self.letter, Ink(theme.font("small", 500), theme.ink2, CENTRE))
        laid = self._lay(rect.width())
        y = rect.center().y() - laid.height / 2
        words = QRectF(left.right() + theme.px(_PAD + 1), y, self._room(rect.width()), laid.height)
        laid.draw(painter, mirrored(self, words).topLeft(), theme.ink3 if self._is_used else theme.ink)
        self._paint_end(painter, rect)
        if self.shows_ring:
            paint_ring(painter, rect, theme, theme.px(6))
        painter.end()

    def _paint_end(self, painter: QPainter, rect: QRectF) -> None:
        theme = self.theme
        side, font = theme.px(_GLYPH), theme.font("small")
        if not self._is_used:
            glyph = QRectF(rect.right() - side - theme.px(12), rect.top(), side, rect.height())
            paint_icon(painter, mirrored(self, glyph), "drag", theme.ink3)
            return
        words = tr("on the figure")
        wide = text_width(words, font) + 2
        place = QRectF(rect.right() - wide - theme.px(_PAD), rect.top(), wide, rect.height())
        paint_words(painter, mirrored(self, place), words, Ink(font, theme.ink3))
        glyph = QRectF(place.left() - side - theme.px(6), rect.top(), side, rect.height())
        paint_icon(painter, mirrored(self, glyph), "check", theme.ink3)

    def _lay(self, width: float) -> LaidText:
        theme = self.theme
        return LaidText(self.text(), theme.font("ui"), self._room(width), theme.line("ui"))

    def _room(self, width: float) -> float:
        """Return how wide the words may be; lines that are read from the right end where it does."""
        theme = self.theme
        end = text_width(tr("on the figure"), theme.font("small")) + theme.px(_GLYPH + 6 + 2 * _PAD)
        return max(width - theme.px(_CAP + 2 * _PAD + 1) - end, 40)


class LabelList(Themed, QWidget):
    """All labels. `chosen`, `dragged` and `dropped` carry the row's place and, of the latter two, where on the screen.

    `seen` says whether the list came into view, for whoever shows another one in its stead.
    """

    chosen = Signal(object)
    dragged = Signal(object)
    dropped = Signal(object)
    seen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[LabelRow] = []
        self._current = 0
        self._placed = Label("", "small", "ink2")
        self._spare = Label("", "ui", "ink2", wraps=True)
        self._build()
        self.follow_theme()

    @property
    def rows(self) -> tuple[LabelRow, ...]:
        return tuple(self._rows)

    def show_labels(self, labels: Sequence[tuple[str, str]], slots: int) -> None:
        """Show labels, each with its letter, and how many of them belong nowhere."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [LabelRow(letter, words) for letter, words in labels]
        for row in self._rows:
            row.clicked.connect(self._on_clicked)
            row.dragged.connect(self._on_dragged)
            row.dropped.connect(self._on_dropped)
            self._column.addWidget(row)
        spare = len(labels) - slots
        self._spare.show_text(
            tr.count(spare, "{n} label has no place on this figure.", "{n} labels have no place on this figure.")
        )
        self._spare.setVisible(spare > 0)
        self._stand_at(0)

    def show_used(self, used: Sequence[bool], slots: int) -> None:
        """Show which labels are on the figure."""
        for row, is_used in zip(self._rows, used, strict=True):
            row.show_used(is_used)
        self._placed.show_text(tr("{placed} of {slots} placed", placed=sum(used), slots=slots))

    def cancel_drag(self) -> None:
        """Forget that a label is being dragged."""
        for row in self._rows:
            row.cancel_drag()

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._sender_place())

    @Slot(object)
    def _on_dragged(self, point: object) -> None:
        self.dragged.emit((self._sender_place(), point))

    @Slot(object)
    def _on_dropped(self, point: object) -> None:
        self.dropped.emit((self._sender_place(), point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys; everything else is the page's."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if not step or not self._rows or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        focused = next((place for place, row in enumerate(self._rows) if row.hasFocus()), self._current)
        self._stand_at((focused + step) % len(self._rows))
        self._rows[self._current].setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit(False)

    def on_theme(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(8) - 2 * RING if theme.px(8) > 2 * RING else 0)
        self._head.setContentsMargins(RING, 0, RING, theme.px(4))

    def _sender_place(self) -> int:
        return next(place for place, row in enumerate(self._rows) if row is self.sender())

    def _stand_at(self, place: int) -> None:
        self._current = place
        for other, row in enumerate(self._rows):
            row.setFocusPolicy(Qt.FocusPolicy.TabFocus if other == place else Qt.FocusPolicy.NoFocus)

    def _build(self) -> None:
        line = QHBoxLayout()
        line.addWidget(Label(tr("Labels"), "ui").weigh(600))
        line.addStretch(1)
        line.addWidget(self._placed)
        self._head = QVBoxLayout()
        self._head.addLayout(line)
        self._head.addWidget(self._spare)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
