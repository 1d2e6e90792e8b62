"""What looks like a field on Today and opens search, where one can type. It takes no text itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.keycap import keycap_width, paint_keycap
from rhizotrainer.ui.widgets.paint import RING, Box, Ink, paint_box, paint_ring, paint_words, placed, text_width
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue("Today")

_HEIGHT = 34
_ICON = 18
_CAPS = ("Ctrl", "K")


class SearchField(Pressable):
    """A sign, words, and the keys that do the same."""

    def __init__(self) -> None:
        super().__init__(tr("Search questions and sources"))
        self.setAccessibleName(self.text())
        # A click leaves the focus, and so Enter, with the work of the day.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        theme = self.theme
        caps = sum(keycap_width(key, theme) + theme.px(6) for key in _CAPS)
        words = text_width(self.text(), theme.font("ui"))
        return QSize(round(words + caps) + theme.px(_ICON + 30) + 2 * RING, theme.px(_HEIGHT) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = self.shape_rect
        ground = theme.hover if self.isDown() or self.is_hovered else theme.surface
        paint_box(painter, rect, Box(ground, theme.line2, theme.border, theme.px(6)))
        side, x = theme.px(_ICON), rect.left() + theme.px(10)
        sign = placed(self, QRectF(x, rect.top(), side, rect.height()))
        paint_icon(painter, sign, "search", theme.ink3)
        x += side + theme.px(8)
        end = rect.right() - theme.px(6)
        for key in reversed(_CAPS):
            width, tall = keycap_width(key, theme), theme.px(20)
            end -= width
            place = QRectF(end, round(rect.center().y() - tall / 2), width, tall)
            paint_keycap(painter, placed(self, place), key, theme)
            end -= theme.px(6)
        words = placed(self, QRectF(x, rect.top(), max(end - x, 1), rect.height()))
        paint_words(painter, words, self.text(), Ink(theme.font("ui"), theme.ink2))
        if self.shows_ring:
            paint_ring(painter, rect, theme, theme.px(6))
        painter.end()
