"""What falls due in the coming days, one bar a day with its count above and its day below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Themed
from rhizotrainer.ui.widgets.paint import CENTRE, Box, Ink, fill_rect, paint_box, paint_words, text_width

tr = Tongue("Today")

_STEP = 38
_BAR = 22
_TALLEST = 42


class MiniBars(Themed, QWidget):
    """The first bar is today's and solid; the others are outlined."""

    def __init__(self, bars: Sequence[tuple[str, int]] = ()) -> None:
        super().__init__()
        self._bars: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_bars(bars)
        self.follow_theme()

    def show_bars(self, bars: Sequence[tuple[str, int]]) -> None:
        """Show (day, count) pairs, today first."""
        self._bars = tuple(bars)
        self.setAccessibleName(tr("Due: {days}", days=", ".join(f"{day} {count}" for day, count in self._bars)))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self.theme
        height = 2 * theme.line("small") + theme.px(_TALLEST) + theme.px(2)
        return QSize(len(self._bars) * self._step(), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        step, line = self._step(), theme.line("small")
        most = max((count for _, count in self._bars), default=0) or 1
        floor = line + theme.px(_TALLEST)
        for place, (day, count) in enumerate(self._bars):
            is_today = place == 0
            tall = max(round(theme.px(_TALLEST) * count / most), theme.px(4)) if count else theme.px(2)
            column = QRectF(place * step, floor - tall, step, tall)
            self._paint_bar(painter, column, count, is_today=is_today)
            weight = 600 if is_today else 400
            ink = Ink(theme.font("small", weight), theme.ink if is_today else theme.ink2, CENTRE)
            paint_words(painter, QRectF(column.left(), column.top() - line, step, line), str(count), ink)
            if not is_today:
                ink = Ink(ink.font, theme.ink3, CENTRE)
            paint_words(painter, QRectF(column.left(), floor + theme.px(2), step, line), day, ink)
        painter.end()

    def _step(self) -> int:
        """Return the width of one column in px: wider where the font writes the days wider."""
        font = self.theme.font("small", 600)
        widest = max((text_width(day, font) for day, _ in self._bars), default=0.0)
        return max(self.theme.px(_STEP), round(widest) + 4)

    def _paint_bar(self, painter: QPainter, column: QRectF, count: int, *, is_today: bool) -> None:
        theme = self.theme
        half = theme.px(_BAR) / 2
        middle = round(column.center().x())
        bar = QRectF(middle - half, column.top(), 2 * half, column.height())
        if not count:
            fill_rect(painter, bar, theme.line2)
        elif is_today:
            paint_box(painter, bar, Box(theme.accent, radius=theme.px(2)))
        else:
            paint_box(painter, bar, Box(theme.accent_tint, theme.accent, theme.border, theme.px(2)))
