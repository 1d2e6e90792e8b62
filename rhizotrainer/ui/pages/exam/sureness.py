"""How sure? asked under the answers of an exam's question, in a line of its own where there is room."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.confidence_bar import ConfidenceBar
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue("Exam")


class Sureness(Themed, QWidget):
    """The four words with what is asked before them; where they fill the line, they stand alone."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = ConfidenceBar()
        self._how = Label(tr("How sure?"), "ui").weigh(500)
        self._optional = Label(tr("Optional"), "small", "ink3")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._how)
        self._row.addWidget(self.bar)
        self._row.addWidget(self._optional)
        self._row.addStretch(1)
        # Over the footer there is no page below it.
        self.setAutoFillBackground(True)
        self.follow_theme()

    def event(self, event: QEvent) -> bool:
        """Fit again once a part says that its size is another, as after a change of text size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def on_theme(self, theme: Theme) -> None:
        self._row.setContentsMargins(RING, theme.px(12), RING, 0)
        self._row.setSpacing(theme.px(8))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.surface)
        self.setPalette(palette)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * RING - self.bar.sizeHint().width()
        gap = self._row.spacing()
        room -= self._how.sizeHint().width() + gap
        self._how.setVisible(room >= 0)
        self._optional.setVisible(room - self._optional.sizeHint().width() - gap >= 0)
