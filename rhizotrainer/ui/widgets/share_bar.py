"""A share as a bar on a track, with its value in words beside it and, if wanted, a mark to reach."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.paint import Box, Ink, paint_box, paint_words, text_width

_WIDTH = 170
_HEIGHT = 8
_GAP = 10


def paint_share(painter: QPainter, rect: QRectF, share: float, theme: Theme) -> None:
    """Paint a share 0 … 1 of a track; tables paint theirs with it too."""
    radius = theme.px(2)
    paint_box(painter, rect, Box(theme.track, radius=radius))
    if share > 0:
        filled = QRectF(rect.left(), rect.top(), max(rect.width() * min(share, 1.0), 2.0), rect.height())
        paint_box(painter, filled, Box(theme.accent, radius=radius))


def paint_share_mark(painter: QPainter, track: QRectF, mark: float, theme: Theme) -> None:
    """Paint a line across a track at the share to reach."""
    x = round(track.left() + track.width() * mark)
    reach = theme.px(4)
    painter.fillRect(QRectF(x - 1, track.top() - reach, 2, track.height() + 2 * reach), theme.ink)


class ShareBar(Themed, QWidget):
    """Show a share 0 … 1 (None: nothing to show yet) with words such as "6 of 9" at its right."""

    def __init__(self, share: float | None = None, words: str = "", *, mark: float | None = None) -> None:
        super().__init__()
        self._share = share
        self._words = words
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_share(share, words)
        self.follow_theme()

    def show_share(self, share: float | None, words: str = "") -> None:
        """Show another share and its words."""
        self._share, self._words = share, words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(_WIDTH) + self._words_width(), self.theme.line("ui"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(48) + self._words_width(), self.theme.line("ui"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        tall = theme.px(_HEIGHT)
        top = (self.height() - tall) // 2
        track = QRectF(0, top, self.width() - self._words_width(), tall)
        paint_share(painter, track, self._share or 0.0, theme)
        if self._mark is not None:
            paint_share_mark(painter, track, self._mark, theme)
        left = track.right() + theme.px(_GAP)
        place = QRectF(left, 0, self.width() - left, self.height())
        paint_words(painter, place, self._words, Ink(theme.font("ui"), theme.ink2))
        painter.end()

    def _words_width(self) -> int:
        if not self._words:
            return 0
        return round(text_width(self._words, self.theme.font("ui"))) + self.theme.px(_GAP) + 2
