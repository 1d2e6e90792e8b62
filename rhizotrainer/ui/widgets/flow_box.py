"""Widgets side by side that go on in the next line where the row is full. It keeps their sizes and their order,
and passes over those that are hidden."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.ui.theme import Theme, Themed


class FlowBox(Themed, QWidget):
    """Put widgets in with `add`; the gaps are px at 100 %. A widget wider than the box gets the box's width."""

    def __init__(self, *, gap: float = 0, line_gap: float = 0) -> None:
        super().__init__()
        self._gap = gap
        self._line_gap = line_gap
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    def add(self, part: QWidget) -> None:
        """Put a widget behind the others."""
        part.setParent(self)
        part.show()
        self._parts.append(part)
        self.arrange()

    def clear(self) -> None:
        """Take every widget out and forget it."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        self.arrange()

    def arrange(self) -> None:
        """Place the widgets again, as after one of them changed its size."""
        self.updateGeometry()
        self._place()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((rect.bottom() + 1 for rect in self._lay(width)), default=0)

    def sizeHint(self) -> QSize:
        hints = [part.sizeHint() for part in self._shown()]
        gaps = self.theme.px(self._gap) * max(len(hints) - 1, 0)
        width = sum(hint.width() for hint in hints) + gaps
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        heights = [part.sizeHint().height() for part in self._shown()]
        return QSize(self.theme.px(100), max(heights, default=0))

    def event(self, event: QEvent) -> bool:
        """Place the widgets again once one of them says that its size is another."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def on_theme(self, theme: Theme) -> None:
        self._place()

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _place(self) -> None:
        for part, rect in zip(self._shown(), self._lay(self.width()), strict=True):
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                rect.moveLeft(self.width() - rect.right() - 1)
            part.setGeometry(rect)

    def _lay(self, width: int) -> list[QRect]:
        gap, line_gap = self.theme.px(self._gap), self.theme.px(self._line_gap)
        rects: list[QRect] = []
        x = y = line = 0
        for part in self._shown():
            hint = part.sizeHint()
            wide = min(hint.width(), max(width, 1))
            if x and x + wide > width:
                x, y, line = 0, y + line + line_gap, 0
            rects.append(QRect(x, y, wide, hint.height()))
            x += wide + gap
            line = max(line, hint.height())
        return _centre(rects)


def _centre(rects: list[QRect]) -> list[QRect]:
    """Return the rectangles of each line, which begin at one height, centred on the highest of them."""
    highest: dict[int, int] = {}
    for rect in rects:
        highest[rect.top()] = max(highest.get(rect.top(), 0), rect.height())
    return [rect.translated(0, (highest[rect.top()] - rect.height()) // 2) for rect in rects]
