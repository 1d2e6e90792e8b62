"""Citation chips: a document and a paragraph, yellow because they lead to the source's own words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import RING, Box, Ink, paint_box, paint_ring, paint_words, placed, text_width
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue("Source")

_HEIGHT = 22
_PAD = 8
_ICON = 16
_ICON_GAP = 5


class CitationChip(Pressable):
    """A chip such as "Rhizotomy ¶9" or "¶4 agrees"; the one whose passage is open in the reader is filled."""

    def __init__(self, text: str, *, name: str = "", has_glyph: bool = True) -> None:
        super().__init__(text)
        self._is_open = False
        self._has_glyph = has_glyph
        self.setAccessibleName(name or citation_name(text))
        self.follow_theme()

    @property
    def is_open(self) -> bool:
        return self._is_open

    def show_open(self, is_open: bool) -> None:
        """Show whether this chip's passage is the one open in the reader."""
        self._is_open = is_open
        self.setAccessibleDescription(tr("open in the reader") if is_open else "")
        self.update()

    def sizeHint(self) -> QSize:
        theme = self.theme
        width = text_width(self.text(), theme.font("small", 500)) + self._glyph_width() + 2 * theme.px(_PAD)
        return QSize(round(width) + 2 * RING, theme.px(_HEIGHT) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = self.shape_rect
        is_lit = self._is_open or self.isDown()
        ground = theme.mark if is_lit or self.is_hovered else theme.mark_tint
        ink = theme.ink if is_lit or self.is_hovered else theme.mark_ink
        paint_box(painter, rect, Box(ground, theme.mark_bar, theme.border, theme.px(4)))
        x = rect.left() + theme.px(_PAD)
        if self._has_glyph:
            place = placed(self, QRectF(x, rect.top(), theme.px(_ICON), rect.height()))
            paint_icon(painter, place, "quote", ink)
            x += self._glyph_width()
        room = placed(self, QRectF(x, rect.top(), rect.right() - x, rect.height()))
        paint_words(painter, room, self.text(), Ink(theme.font("small", 500), ink))
        if self.shows_ring:
            paint_ring(painter, rect, theme, theme.px(4))
        painter.end()

    def _glyph_width(self) -> int:
        return self.theme.px(_ICON + _ICON_GAP) if self._has_glyph else 0

    def on_theme(self, theme: Theme) -> None:
        self.setFont(theme.font("small", 500))


def citation_name(text: str) -> str:
    """Return what a screen reader says for a citation such as "Rhizotomy ¶9"."""
    return tr("Citation: {citation}", citation=text.replace("¶", tr("paragraph") + " "))
