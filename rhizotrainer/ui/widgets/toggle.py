"""A chip that is on or off, with a check where it is on and how many it stands for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from rhizotrainer.ui.widgets.counted_box import CountedBox
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import RING, Box, Ink, paint_box, paint_ring, paint_words, text_width

_PAD = 11
_ICON = 14
_GAP = 8
_HEIGHT = 32


class Toggle(CountedBox):
    """Turn something on or off. Its width is that of being on, so that nothing beside it moves."""

    def sizeHint(self) -> QSize:
        theme = self.theme
        words = text_width(self.text(), theme.font("ui", 500)) + self.find_count_width(theme.px(_GAP))
        width = round(words) + theme.px(2 * _PAD + _ICON + _GAP) + 2
        return QSize(width + 2 * RING, theme.px(_HEIGHT) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(60), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = self.shape_rect
        is_on = self.isChecked()
        ground = theme.pressed if self.isDown() else theme.hover if self.is_hovered else theme.surface
        fill, border = (theme.accent_tint, theme.accent) if is_on else (ground, theme.line2)
        radius = theme.px(6)
        paint_box(painter, rect, Box(fill, border, theme.border, radius))
        pad, icon = theme.px(_PAD), theme.px(_ICON)
        inside = rect.adjusted(pad, 0, -pad, 0)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        place = QRectF(inside.right() - icon if is_mirrored else inside.left(), rect.top(), icon, rect.height())
        if is_on:
            paint_icon(painter, place, "check", theme.accent)
        else:
            side = theme.px(10)
            ring = QRectF(round(place.center().x() - side / 2), round(place.center().y() - side / 2), side, side)
            paint_box(painter, ring, Box(None, theme.line2, theme.border, side / 2))
        words = round(text_width(self.text(), theme.font("ui", 500))) + 2
        after = icon + theme.px(_GAP)
        x = inside.right() - after - words if is_mirrored else inside.left() + after
        ink = theme.ink if self.isEnabled() else theme.ink3
        paint_words(painter, QRectF(x, rect.top(), words, rect.height()), self.text(), Ink(theme.font("ui", 500), ink))
        if self.count is not None:
            wide = self.find_count_width(theme.px(_GAP))
            x = x - wide if is_mirrored else x + words + theme.px(_GAP) - 2
            place = QRectF(x, rect.top(), wide - theme.px(_GAP) + 2, rect.height())
            paint_words(painter, place, str(self.count), Ink(theme.font("ui"), theme.ink3))
        if self.shows_ring:
            paint_ring(painter, rect, theme, radius)
        painter.end()
