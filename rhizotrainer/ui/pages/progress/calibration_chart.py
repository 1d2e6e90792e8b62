"""The chart "How sure, how right": what each confidence claims, and how often it was right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.study.progress import wilson_interval
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.view import CalibrationPoint
from rhizotrainer.ui.text import percent_text
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.paint import CENTRE, LEFT, RIGHT, RING, Box, Ink, paint_box, paint_words

tr = Tongue("Progress")

HEIGHT = 260
AXIS_WIDTH = 44
HEAD = 12
FOOT = 44
TICK = 40
CAP = 10
SMALLEST_DOT = 5.5
LARGEST_DOT = 8.5


class _Plot(NamedTuple):
    """The plotted square in px: shares run up, confidences run right."""

    area: QRectF
    columns: int

    def x(self, place: int) -> float:
        return self.area.left() + self.area.width() * (place + 0.5) / self.columns

    def y(self, share: float) -> float:
        return self.area.bottom() - self.area.height() * share


class CalibrationChart(Themed, QWidget):
    """Show calibration points; the one under the pointer or the arrow keys is read out.

    `point_read` carries the sentence that reads it, empty when none is.
    """

    point_read = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[CalibrationPoint, ...] = ()
        self._current = -1
        self._has_ring = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_points(self, points: Sequence[CalibrationPoint]) -> None:
        """Show one column a point, in their order."""
        self._points = tuple(points)
        self._current = -1
        self.setAccessibleName(finding_sentence(self._points))
        self.update()

    def on_theme(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(HEIGHT) + 2 * RING)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(336), self.theme.px(HEIGHT) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.theme.px(HEIGHT) + 2 * RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._points) - 1
        goals = {
            Qt.Key.Key_Left: max(self._current - 1, 0),
            Qt.Key.Key_Right: min(self._current + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key not in goals or last < 0:
            event.ignore()
            return
        self._has_ring = True
        self._read(goals[key])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        plot = self._plot()
        across = (event.position().x() - plot.area.left()) / max(plot.area.width(), 1)
        is_inside = 0 <= across < 1
        self._read(int(across * len(self._points)) if is_inside else -1)

    def leaveEvent(self, event: QEvent) -> None:
        self._read(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._read(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = self._plot()
        self._paint_current(painter, plot)
        self._paint_grid(painter, plot)
        self._paint_claims(painter, plot)
        for place, point in enumerate(self._points):
            if point.answers:
                self._paint_whisker(painter, plot, place)
                self._paint_dot(painter, plot, place)
        self._paint_foot(painter, plot)
        self._paint_legend(painter, plot)
        if self.hasFocus() and self._has_ring:
            paint_box(painter, QRectF(self.rect()), Box(border=self.theme.accent, width=2, radius=6))

    def _read(self, place: int) -> None:
        if place == self._current:
            return
        self._current = place
        sentence = read_out(self._points[place]) if place >= 0 else ""
        self.setAccessibleDescription(sentence)
        self.point_read.emit(sentence)
        self.update()

    def _plot(self) -> _Plot:
        px = self.theme.px
        rect = QRectF(self.rect()).adjusted(px(AXIS_WIDTH) + RING, px(HEAD), -RING, -px(FOOT) - RING)
        return _Plot(rect, max(len(self._points), 1))

    def _paint_current(self, painter: QPainter, plot: _Plot) -> None:
        if self._current < 0:
            return
        width = plot.area.width() / plot.columns
        left = plot.area.left() + width * self._current
        column = QRectF(left, plot.area.top(), width, plot.area.height() + self.theme.px(FOOT))
        paint_box(painter, column, Box(self.theme.hover, radius=4))

    def _paint_grid(self, painter: QPainter, plot: _Plot) -> None:
        theme = self.theme
        ink = Ink(theme.font("small"), theme.ink3, RIGHT)
        for quarter in range(5):
            y = round(plot.y(quarter / 4)) + 0.5
            painter.setPen(QPen(theme.hairline, 1))
            painter.drawLine(QPointF(plot.area.left(), y), QPointF(plot.area.right(), y))
            label = QRectF(0, y - theme.px(9), plot.area.left() - theme.px(8), theme.px(18))
            paint_words(painter, label, percent_text(quarter / 4), ink)

    def _paint_claims(self, painter: QPainter, plot: _Plot) -> None:
        theme = self.theme
        half = theme.px(TICK) / 2
        spots = [QPointF(plot.x(i), plot.y(p.confidence.claimed)) for i, p in enumerate(self._points)]
        painter.setPen(QPen(theme.ink2, 1, Qt.PenStyle.DashLine))
        painter.drawPolyline(spots)
        painter.setPen(QPen(theme.ink2, 2))
        for spot in spots:
            painter.drawLine(QPointF(spot.x() - half, spot.y()), QPointF(spot.x() + half, spot.y()))

    def _paint_whisker(self, painter: QPainter, plot: _Plot, place: int) -> None:
        point = self._points[place]
        low, high = wilson_interval(point.right, point.answers)
        x, half = plot.x(place), self.theme.px(CAP) / 2
        painter.setPen(QPen(self.theme.accent, 1.5))
        painter.drawLine(QPointF(x, plot.y(low)), QPointF(x, plot.y(high)))
        for share in (low, high):
            painter.drawLine(QPointF(x - half, plot.y(share)), QPointF(x + half, plot.y(share)))

    def _paint_dot(self, painter: QPainter, plot: _Plot, place: int) -> None:
        """Paint the observed share, larger for more answers, and the number beside it clear of the dot."""
        theme, point = self.theme, self._points[place]
        most = max(other.answers for other in self._points)
        grown = SMALLEST_DOT + (LARGEST_DOT - SMALLEST_DOT) * (point.answers / most) ** 0.5
        radius = theme.px(grown)
        centre = QPointF(plot.x(place), plot.y(point.share))
        painter.setPen(QPen(theme.surface, 2))
        painter.setBrush(theme.accent)
        painter.drawEllipse(centre, radius, radius)
        words = QRectF(centre.x() + radius + theme.px(4), centre.y() - theme.px(9), theme.px(40), theme.px(18))
        paint_words(painter, words, percent_text(point.share), Ink(theme.font("small", 600), theme.ink, LEFT))

    def _paint_foot(self, painter: QPainter, plot: _Plot) -> None:
        theme = self.theme
        line = theme.px(18)
        top = plot.area.bottom() + theme.px(6)
        width = plot.area.width() / plot.columns
        names, numbers = (
            Ink(theme.font("small"), theme.ink, CENTRE),
            Ink(theme.font("small"), theme.ink3, CENTRE),
        )
        for place, point in enumerate(self._points):
            left = plot.area.left() + width * place
            paint_words(painter, QRectF(left, top, width, line), point.confidence.label, names)
            paint_words(painter, QRectF(left, top + line, width, line), str(point.answers), numbers)
        label = QRectF(0, top + line, plot.area.left() - theme.px(8), line)
        paint_words(painter, label, tr("n"), Ink(theme.font("small"), theme.ink3, RIGHT))

    def _paint_legend(self, painter: QPainter, plot: _Plot) -> None:
        theme = self.theme
        line = theme.px(18)
        # Sure answers are seldom wrong, so the lower right corner is the one that stays free.
        left, top = plot.area.right() - theme.px(130), plot.area.bottom() - 2 * line - theme.px(8)
        ink = Ink(theme.font("small"), theme.ink2, LEFT)
        sign = theme.px(22)
        painter.setPen(QPen(theme.ink2, 2))
        painter.drawLine(QPointF(left, top + line / 2), QPointF(left + sign, top + line / 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        painter.drawEllipse(QPointF(left + sign / 2, top + line * 1.5), theme.px(5), theme.px(5))
        for row, words in enumerate((tr("what you claim"), tr("how often right"))):
            place = QRectF(left + sign + theme.px(6), top + line * row, theme.px(120), line)
            paint_words(painter, place, words, ink)


def finding_sentence(points: Sequence[CalibrationPoint]) -> str:
    """Say in one sentence how often the surest answers were right."""
    told = [point for point in points if point.answers]
    if not told:
        return ""
    surest = max(told, key=lambda point: point.confidence)
    return tr(
        "When “{confidence}” you are right {share} of the time.",
        confidence=surest.confidence.label,
        share=percent_text(surest.share),
    )


def read_out(point: CalibrationPoint) -> str:
    """Say one point in words and numbers."""
    if not point.answers:
        return tr("{confidence}: no answers.", confidence=point.confidence.label)
    low, high = wilson_interval(point.right, point.answers)
    return tr(
        "{confidence}: {right} of {total} right, {share} (95% interval {low} to {high}).",
        confidence=point.confidence.label,
        right=point.right,
        total=point.answers,
        share=percent_text(point.share),
        low=percent_text(low),
        high=percent_text(high),
    )
