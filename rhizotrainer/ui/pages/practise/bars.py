"""Words, a bar and a number a line: of what a session would consist."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.practise.view import CONTEXT
from rhizotrainer.ui.theme import Themed
from rhizotrainer.ui.widgets.paint import RIGHT, Ink, paint_words, text_width
from rhizotrainer.ui.widgets.share_bar import paint_share

tr = Tongue(CONTEXT)

_LINE = 26
_BAR = 8
_GAP = 10
_BAR_SHARE, _LEAST_SHARE = 0.40, 0.16


class Bars(Themed, QWidget):
    """Show how many of each; bars are shares of all. The words are read out as one list."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    @property
    def lines(self) -> tuple[tuple[str, int], ...]:
        return self._bars

    def show_bars(self, name: str, bars: Sequence[tuple[str, int]]) -> None:
        """Show words with their numbers, in this order; `name` says what they tell."""
        self._bars = tuple(bars)
        listed = "; ".join(f"{words} {count}" for words, count in bars)
        self.setAccessibleName(tr("{name}: {listed}", name=name, listed=listed))
        self.setToolTip("\n".join(f"{words}  {count}" for words, count in bars))
        self.updateGeometry()
        self.update()

    def find_words_width(self, room: int) -> int:
        """Return how much of a line's room its words get: what they need, with bars of usual and of least length."""
        font = self.theme.font("ui")
        needed = math.ceil(max((text_width(words, font) for words, _count in self._bars), default=0)) + 1
        return min(max(needed, round(room * (1 - _BAR_SHARE))), round(room * (1 - _LEAST_SHARE)))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(250), self.theme.px(_LINE) * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        font, line, gap = theme.font("ui"), theme.px(_LINE), theme.px(_GAP)
        total = sum(count for _words, count in self._bars) or 1
        number = round(max((text_width(str(count), font) for _words, count in self._bars), default=0)) + 2
        room = self.width() - number - 2 * gap
        words_width = self.find_words_width(room)
        bar = room - words_width
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        starts = (0, words_width + gap, words_width + bar + 2 * gap)
        widths = (words_width, bar, number)
        lefts = [self.width() - x - w if is_mirrored else x for x, w in zip(starts, widths, strict=True)]
        for at, (words, count) in enumerate(self._bars):
            y = at * line
            paint_words(painter, QRectF(lefts[0], y, words_width, line), words, Ink(font, theme.ink2))
            tall = theme.px(_BAR)
            paint_share(painter, QRectF(lefts[1], y + (line - tall) // 2, bar, tall), count / total, theme)
            paint_words(painter, QRectF(lefts[2], y, number, line), str(count), Ink(font, theme.ink, RIGHT))
        painter.end()
