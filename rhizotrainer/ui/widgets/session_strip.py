"""The session at a glance: one small cell a question, told apart by shape and not by colour alone."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.model.learning import Verdict
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Themed
from rhizotrainer.ui.widgets.paint import Box, paint_box

tr = Tongue("Session")

_CELL = 8
_GAP = 3
_TALL = 12
_LOW = 4
_ABOVE = 8
_WIDEST = 440


class SessionStrip(Themed, QWidget):
    """Right is filled, wrong hollow with a slash, partly half filled, to come a low bar; a dot flags."""

    def __init__(self) -> None:
        super().__init__()
        self._results: tuple[Verdict | None, ...] = ()
        self._current: int | None = None
        self._flagged: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_results(
        self,
        results: Sequence[Verdict | None],
        *,
        current: int | None = None,
        flagged: Collection[int] = (),
    ) -> None:
        """Show each question's verdict (None: no answer yet), the current and the flagged ones, from 0."""
        self._results = tuple(results)
        self._current = current
        self._flagged = frozenset(flagged)
        right = sum(result is Verdict.CORRECT for result in self._results)
        self.setAccessibleName(self._tell(right))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def _tell(self, right: int) -> str:
        total = len(self._results)
        if self._current is not None:
            return tr(
                "Question {number} of {total}, {right} correct", number=self._current + 1, total=total, right=right
            )
        answered = sum(result is not None for result in self._results)
        return tr("{answered} of {total} answered, {right} correct", answered=answered, total=total, right=right)

    def sizeHint(self) -> QSize:
        theme = self.theme
        count = len(self._results)
        width = count * theme.px(_CELL) + max(count - 1, 0) * theme.px(_GAP)
        return QSize(min(width, theme.px(_WIDEST)), theme.px(_ABOVE + _TALL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._results:
            return
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = min(float(theme.px(_CELL) + theme.px(_GAP)), (self.width() + 1) / len(self._results))
        wide = max(min(float(theme.px(_CELL)), step * 0.75), 1.0)
        for place, result in enumerate(self._results):
            tall = theme.px(_TALL)
            cell = QRectF(place * step, self.height() - tall, wide, tall)
            self._paint_cell(painter, cell, result, is_current=place == self._current)
            self._paint_above(painter, cell, place)
        painter.end()

    def _paint_cell(self, painter: QPainter, cell: QRectF, result: Verdict | None, *, is_current: bool) -> None:
        theme = self.theme
        if result is None and not is_current:
            low = theme.px(_LOW)
            bar = QRectF(cell.left(), cell.bottom() - low, cell.width(), low)
            paint_box(painter, bar, Box(theme.line2, radius=1))
        elif result is None:
            paint_box(painter, cell, Box(theme.accent, radius=1))
        elif result is Verdict.CORRECT:
            paint_box(painter, cell, Box(theme.correct, radius=1))
        elif result is Verdict.PARTLY:
            paint_box(painter, cell, Box(theme.surface, theme.ink2, 1.5, 1))
            lower = QRectF(cell.left(), cell.center().y(), cell.width(), cell.height() / 2)
            paint_box(painter, lower, Box(theme.ink2, radius=1))
        else:
            paint_box(painter, cell, Box(theme.incorrect_tint, theme.incorrect, 1.5, 1))
            painter.setPen(QPen(theme.incorrect, 1.5))
            inner = cell.adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawLine(inner.bottomLeft(), inner.topRight())

    def _paint_above(self, painter: QPainter, cell: QRectF, place: int) -> None:
        theme = self.theme
        painter.setPen(Qt.PenStyle.NoPen)
        middle = cell.center().x()
        if place in self._flagged:
            painter.setBrush(theme.flag)
            painter.drawEllipse(QPointF(middle, cell.top() - theme.px(4)), theme.px(2), theme.px(2))
        elif place == self._current:
            painter.setBrush(theme.accent)
            half, top = theme.px(3), cell.top() - theme.px(6)
            tip = QPointF(middle, top + theme.px(4))
            painter.drawPolygon(QPolygonF([QPointF(middle - half, top), QPointF(middle + half, top), tip]))
