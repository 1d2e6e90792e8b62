"""Text size and theme with their names: side by side, one under the other, or under their names, as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.segmented import Segmented

_GAP = 16


class Choices(Themed, QWidget):
    """A few controls with their names."""

    def __init__(self, choices: Sequence[tuple[str, Segmented]]) -> None:
        super().__init__()
        self._choices: list[tuple[QBoxLayout, QWidget, Segmented]] = []
        self._all = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._all.setContentsMargins(0, 0, 0, 0)
        for name, control in choices:
            choice = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            choice.setSpacing(0)
            words = inset(Label(name, "ui", "ink2"))
            choice.addWidget(words)
            choice.addWidget(control, 0, Qt.AlignmentFlag.AlignLeading)
            choice.addStretch(1)
            self._all.addLayout(choice)
            self._choices.append((choice, words, control))
        self._all.addStretch(1)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._all.setSpacing(theme.px(_GAP))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again once a part says that its size is another, as after a change of text size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        widths = [words.sizeHint().width() + control.sizeHint().width() for _row, words, control in self._choices]
        gaps = self.theme.px(_GAP) * len(widths)
        self._all.setDirection(across if sum(widths) + gaps <= self.width() else down)
        for (row, _words, _control), width in zip(self._choices, widths, strict=True):
            row.setDirection(across if width <= self.width() else down)
