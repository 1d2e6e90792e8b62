"""What each day of a plan holds: reviews outlined, new questions solid above them, and the cap as a dashed line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPen

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.plan_card.view import PlanBar
from rhizotrainer.ui.widgets.chart import NOWHERE, Chart
from rhizotrainer.ui.widgets.menu import Menu
from rhizotrainer.ui.widgets.paint import CENTRE, RING, Box, Ink, paint_box, paint_words, placed, text_width

tr = Tongue("Exam plan")

HEIGHT = 132
AXIS_WIDTH = 40
HEAD = 10
WIDEST_BAR = 22


class PlanChart(Chart):
    """One bar a day; arrow keys and the pointer read it out. `table_requested` comes by the menu."""

    table_requested = Signal()

    def __init__(self) -> None:
        super().__init__(height=HEIGHT, least_width=320)
        self._bars: tuple[PlanBar, ...] = ()
        self._cap = 0
        self.follow_theme()

    def show_bars(self, bars: Sequence[PlanBar], *, finding: str, cap: int) -> None:
        """Show one bar a day, today's first, under the line of the cap."""
        self._bars, self._cap = tuple(bars), cap
        self.show_words(finding, [bar.sentence for bar in bars])

    def find_place(self, spot: QPointF) -> int:
        area = self._area()
        across = (spot.x() - area.left()) / max(area.width(), 1)
        return int(across * len(self._bars)) if 0 <= across < 1 else NOWHERE

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Show as table")).triggered.connect(self.table_requested)
        menu.popup(event.globalPos())

    def paint_chart(self, painter: QPainter) -> None:
        area = self._area()
        most = max([self._cap, *(bar.new + bar.reviews for bar in self._bars)]) or 1
        height = area.height() / most
        cap_at = area.bottom() - self._cap * height
        self.paint_scale(painter, area, [(area.bottom(), "0"), (cap_at, str(self._cap))])
        painter.setPen(QPen(self.theme.ink2, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(self.across(area.left()), cap_at), QPointF(self.across(area.right()), cap_at))
        step = area.width() / len(self._bars)
        free = area.left()
        for place, bar in enumerate(self._bars):
            column = QRectF(area.left() + place * step, area.top(), step, area.height())
            if place == self.current:
                paint_box(painter, placed(self, column), Box(self.theme.hover, radius=4))
            self._paint_bar(painter, column, bar, height)
            free = self._paint_label(painter, column, bar.label, free)

    def _area(self) -> QRectF:
        px = self.theme.px
        foot = self.theme.line("small") + px(6)
        return QRectF(self.rect()).adjusted(px(AXIS_WIDTH) + RING, px(HEAD), -RING, -foot - RING)

    def _paint_bar(self, painter: QPainter, column: QRectF, bar: PlanBar, height: float) -> None:
        theme = self.theme
        width = max(2.0, min(column.width() - 2, theme.px(WIDEST_BAR)))
        left = column.center().x() - width / 2
        middle = column.bottom() - bar.reviews * height
        if bar.reviews:
            rect = QRectF(left, middle, width, column.bottom() - middle)
            paint_box(painter, placed(self, rect), Box(theme.accent_tint, theme.accent, theme.border, radius=1))
        if bar.new:
            rect = QRectF(left, middle - bar.new * height, width, bar.new * height)
            paint_box(painter, placed(self, rect), Box(theme.accent, radius=1))

    def _paint_label(self, painter: QPainter, column: QRectF, words: str, free: float) -> float:
        """Write a day under its bar where there is room beside the label before it; return where room begins again."""
        theme = self.theme
        font, line = theme.font("small"), theme.line("small")
        wide = text_width(words, font) + 4
        left = max(column.center().x() - wide / 2, self._area().left())
        if left < free or left + wide > self.width():
            return free
        place = QRectF(left, column.bottom() + theme.px(4), wide, line)
        paint_words(painter, placed(self, place), words, Ink(font, theme.ink2, CENTRE))
        return left + wide + theme.px(10)
