"""The charts of the progress report, for paper: told apart by shape and dash, with their numbers written beside them.

Lengths are points, places are dots. What they show is given as numbers; nothing is added up.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.printing.blocks import Block
from rhizotrainer.ui.printing.paper import CENTRE, INK, LEFT, LINE, PALE, RIGHT, SMALL, SOFT, Face, Paper
from rhizotrainer.ui.text import percent_text

tr = Tongue("Progress report")

_AXIS = Face(SMALL.size, colour=SOFT, side=RIGHT)
_BELOW = Face(SMALL.size, side=CENTRE)
_BESIDE = Face(SMALL.size, side=LEFT)
DAYS_A_WEEK = 7
# Where an axis may begin, so that a fifth of the rest is 20, 10 or 5 per cent.
_LOWEST = (0.0, 0.5, 0.75)


@dataclass(frozen=True, slots=True)
class PaperPoint:
    """What one confidence claims, and what came of it: shares 0 … 1, None where too few answers are behind them."""

    word: str
    claimed: float
    answers: int
    share: float | None
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A line over the days: its name, its shares 0 … 1, and how it is dashed."""

    name: str
    shares: Sequence[float]
    style: Qt.PenStyle


class _Plot(Block):
    """A chart with shares upwards: lines at each fifth, their per cents at the left."""

    keeps_next = False
    gap = 6.0
    _HEIGHT = 150.0
    _HEAD = 8.0
    _FOOT = 26.0
    _LEFT = 34.0
    _RIGHT = 8.0
    lowest = 0.0

    def measure(self, paper: Paper, width: float) -> float:
        return paper.px(self._HEIGHT)

    def _area(self, paper: Paper, place: QRectF) -> QRectF:
        return place.adjusted(paper.px(self._LEFT), paper.px(self._HEAD), -paper.px(self._RIGHT), -paper.px(self._FOOT))

    def _paint_axis(self, painter: QPainter, paper: Paper, area: QRectF) -> None:
        steps = 5
        for step in range(steps + 1):
            share = self.lowest + (1 - self.lowest) * step / steps
            y = self._y(area, share)
            painter.setPen(paper.pen(PALE, 0.5))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            words = QRectF(area.left() - paper.px(38), y - paper.px(6), paper.px(32), paper.px(12))
            paper.write(painter, words, percent_text(share), _AXIS)

    def _y(self, area: QRectF, share: float) -> float:
        return area.bottom() - area.height() * (share - self.lowest) / (1 - self.lowest)


class CalibrationPlot(_Plot):
    """For each confidence a hollow diamond at what it claims, a dot at what was right, and its 95 % interval."""

    def __init__(self, points: Sequence[PaperPoint]) -> None:
        self._points = points

    def paint(self, painter: QPainter, paper: Paper, place: QRectF) -> None:
        area = self._area(paper, place)
        self._paint_axis(painter, paper, area)
        column = area.width() / max(1, len(self._points))
        for at, point in enumerate(self._points):
            x = area.left() + column * (at + 0.5)
            self._paint_point(painter, paper, area, (x, point))
            words = QRectF(x - column / 2, area.bottom() + paper.px(3), column, paper.px(24))
            words.setTop(words.top() + paper.write(painter, words, point.word, _BELOW))
            paper.write(painter, words, _say_share(point), _BELOW)

    def _paint_point(self, painter: QPainter, paper: Paper, area: QRectF, at: tuple[float, PaperPoint]) -> None:
        x, point = at
        half = paper.px(4)
        y = self._y(area, point.claimed)
        painter.setPen(paper.pen(INK, 0.75))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        aside = x - paper.px(14)
        diamond = [
            QPointF(aside, y - half),
            QPointF(aside + half, y),
            QPointF(aside, y + half),
            QPointF(aside - half, y),
        ]
        painter.drawPolygon(QPolygonF(diamond))
        if point.share is None:
            return
        top, bottom = self._y(area, point.high), self._y(area, point.low)
        painter.setPen(paper.pen(INK, 1.2))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        for end in (top, bottom):
            painter.drawLine(QPointF(x - half, end), QPointF(x + half, end))
        painter.setBrush(INK)
        radius = paper.px(3)
        painter.drawEllipse(QPointF(x, self._y(area, point.share)), radius, radius)


class LinesPlot(_Plot):
    """Shares over days, each line named at its end; the axis begins below the lowest."""

    _RIGHT = 118.0
    _FOOT = 18.0

    def __init__(self, days: Sequence[date], lines: Sequence[PaperLine], day_words: Sequence[str]) -> None:
        """Take as `day_words` what is written under the first and the last day."""
        self._days = days
        self._lines = lines
        self._day_words = day_words
        least = min((share for line in lines for share in line.shares), default=0.0)
        self.lowest = max(lowest for lowest in _LOWEST if lowest <= max(0.0, least - 0.01))

    def paint(self, painter: QPainter, paper: Paper, place: QRectF) -> None:
        area = self._area(paper, place)
        self._paint_axis(painter, paper, area)
        step = area.width() / max(1, len(self._days) - 1)
        ends = _spread([self._y(area, line.shares[-1]) for line in self._lines], paper.px(12))
        for line, end in zip(self._lines, ends, strict=True):
            painter.setPen(paper.pen(INK, 1.4 if line.style is Qt.PenStyle.SolidLine else 1.0, line.style))
            shape = [QPointF(area.left() + at * step, self._y(area, share)) for at, share in enumerate(line.shares)]
            painter.drawPolyline(QPolygonF(shape))
            beside = QRectF(area.right() + paper.px(6), end - paper.px(6), paper.px(self._RIGHT - 6), paper.px(12))
            paper.write(painter, beside, f"{line.name}  {percent_text(line.shares[-1])}", _BESIDE)
        below = QRectF(area.left(), area.bottom() + paper.px(4), area.width(), paper.px(12))
        paper.write(painter, below, self._day_words[0], _BESIDE)
        paper.write(painter, below, self._day_words[-1], Face(SMALL.size, side=RIGHT))


class CalendarPlot(Block):
    """A square a day, weeks side by side: the more answers, the larger and darker; none is an empty frame."""

    gap = 6.0
    _CELL = 12.0
    _STEP = 15.0
    _LEFT = 28.0
    _HEAD = 14.0

    def __init__(self, first: date, levels: Sequence[int], *, months: Sequence[str], weekdays: Sequence[str]) -> None:
        """Take levels 0 … 3 for each day from `first` on, twelve names of months and seven of days, Monday first."""
        self._first = first
        self._levels = levels
        self._months = months
        self._weekdays = weekdays

    def measure(self, paper: Paper, width: float) -> float:
        return paper.px(self._HEAD + DAYS_A_WEEK * self._STEP)

    def paint(self, painter: QPainter, paper: Paper, place: QRectF) -> None:
        for row in range(0, DAYS_A_WEEK, 2):
            words = QRectF(
                place.left(),
                place.top() + paper.px(self._HEAD + row * self._STEP),
                paper.px(self._LEFT),
                paper.px(self._STEP),
            )
            paper.write(painter, words, self._weekdays[row], SMALL)
        before = self._first.weekday()
        free_from = 0
        for at, level in enumerate(self._levels):
            day = self._first + timedelta(days=at)
            week, row = divmod(at + before, DAYS_A_WEEK)
            x = place.left() + paper.px(self._LEFT + week * self._STEP)
            if day.day <= DAYS_A_WEEK and row == 0 and week >= free_from:
                month = QRectF(x, place.top(), paper.px(3 * self._STEP), paper.px(self._HEAD))
                paper.write(painter, month, self._months[day.month - 1], SMALL)
                free_from = week + 3
            cell = QRectF(
                x, place.top() + paper.px(self._HEAD + row * self._STEP), paper.px(self._CELL), paper.px(self._CELL)
            )
            _paint_day(painter, paper, cell, level)


def _paint_day(painter: QPainter, paper: Paper, cell: QRectF, level: int) -> None:
    painter.setPen(paper.pen(LINE, 0.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(cell)
    if level:
        inset = paper.px((4.0, 2.5, 0.5)[level - 1])
        painter.fillRect(cell.adjusted(inset, inset, -inset, -inset), (SOFT, SOFT, INK)[level - 1])


def _say_share(point: PaperPoint) -> str:
    if point.share is None:
        return tr("too few: {n}", n=point.answers)
    return tr("{share} of {n}", share=percent_text(point.share), n=point.answers)


def _spread(places: Sequence[float], least: float) -> list[float]:
    """Return places of labels pushed apart downwards until none covers another."""
    order = sorted(range(len(places)), key=lambda at: places[at])
    spread = list(places)
    for before, at in pairwise(order):
        spread[at] = max(spread[at], spread[before] + least)
    return spread
