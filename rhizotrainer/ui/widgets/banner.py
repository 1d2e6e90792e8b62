"""Banners: one state that holds for the whole window, its reason, and one way on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import RING, LaidText, placed

KINDS = {
    "warn": ("warn", "warn_tint", "warn"),
    "error": ("incorrect", "incorrect_tint", "error"),
    "info": ("accent", "accent_tint", "info"),
    "ok": ("correct", "correct_tint", "check"),
}
_TEXT_X = 46
_END = 14
_PAD = 10


class Banner(Themed, QWidget):
    """Say a state in bold, then its reason. `action_requested` is the button's press; no action, no button."""

    action_requested = Signal()

    def __init__(self, kind: str = "info", state: str = "", reason: str = "", *, action: str = "") -> None:
        super().__init__()
        self._kind = kind
        self._state = state
        self._reason = reason
        self._button = Button(action, kind="action")
        self._button.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_notice(kind, state, reason, action=action)
        self.follow_theme()
        self._connect_signals()

    @property
    def button(self) -> Button:
        return self._button

    @property
    def kind(self) -> str:
        """Return the kind of notice that is shown."""
        return self._kind

    @property
    def words(self) -> str:
        """Return state and reason as they read."""
        return f"{self._state} {self._reason}".strip()

    def show_notice(self, kind: str, state: str, reason: str = "", *, action: str = "") -> None:
        """Show another notice of a kind ("warn", "error", "info", "ok")."""
        self._kind, self._state, self._reason = kind, state, reason
        self._button.show_text(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(self.words)
        self._place_button()
        self.updateGeometry()
        self.update()

    @Slot()
    def _on_clicked(self) -> None:
        self.action_requested.emit()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(width).height + 2 * self.theme.px(_PAD)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.theme.px(480))
        return QSize(self.theme.px(480), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.theme.px(40))

    def event(self, event: QEvent) -> bool:
        """Place the button again once it says that its size is another."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_button()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        role, tint, glyph = KINDS[self._kind]
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(tint))
        painter.fillRect(placed(self, QRectF(0, 0, theme.px(4), self.height())), theme.colour(role))
        line, top = theme.line("ui"), theme.px(_PAD)
        icon = placed(self, QRectF(theme.px(18), top, theme.px(18), line))
        paint_icon(painter, icon, glyph, theme.colour(role))
        x, _room = self._text_span(self.width())
        self._lay(self.width()).draw(painter, QPointF(x, top), theme.ink)
        painter.end()

    def _lay(self, width: int) -> LaidText:
        theme = self.theme
        form = QTextLayout.FormatRange()
        form.start, form.length = 0, len(self._state.encode("utf-16-le")) // 2
        char = form.format
        char.setFont(theme.font("ui", 600))
        form.format = char
        return LaidText(self.words, theme.font("ui"), self._text_span(width)[1], theme.line("ui"), forms=[form])

    def _text_span(self, width: int) -> tuple[float, int]:
        """Return where the words begin at the left, and their room, in px."""
        theme = self.theme
        taken = self._button.sizeHint().width() if self._button.text() else 0
        room = width - theme.px(_TEXT_X + _END) - taken
        return placed(self, QRectF(theme.px(_TEXT_X), 0, room, 1)).left(), room

    def _place_button(self) -> None:
        hint = self._button.sizeHint()
        x = self.width() - hint.width() - self.theme.px(_END) + RING
        place = placed(self, QRectF(x, (self.height() - hint.height()) // 2, hint.width(), hint.height()))
        self._button.setGeometry(place.toRect())

    def on_theme(self, theme: Theme) -> None:
        self._place_button()

    def _connect_signals(self) -> None:
        self._button.clicked.connect(self._on_clicked)
