"""Keycaps: the small outlined boxes that name a key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.ui.text import split_keys
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.paint import CENTRE, Box, Ink, paint_box, paint_words, text_width

_HEIGHT = 20
_PADDING = 6
_GAP = 8


def keycap_width(key: str, theme: Theme) -> int:
    """Return the width of one keycap in px."""
    return max(theme.px(_HEIGHT), round(text_width(key, theme.font("small", 500))) + 2 * theme.px(_PADDING))


def paint_keycap(painter: QPainter, rect: QRectF, key: str, theme: Theme, colour: QColor | None = None) -> None:
    """Paint one keycap; with a colour given, box and letter take it (keycaps on an accent ground)."""
    border = colour or theme.line2
    ground = None if colour else theme.surface
    paint_box(painter, rect, Box(ground, border, width=theme.border, radius=theme.px(4)))
    paint_words(painter, rect, key, Ink(theme.font("small", 500), colour or theme.ink2, CENTRE))


class Keycap(Themed, QWidget):
    """The keys of one chord, each in its own cap: `Keycap("Shift+A")`."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = split_keys(keys)
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(self._keys))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        theme = self.theme
        width = sum(keycap_width(key, theme) for key in self._keys) + theme.px(_GAP) * (len(self._keys) - 1)
        return QSize(width, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        size, dpr = self.size(), self.devicePixelRatioF()
        if self._picture is None or self._picture.size() != size * dpr:
            self._picture = self._draw(size, dpr)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def on_theme(self, theme: Theme) -> None:
        self._picture = None

    def _draw(self, size: QSize, dpr: float) -> QPixmap:
        """Draw the caps once: two dozen of them are painted with every question."""
        theme = self.theme
        picture = QPixmap(size * dpr)
        picture.setDevicePixelRatio(dpr)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        x = 0
        for key in self._keys:
            width = keycap_width(key, theme)
            paint_keycap(painter, QRectF(x, 0, width, size.height()), key, theme=theme)
            x += width + theme.px(_GAP)
        painter.end()
        return picture
