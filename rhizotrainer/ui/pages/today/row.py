"""One labelled row of Today: label, content and action side by side, or stacked where the window is not wide."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

_LABEL_WIDTH = 156


class TodayRow(Themed, QWidget):
    """Put content into `content` and buttons into `buttons`; a hairline closes the row.

    A kind of row makes its parts first, then calls `follow_theme` itself.
    """

    def __init__(self, label: str) -> None:
        super().__init__()
        self._is_wide = True
        words = QHBoxLayout()
        words.addWidget(Label(label, "ui").weigh(600))
        self._label = inset(words)
        self.content = QVBoxLayout()
        self.content.setSpacing(0)
        self.buttons = QHBoxLayout()
        self._line = Hairline()
        self._grid = QGridLayout()
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(0)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addLayout(self._grid)
        self._outer.addWidget(inset(self._line))
        self._place()

    def set_wide(self, is_wide: bool) -> None:
        """Put the label beside the content, or above it."""
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._place()
            self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        # Buttons keep a margin for their ring; the words stand in by as much at the left.
        edge = theme.px(20 if self._is_wide else 13)
        self._grid.setContentsMargins(0, edge - RING, 0, edge - RING)
        words = self._label.layout()
        if words is not None:
            words.setContentsMargins(RING, RING if self._is_wide else 0, RING, 0)
        self.content.setContentsMargins(0, RING if self._is_wide else 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(0)
        # A label above its content keeps the height of the button that most rows have beside it.
        self._grid.setRowMinimumHeight(0, 0 if self._is_wide else theme.px(34) + 2 * RING)
        self._grid.setColumnMinimumWidth(0, theme.px(_LABEL_WIDTH) - theme.px(16) if self._is_wide else 0)
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.buttons.setSpacing(theme.px(4))

    def _place(self) -> None:
        for layout in (self.content, self.buttons):
            self._grid.removeItem(layout)
        self._grid.removeWidget(self._label)
        top = Qt.AlignmentFlag.AlignTop
        if self._is_wide:
            self._grid.addWidget(self._label, 0, 0, top | Qt.AlignmentFlag.AlignLeft)
            self._grid.addLayout(self.content, 0, 1)
            self._grid.addLayout(self.buttons, 0, 2, top)
            self._grid.setColumnStretch(0, 0)
            self._grid.setColumnStretch(1, 1)
            return
        self._grid.addWidget(self._label, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addLayout(self.buttons, 0, 2)
        self._grid.addLayout(self.content, 1, 0, 1, 3)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0)
