"""A score on a scale of 0 to 100 %, with the band in which the true level lies: scores carry their uncertainty."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.text import percent_text
from rhizotrainer.ui.theme import Themed
from rhizotrainer.ui.widgets.paint import CENTRE, Ink, paint_words, text_width

tr = Tongue("Score")

_BAR = 10
_DOT = 7
_STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)


class IntervalScale(Themed, QWidget):
    """Show a score, its interval (low, high) and, if wanted, a mark such as a pass mark; all 0 … 1."""

    def __init__(self) -> None:
        super().__init__()
        self._score = 0.0
        self._interval = (0.0, 0.0)
        self._mark: float | None = None
        self._mark_words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_score(
        self,
        score: float,
        interval: tuple[float, float],
        *,
        mark: float | None = None,
        mark_words: str = "",
    ) -> None:
        """Show another score and its interval; `mark_words` stand over the mark."""
        self._score, self._interval = score, interval
        self._mark, self._mark_words = mark, mark_words
        low, high = (percent_text(end) for end in interval)
        self.setAccessibleName(
            tr(
                "{share} correct, the true level between {low} and {high}",
                share=percent_text(score),
                low=low,
                high=high,
            )
        )
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(552), self._bar_top() + self.theme.px(_BAR + 8) + self.theme.line("small"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(220), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = self._bar()
        painter.fillRect(bar, theme.track)
        low, high = self._interval
        painter.fillRect(QRectF(self._x(low), bar.top(), self._x(high) - self._x(low), bar.height()), theme.accent_line)
        self._paint_mark(painter, bar)
        painter.setPen(Qt.PenStyle.NoPen)
        spot = QPointF(self._x(self._score), bar.center().y())
        for colour, radius in ((theme.surface, theme.px(_DOT + 2)), (theme.accent, theme.px(_DOT))):
            painter.setBrush(colour)
            painter.drawEllipse(spot, radius, radius)
        self._paint_steps(painter, bar)
        painter.end()

    def _paint_mark(self, painter: QPainter, bar: QRectF) -> None:
        if self._mark is None:
            return
        theme = self.theme
        x = round(self._x(self._mark))
        reach = theme.px(7)
        painter.fillRect(QRectF(x - 1, bar.top() - reach, 2, bar.height() + 2 * reach), theme.ink)
        font = theme.font("small", 500)
        width = text_width(self._mark_words, font) + 4
        left = min(max(x - width / 2, 0.0), max(self.width() - width, 0.0))
        place = QRectF(left, 0, width, theme.line("small"))
        paint_words(painter, place, self._mark_words, Ink(font, theme.ink, CENTRE))

    def _paint_steps(self, painter: QPainter, bar: QRectF) -> None:
        theme = self.theme
        font = theme.font("small")
        for step in _STEPS:
            words = percent_text(step)
            width = text_width(words, font) + 2
            left = self._x(step) - width / 2
            place = QRectF(left, bar.bottom() + theme.px(8), width, theme.line("small"))
            paint_words(painter, place, words, Ink(font, theme.ink2, CENTRE))

    def _bar(self) -> QRectF:
        side = text_width(percent_text(1.0), self.theme.font("small")) / 2 + 2
        return QRectF(side, self._bar_top(), self.width() - 2 * side, self.theme.px(_BAR))

    def _bar_top(self) -> int:
        above = self.theme.line("small") + self.theme.px(2) if self._mark is not None else 0
        return above + self.theme.px(8)

    def _x(self, share: float) -> float:
        bar = self._bar()
        return bar.left() + bar.width() * min(max(share, 0.0), 1.0)
