"""The strip over a source or a figure that turns "what you know" on and off, and says what its marks mean."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.heat import list_legend
from rhizotrainer.ui.widgets.keycap import Keycap
from rhizotrainer.ui.widgets.toggle import Toggle

tr = Tongue("What you know")

KEY = "K"


class _CentredFlow(FlowBox):
    """Widgets side by side, each in the middle of its line."""

    def _lay(self, width: int) -> list[QRect]:
        rects = super()._lay(width)
        highest: dict[int, int] = {}
        for rect in rects:
            highest[rect.top()] = max(highest.get(rect.top(), 0), rect.height())
        return [rect.translated(0, (highest[rect.top()] - rect.height()) // 2) for rect in rects]


class KnowledgeBar(Themed, QWidget):
    """`toggled` carries whether what is known is to be shown from now on."""

    toggled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.toggle = Toggle(tr("Show what you know"))
        self._flow = _CentredFlow(gap=16, line_gap=2)
        self._legend = list_legend()
        self._column = QVBoxLayout()
        self._column.addWidget(self._flow)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._column)
        outer.addWidget(Hairline())
        self.setAutoFillBackground(True)
        self._flow.add(self._build_switch())
        for part in self._legend:
            self._flow.add(part)
        self.follow_theme()
        self._connect_signals()

    def show_state(self, is_on: bool) -> None:
        """Show whether what is known is shown; the legend is there while it is."""
        self.toggle.setChecked(is_on)
        for part in self._legend:
            part.setVisible(is_on)
        self._flow.arrange()

    def press(self) -> None:
        """Turn it on or off, as its key does."""
        self.toggle.click()

    @Slot()
    def _on_clicked(self) -> None:
        self.show_state(self.toggle.isChecked())
        self.toggled.emit(self.toggle.isChecked())

    def on_theme(self, theme: Theme) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.canvas)
        self.setPalette(palette)
        self._column.setContentsMargins(theme.px(12), theme.px(2), theme.px(12), theme.px(2))

    def _build_switch(self) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.toggle)
        row.addWidget(Keycap(KEY))
        return part

    def _connect_signals(self) -> None:
        self.toggle.clicked.connect(self._on_clicked)
