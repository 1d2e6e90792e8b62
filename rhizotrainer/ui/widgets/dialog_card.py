"""A modal card over the window: a scrim behind it, the focus kept inside, Esc to close, Enter for the default."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.key_hold import KEYBOARD
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING, Box, paint_box

_WIDTH = 520
_EDGE = 24


class _Card(Themed, QWidget):
    """The card itself, painted without a shadow. `outgrown` says that what it holds has another size."""

    outgrown = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.outgrown.emit()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        box = Box(theme.surface, theme.line2, theme.border, theme.px(10))
        paint_box(painter, QRectF(self.rect()), box)
        painter.end()


class DialogCard(Themed, QWidget):
    """Ask or tell something that comes first. Esc closes it; `closed` says so, and the focus goes back.

    `buttons` stand from left to right; the primary one, else the last, is the default that Enter presses.
    The first button stands apart at the left where there are three. `width` is in px at 100 %.
    """

    closed = Signal()

    def __init__(
        self,
        parent: QWidget,
        title: str,
        body: Sequence[QWidget] = (),
        buttons: Sequence[Button] = (),
        *,
        icon: str = "",
        width: float = _WIDTH,
    ) -> None:
        super().__init__(parent)
        self._width = width
        self._below = parent
        self._came_from: QWidget | None = parent.window().focusWidget()
        self._buttons = tuple(buttons)
        self._card = _Card(self)
        self._card.outgrown.connect(self._place_card)
        self._title = Label(title, "title", wraps=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        for widget in body:
            self._column.addWidget(widget)
        self._row = self._build_row()
        self._inner = QVBoxLayout(self._card)
        self._inner.setSpacing(0)
        self._head = QHBoxLayout()
        if icon:
            self._head.addWidget(Icon(icon, 20, role="warn"), 0, Qt.AlignmentFlag.AlignTop)
        self._head.addLayout(self._column, 1)
        self._inner.addLayout(self._head)
        self._inner.addLayout(self._row)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        parent.installEventFilter(self)
        self.follow_theme()

    @property
    def default_button(self) -> Button | None:
        """Return the button that Enter presses."""
        shown = [button for button in self._buttons if not button.isHidden()]
        primary = [button for button in shown if button.kind == "primary"]
        return next(iter(primary or shown[-1:]), None)

    @property
    def card_rect(self) -> QRectF:
        """Return where the card stands in its parent."""
        return QRectF(self._card.geometry())

    @Slot()
    def open_card(self) -> None:
        """Cover the parent, show the card and take the focus."""
        # The window knows who has its focus, or gets it once the window is shown.
        focused: QWidget | None = self._below.window().focusWidget()
        if focused is not None:
            self._came_from = focused
        self.setGeometry(self._below.rect())
        self.show()
        self.raise_()
        (self.default_button or self).setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def close_card(self) -> None:
        """Take the card away and give the focus back."""
        self._below.removeEventFilter(self)
        focused: QWidget | None = self._below.window().focusWidget()
        # What the card asked for may have brought another page, which has the focus then and keeps it.
        is_here = focused is None or focused is self or self.isAncestorOf(focused)
        self.hide()
        before, self._came_from = self._came_from, None
        if is_here:
            self._give_back(before)
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._below:
            self.setGeometry(self._below.rect())
        return False

    def event(self, event: QEvent) -> bool:
        """Keep the shortcuts of what lies below from acting while the card is open."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        # Held longer, the key that opened the card would answer it too.
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not KEYBOARD.is_held(event):
            default = self.default_button
            if default is not None:
                default.click()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - named by Qt
        """Go round among the card's own widgets, and bring the next one into view where the card scrolls."""
        stops = [
            child
            for child in self._card.findChildren(QWidget)
            if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if not stops:
            return True
        focused = QApplication.focusWidget()
        step = 1 if next else -1
        at = stops.index(focused) + step if focused in stops else 0
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stop = stops[at % len(stops)]
        stop.setFocus(reason)
        # An area does so by itself only for who had the focus inside it before.
        for area in self._card.findChildren(QScrollArea):
            if area.isAncestorOf(stop):
                area.ensureWidgetVisible(stop)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_card()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.scrim)
        painter.end()

    def on_theme(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(8))
        self._head.setSpacing(theme.px(16))
        side = theme.px(28)
        self._inner.setContentsMargins(side, theme.px(22), side - RING, theme.px(16))
        self._head.setContentsMargins(0, 0, RING, 0)
        self._row.setContentsMargins(0, theme.px(16), 0, 0)
        self._place_card()

    @Slot()
    def _place_card(self) -> None:
        width = min(self.theme.px(self._width), max(self.width() - 2 * _EDGE, 1))
        margins = self._inner.contentsMargins()
        shown = [button for button in self._buttons if not button.isHidden()]
        needed = sum(button.sizeHint().width() for button in shown) + margins.left() + margins.right()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if needed > width else across)
        height = self._inner.totalHeightForWidth(width)
        height = self._inner.totalSizeHint().height() if height < 0 else height
        height = min(height, max(self.height() - 2 * _EDGE, 1))
        self._card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _give_back(self, before: QWidget | None) -> None:
        """Give the focus back to who had it, or where the window wants it if that is gone or out of sight by now."""
        take_focus = getattr(self._below.window(), "take_focus", None)
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif take_focus is not None:
            take_focus()

    def _build_row(self) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(0)
        stretch_after = 1 if len(self._buttons) > 2 else 0
        for place, button in enumerate(self._buttons):
            if place == stretch_after:
                row.addStretch(1)
            row.addWidget(button)
        return row
