"""What covers the question while an exam is paused."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Exam")


class ExamCover(Themed, QWidget):
    """A quiet page with one way on."""

    continued = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.go_on = Button(tr("Continue"), kind="primary", icon="play", key="P")
        self._layout = QVBoxLayout(self)
        words = tr("The question is hidden and the clock stands still. Your answers are kept.")
        for part in (
            Icon("pause", 24, role="ink2"),
            Label(tr("Exam paused"), "heading"),
            Label(words, "ui", "ink2", wraps=True),
            self.go_on,
        ):
            self._layout.addWidget(part, alignment=Qt.AlignmentFlag.AlignLeading)
        self._layout.addStretch(1)
        self.follow_theme()
        self.go_on.clicked.connect(self.continued)

    def on_theme(self, theme: Theme) -> None:
        side = theme.px(40)
        self._layout.setContentsMargins(side, theme.px(28), side, theme.px(8))
        self._layout.setSpacing(theme.px(8))
