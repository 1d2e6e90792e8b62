"""A scrolling page whose words, not its widgets' ring margins, stand on the page's edge.

Focusable widgets keep RING px round their shape. The page's padding is that much smaller, and whatever has no such
margin is put into an `inset`, so that words, lines, tables and buttons all begin at one edge.
"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from rhizotrainer.ui.theme import Themed
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.scroll_page import ScrollPage


class EdgePage(ScrollPage):
    """Scroll rows; add them with `add_row` if they have ring margins of their own, else with `add_inset`."""

    @property
    def side_padding(self) -> int:
        return super().side_padding - RING

    def add_row(self, row: QWidget | QLayout) -> None:
        """Add a row that keeps its own margin for rings."""
        if isinstance(row, QLayout):
            self.body.addLayout(row)
        else:
            self.body.addWidget(row)

    def add_inset(self, row: QWidget | QLayout) -> None:
        """Add a row that has no margin for rings."""
        self.body.addWidget(inset(row))

    def add_hairline(self) -> None:
        """Add a line across."""
        self.add_inset(Hairline())

    def add_gap(self, length: float) -> None:
        """Add empty space, `length` px high at 100 %."""
        self.body.addWidget(Gap(length))


class Gap(Themed, QWidget):
    """Empty space that grows with the text, `length` px at 100 % both ways."""

    def __init__(self, length: float) -> None:
        super().__init__()
        self._length = length
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        side = self.theme.px(self._length)
        return QSize(side, side)


def inset(row: QWidget | QLayout, *, left: int = RING) -> QWidget:
    """Return a widget that holds a row RING px away from both its sides, or `left` px from the left one."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(left, 0, RING, 0)
    layout.setSpacing(0)
    if isinstance(row, QLayout):
        layout.addLayout(row)
    else:
        layout.addWidget(row)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
