"""What the glyphs of a checked answer mean, in one line under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

_GLYPH = 14


class Legend(FlowBox):
    """Glyphs with their words."""

    def __init__(self) -> None:
        super().__init__(gap=18, line_gap=4)

    def show_entries(self, entries: Sequence[tuple[str, str, str]]) -> None:
        """Show glyph, colour role and words of each entry."""
        self.clear()
        for glyph, role, words in entries:
            part = QWidget()
            row = QHBoxLayout(part)
            row.setContentsMargins(RING, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(Icon(glyph, _GLYPH, role=role))
            row.addWidget(Label(words, "small", "ink2"))
            self.add(part)
