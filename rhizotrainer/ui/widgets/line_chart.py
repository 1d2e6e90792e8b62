"""A chart of shares over days: lines that bear their names at their ends, and a goal to hold them against."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.text import percent_text
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.chart import NOWHERE, Chart
from rhizotrainer.ui.widgets.paint import CENTRE, LEFT, RIGHT, RING, Ink, paint_words, placed, text_width

HEIGHT = 176
HEAD = 10
FOOT = 28
STEP = 0.2
LABEL_GAP = 8
MARK = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its name, a share 0 … 1 for each day, its colour role, and whether it is dashed."""

    name: str
    values: tuple[float, ...]
    role: str = "accent"
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Goal:
    """A share to hold the lines against, with its words."""

    share: float
    words: str


@dataclass(frozen=True, slots=True)
class DayMark:
    """Words under one of the days."""

    place: int
    words: str


@dataclass(frozen=True, slots=True)
class _Label:
    """Rows of words that stand at the end of a line, about `y`."""

    y: float
    rows: tuple[tuple[str, Ink], ...]


class LineChart(Chart):
    """Show lines over the same days; the day under the pointer or the arrow keys is read out."""

    def __init__(self) -> None:
        super().__init__(height=HEIGHT, least_width=440)
        self._lines: tuple[Line, ...] = ()
        self._marks: tuple[DayMark, ...] = ()
        self._goal = Goal(0.0, "")
        self._lowest = 0.0
        self.follow_theme()

    def show_lines(self, lines: Sequence[Line], marks: Sequence[DayMark], goal: Goal) -> None:
        """Show these lines; the scale begins at the step below the lowest value."""
        self._lines, self._marks, self._goal = tuple(lines), tuple(marks), goal
        lowest = min([goal.share, *(value for line in lines for value in line.values)])
        self._lowest = min(math.floor(lowest / STEP + 1e-9) * STEP, 1 - 2 * STEP)
        self.update()

    def find_place(self, spot: QPointF) -> int:
        area, last = self._area(), len(self._sentences) - 1
        if last < 1 or not area.left() - 4 <= spot.x() <= area.right() + 4:
            return NOWHERE
        share = (spot.x() - area.left()) / max(area.width(), 1)
        return min(max(round(share * last), 0), last)

    def paint_chart(self, painter: QPainter) -> None:
        area = self._area()
        steps = round((1 - self._lowest) / STEP)
        shares = [self._lowest + (1 - self._lowest) * step / steps for step in range(steps + 1)]
        self.paint_scale(painter, area, [(self._y(area, share), percent_text(share)) for share in shares])
        self._paint_marks(painter, area)
        self._paint_goal(painter, area)
        for line in self._lines:
            self._paint_line(painter, area, line)
        self._paint_current(painter, area)
        self._paint_start(painter, area)
        self._paint_labels(painter, area)

    def _area(self) -> QRectF:
        theme = self.theme
        left = RING + text_width(percent_text(1.0), theme.font("small")) + theme.px(8)
        right = self.width() - RING - self._label_width() - theme.px(LABEL_GAP)
        top, bottom = RING + theme.px(HEAD), self.height() - RING - theme.px(FOOT)
        return QRectF(left, top, max(right - left, 1), bottom - top)

    def _label_width(self) -> float:
        theme = self.theme
        names = [text_width(line.name, theme.font("small", 600)) for line in self._lines]
        return max([*names, text_width(self._goal.words, theme.font("small"))]) + 2

    def _x(self, area: QRectF, place: int) -> float:
        last = max(len(self._sentences) - 1, 1)
        return self.across(area.left() + area.width() * place / last)

    def _y(self, area: QRectF, share: float) -> float:
        return area.bottom() - area.height() * (share - self._lowest) / (1 - self._lowest)

    def _paint_line(self, painter: QPainter, area: QRectF, line: Line) -> None:
        style = Qt.PenStyle.CustomDashLine if line.is_dashed else Qt.PenStyle.SolidLine
        pen = QPen(self.theme.colour(line.role), 2, style)
        if line.is_dashed:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(
            [QPointF(self._x(area, place), self._y(area, value)) for place, value in enumerate(line.values)]
        )

    def _paint_goal(self, painter: QPainter, area: QRectF) -> None:
        pen = QPen(self.theme.ink2, 1.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.2, 2.4])
        painter.setPen(pen)
        y = self._y(area, self._goal.share)
        painter.drawLine(QPointF(self.across(area.left()), y), QPointF(self.across(area.right()), y))

    def _paint_start(self, painter: QPainter, area: QRectF) -> None:
        for line in self._lines[-1:]:
            painter.setPen(QPen(self.theme.accent, 2))
            painter.setBrush(self.theme.surface)
            radius = self.theme.px(MARK)
            painter.drawEllipse(QPointF(self._x(area, 0), self._y(area, line.values[0])), radius, radius)

    def _paint_current(self, painter: QPainter, area: QRectF) -> None:
        if self.current == NOWHERE:
            return
        x = self._x(area, self.current)
        painter.setPen(QPen(self.theme.line2, 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        for line in self._lines:
            painter.setPen(QPen(self.theme.surface, 2))
            painter.setBrush(self.theme.colour(line.role))
            radius = self.theme.px(MARK)
            painter.drawEllipse(QPointF(x, self._y(area, line.values[self.current])), radius, radius)

    def _paint_marks(self, painter: QPainter, area: QRectF) -> None:
        """Write the days under the scale: the first from its left end, the last to its right, as many as fit."""
        theme = self.theme
        font, line = theme.font("small"), theme.line("small")
        last, free = len(self._sentences) - 1, RING + area.left() - theme.px(12)
        end = area.right() - text_width(self._marks[-1].words, font) if self._marks else 0.0
        for mark in self._marks:
            width = text_width(mark.words, font) + 2
            x = area.left() + area.width() * mark.place / max(last, 1)
            left = x if mark.place == 0 else x - width if mark.place == last else x - width / 2
            align = LEFT if mark.place == 0 else RIGHT if mark.place == last else CENTRE
            if left < free or (mark.place != last and left + width + theme.px(8) > end):
                continue
            free = left + width + theme.px(8)
            painter.setPen(QPen(theme.line2, 1))
            tick = round(self.across(x)) + 0.5
            painter.drawLine(QPointF(tick, area.bottom()), QPointF(tick, area.bottom() + theme.px(4)))
            place = QRectF(left, area.bottom() + theme.px(7), width, line)
            paint_words(painter, placed(self, place), mark.words, Ink(font, theme.ink2, align))

    def _paint_labels(self, painter: QPainter, area: QRectF) -> None:
        theme, line = self.theme, self.theme.px(15)
        labels = sorted(self._list_labels(area, theme), key=lambda label: label.y)
        sizes = [line * len(label.rows) + theme.px(3) for label in labels]
        bottom = self.height() - RING
        tops = spread([label.y for label in labels], sizes, top=RING, bottom=bottom)
        left = area.right() + theme.px(LABEL_GAP)
        for label, top in zip(labels, tops, strict=True):
            for row, (words, ink) in enumerate(label.rows):
                place = QRectF(left, top + row * line, self.width() - RING - left, line)
                paint_words(painter, placed(self, place), words, ink)

    def _list_labels(self, area: QRectF, theme: Theme) -> list[_Label]:
        plain = Ink(theme.font("small"), theme.ink2)
        labels = [
            _Label(
                self._y(area, line.values[-1]),
                (
                    (line.name, Ink(theme.font("small", 600), theme.colour(line.role))),
                    (percent_text(line.values[-1]), plain),
                ),
            )
            for line in self._lines
        ]
        return [*labels, _Label(self._y(area, self._goal.share), ((self._goal.words, plain),))]


def spread(middles: Sequence[float], sizes: Sequence[float], *, top: float, bottom: float) -> list[float]:
    """Return where blocks begin so that none covers another, each as near its middle as that allows.

    The middles stand in order; blocks too many for the room keep their order and end at `bottom`.
    """
    starts: list[float] = []
    free = top
    for middle, size in zip(middles, sizes, strict=True):
        starts.append(max(middle - size / 2, free))
        free = starts[-1] + size
    limit = bottom
    for place in reversed(range(len(starts))):
        starts[place] = min(starts[place], limit - sizes[place])
        limit = starts[place]
    return starts
