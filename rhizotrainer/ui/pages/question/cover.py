"""What covers the question during a pause, so that stem and options cannot be read while the clock stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue("Question page")


class PauseCover(Themed, QWidget):
    """A quiet page with one way on."""

    continued = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.go_on = Button(tr("Continue"), kind="secondary", icon="play", key="P")
        self._layout = QVBoxLayout(self)
        for part in (
            Icon("pause", 24, role="ink2"),
            Label(tr("Paused"), "heading"),
            Label(tr("The question is hidden and the clock stands still."), "ui", "ink2", wraps=True),
            self.go_on,
        ):
            self._layout.addWidget(part, alignment=Qt.AlignmentFlag.AlignLeft)
        self._layout.addStretch(1)
        self.follow_theme()
        self._connect_signals()

    def on_theme(self, theme: Theme) -> None:
        side = theme.px(40)
        self._layout.setContentsMargins(side, theme.px(28), side, theme.px(8))
        self._layout.setSpacing(theme.px(8))
        self.go_on.setContentsMargins(0, RING, 0, 0)

    def _connect_signals(self) -> None:
        self.go_on.clicked.connect(self.continued)
