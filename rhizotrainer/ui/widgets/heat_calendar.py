"""A calendar of weeks side by side, each day shaded by how much was done. It counts nothing and knows no months."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.chart import NOWHERE, Chart
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import LEFT, RING, Box, Ink, paint_box, paint_words, placed, text_width

PITCH = 18
LEAST_PITCH = 12
CELL = 15
DAYS = 7
HEAD = 20
LABEL_GAP = 10
DOT = 4
LEVEL_ROLES = ("track", "heat1", "heat2", "accent")


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """What stands round the days: over the week of a place (counted from the first day), and beside a weekday's row."""

    months: tuple[tuple[int, str], ...] = ()
    weekdays: tuple[tuple[int, str], ...] = ()


class HeatCalendar(Chart):
    """Show a run of days that ends today, level 0 … 3 each; one reads days up and down, and weeks across."""

    def __init__(self) -> None:
        super().__init__(height=HEAD + DAYS * PITCH, least_width=460)
        self._levels: tuple[int, ...] = ()
        self._offset = 0
        self._words = CalendarWords()
        self.follow_theme()

    def show_levels(self, levels: Sequence[int], first_row: int, words: CalendarWords) -> None:
        """Show a level a day; the first day stands in the row `first_row`, counted from 0."""
        self._levels, self._offset, self._words = tuple(levels), first_row, words
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    @property
    def weeks(self) -> int:
        """Return how many weeks there are, the first and the last perhaps in part."""
        return -(-(self._offset + len(self._levels)) // DAYS)

    def sizeHint(self) -> QSize:
        """Return a height without empty rows where days stand closer than usual."""
        height = self.theme.px(HEAD) + math.ceil(DAYS * self._pitch()) + 2 * RING
        return QSize(super().sizeHint().width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.sizeHint().height())

    def find_goal(self, key: Qt.Key) -> int | None:
        last = len(self._levels) - 1
        first = max(self._first_week() * DAYS - self._offset, 0)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -DAYS, Qt.Key.Key_Right: DAYS}
        turned = self.turned(key)
        if turned in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return first if turned is Qt.Key.Key_Home else last
        if turned not in steps:
            return None
        if self.current == NOWHERE:
            return last
        goal = self.current + steps[turned]
        return goal if first <= goal <= last else self.current

    def find_place(self, spot: QPointF) -> int:
        pitch = self._pitch()
        week = int((spot.x() - self._left()) // pitch)
        row = int((spot.y() - self._top()) // pitch)
        if week < 0 or not 0 <= row < DAYS:
            return NOWHERE
        place = (week + self._first_week()) * DAYS + row - self._offset
        return place if 0 <= place < len(self._levels) else NOWHERE

    def paint_chart(self, painter: QPainter) -> None:
        self._paint_words(painter)
        for place, level in enumerate(self._levels):
            if self._week(place) >= self._first_week():
                paint_level(painter, placed(self, self._cell(place)), level, self.theme)
        self._outline(painter, len(self._levels) - 1, role="ink", width=1.5)
        if self.current != NOWHERE:
            self._outline(painter, self.current, role="accent", width=2)

    def _left(self) -> float:
        font = self.theme.font("small")
        widest = max((text_width(words, font) for _row, words in self._words.weekdays), default=0.0)
        return RING + widest + self.theme.px(LABEL_GAP)

    def _top(self) -> float:
        return RING + self.theme.px(HEAD)

    def _pitch(self) -> float:
        """Return how far days stand apart: less than usual before weeks are left out."""
        room = self.width() - RING - self._left()
        return min(max(int(room / max(self.weeks, 1)), LEAST_PITCH), self.theme.px(PITCH))

    def _first_week(self) -> int:
        """Return the first week that there is room for."""
        room = self.width() - RING - self._left()
        return max(self.weeks - max(int(room // self._pitch()), 1), 0)

    def _week(self, place: int) -> int:
        return (place + self._offset) // DAYS

    def _cell(self, place: int) -> QRectF:
        pitch = self._pitch()
        side = round(pitch * CELL / PITCH)
        x = self._left() + (self._week(place) - self._first_week()) * pitch
        return QRectF(x, self._top() + (place + self._offset) % DAYS * pitch, side, side)

    def _outline(self, painter: QPainter, place: int, *, role: str, width: float) -> None:
        cell = placed(self, self._cell(place)).adjusted(-2, -2, 2, 2)
        paint_box(painter, cell, Box(None, self.theme.colour(role), width, self.theme.px(4)))

    def _paint_words(self, painter: QPainter) -> None:
        theme = self.theme
        ink = Ink(theme.font("small"), theme.ink2, LEFT)
        line, pitch, first = theme.line("small"), self._pitch(), self._first_week()
        for row, words in self._words.weekdays:
            cell = QRectF(RING, self._top() + row * pitch, self._left() - RING, round(pitch * CELL / PITCH))
            middle = cell.center().y()
            paint_words(painter, placed(self, QRectF(RING, middle - line / 2, cell.width(), line)), words, ink)
        free = 0.0
        for place, words in self._words.months:
            x = self._left() + (self._week(place) - first) * pitch
            width = text_width(words, ink.font) + 2
            # A month that began just before the first week would run into the next one's name.
            if x < max(self._left(), free) or x + width > self.width():
                continue
            paint_words(painter, placed(self, QRectF(x, RING, width, line)), words, ink)
            free = x + width + theme.px(6)


class HeatLegend(FlowBox):
    """Say what each level means."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(gap=12, line_gap=4)
        for level, meaning in enumerate(words):
            part = QWidget()
            row = QHBoxLayout(part)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(_Swatch(level))
            row.addWidget(Label(meaning, "small", "ink2"))
            self.add(part)


class _Swatch(Themed, QWidget):
    """One sample of the legend."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        side = self.theme.px(CELL - 2)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_level(painter, QRectF(self.rect()), self._level, self.theme)
        painter.end()


def paint_level(painter: QPainter, rect: QRectF, level: int, theme: Theme) -> None:
    """Paint one day: four shades, of which the strongest has a dot as well."""
    border = theme.line2 if theme.is_high_contrast else None
    paint_box(painter, rect, Box(theme.colour(LEVEL_ROLES[level]), border, radius=theme.px(3)))
    if level == len(LEVEL_ROLES) - 1:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.on_accent)
        radius = theme.px(DOT) / 2
        painter.drawEllipse(rect.center(), radius, radius)
