"""Buttons of one question side by side, in columns or in a row that wraps. One tab stop; arrows move inside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from rhizotrainer.ui.theme import Theme, Themed

_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_ON = (Qt.Key.Key_Down, Qt.Key.Key_Right)


class ChoiceGroup(Themed, QWidget):
    """Arrange buttons; `pressed` carries the one that was clicked or chosen by key.

    `column` is the least width of a column in px at 100 %, 0 for natural widths that wrap; no more than `most` columns
    stand side by side. Where `is_radio`, arrows press the button that they come to.
    """

    pressed = Signal(object)

    def __init__(
        self, name: str, *, column: float = 0, most: int = 4, gap: tuple[float, float] = (0, 0), is_radio: bool = False
    ) -> None:
        super().__init__()
        self._column = column
        self._most = most
        self._gap = gap
        self._is_radio = is_radio
        self._parts: list[QAbstractButton] = []
        self._at = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
        self.follow_theme()

    @property
    def parts(self) -> tuple[QAbstractButton, ...]:
        return tuple(self._parts)

    def show_parts(self, parts: Sequence[QAbstractButton]) -> None:
        """Arrange these buttons in place of those before."""
        for old in self._parts:
            old.hide()
            old.deleteLater()
        self._parts = list(parts)
        for part in self._parts:
            part.setParent(self)
            part.installEventFilter(self)
            part.clicked.connect(self._on_clicked)
            part.show()
        self._at = min(self._at, max(len(self._parts) - 1, 0))
        self._share_focus()
        self.arrange()

    def arrange(self) -> None:
        """Place the buttons again, as after one of them changed its size."""
        self.updateGeometry()
        self._place()

    def show_current(self, part: QAbstractButton) -> None:
        """Let the Tab key come to this button."""
        if part in self._parts:
            self._at = self._parts.index(part)
            self._share_focus()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((rect.bottom() + 1 for rect in self._lay(width)), default=0)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(480), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        # The height follows the width; a least height that did so too would outlive the width that it was for.
        return QSize(self.theme.px(100), max((part.minimumSizeHint().height() for part in self._parts), default=0))

    def on_theme(self, theme: Theme) -> None:
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place the buttons again once one of them says that its size is another."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched in self._parts:
            self._at = [part is watched for part in self._parts].index(True)
            self._share_focus()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if is_mirrored and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            key = Qt.Key.Key_Right if key is Qt.Key.Key_Left else Qt.Key.Key_Left
        last = len(self._parts) - 1
        goals = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        goals |= dict.fromkeys(_BACK, max(self._at - 1, 0)) | dict.fromkeys(_ON, min(self._at + 1, last))
        if key not in goals or last < 0 or QApplication.focusWidget() not in self._parts:
            super().keyPressEvent(event)
            return
        part = self._parts[goals[key]]
        is_other = goals[key] != self._at
        part.setFocus(Qt.FocusReason.TabFocusReason)
        if self._is_radio and is_other:
            part.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @Slot()
    def _on_clicked(self) -> None:
        self.pressed.emit(self.sender())

    def _share_focus(self) -> None:
        for place, part in enumerate(self._parts):
            here = place == self._at
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _place(self) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for part, rect in zip(self._parts, self._lay(self.width()), strict=True):
            part.setGeometry(rect.translated(self.width() - rect.left() - rect.right() - 1, 0) if is_mirrored else rect)

    def _lay(self, width: int) -> list[QRect]:
        return self._lay_columns(width) if self._column else self._lay_flow(width)

    def _lay_columns(self, width: int) -> list[QRect]:
        gap, line_gap = (self.theme.px(length) for length in self._gap)
        least = max([self.theme.px(self._column), *(part.sizeHint().width() for part in self._parts)])
        fitting = (width + gap) // (least + gap)
        count = min(max(fitting, 1), self._most, max(len(self._parts), 1))
        wide = (width - gap * (count - 1)) // count
        rects: list[QRect] = []
        y = 0
        for first in range(0, len(self._parts), count):
            row = self._parts[first : first + count]
            high = max(
                part.heightForWidth(wide) if part.hasHeightForWidth() else part.sizeHint().height() for part in row
            )
            rects += [QRect(at * (wide + gap), y, wide, high) for at in range(len(row))]
            y += high + line_gap
        return rects

    def _lay_flow(self, width: int) -> list[QRect]:
        gap, line_gap = (self.theme.px(length) for length in self._gap)
        rects: list[QRect] = []
        x = y = line = 0
        for part in self._parts:
            hint = part.sizeHint()
            wide = min(hint.width(), max(width, 1))
            if x and x + wide > width:
                x, y, line = 0, y + line + line_gap, 0
            rects.append(QRect(x, y, wide, hint.height()))
            x += wide + gap
            line = max(line, hint.height())
        return rects
