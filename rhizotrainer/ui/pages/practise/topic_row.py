"""One row of the topics: a fold, a box ticked wholly, partly or not, the title, and how many questions it holds."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.practise.view import CONTEXT, TopicNode
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import RIGHT, RING, Box, Ink, paint_box, paint_ring, paint_words, text_width
from rhizotrainer.ui.widgets.pressable import Pressable
from rhizotrainer.ui.widgets.tick import paint_tick_box

tr = Tongue(CONTEXT)

FOLD = 28
_INDENT = 21
_BOX = 16
_GAP = 9
_HEIGHT = 30


class TopicRow(Pressable):
    """`fold_requested` is a click on the arrow; a click elsewhere ticks. A row that folds has an arrow."""

    fold_requested = Signal()

    def __init__(self, node: TopicNode, *, folds: bool) -> None:
        super().__init__(node.title)
        self.node = node
        self.folds = folds
        self.is_open = True
        self._chosen_count = 0
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(node.title)
        self.follow_theme()

    @property
    def is_partly(self) -> bool:
        """Tell whether some topics beneath are ticked and others not."""
        return 0 < self._chosen_count < self.node.count

    def show_chosen(self, chosen: int, *, is_on: bool) -> None:
        """Show how many of its questions are chosen; `is_on` where all of its topics are."""
        self._chosen_count = chosen if not is_on else self.node.count
        self.setChecked(is_on)
        self._tell()
        self.update()

    def show_open(self, is_open: bool) -> None:
        """Show whether the rows beneath are in view."""
        self.is_open = is_open
        self._tell()
        self.update()

    def nextCheckState(self) -> None:
        """Leave the choice to the tree."""

    def on_theme(self, theme: Theme) -> None:
        self.setFont(theme.font("ui"))

    @property
    def whole_width(self) -> int:
        """Return the width that shows title and count whole, however many are ticked."""
        theme, count = self.theme, self.node.count
        words = tr("{chosen} of {total}", chosen=count, total=count) if self.folds else str(count)
        beside = theme.px(self.node.depth * _INDENT + FOLD + _BOX + 2 * _GAP + 10)
        weight = 500 if self.node.depth == 0 else 400
        title = text_width(self.text(), theme.font("ui", weight))
        return math.ceil(beside + title + text_width(words, theme.font("ui"))) + 3

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(120), self.theme.px(_HEIGHT))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.folds and self.isDown() and self._is_on_fold(event.position().toPoint()):
            self.setDown(False)
            self.fold_requested.emit()
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if self.is_hovered:
            paint_box(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), Box(theme.hover, radius=theme.px(4)))
        start = theme.px(self.node.depth * _INDENT)
        if self.folds:
            arrow = "chevd" if self.is_open else "chevl" if is_mirrored else "chevr"
            side = theme.px(16)
            paint_icon(painter, self._place(start + theme.px(6), side), arrow, theme.ink2)
        start += theme.px(FOLD)
        box = self._place(start, theme.px(_BOX))
        paint_tick_box(painter, box, theme, is_on=self.isChecked(), is_partly=self.is_partly)
        start += theme.px(_BOX + _GAP)
        end = theme.px(10)
        count = self._count_words()
        font = theme.font("ui")
        wide = round(text_width(count, font)) + 2
        place = self._place(self.width() - end - wide, wide)
        paint_words(painter, place, count, Ink(font, theme.ink3, RIGHT))
        room = self._place(start, self.width() - start - end - wide - theme.px(_GAP))
        weight = 500 if self.node.depth == 0 else 400
        paint_words(painter, room, self.text(), Ink(theme.font("ui", weight), theme.ink))
        if self.shows_ring:
            ring = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
            paint_ring(painter, ring, theme, 0)
        painter.end()

    def _is_on_fold(self, point: QPoint) -> bool:
        theme = self.theme
        return self._place(theme.px(self.node.depth * _INDENT), theme.px(FOLD)).contains(point)

    def _place(self, start: int, width: int) -> QRectF:
        """Return the part of the row that begins so far from its leading edge."""
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return QRectF(self.width() - start - width if is_mirrored else start, 0, width, self.height())

    def _count_words(self) -> str:
        if self.is_partly:
            return tr("{chosen} of {total}", chosen=self._chosen_count, total=self.node.count)
        return str(self.node.count)

    def _tell(self) -> None:
        self.setAccessibleName(
            tr.count(self.node.count, "{title}, {n} question", "{title}, {n} questions", title=self.node.title)
        )
        if self.is_partly:
            said = tr("partly ticked, open") if self.is_open else tr("partly ticked, folded")
        elif self.isChecked():
            said = tr("ticked, open") if self.is_open else tr("ticked, folded")
        else:
            said = tr("not ticked, open") if self.is_open else tr("not ticked, folded")
        plain = tr("partly ticked") if self.is_partly else tr("ticked") if self.isChecked() else tr("not ticked")
        self.setAccessibleDescription(said if self.folds else plain)
