"""A box to tick with its words and, at the far end, how many it stands for. It may be ticked in part."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.counted_box import CountedBox
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import RIGHT, RING, Box, Ink, paint_box, paint_ring, paint_words, text_width

_SIDE = 16
_GAP = 9
_HEIGHT = 28


def paint_tick_box(painter: QPainter, rect: QRectF, theme: Theme, *, is_on: bool, is_partly: bool = False) -> None:
    """Paint the box in the middle of a rectangle: filled with a check, outlined with a dash, or empty."""
    side = theme.px(_SIDE)
    box = QRectF(round(rect.center().x() - side / 2), round(rect.center().y() - side / 2), side, side)
    radius = theme.px(3)
    if is_on:
        paint_box(painter, box, Box(theme.accent, radius=radius))
        paint_icon(painter, box.adjusted(1, 1, -1, -1), "check", theme.on_accent)
    elif is_partly:
        paint_box(painter, box, Box(theme.surface, theme.accent, max(theme.border, 1.5), radius))
        painter.setPen(QPen(theme.accent, max(2, theme.px(2))))
        reach = side / 4
        painter.drawLine(QPointF(box.center().x() - reach, box.center().y()), box.center() + QPointF(reach, 0))
    else:
        paint_box(painter, box, Box(theme.surface, theme.line2, theme.border, radius))


class Tick(CountedBox):
    """Tick or untick. `show_count` gives the number at the end, which is read out with the words."""

    def __init__(self, text: str, value: object = None, *, count: int | None = None) -> None:
        super().__init__(text, value, count=count)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = self.theme
        words = text_width(self.text(), theme.font("ui")) + self.find_count_width(theme.px(_GAP) + 2)
        return QSize(round(words) + theme.px(_SIDE + _GAP) + 4 + 2 * RING, theme.px(_HEIGHT) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(RING, 0, -RING, 0)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = theme.px(_SIDE)
        box = QRectF(rect.right() - side if is_mirrored else rect.left(), rect.top(), side, rect.height())
        if self.is_hovered:
            paint_box(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), Box(theme.hover, radius=theme.px(6)))
        paint_tick_box(painter, box, theme, is_on=self.isChecked())
        inset, end = side + theme.px(_GAP), self.find_count_width(theme.px(_GAP) + 2)
        words = rect.adjusted(end, 0, -inset, 0) if is_mirrored else rect.adjusted(inset, 0, -end, 0)
        ink = theme.ink if self.isEnabled() else theme.ink3
        # A painter turns alignments round by itself where reading goes from right to left.
        paint_words(painter, words, self.text(), Ink(theme.font("ui"), ink))
        if self.count is not None:
            place = QRectF(rect.left() if is_mirrored else rect.right() - end, rect.top(), end, rect.height())
            paint_words(painter, place, str(self.count), Ink(theme.font("ui"), theme.ink3, RIGHT))
        if self.shows_ring:
            paint_ring(painter, QRectF(self.rect()).adjusted(RING, RING, -RING, -RING), theme, theme.px(4))
        painter.end()

    def tell(self) -> None:
        super().tell()
        self.setToolTip(self.text())
