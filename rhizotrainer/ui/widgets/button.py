"""Buttons: primary (one a screen), secondary, quiet, link, action and flag. They know not what they do.

A link is underlined, an action is the same without: it stands at the end of a row or banner.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.key_hold import KEYBOARD
from rhizotrainer.ui.widgets.keycap import keycap_width, paint_keycap
from rhizotrainer.ui.widgets.paint import RING, Box, Ink, paint_box, paint_ring, paint_words, placed, text_width
from rhizotrainer.ui.widgets.pressable import Pressable

KINDS = ("primary", "secondary", "quiet", "link", "action", "flag")
_BARE = ("link", "action")
_HEIGHT = 34
_SMALL_HEIGHT = 28
_CAP_HEIGHT = 20
_ICON = 18
_ICON_GAP = 6
_CAP_GAP = 9


@dataclass(frozen=True, slots=True)
class _Paint:
    """Colours of one state: ground, outline, words."""

    fill: QColor | None
    border: QColor | None
    ink: QColor


class Button(Pressable):
    """A painted button; `key` names the key that presses it, shown as a keycap. Enter and Space press it."""

    def __init__(
        self,
        text: str,
        *,
        kind: str = "secondary",
        icon: str = "",
        key: str = "",
        small: bool = False,
    ) -> None:
        super().__init__(text)
        if kind not in KINDS:
            raise ValueError(f"A button is one of {', '.join(KINDS)}, not {kind!r}.")
        self._kind = kind
        self._icon = icon
        self._key = key
        self._is_small = small
        self._is_icon_last = False
        self.setCheckable(kind == "flag")
        self.setAccessibleName(text)
        self.follow_theme()
        self._connect_signals()

    @property
    def kind(self) -> str:
        return self._kind

    @property
    def key(self) -> str:
        return self._key

    def show_kind(self, kind: str) -> None:
        """Become another kind: a screen has one primary button, and which it is may change."""
        self._kind = kind
        self.updateGeometry()
        self.update()

    def show_text(self, text: str) -> None:
        """Show other words, and say them as the accessible name."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def show_icon(self, icon: str) -> None:
        """Show another icon, or none for an empty name."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def put_icon_last(self) -> Button:
        """Let the icon stand behind the words, as an arrow that points onwards does, and return the button."""
        self._is_icon_last = True
        return self

    def show_key(self, key: str) -> None:
        """Show another keycap, or none for an empty name."""
        self._key = key
        self.updateGeometry()
        self.update()

    @Slot(bool)
    def _on_toggled(self, _is_checked: bool) -> None:
        self.updateGeometry()

    def on_theme(self, theme: Theme) -> None:
        self.setFont(self._font())

    def sizeHint(self) -> QSize:
        theme = self.theme
        height = theme.px(_SMALL_HEIGHT if self._is_small else _HEIGHT)
        width = round(self._content_width() + 2 * self._padding())
        if self._kind not in _BARE:
            width = max(width, height)
        return QSize(width + 2 * RING, height + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not KEYBOARD.is_held(event):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        paint = self._paint(theme)
        rect = self.shape_rect
        radius = theme.px(6)
        if paint.fill is not None or paint.border is not None:
            paint_box(painter, rect, Box(paint.fill, paint.border, theme.border, radius))
        self._paint_content(painter, rect, paint.ink)
        if self.shows_ring:
            paint_ring(painter, rect, theme, radius)
        painter.end()

    def _paint_content(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        theme = self.theme
        x = rect.left() + max((rect.width() - self._content_width()) / 2, 0)
        if self._kind in _BARE:
            x = rect.left()
        if self._icon:
            size = theme.px(_ICON)
            words = text_width(self.text(), self._font()) + theme.px(_ICON_GAP) if self._is_icon_last else 0
            place = placed(self, QRectF(x + words, rect.top(), size, rect.height()))
            paint_icon(painter, place, self._shown_icon(), ink)
            x += 0 if self._is_icon_last else size + theme.px(_ICON_GAP)
        if self.text():
            width = text_width(self.text(), self._font())
            place = placed(self, QRectF(x, rect.top(), width + 1, rect.height()))
            paint_words(painter, place, self.text(), Ink(self._font(), ink))
            if self._kind == "link" or (self._kind == "action" and self.is_hovered):
                self._underline(painter, placed(self, QRectF(x, rect.top(), width, rect.height())), ink)
            x += width + theme.px(_CAP_GAP)
        if self._key:
            height = theme.px(_CAP_HEIGHT)
            top = rect.top() + round((rect.height() - height) / 2)
            cap = QRectF(round(x), top, keycap_width(self._key, theme), height)
            paint_keycap(
                painter, placed(self, cap), self._key, theme=theme, colour=ink if self._kind == "primary" else None
            )

    def _underline(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        y = round(rect.center().y() + self.theme.px(7)) + 0.5
        painter.setPen(QPen(ink, 1))
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _content_width(self) -> float:
        theme = self.theme
        parts = 0.0
        if self._icon:
            parts += theme.px(_ICON) + (theme.px(_ICON_GAP) if self.text() or self._key else 0)
        if self.text():
            parts += text_width(self.text(), self._font())
        if self._key:
            parts += keycap_width(self._key, theme) + (theme.px(_CAP_GAP) if self.text() else 0)
        return parts

    def _padding(self) -> int:
        if self._kind in _BARE or not self.text():
            return 0 if self._kind in _BARE else self.theme.px(5)
        return self.theme.px(11 if self._is_small or self._kind == "flag" else 15)

    def _shown_icon(self) -> str:
        return "flagfill" if self._kind == "flag" and self.isChecked() else self._icon

    def _font(self) -> QFont:
        style = "small" if self._is_small else "ui"
        return self.theme.font(style, 600 if self._kind == "primary" else 500)

    def _paint(self, theme: Theme) -> _Paint:
        if not self.isEnabled():
            is_boxed = self._kind in ("primary", "secondary")
            return _Paint(theme.sunken if is_boxed else None, theme.hairline if is_boxed else None, theme.ink3)
        accent = theme.accent_hover if self.is_hovered or self.isDown() else theme.accent
        if self._kind == "primary":
            return _Paint(accent, None, theme.on_accent)
        if self._kind in _BARE:
            return _Paint(None, None, theme.accent_hover if self.is_hovered or self.isDown() else theme.accent)
        if self._kind == "flag" and self.isChecked():
            return _Paint(theme.flag_tint, theme.flag, theme.flag)
        ground = theme.pressed if self.isDown() else theme.hover if self.is_hovered else None
        if self._kind == "secondary":
            return _Paint(ground or theme.surface, theme.line2, theme.ink)
        return _Paint(ground, None, theme.ink2)

    def _connect_signals(self) -> None:
        self.toggled.connect(self._on_toggled)
