"""The chart "How sure, how right": what each confidence claims, and how often it was right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.view import CalibrationPoint
from rhizotrainer.ui.text import percent_text
from rhizotrainer.ui.widgets.chart import NOWHERE, Chart
from rhizotrainer.ui.widgets.paint import (
    CENTRE,
    LEFT,
    RIGHT,
    RING,
    Box,
    Ink,
    paint_box,
    paint_words,
    placed,
    text_width,
)

tr = Tongue("Progress")

HEIGHT = 264
AXIS_WIDTH = 44
HEAD = 12
FOOT = 44
TICK = 40
CAP = 10
SMALLEST_DOT = 5.5
LARGEST_DOT = 8.5
LEGEND_FLOOR = 0.8


class _Plot(NamedTuple):
    """The plotted square in px: shares run up, confidences run right."""

    area: QRectF
    columns: int

    def x(self, place: int) -> float:
        return self.area.left() + self.area.width() * (place + 0.5) / self.columns

    def y(self, share: float) -> float:
        return self.area.bottom() - self.area.height() * share


class CalibrationChart(Chart):
    """Show calibration points; the one under the pointer or the arrow keys is read out."""

    def __init__(self) -> None:
        super().__init__(height=HEIGHT, least_width=336)
        self._points: tuple[CalibrationPoint, ...] = ()
        self.follow_theme()

    def show_points(self, points: Sequence[CalibrationPoint]) -> None:
        """Show one column a point, in their order."""
        self._points = tuple(points)
        self.update()

    def find_place(self, spot: QPointF) -> int:
        area = self._plot().area
        across = (spot.x() - area.left()) / max(area.width(), 1)
        return int(across * len(self._points)) if 0 <= across < 1 else NOWHERE

    def paint_chart(self, painter: QPainter) -> None:
        plot = self._plot()
        self._paint_current(painter, plot)
        self.paint_scale(painter, plot.area, [(plot.y(step / 4), percent_text(step / 4)) for step in range(5)])
        self._paint_claims(painter, plot)
        for place, point in enumerate(self._points):
            if point.answers:
                self._paint_whisker(painter, plot, place)
                self._paint_dot(painter, plot, place)
        self._paint_foot(painter, plot)
        self._paint_legend(painter, plot)

    def _plot(self) -> _Plot:
        px = self.theme.px
        rect = QRectF(self.rect()).adjusted(px(AXIS_WIDTH) + RING, px(HEAD), -RING, -px(FOOT) - RING)
        return _Plot(rect, max(len(self._points), 1))

    def _paint_current(self, painter: QPainter, plot: _Plot) -> None:
        if self.current == NOWHERE:
            return
        width = plot.area.width() / plot.columns
        left = plot.area.left() + width * self.current
        column = QRectF(left, plot.area.top(), width, plot.area.height() + self.theme.px(FOOT))
        paint_box(painter, placed(self, column), Box(self.theme.hover, radius=4))

    def _paint_claims(self, painter: QPainter, plot: _Plot) -> None:
        theme = self.theme
        half = theme.px(TICK) / 2
        spots = [QPointF(self.across(plot.x(i)), plot.y(p.confidence.claimed)) for i, p in enumerate(self._points)]
        painter.setPen(QPen(theme.ink2, 1, Qt.PenStyle.DashLine))
        painter.drawPolyline(spots)
        painter.setPen(QPen(theme.ink2, 2))
        for spot in spots:
            painter.drawLine(QPointF(spot.x() - half, spot.y()), QPointF(spot.x() + half, spot.y()))

    def _paint_whisker(self, painter: QPainter, plot: _Plot, place: int) -> None:
        low, high = self._points[place].interval
        x, half = self.across(plot.x(place)), self.theme.px(CAP) / 2
        painter.setPen(QPen(self.theme.accent, 1.5))
        painter.drawLine(QPointF(x, plot.y(low)), QPointF(x, plot.y(high)))
        for share in (low, high):
            painter.drawLine(QPointF(x - half, plot.y(share)), QPointF(x + half, plot.y(share)))

    def _paint_dot(self, painter: QPainter, plot: _Plot, place: int) -> None:
        """Paint the observed share, larger for more answers and hollow for too few, and its number clear of it."""
        theme, point = self.theme, self._points[place]
        most = max(other.answers for other in self._points)
        grown = SMALLEST_DOT + (LARGEST_DOT - SMALLEST_DOT) * (point.answers / most) ** 0.5
        radius = theme.px(grown)
        centre = QPointF(self.across(plot.x(place)), plot.y(point.share))
        painter.setPen(QPen(theme.accent if point.is_few else theme.surface, 2))
        painter.setBrush(theme.surface if point.is_few else theme.accent)
        painter.drawEllipse(centre, radius, radius)
        words = tr("too few") if point.is_few else percent_text(point.share)
        ink = Ink(theme.font("small", 600), theme.ink, LEFT)
        width = text_width(words, ink.font) + 2
        line = theme.line("small")
        left = min(plot.x(place) + radius + theme.px(4), self.width() - RING - width)
        # Beside the dot, unless the tick of what was claimed runs through there.
        top = centre.y() - line / 2
        if abs(centre.y() - plot.y(point.confidence.claimed)) < line / 2:
            top = centre.y() + theme.px(3)
        spot = placed(self, QRectF(left, top, width, line))
        # Lines that run behind the number would strike it through.
        ground = theme.hover if place == self.current else theme.surface
        paint_box(painter, spot.adjusted(-1, 3, 1, -3), Box(ground, radius=2))
        paint_words(painter, spot, words, ink)

    def _paint_foot(self, painter: QPainter, plot: _Plot) -> None:
        theme = self.theme
        line = theme.line("small")
        top = plot.area.bottom() + theme.px(6)
        width = plot.area.width() / plot.columns
        font = theme.font("small")
        names, numbers = Ink(font, theme.ink, CENTRE), Ink(font, theme.ink3, CENTRE)
        for place, point in enumerate(self._points):
            left = plot.area.left() + width * place
            paint_words(painter, placed(self, QRectF(left, top, width, line)), point.confidence.label, names)
            paint_words(painter, placed(self, QRectF(left, top + line, width, line)), str(point.answers), numbers)
        label = QRectF(RING, top + line, plot.area.left() - RING - theme.px(8), line)
        paint_words(painter, placed(self, label), tr("n"), Ink(font, theme.ink3, RIGHT))

    def _paint_legend(self, painter: QPainter, plot: _Plot) -> None:
        """Say what both signs are, in a corner that is free."""
        theme = self.theme
        line, sign, gap = theme.line("small"), theme.px(22), theme.px(6)
        ink = Ink(theme.font("small"), theme.ink2, LEFT)
        kinds = (tr("what you claim"), tr("how often right"))
        widest = max(text_width(words, ink.font) for words in kinds) + 2
        left, top = plot.area.left() + gap, plot.area.top() + 1
        if any(point.answers and point.interval[1] > LEGEND_FLOOR for point in self._points[:2]):
            # Guesses that are nearly always right: then sure answers are seldom wrong.
            left, top = plot.area.right() - widest - sign - gap, plot.area.bottom() - 2 * line - gap
        ends = (QPointF(self.across(left), top + line / 2), QPointF(self.across(left + sign), top + line / 2))
        painter.setPen(QPen(theme.ink2, 2))
        painter.drawLine(*ends)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        painter.drawEllipse(QPointF(self.across(left + sign / 2), top + line * 1.5), theme.px(5), theme.px(5))
        for row, words in enumerate(kinds):
            place = QRectF(left + sign + gap, top + line * row, widest, line)
            paint_words(painter, placed(self, place), words, ink)
