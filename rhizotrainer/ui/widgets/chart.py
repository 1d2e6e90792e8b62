"""What every chart has: a ring, one place that is read out by arrow keys or pointer, and a key that asks for the table.

A chart paints values and says sentences that were given to it; it counts nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.announcing import announce
from rhizotrainer.ui.widgets.paint import RIGHT, RING, Box, Ink, paint_box, paint_words, placed

NOWHERE = -1


class Chart(Themed, QWidget):
    """Show places in a row, each with a sentence; a subclass paints them.

    `value_read` carries the sentence of the place that the arrow keys or the pointer came to, empty when they left.
    """

    value_read = Signal(object)

    def __init__(self, *, height: int, least_width: int) -> None:
        super().__init__()
        self._height = height
        self._least_width = least_width
        self._sentences: tuple[str, ...] = ()
        self._current = NOWHERE
        self._has_ring = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return what each place says."""
        return self._sentences

    @property
    def current(self) -> int:
        """Return the place that is read out, −1 for none."""
        return self._current

    def show_words(self, finding: str, sentences: Sequence[str]) -> None:
        """Be called what the chart finds, and say these sentences, one for each place."""
        self._sentences = tuple(sentences)
        self._current = NOWHERE
        self.setAccessibleName(finding)
        self.setAccessibleDescription("")
        self.updateGeometry()
        self.update()

    def on_theme(self, theme: Theme) -> None:
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(self._least_width), self.theme.px(self._height) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.sizeHint().height())

    def find_goal(self, key: Qt.Key) -> int | None:
        """Return the place that a key goes to, None for a key that is not the chart's; arrows mean the screen."""
        last = len(self._sentences) - 1
        goals = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        return goals.get(self.turned(key))

    def find_place(self, spot: QPointF) -> int:
        """Return the place under a point, −1 for none."""
        raise NotImplementedError

    def paint_chart(self, painter: QPainter) -> None:
        """Paint everything but the ring."""
        raise NotImplementedError

    def turned(self, key: Qt.Key) -> Qt.Key:
        """Return an arrow key as it would be meant where one reads from the left."""
        if self.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return key
        return {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}.get(key, key)

    def across(self, x: float) -> float:
        """Return where a distance from the left stands: mirrored where one reads from the right."""
        return self.width() - x if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else x

    def keyPressEvent(self, event: QKeyEvent) -> None:
        goal = self.find_goal(Qt.Key(event.key()))
        if goal is None or not self._sentences:
            event.ignore()
            return
        self._has_ring = True
        self._read(min(max(goal, 0), len(self._sentences) - 1), aloud=True)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._read(self.find_place(QPointF(self.across(event.position().x()), event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        self._read(NOWHERE)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._read(NOWHERE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._sentences:
            self.paint_chart(painter)
        if self.hasFocus() and self._has_ring:
            paint_box(painter, QRectF(self.rect()), Box(border=self.theme.accent, width=2, radius=6))
        painter.end()

    def paint_scale(self, painter: QPainter, area: QRectF, steps: Sequence[tuple[float, str]]) -> None:
        """Paint hairlines across an area, each with its words before it; `steps` are heights in px and words."""
        theme = self.theme
        ink = Ink(theme.font("small"), theme.ink3, RIGHT)
        line = theme.line("small")
        for height, words in steps:
            y = round(height) + 0.5
            painter.setPen(QPen(theme.hairline, 1))
            painter.drawLine(QPointF(self.across(area.left()), y), QPointF(self.across(area.right()), y))
            label = QRectF(RING, y - line / 2, area.left() - RING - theme.px(8), line)
            paint_words(painter, placed(self, label), words, ink)

    def _read(self, place: int, *, aloud: bool = False) -> None:
        if place == self._current:
            return
        self._current = place
        sentence = self._sentences[place] if 0 <= place < len(self._sentences) else ""
        self.setAccessibleDescription(sentence)
        if aloud and sentence:
            announce(self, sentence)
        self.value_read.emit(sentence)
        self.update()
