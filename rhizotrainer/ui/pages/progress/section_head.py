"""The line that a section begins with: its name, and at the other end what belongs to it. All are of one height."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

HEIGHT = 28


class SectionHead(Themed, QWidget):
    """Show a name, and parts at the end that keep their own room for a ring."""

    def __init__(self, title: str, *parts: QWidget) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(inset(Label(title, "heading")))
        self._row.addStretch(1)
        for part in parts:
            self._row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.theme.px(HEIGHT) + 2 * RING)

    def on_theme(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(8))
